import { sql } from 'kysely'
import { personSound } from '../script/name-key.js'
import type { Sql } from './client.js'
import { listOf } from './dialect.js'
import { insertStatement } from './rows.js'

/** Two people who may be one; each is so listed under the other. */
export interface Candidate {
  readonly personId: string
  readonly otherId: string
}

/**
 * Keeps who may be whom: of people of one name those that are given, and those of one sound who were seen in one office, as
 * reports write a name with another character. `people` are all of their names, `gone` those who are no more; gives back the
 * ids of those of whom it became other.
 */
export async function bringCandidates(
  db: Sql,
  people: readonly { readonly id: string; readonly name: string }[],
  gone: ReadonlySet<string>,
  ofOneName: readonly Candidate[],
): Promise<Set<string>> {
  const ids = new Set(people.map(({ id }) => id))
  const listed = listOf([...ids, ...gone])
  const former = await db
    .selectFrom('PersonCandidate')
    .selectAll()
    .where((of) => of.or([of('personId', 'in', listed), of('otherId', 'in', listed)]))
    .execute()
  const pairs = [
    ...ofOneName.filter(({ personId, otherId }) => ids.has(personId) && ids.has(otherId)),
    ...(await ofOneSound(db, people)),
  ]
  const [were, are] = [new Set(former.map(keyOf)), new Set(pairs.map(keyOf))]
  const added = pairs.filter((pair) => !were.has(keyOf(pair)))
  const removed = former.filter((pair) => !are.has(keyOf(pair)))
  if (removed.length > 0)
    await sql`delete from "PersonCandidate" where "personId" || ' ' || "otherId" in ${listOf(removed.map(keyOf))}`.execute(
      db,
    )
  if (added.length > 0) await insertStatement('PersonCandidate', added).execute(db)
  return new Set([...added, ...removed].map(({ personId }) => personId))
}

const keyOf = ({ personId, otherId }: Candidate): string => `${personId} ${otherId}`

async function ofOneSound(
  db: Sql,
  people: readonly { readonly id: string; readonly name: string }[],
): Promise<Candidate[]> {
  const sounds = [...new Set(people.map(({ name }) => personSound(name)))]
  const alike = await db
    .selectFrom('SearchName')
    .innerJoin('Person', 'Person.id', 'SearchName.targetId')
    .select(['Person.id', 'Person.name', 'SearchName.key'])
    .where('key', 'in', listOf(sounds))
    .where('kind', '=', 'Person')
    .execute()
  const bySound = new Map<string, typeof alike>()
  for (const one of alike) bySound.set(one.key, [...(bySound.get(one.key) ?? []), one])
  const pairs = people.flatMap(({ id, name }) =>
    (bySound.get(personSound(name)) ?? []).flatMap((other) =>
      other.name === name
        ? []
        : [
            { personId: id, otherId: other.id },
            { personId: other.id, otherId: id },
          ],
    ),
  )
  if (pairs.length === 0) return []
  const tenures = await db
    .selectFrom('Tenure')
    .select(['personId', 'officeId'])
    .where('personId', 'in', listOf([...new Set(pairs.map(({ personId }) => personId))]))
    .execute()
  const held = new Map<string, Set<string>>()
  for (const { personId, officeId } of tenures) held.set(personId, (held.get(personId) ?? new Set()).add(officeId))
  const once = new Map(pairs.map((pair) => [keyOf(pair), pair]))
  return [...once.values()].filter(({ personId, otherId }) =>
    [...(held.get(personId) ?? [])].some((office) => held.get(otherId)?.has(office)),
  )
}
