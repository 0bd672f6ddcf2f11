import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { readConfig } from '../../src/config.js'
import { exampleQuestions } from '../../src/server/example-questions.js'
import { type Api, apiOver } from '../api/api.js'
import { seeds } from '../api/seeds.js'

const root = new URL('../../', import.meta.url)
const readme = readFileSync(new URL('README.md', root), 'utf8')

/** Each question's part of the README: what is said above its query, and the query. */
const questions = readme
  .split(/^### /m)
  .slice(1)
  .map((part) => ({ answer: part.split('<details>')[0] ?? '', query: /```graphql\n(.*?)```/s.exec(part)?.[1] }))

let api: Api
beforeAll(async () => {
  api = await apiOver(seeds)
})

test('the queries of the README are those of examples/questions', () => {
  expect(questions.map(({ query }) => query)).toEqual(exampleQuestions().map(({ document }) => document))
})

test.each(exampleQuestions().map(({ name, document }, index) => ({ name, document, index })))(
  'every cell of the README’s answer to $name stands in the answer',
  async ({ document, index }) => {
    const said = leavesOf(await api.data(document))
    const rows = questions[index]?.answer.split('\n').filter((line) => line.startsWith('|')) ?? []
    expect(rows.length).toBeGreaterThan(2)
    for (const row of rows.slice(2)) {
      for (const word of row.split(/[|,]| to |visit of /).map((cell) => cell.trim())) {
        if (word !== '') expect(said, row).toContain(word)
      }
    }
  },
)

test('the README names every variable of the environment with its default', () => {
  const [, table = ''] = readme.split('## Configuration')
  for (const [name, value] of Object.entries(readConfig({}))) {
    expect(table).toContain(`\`${name}\``)
    if (String(value) !== '') expect(table).toContain(`\`${value}\``)
  }
})

test('what the README links to is there', () => {
  const links = Array.from(
    readme.matchAll(/\]\(([^):]+)\)|href="([^":]+)"/g),
    ([, markdown, html]) => markdown ?? html ?? '',
  )
  expect(links.length).toBeGreaterThan(10)
  for (const link of links) expect(existsSync(new URL(link, root)), link).toBe(true)
})

test('the commands that the README names are scripts of package.json', () => {
  const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
  for (const [, name = ''] of readme.matchAll(/npm run (?:-s )?(\w+)/g)) expect(scripts).toHaveProperty(name)
})

function leavesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [String(value)]
  return Object.values(value).flatMap(leavesOf)
}
