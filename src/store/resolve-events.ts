import { sql } from 'kysely'
import { ComparedClaims } from '../identity/compared-claims.js'
import { type Decision, eventDecisions } from '../identity/decisions.js'
import { type EventClaim, keysOf } from '../identity/event-claims.js'
import { type EventDecisions, isNear, resolveEvents } from '../identity/resolve-events.js'
import { eventRows } from './claims.js'
import type { Sql } from './client.js'
import { insertFresh, listOf, valuesTable } from './dialect.js'
import type { Resolved } from './touched-sources.js'

/** Claims that hang together by likeness or decision, by id. */
export interface Neighbourhood {
  readonly claims: ReadonlyMap<string, EventClaim>
  /** The events of those that are stored. */
  readonly targets: ReadonlyMap<string, string>
}

/** All claims that hang together with these, themselves included; `stored` tells the events of those that are stored. */
export async function neighbourhood(
  db: Sql,
  claims: Iterable<EventClaim>,
  decisions: readonly Decision[],
  stored: ReadonlyMap<string, string> = new Map(),
): Promise<Neighbourhood> {
  const about = eventDecisions(decisions)
  const found = new Map([...claims].map((claim) => [claim.id, claim]))
  const known = new Map(found)
  const targets = new Map(stored)
  const compared = new ComparedClaims(found.values())
  for (let frontier = [...found.values()]; frontier.length > 0; ) {
    for (const { claim, targetId } of await readNear(db, frontier, about, known)) {
      known.set(claim.id, claim)
      targets.set(claim.id, targetId)
      compared.add(claim)
    }
    const reached: EventClaim[] = []
    for (const one of frontier)
      for (const claim of [...compared.near(one), ...joinedWith(one.id, about, known)])
        if (!found.has(claim.id) && isNear(one, claim, about)) {
          found.set(claim.id, claim)
          reached.push(claim)
        }
    frontier = reached
  }
  return { claims: found, targets }
}

const joinedWith = (id: string, { merges }: EventDecisions, known: ReadonlyMap<string, EventClaim>): EventClaim[] =>
  merges.filter((merge) => merge.includes(id)).flatMap((merge) => merge.flatMap((other) => known.get(other) ?? []))

/** The claims of these ids, and where they are stored to belong. */
export async function readClaims(
  db: Sql,
  ids: readonly string[],
): Promise<{ readonly claim: EventClaim; readonly targetId: string }[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('EventClaim')
    .select(['features', 'targetId'])
    .where('id', 'in', listOf(ids))
    .execute()
  return rows.map(({ features, targetId }) => ({ claim: JSON.parse(features), targetId }))
}

/** Stored claims that are not known yet and have a key of one of these, or stand in a decision with one. */
async function readNear(
  db: Sql,
  claims: readonly EventClaim[],
  { merges }: EventDecisions,
  known: ReadonlyMap<string, EventClaim>,
) {
  const keys = new Set(claims.flatMap((claim) => keysOf(claim).near))
  const ids = merges.filter((merge) => claims.some(({ id }) => merge.includes(id))).flat()
  const rows = await db
    .selectFrom('EventKey')
    .select('claimId')
    .distinct()
    .where('key', 'in', listOf([...keys]))
    .execute()
  const all = new Set([...rows.map(({ claimId }) => claimId), ...ids])
  return readClaims(
    db,
    [...all].filter((id) => !known.has(id)),
  )
}

/** Finds the event of each claim of whole neighbourhoods, stores the fresh claims, and notes which others told another event. */
export async function resolveNeighbourhood(
  db: Sql,
  { claims, targets: stored }: Neighbourhood,
  fresh: readonly EventClaim[],
  decisions: readonly Decision[],
  former: Resolved,
): Promise<ReadonlyMap<string, string>> {
  const targets = resolveEvents([...claims.values()], eventDecisions(decisions))
  const changed = [...stored].filter(([id, targetId]) => claims.has(id) && targets.get(id) !== targetId)
  for (const [id, targetId] of changed) if (!former.events.has(id)) former.events.set(id, targetId)
  if (changed.length > 0)
    await sql`update "EventClaim" set "targetId" = t.target from ${valuesTable(
      ['id', 'target'],
      changed.map(([id]) => [id, targets.get(id) as string]),
    )} as t where "EventClaim"."id" = t.id`.execute(db)
  const { EventClaim, EventKey } = eventRows(fresh, targets)
  if (EventClaim.length > 0) await insertFresh('EventClaim', EventClaim).execute(db)
  if (EventKey.length > 0) await insertFresh('EventKey', EventKey).execute(db)
  return targets
}
