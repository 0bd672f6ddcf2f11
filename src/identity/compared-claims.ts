import { type EventClaim, keysOf } from './event-claims.js'

/** Claims by their keys, so that a claim is compared with those alone that may tell the same event. */
export class ComparedClaims {
  readonly #byKey = new Map<string, EventClaim[]>()

  constructor(claims: Iterable<EventClaim>) {
    for (const claim of claims) this.add(claim)
  }

  add(claim: EventClaim): void {
    for (const key of keysOf(claim).own) {
      const list = this.#byKey.get(key)
      if (list) list.push(claim)
      else this.#byKey.set(key, [claim])
    }
  }

  /** Those that share a key with this one, itself among them. */
  near(claim: EventClaim): Set<EventClaim> {
    const found = new Set<EventClaim>()
    for (const key of keysOf(claim).near) for (const one of this.#byKey.get(key) ?? []) found.add(one)
    return found
  }
}
