import DataLoader from 'dataloader'

type Batch<Key, Value> = (keys: readonly Key[]) => PromiseLike<readonly Value[]>

/**
 * The DataLoaders of one level of a request, one for each kind of read: fields of many parents are read together, and how
 * many statements there are depends on the query alone.
 */
export class Loaders {
  readonly #loaders = new Map<string, DataLoader<unknown, unknown, string>>()

  /**
   * The value of that key, read with those of all others that are asked for under the same name and arguments. `batch`
   * answers in the order of the keys.
   */
  load<Key, Value>(name: string, args: unknown, key: Key, batch: Batch<Key, Value>): Promise<Value> {
    const of = args == null ? name : `${name} ${typeof args === 'string' ? args : JSON.stringify(args)}`
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
