import type { Sql } from '../client.js'
import { listOf } from '../dialect.js'
import { counts, type Page, type PageArguments, pages } from './page.js'
import type { Columns, RowOf } from './rows.js'

const edgesOf = (db: Sql) => db.selectFrom('Source as edge').select('edge.id as id')

/** A page of the sources, by day of publication, undated ones last; cursors are [dayAsc, id]. */
export async function readSources(db: Sql, columns: Columns, page: PageArguments): Promise<Page<RowOf<'Source'>>> {
  const [sources] = await sourcesPages(db, [[]], page, columns.Source)
  return sources as Page<RowOf<'Source'>>
}

const sourcesPages = pages((db, columns: readonly string[]) => ({
  table: 'Source',
  columns,
  edges: edgesOf(db),
  edgeId: 'id',
  sort: { column: 'dayAsc', descending: false },
}))

/** How many sources there are. */
export async function countSources(db: Sql): Promise<number> {
  const [count] = await sourcesCounts(db, [[]])
  return count as number
}

const sourcesCounts = counts(edgesOf)

/** The reports as decoded, in the order of the sources' ids; null where the store does not keep one. */
export async function readTexts(db: Sql, sourceIds: readonly string[]): Promise<(string | null)[]> {
  const rows = await db
    .selectFrom('Report')
    .select(['sourceId', 'text'])
    .where('sourceId', 'in', listOf(sourceIds))
    .execute()
  const texts = new Map(rows.map((row) => [row.sourceId, row.text]))
  return sourceIds.map((id) => texts.get(id) ?? null)
}
