import { ConverterFactory, type DictGroup } from 'opencc-js/core'
import * as toTraditional from 'opencc-js/preset/cn2t'
import * as toSimplified from 'opencc-js/preset/t2cn'

/** A conversion that keeps every character's place. */
export interface CharacterTable {
  /** By UTF-16 unit; 0 where the unit stays. */
  readonly units: Uint16Array
  /** 1 for the units that such words begin with. */
  readonly heads: Uint8Array
  /** By first unit: words that come out otherwise than character by character, longest first. */
  readonly words: ReadonlyMap<number, readonly (readonly [from: string, to: string])[]>
}

let table: CharacterTable | undefined

/**
 * OpenCC's conversion of traditional text, of Hong Kong's forms too, into simplified characters. Characters outside
 * the BMP stay as they are. Its words with 沈 for 沉 are left out: in reports 沈 is a surname.
 */
export function simplifyingTable(): CharacterTable {
  table ??= buildTable([...(toSimplified.from.hk ?? []), ...(toSimplified.to.cn ?? [])])
  return table
}

function buildTable(groups: readonly DictGroup[]): CharacterTable {
  const convert = ConverterFactory(...groups)
  const keys = groups.flat().flatMap(keysOf)
  const units = new Uint16Array(0x10000)
  for (const key of keys) {
    const simplified = key.length === 1 ? convert(key) : ''
    if (simplified.length === 1 && simplified !== key) units[key.charCodeAt(0)] = simplified.charCodeAt(0)
  }
  const words = new Map<number, (readonly [string, string])[]>()
  for (const key of keys) {
    const simplified = key.length > 1 && !key.includes('沈') ? convert(key) : ''
    if (simplified.length !== key.length) continue
    const single = Array.from(key, (_, at) => String.fromCharCode(units[key.charCodeAt(at)] || key.charCodeAt(at)))
    if (simplified === single.join('')) continue
    const head = key.charCodeAt(0)
    words.set(head, [...(words.get(head) ?? []), [key, simplified] as const])
  }
  for (const list of words.values()) list.sort((a, b) => b[0].length - a[0].length)
  const heads = new Uint8Array(0x10000)
  for (const head of words.keys()) heads[head] = 1
  return { units, heads, words }
}

function keysOf(dictionary: DictGroup[number]): string[] {
  if (typeof dictionary !== 'string') return dictionary.map(([key]) => key)
  return dictionary.split('|').map((entry) => entry.slice(0, entry.indexOf(' ')))
}

let evidence: Int8Array | undefined

/**
 * What a UTF-16 unit says about the writing of its text: 1 the plain traditional form of a character that simplified
 * type writes otherwise, -1 a form that only simplified type has, 0 nothing.
 */
export function writingEvidence(): Int8Array {
  if (evidence) return evidence
  evidence = new Int8Array(0x10000)
  for (const dictionary of (toTraditional.from.cn ?? []).flat()) {
    if (typeof dictionary !== 'string') continue
    for (const entry of dictionary.split('|')) {
      if (entry[1] !== ' ') continue
      const [simplified = '', ...traditional] = entry.split(' ')
      if (traditional.includes(simplified)) continue
      evidence[simplified.charCodeAt(0)] = -1
      for (const each of traditional) if (each.length === 1) evidence[each.charCodeAt(0)] = 1
    }
  }
  return evidence
}
