import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { loadFiles } from '../../src/cli/ingest.js'
import type { Record } from '../../src/record.js'
import type { Store } from '../../src/store/client.js'
import { sourceIdOf } from '../../src/store/facts.js'
import { loadRecord } from '../../src/store/load-records.js'
import { takeDecisions } from '../../src/store/take-decisions.js'
import { apiOver } from '../api/api.js'
import { meeting, participant, recordOf } from '../store/invented-records.js'
import { contentsOf, temporaryStore } from '../store/temporary-store.js'

const seen = (name: string, day: string, office: string) =>
  recordOf(`${name}${day}${office}`, {
    meetings: [
      meeting(`${office}会见`, day, {
        parties: ['江苏省', '安徽省'],
        participants: [participant(name, null, [office])],
      }),
    ],
  })
const records = [
  seen('林砚舟', '2019-05-06', '江苏省省长'),
  seen('林砚舟', '2019-05-07', '安徽省委书记'),
  seen('林研舟', '2019-05-09', '江苏省省长'),
]
const idOf = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64')
const source = (index: number) => sourceIdOf(records[index] as Record)
const namesakeOf = (index: number) => idOf('Person', `林砚舟~${source(index)}`)

const folder = mkdtempSync(join(tmpdir(), 'huiwu-decisions-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
for (const [index, record] of records.entries()) writeFileSync(join(folder, `${index}.json`), JSON.stringify(record))

let store: Store
const complaints: string[] = []
beforeEach(async () => {
  store = await temporaryStore()
  complaints.length = 0
})
async function ingest(...decisions: object[]) {
  writeFileSync(join(folder, 'decisions.json'), JSON.stringify(decisions))
  return loadFiles(store, [folder], (name, reason) => complaints.push(`${name}: ${reason}`))
}
const people = async () => (await store.prisma.person.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id)

test('a merge makes one of two people, under one name too, and taking the line out makes them two again', async () => {
  await ingest()
  const before = await contentsOf(store)
  expect(await people()).toHaveLength(3)
  const merge = { kind: 'merge', subjects: [namesakeOf(0), namesakeOf(1), idOf('Person', '林研舟')], reason: '一人' }
  expect(await ingest(merge)).toMatchObject({ unchanged: 3, decided: 1 })
  expect(await people()).toEqual(['林砚舟'])
  expect(await store.prisma.tenure.count({ where: { personId: '林砚舟' } })).toBe(2)
  await ingest()
  expect(await contentsOf(store)).toEqual(before)
  expect(complaints).toEqual([])
})

test('a split takes the name in some sources for another person, and can be taken back', async () => {
  await ingest({ kind: 'merge', subjects: [namesakeOf(0), namesakeOf(1)], reason: '一人' })
  const before = await contentsOf(store)
  const [lone] = records
  await ingest(
    { kind: 'merge', subjects: [namesakeOf(0), namesakeOf(1)], reason: '一人' },
    { kind: 'split', subjects: [idOf('Person', '林研舟'), idOf('Source', source(2))], reason: '另一人' },
  )
  expect(await people()).toEqual(['林研舟', '林砚舟'].sort())
  expect(lone).toBeDefined()
  await ingest({ kind: 'merge', subjects: [namesakeOf(0), namesakeOf(1)], reason: '一人' })
  expect(await contentsOf(store)).toEqual(before)
})

test('a split keeps claims of one place apart', async () => {
  await ingest()
  const extra = seen('林砚舟', '2019-06-06', '江苏省省长')
  writeFileSync(join(folder, '9.json'), JSON.stringify(extra))
  await ingest()
  expect(await people()).toHaveLength(3)
  await ingest({ kind: 'split', subjects: [namesakeOf(0), idOf('Source', sourceIdOf(extra))], reason: '另一人' })
  expect(await people()).toHaveLength(4)
  rmSync(join(folder, '9.json'))
})

test('meetings are merged and split by their ids, and decisions bind those that come later', async () => {
  const meetings = async () => (await store.prisma.meeting.findMany()).length
  const ids = [0, 1].map((index) => idOf('Meeting', `${source(index)}.m000`))
  await takeDecisions(store, [{ kind: 'merge', subjects: ids, reason: '同会' }])
  await ingest({ kind: 'merge', subjects: ids, reason: '同会' })
  expect(await meetings()).toBe(2)
  await ingest()
  expect(await meetings()).toBe(3)
})

test('a decision that cannot be followed is told, and the former ones stay', async () => {
  await ingest({ kind: 'merge', subjects: [namesakeOf(0), namesakeOf(1)], reason: '一人' })
  await ingest({ kind: 'merge', subjects: [namesakeOf(0), '林砚舟'], reason: '一人' })
  expect(complaints.join()).toContain('subjects[1] is no id')
  expect(await store.prisma.decision.count()).toBe(1)
  await expect(
    takeDecisions(store, [{ kind: 'split', subjects: [namesakeOf(0), namesakeOf(1)], reason: '两人' }]),
  ).rejects.toThrow('the ids of the sources')
})

test('a decision about an id that nothing has is told, by its line, and followed when something has it', async () => {
  const unknown = { kind: 'merge', subjects: [namesakeOf(0), idOf('Person', '林砚州')], reason: '一人' }
  await ingest({ kind: 'merge', subjects: [namesakeOf(0), namesakeOf(1)], reason: '一人' }, unknown)
  expect(complaints).toHaveLength(1)
  expect(complaints[0]).toMatch(
    /decisions\.json: decision 2 \(一人\): subjects\[1\] is the id of no Person .* take the line out$/,
  )
  await loadRecord(store, seen('林砚州', '2019-05-12', '安徽省委书记'))
  expect(await people()).not.toContain('林砚州')
})

test('decisions of several folders add up in one ingest, and it is told how many of an earlier one are taken back', async () => {
  const other = join(folder, 'further')
  mkdirSync(other, { recursive: true })
  const [first, second] = [namesakeOf(0), namesakeOf(1)]
  const split = { kind: 'split', subjects: [idOf('Person', '林研舟'), idOf('Source', source(2))], reason: '另一人' }
  writeFileSync(join(other, 'decisions.json'), JSON.stringify([split]))
  writeFileSync(join(other, '3.json'), JSON.stringify(records[2]))
  const merge = { kind: 'merge', subjects: [first, second], reason: '一人' }
  expect(await ingest(merge)).toMatchObject({ decided: 2, takenBack: 0 })
  expect(await loadFiles(store, [other], () => {})).toMatchObject({ decided: 1, takenBack: 1 })
  rmSync(other, { recursive: true })
})

test('an event is split by the ids of its accounts, and joined whole with one that nothing likens to it', async () => {
  const seats = [participant('林砚舟', '江苏省', ['江苏省省长']), participant('何汀', '青海省', ['青海省省长'])]
  const told = (name: string, city: string) =>
    recordOf(name, {
      meetings: [meeting('两省座谈会', '2019-05-06', { city, parties: ['江苏省', '青海省'], participants: seats })],
    })
  const api = await apiOver(['甲', '乙'].map((name) => ({ record: told(name, '南京市') })))
  await loadRecord(api.store, told('丙', '西宁市'))
  const meetings = async (): Promise<{ id: string; accounts: { id: string }[] }[]> =>
    (await api.data('{ meetings { nodes { id accounts { id } } } }')).meetings.nodes
  const accounts = async () => (await meetings()).map((one) => one.accounts.length).sort()
  expect(await accounts()).toEqual([1, 2])
  const [one, other] = await meetings()
  await takeDecisions(api.store, [{ kind: 'merge', subjects: [one?.id ?? '', other?.id ?? ''], reason: '一会' }])
  expect(await accounts()).toEqual([3])
  await takeDecisions(api.store, [])
  const subjects = (await meetings()).find((each) => each.accounts.length === 2)?.accounts.map(({ id }) => id) ?? []
  await takeDecisions(api.store, [{ kind: 'split', subjects, reason: '两会' }])
  expect(await accounts()).toEqual([1, 1, 1])
})
