import { always } from '../store/read/rows.js'
import { readTenuresOfOffices } from '../store/read/tenures.js'
import { builder } from './builder.js'
import { City } from './city.js'
import { pageComplexity } from './connection.js'
import { at } from './context.js'
import { OfficeLevelEnum } from './enums.js'
import { exactlyOne } from './errors.js'
import { findNamed, partyIds } from './find-named.js'
import { idOf } from './global-id.js'
import { inScript, written } from './in-script.js'
import { offices } from './lists.js'
import { Province } from './province.js'
import { related, rowById } from './row-by-id.js'
import { Tenure } from './tenure.js'

export const Office = builder.prismaNode('Office', {
  description: 'A post that people hold one after another: 广东省省长.',
  id: { field: 'id' },
  select: always.Office,
})

builder.prismaObjectFields(Office, (t) => ({
  name: t.string({
    description: 'Canonical name, jurisdiction first: 广东省委书记.',
    args: inScript,
    select: { name: true },
    resolve: ({ name }, args) => written(name, args),
  }),
  organ: t.string({
    nullable: true,
    description: 'The body it belongs to: 广东省委, 广东省人民政府.',
    args: inScript,
    select: { organ: true },
    resolve: ({ organ }, args) => organ && written(organ, args),
  }),
  title: t.string({
    description: '书记, 省长',
    select: { title: true },
    args: inScript,
    resolve: ({ title }, args) => written(title, args),
  }),
  level: t.field({
    type: OfficeLevelEnum,
    nullable: true,
    description: 'How far it reaches; null where that is not known.',
    select: { level: true },
    resolve: ({ level }) => level as (typeof OfficeLevelEnum)['$inferType'] | null,
  }),
  province: t.field({
    type: Province,
    nullable: true,
    description: 'The province that it is in or of.',
    select: { provinceId: true },
    resolve: ({ provinceId }, _args, context, info) => related(at(context, info), 'Party', provinceId),
  }),
  city: t.field({
    type: City,
    nullable: true,
    description: 'The city that it is in or of.',
    select: { cityId: true },
    resolve: ({ cityId }, _args, context, info) => related(at(context, info), 'Party', cityId),
  }),
  tenures: t.field({
    type: [Tenure],
    description:
      'Who has been seen in it, earliest first; asOf keeps those with firstSeenOn ≤ asOf ≤ lastSeenOn, or between the days that reports state.',
    args: {
      asOf: t.arg({ type: 'Date', description: 'A day between the first sighting or stated day and the last.' }),
    },
    resolve: ({ id }, { asOf }, context, info) =>
      at(context, info).loaders.load('tenures of offices', asOf ?? null, id, (ids: readonly string[]) =>
        readTenuresOfOffices(context.store.sql, context.columns, ids, asOf ?? null),
      ),
  }),
}))

export const OfficeConnection = builder.connectionObject(
  { type: Office, name: 'OfficeConnection', description: 'A page of offices.' },
  { name: 'OfficeEdge', description: 'An office in its list.' },
)

builder.queryFields((t) => ({
  office: t.field({
    type: Office,
    nullable: true,
    description:
      'By id, or by canonical name in any script: 广东省省长, 廣東省省長. Exactly one of the two; null where nothing answers to it.',
    args: {
      id: t.arg.id({ description: 'The id of an Office.' }),
      name: t.arg.string({ description: 'In any script or in pinyin.' }),
    },
    resolve: async (_root, { id, name }, context) => {
      exactlyOne({ id, name })
      const found = id != null ? idOf(id, 'Office') : (await findNamed(context, ['Office'], name as string))?.id
      return found === undefined ? null : rowById(context, 'Office', found)
    },
  }),
  offices: t.connection(
    {
      type: Office,
      description: "The nation's first, then provinces', cities' and counties'.",
      complexity: pageComplexity,
      args: {
        province: t.arg.string({ description: 'GB/T 2260 code or name of the province that they are in or of.' }),
        level: t.arg({ type: OfficeLevelEnum, description: 'Of this reach.' }),
      },
      resolve: async (_root, { province, level, ...page }, context) => {
        const provinces = province == null ? null : await partyIds(context, [province], ['Province'])
        return offices(context, 'all', [], { provinces, level }, page)
      },
    },
    OfficeConnection,
  ),
}))
