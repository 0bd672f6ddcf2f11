import {
  cities,
  directCounties,
  type Place,
  placeByCode,
  placesByFullName,
  placesByName,
  provinces,
} from '../extract/places.js'
import type { Party } from './generated/tables.js'

/** The provinces and cities of GB/T 2260, which every store has from the start; others come with the Records that name them. */
export const standingPlaces: readonly Place[] = [
  ...provinces,
  ...cities.filter(({ provinceCode }) => provinceCode !== '710000'),
  ...directCounties,
]
export const standingCodes: ReadonlySet<string> = new Set(standingPlaces.map((place) => place.code))

const standing = new Map(standingPlaces.map((place) => [place.code, place]))

/** The standing division of that code; null where it is none. */
export const standingPlaceOf = (code: string): Place | null => standing.get(code) ?? null

export const partyOfPlace = (place: Place): Party => ({
  id: place.code,
  kind: place.level === 'PROVINCE' ? 'PROVINCE' : 'CITY',
  code: place.code,
  name: place.name,
  shortName: place.shortName,
  abbreviation: place.abbreviations[0] ?? null,
  provinceKind: place.kind,
  provinceId: place.provinceCode,
})

/** Of a division of GB/T 2260 its name, of an organisation its id, which is the same. */
export const nameOfPlace = (party: string): string => placeByCode(party)?.name ?? party

export const organization = (name: string): Party => ({
  id: name,
  kind: 'ORGANIZATION',
  code: null,
  name,
  shortName: null,
  abbreviation: null,
  provinceKind: null,
  provinceId: null,
})

/**
 * The division of that full name, present or former, or short name of a province or city. Of several that one which alone lies in one of the
 * cities of `near`, else which alone lies in one of its provinces (codes). Null where none or no single one is meant.
 */
export function placeNamed(name: string, near: ReadonlySet<string>): Place | null {
  const full = placesByFullName(name)
  const candidates =
    full.length > 0 ? full : placesByName(name).filter((place) => place.shortName === name && place.level !== 'COUNTY')
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
