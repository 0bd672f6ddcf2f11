// Asks huiwu and its peers the same: npm run bench -- serve [MEETINGS [ROUNDS [MILLISECONDS]]]
import { writeFileSync } from 'node:fs'
import { startPostgres } from '../../scripts/start-postgres.js'
import { inventedStore } from '../invented-store.js'
import { copyToPostgres } from './copy-to-postgres.js'
import { results } from './results.js'
import { run } from './run.js'

const [meetings = 100_000, rounds = 5, milliseconds = 3_000] = process.argv.slice(2).map(Number)
const file = await inventedStore(meetings, (done) => console.log(`${done} meetings made`))
const server = await startPostgres()
try {
  await server.createDatabase('bench')
  await copyToPostgres(file, server.urlOf('bench'))
  const all = await run(meetings, file, server.urlOf('bench'), { rounds, milliseconds })
  const text = results(meetings, { rounds, milliseconds }, all)
  writeFileSync(new URL('../RESULTS.md', import.meta.url), text)
  console.log(text)
} finally {
  await server.stop()
}
