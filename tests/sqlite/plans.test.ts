import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { exampleQuestions } from '../../src/server/example-questions.js'
import type { Statement } from '../../src/store/client.js'
import { type Api, apiOver } from '../api/api.js'
import { filterQuestions } from '../api/filter-questions.js'
import { seeds } from '../api/seeds.js'

let api: Api
beforeAll(async () => {
  api = await apiOver(seeds)
})

/** The steps in which SQLite says that it carries a statement out. */
async function stepsOf(statement: Statement): Promise<string[]> {
  const { rows } = await sql<{ detail: string }>`${sql.raw(`explain query plan ${statement.sql}`)}`.execute(
    api.store.sql,
  )
  return rows.map(({ detail }) => detail)
}

/** Steps that go through a whole table or index. A list that came as a parameter and what the statement has made itself are none. */
function scansOf(steps: readonly string[]): string[] {
  const made = steps.flatMap((step) => /^(?:CO-ROUTINE|MATERIALIZE) (\S+)$/.exec(step)?.[1] ?? [])
  return steps.filter((step) => {
    const [, table = ''] = /^SCAN (\S+)/.exec(step) ?? []
    return table !== '' && step !== 'SCAN CONSTANT ROW' && !step.includes(' VIRTUAL TABLE ') && !made.includes(table)
  })
}

test.each(exampleQuestions())('no statement of $name goes through a whole table', async ({ document }) => {
  const statements = await api.statements(document)
  expect(statements.length).toBeGreaterThan(1)
  for (const statement of statements) expect(scansOf(await stepsOf(statement)), statement.sql).toEqual([])
})

test.each(filterQuestions)('a filter looks for its value in an index: %s', async (_, document) => {
  for (const statement of await api.statements(document))
    expect(scansOf(await stepsOf(statement)), statement.sql).toEqual([])
})

test.each([
  ['kind: OTHER', 'Meeting_kind_dayAsc_id_idx (kind=?)'],
  ['kind: OTHER, on: { from: "2020-01-01" }', 'Meeting_kind_dayAsc_id_idx (kind=? AND dayAsc>? AND dayAsc<?)'],
  ['kind: OTHER, heldIn: "广东"', 'Meeting_provinceId_dayAsc_id_idx (provinceId=?)'],
  ['kind: OTHER, heldIn: "深圳"', 'Meeting_cityId_dayAsc_id_idx (cityId=?)'],
  ['on: { from: "2020-01-01" }', 'Meeting_dayAsc_id_idx (dayAsc>? AND dayAsc<?)'],
  ['text: "粤桂"', 'sqlite_autoindex_Meeting_1 (id=?)'],
  ['parties: ["广西"], kind: OTHER', 'MeetingParty_partyId_dayAsc_meetingId_idx (partyId=?)'],
  ['parties: ["广西"], includeCities: true', 'MeetingParty_provinceId_dayAsc_meetingId_idx (provinceId=?)'],
  ['people: ["刘宁"], parties: ["广西"]', 'Participation_personId_dayAsc_meetingId_idx (personId=?)'],
])('meetings with the filter %s are read along %s', async (filter, index) => {
  const statements = await api.statements(`{ meetings(filter: { ${filter} }) { nodes { title } } }`)
  const steps = await stepsOf(statements.at(-1) as Statement)
  expect(steps).toContainEqual(expect.stringMatching(/^SEARCH edge USING (COVERING )?INDEX /))
  expect(steps.filter((step) => step.startsWith('SEARCH edge '))).toEqual([expect.stringContaining(index)])
})

test('what reaches into a range of days from an earlier month is looked for among what reaches beyond its month', async () => {
  for (const [field, table] of [
    ['meetings(filter: { on: { from: "2020-01-01" } })', 'Meeting'],
    ['visits(filter: { on: { from: "2020-01-01" } })', 'Visit'],
    ['agreements(filter: { signed: { from: "2020-01-01" } })', 'Agreement'],
  ]) {
    const [statement] = await api.statements(`{ ${field} { nodes { id } } }`)
    const steps = await stepsOf(statement as Statement)
    expect(steps).toContainEqual(`SEARCH ${table} USING INDEX ${table}_latest_dayAsc_idx (latest>?)`)
  }
})

test('a list of everything is read along the index of its order, and no further than its page', async () => {
  for (const document of [
    '{ meetings(first: 3) { nodes { title } } }',
    '{ meetings(last: 3, orderBy: DATE_DESC) { nodes { title } } }',
  ]) {
    const [statement] = await api.statements(document)
    const scans = scansOf(await stepsOf(statement as Statement))
    expect(scans).toEqual([expect.stringMatching(/^SCAN edge USING COVERING INDEX Meeting_day(Asc|Desc)_id_idx$/)])
    expect(statement?.sql).toMatch(/limit \?/)
  }
})

test('a table without an index for the question would show', async () => {
  const steps = await stepsOf({ sql: `select * from "Meeting" where "title" = 'x'`, through: 'sql' })
  expect(scansOf(steps)).toEqual(['SCAN Meeting'])
})
