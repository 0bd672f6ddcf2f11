import { type RawBuilder, sql } from 'kysely'
import type { MeetingKind } from '../../record.js'
import type { Sql } from '../client.js'
import { keyPart, notSought } from '../dialect.js'
import {
  type Condition,
  type Days,
  eventIs,
  exists,
  isAfter,
  isAmongRare,
  isWithin,
  titleHas,
  type Words,
} from './event-filter.js'
import { counts, type Edges, type Key, type Page, type PageArguments, pages } from './page.js'
import type { Columns, RowOf } from './rows.js'

/**
 * Whose meetings: everyone's (key []), a party's or a person's (key [id]), those of two provinces or two people (key
 * [id, id]). `province` and `provinces` count the meetings of a province's cities as its own.
 */
export type MeetingsBy = 'all' | 'party' | 'province' | 'person' | 'parties' | 'provinces' | 'people'

/** MeetingFilter with its names resolved to ids. */
export interface MeetingsWhere extends Words {
  readonly on?: Days | null | undefined
  readonly kind?: MeetingKind | null | undefined
  /** Ids of parties, every one of which took part. */
  readonly parties?: readonly string[] | null | undefined
  /** Cities count as their provinces. */
  readonly includeCities?: boolean | null | undefined
  /** Id of the place that it was held in, a province's cities included. */
  readonly heldIn?: string | null | undefined
  /** Ids of people, every one of whom was there. */
  readonly people?: readonly string[] | null | undefined
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
  return meetingPages(db, list.keys, page, columns.Meeting, list.by, list.where, descending)
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
  return meetingCounts(db, list.keys, list.by, list.where)
}

const meetingCounts = counts((db, by: MeetingsBy, where: MeetingsWhere) => meetingEdges(db, by, where, false).edges)

/** Of everyone's meetings, those with somebody are read along that one's index. */
function narrowed(by: MeetingsBy, keys: readonly Key[], where: MeetingsWhere) {
  if (by !== 'all') return { by, keys, where }
  const [person, ...people] = where.people ?? []
  const [party, ...parties] = where.parties ?? []
  const along = (whose: MeetingsBy, id: string, others: MeetingsWhere) => ({
    by: whose,
    keys: keys.map(() => [id]),
    where: { ...where, ...others },
  })
  if (person !== undefined) return along('person', person, { people })
  if (party !== undefined)
    return along(where.includeCities && isProvince(party) ? 'province' : 'party', party, { parties })
  return { by, keys, where }
}

/** Whether a party is a province, which its code of GB/T 2260 tells. */
const isProvince = (id: string): boolean => /^\d\d0000$/.test(id)

export const daySort = (descending: boolean) => ({ column: descending ? 'dayDesc' : 'dayAsc', descending })

function meetingEdges(db: Sql, by: MeetingsBy, where: MeetingsWhere, descending: boolean) {
  const edgeId = by === 'all' ? 'id' : 'meetingId'
  const { column } = daySort(descending)
  let edges = allEdges(db, by)
  for (const condition of meetingIs(db, edgeId, where, column)) edges = edges.where(condition)
  // A province may be there by several of its cities.
  if (by === 'province') edges = edges.groupBy([`edge.${edgeId}`, `edge.${column}`])
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

/** A province is looked for among the parties of the meeting, not the meeting among those of the province. */
const took = (meeting: RawBuilder<unknown>, party: string, includeCities: boolean): Condition =>
  exists('MeetingParty', 'mp', [
    sql<boolean>`${sql.ref('mp.meetingId')} = ${meeting}`,
    sql<boolean>`${includeCities && isProvince(party) ? notSought(sql.ref('mp.provinceId')) : sql.ref('mp.partyId')} = ${party}`,
  ])

const was = (meeting: RawBuilder<unknown>, id: RawBuilder<string>): Condition =>
  exists('Participation', 'pp', [
    sql<boolean>`${sql.ref('pp.meetingId')} = ${meeting}`,
    sql<boolean>`${sql.ref('pp.personId')} = ${id}`,
  ])

/** What the filter says of the meeting of an edge by that column, which is the meeting itself in a list of everyone's. */
export function meetingIs(db: Sql, edgeId: 'id' | 'meetingId', where: MeetingsWhere, dayColumn: string): Condition[] {
  const { on = {}, kind, parties, includeCities, heldIn, people, words } = where
  const meeting = sql.ref(`edge.${edgeId}`)
  const own = (alias: string): Condition[] => {
    const [kindOf, placeOf] = [
      sql.ref(`${alias}.kind`),
      sql.ref(`${alias}.${isProvince(heldIn ?? '') ? 'provinceId' : 'cityId'}`),
    ]
    return [
      ...isAfter(alias, on ?? {}),
      ...titleHas(alias, words ?? []),
      ...(kind ? [sql<boolean>`${heldIn ? notSought(kindOf) : kindOf} = ${kind}`] : []),
      ...(heldIn ? [sql<boolean>`${placeOf} = ${heldIn}`] : []),
    ]
  }
  return [
    ...isWithin('Meeting', on ?? {}, dayColumn),
    ...isAmongRare(db, meeting, 'Meeting', where),
    ...eventIs('Meeting', edgeId, own),
    ...(parties ?? []).map((id) => took(meeting, id, includeCities ?? false)),
    ...(people ?? []).map((id) => was(meeting, sql<string>`${id}`)),
  ]
}
