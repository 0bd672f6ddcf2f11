import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { readText } from '../../src/text/read-text.js'
import { simplifyCharacters } from '../../src/text/simplify.js'
import {
  type Draw,
  drawFrom,
  oneByteLate,
  withBrokenLine,
  withOddDots,
  withReadings,
  withReadingsInBytes,
  withWideNames,
} from './damage.js'
import { reports, toTraditional } from './reports.js'

const read = (text: string) => readText(Buffer.from(text))
const traditional = reports.map(toTraditional)
const report = fc.constantFrom(...traditional)
const seed = fc.nat()
const everyDamage = fc.constantFrom(
  ...[withReadings, withReadingsInBytes, oneByteLate, withBrokenLine, withWideNames, withOddDots],
)

/** Length of the longest common subsequence, the same ends cut off first. */
function inCommon(a: string, b: string): number {
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const [rest, other] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  let row: number[] = Array(other.length + 1).fill(0)
  for (const character of rest) {
    const next = [0]
    for (let at = 1; at <= other.length; at++) {
      next[at] = other[at - 1] === character ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0)
    }
    row = next
  }
  return start + end + (row[other.length] ?? 0)
}

/** Of the characters that the damage took, the share that came back, and the shares that came wrong or are marked. */
function measured(damage: (text: string, draw: Draw) => string, rounds: number) {
  const sum = { taken: 0, back: 0, wrong: 0, marked: 0 }
  for (let round = 0; round < rounds; round++) {
    const clean = traditional[round % traditional.length] ?? ''
    const damaged = damage(clean, drawFrom(round))
    const says = reports[round % reports.length]?.split('\n') ?? []
    const left = simplifyCharacters(damaged.replace(/[(（?][a-zü\u00e0-\u01dc]+ ?[)）] ?/g, '')).split('\n')
    const made = read(damaged).text.split('\n')
    says.forEach((line, at) => {
      const repaired = made[at] ?? ''
      if (left[at] === line) return
      const kept = inCommon(line, repaired)
      const marks = repaired.match(/\ufffd/g)?.length ?? 0
      sum.taken += line.length - inCommon(line, left[at] ?? '')
      sum.back += kept - inCommon(line, left[at] ?? '')
      sum.marked += marks
      sum.wrong += repaired.length - kept - marks
    })
  }
  return { taken: sum.taken, back: sum.back / sum.taken, wrong: sum.wrong / sum.taken, marked: sum.marked / sum.taken }
}

describe('what comes back of damaged text', () => {
  property.prop([report, seed])('readings in brackets go without a trace', (text, start) => {
    const { text: made, damaged } = read(withReadings(text, drawFrom(start)))
    expect(made).toBe(simplifyCharacters(text))
    expect(damaged).toEqual([])
  })

  property.prop([fc.constantFrom(...reports), seed, fc.constantFrom(withBrokenLine, withWideNames, withOddDots)])(
    'a sentence broken by a line, names set wide and odd dots in names come back whole',
    (text, start, damage) => {
      expect(read(damage(text, drawFrom(start)))).toMatchObject({ text, damaged: [] })
    },
  )

  test('of the characters that readings in bytes took, most come back and few come wrong', () => {
    const { taken, back, wrong, marked } = measured(withReadingsInBytes, 60)
    expect(taken).toBeGreaterThan(500)
    expect({ back, wrong, marked }).toSatisfy(() => back > 0.92 && wrong < 0.02 && marked < 0.06)
  })

  test('of the characters that were read one byte late, most come back and few come wrong', () => {
    const { taken, back, wrong, marked } = measured(oneByteLate, reports.length)
    expect(taken).toBeGreaterThan(40)
    expect({ back, wrong, marked }).toSatisfy(() => back > 0.85 && wrong < 0.02 && marked < 0.1)
  })
})

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('“', '&ldquo;')

property.prop([fc.constantFrom(...reports)])('a report saved as HTML says its lines', (text) => {
  const lines = text.split('\n')
  const page = `<!DOCTYPE html><title>t</title><style>p > b { }</style>${lines.map((line) => `<p class="x">&nbsp;<span>${escaped(line)}</span></p>`).join('\r\n')}`
  expect(
    read(page)
      .text.split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .slice(1),
  ).toEqual(lines)
})

property.prop([fc.constantFrom(...reports), seed])('characters that nobody sees go without a trace', (text, start) => {
  const draw = drawFrom(start)
  const strewn = text.replace(/./gs, (character) => character + ['\u200b', '\ufeff', '\u00ad', '', '', ''][draw(6)])
  expect(read(strewn.replaceAll('\n', '\r\n').replaceAll(' ', '\u00a0'))).toMatchObject({ text, damaged: [] })
})

property.prop([fc.constantFrom(...reports), seed])(
  'characters lost in a row are marked where they stood',
  (text, start) => {
    const at = 1 + drawFrom(start)(text.length - 4)
    if (!/^[\u4e00-\u9fff]{4}$/.test(text.slice(at - 1, at + 3))) return
    const { text: made, damaged } = read(`${text.slice(0, at)}??${text.slice(at + 2)}`)
    expect(made.slice(0, at) + made.slice(at + 2)).toBe(text.slice(0, at) + text.slice(at + 2))
    expect(damaged).toEqual([{ start: at, end: at + 2 }])
  },
)

property.prop([report, seed, everyDamage])('text repaired twice is text repaired once', (text, start, damage) => {
  const once = read(damage(text, drawFrom(start))).text
  expect(read(once).text).toBe(once)
})

property.prop([report, seed, everyDamage])(
  'every stretch of the text has a stretch of the file, and in the same order',
  (text, start, damage) => {
    const { text: made, original, toOriginal } = read(damage(text, drawFrom(start)))
    const spans = Array.from(made, (_, at) => toOriginal(at, at + 1))
    const lost = spans.filter(
      ({ start, end }, at) => start < (spans[at - 1]?.start ?? 0) || end <= start || end > original.length,
    )
    expect(lost).toEqual([])
  },
)

property.prop([report, seed, fc.nat(), fc.integer({ min: 1, max: 30 })])(
  'the stretch of the file that a passage came from says the passage',
  (text, start, at, length) => {
    const { text: made, original, toOriginal } = read(withReadings(text, drawFrom(start)))
    const from = at % made.length
    const to = Math.min(from + length, made.length)
    const span = toOriginal(from, to)
    const source = original.slice(span.start, span.end).replace(/\([a-z\u00e0-\u01dc]+(?:\)| \) ?)/g, '')
    expect(source).toBe(text.slice(from, to))
  },
)

test('a stretch outside the text has no place in the file', () => {
  const { toOriginal, text } = read('省委书记方柏川出席')
  expect(() => toOriginal(0, text.length + 1)).toThrow(RangeError)
  expect(() => toOriginal(3, 3)).toThrow(RangeError)
})
