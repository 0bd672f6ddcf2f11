import { beforeAll, describe, expect, test } from 'vitest'
import { encodeCursor } from '../../src/schema/cursor.js'
import { encodeId } from '../../src/schema/global-id.js'
import { type Api, apiOver } from './api.js'
import { entries } from './world.js'

let api: Api
beforeAll(async () => {
  api = await apiOver(entries)
})

const sichuan = encodeId('Province', '510000')

describe('a mistake has an error with its own code, and never an empty list', () => {
  test.each([
    ['BAD_ID', '{ node(id: "nonsense") { id } }'],
    ['BAD_ID', '{ node(id: "") { id } }'],
    ['BAD_ID', `{ node(id: "${Buffer.from('Planet:3').toString('base64')}") { id } }`],
    ['BAD_ID', `{ node(id: "${sichuan} ") { id } }`],
    ['BAD_ID', `{ nodes(ids: ["${sichuan}", "nonsense"]) { id } }`],
    ['BAD_ID', '{ meeting(id: "nonsense") { id } }'],
    ['BAD_ID', '{ visit(id: "TWVldGluZzo=") { id } }'],
    ['WRONG_TYPE_ID', `{ meeting(id: "${sichuan}") { id } }`],
    ['WRONG_TYPE_ID', `{ visit(id: "${sichuan}") { id } }`],
    ['WRONG_TYPE_ID', `{ agreement(id: "${sichuan}") { id } }`],
    ['WRONG_TYPE_ID', `{ source(id: "${sichuan}") { id } }`],
    ['WRONG_TYPE_ID', `{ person(id: "${sichuan}") { id } }`],
    ['WRONG_TYPE_ID', `{ office(id: "${sichuan}") { id } }`],
    ['WRONG_TYPE_ID', `{ meetings(filter: { people: ["${sichuan}"] }) { totalCount } }`],
    ['BAD_CURSOR', '{ meetings(after: "nonsense") { totalCount } }'],
    ['BAD_CURSOR', `{ meetings(before: "${encodeCursor('Visit DATE_ASC', ['2020-01-01', 'x'])}") { totalCount } }`],
    [
      'BAD_CURSOR',
      `{ meetings(orderBy: DATE_DESC, after: "${encodeCursor('Meeting DATE_ASC', ['2020-01-01', 'x'])}") { totalCount } }`,
    ],
    ['BAD_DATE', '{ meetings(filter: { on: { from: "2021-02-30" } }) { totalCount } }'],
    ['BAD_DATE', '{ meetings(filter: { on: { to: "2021-02" } }) { totalCount } }'],
    ['BAD_DATE', '{ office(name: "四川省委书记") { tenures(asOf: "yesterday") { id } } }'],
    ['BAD_DATE', '{ agreements(filter: { signed: { from: "20210305" } }) { totalCount } }'],
    ['BAD_ARGUMENT', '{ meetings(filter: { on: { from: "2022-01-01", to: "2021-01-01" } }) { totalCount } }'],
    ['BAD_ARGUMENT', '{ meetings(first: -1) { totalCount } }'],
    ['BAD_ARGUMENT', '{ meetings(first: 1, last: 1) { totalCount } }'],
    ['BAD_ARGUMENT', '{ meetings(filter: { text: " " }) { totalCount } }'],
    ['BAD_ARGUMENT', '{ meetings(filter: { parties: [""] }) { totalCount } }'],
    ['BAD_ARGUMENT', '{ person { id } }'],
    ['BAD_ARGUMENT', `{ person(id: "${sichuan}", name: "余晓岩") { id } }`],
    ['BAD_ARGUMENT', '{ person(name: "") { id } }'],
    ['BAD_ARGUMENT', '{ people(name: " ") { totalCount } }'],
    ['BAD_ARGUMENT', '{ office { id } }'],
    ['BAD_ARGUMENT', '{ province { id } }'],
    ['BAD_ARGUMENT', '{ province(code: "510000", name: "四川") { id } }'],
    ['BAD_ARGUMENT', '{ province(code: "51") { id } }'],
    ['BAD_ARGUMENT', '{ city { id } }'],
    ['BAD_ARGUMENT', '{ source { id } }'],
    ['BAD_ARGUMENT', '{ source(sha256: "abc") { id } }'],
    ['BAD_ARGUMENT', '{ search(query: "") { __typename } }'],
    ['BAD_ARGUMENT', '{ search(query: "余", first: -1) { __typename } }'],
    ['PAGE_TOO_LARGE', '{ meetings(first: 101) { totalCount } }'],
    ['PAGE_TOO_LARGE', '{ meetings(last: 101) { totalCount } }'],
    ['PAGE_TOO_LARGE', '{ people(first: 101) { totalCount } }'],
    ['PAGE_TOO_LARGE', '{ province(code: "510000") { partners(first: 101) { meetingCount } } }'],
    ['PAGE_TOO_LARGE', '{ search(query: "余", first: 101) { __typename } }'],
    ['PAGE_TOO_LARGE', `{ nodes(ids: [${`"${sichuan}" `.repeat(101)}]) { id } }`],
    ['UNKNOWN_NAME', '{ meetings(filter: { parties: ["火星"] }) { totalCount } }'],
    ['UNKNOWN_NAME', '{ meetings(filter: { parties: ["999999"] }) { totalCount } }'],
    ['UNKNOWN_NAME', '{ meetings(filter: { heldIn: "火星" }) { totalCount } }'],
    ['UNKNOWN_NAME', '{ meetings(filter: { people: ["无名氏"] }) { totalCount } }'],
    ['UNKNOWN_NAME', `{ meetings(filter: { people: ["${encodeId('Person', '无名氏')}"] }) { totalCount } }`],
    ['UNKNOWN_NAME', '{ visits(filter: { from: ["火星"] }) { totalCount } }'],
    ['UNKNOWN_NAME', '{ agreements(filter: { parties: ["火星"] }) { totalCount } }'],
    ['UNKNOWN_NAME', '{ people(province: "火星") { totalCount } }'],
    ['UNKNOWN_NAME', '{ offices(province: "成都") { totalCount } }'],
    ['AMBIGUOUS_NAME', '{ person(name: "yu xiaoyan") { id } }'],
    ['AMBIGUOUS_NAME', '{ meetings(filter: { people: ["yu xiaoyan"] }) { totalCount } }'],
  ])('%s: %s', async (code, document) => {
    const error = await api.error(document)
    expect(error.code).toBe(code)
    expect(error.message).toMatch(/\. .+\.$/)
  })

  test('in a variable too', async () => {
    const error = await api.error('query ($day: Date) { meetings(filter: { on: { from: $day } }) { totalCount } }', {
      day: '2021-13-01',
    })
    expect(error.code).toBe('BAD_DATE')
  })

  test('in the middle of an answer, at its path', async () => {
    const { errors } = await api.ask('{ province(code: "510000") { visits(first: 500) { totalCount } } }')
    expect(errors).toMatchObject([{ path: ['province', 'visits'], extensions: { code: 'PAGE_TOO_LARGE' } }])
  })
})

test('an ambiguous name gives the ids of all that it can mean', async () => {
  const { errors } = await api.ask('{ person(name: "yu xiaoyan") { id } }')
  const candidates = errors?.[0]?.extensions.candidates as string[]
  const { nodes } = await api.data('query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Person { name } } }', {
    ids: candidates,
  })
  expect(nodes.map(({ name }: { name: string }) => name).sort()).toEqual(['于晓研', '余晓岩'])
})

describe('a well-formed id or name of nothing gives null', () => {
  test.each([
    ['Agreement', 'agreement'],
    ['Meeting', 'meeting'],
    ['Office', 'office'],
    ['Person', 'person'],
    ['Source', 'source'],
    ['Visit', 'visit'],
  ])('%s', async (type, field) => {
    const id = encodeId(type, 'nothing')
    expect(await api.data(`{ ${field}(id: "${id}") { id } node(id: "${id}") { id } }`)).toEqual({
      [field]: null,
      node: null,
    })
  })

  test.each([
    ['City', '510000'],
    ['Province', '510100'],
    ['Organization', '510000'],
    ['City', 'nowhere'],
  ])('a %s of the id %s, which is of another kind or none', async (type, id) => {
    expect(await api.data(`{ node(id: "${encodeId(type, id)}") { id } }`)).toEqual({ node: null })
  })

  test.each([
    '{ one: person(name: "无名氏") { id } }',
    '{ one: office(name: "火星省长") { id } }',
    '{ one: province(name: "成都") { id } }',
    '{ one: province(code: "510100") { id } }',
    '{ one: city(code: "510000") { id } }',
    '{ one: city(name: "四川") { id } }',
    `{ one: source(sha256: "${'0'.repeat(64)}") { id } }`,
  ])('%s', async (document) => {
    expect(await api.data(document)).toEqual({ one: null })
  })
})

test('what the schema does not know is refused before anything is read', async () => {
  expect((await api.error('{ meetings(filter: { kind: PARTY }) { totalCount } }')).code).toBe(
    'GRAPHQL_VALIDATION_FAILED',
  )
  expect((await api.error('{ planets { id } }')).code).toBe('GRAPHQL_VALIDATION_FAILED')
  expect(await api.statements('{ planets { id } }')).toEqual([])
})
