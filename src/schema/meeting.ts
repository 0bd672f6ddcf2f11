import type { PartOfDay } from '../record.js'
import { always } from '../store/read/rows.js'
import { Agreement } from './agreement.js'
import { builder } from './builder.js'
import { Citation } from './citation.js'
import { pageComplexity } from './connection.js'
import { at } from './context.js'
import { MeetingKindEnum, ParticipationRoleEnum, PartOfDayEnum } from './enums.js'
import { inOrder, whichMeetings } from './filters.js'
import { idOf } from './global-id.js'
import { inScript, written } from './in-script.js'
import { citationsOf, listOf } from './list-of.js'
import { meetings, participations } from './lists.js'
import { Participation, ParticipationConnection } from './participation.js'
import { Party, Place } from './party.js'
import { Province } from './province.js'
import { related, rowById } from './row-by-id.js'
import { Source } from './source.js'
import { Visit } from './visit.js'

export const Meeting = builder.prismaNode('Meeting', {
  description: 'A sitting: 座谈会, 联席会议, 会见, 签约仪式 and the like.',
  id: { field: 'id' },
  select: always.Meeting,
})

builder.prismaObjectFields(Meeting, (t) => ({
  title: t.string({
    description: 'What the report calls it.',
    args: inScript,
    select: { title: true },
    resolve: ({ title }, args) => written(title, args),
  }),
  kind: t.field({
    type: MeetingKindEnum,
    description: 'What sort of sitting it was.',
    select: { kind: true },
    resolve: ({ kind }) => kind as (typeof MeetingKindEnum)['$inferType'],
  }),
  date: t.expose('date', {
    type: 'EDTF',
    nullable: true,
    description: 'When it was held, as exactly as the source says.',
  }),
  startsOn: t.expose('startsOn', {
    type: 'Date',
    nullable: true,
    description: 'Its first day, where that is known.',
  }),
  endsOn: t.expose('endsOn', { type: 'Date', nullable: true, description: 'Its last day, where that is known.' }),
  partOfDay: t.field({
    type: PartOfDayEnum,
    nullable: true,
    description: 'When on its day, where a report tells it: it keeps two sittings of the same people apart.',
    select: { partOfDay: true },
    resolve: ({ partOfDay }) => partOfDay as PartOfDay | null,
  }),
  city: t.field({
    type: Place,
    nullable: true,
    description: 'The city it was held in; a municipality or special administrative region stands as its Province.',
    select: { cityId: true },
    resolve: ({ cityId }, _args, context, info) => related(at(context, info), 'Party', cityId),
  }),
  province: t.field({
    type: Province,
    nullable: true,
    description: 'The province it was held in.',
    select: { provinceId: true },
    resolve: ({ provinceId }, _args, context, info) => related(at(context, info), 'Party', provinceId),
  }),
  parties: t.field({
    type: [Party],
    description: 'Everyone who sent people to it.',
    resolve: ({ id }, _args, context, info) => listOf(at(context, info), 'meetingParties', id),
  }),
  participations: t.connection(
    {
      type: Participation,
      description: 'In the order in which the report names them.',
      complexity: pageComplexity,
      args: { role: t.arg({ type: ParticipationRoleEnum, description: 'In this role.' }) },
      resolve: ({ id }, args, context, info) => participations(at(context, info), 'meeting', id, args),
    },
    ParticipationConnection,
  ),
  agreements: t.field({
    type: [Agreement],
    description: 'Those signed at it that the report names.',
    resolve: ({ id }, _args, context, info) => listOf(at(context, info), 'meetingAgreements', id),
  }),
  agreementCount: t.exposeInt('agreementCount', {
    nullable: true,
    description:
      'How many agreements the report says were signed (等4个合作协议: 4), named or not; null where it does not say.',
  }),
  visit: t.field({
    type: Visit,
    nullable: true,
    description: 'The trip that it was part of.',
    select: { visitId: true },
    resolve: ({ visitId }, _args, context, info) => related(at(context, info), 'Visit', visitId),
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

export const MeetingConnection = builder.connectionObject(
  { type: Meeting, name: 'MeetingConnection', description: 'A page of meetings.' },
  { name: 'MeetingEdge', description: 'A meeting in its list.' },
)

builder.queryFields((t) => ({
  meeting: t.field({
    type: Meeting,
    nullable: true,
    description: 'The meeting of that id; null where nothing has it.',
    args: { id: t.arg.id({ required: true, description: 'The id of a Meeting.' }) },
    resolve: (_root, { id }, context) => rowById(context, 'Meeting', idOf(id, 'Meeting')),
  }),
  meetings: t.connection(
    {
      type: Meeting,
      description: 'All meetings.',
      complexity: pageComplexity,
      args: { ...whichMeetings, ...inOrder },
      resolve: (_root, args, context) => meetings(context, 'all', [], args),
    },
    MeetingConnection,
  ),
}))
