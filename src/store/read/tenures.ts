import { sql } from 'kysely'
import type { Sql } from '../client.js'
import { keysTable, listOf, thenJoin } from '../dialect.js'
import type { Citation, Tenure } from '../generated/tables.js'
import { readGrouped } from './grouped.js'

/** The tenures of each person or office, earliest first; `asOf` keeps those with firstSeenOn ≤ asOf ≤ lastSeenOn. */
export const readTenures = (
  db: Sql,
  by: 'person' | 'office',
  ids: readonly string[],
  asOf?: string | null,
): Promise<Tenure[][]> =>
  readGrouped<Tenure>(
    db,
    ids,
    sql`t.* from ${keysTable(ids)}
      ${thenJoin} ${sql.table('Tenure')} as t on ${sql.ref(`t.${by}Id`)} = k.value
      ${asOf == null ? sql`` : sql`and ${sql.ref('t.firstSeenOn')} <= ${asOf} and ${sql.ref('t.lastSeenOn')} >= ${asOf}`}
      order by k.key, ${sql.ref('t.firstSeenOn')} is null, ${sql.ref('t.firstSeenOn')}, t.id`,
  )

/**
 * Citations of the sightings of each tenure, from both ends inwards: the earliest sighting, the latest, the second
 * earliest and so on, at most `first`.
 */
export async function readTenureCitations(db: Sql, tenureIds: readonly string[], first: number): Promise<Citation[][]> {
  const rank = (day: string, direction: 'asc' | 'desc') => sql`row_number() over (
    partition by ${sql.ref('tenureId')}
    order by ${sql.ref(day)} is null, ${sql.ref(day)} ${sql.raw(direction)}, ${sql.ref('factId')} ${sql.raw(direction)})`
  const lists = await readGrouped<Citation>(
    db,
    tenureIds,
    sql`c.* from ${keysTable(tenureIds)}
      ${thenJoin} (
        select ${sql.ref('tenureId')}, ${sql.ref('factId')},
          ${rank('firstDay', 'asc')} as early, ${rank('lastDay', 'desc')} as late
        from ${sql.table('Sighting')} where ${sql.ref('tenureId')} in ${listOf(tenureIds)}
      ) as s on ${sql.ref('s.tenureId')} = k.value and (s.early <= ${first} or s.late <= ${first})
      ${thenJoin} ${sql.table('Citation')} as c on ${sql.ref('c.factId')} = ${sql.ref('s.factId')}
      order by k.key, case when s.early <= s.late then 2 * s.early else 2 * s.late + 1 end, c.position`,
  )
  return lists.map((list) => list.slice(0, first))
}
