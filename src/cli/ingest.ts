import { readConfig } from '../config.js'
import { runChecks } from '../store/checks.js'
import type { Store } from '../store/client.js'
import { batchSize, loadRecords } from '../store/load-records.js'
import { takeDecisions, unknownSubjects } from '../store/take-decisions.js'
import { openConfiguredStore } from './configured-store.js'
import { type Complain, type FolderDecisions, type InputFile, inputFiles } from './input-files.js'
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
  /** Decisions of an earlier ingest that none of the files has any more. */
  takenBack: number
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
    await tellFindings(store, tally)
    if (interrupt.signal.aborted) {
      process.stderr.write('huiwu: stopped; what is loaded is whole, and the same command goes on from there\n')
      process.exitCode = 130
    }
  } finally {
    progress?.stop()
    await store.close()
  }
}

/** Runs the checks where a load changed anything, and prints the number of their findings. */
export async function tellFindings(store: Store, { loaded, replaced, decided, takenBack }: Tally): Promise<void> {
  const findings = loaded + replaced + decided + takenBack > 0 ? await runChecks(store.sql) : []
  if (findings.length > 0) await print(`Checks: ${findings.length} found, see huiwu check\n`)
}

/** Loads what files and folders hold. Ends early, between two batches, when the signal is given. */
export async function loadFiles(
  store: Store,
  paths: readonly string[],
  say: Complain,
  { signal, done }: { signal?: AbortSignal; done?: () => void } = {},
): Promise<Tally> {
  const tally: Tally = { loaded: 0, replaced: 0, unchanged: 0, decided: 0, takenBack: 0 }
  let batch: FileRecord[] = []
  const decisions = new Set<FolderDecisions>()
  for await (const record of readRecords(counted(inputFiles(paths, true, say)), say, { correct: true })) {
    batch.push(record)
    if (batch.length === batchSize) await load()
    if (signal?.aborted) break
  }
  if (!signal?.aborted) await load()
  if (!signal?.aborted && decisions.size > 0) {
    const all = [...decisions].flatMap(({ lines }) => lines)
    tally.takenBack = await takeDecisions(store, all)
    tally.decided = all.length
    for (const { file, lines } of decisions)
      for (const { line, subject, type } of await unknownSubjects(store.sql, lines))
        say(
          file,
          `decision ${line + 1} (${lines[line]?.reason}): subjects[${subject}] is the id of no ${type} in the store; take it from the API again, load the report that it comes from, or take the line out`,
        )
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

function summary({ loaded, replaced, unchanged, decided, takenBack }: Tally): string {
  const parts = [`${loaded} loaded`, `${replaced} replaced`, `${unchanged} there already`]
  const decisions = decided > 0 ? `; decisions: ${decided}` : ''
  const gone =
    takenBack > 0 ? `; decisions of an earlier ingest that no decisions.json here has, taken back: ${takenBack}` : ''
  return `Records: ${parts.join(', ')}${decisions}${gone}`
}
