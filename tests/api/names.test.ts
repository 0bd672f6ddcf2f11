import { beforeAll, describe, expect, test } from 'vitest'
import { type Api, apiOver } from './api.js'
import { entries } from './world.js'

let api: Api
beforeAll(async () => {
  api = await apiOver(entries)
})

describe('a province is found', () => {
  test.each([
    ['code: "450000"', '广西壮族自治区'],
    ['name: "广西壮族自治区"', '广西壮族自治区'],
    ['name: "廣西壯族自治區"', '广西壮族自治区'],
    ['name: "广西"', '广西壮族自治区'],
    ['name: "廣西"', '广西壮族自治区'],
    ['name: "桂"', '广西壮族自治区'],
    ['name: "Guangxi"', '广西壮族自治区'],
    ['name: "guang xi"', '广西壮族自治区'],
    ['name: "Shaanxi"', '陕西省'],
    ['name: "Shanxi"', '山西省'],
    ['name: "Nei Mongol"', '内蒙古自治区'],
    ['name: "內蒙古"', '内蒙古自治区'],
    ['name: "Hong Kong"', '香港特别行政区'],
    ['name: "吉林"', '吉林省'],
    ['name: "黔"', '贵州省'],
    ['name: "貴"', '贵州省'],
  ])('by %s', async (argument, name) => {
    expect(await api.data(`{ province(${argument}) { name } }`)).toEqual({ province: { name } })
  })
})

describe('a city is found', () => {
  test.each([
    ['code: "440300"', '深圳市'],
    ['name: "深圳市"', '深圳市'],
    ['name: "深圳"', '深圳市'],
    ['name: "Shenzhen"', '深圳市'],
    ['name: "Shenzhen Shi"', '深圳市'],
    ['name: "廣州"', '广州市'],
    ['name: "瀋陽"', '沈阳市'],
    ['name: "穗"', '广州市'],
    ['name: "吉林"', '吉林市'],
  ])('by %s', async (argument, name) => {
    expect(await api.data(`{ city(${argument}) { name } }`)).toEqual({ city: { name } })
  })
})

test('all 34 provinces are there, with their kinds and in every writing', async () => {
  const { provinces } = await api.data(
    '{ provinces { code kind shortName abbreviation traditional: abbreviation(script: HANT) latin: name(script: LATN) } }',
  )
  expect(provinces).toHaveLength(34)
  expect(provinces).toContainEqual({
    code: '810000',
    kind: 'SPECIAL_ADMINISTRATIVE_REGION',
    shortName: '香港',
    abbreviation: '港',
    traditional: '港',
    latin: 'Hongkong',
  })
  expect(provinces.find(({ code }: { code: string }) => code === '530000')).toMatchObject({
    traditional: '滇',
    latin: 'Yunnan',
  })
})

test('a municipality is a province and no city', async () => {
  expect(await api.data('{ province(name: "北京") { kind } city(name: "北京") { id } }')).toEqual({
    province: { kind: 'MUNICIPALITY' },
    city: null,
  })
})

describe('a person is found', () => {
  test.each([
    '范启明',
    '範啟明',
    '范啟明',
    '范 启明',
    'fan qiming',
    'Fan Qiming',
    'fanqiming',
    'Fàn Qǐmíng',
    'FAN Qi-ming',
  ])('as %s', async (name) => {
    expect(await api.data('query ($name: String!) { person(name: $name) { name } }', { name })).toEqual({
      person: { name: '范启明' },
    })
  })

  test('by the very characters where another has the same key', async () => {
    const { one, other } = await api.data('{ one: person(name: "徐乾") { name } other: person(name: "徐干") { name } }')
    expect([one.name, other.name]).toEqual(['徐乾', '徐干'])
  })

  test('by the dots of any keyboard', async () => {
    expect((await api.data('{ person(name: "艾山•買買提江") { name } }')).person.name).toBe('艾山·买买提江')
  })
})

describe('a name in another writing', () => {
  test('is as a source in that writing prints it', async () => {
    const { person } = await api.data(
      '{ person(name: "余晓岩") { HANT: name(script: HANT) HANT_TW: name(script: HANT_TW) } }',
    )
    expect(person).toEqual({ HANT: '余曉巖', HANT_TW: '余曉岩' })
  })

  test('follows the rules of names where no source prints it', async () => {
    const { person } = await api.data(
      '{ person(name: "于晓研") { HANT: name(script: HANT) LATN: name(script: LATN) } }',
    )
    expect(person).toEqual({ HANT: '于曉研', LATN: 'Yu Xiaoyan' })
  })

  test('is given for offices, titles, parties and organisations', async () => {
    const data = await api.data(`{
      office(name: "云南省委书记") { name(script: HANT) organ(script: HANT) title(script: HANT) latin: name(script: LATN) }
      meetings(filter: { text: "對口支援" }) { nodes { title(script: HANT_TW) parties { name(script: HANT_TW) } } }
      agreements { nodes { title(script: HANT_HK) } }
    }`)
    expect(data).toEqual({
      office: { name: '雲南省委書記', organ: '雲南省委', title: '書記', latin: 'Yunnan Shengwei Shuji' },
      meetings: {
        nodes: [
          {
            title: '四川省與兵團對口支援聯席會議',
            parties: [{ name: '四川省' }, { name: '新疆生產建設兵團' }],
          },
        ],
      },
      agreements: { nodes: [{ title: '川滇戰略合作協議' }] },
    })
  })

  test('and all spellings stand as the sources have them', async () => {
    const { person } = await api.data('{ person(name: "余晓岩") { spellings } }')
    expect(person.spellings.sort()).toEqual(['余晓岩', '余曉巖'].sort())
  })
})

describe('a search', () => {
  const found = async (query: string) =>
    (
      await api.data(
        `query ($query: String!) { search(query: $query) { __typename ... on Person { name } ... on Province { name } ... on City { name } ... on Office { name } ... on Meeting { title } } }`,
        { query },
      )
    ).search

  test.each([
    ['范启', '范启明'],
    ['啟明', '范启明'],
    ['fan qi', '范启明'],
    ['qiming', '范启明'],
  ])('for %s, a part of a name, finds the person', async (query, name) => {
    expect(await found(query)).toContainEqual({ __typename: 'Person', name })
  })

  test('gives the equal name before those that begin with it and those that hold it', async () => {
    const names = (await found('四川')).map(({ name, title }: { name?: string; title?: string }) => name ?? title)
    expect(names[0]).toBe('四川省')
    expect(names).toContain('四川省委书记')
    expect(names.indexOf('四川省委书记')).toBeLessThan(names.indexOf('四川省与兵团对口支援联席会议'))
  })

  test('gives as many as are wanted', async () => {
    expect((await api.data('{ search(query: "四川", first: 2) { __typename } }')).search).toHaveLength(2)
  })
})
