import { beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/client.js'
import { loadRecords } from '../../src/store/load-records.js'
import { countPeople, readPeople } from '../../src/store/read/people.js'
import { readNamed, search } from '../../src/store/read/search.js'
import { agreement, meeting, person, recordOf, visit } from './invented-records.js'
import { everyColumn, statementsOf, temporaryStore } from './temporary-store.js'

let store: Store
beforeAll(async () => {
  store = await temporaryStore()
  const record = recordOf('名', {
    people: [
      person('黄砚东', '广西壮族自治区', '广西壮族自治区党委组织部部长', '陕西省省长'),
      person('黄砚', '广西壮族自治区'),
      person('东黄砚', '云麓集团'),
      person('单木兰', null),
      person('艾山·买买提江', '新疆生产建设兵团'),
    ],
    meetings: [meeting('粤桂2019年APEC扶贫协作联席会议', '2019-05-07'), meeting('粤桂座谈会', null)],
    agreements: [agreement('关于深化粤桂扶贫协作若干重大问题的战略合作框架协议')],
    visits: [visit(['山西省'], ['甘肃省'])],
  })
  await loadRecords(store, [{ record }])
})

const found = async (query: string, first = 10) =>
  (await search(store.sql, query, first)).map(({ kind, id }) => `${kind} ${id.replace(/^[0-9a-f]{16}/, '')}`)

describe('search finds', () => {
  const cases: [string, string, string[]][] = [
    [
      'a two-character name before those that begin with it or hold it',
      '黄砚',
      ['Person 黄砚', 'Person 黄砚东', 'Person 东黄砚'],
    ],
    ['a name in traditional characters', '黃硯東', ['Person 黄砚东']],
    ['a name in pinyin with spaces, tones and capitals', 'Huáng  Yàndōng', ['Person 黄砚东']],
    ['a given name alone, in either writing', '木兰', ['Person 单木兰']],
    ['a given name in pinyin', 'mulan', ['Person 单木兰']],
    ['a surname that is read otherwise as a word', 'Shan Mulan', ['Person 单木兰']],
    ['a name without its dot', '艾山买买提江', ['Person 艾山·买买提江']],
    ['a province by its romanisation, and not its namesake in pinyin', 'Shaanxi', ['Province 610000']],
    ['a province by its abbreviation first', '桂', ['Province 450000']],
    ['a city by what papers call it', '穗', ['City 440100']],
    ['an office in traditional characters', '陝西省省長', ['Office 陕西省省长']],
    ['a title by a word of it in any case', 'apec', ['Meeting .m000']],
    ['a title by two of its words in any order', '联席 粤桂', ['Meeting .m000']],
    ['a long title by its end', '战略合作框架协议', ['Agreement .a000']],
    ['a long title by its whole', '关于深化粤桂扶贫协作若干重大问题的战略合作框架协议', ['Agreement .a000']],
    ['a trip by its places', '山西省甘肃省', ['Visit .v000']],
  ]
  test.each(cases)('%s', async (_, query, expected) => {
    expect((await found(query)).slice(0, expected.length)).toEqual(expected)
  })
})

test('search finds nothing for what nobody is called, and for no letters', async () => {
  for (const query of ['不存在的人', 'xyzzy', '', '  ', '%', '_', '，。', "'"]) expect(await found(query)).toEqual([])
})

test('search gives no more than asked for, each once, and no organisation', async () => {
  expect(await found('广', 3)).toHaveLength(3)
  const all = await found('黄', 100)
  expect(new Set(all).size).toBe(all.length)
  expect(await found('云麓集团')).toEqual([])
})

test('search takes the same number of statements whatever it finds', async () => {
  const counts: number[] = []
  for (const query of ['不存在的人', '广', 'guang'])
    counts.push((await statementsOf(store, () => search(store.sql, query, 50))).length)
  expect(counts).toEqual([2, 2, 2])
})

test('a name in any script leads to everyone who answers to it, of the kinds asked for', async () => {
  const named = await readNamed(
    store.sql,
    ['Person', 'Province', 'City', 'Organization'],
    ['黃硯', '廣西', 'Guangxi Zhuangzu Zizhiqu', 'Inner Mongolia', '吉林', 'yun lu ji tuan', '无人'],
  )
  expect(named).toEqual([
    [{ kind: 'Person', id: '黄砚' }],
    [{ kind: 'Province', id: '450000' }],
    [{ kind: 'Province', id: '450000' }],
    [{ kind: 'Province', id: '150000' }],
    [
      { kind: 'Province', id: '220000' },
      { kind: 'City', id: '220200' },
    ],
    [{ kind: 'Organization', id: '云麓集团' }],
    [],
  ])
  expect(await readNamed(store.sql, ['Province'], ['吉林'])).toEqual([[{ kind: 'Province', id: '220000' }]])
})

test('people are found by a part of the name in any script and by the province they stood for', async () => {
  const names = async (where: Parameters<typeof readPeople>[2]) =>
    (await readPeople(store.sql, everyColumn, where, { first: 10 })).rows.map(({ name }) => name)
  expect(await names({ name: 'huang' })).toEqual(['东黄砚', '黄砚', '黄砚东'])
  expect(await names({ name: '黃硯', provinces: ['450000'] })).toEqual(['黄砚', '黄砚东'])
  expect(await countPeople(store.sql, { name: '黃硯', provinces: ['450000'] })).toBe(2)
  expect(await names({ name: '' })).toEqual([])
})
