import { sql } from 'kysely'
import type { Sql } from '../client.js'
import { isAmong, isIn } from '../dialect.js'
import { counts, type Key, type Page, type PageArguments, pages } from './page.js'
import type { Columns, RowOf } from './rows.js'
import { idsWith } from './search.js'

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
  const [people] = await peoplePages(db, root, page, columns.Person, where)
  return people as Page<RowOf<'Person'>>
}

const peoplePages = pages((db, columns: readonly string[], where: PeopleWhere) => ({
  table: 'Person',
  columns,
  edges: peopleEdges(db, where),
  edgeId: 'id',
  sort: { column: 'id', descending: false },
}))

/** How many people there are. */
export async function countPeople(db: Sql, where: PeopleWhere): Promise<number> {
  const [count] = await peopleCounts(db, root, where)
  return count as number
}

const peopleCounts = counts(peopleEdges)

function peopleEdges(db: Sql, { name, provinces }: PeopleWhere) {
  let edges = db.selectFrom('Person as edge').select('edge.id as id')
  if (name != null) edges = edges.where(isIn(sql.ref('edge.id'), idsWith(db, name, ['Person'])))
  if (provinces) edges = edges.where(isAmong('edge.provinceId', provinces))
  return edges
}
