import { sql } from 'kysely'
import type { Sql } from '../client.js'
import { keysTable, thenJoin } from '../dialect.js'
import { readGrouped } from './lists.js'

/** Someone else at the same meetings. */
export interface Met {
  /** Of the other province or person. */
  readonly id: string
  readonly meetingCount: number
  /** ISO 8601; null where no meeting of theirs is known to the day. */
  readonly lastMetOn: string | null
}

/**
 * The other provinces that each province has met, most meetings first, then the latest met; with `includeCities` a
 * meeting of its city counts as its own, on both sides. The meetings are those of `readMeetings` by provinces or parties.
 */
export const readPartners = (
  db: Sql,
  provinceIds: readonly string[],
  { includeCities, first }: { readonly includeCities: boolean; readonly first: number },
): Promise<Met[][]> =>
  includeCities
    ? readMet(db, provinceIds, 'MeetingParty', 'provinceId', first)
    : readMet(
        db,
        provinceIds,
        'MeetingParty',
        'partyId',
        first,
        sql`and ${sql.ref('b.partyId')} = ${sql.ref('b.provinceId')}`,
      )

/** Who was at the same meetings as each person, most shared meetings first, then the latest met. */
export const readMetWith = (db: Sql, personIds: readonly string[], first: number): Promise<Met[][]> =>
  readMet(db, personIds, 'Participation', 'personId', first)

function readMet(
  db: Sql,
  ids: readonly string[],
  table: 'MeetingParty' | 'Participation',
  column: 'partyId' | 'provinceId' | 'personId',
  first: number,
  only = sql``,
): Promise<Met[][]> {
  const own = sql.ref(`a.${column}`)
  const other = sql.ref(`b.${column}`)
  const count = sql`count(distinct ${sql.ref('b.meetingId')})`
  const last = sql`max(${sql.ref('b.endsOn')})`
  return readGrouped<Met>(
    db,
    ids,
    sql`k.id, ${sql.ref('k.meetingCount')}, ${sql.ref('k.lastMetOn')} from (
        select k.key, ${other} as id, ${count} as ${sql.ref('meetingCount')}, ${last} as ${sql.ref('lastMetOn')},
          row_number() over (partition by k.key order by ${count} desc, coalesce(${last}, '') desc, ${other}) as n
        from ${keysTable(ids)}
        ${thenJoin} ${sql.table(table)} as a on ${own} = k.value
        ${thenJoin} ${sql.table(table)} as b on ${sql.ref('b.meetingId')} = ${sql.ref('a.meetingId')} and ${other} <> ${own} ${only}
        group by k.key, ${other}
      ) as k where k.n <= ${first} order by k.key, k.n`,
  )
}
