import { sql } from 'kysely'
import type { AgreementStatus } from '../../record.js'
import type { Sql } from '../client.js'
import { keyPart } from '../dialect.js'
import {
  type Condition,
  type Days,
  eventIs,
  exists,
  isAfter,
  isAmongRare,
  isWithin,
  titleHas,
  type Words,
} from './event-filter.js'
import { counts, type Edges, type Key, type Page, type PageArguments, pages } from './page.js'
import type { Columns, RowOf } from './rows.js'

/** All (key []); those of a party, or that a person signed or witnessed (key [id]). */
export type AgreementsBy = 'all' | 'party' | 'person'

/** AgreementFilter with its names resolved to ids. */
export interface AgreementsWhere extends Words {
  readonly status?: AgreementStatus | null | undefined
  readonly signed?: Days | null | undefined
  /** Ids of parties, every one of which agreed. */
  readonly parties?: readonly string[] | null | undefined
}

const sort = { column: 'dayAsc', descending: false }

/** A page of the agreements of each key, by day of signing, undated ones last; cursors are [dayAsc, id]. */
export const readAgreements = (
  db: Sql,
  columns: Columns,
  by: AgreementsBy,
  keys: readonly Key[],
  where: AgreementsWhere,
  page: PageArguments,
): Promise<Page<RowOf<'Agreement'>>[]> => {
  const list = narrowed(by, keys, where)
  return agreementPages(db, list.keys, page, columns.Agreement, list.by, list.where)
}

const agreementPages = pages((db, columns: readonly string[], by: AgreementsBy, where: AgreementsWhere) => ({
  table: 'Agreement',
  columns,
  ...agreementEdges(db, by, where),
  sort,
}))

/** How many agreements each key has. */
export const countAgreements = (
  db: Sql,
  by: AgreementsBy,
  keys: readonly Key[],
  where: AgreementsWhere,
): Promise<number[]> => {
  const list = narrowed(by, keys, where)
  return agreementCounts(db, list.keys, list.by, list.where)
}

const agreementCounts = counts((db, by: AgreementsBy, where: AgreementsWhere) => agreementEdges(db, by, where).edges)

/** Of all agreements, those of a party are read along its index. */
function narrowed(by: AgreementsBy, keys: readonly Key[], where: AgreementsWhere) {
  const [party, ...parties] = where.parties ?? []
  if (by !== 'all' || party === undefined) return { by, keys, where }
  return { by: 'party' as const, keys: keys.map(() => [party]), where: { ...where, parties } }
}

function agreementEdges(db: Sql, by: AgreementsBy, where: AgreementsWhere) {
  const edgeId = by === 'all' ? 'id' : 'agreementId'
  const agreement = sql.ref(`edge.${edgeId}`)
  const days = where.signed ?? {}
  const own = (alias: string): Condition[] => [
    ...isAfter(alias, days),
    ...titleHas(alias, where.words ?? []),
    ...(where.status ? [sql<boolean>`${sql.ref(`${alias}.status`)} = ${where.status}`] : []),
  ]
  const conditions: Condition[] = [
    ...isWithin('Agreement', days),
    ...isAmongRare(db, agreement, 'Agreement', where),
    ...eventIs('Agreement', edgeId, own),
  ]
  for (const id of where.parties ?? [])
    conditions.push(
      exists('AgreementParty', 'ap', [
        sql<boolean>`${sql.ref('ap.agreementId')} = ${agreement}`,
        sql<boolean>`${sql.ref('ap.partyId')} = ${id}`,
      ]),
    )
  let edges = allEdges(db, by)
  for (const condition of conditions) edges = edges.where(condition)
  return { edges, edgeId }
}

function allEdges(db: Sql, by: AgreementsBy): Edges {
  switch (by) {
    case 'all':
      return db.selectFrom('Agreement as edge').select('edge.id as id')
    case 'party':
      return db
        .selectFrom('AgreementParty as edge')
        .select('edge.agreementId as id')
        .where('edge.partyId', '=', keyPart(0))
    case 'person':
      return db
        .selectFrom('AgreementPerson as edge')
        .select('edge.agreementId as id')
        .where('edge.personId', '=', keyPart(0))
  }
}
