import { type RawBuilder, sql } from 'kysely'
import { isFormer } from '../identity/office-key.js'
import type { Sql } from './client.js'
import { earlier, later } from './days.js'
import { listOf, valuesTable } from './dialect.js'
import type { Person, Sighting, Tenure } from './generated/tables.js'
import { by } from './lists.js'
import { standingPlaceOf } from './parties.js'
import type { Rows } from './rows.js'
import { type SearchTables, searchRowsOf } from './search-names.js'

/** Whoever a source calls 原 or 前 does not hold the office then. */
const isHeld = sql`("qualifier" is null or "qualifier" not in ('原', '前'))`

/** Brings up to date what the store says of people and tenures from all their sources. */
export async function derive(db: Sql, tenureIds: readonly string[], personIds: readonly string[]): Promise<void> {
  if (tenureIds.length > 0)
    await sql`update "Tenure" set
      "firstSeenOn" = (select min("firstDay") from "Sighting" where "tenureId" = "Tenure"."id" and ${isHeld}),
      "lastSeenOn" = (select max("lastDay") from "Sighting" where "tenureId" = "Tenure"."id" and ${isHeld}),
      "endedBy" = (select min("firstDay") from "Sighting" where "tenureId" = "Tenure"."id" and not ${isHeld}),
      "qualifiers" = (select string_agg("qualifier", ' ' order by "qualifier") from (select distinct "qualifier" from "Sighting"
        where "tenureId" = "Tenure"."id" and "qualifier" is not null) as q)
    where "id" in ${listOf(tenureIds)}`.execute(db)
  if (personIds.length > 0)
    await sql`update "Person" set "provinceId" = ${lastSeen(sql`s."provinceId"`, sql`s."provinceId"`)},
      "provinceBy" = ${lastSeen(sql`'1 ' || p."dayDesc" || ' ' || p."id"`, sql`'0 ' || m."id"`)}
    where "id" in ${listOf(personIds)}`.execute(db)
}

/** Something of the participation that tells last whom a person stood for, or else of the last mention that does. */
const lastSeen = (ofParticipation: RawBuilder<unknown>, ofMention: RawBuilder<unknown>) => sql`coalesce(
  (select ${ofParticipation} from "Participation" as p join "Party" as s on s."id" = p."sideId"
    where p."personId" = "Person"."id" and s."provinceId" is not null order by p."dayDesc" desc, p."id" desc limit 1),
  (select ${ofMention} from "Mention" as m join "Party" as s on s."id" = m."sideId"
    where m."personId" = "Person"."id" and s."provinceId" is not null order by m."id" desc limit 1))`

/** The rows, their tenures with the bounds that their sightings give and their people with the province they stand for. */
export function withBounds(rows: Rows): Rows {
  const seen = by(rows.Sighting, 'tenureId')
  const provinces = new Map(rows.Party.map(({ id, provinceId }) => [id, provinceId]))
  const provinceOf = (sideId: string | null) =>
    sideId === null ? null : (standingPlaceOf(sideId)?.provinceCode ?? provinces.get(sideId) ?? null)
  const last = new Map<string, Pick<Person, 'provinceId' | 'provinceBy'>>()
  const stood = (personId: string, sideId: string | null, provinceBy: string) => {
    const provinceId = provinceOf(sideId)
    if (provinceId !== null && provinceBy > (last.get(personId)?.provinceBy ?? ''))
      last.set(personId, { provinceId, provinceBy })
  }
  for (const { id, personId, sideId, dayDesc } of rows.Participation) stood(personId, sideId, `1 ${dayDesc} ${id}`)
  for (const { id, personId, sideId } of rows.Mention) stood(personId, sideId, `0 ${id}`)
  return {
    ...rows,
    Tenure: rows.Tenure.map((tenure) => bounded(tenure, seen(tenure.id))),
    Person: rows.Person.map((person) => ({ ...person, ...last.get(person.id) })),
  }
}

function bounded(tenure: Tenure, sightings: readonly Sighting[]): Tenure {
  const qualifiers = new Set<string>()
  let firstSeenOn: string | null = null
  let lastSeenOn: string | null = null
  let endedBy: string | null = null
  for (const { firstDay, lastDay, qualifier } of sightings) {
    if (qualifier !== null) qualifiers.add(qualifier)
    if (isFormer(qualifier)) endedBy = earlier(endedBy, firstDay)
    else {
      firstSeenOn = earlier(firstSeenOn, firstDay)
      lastSeenOn = later(lastSeenOn, lastDay)
    }
  }
  return { ...tenure, firstSeenOn, lastSeenOn, endedBy, qualifiers: [...qualifiers].sort().join(' ') || null }
}

/** Brings up to date tenures and people that were there and got sightings and participations, and lost none. */
export async function widen(db: Sql, { Tenure, Person }: Pick<Rows, 'Tenure' | 'Person'>): Promise<void> {
  const called = Tenure.filter(({ qualifiers }) => qualifiers !== null)
  await derive(
    db,
    called.map(({ id }) => id),
    [],
  )
  const seen = Tenure.filter(({ qualifiers, firstSeenOn, lastSeenOn }) => !qualifiers && (firstSeenOn ?? lastSeenOn))
  if (seen.length > 0)
    await sql`update "Tenure" set
        "firstSeenOn" = case when ${isWider('firstSeenOn', '<')} then s."firstSeenOn" else "Tenure"."firstSeenOn" end,
        "lastSeenOn" = case when ${isWider('lastSeenOn', '>')} then s."lastSeenOn" else "Tenure"."lastSeenOn" end
      from ${valuesTable(
        ['id', 'firstSeenOn', 'lastSeenOn'],
        seen.map(({ id, firstSeenOn, lastSeenOn }) => [id, firstSeenOn, lastSeenOn]),
      )} as s
      where "Tenure"."id" = s."id" and (${isWider('firstSeenOn', '<')} or ${isWider('lastSeenOn', '>')})`.execute(db)
  const stood = Person.filter(({ provinceBy }) => provinceBy !== null)
  if (stood.length > 0)
    await sql`update "Person" set "provinceId" = s."province", "provinceBy" = s."by"
      from ${valuesTable(
        ['id', 'province', 'by'],
        stood.map(({ id, provinceId, provinceBy }) => [id, provinceId, provinceBy]),
      )} as s
      where "Person"."id" = s."id" and ("Person"."provinceBy" is null or "Person"."provinceBy" < s."by")`.execute(db)
}

const isWider = (bound: string, sign: '<' | '>') => {
  const [was, is] = [sql.ref(`Tenure.${bound}`), sql.ref(`s.${bound}`)]
  return sql`(${is} is not null and (${was} is null or ${is} ${sql.raw(sign)} ${was}))`
}

/** Deletes those that rows were about and no source refers to any more, and what they were found by; says which. */
export async function deleteOrphans(
  db: Sql,
  before: Rows,
  now: Rows,
): Promise<{ readonly table: Shared; readonly ids: Set<string> }[]> {
  const deleted: { table: Shared; ids: Set<string> }[] = []
  for (const table of ['Tenure', 'Office', 'Person', 'Party', 'Series'] as const) {
    const still = new Set(now[table].map(({ id }) => id))
    const left = (before[table] as { id: string }[]).filter(({ id }) => !still.has(id))
    if (left.length === 0) continue
    const unused = references[table].map((reference) => {
      const [referring, column] = reference.split('.') as [string, string]
      return sql`not exists (select 1 from ${sql.table(referring)} as r where r.${sql.ref(column)} = ${sql.ref(`${table}.id`)})`
    })
    const gone = await sql<{ id: string }>`delete from ${sql.table(table)}
      where "id" in ${listOf(left.map(({ id }) => id))} and ${sql.join(unused, sql` and `)} returning "id"`.execute(db)
    const ids = new Set(gone.rows.map(({ id }) => id))
    deleted.push({ table, ids })
    await forget(db, searchRowsOf({ [table]: left.filter(({ id }) => ids.has(id)) }))
  }
  return deleted
}

type Shared = keyof typeof references

/** Deletes keys under which something was found. */
export async function forget(db: Sql, { SearchName, SearchTerm }: SearchTables): Promise<void> {
  if (SearchName.length === 0) return
  await sql`delete from "SearchName" where "id" in ${listOf(SearchName.map(({ id }) => id))}`.execute(db)
  await sql`delete from "SearchTerm" where "entry" in ${listOf(SearchTerm.map(({ entry }) => entry))}`.execute(db)
}

/** What keeps a row. */
const references = {
  Tenure: ['Sighting.tenureId', 'OfficeChange.tenureId'],
  Office: ['Tenure.officeId'],
  Person: [
    'Mention.personId',
    'Participation.personId',
    'VisitPerson.personId',
    'AgreementPerson.personId',
    'Tenure.personId',
  ],
  Party: [
    'Mention.sideId',
    'Participation.sideId',
    'MeetingParty.partyId',
    'VisitParty.partyId',
    'AgreementParty.partyId',
    'Meeting.cityId',
    'Office.cityId',
  ],
  Series: ['Meeting.seriesId'],
} as const
