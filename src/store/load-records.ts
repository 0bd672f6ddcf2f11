import type { Record } from '../record.js'
import { checkRecord } from './check-record.js'
import type { Sql, Store } from './client.js'
import { listOf } from './dialect.js'
import { factsOf, sourceIdOf } from './facts.js'
import { RecordError } from './record-error.js'
import { type Account, takeAccounts } from './take-accounts.js'
import { renewVersion } from './version.js'

/** A Record from anywhere, and the report as decoded where it was read from a file. */
export interface Entry {
  readonly record: unknown
  readonly text?: string | null | undefined
}

export type Outcome =
  | { readonly status: 'loaded' | 'replaced' | 'unchanged'; readonly sourceId: string }
  | { readonly status: 'refused'; readonly error: RecordError }

/** Records in one transaction, which takes about a second. */
export const batchSize = 500

/**
 * Loads a Record, whole or not at all. Loaded again it changes nothing; another Record of the same source takes its place.
 * Throws `RecordError` where it is none.
 */
export async function loadRecord(store: Store, record: unknown, text: string | null = null): Promise<void> {
  const [outcome] = await loadRecords(store, [{ record, text }])
  if (outcome?.status === 'refused') throw outcome.error
}

/** Loads Records, hundreds in a transaction, each whole or not at all; says what came of each, in their order. */
export async function loadRecords(store: Store, entries: Iterable<Entry>): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  let batch = new Map<string, Checked>()
  const flush = async () => {
    const loading = [...batch.values()]
    batch = new Map()
    if (loading.length === 0) return
    for (const [index, outcome] of (await store.write((db) => loadBatch(db, loading))).entries())
      outcomes[loading[index]?.index as number] = outcome
  }
  let index = 0
  for (const { record, text = null } of entries) {
    const checked = check(record)
    if (checked instanceof RecordError) outcomes[index] = { status: 'refused', error: checked }
    else {
      const sourceId = sourceIdOf(checked)
      if (batch.size === batchSize || batch.has(sourceId)) await flush()
      batch.set(sourceId, { index, sourceId, record: checked, text })
    }
    index += 1
  }
  await flush()
  return outcomes
}

interface Checked {
  readonly index: number
  readonly sourceId: string
  readonly record: Record
  readonly text: string | null
}

function check(value: unknown): Record | RecordError {
  try {
    return checkRecord(value)
  } catch (error) {
    if (error instanceof RecordError) return error
    throw error
  }
}

async function loadBatch(db: Sql, batch: readonly Checked[]): Promise<Outcome[]> {
  const ids = batch.map(({ sourceId }) => sourceId)
  const stored = await db.selectFrom('Report').selectAll().where('sourceId', 'in', listOf(ids)).execute()
  const reports = new Map(stored.map((report) => [report.sourceId, report]))
  const outcomes: Outcome[] = []
  const fresh: Account[] = []
  const former: Account[] = []
  let changed = false
  for (const { sourceId, record, text } of batch) {
    const report = reports.get(sourceId)
    const kept = text ?? report?.text ?? null
    const json = JSON.stringify(record)
    const isSame = report?.record === json
    outcomes.push({ status: isSame ? 'unchanged' : report ? 'replaced' : 'loaded', sourceId })
    changed ||= !isSame || kept !== report.text
    if (isSame && kept !== report.text)
      await db.updateTable('Report').set({ text: kept }).where('sourceId', '=', sourceId).execute()
    if (isSame) continue
    fresh.push({ sourceId, rows: factsOf(record, kept, json) })
    if (report) former.push({ sourceId, rows: factsOf(JSON.parse(report.record), null) })
  }
  await takeAccounts(db, fresh, former)
  if (changed) await renewVersion(db)
  return outcomes
}
