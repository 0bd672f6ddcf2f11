import { pinyin } from 'pinyin-pro'

/** Hanyu Pinyin without tones, one entry a character; other characters stand as they are. */
export const syllables = (text: string, kind: 'name' | 'words' = 'words'): string[] =>
  pinyin(text, {
    toneType: 'none',
    type: 'array',
    nonZh: 'spaced',
    // `mode: 'surname'` would read every character as a surname: 赵乐际 came out as "yue ji".
    surname: kind === 'name' ? 'head' : 'off',
  })

/** Puts syllables together as GB/T 16159 does, an apostrophe before one that begins with a, o or e: Xi'an. */
export const joinSyllables = (parts: readonly string[]): string =>
  parts.map((part, at) => (at > 0 && /^[aoe]/.test(part) ? `'${part}` : part)).join('')

export const capitalize = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** Letters alone, small; ü, v and the yu of passports (Lyu) as u, tones dropped: the key that `pinyinKey` gives. */
export const foldLatin = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/lyu/g, 'lu')
    .replace(/v/g, 'u')
    .replace(/[^a-z]/g, '')

/**
 * A name's pinyin in one word, for comparison and search: huangkunming, ouyangxiu. Expects simplified characters; the
 * first is read as a surname where `kind` is `name`. Empty where nothing of the text can be read.
 */
export const pinyinKey = (text: string, kind: 'name' | 'words' = 'name'): string =>
  foldLatin(syllables(text, kind).join(''))

/** Whether a query is in Latin letters, and so to be compared with `pinyinKey`. */
export const isLatin = (text: string): boolean => /\p{Script=Latin}/u.test(text) && !/\p{Script=Han}/u.test(text)
