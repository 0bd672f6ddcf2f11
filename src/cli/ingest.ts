import { readConfig } from '../config.js'
import { runChecks } from '../store/checks.js'
import type { Store } from '../store/client.js'
import { batchSize, loadRecords } from '../store/load-records.js'
import { takeDecisions } from '../store/take-decisions.js'
import { openConfiguredStore } from './configured-store.js'
import type { Decisions } from './decisions-file.js'
import { type Complain, type InputFile, inputFiles } from './input-files.js'
import { startProgress } from './progress.js'
import { type FileRecord, readRecords } from './read-records.js'
import { complain, print } from './terminal.js'

/** What became of Records. */
export interface Tally {
  loaded: number
  replaced: number
  unchanged: number
  /** Decisions that the store follows from now on. */
  decided: number
}

/**
 * Takes files and folders into the store of DATABASE_URL, with progress on a terminal, and prints what came of it. An
 * interrupt ends it after the Records at hand, with status 130.
 */
export async function ingest(paths: readonly string[]): Promise<void> {
  const store = await openConfiguredStore(readConfig())
  const interrupt = new AbortController()
  process.once('SIGINT', () => interrupt.abort())
  const progress = process.stderr.isTTY ? startProgress(await countFiles(paths)) : undefined
  const say: Complain = (name, reason) => {
    progress?.stepAside()
    complain(name, reason)
  }
  try {
    const tally = await loadFiles(store, paths, say, { signal: interrupt.signal, done: () => progress?.advance() })
    progress?.stop()
    await print(`${summary(tally)}\n`)
    const findings = tally.loaded + tally.replaced + tally.decided > 0 ? await runChecks(store.sql) : []
    if (findings.length > 0) await print(`Checks: ${findings.length} found, see huiwu check\n`)
    if (interrupt.signal.aborted) {
      process.stderr.write('huiwu: stopped; what is loaded is whole, and the same command goes on from there\n')
      process.exitCode = 130
    }
  } finally {
    progress?.stop()
    await store.close()
  }
}

/** Loads what files and folders hold. Ends early, between two batches, when the signal is given. */
export async function loadFiles(
  store: Store,
  paths: readonly string[],
  say: Complain,
  { signal, done }: { signal?: AbortSignal; done?: () => void } = {},
): Promise<Tally> {
  const tally: Tally = { loaded: 0, replaced: 0, unchanged: 0, decided: 0 }
  let batch: FileRecord[] = []
  const decisions = new Set<Decisions>()
  for await (const record of readRecords(counted(inputFiles(paths, true, say)), say, { correct: true })) {
    batch.push(record)
    if (batch.length === batchSize) await load()
    if (signal?.aborted) break
  }
  if (!signal?.aborted) await load()
  if (!signal?.aborted && decisions.size > 0) {
    const all = [...decisions].flat()
    await takeDecisions(store, all)
    tally.decided = all.length
  }
  return tally

  async function load(): Promise<void> {
    const outcomes = await loadRecords(store, batch)
    for (const [index, outcome] of outcomes.entries()) {
      if (outcome.status === 'refused') say(batch[index]?.file.name ?? '', outcome.error.message)
      else tally[outcome.status] += 1
    }
    batch = []
  }

  async function* counted(files: AsyncIterable<InputFile>): AsyncGenerator<InputFile> {
    for await (const file of files) {
      if (file.decisions) decisions.add(file.decisions)
      yield file
      done?.()
    }
  }
}

async function countFiles(paths: readonly string[]): Promise<number> {
  let count = 0
  for await (const _ of inputFiles(paths, true, () => {})) count += 1
  return count
}

function summary({ loaded, replaced, unchanged, decided }: Tally): string {
  const parts = [`${loaded} loaded`, `${replaced} replaced`, `${unchanged} there already`]
  const decisions = decided > 0 ? `; decisions: ${decided}` : ''
  return `Records: ${parts.join(', ')}${decisions}`
}
