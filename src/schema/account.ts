import type { RecordAgreement, RecordMeeting, RecordVisit, Span } from '../record.js'
import { accountsOf, type NamedParticipant, namedIn, personIdOf, sourceRow } from './accounts-of.js'
import { Agreement } from './agreement.js'
import { builder } from './builder.js'
import { Citation } from './citation.js'
import { at } from './context.js'
import { AgreementStatusEnum, MeetingKindEnum, ParticipationRoleEnum } from './enums.js'
import { encodeId } from './global-id.js'
import { Meeting } from './meeting.js'
import { Person } from './person.js'
import { related, rowOf } from './row-by-id.js'
import { Source } from './source.js'
import { Visit } from './visit.js'

/** What the report writes of the day or days. */
const dateOf = ({ start, end }: { start: string | null; end: string | null }): string | null =>
  start === end ? start : `${start ?? ''}/${end ?? ''}`

const cited = (sourceId: string, spans: readonly Span[]) =>
  spans.map(({ start, end }, position) => ({ factId: '', position, sourceId, start, end }))

const AccountParticipant = builder.objectRef<NamedParticipant>('AccountParticipant').implement({
  description: 'Someone as one report names him at a meeting or on a trip.',
  fields: (t) => ({
    person: t.field({
      type: Person,
      nullable: true,
      description: 'Who it is.',
      resolve: ({ personId }, _args, context, info) => related(at(context, info), 'Person', personId),
    }),
    name: t.exposeString('person', { description: 'The name in simplified characters, as it was read.' }),
    roles: t.field({ type: [ParticipationRoleEnum], description: 'What he was there.', resolve: ({ roles }) => roles }),
    offices: t.exposeStringList('offices', { description: 'The offices that the report states there, as read.' }),
    side: t.exposeString('side', { nullable: true, description: 'Full name of the party that he was there for.' }),
    citations: t.field({
      type: [Citation],
      description: 'Where the report names him.',
      resolve: ({ sourceId, citations }) => cited(sourceId, citations),
    }),
  }),
})

const idDescription =
  'The id that the report alone would give it. It leads to the same object, and means this account in decisions.json.'

interface MeetingTold
  extends Pick<
    RecordMeeting,
    'title' | 'kind' | 'start' | 'end' | 'dateBasis' | 'city' | 'parties' | 'agreementCount' | 'citations'
  > {
  readonly id: string
  readonly sourceId: string
  readonly participants: readonly NamedParticipant[]
}

const MeetingAccount = builder.objectRef<MeetingTold>('MeetingAccount').implement({
  description: 'A meeting as one report tells it.',
  fields: (t) => ({
    id: t.id({ description: idDescription, resolve: ({ id }) => encodeId('Meeting', id) }),
    source: t.field({
      type: Source,
      description: 'The report.',
      resolve: ({ sourceId }, _args, context, info) => sourceRow(at(context, info), sourceId),
    }),
    title: t.exposeString('title', { description: 'What it calls the meeting.' }),
    kind: t.field({ type: MeetingKindEnum, description: 'What sort of sitting it was.', resolve: ({ kind }) => kind }),
    date: t.field({ type: 'EDTF', nullable: true, description: 'When it says it was held.', resolve: dateOf }),
    dateBasis: t.exposeStringList('dateBasis', {
      description: 'What the year rests on where the date does not state it; empty where it does.',
    }),
    city: t.exposeString('city', { nullable: true, description: 'Full name of the place.' }),
    parties: t.exposeStringList('parties', { description: 'Full names of the parties, in its order.' }),
    participants: t.field({
      type: [AccountParticipant],
      description: 'Everyone it names there, in its order of names.',
      resolve: ({ participants }) => participants,
    }),
    agreementCount: t.exposeInt('agreementCount', {
      nullable: true,
      description: 'How many agreements it says were signed.',
    }),
    citations: t.field({
      type: [Citation],
      description: 'Where it tells of the meeting.',
      resolve: ({ sourceId, citations }) => cited(sourceId, citations),
    }),
  }),
})

builder.prismaObjectField(Meeting, 'accounts', (t) =>
  t.field({
    type: [MeetingAccount],
    description: 'The meeting as each of its reports tells it.',
    resolve: async ({ id }, _args, context, info) =>
      (await accountsOf(at(context, info), id)).flatMap((account): MeetingTold[] => {
        const told = account.record.meetings[account.index]
        return told
          ? [{ ...told, id: account.id, sourceId: account.sourceId, participants: namedIn(account, told.participants) }]
          : []
      }),
  }),
)

interface VisitTold
  extends Pick<RecordVisit, 'start' | 'end' | 'dateBasis' | 'from' | 'to' | 'cities' | 'sites' | 'citations'> {
  readonly id: string
  readonly sourceId: string
  readonly leaderIds: readonly string[]
  readonly participants: readonly NamedParticipant[]
}

const VisitAccount = builder.objectRef<VisitTold>('VisitAccount').implement({
  description: 'A trip as one report tells it.',
  fields: (t) => ({
    id: t.id({ description: idDescription, resolve: ({ id }) => encodeId('Visit', id) }),
    source: t.field({
      type: Source,
      description: 'The report.',
      resolve: ({ sourceId }, _args, context, info) => sourceRow(at(context, info), sourceId),
    }),
    date: t.field({ type: 'EDTF', nullable: true, description: 'From when to when, as it says.', resolve: dateOf }),
    dateBasis: t.exposeStringList('dateBasis', {
      description: 'What the year rests on where the date does not state it; empty where it does.',
    }),
    from: t.exposeStringList('from', { description: 'Full names of those whose delegation it was.' }),
    to: t.exposeStringList('to', { description: 'Full names of those whom it went to.' }),
    cities: t.exposeStringList('cities', { description: 'Where it went, in order.' }),
    sites: t.exposeStringList('sites', { description: 'What it was shown, in order.' }),
    leaders: t.field({
      type: [Person],
      description: 'Who led it.',
      resolve: async ({ leaderIds }, _args, context, info) =>
        (await Promise.all(leaderIds.map((id) => rowOf(at(context, info), 'Person', id)))).filter(
          (row) => row !== null,
        ),
    }),
    participants: t.field({
      type: [AccountParticipant],
      description: 'Everyone it names with the trip and with no sitting of it, in its order of names.',
      resolve: ({ participants }) => participants,
    }),
    citations: t.field({
      type: [Citation],
      description: 'Where it tells of the trip.',
      resolve: ({ sourceId, citations }) => cited(sourceId, citations),
    }),
  }),
})

builder.prismaObjectField(Visit, 'accounts', (t) =>
  t.field({
    type: [VisitAccount],
    description: 'The trip as each of its reports tells it.',
    resolve: async ({ id }, _args, context, info) =>
      (await accountsOf(at(context, info), id)).flatMap((account): VisitTold[] => {
        const told = account.record.visits[account.index]
        if (!told) return []
        const leaderIds = told.leaders.flatMap((name) => personIdOf(account, name) ?? [])
        const { id: claim, sourceId } = account
        return [{ ...told, id: claim, sourceId, leaderIds, participants: namedIn(account, told.participants) }]
      }),
  }),
)

interface AgreementTold extends Pick<RecordAgreement, 'title' | 'status' | 'signedOn' | 'parties' | 'citations'> {
  readonly id: string
  readonly sourceId: string
}

const AgreementAccount = builder.objectRef<AgreementTold>('AgreementAccount').implement({
  description: 'An agreement as one report tells it.',
  fields: (t) => ({
    id: t.id({ description: idDescription, resolve: ({ id }) => encodeId('Agreement', id) }),
    source: t.field({
      type: Source,
      description: 'The report.',
      resolve: ({ sourceId }, _args, context, info) => sourceRow(at(context, info), sourceId),
    }),
    title: t.exposeString('title', { description: 'As it stands there, without 《》.' }),
    status: t.field({
      type: AgreementStatusEnum,
      description: 'Signed or mentioned.',
      resolve: ({ status }) => status,
    }),
    signedOn: t.field({ type: 'EDTF', nullable: true, description: 'When.', resolve: ({ signedOn }) => signedOn }),
    parties: t.exposeStringList('parties', { description: 'Full names of the parties, in its order.' }),
    citations: t.field({
      type: [Citation],
      description: 'Where it tells of the agreement.',
      resolve: ({ sourceId, citations }) => cited(sourceId, citations),
    }),
  }),
})

builder.prismaObjectField(Agreement, 'accounts', (t) =>
  t.field({
    type: [AgreementAccount],
    description: 'The agreement as each of its reports tells it.',
    resolve: async ({ id }, _args, context, info) =>
      (await accountsOf(at(context, info), id)).flatMap(({ id: claim, sourceId, record, index }): AgreementTold[] => {
        const told = record.agreements[index]
        return told ? [{ ...told, id: claim, sourceId }] : []
      }),
  }),
)
