import { test } from '@fast-check/vitest'
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Record } from '../../src/record.js'
import type { Store } from '../../src/store/client.js'
import { loadRecord } from '../../src/store/load-records.js'
import { readPartners } from '../../src/store/read/acquaintances.js'
import { readMeetings } from '../../src/store/read/meetings.js'
import { emptied } from '../identity/store-contents.js'
import { anyLoads } from '../identity/worlds.js'
import { everyColumn, temporaryStore } from './temporary-store.js'

const store = await temporaryStore()

const capitals = new Map([
  ['江苏省', '南京市'],
  ['青海省', '西宁市'],
  ['广东省', '广州市'],
])

/** Some provinces are there by their capitals, some beside them. */
const withCities = (record: Record): Record => ({
  ...record,
  meetings: record.meetings.map((meeting) => ({
    ...meeting,
    parties: meeting.parties.flatMap((party, at) => {
      const capital = capitals.get(party) ?? party
      return [[party], [capital], [party, capital]][(meeting.title.length + at) % 3] as string[]
    }),
  })),
})

interface Held {
  readonly meetingId: string
  readonly partyId: string
  readonly provinceId: string | null
  readonly endsOn: string | null
}

/** Whom the province met at which meetings, looked for among all parties of all meetings. */
function partnersAmong(all: readonly Held[], provinceId: string, includeCities: boolean) {
  const counts = ({ partyId, provinceId }: Held) => provinceId !== null && (includeCities || partyId === provinceId)
  const own = new Set(
    all.filter((one) => counts(one) && one.provinceId === provinceId).map(({ meetingId }) => meetingId),
  )
  const met = new Map<string, Map<string, string | null>>()
  for (const one of all.filter((held) => counts(held) && held.provinceId !== provinceId && own.has(held.meetingId)))
    met.set(one.provinceId as string, (met.get(one.provinceId as string) ?? new Map()).set(one.meetingId, one.endsOn))
  return Object.fromEntries(
    [...met].map(([id, meetings]) => [
      id,
      { meetings: [...meetings.keys()].sort(), last: [...meetings.values()].sort().findLast((day) => day) ?? null },
    ]),
  )
}

async function partnersIn(store: Store, provinceId: string, includeCities: boolean) {
  const [partners = []] = await readPartners(store.sql, [provinceId], { includeCities, first: 50 })
  const keys = partners.map(({ id }) => [provinceId, id])
  const pages = await readMeetings(
    store.sql,
    everyColumn,
    includeCities ? 'provinces' : 'parties',
    keys,
    {},
    { first: 100 },
  )
  expect(partners.map(({ meetingCount }) => meetingCount)).toEqual(pages.map(({ rows }) => rows.length))
  return Object.fromEntries(
    partners.map(({ id, lastMetOn }, at) => [
      id,
      { meetings: pages[at]?.rows.map((meeting) => meeting.id).sort(), last: lastMetOn },
    ]),
  )
}

test.prop({ loads: anyLoads({ records: 5, steps: 4 }) }, { numRuns: 30, seed: 5, endOnFailure: true })(
  'the partners of a province are those of the meetings in the store, however Records were loaded, joined and replaced',
  async ({ loads: { order } }) => {
    await emptied(store)
    for (const record of order) await loadRecord(store, withCities(record))
    const { rows } = await sql<Held>`select * from "MeetingParty"`.execute(store.sql)
    for (const province of ['320000', '630000', '340000', '440000'])
      for (const includeCities of [false, true])
        expect(await partnersIn(store, province, includeCities)).toEqual(partnersAmong(rows, province, includeCities))
  },
)
