import { expect, test } from 'vitest'
import { extract } from '../../src/extract/extract.js'
import type { Record } from '../../src/record.js'
import { apiOver } from '../api/api.js'
import { seeds } from '../api/seeds.js'
import { recordOf } from '../store/invented-records.js'

const read = (text: string, publisher: string | null, publishedOn: string | null) => ({
  record: extract(Buffer.from(text), { publisher, publishedOn }),
  text,
})

/** The host's paper on a trip that the guest's papers below tell too. */
const host = read(
  `贵州省党政代表团来湘考察交流
6月3日至5日，贵州省党政代表团来湘考察交流。4日下午，两省在长沙召开湘黔东西部协作联席会议，共商深化协作事宜。湖南省委书记徐远清主持会议，贵州省委书记李岚秋出席会议并讲话。湖南省委副书记、省长周牧云，贵州省委副书记、省长王启介绍有关情况。
会上，两省签署了《湘黔产业协作框架协议》等3个合作协议。
`,
  '湖南日报',
  '2019-06-06',
)
const guestsTrip = (days: string) =>
  `贵州省党政代表团赴湖南学习考察\n${days}，贵州省委书记李岚秋，省委副书记、省长王启率贵州省党政代表团赴湖南省学习考察。\n`
const guest = (days: string, sitting: string, publishedOn: string | null = '2019-06-06') =>
  read(`${guestsTrip(days)}${sitting}\n`, publishedOn && '贵州日报', publishedOn)

const told = `{
  meetings { nodes { title date sources { title } disagreements { field chosen rule values { value } } participations { totalCount } } }
  visits { nodes { date sources { title } disagreements { field rule values { value } } } }
  agreements { totalCount } people { nodes { name candidates { name } } } }`
const toldBy = async (...reports: { record: Record }[]) => (await apiOver(reports)).data(told)
const counts = (data: { [field: string]: { nodes: { sources: unknown[] }[] } }) =>
  ['meetings', 'visits'].map((field) => data[field]?.nodes.map(({ sources }) => sources.length))

test.each([
  [
    'other days of the trip, another title, another order of names',
    guest(
      '6月2日至5日',
      '6月4日，黔湘两省座谈会在长沙举行。李岚秋，湖南省委书记徐远清讲话，王启，湖南省省长周牧云介绍情况。',
    ),
  ],
  [
    'another day of the sitting',
    guest(
      '6月3日至4日',
      '6月3日，湘黔东西部协作联席会议在长沙举行。湖南省委书记徐远清主持会议，李岚秋讲话，王启介绍情况。',
    ),
  ],
  [
    'traditional characters',
    read(
      '貴州省黨政代表團赴湖南學習考察\n2019年6月3日至5日，貴州省委書記李嵐秋，省長王啟率貴州省黨政代表團赴湖南省學習考察。\n6月4日，兩省座談會在長沙召開。湖南省委書記徐遠清主持會議，李嵐秋講話，王啟、湖南省省長周牧雲分別介紹情況。\n',
      null,
      null,
    ),
  ],
  [
    'a name of the same sound',
    guest('6月3日至5日', '6月4日，湘黔两省座谈会在长沙举行。湖南省委书记徐远青主持会议，李岚秋讲话。'),
  ],
  ['no year', guest('6月3日至5日', '6月4日，两省座谈会在长沙举行。湖南省委书记徐远清主持会议，李岚秋讲话。', null)],
])('two reports of one sitting are one meeting and one trip: %s', async (_, other) => {
  expect(counts(await toldBy(host, other))).toEqual([[2], [2]])
})

test('someone who chairs in one report and is there in the other chaired', async () => {
  const brief = read(
    '6月4日，湘黔东西部协作联席会议在长沙召开，湖南省委书记徐远清、贵州省委书记李岚秋出席。\n',
    '新华社',
    '2019-06-05',
  )
  const { meetings } = await (await apiOver([host, brief])).data(
    '{ meetings { nodes { sources { id } chairs: participations(role: CHAIR) { nodes { person { name } roles } } } } }',
  )
  expect(meetings.nodes).toHaveLength(1)
  expect(meetings.nodes[0].sources).toHaveLength(2)
  expect(meetings.nodes[0].chairs.nodes).toEqual([{ person: { name: '徐远清' }, roles: ['CHAIR'] }])
})

test('a report without a year gives its account under the day of the one that has it', async () => {
  const other = guest('6月2日至5日', '6月4日，两省座谈会在长沙举行。湖南省委书记徐远清主持会议，李岚秋讲话。', null)
  const { meetings, visits } = await toldBy(host, other)
  expect(meetings.nodes[0].date).toBe('2019-06-04')
  expect(meetings.nodes[0].disagreements).toContainEqual({
    field: 'date',
    chosen: '2019-06-04',
    rule: 'MOST_EXACT',
    values: [{ value: '2019-06-04' }, { value: 'XXXX-06-04' }],
  })
  expect(visits.nodes[0].date).toBe('2019-06-03/2019-06-05')
})

test('a report without a year that fits meetings of two years is of neither', async () => {
  const other = guest('6月3日至5日', '6月4日，两省座谈会在长沙举行。湖南省委书记徐远清主持会议，李岚秋讲话。', null)
  const later = read(host.text.replace('3个合作协议', '2个合作协议'), '湖南日报', '2020-06-06')
  expect(counts(await toldBy(host, later, other))).toEqual([
    [1, 1, 1],
    [1, 1, 1],
  ])
})

test('of two sittings in one report and one in the other, those that are one are one', async () => {
  const other = guest(
    '2019年6月3日至5日',
    '6月4日上午，湖南省委书记徐远清在长沙会见李岚秋一行。4日下午，湘黔东西部协作联席会议在长沙举行。徐远清主持会议，李岚秋讲话，王启、湖南省省长周牧云分别介绍情况。',
  )
  const { meetings } = await toldBy(host, other)
  expect(
    meetings.nodes.map(({ title, sources }: { title: string; sources: unknown[] }) => [title, sources.length]),
  ).toEqual(
    expect.arrayContaining([
      ['湘黔东西部协作联席会议', 2],
      ['徐远清会见李岚秋一行', 1],
    ]),
  )
  expect(meetings.nodes).toHaveLength(2)
})

test('other talks of the same people, of others on the same day, and of the same in another year stay apart', async () => {
  const talks = (sentence: string, on = '2019-06-06') => read(`6月4日，${sentence}\n`, '湖南日报', on)
  const { meetings } = await toldBy(
    talks('湖南省委书记徐远清在长沙会见贵州省委书记李岚秋一行。'),
    talks('湖南省省长周牧云在长沙会见贵州省委书记李岚秋一行。'),
    talks('湖南省省长周牧云在长沙会见云南省省长江远川一行。'),
    talks('湖南省委书记徐远清在长沙会见来访的贵州省委书记李岚秋一行。', '2020-06-06'),
  )
  expect(meetings.nodes).toHaveLength(4)
})

/** Another report of the trip that the seed of October 2023 tells: by its facts, in other words, with one day more. */
function otherAccount(year: string): Record {
  const seed = seeds.map(({ record }) => record as Record).find(({ visits }) => visits[0]?.start === '2023-10-16')
  if (!seed) throw new Error('no seed tells the trip of October 2023')
  const { visits, meetings, people } = structuredClone(seed)
  const [trip, sitting] = [visits[0], meetings[0]]
  if (!trip || !sitting) throw new Error('the seed tells a trip and a sitting')
  return recordOf('另一篇', {
    people,
    visits: [{ ...trip, start: `${year}-10-15`, end: `${year}-10-17`, leaders: [], cities: [], sites: [] }],
    meetings: [
      {
        ...sitting,
        title: '合作交流座谈会',
        start: `${year}-10-17`,
        end: `${year}-10-17`,
        participants: sitting.participants.toReversed(),
      },
    ],
  })
}

interface Trip {
  readonly sources: unknown[]
  readonly disagreements: { field: string; values: { value: string }[] }[]
}

test.each(['2023', 'XXXX'])(
  'a report that gives the trip of October 2023 a day more, year %s, is an account of it beside the seed',
  async (year) => {
    const { visits, meetings } = await toldBy(...(seeds as { record: Record }[]), { record: otherAccount(year) })
    const twice = <Event extends { sources: unknown[] }>(events: { nodes: Event[] }) =>
      events.nodes.filter(({ sources }) => sources.length > 1)
    expect(twice(meetings)).toHaveLength(1)
    const [trip] = twice<Trip>(visits)
    expect(visits.nodes).toHaveLength(6)
    expect(
      trip?.disagreements
        .find(({ field }) => field === 'date')
        ?.values.map(({ value }) => value)
        .sort(),
    ).toEqual(['2023-10-16/2023-10-17', `${year}-10-15/${year}-10-17`].sort())
  },
)
