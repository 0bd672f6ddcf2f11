import { readCitations } from '../store/read/details.js'
import { type ListName, type ListRow, readLists } from '../store/read/lists.js'
import type { Context } from './context.js'

/** The list of that name of one parent, read with those of the request's other parents. */
export const listOf = <Name extends ListName>(
  context: Context,
  name: Name,
  parentId: string,
): Promise<ListRow<Name>[]> =>
  context.loaders.load(name, null, parentId, (ids: readonly string[]) =>
    readLists(context.store.sql, name, context.columns, ids),
  )

/** Where the fact of that id (a meeting, visit, agreement or participation) stands. */
export const citationsOf = (context: Context, factId: string) =>
  context.loaders.load('citations', null, factId, (ids: readonly string[]) => readCitations(context.store.sql, ids))
