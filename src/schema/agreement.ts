import { always } from '../store/read/rows.js'
import { builder } from './builder.js'
import { Citation } from './citation.js'
import { pageComplexity } from './connection.js'
import { at } from './context.js'
import { AgreementStatusEnum } from './enums.js'
import { whichAgreements } from './filters.js'
import { idOf } from './global-id.js'
import { inScript, written } from './in-script.js'
import { citationsOf, listOf } from './list-of.js'
import { agreements } from './lists.js'
import { Meeting } from './meeting.js'
import { Party } from './party.js'
import { Person } from './person.js'
import { related, rowById } from './row-by-id.js'
import { Source } from './source.js'

export const Agreement = builder.prismaNode('Agreement', {
  description: 'A document agreed between parties.',
  id: { field: 'id' },
  select: always.Agreement,
})

builder.prismaObjectFields(Agreement, (t) => ({
  title: t.string({
    description: 'Without 《》.',
    args: inScript,
    select: { title: true },
    resolve: ({ title }, args) => written(title, args),
  }),
  status: t.field({
    type: AgreementStatusEnum,
    description: 'Signed, or only mentioned.',
    select: { status: true },
    resolve: ({ status }) => status as (typeof AgreementStatusEnum)['$inferType'],
  }),
  signedOn: t.expose('signedOn', {
    type: 'EDTF',
    nullable: true,
    description: 'When, as exactly as the source says.',
  }),
  meeting: t.field({
    type: Meeting,
    nullable: true,
    description: 'The sitting that it was signed at.',
    select: { meetingId: true },
    resolve: ({ meetingId }, _args, context, info) => related(at(context, info), 'Meeting', meetingId),
  }),
  parties: t.field({
    type: [Party],
    description: 'Between whom.',
    resolve: ({ id }, _args, context, info) => listOf(at(context, info), 'agreementParties', id),
  }),
  signatories: t.field({
    type: [Person],
    description: 'Who signed it.',
    resolve: ({ id }, _args, context, info) => listOf(at(context, info), 'signatories', id),
  }),
  witnesses: t.field({
    type: [Person],
    description: 'Before whom it was signed.',
    resolve: ({ id }, _args, context, info) => listOf(at(context, info), 'witnesses', id),
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

export const AgreementConnection = builder.connectionObject(
  { type: Agreement, name: 'AgreementConnection', description: 'A page of agreements.' },
  { name: 'AgreementEdge', description: 'An agreement in its list.' },
)

builder.queryFields((t) => ({
  agreement: t.field({
    type: Agreement,
    nullable: true,
    description: 'The agreement of that id; null where nothing has it.',
    args: { id: t.arg.id({ required: true, description: 'The id of an Agreement.' }) },
    resolve: (_root, { id }, context) => rowById(context, 'Agreement', idOf(id, 'Agreement')),
  }),
  agreements: t.connection(
    {
      type: Agreement,
      description: 'All agreements, by day of signing; undated ones come last.',
      complexity: pageComplexity,
      args: whichAgreements,
      resolve: (_root, args, context) => agreements(context, 'all', [], args),
    },
    AgreementConnection,
  ),
}))
