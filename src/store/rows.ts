import { type RawBuilder, sql } from 'kysely'
import type { Sql } from './client.js'
import { rowsFor } from './dialect.js'
import type { DB } from './generated/tables.js'

/** Rows by table. */
export type Rows = { readonly [Table in keyof DB]: DB[Table][] }

/** Every table of facts, each after those that it refers to. */
export const tables = [
  'Source',
  'Report',
  'Party',
  'Person',
  'PersonCandidate',
  'PersonClaim',
  'Mention',
  'Spelling',
  'Office',
  'Tenure',
  'Sighting',
  'OfficeChange',
  'Series',
  'Visit',
  'VisitParty',
  'VisitPerson',
  'VisitSite',
  'Meeting',
  'MeetingParty',
  'PartnerMeeting',
  'Partner',
  'Participation',
  'ParticipationOffice',
  'Agreement',
  'AgreementParty',
  'AgreementPerson',
  'FactSource',
  'Disagreement',
  'EventClaim',
  'EventKey',
  'IdAlias',
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
  table: 'Party' | 'Person' | 'Office' | 'Series' | 'Tenure',
  rows: readonly object[],
): Promise<Set<string>> {
  if (rows.length === 0) return new Set()
  const inserted = await sql<{ id: string }>`${insertStatement(table, rows)} returning "id"`.execute(db)
  return new Set(inserted.rows.map(({ id }) => id))
}

/** Gives rows that are there by `key` the values of these columns. */
export function updateStatement(
  table: keyof DB,
  rows: readonly object[],
  key: readonly string[],
  columns: readonly string[],
): RawBuilder<unknown> {
  const given = (column: string) => sql.ref(`given.${column}`)
  return sql`update ${sql.table(table)} set ${sql.join(columns.map((column) => sql`${sql.ref(column)} = ${given(column)}`))}
    from (${rowsFor(table, [...key, ...columns], rows)}) as given
    where ${sql.join(
      key.map((column) => sql`${sql.ref(`${table}.${column}`)} = ${given(column)}`),
      sql` and `,
    )}`
}

/** Inserts rows of one set of columns; those that are there by `key` take the new values, or stay where none is given. */
export function insertStatement(
  table: keyof DB,
  rows: readonly object[],
  key: readonly string[] = [],
): RawBuilder<unknown> {
  const columns = Object.keys(rows[0] ?? {})
  const others = columns.filter((column) => !key.includes(column))
  const list = (names: readonly string[]) => sql.join(names.map((column) => sql.ref(column)))
  const onConflict =
    key.length === 0 || others.length === 0
      ? sql`do nothing`
      : sql`(${list(key)}) do update set ${sql.join(others.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`))}`
  return sql`insert into ${sql.table(table)} (${list(columns)})
    ${rowsFor(table, columns, rows)} on conflict ${onConflict}`
}
