import { readTargets } from '../store/read/other-ids.js'
import { type RowOf, type RowTable, readRows } from '../store/read/rows.js'
import type { Context } from './context.js'
import type { NodeType } from './global-id.js'

const tables = {
  Agreement: 'Agreement',
  City: 'Party',
  Meeting: 'Meeting',
  Office: 'Office',
  Organization: 'Party',
  Participation: 'Participation',
  Person: 'Person',
  Province: 'Party',
  Series: 'Series',
  Source: 'Source',
  Tenure: 'Tenure',
  Visit: 'Visit',
} as const satisfies { readonly [Type in NodeType]: RowTable }

/** The row of that id, or null; read with all others of its table that the request asks for at the time. */
export const rowOf = <Table extends RowTable>(
  context: Context,
  table: Table,
  id: string,
): Promise<RowOf<Table> | null> =>
  context.loaders.load('rows', table, id, (ids: readonly string[]) =>
    readRows(context.store.sql, table, context.columns, ids),
  )

/** The row of that type and id; null where there is none, or it is of another kind: a City's id finds no Province. */
export async function rowById<Type extends NodeType>(
  context: Context,
  type: Type,
  id: string,
): Promise<RowOf<(typeof tables)[Type]> | null> {
  const row = (await rowOf(context, tables[type], id)) ?? (await rowByOtherId(context, type, id))
  const { kind } = (row ?? {}) as { kind?: string }
  return kind === undefined || kind === type.toUpperCase() ? row : null
}

/** The row that an id leads to which was served before: of an account, a namesake, another writing of an office. */
async function rowByOtherId<Type extends NodeType>(context: Context, type: Type, id: string) {
  const target = await context.loaders.load('other ids', type, id, (ids: readonly string[]) =>
    readTargets(context.store.sql, type, ids),
  )
  return target === null ? null : rowOf(context, tables[type], target)
}

/** What a to-one relation resolves to: the row that the parent's column names; null where it names none. */
export const related = <Table extends RowTable>(context: Context, table: Table, id: string | null) =>
  (id === null ? null : rowOf(context, table, id)) as never
