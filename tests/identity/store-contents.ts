import { sql } from 'kysely'
import type { Store } from '../../src/store/client.js'
import { tables } from '../../src/store/rows.js'

/** Everything that facts have made in the store, each table in the order of all its columns; the log of changes and the ids that were served are none of it. */
export async function contentsOf(store: Store): Promise<{ readonly [table: string]: string[] }> {
  const contents: { [table: string]: string[] } = {}
  for (const table of tables) {
    const { rows } = await sql<object>`select * from ${sql.table(table)}`.execute(store.sql)
    contents[table] = rows.map((row) => JSON.stringify(row)).sort()
  }
  return contents
}

/** Takes all facts out of a store and leaves it as it was when it was opened, but for counties: a new one costs more. */
export async function emptied(store: Store): Promise<void> {
  const owners = ['Source', 'Tenure', 'Visit', 'Meeting', 'Agreement', 'Office', 'Person', 'Series']
  const logs = ['Change', 'FormerId']
  for (const table of [...owners, ...logs, 'Disagreement', 'IdAlias', 'Citation', 'PartnerMeeting', 'Partner'])
    await sql`delete from ${sql.table(table)}`.execute(store.sql)
  await sql`delete from "SearchName" where "kind" not in ('Province', 'City')`.execute(store.sql)
  await sql`delete from "SearchTerm" where "entry" not like '%Province:%' and "entry" not like '%City:%'`.execute(
    store.sql,
  )
}
