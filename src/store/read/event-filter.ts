import { type Expression, sql } from 'kysely'
import { position } from '../dialect.js'

/** Days, both included; ISO 8601. */
export interface Days {
  readonly from?: string | null | undefined
  readonly to?: string | null | undefined
}

export type Condition = Expression<boolean>

/** True where the days that the row of that alias can mean meet the range. An undated row meets none. */
export function within(alias: string, days: Days): Condition[] {
  const conditions: Condition[] = []
  if (days.from) conditions.push(sql<boolean>`${sql.ref(`${alias}.latest`)} >= ${days.from}`)
  if (days.to) conditions.push(sql<boolean>`${sql.ref(`${alias}.earliest`)} <= ${days.to}`)
  return conditions
}

/** True where the row's title holds every word, whatever the case of its Latin letters. */
export const titleHas = (alias: string, words: readonly string[]): Condition[] =>
  words.map(
    (word) => sql<boolean>`${position(sql`lower(${sql.ref(`${alias}.title`)})`, sql`${word.toLowerCase()}`)} > 0`,
  )

/** True where the table has a row of that alias that fulfils every condition. */
export const exists = (table: string, alias: string, conditions: readonly Condition[]): Condition =>
  sql<boolean>`exists (select 1 from ${sql.table(table)} as ${sql.ref(alias)} where ${sql.join(conditions, sql` and `)})`
