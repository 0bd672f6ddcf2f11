import { canStandTogether, type EventClaim, likeness, oneYearKnown } from './event-claims.js'

/** Decisions about claims, by their ids. */
export interface EventDecisions {
  readonly merges: readonly (readonly string[])[]
  readonly splits: readonly (readonly string[])[]
}

/** Whether a decision joins two claims, or keeps them apart; null where none is about them. */
export function decided(a: string, b: string, { merges, splits }: EventDecisions): 'same' | 'apart' | null {
  if (splits.some((ids) => ids.includes(a) && ids.includes(b))) return 'apart'
  return merges.some((ids) => ids.includes(a) && ids.includes(b)) ? 'same' : null
}

/** Whether two claims belong to one neighbourhood, whose events are found together. */
export const isNear = (a: EventClaim, b: EventClaim, decisions: EventDecisions): boolean =>
  decided(a.id, b.id, decisions) === 'same' || likeness(a, b) > 0

/**
 * The event of each claim of a whole neighbourhood: the lowest id of the claims that tell it. The best fitting pairs are
 * joined first; no event has two claims of one source, or two that cannot stand together, but where a decision says so.
 */
export function resolveEvents(claims: readonly EventClaim[], decisions: EventDecisions): Map<string, string> {
  const events = new Map(claims.map((claim) => [claim.id, [claim]]))
  const fitting = claims.flatMap((a) =>
    claims
      .filter((b) => a.id < b.id)
      .map((b) => ({ a, b, decision: decided(a.id, b.id, decisions), fit: likeness(a, b) }))
      .filter(({ decision, fit }) => decision === 'same' || (decision === null && fit > 0)),
  )
  const pairs = inOneYear(fitting)
  pairs.sort(
    (x, y) =>
      Number(y.decision === 'same') - Number(x.decision === 'same') ||
      y.fit - x.fit ||
      compare(x.a.id, y.a.id) ||
      compare(x.b.id, y.b.id),
  )
  for (const { a, b, decision } of pairs) {
    const [one, other] = [events.get(a.id) as EventClaim[], events.get(b.id) as EventClaim[]]
    if (one === other) continue
    const mayJoin = (x: EventClaim, y: EventClaim) =>
      decided(x.id, y.id, decisions) !== 'apart' && (decision === 'same' || canStandTogether(x, y))
    if (!one.every((x) => other.every((y) => mayJoin(x, y)))) continue
    const joined = [...one, ...other]
    for (const { id } of joined) events.set(id, joined)
  }
  return new Map(claims.map(({ id }) => [id, lowestOf(events.get(id) as EventClaim[])]))
}

interface Pair {
  readonly a: EventClaim
  readonly b: EventClaim
  readonly decision: 'same' | 'apart' | null
  readonly fit: number
}

/** Without the pairs of a claim that knows no year and fits into several. */
function inOneYear(pairs: readonly Pair[]): Pair[] {
  const years = new Map<EventClaim, Set<string>>()
  const yearOf = ({ span }: EventClaim) => span?.last.slice(0, 4) ?? ''
  const mixed = pairs.filter(({ a, b, decision }) => decision === null && oneYearKnown(a, b))
  for (const { a, b } of mixed)
    for (const one of [a, b]) years.set(one, (years.get(one) ?? new Set()).add(yearOf(one === a ? b : a)))
  return pairs.filter((pair) => !mixed.includes(pair) || [pair.a, pair.b].every((one) => years.get(one)?.size === 1))
}

const lowestOf = (claims: readonly EventClaim[]): string => claims.map(({ id }) => id).sort()[0] as string
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
