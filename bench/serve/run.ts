import { bundled, bundledPeer } from '../bundled.js'
import { type Effort, measure, type Result } from './measure.js'
import type { Plans } from './plans.js'
import { questions } from './questions.js'
import { type Contestant, Running } from './running.js'

/** An invented store in both databases. */
export interface Stores {
  readonly meetings: number
  /** Their URLs. */
  readonly sqlite: string
  readonly postgres: string
}

/** Asks all servers on the first stores all questions, and between them those whose growth is looked at on the smaller ones. */
export async function run([stores, ...smaller]: readonly [Stores, ...Stores[]], plans: Plans, effort: Effort) {
  const huiwu = await bundled('bench/serve/contestants/huiwu.ts')
  const peer = (name: string): Promise<string> => bundledPeer(`bench/serve/contestants/${name}.ts`)
  const postgraphile = await peer('postgraphile')
  const whoGrow = ({ meetings, sqlite, postgres }: Stores): Contestant[] => [
    { name: 'huiwu, SQLite', module: huiwu, url: sqlite, meetings },
    { name: 'huiwu, PostgreSQL', module: huiwu, url: postgres, meetings },
    { name: 'PostGraphile 5', module: postgraphile, url: postgres, meetings },
  ]
  const { meetings, postgres: url } = stores
  const contestants: readonly Contestant[] = [
    ...whoGrow(stores),
    { name: 'Mercurius, loaders', module: await peer('mercurius'), url, meetings },
    { name: 'Apollo, Prisma, dataloader', module: await peer('apollo'), url, meetings },
    { name: 'node:http, one statement', module: await peer('plain'), url, meetings },
    ...smaller.flatMap(whoGrow),
  ]
  const servers: Running[] = []
  try {
    for (const contestant of contestants) servers.push(await Running.start(contestant))
    const results: Result[] = []
    for (const question of questions) {
      results.push(...(await measure(question, servers, plans, effort)))
      console.log(`${question.name} asked`)
    }
    return results
  } finally {
    await Promise.allSettled(servers.map((server) => server.stop()))
  }
}
