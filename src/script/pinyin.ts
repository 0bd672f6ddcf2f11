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
