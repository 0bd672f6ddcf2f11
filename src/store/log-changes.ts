import type { Difference, OwnedTable } from './apply-rows.js'
import type { Sql } from './client.js'
import type { Citation } from './generated/tables.js'
import { insertStatement, type Rows } from './rows.js'

/** What a load did. */
export interface Done {
  readonly before: Rows
  readonly now: Rows
  /** What several sources refer to and the store had not. */
  readonly fresh: {
    readonly [Table in 'Party' | 'Person' | 'Office' | 'Series' | 'Tenure']: readonly { readonly id: string }[]
  }
  readonly gone: readonly { readonly table: string; readonly ids: ReadonlySet<string> }[]
  readonly differences: readonly Difference[]
  readonly changedSources: readonly { readonly id: string }[]
  /** Of whom it says something else, beside what their rows say. */
  readonly people: readonly string[]
}

type Of<Table extends OwnedTable> = (
  row: Rows[Table][number],
) => readonly (readonly [type: string, id: string | null])[]

/** Whose fields a row is told by. */
const told: { readonly [Table in OwnedTable]?: Of<Table> } = {
  Visit: ({ id }) => [['Visit', id]],
  VisitParty: ({ visitId }) => [['Visit', visitId]],
  VisitPerson: ({ visitId, personId }) => [
    ['Visit', visitId],
    ['Person', personId],
  ],
  VisitSite: ({ visitId }) => [['Visit', visitId]],
  Meeting: ({ id, visitId, seriesId }) => [
    ['Meeting', id],
    ['Visit', visitId],
    ['Series', seriesId],
  ],
  MeetingParty: ({ meetingId }) => [['Meeting', meetingId]],
  Participation: ({ id, personId, meetingId, visitId }) => [
    ['Participation', id],
    ['Person', personId],
    ['Meeting', meetingId],
    ['Visit', visitId],
  ],
  ParticipationOffice: ({ participationId }) => [['Participation', participationId]],
  Agreement: ({ id, meetingId }) => [
    ['Agreement', id],
    ['Meeting', meetingId],
  ],
  AgreementParty: ({ agreementId }) => [['Agreement', agreementId]],
  AgreementPerson: ({ agreementId, personId }) => [
    ['Agreement', agreementId],
    ['Person', personId],
  ],
  Mention: ({ personId }) => [['Person', personId]],
  Spelling: ({ personId }) => [['Person', personId]],
  Sighting: ({ tenureId }) => [['Tenure', tenureId]],
  OfficeChange: ({ tenureId }) => [['Tenure', tenureId]],
  FactSource: ({ factId, sourceId }) => [
    [typeOfFact(factId), factId],
    ['Source', sourceId],
  ],
  Disagreement: ({ factId }) => [[typeOfFact(factId), factId]],
  Citation: ({ factId }) => [[typeOfFact(factId), factId]],
}

/** By the last letter of an id: `source.m000`, `source.m000.p001`; a mention (n) and a change of office (c) are of no type. */
const typeOfFact = (id: string): string => factTypes[/\.([a-z])\d+$/.exec(id)?.[1] ?? ''] ?? ''
const factTypes: { readonly [letter: string]: string } = {
  m: 'Meeting',
  v: 'Visit',
  a: 'Agreement',
  p: 'Participation',
}

const typesOfIds = ['Visit', 'Meeting', 'Participation', 'Agreement', 'Source'] as const
const typesOfParties: { readonly [kind: string]: string } = {
  PROVINCE: 'Province',
  CITY: 'City',
  ORGANIZATION: 'Organization',
}

/** Writes down, for mirrors, which objects are new, other and gone. */
export async function logChanges(db: Sql, done: Done): Promise<void> {
  const { before, now, fresh, gone, differences, changedSources, people } = done
  const changes = new Map<string, { kind: string; type: string; nodeId: string }>()
  const log = (kind: 'CREATED' | 'UPDATED' | 'DELETED', type: string, nodeId: string | null) => {
    if (type && nodeId && !changes.has(`${type} ${nodeId}`)) changes.set(`${type} ${nodeId}`, { kind, type, nodeId })
  }
  for (const type of typesOfIds) {
    const [was, is] = [before, now].map((rows) => new Set(rows[type].map(({ id }) => id))) as [Set<string>, Set<string>]
    for (const id of was) if (!is.has(id)) log('DELETED', type, id)
    for (const id of is) if (!was.has(id)) log('CREATED', type, id)
  }
  const parties = new Map([...before.Party, ...now.Party].map(({ id, kind }) => [id, typesOfParties[kind] ?? '']))
  const typeOf = (table: string, id: string) => (table === 'Party' ? (parties.get(id) ?? '') : table)
  for (const [table, rows] of Object.entries(fresh)) for (const { id } of rows) log('CREATED', typeOf(table, id), id)
  for (const { table, ids } of gone) for (const id of ids) log('DELETED', typeOf(table, id), id)
  for (const { id } of changedSources) log('UPDATED', 'Source', id)
  for (const { table, gone: lost, written } of differences)
    for (const row of [...written, ...lost, ...formerly(before[table], written)])
      for (const [type, id] of told[table]?.(row as never) ?? []) log('UPDATED', type, id)
  const cited = new Set(
    differences
      .flatMap(({ table, gone: lost, written }) => (table === 'Citation' ? [...written, ...lost] : []))
      .map((row) => (row as Citation).factId),
  )
  for (const { tenureId, factId } of [...before.Sighting, ...now.Sighting])
    if (cited.has(factId)) log('UPDATED', 'Tenure', tenureId)
  for (const { tenureId, id } of [...before.OfficeChange, ...now.OfficeChange])
    if (cited.has(id)) log('UPDATED', 'Tenure', tenureId)
  const tenures = new Map([...before.Tenure, ...now.Tenure].map((tenure) => [tenure.id, tenure]))
  for (const { type, nodeId } of [...changes.values()]) {
    const tenure = type === 'Tenure' ? tenures.get(nodeId) : undefined
    log('UPDATED', 'Person', tenure?.personId ?? null)
    log('UPDATED', 'Office', tenure?.officeId ?? null)
  }
  for (const id of people) log('UPDATED', 'Person', id)
  if (changes.size > 0) await insertStatement('Change', [...changes.values()]).execute(db)
}

/** What rows that have an id were before: they may have been told by others. */
function formerly(before: readonly object[], written: readonly object[]): object[] {
  if (before.length === 0) return []
  const ids = new Set(written.flatMap((row) => ('id' in row ? [row.id] : [])))
  return before.filter((row) => 'id' in row && ids.has(row.id))
}
