import type { GraphQLResolveInfo } from 'graphql'
import type { Store } from '../store/client.js'
import type { Columns } from '../store/read/rows.js'
import { Loaders } from './loaders.js'

/** What a resolver is given: the store, and the loaders of this request. */
export interface Context {
  readonly store: Store
  readonly loaders: Loaders
  /**
   * The contexts of the levels below, by the names that lead there. Held here and not in a WeakMap by context: what a WeakMap
   * leads to outlives the collector's short rounds, and it is all that the request has read.
   */
  readonly levels: Map<string, Context>
  /** What is read of the rows of each table. */
  readonly columns: Columns
  /** Fields that the request could at most resolve, the sizes of nested pages multiplied. */
  readonly maxComplexity: number
}

type Path = GraphQLResolveInfo['path']

/**
 * The context at the level of the field at hand: what it reads is read with its siblings on all objects of the same list of
 * the query. Reads of other levels are kept apart, or what one has read already would decide whether another reads at all.
 */
export function at(context: Context, info: GraphQLResolveInfo): Context {
  const level = levelOf(info.path.prev)
  if (level === '') return context
  let found = context.levels.get(level)
  if (!found) {
    found = { ...context, loaders: new Loaders() }
    context.levels.set(level, found)
  }
  return found
}

const written = new WeakMap<Path, string>()

/** The names on the way to an object. All objects of a list share the way up to it, so it is written once. */
function levelOf(path: Path | undefined): string {
  if (!path) return ''
  if (typeof path.key === 'number') return levelOf(path.prev)
  let level = written.get(path)
  if (level === undefined) {
    level = `${levelOf(path.prev)}.${path.key}`
    written.set(path, level)
  }
  return level
}
