import { type Step, successionOf } from '../identity/succession.js'
import type { Tenure as TenureRow } from '../store/generated/tables.js'
import { readTenures } from '../store/read/tenures.js'
import { builder } from './builder.js'
import { at } from './context.js'
import { Office } from './office.js'
import { Tenure } from './tenure.js'

const Succession = builder.objectRef<Step<TenureRow>>('Succession').implement({
  description: 'One holder of an office after another, and between which days the office changed hands.',
  fields: (t) => ({
    from: t.field({ type: Tenure, description: 'Who held it before.', resolve: ({ from }) => from as never }),
    to: t.field({ type: Tenure, description: 'Who is seen in it next.', resolve: ({ to }) => to as never }),
    after: t.expose('after', { type: 'Date', description: 'The last day on which the former holder is seen in it.' }),
    before: t.expose('before', {
      type: 'Date',
      description: 'The first day on which the next one is, or on which a source calls the former one 原.',
    }),
  }),
})

builder.prismaObjectField(Office, 'succession', (t) =>
  t.field({
    type: [Succession],
    description:
      'Who followed whom, earliest first: inferred from sightings, so that someone between the two may be unseen.',
    resolve: async ({ id }, _args, context, info) => {
      const { loaders, store } = at(context, info)
      return successionOf(
        await loaders.load('tenures of offices', null, id, (ids: readonly string[]) =>
          readTenures(store.sql, 'office', ids),
        ),
      )
    },
  }),
)
