import { sql } from 'kysely'
import type { Held } from '../../identity/succession.js'
import type { Sql } from '../client.js'
import { keysTable, thenJoin } from '../dialect.js'
import type { Citation, OfficeChange, Tenure } from '../generated/tables.js'
import { basisOn } from '../stated-tenure.js'
import { readSightings } from './accounts.js'
import { citationColumns } from './details.js'
import { columnsOf, grouped } from './grouped.js'
import { type Columns, type RowOf, selectedOf } from './rows.js'

/** Of a day: whether it lies between the first day of a tenure and the last, seen or stated. */
const heldOn = (day: string) => sql`
  (${sql.ref('t.firstSeenOn')} <= ${day} or ${sql.ref('t.statedFirstDay')} <= ${day})
  and (${sql.ref('t.lastSeenOn')} >= ${day} or ${sql.ref('t.statedLastDay')} >= ${day})`

/** The first day of a tenure t, seen or stated. */
export const firstDay = sql<
  string | null
>`case when ${sql.ref('t.statedFirstDay')} < coalesce(${sql.ref('t.firstSeenOn')}, '9999')
  then ${sql.ref('t.statedFirstDay')} else ${sql.ref('t.firstSeenOn')} end`

/** The last one. */
export const lastDay = sql<
  string | null
>`case when ${sql.ref('t.statedLastDay')} > coalesce(${sql.ref('t.lastSeenOn')}, '')
  then ${sql.ref('t.statedLastDay')} else ${sql.ref('t.lastSeenOn')} end`

/** A tenure with all that tells when it was held. */
export type HeldTenure = RowOf<'Tenure'> & Held

const heldColumns = [
  'id',
  'personId',
  'firstSeenOn',
  'lastSeenOn',
  'statedFirstDay',
  'statedLastDay',
  'statedUntil',
  'endedBy',
] as const satisfies readonly (keyof Held)[]

/** The tenures of each person, earliest first; `asOf` keeps those that were held on that day. */
export const readTenuresOfPeople = (
  db: Sql,
  columns: Columns,
  ids: readonly string[],
  asOf: string | null,
): Promise<RowOf<'Tenure'>[][]> =>
  readTenures<RowOf<'Tenure'> & Pick<Tenure, 'statedFirstDay'>>(
    db,
    'person',
    asOf === null ? columns.Tenure : [...columns.Tenure, 'id', 'statedFirstDay'],
    ids,
    asOf,
  )

/** The tenures of each office, likewise. */
export const readTenuresOfOffices = (
  db: Sql,
  columns: Columns,
  ids: readonly string[],
  asOf: string | null,
): Promise<HeldTenure[][]> => readTenures<HeldTenure>(db, 'office', [...columns.Tenure, ...heldColumns], ids, asOf)

async function readTenures<Row extends Pick<Tenure, 'id' | 'statedFirstDay'>>(
  db: Sql,
  by: 'person' | 'office',
  columns: readonly string[],
  ids: readonly string[],
  asOf: string | null,
): Promise<Row[][]> {
  const lists = (await tenures(db, ids, by, columns, asOf)) as Row[][]
  return asOf === null ? lists : heldFor(db, lists, asOf)
}

const tenures = grouped((_db, by: 'person' | 'office', columns: readonly string[], asOf: string | null) => ({
  selected: selectedOf(columns),
  from: sql`from ${keysTable()}
      ${thenJoin} ${sql.table('Tenure')} as t on ${sql.ref(`t.${by}Id`)} = k.value
      ${asOf === null ? sql`` : sql`and ${heldOn(asOf)}`}
      order by k.key, ${firstDay} nulls last, t.id`,
}))

/** Without those of which it is stated that they were left before that day, and who is not known to have come back. */
async function heldFor<Row extends Pick<Tenure, 'id' | 'statedFirstDay'>>(
  db: Sql,
  lists: Row[][],
  day: string,
): Promise<Row[][]> {
  const stated = lists.flatMap((list) =>
    list.flatMap(({ id, statedFirstDay }) => (statedFirstDay === null ? [] : [id])),
  )
  if (stated.length === 0) return lists
  const [sightings, changes] = [await readSightings(db, stated), await readOfficeChanges(db, stated)]
  const left = new Set(stated.filter((_, at) => basisOn(day, sightings[at] ?? [], changes[at] ?? []) === 'NONE'))
  return lists.map((list) => list.filter(({ id }) => !left.has(id)))
}

/** What sources state of each tenure, earliest first. */
export const readOfficeChanges = grouped<OfficeChange>(() => ({
  selected: columnsOf('t', ['id', 'tenureId', 'sourceId', 'kind', 'date']),
  from: sql`from ${keysTable()} ${thenJoin} ${sql.table('OfficeChange')} as t on ${sql.ref('t.tenureId')} = k.value
      order by k.key, t.date nulls last, t.id`,
}))

/**
 * Citations of the sightings of each tenure, from both ends inwards: the earliest sighting, the latest, the second
 * earliest and so on, and then of what is stated of it; at most `first`.
 */
export async function readTenureCitations(db: Sql, tenureIds: readonly string[], first: number): Promise<Citation[][]> {
  const lists = await tenureCitations(db, tenureIds, first)
  return lists.map((list) => list.slice(0, first))
}

const tenureCitations = grouped<Citation, [first: number]>((_db, first) => {
  const rank = (day: string, direction: 'asc' | 'desc') => sql`row_number() over (
    partition by ${sql.ref('tenureId')}
    order by ${sql.ref(day)} ${sql.raw(direction)} nulls last, ${sql.ref('factId')} ${sql.raw(direction)})`
  const ofThese = sql`"tenureId" in (select k.value from ${keysTable()})`
  return {
    selected: columnsOf('c', citationColumns),
    from: sql`from ${keysTable()}
      ${thenJoin} (
        select ${sql.ref('tenureId')}, ${sql.ref('factId')},
          ${rank('firstDay', 'asc')} as early, ${rank('lastDay', 'desc')} as late
        from (select "tenureId", "factId", "firstDay", "lastDay" from "Sighting" where ${ofThese}
          union all select "tenureId", "id", null, null from "OfficeChange" where ${ofThese}) as told
      ) as s on ${sql.ref('s.tenureId')} = k.value and (s.early <= ${first} or s.late <= ${first})
      ${thenJoin} ${sql.table('Citation')} as c on ${sql.ref('c.factId')} = ${sql.ref('s.factId')}
      order by k.key, case when s.early <= s.late then 2 * s.early else 2 * s.late + 1 end, c.position`,
  }
})
