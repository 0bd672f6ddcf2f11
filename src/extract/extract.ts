import { hash } from 'node:crypto'
import type { Record } from '../record.js'
import { readText } from '../text/read-text.js'
import type { Bibliography } from './bibliography.js'
import { readEvents } from './events.js'
import { withinGenre } from './genre.js'
import { readArticles } from './read-articles.js'
import { toRecord } from './to-record.js'

/** Reads one report. Throws `UnreadableFileError` where the bytes are no text. */
export function extract(bytes: Uint8Array, bibliography: Bibliography = {}): Record {
  const readable = readText(bytes)
  const sha256 = hash('sha256', bytes)
  const page = withinGenre(readArticles(readable, bibliography))
  const events = readEvents(page)
  return toRecord(readable, sha256, bibliography, page, events)
}
