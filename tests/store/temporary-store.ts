import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll } from 'vitest'
import type { Statement, Store } from '../../src/store/client.js'
import { openStore } from '../../src/store/open-store.js'
import { tables } from '../../src/store/rows.js'

const folder = mkdtempSync(join(tmpdir(), 'huiwu-store-'))
const opened: Store[] = []
let count = 0

afterAll(async () => {
  await Promise.all(opened.map((store) => store.close()))
  rmSync(folder, { recursive: true, force: true })
})

/** The URL of a store that is not there yet; it is removed after the tests of the file. */
export const newUrl = (): string => `file:${join(folder, `${count++}.db`)}`

/** A store on disk, closed and removed after the tests of the file. */
export async function temporaryStore(url = newUrl()): Promise<Store> {
  const store = await openStore(url)
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
