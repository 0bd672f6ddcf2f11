import { sql } from 'kysely'
import type { Role } from '../../record.js'
import type { Sql } from '../client.js'
import { keyPart, position } from '../dialect.js'
import { daySort, type EventOrder, type MeetingsWhere, meetingIs } from './meetings.js'
import { counts, type Key, type Page, type PageArguments, pages } from './page.js'
import type { Columns, RowOf } from './rows.js'

/** Those of a person, by day; those of a meeting or visit, in the report's order of names. Keys are [id]. */
export type ParticipationsBy = 'person' | 'meeting' | 'visit'

export interface ParticipationsWhere {
  readonly role?: Role | null | undefined
  /** Keeps those at such meetings, and none on a trip. */
  readonly meeting?: MeetingsWhere | null | undefined
}

/** A page of the participations of each key; cursors are [dayAsc or dayDesc, id] of a person's, else [position, id]. */
export const readParticipations = (
  db: Sql,
  columns: Columns,
  by: ParticipationsBy,
  keys: readonly Key[],
  where: ParticipationsWhere,
  { descending = false, ...page }: PageArguments & EventOrder,
): Promise<Page<RowOf<'Participation'>>[]> =>
  participationPages(db, keys, page, columns.Participation, by, where, descending)

const participationPages = pages(
  (db, columns: readonly string[], by: ParticipationsBy, where: ParticipationsWhere, descending: boolean) => ({
    table: 'Participation',
    columns,
    edges: participationEdges(db, by, where, descending),
    edgeId: 'id',
    sort: by === 'person' ? daySort(descending) : { column: 'position', descending: false },
  }),
)

/** How many participations each key has. */
export const countParticipations = (
  db: Sql,
  by: ParticipationsBy,
  keys: readonly Key[],
  where: ParticipationsWhere,
): Promise<number[]> => participationCounts(db, keys, by, where)

const participationCounts = counts((db, by: ParticipationsBy, where: ParticipationsWhere) =>
  participationEdges(db, by, where, false),
)

/** Roles have no index: of a person or an event there are not so many that one were looked for. */
function participationEdges(
  db: Sql,
  by: ParticipationsBy,
  { role, meeting }: ParticipationsWhere,
  descending: boolean,
) {
  let edges = db.selectFrom('Participation as edge').select('edge.id as id').where(`edge.${by}Id`, '=', keyPart(0))
  if (role) edges = edges.where(sql<boolean>`${position(sql`edge.roles`, sql`${role}`)} > 0`)
  if (meeting) {
    edges = edges.where('edge.meetingId', 'is not', null)
    for (const condition of meetingIs(db, 'meetingId', meeting, daySort(descending).column))
      edges = edges.where(condition)
  }
  return edges
}
