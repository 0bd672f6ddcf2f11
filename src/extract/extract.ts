import { createHash } from 'node:crypto'
import type { Record } from '../record.js'
import { readText } from '../text/read-text.js'
import { readEvents } from './events.js'
import { withinGenre } from './genre.js'
import { type ReadArticle, readArticles } from './read-articles.js'
import { toRecord } from './to-record.js'

/** What the reader is told about a file beside its bytes. */
export interface Bibliography {
  readonly title?: string | null | undefined
  readonly publisher?: string | null | undefined
  readonly url?: string | null | undefined
  /** Day of publication, EDTF. */
  readonly publishedOn?: string | null | undefined
}

/** Reads one report. Throws `UnreadableFileError` where the bytes are no text. */
export function extract(bytes: Uint8Array, bibliography: Bibliography = {}): Record {
  const readable = readText(bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const page = withinGenre(readArticles(readable, bibliography))
  const events = readEvents(page)
  return toRecord(readable, sha256, bibliography, page, events)
}

export type { ReadArticle }
