import type { Sql } from '../client.js'
import { isAmong } from '../dialect.js'
import type { DB } from '../generated/tables.js'

/** The tables whose rows have an id of their own. */
export type RowTable =
  | 'Agreement'
  | 'Meeting'
  | 'Office'
  | 'Participation'
  | 'Party'
  | 'Person'
  | 'Series'
  | 'Source'
  | 'Tenure'
  | 'Visit'
export type RowOf<Table extends RowTable> = DB[Table]

/** The rows of these ids, in their order, null where there is none; one statement for any number of them. */
export async function readRows<Table extends RowTable>(
  db: Sql,
  table: Table,
  ids: readonly string[],
): Promise<(RowOf<Table> | null)[]> {
  const rows = await db
    .selectFrom(table as RowTable)
    .selectAll()
    .where(isAmong('id', ids))
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => (byId.get(id) as RowOf<Table> | undefined) ?? null)
}
