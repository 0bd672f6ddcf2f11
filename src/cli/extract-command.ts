import { mkdir, writeFile } from 'node:fs/promises'
import { join, parse } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import type { Bibliography } from '../extract/extract.js'
import { type Record, recordSchema } from '../record.js'
import { reasonOf } from './file-problem.js'
import { type InputFile, inputFiles } from './input-files.js'
import { readRecords } from './read-records.js'
import { recordForPeople } from './record-for-people.js'
import { recordText } from './record-text.js'
import { complain, print, terminal } from './terminal.js'

interface Options {
  readonly json?: boolean
  readonly out?: string
  readonly published?: string
  readonly publisher?: string
  readonly url?: string
}

const examples = `
A report is text, HTML or Markdown, in UTF-8, GBK/GB18030, Big5 or UTF-16. What a report does not say about itself
comes from the options, or else from the entry of its name in a sources.json beside it. A Record file (.json, .jsonl)
is printed like a report.

Examples:
  huiwu extract report.txt
  huiwu extract --json reports/*.txt > records.jsonl
  huiwu extract --published 2025-02-17 --publisher 深圳特区报 page.html
  huiwu extract --out records/ reports/*.txt
  curl -s … | huiwu extract -
`

export const extractCommand = new Command('extract')
  .description('print what reports say: who, in which office, on which side; visits, meetings, agreements')
  .argument('<file...>', 'reports; - is standard input')
  .option('--json', 'print one Record a line, in the order of the files')
  .option('--out <dir>', 'write each Record to a file in this folder, and print its name')
  .option('--published <date>', 'day of publication: 2025-02-17', edtf)
  .option('--publisher <name>', 'who published it; tells which side is meant by 我省')
  .option('--url <url>', 'where it was published')
  .addHelpText('after', examples)
  .action(extractFiles)

async function extractFiles(names: string[], options: Options): Promise<void> {
  const written = new Set<string>()
  const files = withBibliography(inputFiles(names, false, complain), told(options))
  let separator = ''
  for await (const { file, record, unread = [] } of readRecords(files, complain, { correct: false })) {
    if (options.out !== undefined) await writeRecord(options.out, file, record, written, !options.json)
    if (options.json) {
      await print(`${JSON.stringify(record)}\n`)
    } else if (options.out === undefined) {
      await print(separator + recordForPeople(file.name, record, unread, terminal()))
      separator = '\n\n'
    }
  }
}

function told({ published, publisher, url }: Options): Bibliography {
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

function edtf(value: string): string {
  if (recordSchema.shape.source.shape.publishedOn.safeParse(value).success) return value
  throw new InvalidArgumentError('Write the day as 2025-02-17, or a month as 2025-02.')
}
