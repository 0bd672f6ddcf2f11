import { sql } from 'kysely'
import type { Sql } from './client.js'
import { listOf } from './dialect.js'
import type { Rows } from './rows.js'
import { type SearchTables, searchRowsOf } from './search-names.js'

/** Whoever a source calls 原 or 前 does not hold the office then. */
const isHeld = sql`("qualifier" is null or "qualifier" not in ('原', '前'))`

/** Brings up to date what the store says of people and tenures from all their sources. */
export async function derive(db: Sql, tenureIds: readonly string[], personIds: readonly string[]): Promise<void> {
  await sql`update "Tenure" set
      "firstSeenOn" = (select min("firstDay") from "Sighting" where "tenureId" = "Tenure"."id" and ${isHeld}),
      "lastSeenOn" = (select max("lastDay") from "Sighting" where "tenureId" = "Tenure"."id" and ${isHeld}),
      "endedBy" = (select min("firstDay") from "Sighting" where "tenureId" = "Tenure"."id" and not ${isHeld}),
      "qualifiers" = (select string_agg("qualifier", ' ' order by "qualifier") from (select distinct "qualifier" from "Sighting"
        where "tenureId" = "Tenure"."id" and "qualifier" is not null) as q)
    where "id" in ${listOf(tenureIds)}`.execute(db)
  await sql`update "Person" set "provinceId" = coalesce(
      (select s."provinceId" from "Participation" as p join "Party" as s on s."id" = p."sideId"
        where p."personId" = "Person"."id" and s."provinceId" is not null order by p."dayDesc" desc, p."id" desc limit 1),
      (select s."provinceId" from "Mention" as m join "Party" as s on s."id" = m."sideId"
        where m."personId" = "Person"."id" and s."provinceId" is not null order by m."id" desc limit 1))
    where "id" in ${listOf(personIds)}`.execute(db)
}

/** Deletes those of the rows that no source refers to any more, and what they were found by; says which. */
export async function deleteOrphans(
  db: Sql,
  rows: Rows,
): Promise<{ readonly table: Shared; readonly ids: Set<string> }[]> {
  const deleted: { table: Shared; ids: Set<string> }[] = []
  for (const table of ['Tenure', 'Office', 'Person', 'Party', 'Series'] as const) {
    if (rows[table].length === 0) continue
    const unused = references[table].map((reference) => {
      const [referring, column] = reference.split('.') as [string, string]
      return sql`not exists (select 1 from ${sql.table(referring)} as r where r.${sql.ref(column)} = ${sql.ref(`${table}.id`)})`
    })
    const gone = await sql<{ id: string }>`delete from ${sql.table(table)}
      where "id" in ${listOf(rows[table].map(({ id }) => id))} and ${sql.join(unused, sql` and `)} returning "id"`.execute(
      db,
    )
    const ids = new Set(gone.rows.map(({ id }) => id))
    deleted.push({ table, ids })
    const names = (rows[table] as { id: string }[]).filter(({ id }) => ids.has(id))
    await forget(db, searchRowsOf({ [table]: names }))
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
  Tenure: ['Sighting.tenureId'],
  Office: ['Tenure.officeId', 'ParticipationOffice.officeId'],
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
