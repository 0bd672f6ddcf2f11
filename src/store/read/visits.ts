import { sql } from 'kysely'
import type { Sql } from '../client.js'
import { keyPart } from '../dialect.js'
import { type Condition, type Days, eventIs, exists, isAfter, isWithin } from './event-filter.js'
import { daySort, type EventOrder } from './meetings.js'
import { counts, type Edges, type Key, type Page, type PageArguments, pages } from './page.js'
import type { Columns, RowOf } from './rows.js'

/** Everyone's (key []); those from, to or through a party, from it, to it, or with a person as leader or named with the trip (key [id]). */
export type VisitsBy = 'all' | 'party' | 'from' | 'to' | 'person'

/** VisitFilter with its names resolved to ids. */
export interface VisitsWhere {
  readonly on?: Days | null | undefined
  readonly from?: readonly string[] | null | undefined
  readonly to?: readonly string[] | null | undefined
}

/** A page of the visits of each key; cursors are [dayAsc or dayDesc, id]. */
export const readVisits = (
  db: Sql,
  columns: Columns,
  by: VisitsBy,
  keys: readonly Key[],
  where: VisitsWhere,
  { descending = false, ...page }: PageArguments & EventOrder,
): Promise<Page<RowOf<'Visit'>>[]> => {
  const list = narrowed(by, keys, where)
  return visitPages(db, list.keys, page, columns.Visit, list.by, list.where, descending)
}

const visitPages = pages((db, columns: readonly string[], by: VisitsBy, where: VisitsWhere, descending: boolean) => ({
  table: 'Visit',
  columns,
  ...visitEdges(db, by, where, descending),
  sort: daySort(descending),
}))

/** How many visits each key has. */
export function countVisits(db: Sql, by: VisitsBy, keys: readonly Key[], where: VisitsWhere): Promise<number[]> {
  const list = narrowed(by, keys, where)
  return visitCounts(db, list.keys, list.by, list.where)
}

const visitCounts = counts((db, by: VisitsBy, where: VisitsWhere) => visitEdges(db, by, where, false).edges)

/** Of everyone's trips, those from or to a party are read along its index. */
function narrowed(by: VisitsBy, keys: readonly Key[], where: VisitsWhere) {
  if (by !== 'all') return { by, keys, where }
  for (const relation of ['from', 'to'] as const) {
    const [party, ...others] = where[relation] ?? []
    if (party !== undefined)
      return { by: relation, keys: keys.map(() => [party]), where: { ...where, [relation]: others } }
  }
  return { by, keys, where }
}

function visitEdges(db: Sql, by: VisitsBy, where: VisitsWhere, descending: boolean) {
  const edgeId = by === 'all' ? 'id' : 'visitId'
  const visit = sql.ref(`edge.${edgeId}`)
  const days = where.on ?? {}
  const conditions: Condition[] = [
    ...isWithin('Visit', days, daySort(descending).column),
    ...eventIs('Visit', edgeId, (alias) => isAfter(alias, days)),
  ]
  for (const relation of ['from', 'to'] as const)
    for (const id of where[relation] ?? [])
      conditions.push(
        exists('VisitParty', 'vp', [
          sql<boolean>`${sql.ref('vp.visitId')} = ${visit}`,
          sql<boolean>`${sql.ref('vp.partyId')} = ${id}`,
          sql<boolean>`${sql.ref(`vp.${relation}Position`)} is not null`,
        ]),
      )
  let edges = allEdges(db, by)
  for (const condition of conditions) edges = edges.where(condition)
  return { edges, edgeId }
}

function allEdges(db: Sql, by: VisitsBy): Edges {
  switch (by) {
    case 'all':
      return db.selectFrom('Visit as edge').select('edge.id as id')
    case 'party':
      return ofParty(db)
    case 'from':
    case 'to':
      return ofParty(db).where(`edge.${by}Position`, 'is not', null)
    case 'person':
      return db.selectFrom('VisitPerson as edge').select('edge.visitId as id').where('edge.personId', '=', keyPart(0))
  }
}

const ofParty = (db: Sql) =>
  db.selectFrom('VisitParty as edge').select('edge.visitId as id').where('edge.partyId', '=', keyPart(0))
