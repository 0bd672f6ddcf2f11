import { sql } from 'kysely'
import type { Sql } from '../client.js'
import { keysTable, thenJoin } from '../dialect.js'
import type { DB } from '../generated/tables.js'
import { grouped } from './grouped.js'
import { type Columns, type RowOf, type RowTable, selectedOf } from './rows.js'

/** Rows of `table` for each parent, through a table that has both ids and the order; `places` leaves out organisations. */
interface Link {
  readonly through: keyof DB & string
  readonly parent: string
  readonly table: RowTable
  readonly child: string
  readonly order: string
  readonly places?: true
  readonly where?: keyof typeof conditions
}

/** Whoever a report calls 原 or 前 does not hold the office. */
const conditions = {
  held: sql`and (l.qualifier is null or l.qualifier not in ('原', '前'))`,
  former: sql`and l.qualifier in ('原', '前')`,
}

const links = {
  /** Everyone who sent people to a meeting. */
  meetingParties: { through: 'MeetingParty', parent: 'meetingId', table: 'Party', child: 'partyId', order: 'position' },
  visitFrom: { through: 'VisitParty', parent: 'visitId', table: 'Party', child: 'partyId', order: 'fromPosition' },
  visitTo: {
    through: 'VisitParty',
    parent: 'visitId',
    table: 'Party',
    child: 'partyId',
    order: 'toPosition',
    places: true,
  },
  visitCities: {
    through: 'VisitParty',
    parent: 'visitId',
    table: 'Party',
    child: 'partyId',
    order: 'cityPosition',
    places: true,
  },
  visitLeaders: { through: 'VisitPerson', parent: 'visitId', table: 'Person', child: 'personId', order: 'leads' },
  agreementParties: {
    through: 'AgreementParty',
    parent: 'agreementId',
    table: 'Party',
    child: 'partyId',
    order: 'position',
  },
  signatories: {
    through: 'AgreementPerson',
    parent: 'agreementId',
    table: 'Person',
    child: 'personId',
    order: 'signatoryPosition',
  },
  witnesses: {
    through: 'AgreementPerson',
    parent: 'agreementId',
    table: 'Person',
    child: 'personId',
    order: 'witnessPosition',
  },
  participationOffices: {
    through: 'ParticipationOffice',
    parent: 'participationId',
    table: 'Office',
    child: 'officeId',
    order: 'position',
    where: 'held',
  },
  participationFormerOffices: {
    through: 'ParticipationOffice',
    parent: 'participationId',
    table: 'Office',
    child: 'officeId',
    order: 'position',
    where: 'former',
  },
  meetingAgreements: { through: 'Agreement', parent: 'meetingId', table: 'Agreement', child: 'id', order: 'id' },
  visitMeetings: { through: 'Meeting', parent: 'visitId', table: 'Meeting', child: 'id', order: 'id' },
  sourceMeetings: { through: 'FactSource', parent: 'sourceId', table: 'Meeting', child: 'factId', order: 'factId' },
  /** The reports that tell of a meeting, a trip or an agreement. */
  factSources: { through: 'FactSource', parent: 'factId', table: 'Source', child: 'sourceId', order: 'sourceId' },
  seriesMeetings: { through: 'Meeting', parent: 'seriesId', table: 'Meeting', child: 'id', order: 'dayAsc' },
  personCandidates: {
    through: 'PersonCandidate',
    parent: 'personId',
    table: 'Person',
    child: 'otherId',
    order: 'otherId',
  },
} as const satisfies { readonly [name: string]: Link }

export type ListName = keyof typeof links

export type ListRow<Name extends ListName> = RowOf<(typeof links)[Name]['table']>

/** The list of that name of each parent, in the order of the parents, each in the report's order; one statement. */
export const readLists = <Name extends ListName>(
  db: Sql,
  name: Name,
  columns: Columns,
  parents: readonly string[],
): Promise<ListRow<Name>[][]> => lists(db, parents, name, columns[links[name].table]) as Promise<never>

const lists = grouped((_db, name: ListName, columns: readonly string[]) => {
  const { through, parent, table, child, order, places, where }: Link = links[name]
  const position = sql.ref(`l.${order}`)
  return {
    selected: selectedOf(columns),
    from: sql`from ${keysTable()}
      ${thenJoin} ${sql.table(through)} as l on ${sql.ref(`l.${parent}`)} = k.value and ${position} is not null ${where ? conditions[where] : sql``}
      ${thenJoin} ${sql.table(table)} as t on t.id = ${sql.ref(`l.${child}`)}${places ? sql` and t.code is not null` : sql``}
      order by k.key, ${position}`,
  }
})
