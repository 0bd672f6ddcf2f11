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

/** Why a batch could not be loaded: an error that is sent from a thread to another loses its code. */
export interface Failure {
  readonly message: string
  readonly code: unknown
}

/** Loads Records into the store of DATABASE_URL, which stays open. Runs in a thread of its own where there are many. */
export async function loadBatch(entries: readonly Entry[]): Promise<Loaded[] | Failure> {
  try {
    opened ??= openConfiguredStore(readConfig())
    return await loadInto(await opened, entries)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return { message: error.message, code: error.code }
  }
}

/** Closes the store that `loadBatch` has opened. */
export async function endLoading(): Promise<void> {
  const store = await opened
  opened = undefined
  await store?.close()
}
