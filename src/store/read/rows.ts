import { sql } from 'kysely'
import type { Sql } from '../client.js'
import { keysTable, thenJoin } from '../dialect.js'
import type { DB } from '../generated/tables.js'
import { columnsOf, grouped, type Selected } from './grouped.js'

/** The tables whose rows have an id of their own, and the columns that are read of every row; the id where a field is made of it. */
export const always = {
  Agreement: { id: true },
  Meeting: { id: true },
  Office: { id: true, name: true },
  Participation: { id: true },
  Party: { id: true, kind: true, name: true },
  Person: { id: true, name: true },
  Series: { id: true },
  Source: {
    id: true,
    sha256: true,
    title: true,
    publisher: true,
    url: true,
    publishedOn: true,
    script: true,
    encoding: true,
    dayAsc: true,
  },
  Tenure: { id: true, personId: true, officeId: true },
  Visit: { id: true },
} as const satisfies { readonly [Table in keyof DB]?: { readonly [Column in keyof DB[Table]]?: true } }

export type RowTable = keyof typeof always

/** A row as far as every reader of it knows it; it has the other columns that were asked for too. */
export type RowOf<Table extends RowTable> = Pick<DB[Table], keyof (typeof always)[Table] & keyof DB[Table]>

/** By table, the columns to be read: those of `always` without the id, and what is asked for beside them. */
export type Columns = { readonly [Table in RowTable]: readonly string[] }

/** These columns of rows of a table aliased `t`, of `Columns`. */
export const selectedOf = <Table extends RowTable>(columns: readonly string[]) =>
  columnsOf('t', columns) as unknown as Selected<RowOf<Table>>

/** The rows of these ids with their id, in their order, null where there is none; one statement for any number of them. */
export async function readRows<Table extends RowTable>(
  db: Sql,
  table: Table,
  columns: Columns,
  ids: readonly string[],
): Promise<(RowOf<Table> | null)[]> {
  const others = columns[table].filter((column) => column !== 'id')
  const lists = await rowsOf(db, ids, table, others)
  return lists.map(([row], at) => (row ? Object.assign(row, { id: ids[at] }) : null) as RowOf<Table> | null)
}

const rowsOf = grouped((_db, table: RowTable, columns: readonly string[]) => ({
  selected: selectedOf(columns),
  from: sql`from ${keysTable()} ${thenJoin} ${sql.table(table)} as t on t.id = k.value`,
}))
