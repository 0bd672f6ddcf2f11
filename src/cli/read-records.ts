import { availableParallelism } from 'node:os'
import type { Piscina } from 'piscina'
import { type Record, recordSchema } from '../record.js'
import { corrected } from './corrections-file.js'
import type { PathBytes } from './file-name.js'
import { FileProblem, reasonOf } from './file-problem.js'
import type { Complain, InputFile } from './input-files.js'
import { parseJson, readJson, readJsonLines } from './json-file.js'
import type { ReportOutcome, ReportTask } from './read-report.js'

export interface FileRecord {
  readonly file: InputFile
  readonly record: Record
  /** The report as decoded, where it was read itself. */
  readonly text?: string
}

/** From about so many reports on two cores are done sooner than one, for all that the threads take to start. */
const worthAPool = 64
/** Reports under way for each worker, so that none waits. */
const ahead = 4
/** Megabytes that a worker's objects may take, so that V8 does not let garbage grow before it looks. */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 24 }

/**
 * The Records of files, in the order of the files: read from reports, by all cores where there are many, or taken from
 * Record files. Only a few files are held at a time. A file that gives none is complained of; `corrections` of the folder
 * are applied where `correct` says so.
 */
export async function* readRecords(
  files: AsyncIterable<InputFile>,
  complain: Complain,
  { correct }: { correct: boolean },
): AsyncGenerator<FileRecord> {
  const { first, rest } = await split(files, worthAPool)
  const pool = first.length < worthAPool ? undefined : await startPool()
  const width = pool ? pool.options.maxThreads * ahead : 1
  const underWay: { file: InputFile; outcome: Promise<ReportOutcome> }[] = []
  try {
    for await (const file of chain(first, rest)) {
      if (file.kind === 'report') {
        const task: ReportTask = { path: file.path, bibliography: file.bibliography }
        underWay.push({ file, outcome: pool ? runInPool(pool, task) : runHere(task) })
        while (underWay.length >= width) yield* finish()
      } else {
        while (underWay.length > 0) yield* finish()
        for await (const record of recordsOfFile(file, complain)) yield { file, record: mend(file, record) }
      }
    }
    while (underWay.length > 0) yield* finish()
  } finally {
    await pool?.destroy()
  }

  async function* finish(): AsyncGenerator<FileRecord> {
    const next = underWay.shift()
    const outcome = await next?.outcome
    if (!next || !outcome) return
    if ('record' in outcome) yield { ...outcome, file: next.file, record: mend(next.file, outcome.record) }
    else complain(next.file.name, outcome.problem)
  }

  function mend(file: InputFile, record: Record): Record {
    return correct ? corrected(record, file.corrections, (reason) => complain(file.name, reason)) : record
  }
}

async function* recordsOfFile(file: InputFile, complain: Complain): AsyncGenerator<Record> {
  const path = file.path as PathBytes
  try {
    if (file.kind === 'record') yield validRecord(await readJson(path))
    else yield* recordsOfLines(path)
  } catch (error) {
    complain(file.name, reasonOf(error))
  }
}

/** Throws `FileProblem` after the last line when lines before it held no Record. */
async function* recordsOfLines(path: PathBytes): AsyncGenerator<Record> {
  const problems = { first: '', more: 0 }
  for await (const { line, text } of readJsonLines(path)) {
    try {
      yield validRecord(parseJson(text))
    } catch (error) {
      if (problems.first === '') problems.first = `line ${line}: ${reasonOf(error)}`
      else problems.more += 1
    }
  }
  if (problems.first !== '')
    throw new FileProblem(`${problems.first}${problems.more > 0 ? `; ${problems.more} more lines too` : ''}`)
}

/** Throws `FileProblem` where the value is no Record. */
function validRecord(value: unknown): Record {
  const parsed = recordSchema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new FileProblem(`no Record (${reasonOf(parsed.error)}): make it with huiwu extract --json`)
}

/** The reader is loaded when the first report comes: who brings only Records need not wait for it. */
async function runHere(task: ReportTask): Promise<ReportOutcome> {
  const { readReport } = await import('./read-report.js')
  return readReport(task)
}

async function startPool(): Promise<Piscina<ReportTask, ReportOutcome>> {
  const { Piscina } = await import('piscina')
  return new Piscina({
    filename: new URL('./read-report.js', import.meta.url).href,
    name: 'readReport',
    minThreads: availableParallelism(),
    maxThreads: availableParallelism(),
    resourceLimits,
  })
}

/** A worker that dies over a report takes only this report with it. */
async function runInPool(pool: Piscina<ReportTask, ReportOutcome>, task: ReportTask): Promise<ReportOutcome> {
  return pool.run(task).catch((error: unknown) => ({ problem: reasonOf(error) }))
}

/** The first items of a sequence, and what comes after them. */
async function split<T>(items: AsyncIterable<T>, count: number): Promise<{ first: T[]; rest: AsyncIterator<T> }> {
  const rest = items[Symbol.asyncIterator]()
  const first: T[] = []
  while (first.length < count) {
    const next = await rest.next()
    if (next.done) break
    first.push(next.value)
  }
  return { first, rest }
}

async function* chain<T>(first: readonly T[], rest: AsyncIterator<T>): AsyncGenerator<T> {
  try {
    yield* first
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}
