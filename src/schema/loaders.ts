import DataLoader from 'dataloader'
import type { GraphQLResolveInfo } from 'graphql'

type Batch<Key, Value> = (keys: readonly Key[]) => PromiseLike<readonly Value[]>

/**
 * The DataLoaders of one request, one for each level of the query and kind of read: fields of many parents are read
 * together, and how many statements there are depends on the query alone.
 */
export class Loaders {
  readonly #loaders: Map<string, DataLoader<unknown, unknown, string>>
  readonly #level: string

  constructor(loaders = new Map<string, DataLoader<unknown, unknown, string>>(), level = '') {
    this.#loaders = loaders
    this.#level = level
  }

  /**
   * Those of the level of the field at hand: its siblings on all objects of the same list of the query. Reads of other
   * levels are kept apart, or what one has read already would decide whether another reads at all.
   */
  at({ path }: GraphQLResolveInfo): Loaders {
    let level = ''
    for (let step = path.prev; step; step = step.prev) if (typeof step.key === 'string') level = `${step.key}.${level}`
    return new Loaders(this.#loaders, level)
  }

  /**
   * The value of that key, read with those of all others that are asked for under the same name and arguments. `batch`
   * answers in the order of the keys.
   */
  load<Key, Value>(name: string, args: unknown, key: Key, batch: Batch<Key, Value>): Promise<Value> {
    const of = `${this.#level} ${name} ${JSON.stringify(args)}`
    let loader = this.#loaders.get(of)
    if (!loader) {
      loader = new DataLoader<unknown, unknown, string>(batch as Batch<unknown, unknown>, {
        // The reads of the store take any number of keys in one statement.
        maxBatchSize: Number.POSITIVE_INFINITY,
        cacheKeyFn: (one) => (typeof one === 'string' ? one : JSON.stringify(one)),
      })
      this.#loaders.set(of, loader)
    }
    return loader.load(key) as Promise<Value>
  }
}
