import { accountsOf, namedIn, sourceRow } from './accounts-of.js'
import { builder } from './builder.js'
import { at } from './context.js'
import { Meeting } from './meeting.js'
import { Person } from './person.js'
import { rowOf } from './row-by-id.js'
import { Source } from './source.js'

interface NameOrder {
  readonly sourceId: string
  readonly side: string | null
  readonly personIds: readonly string[]
}

const NameOrderType = builder.objectRef<NameOrder>('NameOrder').implement({
  description: 'The people of one side in the order in which one report names them: it is read as a signal.',
  fields: (t) => ({
    source: t.field({
      type: Source,
      description: 'The report.',
      resolve: ({ sourceId }, _args, context, info) => sourceRow(at(context, info), sourceId),
    }),
    side: t.exposeString('side', { nullable: true, description: 'Full name of the party; null where none is told.' }),
    people: t.field({
      type: [Person],
      description: 'As the report prints them.',
      resolve: async ({ personIds }, _args, context, info) => {
        const rows = await Promise.all(personIds.map((id) => rowOf(at(context, info), 'Person', id)))
        return rows.filter((row) => row !== null)
      },
    }),
  }),
})

builder.prismaObjectField(Meeting, 'nameOrders', (t) =>
  t.field({
    type: [NameOrderType],
    description: 'The order of names as each report prints it, side by side.',
    resolve: async ({ id }, _args, context, info) =>
      (await accountsOf(at(context, info), id)).flatMap((account) => {
        const sides = new Map<string | null, Set<string>>()
        for (const { side, personId } of namedIn(account, account.record.meetings[account.index]?.participants ?? []))
          if (personId) sides.set(side, (sides.get(side) ?? new Set()).add(personId))
        return [...sides].map(([side, ids]) => ({ sourceId: account.sourceId, side, personIds: [...ids] }))
      }),
  }),
)
