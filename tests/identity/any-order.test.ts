import { test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { loadRecord, loadRecords } from '../../src/store/load-records.js'
import { onPostgres, temporaryStore } from '../store/temporary-store.js'
import { contentsOf, emptied } from './store-contents.js'
import { anyLoads } from './worlds.js'

/** Two stores for all runs: opening one costs more than loading it. */
const together = await temporaryStore()
const apart = await temporaryStore()

test.prop(
  { loads: anyLoads({ records: 3, steps: 2 }) },
  { numRuns: onPostgres ? 30 : 200, seed: 4, endOnFailure: true },
)(
  'Records loaded in any order, some twice and some after another form of theirs, make the same store, ids included',
  async ({ loads: { records, order } }) => {
    await Promise.all([emptied(together), emptied(apart)])
    await loadRecords(
      together,
      records.map((record) => ({ record })),
    )
    for (const record of order) await loadRecord(apart, record)
    expect(await contentsOf(apart)).toEqual(await contentsOf(together))
  },
)
