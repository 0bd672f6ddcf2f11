import { sql } from 'kysely'
import type { Sql } from './client.js'
import { insertFresh, valuesTable } from './dialect.js'
import type { DB } from './generated/tables.js'
import { type Rows, updateStatement } from './rows.js'

type Table = keyof DB & keyof Rows

/** The tables whose rows belong to sources alone, with their keys; each after those that it refers to. */
const keys = {
  Visit: ['id'],
  VisitParty: ['visitId', 'partyId'],
  VisitPerson: ['visitId', 'personId'],
  VisitSite: ['visitId', 'position'],
  Meeting: ['id'],
  MeetingParty: ['meetingId', 'partyId'],
  PartnerMeeting: ['provinceId', 'otherId', 'cities', 'dayAsc', 'meetingId'],
  Participation: ['id'],
  ParticipationOffice: ['participationId', 'officeId'],
  Agreement: ['id'],
  AgreementParty: ['agreementId', 'partyId'],
  AgreementPerson: ['agreementId', 'personId'],
  Mention: ['id'],
  Spelling: ['mentionId', 'position'],
  Sighting: ['tenureId', 'factId', 'sourceId'],
  OfficeChange: ['id'],
  FactSource: ['factId', 'sourceId'],
  Disagreement: ['factId', 'field'],
  IdAlias: ['kind', 'id'],
  Citation: ['factId', 'position'],
  SearchName: ['id'],
  SearchTerm: ['entry'],
} as const satisfies { readonly [Name in Table]?: readonly string[] }

export type OwnedTable = keyof typeof keys
const ownedTables = Object.keys(keys) as OwnedTable[]

/** What became other, by table. */
export interface Difference {
  readonly table: OwnedTable
  readonly gone: readonly object[]
  readonly fresh: readonly object[]
  /** Rows of which something is other, by what it is: the names of their columns. */
  readonly changed: ReadonlyMap<string, { readonly columns: readonly string[]; readonly rows: readonly object[] }>
  /** Those that are fresh or changed. */
  readonly written: readonly object[]
}

/** The rows that were and are no more, and those that are new or other. */
export function differenceOf(former: Rows, rows: Rows): Difference[] {
  return ownedTables.map((table) => {
    const [was, is] = [former[table], rows[table]] as [object[], object[]]
    if (was.length === 0) return { table, gone: [], fresh: is, changed: new Map(), written: is }
    const columns = keys[table]
    const keyOf = (row: object) => columns.map((column) => row[column as never]).join('\u0001')
    const left = new Map(was.map((row) => [keyOf(row), row]))
    const [fresh, written]: [object[], object[]] = [[], []]
    const changed = new Map<string, { columns: string[]; rows: object[] }>()
    for (const row of is) {
      const key = keyOf(row)
      const before = left.get(key)
      left.delete(key)
      const others = before && columnsApart(before, row)
      if (others?.length === 0) continue
      written.push(row)
      if (!others) fresh.push(row)
      else {
        const alike = changed.get(others.join())
        if (alike) alike.rows.push(row)
        else changed.set(others.join(), { columns: others, rows: [row] })
      }
    }
    return { table, gone: [...left.values()], fresh, changed, written }
  })
}

/** Whether two rows say the same. */
export const isSame = (a: object, b: object): boolean => columnsApart(a, b).length === 0

const columnsApart = (a: object, b: object): string[] =>
  Object.keys(a).filter((column) => a[column as never] !== b[column as never])

/**
 * Writes first and deletes then: what moved from one parent to another must not go with the old one. Of changed rows only the
 * columns that are other are written: a database writes each index of a column that it is given, other or not.
 */
export async function applyDifference(db: Sql, differences: readonly Difference[]): Promise<void> {
  for (const { table, fresh, changed } of differences) {
    if (fresh.length > 0) await insertFresh(table, fresh).execute(db)
    for (const { columns, rows } of changed.values())
      await updateStatement(table, rows, keys[table], columns).execute(db)
  }
  for (const { table, gone } of differences.toReversed()) {
    if (gone.length === 0) continue
    const columns = keys[table]
    const values = gone.map((row) => columns.map((column) => row[column as never]))
    const own = sql.join(columns.map((column) => sql.ref(column)))
    await sql`delete from ${sql.table(table)} where (${own}) in (select * from ${valuesTable(columns, values)} as g)`.execute(
      db,
    )
  }
}
