import type { Sql } from '../client.js'
import { type Page, type PageArguments, readCounts, readPages } from './page.js'
import type { Columns, RowOf } from './rows.js'

const edgesOf = (db: Sql) => db.selectFrom('Series as edge').select('edge.id as id')

/** A page of the series, by the codes of their provinces; cursors are [id, id]. */
export async function readSeries(db: Sql, columns: Columns, page: PageArguments): Promise<Page<RowOf<'Series'>>> {
  const list = {
    table: 'Series',
    columns,
    edges: edgesOf(db),
    edgeId: 'id',
    sort: { column: 'id', descending: false },
  } as const
  const [series] = await readPages(db, list, [[]], page)
  return series as Page<RowOf<'Series'>>
}

/** How many series there are. */
export async function countSeries(db: Sql): Promise<number> {
  const [count] = await readCounts(db, edgesOf(db), [[]])
  return count as number
}
