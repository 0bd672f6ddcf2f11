import { sql } from 'kysely'
import type { Sql } from './client.js'
import type { DB } from './generated/tables.js'

/** Rows by table. */
export type Rows = { readonly [Table in keyof DB]: DB[Table][] }

/** Every table of facts, each after those that it refers to. */
export const tables = [
  'Source',
  'Report',
  'Party',
  'Person',
  'Mention',
  'Spelling',
  'Office',
  'Tenure',
  'Sighting',
  'Visit',
  'VisitParty',
  'VisitPerson',
  'VisitSite',
  'Meeting',
  'MeetingParty',
  'Participation',
  'ParticipationOffice',
  'Agreement',
  'AgreementParty',
  'AgreementPerson',
  'Citation',
  'SearchName',
  'SearchTerm',
] as const satisfies readonly (keyof DB)[]

export const noRows = (): Rows => Object.fromEntries(tables.map((table) => [table, []])) as unknown as Rows

/** Inserts the rows that are not there yet, all of a table in one statement with one parameter. */
export async function insertRows(db: Sql, rows: Rows): Promise<void> {
  for (const table of tables) {
    const [first] = rows[table]
    if (!first) continue
    const columns = Object.keys(first)
    const values = JSON.stringify(rows[table].map((row) => columns.map((column) => row[column as never])))
    await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
      select ${sql.join(columns.map((_, index) => sql`json_extract(value, ${sql.lit(`$[${index}]`)})`))}
      from json_each(${values}) where true on conflict do nothing`.execute(db)
  }
}
