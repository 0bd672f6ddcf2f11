import { readConfig, withoutPassword } from '../config.js'
import { copyStore, countRows } from '../store/copy-store.js'
import { openConfiguredStore, openStoreAt } from './configured-store.js'
import { startProgress } from './progress.js'
import { print } from './terminal.js'

/** Copies the store of DATABASE_URL into that of another URL, with progress on a terminal. An interrupt leaves nothing of it. */
export async function copy(url: string): Promise<void> {
  const from = await openConfiguredStore(readConfig())
  try {
    const to = await openStoreAt(readConfig({ ...process.env, DATABASE_URL: url }).DATABASE_URL)
    const interrupt = new AbortController()
    process.once('SIGINT', () => interrupt.abort())
    const progress = process.stderr.isTTY ? startProgress(await countRows(from), 'rows') : undefined
    let copied = 0
    try {
      await copyStore(
        from,
        to,
        (rows) => {
          copied += rows
          progress?.advance(rows)
        },
        interrupt.signal,
      )
      progress?.stop()
      await print(`${copied} rows copied into ${withoutPassword(url)}\n`)
    } catch (error) {
      if (!interrupt.signal.aborted) throw error
      progress?.stop()
      process.stderr.write('huiwu: stopped; nothing was copied, and the same command begins again\n')
      process.exitCode = 130
    } finally {
      progress?.stop()
      await to.close()
    }
  } finally {
    await from.close()
  }
}
