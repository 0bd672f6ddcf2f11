import type { Cursor, Key, Page, PageArguments, Placed } from '../store/read/page.js'
import type { Context } from './context.js'
import { decodeCursor, encodeCursor } from './cursor.js'
import { RequestError } from './errors.js'

const defaultSize = 20
const maxSize = 100

/** The arguments of a connection as they come in. */
export interface ConnectionArguments {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
}

/** A list that is read page by page, for many parents at once. */
export interface PagedList<Row extends { readonly id: string }> {
  /** Whose list and with which filter: parents that share it are read together. */
  readonly name: string
  readonly where?: unknown
  /** Cursors are good for one order. */
  readonly order: string
  read(keys: readonly Key[], page: PageArguments): Promise<Page<Row>[]>
  count(keys: readonly Key[]): Promise<number[]>
}

/** A page of a list, read once it is asked for; the count by itself. */
export class Connection<Row extends { readonly id: string }> {
  readonly #context: Context
  readonly #list: PagedList<Row>
  readonly #key: Key
  readonly #page: PageArguments

  /** Throws BAD_ARGUMENT, PAGE_TOO_LARGE or BAD_CURSOR. */
  constructor(context: Context, list: PagedList<Row>, key: Key, args: ConnectionArguments) {
    this.#context = context
    this.#list = list
    this.#key = key
    this.#page = pageOf(list.order, args)
  }

  get #loaded(): Promise<Page<Row>> {
    const { name, where, order } = this.#list
    return this.#context.loaders.load(
      `page of ${name}`,
      [where, order, this.#page],
      this.#key,
      (keys: readonly Key[]) => this.#list.read(keys, this.#page),
    )
  }

  get edges(): Promise<Edge<Row>[]> {
    return this.#loaded.then(({ rows }) => rows.map((node) => new Edge(this.#list.order, node)))
  }

  get pageInfo() {
    const { order } = this.#list
    return this.#loaded.then(({ rows, hasNextPage, hasPreviousPage }) => {
      const [start, end] = [rows[0], rows.at(-1)]
      return {
        hasNextPage,
        hasPreviousPage,
        // Rows have no place unless a cursor is asked for.
        get startCursor() {
          return start ? cursorOf(order, start) : null
        },
        get endCursor() {
          return end ? cursorOf(order, end) : null
        },
      }
    })
  }

  readonly totalCount = (): Promise<number> => {
    const { name, where } = this.#list
    return this.#context.loaders.load(`count of ${name}`, where, this.#key, (keys: readonly Key[]) =>
      this.#list.count(keys),
    )
  }
}

/** A row in its list. */
class Edge<Row extends { readonly id: string }> {
  readonly order: string
  readonly node: Placed<Row>

  constructor(order: string, node: Placed<Row>) {
    this.order = order
    this.node = node
  }

  /** Made when it is asked for: most questions ask for the nodes alone. */
  get cursor(): string {
    return cursorOf(this.order, this.node)
  }
}

const cursorOf = (order: string, { sortKey, id }: Placed<{ readonly id: string }>): string =>
  encodeCursor(order, [sortKey, id])

function pageOf(order: string, { first, after, last, before }: ConnectionArguments): PageArguments {
  if (first != null && last != null) {
    throw new RequestError('BAD_ARGUMENT', 'first and last contradict each other. Give one of them.')
  }
  const cursor = (text: string | null | undefined): Cursor | null => (text == null ? null : decodeCursor(order, text))
  const bounds = { after: cursor(after), before: cursor(before) }
  return last != null
    ? { last: size('last', last), ...bounds }
    : { first: size('first', first ?? defaultSize), ...bounds }
}

/** Throws BAD_ARGUMENT or PAGE_TOO_LARGE unless a list of that size can be asked for. */
export function size(argument: string, value: number): number {
  if (value < 0) throw new RequestError('BAD_ARGUMENT', `${argument} is ${value}. Give a number from 0 to ${maxSize}.`)
  if (value > maxSize) {
    throw new RequestError(
      'PAGE_TOO_LARGE',
      `${argument} is ${value}. Give at most ${maxSize}, and go on with the cursors.`,
    )
  }
  return value
}

/** What a connection may cost, for the limit on complexity: its page, whole. */
export const pageComplexity = ({ first, last }: ConnectionArguments) => ({
  field: 1,
  multiplier: first ?? last ?? defaultSize,
})
