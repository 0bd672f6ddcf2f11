import { sql } from 'kysely'
import type { Difference } from './apply-rows.js'
import type { Sql } from './client.js'
import { rowsFor, thenJoin, valuesTable } from './dialect.js'
import type { MeetingParty, Partner, PartnerMeeting } from './generated/tables.js'
import type { Rows } from './rows.js'

/**
 * A meeting under each of its pairs of provinces, from both sides: where they took part themselves, and where they or
 * their cities did.
 */
export function partnerMeetingsOf(parties: readonly MeetingParty[]): PartnerMeeting[] {
  const [first] = parties
  if (!first) return []
  const { meetingId, endsOn, dayAsc, dayDesc } = first
  const there = new Set(parties.flatMap(({ provinceId }) => provinceId ?? []))
  const themselves = new Set(parties.flatMap(({ partyId, provinceId }) => (partyId === provinceId ? [partyId] : [])))
  return [themselves, there].flatMap((provinces, cities) =>
    [...provinces].flatMap((provinceId) =>
      [...provinces]
        .filter((otherId) => otherId !== provinceId)
        .map((otherId) => ({ provinceId, otherId, cities, meetingId, endsOn, dayAsc, dayDesc })),
    ),
  )
}

const pairOf = ({ provinceId, otherId, cities }: PartnerMeeting): string => `${provinceId} ${otherId} ${cities}`

/** How often, and when last, the provinces of these rows met. */
function partnersOf(rows: readonly PartnerMeeting[]): Partner[] {
  const partners = new Map<string, Partner>()
  for (const row of rows) {
    const { provinceId, otherId, cities, endsOn } = row
    const before = partners.get(pairOf(row))
    const last = before?.lastMetOn ?? null
    partners.set(pairOf(row), {
      provinceId,
      otherId,
      cities,
      meetings: (before?.meetings ?? 0) + 1,
      lastMetOn: last === null || (endsOn !== null && endsOn > last) ? endsOn : last,
    })
  }
  return [...partners.values()]
}

/** Brings up to date how often provinces met: pairs that only got meetings by adding them, others by counting anew. */
export async function bringPartners(db: Sql, before: Rows, differences: readonly Difference[]): Promise<void> {
  const { gone, written } = differences.find(({ table }) => table === 'PartnerMeeting') as {
    readonly gone: readonly PartnerMeeting[]
    readonly written: readonly PartnerMeeting[]
  }
  const meetingOf = (row: PartnerMeeting) => `${pairOf(row)} ${row.meetingId}`
  const were = new Set(before.PartnerMeeting.map(meetingOf))
  const other = [...gone, ...written.filter((row) => were.has(meetingOf(row)))]
  const pairs = new Map(other.map((row) => [pairOf(row), row]))
  await addMeetings(
    db,
    written.filter((row) => !pairs.has(pairOf(row))),
  )
  if (pairs.size > 0) await countAnew(db, [...pairs.values()])
}

const columns = ['provinceId', 'otherId', 'cities', 'meetings', 'lastMetOn'] as const

/** Counts meetings that are new to the store. */
export async function addMeetings(db: Sql, meetings: readonly PartnerMeeting[]): Promise<void> {
  if (meetings.length === 0) return
  const list = sql.join(columns.map((column) => sql.ref(column)))
  await sql`insert into "Partner" (${list}) ${rowsFor('Partner', columns, partnersOf(meetings))}
    on conflict ("provinceId", "cities", "otherId") do update set
      "meetings" = "Partner"."meetings" + excluded."meetings",
      "lastMetOn" = case when excluded."lastMetOn" is null or "Partner"."lastMetOn" > excluded."lastMetOn"
        then "Partner"."lastMetOn" else excluded."lastMetOn" end`.execute(db)
}

async function countAnew(db: Sql, pairs: readonly PartnerMeeting[]): Promise<void> {
  const these = valuesTable(
    ['provinceId', 'otherId', 'cities'],
    pairs.map(({ provinceId, otherId, cities }) => [provinceId, otherId, cities]),
  )
  await sql`delete from "Partner" where ("provinceId", "otherId", "cities") in (select * from ${these} as p)`.execute(
    db,
  )
  await sql`insert into "Partner" ("provinceId", "otherId", "cities", "meetings", "lastMetOn")
    select m."provinceId", m."otherId", m."cities", count(*), max(m."endsOn") from ${these} as p
    ${thenJoin} "PartnerMeeting" as m on m."provinceId" = p."provinceId" and m."otherId" = p."otherId" and m."cities" = p."cities"
    group by m."provinceId", m."otherId", m."cities"`.execute(db)
}
