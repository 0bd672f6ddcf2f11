import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, test } from 'vitest'
import { loadRecord, loadRecords } from '../../src/store/load-records.js'
import { takeDecisions } from '../../src/store/take-decisions.js'
import { type Api, apiOver } from '../api/api.js'
import { world } from '../api/world.js'
import { newUrl, statementsOf, temporaryStore } from '../store/temporary-store.js'

const titles = '{ meetings { totalCount nodes { title } } }'
const [inStore, ...others] = world
const loadProcess = fileURLToPath(new URL('../store/load-process.ts', import.meta.url))

let url: string
let api: Api
beforeEach(async () => {
  url = await newUrl()
  const store = await temporaryStore(url)
  await loadRecord(store, inStore)
  api = await apiOver([], { RESPONSE_CACHE_BYTES: '100000' }, store)
})

const get = (document: string, headers: Record<string, string> = {}, rest = '') =>
  api.huiwu.yoga.fetch(`http://huiwu/graphql?query=${encodeURIComponent(document)}${rest}`, { headers })

/** What a client sends that has the answer. */
const known = async (document: string) => ({ 'if-none-match': (await get(document)).headers.get('etag') ?? '' })

const idOf = (name: string) => Buffer.from(`Person:${name}`).toString('base64')
const decision = { kind: 'merge', subjects: [idOf('徐乾'), idOf('徐干')], reason: '一人' } as const

const loads: readonly [string, () => Promise<unknown>][] = [
  ['a load', () => loadRecord(api.store, others[0])],
  ['a text that comes later', () => loadRecord(api.store, inStore, '川滇座谈。'.repeat(10))],
  ['a decision', () => takeDecisions(api.store, [decision])],
  [
    'a load by another process',
    async () => expect(spawnSync(process.execPath, ['--import', 'tsx', loadProcess, url, '别处:1']).status).toBe(0),
  ],
]

describe('a GET', () => {
  test('has a tag, and is to be asked for again each time', async () => {
    const { status, headers } = await get(titles)
    expect(status).toBe(200)
    expect(headers.get('etag')).toMatch(/^W\/"[\w-]{43}"$/)
    expect(headers.get('cache-control')).toBe('no-cache')
    expect(headers.get('vary')).toBe('Accept')
  })

  test('of what the client has is told so, with no body and nothing read but the version', async () => {
    const headers = { 'if-none-match': `"other", ${(await known(titles))['if-none-match']}` }
    let response: Response | undefined
    const statements = await statementsOf(api.store, async () => {
      response = await get(titles, headers)
    })
    expect([response?.status, await response?.text()]).toEqual([304, ''])
    expect(response?.headers.get('etag')).toBe((await known(titles))['if-none-match'])
    expect(statements.map(({ sql }) => sql)).toEqual(['select "token" from "Version"'])
  })

  test.each(loads)('is answered anew after %s', async (_name, load) => {
    const headers = await known(titles)
    expect((await get(titles, headers)).status).toBe(304)
    await load()
    const response = await get(titles, headers)
    expect(response.status).toBe(200)
    expect(response.headers.get('etag')).not.toBe(headers['if-none-match'])
  })

  test('stays good when the same is loaded again', async () => {
    const headers = await known(titles)
    await loadRecord(api.store, inStore)
    expect((await get(titles, headers)).status).toBe(304)
  })

  test('has another tag with other variables or another operation', async () => {
    const document = 'query A($first: Int) { meetings(first: $first) { totalCount } } query B { __typename }'
    const tags = await Promise.all(
      ['&operationName=A', '&operationName=A&variables={"first":1}', '&operationName=B'].map(
        async (rest) => (await get(document, {}, rest)).headers.get('etag') ?? '',
      ),
    )
    expect(new Set(tags).size).toBe(3)
    expect(tags).not.toContain('')
  })

  test('of a question with a mistake is not kept, here or by others', async () => {
    for (const document of ['{ nothing }', '{ node(id: "x") { id } }', '{']) {
      const response = await get(document)
      expect(response.headers.get('etag')).toBe(null)
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(((await response.json()) as { errors: unknown[] }).errors).toHaveLength(1)
    }
  })
})

describe('an answer', () => {
  test('is given again without reading, to POST and GET', async () => {
    const answer = await api.ask(titles)
    expect(answer.data.meetings.totalCount).toBe(1)
    expect(await api.statements(titles)).toHaveLength(1)
    expect(await api.ask(titles)).toEqual(answer)
    expect(await (await get(titles)).json()).toEqual(answer)
  })

  test.each(loads)('is found anew after %s', async (_name, load) => {
    await api.ask(titles)
    await load()
    expect((await api.statements(titles)).length).toBeGreaterThan(1)
  })

  test('has after a load what was loaded', async () => {
    await api.ask(titles)
    await loadRecords(
      api.store,
      others.map((record) => ({ record })),
    )
    expect((await api.ask(titles)).data.meetings.totalCount).toBe(3)
  })

  test('is not given to other variables', async () => {
    const document = 'query ($first: Int) { meetings(first: $first) { nodes { title } } }'
    expect((await api.ask(document, { first: 0 })).data.meetings.nodes).toHaveLength(0)
    expect((await api.ask(document, { first: 1 })).data.meetings.nodes).toHaveLength(1)
  })

  test('with an error is not kept', async () => {
    const document = '{ meeting(id: "x") { id } }'
    expect((await api.ask(document)).errors).toHaveLength(1)
    expect((await api.ask(document)).errors).toHaveLength(1)
  })

  test('is not kept where nothing is to be', async () => {
    const without = await apiOver([], { RESPONSE_CACHE_BYTES: '0' }, api.store)
    const statements = await without.statements(titles)
    expect(statements.map(({ sql }) => sql)).not.toContain('select "token" from "Version"')
    expect(await without.statements(titles)).toHaveLength(statements.length)
  })

  test('of more bytes than all may take is not kept', async () => {
    const small = await apiOver([], { RESPONSE_CACHE_BYTES: '600' }, api.store)
    await small.ask('{ __typename }')
    expect(await small.statements('{ __typename }')).toHaveLength(1)
    const statements = await small.statements(titles)
    expect(await small.statements(titles)).toHaveLength(statements.length)
  })
})
