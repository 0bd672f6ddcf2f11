import { beforeAll, expect, test } from 'vitest'
import type { Store } from '../../src/store/client.js'
import { loadRecords } from '../../src/store/load-records.js'
import { countAgreements, readAgreements } from '../../src/store/read/agreements.js'
import { areRare } from '../../src/store/read/event-filter.js'
import { countMeetings, readMeetings } from '../../src/store/read/meetings.js'
import { countVisits, readVisits } from '../../src/store/read/visits.js'
import { agreement, meeting, participant, recordOf, visit } from './invented-records.js'
import { everyColumn, temporaryStore } from './temporary-store.js'

/** Starts and ends as reports tell them, and the days that they can mean; null where no year is told. */
const spans: readonly (readonly [start: string | null, end: string | null, days: readonly [string, string] | null])[] =
  [
    ['2018-12', '2019-02', ['2018-12-01', '2019-02-28']],
    ['2019', '2019', ['2019-01-01', '2019-12-31']],
    ['2019-06-10', '2019-06-12', ['2019-06-10', '2019-06-12']],
    ['2019-12-30', '2020-01-02', ['2019-12-30', '2020-01-02']],
    ['2020-01', '2020-01', ['2020-01-01', '2020-01-31']],
    ['2020-01-15', null, ['2020-01-15', '2020-01-15']],
    ['2020-01-31', '2020-02-01', ['2020-01-31', '2020-02-01']],
    ['2020-02', '2020-02', ['2020-02-01', '2020-02-29']],
    ['XXXX-01-15', 'XXXX-01-15', null],
    [null, null, null],
  ]
/** Trips to one place could be one. */
const places = '北京市 天津市 河北省 山西省 辽宁省 吉林省 浙江省 安徽省 福建省 江西省'.split(' ')
const titles = [
  '第（一）次“川滇·APEC”座谈会',
  '川滇ＡＰＥＣ 2021年对口支援会',
  '于都l·yuan新材料vv会谈',
  '徐乾与徐干〇年会𠀀川',
  '2020—2021年度川渝lv会',
  '川滇川滇川滇川滇川滇川滇川滇',
]

let store: Store
beforeAll(async () => {
  store = await temporaryStore()
  const records = [
    ...spans.map(([start, end], at) =>
      recordOf(`期${at}`, {
        meetings: [
          meeting(`期${at}会`, start, { end, parties: ['江苏省'], participants: [participant('林砚舟', '江苏省')] }),
        ],
        visits: [visit(['江苏省'], [places[at] as string], { start, end, leaders: ['林砚舟'] })],
        agreements: [agreement(`期${at}协议`, { signedOn: start, parties: ['江苏省'], signatories: ['林砚舟'] })],
      }),
    ),
    ...titles.map((title, at) => recordOf(`题${at}`, { meetings: [meeting(title, null, { parties: ['海南省'] })] })),
  ]
  const outcomes = await loadRecords(
    store,
    records.map((record) => ({ record })),
  )
  expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['loaded']))
})

const days = spans.flatMap(([, , span]) => span ?? []).flatMap((day) => [day, nextDay(day)])
function nextDay(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}
const ranges = [null, ...new Set(days)].flatMap((from) =>
  [null, ...new Set(days)].flatMap((to) => (from !== null && to !== null && from > to ? [] : [{ from, to }])),
)
const meets = (span: readonly [string, string] | null, { from, to }: (typeof ranges)[number]): boolean =>
  from === null && to === null
    ? true
    : span !== null && (from === null || span[1] >= from) && (to === null || span[0] <= to)

test('an event is found by every range of days that it can meet, and by no other, in all lists and both orders', async () => {
  const { sql } = store
  const lists = [
    ['all', []],
    ['party', ['320000']],
    ['person', ['林砚舟']],
  ] as const
  for (const on of ranges) {
    const expected = spans.filter(([, , span]) => meets(span, on)).length
    const others = on.from === null && on.to === null ? titles.length : 0
    for (const [by, key] of lists) {
      const all = by === 'all' ? expected + others : expected
      for (const descending of [false, true]) {
        const [meetings] = await readMeetings(sql, everyColumn, by, [key], { on }, { first: 100, descending })
        const [visits] = await readVisits(sql, everyColumn, by, [key], { on }, { first: 100, descending })
        expect([meetings?.rows.length, visits?.rows.length], JSON.stringify(on)).toEqual([all, expected])
      }
      expect(await countMeetings(sql, by, [key], { on })).toEqual([all])
      expect(await countVisits(sql, by, [key], { on })).toEqual([expected])
    }
  }
  expect(ranges.length).toBeGreaterThan(100)
})

test('agreements are found by the days on which they can have been signed', async () => {
  const lastOf = (start: string | null) =>
    spans.find(([from, to, span]) => span && from === start && (to === start || to === null))?.[2]?.[1] ?? null
  for (const signed of ranges) {
    const expected = spans.filter(([start, , span]) => {
      const last = start === '2018-12' ? '2018-12-31' : (lastOf(start) ?? start)
      return meets(span && [span[0], last as string], signed)
    }).length
    for (const by of ['all', 'party', 'person'] as const) {
      const key = { all: [], party: ['320000'], person: ['林砚舟'] }[by]
      const [page] = await readAgreements(store.sql, everyColumn, by, [key], { signed }, { first: 100 })
      expect(page?.rows.length, JSON.stringify(signed)).toBe(expected)
      expect(await countAgreements(store.sql, by, [key], { signed })).toEqual([expected])
    }
  }
})

test('rare words that are looked up find the titles that looking at each title finds', async () => {
  const parts = new Set(
    titles.flatMap((title) =>
      [...title].flatMap((_, at, all) =>
        [1, 2, 3, 12].map((size) =>
          all
            .slice(at, at + size)
            .join('')
            .trim(),
        ),
      ),
    ),
  )
  parts.delete('')
  let found = 0
  for (const by of ['all', 'party'] as const)
    for (const part of parts) {
      const words = [part]
      const key = by === 'all' ? [] : ['460000']
      const [looked] = await countMeetings(store.sql, by, [key], { words })
      found += looked ?? 0
      if (await areRare(store.sql, 'Meeting', words))
        expect(await countMeetings(store.sql, by, [key], { words, rare: true }), part).toEqual([looked])
      else expect(part).not.toMatch(/[\u4e00-\u9fff]/)
    }
  expect(found).toBeGreaterThan(2 * parts.size)
  expect(await countMeetings(store.sql, 'all', [[]], { words: ['川滇', '对口'], rare: true })).toEqual([1])
})
