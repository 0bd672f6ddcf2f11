import {
  type Expression,
  PostgresDialect,
  type PostgresPool,
  PostgresQueryCompiler,
  type RawBuilder,
  type SelectQueryBuilder,
  SqliteDialect,
  SqliteQueryCompiler,
  sql,
  type ValueNode,
} from 'kysely'
import { ReadingDriver } from './reading-driver.js'

/** A key of a list: an id, or the parts of several. All keys of a statement are of one form. */
export type KeyOf = string | readonly (string | null)[]

/** A parameter that is made of the keys when the statement is executed. */
export class OfKeys {
  constructor(readonly from: (keys: readonly KeyOf[]) => unknown) {}
}

/** Values by column. */
type Values = readonly (string | number | null)[]

/** The first so many rows of a query. */
export interface Cut {
  readonly sorted: SelectQueryBuilder<never, never, unknown>
  readonly size: number
}

/** What SQLite and PostgreSQL write differently. All other SQL here is such that both read it. */
interface Dialect {
  readonly listOf: (ids: readonly string[]) => RawBuilder<unknown>
  readonly isAmong: (column: string, ids: readonly string[]) => RawBuilder<unknown>
  readonly isIn: (id: RawBuilder<unknown>, ids: Expression<unknown>) => RawBuilder<unknown>
  readonly notSought: (column: RawBuilder<unknown>) => RawBuilder<unknown>
  readonly keysTable: (parts: number) => RawBuilder<unknown>
  readonly keyPart: (index: number) => RawBuilder<unknown>
  readonly jsonListOf: (column: RawBuilder<unknown>) => RawBuilder<unknown>
  readonly thenJoin: RawBuilder<unknown>
  readonly targets: (table: RawBuilder<unknown>, edges: Cut, own: Cut | null) => RawBuilder<unknown>
  readonly valuesTable: (columns: readonly string[], rows: readonly Values[]) => RawBuilder<unknown>
  readonly rowsFor: (table: string, columns: readonly string[], rows: readonly object[]) => RawBuilder<unknown>
  readonly insertFresh: (table: string, columns: readonly string[], rows: readonly object[]) => RawBuilder<unknown>
  readonly position: (text: Expression<unknown>, part: Expression<unknown>) => RawBuilder<unknown>
  readonly beginSnapshot: RawBuilder<unknown>
  readonly checkReferencesNow: RawBuilder<unknown>
  readonly lookOver: RawBuilder<unknown>
}

const listed = (parts: readonly RawBuilder<unknown>[]) => sql.join(parts, sql`, `)
const quoted = (columns: readonly string[]) => listed(columns.map((column) => sql.ref(column)))

/** Lists are one parameter in JSON. `cross join` keeps SQLite to the order of the tables as written. */
const sqlite: Dialect = {
  listOf: (ids) => sql`(select value from json_each(${JSON.stringify(ids)}))`,
  isAmong: (column, ids) => sql`${sql.ref(column)} in (select value from json_each(${JSON.stringify(ids)}))`,
  isIn: (id, ids) => sql`${id} in (${ids})`,
  notSought: (column) => sql`+${column}`,
  keysTable: () => sql`json_each(${new OfKeys(JSON.stringify)}) as k`,
  keyPart: (index) => sql`json_extract(k.value, ${sql.lit(`$[${index}]`)})`,
  jsonListOf: (column) => sql`json_group_array(${column})`,
  thenJoin: sql`cross join`,
  targets: (table, { sorted, size }) => sql`cross join ${table} as t on t.id in (${sorted.limit(size)})`,
  valuesTable: (columns, rows) =>
    sql`(select ${listed(
      columns.map((column, index) => sql`${jsonPart(index)} as ${sql.ref(column)}`),
    )} from json_each(${JSON.stringify(rows)}))`,
  rowsFor(_table, columns, rows) {
    const [only, ...others] = columns
    const values = rows.map((row) => (others.length === 0 ? row[only as never] : columns.map((of) => row[of as never])))
    const parts = others.length === 0 ? [sql`value`] : columns.map((_, index) => jsonPart(index))
    const named = parts.map((part, index) => sql`${part} as ${sql.ref(columns[index] as string)}`)
    return sql`select ${listed(named)} from json_each(${JSON.stringify(values)}) where true`
  },
  insertFresh: (table, columns, rows) =>
    sql`insert into ${sql.table(table)} (${quoted(columns)}) ${sqlite.rowsFor(table, columns, rows)}`,
  position: (text, part) => sql`instr(${text}, ${part})`,
  beginSnapshot: sql`begin`,
  checkReferencesNow: sql`pragma defer_foreign_keys = off`,
  lookOver: sql`select 1`,
}

const jsonPart = (index: number) => sql`json_extract(value, ${sql.lit(`$[${index}]`)})`

/** A plan is made for parameters of any size; with a bound that is no parameter it is one for few rows, along an index. */
const firstOf = ({ sorted, size }: Cut) =>
  sql`select * from (${sorted.limit(sql.lit(Math.max(size, 101)))}) as first limit ${size}`

/** Lists are one array parameter for each column. */
const postgres: Dialect = {
  listOf: (ids) => sql`(select unnest(${ids}::text[]))`,
  isAmong: (column, ids) => sql`${sql.ref(column)} = any(${ids}::text[])`,
  // A list, which is made once; of few ids, as the plan takes it.
  isIn: (id, ids) => sql`${id} = any(array(${ids}))`,
  notSought: (column) => column,
  keysTable: (parts) => {
    const names = parts === 0 ? ['value'] : Array.from({ length: parts }, (_, at) => `p${at}`)
    const part = (at: number) => new OfKeys((keys) => keys.map((key) => (typeof key === 'string' ? key : key[at])))
    const arrays = names.map((_, at) => sql`${part(at)}::text[]`)
    return sql`(select (u.number - 1)::int as key, ${quoted(names)}
      from unnest(${listed(arrays)}) with ordinality as u(${quoted(names)}, number)) as k`
  },
  keyPart: (index) => sql.ref(`k.p${index}`),
  jsonListOf: (column) => sql`json_agg(${column})::text`,
  thenJoin: sql`join`,
  targets: (table, edges, own) =>
    own
      ? sql`cross join lateral (${firstOf(own)}) as t`
      : sql`cross join lateral (${firstOf(edges)}) as e join ${table} as t on t.id = e.id`,
  valuesTable: (columns, rows) => {
    const arrays = columns.map((_, at) => {
      const values = rows.map((row) => row[at] ?? null)
      return sql`${values}::${sql.raw(values.some((value) => typeof value === 'number') ? 'int[]' : 'text[]')}`
    })
    return sql`(select * from unnest(${listed(arrays)}) as u(${quoted(columns)}))`
  },
  rowsFor: (table, columns, rows) => sql`select ${quoted(columns)}
    from json_populate_recordset(null::${sql.table(table)}, ${wellFormed(JSON.stringify(rows))}) where true`,
  insertFresh: (table, columns, rows) =>
    sql`copy ${sql.table(table)} (${quoted(columns)}) from stdin -- ${copyLines(columns, rows)}`,
  position: (text, part) => sql`strpos(${text}, ${part})`,
  beginSnapshot: sql`begin isolation level repeatable read read only`,
  checkReferencesNow: sql`set constraints all immediate`,
  lookOver: sql`analyze`,
}

/** PostgreSQL takes neither U+0000 nor half of a surrogate pair into a text: both become U+FFFD, of the same length. */
const wellFormed = (json: string): string =>
  json.replace(/\\\\|\\u0000|\\ud[89a-f][0-9a-f]{2}/g, (found) => (found === '\\\\' ? found : '\ufffd'))

/**
 * What a COPY reads, rows in its text format, where U+0000 would be no text either. It stands in a comment as a parameter that
 * `PreparingClient` sends after the statement.
 */
const copyLines = (columns: readonly string[], rows: readonly object[]): string =>
  rows.map((row) => columns.map((column) => copyValue(row[column as never])).join('\t')).join('\n')

const copyValue = (value: string | number | null | undefined): string =>
  value === null || value === undefined
    ? '\\N'
    : String(value).replace(/[\0\\\t\n\r]/g, (sign) => copySigns[sign] as string)

const copySigns: { readonly [sign: string]: string } = {
  '\0': '\ufffd',
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
}

/** An expression that each database writes in its own way: it is written when a statement is compiled for one of them. */
class PerDatabase {
  constructor(readonly write: (dialect: Dialect) => RawBuilder<unknown>) {}
}

const perDatabase = <T>(write: (dialect: Dialect) => RawBuilder<unknown>): RawBuilder<T> =>
  sql<T>`${new PerDatabase(write)}`

/** A parameter that is a list of ids, as the right side of IN. */
export const listOf = (ids: readonly string[]) => perDatabase<string>(({ listOf }) => listOf(ids))

/** Whether a column is one of these ids, of which there are so few that each is looked up; one is read in the order of an index. */
export const isAmong = (column: string, ids: readonly string[]) =>
  ids.length === 1
    ? sql<boolean>`${sql.ref(column)} = ${ids[0]}`
    : perDatabase<boolean>(({ isAmong }) => isAmong(column, ids))

/** Whether an id is one of those that a query of few ids finds: each of them is looked up. */
export const isIn = (id: RawBuilder<unknown>, ids: Expression<unknown>) =>
  perDatabase<boolean>(({ isIn }) => isIn(id, ids))

/**
 * A column of which rows are not looked for by its value, since another condition leaves fewer of them. SQLite, which does
 * not know how many there are, might take the index of either; PostgreSQL knows.
 */
export const notSought = (column: RawBuilder<unknown>) => perDatabase<unknown>(({ notSought }) => notSought(column))

/** The keys as a table k: k.key is the place from 0, k.value the key where it is an id, and `keyPart` where it has parts. */
export const keysTable = (parts = 0) => perDatabase<unknown>(({ keysTable }) => keysTable(parts))

/** Part of the key at hand, beside or inside a select from `keysTable`. */
export const keyPart = (index: number) => perDatabase<string>(({ keyPart }) => keyPart(index))

/** A text: the list in JSON of all values of a column, in the order of the rows; on PostgreSQL null where there is no row. */
export const jsonListOf = (column: RawBuilder<unknown>) =>
  perDatabase<string | null>(({ jsonListOf }) => jsonListOf(column))

/** A join after `keysTable` or another one, from left to right: `${thenJoin} "Citation" as c on …`. */
export const thenJoin = perDatabase<unknown>(({ thenJoin }) => thenJoin)

/**
 * After `keysTable`, the rows t of a table that the edges of the key at hand lead to by their column id; `own` are the
 * edges with all their columns, where they are the targets themselves.
 */
export const targetsOf = (table: RawBuilder<unknown>, edges: Cut, own: Cut | null) =>
  perDatabase<unknown>(({ targets }) => targets(table, edges, own))

/** Values as a table, to be given an alias; one column is of texts or of whole numbers. */
export const valuesTable = (columns: readonly string[], rows: readonly Values[]) =>
  perDatabase<unknown>(({ valuesTable }) => valuesTable(columns, rows))

/** A select of these columns of rows of a table, as they are written into it. */
export const rowsFor = (table: string, columns: readonly string[], rows: readonly object[]) =>
  perDatabase<unknown>(({ rowsFor }) => rowsFor(table, columns, rows))

/**
 * A statement that inserts rows of which none is there. PostgreSQL reads them by COPY: to take each from JSON and to look whether it
 * is there takes as long again.
 */
export const insertFresh = (table: string, rows: readonly object[]) =>
  perDatabase<unknown>(({ insertFresh }) => insertFresh(table, Object.keys(rows[0] ?? {}), rows))

/** Where a text has a part, from 1; 0 where it has not. */
export const position = (text: Expression<unknown>, part: Expression<unknown>) =>
  perDatabase<number>(({ position }) => position(text, part))

/** A statement that begins a transaction in which all that is read is of one state. */
export const beginSnapshot = perDatabase<unknown>(({ beginSnapshot }) => beginSnapshot)

/** A statement in a transaction of a write: from here on a reference must lead somewhere as soon as it is written. */
export const checkReferencesNow = perDatabase<unknown>(({ checkReferencesNow }) => checkReferencesNow)

/** A statement by which a database finds out how much it has of what, after a great change. */
export const lookOver = perDatabase<unknown>(({ lookOver }) => lookOver)

class SqliteCompiler extends SqliteQueryCompiler {
  protected override visitValue(node: ValueNode): void {
    if (node.value instanceof PerDatabase) this.visitNode(node.value.write(sqlite).toOperationNode())
    else super.visitValue(node)
  }
}

class PostgresCompiler extends PostgresQueryCompiler {
  protected override visitValue(node: ValueNode): void {
    if (node.value instanceof PerDatabase) this.visitNode(node.value.write(postgres).toOperationNode())
    else super.visitValue(node)
  }
}

/** kysely's dialect of SQLite, with what is written here. */
export class StoreOnSqlite extends SqliteDialect {
  override createQueryCompiler = () => new SqliteCompiler()
}

/** kysely's dialect of PostgreSQL, with what is written here. */
export class StoreOnPostgres extends PostgresDialect {
  override createQueryCompiler = () => new PostgresCompiler()
}

/** The same for those who only read. */
export class ReadingOnPostgres extends StoreOnPostgres {
  readonly #pool: PostgresPool

  constructor(pool: PostgresPool) {
    super({ pool })
    this.#pool = pool
  }

  override createDriver = () => new ReadingDriver({ pool: this.#pool })
}
