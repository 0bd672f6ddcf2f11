import { sql } from 'kysely'
import { personOfId } from '../../identity/decisions.js'
import { officeWriting } from '../../identity/office-key.js'
import type { Sql } from '../client.js'
import { keyPart, keysTable, thenJoin } from '../dialect.js'
import { readGrouped } from './lists.js'

/**
 * For ids that no object of that type has, what each leads to, or null: the event or participation that an account became,
 * the person whom a namesake's source means, the office of another writing, the tenure of such a person and office.
 */
export async function readTargets(db: Sql, type: string, ids: readonly string[]): Promise<(string | null)[]> {
  if (type === 'Office') return ids.map((id) => officeWriting(id).office)
  const keys = keysTable(ids.map((id) => partsOf(type, id)))
  const lists = await readGrouped<{ id: string }>(db, ids, targetsOf(type, keys))
  return lists.map(([first]) => first?.id ?? null)
}

function partsOf(type: string, id: string): readonly (string | null)[] {
  if (type === 'Person') return [personOfId(id).name, personOfId(id).sourceId]
  if (type !== 'Tenure') return [id]
  const slash = id.indexOf('/')
  return [personOfId(id.slice(0, slash)).name, officeWriting(id.slice(slash + 1)).office]
}

function targetsOf(type: string, keys: ReturnType<typeof keysTable>) {
  if (type === 'Person')
    return sql<unknown>`c."personId" as id from ${keys}
      ${thenJoin} "PersonClaim" as c on c."name" = ${keyPart(0)} and c."sourceId" = ${keyPart(1)} order by k.key`
  if (type === 'Tenure')
    return sql<unknown>`t."id" as id from ${keys} ${thenJoin} "Person" as p on p."name" = ${keyPart(0)}
      ${thenJoin} "Tenure" as t on t."personId" = p."id" and t."officeId" = ${keyPart(1)} order by k.key, t."id"`
  return sql<unknown>`a."targetId" as id from ${keys}
    ${thenJoin} "IdAlias" as a on a."kind" = ${type} and a."id" = ${keyPart(0)} order by k.key`
}
