import { sql } from 'kysely'
import type { Sql } from '../client.js'
import { keyPart } from '../dialect.js'
import { type Days, exists, within } from './event-filter.js'
import { daySort, type EventOrder } from './meetings.js'
import { counts, type Edges, type Key, type Page, type PageArguments, pages } from './page.js'
import type { Columns, RowOf } from './rows.js'

/** Everyone's (key []); those from, to or through a party, or with a person as leader or named with the trip (key [id]). */
export type VisitsBy = 'all' | 'party' | 'person'

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
): Promise<Page<RowOf<'Visit'>>[]> => visitPages(db, keys, page, columns.Visit, by, where, descending)

const visitPages = pages((db, columns: readonly string[], by: VisitsBy, where: VisitsWhere, descending: boolean) => ({
  table: 'Visit',
  columns,
  ...visitEdges(db, by, where),
  sort: daySort(descending),
}))

/** How many visits each key has. */
export const countVisits = (db: Sql, by: VisitsBy, keys: readonly Key[], where: VisitsWhere): Promise<number[]> =>
  visitCounts(db, keys, by, where)

const visitCounts = counts((db, by: VisitsBy, where: VisitsWhere) => visitEdges(db, by, where).edges)

function visitEdges(db: Sql, by: VisitsBy, where: VisitsWhere) {
  const edgeId = by === 'all' ? 'id' : 'visitId'
  const visit = sql.ref(`edge.${edgeId}`)
  let edges = allEdges(db, by)
  const days = within('v', where.on ?? {})
  if (days.length > 0) edges = edges.where(exists('Visit', 'v', [sql<boolean>`v.id = ${visit}`, ...days]))
  for (const relation of ['from', 'to'] as const)
    for (const id of where[relation] ?? [])
      edges = edges.where(
        exists('VisitParty', 'vp', [
          sql<boolean>`${sql.ref('vp.visitId')} = ${visit}`,
          sql<boolean>`${sql.ref('vp.partyId')} = ${id}`,
          sql<boolean>`${sql.ref(`vp.${relation}Position`)} is not null`,
        ]),
      )
  return { edges, edgeId }
}

function allEdges(db: Sql, by: VisitsBy): Edges {
  switch (by) {
    case 'all':
      return db.selectFrom('Visit as edge').select('edge.id as id')
    case 'party':
      return db.selectFrom('VisitParty as edge').select('edge.visitId as id').where('edge.partyId', '=', keyPart(0))
    case 'person':
      return db.selectFrom('VisitPerson as edge').select('edge.visitId as id').where('edge.personId', '=', keyPart(0))
  }
}
