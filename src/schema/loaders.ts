import DataLoader from 'dataloader'

type Batch<Key, Value> = (keys: readonly Key[]) => PromiseLike<readonly Value[]>

/** What is read under one name and arguments, and what has been asked for so far, by key. */
interface Asked {
  readonly loader: DataLoader<unknown, unknown>
  readonly values: Map<string, Promise<unknown>>
}

/**
 * The DataLoaders of one level of a request, one for each kind of read: fields of many parents are read together, and how
 * many statements there are depends on the query alone.
 */
export class Loaders {
  readonly #asked = new Map<string, Map<string, Asked>>()

  /**
   * The value of that key, read with those of all others that are asked for under the same name and arguments. `batch`
   * answers in the order of the keys.
   */
  load<Key, Value>(name: string, args: unknown, key: Key, batch: Batch<Key, Value>): Promise<Value> {
    const { loader, values } = this.#askedOf(name, args, batch as Batch<unknown, unknown>)
    const of = written(key)
    let value = values.get(of)
    if (!value) {
      value = loader.load(key)
      values.set(of, value)
    }
    return value as Promise<Value>
  }

  #askedOf(name: string, args: unknown, batch: Batch<unknown, unknown>): Asked {
    let named = this.#asked.get(name)
    if (!named) {
      named = new Map()
      this.#asked.set(name, named)
    }
    const of = written(args)
    let asked = named.get(of)
    if (!asked) {
      asked = askedBy(batch)
      named.set(of, asked)
    }
    return asked
  }
}

function askedBy(batch: Batch<unknown, unknown>): Asked {
  const values = new Map<string, Promise<unknown>>()
  const read: Batch<unknown, unknown> = async (keys) => {
    try {
      return await batch(keys)
    } catch (error) {
      values.clear() // to be read when it is asked for again
      throw error
    }
  }
  // The reads of the store take any number of keys in one statement. Of a key that comes again DataLoader would make a promise
  // each time.
  return { loader: new DataLoader(read, { maxBatchSize: Number.POSITIVE_INFINITY, cache: false }), values }
}

const written = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
