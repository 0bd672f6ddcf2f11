import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import type { Statement, Store } from '../../src/store/client.js'
import { getDatamodel } from '../../src/store/generated/pothos.js'
import { openStore } from '../../src/store/open-store.js'
import { always, type Columns } from '../../src/store/read/rows.js'
import { tables } from '../../src/store/rows.js'

/** The server that the tests of this run have their stores on; null where these are files. */
const server = inject('postgres') ?? null

/** Whether the stores of this run are in PostgreSQL. */
export const onPostgres = server !== null

const folder = mkdtempSync(join(tmpdir(), 'huiwu-store-'))
const opened: Store[] = []
let count = 0

afterAll(async () => {
  await Promise.all(opened.map((store) => store.close()))
  rmSync(folder, { recursive: true, force: true })
})

/** The URL of a new store, which is lost after the tests: of a file that is not there yet, or of a database, without tables if asked so. */
export async function newUrl({ empty = false } = {}): Promise<string> {
  if (server === null) return `file:${join(folder, `${count++}.db`)}`
  const name = `t${randomUUID().replaceAll('-', '')}`
  const client = new pg.Client(server)
  await client.connect()
  await client.query(`create database ${name}${empty ? '' : ' template template strategy file_copy'}`)
  await client.end()
  return server.replace(/[^/]*$/, name)
}

/** A store of its own, closed after the tests of the file. */
export async function temporaryStore(url?: string): Promise<Store> {
  const store = await openStore(url ?? (await newUrl()))
  opened.push(store)
  return store
}

/** Everything in the store, each table in the order of all its columns. */
export async function contentsOf(store: Store): Promise<Record<string, string[]>> {
  const contents: Record<string, string[]> = {}
  for (const table of tables) {
    const { rows } = await sql<object>`select * from ${sql.table(table)}`.execute(store.sql)
    contents[table] = rows.map((row) => JSON.stringify(row)).sort()
  }
  return contents
}

/** The statements that the work sends to the database. */
export async function statementsOf(store: Store, work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = []
  const stop = store.onStatement((statement) => statements.push(statement))
  await work()
  stop()
  return statements
}

const { models } = (
  getDatamodel() as unknown as {
    datamodel: { models: Readonly<Record<string, { fields: readonly { name: string; kind: string }[] }>> }
  }
).datamodel

/** Every column of every table, to be read of its rows. */
export const everyColumn = Object.fromEntries(
  Object.keys(always).map((table) => [
    table,
    models[table]?.fields.flatMap(({ name, kind }) => (kind === 'scalar' ? [name] : [])),
  ]),
) as unknown as Columns
