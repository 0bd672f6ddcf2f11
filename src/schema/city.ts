import { always } from '../store/read/rows.js'
import { Agreement, AgreementConnection } from './agreement.js'
import { builder } from './builder.js'
import { pageComplexity } from './connection.js'
import { at } from './context.js'
import { inOrder, whichAgreements, whichMeetings, whichVisits } from './filters.js'
import { findPlace } from './find-place.js'
import { agreements, meetings, offices, visits } from './lists.js'
import { Meeting, MeetingConnection } from './meeting.js'
import { Office, OfficeConnection } from './office.js'
import { Party, Place } from './party.js'
import { Province } from './province.js'
import { related } from './row-by-id.js'
import { Visit, VisitConnection } from './visit.js'

export const City = builder.prismaNode('Party', {
  variant: 'City',
  description: 'A city, prefecture, league or county-level division.',
  id: { field: 'id' },
  select: always.Party,
  interfaces: [Party, Place],
})

builder.prismaObjectFields(City, (t) => ({
  province: t.field({
    type: Province,
    nullable: false,
    description: 'The province that it lies in.',
    select: { provinceId: true },
    resolve: ({ provinceId }, _args, context, info) => related(at(context, info), 'Party', provinceId),
  }),
  offices: t.connection(
    {
      type: Office,
      description: 'Its offices.',
      complexity: pageComplexity,
      resolve: ({ id }, args, context, info) => offices(at(context, info), 'city', [id], {}, args),
    },
    OfficeConnection,
  ),
  meetings: t.connection(
    {
      type: Meeting,
      description: 'Those that it took part in itself.',
      complexity: pageComplexity,
      args: { ...whichMeetings, ...inOrder },
      resolve: ({ id }, args, context, info) => meetings(at(context, info), 'party', [id], args),
    },
    MeetingConnection,
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
}))

builder.queryField('city', (t) =>
  t.field({
    type: City,
    nullable: true,
    description:
      'By GB/T 2260 code, or by full name, short name or abbreviation in any script: 440300, 深圳市, 深圳, 深, Shenzhen. Exactly one of the two; null where nothing answers to it.',
    args: {
      code: t.arg.string({ description: 'Six digits: 440300.' }),
      name: t.arg.string({ description: 'In any script or in pinyin.' }),
    },
    resolve: (_root, args, context) => findPlace(context, 'City', args),
  }),
)
