import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNullableType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { schema } from '../../src/schema/schema.js'
import { type Api, apiOver } from '../api/api.js'
import { entries } from '../api/world.js'
import { meeting, recordOf } from '../store/invented-records.js'

const types = Object.values<GraphQLNamedType>(schema.getTypeMap())
const node = schema.getType('Node')
const nodes = types.filter(
  (type): type is GraphQLObjectType => isObjectType(type) && type.getInterfaces().some((one) => one === node),
)
const connections = types.filter(
  (type): type is GraphQLObjectType => isObjectType(type) && type.name.endsWith('Connection'),
)
const printed = (type: GraphQLObjectType, field: string) => String(type.getFields()[field]?.type)

describe('the connections specification', () => {
  test.each(connections.map((type) => [type.name, type] as const))(
    '%s has edges, nodes, pageInfo and a count, none of them null',
    (name, type) => {
      const of = name.slice(0, -'Connection'.length)
      expect(printed(type, 'edges')).toBe(`[${of}Edge!]!`)
      expect(printed(type, 'nodes')).toBe(`[${of}!]!`)
      expect(printed(type, 'pageInfo')).toBe('PageInfo!')
      expect(printed(type, 'totalCount')).toBe('Int!')
      const edge = schema.getType(`${of}Edge`) as GraphQLObjectType
      expect([printed(edge, 'cursor'), printed(edge, 'node')]).toEqual(['String!', `${of}!`])
    },
  )

  test('every field that gives a connection takes its four arguments', () => {
    const fields = types
      .filter((type) => isObjectType(type) || isInterfaceType(type))
      .flatMap((type) => Object.values(type.getFields()))
    const giving = fields.filter(({ type }) => String(getNullableType(type)).endsWith('Connection'))
    expect(giving.length).toBeGreaterThan(20)
    for (const { args } of giving) {
      const named = Object.fromEntries(args.map((arg) => [arg.name, String(arg.type)]))
      expect(named).toMatchObject({ first: 'Int', after: 'String', last: 'Int', before: 'String' })
    }
  })

  test('PageInfo is as specified', () => {
    const type = schema.getType('PageInfo') as GraphQLObjectType
    expect(['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'].map((field) => printed(type, field))).toEqual(
      ['Boolean!', 'Boolean!', 'String', 'String'],
    )
  })
})

describe('the object identification specification', () => {
  let api: Api
  beforeAll(async () => {
    const ofSeries = recordOf('series', {
      meetings: [meeting('粤黔东西部协作联席会议', '2024-06-15', { parties: ['广东省', '贵州省'] })],
    })
    api = await apiOver([...entries, { record: ofSeries }])
  })

  test('Node has an id, and node and nodes find it', () => {
    expect(isInterfaceType(node) && String(node.getFields().id?.type)).toBe('ID!')
    const query = schema.getQueryType() as GraphQLObjectType
    expect(printed(query, 'node')).toBe('Node')
    const list = query.getFields().nodes?.type
    expect(isNonNullType(list) && isListType(list.ofType) && String(list.ofType.ofType)).toBe('Node')
  })

  const everything = `{
    provinces { id } search(query: "成都", first: 100) { ... on Node { id } }
    meetings { nodes { id parties { id } participations { nodes { id } } } } visits { nodes { id } } agreements { nodes { id } }
    people { nodes { id tenures { id } } } offices { nodes { id } } sources { nodes { id } } series { nodes { id } }
  }`

  test('the id of an object gives that object again, of every type', async () => {
    const ids = [...new Set(JSON.stringify(await api.data(everything)).match(/(?<="id":")[^"]+/g))]
    expect(ids.length).toBeGreaterThan(50)
    const seen = new Set<string>()
    for (let at = 0; at < ids.length; at += 100) {
      const some = ids.slice(at, at + 100)
      const { nodes: found } = await api.data('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', {
        ids: some,
      })
      expect(found.map(({ id }: { id: string }) => id)).toEqual(some)
      for (const { __typename } of found) seen.add(__typename)
    }
    expect([...seen].sort()).toEqual(nodes.map(({ name }) => name).sort())
  })

  test('one id given twice gives the same object twice', async () => {
    const { provinces } = await api.data('{ provinces { id name } }')
    const [{ id, name }] = provinces
    const { nodes: found } = await api.data(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Province { id name } } }',
      { ids: [id, id] },
    )
    expect(found).toEqual([
      { id, name },
      { id, name },
    ])
  })
})
