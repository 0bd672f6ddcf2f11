import { sql } from 'kysely'
import { isChinese, typedKey } from '../../script/name-key.js'
import type { Sql } from '../client.js'
import { isAmong, position } from '../dialect.js'

/** The types that can be found, as the schema names them, in the order in which equally good matches come. */
export const searchKinds = ['Province', 'City', 'Person', 'Office', 'Meeting', 'Agreement', 'Visit'] as const
export type SearchKind = (typeof searchKinds)[number]

export interface Found {
  readonly kind: SearchKind
  readonly id: string
}

/** As much of a key as a term holds. */
export const termOf = (key: string): string => key.slice(0, 10)

/** Stands between a term and the id of its name; sorts before every letter, so that a whole term comes first. */
export const termEnd = '\u0001'

/** Of matches of one sort, so many are compared by length. */
const compared = 200

/** The words of a query as keys: each Chinese word by itself, pinyin in one. */
const keysOf = (query: string): string[] =>
  (isChinese(query) ? query.split(/\s+/) : [query]).map(typedKey).filter((key) => key !== '')

/**
 * The ids of targets with a name that holds what was typed, in any script or in pinyin, and nulls; nothing for an empty text.
 * The name of a term is a value and no join, or PostgreSQL might read all names to find those of a few terms.
 */
export function idsWith(db: Sql, typed: string, kinds: readonly string[]) {
  const named = namesWith(db, typed, kinds).select('name.targetId as id')
  const later = db
    .selectFrom('SearchTerm as term')
    .select(sql<string | null>`(${named.where(isOfTerm)})`.as('id'))
    .where(beginsWith(typed, 'holds'))
  return named.where(beginsWith(typed, 'begins')).$castTo<{ id: string | null }>().unionAll(later)
}

/** What is ordered by the text that a search begins with: whole keys, and what keys hold from a later part on. */
const ordered = { begins: 'name.key', holds: 'term.entry' } as const
type How = keyof typeof ordered

/** Names that hold every word that was typed. */
function namesWith(db: Sql, typed: string, kinds: readonly string[]) {
  let names = db.selectFrom('SearchName as name').where(isAmong('name.kind', kinds))
  for (const key of keysOf(typed)) names = names.where(sql<boolean>`${position(sql`name.key`, sql`${key}`)} > 0`)
  return names
}

const isOfTerm = sql<boolean>`name.id = substr(term.entry, ${position(sql`term.entry`, sql`${termEnd}`)} + 1)`

/** Whether a key begins with the longest word that was typed, or holds it from a later character or syllable on. */
function beginsWith(typed: string, how: How) {
  const [longest = ''] = keysOf(typed).toSorted((a, b) => b.length - a.length)
  const from = how === 'begins' ? longest : termOf(longest)
  const to = from === '' ? '' : `${from}\u{10ffff}`
  const column = sql.ref(ordered[how])
  return sql<boolean>`${column} >= ${from} and ${column} < ${to}`
}

/**
 * The best matches of a name or title in any script or in pinyin: equal ones first, then those that begin with it, then
 * those that hold it; shorter names before longer.
 */
export async function search(db: Sql, query: string, first: number): Promise<Found[]> {
  const [begins, holds] = await Promise.all([matches(db, query, 'begins'), matches(db, query, 'holds')])
  const typed = keysOf(query).join('')
  const ranked = [
    ...begins.map((match) => ({ ...match, rank: match.key === typed ? 0 : 1 })),
    ...holds.map((match) => ({ ...match, rank: 2 })),
  ]
  ranked.sort(
    (a, b) =>
      a.rank - b.rank ||
      a.key.length - b.key.length ||
      searchKinds.indexOf(a.kind) - searchKinds.indexOf(b.kind) ||
      (a.id < b.id ? -1 : 1),
  )
  const seen = new Set<string>()
  const best = ranked.filter(({ kind, id }) => !seen.has(`${kind} ${id}`) && seen.add(`${kind} ${id}`))
  return best.slice(0, first).map(({ kind, id }) => ({ kind, id }))
}

interface Match extends Found {
  readonly key: string
}

function matches(db: Sql, query: string, how: How): Promise<Match[]> {
  return namesWith(db, query, searchKinds)
    .$if(how === 'holds', (names) => names.innerJoin('SearchTerm as term', (join) => join.on(isOfTerm)))
    .where(beginsWith(query, how))
    .select(['name.targetId as id', 'name.kind as kind', 'name.key as key'])
    .orderBy(sql.ref(ordered[how]))
    .limit(sql.lit(compared))
    .execute() as Promise<Match[]>
}

export interface Named {
  readonly kind: string
  readonly id: string
}

/**
 * Who or what answers to each name, in any script or in pinyin, among targets of these kinds (Person, Office, Province,
 * City, Organization): every one whose full name, short name or abbreviation it is.
 */
export async function readNamed(db: Sql, kinds: readonly string[], names: readonly string[]): Promise<Named[][]> {
  const keys = names.map(typedKey)
  const rows = await db
    .selectFrom('SearchName')
    .select(['key', 'kind', 'targetId as id'])
    .distinct()
    .where(isAmong('key', keys))
    .where(isAmong('kind', kinds))
    .orderBy('id')
    .execute()
  return keys.map((key) => rows.filter((row) => row.key === key).map(({ kind, id }) => ({ kind, id })))
}
