import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type PostgresServer, startPostgresWithReplica } from '../../scripts/start-postgres.js'
import type { Sql, Store } from '../../src/store/client.js'
import { loadRecord } from '../../src/store/load-records.js'
import { openStore, ReplicaError } from '../../src/store/open-store.js'
import { meeting, recordOf } from '../store/invented-records.js'
import { newUrl } from '../store/temporary-store.js'

let primary: PostgresServer
let replica: PostgresServer
let store: Store
beforeAll(async () => {
  if (inject('postgres') === null) return
  ;[primary, replica] = await startPostgresWithReplica()
  store = await openStore(primary.url, { replicas: [replica.url] })
})
afterAll(async () => {
  await store?.close()
  await Promise.all([primary?.stop(), replica?.stop()])
})

/** Whether the server that answers follows another one. */
const follows = async (db: Sql): Promise<boolean | undefined> =>
  (await sql<{ follows: boolean }>`select pg_is_in_recovery() as follows`.execute(db)).rows[0]?.follows

/** How many statements on tables a server has done. */
const scansOf = async (db: Sql): Promise<number> => {
  const { rows } = await sql<{ scans: number }>`select (coalesce(seq_scan, 0) + coalesce(idx_scan, 0))::int as scans
    from pg_stat_user_tables where relname = 'Visit'`.execute(db)
  return rows[0]?.scans ?? 0
}

test('reads go to the server that follows, Prisma’s too, and writes to the one that leads', async () => {
  expect(await follows(store.sql)).toBe(true)
  expect(await store.write(follows)).toBe(false)
  const before = [await scansOf(store.primary), await scansOf(store.sql)] as const
  expect(await store.prisma.visit.count()).toBe(0)
  // Counted with some delay.
  await expect
    .poll(async () => [await scansOf(store.primary), await scansOf(store.sql)], { timeout: 60_000, interval: 500 })
    .toEqual([before[0], before[1] + 1])
})

test('what is loaded is read where it follows', async () => {
  await loadRecord(
    store,
    recordOf('随', { meetings: [meeting('会', '2020-01-02', { parties: ['江苏省', '青海省'] })] }),
  )
  expect(await store.primary.selectFrom('Meeting').select('title').execute()).toEqual([{ title: '会' }])
  for (let found = 0; found === 0; ) found = (await store.sql.selectFrom('Meeting').select('id').execute()).length
  expect(await store.prisma.meeting.findMany({ select: { title: true } })).toEqual([{ title: '会' }])
})

test('a server that does not follow is refused', async () => {
  const opening = openStore(primary.url, { replicas: [await newUrl({ empty: true })] })
  await expect(opening).rejects.toThrow(ReplicaError)
  await expect(opening).rejects.toThrow(/^a server of DATABASE_REPLICA_URLS does not follow/)
})

test('Prisma reads from the server that is read from otherwise, and from none that cannot be reached', async () => {
  const nowhere = new URL(replica.url)
  nowhere.port = '1'
  const other = await openStore(primary.url, { replicas: [nowhere.href, replica.url] })
  expect(await follows(other.sql)).toBe(true)
  const before = await scansOf(store.primary)
  for (let time = 0; time < 20; time++) expect(await other.prisma.visit.count()).toBe(0)
  await expect.poll(() => scansOf(store.sql), { timeout: 60_000, interval: 500 }).toBeGreaterThanOrEqual(21)
  expect(await scansOf(store.primary)).toBe(before)
  await other.close()
})

test('when the one that follows is gone, reads go to the one that leads', async () => {
  const other = await openStore(primary.url, { replicas: [replica.url] })
  await replica.stop()
  expect(await follows(other.sql).catch(() => 'broken off')).not.toBe(true)
  expect(await follows(other.sql)).toBe(false)
  expect(await other.prisma.meeting.count()).toBe(1)
  await other.close()
})
