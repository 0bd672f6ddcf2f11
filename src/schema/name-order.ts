import type { Record } from '../record.js'
import { tidyName } from '../store/named-rows.js'
import { readClaimIds, readRecords, readSourceNames } from '../store/read/accounts.js'
import { builder } from './builder.js'
import { at, type Context } from './context.js'
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
      resolve: async ({ sourceId }, _args, context, info) =>
        (await rowOf(at(context, info), 'Source', sourceId)) as never,
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

/** `source.m003` → the source, and the place in its list. */
const partsOf = (claimId: string): readonly [sourceId: string, index: number] => {
  const [sourceId = '', fact = ''] = claimId.split('.')
  return [sourceId, Number(fact.slice(1))]
}

const recordOf = (context: Context, sourceId: string): Promise<Record | null> =>
  context.loaders.load('records', null, sourceId, (ids: readonly string[]) => readRecords(context.store.sql, ids))

const namesOf = (context: Context, sourceId: string) =>
  context.loaders.load('names of sources', null, sourceId, (ids: readonly string[]) =>
    readSourceNames(context.store.sql, ids),
  )

async function ordersOf(context: Context, claimId: string): Promise<NameOrder[]> {
  const [sourceId, index] = partsOf(claimId)
  const [record, names] = await Promise.all([recordOf(context, sourceId), namesOf(context, sourceId)])
  const people = new Map(names.map(({ name, personId }) => [name, personId]))
  const sides = new Map<string | null, string[]>()
  for (const { person, side } of record?.meetings[index]?.participants ?? []) {
    const list = sides.get(side) ?? []
    const id = people.get(tidyName(person))
    if (id && !list.includes(id)) list.push(id)
    sides.set(side, list)
  }
  return [...sides].map(([side, personIds]) => ({ sourceId, side, personIds }))
}

builder.prismaObjectField(Meeting, 'nameOrders', (t) =>
  t.field({
    type: [NameOrderType],
    description: 'The order of names as each report prints it, side by side.',
    resolve: async ({ id }, _args, parent, info) => {
      const context = at(parent, info)
      const claims = await context.loaders.load('claims', null, id, (ids: readonly string[]) =>
        readClaimIds(context.store.sql, ids),
      )
      return (await Promise.all(claims.map((claim) => ordersOf(context, claim)))).flat()
    },
  }),
)
