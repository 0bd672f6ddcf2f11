import { hash } from 'node:crypto'
import type { Record } from '../record.js'
import { readText } from '../text/read-text.js'
import type { Bibliography } from './bibliography.js'
import { readEvents } from './events.js'
import { genreOf, withinGenre } from './genre.js'
import { readOfficeChanges } from './office-changes.js'
import { readArticles } from './read-articles.js'
import { toRecord } from './to-record.js'

/** Reads one report. Throws `UnreadableFileError` where the bytes are no text. */
export function extract(bytes: Uint8Array, bibliography: Bibliography = {}): Record {
  const readable = readText(bytes)
  const sha256 = hash('sha256', bytes)
  const read = readArticles(readable, bibliography)
  const genre = genreOf(read)
  const page = withinGenre(read, genre)
  const isNotice = genre === 'NOTICE_OF_APPOINTMENTS'
  const changes = isNotice || genre === 'REPORT' ? readOfficeChanges(page, isNotice) : []
  return toRecord(readable, sha256, bibliography, page, readEvents(page), changes)
}
