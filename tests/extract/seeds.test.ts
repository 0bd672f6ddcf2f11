import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, parse } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parseBibliography } from '../../src/cli/bibliography-file.js'
import { parseCorrections } from '../../src/cli/corrections-file.js'
import { recordText } from '../../src/cli/record-text.js'
import { extract } from '../../src/extract/extract.js'
import { type Record, recordSchema, type Span } from '../../src/record.js'
import { decodeBytes } from '../../src/text/decode-bytes.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const documents = join(root, '../shared/seeds')
const bibliography = parseBibliography(json('sources.json'))
const present = existsSync(documents)
if (!present) console.log('skipped: the documents of the seeds are not in ../shared/seeds')

test('seeds/ holds one valid Record for each document of its bibliography, and nothing else', () => {
  const names = [...bibliography.keys()].map((name) => `${parse(name).name}.json`)
  expect(readdirSync(join(root, 'seeds')).sort()).toEqual([...names, 'corrections.json', 'sources.json'].sort())
  for (const name of names) recordSchema.parse(json(name))
})

test('at most three things are beyond the reader, each for a reason and on a document that is there', () => {
  const corrections = parseCorrections(json('corrections.json'))
  const known = [...bibliography.keys()].map((name) => (json(`${parse(name).name}.json`) as Record).source.sha256)
  expect(corrections.length).toBeLessThanOrEqual(3)
  for (const { sha256 } of corrections) expect(known).toContain(sha256)
})

describe.skipIf(!present).each([...bibliography])('%s', (name, known) => {
  const bytes = present ? readFileSync(join(documents, name)) : Buffer.from('-')
  const record = present ? extract(bytes, known) : undefined
  const { text } = decodeBytes(bytes)

  test('its Record in seeds/ is, byte for byte, what the reader makes of it', () => {
    expect(record && recordText(record)).toBe(readFileSync(join(root, 'seeds', `${parse(name).name}.json`), 'utf8'))
  })

  test('every citation lies in the document and within one sentence', () => {
    for (const { start, end } of spansOf(record)) {
      const passage = text.slice(start, end)
      expect(end).toBeLessThanOrEqual(text.length)
      expect(passage.trim()).not.toBe('')
      expect(passage.trim().slice(0, -1)).not.toMatch(/[。！？]/)
    }
  })

  test('a person’s citation holds the name as the report writes it', () => {
    for (const { citations, spellings } of record?.people ?? []) {
      for (const { start, end } of citations) {
        const passage = text.slice(start, end)
        expect(spellings.filter((spelling) => passage.includes(spelling))).not.toEqual([])
      }
    }
  })
})

function json(name: string): unknown {
  return JSON.parse(readFileSync(join(root, 'seeds', name), 'utf8'))
}

/** Every citation that stands anywhere in a value. */
function spansOf(value: unknown): Span[] {
  if (Array.isArray(value)) return value.flatMap(spansOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => (key === 'citations' ? (child as Span[]) : spansOf(child)))
}
