import { expect, test } from 'vitest'
import type { Record } from '../../src/record.js'
import { loadRecords } from '../../src/store/load-records.js'
import {
  type HeldTenure,
  readTenureCitations,
  readTenuresOfOffices,
  readTenuresOfPeople,
} from '../../src/store/read/tenures.js'
import { agreement, meeting, participant, person, recordOf, visit } from './invented-records.js'
import { everyColumn, temporaryStore } from './temporary-store.js'

/** What the store says of the tenures of one person after these Records. */
async function tenuresOf(name: string, ...records: Record[]) {
  const store = await temporaryStore()
  await loadRecords(
    store,
    records.map((record) => ({ record })),
  )
  const [tenures = []] = await readTenuresOfPeople(store.sql, everyColumn, [name], null)
  return (tenures as HeldTenure[]).map(({ officeId, firstSeenOn, lastSeenOn }) => [officeId, firstSeenOn, lastSeenOn])
}

const held = (name: string, day: string | null, offices: string[], end = day) =>
  recordOf(name, { meetings: [meeting('会', day, { end, participants: [participant('何汀', '青海省', offices)] })] })

test('a tenure runs from the first to the last day on which a meeting shows it, whatever was published when', async () => {
  const reports = [
    held('乙', '2020-03-05', ['青海省省长']),
    held('甲', '2018-11-30', ['青海省省长'], '2018-12-01'),
    held('丙', '2019-01-01', ['青海省省长']),
  ]
  expect(await tenuresOf('何汀', ...reports)).toEqual([['青海省省长', '2018-11-30', '2020-03-05']])
})

test('a month, a day of no year and no date at all are no days on which someone was seen', async () => {
  for (const day of ['2020-03', 'XXXX-03-05', null])
    expect(await tenuresOf('何汀', held('甲', day, ['青海省省长']))).toEqual([['青海省省长', null, null]])
})

test('who is named with a trip and no sitting was seen on its last day', async () => {
  const trip = visit(['青海省'], ['江苏省'], {
    start: '2020-05-01',
    end: '2020-05-03',
    participants: [participant('何汀', '青海省', ['青海省省长'])],
  })
  expect(await tenuresOf('何汀', recordOf('行', { visits: [trip] }))).toEqual([
    ['青海省省长', '2020-05-03', '2020-05-03'],
  ])
})

test('who leads a trip was seen at its sitting when named there, else on its last day', async () => {
  const people = [person('何汀', '青海省', '青海省省长')]
  const trip = visit(['青海省'], ['江苏省'], { start: '2020-05-01', end: '2020-05-03', leaders: ['何汀'] })
  const sitting = (name: string) =>
    meeting('会', '2020-05-02', { visit: 0, participants: [participant(name, '青海省')] })
  const seenOn = async (...meetings: Record['meetings']) =>
    (await tenuresOf('何汀', recordOf('行', { people, visits: [trip], meetings })))[0]?.slice(1)
  expect(await seenOn(sitting('何汀'))).toEqual(['2020-05-02', '2020-05-02'])
  expect(await seenOn(sitting('林砚舟'))).toEqual(['2020-05-03', '2020-05-03'])
  expect(await seenOn()).toEqual(['2020-05-03', '2020-05-03'])
})

test('who signs an agreement was seen on its day, and nobody by one that is only mentioned', async () => {
  const people = [person('何汀', '青海省', '青海省省长')]
  const signed = agreement('协议', { signedOn: '2020-05-02', signatories: ['何汀'] })
  expect(await tenuresOf('何汀', recordOf('签', { people, agreements: [signed] }))).toEqual([
    ['青海省省长', '2020-05-02', '2020-05-02'],
  ])
  expect(
    await tenuresOf('何汀', recordOf('提', { people, agreements: [{ ...signed, status: 'REFERENCED' }] })),
  ).toEqual([['青海省省长', null, null]])
})

test('an office that only the list of people states was held at the meetings of the report, or on no known day', async () => {
  const people = [person('何汀', '青海省', '青海省省长', '青海省委副书记')]
  const at = (offices: string[]) => [
    meeting('会', '2020-05-02', { participants: [participant('何汀', '青海省', offices)] }),
  ]
  const both = [
    ['青海省委副书记', '2020-05-02', '2020-05-02'],
    ['青海省省长', '2020-05-02', '2020-05-02'],
  ].sort()
  expect((await tenuresOf('何汀', recordOf('甲', { people, meetings: at([]) }))).sort()).toEqual(both)
  expect((await tenuresOf('何汀', recordOf('乙', { people, meetings: at(['青海省省长']) }))).sort()).toEqual(both)
  expect((await tenuresOf('何汀', recordOf('丙', { people }))).map(([, ...days]) => days)).toEqual([
    [null, null],
    [null, null],
  ])
})

test('an office that one of two meetings names is not carried over to the other that names another', async () => {
  const named = (day: string, office: string) =>
    meeting('会', day, { participants: [participant('何汀', '青海省', [office])] })
  const people = [person('何汀', '青海省', '青海省省长', '青海省委书记')]
  const meetings = [named('2020-05-02', '青海省省长'), named('2020-06-02', '青海省委书记')]
  expect(await tenuresOf('何汀', recordOf('甲', { people, meetings }))).toEqual([
    ['青海省省长', '2020-05-02', '2020-05-02'],
    ['青海省委书记', '2020-06-02', '2020-06-02'],
  ])
})

test('asOf keeps the tenures that sightings enclose, and an office gives its holders in their order', async () => {
  const store = await temporaryStore()
  const sighting = (name: string, day: string) =>
    recordOf(`${name}${day}`, {
      meetings: [meeting('会', day, { participants: [participant(name, null, ['青海省省长'])] })],
    })
  const records = [
    sighting('白鹤年', '2020-01-01'),
    sighting('何汀', '2010-01-01'),
    sighting('何汀', '2012-01-01'),
    sighting('白鹤年', '2015-01-01'),
  ]
  await loadRecords(
    store,
    [...records, recordOf('无', { people: [person('艾山', null, '青海省省长')] })].map((record) => ({ record })),
  )
  const holders = async (asOf?: string) =>
    (await readTenuresOfOffices(store.sql, everyColumn, ['青海省省长'], asOf ?? null))
      .flat()
      .map(({ personId }) => personId)
  expect(await holders()).toEqual(['何汀', '白鹤年', '艾山'])
  expect(await holders('2012-01-01')).toEqual(['何汀'])
  expect(await holders('2013-01-01')).toEqual([])
  expect(await holders('2016-05-05')).toEqual(['白鹤年'])
})

test('the citations of a tenure come from its earliest and its latest sightings', async () => {
  const store = await temporaryStore()
  const records = [1, 2, 3, 4, 5].map((month) => held(`${month}月`, `2020-0${month}-01`, ['青海省省长']))
  await loadRecords(
    store,
    records.toReversed().map((record) => ({ record })),
  )
  const [citations = []] = await readTenureCitations(store.sql, ['何汀/青海省省长'], 4)
  const sources = await store.prisma.source.findMany()
  const titles = citations.map(({ sourceId }) => sources.find(({ id }) => id === sourceId)?.title)
  expect(titles).toEqual(['1月的报道', '5月的报道', '2月的报道', '4月的报道'])
})
