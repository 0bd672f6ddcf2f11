import { setTimeout } from 'node:timers/promises'

/** Milliseconds between two tries, and how long to go on trying in all. */
const pause = 50
const patience = 30_000

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')

/**
 * Tries again while another process writes, giving way to the event loop in between. Throws the database's own error when
 * the other one has not finished within half a minute.
 */
export async function whenFree<T>(attempt: () => T | Promise<T>): Promise<T> {
  const giveUp = Date.now() + patience
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (!isBusy(error) || Date.now() > giveUp) throw error
      await setTimeout(pause)
    }
  }
}
