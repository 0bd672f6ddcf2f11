import { fc, test as property } from '@fast-check/vitest'
import { expect } from 'vitest'
import { type MappedText, replaceMatches, unmapped } from '../../src/text/mapped-text.js'

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 40 })
const rules = fc.array(
  fc.tuple(fc.constantFrom('a', 'ab', 'bc', 'd', 'cc'), fc.constantFrom('', 'x', 'xy', 'abc', 'dd')),
  { maxLength: 5 },
)

const applied = (text: string, list: [string, string][]): MappedText =>
  list.reduce((value, [from, to]) => replaceMatches(value, new RegExp(from, 'g'), () => to), unmapped(text))

property.prop([letters, rules])('what replacing makes is what the replacing of strings makes', (text, list) => {
  expect(applied(text, list).text).toBe(list.reduce((made, [from, to]) => made.replaceAll(from, to), text))
})

property.prop([letters, rules])('every unit has a stretch of the file, in the order of the file', (text, list) => {
  const { text: made, starts, ends } = applied(text, list)
  if (!starts || !ends) {
    expect(made).toBe(text)
    return
  }
  expect(starts.length).toBe(made.length)
  for (let at = 0; at < made.length; at++) {
    expect(starts[at]).toBeGreaterThanOrEqual(at > 0 ? (starts[at - 1] ?? 0) : 0)
    expect(ends[at]).toBeGreaterThanOrEqual(at > 0 ? (ends[at - 1] ?? 0) : 0)
    expect(starts[at]).toBeLessThan(ends[at] ?? 0)
    expect(ends[at]).toBeLessThanOrEqual(text.length)
  }
})

property.prop([letters, rules])('a unit that no rule touched stands for itself', (text, list) => {
  const { text: made, starts, ends } = applied(text, list)
  for (let at = 0; at < made.length; at++) {
    const [start, end] = [starts?.[at] ?? at, ends?.[at] ?? at + 1]
    if (!list.some(([from, to]) => from.includes(made[at] ?? '') || to.includes(made[at] ?? ''))) {
      expect(text.slice(start, end)).toBe(made[at])
    }
  }
})
