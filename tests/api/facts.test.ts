import { beforeAll, describe, expect, test } from 'vitest'
import { type Api, apiOver } from './api.js'
import { entries } from './world.js'

let api: Api
beforeAll(async () => {
  api = await apiOver(entries)
})

test('a meeting has everything that its report says', async () => {
  const { meetings } = await api.data(`{ meetings(filter: { text: "川滇" }) { nodes {
    title kind date startsOn endsOn agreementCount
    city { __typename name code } province { name } parties { __typename name }
    participations { totalCount nodes { order roles person { name } offices { name } side { __typename name } meeting { title } visit { date } } }
    agreements { title status signedOn parties { name } signatories { name } witnesses { name } }
    visit { date from { name } to { name } leaders { name } cities { name } sites meetings { title } participations { nodes { person { name } meeting { title } } } }
    sources { title script publishedOn meetings { title } } citations { start end quote source { sha256 } }
  } } }`)
  expect(meetings.nodes).toMatchObject([
    {
      title: '川滇合作座谈会',
      kind: 'SYMPOSIUM',
      date: '2021-03-05',
      startsOn: '2021-03-05',
      endsOn: '2021-03-05',
      agreementCount: 3,
      city: { __typename: 'City', name: '成都市', code: '510100' },
      province: { name: '四川省' },
      parties: [
        { __typename: 'Province', name: '四川省' },
        { __typename: 'Province', name: '云南省' },
      ],
      participations: {
        totalCount: 3,
        nodes: [
          {
            order: 1,
            roles: ['CHAIR', 'SPEAKER'],
            person: { name: '余晓岩' },
            offices: [{ name: '四川省委书记' }],
            side: { __typename: 'Province', name: '四川省' },
            meeting: { title: '川滇合作座谈会' },
            visit: null,
          },
          { order: 2, roles: ['SPEAKER'], person: { name: '范启明' }, side: { name: '云南省' } },
          { order: 3, roles: ['ATTENDEE'], person: { name: '徐乾' }, offices: [] },
        ],
      },
      agreements: [
        {
          title: '川滇战略合作协议',
          status: 'SIGNED',
          signedOn: '2021-03-05',
          parties: [{ name: '四川省' }, { name: '云南省' }],
          signatories: [{ name: '徐乾' }],
          witnesses: [{ name: '余晓岩' }, { name: '范启明' }],
        },
      ],
      visit: {
        date: '2021-03-04/2021-03-05',
        from: [{ name: '云南省' }],
        to: [{ name: '四川省' }],
        leaders: [{ name: '范启明' }],
        cities: [{ name: '成都市' }, { name: '绵阳市' }],
        sites: ['青屿航天公司'],
        meetings: [{ title: '川滇合作座谈会' }],
        participations: { nodes: [{ person: { name: '游立群' }, meeting: null }] },
      },
      sources: [
        { title: '四川雲南座談', script: 'HANT', publishedOn: '2021-03-06', meetings: [{ title: '川滇合作座谈会' }] },
      ],
      citations: [{ start: 3, end: 9, quote: null, source: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } }],
    },
  ])
})

test('a quote is the passage of the text that the store keeps', async () => {
  const text = '一二三四五六七八九十'
  const kept = await apiOver([{ record: entries[1]?.record, text }])
  const { meetings } = await kept.data('{ meetings { nodes { citations { start end quote } } } }')
  expect(meetings.nodes[0].citations).toEqual([{ start: 3, end: 9, quote: '四五六七八九' }])
})

describe('meetings are kept', () => {
  test.each([
    ['kind: TALKS', ['成都昆明会见']],
    ['parties: ["四川", "530000"]', ['川滇合作座谈会']],
    ['parties: ["Sichuan"]', ['川滇合作座谈会', '四川省与兵团对口支援联席会议']],
    ['parties: ["四川"], includeCities: true', ['川滇合作座谈会', '成都昆明会见', '四川省与兵团对口支援联席会议']],
    ['parties: ["四川", "雲南"], includeCities: true', ['川滇合作座谈会', '成都昆明会见']],
    ['parties: ["新疆生產建設兵團"]', ['四川省与兵团对口支援联席会议']],
    ['heldIn: "成都"', ['川滇合作座谈会']],
    ['heldIn: "530000"', ['成都昆明会见']],
    ['heldIn: "云南"', ['成都昆明会见']],
    ['people: ["遊立群"]', ['成都昆明会见']],
    ['people: ["余晓岩", "fan qiming"]', ['川滇合作座谈会']],
    ['text: "會見"', ['成都昆明会见']],
    ['text: "四川 會議"', ['四川省与兵团对口支援联席会议']],
    ['on: { from: "2021-03-05", to: "2021-03-05" }', ['川滇合作座谈会']],
    ['on: { to: "2021-12-31" }, text: "川"', ['川滇合作座谈会']],
    ['on: { from: "2023-01-01" }', []],
    ['parties: []', ['川滇合作座谈会', '成都昆明会见', '四川省与兵团对口支援联席会议']],
  ])('by %s', async (filter, titles) => {
    const { meetings } = await api.data(`{ meetings(filter: { ${filter} }) { totalCount nodes { title } } }`)
    expect(meetings).toEqual({ totalCount: titles.length, nodes: titles.map((title) => ({ title })) })
  })
})

test('trips and agreements are kept by their filters too', async () => {
  const data = await api.data(`{
    from: visits(filter: { from: ["云南"] }) { totalCount }
    to: visits(filter: { to: ["云南"] }) { totalCount }
    on: visits(filter: { on: { from: "2021-03-05", to: "2021-03-09" } }) { totalCount }
    signed: agreements(filter: { status: SIGNED, signed: { from: "2021-03-05" }, parties: ["四川"], text: "戰略" }) { totalCount }
    mentioned: agreements(filter: { status: REFERENCED }) { totalCount }
  }`)
  expect(Object.values(data)).toEqual([1, 0, 1, 1, 0].map((totalCount) => ({ totalCount })))
})

test('a person has offices by day, participations by role, and company', async () => {
  const { person } = await api.data(`{ person(name: "余晓岩") {
    province { name }
    tenures { office { name level province { name } city { name } } firstSeenOn lastSeenOn citations { start source { title } } }
    during: tenures(asOf: "2021-03-05") { office { name } } before: tenures(asOf: "2021-03-04") { office { name } }
    participations { totalCount nodes { meeting { date } } }
    chaired: participations(role: CHAIR, filter: { parties: ["云南"] }) { nodes { meeting { title } } }
    meetings(orderBy: DATE_DESC) { nodes { title } } agreements { nodes { title } } visits { totalCount }
    metWith { person { name } meetingCount lastMetOn meetings { totalCount nodes { title } } }
  } }`)
  expect(person).toMatchObject({
    province: { name: '四川省' },
    tenures: [
      {
        office: { name: '四川省委书记', level: 'PROVINCE', province: { name: '四川省' }, city: null },
        firstSeenOn: '2021-03-05',
        lastSeenOn: '2021-03-05',
      },
    ],
    during: [{ office: { name: '四川省委书记' } }],
    before: [],
    participations: {
      totalCount: 2,
      nodes: [{ meeting: { date: '2021-03-05' } }, { meeting: { date: 'XXXX-09-10' } }],
    },
    chaired: { nodes: [{ meeting: { title: '川滇合作座谈会' } }] },
    meetings: { nodes: [{ title: '川滇合作座谈会' }, { title: '四川省与兵团对口支援联席会议' }] },
    agreements: { nodes: [{ title: '川滇战略合作协议' }] },
    visits: { totalCount: 0 },
  })
  expect(person.metWith.map(({ person: { name } }: { person: { name: string } }) => name).sort()).toEqual(
    ['徐乾', '艾山·买买提江', '范启明'].sort(),
  )
  const met = person.metWith.find((one: { person: { name: string } }) => one.person.name === '范启明')
  expect(met).toEqual({
    person: { name: '范启明' },
    meetingCount: 1,
    lastMetOn: '2021-03-05',
    meetings: { totalCount: 1, nodes: [{ title: '川滇合作座谈会' }] },
  })
})

test('provinces have partners, by themselves and with their cities', async () => {
  const { province } = await api.data(`{ province(name: "川") {
    alone: partners { ...partner } withCities: partners(includeCities: true) { ...partner }
  } }
  fragment partner on ProvincePartner { province { name } meetingCount lastMetOn meetings(orderBy: DATE_DESC) { totalCount nodes { title } } }`)
  expect(province).toEqual({
    alone: [
      {
        province: { name: '云南省' },
        meetingCount: 1,
        lastMetOn: '2021-03-05',
        meetings: { totalCount: 1, nodes: [{ title: '川滇合作座谈会' }] },
      },
    ],
    withCities: [
      {
        province: { name: '云南省' },
        meetingCount: 2,
        lastMetOn: '2022-07-01',
        meetings: { totalCount: 2, nodes: [{ title: '成都昆明会见' }, { title: '川滇合作座谈会' }] },
      },
    ],
  })
})

test('a city has its province, offices, meetings, trips and agreements', async () => {
  const { city } = await api.data(`{ city(name: "成都") {
    province { name } offices { nodes { name title organ } } meetings { nodes { title } } visits { totalCount } agreements { totalCount }
  } }`)
  expect(city).toEqual({
    province: { name: '四川省' },
    offices: {
      nodes: expect.arrayContaining([
        { name: '成都市委书记', title: '书记', organ: '成都市委' },
        { name: '成都市市长', title: '市长', organ: '成都市人民政府' },
      ]),
    },
    meetings: { nodes: [{ title: '成都昆明会见' }] },
    visits: { totalCount: 1 },
    agreements: { totalCount: 0 },
  })
})

test('people, offices and sources are listed', async () => {
  const data = await api.data(`{
    people(name: "xiaoyan") { totalCount nodes { name } } here: people(province: "云南") { nodes { name } }
    offices(level: CITY, province: "四川") { nodes { name } } sources { totalCount nodes { publishedOn } }
  }`)
  expect(data.people.totalCount).toBe(2)
  expect(data.here.nodes.map(({ name }: { name: string }) => name).sort()).toEqual(['于晓研', '范启明'].sort())
  expect(data.offices.nodes.map(({ name }: { name: string }) => name).sort()).toEqual(
    ['成都市委书记', '成都市市长'].sort(),
  )
  expect(data.sources).toEqual({
    totalCount: 3,
    nodes: [{ publishedOn: '2021-03-06' }, { publishedOn: '2021-06-30' }, { publishedOn: '2021-06-30' }],
  })
})
