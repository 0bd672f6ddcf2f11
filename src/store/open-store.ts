import { setTimeout } from 'node:timers/promises'
import type { Sql, Store } from './client.js'
import { partyOfPlace, standingPlaces } from './parties.js'
import { insertRows, noRows } from './rows.js'
import { searchRowsOf } from './search-names.js'
import { renewVersion } from './version.js'

export interface StoreOptions {
  /** `postgres://` URLs of servers that follow that of the store; reads go to one of them, and to the store's if none can be reached. */
  readonly replicas?: readonly string[]
}

/** How long a replica may take to follow, in milliseconds, and how long until it is asked again. */
const patience = 10_000
const pause = 100

/** A replica that does not follow the store; the message is one line, for people. */
export class ReplicaError extends Error {
  override name = 'ReplicaError'
}

/** Whether a URL is that of a store in PostgreSQL. */
export const isPostgres = (url: string): boolean => /^postgres(?:ql)?:/.test(url)

/**
 * Opens the store of a `file:` or `postgres://` URL: creates the file, migrates the store and adds the divisions of GB/T
 * 2260 where that has not been done. Throws `MigrationError` where its past is not that of the migrations, `ReplicaError`
 * where a replica does not follow, and the database's own error, with a `code`, where it cannot be used.
 */
export async function openStore(url: string, { replicas = [] }: StoreOptions = {}): Promise<Store> {
  const store = isPostgres(url) ? await openPostgres(url, replicas) : await openSqlite(url)
  try {
    if (await lacksPlaces(store.primary)) await store.write(addPlaces)
    if (replicas.length > 0) await followed(store)
  } catch (error) {
    await store.close()
    throw error
  }
  return store
}

/** Either database's own modules are loaded only where it is used. */
async function openSqlite(url: string): Promise<Store> {
  const { connectToSqlite, openConnection } = await import('./sqlite.js')
  const { migrateSqlite } = await import('./migrate-sqlite.js')
  const connection = openConnection(url)
  try {
    await migrateSqlite(connection)
  } finally {
    connection.close()
  }
  return connectToSqlite(url)
}

async function openPostgres(url: string, replicas: readonly string[]): Promise<Store> {
  const { connectToPostgres, openPostgresClient } = await import('./postgres.js')
  const { migratePostgres } = await import('./migrate-postgres.js')
  const client = await openPostgresClient(url)
  try {
    await migratePostgres(client)
  } finally {
    await client.end()
  }
  return connectToPostgres(url, replicas)
}

async function lacksPlaces(db: Sql): Promise<boolean> {
  const rows = await db.selectFrom('Party').select('code').where('code', 'is not', null).execute()
  const codes = new Set(rows.map(({ code }) => code))
  return standingPlaces.some(({ code }) => !codes.has(code))
}

async function addPlaces(db: Sql): Promise<void> {
  const Party = standingPlaces.map(partyOfPlace)
  await insertRows(db, { ...noRows(), Party, ...searchRowsOf({ Party }) })
  await renewVersion(db)
}

/** Waits until what has just been made in the store can be read. */
async function followed(store: Store): Promise<void> {
  const giveUp = Date.now() + patience
  while (await lacksPlaces(store.sql).catch(isUndefinedTable)) {
    if (Date.now() > giveUp)
      throw new ReplicaError(
        'a server of DATABASE_REPLICA_URLS does not follow that of DATABASE_URL: it has not what is in the store',
      )
    await setTimeout(pause)
  }
}

function isUndefinedTable(error: unknown): true {
  if (error instanceof Error && 'code' in error && error.code === '42P01') return true
  throw error
}
