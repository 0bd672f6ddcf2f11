import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { inventedWorld } from '../../bench/invented-world.js'
import type { Record } from '../../src/record.js'
import type { Store } from '../../src/store/client.js'
import { loadRecord, loadRecords } from '../../src/store/load-records.js'
import { RecordError } from '../../src/store/record-error.js'
import { agreement, meeting, participant, person, recordOf, sharedWorld } from './invented-records.js'
import { contentsOf, newUrl, onPostgres, statementsOf, temporaryStore } from './temporary-store.js'

const entries = (records: readonly unknown[]) => records.map((record) => ({ record }))
const ordersOf = <T>(items: readonly T[]): T[][] =>
  items.length < 2
    ? [[...items]]
    : items.flatMap((item) => ordersOf(items.filter((other) => other !== item)).map((rest) => [item, ...rest]))

/** All but the log of changes and the ids that were served. */
async function factsOf(store: Store) {
  const { Change, FormerId, ...facts } = await contentsOf(store)
  return facts
}

describe('a Record that is wrong', () => {
  const [first] = sharedWorld as [Record]
  const wrong: [string, unknown, string][] = [
    ['a kind that is none', { ...first, meetings: [{ ...first.meetings[0], kind: 'PARTY' }] }, 'meetings[0].kind'],
    [
      'a day that the calendar has not',
      { ...first, meetings: [{ ...first.meetings[0], start: '2019-02-30' }] },
      'meetings[0].start',
    ],
    ['a trip that is not there', { ...first, meetings: [{ ...first.meetings[0], visit: 7 }] }, 'meetings[0].visit'],
    [
      'a meeting that is not there',
      { ...first, agreements: [{ ...first.agreements[0], meeting: -1 }] },
      'agreements[0].meeting',
    ],
    ['a name that is empty', { ...first, people: [person(' ', null)] }, 'people[0].name'],
    ['an office that is empty', { ...first, people: [person('林砚舟', null, '')] }, 'people[0].offices[0]'],
    ['no source', { ...first, source: undefined }, 'source'],
    ['nothing', null, 'Record'],
  ]
  test.each(wrong)('%s is refused with the path, and leaves no trace', async (_, record, path) => {
    const store = await temporaryStore()
    const before = await contentsOf(store)
    const attempt = loadRecord(store, record)
    await expect(attempt).rejects.toThrow(RecordError)
    await expect(attempt).rejects.toThrow(path)
    expect(await contentsOf(store)).toEqual(before)
  })

  test('does not keep those beside it from being loaded', async () => {
    const store = await temporaryStore()
    const outcomes = await loadRecords(store, entries([sharedWorld[0], { not: 'a Record' }, sharedWorld[1]]))
    expect(outcomes.map(({ status }) => status)).toEqual(['loaded', 'refused', 'loaded'])
    expect(await store.prisma.source.count()).toBe(2)
  })
})

test('a failure of the database in the middle of a Record leaves nothing of it', async () => {
  const store = await temporaryStore()
  await loadRecord(store, sharedWorld[0])
  const before = await contentsOf(store)
  await (onPostgres
    ? sql`alter table "Citation" add constraint refused check ("start" <> 666)`
    : sql`create trigger refuse before insert on "Citation" when new."start" = 666
        begin select raise(abort, 'refused by the trigger'); end`
  ).execute(store.primary)
  const doomed = recordOf('败', {
    agreements: [agreement('协议', { citations: [{ start: 666, end: 667 }], parties: ['云麓集团'] })],
  })
  await expect(loadRecord(store, doomed)).rejects.toThrow('refused')
  expect(await contentsOf(store)).toEqual(before)
})

test('hundreds of Records take hardly more statements than a few, whether they tell new events or known ones', async () => {
  const world = inventedWorld(1000)
  const store = await temporaryStore()
  const load = (first: number, count: number, account = 0) => {
    const records = Array.from({ length: count }, (_, number) => world.record(first + number, account))
    return statementsOf(store, () => loadRecords(store, entries(records)))
  }
  const few = await load(0, 12)
  const many = await load(12, 240)
  expect(few.length).toBeGreaterThan(20)
  expect(many.length).toBeLessThan(few.length + 12)
  const fewKnown = await load(0, 12, 1)
  const manyKnown = await load(12, 240, 1)
  expect(manyKnown.length).toBeLessThan(fewKnown.length + 12)
  expect(manyKnown.length).toBeLessThan(100)
})

test('of who turns out to have a namesake many reports are not read again: he only goes by another id', async () => {
  const store = await temporaryStore()
  const seen = (name: string, day: string, side: string) =>
    recordOf(name, {
      meetings: [
        meeting(`第${name}次会见`, day, {
          parties: [side],
          participants: [participant('林砚舟', side, [`${side}省长`], ['CHAIR']), participant(`何${name}`, side)],
        }),
      ],
      agreements: [agreement(`${name}协议`, { parties: [side], signatories: ['林砚舟'] })],
    })
  const days = ['2019-03-01', '2019-05-02', '2019-07-03', '2019-09-04']
  const known = days.map((day, at) => seen(`${at}`, day, '江苏省'))
  await loadRecords(store, entries(known))
  const statements = await statementsOf(store, () => loadRecord(store, seen('9', '2019-05-02', '安徽省')))
  expect(statements.filter(({ sql }) => /select "sourceId", "record"/.test(sql))).toEqual([])
  const ids = async (table: string) =>
    (
      await sql<{
        personId: string
      }>`select distinct "personId" from ${sql.table(table)} where "personId" like '林砚舟%'`.execute(store.sql)
    ).rows
  for (const table of ['Participation', 'AgreementPerson', 'Tenure'])
    expect((await ids(table)).map(({ personId }) => personId.includes('~'))).toEqual([true, true])
  const other = await temporaryStore()
  await loadRecords(other, entries([seen('9', '2019-05-02', '安徽省'), ...known]))
  expect(await factsOf(store)).toEqual(await factsOf(other))
})

test('a Record loaded again changes nothing', async () => {
  const store = await temporaryStore()
  await loadRecords(store, entries(sharedWorld))
  const once = await contentsOf(store)
  const outcomes = await loadRecords(store, entries([...sharedWorld, ...sharedWorld.toReversed()]))
  expect(outcomes.every(({ status }) => status === 'unchanged')).toBe(true)
  expect(await contentsOf(store)).toEqual(once)
})

test('any order of Records, one by one or together, makes the same store, ids included', async () => {
  const expected = await temporaryStore()
  await loadRecords(expected, entries(sharedWorld))
  const contents = await contentsOf(expected)
  for (const order of ordersOf(sharedWorld)) {
    const store = await temporaryStore()
    for (const record of order) await loadRecord(store, record)
    expect(await contentsOf(store)).toEqual(contents)
  }
})

test('another Record of the same source takes the place of the former and leaves nothing of it', async () => {
  const [first, ...others] = sharedWorld as [Record, ...Record[]]
  const mended = recordOf('一', {
    people: [person('白鹤年', '临夏回族自治州', '临夏回族自治州州长')],
    meetings: [meeting('另一次会见', '2019-05-09', { participants: [participant('白鹤年', '云麓集团')] })],
  })
  const expected = await temporaryStore()
  await loadRecords(expected, entries([mended, ...others]))
  const replaced = await temporaryStore()
  await loadRecords(replaced, entries([first, ...others]))
  const [outcome] = await loadRecords(replaced, entries([mended]))
  expect(outcome?.status).toBe('replaced')
  expect(await contentsOf(replaced)).toEqual(await contentsOf(expected))
})

test('what a replaced Record has in common with others stays, and tenures and people follow what is left', async () => {
  const store = await temporaryStore()
  await loadRecords(store, entries(sharedWorld))
  const tenure = () => store.prisma.tenure.findUniqueOrThrow({ where: { id: '林砚舟/江苏省委书记' } })
  const province = async () => (await store.prisma.person.findUniqueOrThrow({ where: { id: '林砚舟' } })).provinceId
  expect(await tenure()).toMatchObject({ firstSeenOn: '2019-05-07', lastSeenOn: '2019-05-07' })
  expect(await province()).toBe('110000')
  await loadRecord(store, recordOf('一'))
  expect(await tenure()).toMatchObject({ firstSeenOn: null, lastSeenOn: null })
  await loadRecord(store, recordOf('三'))
  expect(await province()).toBe('320000')
  expect(await store.prisma.office.findUnique({ where: { id: '北京市市长' } })).toBeNull()
  expect(await store.prisma.party.findUnique({ where: { name: '昆山市', id: '320583' } })).toBeNull()
})

test('a text that comes with a Record is kept when the Record comes again without one', async () => {
  const store = await temporaryStore()
  const textOf = async () => (await store.prisma.report.findFirstOrThrow()).text
  await loadRecord(store, sharedWorld[0])
  expect(await textOf()).toBeNull()
  await loadRecord(store, sharedWorld[0], '原文')
  await loadRecord(store, sharedWorld[0])
  expect(await textOf()).toBe('原文')
})

test('keys that a Record has beside the contract are stored with it', async () => {
  const store = await temporaryStore()
  const record = { ...sharedWorld[0], note: { rule: '一' } }
  await loadRecord(store, record)
  expect(JSON.parse((await store.prisma.report.findFirstOrThrow()).record)).toEqual(record)
})

test('titles keep tabs, line ends and backslashes, and one that repeats itself is loaded like others', async () => {
  const store = await temporaryStore()
  const titles = ['云麓\t稻香\r\n座谈会', '云麓\\N稻香\\.座谈会', '\\N', '哈'.repeat(40)]
  await loadRecord(store, recordOf('titles', { meetings: titles.map((title) => meeting(title, '2021-06-29')) }))
  const meetings = await store.sql.selectFrom('Meeting').select('title').orderBy('id').execute()
  expect(meetings.map(({ title }) => title)).toEqual(titles)
})

test('someone named twice at one meeting has one participation with all roles, offices and citations', async () => {
  const store = await temporaryStore()
  const twice = [
    participant('林砚舟', '江苏省', ['江苏省委书记'], ['CHAIR']),
    { ...participant('林砚舟', null, ['江苏省人大常委会主任'], ['SPEAKER']), citations: [{ start: 20, end: 30 }] },
    participant('何汀', '青海省'),
  ]
  await loadRecord(store, recordOf('重', { meetings: [meeting('会', '2020-01-02', { participants: twice })] }))
  const found = await store.prisma.participation.findMany({
    include: { offices: { orderBy: { position: 'asc' } } },
    orderBy: { position: 'asc' },
  })
  expect(found.map(({ personId, roles, sideId }) => [personId, roles, sideId])).toEqual([
    ['林砚舟', 'CHAIR SPEAKER', '320000'],
    ['何汀', 'ATTENDEE', '630000'],
  ])
  expect(found[0]?.offices.map(({ officeId }) => officeId)).toEqual(['江苏省委书记', '江苏省人大常委会主任'])
  expect(await store.prisma.citation.count({ where: { factId: found[0]?.id as string } })).toBe(2)
})

test('a place whose name several have is the one in the provinces that the Record is about, else an organisation', async () => {
  const store = await temporaryStore()
  const held = (name: string, parties: string[]) =>
    recordOf(name, { meetings: [meeting('会', null, { city: '鼓楼区', parties })] })
  await loadRecord(store, held('近', ['南京市', '鼓楼区']))
  await loadRecord(store, held('无', ['鼓楼区', '云麓集团']))
  const cities = await store.prisma.meeting.findMany({ select: { cityId: true } })
  expect(new Set(cities.map(({ cityId }) => cityId))).toEqual(new Set([null, '320106']))
  expect(
    (await store.prisma.party.findMany({ where: { kind: 'ORGANIZATION' }, orderBy: { id: 'asc' } })).map(
      ({ id }) => id,
    ),
  ).toEqual(['云麓集团', '鼓楼区'])
})

const loadProcess = fileURLToPath(new URL('load-process.ts', import.meta.url))
const startLoading = (url: string, name: string) =>
  spawn(process.execPath, ['--import', 'tsx', loadProcess, url, name], { stdio: ['ignore', 'pipe', 'inherit'] })

test('two processes that start on one new store together both load into it', async () => {
  const url = await newUrl({ empty: true })
  const processes = ['甲', '乙'].map((name) => startLoading(url, `${name}:20`))
  for (const { stdout } of processes) stdout.resume()
  const endings = await Promise.all(processes.map((process) => once(process, 'close')))
  expect(endings.map(([code]) => code)).toEqual([0, 0])
  const store = await temporaryStore(url)
  expect(await store.prisma.source.count()).toBe(40)
  const names = (
    await sql<{ name: string }>`select "migration_name" as name from "_prisma_migrations"`.execute(store.sql)
  ).rows
  expect(new Set(names.map(({ name }) => name)).size).toBe(names.length)
})

test('a loading process that is killed leaves whole Records in a store that opens', async () => {
  const url = await newUrl()
  const loading = startLoading(url, '丙:100000')
  let lines = 0
  for await (const _ of createInterface({ input: loading.stdout })) if (++lines === 20) loading.kill('SIGKILL')
  const store = await temporaryStore(url)
  if (!onPostgres)
    expect((await sql<object>`pragma integrity_check`.execute(store.sql)).rows).toEqual([{ integrity_check: 'ok' }])
  const reports = await store.prisma.report.findMany()
  expect(reports.length).toBeGreaterThanOrEqual(20)
  const again = await temporaryStore()
  await loadRecords(again, entries(reports.map(({ record }) => JSON.parse(record))))
  expect(await contentsOf(store)).toEqual(await contentsOf(again))
})
