import { sql } from 'kysely'
import type { Sql } from '../client.js'
import { isAmong } from '../dialect.js'
import { type Key, type Page, type PageArguments, readCounts, readPages } from './page.js'
import type { Columns, RowOf } from './rows.js'
import { namesWith } from './search.js'

export interface PeopleWhere {
  /** What the name begins with or holds, in any script or in pinyin. */
  readonly name?: string | null | undefined
  /** Ids of provinces; last seen to represent one of them. */
  readonly provinces?: readonly string[] | null | undefined
}

const root: readonly Key[] = [[]]

/** A page of the people; cursors are [id, id]. */
export async function readPeople(
  db: Sql,
  columns: Columns,
  where: PeopleWhere,
  page: PageArguments,
): Promise<Page<RowOf<'Person'>>> {
  const list = {
    table: 'Person',
    columns,
    edges: peopleEdges(db, where),
    edgeId: 'id',
    sort: { column: 'id', descending: false },
  } as const
  const [people] = await readPages(db, list, root, page)
  return people as Page<RowOf<'Person'>>
}

/** How many people there are. */
export async function countPeople(db: Sql, where: PeopleWhere): Promise<number> {
  const [count] = await readCounts(db, peopleEdges(db, where), root)
  return count as number
}

function peopleEdges(db: Sql, { name, provinces }: PeopleWhere) {
  let edges = db.selectFrom('Person as edge').select('edge.id as id')
  if (name != null) edges = edges.where(sql<boolean>`edge.id in (${namesWith(db, name, ['Person'])})`)
  if (provinces) edges = edges.where(isAmong('edge.provinceId', provinces))
  return edges
}
