import { PrismaPg } from '@prisma/adapter-pg'
import { readReplicas } from '@prisma/extension-read-replicas'
import { type Dialect, Kysely, sql } from 'kysely'
import pg from 'pg'
import { inTransaction, Listeners, type Sql, type Store } from './client.js'
import { ReadingOnPostgres, StoreOnPostgres } from './dialect.js'
import { PrismaClient as PrismaOnPostgres } from './generated/postgres/client.js'
import type { PrismaClient } from './generated/prisma/client.js'
import { PreparingClient } from './preparing-client.js'

/** Connections to one server. */
const mostConnections = 10

/** After so many statements a connection is closed and another one opened, which has no prepared statements yet. */
const mostUses = 50_000

/** Milliseconds. */
const connectionTimeout = 10_000

/** How long a replica that could not be reached is left alone, in milliseconds. */
const replicaPause = 30_000

/** The number of the lock of those who write. */
const writeLock = 20_210_617

/** Opens the store of a `postgres://` URL, which must have been migrated; `sql` and Prisma's reads go to a replica where there is one. */
export function connectToPostgres(url: string, replicaUrls: readonly string[]): Store {
  const { tell, add } = new Listeners()
  const primary = poolOf(url)
  const offset = Math.floor(Math.random() * replicaUrls.length)
  const replicas = [...replicaUrls.slice(offset), ...replicaUrls.slice(0, offset)].map(poolOf)
  const kysely = (dialect: Dialect): Sql =>
    new Kysely({
      dialect,
      log: (event) => tell({ sql: event.query.sql, parameters: event.query.parameters, through: 'sql' }),
    })
  const prismaOf = (pool: pg.Pool) => {
    const prisma = new PrismaOnPostgres({ adapter: new PrismaPg(pool), log: [{ level: 'query', emit: 'event' }] })
    prisma.$on('query', (event) => tell({ sql: event.query, through: 'prisma' }))
    return prisma
  }
  const readers = replicas.length === 0 ? primary : new Reachable([...replicas, primary])
  const onPrimary = kysely(new StoreOnPostgres({ pool: primary }))
  const prisma = prismaOf(primary)
  let closed: Promise<unknown> | undefined
  return {
    // The extension would take a replica at random; this one is whichever `sql` reads from.
    prisma: (replicas.length === 0
      ? prisma
      : prisma.$extends(readReplicas({ replicas: [prismaOf(readers)] }))) as unknown as PrismaClient,
    sql: kysely(new ReadingOnPostgres(readers)),
    primary: onPrimary,
    write: (work) => onPrimary.connection().execute((db) => inTransaction(db, begin, work)),
    onStatement: add,
    async close() {
      closed ??= Promise.all([primary, ...replicas].map((pool) => pool.ending || pool.end()))
      await closed
    },
  }
}

/** A connection to the server of a URL, by itself. */
export async function openPostgresClient(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: connectionTimeout })
  await client.connect()
  return client
}

/** References may lead nowhere until the end of the transaction, of which there is one at a time; it works on many rows, not a page. */
const begin = (db: Sql) =>
  sql`begin; set constraints all deferred; set local lock_timeout = '30s';
    set local plan_cache_mode = auto; set local enable_bitmapscan = on; set local enable_memoize = on; set local random_page_cost = 4;
    select pg_advisory_xact_lock(${sql.lit(writeLock)})`.execute(db)

function poolOf(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    Client: PreparingClient,
    // A statement does not wait for the answer to the one before it.
    pipeline: true,
    max: mostConnections,
    maxUses: mostUses,
    connectionTimeoutMillis: connectionTimeout,
    application_name: 'huiwu',
    // What is read here takes less time than to compile it, or to plan it anew for each list of keys. A key finds a few rows,
    // and seldom those of another one: to map them first, or to remember them, takes longer than to read them. They lie in memory
    // or nearly, where one page is as near as another. To start a worker takes longer than a search.
    options:
      '-c jit=off -c plan_cache_mode=force_generic_plan -c enable_bitmapscan=off -c enable_memoize=off -c random_page_cost=1.1 -c max_parallel_workers_per_gather=0',
    types: {
      getTypeParser: (id, format) => (id === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(id, format)),
    },
  })
  // Of a connection that breaks while nobody uses it; the next statement takes another one.
  pool.on('error', () => {})
  return pool
}

/**
 * The first server of several that can be reached. A process keeps to one as long as it can, so that what it reads never
 * goes back to an earlier state.
 */
class Reachable extends pg.Pool {
  readonly #pools: readonly pg.Pool[]
  #current = 0
  #firstAgainAt = 0

  constructor(pools: readonly pg.Pool[]) {
    super()
    this.#pools = pools
  }

  // biome-ignore lint/suspicious/noExplicitAny: of the overloads that without a callback is used
  override async connect(): Promise<any> {
    if (this.#current > 0 && Date.now() > this.#firstAgainAt) this.#current = 0
    for (;;) {
      try {
        return await (this.#pools[this.#current] as pg.Pool).connect()
      } catch (error) {
        if (this.#current === this.#pools.length - 1) throw error
        this.#current += 1
        this.#firstAgainAt = Date.now() + replicaPause
      }
    }
  }

  // biome-ignore lint/suspicious/noExplicitAny: likewise
  override async query(...args: any[]): Promise<any> {
    const client: pg.PoolClient = await this.connect()
    try {
      return await client.query(...(args as [string]))
    } finally {
      client.release()
    }
  }

  /** The pools are ended by who made them. */
  override async end(): Promise<void> {}
}
