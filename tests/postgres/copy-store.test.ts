import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Store } from '../../src/store/client.js'
import { CopyError, copyStore, countRows } from '../../src/store/copy-store.js'
import { loadRecords } from '../../src/store/load-records.js'
import { readChanges } from '../../src/store/read/changes.js'
import { takeDecisions } from '../../src/store/take-decisions.js'
import { seeds } from '../api/seeds.js'
import { world } from '../api/world.js'
import { contentsOf, temporaryStore } from '../store/temporary-store.js'

const folder = mkdtempSync(join(tmpdir(), 'huiwu-copy-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
const newFile = () => temporaryStore(`file:${join(folder, `${files++}.db`)}`)

/** Everything, with what loads have noted and decisions. */
async function allOf(store: Store): Promise<unknown> {
  const { rows: decisions } = await sql<object>`select * from "Decision" order by "id"`.execute(store.primary)
  return { facts: await contentsOf(store), decisions, changes: await readChanges(store.primary, 0, 100_000) }
}

const idOf = (name: string) => Buffer.from(`Person:${name}`).toString('base64')
const entries = [...seeds, ...world.map((record) => ({ record, text: '全文。' }))]

let file: Store
beforeAll(async () => {
  file = await newFile()
  await loadRecords(file, entries)
  await takeDecisions(file, [{ kind: 'merge', subjects: [idOf('徐乾'), idOf('徐干')], reason: '一人' }])
})

test('a store goes from a file to PostgreSQL and back, the same in all it has', async () => {
  const [server, back] = [await temporaryStore(), await newFile()]
  let copied = 0
  await copyStore(file, server, (rows) => {
    copied += rows
  })
  expect(await allOf(server)).toEqual(await allOf(file))
  expect(copied).toBe(await countRows(file))
  await copyStore(server, back)
  expect(await allOf(back)).toEqual(await allOf(file))
})

test('what is loaded after a copy has the numbers that follow', async () => {
  const server = await temporaryStore()
  await copyStore(file, server)
  const { rows } = await readChanges(server.primary, 0, 100_000)
  await takeDecisions(server, [])
  const { rows: later } = await readChanges(server.primary, rows.at(-1)?.sequence ?? 0, 100)
  expect(later.length).toBeGreaterThan(0)
})

test('a copy that is interrupted leaves nothing, and can be made again', async () => {
  const server = await temporaryStore()
  const before = await allOf(server)
  const interrupt = new AbortController()
  const copying = copyStore(file, server, () => interrupt.abort(), interrupt.signal)
  await expect(copying).rejects.toThrow('abort')
  expect(await allOf(server)).toEqual(before)
  await copyStore(file, server)
  expect(await allOf(server)).toEqual(await allOf(file))
})

test('a store that has reports takes no other in', async () => {
  const server = await temporaryStore()
  await loadRecords(server, entries.slice(0, 1))
  const before = await allOf(server)
  await expect(copyStore(file, server)).rejects.toThrow(CopyError)
  expect(await allOf(server)).toEqual(before)
})
