import { randomUUID } from 'node:crypto'
import type { Sql } from './client.js'
import { insertStatement } from './rows.js'

/** Names the state of the store: whatever is loaded, by whichever process, gives another one, and no store has another's. */
export async function readVersion(db: Sql): Promise<string> {
  const row = await db.selectFrom('Version').select('token').executeTakeFirst()
  return row?.token ?? ''
}

/** To be called in every transaction that changes what is served. */
export async function renewVersion(db: Sql): Promise<void> {
  await insertStatement('Version', [{ id: 1, token: randomUUID() }], ['id']).execute(db)
}
