import { type Step, successionOf } from '../identity/succession.js'
import { type HeldTenure, readTenuresOfOffices } from '../store/read/tenures.js'
import { builder } from './builder.js'
import { at } from './context.js'
import { Office } from './office.js'
import { Tenure } from './tenure.js'

const BoundBasis = builder.enumType('BoundBasis', {
  description: 'What a bound in time rests on.',
  values: {
    SEEN: { description: 'A source shows someone in the office, or calls him a former holder, on that day.' },
    STATED: { description: 'A source states that someone came into the office on that day, or left it.' },
  } as const,
})

const Succession = builder.objectRef<Step<HeldTenure>>('Succession').implement({
  description: 'One holder of an office after another, and between which days the office changed hands.',
  fields: (t) => ({
    from: t.field({ type: Tenure, description: 'Who held it before.', resolve: ({ from }) => from as never }),
    to: t.field({ type: Tenure, description: 'Who is seen in it next.', resolve: ({ to }) => to as never }),
    after: t.expose('after', {
      type: 'Date',
      description: 'The last day on which the former holder is seen in it, or until which he is stated to hold it.',
    }),
    afterBasis: t.expose('afterBasis', { type: BoundBasis, description: 'Which of the two.' }),
    before: t.expose('before', {
      type: 'Date',
      description:
        'The first day on which the next one is seen in it or stated to come into it, or on which the former one is stated to leave it or a source calls him 原.',
    }),
    beforeBasis: t.expose('beforeBasis', { type: BoundBasis, description: 'What that is.' }),
  }),
})

builder.prismaObjectField(Office, 'succession', (t) =>
  t.field({
    type: [Succession],
    description:
      'Who followed whom, earliest first: inferred from sightings and from what is stated, so that someone between the two may be unknown.',
    resolve: async ({ id }, _args, context, info) => {
      const { columns, loaders, store } = at(context, info)
      return successionOf(
        await loaders.load('tenures of offices', null, id, (ids: readonly string[]) =>
          readTenuresOfOffices(store.sql, columns, ids, null),
        ),
      )
    },
  }),
)
