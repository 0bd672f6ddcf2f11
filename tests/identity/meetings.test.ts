import { expect, test } from 'vitest'
import { loadRecord } from '../../src/store/load-records.js'
import { apiOver } from '../api/api.js'
import { agreement, meeting, participant, person, recordOf, visit } from '../store/invented-records.js'

const host = ['林砚舟', '何汀'].map((name, at) =>
  participant(name, '江苏省', [at === 0 ? '江苏省委书记' : '江苏省省长'], ['CHAIR']),
)
const guest = ['白鹤年', '欧阳木兰'].map((name, at) =>
  participant(name, '青海省', [at === 0 ? '青海省委书记' : '青海省省长']),
)

/** The host's paper and the guest's on one trip. */
const hosts = recordOf('东道', {
  people: [...host, ...guest].map((one) => person(one.person, one.side, ...one.offices)),
  visits: [
    visit(['青海省'], ['江苏省'], { start: '2023-10-16', end: '2023-10-17', leaders: ['白鹤年'], cities: ['南京市'] }),
  ],
  meetings: [
    meeting('两省座谈会', '2023-10-17', {
      city: '南京市',
      parties: ['江苏省', '青海省'],
      participants: [...host, ...guest],
      visit: 0,
      agreementCount: 4,
    }),
  ],
  agreements: [
    agreement('苏青产业协作框架协议', { signedOn: '2023-10-17', parties: ['江苏省', '青海省'], meeting: 0 }),
  ],
})
const guests = recordOf('来宾', {
  visits: [
    visit(['青海省'], ['江苏省'], {
      start: '2023-10-15',
      end: '2023-10-17',
      leaders: ['白鹤年'],
      cities: ['苏州市', '南京市'],
    }),
  ],
  meetings: [
    meeting('青海江苏工作座谈会', '2023-10-16', {
      parties: ['青海省', '江苏省'],
      participants: [...guest.toReversed(), ...host],
      visit: 0,
      agreementCount: 3,
    }),
  ],
  agreements: [
    agreement('《苏青产业协作框架协议》', { signedOn: '2023-10-17', parties: ['青海省', '江苏省'], meeting: 0 }),
  ],
})

const both = [{ record: hosts }, { record: guests }]

test('two reports of one meeting are one meeting, one trip and one agreement with both sources', async () => {
  const api = await apiOver(both)
  const data = await api.data(`{
    meetings { nodes { title city { name } parties { name } sources { title } visit { sources { title } }
      participations { totalCount nodes { citations { source { title } } } } agreements { title sources { title } } } }
    visits { nodes { date cities { name } meetings { title } } } agreements { totalCount } sources { nodes { meetings { title } } } }`)
  expect(data.meetings.nodes).toHaveLength(1)
  const [one] = data.meetings.nodes
  expect(one.sources).toHaveLength(2)
  expect(one.visit.sources).toHaveLength(2)
  expect(one.participations.totalCount).toBe(4)
  expect(one.participations.nodes.every((named: { citations: unknown[] }) => named.citations.length === 2)).toBe(true)
  expect(one.agreements).toHaveLength(1)
  expect(one.agreements[0].sources).toHaveLength(2)
  expect(data.visits.nodes).toHaveLength(1)
  expect(data.agreements.totalCount).toBe(1)
  expect(data.sources.nodes.map((source: { meetings: unknown[] }) => source.meetings.length)).toEqual([1, 1])
})

test('what the two give differently is kept with who says it, and why one was chosen', async () => {
  const api = await apiOver(both)
  const { meetings, visits } = await api.data(`{
    meetings { nodes { title date agreementCount disagreements { field chosen rule values { value sources { title } } } } }
    visits { nodes { date disagreements { field values { value sources { title } } } } } }`)
  const [one] = meetings.nodes
  const fields = Object.fromEntries(one.disagreements.map((each: { field: string }) => [each.field, each]))
  expect(Object.keys(fields).sort()).toEqual(['agreementCount', 'date', 'title'])
  expect(fields.title).toMatchObject({ chosen: '青海江苏工作座谈会', rule: 'MOST_TOLD' })
  expect(fields.agreementCount).toMatchObject({ chosen: '4', rule: 'MOST_TOLD' })
  expect(fields.date.chosen).toBe(one.date)
  const told = (values: { value: string; sources: { title: string }[] }[]) =>
    Object.fromEntries(values.map(({ value, sources }) => [value, sources.map(({ title }) => title)]))
  expect(told(fields.date.values)).toEqual({ '2023-10-17': ['东道的报道'], '2023-10-16': ['来宾的报道'] })
  const dates = visits.nodes[0].disagreements.find((each: { field: string }) => each.field === 'date')
  expect(told(dates.values)).toEqual({
    '2023-10-16/2023-10-17': ['东道的报道'],
    '2023-10-15/2023-10-17': ['来宾的报道'],
  })
})

test('the order of names is given as each report prints it, side by side', async () => {
  const api = await apiOver(both)
  const { meetings } = await api.data('{ meetings { nodes { nameOrders { source { title } side people { name } } } } }')
  const orders = meetings.nodes[0].nameOrders.map(
    (order: { source: { title: string }; side: string; people: { name: string }[] }) =>
      [order.source.title, order.side, ...order.people.map(({ name }) => name)].join(' '),
  )
  expect(orders.sort()).toEqual([
    '东道的报道 江苏省 林砚舟 何汀',
    '东道的报道 青海省 白鹤年 欧阳木兰',
    '来宾的报道 江苏省 林砚舟 何汀',
    '来宾的报道 青海省 欧阳木兰 白鹤年',
  ])
})

test('ids that either report had alone lead to the common meeting, its participations too', async () => {
  const api = await apiOver([{ record: hosts }])
  const ids = async () => {
    const { meetings } = await api.data('{ meetings { nodes { id participations { nodes { id } } } } }')
    return meetings.nodes.flatMap((one: { id: string; participations: { nodes: { id: string }[] } }) => [
      one.id,
      ...one.participations.nodes.map(({ id }) => id),
    ])
  }
  const alone = await ids()
  await loadRecord(api.store, guests)
  const now = await ids()
  const { nodes } = await api.data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: alone })
  expect(nodes.map((node: { id: string } | null) => now.includes(node?.id ?? ''))).toEqual(alone.map(() => true))
})

test('a report that is taken back leaves the other as it was alone', async () => {
  const api = await apiOver(both)
  await loadRecord(api.store, recordOf('来宾'))
  const { meetings } = await api.data('{ meetings { nodes { title date sources { title } disagreements { field } } } }')
  expect(meetings.nodes).toEqual([
    { title: '两省座谈会', date: '2023-10-17', sources: [{ title: '东道的报道' }], disagreements: [] },
  ])
})

test('sittings on one day of other people, in another city or under another number stay apart', async () => {
  const other = (name: string, title: string, facts: Partial<Parameters<typeof meeting>[2]>) =>
    recordOf(name, {
      meetings: [
        meeting(title, '2023-10-17', { parties: ['江苏省', '青海省'], participants: [...host, ...guest], ...facts }),
      ],
    })
  for (const [title, facts] of [
    ['两省座谈会', { city: '西宁市' }],
    ['两省座谈会', { participants: [participant('艾山', '江苏省'), participant('游立群', '青海省')] }],
    ['第二次两省座谈会', {}],
  ] as const) {
    const first = title.startsWith('第') ? other('甲', '第一次两省座谈会', {}) : hosts
    const api = await apiOver([{ record: first }, { record: other('乙', title, facts as never) }])
    expect((await api.data('{ meetings { totalCount } }')).meetings.totalCount).toBe(2)
  }
})

test('a series is walked from any of its meetings, year by year', async () => {
  const held = (year: number, title: string) => ({
    record: recordOf(`${year}`, {
      meetings: [meeting(title, `${year}-06-15`, { parties: ['广东省', '广西壮族自治区'], kind: 'JOINT_CONFERENCE' })],
    }),
  })
  const api = await apiOver([
    held(2024, '2024年粤桂东西部协作联席会议'),
    held(2022, '粤桂东西部协作联席会议'),
    held(2023, '广东广西东西部协作第五次联席会议'),
    held(2021, '粤桂座谈会'),
  ])
  const { meetings } = await api.data('{ meetings { nodes { date series { name meetings { date } } } } }')
  expect(meetings.nodes[0].series).toBeNull()
  const dates = ['2022-06-15', '2023-06-15', '2024-06-15'].map((date) => ({ date }))
  for (const one of meetings.nodes.slice(1))
    expect(one.series).toEqual({ name: '粤桂东西部协作联席会议', meetings: dates })
})

test('statements lead from a meeting, a participation and a person to passages, wording and rules', async () => {
  const api = await apiOver([
    { record: { ...hosts, people: [person('林砚舟', '江苏省', '中共江苏省委书记')] }, text: '甲乙丙丁戊己庚辛壬癸' },
  ])
  const { meetings, people } = await api.data(
    '{ meetings { nodes { id participations { nodes { id } } } } people(name: "林砚舟") { nodes { id tenures { id } } } }',
  )
  const ask = async (subject: string) =>
    (
      await api.data(
        'query ($subject: ID!) { statements(subject: $subject) { field value written rules source { title } citations { start end quote } } }',
        { subject },
      )
    ).statements
  const [ofMeeting, ofParticipation, ofPerson, ofTenure] = await Promise.all(
    [
      meetings.nodes[0].id,
      meetings.nodes[0].participations.nodes[0].id,
      people.nodes[0].id,
      people.nodes[0].tenures[0].id,
    ].map(ask),
  )
  expect(ofMeeting.find((one: { field: string }) => one.field === 'date')).toEqual({
    field: 'date',
    value: '2023-10-17',
    written: '2023-10-17',
    rules: [],
    source: { title: '东道的报道' },
    citations: [{ start: 3, end: 9, quote: '丁戊己庚辛壬' }],
  })
  expect(ofParticipation.map((one: { field: string; value: string }) => [one.field, one.value])).toEqual([
    ['name', '林砚舟'],
    ['role', 'CHAIR'],
    ['office', '江苏省委书记'],
    ['side', '江苏省'],
  ])
  const office = { field: 'office', value: '江苏省委书记', written: '中共江苏省委书记', rules: ['office.party-named'] }
  expect(ofPerson).toContainEqual(expect.objectContaining(office))
  expect(ofTenure).toEqual([expect.objectContaining(office)])
})

test('changes tell a mirror what is new, other and gone, once', async () => {
  const api = await apiOver([{ record: hosts }])
  const changes = async (since: number) => {
    const all: { kind: string; type: string; id: string; sequence: number }[] = []
    for (let after: string | null = null; ; ) {
      const { changes: page } = await api.data(
        'query ($since: Int, $after: String) { changes(since: $since, first: 7, after: $after) { nodes { sequence kind type id } hasNextPage endCursor } }',
        { since, after },
      )
      all.push(...page.nodes)
      if (!page.hasNextPage) return all
      after = page.endCursor
    }
  }
  const first = await changes(0)
  expect(first.every(({ kind }) => kind === 'CREATED')).toBe(true)
  expect(first.filter(({ type }) => type === 'Meeting')).toHaveLength(1)
  const since = first.at(-1)?.sequence as number
  await loadRecord(api.store, hosts)
  expect(await changes(since)).toEqual([])
  await loadRecord(api.store, recordOf('东道'))
  const second = await changes(since)
  const gone = second.filter(({ kind }) => kind === 'DELETED').map(({ id }) => id)
  const made = first.filter(({ type }) => type !== 'Source').map(({ id }) => id)
  expect(gone.sort()).toEqual(made.sort())
})
