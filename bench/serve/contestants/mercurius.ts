// Mercurius with its JIT and loaders over pg. Argument: the URL of the store.
import Fastify from 'fastify'
import { mercurius } from 'mercurius'
import pg from 'pg'
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
      people: async (_: unknown, { first = 20 }: { first?: number }) => ({ nodes: await ask('people', [first]) }),
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
          return found.map((nodes) => ({ nodes }))
        },
        ...cache,
      },
    },
    Participation: {
      person: { loader: toOne('persons', 'personId'), ...cache },
      offices: { loader: (asked: readonly Asked[]) => lists('officesThere', column(asked, 'id')), ...cache },
    },
    Person: {
      tenures: { loader: (asked: readonly Asked[]) => lists('tenures', column(asked, 'id')), ...cache },
      meetings: {
        loader: async (asked: readonly Asked[]) => {
          const ids = column(asked, 'id')
          const [nodes, totals] = await Promise.all([
            lists('meetingsOfPeople', ids, asked[0]?.params.first ?? 20),
            lists('countOfPeople', ids),
          ])
          return ids.map((_, at) => ({ nodes: nodes[at], totalCount: totals[at]?.[0]?.total ?? 0 }))
        },
        ...cache,
      },
    },
    Tenure: { office: { loader: toOne('offices', 'officeId'), ...cache } },
    Office: { province: { loader: toOne('parties', 'provinceId'), ...cache } },
    Partner: {
      province: { loader: toOne('parties', 'id'), ...cache },
      meetings: {
        loader: async (asked: readonly Asked[]) => {
          const [own, other] = [column(asked, 'own'), column(asked, 'id')]
          const found = new Map<unknown, Row[]>()
          for (const row of await ask('meetingsOfPair', [own, other, asked[0]?.params.first ?? 20]))
            found.set(row.key, [...(found.get(row.key) ?? []), row])
          return own.map((id, at) => ({ nodes: found.get(`${id} ${other[at]}`) ?? [] }))
        },
        ...cache,
      },
    },
  } as never,
})
announce(`${await app.listen({ port: 0, host: '127.0.0.1' })}/graphql`)
