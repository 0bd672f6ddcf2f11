import type { Sql } from '../client.js'
import { counts, type Page, type PageArguments, pages } from './page.js'
import type { Columns, RowOf } from './rows.js'

const edgesOf = (db: Sql) => db.selectFrom('Series as edge').select('edge.id as id')

/** A page of the series, by the codes of their provinces; cursors are [id, id]. */
export async function readSeries(db: Sql, columns: Columns, page: PageArguments): Promise<Page<RowOf<'Series'>>> {
  const [series] = await seriesPages(db, [[]], page, columns.Series)
  return series as Page<RowOf<'Series'>>
}

const seriesPages = pages((db, columns: readonly string[]) => ({
  table: 'Series',
  columns,
  edges: edgesOf(db),
  edgeId: 'id',
  sort: { column: 'id', descending: false },
}))

/** How many series there are. */
export async function countSeries(db: Sql): Promise<number> {
  const [count] = await seriesCounts(db, [[]])
  return count as number
}

const seriesCounts = counts(edgesOf)
