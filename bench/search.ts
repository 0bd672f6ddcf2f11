// Makes the table by which names are found, of so many people of different names, on both databases, and looks for names in
// it, beside an index of pg_trgm over the same names: npm run bench -- search [NAMES], 1,000,000 where none is given.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RawBuilder, sql } from 'kysely'
import type { Client } from 'pg'
import { startPostgres } from '../scripts/start-postgres.js'
import { typedKey } from '../src/script/name-key.js'
import type { Store } from '../src/store/client.js'
import { openStore } from '../src/store/open-store.js'
import { openPostgresClient } from '../src/store/postgres.js'
import { search } from '../src/store/read/search.js'
import { insertStatement } from '../src/store/rows.js'
import { searchRowsOf } from '../src/store/search-names.js'

const count = Number(process.argv[2] ?? 1_000_000)
const batch = 10_000
const times = 15
/** Matches asked for. */
const first = 10

const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
]
const given = [
  ...'伟国强砚牧听望知怀临枕拾汀渡萤桐苇棠霁岑漪川屿舟禾穗澜峤樵笙筠栩栖沅泠洵淮渚湄溪滢潇澄澈濯炜焕煦熙璟璧瑜瑾珩珂珞琅琛琮皓盈睿砺祺禹竹笃简安邦立民志远思成建业晓东海燕春华秋实明月清风松柏梅兰菊荷宁静宜欣悦航',
]
const queries = ['尹砚', '王', '国强', '张偉國', '砚舟', 'zhang', 'weiguo', 'wei', 'z', '王 国']

const folder = mkdtempSync(join(tmpdir(), 'huiwu-search-'))
const server = await startPostgres()
try {
  await server.createDatabase('search')
  const sqlite = await openStore(`file:${join(folder, 'search.db')}`)
  const postgres = await openStore(server.urlOf('search'))
  // Without the settings of a store's connections, by which its index is not used.
  const client = await openPostgresClient(server.urlOf('search'))
  await timed('SQLite', () => fill(sqlite, sql`pragma cache_size = -1000000`))
  await timed('PostgreSQL', () => fill(postgres))
  await timed('its trigrams', () => addTrigrams(postgres))
  await sql`vacuum analyze`.execute(postgres.primary)
  const sizeOf = async (name: string) =>
    megabytes(await numberOf(postgres, sql`select pg_total_relation_size(${name})`))
  console.log(
    `SQLite ${megabytes(await numberOf(sqlite, sql`select page_count * page_size from pragma_page_count(), pragma_page_size()`))}; PostgreSQL: keys ${await sizeOf('"SearchName"')}, of that trigrams ${await sizeOf('trigrams')}; terms ${await sizeOf('"SearchTerm"')}`,
  )
  const ways: { readonly [way: string]: (query: string) => Promise<unknown> } = {
    SQLite: (query) => search(sqlite.sql, query, first),
    PostgreSQL: (query) => search(postgres.sql, query, first),
    pg_trgm: (query) => byTrigrams(client, query),
  }
  console.log(`\n| ms | ${queries.join(' | ')} |\n| --- |${' --: |'.repeat(queries.length)}`)
  const least = await leastOf(Object.values(ways))
  for (const [at, way] of Object.keys(ways).entries())
    console.log(`| ${way} | ${least.map((of) => of[at]?.toFixed(1)).join(' | ')} |`)
  await Promise.all([sqlite.close(), postgres.close(), client.end()])
} finally {
  await server.stop()
  rmSync(folder, { recursive: true })
}

/** In one transaction: rows come in no order that a tree has, so that each of many would write nearly all of its pages. */
async function fill(store: Store, before = sql`select 1`): Promise<void> {
  await store.write(async (db) => {
    await before.execute(db)
    for (let from = 0; from < count; from += batch) {
      const names = Array.from({ length: Math.min(batch, count - from) }, (_, at) => nameOf(from + at))
      const { SearchName, SearchTerm } = searchRowsOf({ Person: names.map((name) => ({ id: name, name })) as never })
      await insertStatement('SearchName', SearchName).execute(db)
      await insertStatement('SearchTerm', SearchTerm).execute(db)
    }
  })
}

/** No two have the same while there are as many names: the factor is a prime that divides none of their numbers. */
function nameOf(number: number): string {
  const mixed = (number * 1_000_003) % (surnames.length * given.length * given.length)
  const rest = Math.floor(mixed / surnames.length)
  return `${surnames[mixed % surnames.length]}${given[rest % given.length]}${given[Math.floor(rest / given.length)]}`
}

async function addTrigrams({ primary }: Store): Promise<void> {
  await sql`create extension pg_trgm`.execute(primary)
  await sql`create index trigrams on "SearchName" using gin (key gin_trgm_ops)`.execute(primary)
}

/** What one would ask with them: names that hold each word, the shortest. */
async function byTrigrams(client: Client, query: string): Promise<void> {
  const words = query.split(' ').map((word) => `%${typedKey(word)}%`)
  const holds = words.map((_, at) => `key like $${at + 1}`).join(' and ')
  await client.query(
    `select kind, "targetId" from "SearchName" where ${holds} order by length(key), key limit ${first}`,
    words,
  )
}

/** Milliseconds for each query, by ways, which are taken in turns: the least. */
async function leastOf(ways: readonly ((query: string) => Promise<unknown>)[]): Promise<number[][]> {
  const all: number[][] = []
  for (const query of queries) {
    const taken = ways.map((): number[] => [])
    for (let time = 0; time < times; time++)
      for (const [at, way] of ways.entries()) {
        const began = performance.now()
        await way(query)
        taken[at]?.push(performance.now() - began)
      }
    all.push(taken.map((own) => Math.min(...own)))
  }
  return all
}

async function timed(what: string, work: () => Promise<void>): Promise<void> {
  const began = performance.now()
  await work()
  console.log(`${what}: ${count.toLocaleString('en')} names in ${Math.round((performance.now() - began) / 1000)} s`)
}

async function numberOf({ primary }: Store, statement: RawBuilder<unknown>): Promise<number> {
  const { rows } = await statement.execute(primary)
  return Number(Object.values(rows[0] as object)[0])
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`
}
