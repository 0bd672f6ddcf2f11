// Apollo Server over Prisma, with a DataLoader for each relation. Argument: the URL of the store.
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { PrismaPg } from '@prisma/adapter-pg'
import DataLoader from 'dataloader'
import { PrismaClient } from '../../../src/store/generated/postgres/client.js'
import { announce } from '../contestant.js'
import { storeId, typeDefs } from '../peer-schema.js'
import { statements } from '../statements.js'

const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: process.argv[2] as string, max: 10 }) })

interface Keyed {
  readonly id: string
}
const inOrder = <Row extends Keyed>(ids: readonly string[], rows: readonly Row[]): (Row | undefined)[] => {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => byId.get(id))
}
const grouped = <Row>(ids: readonly string[], rows: readonly Row[], keyOf: (row: Row) => string | null): Row[][] => {
  const lists = new Map<string | null, Row[]>(ids.map((id) => [id, []]))
  for (const row of rows) lists.get(keyOf(row))?.push(row)
  return ids.map((id) => lists.get(id) ?? [])
}
const among = (ids: readonly string[]) => ({ where: { id: { in: [...ids] } } })

const loaders = () => ({
  person: new DataLoader(async (ids: readonly string[]) => inOrder(ids, await prisma.person.findMany(among(ids)))),
  office: new DataLoader(async (ids: readonly string[]) => inOrder(ids, await prisma.office.findMany(among(ids)))),
  party: new DataLoader(async (ids: readonly string[]) => inOrder(ids, await prisma.party.findMany(among(ids)))),
  participations: new DataLoader(async (ids: readonly string[]) =>
    grouped(
      ids,
      await prisma.participation.findMany({
        where: { meetingId: { in: [...ids] } },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
      }),
      ({ meetingId }) => meetingId,
    ),
  ),
  offices: new DataLoader(async (ids: readonly string[]) => {
    const held = await prisma.participationOffice.findMany({
      where: { participationId: { in: [...ids] }, OR: [{ qualifier: null }, { qualifier: { notIn: ['原', '前'] } }] },
      orderBy: { position: 'asc' },
    })
    const all = await prisma.office.findMany(among([...new Set(held.map(({ officeId }) => officeId))]))
    const offices = new Map(all.map((office) => [office.id, office]))
    return grouped(
      ids,
      held.map((one) => ({ ...one, office: offices.get(one.officeId) as (typeof all)[number] })),
      ({ participationId }) => participationId,
    )
  }),
  tenures: new DataLoader(async (ids: readonly string[]) =>
    grouped(
      ids,
      await prisma.tenure.findMany({
        where: { personId: { in: [...ids] } },
        orderBy: [{ firstSeenOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
      }),
      ({ personId }) => personId,
    ),
  ),
})
type Loaders = ReturnType<typeof loaders>

// biome-ignore lint/suspicious/noExplicitAny: resolvers of a schema without generated types
type Resolver = (parent: any, args: any, loaders: Loaders) => unknown
const resolvers: { readonly [type: string]: { readonly [field: string]: Resolver } } = {
  Query: {
    meeting: (_, { id }) => prisma.meeting.findUnique({ where: { id: storeId(id) } }),
    meetings: async (_, { first = 20 }) => ({
      nodes: await prisma.meeting.findMany({ take: first, orderBy: [{ dayDesc: 'desc' }, { id: 'desc' }] }),
    }),
    people: async (_, { first = 20 }) => ({
      nodes: await prisma.person.findMany({ take: first, orderBy: { id: 'asc' } }),
    }),
    province: (_, { code }) => prisma.party.findUnique({ where: { id: code } }),
  },
  Meeting: {
    participations: async ({ id }, { role }, { participations }) => {
      const nodes = await participations.load(id)
      return { nodes: role ? nodes.filter(({ roles }) => roles.split(' ').includes(role)) : nodes }
    },
  },
  Participation: {
    roles: ({ roles }) => roles.split(' '),
    person: ({ personId }, _args, { person }) => person.load(personId),
    offices: async ({ id }, _args, { offices }) => (await offices.load(id)).map(({ office }) => office),
  },
  Person: {
    tenures: ({ id }, _args, { tenures }) => tenures.load(id),
    // A page of each: a statement for each, as Prisma cuts the pages of many in memory.
    meetings: async ({ id }, { first = 20 }) => ({
      nodes: (
        await prisma.participation.findMany({
          where: { personId: id, meetingId: { not: null } },
          orderBy: [{ dayAsc: 'asc' }, { meetingId: 'asc' }],
          take: first,
          include: { meeting: true },
        })
      ).map(({ meeting }) => meeting),
      totalCount: () => prisma.participation.count({ where: { personId: id, meetingId: { not: null } } }),
    }),
  },
  Tenure: { office: ({ officeId }, _args, { office }) => office.load(officeId) },
  Office: { province: ({ provinceId }, _args, { party }) => (provinceId ? party.load(provinceId) : null) },
  Province: {
    partners: async ({ id }, { first = 10 }) =>
      ((await prisma.$queryRawUnsafe(statements.partners, id, first)) as object[]).map((partner) => ({
        ...partner,
        own: id,
      })),
  },
  Partner: {
    province: ({ id }, _args, { party }) => party.load(id),
    meetings: async ({ own, id }, { first = 20 }) => ({
      nodes: await prisma.meeting.findMany({
        where: { AND: [{ parties: { some: { partyId: own } } }, { parties: { some: { partyId: id } } }] },
        orderBy: [{ dayDesc: 'desc' }, { id: 'desc' }],
        take: first,
      }),
    }),
  },
}

const server = new ApolloServer<Loaders>({
  typeDefs,
  resolvers: resolvers as never,
  includeStacktraceInErrorResponses: false,
})
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: '127.0.0.1' },
  context: async () => loaders(),
})
announce(url)
