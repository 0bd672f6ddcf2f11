import { readConfig } from '../config.js'
import type { Record } from '../record.js'
import { countFindings } from '../store/checks.js'
import type { Store } from '../store/client.js'
import { batchSize, type Entry } from '../store/load-records.js'
import { takeDecisions, unknownSubjects } from '../store/take-decisions.js'
import { openConfiguredStore } from './configured-store.js'
import { type Complain, type FolderDecisions, type InputFile, inputFiles } from './input-files.js'
import { type Loaded, loadInto } from './load-batch.js'
import { LoadingThread } from './loading-thread.js'
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
  const thread = new LoadingThread()
  try {
    const tally = await loadFiles(store, paths, say, {
      signal: interrupt.signal,
      done: () => progress?.advance(),
      loadMany: (entries) => thread.load(entries),
    }).finally(() => thread.close())
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
  const findings = loaded + replaced + decided + takenBack > 0 ? await countFindings(store.sql) : 0
  if (findings > 0) await print(`Checks: ${findings} found, see huiwu check\n`)
}

/** Records name twenty thousand in an ordinary batch; of lists of thousands fewer are one, so that it takes no more memory. */
const namesAtOnce = 50_000

const namesIn = ({ people, meetings, visits }: Record): number =>
  people.length + [...meetings, ...visits].reduce((sum, { participants }) => sum + participants.length, 0)

type Load = (entries: readonly Entry[]) => Promise<readonly Loaded[]>

/** How files are taken in. */
export interface LoadOptions {
  /** Ends it early, between two batches. */
  readonly signal?: AbortSignal
  /** Called after each file. */
  readonly done?: () => void
  /** Loads batches while the next ones are read, where there is more than one; else they are loaded here. */
  readonly loadMany?: Load
}

/** Loads what files and folders hold. */
export async function loadFiles(
  store: Store,
  paths: readonly string[],
  say: Complain,
  { signal, done, loadMany }: LoadOptions = {},
): Promise<Tally> {
  const tally: Tally = { loaded: 0, replaced: 0, unchanged: 0, decided: 0, takenBack: 0 }
  const loadHere: Load = (entries) => loadInto(store, entries)
  let load = loadHere
  let batch: FileRecord[] = []
  let names = 0
  let underWay = Promise.resolve()
  const decisions = new Set<FolderDecisions>()
  for await (const record of readRecords(counted(inputFiles(paths, true, say)), say, { correct: true })) {
    batch.push(record)
    names += namesIn(record.record)
    if (batch.length === batchSize || names >= namesAtOnce) {
      load = loadMany ?? loadHere
      await loadNext()
    }
    if (signal?.aborted) break
  }
  if (!signal?.aborted) await loadNext()
  await underWay
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

  /** Begins to load the batch when the one before it is loaded. */
  async function loadNext(): Promise<void> {
    await underWay
    underWay = tell(batch)
    underWay.catch(() => {}) // thrown where it is awaited
    batch = []
    names = 0
  }

  async function tell(records: readonly FileRecord[]): Promise<void> {
    const outcomes = await load(records.map(({ record, text }) => ({ record, text })))
    for (const [index, outcome] of outcomes.entries()) {
      if (outcome.status === 'refused') say(records[index]?.file.name ?? '', outcome.reason)
      else tally[outcome.status] += 1
    }
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
