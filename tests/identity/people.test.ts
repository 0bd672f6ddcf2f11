import { expect, test } from 'vitest'
import { apiOver } from '../api/api.js'
import { meeting, participant, recordOf } from '../store/invented-records.js'

const seen = (name: string, day: string | null, side: string | null, ...offices: string[]) => ({
  record: recordOf(`${name}${day}${side}${offices}`, {
    meetings: [
      meeting('会见', day, {
        parties: side ? [side, '云麓集团'] : ['云麓集团'],
        participants: [participant(name, side, offices)],
      }),
    ],
  }),
})

const people = '{ people { nodes { id name disambiguation candidates { id } tenures { office { name } } } } }'
const officesOf = (data: { people: { nodes: { tenures: { office: { name: string } }[] }[] } }) =>
  data.people.nodes.map(({ tenures }) => tenures.map(({ office }) => office.name)).sort()

test('one name in one place, or in places one after another, is one person', async () => {
  const api = await apiOver([
    seen('林砚舟', '2019-05-06', '江苏省', '江苏省省长'),
    seen('林砚舟', '2020-05-06', '江苏省', '中共江苏省委书记'),
    seen('林砚舟', '2023-05-06', '北京市', '北京市市长'),
  ])
  const data = await api.data(people)
  expect(officesOf(data)).toEqual([['江苏省省长', '江苏省委书记', '北京市市长']])
  expect(data.people.nodes[0]).toMatchObject({ disambiguation: null, candidates: [] })
})

test('namesakes whose offices overlap in different places are kept apart, told apart and found both', async () => {
  const api = await apiOver([
    seen('林砚舟', '2019-05-06', '江苏省', '江苏省省长'),
    seen('林砚舟', '2021-05-06', '江苏省', '江苏省省长'),
    seen('林砚舟', '2020-05-06', '安徽省', '安徽省委书记'),
  ])
  const { people: found } = await api.data(people)
  expect(found.nodes).toHaveLength(2)
  expect(found.nodes.map((one: { disambiguation: string }) => one.disambiguation).sort()).toEqual([
    '安徽省委书记, 2020',
    '江苏省省长, 2021',
  ])
  const { code } = await api.error('{ person(name: "林硯舟") { id } }')
  expect(code).toBe('AMBIGUOUS_NAME')
})

/** Of everyone: offices and the number of candidates. */
const told = async (...reports: ReturnType<typeof seen>[]) => {
  const { people: found } = await (await apiOver(reports)).data(people)
  return found.nodes
    .map(({ tenures, candidates }: { tenures: { office: { name: string } }[]; candidates: unknown[] }) =>
      [...tenures.map(({ office }) => office.name).sort(), candidates.length].join(' '),
    )
    .sort()
}

test('who comes back to a province in another office is one person', async () => {
  expect(
    await told(
      seen('林砚舟', '2015-05-06', '江苏省', '江苏省委副书记'),
      seen('林砚舟', '2018-05-06', '安徽省', '安徽省省长'),
      seen('林砚舟', '2021-05-06', '江苏省', '江苏省委书记'),
    ),
  ).toEqual(['安徽省省长 江苏省委书记 江苏省委副书记 0'])
})

test('who is seen in an office before and after a day elsewhere is apart, as a candidate: nobody saw both at a time', async () => {
  expect(
    await told(
      seen('林砚舟', '2015-05-06', '江苏省', '江苏省委副书记'),
      seen('林砚舟', '2018-05-06', '安徽省', '安徽省省长'),
      seen('林砚舟', '2021-05-06', '江苏省', '江苏省委副书记'),
    ),
  ).toEqual(['安徽省省长 1', '江苏省委副书记 1'])
})

test('namesakes who are seen far from each other on neighbouring days are apart, and no candidates', async () => {
  expect(
    await told(
      seen('林砚舟', '2019-05-06', '江苏省', '江苏省省长'),
      seen('林砚舟', '2019-05-08', '安徽省', '安徽省委书记'),
    ),
  ).toEqual(['安徽省委书记 0', '江苏省省长 0'])
})

test.each([
  ['a city and one of its counties', ['南通市委书记'], ['启东市市长'], 2],
  ['a province and a city of it', ['江苏省省长'], ['南通市委书记'], 2],
  ['a ministry and a province', ['水利部部长'], ['江苏省省长'], 2],
  ['the committee and the government of one city', ['南通市市长'], ['南通市委书记'], 1],
  ['a city, and a seat on the committee of its province', ['南通市委书记'], ['江苏省委常委'], 1],
  ['a county, and a seat on the committee of its city', ['启东市委书记'], ['南通市委常委'], 1],
] as const)('on neighbouring days the heads of %s', async (_, one, other, count) => {
  const found = await told(seen('林砚舟', '2019-05-06', null, ...one), seen('林砚舟', '2019-05-07', null, ...other))
  expect(found).toHaveLength(count)
})

test('a head of a county who heads its city years later is one person', async () => {
  expect(
    await told(
      seen('林砚舟', '2012-05-06', '启东市', '启东市市长'),
      seen('林砚舟', '2019-05-07', '南通市', '南通市委书记'),
    ),
  ).toHaveLength(1)
})

test('a side that is told without an office contradicts none of the sides of that meeting', async () => {
  const at = (name: string, side: string, offices: string[]) => ({
    record: recordOf(name, {
      meetings: [
        meeting('座谈会', '2019-05-06', {
          parties: ['江苏省', '安徽省'],
          participants: [participant('林砚舟', side, offices)],
        }),
      ],
    }),
  })
  expect(await told(at('甲', '江苏省', ['江苏省省长']), at('乙', '安徽省', []))).toHaveLength(1)
})

test('names of one sound in one office are candidates, in other offices none', async () => {
  expect(
    await told(
      seen('林砚舟', '2019-05-06', '江苏省', '江苏省省长'),
      seen('林彦舟', '2020-05-06', '江苏省', '江苏省省长'),
      seen('林艳舟', '2020-05-06', '江苏省', '江苏省副省长'),
    ),
  ).toEqual(['江苏省省长 1', '江苏省省长 1', '江苏省副省长 0'].sort())
})

test('who could be either of two namesakes stays apart, as a candidate of both', async () => {
  const api = await apiOver([
    seen('林砚舟', '2019-05-06', '江苏省', '江苏省省长'),
    seen('林砚舟', '2019-05-07', '安徽省', '安徽省委书记'),
    seen('林砚舟', '2023-05-07', '青海省', '青海省委书记'),
  ])
  const { people: found } = await api.data(people)
  const counts = found.nodes.map((one: { candidates: unknown[] }) => one.candidates.length).sort()
  expect(counts).toEqual([1, 1, 2])
})

test('a report that calls someone a former holder joins the two places and ends the tenure', async () => {
  const api = await apiOver([
    seen('林砚舟', '2019-05-06', '江苏省', '江苏省省长'),
    seen('林砚舟', '2019-05-08', '安徽省', '安徽省委书记', '江苏省原省长'),
  ])
  const data = await api.data(
    '{ people { nodes { id tenures { qualifiers endedBy firstSeenOn lastSeenOn office { name } } } } }',
  )
  expect(data.people.nodes).toHaveLength(1)
  expect(data.people.nodes[0].tenures).toEqual([
    {
      qualifiers: ['原'],
      endedBy: '2019-05-08',
      firstSeenOn: '2019-05-06',
      lastSeenOn: '2019-05-06',
      office: { name: '江苏省省长' },
    },
    {
      qualifiers: [],
      endedBy: null,
      firstSeenOn: '2019-05-08',
      lastSeenOn: '2019-05-08',
      office: { name: '安徽省委书记' },
    },
  ])
})

test('an id of a namesake leads to him by any of his sources, and so does an office by another writing', async () => {
  const records = [
    seen('林砚舟', '2019-05-06', '江苏省', '江苏省省长'),
    seen('林砚舟', '2019-05-07', '安徽省', '安徽省委书记'),
  ]
  const api = await apiOver(records)
  const claims = await api.store.prisma.personClaim.findMany()
  expect(claims).toHaveLength(2)
  for (const { name, sourceId, personId } of claims) {
    const id = Buffer.from(`Person:${name}~${sourceId}`).toString('base64')
    const { node } = await api.data(`{ node(id: "${id}") { id } }`)
    expect(Buffer.from(node.id, 'base64').toString()).toBe(`Person:${personId}`)
  }
  const office = Buffer.from('Office:中共安徽省委书记').toString('base64')
  expect(await api.data(`{ node(id: "${office}") { ... on Office { name } } }`)).toEqual({
    node: { name: '安徽省委书记' },
  })
})

test('an office tells who followed whom and between which days, and what is seen apart from what is inferred', async () => {
  const api = await apiOver([
    seen('林砚舟', '2019-05-06', '江苏省', '江苏省省长'),
    seen('林砚舟', '2020-05-06', '江苏省', '江苏省人民政府省长'),
    seen('何汀', '2021-03-01', '江苏省', '江苏省代省长'),
    seen('何汀', '2022-03-01', '江苏省', '江苏省省长'),
  ])
  const { office } = await api.data(`{ office(name: "江苏省省长") {
    tenures { qualifiers on: basis(asOf: "2019-05-06") between: basis(asOf: "2019-12-31") }
    succession { from { person { name } } to { person { name } } after before } } }`)
  expect(office.tenures).toEqual([
    { qualifiers: [], on: 'SEEN', between: 'INFERRED' },
    { qualifiers: ['代'], on: 'NONE', between: 'NONE' },
  ])
  expect(office.succession).toEqual([
    {
      from: { person: { name: '林砚舟' } },
      to: { person: { name: '何汀' } },
      after: '2020-05-06',
      before: '2021-03-01',
    },
  ])
})
