import { sql } from 'kysely'
import { claimsApart, type Decision, personOfId } from '../identity/decisions.js'
import type { EventClaim } from '../identity/event-claims.js'
import { applyDifference, differenceOf, isSame } from './apply-rows.js'
import { eventClaimsOf, eventRows, personClaimsOf } from './claims.js'
import type { Sql } from './client.js'
import { deleteOrphans, derive, widen, withBounds } from './derive.js'
import { listOf, valuesTable } from './dialect.js'
import { factsOf, sourceOf } from './facts.js'
import { keepFormerIds } from './former-ids.js'
import type { PersonClaim } from './generated/tables.js'
import { logChanges } from './log-changes.js'
import { addLoneRows } from './lone-rows.js'
import { mergeAccounts, type Resolution } from './merge-accounts.js'
import { deriveNamesakes } from './namesakes.js'
import { bringPartners } from './partners.js'
import {
  type Former,
  joinedNames,
  neighbourhood,
  type ResolvedNames,
  readClaims,
  readDecisions,
  resolveNames,
  resolveNeighbourhood,
  withApart,
} from './resolve-claims.js'
import { insertNew, insertStatement, noRows, type Rows, tables } from './rows.js'
import { searchRowsOf } from './search-names.js'
import { deriveStated } from './stated-tenure.js'

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
  const former: Former = { people: new Map(), events: new Map() }

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
  const resolved = await resolveNames(db, names, people, decisions, former)
  const left = [...around.claims.values()].filter(({ sourceId }) => !out.has(sourceId))
  const near = await neighbourhood(db, [...left, ...events], decisions, around.targets)
  const targets = await resolveNeighbourhood(db, near, events, decisions, former)

  const freshIds = fresh.map(({ sourceId }) => sourceId)
  const touched = await sourcesTouched(db, freshIds, former)
  const neighbours = await readAccounts(db, touched)
  const is = await resolutionOf(db, touched)
  for (const { sourceId, name, personId } of people) is.people.set(`${sourceId} ${name}`, personId)
  for (const { id } of events) is.events.set(id, targets.get(id) as string)
  const was = {
    people: new Map([...is.people, ...former.people]),
    events: new Map([...is.events, ...former.events]),
  }
  const joined = sourcesJoined(people, targets)
  const [lone, others] = [false, true].map((is) => fresh.filter(({ sourceId }) => joined.has(sourceId) === is)) as [
    Account[],
    Account[],
  ]
  const now = mergeAccounts(together([...others, ...neighbours]), resolution(is))
  addLoneRows(
    now,
    lone.map(({ rows }) => rows),
  )
  const before = mergeAccounts(together([...replaced, ...neighbours]), resolution(was))
  await bring(db, before, now, changedSources, resolved)
  if (before.Source.length > 0)
    await keepFormerIds(db, {
      before,
      now,
      people: former.people,
      replaced: together(replaced),
      fresh: together(fresh),
    })
}

/** The sources that tell an event with another one, or of whose people one goes by more than the name. */
function sourcesJoined(people: readonly PersonClaim[], targets: ReadonlyMap<string, string>): ReadonlySet<string> {
  const joined = new Set(people.flatMap(({ sourceId, name, personId }) => (name === personId ? [] : [sourceId])))
  for (const [claim, target] of targets)
    if (claim !== target) for (const one of [claim, target]) joined.add(sourceOf(one))
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
async function takeOut(db: Sql, sourceIds: readonly string[], former: Former) {
  if (sourceIds.length === 0) return { names: [], claims: [] }
  const is = await resolutionOf(db, sourceIds)
  for (const [claim, id] of is.people) former.people.set(claim, id)
  for (const [claim, id] of is.events) former.events.set(claim, id)
  return {
    names: [...is.people.keys()].map((claim) => claim.slice(claim.indexOf(' ') + 1)),
    claims: [...is.events.keys()],
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

/** The other sources whose rows may have become other: all that tell an event with one of these, now or before. */
async function sourcesTouched(db: Sql, freshIds: readonly string[], former: Former): Promise<string[]> {
  const sources = new Set(freshIds)
  for (const claim of former.people.keys()) sources.add(claim.slice(0, claim.indexOf(' ')))
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
  const order = accounts.toSorted((a, b) => (a.sourceId < b.sourceId ? -1 : 1))
  for (const { rows } of order) for (const table of tables) for (const row of rows[table]) all[table].push(row as never)
  return all
}

interface Resolved {
  /** `source name` → id of the person. */
  readonly people: Map<string, string>
  readonly events: Map<string, string>
}

/** What the stored claims of the sources are resolved to. */
async function resolutionOf(db: Sql, sourceIds: readonly string[]): Promise<Resolved> {
  if (sourceIds.length === 0) return { people: new Map(), events: new Map() }
  const people = await db
    .selectFrom('PersonClaim')
    .select(['name', 'sourceId', 'personId'])
    .where('sourceId', 'in', listOf(sourceIds))
    .execute()
  const events = await db
    .selectFrom('EventClaim')
    .select(['id', 'targetId'])
    .where('sourceId', 'in', listOf(sourceIds))
    .execute()
  return {
    people: new Map(people.map(({ sourceId, name, personId }) => [`${sourceId} ${name}`, personId])),
    events: new Map(events.map(({ id, targetId }) => [id, targetId])),
  }
}

const resolution = ({ people, events }: Resolved): Resolution => ({
  personOf: (sourceId, name) => people.get(`${sourceId} ${name}`) ?? name,
  eventOf: (claimId) => events.get(claimId) ?? claimId,
})

/** Makes of the rows that were those that are. */
async function bring(
  db: Sql,
  before: Rows,
  now: Rows,
  changedSources: Rows['Source'],
  { candidates, shared }: ResolvedNames,
): Promise<void> {
  const bounded = withBounds(now)
  const fresh = await insertShared(db, bounded)
  const differences = differenceOf(before, { ...now, ...searchedBy(now, fresh) })
  await applyDifference(db, differences)
  await bringPartners(db, before, differences)
  const gone = await deleteOrphans(db, before, now)
  await derive(
    db,
    before.Tenure.map(({ id }) => id),
    before.Person.map(({ id }) => id),
  )
  await widen(db, without(bounded, before, fresh))
  await deriveStated(db, [...before.OfficeChange, ...now.OfficeChange])
  const told = await deriveNamesakes(db, namesTold(shared, fresh, gone, before), idsOf('Person', gone), candidates)
  await logChanges(db, { before, now, fresh, gone, differences, changedSources, people: told })
}

type Gone = Awaited<ReturnType<typeof deleteOrphans>>

const idsOf = (table: string, gone: Gone): ReadonlySet<string> =>
  gone.find((one) => one.table === table)?.ids ?? new Set()

/** Names of those whose namesakes may be others than before: with whom they share the name, or an office. */
function namesTold(shared: ReadonlySet<string>, fresh: Fresh, gone: Gone, before: Rows): string[] {
  const left = idsOf('Tenure', gone)
  const people = [...fresh.Tenure, ...before.Tenure.filter(({ id }) => left.has(id))].map(({ personId }) => personId)
  return [...new Set([...shared, ...people.map((id) => personOfId(id).name)])]
}

/** Tenures and people that were there before these rows and of whom nothing was taken away. */
function without(rows: Rows, before: Rows, fresh: Fresh): Pick<Rows, 'Tenure' | 'Person'> {
  const others = <Row extends { readonly id: string }>(table: 'Tenure' | 'Person', all: readonly Row[]): Row[] => {
    const ids = new Set([...before[table], ...fresh[table]].map(({ id }) => id))
    return all.filter(({ id }) => !ids.has(id))
  }
  return { Tenure: others('Tenure', rows.Tenure), Person: others('Person', rows.Person) }
}

type Fresh = { readonly [Table in 'Party' | 'Person' | 'Office' | 'Series' | 'Tenure']: Rows[Table] }

/** Inserts what several sources refer to, where it is not there. */
async function insertShared(db: Sql, rows: Rows): Promise<Fresh> {
  const fresh: Fresh = { Party: [], Person: [], Office: [], Series: [], Tenure: [] }
  for (const table of ['Party', 'Person', 'Office', 'Series', 'Tenure'] as const) {
    const distinct = [...new Map((rows[table] as { id: string }[]).map((row) => [row.id, row])).values()]
    const ids = await insertNew(db, table, distinct)
    fresh[table].push(...(distinct.filter(({ id }) => ids.has(id)) as never[]))
  }
  return fresh
}

/** Whoever is new to the store is made to be found. */
function searchedBy(rows: Rows, fresh: Fresh): Pick<Rows, 'SearchName' | 'SearchTerm'> {
  const { SearchName, SearchTerm } = searchRowsOf(fresh)
  return { SearchName: rows.SearchName.concat(SearchName), SearchTerm: rows.SearchTerm.concat(SearchTerm) }
}
