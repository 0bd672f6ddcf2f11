import type { ReportScript } from '../record.js'
import { type MappedText, withUnits } from './mapped-text.js'
import { simplifyingTable, writingEvidence } from './opencc.js'
import { mainlandWording } from './taiwan-wording.js'

/** Traditional text in simplified characters, and Taiwan's words in the mainland's where the text is of Taiwan. */
export function simplify(value: MappedText, script: ReportScript): MappedText {
  if (script === 'HANS') return withoutStrays(value)
  const simplified = withUnits(value, simplifyCharacters(value.text))
  return script === 'HANT_TW' ? mainlandWording(simplified) : simplified
}

/** Of so many kinds, traditional characters are no names' any more: a simplified page has been mixed with them (部長, 學习). */
const fewestStrays = 3

/** A simplified text whose traditional characters are simplified too, where it has more than names have. */
function withoutStrays(value: MappedText): MappedText {
  const evidence = writingEvidence()
  const strays = new Set<number>()
  for (let at = 0; at < value.text.length; at++) {
    const unit = value.text.charCodeAt(at)
    if (evidence[unit] === 1) strays.add(unit)
  }
  if (strays.size < fewestStrays) return value
  const { units } = simplifyingTable()
  const stray = new RegExp(`[${String.fromCharCode(...strays)}]`, 'g')
  return withUnits(
    value,
    value.text.replace(stray, (character) =>
      String.fromCharCode(units[character.charCodeAt(0)] || character.charCodeAt(0)),
    ),
  )
}

const [zhu, zhe] = ['著', '着']
/** Where 著 is zhù in text that writes it for 着 as well. */
const written = new RegExp(`[名巨顯显昭卓原專专編编合論论譯译遺遗土執执]${zhu}|${zhu}(?=[作名稱称書书述錄录者有])`, 'g')
/** 乾 in a short item of a list, or between a title and a verb, is a name's, unless it is something dried. */
const dried = /^(?:乾|.*(?:葡萄|[餅豆肉果筍魚腐杏薯菜糧])乾)/
const listedName =
  /(?<=^|[、，,；;。：:（(\s長記席任員官])(?=[^、，,；;。：:（()）\s]{0,3}乾)\p{Script=Han}{2,3}(?=$|[、，,；;。：:）)\s]|出席|主持|講話|介紹|參加|會見|表示|率|說)/gmu

/** Keeps every character's place. */
export function simplifyCharacters(text: string): string {
  const { units, heads, words } = simplifyingTable()
  const out = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const word = heads[unit] === 1 ? wordAt(text, at, words.get(unit) ?? []) : null
    if (word) {
      for (let of = 0; of < word[1].length; of++) out[at + of] = word[1].charCodeAt(of)
      at += word[1].length - 1
    } else {
      out[at] = units[unit] || unit
    }
  }
  let simplified = Buffer.from(out.buffer).toString('utf16le')
  if (text.includes(zhu) && !text.includes(zhe)) simplified = withZhe(simplified)
  return text.includes('乾') ? keepNames(simplified, text) : simplified
}

type Word = readonly [from: string, to: string]

function wordAt(text: string, at: number, words: readonly Word[]): Word | null {
  const second = text.charCodeAt(at + 1)
  for (const word of words) if (word[0].charCodeAt(1) === second && text.startsWith(word[0], at)) return word
  return null
}

/** 著眼 → 着眼, but 著名, 显著: in text that has no 着 of its own. */
function withZhe(simplified: string): string {
  const kept = new Set(Array.from(simplified.matchAll(written), ({ index, 0: word }) => index + word.indexOf(zhu)))
  return simplified.replaceAll(zhu, (character, at: number) => (kept.has(at) ? character : zhe))
}

/** 、徐乾、 keeps its 乾 wherever the name stands. */
function keepNames(simplified: string, traditional: string): string {
  const names = new Set(Array.from(traditional.matchAll(listedName), ([name]) => name))
  let kept = simplified
  for (const name of names) {
    if (dried.test(name)) continue
    for (let at = traditional.indexOf(name); at >= 0; at = traditional.indexOf(name, at + 1)) {
      const there = at + name.indexOf('乾')
      kept = `${kept.slice(0, there)}乾${kept.slice(there + 1)}`
    }
  }
  return kept
}
