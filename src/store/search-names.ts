import { chineseKey, latinKey, pinyinSyllables } from '../script/name-key.js'
import type { SearchName, SearchTerm } from './generated/tables.js'
import { termLength } from './read/search.js'

/** A key and where in it a search can begin: at each character, or at each syllable. */
export type NameKey = readonly string[]

export const chineseNameKey = (name: string): NameKey => [...chineseKey(name)]
export const latinNameKey = (name: string): NameKey => [latinKey(name)]

/** A Chinese name or title by its characters and by its pinyin. */
export const nameKeys = (name: string, as: { person?: boolean } = {}): NameKey[] => [
  chineseNameKey(name),
  pinyinSyllables(name, as),
]

/** The rows under which a target is found by any of the keys; with `whole` only by the whole of one. */
export function searchRows(kind: string, targetId: string, keys: readonly NameKey[], { whole = false } = {}) {
  const names: SearchName[] = []
  const terms: SearchTerm[] = []
  const distinct = new Map(keys.map((parts) => [parts.join(''), parts]))
  distinct.delete('')
  for (const [key, parts] of distinct) {
    const nameId = `${kind}:${targetId}:${names.length}`
    names.push({ id: nameId, kind, targetId, key })
    if (whole) continue
    let offset = 0
    for (const part of parts) {
      terms.push({ nameId, offset, inside: offset === 0 ? 0 : 1, term: key.slice(offset, offset + termLength) })
      offset += part.length
    }
  }
  return { names, terms }
}
