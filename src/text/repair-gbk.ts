import { pinyin } from 'pinyin-pro'
import { gbkCode, gbkUnit } from './gbk.js'
import { opening, type Stretch, stretchAt } from './gbk-stretch.js'
import { writingEvidence } from './opencc.js'
import { type LanguageModel, languageModelOf } from './language-model.js'
import { type MappedText, type Replacement, replaceMapped } from './mapped-text.js'

/**
 * Some pages were made by a program that worked on the bytes of GBK without regard to where a character begins: it
 * put a reading in brackets after every pair of bytes that it took for a character of its list. Where that pair was
 * the trail byte of one character and the lead byte of the next, the next character was cut in two:
 *
 *     日報(bào)訊     C8D5 88F3 ( b à o ) D348
 *     日?qǐng)?bào)訊  C8D5 88( q ǐ n g ) F3( b à o ) D348     for D588 is 請
 *
 * A byte that a bracket follows is no character and was printed as `?`, bracket included; from there the text was
 * read one byte late, until a byte below 80 or another `?` put it right. Pairs that are no character were left out.
 *
 * Going back: the `?` is a byte not known, but that its reading belongs to the pair it made with the byte before it;
 * what follows is put back into bytes; pairs that were left out are looked for. Of all ways to read those bytes the
 * most likely Chinese is taken; U+FFFD stands where others are nearly as likely.
 */
export function repairGbk(value: MappedText): MappedText {
  const stretches = [...value.text.matchAll(opening)].flatMap(({ index }) => stretchAt(value.text, index) ?? [])
  if (stretches.length === 0) return value
  const model = languageModelOf(outside(value.text, stretches))
  const replacements: Replacement[] = []
  let from = 0
  let last = 0
  for (const found of stretches) {
    const stretch = found.start === from && last ? { ...found, before: last } : found
    const ways = stretch.start < from ? [] : waysToRead(stretch, model)
    if (!ways[0]) continue
    if (!stretch.reading && ways[0].score < scoreAsItStands(value.text, stretch, model) + proofWithoutReading) continue
    replacements.push({ start: stretch.start, end: stretch.end, text: agreedText(ways) })
    from = stretch.end
    last = ways[0].unit
  }
  return replaceMapped(value, replacements)
}

/** How much likelier the repaired text has to be where no reading tells that it was damaged. */
const proofWithoutReading = 6

function outside(text: string, stretches: readonly Stretch[]): string {
  let from = 0
  let rest = ''
  for (const { start, end } of stretches) {
    if (start >= from) rest += `${text.slice(from, start)}\n`
    from = Math.max(from, end)
  }
  return rest + text.slice(from)
}

/** The characters found so far on one way, the lead byte of the next, and how likely they are. */
interface Way {
  readonly previous: Way | null
  readonly unit: number
  readonly lead: number
  readonly score: number
}

const mostGaps = 2
/** Ways that are followed up at each step, the likeliest first. */
const kept = 10
/** Ways less likely than the best by more than this (natural logarithm) do not cast doubt on it. */
const doubt = 2

function waysToRead(stretch: Stretch, model: LanguageModel): Way[] {
  /** On by a character that ends with one of the trail bytes, over as many left-out pairs as it takes. */
  const onwards = (ways: readonly Way[], trailsAfter: (lead: number) => readonly number[], lead: number): Way[] => {
    const found: Way[] = []
    const extend = (into: Way[], way: Way, from: number, trail: number, to: number) => {
      const unit = gbkUnit(from, trail)
      if (!model.isCommon(unit)) return
      const score = way.score + model.follow(way.unit, unit)
      if (found.length < kept || score > found[kept - 1]!.score) offer(into, { previous: way, unit, lead: to, score })
    }
    for (const way of ways) for (const trail of trailsAfter(way.lead)) extend(found, way, way.lead, trail, lead)
    let ended: Way[] = []
    for (const way of ways) for (const trail of leftOut.keys()) extend(ended, way, way.lead, trail, trail)
    for (let gaps = 1; ; gaps++) {
      for (const way of ended) {
        for (const next of leftOut.get(way.lead) ?? []) {
          for (const trail of trailsAfter(next)) extend(found, way, next, trail, lead)
        }
      }
      if (gaps === mostGaps) return found
      const further: Way[] = []
      for (const way of ended) {
        for (const next of leftOut.get(way.lead) ?? []) {
          for (const trail of leftOut.keys()) extend(further, way, next, trail, trail)
        }
      }
      ended = further
    }
  }
  const trailBefore = gbkCode(stretch.before) & 0xff
  let ways: Way[] = (stretch.reading ? trailsReadAs(stretch.reading).get(trailBefore) ?? [] : leadBytes).map((lead) => ({
    previous: null, unit: stretch.before, lead, score: 0,
  }))
  for (const pair of stretch.pairs) {
    const trail = [pair >> 8]
    ways = onwards(ways, () => trail, pair & 0xff)
  }
  const { closing } = stretch
  if (!closing) return ways
  const byReading = closing.reading === null ? null : trailsReadAs(closing.reading)
  const byByte = closing.byte === null ? trailBytes : [closing.byte]
  ways = onwards(ways, (lead) => (byReading ? (byReading.get(lead) ?? []).filter((trail) => byByte.includes(trail)) : byByte), 0)
  return ways.map((way) => ({ ...way, score: way.score + model.follow(way.unit, stretch.after) })).sort((a, b) => b.score - a.score)
}

/** Into a list of the best ones, in its order. */
function offer(ways: Way[], way: Way) {
  let at = ways.length
  while (at > 0 && ways[at - 1]!.score < way.score) at--
  if (at === kept) return
  ways.splice(at, 0, way)
  if (ways.length > kept) ways.pop()
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, of) => from + of)
const leadBytes = range(0x81, 0xfe)
const trailBytes = range(0x80, 0xfe)

/** The pairs of bytes that are no character of GBK: by the first byte, the second ones. */
const leftOut = new Map<number, readonly number[]>(
  leadBytes.flatMap((first) => {
    const seconds = leadBytes.filter((second) => gbkUnit(first, second) === 0)
    return seconds.length > 0 ? [[first, seconds] as const] : []
  }),
)

/** What the likeliest ways agree on; U+FFFD where they do not. */
function agreedText(ways: readonly Way[]): string {
  const [text = '', ...others] = ways.filter((way) => way.score > ways[0]!.score - doubt).map(textOf)
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
  return text.slice(0, sameStart) + '\ufffd'.repeat(text.length - sameStart - sameEnd) + text.slice(text.length - sameEnd)
}

function textOf(way: Way): string {
  return way.previous ? textOf(way.previous) + String.fromCharCode(way.unit) : ''
}

function scoreAsItStands(text: string, { start, end }: Stretch, model: LanguageModel): number {
  let score = 0
  for (let at = start; at <= end && at < text.length; at++) score += model.follow(text.charCodeAt(at - 1), text.charCodeAt(at))
  return score
}

const codesByReading = new Map<string, ReadonlyMap<number, readonly number[]>>()

/** The traditional characters that such pages put a reading after, tone included: by lead byte, the trail bytes. */
function trailsReadAs(reading: string): ReadonlyMap<number, readonly number[]> {
  if (codesByReading.size === 0) indexReadings()
  return codesByReading.get(plainReading(reading)) ?? new Map()
}

function indexReadings() {
  const index = new Map<string, Map<number, number[]>>()
  for (let unit = 0x4e00; unit <= 0x9fa5; unit++) {
    const code = gbkCode(unit)
    if (code === 0 || writingEvidence()[unit] !== 1) continue
    for (const each of pinyin(String.fromCharCode(unit), { type: 'array', multiple: true })) {
      const trails = index.get(each) ?? new Map<number, number[]>()
      index.set(each, trails.set(code >> 8, [...(trails.get(code >> 8) ?? []), code & 0xff]))
    }
  }
  for (const [each, trails] of index) codesByReading.set(each, trails)
}

/** Tone marks composed, breves as carons, the letter ɡ as g. */
function plainReading(written: string): string {
  return written.normalize('NFD').replaceAll('\u0306', '\u030c').replaceAll('ɡ', 'g').normalize('NFC')
}
