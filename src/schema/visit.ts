import { readSites } from '../store/read/details.js'
import { always } from '../store/read/rows.js'
import { builder } from './builder.js'
import { Citation } from './citation.js'
import { pageComplexity } from './connection.js'
import { at } from './context.js'
import { inOrder, whichVisits } from './filters.js'
import { idOf } from './global-id.js'
import { citationsOf, listOf } from './list-of.js'
import { participations, visits } from './lists.js'
import { Meeting } from './meeting.js'
import { Participation, ParticipationConnection } from './participation.js'
import { Party, Place } from './party.js'
import { Person } from './person.js'
import { rowById } from './row-by-id.js'
import { Source } from './source.js'

export const Visit = builder.prismaNode('Visit', {
  description: "A delegation's trip.",
  id: { field: 'id' },
  select: always.Visit,
})

builder.prismaObjectFields(Visit, (t) => ({
  from: t.field({
    type: [Party],
    description: 'Whose delegation it was.',
    resolve: ({ id }, _args, context, info) => listOf(at(context, info), 'visitFrom', id),
  }),
  to: t.field({
    type: [Place],
    description: 'Whom it went to.',
    resolve: ({ id }, _args, context, info) => listOf(at(context, info), 'visitTo', id),
  }),
  date: t.expose('date', {
    type: 'EDTF',
    nullable: true,
    description: 'From when to when, as exactly as the source says.',
  }),
  startsOn: t.expose('startsOn', {
    type: 'Date',
    nullable: true,
    description: 'Its first day, where that is known.',
  }),
  endsOn: t.expose('endsOn', { type: 'Date', nullable: true, description: 'Its last day, where that is known.' }),
  leaders: t.field({
    type: [Person],
    description: 'Who led it.',
    resolve: ({ id }, _args, context, info) => listOf(at(context, info), 'visitLeaders', id),
  }),
  participations: t.connection(
    {
      type: Participation,
      description:
        "Everyone named with the trip or its reception and with no sitting of it (参加有关活动), in the report's order.",
      complexity: pageComplexity,
      resolve: ({ id }, args, context, info) => participations(at(context, info), 'visit', id, args),
    },
    ParticipationConnection,
  ),
  cities: t.field({
    type: [Place],
    description: 'Where it went, in order.',
    resolve: ({ id }, _args, context, info) => listOf(at(context, info), 'visitCities', id),
  }),
  sites: t.stringList({
    description: 'Named places, companies and institutes that the delegation was shown, in order.',
    resolve: ({ id }, _args, context, info) =>
      at(context, info).loaders.load('sites', null, id, (ids: readonly string[]) => readSites(context.store.sql, ids)),
  }),
  meetings: t.field({
    type: [Meeting],
    description: 'Sittings that were part of it.',
    resolve: ({ id }, _args, context, info) => listOf(at(context, info), 'visitMeetings', id),
  }),
  sources: t.field({
    type: [Source],
    description: 'The reports that tell of it.',
    resolve: ({ id }, _args, context, info) => listOf(at(context, info), 'factSources', id),
  }),
  citations: t.field({
    type: [Citation],
    description: 'Where they do.',
    resolve: ({ id }, _args, context, info) => citationsOf(at(context, info), id),
  }),
}))

export const VisitConnection = builder.connectionObject(
  { type: Visit, name: 'VisitConnection', description: 'A page of trips.' },
  { name: 'VisitEdge', description: 'A trip in its list.' },
)

builder.queryFields((t) => ({
  visit: t.field({
    type: Visit,
    nullable: true,
    description: 'The trip of that id; null where nothing has it.',
    args: { id: t.arg.id({ required: true, description: 'The id of a Visit.' }) },
    resolve: (_root, { id }, context) => rowById(context, 'Visit', idOf(id, 'Visit')),
  }),
  visits: t.connection(
    {
      type: Visit,
      description: 'All trips.',
      complexity: pageComplexity,
      args: { ...whichVisits, ...inOrder },
      resolve: (_root, args, context) => visits(context, 'all', [], args),
    },
    VisitConnection,
  ),
}))
