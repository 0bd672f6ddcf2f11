import { type DocumentNode, execute, parse } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { columnsOf } from '../../src/schema/columns.js'
import type { Context } from '../../src/schema/context.js'
import { Loaders } from '../../src/schema/loaders.js'
import { schema } from '../../src/schema/schema.js'
import { exampleQuestions } from '../../src/server/example-questions.js'
import { executeByLevel } from '../../src/server/execute-by-level.js'
import { type Api, apiOver } from '../api/api.js'
import { seeds } from '../api/seeds.js'

let api: Api
beforeAll(async () => {
  api = await apiOver(seeds)
})

const context = (document: DocumentNode): Context => ({
  store: api.store,
  loaders: new Loaders(),
  levels: new Map(),
  columns: columnsOf(schema, document),
  maxComplexity: 500_000,
})

async function both(document: string, variableValues: { readonly [name: string]: unknown } = {}) {
  const args = { schema, document: parse(document), variableValues }
  const byLevel = await executeByLevel({ ...args, contextValue: context(args.document) })
  const usual = await execute({ ...args, contextValue: context(args.document) })
  return { byLevel, usual }
}

const questions: [name: string, document: string, variables?: { readonly [name: string]: unknown }][] = [
  ['names of types', '{ __typename search(query: "广东") { __typename ... on Province { __typename name } } }'],
  [
    'the order of the query',
    '{ meetings(first: 2) { totalCount nodes { parties { name } title } edges { node { id } cursor } pageInfo { endCursor } } }',
  ],
  [
    'fragments and fields written twice',
    `{ meetings { nodes { ...a ... { title } ... on Node { id } ... on Person { name } ...a } } }
     fragment a on Meeting { title participations(first: 2) { nodes { person { id } } } ...b }
     fragment b on Meeting { participations(first: 2) { nodes { person { name } offices { name } } } }`,
  ],
  [
    'skip and include',
    `query ($yes: Boolean!, $no: Boolean!) { people(first: 3) { nodes { id @skip(if: $yes) name @include(if: $yes)
       ... @include(if: $no) { spellings } ...a @skip(if: $no) tenures { office { name } } } } } fragment a on Person { province { name } }`,
    { yes: true, no: false },
  ],
  [
    'variables and their defaults',
    'query ($first: Int = 2, $script: Script) { people(first: $first) { nodes { name(script: $script) } } }',
    { script: 'HANT' },
  ],
  [
    'lists of nodes, with gaps',
    '{ nodes(ids: ["UHJvdmluY2U6NDQwMDAw", "UHJvdmluY2U6OTk5OTk5", "Q2l0eTo0NDAzMDA="]) { id ... on Party { name } } }',
  ],
  [
    'nothing found',
    '{ person(name: "无人") { name } meetings(filter: { parties: ["广东", "海南"] }) { nodes { title } } }',
  ],
  ['an alias that objects have anyway', '{ constructor: meetings(first: 1) { __proto__: nodes { toString: title } } }'],
]

describe('what is executed level by level is answered as by graphql-js', () => {
  test.each([
    ...exampleQuestions().map(({ name, document }) => [name, document] as (typeof questions)[number]),
    ...questions,
  ])('%s', async (_name, document, variables) => {
    const { byLevel, usual } = await both(document, variables)
    expect(usual.errors).toBeUndefined()
    expect(JSON.stringify(byLevel)).toBe(JSON.stringify(usual))
  })
})

describe('what goes wrong is left to the usual execution, with what has been read', () => {
  test.each([
    ['an error of a field', '{ meetings(first: 1) { nodes { title } } person(id: "x") { name } }'],
    [
      'an argument out of bounds deep down',
      '{ meetings { nodes { title participations(first: 1000) { totalCount } } } }',
    ],
    ['a variable that is missing', 'query ($id: ID!) { meeting(id: $id) { title } }'],
    ['a question about the schema', '{ __schema { queryType { name } } }'],
    ['several operations without a name', 'query a { __typename } query b { __typename }'],
    ['a mutation that there is not', 'mutation { __typename }'],
  ])('%s', async (_name, document) => {
    const { byLevel } = await both(document)
    expect(byLevel).toBeNull()
  })

  test('and nothing is read twice', async () => {
    const whole = 'meetings { nodes { title participations { nodes { person { name } } } } }'
    const { errors, data } = await api.ask(`{ ${whole} person(id: "x") { name } }`)
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_ID'])
    expect(data.meetings.nodes).not.toHaveLength(0)
    const expected = (await api.statements(`{ ${whole} }`)).length
    expect(expected).toBe(3)
    expect(await api.statements(`{ ${whole} person(id: "x") { name } }`)).toHaveLength(expected)
  })
})
