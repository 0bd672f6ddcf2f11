import { fileURLToPath } from 'node:url'
import { readConfig } from '../config.js'
import { createHuiwu } from '../server/huiwu.js'
import { serve, stopOnSignals } from '../server/serve.js'
import { openServedStore } from './configured-store.js'
import { loadFiles, tellFindings } from './ingest.js'
import { complain, print } from './terminal.js'

const seedsFolder = fileURLToPath(new URL('../../seeds', import.meta.url))

/** Serves the store of DATABASE_URL until a signal ends it, with the facts of seeds/ in it unless told otherwise. */
export async function serveStore({ seeds }: { readonly seeds: boolean }): Promise<void> {
  const config = readConfig()
  const store = await openServedStore(config)
  try {
    if (seeds) await tellFindings(store, await loadFiles(store, [seedsFolder], complain))
    const running = await serve(await createHuiwu({ config, store }))
    stopOnSignals(running)
    await print(`huiwu serves ${running.url}\n`)
  } catch (error) {
    await store.close()
    throw error
  }
}
