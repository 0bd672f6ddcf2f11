import type { Difference, OwnedTable } from './apply-rows.js'
import type { Sql } from './client.js'
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

/** Types that are logged by their own name, and the tables that hold parts of them. */
const parts: { readonly [Table in OwnedTable]?: readonly [type: string, column: string] } = {
  Visit: ['Visit', 'id'],
  VisitParty: ['Visit', 'visitId'],
  VisitPerson: ['Visit', 'visitId'],
  VisitSite: ['Visit', 'visitId'],
  Meeting: ['Meeting', 'id'],
  MeetingParty: ['Meeting', 'meetingId'],
  Participation: ['Participation', 'id'],
  ParticipationOffice: ['Participation', 'participationId'],
  Agreement: ['Agreement', 'id'],
  AgreementParty: ['Agreement', 'agreementId'],
  AgreementPerson: ['Agreement', 'agreementId'],
  Mention: ['Person', 'personId'],
  Spelling: ['Person', 'personId'],
  Sighting: ['Tenure', 'tenureId'],
}

const typesOfIds = ['Visit', 'Meeting', 'Participation', 'Agreement', 'Source'] as const

/** Writes down, for mirrors, which objects are new, other and gone. */
export async function logChanges(db: Sql, done: Done): Promise<void> {
  const changes = new Map<string, { kind: string; type: string; nodeId: string }>()
  const log = (kind: 'CREATED' | 'UPDATED' | 'DELETED', type: string, nodeId: string) => {
    if (!changes.has(`${type} ${nodeId}`)) changes.set(`${type} ${nodeId}`, { kind, type, nodeId })
  }
  for (const type of typesOfIds) {
    const [was, is] = [done.before, done.now].map((rows) => new Set(rows[type].map(({ id }) => id))) as [
      Set<string>,
      Set<string>,
    ]
    for (const id of was) if (!is.has(id)) log('DELETED', type, id)
    for (const id of is) if (!was.has(id)) log('CREATED', type, id)
  }
  for (const table of ['Person', 'Office', 'Tenure'] as const)
    for (const { id } of done.fresh[table]) log('CREATED', table, id)
  for (const { table, ids } of done.gone)
    if (table !== 'Party' && table !== 'Series') for (const id of ids) log('DELETED', table, id)
  for (const { id } of done.changedSources) log('UPDATED', 'Source', id)
  for (const { table, gone, written } of done.differences) {
    const [type, column] = parts[table] ?? []
    if (type && column) for (const row of [...written, ...gone]) log('UPDATED', type, String(row[column as never]))
  }
  for (const id of done.people) log('UPDATED', 'Person', id)
  if (changes.size > 0) await insertStatement('Change', [...changes.values()]).execute(db)
}
