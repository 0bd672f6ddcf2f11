// How many Records a second are loaded into an empty store on either database, and into one of many meetings on SQLite,
// beside plain inserts of the same rows in the same run: npm run bench -- load [RECORDS [MEETINGS]], 2,000 Records and no
// large store where none is given. On PostgreSQL the processor time is that of huiwu alone.
import { constants, copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../scripts/start-postgres.js'
import type { Record } from '../src/record.js'
import { batchSize, loadRecords } from '../src/store/load-records.js'
import { openStore } from '../src/store/open-store.js'
import { noRows, type Rows } from '../src/store/rows.js'
import { insert, rowsOf, whoIsKnown } from './generated-store.js'
import { inventedStore } from './invented-store.js'
import { inventedWorld } from './invented-world.js'

const [records = '2000', meetings = '0'] = process.argv.slice(2)
const count = Number(records)
const size = Number(meetings)
const world = inventedWorld(100_000)
const folder = mkdtempSync(join(tmpdir(), 'huiwu-load-'))
const many = (of: (number: number) => Record): Record[] => Array.from({ length: count }, (_, number) => of(number))
/** Beyond the meetings of any store: reports of events that it has not. */
const beyond = 1_000_000

const loads: { readonly [kind: string]: readonly Record[] } = {
  'new events': many((number) => world.record(beyond + number)),
  'three of ten of known events': many((number) =>
    number % 10 < 3 ? world.record(beyond + number, 1) : world.record(2 * beyond + number),
  ),
  'all of one event': Array.from({ length: Math.min(count, 1500) }, (_, account) => world.record(3 * beyond, account)),
}

const server = await startPostgres()
try {
  for (const stored of size > 0 ? [0, size] : [0]) {
    console.log(`SQLite, ${stored} meetings stored, ${batchSize} Records a transaction`)
    await compare(await storeOf(stored, 'ours'), await storeOf(stored, 'plain'))
  }
  console.log(`PostgreSQL, 0 meetings stored, ${batchSize} Records a transaction`)
  await Promise.all(['ours', 'plain'].map((name) => server.createDatabase(name)))
  await compare(server.urlOf('ours'), server.urlOf('plain'))
} finally {
  await server.stop()
  rmSync(folder, { recursive: true })
}

async function compare(ours: string, plain: string): Promise<void> {
  await openStore(ours).then((store) => store.close())
  for (const [kind, list] of Object.entries(loads)) {
    const speed = await timed(list, () => load(ours, list))
    const peer = await timed(list, await plainInserts(plain, list))
    console.log(
      `${kind}: ${said(speed)}; plain inserts ${said(peer)}: ${(speed.aSecond / peer.aSecond).toFixed(2)} of them`,
    )
  }
  console.log(`memory ${Math.round(process.memoryUsage().rss / 1e6)} MB`)
}

/** The `file:` URL of a store of its own of so many meetings. */
async function storeOf(stored: number, name: string): Promise<string> {
  const file = join(folder, `${name}-${stored}.db`)
  if (stored > 0) copyFileSync((await inventedStore(stored)).slice('file:'.length), file, constants.COPYFILE_FICLONE)
  return `file:${file}`
}

async function load(url: string, list: readonly Record[]): Promise<void> {
  const store = await openStore(url)
  await loadRecords(
    store,
    list.map((record) => ({ record })),
  )
  await store.close()
}

/** The rows are made before; each transaction writes those of as many Records as ours. */
async function plainInserts(url: string, list: readonly Record[]): Promise<() => Promise<void>> {
  const known = whoIsKnown()
  const batches: Rows[] = []
  for (const [number, record] of list.entries()) {
    if (number % batchSize === 0) batches.push(noRows())
    for (const [table, rows] of Object.entries(rowsOf(record, known)))
      for (const row of rows) batches.at(-1)?.[table as 'Person'].push(row as never)
  }
  return async () => {
    const store = await openStore(url)
    for (const rows of batches) await store.write((db) => insert(db, rows))
    await store.close()
  }
}

interface Speed {
  readonly aSecond: number
  /** Milliseconds of the processor for each. */
  readonly cpu: number
}

async function timed(list: readonly Record[], work: () => Promise<void>): Promise<Speed> {
  const [began, before] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(before)
  return { aSecond: (list.length * 1000) / (performance.now() - began), cpu: (user + system) / 1000 / list.length }
}

function said({ aSecond, cpu }: Speed): string {
  return `${Math.round(aSecond)} a second, ${cpu.toFixed(2)} ms of the processor each`
}
