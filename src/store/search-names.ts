import { type Place, placeByCode } from '../extract/places.js'
import { chineseKey, latinKey, pinyinSyllables } from '../script/name-key.js'
import { remember } from '../text/remember.js'
import type { Party } from './generated/tables.js'
import { termEnd, termOf } from './read/search.js'
import type { Rows } from './rows.js'

/** A key in the parts from which a search can begin: characters, or syllables. */
type NameKey = readonly string[]

export type SearchTables = Pick<Rows, 'SearchName' | 'SearchTerm'>

/** The rows by which people, offices and parties are found, in any script and in pinyin. */
export function searchRowsOf({ Person = [], Office = [], Party = [] }: Partial<Rows>): SearchTables {
  const rows: SearchTables = { SearchName: [], SearchTerm: [] }
  for (const { id, name } of Person) addKeys(rows, 'Person', id, keysOfPerson(name))
  for (const { id, name } of Office) addKeys(rows, 'Office', id, keysOf(name))
  for (const party of Party) addParty(rows, party)
  return rows
}

/** Adds those by which a meeting, an agreement or a trip is found. */
export const addTitle = (
  rows: SearchTables,
  kind: 'Meeting' | 'Agreement' | 'Visit',
  id: string,
  title: string,
): void => addKeys(rows, kind, id, keysOf(title))

/** Places by full name, short name and abbreviations; organisations by the whole of their name only. */
function addParty(rows: SearchTables, { id, kind, name, code }: Party): void {
  const place = code === null ? null : placeByCode(code)
  if (!place) addKeys(rows, 'Organization', id, keysOf(name).map(whole))
  else addKeys(rows, kind === 'PROVINCE' ? 'Province' : 'City', id, [...chineseKeys(place), ...latinKeys(place)])
}

const chineseKeys = (place: Place): NameKey[] =>
  [place.name, place.shortName, ...place.abbreviations].map((name) => [...chineseKey(name)])

/** Names that provinces go by in English beside those of GB/T 2260. */
const englishNames: { readonly [code: string]: readonly string[] } = {
  150000: ['Inner Mongolia', 'Neimenggu'],
  540000: ['Tibet'],
  810000: ['Hong Kong', 'Xianggang'],
  820000: ['Macao', 'Aomen'],
}

/** GB/T 2260's romanisations tell 山西 (Shanxi) and 陕西 (Shaanxi) apart, which pinyin does not. */
const latinKeys = (place: Place): NameKey[] =>
  place.romanized && place.romanizedName
    ? [place.romanized, place.romanizedName, ...(englishNames[place.code] ?? [])].map((name) => [latinKey(name)])
    : [place.name, place.shortName].map((name) => pinyinSyllables(name))

const keysOf = remember((name: string): NameKey[] => [[...chineseKey(name)], pinyinSyllables(name)])
const keysOfPerson = (name: string): NameKey[] => [[...chineseKey(name)], pinyinSyllables(name, { person: true })]

const whole = (key: NameKey): NameKey => [key.join('')]

/** Ids of events say what they are; those of others are codes and names. */
const events: readonly string[] = ['Meeting', 'Agreement', 'Visit']

function addKeys(
  { SearchName, SearchTerm }: SearchTables,
  kind: string,
  targetId: string,
  keys: readonly NameKey[],
): void {
  const distinct = new Map(keys.map((parts) => [parts.join(''), parts]))
  distinct.delete('')
  for (const [number, [key, parts]] of [...distinct].entries()) {
    const nameId = events.includes(kind) ? `${targetId}:${number}` : `${kind}:${targetId}:${number}`
    SearchName.push({ id: nameId, kind, targetId, key })
    const terms = new Set<string>()
    let at = 0
    for (const part of parts) {
      if (at > 0) terms.add(termOf(key.slice(at)))
      at += part.length
    }
    for (const term of terms) SearchTerm.push({ entry: `${term}${termEnd}${nameId}` })
  }
}
