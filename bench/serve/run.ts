import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { bundled } from '../bundled.js'
import { inventedWorld } from '../invented-world.js'
import { type Effort, measure, type Result } from './measure.js'
import { questions } from './questions.js'
import { Running } from './running.js'

const contestant = (name: string): string => fileURLToPath(new URL(`contestants/${name}.ts`, import.meta.url))

/** Runs all questions on all servers. Without PostgreSQL, on huiwu with SQLite alone. */
export async function run(
  meetings: number,
  file: string,
  postgres: string | null,
  effort: Effort,
  only: readonly string[] = [],
): Promise<Result[]> {
  const huiwu = await bundled('bench/serve/contestants/huiwu.ts')
  const starts: [name: string, module: string, url: string][] = [['huiwu, SQLite', huiwu, file]]
  if (postgres)
    starts.push(
      ['huiwu, PostgreSQL', huiwu, postgres],
      ['PostGraphile 5', contestant('postgraphile'), postgres],
      ['Mercurius, loaders', contestant('mercurius'), postgres],
      ['Apollo, Prisma, dataloader', contestant('apollo'), postgres],
      ['node:http, one statement', contestant('plain'), postgres],
    )
  const servers: Running[] = []
  const database = postgres ? new pg.Client({ connectionString: postgres }) : null
  await database?.connect()
  try {
    for (const [name, module, url] of starts) servers.push(await Running.start(name, module, url))
    const results: Result[] = []
    for (const question of questions.filter(({ name }) => only.length === 0 || only.includes(name)))
      results.push(...(await measure(question, inventedWorld(meetings), servers, database, effort)))
    return results
  } finally {
    await Promise.allSettled(servers.map((server) => server.stop()))
    await database?.end()
  }
}
