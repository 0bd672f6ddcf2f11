import { sql } from 'kysely'
import { claimsApart, type Decision } from '../identity/decisions.js'
import { applyDifference, differenceOf } from './apply-rows.js'
import type { Candidate } from './candidates.js'
import { eventClaimsOf, eventRows, personClaimsOf } from './claims.js'
import type { Sql } from './client.js'
import { deleteOrphans, derive } from './derive.js'
import { listOf, valuesTable } from './dialect.js'
import { factsOf, sourceOf } from './facts.js'
import { logChanges } from './log-changes.js'
import { mergeAccounts, type Resolution } from './merge-accounts.js'
import { deriveNamesakes } from './namesakes.js'
import {
  type Former,
  joinedNames,
  neighbourhood,
  readDecisions,
  resolveNames,
  resolveNeighbourhood,
  withApart,
} from './resolve-claims.js'
import { insertNew, insertStatement, noRows, type Rows, tables } from './rows.js'
import { searchRowsOf } from './search-names.js'

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

/**
 * Takes accounts in, and those of the same sources that they replace out: finds anew who and what they and their
 * neighbours tell of, and brings to the store what became other by that. What comes of it rests on all accounts of the
 * store and the decisions, and not on the order in which they came.
 */
export async function takeAccounts(
  db: Sql,
  fresh: readonly Account[],
  replaced: readonly Account[],
  reach: Reach = { names: [], claims: [] },
): Promise<void> {
  if (fresh.length === 0 && reach.names.length + reach.claims.length === 0) return
  const decisions = await readDecisions(db)
  const former: Former = { people: new Map(), events: new Map() }
  const names = new Set(reach.names)
  const freshIds = fresh.map(({ sourceId }) => sourceId)

  const old = await takeOut(db, freshIds, former)
  for (const name of old.names) names.add(name)
  const unsettled = await neighbourhood(db, [...old.claims, ...reach.claims], decisions)
  await sql`delete from "PersonClaim" where "sourceId" in ${listOf(freshIds)}`.execute(db)
  await sql`delete from "EventClaim" where "sourceId" in ${listOf(freshIds)}`.execute(db)
  const told = await putIn(db, fresh, decisions)
  for (const name of told.names) names.add(name)

  const touched = joinedNames(names, decisions)
  await keepApart(db, touched, decisions)
  const candidates = await resolveNames(db, touched, decisions, former)
  const near = await neighbourhood(db, [...unsettled.keys(), ...told.claims], decisions)
  await resolveNeighbourhood(db, near, decisions, former)

  const sources = await sourcesTouched(db, freshIds, former)
  const neighbours = await readAccounts(
    db,
    sources.filter((id) => !freshIds.includes(id)),
  )
  const now = mergeAccounts(together([...fresh, ...neighbours]), await resolutionOf(db, sources, null))
  const before = mergeAccounts(together([...replaced, ...neighbours]), await resolutionOf(db, sources, former))
  await bring(db, before, now, [...touched], candidates)
}

/** Notes what the claims of these sources were resolved to. */
async function takeOut(db: Sql, sourceIds: readonly string[], former: Former) {
  const people = await db.selectFrom('PersonClaim').selectAll().where('sourceId', 'in', listOf(sourceIds)).execute()
  for (const { sourceId, name, personId } of people) former.people.set(`${sourceId} ${name}`, personId)
  const events = await db
    .selectFrom('EventClaim')
    .select(['id', 'targetId'])
    .where('sourceId', 'in', listOf(sourceIds))
    .execute()
  for (const { id, targetId } of events) former.events.set(id, targetId)
  return { names: people.map(({ name }) => name), claims: events.map(({ id }) => id) }
}

async function putIn(db: Sql, fresh: readonly Account[], decisions: readonly Decision[]) {
  const people = withApart(
    fresh.flatMap(({ rows, sourceId }) => personClaimsOf(rows, sourceId)),
    decisions,
  )
  const events = fresh.flatMap(({ rows }) => eventClaimsOf(rows))
  const { EventClaim, EventKey } = eventRows(events)
  for (const [table, rows] of Object.entries({ PersonClaim: people, EventClaim, EventKey }))
    if (rows.length > 0) await insertStatement(table as 'EventClaim', rows).execute(db)
  return { names: people.map(({ name }) => name), claims: events.map(({ id }) => id) }
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

/** The sources whose rows may have become other, and all that tell an event with one of them, now or before. */
async function sourcesTouched(db: Sql, freshIds: readonly string[], former: Former): Promise<string[]> {
  const sources = new Set(freshIds)
  for (const claim of former.people.keys()) sources.add(claim.slice(0, claim.indexOf(' ')))
  for (const claim of former.events.keys()) sources.add(sourceOf(claim))
  const formerTargets = [...new Set(former.events.values())]
  for (let before = -1; before !== sources.size; ) {
    before = sources.size
    const { rows } = await sql<{ sourceId: string }>`select distinct "sourceId" from "EventClaim" where "targetId" in (
        select "targetId" from "EventClaim" where "sourceId" in ${listOf([...sources])}
        union select * from ${listOf(formerTargets)} as f)`.execute(db)
    for (const { sourceId } of rows) sources.add(sourceId)
  }
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

/** What the claims of the sources are resolved to, or were where `former` says otherwise. */
async function resolutionOf(db: Sql, sourceIds: readonly string[], former: Former | null): Promise<Resolution> {
  const people = new Map<string, string>()
  for (const { name, sourceId, personId } of await db
    .selectFrom('PersonClaim')
    .select(['name', 'sourceId', 'personId'])
    .where('sourceId', 'in', listOf(sourceIds))
    .execute())
    people.set(`${sourceId} ${name}`, personId)
  const events = new Map<string, string>()
  for (const { id, targetId } of await db
    .selectFrom('EventClaim')
    .select(['id', 'targetId'])
    .where('sourceId', 'in', listOf(sourceIds))
    .execute())
    events.set(id, targetId)
  for (const [claim, id] of former?.people ?? []) people.set(claim, id)
  for (const [claim, id] of former?.events ?? []) events.set(claim, id)
  return {
    personOf: (sourceId, name) => people.get(`${sourceId} ${name}`) ?? name,
    eventOf: (claimId) => events.get(claimId) ?? claimId,
  }
}

/** Makes of the rows that were those that are. */
async function bring(
  db: Sql,
  before: Rows,
  now: Rows,
  names: readonly string[],
  candidates: readonly Candidate[],
): Promise<void> {
  const { Source, Report } = now
  const unread = Report.filter(
    ({ sourceId }) => !before.Report.some((one) => one.sourceId === sourceId && one.record === recordOf(now, sourceId)),
  )
  const changedSources = Source.filter(
    (row) => !before.Source.some((one) => JSON.stringify(one) === JSON.stringify(row)),
  )
  if (changedSources.length > 0) await insertStatement('Source', changedSources, ['id']).execute(db)
  if (unread.length > 0) await insertStatement('Report', unread, ['sourceId']).execute(db)
  const fresh = await insertShared(db, now)
  const differences = differenceOf(before, { ...now, ...searchedBy(now, fresh) })
  await applyDifference(db, differences)
  const gone = await deleteOrphans(db, before)
  const touched = (table: 'Tenure' | 'Person') => [...new Set([...before[table], ...now[table]].map(({ id }) => id))]
  await derive(db, touched('Tenure'), touched('Person'))
  const told = await deriveNamesakes(
    db,
    names,
    gone.find(({ table }) => table === 'Person')?.ids ?? new Set(),
    candidates,
  )
  await logChanges(db, { before, now, fresh, gone, differences, changedSources, people: told })
}

const recordOf = (rows: Rows, sourceId: string) => rows.Report.find((one) => one.sourceId === sourceId)?.record

type Fresh = { readonly [Table in 'Party' | 'Person' | 'Office' | 'Series' | 'Tenure']: Rows[Table] }

/** Inserts what several sources refer to, where it is not there. */
async function insertShared(db: Sql, rows: Rows): Promise<Fresh> {
  const fresh: Fresh = { Party: [], Person: [], Office: [], Series: [], Tenure: [] }
  for (const table of ['Party', 'Person', 'Office', 'Series', 'Tenure'] as const) {
    const ids = await insertNew(db, table, rows[table])
    fresh[table].push(...(rows[table].filter(({ id }) => ids.delete(id)) as never[]))
  }
  return fresh
}

/** Whoever is new to the store is made to be found. */
function searchedBy(rows: Rows, fresh: Fresh): Pick<Rows, 'SearchName' | 'SearchTerm'> {
  const { SearchName, SearchTerm } = searchRowsOf(fresh)
  return { SearchName: [...rows.SearchName, ...SearchName], SearchTerm: [...rows.SearchTerm, ...SearchTerm] }
}
