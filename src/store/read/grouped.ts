import { type RawBuilder, sql } from 'kysely'
import type { Sql } from '../client.js'

/** Rows of a statement from `keysTable(parents)`, by parent. The statement begins after its `select`. */
export async function readGrouped<Row extends object>(
  db: Sql,
  parents: readonly unknown[],
  rest: RawBuilder<unknown>,
): Promise<Row[][]> {
  const { rows } = await sql<
    Row & { parentIndex?: number }
  >`select k.key as ${sql.ref('parentIndex')}, ${rest}`.execute(db)
  const lists: Row[][] = parents.map(() => [])
  for (const row of rows) {
    lists[row.parentIndex as number]?.push(row)
    row.parentIndex = undefined
  }
  return lists
}
