import { beforeAll, describe, expect, test } from 'vitest'
import { meetingKinds, type Record, roles } from '../../src/record.js'
import type { Store } from '../../src/store/client.js'
import type { Meeting, Participation } from '../../src/store/generated/tables.js'
import { loadRecords } from '../../src/store/load-records.js'
import { readMetWith, readPartners } from '../../src/store/read/acquaintances.js'
import { countAgreements, readAgreements } from '../../src/store/read/agreements.js'
import { readCitations, readSites, readSpellings } from '../../src/store/read/details.js'
import { readLists } from '../../src/store/read/lists.js'
import { countMeetings, type MeetingsBy, type MeetingsWhere, readMeetings } from '../../src/store/read/meetings.js'
import { countOffices, readOffices } from '../../src/store/read/offices.js'
import type { Key, Page } from '../../src/store/read/page.js'
import {
  countParticipations,
  type ParticipationsBy,
  type ParticipationsWhere,
  readParticipations,
} from '../../src/store/read/participations.js'
import { countPeople, readPeople } from '../../src/store/read/people.js'
import { countSources, readSources, readTexts } from '../../src/store/read/sources.js'
import { readTenureCitations, readTenuresOfPeople } from '../../src/store/read/tenures.js'
import { countVisits, readVisits } from '../../src/store/read/visits.js'
import { agreement, meeting, participant, person, recordOf, visit } from './invented-records.js'
import { everyColumn, statementsOf, temporaryStore } from './temporary-store.js'

/** A few choices that are the same at each run. */
function* choices(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1103515245 + 12345) % 2147483648
    yield Math.floor(state / 65536)
  }
}

const parties = {
  江苏省: '320000',
  苏州市: '320500',
  南京市: '320100',
  青海省: '630000',
  西宁市: '630100',
  北京市: '110000',
  云麓集团: '云麓集团',
}
const provinceOf: { readonly [party: string]: string | null } = {
  江苏省: '320000',
  苏州市: '320000',
  南京市: '320000',
  青海省: '630000',
  西宁市: '630000',
  北京市: '110000',
  云麓集团: null,
}
const people = ['林砚舟', '何汀', '欧阳木兰', '艾山·买买提江', '白鹤年']

const world: Record[] = []
const chance = choices(7)
const pick = (count: number): number => chance.next().value % count
const some = <T>(list: readonly T[], least: number): T[] => {
  const chosen = list.filter(() => pick(3) === 0)
  return chosen.length < least ? list.slice(0, least) : chosen
}
for (let number = 0; number < 60; number++) {
  const day = `20${10 + pick(3)}-0${1 + pick(4)}-1${pick(3)}`
  const start = pick(6) === 0 ? null : pick(6) === 0 ? `XXXX${day.slice(4)}` : pick(4) === 0 ? day.slice(0, 7) : day
  const guests = some(Object.keys(parties), 2)
  const there = some(people, 1)
  world.push(
    recordOf(`第${number}篇`, {
      people: there.map((name) => person(name, '云麓集团', '云麓集团董事')),
      meetings: [
        meeting(pick(2) === 0 ? `第${number}次座谈会` : `第${number}次APEC会议`, start, {
          kind: meetingKinds[pick(5)] ?? 'OTHER',
          city: [null, '苏州市', '西宁市', '北京市', '江苏省'][pick(5)] ?? null,
          parties: guests,
          participants: there.map((name) => participant(name, '云麓集团', [], [roles[pick(6)] ?? 'CHAIR'])),
        }),
      ],
    }),
  )
}

const meetingsOf = (record: Record) => record.meetings.map((held) => ({ ...held, record }))
const held = world.flatMap(meetingsOf)
type Held = (typeof held)[number]

/** What a day can mean, and whether it is dated. */
const earliest = ({ start }: Held) =>
  !start || start.startsWith('X') ? null : start.length === 7 ? `${start}-01` : start
const latest = ({ start }: Held) =>
  !start || start.startsWith('X')
    ? null
    : start.length === 7
      ? `${start}-${start.endsWith('02') ? (start === '2012-02' ? 29 : 28) : start.endsWith('04') ? 30 : 31}`
      : start
const titlesOf = (meetings: readonly { title: string }[]) => meetings.map(({ title }) => title)

let store: Store
beforeAll(async () => {
  store = await temporaryStore()
  await loadRecords(
    store,
    world.map((record) => ({ record })),
  )
})

async function walk<Row extends { id: string }>(
  read: (page: {
    first?: number
    last?: number
    after?: readonly [string, string]
    before?: readonly [string, string]
  }) => Promise<Page<Row>[]>,
  size: number,
  backwards: boolean,
): Promise<Row[]> {
  const rows: Row[] = []
  for (let cursor: readonly [string, string] | undefined; ; ) {
    const [page] = await read(
      backwards ? { last: size, ...(cursor && { before: cursor }) } : { first: size, ...(cursor && { after: cursor }) },
    )
    if (!page) throw new Error('no page')
    if (backwards) rows.unshift(...page.rows)
    else rows.push(...page.rows)
    expect(backwards ? page.hasNextPage : page.hasPreviousPage).toBe(cursor !== undefined)
    const last = backwards ? page.rows[0] : page.rows.at(-1)
    if (!(backwards ? page.hasPreviousPage : page.hasNextPage)) return rows
    expect(page.rows).toHaveLength(size)
    cursor = [last?.sortKey as string, last?.id as string]
  }
}

/** Each list of meetings with a key, and which of the world it has. */
const lists: [MeetingsBy, Key, (meeting: Held) => boolean][] = [
  ['all', [], () => true],
  ['party', ['320000'], ({ parties }) => parties.includes('江苏省')],
  ['party', ['云麓集团'], ({ parties }) => parties.includes('云麓集团')],
  ['province', ['320000'], ({ parties }) => parties.some((party) => provinceOf[party] === '320000')],
  ['person', ['何汀'], ({ participants }) => participants.some(({ person }) => person === '何汀')],
  ['parties', ['320000', '630000'], ({ parties }) => parties.includes('江苏省') && parties.includes('青海省')],
  [
    'provinces',
    ['320000', '630000'],
    ({ parties }) => ['320000', '630000'].every((code) => parties.some((party) => provinceOf[party] === code)),
  ],
  [
    'people',
    ['何汀', '林砚舟'],
    ({ participants }) => ['何汀', '林砚舟'].every((name) => participants.some(({ person }) => person === name)),
  ],
  ['party', ['460000'], () => false],
]

const inList = (matches: (meeting: Held) => boolean) => held.filter(matches)

describe.each(lists)('the meetings by %s %j', (by, key, matches) => {
  test('are walked through in pages of any size, both ways, in both orders, undated ones last', async () => {
    const expected = inList(matches)
    for (const descending of [false, true])
      for (const backwards of [false, true])
        for (const size of [1, 7, 100]) {
          const walked = await walk<Meeting>(
            (page) =>
              readMeetings(store.sql, everyColumn, by, [key], {}, { descending, ...page }) as Promise<Page<Meeting>[]>,
            size,
            backwards,
          )
          expect(titlesOf(walked).sort()).toEqual(titlesOf(expected).sort())
          const days = walked.map((row) => row.earliest)
          const dated = days.filter((day) => day !== null).sort()
          const undated = days.filter((day) => day === null)
          expect(days).toEqual([...(descending ? dated.reverse() : dated), ...undated])
        }
  })

  test('are counted', async () => {
    expect(await countMeetings(store.sql, by, [key], {})).toEqual([inList(matches).length])
  })
})

const filters: [string, MeetingsWhere, (meeting: Held) => boolean][] = [
  [
    'days',
    { on: { from: '2011-02-11', to: '2012-01-31' } },
    (m) => latest(m) !== null && (latest(m) as string) >= '2011-02-11' && (earliest(m) as string) <= '2012-01-31',
  ],
  [
    'an open range of days',
    { on: { to: '2011-02-10' } },
    (m) => earliest(m) !== null && (earliest(m) as string) <= '2011-02-10',
  ],
  ['a kind', { kind: 'TALKS' }, (m) => m.kind === 'TALKS'],
  [
    'two parties',
    { parties: ['630000', '320500'] },
    (m) => m.parties.includes('青海省') && m.parties.includes('苏州市'),
  ],
  [
    'parties with their cities',
    { parties: ['630000', '320000'], includeCities: true },
    (m) => ['630000', '320000'].every((code) => m.parties.some((party) => provinceOf[party] === code)),
  ],
  ['a city', { heldIn: '320500' }, (m) => m.city === '苏州市'],
  ['a province and its cities', { heldIn: '320000' }, (m) => m.city === '苏州市' || m.city === '江苏省'],
  [
    'people',
    { people: ['欧阳木兰', '白鹤年'] },
    (m) => ['欧阳木兰', '白鹤年'].every((name) => m.participants.some(({ person }) => person === name)),
  ],
  ['words in any case', { words: ['apec', '次'] }, (m) => m.title.includes('APEC')],
  ['rare words', { words: ['apec', '次'], rare: true }, (m) => m.title.includes('APEC')],
  [
    'days from one on',
    { on: { from: '2011-02-11' } },
    (m) => latest(m) !== null && (latest(m) as string) >= '2011-02-11',
  ],
  [
    'all at once',
    { on: { from: '2010-01-01' }, parties: ['320000'], words: ['座谈会'], people: ['林砚舟'] },
    (m) =>
      earliest(m) !== null &&
      m.parties.includes('江苏省') &&
      m.title.includes('座谈会') &&
      m.participants.some(({ person }) => person === '林砚舟'),
  ],
]

test.each(filters)(
  'a filter by %s keeps what fulfils it, at the root and in lists, in pages and counts',
  async (_, where, fulfils) => {
    expect(held.some(fulfils)).toBe(true)
    for (const [by, key, matches] of lists) {
      const expected = titlesOf(inList(matches).filter(fulfils)).sort()
      for (const descending of [false, true]) {
        const [page] = await readMeetings(store.sql, everyColumn, by, [key], where, { first: 100, descending })
        expect(titlesOf((page as Page<Meeting> | undefined)?.rows ?? []).sort()).toEqual(expected)
      }
      expect(await countMeetings(store.sql, by, [key], where)).toEqual([expected.length])
    }
  },
)

test('a list is the same beside the lists of other keys, in the order of the keys', async () => {
  const keys = ['630000', '460000', '320000', '云麓集团'].map((id) => [id])
  const together = await readMeetings(store.sql, everyColumn, 'party', keys, {}, { first: 3, descending: true })
  for (const [index, key] of keys.entries()) {
    const [alone] = await readMeetings(store.sql, everyColumn, 'party', [key], {}, { first: 3, descending: true })
    expect(together[index]).toEqual(alone)
  }
})

test('participations of a person run by day and keep a role or those at some meetings; those of a meeting keep the order of names', async () => {
  const of = (by: ParticipationsBy, key: string, where: ParticipationsWhere) =>
    walk<Participation>(
      (page) => readParticipations(store.sql, everyColumn, by, [[key]], where, page) as Promise<Page<Participation>[]>,
      2,
      false,
    )
  const own = held.flatMap((m) => m.participants.filter(({ person }) => person === '何汀').map((p) => ({ ...p, m })))
  const all = await of('person', '何汀', {})
  expect(all.map(({ dayAsc }) => dayAsc)).toEqual(own.map(({ m }) => earliest(m) ?? '9999-99-99').sort())
  const chairs = own.filter(({ roles }) => roles.includes('CHAIR'))
  expect(chairs.length).toBeGreaterThan(0)
  expect(await of('person', '何汀', { role: 'CHAIR' })).toHaveLength(chairs.length)
  expect(await countParticipations(store.sql, 'person', [['何汀']], { role: 'CHAIR' })).toEqual([chairs.length])
  const talks = own.filter(({ m }) => m.kind === 'TALKS')
  expect(await of('person', '何汀', { meeting: { kind: 'TALKS' } })).toHaveLength(talks.length)
  const [largest] = [...held].sort((a, b) => b.participants.length - a.participants.length)
  const { id } = await store.prisma.meeting.findFirstOrThrow({ where: { title: largest?.title as string } })
  expect((await of('meeting', id, {})).map(({ personId }) => personId)).toEqual(
    largest?.participants.map(({ person }) => person),
  )
})

describe('who has met whom', () => {
  const partners = (own: string, sidesOf: (meeting: Held) => string[]) => {
    const counts = new Map<string, { meetingCount: number; lastMetOn: string | null }>()
    for (const m of held) {
      const sides = new Set(sidesOf(m))
      if (!sides.delete(own)) continue
      for (const id of sides) {
        const { meetingCount, lastMetOn } = counts.get(id) ?? { meetingCount: 0, lastMetOn: null }
        const day = m.start?.length === 10 && !m.start.startsWith('X') ? m.start : null
        counts.set(id, {
          meetingCount: meetingCount + 1,
          lastMetOn: [lastMetOn ?? '', day ?? ''].sort().at(-1) || null,
        })
      }
    }
    return [...counts]
      .map(([id, met]) => ({ id, ...met }))
      .sort(
        (a, b) =>
          b.meetingCount - a.meetingCount ||
          ((b.lastMetOn ?? '') < (a.lastMetOn ?? '')
            ? -1
            : (b.lastMetOn ?? '') > (a.lastMetOn ?? '')
              ? 1
              : a.id < b.id
                ? -1
                : 1),
      )
  }
  const provinces = ['320000', '630000', '110000', '460000']
  const codeOf = (party: string) => (parties as { [party: string]: string })[party] as string

  test('among provinces is counted from the meetings of both, and with their cities when asked', async () => {
    const alone = await readPartners(store.sql, provinces, { includeCities: false, first: 10 })
    expect(alone).toEqual(
      provinces.map((own) => partners(own, (m) => m.parties.map(codeOf).filter((code) => code.endsWith('0000')))),
    )
    const withCities = await readPartners(store.sql, provinces, { includeCities: true, first: 10 })
    expect(withCities).toEqual(
      provinces.map((own) => partners(own, (m) => m.parties.flatMap((party) => provinceOf[party] ?? []))),
    )
  })

  test('among people is counted from the meetings of both, the first ones only', async () => {
    const expected = people.map((own) => partners(own, (m) => m.participants.map(({ person }) => person)))
    expect(await readMetWith(store.sql, people, 10)).toEqual(expected)
    expect(await readMetWith(store.sql, people, 2)).toEqual(expected.map((met) => met.slice(0, 2)))
  })
})

test('every read is one statement, for one key and for many', async () => {
  const { sql } = store
  const keys = Object.values(parties).map((id) => [id])
  const names = people.map((name) => [name])
  const ids = (await store.prisma.meeting.findMany({ select: { id: true } })).map(({ id }) => id)
  const where = { parties: ['320000'], people: ['何汀'], on: { from: '2010-01-01' } }
  const reads: ((few: boolean) => Promise<unknown>)[] = [
    (few) => readMeetings(sql, everyColumn, 'party', few ? keys.slice(0, 1) : keys, where, { first: few ? 1 : 50 }),
    (few) => readMeetings(sql, everyColumn, 'person', few ? names.slice(0, 1) : names, {}, { last: 5 }),
    (few) => countMeetings(sql, 'province', few ? keys.slice(0, 1) : keys, where),
    (few) =>
      readVisits(sql, everyColumn, 'party', few ? keys.slice(0, 1) : keys, { on: { to: '2020-01-01' } }, { first: 5 }),
    (few) => countVisits(sql, 'person', few ? names.slice(0, 1) : names, {}),
    (few) => readAgreements(sql, everyColumn, 'person', few ? names.slice(0, 1) : names, {}, { first: 5 }),
    (few) => countAgreements(sql, 'party', few ? keys.slice(0, 1) : keys, {}),
    (few) => readOffices(sql, everyColumn, 'province', few ? keys.slice(0, 1) : keys, {}, { first: 5 }),
    (few) => countOffices(sql, 'city', few ? keys.slice(0, 1) : keys, { level: 'CITY' }),
    () => readPeople(sql, everyColumn, { name: '何', provinces: ['320000'] }, { first: 5 }),
    () => countPeople(sql, {}),
    () => readSources(sql, everyColumn, { first: 5 }),
    () => countSources(sql),
    (few) => readLists(sql, 'meetingParties', everyColumn, few ? ids.slice(0, 1) : ids),
    (few) =>
      readParticipations(
        sql,
        everyColumn,
        'meeting',
        (few ? ids.slice(0, 1) : ids).map((id) => [id]),
        {},
        { first: 5 },
      ),
    (few) => readCitations(sql, few ? ids.slice(0, 1) : ids),
    (few) => readSpellings(sql, few ? people.slice(0, 1) : people),
    (few) => readTenuresOfPeople(sql, everyColumn, few ? people.slice(0, 1) : people, '2011-01-01'),
    (few) => readTenureCitations(sql, few ? ['a'] : people, 3),
    (few) => readMetWith(sql, few ? people.slice(0, 1) : people, 3),
    (few) => readSites(sql, few ? ids.slice(0, 1) : ids),
    (few) => readTexts(sql, few ? ids.slice(0, 1) : ids),
  ]
  for (const read of reads) {
    const [few, many] = [await statementsOf(store, () => read(true)), await statementsOf(store, () => read(false))]
    expect(few).toHaveLength(1)
    expect(many.map(({ sql }) => sql)).toEqual(few.map(({ sql }) => sql))
  }
})

test('a trip gives its lists in the order of the report, and only places as places', async () => {
  const lake = await temporaryStore()
  const trip = visit(['云麓集团', '江苏省'], ['青海省', '新疆生产建设兵团', '西宁市'], {
    start: '2015-06-01',
    end: '2015-06-03',
    leaders: ['何汀', '白鹤年'],
    cities: ['西宁市', '玉树藏族自治州'],
    sites: ['稻香实验室', '云麓公司'],
    participants: [participant('林砚舟', '江苏省')],
  })
  const signed = agreement('协议', {
    signedOn: '2015-06',
    parties: ['青海省', '江苏省'],
    signatories: ['白鹤年', '何汀'],
    witnesses: ['林砚舟', '何汀'],
  })
  await loadRecords(lake, [{ record: recordOf('行', { visits: [trip], agreements: [signed] }) }])
  const [{ id = '' } = {}] = await lake.prisma.visit.findMany()
  const [{ id: agreementId = '' } = {}] = await lake.prisma.agreement.findMany()
  const names = async (list: Parameters<typeof readLists>[1], parent: string) =>
    (await readLists(lake.sql, list, everyColumn, [parent])).flat().map((row) => ('name' in row ? row.name : row.id))
  expect(await names('visitFrom', id)).toEqual(['云麓集团', '江苏省'])
  expect(await names('visitTo', id)).toEqual(['青海省', '西宁市'])
  expect(await names('visitCities', id)).toEqual(['西宁市', '玉树藏族自治州'])
  expect(await names('visitLeaders', id)).toEqual(['何汀', '白鹤年'])
  expect(await readSites(lake.sql, [id])).toEqual([['稻香实验室', '云麓公司']])
  expect(await names('agreementParties', agreementId)).toEqual(['青海省', '江苏省'])
  expect(await names('signatories', agreementId)).toEqual(['白鹤年', '何汀'])
  expect(await names('witnesses', agreementId)).toEqual(['林砚舟', '何汀'])
  const visitsBy = (by: 'party' | 'person', key: string) =>
    readVisits(lake.sql, everyColumn, by, [[key]], {}, { first: 5 }).then(([page]) => page?.rows.length)
  expect(
    await Promise.all(
      ['江苏省', '西宁市', '玉树藏族自治州'].map((name) =>
        visitsBy('party', { 江苏省: '320000', 西宁市: '630100', 玉树藏族自治州: '632700' }[name] as string),
      ),
    ),
  ).toEqual([1, 1, 1])
  expect(await Promise.all(['何汀', '林砚舟', '艾山'].map((name) => visitsBy('person', name)))).toEqual([1, 1, 0])
  expect(await countVisits(lake.sql, 'all', [[]], { from: ['320000'], to: ['630000'] })).toEqual([1])
  expect(await countVisits(lake.sql, 'all', [[]], { from: ['630000'] })).toEqual([0])
  expect(
    await countAgreements(lake.sql, 'all', [[]], {
      signed: { from: '2015-06-30' },
      parties: ['320000'],
      words: ['协'],
    }),
  ).toEqual([1])
  expect(await countAgreements(lake.sql, 'all', [[]], { signed: { from: '2015-07-01' } })).toEqual([0])
})
