import { sql } from 'kysely'
import { ComparedClaims } from '../identity/compared-claims.js'
import { claimsApart, type Decision, eventDecisions, personMerges } from '../identity/decisions.js'
import { type EventClaim, keysOf } from '../identity/event-claims.js'
import { type EventDecisions, isNear, resolveEvents } from '../identity/resolve-events.js'
import { type NameStrand, type PersonMerge, resolvePeople } from '../identity/resolve-people.js'
import type { Candidate } from './candidates.js'
import { eventRows } from './claims.js'
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

/** What the claims of names were resolved to. */
export interface ResolvedNames {
  readonly candidates: readonly Candidate[]
  /** Names that several people share, and those of which a claim is somebody else's than before. */
  readonly shared: ReadonlySet<string>
}

/** Finds who each claim of these names is, stores the fresh claims, and notes who others of the claims were before. */
export async function resolveNames(
  db: Sql,
  names: ReadonlySet<string>,
  fresh: PersonClaim[],
  decisions: readonly Decision[],
  former: Former,
): Promise<ResolvedNames> {
  const freshOf = new Map<string, PersonClaim[]>()
  for (const claim of fresh) listIn(freshOf, claim.name).push(claim)
  const clear = await inOnePlace(db, names, freshOf, decisions)
  const unclear = new Set([...names].filter((name) => !clear.has(name)))
  const strands = await readStrands(db, unclear, freshOf)
  const merges = await readMerges(db, unclear, fresh, decisions)
  const personOf = new Map<string, string>()
  const changed: { readonly strand: StoredStrand; readonly personId: string }[] = []
  const candidates: Candidate[] = []
  const shared = new Set([...former.people.keys()].map((claim) => claim.slice(claim.indexOf(' ') + 1)))
  for (const block of blocksOf(unclear, decisions)) {
    const own = merges.filter(({ subjects }) => subjects.some(({ name }) => block.has(name)))
    const people = resolvePeople(
      [...block].flatMap((name) => strands.get(name) ?? []),
      own,
    )
    if (people.length > 1) for (const name of block) shared.add(name)
    for (const person of people) {
      for (const strand of person.strands as readonly StoredStrand[]) {
        personOf.set(strandKey(strand), person.id)
        if (strand.stored && (strand.stored.least !== person.id || strand.stored.greatest !== person.id))
          changed.push({ strand, personId: person.id })
      }
      for (const otherId of person.candidates) candidates.push({ personId: person.id, otherId })
    }
  }
  for (const { sourceId, name, personId } of await reassign(db, changed)) {
    former.people.set(`${sourceId} ${name}`, personId)
    shared.add(name)
  }
  for (const claim of fresh)
    claim.personId = clear.has(claim.name) ? claim.name : (personOf.get(strandKey(parsed(claim))) as string)
  if (fresh.length > 0) await insertStatement('PersonClaim', fresh).execute(db)
  return { candidates, shared }
}

/**
 * Those of the names whose claims are all of one place, and so of one person, whatever their days and however many they are.
 * No decision is about these names.
 */
async function inOnePlace(
  db: Sql,
  names: ReadonlySet<string>,
  freshOf: ReadonlyMap<string, readonly PersonClaim[]>,
  decisions: readonly Decision[],
): Promise<ReadonlySet<string>> {
  const decided = new Set([
    ...personMerges(decisions).flatMap((people) => people.map(({ name }) => name)),
    ...[...claimsApart(decisions).keys()].map((claim) => claim.slice(0, claim.lastIndexOf(' '))),
  ])
  const asked = [...names].filter(
    (name) => !decided.has(name) && new Set(freshOf.get(name)?.map(({ place }) => place)).size < 2,
  )
  const rows = await db
    .selectFrom('PersonClaim')
    .select('name')
    .select((of) => [
      of.fn.min('place').as('place'),
      of.fn.max('place').as('otherPlace'),
      of.fn.min('personId').as('person'),
      of.fn.max('personId').as('otherPerson'),
      of.fn.max('apart').as('apart'),
    ])
    .where('name', 'in', listOf(asked))
    .groupBy('name')
    .execute()
  const stored = new Map(rows.map((row) => [row.name, row]))
  return new Set(
    asked.filter((name) => {
      const was = stored.get(name)
      const place = freshOf.get(name)?.[0]?.place ?? was?.place
      if (!place) return false
      if (!was) return true
      const { otherPlace, person, otherPerson, apart } = was
      return was.place === place && otherPlace === place && person === name && otherPerson === name && apart === ''
    }),
  )
}

function listIn<Value>(lists: Map<string, Value[]>, key: string): Value[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}

/** Gives the claims of strands to other people; gives back those that were others', as they were. */
async function reassign(
  db: Sql,
  changed: readonly { readonly strand: StoredStrand; readonly personId: string }[],
): Promise<PersonClaim[]> {
  if (changed.length === 0) return []
  const assigned = new Map(
    changed.map(({ strand: { name, apart, place, office, around }, personId }) => {
      const values = [name, apart, place, office, JSON.stringify(around), personId]
      return [values.join('\u0001'), values]
    }),
  )
  const { rows } = await sql<PersonClaim & { now: string }>`
    select c.*, a."personId" as now from ${valuesTable(strandColumns, [...assigned.values()])} as a
    ${thenJoin} "PersonClaim" as c on c."name" = a.name and c."apart" = a.apart and c."place" = a.place
      and c."office" = a.office and c."around" = a.around
    where c."personId" <> a."personId"`.execute(db)
  const updated = rows.map(({ now, ...claim }) => ({ ...claim, personId: now }))
  if (updated.length > 0)
    await insertStatement('PersonClaim', updated, ['name', 'sourceId', 'place', 'office']).execute(db)
  return rows
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

interface StoredStrand extends NameStrand {
  /** Between whom the stored claims of the strand have been divided; null where none is stored. */
  readonly stored: { readonly least: string; readonly greatest: string } | null
}

const strandKey = ({ name, apart, place, office, places, around, firstDay, lastDay }: NameStrand): string =>
  [name, apart, place, office, places.join(), around.join(), firstDay, lastDay].join('\u0001')

const parsed = (claim: PersonClaim): StoredStrand => ({
  ...claim,
  places: JSON.parse(claim.places),
  around: JSON.parse(claim.around),
  stored: null,
})

/** By name, its claims in the store and the fresh ones, those that say the same of when and where taken together. */
async function readStrands(
  db: Sql,
  names: ReadonlySet<string>,
  freshOf: ReadonlyMap<string, readonly PersonClaim[]>,
): Promise<Map<string, StoredStrand[]>> {
  if (names.size === 0) return new Map()
  const rows = await db
    .selectFrom('PersonClaim')
    .select(['name', 'apart', 'place', 'office', 'places', 'around', 'firstDay', 'lastDay'])
    .select((of) => [
      of.fn.min('sourceId').as('sourceId'),
      of.fn.min('personId').as('least'),
      of.fn.max('personId').as('greatest'),
    ])
    .where('name', 'in', listOf([...names]))
    .groupBy(['name', 'apart', 'place', 'office', 'places', 'around', 'firstDay', 'lastDay'])
    .execute()
  const stored = rows.map(
    ({ least, greatest, ...row }): StoredStrand => ({
      ...row,
      places: JSON.parse(row.places),
      around: JSON.parse(row.around),
      stored: { least, greatest },
    }),
  )
  const strands = new Map<string, StoredStrand>()
  const fresh = [...names].flatMap((name) => freshOf.get(name) ?? [])
  for (const strand of [...stored, ...fresh.map(parsed)]) {
    const key = strandKey(strand)
    const before = strands.get(key)
    strands.set(key, before ? joined(before, strand) : strand)
  }
  const byName = new Map<string, StoredStrand[]>()
  for (const strand of strands.values()) listIn(byName, strand.name).push(strand)
  return byName
}

const joined = (a: StoredStrand, b: StoredStrand): StoredStrand =>
  b.sourceId < a.sourceId ? { ...a, sourceId: b.sourceId } : a

async function readMerges(
  db: Sql,
  names: ReadonlySet<string>,
  fresh: readonly PersonClaim[],
  decisions: readonly Decision[],
): Promise<PersonMerge[]> {
  const merges = personMerges(decisions).filter((people) => people.some(({ name }) => names.has(name)))
  if (merges.length === 0) return []
  const sourceIds = merges.flat().flatMap(({ sourceId }) => sourceId ?? [])
  const stored = await db
    .selectFrom('PersonClaim')
    .select(['name', 'sourceId', 'apart', 'place', 'office', 'around'])
    .where('sourceId', 'in', listOf(sourceIds))
    .execute()
  const claims = [...stored, ...fresh.filter(({ sourceId }) => sourceIds.includes(sourceId))].sort((a, b) =>
    `${a.place} ${a.office}` < `${b.place} ${b.office}` ? -1 : 1,
  )
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

/** Claims that hang together by likeness or decision, by id. */
export interface Neighbourhood {
  readonly claims: ReadonlyMap<string, EventClaim>
  /** The events of those that are stored. */
  readonly targets: ReadonlyMap<string, string>
}

/** All claims that hang together with these, themselves included; `stored` tells the events of those that are stored. */
export async function neighbourhood(
  db: Sql,
  claims: Iterable<EventClaim>,
  decisions: readonly Decision[],
  stored: ReadonlyMap<string, string> = new Map(),
): Promise<Neighbourhood> {
  const about = eventDecisions(decisions)
  const found = new Map([...claims].map((claim) => [claim.id, claim]))
  const known = new Map(found)
  const targets = new Map(stored)
  const compared = new ComparedClaims(found.values())
  for (let frontier = [...found.values()]; frontier.length > 0; ) {
    for (const { claim, targetId } of await readNear(db, frontier, about, known)) {
      known.set(claim.id, claim)
      targets.set(claim.id, targetId)
      compared.add(claim)
    }
    const reached: EventClaim[] = []
    for (const one of frontier)
      for (const claim of [...compared.near(one), ...joinedWith(one.id, about, known)])
        if (!found.has(claim.id) && isNear(one, claim, about)) {
          found.set(claim.id, claim)
          reached.push(claim)
        }
    frontier = reached
  }
  return { claims: found, targets }
}

const joinedWith = (id: string, { merges }: EventDecisions, known: ReadonlyMap<string, EventClaim>): EventClaim[] =>
  merges.filter((merge) => merge.includes(id)).flatMap((merge) => merge.flatMap((other) => known.get(other) ?? []))

/** The claims of these ids, and where they are stored to belong. */
export async function readClaims(
  db: Sql,
  ids: readonly string[],
): Promise<{ readonly claim: EventClaim; readonly targetId: string }[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('EventClaim')
    .select(['features', 'targetId'])
    .where('id', 'in', listOf(ids))
    .execute()
  return rows.map(({ features, targetId }) => ({ claim: JSON.parse(features), targetId }))
}

/** Stored claims that are not known yet and have a key of one of these, or stand in a decision with one. */
async function readNear(
  db: Sql,
  claims: readonly EventClaim[],
  { merges }: EventDecisions,
  known: ReadonlyMap<string, EventClaim>,
) {
  const keys = new Set(claims.flatMap((claim) => keysOf(claim).near))
  const ids = merges.filter((merge) => claims.some(({ id }) => merge.includes(id))).flat()
  const rows = await db
    .selectFrom('EventKey')
    .select('claimId')
    .distinct()
    .where('key', 'in', listOf([...keys]))
    .execute()
  const all = new Set([...rows.map(({ claimId }) => claimId), ...ids])
  return readClaims(
    db,
    [...all].filter((id) => !known.has(id)),
  )
}

/** Finds the event of each claim of whole neighbourhoods, stores the fresh claims, and notes which others told another event. */
export async function resolveNeighbourhood(
  db: Sql,
  { claims, targets: stored }: Neighbourhood,
  fresh: readonly EventClaim[],
  decisions: readonly Decision[],
  former: Former,
): Promise<ReadonlyMap<string, string>> {
  const targets = resolveEvents([...claims.values()], eventDecisions(decisions))
  const changed = [...stored].filter(([id, targetId]) => claims.has(id) && targets.get(id) !== targetId)
  for (const [id, targetId] of changed) if (!former.events.has(id)) former.events.set(id, targetId)
  if (changed.length > 0)
    await sql`update "EventClaim" set "targetId" = t.target from ${valuesTable(
      ['id', 'target'],
      changed.map(([id]) => [id, targets.get(id) as string]),
    )} as t where "EventClaim"."id" = t.id`.execute(db)
  const { EventClaim, EventKey } = eventRows(fresh, targets)
  if (EventClaim.length > 0) await insertStatement('EventClaim', EventClaim).execute(db)
  if (EventKey.length > 0) await insertStatement('EventKey', EventKey).execute(db)
  return targets
}
