import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadRecord, loadRecords } from '../../src/store/load-records.js'
import { seeds } from '../api/seeds.js'
import { world } from '../api/world.js'
import { newUrl, temporaryStore } from '../store/temporary-store.js'

const script = fileURLToPath(new URL('server-process.ts', import.meta.url))
const answered: number[] = []
const ends: (() => unknown)[] = []
let address: string
let url: string

/** Two servers in processes of their own over one store, and an address at which they are asked in turns. */
beforeAll(async () => {
  url = await newUrl()
  await loadRecords(await temporaryStore(url), [...seeds, ...world.map((record) => ({ record }))])
  const servers = await Promise.all([startServer(), startServer()])
  let turn = 0
  const inTurns = createServer((incoming, outgoing) => {
    const server = turn++ % servers.length
    answered.push(server)
    const { method = 'GET', headers, url: path = '' } = incoming
    const onward = request(new URL(path, servers[server]), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(outgoing)
    })
    incoming.pipe(onward)
  }).listen(0, '127.0.0.1')
  await once(inTurns, 'listening')
  ends.push(() => inTurns.close())
  address = `http://127.0.0.1:${(inTurns.address() as AddressInfo).port}/graphql`
})
afterAll(() => Promise.all(ends.map((end) => end())))

async function startServer(): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', script, url], { stdio: ['ignore', 'pipe', 'inherit'] })
  ends.push(() => {
    child.kill()
    return once(child, 'close')
  })
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  return line
}

async function ask(query: string) {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { data, errors } = await response.json()
  expect(errors).toBeUndefined()
  return data
}

test('servers behind one address give the same answers, and go on from the cursors of each other', async () => {
  const whole = '{ meetings(first: 100) { totalCount edges { cursor node { id title parties { id name } } } } }'
  const [one, other] = [await ask(whole), await ask(whole)]
  expect(one).toEqual(other)
  expect(one.meetings.totalCount).toBeGreaterThan(6)
  const walked: unknown[] = []
  answered.length = 0
  for (let after = ''; ; ) {
    const { meetings } = await ask(
      `{ meetings(first: 2${after}) { edges { cursor node { id title parties { id name } } } pageInfo { hasNextPage endCursor } } }`,
    )
    walked.push(...meetings.edges)
    if (!meetings.pageInfo.hasNextPage) break
    after = `, after: "${meetings.pageInfo.endCursor}"`
  }
  expect(walked).toEqual(one.meetings.edges)
  expect(new Set(answered)).toEqual(new Set([0, 1]))
})

test('what is loaded by another process is in the next answer of each', async () => {
  const sources = '{ sources { totalCount } }'
  const before = [await ask(sources), await ask(sources)].map((data) => data.sources.totalCount)
  await loadRecord(await temporaryStore(url), { ...world[0], source: { ...world[0]?.source, sha256: 'f'.repeat(64) } })
  const after = [await ask(sources), await ask(sources)].map((data) => data.sources.totalCount)
  expect(after).toEqual(before.map((count) => count + 1))
})
