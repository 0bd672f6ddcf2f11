import { type RawBuilder, sql } from 'kysely'
import type { Store } from '../../src/store/client.js'
import { tables } from '../../src/store/rows.js'

/** Places as the store was opened, and what they are found by: thousands of rows, to which facts add counties alone. */
const standing: { readonly [table: string]: RawBuilder<unknown> } = {
  Party: sql`where "kind" not in ('PROVINCE', 'CITY')`,
  SearchName: sql`where "kind" not in ('Province', 'City')`,
  SearchTerm: sql`where "entry" not like '%Province:%' and "entry" not like '%City:%'`,
}

/** Everything that facts have made in the store, each table in the order of all its columns; the log of changes and the ids that were served are none of it. */
export async function contentsOf(store: Store): Promise<{ readonly [table: string]: string[] }> {
  const contents: { [table: string]: string[] } = {}
  for (const table of tables) {
    const { rows } = await sql<object>`select * from ${sql.table(table)} ${standing[table] ?? sql``}`.execute(store.sql)
    contents[table] = rows.map((row) => JSON.stringify(row)).sort()
  }
  return contents
}

/** Takes all facts out of a store and leaves it as it was when it was opened, but for counties: a new one costs more. */
export async function emptied(store: Store): Promise<void> {
  const owners = ['Source', 'Tenure', 'Visit', 'Meeting', 'Agreement', 'Office', 'Person', 'Series']
  const logs = ['Change', 'FormerId']
  const others = ['Disagreement', 'IdAlias', 'Citation', 'PartnerMeeting', 'Partner', 'EventKey']
  for (const table of [...owners, ...logs, ...others]) await sql`delete from ${sql.table(table)}`.execute(store.sql)
  for (const table of ['SearchName', 'SearchTerm'])
    await sql`delete from ${sql.table(table)} ${standing[table]}`.execute(store.sql)
}
