import type { Config } from '../config.js'
import type { Store } from '../store/client.js'
import { openStore } from '../store/open-store.js'

/** The store of DATABASE_URL cannot be used; the message is one line, for people. */
export class StoreProblem extends Error {
  override readonly name = 'StoreProblem'
}

/** Opens the store of DATABASE_URL. Throws `StoreProblem` where the file cannot be used, and what `openStore` throws. */
export async function openConfiguredStore({ DATABASE_URL }: Config): Promise<Store> {
  try {
    return await openStore(DATABASE_URL)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new StoreProblem(
      `the store ${DATABASE_URL} cannot be opened (${error.message}): set DATABASE_URL to a file that can be written`,
    )
  }
}
