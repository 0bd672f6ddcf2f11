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
  const stored = await db
    .selectFrom('Change')
    .selectAll()
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(first + 1)
    .execute()
  const rows: Change[] = []
  for (const { sequence: last, kind, type, nodeIds } of stored) {
    const ids: string[] = JSON.parse(nodeIds)
    for (const [at, nodeId] of ids.entries()) {
      const sequence = last - ids.length + 1 + at
      if (sequence > after) rows.push({ sequence, kind: kind as Change['kind'], type, nodeId })
    }
    if (rows.length > first) break
  }
  return { rows: rows.slice(0, first), more: rows.length > first }
}
