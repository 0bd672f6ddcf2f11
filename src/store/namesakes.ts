import { sql } from 'kysely'
import { bringCandidates, type Candidate } from './candidates.js'
import type { Sql } from './client.js'
import { listOf, valuesTable } from './dialect.js'
import { lastDay } from './read/tenures.js'

/**
 * Says of each of the people of these names what tells him from the others of his name, and who he may be; gives back the
 * ids of those of whom that became other. `touched` are the ids of those of whom rows became other,
 * `resolved` of those of whom claims or offices did, `gone` of those who are no more.
 */
export async function deriveNamesakes(
  db: Sql,
  names: readonly string[],
  touched: ReadonlySet<string>,
  resolved: ReadonlySet<string>,
  gone: ReadonlySet<string>,
  candidates: readonly Candidate[],
): Promise<string[]> {
  const people = await db
    .selectFrom('Person')
    .select(['id', 'name', 'disambiguation'])
    .where('name', 'in', listOf(names))
    .execute()
  const changed = await bringCandidates(
    db,
    people.filter(({ id }) => resolved.has(id)),
    gone,
    candidates,
  )
  const bearers = new Map<string, number>()
  for (const { name } of people) bearers.set(name, (bearers.get(name) ?? 0) + 1)
  const isAlone = (name: string) => bearers.get(name) === 1
  const asked = people.filter(
    ({ id, name, disambiguation }) => touched.has(id) || (disambiguation === null) !== isAlone(name),
  )
  const words = await wordsFor(
    db,
    asked.filter(({ name }) => !isAlone(name)).map(({ id }) => id),
  )
  const updates = asked
    .map(({ id, disambiguation }) => ({ id, disambiguation, now: words.get(id) ?? null }))
    .filter(({ disambiguation, now }) => disambiguation !== now)
  for (const { id } of updates) changed.add(id)
  if (updates.length > 0)
    await sql`update "Person" set "disambiguation" = u."now"
      from ${valuesTable(
        ['id', 'now'],
        updates.map(({ id, now }) => [id, now]),
      )} as u where "Person"."id" = u."id"`.execute(db)
  return [...changed]
}

/** 安徽省委书记, 2021: the office last seen or stated, of several the highest; else the province that the person stood for. */
async function wordsFor(db: Sql, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; words: string | null }>`
    select p."id" as id, coalesce(
      (select o."name" || coalesce(', ' || substr(${lastDay}, 1, 4), '') from "Tenure" as t join "Office" as o on o."id" = t."officeId"
        where t."personId" = p."id" order by ${lastDay} is null, ${lastDay} desc, o."rank", o."id" limit 1),
      (select s."name" from "Party" as s where s."id" = p."provinceId"),
      (select s."title" from "Mention" as m join "Source" as s on s."id" = m."sourceId" where m."personId" = p."id" order by m."id" limit 1)
    ) as words from "Person" as p where p."id" in ${listOf(ids)}`.execute(db)
  return new Map(rows.flatMap(({ id, words }) => (words === null ? [] : [[id, words] as const])))
}
