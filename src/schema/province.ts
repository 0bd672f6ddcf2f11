import { readPartners } from '../store/read/acquaintances.js'
import { always } from '../store/read/rows.js'
import { Agreement, AgreementConnection } from './agreement.js'
import { builder } from './builder.js'
import { pageComplexity, size } from './connection.js'
import { at } from './context.js'
import { ProvinceKindEnum } from './enums.js'
import { inOrder, whichAgreements, whichMeetings, whichVisits } from './filters.js'
import { findPlace } from './find-place.js'
import { inScript, written } from './in-script.js'
import { agreements, meetings, offices, visits } from './lists.js'
import { Meeting, MeetingConnection } from './meeting.js'
import { Office, OfficeConnection } from './office.js'
import { Party, Place } from './party.js'
import { ProvincePartner } from './province-partner.js'
import { Visit, VisitConnection } from './visit.js'

export const Province = builder.prismaNode('Party', {
  variant: 'Province',
  description: 'A province, autonomous region, municipality or special administrative region.',
  id: { field: 'id' },
  select: always.Party,
  interfaces: [Party, Place],
})

builder.prismaObjectFields(Province, (t) => ({
  shortName: t.string({
    description: '广西',
    args: inScript,
    select: { shortName: true },
    resolve: ({ name, shortName }, args) => written(shortName ?? name, args),
  }),
  abbreviation: t.string({
    description: '桂',
    args: inScript,
    select: { abbreviation: true },
    resolve: ({ name, abbreviation }, args) => written(abbreviation ?? name, args),
  }),
  kind: t.field({
    type: ProvinceKindEnum,
    description: 'What it is.',
    select: { provinceKind: true },
    resolve: ({ provinceKind }) => provinceKind as (typeof ProvinceKindEnum)['$inferType'],
  }),
  offices: t.connection(
    {
      type: Office,
      description: "Its offices and its cities', its own first.",
      complexity: pageComplexity,
      resolve: ({ id }, args, context, info) => offices(at(context, info), 'province', [id], {}, args),
    },
    OfficeConnection,
  ),
  meetings: t.connection(
    {
      type: Meeting,
      description:
        'Those that it took part in itself; its cities\' too with the filter {parties: ["…"], includeCities: true} of Query.meetings.',
      complexity: pageComplexity,
      args: { ...whichMeetings, ...inOrder },
      resolve: ({ id }, args, context, info) => meetings(at(context, info), 'party', [id], args),
    },
    MeetingConnection,
  ),
  agreements: t.connection(
    {
      type: Agreement,
      description: 'Those that it is a party of, by day of signing.',
      complexity: pageComplexity,
      args: whichAgreements,
      resolve: ({ id }, args, context, info) => agreements(at(context, info), 'party', [id], args),
    },
    AgreementConnection,
  ),
  visits: t.connection(
    {
      type: Visit,
      description: 'Trips from it, to it and through it.',
      complexity: pageComplexity,
      args: { ...whichVisits, ...inOrder },
      resolve: ({ id }, args, context, info) => visits(at(context, info), 'party', [id], args),
    },
    VisitConnection,
  ),
  partners: t.field({
    type: [ProvincePartner],
    description:
      'Other provinces it has met, most meetings first; with includeCities a meeting of its city counts as its own, on both sides.',
    complexity: ({ first }) => ({ field: 1, multiplier: first ?? 10 }),
    args: {
      first: t.arg.int({ defaultValue: 10, description: 'How many, at most 100.' }),
      includeCities: t.arg.boolean({ defaultValue: false, description: "Whether its cities' meetings count." }),
    },
    resolve: async ({ id }, args, context, info) => {
      const first = size('first', args.first ?? 10)
      const includeCities = args.includeCities ?? false
      const partners = await at(context, info).loaders.load(
        'partners',
        { first, includeCities },
        id,
        (ids: readonly string[]) => readPartners(context.store.sql, ids, { first, includeCities }),
      )
      return partners.map((partner) => ({ ...partner, ownId: id, includeCities }))
    },
  }),
}))

builder.queryFields((t) => ({
  province: t.field({
    type: Province,
    nullable: true,
    description:
      'By GB/T 2260 code, or by full name, short name or abbreviation in any script: 450000, 广西壮族自治区, 廣西, 桂, Guangxi. Exactly one of the two; null where nothing answers to it.',
    args: {
      code: t.arg.string({ description: 'Six digits: 450000.' }),
      name: t.arg.string({ description: 'In any script or in pinyin.' }),
    },
    resolve: (_root, args, context) => findPlace(context, 'Province', args),
  }),
  provinces: t.field({
    type: [Province],
    description: 'All 34, by code.',
    complexity: { field: 1, multiplier: 34 },
    resolve: (_root, _args, { store }) =>
      store.prisma.party.findMany({ where: { kind: 'PROVINCE' }, orderBy: { id: 'asc' } }),
  }),
}))
