import DataLoader from 'dataloader'

type Batch<Key, Value> = (keys: readonly Key[]) => PromiseLike<readonly Value[]>

/**
 * The DataLoaders of one request, one for each kind of read and its arguments: fields of many parents that ask the same
 * are read together, aliases with other arguments apart.
 */
export class Loaders {
  readonly #loaders = new Map<string, DataLoader<unknown, unknown, string>>()

  /**
   * The value of that key, read with those of all others that are asked for under the same name and arguments.
   * `batch` answers in the order of the keys; the reads of the store take any number of them in one statement, Prisma
   * does not.
   */
  load<Key, Value>(
    name: string,
    args: unknown,
    key: Key,
    batch: Batch<Key, Value>,
    maxBatchSize = Number.POSITIVE_INFINITY,
  ): Promise<Value> {
    const of = `${name} ${JSON.stringify(args)}`
    let loader = this.#loaders.get(of)
    if (!loader) {
      loader = new DataLoader<unknown, unknown, string>(batch as Batch<unknown, unknown>, {
        maxBatchSize,
        cacheKeyFn: (one) => (typeof one === 'string' ? one : JSON.stringify(one)),
      })
      this.#loaders.set(of, loader)
    }
    return loader.load(key) as Promise<Value>
  }
}
