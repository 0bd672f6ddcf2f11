import type { GraphQLResolveInfo } from 'graphql'
import type { Store } from '../store/client.js'
import type { Loaders } from './loaders.js'

/** What a resolver is given: the store, and the loaders of this request. */
export interface Context {
  readonly store: Store
  readonly loaders: Loaders
  /** Fields that the request could at most resolve, the sizes of nested pages multiplied. */
  readonly maxComplexity: number
}

/** The context at the level of the field at hand: what it reads is read with the fields of all objects of that level. */
export const at = (context: Context, info: GraphQLResolveInfo): Context => ({
  ...context,
  loaders: context.loaders.at(info),
})
