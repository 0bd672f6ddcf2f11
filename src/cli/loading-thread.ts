import type { Piscina } from 'piscina'
import type { Entry } from '../store/load-records.js'
import type { Failure, Loaded } from './load-batch.js'

/**
 * Megabytes that the thread's objects may take: a batch of ordinary reports takes a fifth of it, and without a bound V8 lets
 * garbage grow to gigabytes before it looks.
 */
const resourceLimits = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 48 }

/** Loads Records into the store of DATABASE_URL in a thread of its own: meanwhile others are read. */
export class LoadingThread {
  #thread: Thread | undefined

  async load(entries: readonly Entry[]): Promise<Loaded[]> {
    this.#thread ??= await startThread()
    const loaded = await this.#thread.run(entries, { name: 'loadBatch' })
    if ('code' in loaded) throw Object.assign(new Error(loaded.message), { code: loaded.code })
    return loaded
  }

  async close(): Promise<void> {
    await this.#thread?.run(undefined, { name: 'endLoading' })
    await this.#thread?.destroy()
  }
}

type Thread = Piscina<readonly Entry[] | undefined, Loaded[] | Failure>

async function startThread(): Promise<Thread> {
  const { Piscina } = await import('piscina')
  const filename = new URL('./load-batch.js', import.meta.url).href
  return new Piscina({ filename, minThreads: 1, maxThreads: 1, resourceLimits })
}
