import { sql } from 'kysely'
import type { Record } from '../../record.js'
import type { Sql } from '../client.js'
import { keysTable, listOf, thenJoin } from '../dialect.js'
import type { Disagreement, PersonClaim, Sighting } from '../generated/tables.js'
import { columnsOf, grouped } from './grouped.js'

/** The fields that the reports of each event give differently, by name. */
export const readDisagreements = grouped<Disagreement>(() => ({
  selected: columnsOf('t', ['factId', 'field', 'chosen', 'rule', 'values']),
  from: sql`from ${keysTable()} ${thenJoin} "Disagreement" as t on t."factId" = k.value order by k.key, t."field"`,
}))

/** The claims that each event was found from, by source: `source.m000`. */
export const readClaimIds = (db: Sql, eventIds: readonly string[]): Promise<string[][]> =>
  readIdsLeadingTo(db, eventIds, 'EventClaim')

/** The ids that each fact is known by beside its own. */
export const readOtherIds = (db: Sql, ids: readonly string[]): Promise<string[][]> =>
  readIdsLeadingTo(db, ids, 'IdAlias')

async function readIdsLeadingTo(
  db: Sql,
  targetIds: readonly string[],
  table: 'EventClaim' | 'IdAlias',
): Promise<string[][]> {
  const lists = await rowsLeadingTo(db, targetIds, table)
  return lists.map((list) => list.map(({ id }) => id))
}

const rowsLeadingTo = grouped<{ id: string }, [table: string]>((_db, table) => ({
  selected: columnsOf('t', ['id']),
  from: sql`from ${keysTable()} ${thenJoin} ${sql.table(table)} as t on t."targetId" = k.value order by k.key, t."id"`,
}))

/** What each source was loaded from; null where the store has none. */
export async function readRecords(db: Sql, sourceIds: readonly string[]): Promise<(Record | null)[]> {
  const rows = await db
    .selectFrom('Report')
    .select(['sourceId', 'record'])
    .where('sourceId', 'in', listOf(sourceIds))
    .execute()
  const records = new Map(rows.map((row) => [row.sourceId, JSON.parse(row.record) as Record]))
  return sourceIds.map((id) => records.get(id) ?? null)
}

export type NameClaim = Pick<PersonClaim, 'name' | 'sourceId'>

/** Which name of which source each person is. */
export const readNameClaims = grouped<NameClaim>(() => ({
  selected: columnsOf('k', ['name', 'sourceId']),
  from: sql`from (
        select k.key, t."name", t."sourceId" from ${keysTable()}
        ${thenJoin} "PersonClaim" as t on t."name" = k.value and t."personId" = k.value
        union select k.key, t."name", t."sourceId" from ${keysTable()}
        ${thenJoin} "PersonClaim" as t on t."personId" = k.value and t."personId" <> t."name"
      ) as k order by k.key, k."sourceId", k."name"`,
}))

/** Who the names of each source are. */
export const readSourceNames = grouped<{ name: string; personId: string }>(() => ({
  selected: columnsOf('t', ['name', 'personId']),
  from: sql`from ${keysTable()} ${thenJoin} "PersonClaim" as t on t."sourceId" = k.value order by k.key, t."name"`,
}))

/** The sightings of each tenure, by day. */
export const readSightings = grouped<Sighting>(() => ({
  selected: columnsOf('t', ['tenureId', 'factId', 'sourceId', 'firstDay', 'lastDay', 'qualifier']),
  from: sql`from ${keysTable()} ${thenJoin} "Sighting" as t on t."tenureId" = k.value
      order by k.key, t."firstDay" nulls last, t."factId", t."sourceId"`,
}))
