// Mercurius with its JIT and loaders over pg. Argument: the URL of the store.
import Fastify from 'fastify'
import { mercurius } from 'mercurius'
import pg from 'pg'
import { typedKey } from '../../../src/script/name-key.js'
import { announce } from '../contestant.js'
import { storeId, typeDefs } from '../peer-schema.js'
import { statements } from '../statements.js'

interface Row {
  readonly key: string
  readonly [column: string]: unknown
}
interface Asked {
  readonly obj: Row
  readonly params: Readonly<Record<string, unknown>>
}

const pool = new pg.Pool({ connectionString: process.argv[2], max: 10 })
const ask = async (name: keyof typeof statements, values: unknown[]): Promise<Row[]> =>
  (await pool.query({ name, text: statements[name], values })).rows

async function lists(name: keyof typeof statements, keys: readonly unknown[], ...rest: unknown[]): Promise<Row[][]> {
  const found = new Map<unknown, Row[]>()
  for (const row of await ask(name, [keys, ...rest])) found.set(row.key, [...(found.get(row.key) ?? []), row])
  return keys.map((key) => found.get(key) ?? [])
}
const column = (asked: readonly Asked[], name: string) => asked.map(({ obj }) => obj[name])
const toOne = (name: keyof typeof statements, by: string) => async (asked: readonly Asked[]) =>
  (await lists(name, column(asked, by))).map(([row]) => row ?? null)
const toMany = (name: keyof typeof statements) => (asked: readonly Asked[]) => lists(name, column(asked, 'id'))
const firstOf = (asked: readonly Asked[], otherwise: number) =>
  (asked[0]?.params.first as number | undefined) ?? otherwise
const pageAndCount =
  (page: keyof typeof statements, count: keyof typeof statements) => async (asked: readonly Asked[]) => {
    const ids = column(asked, 'id')
    const [nodes, totals] = await Promise.all([lists(page, ids, firstOf(asked, 20)), lists(count, ids)])
    return ids.map((_, at) => ({ nodes: nodes[at], totalCount: totals[at]?.[0]?.total ?? 0 }))
  }

/** What can be found and has more than an id. */
const byKind: { readonly [kind: string]: keyof typeof statements } = {
  Person: 'persons',
  Office: 'offices',
  Meeting: 'meetingsById',
  Agreement: 'agreements',
  Province: 'parties',
  City: 'parties',
}
async function search(query: string, first: number): Promise<object[]> {
  const found = await ask('search', [typedKey(query), first])
  const kinds = [...new Set(found.map(({ kind }) => kind as string))]
  const rows = new Map<string, Row>()
  const read = async (kind: string) => {
    const ids = found.filter((one) => one.kind === kind).map(({ id }) => id)
    const name = byKind[kind]
    if (name) for (const row of await ask(name, [ids])) rows.set(`${kind} ${row.id}`, row)
  }
  await Promise.all(kinds.map(read))
  return found.map(({ kind, id }) => ({ id, ...rows.get(`${kind} ${id}`), __typename: kind }))
}
const cache = { opts: { cache: false } }

const app = Fastify()
await app.register(mercurius, {
  schema: typeDefs,
  jit: 1,
  path: '/graphql',
  resolvers: {
    Query: {
      meeting: async (_: unknown, { id }: { id: string }) => (await ask('meeting', [storeId(id)]))[0] ?? null,
      meetings: async (_: unknown, { first = 20 }: { first?: number }) => ({ nodes: await ask('meetings', [first]) }),
      people: async (_: unknown, { first = 20, province }: { first?: number; province?: string }) => ({
        nodes: await (province ? ask('peopleOf', [province, first]) : ask('people', [first])),
      }),
      search: (_: unknown, { query, first = 10 }: { query: string; first?: number }) => search(query, first),
      province: async (_: unknown, { code }: { code: string }) => (await ask('province', [code]))[0] ?? null,
    },
    Participation: { roles: ({ roles }: { roles: string }) => roles.split(' ') },
    Province: {
      partners: async ({ id }: { id: string }, { first = 10 }: { first?: number }) =>
        (await ask('partners', [id, first])).map((partner) => ({ ...partner, own: id })),
    },
  } as never,
  loaders: {
    Meeting: {
      participations: {
        loader: async (asked: readonly Asked[]) => {
          const role = asked[0]?.params.role
          const found = role
            ? await lists('inRole', column(asked, 'id'), role)
            : await lists('participations', column(asked, 'id'))
          const first = firstOf(asked, 20)
          return found.map((all) => ({ nodes: all.slice(0, first), totalCount: all.length }))
        },
        ...cache,
      },
      city: { loader: toOne('parties', 'cityId'), ...cache },
      parties: { loader: toMany('partiesThere'), ...cache },
      agreements: { loader: toMany('agreementsThere'), ...cache },
    },
    Participation: {
      person: { loader: toOne('persons', 'personId'), ...cache },
      offices: { loader: toMany('officesThere'), ...cache },
      side: { loader: toOne('parties', 'sideId'), ...cache },
      meeting: { loader: toOne('meetingsById', 'meetingId'), ...cache },
    },
    Person: {
      province: { loader: toOne('parties', 'provinceId'), ...cache },
      tenures: { loader: toMany('tenures'), ...cache },
      meetings: { loader: pageAndCount('meetingsOfPeople', 'countOfPeople'), ...cache },
      participations: { loader: pageAndCount('lastOfPeople', 'participationsOfPeople'), ...cache },
      metWith: {
        loader: (asked: readonly Asked[]) => lists('metWith', column(asked, 'id'), firstOf(asked, 10)),
        ...cache,
      },
    },
    Acquaintance: { person: { loader: toOne('persons', 'id'), ...cache } },
    Agreement: { parties: { loader: toMany('partiesAgreed'), ...cache } },
    Tenure: { office: { loader: toOne('offices', 'officeId'), ...cache } },
    Office: { province: { loader: toOne('parties', 'provinceId'), ...cache } },
    Partner: {
      province: { loader: toOne('parties', 'id'), ...cache },
      meetings: {
        loader: async (asked: readonly Asked[]) => {
          const [own, other] = [column(asked, 'own'), column(asked, 'id')]
          const found = new Map<unknown, Row[]>()
          for (const row of await ask('meetingsOfPair', [own, other, firstOf(asked, 20)]))
            found.set(row.key, [...(found.get(row.key) ?? []), row])
          return own.map((id, at) => ({ nodes: found.get(`${id} ${other[at]}`) ?? [] }))
        },
        ...cache,
      },
    },
  } as never,
})
announce(`${await app.listen({ port: 0, host: '127.0.0.1' })}/graphql`)
