import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { exampleQuestions } from '../../src/server/example-questions.js'
import type { Statement } from '../../src/store/client.js'
import { type Api, apiOver } from '../api/api.js'
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
    return table !== '' && !step.includes(' VIRTUAL TABLE ') && !made.includes(table)
  })
}

test.each(exampleQuestions())('no statement of $name goes through a whole table', async ({ document }) => {
  const statements = await api.statements(document)
  expect(statements.length).toBeGreaterThan(1)
  for (const statement of statements) expect(scansOf(await stepsOf(statement)), statement.sql).toEqual([])
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
