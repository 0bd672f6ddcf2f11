// Apollo Server over Prisma, with a DataLoader for each relation. Argument: the URL of the store.
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { PrismaPg } from '@prisma/adapter-pg'
import DataLoader from 'dataloader'
import { typedKey } from '../../../src/script/name-key.js'
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
  meeting: new DataLoader(async (ids: readonly string[]) => inOrder(ids, await prisma.meeting.findMany(among(ids)))),
  agreement: new DataLoader(async (ids: readonly string[]) =>
    inOrder(ids, await prisma.agreement.findMany(among(ids))),
  ),
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
  parties: new DataLoader(async (ids: readonly string[]) =>
    grouped(
      ids,
      await prisma.meetingParty.findMany({ where: { meetingId: { in: [...ids] } }, orderBy: { position: 'asc' } }),
      ({ meetingId }) => meetingId,
    ),
  ),
  agreements: new DataLoader(async (ids: readonly string[]) =>
    grouped(
      ids,
      await prisma.agreement.findMany({ where: { meetingId: { in: [...ids] } }, orderBy: { id: 'asc' } }),
      ({ meetingId }) => meetingId,
    ),
  ),
  agreed: new DataLoader(async (ids: readonly string[]) =>
    grouped(
      ids,
      await prisma.agreementParty.findMany({ where: { agreementId: { in: [...ids] } }, orderBy: { position: 'asc' } }),
      ({ agreementId }) => agreementId,
    ),
  ),
})
type Loaders = ReturnType<typeof loaders>

interface Found {
  readonly kind: string
  readonly id: string
}
/** Reads what was found, where it has more than an id. */
function loaderOf(loaders: Loaders, kind: string): DataLoader<string, object | undefined> | undefined {
  switch (kind) {
    case 'Person':
      return loaders.person
    case 'Office':
      return loaders.office
    case 'Meeting':
      return loaders.meeting
    case 'Agreement':
      return loaders.agreement
    case 'Province':
    case 'City':
      return loaders.party
  }
}

// biome-ignore lint/suspicious/noExplicitAny: resolvers of a schema without generated types
type Resolver = (parent: any, args: any, loaders: Loaders) => unknown
const resolvers: { readonly [type: string]: { readonly [field: string]: Resolver } } = {
  Query: {
    meeting: (_, { id }) => prisma.meeting.findUnique({ where: { id: storeId(id) } }),
    meetings: async (_, { first = 20 }) => ({
      nodes: await prisma.meeting.findMany({ take: first, orderBy: [{ dayDesc: 'desc' }, { id: 'desc' }] }),
    }),
    people: async (_, { first = 20, province }) => ({
      nodes: await prisma.person.findMany({
        ...(province ? { where: { provinceId: province } } : {}),
        take: first,
        orderBy: { id: 'asc' },
      }),
    }),
    province: (_, { code }) => prisma.party.findUnique({ where: { id: code } }),
    search: async (_, { query, first = 10 }, loaders) => {
      const found = await prisma.$queryRawUnsafe<Found[]>(statements.search, typedKey(query), first)
      return Promise.all(
        found.map(async ({ kind, id }) => ({ id, ...(await loaderOf(loaders, kind)?.load(id)), __typename: kind })),
      )
    },
  },
  Meeting: {
    participations: async ({ id }, { first = 20, role }, { participations }) => {
      const all = await participations.load(id)
      const some = role ? all.filter(({ roles }) => roles.split(' ').includes(role)) : all
      return { nodes: some.slice(0, first), totalCount: some.length }
    },
    city: ({ cityId }, _args, { party }) => (cityId ? party.load(cityId) : null),
    parties: async ({ id }, _args, { parties, party }) =>
      party.loadMany((await parties.load(id)).map(({ partyId }) => partyId)),
    agreements: ({ id }, _args, { agreements }) => agreements.load(id),
  },
  Participation: {
    roles: ({ roles }) => roles.split(' '),
    person: ({ personId }, _args, { person }) => person.load(personId),
    offices: async ({ id }, _args, { offices }) => (await offices.load(id)).map(({ office }) => office),
    side: ({ sideId }, _args, { party }) => (sideId ? party.load(sideId) : null),
    meeting: ({ meetingId }, _args, { meeting }) => (meetingId ? meeting.load(meetingId) : null),
  },
  Acquaintance: { person: ({ id }, _args, { person }) => person.load(id) },
  Agreement: {
    parties: async ({ id }, _args, { agreed, party }) =>
      party.loadMany((await agreed.load(id)).map(({ partyId }) => partyId)),
  },
  Person: {
    province: ({ provinceId }, _args, { party }) => (provinceId ? party.load(provinceId) : null),
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
    participations: async ({ id }, { first = 20 }) => ({
      nodes: await prisma.participation.findMany({
        where: { personId: id },
        orderBy: [{ dayDesc: 'desc' }, { id: 'desc' }],
        take: first,
      }),
      totalCount: () => prisma.participation.count({ where: { personId: id } }),
    }),
    metWith: ({ id }, { first = 10 }) => prisma.$queryRawUnsafe(statements.metWith, [id], first),
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
