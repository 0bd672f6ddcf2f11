import { appendFileSync, chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import Database from 'libsql'
import { openStore } from '../../src/store/open-store.js'
import { tables } from '../../src/store/rows.js'
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

interface Index {
  readonly name: string
  /** The statement that makes it. */
  readonly definition: string
}

/**
 * Copies the tables that the questions read to an empty database of PostgreSQL on this machine, through files that it reads
 * itself; indexes are made when the rows are there.
 */
export async function copyToPostgres(file: string, url: string): Promise<void> {
  await (await openStore(file)).close() // brings it up to date
  const from = new Database(databasePath(file), { readonly: true })
  const store = await openStore(url)
  const folder = mkdtempSync(join(tmpdir(), 'huiwu-copy-'))
  chmodSync(folder, 0o755) // PostgreSQL may run as somebody else
  await store.primary.connection().execute(async (db) => {
    // The rows are known to fit together; those of GB/T 2260 come again.
    await sql`set session_replication_role = replica`.execute(db)
    const { rows: indexes } = await sql<Index>`select indexname as name, indexdef as definition from pg_indexes
      where schemaname = 'public' and indexname not in (select conname from pg_constraint)`.execute(db)
    for (const { name } of indexes) await sql`drop index ${sql.ref(name)}`.execute(db)
    for (const table of tables.filter((name) => !left.includes(name))) {
      const path = join(folder, table)
      const columns = write(from, table, path)
      await sql`delete from ${sql.table(table)}`.execute(db)
      if (columns.length > 0)
        await sql`copy ${sql.table(table)} (${sql.join(columns.map((name) => sql.ref(name)))}) from ${sql.lit(path)}`.execute(
          db,
        )
      rmSync(path, { force: true })
    }
    for (const { definition } of indexes) await sql.raw(definition).execute(db)
    await sql`vacuum analyze`.execute(db)
  })
  rmSync(folder, { recursive: true })
  from.close()
  await store.close()
}

/** Writes a table as COPY reads it. Answers the columns; none where it has no rows. */
function write(from: Database.Database, table: string, path: string): readonly string[] {
  let columns: readonly string[] = []
  let lines: string[] = []
  for (const row of from.prepare(`select * from "${table}"`).iterate()) {
    if (columns.length === 0) columns = Object.keys(row as object)
    lines.push(
      `${Object.values(row as object)
        .map(field)
        .join('\t')}\n`,
    )
    if (lines.length < batch) continue
    appendFileSync(path, lines.join(''))
    lines = []
  }
  if (columns.length > 0) appendFileSync(path, lines.join(''))
  return columns
}

const escapes: { readonly [character: string]: string } = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const field = (value: unknown): string =>
  value === null ? '\\N' : String(value).replace(/[\\\t\n\r]/g, (character) => escapes[character] as string)
