import { type Expression, type RawBuilder, sql } from 'kysely'
import type { Sql } from '../client.js'
import { isIn, position } from '../dialect.js'
import { idsWith } from './search.js'

/** Days, both included; ISO 8601. */
export interface Days {
  readonly from?: string | null | undefined
  readonly to?: string | null | undefined
}

export type Condition = Expression<boolean>

/** The tables whose rows have days. */
type EventTable = 'Meeting' | 'Visit' | 'Agreement'

/** Before and after every day, but neither of the places at which undated rows are sorted. */
const firstOfAll = '0000-00-01'
const lastOfAll = '9999-12-31'

/**
 * True where an edge stands among those whose days can meet the range: a range of the index that a list is read along.
 * `to` needs no more than that; of `from` see `isAfter`. A row of which no first day is known meets no range.
 */
export function isWithin(table: EventTable, days: Days, column = 'dayAsc'): Condition[] {
  if (!days.from && !days.to) return []
  const day = sql.ref(`edge.${column}`)
  return [
    sql<boolean>`${day} >= ${days.from ? firstReaching(table, days.from) : sql`${firstOfAll}`}`,
    sql<boolean>`${day} <= ${days.to ?? lastOfAll}`,
  ]
}

/**
 * Where events begin of which one can last until the day: with its month, or with the earliest of those that reach beyond the
 * month in which they begin, which have an index of their own.
 */
function firstReaching(table: EventTable, day: string) {
  const month = sql`${`${day.slice(0, 8)}01`}`
  return sql`(select min(b.day) from (select ${month} as day union all select "dayAsc" from ${sql.table(table)}
    where substr("latest", 1, 7) > substr("earliest", 1, 7) and "latest" >= ${day}) as b)`
}

/** True where the row of that alias is not over before the range begins. */
export const isAfter = (alias: string, { from }: Days): Condition[] =>
  from ? [sql<boolean>`${sql.ref(`${alias}.latest`)} >= ${from}`] : []

/** Words of titles of meetings or agreements. */
export interface Words {
  /** In simplified Chinese; a title holds each of them. */
  readonly words?: readonly string[] | null | undefined
  /** Whether they are `areRare`. */
  readonly rare?: boolean | undefined
}

/** Of so many titles and more some stand soon in any list: then a page is found sooner along the order of the list. */
const rareBelow = 500

/**
 * Whether so few titles hold the words that these are looked up, and not each title of a list looked at. Never of words
 * without a Chinese character, which pinyin has too.
 */
export async function areRare(db: Sql, kind: 'Meeting' | 'Agreement', words: readonly string[]): Promise<boolean> {
  const parts = chineseParts(words)
  if (parts === '') return false
  const few = db
    .selectFrom(idsWith(db, parts, [kind]).as('name'))
    .select('id')
    .where('id', 'is not', null)
  const { found } = await db
    .selectFrom(few.limit(sql.lit(rareBelow)).as('few'))
    .select(sql<number>`count(*)`.as('found'))
    .executeTakeFirstOrThrow()
  return found < rareBelow
}

/** The longest part of each word that stands in the key of every title that holds the word: keys leave out and unify other characters. */
const chineseParts = (words: readonly string[]): string =>
  words
    .map((word) => (word.match(/[0-9\u4e00-\u9fff]+/g) ?? []).toSorted((a, b) => b.length - a.length)[0] ?? '')
    .filter((part) => /[^0-9]/.test(part))
    .join(' ')

/** True where the id of an edge, where the words are rare, is among those of the few whose titles can hold them. */
export const isAmongRare = (
  db: Sql,
  id: RawBuilder<unknown>,
  kind: 'Meeting' | 'Agreement',
  { words, rare }: Words,
): Condition[] => (words && rare ? [isIn(id, idsWith(db, chineseParts(words), [kind]))] : [])

/** True where the row's title holds every word, whatever the case of its Latin letters. */
export const titleHas = (alias: string, words: readonly string[]): Condition[] =>
  words.map(
    (word) => sql<boolean>`${position(sql`lower(${sql.ref(`${alias}.title`)})`, sql`${word.toLowerCase()}`)} > 0`,
  )

/** True where the table has a row of that alias that fulfils every condition. */
export const exists = (table: string, alias: string, conditions: readonly Condition[]): Condition =>
  sql<boolean>`exists (select 1 from ${sql.table(table)} as ${sql.ref(alias)} where ${sql.join(conditions, sql` and `)})`

/** What is asked of the event of an edge by that column: of the edge itself in a list of everyone's, or of the row that it leads to. */
export function eventIs(
  table: EventTable,
  edgeId: string,
  asked: (alias: string) => readonly Condition[],
): readonly Condition[] {
  if (edgeId === 'id') return asked('edge')
  const conditions = asked('event')
  const isThat = sql<boolean>`${sql.ref('event.id')} = ${sql.ref(`edge.${edgeId}`)}`
  return conditions.length === 0 ? [] : [exists(table, 'event', [isThat, ...conditions])]
}
