import { mkdir, writeFile } from 'node:fs/promises'
import { join, parse } from 'node:path'
import type { Bibliography } from '../extract/bibliography.js'
import type { Record } from '../record.js'
import { reasonOf } from './file-problem.js'
import { type InputFile, inputFiles } from './input-files.js'
import { readRecords } from './read-records.js'
import { recordForPeople } from './record-for-people.js'
import { recordText } from './record-text.js'
import { complain, print, terminal } from './terminal.js'

/** What the command was told beside the files. */
export interface ExtractOptions {
  readonly json?: boolean
  readonly out?: string
  readonly published?: string
  readonly publisher?: string
  readonly url?: string
}

/** Prints what files say, or writes it under `out`; see the help of the command. */
export async function extractReports(names: string[], options: ExtractOptions): Promise<void> {
  const written = new Set<string>()
  const files = withBibliography(inputFiles(names, false, complain), told(options))
  let separator = ''
  for await (const { file, record, text = '' } of readRecords(files, complain, { correct: false })) {
    if (options.out !== undefined) await writeRecord(options.out, file, record, written, !options.json)
    if (options.json) {
      await print(`${JSON.stringify(record)}\n`)
    } else if (options.out === undefined) {
      await print(separator + recordForPeople(file.name, record, text, terminal()))
      separator = '\n\n'
    }
  }
}

function told({ published, publisher, url }: ExtractOptions): Bibliography {
  return {
    ...(published === undefined ? {} : { publishedOn: published }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { url }),
  }
}

async function* withBibliography(files: AsyncIterable<InputFile>, known: Bibliography): AsyncGenerator<InputFile> {
  for await (const file of files) yield { ...file, bibliography: { ...file.bibliography, ...known } }
}

async function writeRecord(
  folder: string,
  file: InputFile,
  record: Record,
  written: Set<string>,
  tell: boolean,
): Promise<void> {
  const name = file.kind === 'records' ? record.source.sha256.slice(0, 16) : parse(file.name).name
  const target = join(folder, `${name}.json`)
  if (written.has(target)) {
    complain(file.name, `${target} is taken by a file of the same name: extract it with another --out`)
    return
  }
  written.add(target)
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(target, recordText(record))
    if (tell) await print(`${target}\n`)
  } catch (error) {
    complain(target, reasonOf(error))
  }
}
