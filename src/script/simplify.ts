import { simplifyingTable } from '../text/opencc.js'

/** Variants of the first list of variant characters (第一批异体字整理表, 1955) that OpenCC leaves as they are. */
const variants =
  '畧略徧遍廼乃迺乃甯宁邨村秌秋烱炯効效燄焰菓果鬪斗濶阔濬浚覩睹祇只衹只秖只僊仙鄕乡靑青淸清妳你龢和氷冰囘回廻回囬回緖绪牋笺鎗枪戸户徳德寛宽呌叫谿溪馀余锺钟昇升喆哲'

const table = new Map<string, string>()
for (let at = 0; at < variants.length; at += 2) table.set(variants[at] as string, variants[at + 1] as string)

/** One step from a character towards simplified writing. */
const step = (character: string): string => {
  const to = simplifyingTable().units[character.charCodeAt(0)]
  return to ? String.fromCharCode(to) : character
}

function fold(character: string): string {
  if (character.length > 1 || character < '\u3400') return character
  let folded = table.get(character)
  if (folded === undefined) {
    const next = step(character)
    folded = next === character ? character : fold(next)
    table.set(character, folded)
  }
  return folded
}

/**
 * The key under which writings of one name or title meet, whatever their script: 張偉國, 张伟国 and `張 偉 國` have one.
 * Simplified character by character, variants and widths unified, lower case, no spaces between Chinese characters, one dot
 * for all that part a transliterated name. Characters that simplified writing keeps apart may meet (乾 and 干): a key
 * compares, it is never shown. Applied twice it changes nothing.
 */
export function simplify(text: string): string {
  if (/^[\u4e00-\u9fff]*$/.test(text)) return Array.from(text, fold).join('')
  const plain = text
    .replace(/[•‧・･﹒∙●．]/g, '·')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
  const folded = Array.from(plain, fold).join('')
  return folded.replace(/(?<=[\p{Script=Han}·]) | (?=[\p{Script=Han}·])/gu, '')
}
