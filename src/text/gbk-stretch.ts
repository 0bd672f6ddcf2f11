import { pinyinLetters } from './drop-readings.js'
import { gbkCode } from './gbk.js'

/** A stretch of text that was read one byte late, as bytes of GBK. */
export interface Stretch {
  /** The character in front, whole. */
  readonly before: number
  /** The reading after the byte lost at the opening: of the pair that it made with the byte before it. */
  readonly reading: string | null
  /** Question marks at the opening that stand for A3BF, `？`: 2 for `?？h`, 1 for `?h`; 0 where a reading or another mark opens it. */
  readonly marks: 0 | 1 | 2
  /** What was read one byte late: the trail of one character and the lead of the next in one code. */
  readonly pairs: readonly number[]
  /** The trail byte that put the text right again, or null where it is lost; the reading of the character it ends. */
  readonly closing: { readonly byte: number | null; readonly reading: string | null } | null
  /** The first character after it, whole. */
  readonly after: number
  readonly start: number
  readonly end: number
}

const reading = `([${pinyinLetters}]{1,7}) ?[)）]`
const afterMark = '[^\\s\\x00-\\x3f，。、：；“”‘’《》（）！？]'
/**
 * `?qǐng)`, or the byte lost in front of a mark that the bytes of two characters happened to hold; of two question marks
 * the second may be one: A3BF in `?？h委` for 。縣委 (A1A3 BF68), which is printed as `?h委` too.
 */
export const opening = new RegExp(
  `[?？](?:${reading}|[!！;；:：,，]${afterMark}|(?<=[^\\s?？]\\?)？(?=\\p{Script=Han})|(?<=[^\\s?？]\\?)[?？](?=[A-Za-z]\\p{Script=Han}))|(?<=[\\p{Script=Han})）])[?？](?=[a-z]\\p{Script=Han})`,
  'gu',
)
const secondMark = /(?<=[?？])[?？](?![?？])/uy
const letter = /[a-z]\p{Script=Han}/uy
const lost = new RegExp(`[?？](?:${reading})?`, 'uy')
const inserted = new RegExp(`[(（] ?${reading}`, 'uy')
const insertedBefore = new RegExp(`(?:[(（] ?${reading} ?)+$`, 'u')

/** `？` in GBK. */
const questionMark = 0xa3bf
const mostPairs = 60

/** The stretch that a match of `opening` begins at `mark`; null where it is none. */
export function stretchAt(text: string, mark: number): Stretch | null {
  const first = match(lost, text, mark)
  let from = mark + (first?.[0].length ?? 1)
  const pairs: number[] = []
  const marks = first?.[1] ? 0 : match(secondMark, text, from) ? 2 : match(letter, text, from) ? 1 : 0
  if (marks === 2) from++
  if (marks > 0) pairs.push(questionMark)
  // 。?？h委: some pages have the stop as well that was cut in two.
  const start = marks === 2 && text[mark - 1] === '。' ? mark - 1 : mark
  const near = text.slice(Math.max(0, start - 24), start).replace(insertedBefore, '')
  const before = near.charCodeAt(near.length - 1)
  const closed = (closing: Stretch['closing'], end: number): Stretch => ({
    before,
    reading: first?.[1] ?? null,
    marks,
    pairs,
    closing,
    after: text.charCodeAt(end) || 0x0a,
    start,
    end,
  })
  for (let at = from; ; at++) {
    at += match(inserted, text, at)?.[0].length ?? 0
    const unit = text.charCodeAt(at)
    if (Number.isNaN(unit) || unit === 0x0a) return closed(null, at)
    const late = match(lost, text, at)
    if (late) return closed({ byte: null, reading: late[1] ?? null }, at + late[0].length)
    const single = unit === 0x20ac ? 0x80 : unit >= 0x40 && unit <= 0x7e ? unit : 0
    if (single) {
      const of = match(inserted, text, at + 1)
      return closed({ byte: single, reading: of?.[1] ?? null }, at + 1 + (of?.[0].length ?? 0))
    }
    const code = gbkCode(unit)
    if (code === 0 || pairs.length === mostPairs) return null
    pairs.push(code)
  }
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
