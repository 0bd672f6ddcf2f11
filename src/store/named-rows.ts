import { parseOffice } from '../extract/office-name.js'
import type { Party } from './generated/tables.js'
import { organization, partyOfPlace, placeNamed, standingCodes } from './parties.js'
import type { Rows } from './rows.js'

const ranks: readonly (string | null)[] = ['NATIONAL', 'PROVINCE', 'CITY', 'COUNTY', null]

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

  /** Until identity is taken up by itself, one name is one person. */
  person(name: string): string {
    const id = tidyName(name)
    if (this.#isNew('Person', id)) this.#rows.Person.push({ id, name: id, provinceId: null })
    return id
  }

  office(name: string): string {
    if (this.#isNew('Office', name)) {
      const { organ, title, level, place } = parseOffice(name)
      const provinceId = place?.provinceCode ?? null
      const cityId = place && place.level !== 'PROVINCE' ? this.#party(partyOfPlace(place)) : null
      this.#rows.Office.push({ id: name, name, organ, title, level, rank: ranks.indexOf(level), provinceId, cityId })
    }
    return name
  }

  tenure(personId: string, officeId: string): string {
    const id = `${personId}/${officeId}`
    if (this.#isNew('Tenure', id))
      this.#rows.Tenure.push({ id, personId, officeId, firstSeenOn: null, lastSeenOn: null })
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

/** One width of the dot in names (艾尔肯·吐尼亚孜), and no space around. */
export const tidyName = (name: string): string =>
  name
    .normalize('NFC')
    .trim()
    .replace(/[•・‧∙⋅．]/g, '·')
