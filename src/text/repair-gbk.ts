import { opening, type Stretch, stretchAt } from './gbk-stretch.js'
import { agreedText, waysToRead } from './gbk-ways.js'
import { type LanguageModel, languageModelOf } from './language-model.js'
import { type MappedText, type Replacement, replaceMapped, type TextRule } from './mapped-text.js'

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
export const repairGbk: TextRule = { sign: /[?？]/, bringsSigns: true, repair: readBytesAgain }

function readBytesAgain(value: MappedText): MappedText {
  const { text } = value
  const stretches = Array.from(text.matchAll(opening), ({ index }) => stretchAt(text, index)).filter(
    (each) => each !== null,
  )
  if (stretches.length === 0) return value
  const model = languageModelOf(outside(text, stretches))
  const replacements: Replacement[] = []
  let from = 0
  let last = 0
  let tried = 0
  for (const found of stretches) {
    if (found.start < from) continue
    const stretch = found.start === from && last > 0 ? { ...found, before: last } : found
    // Question marks are something else where not all that follows can be read.
    const isMark = stretch.marks > 0
    const ways = waysToRead(stretch, model, !isMark && tried++ < mostThorough)
    const [likeliest] = ways
    if (!likeliest) continue
    const proof = proofWithoutReading[stretch.marks]
    if (!stretch.reading && likeliest.score < scoreAsItStands(text, stretch, model) + proof) continue
    const agreed = agreedText(ways)
    if (isMark && agreed.includes('\ufffd')) continue
    replacements.push({ start: stretch.start, end: stretch.end, text: agreed + swallowed(text, stretch) })
    from = stretch.end
    last = likeliest.unit
  }
  return replaceMapped(value, replacements)
}

/**
 * How much likelier (natural logarithm) the repaired text has to be where no reading tells that it was damaged, by the
 * question marks at its head: most of the proof is for those, of which no text has many.
 */
const proofWithoutReading = { 0: 6, 1: 24, 2: 41 } as const

/** A milliseconds' work each; no report has as many, and a file of 50 MB must come to an end. */
const mostThorough = 100

/** A byte that no reading follows took the character after it along: in front of a number that is missed. */
function swallowed(text: string, { closing, end }: Stretch): string {
  return closing?.byte === null && closing.reading === null && /[\d.%]/.test(text.charAt(end)) ? '\ufffd' : ''
}

function outside(text: string, stretches: readonly Stretch[]): string {
  let from = 0
  let rest = ''
  for (const { start, end } of stretches) {
    if (start >= from) rest += `${text.slice(from, start)}\n`
    from = Math.max(from, end)
  }
  return rest + text.slice(from)
}

function scoreAsItStands(text: string, { start, end }: Stretch, model: LanguageModel): number {
  let score = 0
  for (let at = start; at <= end && at < text.length; at++) {
    score += model.follow(text.charCodeAt(at - 1), text.charCodeAt(at))
  }
  return score
}
