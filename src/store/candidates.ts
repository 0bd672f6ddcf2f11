import { sql } from 'kysely'
import { personOfId } from '../identity/decisions.js'
import { personSound } from '../script/name-key.js'
import type { Sql } from './client.js'
import { listOf, valuesTable } from './dialect.js'
import { insertStatement } from './rows.js'

/** Two people who may be one; each is so listed under the other. */
export interface Candidate {
  readonly personId: string
  readonly otherId: string
}

/**
 * Keeps who may be whom: of people of one name those that are given, and those of one sound who were seen in one office, as
 * reports write a name with another character. `people` are those of whom it may be other than before, `gone` the ids of those
 * who are no more; gives back the ids of those of whom it became other.
 */
export async function bringCandidates(
  db: Sql,
  people: readonly Named[],
  gone: ReadonlySet<string>,
  ofOneName: readonly Candidate[],
): Promise<Set<string>> {
  const ids = new Set(people.map(({ id }) => id))
  const isAsked = ({ personId, otherId }: Candidate) => ids.has(personId) || ids.has(otherId)
  const lost = [...gone].map((id) => personOfId(id).name)
  const alike = await ofSounds(db, [...people.map(({ name }) => name), ...lost])
  const left = lost.flatMap((name) => alike.get(personSound(name)) ?? [])
  const stored = await db
    .selectFrom('PersonCandidate')
    .selectAll()
    .where('personId', 'in', listOf([...new Set([...ids, ...left.map(({ id }) => id)])]))
    .execute()
  const former = bothWays(stored).filter(
    (pair) => (isAsked(pair) || gone.has(pair.otherId)) && !gone.has(pair.personId),
  )
  const pairs = [
    ...ofOneName.filter(isAsked),
    ...(await inOneOffice(db, bothWays(people.flatMap((one) => soundingAlike(one, alike))))),
  ]
  const [were, are] = [new Set(former.map(keyOf)), new Set(pairs.map(keyOf))]
  const added = pairs.filter((pair) => !were.has(keyOf(pair)))
  const removed = former.filter((pair) => !are.has(keyOf(pair)))
  if (removed.length > 0)
    await sql`delete from "PersonCandidate" where ("personId", "otherId") in (select * from ${valuesTable(
      ['personId', 'otherId'],
      removed.map(({ personId, otherId }) => [personId, otherId]),
    )} as g)`.execute(db)
  if (added.length > 0) await insertStatement('PersonCandidate', added).execute(db)
  return new Set([...added, ...removed].map(({ personId }) => personId))
}

interface Named {
  readonly id: string
  readonly name: string
}

const keyOf = ({ personId, otherId }: Candidate): string => `${personId} ${otherId}`

/** By sound, everyone whose name sounds like one of these. */
async function ofSounds(db: Sql, names: readonly string[]): Promise<ReadonlyMap<string, readonly Named[]>> {
  const alike = await db
    .selectFrom('SearchName')
    .innerJoin('Person', 'Person.id', 'SearchName.targetId')
    .select(['Person.id', 'Person.name', 'SearchName.key'])
    .where('key', 'in', listOf([...new Set(names.map(personSound))]))
    .where('kind', '=', 'Person')
    .execute()
  const bySound = new Map<string, Named[]>()
  for (const { key, ...person } of alike) {
    const list = bySound.get(key)
    if (list) list.push(person)
    else bySound.set(key, [person])
  }
  return bySound
}

const soundingAlike = ({ id, name }: Named, bySound: ReadonlyMap<string, readonly Named[]>): Candidate[] =>
  (bySound.get(personSound(name)) ?? []).flatMap((other) =>
    other.name === name ? [] : [{ personId: id, otherId: other.id }],
  )

/** Each pair once, and once with the two in the other order: so they are stored. */
function bothWays(pairs: readonly Candidate[]): Candidate[] {
  const all = pairs.flatMap(({ personId, otherId }) => [
    { personId, otherId },
    { personId: otherId, otherId: personId },
  ])
  return [...new Map(all.map((pair) => [keyOf(pair), pair])).values()]
}

/** Those pairs of which both were seen in one office. */
async function inOneOffice(db: Sql, pairs: readonly Candidate[]): Promise<readonly Candidate[]> {
  if (pairs.length === 0) return []
  const tenures = await db
    .selectFrom('Tenure')
    .select(['personId', 'officeId'])
    .where('personId', 'in', listOf([...new Set(pairs.map(({ personId }) => personId))]))
    .execute()
  const held = new Map<string, Set<string>>()
  for (const { personId, officeId } of tenures) held.set(personId, (held.get(personId) ?? new Set()).add(officeId))
  return pairs.filter(({ personId, otherId }) =>
    [...(held.get(personId) ?? [])].some((office) => held.get(otherId)?.has(office)),
  )
}
