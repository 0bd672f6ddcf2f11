import type { Sql } from '../client.js'

/** What a load did to one object. */
export interface Change {
  /** Counts up from 1 without end, in the order of loads. */
  readonly sequence: number
  readonly kind: 'CREATED' | 'UPDATED' | 'DELETED'
  /** Type of the object in the schema. */
  readonly type: string
  readonly nodeId: string
}

/** The changes after one, the first ones in their order; and whether there are more. */
export async function readChanges(db: Sql, after: number, first: number): Promise<{ rows: Change[]; more: boolean }> {
  const rows = (await db
    .selectFrom('Change')
    .selectAll()
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(first + 1)
    .execute()) as Change[]
  return { rows: rows.slice(0, first), more: rows.length > first }
}
