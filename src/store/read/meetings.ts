import { type RawBuilder, sql } from 'kysely'
import type { MeetingKind } from '../../record.js'
import type { Sql } from '../client.js'
import { keyPart, listOf } from '../dialect.js'
import { type Condition, type Days, exists, titleHas, within } from './event-filter.js'
import { counts, type Edges, type Key, type Page, type PageArguments, pages } from './page.js'
import type { Columns, RowOf } from './rows.js'

/**
 * Whose meetings: everyone's (key []), a party's or a person's (key [id]), those of two provinces or two people (key
 * [id, id]). `province` and `provinces` count the meetings of a province's cities as its own.
 */
export type MeetingsBy = 'all' | 'party' | 'province' | 'person' | 'parties' | 'provinces' | 'people'

/** MeetingFilter with its names resolved to ids. */
export interface MeetingsWhere {
  readonly on?: Days | null | undefined
  readonly kind?: MeetingKind | null | undefined
  /** Ids of parties, every one of which took part. */
  readonly parties?: readonly string[] | null | undefined
  /** Cities count as their provinces. */
  readonly includeCities?: boolean | null | undefined
  /** Ids of places; held in one of them. */
  readonly heldIn?: readonly string[] | null | undefined
  /** Ids of people, every one of whom was there. */
  readonly people?: readonly string[] | null | undefined
  /** Words of the title in simplified Chinese, each of which it holds. */
  readonly words?: readonly string[] | null | undefined
}

export interface EventOrder {
  /** Latest first; undated ones come last in both. */
  readonly descending?: boolean | undefined
}

/** A page of the meetings of each key; cursors are [dayAsc or dayDesc, id]. */
export function readMeetings(
  db: Sql,
  columns: Columns,
  by: MeetingsBy,
  keys: readonly Key[],
  where: MeetingsWhere,
  { descending = false, ...page }: PageArguments & EventOrder,
): Promise<Page<RowOf<'Meeting'>>[]> {
  const list = narrowed(by, keys, where)
  return meetingPages(db, list.keys, page, columns.Meeting, list.by, where, descending)
}

const meetingPages = pages(
  (db, columns: readonly string[], by: MeetingsBy, where: MeetingsWhere, descending: boolean) => ({
    table: 'Meeting',
    columns,
    ...meetingEdges(db, by, where, descending),
    sort: daySort(descending),
  }),
)

/** How many meetings each key has. */
export function countMeetings(db: Sql, by: MeetingsBy, keys: readonly Key[], where: MeetingsWhere): Promise<number[]> {
  const list = narrowed(by, keys, where)
  return meetingCounts(db, list.keys, list.by, where)
}

const meetingCounts = counts((db, by: MeetingsBy, where: MeetingsWhere) => meetingEdges(db, by, where, false).edges)

/** Of everyone's meetings, those with somebody are read along that one's index. */
function narrowed(by: MeetingsBy, keys: readonly Key[], { people, parties, includeCities }: MeetingsWhere) {
  const [person] = people ?? []
  const [party] = parties ?? []
  if (by === 'all' && person !== undefined) return { by: 'person' as const, keys: keys.map(() => [person]) }
  if (by === 'all' && party !== undefined && !includeCities)
    return { by: 'party' as const, keys: keys.map(() => [party]) }
  return { by, keys }
}

export const daySort = (descending: boolean) => ({ column: descending ? 'dayDesc' : 'dayAsc', descending })

function meetingEdges(db: Sql, by: MeetingsBy, where: MeetingsWhere, descending: boolean) {
  const edgeId = by === 'all' ? 'id' : 'meetingId'
  const conditions = meetingIs(sql.ref(`edge.${edgeId}`), where, by === 'all')
  let edges = allEdges(db, by)
  for (const condition of conditions) edges = edges.where(condition)
  // A province may be there by several of its cities.
  if (by === 'province') edges = edges.groupBy([`edge.${edgeId}`, `edge.${daySort(descending).column}`])
  return { edges, edgeId }
}

function allEdges(db: Sql, by: MeetingsBy): Edges {
  switch (by) {
    case 'all':
      return db.selectFrom('Meeting as edge').select('edge.id as id')
    case 'party':
      return ofParty(db).where('edge.partyId', '=', keyPart(0))
    case 'province':
      return ofParty(db).where('edge.provinceId', '=', keyPart(0))
    case 'parties':
      return ofPartners(db, 0)
    case 'provinces':
      return ofPartners(db, 1)
    case 'person':
      return ofPerson(db)
    case 'people':
      return ofPerson(db).where(was(sql.ref('edge.meetingId'), keyPart(1)))
  }
}

const ofParty = (db: Sql) => db.selectFrom('MeetingParty as edge').select('edge.meetingId as id')

const ofPartners = (db: Sql, cities: 0 | 1) =>
  db
    .selectFrom('PartnerMeeting as edge')
    .select('edge.meetingId as id')
    .where('edge.provinceId', '=', keyPart(0))
    .where('edge.otherId', '=', keyPart(1))
    .where('edge.cities', '=', cities)

const ofPerson = (db: Sql) =>
  db
    .selectFrom('Participation as edge')
    .select(sql<string>`edge."meetingId"`.as('id'))
    .where('edge.personId', '=', keyPart(0))
    .where('edge.meetingId', 'is not', null)

const took = (meeting: RawBuilder<unknown>, column: 'partyId' | 'provinceId', id: RawBuilder<string>): Condition =>
  exists('MeetingParty', 'mp', [
    sql<boolean>`${sql.ref('mp.meetingId')} = ${meeting}`,
    sql<boolean>`${sql.ref(`mp.${column}`)} = ${id}`,
  ])

const was = (meeting: RawBuilder<unknown>, id: RawBuilder<string>): Condition =>
  exists('Participation', 'pp', [
    sql<boolean>`${sql.ref('pp.meetingId')} = ${meeting}`,
    sql<boolean>`${sql.ref('pp.personId')} = ${id}`,
  ])

/** What the filter says of the meeting of that id, which is the row of the edge itself in a list of everyone's. */
export function meetingIs(meeting: RawBuilder<unknown>, where: MeetingsWhere, isEdge = false): Condition[] {
  const alias = isEdge ? 'edge' : 'm'
  const own: Condition[] = [...within(alias, where.on ?? {}), ...titleHas(alias, where.words ?? [])]
  if (where.kind) own.push(sql<boolean>`${sql.ref(`${alias}.kind`)} = ${where.kind}`)
  if (where.heldIn) {
    const places = listOf(where.heldIn)
    const [city, province] = [sql.ref(`${alias}.cityId`), sql.ref(`${alias}.provinceId`)]
    own.push(sql<boolean>`(${city} in ${places} or ${province} in ${places})`)
  }
  const conditions: Condition[] = isEdge ? own : []
  if (!isEdge && own.length > 0) conditions.push(exists('Meeting', 'm', [sql<boolean>`m.id = ${meeting}`, ...own]))
  for (const id of where.parties ?? []) {
    const party = sql<string>`${id}`
    conditions.push(
      where.includeCities
        ? sql<boolean>`(${took(meeting, 'partyId', party)} or ${took(meeting, 'provinceId', party)})`
        : took(meeting, 'partyId', party),
    )
  }
  for (const id of where.people ?? []) conditions.push(was(meeting, sql<string>`${id}`))
  return conditions
}
