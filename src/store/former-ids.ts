import { sql } from 'kysely'
import { type EventClaim, likeness } from '../identity/event-claims.js'
import { eventClaimsOf } from './claims.js'
import type { Sql } from './client.js'
import { listOf, valuesTable } from './dialect.js'
import { insertStatement, type Rows } from './rows.js'

/** An id that leads to nothing any more, and the one that it leads to from now on. */
interface Former {
  readonly kind: string
  readonly id: string
  readonly targetId: string
}

/** What a load made of accounts: their rows before it and after it, and who the names of sources (`nameKey`) were and are. */
export interface Turn {
  readonly before: Rows
  readonly now: Rows
  readonly people: ReadonlyMap<string, string>
  readonly resolved: ReadonlyMap<string, string>
  /** The accounts that others of the same sources took the place of, and those. */
  readonly replaced: Rows
  readonly fresh: Rows
}

/**
 * Keeps the ids that were served and that nothing bears any more: an event's lead to what its other accounts tell now, or to
 * what is most like it in the account that took the place of its own; a person's to whom his names mean now. An id of which
 * nothing is left leads to nothing.
 */
export async function keepFormerIds(db: Sql, turn: Turn): Promise<void> {
  const events = (['Meeting', 'Visit', 'Agreement'] as const).flatMap((kind) => formerEvents(turn, kind))
  const becameOf = new Map(events.map(({ id, targetId }) => [id, targetId]))
  const formers = [
    ...events,
    ...formerParticipations(turn, becameOf),
    ...(await formerPeople(db, turn.people, turn.resolved)),
  ]
  if (formers.length === 0) return
  await sql`update "FormerId" set "targetId" = n."targetId"
    from ${valuesTable(
      ['kind', 'id', 'targetId'],
      formers.map(({ kind, id, targetId }) => [kind, id, targetId]),
    )} as n where n."kind" = "FormerId"."kind" and n."id" = "FormerId"."targetId"`.execute(db)
  await insertStatement('FormerId', formers, ['kind', 'id']).execute(db)
}

type EventKind = 'Meeting' | 'Visit' | 'Agreement'

/** By every id that leads to an event or a participation, the one that it leads to. */
const targetsOf = (rows: Rows, kind: EventKind | 'Participation'): Map<string, string> =>
  new Map([
    ...rows[kind].map(({ id }) => [id, id] as const),
    ...rows.IdAlias.filter((alias) => alias.kind === kind).map(({ id, targetId }) => [id, targetId] as const),
  ])

function formerEvents({ before, now, replaced, fresh }: Turn, kind: EventKind): Former[] {
  const [was, is] = [targetsOf(before, kind), targetsOf(now, kind)]
  const lost = [...was].filter(([id]) => !is.has(id))
  if (lost.length === 0) return []
  const siblings = new Map<string, string[]>()
  for (const [id, target] of was) siblings.set(target, [...(siblings.get(target) ?? []), id])
  const [old, young] = [replaced, fresh].map((rows) => eventClaimsOf(rows).filter((claim) => claim.kind === kind))
  return lost.flatMap(([id, target]) => {
    const left = siblings
      .get(target)
      ?.filter((other) => is.has(other))
      .sort()[0]
    const heir =
      left ??
      mostLike(
        old?.find((claim) => claim.id === id),
        young ?? [],
      )
    const targetId = heir && is.get(heir)
    return targetId ? [{ kind, id, targetId }] : []
  })
}

/** Of the claims that took the place of this one's account the one that would pass for another account of the same event. */
function mostLike(claim: EventClaim | undefined, claims: readonly EventClaim[]): string | undefined {
  if (!claim) return undefined
  const fits = claims
    .filter(({ sourceId }) => sourceId === claim.sourceId)
    .map(({ id, ...other }) => ({ id, fit: likeness(claim, { ...other, id, sourceId: '' }) }))
  return fits.toSorted((a, b) => b.fit - a.fit).find(({ fit }) => fit > 0)?.id
}

/** Of a person at an event that became another one, the place there. */
function formerParticipations({ before, now }: Turn, becameOf: ReadonlyMap<string, string>): Former[] {
  const [was, is] = [targetsOf(before, 'Participation'), targetsOf(now, 'Participation')]
  const rows = new Map(before.Participation.map((row) => [row.id, row]))
  const places = new Map(now.Participation.map((row) => [`${row.meetingId ?? row.visitId} ${row.personId}`, row.id]))
  return [...was].flatMap(([id, target]) => {
    const row = is.has(id) ? undefined : rows.get(target)
    const event = row?.meetingId ?? row?.visitId ?? ''
    const targetId = row && (places.get(`${becameOf.get(event) ?? event} ${row.personId}`) ?? is.get(target))
    return targetId ? [{ kind: 'Participation', id, targetId }] : []
  })
}

/** Who a name was becomes who it is; of several names that were one person the first one's. */
async function formerPeople(db: Sql, was: Turn['people'], is: Turn['people']): Promise<Former[]> {
  const present = await db
    .selectFrom('Person')
    .select('id')
    .where('id', 'in', listOf([...new Set(was.values())]))
    .execute()
  const ids = new Set(present.map(({ id }) => id))
  const formers = new Map<string, Former>()
  for (const [claim, id] of [...was].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const targetId = is.get(claim)
    if (targetId && !ids.has(id) && !formers.has(id)) formers.set(id, { kind: 'Person', id, targetId })
  }
  return [...formers.values()]
}
