import { sql } from 'kysely'
import type { ReportScript } from '../../record.js'
import type { Sql } from '../client.js'
import { keysTable, thenJoin } from '../dialect.js'
import type { Citation } from '../generated/tables.js'
import { columnsOf, readGrouped } from './grouped.js'

export const citationColumns = ['factId', 'position', 'sourceId', 'start', 'end'] as const

/** Where each fact stands: facts are meetings, visits, agreements, participations, mentions and changes of office, by id. */
export const readCitations = (db: Sql, factIds: readonly string[]): Promise<Citation[][]> =>
  readGrouped<Citation>(
    db,
    factIds,
    columnsOf('t', citationColumns),
    sql`from ${keysTable(factIds)} ${thenJoin} ${sql.table('Citation')} as t on ${sql.ref('t.factId')} = k.value
      order by k.key, t.position`,
  )

/** The named places, companies and institutes that each trip was shown, in order. */
export async function readSites(db: Sql, visitIds: readonly string[]): Promise<string[][]> {
  const lists = await readGrouped<{ name: string }>(
    db,
    visitIds,
    columnsOf('t', ['name']),
    sql`from ${keysTable(visitIds)} ${thenJoin} ${sql.table('VisitSite')} as t on ${sql.ref('t.visitId')} = k.value
      order by k.key, t.position`,
  )
  return lists.map((sites) => sites.map(({ name }) => name))
}

export interface Spelled {
  readonly text: string
  /** That of the sources that spell it so. */
  readonly script: ReportScript
  /** How many sources do. */
  readonly sources: number
}

/** Every spelling of each person found in the sources, with its script; the most frequent first. */
export const readSpellings = (db: Sql, personIds: readonly string[]): Promise<Spelled[][]> =>
  readGrouped<Spelled>(
    db,
    personIds,
    { ...columnsOf('t', ['text', 'script']), sources: sql`count(*)` },
    sql`from ${keysTable(personIds)}
      ${thenJoin} ${sql.table('Mention')} as m on ${sql.ref('m.personId')} = k.value
      ${thenJoin} ${sql.table('Spelling')} as t on ${sql.ref('t.mentionId')} = m.id
      group by k.key, t.text, t.script order by k.key, sources desc, t.text, t.script`,
  )
