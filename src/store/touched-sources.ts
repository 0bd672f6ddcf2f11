import { sql } from 'kysely'
import { type Decision, joinedNames, personOfId } from '../identity/decisions.js'
import type { Sql } from './client.js'
import { keyPart, keysTable, listOf, thenJoin } from './dialect.js'
import { nameKey, nameOfKey, sourceOf, sourceOfName } from './facts.js'
import { readSourceNames } from './read/accounts.js'
import { columnsOf, grouped } from './read/grouped.js'

/** The other sources whose rows may have become other: all that tell an event with one of these, now or before. */
export async function sourcesTouched(db: Sql, freshIds: readonly string[], former: Resolved): Promise<string[]> {
  const sources = new Set(freshIds)
  for (const claim of former.people.keys()) sources.add(sourceOfName(claim))
  for (const claim of former.events.keys()) sources.add(sourceOf(claim))
  const formerTargets = [...new Set(former.events.values())]
  for (let reached = [...sources]; reached.length > 0; ) {
    const { rows } = await sql<{ sourceId: string }>`select distinct "sourceId" from "EventClaim" where "targetId" in (
        select "targetId" from "EventClaim" where "sourceId" in ${listOf(reached)}
        union select * from ${listOf(formerTargets)} as f)`.execute(db)
    reached = rows.map(({ sourceId }) => sourceId).filter((sourceId) => !sources.has(sourceId))
    for (const sourceId of reached) sources.add(sourceId)
  }
  for (const sourceId of freshIds) sources.delete(sourceId)
  return [...sources].sort()
}

/** What claims are, or were, resolved to. */
export interface Resolved {
  /** Key of a name of a source → id of the person. */
  readonly people: Map<string, string>
  /** Claim → id of the event. */
  readonly events: Map<string, string>
}

/** Who the names of these sources are. */
export async function peopleOf(db: Sql, sourceIds: readonly string[]): Promise<Resolved['people']> {
  const names = await readSourceNames(db, sourceIds)
  return new Map(
    sourceIds.flatMap((source, at) => names[at]?.map(({ name, personId }) => [nameKey(source, name), personId]) ?? []),
  )
}

/** What the claims of these sources tell. */
export async function eventsOf(db: Sql, sourceIds: readonly string[]): Promise<Resolved['events']> {
  const claims = await readSourceEvents(db, sourceIds)
  return new Map(claims.flat().map(({ id, targetId }) => [id, targetId]))
}

const readSourceEvents = grouped<{ id: string; targetId: string }>(() => ({
  selected: columnsOf('t', ['id', 'targetId']),
  from: sql`from ${keysTable()} ${thenJoin} "EventClaim" as t on t."sourceId" = k.value`,
}))

const readNamesIn = grouped<{ personId: string }>(() => ({
  selected: columnsOf('t', ['personId']),
  from: sql`from ${keysTable(2)} ${thenJoin} "PersonClaim" as t
    on t."sourceId" = ${keyPart(0)} and t."name" = ${keyPart(1)}`,
}))

/** For a source, the ids of the people of its rows, and by what id each goes now. */
export type Renamed = ReadonlyMap<string, ReadonlyMap<string, string>>

/**
 * Those of the touched sources whose rows say the same of the same people, who only go by other ids. Sources that tell events
 * together have one list of them. Not so where a source is fresh or an event became another, nor where one person became
 * two or two became one. Notes in `is` who the names are that are asked for: those of which a claim is somebody else's, and
 * those that decisions join with them, as no others are one person.
 */
export async function renamedSources(
  db: Sql,
  touched: readonly string[],
  is: Resolved,
  { people, events }: Resolved,
  freshIds: readonly string[],
  decisions: readonly Decision[],
): Promise<Renamed> {
  const groups = new Groups()
  for (const [claim, target] of [...is.events, ...events]) groups.join(sourceOf(claim), target)
  const others = new Set([...freshIds, ...[...events.keys()].map(sourceOf)].map((source) => groups.of(source)))
  const names = new Map<string, Set<string>>()
  for (const [claim, was] of people) {
    const group = groups.of(sourceOfName(claim))
    names.set(group, (names.get(group) ?? new Set()).add(nameOfKey(claim)).add(personOfId(was).name))
  }
  const [forth, back] = [new Map<string, Map<string, string>>(), new Map<string, Map<string, string>>()]
  for (const [group, own] of names) names.set(group, joinedNames(own, decisions))
  const asked = touched.flatMap((source) => {
    const group = groups.of(source)
    return others.has(group) ? [] : [...(names.get(group) ?? [])].map((name): [string, string] => [source, name])
  })
  for (const [at, [claim]] of (await readNamesIn(db, asked)).entries()) {
    if (!claim) continue
    const [source, name] = asked[at] as [string, string]
    const [group, id] = [groups.of(source), claim.personId]
    const was = people.get(nameKey(source, name)) ?? id
    is.people.set(nameKey(source, name), id)
    if (!isOne(forth, group, was, id) || !isOne(back, group, id, was)) others.add(group)
  }
  const alone = touched.filter((source) => !others.has(groups.of(source)))
  return new Map(alone.map((source) => [source, forth.get(groups.of(source)) ?? new Map()]))
}

/** Notes for the group that one id goes with the other; false where another one does. */
function isOne(pairs: Map<string, Map<string, string>>, group: string, one: string, other: string): boolean {
  const known = pairs.get(group) ?? new Map<string, string>()
  pairs.set(group, known)
  const before = known.get(one)
  known.set(one, other)
  return before === undefined || before === other
}

/** Things that hang together, by one of each group. */
class Groups {
  readonly #next = new Map<string, string>()

  of(one: string): string {
    let first = one
    for (let next = this.#next.get(first); next !== undefined; next = this.#next.get(first)) first = next
    if (first !== one) this.#next.set(one, first)
    return first
  }

  join(one: string, other: string): void {
    const [a, b] = [this.of(one), this.of(other)]
    if (a !== b) this.#next.set(a, b)
  }
}
