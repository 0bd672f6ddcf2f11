import { cities, directCounties, type Place, placesByName, provinces } from '../extract/places.js'
import type { Party } from './generated/tables.js'
import { chineseNameKey, latinNameKey, type NameKey, nameKeys } from './search-names.js'

/** A party with the keys by which it is found. */
export interface NamedParty {
  readonly party: Party
  readonly keys: readonly NameKey[]
}

/** The divisions that every store has from the start; others come with the Records that name them. */
export const standingPlaces: readonly Place[] = [...provinces, ...cities, ...directCounties]
export const standingCodes: ReadonlySet<string> = new Set(standingPlaces.map((place) => place.code))

/** Names that provinces go by in English beside those of GB/T 2260. */
const englishNames: { readonly [code: string]: readonly string[] } = {
  150000: ['Inner Mongolia', 'Neimenggu'],
  540000: ['Tibet'],
  810000: ['Hong Kong', 'Xianggang'],
  820000: ['Macao', 'Aomen'],
}

export function partyOfPlace(place: Place): NamedParty {
  const isProvince = place.level === 'PROVINCE'
  return {
    party: {
      id: place.code,
      kind: isProvince ? 'PROVINCE' : 'CITY',
      code: place.code,
      name: place.name,
      shortName: place.shortName,
      abbreviation: place.abbreviations[0] ?? null,
      provinceKind: place.kind,
      provinceId: place.provinceCode,
    },
    keys: [...[place.name, place.shortName, ...place.abbreviations].map(chineseNameKey), ...latinKeys(place)],
  }
}

/** GB/T 2260's romanisations tell 山西 (Shanxi) and 陕西 (Shaanxi) apart, which pinyin does not. */
const latinKeys = (place: Place): NameKey[] =>
  place.romanized && place.romanizedName
    ? [place.romanized, place.romanizedName, ...(englishNames[place.code] ?? [])].map(latinNameKey)
    : [place.name, place.shortName].flatMap((name) => nameKeys(name).slice(1))

export const organization = (name: string): NamedParty => ({
  party: {
    id: name,
    kind: 'ORGANIZATION',
    code: null,
    name,
    shortName: null,
    abbreviation: null,
    provinceKind: null,
    provinceId: null,
  },
  keys: nameKeys(name),
})

/**
 * The division of that full name, or short name of a province or city. Of several that one which alone lies in one of the
 * cities of `near`, else which alone lies in one of its provinces (codes). Null where none or no single one is meant.
 */
export function placeNamed(name: string, near: ReadonlySet<string>): Place | null {
  const places = placesByName(name)
  const full = places.filter((place) => place.name === name)
  const candidates =
    full.length > 0 ? full : places.filter((place) => place.shortName === name && place.level !== 'COUNTY')
  const [first] = candidates
  if (!first || candidates.length === 1 || first.level === 'PROVINCE') return first ?? null
  for (const outer of ['cityCode', 'provinceCode'] as const) {
    const [close, ...others] = candidates.filter((place) => near.has(place[outer] ?? ''))
    if (close && others.length === 0) return close
  }
  return null
}

/** What stands as the city of a meeting: every division but a province or autonomous region. */
export const isCity = ({ kind }: Place): boolean => kind !== 'PROVINCE' && kind !== 'AUTONOMOUS_REGION'
