import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { Kysely, SqliteDialect } from 'kysely'
import Database from 'libsql'
import { PrismaClient } from './generated/prisma/client.js'
import type { DB } from './generated/tables.js'

/** The connection for statements of our own. */
export type Sql = Kysely<DB>

/** A statement as it was sent to the database. */
export interface Statement {
  readonly sql: string
  readonly through: 'prisma' | 'sql'
}

/**
 * An open store. Prisma has the models, migrations and to-one relations; `sql` reads the pages, counts and lists of many
 * parents at once, and writes Records in statements of many rows.
 */
export interface Store {
  readonly prisma: PrismaClient
  readonly sql: Sql
  /** Calls the listener at each statement of either; the answer ends that. */
  onStatement(listener: (statement: Statement) => void): () => void
  close(): Promise<void>
}

/** Another writer is waited for this long, in milliseconds; the wait blocks the event loop. */
export const busyTimeout = 300

/** The path of a `file:` URL as DATABASE_URL has it: relative to the working directory, or absolute. */
export const databasePath = (url: string): string => resolve(url.replace(/^file:(\/\/(?=\/))?/, ''))

/** How many prepared statements a connection keeps: more than the server has shapes of queries. */
const statementsKept = 500

/** A connection whose prepared statements are used again, the longest unused one dropped first. */
export function openConnection(path: string): Database.Database {
  const database = new Database(path, { timeout: busyTimeout })
  database.exec('PRAGMA foreign_keys = ON')
  database.exec('PRAGMA synchronous = NORMAL')
  return database
}

function preparing(database: Database.Database) {
  const kept = new Map<string, Database.Statement>()
  return {
    close: () => database.close(),
    prepare(sql: string) {
      const statement = kept.get(sql) ?? database.prepare(sql)
      kept.delete(sql)
      kept.set(sql, statement)
      if (kept.size > statementsKept) kept.delete(kept.keys().next().value as string)
      return statement
    },
  }
}

/** Opens the store of a `file:` URL, which must have been migrated; see `openStore`. */
export function connect(url: string): Store {
  const path = databasePath(url)
  mkdirSync(dirname(path), { recursive: true })
  const listeners = new Set<(statement: Statement) => void>()
  const tell = (statement: Statement) => {
    for (const listener of listeners) listener(statement)
  }
  const prisma = new PrismaClient({
    adapter: new PrismaLibSql({ url: `file:${path}`, timeout: busyTimeout }),
    log: [{ level: 'query', emit: 'event' }],
  })
  prisma.$on('query', (event) => tell({ sql: event.query, through: 'prisma' }))
  const sql = new Kysely<DB>({
    dialect: new SqliteDialect({ database: preparing(openConnection(path)) as never }),
    log: (event) => tell({ sql: event.query.sql, through: 'sql' }),
  })
  return {
    prisma,
    sql,
    onStatement(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    async close() {
      await Promise.all([prisma.$disconnect(), sql.destroy()])
    },
  }
}
