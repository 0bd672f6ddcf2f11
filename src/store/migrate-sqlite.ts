import { randomUUID } from 'node:crypto'
import type Database from 'libsql'
import { whenFree } from './busy.js'
import { type AppliedMigration, isApplied, type Migration, MigrationError, migrationsOf } from './migrations.js'

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

/**
 * Brings a store to the present models: each migration in a transaction of its own, so that of two processes that start
 * together one waits for the other. Throws `MigrationError` where the store's past is not that of prisma/migrations.
 */
export async function migrateSqlite(database: Database.Database): Promise<void> {
  await whenFree(() => writeAhead(database))
  for (const migration of migrationsOf('sqlite')) await whenFree(() => apply(database, migration))
}

/** In other journal modes a reader that is open during a COMMIT can leave the adapter stuck for good. */
function writeAhead(database: Database.Database): void {
  const { journal_mode: mode } = database.prepare('PRAGMA journal_mode = WAL').get() as { journal_mode: string }
  if (mode !== 'wal')
    throw new MigrationError(
      `the store is in journal mode ${mode} and cannot be set to wal: move it to a local disk (DATABASE_URL)`,
    )
}

function apply(database: Database.Database, migration: Migration): void {
  database.exec('BEGIN IMMEDIATE')
  try {
    database.exec(bookkeeping)
    if (!isApplied(migration, appliedOf(database, migration))) {
      const startedAt = now()
      database.exec(migration.script)
      database
        .prepare(
          'INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES (?, ?, ?, ?, ?, 1)',
        )
        .run([randomUUID(), migration.checksum, migration.name, startedAt, now()])
    }
    database.exec('COMMIT')
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK')
    throw error
  }
}

const appliedOf = (database: Database.Database, { name }: Migration) =>
  database
    .prepare(
      'SELECT checksum, finished_at FROM "_prisma_migrations" WHERE migration_name = ? AND rolled_back_at IS NULL',
    )
    .all([name])[0] as AppliedMigration | undefined

/** As Prisma writes instants to SQLite. */
const now = (): string => new Date().toISOString().replace('Z', '+00:00')
