import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { meeting, participant, recordOf } from '../store/invented-records.js'
import { huiwu, temporaryFolder } from './run-huiwu.js'

const folder = temporaryFolder()
const env = { DATABASE_URL: pathToFileURL(join(folder, 'checked.db')).href }

const governor = (name: string, day: string) =>
  recordOf(`${name}${day}`, {
    meetings: [meeting('会见', day, { participants: [participant(name, '江苏省', ['江苏省省长'])] })],
  })

test('ingest ends with how much cannot be, and check lists it with the passages, until it is decided', async () => {
  for (const [at, record] of [
    governor('林砚舟', '2020-01-01'),
    governor('何汀', '2020-02-01'),
    governor('林砚舟', '2020-03-01'),
  ].entries())
    writeFileSync(join(folder, `${at}.json`), JSON.stringify(record))
  const loaded = await huiwu(['ingest', folder], { env })
  expect(loaded).toMatchObject({ status: 0, stdout: expect.stringContaining('Checks: 1 found, see huiwu check') })
  const { status, stdout } = await huiwu(['check'], { env })
  expect(status).toBe(1)
  expect(stdout.split('\n')).toEqual([
    expect.stringMatching(/^two-holders: .* are both seen as 江苏省省长, on 2020-02-01$/),
    expect.stringMatching(/的报道 3–9$/),
    expect.stringMatching(/的报道 3–9$/),
    expect.stringMatching(/的报道 3–9$/),
    '1 finding',
    '',
  ])

  const id = (name: string) => Buffer.from(`Person:${name}`).toString('base64')
  const merge = { kind: 'merge', subjects: [id('林砚舟'), id('何汀')], reason: '化名' }
  writeFileSync(join(folder, 'decisions.json'), JSON.stringify([merge]))
  expect((await huiwu(['ingest', folder], { env })).stdout).toContain('decisions: 1')
  expect(await huiwu(['check'], { env })).toMatchObject({ status: 0, stdout: '0 findings\n' })
})
