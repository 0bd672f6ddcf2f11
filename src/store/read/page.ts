import { type SelectQueryBuilder, sql } from 'kysely'
import type { Sql } from '../client.js'
import { keysTable, targetsOf } from '../dialect.js'
import { type Grouped, grouped, type Selected } from './grouped.js'
import { type RowOf, type RowTable, selectedOf } from './rows.js'

/** Where a row stands in its list: what the list is sorted by, then the id. */
export type Cursor = readonly [sortKey: string | number, id: string]

/** As Relay has it; the caller has bounded `first` and `last` and given at most one of them. */
export interface PageArguments {
  readonly first?: number | null | undefined
  readonly after?: Cursor | null | undefined
  readonly last?: number | null | undefined
  readonly before?: Cursor | null | undefined
}

/** A row of a page; it tells its place where it tells its id: cursors are made of both. */
export type Placed<Row> = Row & { readonly sortKey: string | number }

export interface Page<Row> {
  readonly rows: readonly Placed<Row>[]
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
}

/** What a list belongs to: an id, or the two of a pair. Lists at the root have the one key []. */
export type Key = readonly string[]

/** The rows that a list runs through, from the table aliased `edge`: one for each target. */
// biome-ignore lint/suspicious/noExplicitAny: the tables of a list differ
export type Edges = SelectQueryBuilder<any, any, { id: string }>

/** A list of rows of `table` for each key. The edges have the sort column under the name that it has in the table. */
export interface List<Table extends RowTable> {
  readonly table: Table
  readonly columns: readonly string[]
  readonly edges: Edges
  /** Column of the edges that holds the id of the row. */
  readonly edgeId: string
  readonly sort: Sort
}

export interface Sort {
  readonly column: string
  readonly descending: boolean
}

/**
 * Reads a page of the list of each key, in the order of the keys, in one statement. The pages are cut inside it, along an
 * index: it reads the rows it gives back, not the lists. `listOf` makes the list of arguments, as in `grouped`.
 */
export function pages<Table extends RowTable, Arguments extends readonly unknown[]>(
  listOf: (db: Sql, ...args: Arguments) => List<Table>,
) {
  const read = grouped((db, parts: number, page: PageArguments, ...args: Arguments) =>
    pageOf(listOf(db, ...args), parts, page),
  )
  return async (
    db: Sql,
    keys: readonly Key[],
    page: PageArguments,
    ...args: Arguments
  ): Promise<Page<RowOf<Table>>[]> => {
    const { size, backwards } = extentOf(page)
    const lists = await read(db, keys, partsOf(keys), page, ...args)
    return lists.map((found) => {
      const more = found.length > size
      const kept = found.slice(0, size)
      return {
        rows: backwards ? kept.reverse() : kept,
        hasNextPage: backwards ? page.before != null : more,
        hasPreviousPage: backwards ? more : page.after != null,
      }
    })
  }
}

/** Counts the targets that the list of each key has, in one statement. */
export function counts<Arguments extends readonly unknown[]>(edgesOf: (db: Sql, ...args: Arguments) => Edges) {
  const read = grouped<{ total: number }, [parts: number, ...Arguments]>((db, parts, ...args) => ({
    selected: { total: sql`(select count(*) from (${edgesOf(db, ...args)}) as e)` },
    from: sql`from ${keysTable(parts)}`,
  }))
  return async (db: Sql, keys: readonly Key[], ...args: Arguments): Promise<number[]> => {
    const lists = await read(db, keys, partsOf(keys), ...args)
    return lists.map(([count]) => count?.total ?? 0)
  }
}

/** How many parts the keys have; without keys, as many as a statement can name. */
const partsOf = (keys: readonly Key[]): number => keys[0]?.length ?? 2

function extentOf({ first, last }: PageArguments) {
  const backwards = last != null
  return { backwards, size: (backwards ? last : first) ?? 20 }
}

/** The statement of a page and the row behind it, which tells whether there are more. */
function pageOf<Table extends RowTable>(
  list: List<Table>,
  parts: number,
  page: PageArguments,
): Grouped<Placed<RowOf<Table>>> {
  const { size, backwards } = extentOf(page)
  const { column, descending } = list.sort
  const direction = sql.raw(descending !== backwards ? 'desc' : 'asc')
  const edgeSort = sql.ref(`edge.${column}`)
  const edgeId = sql.ref(`edge.${list.edgeId}`)
  const beyond = (cursor: Cursor, sign: '<' | '>') =>
    sql<boolean>`(${edgeSort}, ${edgeId}) ${sql.raw(sign)} (${cursor[0]}, ${cursor[1]})`
  let edges = list.edges
  if (page.after) edges = edges.where(beyond(page.after, descending ? '<' : '>'))
  if (page.before) edges = edges.where(beyond(page.before, descending ? '>' : '<'))
  const sorted = edges.orderBy(sql`${edgeSort} ${direction}, ${edgeId} ${direction}`)
  const cut = { sorted, size: size + 1 }
  const own = list.edgeId === 'id' ? { sorted: sorted.clearSelect().selectAll('edge'), size: size + 1 } : null
  const place = list.columns.includes('id') ? { sortKey: sql.ref(`t.${column}`) } : {}
  return {
    selected: { ...selectedOf<Table>(list.columns), ...place } as Selected<Placed<RowOf<Table>>>,
    from: sql`from ${keysTable(parts)} ${targetsOf(sql.table(list.table), cut, own)}
      order by k.key, ${sql.ref(`t.${column}`)} ${direction}, t.id ${direction}`,
  }
}
