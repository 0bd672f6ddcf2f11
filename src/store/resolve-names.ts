import { sql } from 'kysely'
import { claimsApart, type Decision, joinedNames, personMerges } from '../identity/decisions.js'
import { type NameStrand, type PersonMerge, resolvePeople } from '../identity/resolve-people.js'
import { remember } from '../text/remember.js'
import type { Candidate } from './candidates.js'
import type { Sql } from './client.js'
import { insertFresh, keysTable, listOf, thenJoin, valuesTable } from './dialect.js'
import { nameKey, nameOfKey } from './facts.js'
import type { PersonClaim } from './generated/tables.js'
import { columnsOf, grouped } from './read/grouped.js'
import type { Resolved } from './touched-sources.js'

/** What the claims of names were resolved to. */
export interface ResolvedNames {
  /** Names that several people share, and those of which a claim is somebody else's than before. */
  readonly shared: ReadonlySet<string>
  /** Ids of people who got claims or lost some. */
  readonly changed: ReadonlySet<string>
  /** Who of one name may be whom, of those. */
  readonly candidates: readonly Candidate[]
}

/** Names whose claims are held at a time. */
const namesAtOnce = 1000

/**
 * Finds who each claim of these names is, stores the fresh claims, and notes who others of the claims were before. `decided`
 * are the names of which decisions became other.
 */
export async function resolveNames(
  db: Sql,
  names: ReadonlySet<string>,
  fresh: PersonClaim[],
  decisions: readonly Decision[],
  decided: ReadonlySet<string>,
  former: Resolved,
): Promise<ResolvedNames> {
  const freshOf = new Map<string, PersonClaim[]>()
  for (const claim of fresh) listIn(freshOf, claim.name).push(claim)
  const clear = await inOnePlace(db, names, freshOf, decisions)
  const unclear = new Set([...names].filter((name) => !clear.has(name)))
  const merges = await readMerges(db, unclear, fresh, decisions)
  const moved: PersonClaim[] = []
  const candidates: Candidate[] = []
  const shared = new Set([...former.people.keys()].map(nameOfKey))
  const changed = new Set(former.people.values())
  for (const claim of fresh) if (clear.has(claim.name)) claim.personId = claim.name
  for (const blocks of portionsOf(blocksOf(unclear, decisions))) {
    const listed = blocks.flatMap((block) => [...block])
    const claims = await readClaimsOf(db, listed)
    const stored = new Map(listed.map((name, at) => [name, claims[at]]))
    for (const block of blocks) resolveBlock(block, stored)
  }
  await reassign(db, moved)
  if (fresh.length > 0) await insertFresh('PersonClaim', fresh).execute(db)
  return { candidates, shared, changed }

  function resolveBlock(block: ReadonlySet<string>, stored: ReadonlyMap<string, PersonClaim[] | undefined>): void {
    const own = merges.filter(({ subjects }) => subjects.some(({ name }) => block.has(name)))
    const all = [...block].flatMap((name) => [
      ...(stored.get(name) ?? []).map((claim) => strandOf(claim, true)),
      ...(freshOf.get(name) ?? []).map((claim) => strandOf(claim, false)),
    ])
    const people = resolvePeople(all, own)
    if (people.length > 1) for (const name of block) shared.add(name)
    for (const { id, name, strands } of people) {
      if (decided.has(name)) changed.add(id)
      for (const { claim, isStored } of strands as readonly Strand[]) {
        if (claim.personId === id) continue
        if (isStored) {
          former.people.set(nameKey(claim.sourceId, claim.name), claim.personId)
          changed.add(claim.personId)
          moved.push(claim)
          shared.add(claim.name)
        }
        changed.add(id)
        claim.personId = id
      }
    }
    for (const { id, candidates: others } of people)
      for (const otherId of others)
        if (changed.has(id) || changed.has(otherId)) candidates.push({ personId: id, otherId })
  }
}

/** Blocks of so many names together that they can be held at a time. */
function* portionsOf(blocks: Iterable<ReadonlySet<string>>): Generator<ReadonlySet<string>[]> {
  let portion: ReadonlySet<string>[] = []
  let names = 0
  for (const block of blocks) {
    portion.push(block)
    names += block.size
    if (names < namesAtOnce) continue
    yield portion
    portion = []
    names = 0
  }
  if (portion.length > 0) yield portion
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

interface Strand extends NameStrand {
  readonly claim: PersonClaim
  readonly isStored: boolean
}

const listOfJson = remember((json): readonly string[] => JSON.parse(json))

function strandOf(claim: PersonClaim, isStored: boolean): Strand {
  const { name, apart, place, office, firstDay, lastDay, sourceId } = claim
  const [places, around] = [listOfJson(claim.places), listOfJson(claim.around)] as const
  return { name, apart, place, office, places, firstDay, lastDay, around, sourceId, claim, isStored }
}

const claimKey = ['name', 'sourceId', 'place', 'office'] as const

/** The claims of names in the store. */
const readClaimsOf = grouped<PersonClaim>(() => ({
  selected: columnsOf('c', [...claimKey, 'apart', 'places', 'around', 'firstDay', 'lastDay', 'personId']),
  from: sql`from ${keysTable()} ${thenJoin} "PersonClaim" as c on c."name" = k.value`,
}))

/** Stores whom these claims are of. */
async function reassign(db: Sql, claims: readonly PersonClaim[]): Promise<void> {
  if (claims.length === 0) return
  const columns = [...claimKey, 'personId'] as const
  const isSame = claimKey.map((column) => sql`"PersonClaim".${sql.ref(column)} = ${sql.ref(`c.${column}`)}`)
  await sql`update "PersonClaim" set "personId" = c."personId" from ${valuesTable(
    columns,
    claims.map((claim) => columns.map((column) => claim[column])),
  )} as c where ${sql.join(isSame, sql` and `)}`.execute(db)
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
