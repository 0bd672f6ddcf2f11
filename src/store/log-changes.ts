import type { Difference, OwnedTable } from './apply-rows.js'
import type { Sql } from './client.js'
import type { Change, Citation } from './generated/tables.js'
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

type Kind = 'CREATED' | 'UPDATED' | 'DELETED'
type Log = (type: string, id: string | null) => void

/** Whose fields a row is told by. */
const told: { readonly [Table in OwnedTable]?: (row: Rows[Table][number], log: Log) => void } = {
  Visit: ({ id }, log) => log('Visit', id),
  VisitParty: ({ visitId }, log) => log('Visit', visitId),
  VisitPerson({ visitId, personId }, log) {
    log('Visit', visitId)
    log('Person', personId)
  },
  VisitSite: ({ visitId }, log) => log('Visit', visitId),
  Meeting({ id, visitId, seriesId }, log) {
    log('Meeting', id)
    log('Visit', visitId)
    log('Series', seriesId)
  },
  MeetingParty: ({ meetingId }, log) => log('Meeting', meetingId),
  Participation({ id, personId, meetingId, visitId }, log) {
    log('Participation', id)
    log('Person', personId)
    log('Meeting', meetingId)
    log('Visit', visitId)
  },
  ParticipationOffice: ({ participationId }, log) => log('Participation', participationId),
  Agreement({ id, meetingId }, log) {
    log('Agreement', id)
    log('Meeting', meetingId)
  },
  AgreementParty: ({ agreementId }, log) => log('Agreement', agreementId),
  AgreementPerson({ agreementId, personId }, log) {
    log('Agreement', agreementId)
    log('Person', personId)
  },
  Mention: ({ personId }, log) => log('Person', personId),
  Spelling: ({ mentionId }, log) => log('Mention', mentionId),
  Sighting: ({ tenureId }, log) => log('Tenure', tenureId),
  OfficeChange: ({ tenureId }, log) => log('Tenure', tenureId),
  FactSource({ factId, sourceId }, log) {
    log(typeOfFact(factId), factId)
    log('Source', sourceId)
  },
  Disagreement: ({ factId }, log) => log(typeOfFact(factId), factId),
  Citation: ({ factId }, log) => log(typeOfFact(factId), factId),
}

/** By the last letter of an id: `source.m000`, `source.m000.p001`; a mention (n) and a change of office (c) are of no type. */
const typeOfFact = (id: string): string => factTypes[id[id.lastIndexOf('.') + 1] ?? ''] ?? ''
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
  const changes = new Map<string, Map<string, Kind>>()
  const log = (kind: Kind, type: string, id: string | null) => {
    if (type === '' || id === null) return
    const ofType = changes.get(type) ?? new Map<string, Kind>()
    changes.set(type, ofType)
    if (!ofType.has(id)) ofType.set(id, kind)
  }
  const updated: Log = (type, id) => log('UPDATED', type, id)
  for (const type of typesOfIds) {
    const [was, is] = [before, now].map((rows) => new Set(rows[type].map(({ id }) => id))) as [Set<string>, Set<string>]
    for (const id of was) if (!is.has(id)) log('DELETED', type, id)
    for (const id of is) if (!was.has(id)) log('CREATED', type, id)
  }
  const parties = new Map([...before.Party, ...now.Party].map(({ id, kind }) => [id, typesOfParties[kind] ?? '']))
  const typeOf = (table: string, id: string) => (table === 'Party' ? (parties.get(id) ?? '') : table)
  for (const [table, rows] of Object.entries(fresh)) for (const { id } of rows) log('CREATED', typeOf(table, id), id)
  for (const { table, ids } of gone) for (const id of ids) log('DELETED', typeOf(table, id), id)
  for (const { id } of changedSources) updated('Source', id)
  for (const { table, gone: lost, written } of differences) {
    const tell = told[table] as ((row: object, log: Log) => void) | undefined
    if (tell)
      for (const rows of [written, lost, formerly(before[table], written)]) for (const row of rows) tell(row, updated)
  }
  const mentions = new Map([...before.Mention, ...now.Mention].map((mention) => [mention.id, mention]))
  for (const id of changes.get('Mention')?.keys() ?? []) updated('Person', mentions.get(id)?.personId ?? null)
  changes.delete('Mention')
  logCitedTenures(done, updated)
  const tenures = new Map([...before.Tenure, ...now.Tenure].map((tenure) => [tenure.id, tenure]))
  for (const id of changes.get('Tenure')?.keys() ?? []) {
    const tenure = tenures.get(id)
    updated('Person', tenure?.personId ?? null)
    updated('Office', tenure?.officeId ?? null)
  }
  for (const id of people) updated('Person', id)
  await append(db, changes)
}

/** Objects of a row: what is read of the log is a page. */
const objectsOfRow = 100

async function append(db: Sql, changes: ReadonlyMap<string, ReadonlyMap<string, Kind>>): Promise<void> {
  const last = await db.selectFrom('Change').select('sequence').orderBy('sequence', 'desc').limit(1).executeTakeFirst()
  let sequence = last?.sequence ?? 0
  const rows: Change[] = []
  for (const [type, ofType] of changes)
    for (const kind of ['CREATED', 'UPDATED', 'DELETED'] as const) {
      const ids = [...ofType].flatMap(([id, its]) => (its === kind ? [id] : []))
      for (let at = 0; at < ids.length; at += objectsOfRow) {
        const some = ids.slice(at, at + objectsOfRow)
        sequence += some.length
        rows.push({ sequence, kind, type, nodeIds: JSON.stringify(some) })
      }
    }
  if (rows.length > 0) await insertStatement('Change', rows).execute(db)
}

/** A tenure of which the same is told is told by other passages where those of a fact that tells it are others. */
function logCitedTenures({ before, differences }: Done, log: Log): void {
  if (before.Sighting.length + before.OfficeChange.length === 0) return
  const cited = new Set(
    differences
      .flatMap(({ table, gone, written }) => (table === 'Citation' ? [...written, ...gone] : []))
      .map((row) => (row as Citation).factId),
  )
  for (const { tenureId, factId } of before.Sighting) if (cited.has(factId)) log('Tenure', tenureId)
  for (const { tenureId, id } of before.OfficeChange) if (cited.has(id)) log('Tenure', tenureId)
}

/** What rows that have an id were before: they may have been told by others. */
function formerly(before: readonly object[], written: readonly object[]): object[] {
  if (before.length === 0) return []
  const ids = new Set(written.flatMap((row) => ('id' in row ? [row.id] : [])))
  return before.filter((row) => 'id' in row && ids.has(row.id))
}
