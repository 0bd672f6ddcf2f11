import { sql } from 'kysely'
import type { Sql, Store } from '../../src/store/client.js'
import { standingPlaces } from '../../src/store/parties.js'

/** Cities everywhere but in 广东 and 广西. */
const places = standingPlaces.map(({ code }) => code).filter((code) => !/0000$|^4[45]/.test(code))

/** Rows that `addCrowd` adds to each table. */
const crowd = 20_000

/**
 * Adds many events of many people and places, but of none of the seeds', and has PostgreSQL look over how much there is of
 * what: its plans are then those of a large store. Each crowd begins with a number of its own.
 */
export async function addCrowd(store: Store, first = 1): Promise<void> {
  await store.write(async (db) => {
    for (const [table, columns] of others) await copyFirst(db, table, columns, first)
  })
  await sql`vacuum analyze`.execute(store.primary)
}

const oneOf = (values: readonly string[]) => `('{${values}}'::text[])[1 + n % ${values.length}]`
const id = `'z' || n`
const personId = `'z' || n % 200 + 1`
const day = `to_char(date '1960-01-01' + (n * 7919 % 20000)::int, 'YYYY-MM-DD')`
const days = { dayAsc: day, dayDesc: day }
const event = {
  id,
  ...days,
  earliest: day,
  latest: day,
  startsOn: day,
  endsOn: day,
  date: day,
  meetingId: 'null',
  visitId: 'null',
}
const city = oneOf(places)
const province = `left(${city}, 2) || '0000'`

/** By table, what a copy of its first row has otherwise. */
const others: readonly (readonly [table: string, columns: Readonly<Record<string, string>>])[] = [
  ['Person', { id, name: `'某' || n`, provinceId: province }],
  [
    'Office',
    { id: `'办事处' || n`, name: `'办事处' || n`, provinceId: province, cityId: city, rank: oneOf(['0', '1', '4']) },
  ],
  ['Source', { id, sha256: id }],
  ['Report', { sourceId: id }],
  ['Tenure', { id, personId: id, officeId: `'办事处' || n` }],
  ['Sighting', { tenureId: id, factId: id, sourceId: id }],
  ['OfficeChange', { id, tenureId: id, sourceId: id, kind: `'ELECTED'` }],
  ['Mention', { id, personId: id, sourceId: id }],
  ['Spelling', { mentionId: id }],
  ['Citation', { factId: id, sourceId: id }],
  ['PersonClaim', { name: id, sourceId: id, personId: id }],
  ['FactSource', { factId: id, sourceId: id }],
  ['Partner', { provinceId: province, otherId: id }],
  ['PartnerMeeting', { ...days, provinceId: province, otherId: id, meetingId: id }],
  ['ParticipationOffice', { participationId: id, officeId: id }],
  [
    'Meeting',
    {
      ...event,
      title: `'例会' || n`,
      kind: oneOf(['TALKS', 'SIGNING', 'JOINT_CONFERENCE']),
      cityId: city,
      provinceId: province,
      seriesId: 'null',
    },
  ],
  ['MeetingParty', { ...days, meetingId: id, partyId: city, provinceId: province }],
  ['MeetingParty', { ...days, meetingId: id, partyId: province, provinceId: province }],
  ['Participation', { ...days, id, meetingId: id, visitId: 'null', personId }],
  ['Visit', event],
  ['VisitParty', { ...days, visitId: id, partyId: city, fromPosition: '1', toPosition: '1' }],
  ['VisitPerson', { ...days, visitId: id, personId }],
  ['Agreement', { ...event, title: `'约定' || n`, status: `'REFERENCED'` }],
  ['AgreementParty', { ...days, agreementId: id, partyId: city }],
  ['AgreementPerson', { ...days, agreementId: id, personId }],
  [
    'SearchName',
    { id: `'z' || n || ':0'`, targetId: id, kind: oneOf(['Meeting', 'Agreement', 'Person']), key: `'例会' || n` },
  ],
  ['SearchTerm', { entry: `'会' || n || chr(1) || 'z' || n || ':0'` }],
]

async function copyFirst(
  db: Sql,
  table: string,
  columns: Readonly<Record<string, string>>,
  first: number,
): Promise<void> {
  const pairs = Object.entries(columns).map(([column, value]) => `'${column}', ${value}`)
  await sql`insert into ${sql.table(table)} select made.*
    from generate_series(${sql.lit(first)}, ${sql.lit(first + crowd - 1)}) as n
      left join (select * from ${sql.table(table)} limit 1) as one on true,
      jsonb_populate_record(null::${sql.table(table)},
        coalesce(to_jsonb(one), '{}') || jsonb_build_object(${sql.raw(pairs.join(', '))})) as made`.execute(db)
}
