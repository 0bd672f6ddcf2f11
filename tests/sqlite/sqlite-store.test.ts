import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { sqliteDifference } from '../../scripts/schema-engine.js'
import { readMeetings } from '../../src/store/read/meetings.js'
import { databasePath, keepingStatements, openConnection, statementsKept } from '../../src/store/sqlite.js'
import { everyColumn, newUrl, statementsOf, temporaryStore } from '../store/temporary-store.js'

test('the migrations make the tables that schema.prisma describes, and a missing index would show', async () => {
  const url = await newUrl()
  const store = await temporaryStore(url)
  expect(await sqliteDifference(url)).toMatch(/^(?:-- This is an empty migration\.\s*)?$/)
  await sql`drop index "Meeting_dayAsc_id_idx"`.execute(store.sql)
  expect(await sqliteDifference(url)).toContain('CREATE INDEX "Meeting_dayAsc_id_idx"')
})

test('a store is in WAL mode', async () => {
  const { sql: db } = await temporaryStore()
  expect((await sql`pragma journal_mode`.execute(db)).rows).toEqual([{ journal_mode: 'wal' }])
})

test('opening a store again writes nothing', async () => {
  const url = await newUrl()
  const first = await temporaryStore(url)
  const version = async () => (await sql<{ data_version: number }>`pragma data_version`.execute(first.sql)).rows
  const before = await version()
  await temporaryStore(url)
  expect(await version()).toEqual(before)
})

test('the page of a party is a range of an index that has its order', async () => {
  const store = await temporaryStore()
  const [statement] = await statementsOf(store, () =>
    readMeetings(store.sql, everyColumn, 'party', [['320000']], {}, { first: 3 }),
  )
  const plan = await sql<{
    detail: string
  }>`explain query plan ${sql.raw((statement?.sql ?? '').replaceAll('?', "'1'"))}`.execute(store.sql)
  const steps = plan.rows.map(({ detail }) => detail)
  expect(steps).toContainEqual(
    expect.stringMatching(/^SEARCH edge USING COVERING INDEX MeetingParty_partyId_dayAsc_meetingId_idx/),
  )
  expect(steps).toContainEqual(expect.stringMatching(/^SEARCH t USING INDEX/))
  // The keys, and what is found.
  expect(steps.filter((step) => /SCAN (?!k|found)/.test(step))).toEqual([])
})

test('a connection prepares a statement once, and again when so many others came in between as it keeps', async () => {
  const database = openConnection(await newUrl())
  const prepared: string[] = []
  const keeping = keepingStatements({
    close: () => database.close(),
    prepare(text) {
      prepared.push(text)
      return database.prepare(text)
    },
  })
  const texts = Array.from({ length: statementsKept }, (_, at) => `select ${at} as number`)
  for (const text of [...texts, ...texts]) keeping.prepare(text)
  expect(prepared).toEqual(texts)
  for (const text of ['select 1 as other', texts[1], texts[0]]) keeping.prepare(text as string)
  expect(prepared.slice(texts.length)).toEqual(['select 1 as other', texts[0]])
  keeping.close()
})

test('a file: URL is relative to the working directory or absolute', () => {
  expect(databasePath('file:/tmp/a.db')).toBe('/tmp/a.db')
  expect(databasePath('file:///tmp/a.db')).toBe('/tmp/a.db')
  expect(databasePath('file:./data/a.db')).toBe(`${process.cwd()}/data/a.db`)
})
