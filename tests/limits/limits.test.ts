import { getIntrospectionQuery } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { exampleQuestions } from '../../src/server/example-questions.js'
import { type Api, apiOver } from '../api/api.js'
import { entries } from '../api/world.js'

let api: Api
beforeAll(async () => {
  api = await apiOver(entries)
})

const nested = (depth: number) =>
  `{ meetings { nodes { ${'visit { meetings { '.repeat(depth)} id ${'} }'.repeat(depth)} } } }`

describe('too much is refused, before anything is read', () => {
  test.each([
    ['fields within fields', nested(30)],
    [
      'fields within fields, through fragments',
      `{ meetings { nodes { ...a0 } } } ${Array.from({ length: 12 }, (_, at) => `fragment a${at} on Meeting { visit { meetings { ${at < 11 ? `...a${at + 1}` : 'id'} } } }`).join(' ')}`,
    ],
    ['aliases', `{ ${Array.from({ length: 101 }, (_, at) => `a${at}: __typename`).join(' ')} }`],
    [
      'aliases of a field that costs',
      `{ ${Array.from({ length: 101 }, (_, at) => `a${at}: provinces { id }`).join(' ')} }`,
    ],
    [
      'aliases, through fragments',
      `{ ...many } fragment many on Query { ${Array.from({ length: 101 }, (_, at) => `a${at}: __typename`).join(' ')} }`,
    ],
    ['directives', `{ __typename ${'@aa'.repeat(10)} }`],
    ['repetitions of a field', `{ ${'__typename '.repeat(500)} }`],
    [
      'tokens',
      `{ search(query: "a") { ${'__typename '.repeat(20)} } ${'# \n'.repeat(10)} ${'provinces { id } '.repeat(600)} }`,
    ],
    [
      'fields in all',
      '{ meetings(first: 100) { nodes { participations(first: 100) { nodes { person { meetings(first: 100) { nodes { title } } } } } } } }',
    ],
    [
      'fields in all, through partners',
      '{ provinces { partners(first: 100) { province { partners(first: 100) { province { partners(first: 100) { meetingCount } } } } } } }',
    ],
  ])('%s', async (_what, document) => {
    const { data, errors } = await api.ask(document)
    expect(errors?.map(({ extensions }) => extensions.code)).toContain('QUERY_TOO_LARGE')
    expect(data ?? null).toBe(null)
    expect(await api.statements(document)).toEqual([])
  })

  test('lists of introspection within each other', async () => {
    const { errors } = await api.ask(
      `{ __schema { types { ${'fields { type { '.repeat(4)} name ${'} }'.repeat(4)} } } }`,
    )
    expect(errors?.[0]?.message).toContain('introspection depth')
  })

  test('a body over the limit, announced or not', async () => {
    const body = JSON.stringify({ query: `{ __typename } # ${'x'.repeat(200_000)}` })
    const post = (given: BodyInit) =>
      api.huiwu.yoga.fetch('http://huiwu/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: given,
        duplex: 'half',
      } as RequestInit)
    expect((await post(body)).status).toBe(413)
    const pieces = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(body))
        controller.close()
      },
    })
    expect((await post(pieces)).status).toBe(413)
  })

  test('several operations in one request', async () => {
    const response = await api.huiwu.yoga.fetch('http://huiwu/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]),
    })
    expect(response.status).toBe(400)
  })
})

describe('what is needed passes, with room', () => {
  const half = {
    MAX_DEPTH: '10',
    MAX_ALIASES: '25',
    MAX_DIRECTIVES: '2',
    MAX_TOKENS: '1000',
    MAX_COMPLEXITY: '250000',
    MAX_BODY_BYTES: '50000',
  }
  let tight: Api
  beforeAll(async () => {
    tight = await apiOver(entries, half)
  })

  test('GraphiQL’s introspection', async () => {
    const document = getIntrospectionQuery({
      descriptions: true,
      inputValueDeprecation: true,
      schemaDescription: true,
      specifiedByUrl: true,
    })
    expect((await tight.data(document)).__schema.types.length).toBeGreaterThan(50)
  })

  test.each(exampleQuestions().map(({ name, document }) => [name, document] as const))(
    'the question %s',
    async (_name, document) => {
      const { errors = [] } = await tight.ask(document)
      expect(errors.filter(({ extensions }) => extensions.code === 'QUERY_TOO_LARGE')).toEqual([])
    },
  )

  test('twenty meetings with everyone, their offices, and who held those before', async () => {
    const document = `{ meetings(first: 20) { nodes { participations(first: 100) { nodes {
      person { name tenures { office { name province { name } } } } offices { name tenures { person { name } firstSeenOn } } } } } } }`
    expect((await tight.data(document)).meetings.nodes).toHaveLength(3)
  })
})

test('a fault of ours shows neither message nor stack, even in development', async () => {
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'development'
  try {
    const broken = await apiOver([])
    await broken.store.sql.schema.dropTable('SearchTerm').execute()
    const { errors } = await broken.ask('{ search(query: "四川") { __typename } }')
    expect(errors).toMatchObject([{ path: ['search'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }])
    expect(JSON.stringify(errors)).not.toMatch(/SearchTerm|SQLITE|stack|\.ts|node_modules/)
  } finally {
    process.env.NODE_ENV = before
  }
})
