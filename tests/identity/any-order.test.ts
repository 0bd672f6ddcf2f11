import { fc, test } from '@fast-check/vitest'
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Store } from '../../src/store/client.js'
import { loadRecord, loadRecords } from '../../src/store/load-records.js'
import { contentsOf, temporaryStore } from '../store/temporary-store.js'
import { anyLoads } from './worlds.js'

/** Two stores for all runs: opening one costs more than loading it. */
const together = await temporaryStore()
const apart = await temporaryStore()

async function emptied(store: Store): Promise<void> {
  const sources = await store.prisma.source.findMany({ select: { sha256: true } })
  for (const table of [
    'Source',
    'Tenure',
    'Visit',
    'Meeting',
    'Agreement',
    'Office',
    'Person',
    'Series',
    'Disagreement',
    'IdAlias',
    'Citation',
    'Change',
  ])
    await sql`delete from ${sql.table(table)}`.execute(store.sql)
  if (sources.length > 0)
    await sql`delete from "SearchTerm" where "entry" not in (select "entry" from "SearchTerm" where instr("entry", 'Province:') or instr("entry", 'City:'))`.execute(
      store.sql,
    )
  await sql`delete from "SearchName" where "kind" not in ('Province', 'City')`.execute(store.sql)
}

const runs = 200

test.prop({ loads: anyLoads }, { numRuns: runs, seed: 4, endOnFailure: true })(
  'Records loaded in any order, some twice and some after another form of theirs, make the same store, ids included',
  async ({ loads: { records, order } }) => {
    await emptied(together)
    await emptied(apart)
    await loadRecords(
      together,
      records.map((record) => ({ record })),
    )
    for (const record of order) await loadRecord(apart, record)
    expect(await contentsOf(apart)).toEqual(await contentsOf(together))
  },
)
void fc
