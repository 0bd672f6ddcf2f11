import { sql } from 'kysely'
import type { Sql } from './client.js'
import { valuesTable } from './dialect.js'
import type { DB } from './generated/tables.js'
import { insertStatement, type Rows } from './rows.js'

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
  readonly written: readonly object[]
}

/** The rows that were and are no more, and those that are new or other. */
export function differenceOf(former: Rows, rows: Rows): Difference[] {
  return ownedTables.map((table) => {
    const [was, is] = [former[table], rows[table]] as [object[], object[]]
    if (was.length === 0) return { table, gone: [], written: is }
    const columns = keys[table]
    const keyOf = (row: object) => columns.map((column) => row[column as never]).join('\u0001')
    const left = new Map(was.map((row) => [keyOf(row), row]))
    const written = is.filter((row) => {
      const key = keyOf(row)
      const before = left.get(key)
      left.delete(key)
      return !before || !isSame(before, row)
    })
    return { table, gone: [...left.values()], written }
  })
}

/** Whether two rows say the same. */
export const isSame = (a: object, b: object): boolean =>
  Object.keys(a).every((column) => a[column as never] === b[column as never])

/** Writes first and deletes then: what moved from one parent to another must not go with the old one. */
export async function applyDifference(db: Sql, differences: readonly Difference[]): Promise<void> {
  for (const { table, written } of differences)
    if (written.length > 0) await insertStatement(table, written, keys[table]).execute(db)
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
