import { type SqlBool, sql } from 'kysely'
import type { Sql, Store } from './client.js'
import { beginSnapshot, checkReferencesNow, lookOver } from './dialect.js'
import { getDatamodel } from './generated/pothos.js'
import type { DB } from './generated/tables.js'
import { insertStatement, tables } from './rows.js'
import { renewVersion } from './version.js'

type Table = keyof DB & string
type Row = Readonly<Record<string, unknown>>

/** Rows that are read and written together; a report has its whole text. */
const pageSize = (table: Table): number => (table === 'Report' ? 50 : 2_000)

/** The store that is to take another one in has something already; the message is one line, for people. */
export class CopyError extends Error {
  override readonly name = 'CopyError'
}

/** How many rows a store has in all. */
export async function countRows(store: Store): Promise<number> {
  const counts = await Promise.all(
    allTables().map(({ name }) =>
      sql<{ rows: number }>`select count(*) as "rows" from ${sql.table(name)}`.execute(store.primary),
    ),
  )
  return counts.reduce((sum, { rows }) => sum + (rows[0]?.rows ?? 0), 0)
}

/**
 * Copies all that is in a store, as it stood when that began, into one that holds no report yet: whole or not at all, in
 * one transaction. Ids, cursors and the numbers of changes stay the same. `progress` is told how many rows each step copied.
 * Throws `CopyError` where the other store has reports, and what the signal gives as reason when it is given.
 */
export async function copyStore(
  from: Store,
  to: Store,
  progress: (rows: number) => void = () => {},
  signal?: AbortSignal,
): Promise<void> {
  await from.primary.connection().execute(async (source) => {
    await beginSnapshot.execute(source)
    try {
      await to.write(async (target) => {
        if (await target.selectFrom('Source').select('id').limit(1).executeTakeFirst())
          throw new CopyError('the other store has reports already: copy into an empty one')
        await checkReferencesNow.execute(target)
        for (const table of allTables())
          for await (const rows of pages(source, table)) {
            signal?.throwIfAborted()
            await insertStatement(table.name, rows).execute(target)
            progress(rows.length)
          }
        await renewVersion(target)
        await lookOver.execute(target)
      })
    } finally {
      await sql`rollback`.execute(source)
    }
  })
}

interface Keyed {
  readonly name: Table
  /** Columns of the primary key. */
  readonly key: readonly string[]
}

/** What is said of a model in prisma/schema.prisma. */
interface Model {
  readonly primaryKey?: { readonly fields: readonly string[] } | null
  readonly fields: readonly { readonly name: string; readonly isId: boolean }[]
}

/** Each after those that it refers to. */
function allTables(): Keyed[] {
  const { models } = (getDatamodel() as unknown as { datamodel: { models: Readonly<Record<Table, Model>> } }).datamodel
  const names = new Set<Table>([...tables, ...(Object.keys(models) as Table[])])
  return [...names]
    .filter((name) => name !== 'Version')
    .map((name) => {
      const { primaryKey, fields } = models[name]
      return { name, key: primaryKey?.fields ?? fields.filter(({ isId }) => isId).map((field) => field.name) }
    })
}

/** The rows of a table, in the order of its key. */
async function* pages(db: Sql, { name, key }: Keyed): AsyncGenerator<Row[]> {
  const columns = sql.join(key.map((column) => sql.ref(column)))
  const size = pageSize(name)
  let beyond = sql<SqlBool>`1 = 1`
  for (;;) {
    const { rows } =
      await sql<Row>`select * from ${sql.table(name)} where ${beyond} order by ${columns} limit ${size}`.execute(db)
    const last = rows.at(-1)
    if (!last) return
    yield rows
    if (rows.length < size) return
    beyond = sql<SqlBool>`(${columns}) > (${sql.join(key.map((column) => last[column]))})`
  }
}
