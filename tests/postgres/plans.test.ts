import { sql } from 'kysely'
import pg from 'pg'
import { beforeAll, expect, inject, test } from 'vitest'
import { exampleQuestions } from '../../src/server/example-questions.js'
import type { Statement } from '../../src/store/client.js'
import { type Api, apiOver } from '../api/api.js'
import { filterQuestions } from '../api/filter-questions.js'
import { seeds } from '../api/seeds.js'
import { addCrowd } from './crowd.js'

let api: Api
beforeAll(async () => {
  if (inject('postgres') === null) return
  api = await apiOver(seeds)
  await addCrowd(api.store)
})

/** A step of a plan, as PostgreSQL tells it after it has carried it out. */
interface Step {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Cond'?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly 'Rows Removed by Index Recheck'?: number
  readonly Plans?: readonly Step[]
}

/** What reads tables in a statement, as a server that is asked it again and again carries it out. */
async function scansOf({ sql: text, parameters = [] }: Statement): Promise<Step[]> {
  const values = parameters.map(literal)
  return api.store.primary.connection().execute(async (db) => {
    await sql`prepare asked as ${sql.raw(text)}`.execute(db)
    const execute = values.length > 0 ? `asked(${values.join(', ')})` : 'asked'
    const { rows } = await sql<{ 'QUERY PLAN': [{ Plan: Step }] }>`
      ${sql.raw(`explain (analyze, timing off, buffers off, format json) execute ${execute}`)}`.execute(db)
    await sql`deallocate asked`.execute(db)
    return stepsUnder((rows[0] as (typeof rows)[0])['QUERY PLAN'][0].Plan).filter(
      (step) => step['Relation Name'] && step['Relation Name'] !== 'Party',
    )
  })
}

function literal(value: unknown): string {
  if (Array.isArray(value)) return `array[${value.map(literal).join(', ')}]::text[]`
  return typeof value === 'string' ? pg.escapeLiteral(value) : String(value ?? null)
}

const stepsUnder = (step: Step): Step[] => [step, ...(step.Plans ?? []).flatMap(stepsUnder)]

/** How many rows or entries of indexes a step looks at. */
const readBy = (step: Step): number =>
  step['Actual Loops'] *
  (step['Actual Rows'] + (step['Rows Removed by Filter'] ?? 0) + (step['Rows Removed by Index Recheck'] ?? 0))

/** What reads large tables in the statements of a question; Prisma's read provinces. */
async function scansFor(document: string): Promise<Step[]> {
  const scans = []
  for (const statement of await api.statements(document))
    if (statement.through === 'sql') scans.push(...(await scansOf(statement)))
  expect(scans.length).toBeGreaterThan(0)
  return scans
}

const rowsReadFor = async (document: string): Promise<number> =>
  (await scansFor(document)).reduce((sum, step) => sum + readBy(step), 0)

/** Scans that go through a whole table or index. */
const walks = (scans: readonly Step[]) =>
  scans.flatMap((step) => ('Index Cond' in step ? [] : [`${step['Node Type']} on ${step['Relation Name']}`]))

test.each(exampleQuestions())(
  'every statement of $name goes to what it looks for by an index',
  async ({ document }) => {
    const scans = await scansFor(document)
    expect(walks(scans)).toEqual([])
    expect(scans.reduce((sum, step) => sum + readBy(step), 0)).toBeLessThan(1000)
  },
)

test.each(filterQuestions)(
  'a filter whose value is rare among many rows reads few of them: %s',
  async (_, document) => {
    const scans = await scansFor(document)
    expect(walks(scans)).toEqual([])
    expect(scans.reduce((sum, step) => sum + readBy(step), 0)).toBeLessThan(100)
  },
)

test('a list of everything is read along the index of its order, and no further than its page', async () => {
  for (const bound of ['first: 3', 'last: 3, orderBy: DATE_DESC']) {
    const scans = await scansFor(`{ meetings(${bound}) { nodes { title } } }`)
    expect(scans.map(readBy)).toEqual([4])
  }
})

test('a whole table that is read would show', async () => {
  const scans = await scansOf({ sql: `select * from "Meeting" where "title" = 'x'`, through: 'sql' })
  expect(walks(scans)).toHaveLength(1)
  expect(scans.map(readBy)).toEqual([20_007])
})

test('a nested page reads the rows that it gives, however many its parents have', async () => {
  const questions = [
    '{ provinces { meetings(first: 3, orderBy: DATE_DESC) { nodes { title participations(first: 1) { nodes { roles } } } } } }',
    '{ people(first: 50) { nodes { meetings(last: 3) { nodes { title } } visits(first: 3) { nodes { date } } } } }',
    '{ province(name: "四川") { partners(first: 5) { meetings(first: 3) { nodes { title } } } agreements(first: 3) { nodes { title } } } }',
  ]
  const counted = '{ provinces { meetings { totalCount } } }'
  const most = async () => {
    const { provinces } = await api.data(counted)
    return Math.max(...provinces.map((one: { meetings: { totalCount: number } }) => one.meetings.totalCount))
  }
  const rowsRead = async () => {
    const rows = []
    for (const document of questions) rows.push(await rowsReadFor(document))
    return rows
  }
  const [before, had] = [await rowsRead(), await most()]
  await addCrowd(api.store, 20_001)
  expect(had).toBeGreaterThan(500)
  expect(await most()).toBeGreaterThan(1.9 * had)
  expect(await rowsRead()).toEqual(before)
})
