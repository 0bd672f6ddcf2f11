import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { type AppliedMigration, isApplied, type Migration, MigrationError, migrationsOf } from './migrations.js'

/** Prisma's own table, so that its tools see what was applied here and the other way round. */
const bookkeeping = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`

/** The number of the lock that Prisma's migrations take. */
const migrationLock = 72707369

/**
 * Brings a store to the present models: each migration in a transaction of its own, under a lock, so that of two processes
 * that start together one waits for the other. Where all are applied it only reads. Throws `MigrationError` where the
 * store's past is not that of prisma/postgres/migrations.
 */
export async function migratePostgres(client: Client): Promise<void> {
  const { rows } = await client.query<{ server_encoding: string }>('SHOW server_encoding')
  if (rows[0]?.server_encoding !== 'UTF8')
    throw new MigrationError(
      `the database is in ${rows[0]?.server_encoding}: create one with ENCODING 'UTF8' and set DATABASE_URL to it`,
    )
  for (const migration of migrationsOf('postgres'))
    if (!isApplied(migration, await appliedOf(client, migration))) await apply(client, migration)
}

async function apply(client: Client, migration: Migration): Promise<void> {
  await client.query(`BEGIN; SELECT pg_advisory_xact_lock(${migrationLock}); ${bookkeeping}`)
  try {
    if (!isApplied(migration, await appliedOf(client, migration))) {
      await client.query(migration.script)
      await client.query(
        'INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), clock_timestamp(), 1)',
        [randomUUID(), migration.checksum, migration.name],
      )
    }
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

async function appliedOf(client: Client, { name }: Migration): Promise<AppliedMigration | undefined> {
  const { rows: tables } = await client.query(`SELECT to_regclass('"_prisma_migrations"') AS found`)
  if (tables[0].found === null) return undefined
  const { rows } = await client.query<AppliedMigration>(
    'SELECT checksum, finished_at FROM "_prisma_migrations" WHERE migration_name = $1 AND rolled_back_at IS NULL',
    [name],
  )
  return rows[0]
}
