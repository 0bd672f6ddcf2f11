import type { Store } from '../store/client.js'
import type { Loaders } from './loaders.js'

/** What a resolver is given: the store, and the loaders of this request. */
export interface Context {
  readonly store: Store
  readonly loaders: Loaders
  /** Fields that the request could at most resolve, the sizes of nested pages multiplied. */
  readonly maxComplexity: number
}
