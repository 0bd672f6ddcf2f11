import type { OfficeChangeKind } from '../record.js'
import type { OfficeChange } from '../store/generated/tables.js'
import { readOfficeChanges } from '../store/read/tenures.js'
import { builder } from './builder.js'
import { Citation } from './citation.js'
import { at, type Context } from './context.js'
import { OfficeChangeKindEnum } from './enums.js'
import { citationsOf } from './list-of.js'
import { related } from './row-by-id.js'
import { Source } from './source.js'
import { Tenure } from './tenure.js'

const OfficeChangeType = builder.objectRef<OfficeChange>('OfficeChange').implement({
  description: 'That someone came into an office or left it, as one report states it.',
  fields: (t) => ({
    kind: t.field({
      type: OfficeChangeKindEnum,
      description: 'By what act.',
      resolve: ({ kind }) => kind as OfficeChangeKind,
    }),
    date: t.expose('date', {
      type: 'EDTF',
      nullable: true,
      description: 'The day of the act, as exact as the report states it; never that of publication.',
    }),
    source: t.field({
      type: Source,
      description: 'The report.',
      resolve: ({ sourceId }, _args, context, info) => related(at(context, info), 'Source', sourceId),
    }),
    citations: t.field({
      type: [Citation],
      description: 'Where it states it.',
      resolve: ({ id }, _args, context, info) => citationsOf(at(context, info), id),
    }),
  }),
})

/** What reports state of a tenure, read with those of all others that the request asks for at the time. */
export const officeChangesOf = ({ loaders, store }: Context, tenureId: string) =>
  loaders.load('office changes', null, tenureId, (ids: readonly string[]) => readOfficeChanges(store.sql, ids))

builder.prismaObjectFields(Tenure, (t) => ({
  statedFrom: t.expose('statedFrom', {
    type: 'EDTF',
    nullable: true,
    description:
      'When the person came into the office, where a report states it (任命, 当选, 代理): the first of several times. Sightings have no part in it.',
  }),
  statedUntil: t.expose('statedUntil', {
    type: 'EDTF',
    nullable: true,
    description:
      'When the person left the office, where a report states it (免去, 不再担任, 辞去): the last of several times; null where the person came back.',
  }),
  officeChanges: t.field({
    type: [OfficeChangeType],
    description: 'What reports state of it, earliest first, the undated last.',
    resolve: ({ id }, _args, context, info) => officeChangesOf(at(context, info), id),
  }),
}))
