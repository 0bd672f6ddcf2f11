import { sql } from 'kysely'
import type { ReportScript } from '../../record.js'
import type { Sql } from '../client.js'
import { keysTable, thenJoin } from '../dialect.js'
import type { Citation } from '../generated/tables.js'
import { columnsOf, grouped } from './grouped.js'

export const citationColumns = ['factId', 'position', 'sourceId', 'start', 'end'] as const

/** Where each fact stands: facts are meetings, visits, agreements, participations, mentions and changes of office, by id. */
export const readCitations = grouped<Citation>(() => ({
  selected: columnsOf('t', citationColumns),
  from: sql`from ${keysTable()} ${thenJoin} ${sql.table('Citation')} as t on ${sql.ref('t.factId')} = k.value
      order by k.key, t.position`,
}))

/** The named places, companies and institutes that each trip was shown, in order. */
export async function readSites(db: Sql, visitIds: readonly string[]): Promise<string[][]> {
  const lists = await siteRows(db, visitIds)
  return lists.map((sites) => sites.map(({ name }) => name))
}

const siteRows = grouped<{ name: string }>(() => ({
  selected: columnsOf('t', ['name']),
  from: sql`from ${keysTable()} ${thenJoin} ${sql.table('VisitSite')} as t on ${sql.ref('t.visitId')} = k.value
      order by k.key, t.position`,
}))

export interface Spelled {
  readonly text: string
  /** That of the sources that spell it so. */
  readonly script: ReportScript
  /** How many sources do. */
  readonly sources: number
}

/** Every spelling of each person found in the sources, with its script; the most frequent first. */
export const readSpellings = grouped<Spelled>(() => ({
  selected: { ...columnsOf('t', ['text', 'script']), sources: sql`count(*)` },
  from: sql`from ${keysTable()}
      ${thenJoin} ${sql.table('Mention')} as m on ${sql.ref('m.personId')} = k.value
      ${thenJoin} ${sql.table('Spelling')} as t on ${sql.ref('t.mentionId')} = m.id
      group by k.key, t.text, t.script order by k.key, sources desc, t.text, t.script`,
}))
