import { readConfig } from '../config.js'
import type { Store } from '../store/client.js'
import { type Entry, loadRecords } from '../store/load-records.js'
import { openConfiguredStore } from './configured-store.js'

/** What became of a Record, in what can be sent from a thread to another. */
export type Loaded =
  | { readonly status: 'loaded' | 'replaced' | 'unchanged' }
  | { readonly status: 'refused'; readonly reason: string }

/** Loads Records; says what came of each, in their order. */
export async function loadInto(store: Store, entries: readonly Entry[]): Promise<Loaded[]> {
  const outcomes = await loadRecords(store, entries)
  return outcomes.map((outcome) =>
    outcome.status === 'refused'
      ? { status: outcome.status, reason: outcome.error.message }
      : { status: outcome.status },
  )
}

let opened: Promise<Store> | undefined

/** Loads Records into the store of DATABASE_URL, which stays open. Runs in a thread of its own where there are many. */
export async function loadBatch(entries: readonly Entry[]): Promise<Loaded[]> {
  opened ??= openConfiguredStore(readConfig())
  return loadInto(await opened, entries)
}

/** Closes the store that `loadBatch` has opened. */
export async function endLoading(): Promise<void> {
  const store = await opened
  opened = undefined
  await store?.close()
}
