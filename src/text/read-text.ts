import type { Span } from '../record.js'
import { joinLines } from './broken-lines.js'
import { variantOf } from './chinese-variant.js'
import { decodeBytes } from './decode-bytes.js'
import { doubledStops } from './doubled-stops.js'
import { dropReadings } from './drop-readings.js'
import { lostCharacters, middleDots } from './lost-characters.js'
import { type MappedText, type TextRule, unmapped } from './mapped-text.js'
import { noInvisible, plainBreaks, plainSpaces } from './plain-spaces.js'
import type { ReadableText } from './readable-text.js'
import { repairGbk } from './repair-gbk.js'
import { shiftedMarks } from './shifted-marks.js'
import { signScanner } from './signs.js'
import { simplify } from './simplify.js'
import { starredCharacters } from './starred-characters.js'
import { straySpaces } from './stray-spaces.js'
import { strewnSigns } from './strewn-signs.js'
import { stripHtml, stripMarkdown } from './strip-markup.js'
import { plainCharacters } from './variant-characters.js'

/** In this order: what hides the text goes first, what restores its characters next; simplified text is last. */
const repairs: readonly TextRule[] = [
  stripHtml,
  starredCharacters,
  stripMarkdown,
  plainSpaces,
  plainBreaks,
  noInvisible,
  joinLines,
  repairGbk,
  dropReadings,
  shiftedMarks,
  plainCharacters,
]
const finish: readonly TextRule[] = [middleDots, lostCharacters, strewnSigns, straySpaces, doubledStops]

/**
 * Reads a file's bytes as simplified Chinese, repaired, with the way back to the file.
 * Throws `UnreadableFileError` where the bytes are empty or no text.
 */
export function readText(bytes: Uint8Array): ReadableText {
  const { text: original, encoding } = decodeBytes(bytes)
  const { repaired, signs } = applied(repairs, unmapped(original), signsIn(original))
  const script = variantOf(repaired.text)
  const { repaired: readable } = applied(finish, simplify(repaired, script), signs)
  return {
    text: readable.text,
    original,
    encoding,
    script,
    damaged: damagedIn(readable.text),
    toOriginal: (start, end) => toOriginal(readable, start, end),
  }
}

const rules = [...repairs, ...finish]
/** One look at the text tells which rules have nothing to do with it: most of them with most texts. */
const signsIn = signScanner(rules.map(({ sign }) => sign))

function applied(
  these: readonly TextRule[],
  value: MappedText,
  found: number,
): { readonly repaired: MappedText; readonly signs: number } {
  let [repaired, signs] = [value, found]
  for (const rule of these) {
    if ((signs & (1 << rules.indexOf(rule))) === 0) continue
    const after = rule.repair(repaired)
    if (after !== repaired && rule.bringsSigns) signs = signsIn(after.text)
    repaired = after
  }
  return { repaired, signs }
}

/** U+FFFD stands where a character was lost. */
function damagedIn(text: string): Span[] {
  if (!text.includes('\ufffd')) return []
  return Array.from(text.matchAll(/\ufffd+/g), ({ index, 0: match }) => ({ start: index, end: index + match.length }))
}

function toOriginal({ text, starts, ends }: MappedText, start: number, end: number): Span {
  if (!(start >= 0 && start < end && end <= text.length)) {
    throw new RangeError(`[${start}, ${end}) is no stretch of a text of ${text.length} characters`)
  }
  return { start: starts?.[start] ?? start, end: ends?.[end - 1] ?? end }
}
