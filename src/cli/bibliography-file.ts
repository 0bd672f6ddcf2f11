import { z } from 'zod'
import type { Bibliography } from '../extract/bibliography.js'
import { recordSchema } from '../record.js'

/** The name of the file that tells, for the reports of its folder, what the reports themselves do not. */
export const bibliographyFile = 'sources.json'

const { title, publisher, url, publishedOn } = recordSchema.shape.source.shape

/** File name → what is known about the report. */
const bibliographySchema = z.record(z.string(), z.object({ title, publisher, url, publishedOn }).partial())

export type BibliographyByFile = ReadonlyMap<string, Bibliography>

/** Takes the value of a sources.json. Throws `ZodError`. */
export function parseBibliography(json: unknown): BibliographyByFile {
  return new Map(Object.entries(bibliographySchema.parse(json)))
}
