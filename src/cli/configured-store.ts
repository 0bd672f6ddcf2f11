import { type Config, withoutPassword } from '../config.js'
import type { Store } from '../store/client.js'
import { isPostgres, openStore, type StoreOptions } from '../store/open-store.js'

/** The store of DATABASE_URL cannot be used; the message is one line, for people. */
export class StoreProblem extends Error {
  override readonly name = 'StoreProblem'
}

/** Opens the store of a URL as DATABASE_URL has it. Throws `StoreProblem` where it cannot be used, and what `openStore` throws. */
export async function openStoreAt(url: string, options: StoreOptions = {}): Promise<Store> {
  try {
    return await openStore(url, options)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    const remedy = isPostgres(url)
      ? 'start that server, or set DATABASE_URL to a database that can be reached'
      : 'set DATABASE_URL to a file that can be written'
    throw new StoreProblem(`the store ${withoutPassword(url)} cannot be opened (${reasonOf(error)}): ${remedy}`)
  }
}

/** Opens the store of DATABASE_URL, as `openStoreAt`. */
export const openConfiguredStore = ({ DATABASE_URL }: Config): Promise<Store> => openStoreAt(DATABASE_URL)

/** Opens it with its replicas: for reading what has been there for a while. */
export const openServedStore = ({ DATABASE_URL, DATABASE_REPLICA_URLS }: Config): Promise<Store> =>
  openStoreAt(DATABASE_URL, { replicas: DATABASE_REPLICA_URLS })

/** Of several addresses that were tried in vain, the error is one without a message. */
const reasonOf = (error: Error & { readonly code?: unknown }): string => error.message || String(error.code)
