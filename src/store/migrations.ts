import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

const folders = {
  sqlite: new URL('../../prisma/migrations/', import.meta.url),
  postgres: new URL('../../prisma/postgres/migrations/', import.meta.url),
}

export interface Migration {
  readonly name: string
  readonly script: string
  /** SHA-256 of the script, hex, as Prisma notes it. */
  readonly checksum: string
}

/** What Prisma notes of a migration that it has applied, or begun to. */
export interface AppliedMigration {
  readonly checksum: string
  readonly finished_at: unknown
}

/** A migration of prisma/ was changed, or broken off by other means, after this store had begun it. */
export class MigrationError extends Error {
  override name = 'MigrationError'
}

/** The migrations of a database, in their order. */
export function migrationsOf(database: keyof typeof folders): Migration[] {
  const folder = folders[database]
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return names
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const script = readFileSync(new URL(`${name}/migration.sql`, folder), 'utf8')
      return { name, script, checksum: createHash('sha256').update(script).digest('hex') }
    })
}

/** Whether a store has had the migration. Throws `MigrationError` where it had another of that name, or half of it. */
export function isApplied({ name, checksum }: Migration, applied: AppliedMigration | undefined): boolean {
  if (!applied) return false
  if (applied.finished_at === null)
    throw new MigrationError(`migration ${name} was begun and not finished: restore the store, or build it again`)
  if (applied.checksum !== checksum)
    throw new MigrationError(
      `migration ${name} is not the one that was applied: restore prisma/, or build the store again`,
    )
  return true
}
