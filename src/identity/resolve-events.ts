import { ComparedClaims } from './compared-claims.js'
import { canStandTogether, type EventClaim, isVague, likeness, oneYearKnown, standing } from './event-claims.js'

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
 * The event of each claim of whole neighbourhoods: the lowest id of the claims that tell it. The best fitting pairs are
 * joined first, then those who know but the month to the one event of it that they fit, and then what decisions join, with all their accounts; no event has two claims of one source, or two that
 * cannot stand together, but where a decision says so.
 */
export function resolveEvents(claims: readonly EventClaim[], decisions: EventDecisions): Map<string, string> {
  const targets = new Map<string, string>()
  for (const group of groupsOf(claims, decisions))
    for (const event of isOne(group, decisions) ? [group] : eventsOf(group, decisions)) {
      const id = lowestOf(event)
      for (const claim of event) targets.set(claim.id, id)
    }
  return targets
}

/** Claims that hang together, however far: two claims of different groups have nothing to do with each other. */
function groupsOf(claims: readonly EventClaim[], decisions: EventDecisions): EventClaim[][] {
  const compared = new ComparedClaims(claims)
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const groups = new Map(claims.map((claim) => [claim, [claim]]))
  const join = (a: EventClaim, b: EventClaim) => {
    const [one, other] = [groups.get(a) as EventClaim[], groups.get(b) as EventClaim[]]
    const [more, fewer] = one.length < other.length ? [other, one] : [one, other]
    for (const claim of fewer) groups.set(claim, more)
    more.push(...fewer)
  }
  const meet = (a: EventClaim, b: EventClaim) => {
    if (groups.get(a) !== groups.get(b) && isNear(a, b, decisions)) join(a, b)
  }
  for (const claim of claims) for (const other of compared.near(claim)) meet(claim, other)
  for (const ids of decisions.merges) {
    const meant = ids.flatMap((id) => byId.get(id) ?? [])
    for (const [at, claim] of meant.entries()) for (const other of meant.slice(at + 1)) meet(claim, other)
  }
  return [...new Set(groups.values())]
}

/** Whether all claims of a group can stand in one event: then they do, in whatever order their pairs are joined. */
function isOne(group: readonly EventClaim[], { splits }: EventDecisions): boolean {
  if (group.length === 1) return true
  if (new Set(group.map(({ sourceId }) => sourceId)).size < group.length) return false
  const ids = new Set(group.map(({ id }) => id))
  if (splits.some((split) => split.filter((id) => ids.has(id)).length > 1)) return false
  const [some, more] = [new Map<string, EventClaim>(), new Map<string, EventClaim>()]
  for (const claim of group) {
    const is = standing(claim)
    if (some.has(is)) more.set(is, claim)
    else some.set(is, claim)
  }
  const all = [...some.values(), ...more.values()]
  return all.every((a, at) => all.slice(at + 1).every((b) => canStandTogether(a, b) && !isVague(a, b)))
}

function eventsOf(claims: readonly EventClaim[], decisions: EventDecisions): EventClaim[][] {
  const events = new Map(claims.map((claim) => [claim.id, [claim]]))
  const fitting = claims.flatMap((a) =>
    claims
      .filter((b) => a.id < b.id)
      .map((b) => ({ a, b, decision: decided(a.id, b.id, decisions), fit: likeness(a, b) }))
      .filter(({ decision, fit }) => decision === 'same' || (decision === null && fit > 0)),
  )
  const isOfMonth = ({ a, b, decision }: Pair) => decision === null && (a.isMonth || b.isMonth)
  const join = (pairs: readonly Pair[]) => {
    for (const { a, b, decision } of pairs.toSorted(byFit)) {
      const [one, other] = [events.get(a.id) as EventClaim[], events.get(b.id) as EventClaim[]]
      if (one === other) continue
      const mayJoin = (x: EventClaim, y: EventClaim) =>
        decided(x.id, y.id, decisions) !== 'apart' && (decision === 'same' || canStandTogether(x, y))
      if (!one.every((x) => other.every((y) => mayJoin(x, y)))) continue
      const joined = [...one, ...other]
      for (const { id } of joined) events.set(id, joined)
    }
  }
  join(inOneYear(fitting.filter((pair) => pair.decision === null && !isOfMonth(pair))))
  join(toOneEvent(fitting.filter(isOfMonth), ({ id }) => events.get(id) as EventClaim[]))
  join(fitting.filter(({ decision }) => decision === 'same'))
  return [...new Set(events.values())]
}

interface Pair {
  readonly a: EventClaim
  readonly b: EventClaim
  readonly decision: 'same' | 'apart' | null
  readonly fit: number
}

const byFit = (x: Pair, y: Pair): number => y.fit - x.fit || compare(x.a.id, y.a.id) || compare(x.b.id, y.b.id)

/**
 * Without the pairs of a claim that knows but the month and fits several events of it; such ones are joined with each other
 * where they fit none.
 */
function toOneEvent(pairs: readonly Pair[], eventOf: (claim: EventClaim) => EventClaim[]): readonly Pair[] {
  const fits = new Map<EventClaim, Set<EventClaim[]>>()
  for (const { a, b } of pairs)
    for (const [month, other] of [
      [a, b],
      [b, a],
    ] as const)
      if (month.isMonth && !other.isMonth) fits.set(month, (fits.get(month) ?? new Set()).add(eventOf(other)))
  const count = (claim: EventClaim) => fits.get(claim)?.size ?? 0
  return pairs.filter(({ a, b }) =>
    a.isMonth && b.isMonth ? count(a) + count(b) === 0 : count(a.isMonth ? a : b) === 1,
  )
}

/** Without the pairs of a claim that knows no year and fits into several. */
function inOneYear(pairs: readonly Pair[]): readonly Pair[] {
  const years = new Map<EventClaim, Set<string>>()
  const yearOf = ({ span }: EventClaim) => span?.last.slice(0, 4) ?? ''
  const mixed = new Set(pairs.filter(({ a, b }) => oneYearKnown(a, b)))
  for (const { a, b } of mixed)
    for (const one of [a, b]) years.set(one, (years.get(one) ?? new Set()).add(yearOf(one === a ? b : a)))
  return pairs.filter((pair) => !mixed.has(pair) || [pair.a, pair.b].every((one) => years.get(one)?.size === 1))
}

const lowestOf = (claims: readonly EventClaim[]): string =>
  claims.reduce((least, { id }) => (id < least ? id : least), claims[0]?.id as string)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
