import { always } from '../store/read/rows.js'
import { readTenureCitations } from '../store/read/tenures.js'
import { builder } from './builder.js'
import { Citation } from './citation.js'
import { size } from './connection.js'
import { at } from './context.js'
import { Office } from './office.js'
import { Person } from './person.js'
import { related } from './row-by-id.js'

export const Tenure = builder.prismaNode('Tenure', {
  description: 'One person in one office, bounded by what the sources show.',
  id: { field: 'id' },
  select: always.Tenure,
})

builder.prismaObjectFields(Tenure, (t) => ({
  person: t.field({
    type: Person,
    description: 'Who held it.',
    select: { personId: true },
    resolve: ({ personId }, _args, context, info) => related(at(context, info), 'Person', personId),
  }),
  office: t.field({
    type: Office,
    description: 'What was held.',
    select: { officeId: true },
    resolve: ({ officeId }, _args, context, info) => related(at(context, info), 'Office', officeId),
  }),
  firstSeenOn: t.expose('firstSeenOn', {
    type: 'Date',
    nullable: true,
    description:
      'Earliest day on which a source shows the person in the office: the day of the meeting; for a trip without one, its last day; never the day of publication. Null where no such day is known.',
  }),
  lastSeenOn: t.expose('lastSeenOn', {
    type: 'Date',
    nullable: true,
    description: 'Latest day on which a source shows the person in the office; null where no such day is known.',
  }),
  citations: t.field({
    type: [Citation],
    description: 'The earliest sightings and the latest, and then where something is stated of it.',
    complexity: ({ first }) => ({ field: 1, multiplier: first ?? 10 }),
    args: { first: t.arg.int({ defaultValue: 10, description: 'How many, at most 100.' }) },
    resolve: ({ id }, args, context, info) => {
      const first = size('first', args.first ?? 10)
      return at(context, info).loaders.load('citations of tenures', first, id, (ids: readonly string[]) =>
        readTenureCitations(context.store.sql, ids, first),
      )
    },
  }),
}))
