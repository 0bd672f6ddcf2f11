import { sql } from 'kysely'
import { personOfId } from '../../identity/decisions.js'
import { officeWriting } from '../../identity/office-key.js'
import type { Sql } from '../client.js'
import { keyPart, keysTable } from '../dialect.js'
import { tenureIdOf } from '../named-rows.js'
import { grouped } from './grouped.js'

/**
 * For ids that no object of that type has, what each leads to, or null: the event or participation that an account became,
 * the person whom a namesake's source means, the office of another writing, the tenure of such a person and office, and
 * what became of an object that is no more.
 */
export async function readTargets(db: Sql, type: string, ids: readonly string[]): Promise<(string | null)[]> {
  if (type === 'Office') return ids.map((id) => officeWriting(id).office)
  if (type === 'Person') return readPeople(db, ids)
  if (type === 'Tenure') return readTenures(db, ids)
  const lists = await targets(db, ids, type)
  return lists.map(([first]) => first?.id ?? null)
}

const targets = grouped<{ id: string | null }, [type: string]>((_db, type) => ({
  selected: { id: sql`coalesce(a."targetId", b."targetId", f."targetId")` },
  from: sql`from ${keysTable()}
      left join "IdAlias" as a on a."kind" = ${type} and a."id" = k.value
      left join "FormerId" as f on f."kind" = ${type} and f."id" = k.value
      left join "IdAlias" as b on b."kind" = ${type} and b."id" = f."targetId" order by k.key`,
}))

/** By the name in the source that the id tells; by what it became; else the first of that name. */
async function readPeople(db: Sql, ids: readonly string[]): Promise<(string | null)[]> {
  const keys = ids.map((id) => {
    const { name, sourceId } = personOfId(id)
    return [id, name, sourceId]
  })
  const lists = await people(db, keys)
  return lists.map(([first]) => first?.id ?? null)
}

const people = grouped<{ id: string | null }>(() => ({
  selected: {
    id: sql`coalesce(
        (select p."id" from "Person" as p where p."id" = ${keyPart(0)}),
        (select min(c."personId") from "PersonClaim" as c where c."name" = ${keyPart(1)} and c."sourceId" = ${keyPart(2)}),
        (select f."targetId" from "FormerId" as f where f."kind" = 'Person' and f."id" = ${keyPart(0)}),
        (select min(p."id") from "Person" as p where p."name" = ${keyPart(1)})
      )`,
  },
  from: sql`from ${keysTable(3)} order by k.key`,
}))

/** The tenure in the office of any writing of whoever the first part of the id leads to. */
async function readTenures(db: Sql, ids: readonly string[]): Promise<string[]> {
  const parts = ids.map((id) => {
    const slash = id.indexOf('/')
    return { person: id.slice(0, slash), office: officeWriting(id.slice(slash + 1)).office }
  })
  const people = await readPeople(
    db,
    parts.map(({ person }) => person),
  )
  return parts.map(({ person, office }, at) => tenureIdOf(people[at] ?? person, office))
}
