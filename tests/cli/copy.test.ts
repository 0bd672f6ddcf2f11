import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { huiwu, lines, temporaryFolder } from './run-huiwu.js'

const cwd = temporaryFolder()
const seeds = fileURLToPath(new URL('../../seeds', import.meta.url))
const at = (name: string) => ({ cwd, env: { DATABASE_URL: `file:./${name}.db` } })

test('copy takes a store into an empty one, and says how much it is', async () => {
  expect((await huiwu(['ingest', seeds], at('a'))).status).toBe(0)
  const copied = await huiwu(['copy', '--to', 'file:./b.db'], at('a'))
  expect(copied).toMatchObject({ status: 0, stderr: '' })
  expect(copied.stdout).toMatch(/^\d{4,} rows copied into file:\.\/b\.db\n$/)
  expect((await huiwu(['ingest', seeds], at('b'))).stdout).toBe('Records: 0 loaded, 0 replaced, 5 there already\n')
})

test('copy refuses a store that has reports, a URL that is none, and a server that is not there, in one line each', async () => {
  const full = await huiwu(['copy', '--to', 'file:./a.db'], at('a'))
  expect(lines(full.stderr)).toEqual(['huiwu: the other store has reports already: copy into an empty one'])
  const wrong = await huiwu(['copy', '--to', 'mysql://x'], at('a'))
  expect(lines(wrong.stderr)).toEqual([expect.stringMatching('^huiwu: .*"mysql://x".* postgres://')])
  const gone = await huiwu(['copy', '--to', 'postgres://me:secret@127.0.0.1:9/x'], at('a'))
  expect(lines(gone.stderr)).toEqual([
    expect.stringMatching(
      /^huiwu: the store postgres:\/\/me@127\.0\.0\.1:9\/x cannot be opened \(.*ECONNREFUSED.*\): start/,
    ),
  ])
  expect([full.status, wrong.status, gone.status]).toEqual([1, 1, 1])
})
