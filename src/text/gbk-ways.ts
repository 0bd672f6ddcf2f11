import { trailsReadAs } from './annotated-characters.js'
import { gbkCode, gbkUnit } from './gbk.js'
import type { Stretch } from './gbk-stretch.js'
import type { LanguageModel } from './language-model.js'

/** A way to read a stretch: its last character, and the ways before it. */
export interface Way {
  readonly previous: Way | null
  readonly unit: number
  /** The lead byte of the character that follows. */
  readonly lead: number
  /** Natural logarithm of its likelihood. */
  readonly score: number
}

/** Pairs of bytes that may have been left out between two that were printed. */
const mostGaps = 2
/** Ways that are followed up at each step, the likeliest first. */
const kept = 10
const keptOverGaps = 3
/** A way that likely a character needs no search for pairs left out. */
const likelyEnough = -6.5
/** Ways less likely than the best by more than this do not cast doubt on it. */
const doubt = 1.5

/** The ways to read a stretch, likeliest first; `thorough`: pairs that were left out are looked for as well. */
export function waysToRead(stretch: Stretch, model: LanguageModel, thorough: boolean): Way[] {
  const plain = search(stretch, model, 0)
  const likely = plain[0] && plain[0].score > likelyEnough * (stretch.pairs.length + 2)
  return likely || !thorough ? plain : search(stretch, model, mostGaps)
}

function search(stretch: Stretch, model: LanguageModel, gaps: number): Way[] {
  const extend = (into: Way[], way: Way, lead: number, trail: number, next: number, enough: number) => {
    const unit = gbkUnit(lead, trail)
    if (!model.isCommon(unit)) return
    const score = way.score + model.follow(way.unit, unit)
    if (score > enough) offer(into, { previous: way, unit, lead: next, score })
  }
  const beforeGap = new Map<number, readonly number[]>()
  const trailsBeforeGap = (lead: number): readonly number[] => {
    const known = beforeGap.get(lead) ?? [...leftOut().keys()].filter((trail) => model.isCommon(gbkUnit(lead, trail)))
    beforeGap.set(lead, known)
    return known
  }
  /** On by a character that ends with one of the trail bytes and leaves a lead byte, over as many gaps as it takes. */
  const onwards = (ways: readonly Way[], trailsAfter: (lead: number) => readonly number[], lead: number): Way[] => {
    const found: Way[] = []
    for (const way of ways)
      for (const trail of trailsAfter(way.lead)) extend(found, way, way.lead, trail, lead, worst(found))
    let ended: { way: Way; leads: readonly number[] }[] = ways.map((way) => ({ way, leads: [way.lead] }))
    for (let gap = 1; gap <= gaps; gap++) {
      const over: Way[] = []
      for (const { way, leads } of gap === 1 ? ended : ended.slice(0, keptOverGaps)) {
        if (way.score <= worst(found)) break
        for (const first of leads) {
          for (const trail of trailsBeforeGap(first))
            extend(over, way, first, trail, trail, Math.max(worst(over), worst(found)))
        }
      }
      ended = over.map((way) => ({ way, leads: leftOut().get(way.lead) ?? [] }))
      for (const { way, leads } of ended) {
        if (way.score <= worst(found)) break
        for (const first of leads)
          for (const trail of trailsAfter(first)) extend(found, way, first, trail, lead, worst(found))
      }
    }
    return found
  }
  const trailBefore = gbkCode(stretch.before) & 0xff
  const leads = stretch.reading ? (trailsReadAs(stretch.reading).get(trailBefore) ?? []) : leadBytes
  let ways: Way[] = leads.map((lead) => ({ previous: null, unit: stretch.before, lead, score: 0 }))
  for (const pair of stretch.pairs) {
    const trail = [pair >> 8]
    ways = onwards(ways, () => trail, pair & 0xff)
  }
  const { closing } = stretch
  if (!closing) return ways
  const byByte = closing.byte === null ? trailBytes : [closing.byte]
  const byReading = closing.reading === null ? null : trailsReadAs(closing.reading)
  ways = onwards(
    ways,
    (lead) => (byReading ? (byReading.get(lead) ?? []).filter((each) => byByte.includes(each)) : byByte),
    0,
  )
  return ways
    .map((way) => ({ ...way, score: way.score + model.follow(way.unit, stretch.after) }))
    .sort((a, b) => b.score - a.score)
}

/** Into a list of the best ones, in its order. */
function offer(ways: Way[], way: Way) {
  const at = ways.findLastIndex((other) => other.score >= way.score) + 1
  ways.splice(at, 0, way)
  if (ways.length > kept) ways.pop()
}

const worst = (ways: readonly Way[]) => ways[kept - 1]?.score ?? Number.NEGATIVE_INFINITY

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, of) => from + of)
const leadBytes = range(0x81, 0xfe)
const trailBytes = range(0x80, 0xfe)

let pairsLeftOut: ReadonlyMap<number, readonly number[]> | undefined

/** The pairs of bytes that are no character of GBK: by the first byte, the second ones. */
function leftOut(): ReadonlyMap<number, readonly number[]> {
  pairsLeftOut ??= new Map(
    leadBytes
      .map((first) => [first, leadBytes.filter((second) => gbkUnit(first, second) === 0)] as const)
      .filter(([, seconds]) => seconds.length > 0),
  )
  return pairsLeftOut
}

/** What the likeliest ways agree on; U+FFFD where they do not. */
export function agreedText(ways: readonly Way[]): string {
  const least = (ways[0]?.score ?? 0) - doubt
  const [text = '', ...others] = ways.filter((way) => way.score > least).map(textOf)
  let sameStart = text.length
  let sameEnd = text.length
  for (const other of others) {
    let start = 0
    while (start < sameStart && text[start] === other[start]) start++
    let end = 0
    while (end < sameEnd && text.at(-1 - end) === other.at(-1 - end)) end++
    sameStart = start
    sameEnd = end
  }
  if (sameStart + sameEnd >= text.length) return text
  return (
    text.slice(0, sameStart) + '\ufffd'.repeat(text.length - sameStart - sameEnd) + text.slice(text.length - sameEnd)
  )
}

function textOf(way: Way): string {
  return way.previous ? textOf(way.previous) + String.fromCharCode(way.unit) : ''
}
