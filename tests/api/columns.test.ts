import { type GraphQLField, getNamedType, isLeafType, isNonNullType, isObjectType } from 'graphql'
import { beforeAll, expect, test } from 'vitest'
import { nodeTypes } from '../../src/schema/global-id.js'
import { schema } from '../../src/schema/schema.js'
import { type Api, apiOver } from './api.js'
import { seeds } from './seeds.js'

let api: Api
beforeAll(async () => {
  api = await apiOver(seeds)
})

/** Every field that can be asked without arguments. */
function fieldsOf(type: string): string[] {
  const found = schema.getType(type)
  if (!isObjectType(found)) throw new Error(type)
  return Object.values(found.getFields())
    .filter(({ args }) => args.every(({ type, defaultValue }) => !isNonNullType(type) || defaultValue !== undefined))
    .map((field) => `${field.name} ${below(field)}`)
}

function below({ type }: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(type)
  if (isLeafType(named)) return ''
  return isObjectType(named) && 'nodes' in named.getFields() ? '{ nodes { __typename } }' : '{ __typename }'
}

const places: { readonly [Type in (typeof nodeTypes)[number]]?: string } = {
  Tenure: 'people(first: 20) { nodes { found: tenures',
  Participation: 'meetings(first: 20) { nodes { found: participations { nodes',
  City: 'meetings(first: 20) { nodes { found: city',
  Province: 'meetings(first: 20) { nodes { found: province',
}
const plurals: { readonly [Type in (typeof nodeTypes)[number]]?: string } = { Person: 'people', Series: 'series' }

/** What is asked of all objects of a type that one list of the schema has. */
function listOf(type: (typeof nodeTypes)[number], fields: readonly string[]): string {
  const way = places[type] ?? `found: ${plurals[type] ?? `${type.toLowerCase()}s`}(first: 20) { nodes`
  return `{ ${way} { __typename ... on ${type} { ${fields.join(' ')} } } ${'}'.repeat((way.match(/\{/g) ?? []).length)} }`
}

// An Organization has no fields but those of every Party.
const types = nodeTypes.filter((type) => type !== 'Organization')

test.each(types)('each field of %s is answered by itself as among all others', async (type) => {
  const fields = fieldsOf(type)
  const together = await api.data(listOf(type, fields))
  for (const field of fields) {
    const [name = ''] = field.split(' ')
    const values = valuesOf(await api.data(listOf(type, [field])), type, name)
    expect(values.length, `${type}s`).toBeGreaterThan(0)
    expect(values, name).toEqual(valuesOf(together, type, name))
  }
})

test('ids through Node and cursors are answered where nothing else is asked of the rows', async () => {
  const { meetings: together } = await api.data(
    '{ meetings { edges { cursor node { id title kind } } pageInfo { startCursor endCursor } } }',
  )
  const ids = together.edges.map(({ node }: { node: { id: string } }) => ({ id: node.id }))
  const cursors = together.edges.map(({ cursor }: { cursor: string }) => ({ cursor }))
  expect(ids.length).toBeGreaterThan(1)
  expect((await api.data('{ meetings { nodes { ... on Node { id } } } }')).meetings.nodes).toEqual(ids)
  expect((await api.data('{ meetings { edges { cursor } } }')).meetings.edges).toEqual(cursors)
  expect((await api.data('{ meetings { pageInfo { startCursor endCursor } } }')).meetings).toEqual({
    pageInfo: together.pageInfo,
  })
})

/** The field of every object of that type in an answer, in its order. */
function valuesOf(answer: unknown, type: string, field: string): unknown[] {
  if (typeof answer !== 'object' || answer === null) return []
  const own = '__typename' in answer && answer.__typename === type && field in answer
  return [
    ...(own ? [answer[field as never]] : []),
    ...Object.values(answer).flatMap((value) => valuesOf(value, type, field)),
  ]
}
