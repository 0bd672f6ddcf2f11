import { parseOffice } from '../extract/office-name.js'
import { personOfId } from '../identity/decisions.js'
import { officeWriting } from '../identity/office-key.js'
import { remember } from '../text/remember.js'
import type { Party, Person, Tenure } from './generated/tables.js'
import { organization, partyOfPlace, placeNamed, standingCodes } from './parties.js'
import type { Rows } from './rows.js'

const officeNamed = remember(parseOffice)

const ranks: readonly (string | null)[] = ['NATIONAL', 'PROVINCE', 'CITY', 'COUNTY', null]

/** The place in lists of offices of a level, null being none. */
export const rankOf = (level: string | null): number => ranks.indexOf(level)

/** Gives ids for the names of one Record, and adds the rows of whoever is named for the first time. */
export class NamedRows {
  readonly #rows: Rows
  readonly #near: ReadonlySet<string>
  readonly #known = new Set<string>()
  readonly #provinces = new Map<string, string | null>()

  /** `near` are the codes of the places that the Record is about: they tell namesakes among places apart. */
  constructor(rows: Rows, near: ReadonlySet<string>) {
    this.#rows = rows
    this.#near = near
  }

  /** Within one report, one name is one person. */
  person(name: string): string {
    const id = tidyName(name)
    if (this.#isNew('Person', id)) this.#rows.Person.push(personWithId(id))
    return id
  }

  /** Of the office that a writing means, and what the writing puts before it. */
  office(written: string): { readonly officeId: string; readonly qualifier: string | null } {
    const { office: name, qualifier } = officeWriting(written)
    if (this.#isNew('Office', name)) {
      const { organ, title, level, place } = officeNamed(name)
      const provinceId = place?.provinceCode ?? null
      const cityId = place && place.level !== 'PROVINCE' ? this.#party(partyOfPlace(place)) : null
      this.#rows.Office.push({ id: name, name, organ, title, level, rank: rankOf(level), provinceId, cityId })
    }
    return { officeId: name, qualifier }
  }

  tenure(personId: string, officeId: string): string {
    const id = tenureIdOf(personId, officeId)
    if (this.#isNew('Tenure', id)) this.#rows.Tenure.push({ id, personId, officeId, ...unseen })
    return id
  }

  /** A name that is no division's is an organisation's. */
  party(name: string): string {
    const place = placeNamed(name, this.#near)
    return this.#party(place ? partyOfPlace(place) : organization(name))
  }

  /** The province that the party of an id given before is or lies in. */
  provinceOf(partyId: string): string | null {
    return this.#provinces.get(partyId) ?? null
  }

  #party(party: Party): string {
    this.#provinces.set(party.id, party.provinceId)
    if (!standingCodes.has(party.id) && this.#isNew('Party', party.id)) this.#rows.Party.push(party)
    return party.id
  }

  #isNew(kind: string, id: string): boolean {
    const thing = `${kind} ${id}`
    const isNew = !this.#known.has(thing)
    this.#known.add(thing)
    return isNew
  }
}

/** What is derived of a tenure, before its sightings and what is stated of it have been looked at. */
export const unseen: Omit<Tenure, 'id' | 'personId' | 'officeId'> = {
  firstSeenOn: null,
  lastSeenOn: null,
  qualifiers: null,
  endedBy: null,
  statedFrom: null,
  statedUntil: null,
  statedFirstDay: null,
  statedLastDay: null,
}

/** Someone of whom it is not known whom he stands for. */
export const personWithId = (id: string): Person => ({
  id,
  name: personOfId(id).name,
  provinceId: null,
  provinceBy: null,
  disambiguation: null,
})

export const tenureIdOf = (personId: string, officeId: string): string => `${personId}/${officeId}`

/** One width of the dot in names (艾尔肯·吐尼亚孜), and no space around. */
export const tidyName = (name: string): string =>
  /^[\u4e00-\u9fff]+$/.test(name)
    ? name
    : name
        .normalize('NFC')
        .trim()
        .replace(/[•・‧∙⋅．]/g, '·')
