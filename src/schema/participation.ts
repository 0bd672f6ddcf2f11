import type { Role } from '../record.js'
import { always } from '../store/read/rows.js'
import { builder } from './builder.js'
import { Citation } from './citation.js'
import { at } from './context.js'
import { ParticipationRoleEnum } from './enums.js'
import { citationsOf, listOf } from './list-of.js'
import { Meeting } from './meeting.js'
import { Office } from './office.js'
import { Party } from './party.js'
import { Person } from './person.js'
import { related } from './row-by-id.js'
import { Visit } from './visit.js'

export const Participation = builder.prismaNode('Participation', {
  description:
    'One person at one meeting, or on one trip where the report names no sitting (参加有关活动), in the offices held that day. Exactly one of meeting and visit is set.',
  id: { field: 'id' },
  select: always.Participation,
})

builder.prismaObjectFields(Participation, (t) => ({
  person: t.field({
    type: Person,
    description: 'Who.',
    select: { personId: true },
    resolve: ({ personId }, _args, context, info) => related(at(context, info), 'Person', personId),
  }),
  meeting: t.field({
    type: Meeting,
    nullable: true,
    description: 'At which meeting.',
    select: { meetingId: true },
    resolve: ({ meetingId }, _args, context, info) => related(at(context, info), 'Meeting', meetingId),
  }),
  visit: t.field({
    type: Visit,
    nullable: true,
    description: 'On which trip.',
    select: { visitId: true },
    resolve: ({ visitId }, _args, context, info) => related(at(context, info), 'Visit', visitId),
  }),
  roles: t.field({
    type: [ParticipationRoleEnum],
    description: 'What the person did there.',
    select: { roles: true },
    resolve: ({ roles }) => roles.split(' ') as Role[],
  }),
  offices: t.field({
    type: [Office],
    description: 'As the report names them for this person; empty where it names none.',
    resolve: ({ id }, _args, context, info) => listOf(at(context, info), 'participationOffices', id),
  }),
  side: t.field({
    type: Party,
    nullable: true,
    description: "Whom the person was there for; one of the meeting's parties where it can be.",
    select: { sideId: true },
    resolve: ({ sideId }, _args, context, info) => related(at(context, info), 'Party', sideId),
  }),
  order: t.exposeInt('position', { description: "Place in the report's order of names, from 1." }),
  citations: t.field({
    type: [Citation],
    description: 'Where the report says so.',
    resolve: ({ id }, _args, context, info) => citationsOf(at(context, info), id),
  }),
}))

export const ParticipationConnection = builder.connectionObject(
  { type: Participation, name: 'ParticipationConnection', description: 'A page of participations.' },
  { name: 'ParticipationEdge', description: 'A participation in its list.' },
)
