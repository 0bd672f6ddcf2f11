import { type Place, placesByName } from '../extract/places.js'
import { commonSurnames } from './common-surnames.js'
import { capitalize, joinSyllables, syllables } from './pinyin.js'
import { romanizedPrefectures } from './romanized-places.js'
import { surnameLength } from './traditional.js'

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Words of offices that the general word list cuts in pieces. */
const officeWords =
  /(中共中央|政治局|人大常委会|人民政府|特别行政区|自治区|自治州|东西部|秘书长|组织部|宣传部|统战部|政法委|[省市区县州]委|常委|党委|党组|副?[省市区县州部厅局]长|副?(?:书记|主席|主任))/

/** A person's name as GB/T 28039 has it: Zhang Weiguo, Ouyang Xiu; two surnames with a hyphen, Lin-Zheng Xiaoe. */
export function latinPersonName(name: string): string {
  const read = syllables(name, 'name')
  const word = (from: number, to?: number) => capitalize(joinSyllables(read.slice(from, to)))
  if (name.includes('·')) {
    const dots = read.flatMap((part, at) => (part === '·' ? [at] : []))
    return [-1, ...dots].map((dot, at) => word(dot + 1, dots[at])).join(' ')
  }
  const characters = Array.from(name)
  const married = characters.length === 4 && characters.slice(0, 2).every((character) => commonSurnames.has(character))
  const surname = surnameLength(name)
  if (married && surname === 1) return `${word(0, 1)}-${word(1, 2)} ${word(2)}`.trim()
  return `${word(0, surname)} ${word(surname)}`.trim()
}

/** A division: as GB/T 2260 writes it, without its kind: Shaanxi, Nei Mongol, Shenzhen, Yanbian. */
function latinPlaceName(place: Place): string {
  if (place.romanized) return place.romanized
  return romanizedPrefectures.get(place.shortName) ?? capitalize(joinSyllables(syllables(place.shortName)))
}

/** Any name or title, word by word, each with a capital; a division at its head as `latinPlaceName` has it. */
export function latinText(text: string): string {
  const place = placeAtHead(text)
  const rest = text.slice(place?.name.length ?? 0)
  // The kind stays where something follows: 广东省委 is Guangdong Shengwei, 深圳市市长 Shenzhen Shizhang.
  return [...(place ? [latinPlaceName(place)] : []), ...latinWords(rest)].join(' ')
}

function latinWords(text: string): string[] {
  const read = syllables(text)
  let at = 0
  const out: string[] = []
  for (const { segment, isWordLike } of text.split(officeWords).flatMap(segmentsOf)) {
    const length = Array.from(segment).length
    const part = read.slice(at, at + length)
    at += length
    if (isWordLike) out.push(capitalize(joinSyllables(part)))
    else if (segment.trim()) out.push(`${out.pop() ?? ''}${segment.trim()}`)
  }
  return out
}

const segmentsOf = (text: string): { segment: string; isWordLike?: boolean | undefined }[] =>
  officeWords.test(text) ? [{ segment: text, isWordLike: true }] : [...words.segment(text)]

/** The division whose full name a text begins with, the longest; of 广东省委 the province, its 省 left to what follows. */
function placeAtHead(text: string): (Place & { readonly name: string }) | null {
  for (let length = Math.min(text.length, 20); length > 1; length--) {
    const head = text.slice(0, length)
    const place = placesByName(head)[0]
    if (!place) continue
    if (place.name === head)
      return /^[省市区县州盟旗]$/.test(head.at(-1) as string) && /[委长]/.test(text[length] ?? '') ? null : place
    if (place.shortName === head && place.level !== 'COUNTY') return { ...place, name: head }
  }
  return null
}
