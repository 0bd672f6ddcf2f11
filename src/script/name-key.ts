import { pinyin } from 'pinyin-pro'
import { remember } from '../text/remember.js'
import { simplify } from './simplify.js'

const han = /\p{Script=Han}/u

/** Whether the text holds a Chinese character; what holds none is taken for pinyin. */
export const isChinese = (text: string): boolean => han.test(text)

/** Letters and digits only, lower case, tone marks dropped; ü, v and yu after l or n become u. */
const bare = (text: string): string =>
  isBare.test(text)
    ? text
    : text
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, '')
        .replace(/(?<=[ln])v|(?<=l)yu/g, 'u')

/** Most names and syllables. */
const isBare = /^(?:[\u4e00-\u9fff]+|(?!.*lyu)[a-uw-z0-9]+)$/

/** The key under which a Chinese name or title is found: 張偉國, 张 伟国 → 张伟国. */
export const chineseKey = (text: string): string => bare(simplify(text))

/** The key under which pinyin is found: Zhang Weiguo, zhāng wěi-guó → zhangweiguo. */
export const latinKey = (text: string): string => bare(text)

/** The key of what someone typed, in any script or in pinyin. */
export const typedKey = (text: string): string => (isChinese(text) ? chineseKey(text) : latinKey(text))

/** A Chinese name or title in pinyin, a syllable (or a run of Latin letters or digits) each. `person` reads surnames: 单 shan. */
export const pinyinSyllables = (name: string, { person = false } = {}): readonly string[] =>
  person ? personSyllables(name) : syllablesOf(name, 'off')

/** Where each character has one reading only, no word has to be looked for, which takes most of the time. */
const personSyllables = remember((name): readonly string[] => {
  const readings = [...simplify(name)].map(onlyReading)
  return readings.every((reading) => reading !== null) ? readings : syllablesOf(name, 'head')
}, 50_000)

/** Of a simplified character; null where it has several readings, or is none of Chinese. */
const onlyReading = remember((character): string | null => {
  const readings = pinyin(character, { toneType: 'none', type: 'array', multiple: true }).map(latinKey)
  const [reading, ...others] = new Set(readings)
  return reading !== undefined && others.length === 0 && isChinese(character) && /^[a-z]+$/.test(reading)
    ? reading
    : null
})

const syllablesOf = (name: string, surname: 'head' | 'off'): readonly string[] =>
  pinyin(simplify(name), { toneType: 'none', type: 'array', nonZh: 'consecutive', surname })
    .map(latinKey)
    .filter((syllable) => syllable !== '')

/** Pinyin in one word: 张伟国 → zhangweiguo. */
export const pinyinKey = (name: string, as: { person?: boolean } = {}): string => pinyinSyllables(name, as).join('')

/** The pinyin of a person's name in one word, or the name itself where it has none. */
export const personSound = remember((name): string => pinyinKey(name, { person: true }) || name, 50_000)
