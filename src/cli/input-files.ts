import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Bibliography } from '../extract/bibliography.js'
import { type BibliographyByFile, bibliographyFile, parseBibliography } from './bibliography-file.js'
import { type Corrections, correctionsFile, parseCorrections } from './corrections-file.js'
import { type Decisions, decisionsFile, parseDecisions } from './decisions-file.js'
import { joinPath, lastPart, openFolder, type PathBytes, pathOfArgument, readableName } from './file-name.js'
import { reasonOf } from './file-problem.js'
import { readJson } from './json-file.js'

/** A file to take facts from. */
export interface InputFile {
  readonly path: PathBytes | '-'
  /** As people know it. */
  readonly name: string
  readonly kind: 'report' | 'record' | 'records'
  readonly bibliography: Bibliography
  readonly corrections: Corrections
  /** Those of its folder; null where it has no such file. */
  readonly decisions: FolderDecisions | null
}

/** A decisions.json, named as people know it. */
export interface FolderDecisions {
  readonly file: string
  readonly lines: Decisions
}

export type Complain = (name: string, reason: string) => void

const reportNames = /\.(txt|text|html?|xhtml|md|markdown)$/i
const recordName = /\.json$/i
const recordsName = /\.(jsonl|ndjson)$/i

/** What a folder says about its files. */
interface FolderNotes {
  readonly bibliography: BibliographyByFile
  readonly corrections: Corrections
  readonly decisions: FolderDecisions | null
}

/**
 * The files that the arguments of a command name, in their order; `-` is standard input. Of a folder, and of the folders
 * in it, come the files that are reports or Records by their names; hidden ones are passed over, and a link to a folder
 * is not followed. sources.json, corrections.json and decisions.json go along with the files beside them and never come themselves.
 * One that cannot be used is complained of.
 */
export async function* inputFiles(
  args: readonly string[],
  folders: boolean,
  complain: Complain,
): AsyncGenerator<InputFile> {
  let last: { folder: string; notes: FolderNotes } | undefined
  for (const argument of args) {
    if (argument === '-') {
      yield { path: '-', name: 'standard input', kind: 'report', bibliography: {}, corrections: [], decisions: null }
      continue
    }
    const path = await pathOfArgument(argument)
    const isFolder = await stat(path).then(
      (stats) => stats.isDirectory(),
      () => false,
    )
    if (isFolder && folders) {
      yield* filesOfFolder(path, complain)
    } else if (!isNotes(path)) {
      const folder = dirname(argument)
      if (last?.folder !== folder) last = { folder, notes: await notesOfFolder(await pathOfArgument(folder), complain) }
      yield inputFile(path, last.notes)
    }
  }
}

async function* filesOfFolder(folder: PathBytes, complain: Complain): AsyncGenerator<InputFile> {
  const notes = await notesOfFolder(folder, complain)
  const subfolders: PathBytes[] = []
  try {
    for await (const entry of await openFolder(folder)) {
      const path = joinPath(folder, entry.name)
      if (entry.name[0] === 0x2e || isNotes(path)) continue
      if (entry.isDirectory()) subfolders.push(path)
      else if (isTaken(path) && (entry.isFile() || (entry.isSymbolicLink() && (await isFile(path)))))
        yield inputFile(path, notes)
    }
  } catch (error) {
    complain(readableName(folder), reasonOf(error))
  }
  for (const subfolder of subfolders) yield* filesOfFolder(subfolder, complain)
}

async function notesOfFolder(folder: PathBytes, complain: Complain): Promise<FolderNotes> {
  return {
    bibliography: await read(bibliographyFile, parseBibliography, new Map()),
    corrections: await read(correctionsFile, parseCorrections, []),
    decisions: await read(decisionsFile, (json, file) => ({ file, lines: parseDecisions(json) }), null),
  }

  async function read<T, U>(name: string, parse: (json: unknown, file: string) => T, otherwise: U): Promise<T | U> {
    const path = joinPath(folder, Buffer.from(name))
    try {
      return parse(await readJson(path), readableName(path))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
        complain(readableName(path), `${reasonOf(error)}; not used`)
      return otherwise
    }
  }
}

function inputFile(path: PathBytes, notes: FolderNotes): InputFile {
  const name = readableName(path)
  const kind = recordName.test(name) ? 'record' : recordsName.test(name) ? 'records' : 'report'
  const bibliography = notes.bibliography.get(readableName(lastPart(path))) ?? {}
  return { path, name, kind, bibliography, corrections: notes.corrections, decisions: notes.decisions }
}

function isNotes(path: PathBytes): boolean {
  const name = lastPart(path).toString()
  return [bibliographyFile, correctionsFile, decisionsFile].includes(name)
}

function isTaken(path: PathBytes): boolean {
  const name = readableName(lastPart(path))
  return reportNames.test(name) || recordName.test(name) || recordsName.test(name)
}

function isFile(path: PathBytes): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  )
}
