import { readdirSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { apiOver } from '../api/api.js'
import { seeds } from '../api/seeds.js'

const folder = new URL('../../examples/questions/', import.meta.url)

test('every statement of the example questions has an index to go by', async () => {
  const api = await apiOver(seeds)
  const texts = new Set<string>()
  for (const file of readdirSync(folder))
    for (const statement of await api.statements(readFileSync(new URL(file, folder), 'utf8'))) texts.add(statement.sql)
  expect(texts.size).toBeGreaterThan(10)
  const scans: string[] = []
  await api.store.primary.connection().execute(async (db) => {
    // A scan of a whole table is then taken only where there is no other way, however small the table.
    await sql`set enable_seqscan = off`.execute(db)
    for (const text of texts) {
      const { rows } = await sql<{ 'QUERY PLAN': string }>`${sql.raw(`explain (generic_plan) ${text}`)}`.execute(db)
      const scan = rows.find((row) => row['QUERY PLAN'].includes('Seq Scan'))
      if (scan) scans.push(`${scan['QUERY PLAN'].trim()}: ${text}`)
    }
  })
  expect(scans.filter((scan) => !scan.includes('"Version"'))).toEqual([])
})
