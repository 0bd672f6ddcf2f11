// Asks huiwu and its peers the same: npm run bench -- serve [MEETINGS [ROUNDS [MILLISECONDS]]]
import { writeFileSync } from 'node:fs'
import { startPostgres } from '../../scripts/start-postgres.js'
import { inventedStore } from '../invented-store.js'
import { copyToPostgres } from './copy-to-postgres.js'
import { Plans } from './plans.js'
import { results } from './results.js'
import { run, type Stores } from './run.js'

/** That of which bench/RESULTS.md tells; what another one gives goes to a file of its own. */
const full = 100_000
/** Beside a larger store this one is asked too: by how much do times grow? */
const small = 1_000

const [meetings = full, rounds = 5, milliseconds = 700] = process.argv.slice(2).map(Number)
const plans = new Plans()
const quickCopy = ['maintenance_work_mem=512MB', 'max_wal_size=8GB', 'synchronous_commit=off']
const server = await startPostgres([...Plans.settings, ...quickCopy], plans.note)
try {
  const stores = await storesOf(meetings)
  const smaller = meetings > small ? [await storesOf(small)] : []
  await plans.connect(stores.postgres)
  const all = await run([stores, ...smaller], plans, { rounds, milliseconds })
  const text = results(meetings, { rounds, milliseconds }, all)
  writeFileSync(new URL(meetings === full ? '../RESULTS.md' : `../RESULTS-${meetings}.md`, import.meta.url), text)
  console.log(text)
} finally {
  await plans.end()
  await server.stop()
}

async function storesOf(size: number): Promise<Stores> {
  const sqlite = await inventedStore(size, (done) => console.log(`${done} meetings made`))
  const name = `bench${size}`
  await server.createDatabase(name)
  await copyToPostgres(sqlite, server.urlOf(name))
  console.log(`${size} meetings copied to PostgreSQL`)
  return { meetings: size, sqlite, postgres: server.urlOf(name) }
}
