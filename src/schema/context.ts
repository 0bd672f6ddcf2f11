import type { Store } from '../store/client.js'
import type { Loaders } from './loaders.js'

/** What a resolver is given: the store, and the loaders of this request. */
export interface Context {
  readonly store: Store
  readonly loaders: Loaders
}
