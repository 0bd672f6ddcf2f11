// Loads generated Records in any order, some twice and some after another form of theirs, and compares the stores, ids
// included: npm run bench -- identity [RUNS [SEED]], 10,000 runs where none is given. Ends with status 1 at the first difference.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fc } from '@fast-check/vitest'
import type { Store } from '../src/store/client.js'
import { loadRecord, loadRecords } from '../src/store/load-records.js'
import { openStore } from '../src/store/open-store.js'
import { contentsOf, emptied } from '../tests/identity/store-contents.js'
import { anyLoads } from '../tests/identity/worlds.js'

const [runs = '10000', seed = '4'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'huiwu-identity-'))
const open = (name: string): Promise<Store> => openStore(`file:${join(folder, name)}`)
const [together, apart] = [await open('together.db'), await open('apart.db')]
const began = Date.now()
let run = 0
try {
  const property = fc.asyncProperty(anyLoads({ records: 3, steps: 3 }), async ({ records, order }) => {
    await Promise.all([emptied(together), emptied(apart)])
    await loadRecords(
      together,
      records.map((record) => ({ record })),
    )
    for (const record of order) await loadRecord(apart, record)
    const [one, other] = [await contentsOf(together), await contentsOf(apart)]
    if (JSON.stringify(one) !== JSON.stringify(other)) throw new Error('the stores differ')
    run += 1
    if (run % 500 === 0) console.log(`${run} the same`)
  })
  await fc.assert(property, { numRuns: Number(runs), seed: Number(seed), endOnFailure: true })
  console.log(`${run} worlds of Records: the same store in any order, in ${Math.round((Date.now() - began) / 1000)} s`)
} finally {
  await Promise.all([together.close(), apart.close()])
  rmSync(folder, { recursive: true })
}
