import { type FindPlace, nowhere, type ResolvedOffice, resolveOffice, type WrittenOffice } from './offices.js'
import type { Mention } from './people.js'
import type { Place } from './places.js'
import { singleHolder } from './titles.js'

/** Who holds the offices of an article that only one can hold: what X holds, Y does not, and means another place. */
export class OfficeHolders {
  readonly #holders = new Map<string, string>()

  /** Begins with the offices that are written with their place. */
  constructor(mentions: readonly Mention[]) {
    for (const { name, offices } of mentions)
      for (const office of offices)
        if (office.place && singleHolder.test(office.title))
          this.#hold(resolveOffice(office, nowhere, () => null).name, name)
  }

  /** A市委书记X，市委书记Y: the second as it is `elsewhere`, where X holds the first; without a place where others hold it there too. */
  own(
    person: string,
    office: WrittenOffice,
    resolved: ResolvedOffice,
    elsewhere: (not: Place) => ResolvedOffice,
  ): ResolvedOffice {
    if (!singleHolder.test(office.title)) return resolved
    const place = this.#takenPlace(person, office, resolved)
    const own = place ? elsewhere(place) : resolved
    if (place && own.name && this.#isAnothers(person, own.name))
      return { name: null, jurisdiction: { ...own.jurisdiction, place: null } }
    this.#hold(own.name, person)
    return own
  }

  /** 市委副书记、市长X, where somebody else is mayor of the city that 市 would mean: that city. */
  takenBefore({ name, offices }: Mention, find: FindPlace): Place | null {
    for (const office of offices) {
      const place = singleHolder.test(office.title)
        ? this.#takenPlace(name, office, resolveOffice(office, nowhere, find))
        : null
      if (place) return place
    }
    return null
  }

  /** The division by which an office that names none would be somebody else's. */
  #takenPlace(person: string, written: WrittenOffice, { name, jurisdiction }: ResolvedOffice): Place | null {
    const isElsewhere = !written.place && !written.organisation && name && this.#isAnothers(person, name)
    return isElsewhere ? jurisdiction.place : null
  }

  #isAnothers(person: string, name: string): boolean {
    return (this.#holders.get(name) ?? person) !== person
  }

  #hold(name: string | null, person: string): void {
    if (name && !this.#holders.has(name)) this.#holders.set(name, person)
  }
}
