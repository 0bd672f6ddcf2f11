import { type Kysely, sql } from 'kysely'
import type { PrismaClient } from './generated/prisma/client.js'
import type { DB } from './generated/tables.js'

/** A connection for statements of our own. */
export type Sql = Kysely<DB>

/** A statement as it was sent to the database. */
export interface Statement {
  readonly sql: string
  /** Of a statement through `sql`. */
  readonly parameters?: readonly unknown[]
  readonly through: 'prisma' | 'sql'
}

/**
 * An open store. Prisma has the models and to-one relations; `sql` reads pages, counts and lists of many parents at once, a
 * statement by itself and no transaction; `write` has a connection of its own, so that nobody reads inside its transaction.
 */
export interface Store {
  readonly prisma: PrismaClient
  readonly sql: Sql
  /** Reads what has just been written, where `sql` may read from a replica that is a little behind. */
  readonly primary: Sql
  /** Does the work in one transaction, whole or not at all; waits for another writer, and throws when that takes too long. */
  write<T>(work: (db: Sql) => Promise<T>): Promise<T>
  /** Calls the listener at each statement; the answer ends that. */
  onStatement(listener: (statement: Statement) => void): () => void
  close(): Promise<void>
}

/** Those who are told of statements. */
export class Listeners {
  readonly #listeners = new Set<(statement: Statement) => void>()

  readonly tell = (statement: Statement): void => {
    for (const listener of this.#listeners) listener(statement)
  }

  readonly add = (listener: (statement: Statement) => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
}

/** Does the work between `begin` and a commit; after a failure nothing of it is left. */
export async function inTransaction<T>(
  db: Sql,
  begin: (db: Sql) => Promise<unknown>,
  work: (db: Sql) => Promise<T>,
): Promise<T> {
  await begin(db)
  try {
    const result = await work(db)
    await sql`commit`.execute(db)
    return result
  } catch (error) {
    await sql`rollback`.execute(db).catch(() => {})
    throw error
  }
}
