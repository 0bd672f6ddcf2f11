import { once } from 'node:events'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

/** How many prepared statements a connection has: more than the server has shapes of queries. */
const mostPrepared = 500

/**
 * A connection that prepares each statement that has parameters, once, up to a number of them, and sends those of one turn of
 * the event loop in one write: each wakes the server, which may take the processor from its client at once.
 */
export class PreparingClient extends pg.Client {
  readonly #names = new Map<string, string>()

  constructor(config?: string | pg.ClientConfig) {
    super(config)
    // Of a connection that breaks each statement says so that waits; without a listener the process would end besides.
    this.on('error', () => {})
  }

  // biome-ignore lint/suspicious/noExplicitAny: of the overloads of `query`, that with a text and values is looked at
  override query(...args: any[]): any {
    this.#sendTogether()
    const [text, values, ...rest] = args
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0)
      return super.query(...(args as [never]))
    if (text.startsWith('copy ')) return this.#copy(text, values[0])
    const name = this.#nameOf(text)
    const query = { ...(name && { name }), text, values: values.map(withoutZero) }
    if (rest.length > 0) return super.query(query, ...(rest as [never]))
    // A promise of pg's own holds the rows until the collector's next long round, a third of all that is made in between.
    return new Promise((resolve, reject) => {
      super.query(query, (error: Error | null, result: pg.QueryResult) => (error ? reject(error) : resolve(result)))
    })
  }

  /** Sends the lines that COPY reads in place of a parameter, which it cannot have; no other statement may be on its way. */
  async #copy(text: string, lines: string): Promise<{ readonly rows: [] }> {
    const stream = super.query(copyFrom(text))
    stream.end(lines)
    await once(stream, 'finish')
    return { rows: [] }
  }

  #sendTogether(): void {
    const { stream } = this.connection
    if (stream.writableCorked > 0) return
    stream.cork()
    setImmediate(() => stream.uncork())
  }

  #nameOf(text: string): string | undefined {
    const known = this.#names.get(text)
    if (known !== undefined || this.#names.size === mostPrepared) return known
    const name = `s${this.#names.size}`
    this.#names.set(text, name)
    return name
  }
}

/** PostgreSQL takes no U+0000 in a text: U+FFFD stands for it. */
function withoutZero(value: unknown): unknown {
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value
  return Array.isArray(value) ? value.map(withoutZero) : value
}
