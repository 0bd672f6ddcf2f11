import { sql } from 'kysely'
import { claimsApart, type Decision, joinedNames } from '../identity/decisions.js'
import type { EventClaim } from '../identity/event-claims.js'
import { isSame } from './apply-rows.js'
import { bringRows } from './bring-rows.js'
import { eventClaimsOf, eventRows, personClaimsOf } from './claims.js'
import type { Sql } from './client.js'
import { listOf, valuesTable } from './dialect.js'
import { factsOf, nameKey, nameOfKey, sourceOf } from './facts.js'
import { keepFormerIds } from './former-ids.js'
import type { PersonClaim } from './generated/tables.js'
import { addLoneRows } from './lone-rows.js'
import { mergeAccounts, type Resolution } from './merge-accounts.js'
import { readDecisions } from './read/decisions.js'
import { readRenamed } from './renamed-rows.js'
import { neighbourhood, readClaims, resolveNeighbourhood } from './resolve-events.js'
import { resolveNames, withApart } from './resolve-names.js'
import { insertStatement, noRows, type Rows, tables } from './rows.js'
import { eventsOf, peopleOf, type Resolved, renamedSources, sourcesTouched } from './touched-sources.js'

/** What one source tells by itself. */
export interface Account {
  readonly sourceId: string
  readonly rows: Rows
}

/** What a load is about beside the accounts themselves: names and claims that a decision is about. */
export interface Reach {
  readonly names: readonly string[]
  readonly claims: readonly string[]
}

const nowhere: Reach = { names: [], claims: [] }

/**
 * Takes accounts in, and those of the same sources that they replace out: finds anew who and what they and their
 * neighbours tell of, and brings to the store what became other by that. What comes of it rests on all accounts of the
 * store and the decisions, and not on the order in which they came.
 */
export async function takeAccounts(
  db: Sql,
  fresh: readonly Account[],
  replaced: readonly Account[],
  reach: Reach = nowhere,
): Promise<void> {
  if (fresh.length === 0 && reach.names.length + reach.claims.length === 0) return
  const decisions = await readDecisions(db)
  const former: Resolved = { people: new Map(), events: new Map() }

  const old = await takeOut(
    db,
    replaced.map(({ sourceId }) => sourceId),
    former,
  )
  const out = new Set(replaced.map(({ sourceId }) => sourceId))
  const about = await readClaims(db, [...old.claims, ...reach.claims])
  const around = await neighbourhood(
    db,
    about.map(({ claim }) => claim),
    decisions,
    new Map(about.map(({ claim, targetId }) => [claim.id, targetId])),
  )
  const changedSources = await bringSources(db, fresh, replaced)
  await removeClaims(
    db,
    replaced,
    about.flatMap(({ claim }) => (out.has(claim.sourceId) ? [claim] : [])),
  )
  const people = withApart(
    fresh.flatMap(({ rows, sourceId }) => personClaimsOf(rows, sourceId)),
    decisions,
  )
  const events = fresh.flatMap(({ rows }) => eventClaimsOf(rows))

  const names = joinedNames([...reach.names, ...old.names, ...people.map(({ name }) => name)], decisions)
  if (reach !== nowhere) await keepApart(db, names, decisions)
  const decided = joinedNames(reach.names, decisions)
  const resolved = await resolveNames(db, names, people, decisions, decided, former)
  const left = [...around.claims.values()].filter(({ sourceId }) => !out.has(sourceId))
  const near = await neighbourhood(db, [...left, ...events], decisions, around.targets)
  const targets = await resolveNeighbourhood(db, near, events, decisions, former)

  const freshIds = fresh.map(({ sourceId }) => sourceId)
  const touched = await sourcesTouched(db, freshIds, former)
  const is: Resolved = { people: new Map(), events: await eventsOf(db, touched) }
  for (const { sourceId, name, personId } of people) is.people.set(nameKey(sourceId, name), personId)
  for (const { id } of events) is.events.set(id, targets.get(id) as string)
  const renamed = await renamedSources(db, touched, is, former, freshIds, decisions)
  const otherwise = touched.filter((source) => !renamed.has(source))
  for (const [claim, id] of await peopleOf(db, otherwise)) is.people.set(claim, id)
  const neighbours = await readAccounts(db, otherwise)
  const was = {
    people: new Map([...is.people, ...former.people]),
    events: new Map([...is.events, ...former.events]),
  }
  const joined = sourcesJoined(people, targets)
  const [lone, others] = [false, true].map((is) => fresh.filter(({ sourceId }) => joined.has(sourceId) === is)) as [
    Account[],
    Account[],
  ]
  const moved = await readRenamed(db, renamed)
  const now = mergeAccounts(together([...others, ...neighbours]), resolution(is))
  const loneRows = lone.map(({ rows }) => rows)
  addLoneRows(now, loneRows, resolution(is))
  append(now, moved.now)
  const before = mergeAccounts(together([...replaced, ...neighbours]), resolution(was))
  append(before, moved.before)
  await bringRows(db, before, now, changedSources, resolved)
  if (replaced.length + touched.length > 0)
    await keepFormerIds(db, {
      before,
      now,
      people: former.people,
      resolved: is.people,
      replaced: together(replaced),
      fresh: together(fresh),
    })
}

/** The sources that tell an event with another one, or someone under two names. */
function sourcesJoined(people: readonly PersonClaim[], targets: ReadonlyMap<string, string>): ReadonlySet<string> {
  const joined = new Set<string>()
  for (const [claim, target] of targets)
    if (claim !== target) for (const one of [claim, target]) joined.add(sourceOf(one))
  const names = new Map<string, string>()
  for (const { sourceId, name, personId } of people) {
    const other = names.get(`${sourceId} ${personId}`)
    if (other !== undefined && other !== name) joined.add(sourceId)
    names.set(`${sourceId} ${personId}`, name)
  }
  return joined
}

/** Before all that refers to them: whoever is referred to first is looked for through all tables when he comes. */
async function bringSources(db: Sql, fresh: readonly Account[], replaced: readonly Account[]): Promise<Rows['Source']> {
  const before = new Map(replaced.flatMap(({ rows }) => rows.Source.map((source) => [source.id, source])))
  const changed = fresh
    .flatMap(({ rows }) => rows.Source)
    .filter((source) => {
      const was = before.get(source.id)
      return !was || !isSame(was, source)
    })
  if (changed.length > 0) await insertStatement('Source', changed, ['id']).execute(db)
  const reports = fresh.flatMap(({ rows }) => rows.Report)
  if (reports.length > 0) await insertStatement('Report', reports, ['sourceId']).execute(db)
  return changed
}

/** Notes what the claims of these sources were resolved to. */
async function takeOut(db: Sql, sourceIds: readonly string[], former: Resolved) {
  if (sourceIds.length === 0) return { names: [], claims: [] }
  for (const [claim, id] of await peopleOf(db, sourceIds)) former.people.set(claim, id)
  for (const [claim, id] of await eventsOf(db, sourceIds)) former.events.set(claim, id)
  return {
    names: [...former.people.keys()].map(nameOfKey),
    claims: [...former.events.keys()],
  }
}

async function removeClaims(db: Sql, accounts: readonly Account[], events: readonly EventClaim[]): Promise<void> {
  if (accounts.length === 0) return
  const sourceIds = listOf(accounts.map(({ sourceId }) => sourceId))
  await sql`delete from "PersonClaim" where "sourceId" in ${sourceIds}`.execute(db)
  await sql`delete from "EventClaim" where "sourceId" in ${sourceIds}`.execute(db)
  const { EventKey } = eventRows(events, new Map())
  await sql`delete from "EventKey" where ("key", "claimId") in (select * from ${valuesTable(
    ['key', 'claimId'],
    EventKey.map(({ key, claimId }) => [key, claimId]),
  )} as k)`.execute(db)
}

/** Marks the claims of these names that decisions keep apart, and no others. */
async function keepApart(db: Sql, names: ReadonlySet<string>, decisions: readonly Decision[]): Promise<void> {
  const apart = [...claimsApart(decisions)].map(([claim, id]) => {
    const space = claim.lastIndexOf(' ')
    return [claim.slice(0, space), claim.slice(space + 1), id]
  })
  const is = sql`coalesce((select d."id" from ${valuesTable(['claimName', 'claimSource', 'id'], apart)} as d
    where d."claimName" = "name" and d."claimSource" = "sourceId"), '')`
  await sql`update "PersonClaim" set "apart" = ${is} where "name" in ${listOf([...names])} and "apart" <> ${is}`.execute(
    db,
  )
}

async function readAccounts(db: Sql, sourceIds: readonly string[]): Promise<Account[]> {
  if (sourceIds.length === 0) return []
  const reports = await db
    .selectFrom('Report')
    .select(['sourceId', 'record'])
    .where('sourceId', 'in', listOf(sourceIds))
    .execute()
  return reports.map(({ sourceId, record }) => ({ sourceId, rows: factsOf(JSON.parse(record), null) }))
}

function together(accounts: readonly Account[]): Rows {
  const all = noRows()
  for (const { rows } of accounts.toSorted((a, b) => (a.sourceId < b.sourceId ? -1 : 1))) append(all, rows)
  return all
}

function append(all: Rows, rows: Rows): void {
  for (const table of tables) for (const row of rows[table]) all[table].push(row as never)
}

const resolution = ({ people, events }: Resolved): Resolution => ({
  personOf: (sourceId, name) => people.get(nameKey(sourceId, name)) ?? name,
  eventOf: (claimId) => events.get(claimId) ?? claimId,
})
