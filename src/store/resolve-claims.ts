import { sql } from 'kysely'
import { claimsApart, type Decision, eventDecisions, personMerges } from '../identity/decisions.js'
import { type EventClaim, keysOf } from '../identity/event-claims.js'
import { type EventDecisions, isNear, resolveEvents } from '../identity/resolve-events.js'
import { type NameStrand, type PersonMerge, resolvePeople } from '../identity/resolve-people.js'
import type { Candidate } from './candidates.js'
import type { Sql } from './client.js'
import { listOf, thenJoin, valuesTable } from './dialect.js'
import type { PersonClaim } from './generated/tables.js'
import { insertStatement } from './rows.js'

/** All decisions that the store follows, in the order of their ids. */
export async function readDecisions(db: Sql): Promise<Decision[]> {
  const rows = await db.selectFrom('Decision').selectAll().orderBy('id').execute()
  return rows.map((row) => ({ ...row, kind: row.kind as Decision['kind'], subjects: JSON.parse(row.subjects) }))
}

/** What was resolved otherwise before, by claim. */
export interface Former {
  /** `source name` → id of the person. */
  readonly people: Map<string, string>
  /** Claim → id of the event. */
  readonly events: Map<string, string>
}

/** The names that decisions join with these, and themselves. */
export function joinedNames(names: Iterable<string>, decisions: readonly Decision[]): Set<string> {
  const all = new Set(names)
  const merges = personMerges(decisions).map((people) => people.map(({ name }) => name))
  for (let before = -1; before !== all.size; ) {
    before = all.size
    for (const merge of merges) if (merge.some((name) => all.has(name))) for (const name of merge) all.add(name)
  }
  return all
}

const strandColumns = ['name', 'apart', 'place', 'office', 'around', 'personId'] as const

/** Who each claim of these names is; gives back the sources that say it otherwise than before, and who may be whom. */
export async function resolveNames(
  db: Sql,
  names: ReadonlySet<string>,
  decisions: readonly Decision[],
  former: Former,
): Promise<Candidate[]> {
  const strands = await readStrands(db, names)
  const merges = await readMerges(db, names, decisions)
  const assigned = new Set<string>()
  const candidates: Candidate[] = []
  for (const block of blocksOf(names, decisions)) {
    const own = merges.filter(({ subjects }) => subjects.some(({ name }) => block.has(name)))
    for (const person of resolvePeople(
      strands.filter(({ name }) => block.has(name)),
      own,
    )) {
      for (const { name, apart, place, office, around } of person.strands)
        assigned.add(JSON.stringify([name, apart, place, office, JSON.stringify(around), person.id]))
      for (const otherId of person.candidates) candidates.push({ personId: person.id, otherId })
    }
  }
  const changed = await sql<PersonClaim & { now: string }>`
    select c.*, a."personId" as now from ${valuesTable(
      strandColumns,
      [...assigned].map((one) => JSON.parse(one)),
    )} as a
    ${thenJoin} "PersonClaim" as c on c."name" = a.name and c."apart" = a.apart and c."place" = a.place
      and c."office" = a.office and c."around" = a.around
    where c."personId" <> a."personId"`.execute(db)
  for (const { name, sourceId, personId } of changed.rows)
    if (personId !== '') former.people.set(`${sourceId} ${name}`, personId)
  const updated = changed.rows.map(({ now, ...claim }) => ({ ...claim, personId: now }))
  if (updated.length > 0)
    await insertStatement('PersonClaim', updated, ['name', 'sourceId', 'place', 'office']).execute(db)
  return candidates
}

/** Names by name, joined where a decision joins them. */
function* blocksOf(names: ReadonlySet<string>, decisions: readonly Decision[]): Generator<ReadonlySet<string>> {
  const done = new Set<string>()
  for (const name of names) {
    if (done.has(name)) continue
    const block = joinedNames([name], decisions)
    for (const one of block) done.add(one)
    yield block
  }
}

/** The claims of the names, those that say the same of when and where taken together. */
async function readStrands(db: Sql, names: ReadonlySet<string>): Promise<NameStrand[]> {
  const rows = await db
    .selectFrom('PersonClaim')
    .select(['name', 'apart', 'place', 'office', 'places', 'around', 'firstDay', 'lastDay'])
    .select((of) => of.fn.min('sourceId').as('sourceId'))
    .where('name', 'in', listOf([...names]))
    .groupBy(['name', 'apart', 'place', 'office', 'places', 'around', 'firstDay', 'lastDay'])
    .execute()
  return rows.map((row) => ({ ...row, places: JSON.parse(row.places), around: JSON.parse(row.around) }))
}

async function readMerges(db: Sql, names: ReadonlySet<string>, decisions: readonly Decision[]): Promise<PersonMerge[]> {
  const merges = personMerges(decisions).filter((people) => people.some(({ name }) => names.has(name)))
  if (merges.length === 0) return []
  const claims = await db
    .selectFrom('PersonClaim')
    .select(['name', 'sourceId', 'apart', 'place', 'office', 'around'])
    .where('sourceId', 'in', listOf(merges.flat().flatMap(({ sourceId }) => sourceId ?? [])))
    .orderBy('place')
    .orderBy('office')
    .execute()
  return merges.map((people) => ({
    subjects: people.flatMap(({ name, sourceId }): PersonMerge['subjects'][number][] => {
      if (sourceId === null) return [{ name, claim: null }]
      const claim = claims.find((one) => one.name === name && one.sourceId === sourceId)
      if (!claim) return []
      const { apart, place, office, around } = claim
      return [{ name, claim: { apart, place, office, around: JSON.parse(around) } }]
    }),
  }))
}

/** Whom decisions keep apart, for claims about to be stored. */
export const withApart = (
  claims: readonly Omit<PersonClaim, 'apart' | 'personId'>[],
  decisions: readonly Decision[],
): PersonClaim[] => {
  const apart = claimsApart(decisions)
  return claims.map((claim) => ({ ...claim, apart: apart.get(`${claim.name} ${claim.sourceId}`) ?? '', personId: '' }))
}

/** All claims that hang together with these by likeness or decision, themselves included. */
export async function neighbourhood(
  db: Sql,
  claimIds: Iterable<string>,
  decisions: readonly Decision[],
): Promise<Map<string, EventClaim>> {
  const about = eventDecisions(decisions)
  const found = new Map<string, EventClaim>()
  let frontier = await readClaims(db, new Set(claimIds))
  for (const claim of frontier) found.set(claim.id, claim)
  while (frontier.length > 0) {
    const near = await readNear(db, frontier, about)
    const reached = near.filter((claim) => !found.has(claim.id) && frontier.some((one) => isNear(one, claim, about)))
    for (const claim of reached) found.set(claim.id, claim)
    frontier = reached
  }
  return found
}

async function readClaims(db: Sql, ids: ReadonlySet<string>): Promise<EventClaim[]> {
  if (ids.size === 0) return []
  const rows = await db
    .selectFrom('EventClaim')
    .select('features')
    .where('id', 'in', listOf([...ids]))
    .execute()
  return rows.map(({ features }) => JSON.parse(features))
}

/** Claims that have a key of one of these, or stand in a decision with one. */
async function readNear(db: Sql, claims: readonly EventClaim[], { merges }: EventDecisions): Promise<EventClaim[]> {
  const keys = [...new Set(claims.flatMap((claim) => keysOf(claim).near))]
  const ids = merges.filter((merge) => claims.some(({ id }) => merge.includes(id))).flat()
  const rows = await db.selectFrom('EventKey').select('claimId').distinct().where('key', 'in', listOf(keys)).execute()
  return readClaims(db, new Set([...rows.map(({ claimId }) => claimId), ...ids]))
}

/** Finds the event of each claim of whole neighbourhoods, and notes which claims told another one before. */
export async function resolveNeighbourhood(
  db: Sql,
  claims: ReadonlyMap<string, EventClaim>,
  decisions: readonly Decision[],
  former: Former,
): Promise<void> {
  const targets = resolveEvents([...claims.values()], eventDecisions(decisions))
  const stored = await db
    .selectFrom('EventClaim')
    .selectAll()
    .where('id', 'in', listOf([...claims.keys()]))
    .execute()
  const changed = stored.filter(({ id, targetId }) => targets.get(id) !== targetId)
  for (const { id, targetId } of changed) if (!former.events.has(id)) former.events.set(id, targetId)
  const updated = changed.map((claim) => ({ ...claim, targetId: targets.get(claim.id) }))
  if (updated.length > 0) await insertStatement('EventClaim', updated, ['id']).execute(db)
}
