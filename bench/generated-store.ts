import { Kysely } from 'kysely'
import type { Record } from '../src/record.js'
import { eventClaimsOf, eventRows, personClaimsOf } from '../src/store/claims.js'
import type { Sql } from '../src/store/client.js'
import { derive } from '../src/store/derive.js'
import { StoreOnSqlite } from '../src/store/dialect.js'
import { factsOf, sourceIdOf } from '../src/store/facts.js'
import { mergeAccounts } from '../src/store/merge-accounts.js'
import { openStore } from '../src/store/open-store.js'
import { addMeetings } from '../src/store/partners.js'
import { insertStatement, noRows, type Rows, tables } from '../src/store/rows.js'
import { searchRowsOf } from '../src/store/search-names.js'
import { openConnection } from '../src/store/sqlite.js'
import { renewVersion } from '../src/store/version.js'

/** Rows of a statement, and ids brought up to date by one. */
const batch = 500

const shared = ['Party', 'Person', 'Office', 'Series', 'Tenure'] as const

/** A name is a person, an account an event. */
const unresolved = { personOf: (_sourceId: string, name: string) => name, eventOf: (claimId: string) => claimId }

/**
 * Makes the store of a `file:` URL of Records of which each tells events of its own and no two people have one name: what
 * `loadRecords` makes of them, without looking for what they have in common. Only the log of changes is left out.
 */
export async function generate(
  url: string,
  records: Iterable<Record>,
  progress: (done: number) => void = () => {},
): Promise<void> {
  await (await openStore(url)).close()
  const connection = openConnection(url)
  connection.exec('PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000')
  const db = kyselyOver(connection)
  const indexes = connection
    .prepare("select name, sql from sqlite_master where type = 'index' and sql is not null")
    .all()
  const known = whoIsKnown()
  let rows = noRows()
  let done = 0
  const flush = async (): Promise<void> => {
    await insert(db, rows)
    rows = noRows()
    progress(done)
  }
  connection.exec('BEGIN')
  for (const { name } of indexes as Index[]) connection.exec(`DROP INDEX "${name}"`)
  for (const record of records) {
    for (const [table, more] of Object.entries(rowsOf(record, known)))
      for (const row of more) rows[table as 'Person'].push(row as never)
    if (++done % batch === 0) await flush()
  }
  await flush()
  for (const { sql } of indexes as Index[]) connection.exec(sql)
  for (const table of ['Tenure', 'Person'] as const)
    for (const ids of chunks([...(known.get(table) ?? [])]))
      await derive(db, table === 'Tenure' ? ids : [], table === 'Person' ? ids : [])
  await renewVersion(db)
  connection.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)')
  await db.destroy()
}

interface Index {
  readonly name: string
  readonly sql: string
}

const kyselyOver = (database: ReturnType<typeof openConnection>): Sql =>
  new Kysely({ dialect: new StoreOnSqlite({ database: database as never }) })

/** Nobody yet: ids of those that Records have in common, by table. */
export const whoIsKnown = (): ReadonlyMap<string, Set<string>> => new Map(shared.map((table) => [table, new Set()]))

/** What a Record adds to the store that knows those already. */
export function rowsOf(record: Record, known: ReadonlyMap<string, Set<string>>): Rows {
  const account = factsOf(record, null)
  const sourceId = sourceIdOf(record)
  const told = mergeAccounts(account, unresolved)
  const fresh = Object.fromEntries(
    shared.map((table) => {
      const ids = known.get(table)
      return [table, (told[table] as { id: string }[]).filter(({ id }) => !ids?.has(id) && ids?.add(id))]
    }),
  ) as unknown as Pick<Rows, (typeof shared)[number]>
  const { SearchName, SearchTerm } = searchRowsOf(fresh)
  return {
    ...told,
    ...fresh,
    SearchName: [...told.SearchName, ...SearchName],
    SearchTerm: [...told.SearchTerm, ...SearchTerm],
    PersonClaim: personClaimsOf(account, sourceId).map((claim) => ({ ...claim, apart: '', personId: claim.name })),
    ...eventRows(eventClaimsOf(account), new Map()),
  }
}

export async function insert(db: Sql, rows: Rows): Promise<void> {
  for (const table of tables)
    for (const some of chunks<object>(rows[table], 5_000)) await insertStatement(table, some).execute(db)
  await addMeetings(db, rows.PartnerMeeting)
}

function* chunks<T>(list: readonly T[], size = batch): Generator<T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size)
}
