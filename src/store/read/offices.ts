import type { Sql } from '../client.js'
import { isAmong, keyPart } from '../dialect.js'
import { rankOf } from '../named-rows.js'
import { counts, type Key, type Page, type PageArguments, pages } from './page.js'
import type { Columns, RowOf } from './rows.js'

/** All (key []); those of a province, its cities' included, or of a city (key [id]). */
export type OfficesBy = 'all' | 'province' | 'city'

export interface OfficesWhere {
  /** Ids of provinces; in one of them. */
  readonly provinces?: readonly string[] | null | undefined
  readonly level?: string | null | undefined
}

const sort = { column: 'rank', descending: false }

/** A page of the offices of each key, the nation's first, then provinces', cities', counties'; cursors are [rank, id]. */
export const readOffices = (
  db: Sql,
  columns: Columns,
  by: OfficesBy,
  keys: readonly Key[],
  where: OfficesWhere,
  page: PageArguments,
): Promise<Page<RowOf<'Office'>>[]> => officePages(db, keys, page, columns.Office, by, where)

const officePages = pages((db, columns: readonly string[], by: OfficesBy, where: OfficesWhere) => ({
  table: 'Office',
  columns,
  edges: officeEdges(db, by, where),
  edgeId: 'id',
  sort,
}))

/** How many offices each key has. */
export const countOffices = (db: Sql, by: OfficesBy, keys: readonly Key[], where: OfficesWhere): Promise<number[]> =>
  officeCounts(db, keys, by, where)

const officeCounts = counts(officeEdges)

function officeEdges(db: Sql, by: OfficesBy, { provinces, level }: OfficesWhere) {
  let edges = db.selectFrom('Office as edge').select('edge.id as id')
  if (by !== 'all') edges = edges.where(`edge.${by}Id`, '=', keyPart(0))
  if (provinces) edges = edges.where(isAmong('edge.provinceId', provinces))
  if (level) edges = edges.where('edge.rank', '=', rankOf(level))
  return edges
}
