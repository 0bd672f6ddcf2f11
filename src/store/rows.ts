import { type RawBuilder, sql } from 'kysely'
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
  for (const table of tables) if (rows[table].length > 0) await insertStatement(table, rows[table]).execute(db)
}

/** Inserts the rows that are not there yet; gives back the ids of those that were not. */
export async function insertNew(
  db: Sql,
  table: 'Party' | 'Person' | 'Office',
  rows: readonly object[],
): Promise<Set<string>> {
  if (rows.length === 0) return new Set()
  const inserted = await sql<{ id: string }>`${insertStatement(table, rows)} returning "id"`.execute(db)
  return new Set(inserted.rows.map(({ id }) => id))
}

function insertStatement(table: keyof DB, rows: readonly object[]): RawBuilder<unknown> {
  const columns = Object.keys(rows[0] ?? {})
  const values = JSON.stringify(rows.map((row) => columns.map((column) => row[column as never])))
  return sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    select ${sql.join(columns.map((_, index) => sql`json_extract(value, ${sql.lit(`$[${index}]`)})`))}
    from json_each(${values}) where true on conflict do nothing`
}
