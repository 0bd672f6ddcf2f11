import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig } from '../../src/config.js'

describe('the configuration', () => {
  test('has a default for everything and cannot be changed', () => {
    const config = readConfig({})
    expect(config).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 4000,
      DATABASE_URL: 'file:./data/huiwu.db',
      LOG_LEVEL: 'info',
    })
    expect(Object.isFrozen(config)).toBe(true)
  })

  test('takes an empty variable for an absent one', () => {
    expect(readConfig({ PORT: '', HOST: '' })).toEqual(readConfig({}))
  })

  test.each([
    ['PORT', 'eighty', 'a whole number from 0 to 65535'],
    ['PORT', '70000', 'a whole number from 0 to 65535'],
    ['HOST', 'a b', 'a host name or an IP address'],
    [
      'DATABASE_URL',
      'mysql://localhost/x',
      'a file: URL such as file:./data/huiwu.db, or one of PostgreSQL such as postgres://user:password@localhost:5432/huiwu',
    ],
    ['LOG_LEVEL', 'loud', 'one of silent, fatal, error, warn, info, debug, trace'],
    ['COMPRESSION', 'yes', 'one of on, off'],
    ['MAX_DEPTH', '1', 'a whole number from 5 to 100'],
  ])('names the variable, its value and what is allowed where %s is %s', (name, value, allowed) => {
    const read = () => readConfig({ [name]: value })
    expect(read).toThrow(ConfigError)
    expect(read).toThrow(`${name} is "${value}"; it must be ${allowed}.`)
  })
})
