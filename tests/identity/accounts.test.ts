import { expect, test } from 'vitest'
import { loadRecords } from '../../src/store/load-records.js'
import { apiOver } from '../api/api.js'
import { agreement, meeting, participant, person, recordOf, visit } from '../store/invented-records.js'

const host = participant('林砚舟', '江苏省', ['中共江苏省委书记'], ['CHAIR'])
const guest = participant('何汀', '青海省', ['青海省省长'], ['SPEAKER'])

/** A trip and its sitting as two papers tell it, each year anew. */
const pair = (year: number) =>
  [
    ['东道', '两省座谈会', `${year}-05-07`, [host, guest]],
    ['来宾', '苏青合作联席会议', `${year}-05-06`, [guest, host]],
  ].map(([paper, title, day, participants]) => ({
    record: recordOf(`${paper}${year}`, {
      people: [person('林砚舟', '江苏省', '江苏省委书记'), person('何汀', '青海省', '青海省省长')],
      visits: [
        visit(['青海省'], ['江苏省'], {
          start: day as string,
          end: `${year}-05-08`,
          leaders: ['何汀'],
          cities: ['南京市'],
          sites: ['云麓智能装备公司'],
        }),
      ],
      meetings: [
        meeting(title as string, day as string, {
          kind: 'JOINT_CONFERENCE',
          city: '南京市',
          parties: ['江苏省', '青海省'],
          participants: participants as (typeof host)[],
          visit: 0,
        }),
      ],
      agreements: [
        agreement('苏青产业协作框架协议', { signedOn: `${year}-05-07`, parties: ['江苏省', '青海省'], meeting: 0 }),
      ],
    }),
  }))

test('each report’s own account stands under the meeting and under the trip', async () => {
  const api = await apiOver(pair(2019))
  const { meetings, visits } = await api.data(`{
    meetings { nodes { accounts { source { title } title date city parties participants { name offices roles person { name } } citations { start } } } }
    visits { nodes { accounts { source { title } date from to cities sites leaders { name } participants { name } } } } }`)
  const [ofHost, ofGuest] = meetings.nodes[0].accounts.toSorted((a: { title: string }, b: { title: string }) =>
    a.title < b.title ? -1 : 1,
  )
  expect(ofHost).toEqual({
    source: { title: '东道2019的报道' },
    title: '两省座谈会',
    date: '2019-05-07',
    city: '南京市',
    parties: ['江苏省', '青海省'],
    participants: [
      { name: '林砚舟', offices: ['中共江苏省委书记'], roles: ['CHAIR'], person: { name: '林砚舟' } },
      { name: '何汀', offices: ['青海省省长'], roles: ['SPEAKER'], person: { name: '何汀' } },
    ],
    citations: [{ start: 3 }],
  })
  expect(ofGuest.participants.map(({ name }: { name: string }) => name)).toEqual(['何汀', '林砚舟'])
  expect(visits.nodes[0].accounts.map(({ date }: { date: string }) => date).sort()).toEqual([
    '2019-05-06/2019-05-08',
    '2019-05-07/2019-05-08',
  ])
  const { agreements } = await api.data(
    '{ agreements { nodes { accounts { title signedOn parties source { title } } } } }',
  )
  expect(agreements.nodes).toHaveLength(1)
  expect(agreements.nodes[0].accounts).toContainEqual({
    title: '苏青产业协作框架协议',
    signedOn: '2019-05-07',
    parties: ['江苏省', '青海省'],
    source: { title: '东道2019的报道' },
  })
  expect(visits.nodes[0].accounts[0]).toMatchObject({ from: ['青海省'], leaders: [{ name: '何汀' }] })
})

test('series are a list with pages, and each is found by its id', async () => {
  const recurring = (title: string, province: string) => ({
    record: recordOf(title, { meetings: [meeting(title, '2019-05-06', { parties: ['广东省', province] })] }),
  })
  const api = await apiOver([
    recurring('粤桂东西部协作联席会议', '广西壮族自治区'),
    recurring('粤黔东西部协作联席会议', '贵州省'),
    recurring('粤青座谈会', '青海省'),
  ])
  const { series } = await api.data(
    '{ series(first: 1) { totalCount pageInfo { hasNextPage endCursor } nodes { id name } } }',
  )
  expect(series).toMatchObject({
    totalCount: 2,
    nodes: [{ name: '粤桂东西部协作联席会议' }],
    pageInfo: { hasNextPage: true },
  })
  const rest = await api.data('query ($after: String) { series(after: $after) { nodes { name } } }', {
    after: series.pageInfo.endCursor,
  })
  expect(rest.series.nodes).toEqual([{ name: '粤黔东西部协作联席会议' }])
  const { node } = await api.data(`{ node(id: "${series.nodes[0].id}") { ... on Series { meetings { title } } } }`)
  expect(node).toEqual({ meetings: [{ title: '粤桂东西部协作联席会议' }] })
})

test.each([
  [
    'accounts',
    'meetings { nodes { accounts { source { title } participants { person { name } citations { source { title } } } } } }',
  ],
  [
    'accounts of trips',
    'visits { nodes { accounts { source { title } leaders { name } participants { person { name } } } } }',
  ],
  ['accounts of agreements', 'agreements { nodes { accounts { id source { title } citations { quote } } } }'],
  ['disagreements', 'meetings { nodes { disagreements { field values { value sources { title } } } } }'],
  ['orders of names', 'meetings { nodes { nameOrders { side source { title } people { name } } } }'],
  ['series', 'series { totalCount nodes { name meetings { title series { name } } } }'],
  [
    'successions',
    'offices { nodes { succession { after from { person { name } } to { basis(asOf: "2019-05-07") } } } }',
  ],
  ['candidates', 'people { nodes { disambiguation candidates { name candidates { id } } } }'],
  ['former offices', 'meetings { nodes { participations { nodes { formerOffices { name } } } } }'],
])('the number of statements for %s rests on the question alone', async (_, question) => {
  const api = await apiOver([...pair(2019), ...pair(2020)])
  await api.data(`{ ${question} }`)
  const before = (await api.statements(`{ ${question} }`)).length
  await loadRecords(api.store, [2009, 2010, 2011, 2012, 2013].flatMap(pair))
  expect(await api.statements(`{ ${question} }`)).toHaveLength(before)
})

test('the number of statements for the statements of an object rests on the question alone', async () => {
  const api = await apiOver([...pair(2019), ...pair(2020)])
  const { people, meetings } = await api.data('{ people { nodes { id tenures { id } } } meetings { nodes { id } } }')
  const ids = [people.nodes[0].id, people.nodes[0].tenures[0].id, meetings.nodes[0].id]
  const question = `{ ${ids.map((id, at) => `s${at}: statements(subject: "${id}") { field source { title } citations { quote } }`).join(' ')} }`
  await api.data(question)
  const before = (await api.statements(question)).length
  await loadRecords(api.store, [2009, 2010, 2011, 2012, 2013].flatMap(pair))
  expect(await api.statements(question)).toHaveLength(before)
})
