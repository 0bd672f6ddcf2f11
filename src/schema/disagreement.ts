import type { Chosen } from '../identity/choose.js'
import { readDisagreements } from '../store/read/accounts.js'
import { statedTenure } from '../store/stated-tenure.js'
import { Agreement } from './agreement.js'
import { builder } from './builder.js'
import { at, type Context } from './context.js'
import { Meeting } from './meeting.js'
import { officeChangesOf } from './office-change.js'
import { rowOf } from './row-by-id.js'
import { Source } from './source.js'
import { Tenure } from './tenure.js'
import { Visit } from './visit.js'

interface Told {
  readonly value: string
  readonly sources: readonly string[]
}

const DisagreementValue = builder.objectRef<Told>('DisagreementValue').implement({
  description: 'What some of the reports say.',
  fields: (t) => ({
    value: t.exposeString('value', {
      description: 'As the field has it: a title, a date in EDTF, names joined by 、.',
    }),
    sources: t.field({
      type: [Source],
      description: 'The reports that say so.',
      resolve: async ({ sources }, _args, context, info) => {
        const rows = await Promise.all(sources.map((id) => rowOf(at(context, info), 'Source', id)))
        return rows.filter((row) => row !== null)
      },
    }),
  }),
})

const DisagreementRule = builder.enumType('DisagreementRule', {
  description: 'Why one of several values stands in the field.',
  values: {
    MOST_SOURCES: { description: 'More reports say so than anything else.' },
    MOST_EXACT: { description: 'Of those with equally many reports it is the most exact.' },
    MOST_TOLD: {
      description: 'Of those with equally many reports it tells most: the longest title, the greatest number.',
    },
    FIRST_SOURCE: { description: 'Nothing else tells them apart: it is that of the lowest source id.' },
    ALL_TOLD: { description: 'A list: everything that any report tells stands in it.' },
  } as const,
})

const Disagreement = builder
  .objectRef<{ field: string; chosen: string | null; rule: string; values: string }>('Disagreement')
  .implement({
    description: 'A field that the reports of one event or tenure give differently.',
    fields: (t) => ({
      field: t.exposeString('field', { description: 'title, date, kind, city, parties, participants and so on.' }),
      values: t.field({
        type: [DisagreementValue],
        description: 'Each thing said, with who says it.',
        resolve: ({ values }) => JSON.parse(values) as Told[],
      }),
      chosen: t.exposeString('chosen', { nullable: true, description: 'What stands in the field.' }),
      rule: t.field({
        type: DisagreementRule,
        description: 'What chose it.',
        resolve: ({ rule }) => rule as (typeof DisagreementRule)['$inferType'],
      }),
    }),
  })

/** What sources give differently of a date that a tenure has from one of them. */
const ofDate = (field: string, date: Chosen<string> | null) =>
  date && date.values.length > 1
    ? [{ field, chosen: date.value, rule: date.rule, values: JSON.stringify(date.values) }]
    : []

builder.prismaObjectField(Tenure, 'disagreements', (t) =>
  t.field({
    type: [Disagreement],
    description: 'What reports state differently of when it began and ended.',
    resolve: async ({ id }, _args, context, info) => {
      const { from, until } = statedTenure(await officeChangesOf(at(context, info), id))
      return [...ofDate('statedFrom', from), ...ofDate('statedUntil', until)]
    },
  }),
)

const read = (context: Context, id: string) =>
  context.loaders.load('disagreements', null, id, (ids: readonly string[]) => readDisagreements(context.store.sql, ids))
const description = 'What its reports give differently, each with its sources, what was chosen and why.'

builder.prismaObjectField(Meeting, 'disagreements', (t) =>
  t.field({
    type: [Disagreement],
    description,
    resolve: ({ id }, _args, context, info) => read(at(context, info), id),
  }),
)
builder.prismaObjectField(Visit, 'disagreements', (t) =>
  t.field({
    type: [Disagreement],
    description,
    resolve: ({ id }, _args, context, info) => read(at(context, info), id),
  }),
)
builder.prismaObjectField(Agreement, 'disagreements', (t) =>
  t.field({
    type: [Disagreement],
    description,
    resolve: ({ id }, _args, context, info) => read(at(context, info), id),
  }),
)
