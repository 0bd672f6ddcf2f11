import type { Decision } from '../../identity/decisions.js'
import type { Sql } from '../client.js'

/** All decisions that the store follows, in the order of their ids. */
export async function readDecisions(db: Sql): Promise<Decision[]> {
  const rows = await db.selectFrom('Decision').selectAll().orderBy('id').execute()
  return rows.map((row) => ({ ...row, kind: row.kind as Decision['kind'], subjects: JSON.parse(row.subjects) }))
}
