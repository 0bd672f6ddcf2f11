import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { postgresDifference, postgresSchema } from '../../scripts/schema-engine.js'
import { loadRecord } from '../../src/store/load-records.js'
import { MigrationError } from '../../src/store/migrations.js'
import { openStore } from '../../src/store/open-store.js'
import { agreement, recordOf } from '../store/invented-records.js'
import { newUrl, temporaryStore } from '../store/temporary-store.js'

/** What a database has, but for what its schema.prisma cannot say: collations, and when references are looked at. */
async function structureOf(url: string): Promise<unknown[]> {
  return asked(
    url,
    `select c.table_name, c.column_name, c.data_type, c.is_nullable, c.column_default from information_schema.columns as c
      where c.table_schema = 'public' and c.table_name not like '\\_prisma%' order by 1, 2`,
    `select indexdef from pg_indexes where schemaname = 'public' and tablename not like '\\_prisma%' order by 1`,
    `select conname, replace(pg_get_constraintdef(oid), ' DEFERRABLE', '') from pg_constraint
      where connamespace = 'public'::regnamespace and contype = 'f' order by 1`,
  )
}

async function asked(url: string, ...questions: string[]): Promise<unknown[]> {
  const client = new pg.Client(url)
  await client.connect()
  const answers: unknown[] = []
  for (const question of questions) answers.push((await client.query(question)).rows)
  await client.end()
  return answers
}

test('the migrations make the tables that schema.prisma describes; `npm run migration -- NAME` writes one that is missing', async () => {
  const committed = readFileSync(new URL('../../prisma/postgres/schema.prisma', import.meta.url), 'utf8')
  expect(committed).toBe(postgresSchema())
  const [migrated, described] = [await newUrl(), await newUrl({ empty: true })]
  await asked(described, await postgresDifference(described, null, postgresSchema()))
  expect(await structureOf(migrated)).toEqual(await structureOf(described))
  await asked(migrated, 'drop index "Meeting_dayAsc_id_idx"')
  expect(await structureOf(migrated)).not.toEqual(await structureOf(described))
})

test('every text sorts by its bytes, and every reference can wait for the end of a transaction', async () => {
  const [others] = await asked(
    await newUrl(),
    `select table_name, column_name from information_schema.columns where table_schema = 'public'
      and data_type = 'text' and collation_name is distinct from 'C' and table_name <> '_prisma_migrations'
    union all select conrelid::regclass::text, conname from pg_constraint
      where connamespace = 'public'::regnamespace and contype = 'f' and not condeferrable`,
  )
  expect(others).toEqual([])
})

test('a store is opened again by someone who may only read', async () => {
  const url = await newUrl()
  await (await temporaryStore(url)).close()
  await asked(
    url,
    `grant select on all tables in schema public to pg_read_all_data; create role reader_of_${nameOf(url)} login password 'r' in role pg_read_all_data`,
  )
  const reader = new URL(url)
  reader.username = `reader_of_${nameOf(url)}`
  reader.password = 'r'
  const store = await temporaryStore(reader.href)
  expect(await store.prisma.party.count()).toBe(34 + 333 + 31)
  await expect(store.write((db) => sql`delete from "Party"`.execute(db))).rejects.toThrow('permission denied')
})

const nameOf = (url: string): string => new URL(url).pathname.slice(1)

test('a database in another encoding than UTF-8 is refused, with what to do', async () => {
  const name = `latin_${Date.now()}`
  const server = inject('postgres') as string
  await asked(server, `create database ${name} template template0 encoding 'LATIN1' locale 'C'`)
  const opening = openStore(server.replace(/[^/]*$/, name))
  await expect(opening).rejects.toThrow(MigrationError)
  await expect(opening).rejects.toThrow(/^the database is in LATIN1: create one with ENCODING 'UTF8'/)
})

test('a character that PostgreSQL does not take is replaced in what is stored and in what is asked', async () => {
  const store = await temporaryStore()
  const title = '零\u0000号\ud800协议'
  await loadRecord(store, recordOf('零', { agreements: [agreement(title, { parties: ['江苏省'] })] }), '零\u0000一二')
  expect((await store.prisma.agreement.findMany()).map((one) => one.title)).toEqual(['零\ufffd号\ufffd协议'])
  expect(await store.prisma.report.findMany({ select: { text: true } })).toEqual([{ text: '零\ufffd一二' }])
  expect(await store.sql.selectFrom('Person').select('id').where('name', '=', '零\u0000').execute()).toEqual([])
})

test('a connection prepares each statement once, and no more of them than it can keep', async () => {
  const store = await temporaryStore()
  await store.sql.connection().execute(async (db) => {
    for (let count = 1; count <= 600; count++) {
      const same = sql.join(Array.from({ length: count }, () => '440000'))
      for (const _ of [1, 2]) await sql`select "id" from "Party" where "id" in (${same})`.execute(db)
    }
    const { rows } = await sql<{ prepared: number }>`select count(*) as prepared from pg_prepared_statements`.execute(
      db,
    )
    expect(rows).toEqual([{ prepared: 500 }])
  })
})

test('reads that are asked for together share a connection, and the fault of one is none of the other', async () => {
  const store = await temporaryStore()
  const pid = () => sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(store.sql)
  const wrong = sql`select ${'x'}::int`.execute(store.sql)
  const [first, fault, second] = await Promise.allSettled([pid(), wrong, pid()])
  expect(fault).toMatchObject({ status: 'rejected', reason: { code: '22P02' } })
  expect(first).toMatchObject({ status: 'fulfilled' })
  expect(second).toEqual(first)
})

test('a read that finds its connection ended by the server fails, and the next one has another', async () => {
  const store = await temporaryStore()
  const pid = async () => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(store.sql)
    return rows[0]?.pid
  }
  const first = await pid()
  const ending = sql`select pg_terminate_backend(pg_backend_pid())`.execute(store.sql)
  await expect(Promise.all([ending, pid()])).rejects.toThrow(/terminat/i)
  const second = await pid()
  expect(second).toBeTypeOf('number')
  expect(second).not.toBe(first)
})
