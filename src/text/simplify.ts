import type { ReportScript } from '../record.js'
import { type MappedText, replaceMatches, withUnits } from './mapped-text.js'
import { simplifyingTable } from './opencc.js'

/** Taiwan's words after conversion of the characters; only those that cannot mean anything else on the mainland. */
const mainlandWords: Readonly<Record<string, string>> = {
  品质: '质量', 资讯: '信息', 软体: '软件', 硬体: '硬件', 网路: '网络', 人工智慧: '人工智能', 奈米: '纳米', 计画: '计划',
}
const taiwanWord = new RegExp(Object.keys(mainlandWords).join('|'), 'g')

/** Traditional text in simplified characters, and Taiwan's words in the mainland's where the text is of Taiwan. */
export function simplify(value: MappedText, script: ReportScript): MappedText {
  if (script === 'HANS') return value
  const simplified = withUnits(value, simplifyCharacters(value.text, script))
  return script === 'HANT_TW' ? replaceMatches(simplified, taiwanWord, ([word]) => mainlandWords[word] ?? null) : simplified
}

/** Keeps every character's place. */
export function simplifyCharacters(text: string, script: Exclude<ReportScript, 'HANS'>): string {
  const { units, words } = simplifyingTable(script)
  const out = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const word = words.get(unit)?.find(([from]) => text.startsWith(from, at))
    if (word) {
      for (let of = 0; of < word[1].length; of++) out[at + of] = word[1].charCodeAt(of)
      at += word[1].length - 1
    } else {
      out[at] = units[unit] || unit
    }
  }
  return Buffer.from(out.buffer).toString('utf16le')
}
