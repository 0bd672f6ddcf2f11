import { getNamedType, isObjectType } from 'graphql'
import { expect, test } from 'vitest'
import { inventedWorld } from '../../bench/invented-world.js'
import { schema } from '../../src/schema/schema.js'
import { agreement, recordOf } from '../store/invented-records.js'
import { apiOver } from './api.js'
import { seeds } from './seeds.js'

const world = inventedWorld(12)
const invented = Array.from({ length: world.meetings }, (_, number) => ({ record: world.record(number) }))
const ofCities = recordOf('深成', {
  agreements: ['甲', '乙', '丙', '丁'].map((name) => agreement(`${name}协议`, { parties: ['深圳市', '成都市'] })),
})
const api = await apiOver([...seeds, ...invented, { record: ofCities }])

/** Every field of the schema that is a connection, with the type that has it, once for each order it comes in. */
const connections: (readonly [type: string, field: string, order: string])[] = Object.values(schema.getTypeMap())
  .filter((type) => isObjectType(type))
  .flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
      .flatMap(({ name, args }) =>
        args.some((arg) => arg.name === 'orderBy')
          ? ['DATE_ASC', 'DATE_DESC'].map((order): [string, string, string] => [type.name, name, `orderBy: ${order}`])
          : [[type.name, name, ''] as [string, string, string]],
      ),
  )

/** What leads to objects of each type that has connections. */
const ways: Readonly<Record<string, (selection: string) => string>> = {
  Query: (selection) => `{ ${selection} }`,
  Province: (selection) => `{ provinces { ${selection} } }`,
  Person: (selection) => `{ people(first: 100) { nodes { ${selection} } } }`,
  Meeting: (selection) => `{ meetings(first: 100) { nodes { ${selection} } } }`,
  Visit: (selection) => `{ visits(first: 100) { nodes { ${selection} } } }`,
  City: (selection) => `{ meetings(first: 100) { nodes { parties { ... on City { ${selection} } } } } }`,
  Acquaintance: (selection) => `{ people(first: 100) { nodes { metWith(first: 1) { ${selection} } } } }`,
  ProvincePartner: (selection) => `{ provinces { partners(first: 2) { ${selection} } } }`,
}

interface Page {
  readonly totalCount: number
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean }
}

/** All pages in an answer, from its beginning. */
const pagesIn = (value: unknown): Page[] =>
  value === null || typeof value !== 'object'
    ? []
    : 'walked' in value
      ? [value.walked as Page]
      : Object.values(value).flatMap(pagesIn)

async function pagesOf(type: string, field: string, args: string): Promise<Page[]> {
  const way = ways[type]
  if (!way) throw new Error(`no way to a ${type} is known: add one`)
  const page = '{ totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage } }'
  return pagesIn(await api.data(way(`walked: ${field}(${args}) ${page}`)))
}

test.each(connections)(
  '%s.%s(%s) is the same list in pages of any size, forwards and backwards',
  async (...connection) => {
    const [type, field, order] = connection
    const all = await pagesOf(type, field, `${order} first: 100`)
    const longest = Math.max(...all.map(({ totalCount }) => totalCount))
    const parent = all.findIndex(({ totalCount }) => totalCount === longest)
    const ids = all[parent]?.edges.map(({ node }) => node.id) ?? []
    expect(ids.length).toBe(Math.min(longest, 100))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThan(0)
    for (const [from, size, kept] of [
      ['first', 3, ids.slice(0, 8)],
      ['last', 3, longest > 100 ? null : ids.slice(-8)],
      ['first', 1, ids.slice(0, 2)],
      ['last', 1, longest > 100 ? null : ids.slice(-2)],
    ] as const) {
      if (kept === null) continue
      const forwards = from === 'first'
      const seen: string[] = []
      for (let cursor: string | undefined; seen.length < kept.length; ) {
        const bound = cursor ? `${forwards ? 'after' : 'before'}: "${cursor}"` : ''
        const page = (await pagesOf(type, field, `${order} ${from}: ${size} ${bound}`))[parent] as Page
        const found = page.edges.map(({ node }) => node.id)
        seen.splice(forwards ? seen.length : 0, 0, ...found)
        const { hasNextPage, hasPreviousPage } = page.pageInfo
        expect(forwards ? hasPreviousPage : hasNextPage).toBe(cursor !== undefined)
        expect(forwards ? hasNextPage : hasPreviousPage).toBe(seen.length < longest)
        expect(page.totalCount).toBe(longest)
        cursor = page.edges.at(forwards ? -1 : 0)?.cursor
        if (found.length === 0) break
      }
      expect(forwards ? seen.slice(0, kept.length) : seen.slice(-kept.length)).toEqual(kept)
    }
  },
)

test('every type that has connections is looked at', async () => {
  expect(connections.length).toBeGreaterThan(30)
  expect(new Set(connections.map(([type]) => type))).toEqual(new Set(Object.keys(ways)))
})
