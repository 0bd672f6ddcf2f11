type Batch<Key, Value> = (keys: readonly Key[]) => PromiseLike<readonly Value[]>

/**
 * The reads of one level of a request, one for each kind: fields of many parents are read together, and how many
 * statements there are depends on the query alone.
 */
export class Loaders {
  readonly #reads = new Map<string, Read<unknown, unknown>>()

  /**
   * The value of that key, read with those of all others that are asked for under the same name and arguments until all
   * that can go on without waiting has done so. `batch` answers in the order of the keys.
   */
  load<Key, Value>(name: string, args: unknown, key: Key, batch: Batch<Key, Value>): Promise<Value> {
    const of = args == null ? name : `${name} ${typeof args === 'string' ? args : JSON.stringify(args)}`
    let read = this.#reads.get(of)
    if (!read) {
      read = new Read(batch as Batch<unknown, unknown>)
      this.#reads.set(of, read)
    }
    return read.of(key) as Promise<Value>
  }
}

/** Values of one kind by key, each read once. */
class Read<Key, Value> {
  readonly #batch: Batch<Key, Value>
  readonly #known = new Map<unknown, Later<Value>>()
  #next: { readonly keys: Key[]; readonly answer: Answer<Value> } | undefined

  constructor(batch: Batch<Key, Value>) {
    this.#batch = batch
  }

  of(key: Key): Later<Value> {
    const name = typeof key === 'string' ? key : JSON.stringify(key)
    let value = this.#known.get(name)
    if (!value) {
      const { keys, answer } = this.#open()
      value = new Later(answer, keys.push(key) - 1)
      this.#known.set(name, value)
    }
    return value
  }

  #open() {
    this.#next ??= { keys: [], answer: new Answer(afterPromises().then(() => this.#read())) }
    return this.#next
  }

  #read(): PromiseLike<readonly Value[]> {
    const keys = this.#next?.keys ?? []
    this.#next = undefined
    return this.#batch(keys)
  }
}

/** Resolves when all promises that could go on have gone on. */
const afterPromises = (): Promise<void> =>
  new Promise((resolve) => {
    Promise.resolve().then(() => process.nextTick(resolve))
  })

/** What a statement gives for its keys. */
class Answer<Value> {
  values: readonly Value[] | undefined
  readonly come: Promise<void>

  constructor(coming: Promise<readonly Value[]>) {
    this.come = coming.then((values) => {
      this.values = values
    })
    // Whoever waits for a value is told.
    this.come.catch(() => {})
  }
}

/** The value of one key in the answer of a statement: a promise that costs nothing where many are waited for at once. */
class Later<Value> implements Promise<Value> {
  readonly answer: Answer<Value>
  readonly #index: number

  constructor(answer: Answer<Value>, index: number) {
    this.answer = answer
    this.#index = index
  }

  /** Once the answer has come. */
  get value(): Value {
    return this.answer.values?.[this.#index] as Value
  }

  get [Symbol.toStringTag](): string {
    return 'Later'
  }

  // biome-ignore lint/suspicious/noThenProperty: it is a promise
  then<A = Value, B = never>(
    onValue?: ((value: Value) => A | PromiseLike<A>) | null,
    onError?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.answer.come.then(() => this.value).then(onValue, onError)
  }

  catch<B = never>(onError?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<Value | B> {
    return this.then(null, onError)
  }

  finally(onEnd?: (() => void) | null): Promise<Value> {
    return this.then().finally(onEnd)
  }
}

/** All the values, those that are promises waited for; at once where nothing is to be waited for. */
export function settled(values: readonly unknown[]): readonly unknown[] | Promise<readonly unknown[]> {
  const answers = new Set<Answer<unknown>>()
  for (const value of values) {
    if (value instanceof Later) answers.add(value.answer)
    else if (isThenable(value)) return Promise.all(values)
  }
  if (answers.size === 0) return values
  return Promise.all([...answers].map(({ come }) => come)).then(() =>
    values.map((value) => (value instanceof Later ? value.value : value)),
  )
}

const isThenable = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function'
