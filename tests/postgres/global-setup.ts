import type { TestProject } from 'vitest/node'
import { startPostgres } from '../../scripts/start-postgres.js'
import { openStore } from '../../src/store/open-store.js'

declare module 'vitest' {
  interface ProvidedContext {
    /** A server for the tests, with a migrated store as its database `template`; null where none can run. */
    readonly postgres: string | null
  }
}

/** Starts PostgreSQL for all files of the project that run on it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  try {
    const server = await startPostgres()
    await server.createDatabase('template')
    await (await openStore(server.urlOf('template'))).close()
    project.provide('postgres', server.url)
    return () => server.stop()
  } catch (error) {
    console.warn(`\nThe tests on PostgreSQL are skipped: ${(error as Error).message}\n`)
    project.provide('postgres', null)
    return async () => {}
  }
}
