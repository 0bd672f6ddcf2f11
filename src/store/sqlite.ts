import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { Kysely, sql } from 'kysely'
import Database from 'libsql'
import { whenFree } from './busy.js'
import { inTransaction, Listeners, type Sql, type Store } from './client.js'
import { StoreOnSqlite } from './dialect.js'
import { PrismaClient } from './generated/prisma/client.js'

/** How long a statement waits for another process's, in milliseconds; the wait blocks the event loop. */
const busyTimeout = 300

/** How many prepared statements a connection keeps: more than the server has shapes of queries. */
export const statementsKept = 500

/** The path of a `file:` URL as DATABASE_URL has it: relative to the working directory, or absolute. */
export const databasePath = (url: string): string => resolve(url.replace(/^file:(?:\/\/(?=\/))?/, ''))

/** A connection to the store of a `file:` URL; its folder is created. */
export function openConnection(url: string): Database.Database {
  const path = databasePath(url)
  mkdirSync(dirname(path), { recursive: true })
  const database = new Database(path, { timeout: busyTimeout })
  // In WAL a killed process loses nothing by NORMAL. The cache is counted in KiB.
  database.exec('PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -32768')
  return database
}

/** Opens the store of a `file:` URL, which must have been migrated: see `openStore`. */
export function connectToSqlite(url: string): Store {
  const { tell, add } = new Listeners()
  const kysely = (): Sql =>
    new Kysely({
      dialect: new StoreOnSqlite({ database: keepingStatements(openConnection(url)) }),
      log: (event) => tell({ sql: event.query.sql, parameters: event.query.parameters, through: 'sql' }),
    })
  const reader = kysely()
  let writer: Sql | undefined
  const prisma = new PrismaClient({
    adapter: new PrismaLibSql({ url: `file:${databasePath(url)}`, timeout: busyTimeout }),
    log: [{ level: 'query', emit: 'event' }],
  })
  prisma.$on('query', (event) => tell({ sql: event.query, through: 'prisma' }))
  return {
    prisma,
    sql: reader,
    primary: reader,
    write(work) {
      writer ??= kysely()
      return writer.connection().execute((db) => inTransaction(db, begin, work))
    },
    onStatement: add,
    async close() {
      await Promise.all([prisma.$disconnect(), reader.destroy(), writer?.destroy()])
    },
  }
}

async function begin(db: Sql): Promise<void> {
  await whenFree(() => sql`begin immediate`.execute(db))
  await sql`pragma defer_foreign_keys = on`.execute(db)
}

/** Prepared statements are used again, the longest unused one dropped first. */
export function keepingStatements(database: Pick<Database.Database, 'close' | 'prepare'>) {
  const kept = new Map<string, Database.Statement>()
  return {
    close: () => void database.close(),
    prepare(text: string) {
      const statement = kept.get(text) ?? database.prepare(text)
      kept.delete(text)
      kept.set(text, statement)
      if (kept.size > statementsKept) kept.delete(kept.keys().next().value as string)
      return statement as never
    },
  }
}
