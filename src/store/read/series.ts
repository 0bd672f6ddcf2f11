import type { Sql } from '../client.js'
import type { Series } from '../generated/tables.js'
import { type Page, type PageArguments, readCounts, readPages } from './page.js'

const edgesOf = (db: Sql) => db.selectFrom('Series as edge').select('edge.id as id')

/** A page of the series, by the codes of their provinces; cursors are [id, id]. */
export async function readSeries(db: Sql, page: PageArguments): Promise<Page<Series>> {
  const list = { table: 'Series', edges: edgesOf(db), edgeId: 'id', sort: { column: 'id', descending: false } } as const
  const [series] = await readPages<Series>(db, list, [[]], page)
  return series as Page<Series>
}

/** How many series there are. */
export async function countSeries(db: Sql): Promise<number> {
  const [count] = await readCounts(db, edgesOf(db), [[]])
  return count as number
}
