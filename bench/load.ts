// How many Records a second are loaded into an empty store and into one of many meetings, on either database, beside plain
// inserts of the same rows in the same run: npm run bench -- load [RECORDS [MEETINGS]], 2,000 Records and no large store where
// none is given. PostgreSQL is given the large one by `huiwu copy`, which takes its time. Its processor time is that of huiwu alone.
import { constants, copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../scripts/start-postgres.js'
import type { Record } from '../src/record.js'
import { copyStore } from '../src/store/copy-store.js'
import { batchSize, loadRecords } from '../src/store/load-records.js'
import { openStore } from '../src/store/open-store.js'
import { noRows, type Rows } from '../src/store/rows.js'
import { insert, rowsOf, whoIsKnown } from './generated-store.js'
import { inventedStore } from './invented-store.js'
import { inventedWorld } from './invented-world.js'

const [records = '2000', meetings = '0'] = process.argv.slice(2)
const count = Number(records)
const sizes = Number(meetings) > 0 ? [0, Number(meetings)] : [0]
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
  for (const stored of sizes) {
    console.log(`SQLite, ${stored} meetings stored, ${batchSize} Records a transaction`)
    await compare(await storeOf(stored, 'ours'), await storeOf(stored, 'plain'))
  }
  for (const stored of sizes) {
    console.log(`PostgreSQL, ${stored} meetings stored, ${batchSize} Records a transaction`)
    await compare(await databaseOf(stored, 'ours'), await databaseOf(stored, 'plain'))
  }
} finally {
  await server.stop()
  rmSync(folder, { recursive: true })
}

async function compare(ours: string, plain: string): Promise<void> {
  await openStore(ours).then((store) => store.close())
  for (const [kind, list] of Object.entries(loads)) {
    const speed = await timed(list, () => load(ours, list))
    const { work, rows } = await plainInserts(plain, list)
    const peer = await timed(list, work)
    console.log(
      `${kind}, ${Math.round(rows)} rows each: ${said(speed, rows)}; plain inserts ${said(peer, rows)}: ${(speed.aSecond / peer.aSecond).toFixed(2)} of them`,
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

/** The URL of a database of its own of so many meetings. */
async function databaseOf(stored: number, name: string): Promise<string> {
  const database = `${name}${stored}`
  await server.createDatabase(database)
  if (stored > 0) {
    const [from, to] = [await openStore(await inventedStore(stored)), await openStore(server.urlOf(database))]
    await copyStore(from, to)
    await Promise.all([from, to].map((store) => store.close()))
  }
  return server.urlOf(database)
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
async function plainInserts(url: string, list: readonly Record[]) {
  const known = whoIsKnown()
  const batches: Rows[] = []
  let count = 0
  for (const [number, record] of list.entries()) {
    if (number % batchSize === 0) batches.push(noRows())
    for (const [table, rows] of Object.entries(rowsOf(record, known))) {
      for (const row of rows) batches.at(-1)?.[table as 'Person'].push(row as never)
      count += rows.length
    }
  }
  const work = async (): Promise<void> => {
    const store = await openStore(url)
    for (const rows of batches) await store.write((db) => insert(db, rows))
    await store.close()
  }
  return { work, rows: count / list.length }
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

function said({ aSecond, cpu }: Speed, rows: number): string {
  return `${Math.round(aSecond)} a second (${Math.round(aSecond * rows)} rows), ${cpu.toFixed(2)} ms of the processor each`
}
