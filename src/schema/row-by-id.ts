import type { Context } from './context.js'

const models = {
  Agreement: 'agreement',
  City: 'party',
  Meeting: 'meeting',
  Office: 'office',
  Organization: 'party',
  Participation: 'participation',
  Person: 'person',
  Province: 'party',
  Source: 'source',
  Tenure: 'tenure',
  Visit: 'visit',
} as const

/** SQLite binds at most 999 values a statement. */
const maxBatchSize = 900

type Model = (typeof models)[keyof typeof models]
export type Row<Name extends keyof typeof models> = NonNullable<
  Awaited<ReturnType<Context['store']['prisma'][(typeof models)[Name]]['findUnique']>>
>

interface Delegate {
  findMany(args: { where: { id: { in: string[] } } }): Promise<{ id: string; kind?: string }[]>
}

/** The row of that type and id; null where there is none, or it is of another kind: a City's id finds no Province. */
export async function rowById<Name extends keyof typeof models>(
  context: Context,
  typename: Name,
  id: string,
): Promise<Row<Name> | null> {
  const model: Model = models[typename]
  const row = await context.loaders.load(
    'row',
    model,
    id,
    async (ids: readonly string[]) => {
      const rows = await (context.store.prisma[model] as unknown as Delegate).findMany({
        where: { id: { in: [...ids] } },
      })
      const byId = new Map(rows.map((one) => [one.id, one]))
      return ids.map((one) => byId.get(one) ?? null)
    },
    maxBatchSize,
  )
  const right = row !== null && (model !== 'party' || row.kind === typename.toUpperCase())
  return right ? (row as unknown as Row<Name>) : null
}
