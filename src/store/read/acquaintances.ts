import { sql } from 'kysely'
import type { Sql } from '../client.js'
import { keysTable, thenJoin } from '../dialect.js'
import { grouped } from './grouped.js'

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
export async function readPartners(
  db: Sql,
  provinceIds: readonly string[],
  { includeCities, first }: { readonly includeCities: boolean; readonly first: number },
): Promise<Met[][]> {
  const lists = await partners(db, provinceIds, includeCities)
  return lists.map((list) => list.slice(0, first))
}

const partners = grouped<Met, [includeCities: boolean]>((_db, includeCities) => ({
  selected: { id: sql`p."otherId"`, meetingCount: sql`p."meetings"`, lastMetOn: sql`p."lastMetOn"` },
  from: sql`from ${keysTable()}
      ${thenJoin} "Partner" as p on p."provinceId" = k.value and p."cities" = ${includeCities ? 1 : 0}
      order by k.key, p."meetings" desc, coalesce(p."lastMetOn", '') desc, p."otherId"`,
}))

/**
 * Who was at the same meetings as each person, most shared meetings first, then the latest met. Everyone at all meetings of
 * the person is read and counted, however few are wanted: counts kept for each pair of people would be a hundred more rows
 * for a meeting of a dozen.
 */
export const readMetWith = grouped<Met, [first: number]>((_db, first) => ({
  selected: { id: sql`k.id`, meetingCount: sql`k."meetingCount"`, lastMetOn: sql`k."lastMetOn"` },
  from: sql`from (
        select k.key, b."personId" as id, count(distinct b."meetingId") as "meetingCount", max(b."endsOn") as "lastMetOn",
          row_number() over (partition by k.key
            order by count(distinct b."meetingId") desc, coalesce(max(b."endsOn"), '') desc, b."personId") as n
        from ${keysTable()}
        ${thenJoin} "Participation" as a on a."personId" = k.value
        ${thenJoin} "Participation" as b on b."meetingId" = a."meetingId" and b."personId" <> a."personId"
        group by k.key, b."personId"
      ) as k where k.n <= ${first} order by k.key, k.n`,
}))
