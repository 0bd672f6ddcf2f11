import type { Bibliography } from '../extract/bibliography.js'
import { extract } from '../extract/extract.js'
import type { Record } from '../record.js'
import { decodeBytes } from '../text/decode-bytes.js'
import { reasonOf } from './file-problem.js'
import { readFile } from './read-file.js'

export interface ReportTask {
  /** A path as bytes; `-` is standard input. */
  readonly path: Uint8Array | '-'
  readonly bibliography: Bibliography
}

/** What came of a report: its Record, or in one line why there is none. */
export type ReportOutcome =
  | {
      readonly record: Record
      /** The report as decoded. */
      readonly text: string
    }
  | { readonly problem: string }

/** Reads one report. Runs in a worker thread where there are many: it takes and gives what can be sent to one. */
export async function readReport({ path, bibliography }: ReportTask): Promise<ReportOutcome> {
  try {
    const bytes = await readFile(path === '-' ? path : Buffer.from(path))
    return { record: extract(bytes, bibliography), text: decodeBytes(bytes).text }
  } catch (error) {
    return { problem: reasonOf(error) }
  }
}
