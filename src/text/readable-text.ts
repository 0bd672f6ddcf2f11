import type { ReportScript, Span } from '../record.js'

/** What a file says: simplified Chinese, repaired, with the way back to the file. */
export interface ReadableText {
  /** Simplified, repaired text. Line breaks are `\n`; nothing is cut away. */
  readonly text: string
  /** The file as decoded, byte order mark not counted. Spans of a Record count in it. */
  readonly original: string
  /** Name of the encoding as iconv-lite has it: `utf-8`, `gb18030`, `big5`, `utf-16le`. */
  readonly encoding: string
  readonly script: ReportScript
  /** Stretches of `text` (offsets into it) in which characters were lost beyond recovery; no name is read across them. */
  readonly damaged: readonly Span[]
  /** The smallest stretch of `original` that the stretch [start, end) of `text` came from. */
  toOriginal(start: number, end: number): Span
}
