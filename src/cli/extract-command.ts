import { Command, InvalidArgumentError } from 'commander'
import type { ExtractOptions } from './extract-reports.js'

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
  .option('--url <url>', 'where it was published; its day counts where the page states none')
  .addHelpText('after', examples)
  .action(async (files: string[], options: ExtractOptions) => {
    const { extractReports } = await import('./extract-reports.js')
    await extractReports(files, options)
  })

/** Takes a day, month or year of the calendar, as EDTF writes them. */
function edtf(value: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00Z`).toJSON()?.startsWith(value)
  if (isDay || /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(value)) return value
  throw new InvalidArgumentError('Write the day as 2025-02-17, or a month as 2025-02.')
}
