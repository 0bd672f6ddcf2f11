import { sql } from 'kysely'
import type { Sql } from './client.js'
import { listOf } from './read/page.js'
import type { Rows } from './rows.js'

/** Brings up to date what the store says of people and tenures from all their sources. */
export async function derive(db: Sql, tenureIds: readonly string[], personIds: readonly string[]): Promise<void> {
  await sql`update "Tenure" set
      "firstSeenOn" = (select min("firstDay") from "Sighting" where "tenureId" = "Tenure"."id"),
      "lastSeenOn" = (select max("lastDay") from "Sighting" where "tenureId" = "Tenure"."id")
    where "id" in ${listOf(tenureIds)}`.execute(db)
  await sql`update "Person" set "provinceId" = coalesce(
      (select s."provinceId" from "Participation" as p join "Party" as s on s."id" = p."sideId"
        where p."personId" = "Person"."id" and s."provinceId" is not null order by p."dayDesc" desc, p."id" desc limit 1),
      (select s."provinceId" from "Mention" as m join "Party" as s on s."id" = m."sideId"
        where m."personId" = "Person"."id" and s."provinceId" is not null order by m."id" desc limit 1))
    where "id" in ${listOf(personIds)}`.execute(db)
}

/** Deletes those of the rows that no source refers to any more. */
export async function deleteOrphans(db: Sql, rows: Rows): Promise<void> {
  const unused = (table: string, references: readonly string[]) =>
    sql.join(
      references.map((reference) => {
        const [referring, column] = reference.split('.') as [string, string]
        return sql`not exists (select 1 from ${sql.table(referring)} as r where ${sql.ref(`r.${column}`)} = ${sql.ref(`${table}.id`)})`
      }),
      sql` and `,
    )
  for (const [table, references] of Object.entries(referencesTo) as [keyof typeof referencesTo, readonly string[]][]) {
    const ids = rows[table].map(({ id }) => id)
    if (ids.length === 0) continue
    const gone = await sql<{
      id: string
    }>`delete from ${sql.table(table)} where "id" in ${listOf(ids)} and ${unused(table, references)}
      returning "id"`.execute(db)
    await forget(
      db,
      kindsOf[table],
      gone.rows.map(({ id }) => id),
    )
  }
}

/** Deletes the keys under which targets of those kinds were found. */
export async function forget(db: Sql, kinds: readonly string[], ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`delete from "SearchName" where "kind" in ${listOf(kinds)} and "targetId" in ${listOf(ids)}`.execute(db)
}

/** What keeps a row, in the order in which rows let go of one another. */
const referencesTo = {
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
} as const

const kindsOf = { Tenure: [], Office: ['Office'], Person: ['Person'], Party: ['City', 'Organization'] } as const
