import { readMetWith } from '../store/read/acquaintances.js'
import { always } from '../store/read/rows.js'
import { readTenuresOfPeople } from '../store/read/tenures.js'
import { Acquaintance } from './acquaintance.js'
import { Agreement, AgreementConnection } from './agreement.js'
import { builder } from './builder.js'
import { pageComplexity, size } from './connection.js'
import { at } from './context.js'
import { ParticipationRoleEnum } from './enums.js'
import { exactlyOne, RequestError } from './errors.js'
import { inOrder, MeetingFilter, meetingsWhere, whichAgreements, whichMeetings, whichVisits } from './filters.js'
import { findNamed, partyIds } from './find-named.js'
import { idOf } from './global-id.js'
import { inScript } from './in-script.js'
import { agreements, meetings, participations, people, visits } from './lists.js'
import { Meeting, MeetingConnection } from './meeting.js'
import { Participation, ParticipationConnection } from './participation.js'
import { personName, spellingsOf } from './person-name.js'
import { Province } from './province.js'
import { related, rowById } from './row-by-id.js'
import { Tenure } from './tenure.js'
import { Visit, VisitConnection } from './visit.js'

export const Person = builder.prismaNode('Person', {
  description: 'Someone whom the sources name.',
  id: { field: 'id' },
  select: always.Person,
})

builder.prismaObjectFields(Person, (t) => ({
  name: t.string({
    description: 'As the sources in that script print it; else by the rules of names in that script.',
    args: inScript,
    resolve: (person, { script }, context, info) => personName(at(context, info), person, script ?? 'HANS'),
  }),
  spellings: t.stringList({
    description: 'Every spelling found in the sources, as it stands there.',
    resolve: async ({ id }, _args, context, info) => [
      ...new Set((await spellingsOf(at(context, info), id)).map(({ text }) => text)),
    ],
  }),
  tenures: t.field({
    type: [Tenure],
    description:
      'The offices held, earliest first; asOf keeps those with firstSeenOn ≤ asOf ≤ lastSeenOn, or between the days that reports state.',
    args: {
      asOf: t.arg({ type: 'Date', description: 'A day between the first sighting or stated day and the last.' }),
    },
    resolve: ({ id }, { asOf }, context, info) =>
      at(context, info).loaders.load('tenures of people', asOf ?? null, id, (ids: readonly string[]) =>
        readTenuresOfPeople(context.store.sql, context.columns, ids, asOf ?? null),
      ),
  }),
  province: t.field({
    type: Province,
    nullable: true,
    description: 'The province last seen to be represented.',
    select: { provinceId: true },
    resolve: ({ provinceId }, _args, context, info) => related(at(context, info), 'Party', provinceId),
  }),
  meetings: t.connection(
    {
      type: Meeting,
      description: 'Those that the person was at.',
      complexity: pageComplexity,
      args: { ...whichMeetings, ...inOrder },
      resolve: ({ id }, args, context, info) => meetings(at(context, info), 'person', [id], args),
    },
    MeetingConnection,
  ),
  agreements: t.connection(
    {
      type: Agreement,
      description: 'Those signed or witnessed, by day of signing.',
      complexity: pageComplexity,
      args: whichAgreements,
      resolve: ({ id }, args, context, info) => agreements(at(context, info), 'person', [id], args),
    },
    AgreementConnection,
  ),
  participations: t.connection(
    {
      type: Participation,
      description:
        'Everything the person was at, each with the offices and roles there. A filter keeps meetings alone.',
      complexity: pageComplexity,
      args: {
        role: t.arg({ type: ParticipationRoleEnum, description: 'In this role.' }),
        filter: t.arg({ type: MeetingFilter, description: 'At which meetings.' }),
        ...inOrder,
      },
      resolve: async ({ id }, { filter, ...args }, context, info) =>
        participations(
          at(context, info),
          'person',
          id,
          args,
          filter ? await meetingsWhere(at(context, info), filter) : null,
        ),
    },
    ParticipationConnection,
  ),
  visits: t.connection(
    {
      type: Visit,
      description: 'Trips led, and those that the person is named with.',
      complexity: pageComplexity,
      args: { ...whichVisits, ...inOrder },
      resolve: ({ id }, args, context, info) => visits(at(context, info), 'person', [id], args),
    },
    VisitConnection,
  ),
  metWith: t.field({
    type: [Acquaintance],
    description: 'Who was at the same meetings, most shared meetings first.',
    complexity: ({ first }) => ({ field: 1, multiplier: first ?? 10 }),
    args: { first: t.arg.int({ defaultValue: 10, description: 'How many, at most 100.' }) },
    resolve: async ({ id }, args, context, info) => {
      const first = size('first', args.first ?? 10)
      const met = await at(context, info).loaders.load('metWith', first, id, (ids: readonly string[]) =>
        readMetWith(context.store.sql, ids, first),
      )
      return met.map((one) => ({ ...one, ownId: id }))
    },
  }),
}))

export const PersonConnection = builder.connectionObject(
  { type: Person, name: 'PersonConnection', description: 'A page of people.' },
  { name: 'PersonEdge', description: 'A person in a list.' },
)

builder.queryFields((t) => ({
  person: t.field({
    type: Person,
    nullable: true,
    description:
      "By id or by name in any script, exactly one of the two; null when nobody answers to it, an error with code AMBIGUOUS_NAME and the candidates' ids when several do.",
    args: {
      id: t.arg.id({ description: 'The id of a Person.' }),
      name: t.arg.string({ description: 'In any script or in pinyin.' }),
    },
    resolve: async (_root, { id, name }, context) => {
      exactlyOne({ id, name })
      const found = id != null ? idOf(id, 'Person') : (await findNamed(context, ['Person'], name as string))?.id
      return found === undefined ? null : rowById(context, 'Person', found)
    },
  }),
  people: t.connection(
    {
      type: Person,
      description: 'Everyone named in the sources.',
      complexity: pageComplexity,
      args: {
        name: t.arg.string({ description: 'What the name holds, in any script or in pinyin.' }),
        province: t.arg.string({ description: 'GB/T 2260 code or name of the province last seen to be represented.' }),
      },
      resolve: async (_root, { name, province, ...page }, context) => {
        if (name?.trim() === '')
          throw new RequestError('BAD_ARGUMENT', 'The name is empty. Give a name, or leave the argument out.')
        const where = { name, provinces: province == null ? null : await partyIds(context, [province], ['Province']) }
        return people(context, where, page)
      },
    },
    PersonConnection,
  ),
}))
