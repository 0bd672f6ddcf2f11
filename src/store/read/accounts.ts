import { sql } from 'kysely'
import type { Record } from '../../record.js'
import type { Sql } from '../client.js'
import { keysTable, listOf, thenJoin } from '../dialect.js'
import type { Disagreement, PersonClaim, Sighting } from '../generated/tables.js'
import { columnsOf, readGrouped } from './grouped.js'

/** The fields that the reports of each event give differently, by name. */
export const readDisagreements = (db: Sql, factIds: readonly string[]): Promise<Disagreement[][]> =>
  readGrouped<Disagreement>(
    db,
    factIds,
    columnsOf('t', ['factId', 'field', 'chosen', 'rule', 'values']),
    sql`from ${keysTable(factIds)} ${thenJoin} "Disagreement" as t on t."factId" = k.value order by k.key, t."field"`,
  )

/** The claims that each event was found from, by source: `source.m000`. */
export async function readClaimIds(db: Sql, eventIds: readonly string[]): Promise<string[][]> {
  const lists = await readGrouped<{ id: string }>(
    db,
    eventIds,
    columnsOf('t', ['id']),
    sql`from ${keysTable(eventIds)} ${thenJoin} "EventClaim" as t on t."targetId" = k.value order by k.key, t."id"`,
  )
  return lists.map((list) => list.map(({ id }) => id))
}

/** The ids that each fact is known by beside its own. */
export async function readOtherIds(db: Sql, ids: readonly string[]): Promise<string[][]> {
  const lists = await readGrouped<{ id: string }>(
    db,
    ids,
    columnsOf('t', ['id']),
    sql`from ${keysTable(ids)} ${thenJoin} "IdAlias" as t on t."targetId" = k.value order by k.key, t."id"`,
  )
  return lists.map((list) => list.map(({ id }) => id))
}

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
export const readNameClaims = (db: Sql, personIds: readonly string[]): Promise<NameClaim[][]> =>
  readGrouped<NameClaim>(
    db,
    personIds,
    columnsOf('k', ['name', 'sourceId']),
    sql`from (
        select k.key, t."name", t."sourceId" from ${keysTable(personIds)}
        ${thenJoin} "PersonClaim" as t on t."name" = k.value and t."personId" = k.value
        union select k.key, t."name", t."sourceId" from ${keysTable(personIds)}
        ${thenJoin} "PersonClaim" as t on t."personId" = k.value and t."personId" <> t."name"
      ) as k order by k.key, k."sourceId", k."name"`,
  )

/** Who the names of each source are. */
export const readSourceNames = (db: Sql, sourceIds: readonly string[]) =>
  readGrouped<{ name: string; personId: string }>(
    db,
    sourceIds,
    columnsOf('t', ['name', 'personId']),
    sql`from ${keysTable(sourceIds)}
      ${thenJoin} "PersonClaim" as t on t."sourceId" = k.value order by k.key, t."name"`,
  )

/** The sightings of each tenure, by day. */
export const readSightings = (db: Sql, tenureIds: readonly string[]): Promise<Sighting[][]> =>
  readGrouped<Sighting>(
    db,
    tenureIds,
    columnsOf('t', ['tenureId', 'factId', 'sourceId', 'firstDay', 'lastDay', 'qualifier']),
    sql`from ${keysTable(tenureIds)} ${thenJoin} "Sighting" as t on t."tenureId" = k.value
      order by k.key, t."firstDay" is null, t."firstDay", t."factId", t."sourceId"`,
  )
