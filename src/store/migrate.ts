import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type Database from 'libsql'
import { whenFree } from './busy.js'

const folder = new URL('../../prisma/migrations/', import.meta.url)

/** Prisma's own table, so that its tools see what was applied here and the other way round. */
const bookkeeping = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "checksum" TEXT NOT NULL,
  "finished_at" DATETIME,
  "migration_name" TEXT NOT NULL,
  "logs" TEXT,
  "rolled_back_at" DATETIME,
  "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
)`

/** A migration of prisma/migrations was changed, or broken off by other means, after this store had begun it. */
export class MigrationError extends Error {
  override name = 'MigrationError'
}

/**
 * Brings a store to the present models: each migration in a transaction of its own, so that of two processes that start
 * together one waits for the other. Throws `MigrationError` where the store's past is not that of prisma/migrations.
 */
export async function migrate(database: Database.Database): Promise<void> {
  await whenFree(() => writeAhead(database))
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  for (const { name } of names.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const script = readFileSync(new URL(`${name}/migration.sql`, folder), 'utf8')
    await whenFree(() => apply(database, name, script))
  }
}

/** In other journal modes a reader that is open during a COMMIT can leave the adapter stuck for good. */
function writeAhead(database: Database.Database): void {
  const { journal_mode: mode } = database.prepare('PRAGMA journal_mode = WAL').get() as { journal_mode: string }
  if (mode !== 'wal')
    throw new MigrationError(
      `the store is in journal mode ${mode} and cannot be set to wal: move it to a local disk (DATABASE_URL)`,
    )
}

function apply(database: Database.Database, name: string, script: string): void {
  const checksum = createHash('sha256').update(script).digest('hex')
  database.exec('BEGIN IMMEDIATE')
  try {
    database.exec(bookkeeping)
    if (!isApplied(database, name, checksum)) {
      const startedAt = now()
      database.exec(script)
      database
        .prepare(
          'INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES (?, ?, ?, ?, ?, 1)',
        )
        .run([randomUUID(), checksum, name, startedAt, now()])
    }
    database.exec('COMMIT')
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK')
    throw error
  }
}

function isApplied(database: Database.Database, name: string, checksum: string): boolean {
  const rows = database
    .prepare(
      'SELECT checksum, finished_at FROM "_prisma_migrations" WHERE migration_name = ? AND rolled_back_at IS NULL',
    )
    .all([name]) as { checksum: string; finished_at: string | null }[]
  const [row] = rows
  if (!row) return false
  if (row.finished_at === null)
    throw new MigrationError(`migration ${name} was begun and not finished: restore the store, or build it again`)
  if (row.checksum !== checksum)
    throw new MigrationError(`migration ${name} is not the one that was applied: restore prisma/migrations/${name}`)
  return true
}

/** As Prisma writes instants to SQLite. */
const now = (): string => new Date().toISOString().replace('Z', '+00:00')
