import { type AgreementsBy, countAgreements, readAgreements } from '../store/read/agreements.js'
import { countMeetings, type MeetingsBy, type MeetingsWhere, readMeetings } from '../store/read/meetings.js'
import { countOffices, type OfficesBy, type OfficesWhere, readOffices } from '../store/read/offices.js'
import type { Key } from '../store/read/page.js'
import {
  countParticipations,
  type ParticipationsBy,
  type ParticipationsWhere,
  readParticipations,
} from '../store/read/participations.js'
import { countPeople, type PeopleWhere, readPeople } from '../store/read/people.js'
import type { RowOf } from '../store/read/rows.js'
import { countSeries, readSeries } from '../store/read/series.js'
import { countSources, readSources } from '../store/read/sources.js'
import { countVisits, readVisits, type VisitsBy } from '../store/read/visits.js'
import { Connection, type ConnectionArguments } from './connection.js'
import type { Context } from './context.js'
import type { MeetingOrderEnum } from './enums.js'
import {
  type AgreementFilter,
  agreementsWhere,
  type MeetingFilter,
  meetingsWhere,
  type VisitFilter,
  visitsWhere,
} from './filters.js'

interface Ordered extends ConnectionArguments {
  readonly orderBy?: (typeof MeetingOrderEnum)['$inferType'] | null | undefined
}
interface Filtered<Filter extends { $inferInput: unknown }> {
  readonly filter?: Filter['$inferInput'] | null | undefined
}

const isDescending = ({ orderBy }: Ordered): boolean => orderBy === 'DATE_DESC'

export async function meetings(
  context: Context,
  by: MeetingsBy,
  key: Key,
  args: Ordered & Filtered<typeof MeetingFilter>,
) {
  const where = await meetingsWhere(context, args.filter)
  const descending = isDescending(args)
  return new Connection<RowOf<'Meeting'>>(
    context,
    {
      name: `meetings by ${by}`,
      where,
      order: `Meeting ${descending ? 'DATE_DESC' : 'DATE_ASC'}`,
      read: (keys, page) => readMeetings(context.store.sql, context.columns, by, keys, where, { ...page, descending }),
      count: (keys) => countMeetings(context.store.sql, by, keys, where),
    },
    key,
    args,
  )
}

export async function visits(context: Context, by: VisitsBy, key: Key, args: Ordered & Filtered<typeof VisitFilter>) {
  const where = await visitsWhere(context, args.filter)
  const descending = isDescending(args)
  return new Connection<RowOf<'Visit'>>(
    context,
    {
      name: `visits by ${by}`,
      where,
      order: `Visit ${descending ? 'DATE_DESC' : 'DATE_ASC'}`,
      read: (keys, page) => readVisits(context.store.sql, context.columns, by, keys, where, { ...page, descending }),
      count: (keys) => countVisits(context.store.sql, by, keys, where),
    },
    key,
    args,
  )
}

export async function agreements(
  context: Context,
  by: AgreementsBy,
  key: Key,
  args: ConnectionArguments & Filtered<typeof AgreementFilter>,
) {
  const where = await agreementsWhere(context, args.filter)
  return new Connection<RowOf<'Agreement'>>(
    context,
    {
      name: `agreements by ${by}`,
      where,
      order: 'Agreement',
      read: (keys, page) => readAgreements(context.store.sql, context.columns, by, keys, where, page),
      count: (keys) => countAgreements(context.store.sql, by, keys, where),
    },
    key,
    args,
  )
}

export const offices = (context: Context, by: OfficesBy, key: Key, where: OfficesWhere, args: ConnectionArguments) =>
  new Connection<RowOf<'Office'>>(
    context,
    {
      name: `offices by ${by}`,
      where,
      order: 'Office',
      read: (keys, page) => readOffices(context.store.sql, context.columns, by, keys, where, page),
      count: (keys) => countOffices(context.store.sql, by, keys, where),
    },
    key,
    args,
  )

/** Those of a meeting or trip in the report's order, those of a person by day. */
export function participations(
  context: Context,
  by: ParticipationsBy,
  id: string,
  args: Ordered & { readonly role?: ParticipationsWhere['role'] },
  meeting: MeetingsWhere | null = null,
) {
  const where = { role: args.role, meeting }
  const descending = isDescending(args)
  const order = by === 'person' ? (descending ? 'DATE_DESC' : 'DATE_ASC') : 'order'
  return new Connection<RowOf<'Participation'>>(
    context,
    {
      name: `participations by ${by}`,
      where,
      order: `Participation ${order}`,
      read: (keys, page) =>
        readParticipations(context.store.sql, context.columns, by, keys, where, { ...page, descending }),
      count: (keys) => countParticipations(context.store.sql, by, keys, where),
    },
    [id],
    args,
  )
}

export const people = (context: Context, where: PeopleWhere, args: ConnectionArguments) =>
  new Connection<RowOf<'Person'>>(
    context,
    {
      name: 'people',
      where,
      order: 'Person',
      read: async (_root, page) => [await readPeople(context.store.sql, context.columns, where, page)],
      count: async () => [await countPeople(context.store.sql, where)],
    },
    [],
    args,
  )

export const sources = (context: Context, args: ConnectionArguments) =>
  new Connection<RowOf<'Source'>>(
    context,
    {
      name: 'sources',
      order: 'Source',
      read: async (_root, page) => [await readSources(context.store.sql, context.columns, page)],
      count: async () => [await countSources(context.store.sql)],
    },
    [],
    args,
  )

export const series = (context: Context, args: ConnectionArguments) =>
  new Connection<RowOf<'Series'>>(
    context,
    {
      name: 'series',
      order: 'Series',
      read: async (_root, page) => [await readSeries(context.store.sql, context.columns, page)],
      count: async () => [await countSeries(context.store.sql)],
    },
    [],
    args,
  )
