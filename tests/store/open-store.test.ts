import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { MigrationError } from '../../src/store/migrations.js'
import { openStore } from '../../src/store/open-store.js'
import { newUrl, statementsOf, temporaryStore } from './temporary-store.js'

test('Prisma reads every model of a new store', async () => {
  const { prisma } = await temporaryStore()
  const models = Object.entries(prisma).filter(([name]) => /^[a-z]/.test(name)) as [
    string,
    { count?: () => Promise<number> },
  ][]
  const counts = await Promise.all(models.map(async ([name, model]) => [name, await model.count?.()]))
  expect(Object.fromEntries(counts)).toMatchObject({ party: 34 + 333 + 31, meeting: 0, participation: 0 })
})

test('a new store has the provinces and cities of GB/T 2260, each city in its province', async () => {
  const { prisma } = await temporaryStore()
  expect(await prisma.party.count({ where: { kind: 'PROVINCE' } })).toBe(34)
  const city = await prisma.party.findUniqueOrThrow({ where: { code: '440300' }, include: { province: true } })
  expect(city).toMatchObject({
    name: '深圳市',
    kind: 'CITY',
    abbreviation: '深',
    province: { name: '广东省', provinceKind: 'PROVINCE' },
  })
})

test('a store that was made by other migrations is refused, with what to do', async () => {
  const url = await newUrl()
  const store = await temporaryStore(url)
  await sql`update "_prisma_migrations" set "checksum" = 'other'`.execute(store.sql)
  await expect(openStore(url)).rejects.toThrow(/^migration \d+_init is not the one that was applied: restore/)
  await sql`update "_prisma_migrations" set "finished_at" = null`.execute(store.sql)
  await expect(openStore(url)).rejects.toThrow(MigrationError)
})

test('a write that fails leaves nothing, and the next one goes through', async () => {
  const store = await temporaryStore()
  const failing = store.write(async (db) => {
    await sql`update "Party" set "name" = 'X'`.execute(db)
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  await store.write((db) => sql`update "Party" set "shortName" = 'Y' where "id" = '440000'`.execute(db))
  expect(await store.prisma.party.findUnique({ where: { id: '440000' } })).toMatchObject({
    name: '广东省',
    shortName: 'Y',
  })
})

test('statements of Prisma and of our own are told to whoever listens, until he stops', async () => {
  const store = await temporaryStore()
  const statements = await statementsOf(store, async () => {
    await store.prisma.party.count()
    await store.sql.selectFrom('Party').select('id').limit(1).execute()
  })
  expect(statements.map(({ through }) => through)).toEqual(['prisma', 'sql'])
  expect(await statementsOf(store, async () => {})).toEqual([])
})

test('a write waits for another one and then goes through', async () => {
  const url = await newUrl()
  const [store, other] = [await temporaryStore(url), await temporaryStore(url)]
  let begin = () => {}
  const began = new Promise<void>((resolve) => {
    begin = resolve
  })
  const done: string[] = []
  const first = other.write(async (db) => {
    await sql`update "Party" set "name" = 'Y' where "id" = '440000'`.execute(db)
    begin()
    await setTimeout(700)
    done.push('first')
  })
  await began
  await store.write((db) => sql`update "Party" set "name" = "name" || 'X' where "id" = '440000'`.execute(db))
  done.push('second')
  await first
  expect(done).toEqual(['first', 'second'])
  expect(await store.prisma.party.findUnique({ where: { id: '440000' } })).toMatchObject({ name: 'YX' })
})

test('a reference to nothing is refused when the transaction ends', async () => {
  const { write } = await temporaryStore()
  const orphan = write((db) => sql`insert into "Mention" values ('n', 'nobody', 'nothing', null)`.execute(db))
  await expect(orphan).rejects.toThrow(/foreign key/i)
})
