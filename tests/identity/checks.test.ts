import { expect, test } from 'vitest'
import { countFindings, runChecks } from '../../src/store/checks.js'
import { loadRecords } from '../../src/store/load-records.js'
import { seeds } from '../api/seeds.js'
import { meeting, participant, person, recordOf } from '../store/invented-records.js'
import { temporaryStore } from '../store/temporary-store.js'

const text = '甲乙丙丁戊己庚辛壬癸'

async function findings(...records: Parameters<typeof recordOf>[1][]) {
  const store = await temporaryStore()
  await loadRecords(
    store,
    records.map((facts, at) => ({ record: recordOf(`第${at}篇`, facts), text })),
  )
  return runChecks(store.sql)
}

const held = (day: string, ...seats: Parameters<typeof participant>[]) => ({
  meetings: [meeting('会见', day, { participants: seats.map((seat) => participant(...seat)) })],
})

test('the seeds have nothing that cannot be', async () => {
  const store = await temporaryStore()
  await loadRecords(store, seeds)
  expect(await runChecks(store.sql)).toEqual([])
})

test('two holders of an office that one holds at a time are found, with the passages; of one that many hold they are not', async () => {
  const found = await findings(
    held('2020-01-01', ['林砚舟', '江苏省', ['江苏省省长', '江苏省副省长']]),
    held('2020-03-01', ['林砚舟', '江苏省', ['江苏省省长', '江苏省副省长']]),
    held('2020-02-01', ['何汀', '江苏省', ['江苏省省长', '江苏省副省长']]),
  )
  expect(found.map(({ check, message }) => `${check}: ${message}`)).toEqual([
    'two-holders: 何汀 and 林砚舟 are both seen as 江苏省省长, on 2020-02-01',
  ])
  expect(found[0]?.passages).toHaveLength(3)
  expect(found[0]?.passages[0]).toMatchObject({ start: 3, end: 9, quote: text.slice(3, 9) })
})

test('of many holders on the same days each is found beside the one of those before him who is seen longest, and all are counted', async () => {
  const store = await temporaryStore()
  const seen: [day: string, name: string][] = [
    ['2020-01-01', '林砚舟'],
    ['2020-02-01', '何汀'],
    ['2020-03-01', '白鹤年'],
    ['2020-04-01', '何汀'],
    ['2020-05-01', '白鹤年'],
    ['2020-06-01', '苏听泉'],
    ['2020-12-01', '林砚舟'],
  ]
  const records = seen.map(([day, name], at) => recordOf(`第${at}篇`, held(day, [name, '江苏省', ['江苏省省长']])))
  await loadRecords(
    store,
    records.map((record) => ({ record, text })),
  )
  const found = await runChecks(store.sql)
  expect(found.map(({ message }) => message)).toEqual([
    '何汀 and 林砚舟 are both seen as 江苏省省长, from 2020-02-01 to 2020-04-01',
    '林砚舟 and 白鹤年 are both seen as 江苏省省长, from 2020-03-01 to 2020-05-01',
    '林砚舟 and 苏听泉 are both seen as 江苏省省长, on 2020-06-01',
  ])
  expect(await countFindings(store.sql)).toBe(found.length)
})

test('an event that ends before it begins and a former holder who is seen later are found', async () => {
  const found = await findings(
    { meetings: [meeting('会见', '2020-05-06', { end: '2020-05-04' })] },
    held('2020-01-01', ['林砚舟', null, ['江苏省原省长']]),
    held('2020-03-01', ['林砚舟', null, ['江苏省省长']]),
  )
  expect(found.map(({ check }) => check)).toEqual(['end-before-start', 'end-before-start'])
})

test('a person on two sides and an office without an organ are found', async () => {
  const found = await findings({
    people: [person('林砚舟', '江苏省'), person('何汀', null, '某官')],
    meetings: [meeting('会见', '2020-05-06', { participants: [participant('林砚舟', '青海省')] })],
  })
  expect(found.map(({ check, message }) => `${check}: ${message}`)).toEqual([
    'two-sides: 林砚舟 is there for 青海省 and for 江苏省',
    'office-without-organ: 某官: no organ could be read',
  ])
})
