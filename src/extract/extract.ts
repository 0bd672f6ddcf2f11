import type { Record } from '../record.js'

/** What the reader is told about a file beside its bytes. */
export interface Bibliography {
  readonly title?: string | null
  readonly publisher?: string | null
  readonly url?: string | null
  /** Day of publication, EDTF. */
  readonly publishedOn?: string | null
}

/** Reads one report. Throws `UnreadableFileError` where the bytes are no text. */
export function extract(_bytes: Uint8Array, _bibliography: Bibliography = {}): Record {
  throw new Error('not yet')
}
