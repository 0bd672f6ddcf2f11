import { expect, test } from 'vitest'
import type { Record, RecordMeeting } from '../../src/record.js'
import { loadRecord } from '../../src/store/load-records.js'
import { apiOver } from '../api/api.js'
import { meeting, participant, recordOf, visit } from '../store/invented-records.js'

const chair = participant('林砚舟', '江苏省', ['江苏省委书记'], ['CHAIR'])
const people = [
  chair,
  participant('何汀', '江苏省'),
  participant('白鹤年', '青海省'),
  participant('欧阳木兰', '青海省'),
]

/** A report of a symposium of the same people in the same city. */
const report = (name: string, title: string, day: string, more: Partial<RecordMeeting> = {}): Record =>
  recordOf(name, {
    meetings: [meeting(title, day, { city: '南京市', parties: ['江苏省', '青海省'], participants: people, ...more })],
  })

/** How many reports tell each of the meetings, those with most first; the order of loading has no part in it. */
async function told(...records: Record[]): Promise<number[]> {
  const counts = [records, records.toReversed()].map(async (order) => {
    const api = await apiOver([])
    for (const record of order) await loadRecord(api.store, record)
    const data = await api.data('{ meetings { nodes { id sources { id } } } }')
    const nodes = data.meetings.nodes as { id: string; sources: unknown[] }[]
    return nodes
      .map(({ id, sources }) => `${sources.length} ${id}`)
      .sort()
      .reverse()
  })
  const [one, other] = await Promise.all(counts)
  expect(other).toEqual(one)
  return (one ?? []).map((line) => Number(line.split(' ')[0]))
}

test('two symposia of one day are two where one is told to be in the morning and the other in the afternoon', async () => {
  const morning = report('甲', '座谈会', '2023-10-17', { partOfDay: 'MORNING' })
  const afternoon = report('乙', '座谈会', '2023-10-17', { partOfDay: 'AFTERNOON' })
  const whenever = report('丙', '座谈会', '2023-10-17')
  expect(await told(morning, afternoon)).toEqual([1, 1])
  expect(await told(morning, whenever)).toEqual([2])
  const api = await apiOver([{ record: morning }])
  expect((await api.data('{ meetings { nodes { partOfDay } } }')).meetings.nodes).toEqual([{ partOfDay: 'MORNING' }])
})

test('two symposia of one day are two where their names give them different topics', async () => {
  const science = report('甲', '苏青科技创新座谈会', '2023-10-17')
  expect(await told(science, report('乙', '苏青文化旅游座谈会', '2023-10-17'))).toEqual([1, 1])
  expect(await told(science, report('丙', '两省座谈会', '2023-10-17'))).toEqual([2])
})

test('two symposia of one day are two where others chair them under other names', async () => {
  const [, second, ...rest] = people
  const others = [
    { ...chair, roles: ['ATTENDEE' as const] },
    { ...second, roles: ['CHAIR' as const] },
    ...rest,
  ] as typeof people
  const one = report('甲', '座谈会', '2023-10-17')
  expect(await told(one, report('乙', '苏青对口支援协作交流会', '2023-10-17', { participants: others }))).toEqual([
    1, 1,
  ])
  expect(await told(one, report('丙', '座谈会', '2023-10-17', { participants: others }))).toEqual([2])
})

test('where nothing tells them apart they are one meeting, until a decision says otherwise', async () => {
  expect(await told(report('甲', '座谈会', '2023-10-17'), report('乙', '座谈会', '2023-10-17'))).toEqual([2])
})

test('a report that knows but the month tells the one meeting of it that it fits', async () => {
  const month = report('月', '座谈会', '2023-10')
  expect(await told(month, report('甲', '座谈会', '2023-10-17'), report('乙', '座谈会', '2023-10-16'))).toEqual([3])
  expect(await told(month, report('丙', '座谈会', '2023-11-01'))).toEqual([1, 1])
  const api = await apiOver([{ record: month }, { record: report('甲', '座谈会', '2023-10-17') }])
  expect((await api.data('{ meetings { nodes { date } } }')).meetings.nodes).toEqual([{ date: '2023-10-17' }])
})

test('a report that knows but the month stays apart where two meetings of it fit, and where not everything fits', async () => {
  const month = report('月', '座谈会', '2023-10')
  const early = report('甲', '座谈会', '2023-10-03')
  expect(await told(month, early, report('乙', '座谈会', '2023-10-27'))).toEqual([1, 1, 1])
  expect(await told(report('月', '座谈会', '2023-10', { kind: 'TALKS' }), early)).toEqual([1, 1])
  expect(await told(report('月', '座谈会', '2023-10', { city: '苏州市' }), early)).toEqual([1, 1])
  expect(await told(report('月', '座谈会', '2023-10', { participants: people.slice(0, 1) }), early)).toEqual([1, 1])
})

test('reports that know but the month tell one meeting where no other of that month is told', async () => {
  const months = [report('月', '座谈会', '2023-10'), report('又', '座谈会', '2023-10')]
  expect(await told(...months)).toEqual([2])
  expect(await told(...months, report('甲', '座谈会', '2023-10-03'), report('乙', '座谈会', '2023-10-27'))).toEqual([
    1, 1, 1, 1,
  ])
})

test('a trip of which a report knows but the month is the one of its leader in that month', async () => {
  const trip = (name: string, day: string, leader: string) =>
    recordOf(name, { visits: [visit(['青海省'], ['江苏省'], { start: day, end: day, leaders: [leader] })] })
  const count = async (...records: Record[]) =>
    (await (await apiOver(records.map((record) => ({ record })))).data('{ visits { totalCount } }')).visits.totalCount
  expect(await count(trip('甲', '2023-10', '白鹤年'), trip('乙', '2023-10-16', '白鹤年'))).toBe(1)
  expect(await count(trip('甲', '2023-10', '何汀'), trip('乙', '2023-10-16', '白鹤年'))).toBe(2)
})
