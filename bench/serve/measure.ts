import { isDeepStrictEqual } from 'node:util'
import type pg from 'pg'
import type { World } from '../invented-world.js'
import type { Question } from './questions.js'
import type { Running } from './running.js'

/** What one server did with one question. */
export interface Result {
  readonly question: string
  readonly server: string
  /** Answers a second, the median of the rounds. */
  readonly rate: number
  /** Of each round, against the rate of the same round by name of the server. */
  readonly ratios: ReadonlyMap<string, number>
  /** Milliseconds, of all rounds. */
  readonly p50: number
  readonly p99: number
  /** Milliseconds of the processor that the server itself takes for an answer, the median of the rounds. */
  readonly cpu: number
  readonly statements: number | null
  readonly rows: number | null
  /** Bytes, afterwards. */
  readonly memory: number
}

export interface Effort {
  readonly rounds: number
  readonly milliseconds: number
}

/** Asks all servers the question in turns, a round after another, when their answers have been found the same. Throws at one that differs. */
export async function measure(
  question: Question,
  world: World,
  servers: readonly Running[],
  database: pg.Client | null,
  effort: Effort,
): Promise<Result[]> {
  const variables = question.variables(world)
  const able: Running[] = []
  for (const server of servers)
    if (server.bodyOf(question, {}) && (await answers(server, question, variables))) able.push(server)
  await compare(question, variables, able)
  const bodies = (server: Running) => variables.map((given) => server.bodyOf(question, given) as string)
  for (const server of able) await server.load(bodies(server), effort.milliseconds, 0)
  const times = new Map(able.map((server) => [server.name, [] as number[]]))
  const rates = new Map(able.map((server) => [server.name, [] as number[]]))
  const cpus = new Map(able.map((server) => [server.name, [] as number[]]))
  for (let round = 0; round < effort.rounds; round++) {
    for (const server of able.map((_, at) => able[(at + round) % able.length] as Running)) {
      const before = await cpuOf(server)
      const began = performance.now()
      const taken = await server.load(bodies(server), effort.milliseconds, round * 31)
      rates.get(server.name)?.push((taken.length * 1000) / (performance.now() - began))
      cpus.get(server.name)?.push(((await cpuOf(server)) - before) / taken.length)
      times.get(server.name)?.push(...taken)
    }
  }
  const results: Result[] = []
  for (const server of able) {
    const own = rates.get(server.name) as number[]
    const all = (times.get(server.name) as number[]).sort((a, b) => a - b)
    results.push({
      question: question.name,
      server: server.name,
      rate: median(own),
      ratios: new Map(
        [...rates].map(([name, other]) => [name, median(own.map((rate, at) => rate / (other[at] as number)))]),
      ),
      p50: all[Math.floor(all.length * 0.5)] as number,
      p99: all[Math.floor(all.length * 0.99)] as number,
      cpu: median(cpus.get(server.name) as number[]),
      ...(await reads(server, bodies(server), database)),
      memory: (await server.counts()).rss,
    })
  }
  return results
}

/** Milliseconds of the processor that a server has taken so far. */
async function cpuOf(server: Running): Promise<number> {
  const { user, system } = (await server.counts()).cpu
  return (user + system) / 1000
}

/** Whether a server can answer the question at all: not every one is taught all of them. */
async function answers(
  server: Running,
  question: Question,
  variables: Question['variables'] extends (...args: never) => infer All ? All : never,
) {
  const body = server.bodyOf(question, variables[0] ?? {}) as string
  const { data, errors } = JSON.parse(await server.ask(body)) ?? {}
  return data != null && !errors
}

async function compare(
  question: Question,
  variables: readonly Readonly<Record<string, unknown>>[],
  servers: readonly Running[],
): Promise<void> {
  for (const given of variables.slice(0, 8)) {
    const [first, ...others] = await Promise.all(
      servers.map((server) => server.answer(server.bodyOf(question, given) as string)),
    )
    for (const [at, other] of others.entries())
      if (!isDeepStrictEqual(first, other))
        throw new Error(
          `${question.name}: ${servers[at + 1]?.name} answers otherwise than ${servers[0]?.name}\n${JSON.stringify(given)}\n${JSON.stringify(first).slice(0, 3000)}\n${JSON.stringify(other).slice(0, 3000)}`,
        )
  }
}

/** Statements of one question and the rows that the database read for them. */
async function reads(server: Running, bodies: readonly string[], database: pg.Client | null) {
  const asked = 20
  const before = { own: await server.counts(), database: await readsSoFar(database) }
  for (let at = 0; at < asked; at++) await server.ask(bodies[at % bodies.length] as string)
  const after = { own: await server.counts(), database: await readsSoFar(database) }
  if (after.own.statements !== null && before.own.statements !== null)
    return {
      statements: (after.own.statements - before.own.statements) / asked,
      rows: server.name.includes('SQLite') ? null : (after.database.rows - before.database.rows) / asked,
    }
  return {
    statements: (after.database.statements - before.database.statements) / asked,
    rows: (after.database.rows - before.database.rows) / asked,
  }
}

/** What the servers have asked of PostgreSQL so far; backends tell it a second after they fall silent. */
async function readsSoFar(database: pg.Client | null): Promise<{ statements: number; rows: number }> {
  if (!database) return { statements: 0, rows: 0 }
  await new Promise((done) => setTimeout(done, 1_500))
  const { rows } =
    await database.query(`select xact_commit::int as statements, (select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int from pg_stat_user_tables) as rows
    from pg_stat_database where datname = current_database()`)
  return { statements: rows[0].statements, rows: rows[0].rows }
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] as number
