// How many Records a second are loaded: npm run bench -- load [RECORDS]
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { factsOf } from '../src/store/facts.js'
import { loadRecords } from '../src/store/load-records.js'
import { openStore } from '../src/store/open-store.js'
import { tables } from '../src/store/rows.js'
import { inventedWorld } from './invented-world.js'

const [count = '500'] = process.argv.slice(2)
const world = inventedWorld(100_000)
const folder = mkdtempSync(join(tmpdir(), 'huiwu-load-'))
const store = await openStore(`file:${join(folder, 'a.db')}`)
const time = async (name: string, records: unknown[]) => {
  const cpu = process.cpuUsage()
  const t = performance.now()
  await loadRecords(
    store,
    records.map((record) => ({ record })),
  )
  const s = (performance.now() - t) / 1000
  const c = process.cpuUsage(cpu)
  console.log(
    name,
    records.length,
    `${(records.length / s).toFixed(0)}/s`,
    `cpu ${((c.user + c.system) / 1000 / records.length).toFixed(2)} ms each`,
  )
}
const rows = factsOf(world.record(12), null)
console.log(
  'rows of a Record',
  tables.reduce((n, t) => n + rows[t].length, 0),
  JSON.stringify(world.record(12)).length,
  'bytes',
)
const n = Number(count)
await time(
  'warm',
  Array.from({ length: 100 }, (_, i) => world.record(90000 + i)),
)
await time(
  'new',
  Array.from({ length: n }, (_, i) => world.record(i)),
)
await time(
  '30% overlapping',
  Array.from({ length: n }, (_, i) => (i % 10 < 3 ? world.record(i, 1) : world.record(20000 + i))),
)
if (process.argv[3])
  await time(
    'one event',
    Array.from({ length: Number(process.argv[3]) }, (_, i) => world.record(77777, i)),
  )
console.log(statSync(join(folder, 'a.db')).size / 1e6, 'MB', process.memoryUsage().rss / 1e6)
await store.close()
rmSync(folder, { recursive: true })
