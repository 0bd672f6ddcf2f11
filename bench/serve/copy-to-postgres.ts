import { sql } from 'kysely'
import Database from 'libsql'
import { openStore } from '../../src/store/open-store.js'
import { insertStatement, tables } from '../../src/store/rows.js'
import { databasePath } from '../../src/store/sqlite.js'

const batch = 10_000

/** What no question asks for. */
const left: readonly string[] = [
  'Report',
  'Mention',
  'Spelling',
  'PersonClaim',
  'EventClaim',
  'EventKey',
  'Sighting',
  'Citation',
]

/** Copies the tables that the questions read to an empty database of PostgreSQL. */
export async function copyToPostgres(file: string, url: string): Promise<void> {
  await (await openStore(file)).close() // brings it up to date
  const from = new Database(databasePath(file), { readonly: true })
  const store = await openStore(url)
  const write = (table: (typeof tables)[number], rows: readonly object[]) =>
    store.primary.connection().execute(async (db) => {
      // The rows are known to fit together.
      await sql`set session_replication_role = replica`.execute(db)
      await insertStatement(table, rows).execute(db)
    })
  for (const table of tables.filter((name) => !left.includes(name))) {
    const rows: object[] = []
    for (const row of from.prepare(`select * from "${table}"`).iterate()) {
      rows.push(row as object)
      if (rows.length === batch) await write(table, rows.splice(0))
    }
    if (rows.length > 0) await write(table, rows)
  }
  await sql`vacuum analyze`.execute(store.primary)
  from.close()
  await store.close()
}
