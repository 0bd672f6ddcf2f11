import { isDeepStrictEqual } from 'node:util'
import type { Plans } from './plans.js'
import type { Question } from './questions.js'
import type { Running } from './running.js'

/** What one server did with one question. */
export interface Result {
  readonly question: string
  readonly server: string
  /** In its store. */
  readonly meetings: number
  /** Questions of the kind, of which each was answered as by the others. */
  readonly compared: number
  /** Answers a second, the median of the rounds. */
  readonly rate: number
  /** Of each round, against the rate of the same round by name of the server, the median. */
  readonly ratios: ReadonlyMap<string, number>
  /** Milliseconds, of all rounds. */
  readonly p50: number
  readonly p99: number
  /** Milliseconds of the processor that the server itself takes for an answer, the median of the rounds. */
  readonly cpu: number
  readonly statements: number
  /** That PostgreSQL read for an answer; null on SQLite. */
  readonly rows: number | null
  /** Bytes, afterwards. */
  readonly memory: number
}

export interface Effort {
  readonly rounds: number
  readonly milliseconds: number
}

/** Of one server, by rounds; times of all rounds together. */
interface Measured {
  readonly rates: number[]
  readonly cpus: number[]
  readonly times: number[]
}

/**
 * Asks all servers the question in turns, a round after another, when those of one store have been found to answer the same.
 * Throws where one answers otherwise, or not at all.
 */
export async function measure(
  question: Question,
  servers: readonly Running[],
  plans: Plans,
  { rounds, milliseconds }: Effort,
): Promise<Result[]> {
  await compare(question, servers)
  for (const server of servers) await server.load(question, milliseconds, 0)
  const measured = new Map<Running, Measured>(servers.map((server) => [server, { rates: [], cpus: [], times: [] }]))
  for (let round = 0; round < rounds; round++) {
    for (const server of servers.map((_, at) => servers[(at + round) % servers.length] as Running)) {
      const { rates, cpus, times } = measured.get(server) as Measured
      const before = await cpuOf(server)
      const began = performance.now()
      const taken = await server.load(question, milliseconds, round * 31)
      rates.push((taken.length * 1000) / (performance.now() - began))
      cpus.push(((await cpuOf(server)) - before) / taken.length)
      times.push(...taken)
    }
  }
  const results: Result[] = []
  for (const [server, { rates, cpus, times }] of measured) {
    const others = [...measured].filter(([{ meetings }]) => meetings === server.meetings)
    times.sort((a, b) => a - b)
    results.push({
      question: question.name,
      server: server.name,
      meetings: server.meetings,
      compared: server.variablesOf(question).length,
      rate: median(rates),
      ratios: new Map(
        others.map(([{ name }, other]) => [name, median(rates.map((rate, at) => rate / (other.rates[at] as number)))]),
      ),
      p50: times[Math.floor(times.length * 0.5)] as number,
      p99: times[Math.floor(times.length * 0.99)] as number,
      cpu: median(cpus),
      memory: (await server.counts()).rss,
      ...(await work(question, server, plans)),
    })
  }
  return results
}

/** Milliseconds of the processor that a server has taken so far. */
async function cpuOf(server: Running): Promise<number> {
  const { user, system } = (await server.counts()).cpu
  return (user + system) / 1000
}

/** Every answer of every server, against that of the first one of the same store. */
async function compare(question: Question, servers: readonly Running[]): Promise<void> {
  for (const meetings of new Set(servers.map((server) => server.meetings))) {
    const [first, ...others] = servers.filter((server) => server.meetings === meetings) as [Running, ...Running[]]
    for (const given of first.variablesOf(question)) {
      const wanted = await first.answer(question, given)
      for (const other of others) {
        const answer = await other.answer(question, given)
        if (!isDeepStrictEqual(wanted, answer))
          throw new Error(
            `${question.name} of ${JSON.stringify(given)}: ${other.name} answers otherwise than ${first.name}\n${JSON.stringify(wanted).slice(0, 3000)}\n${JSON.stringify(answer).slice(0, 3000)}`,
          )
      }
    }
  }
}

/** Statements of an answer, and the rows that the database read for it: on average of the first questions of the kind. */
async function work(question: Question, server: Running, plans: Plans) {
  const some = server.variablesOf(question).slice(0, 20)
  const ask = async (): Promise<void> => {
    for (const given of some) await server.answer(question, given)
  }
  if (server.isOnPostgres) {
    const { statements, rows } = await plans.count(ask)
    return { statements: statements / some.length, rows: rows / some.length }
  }
  const before = (await server.counts()).statements
  await ask()
  return { statements: ((await server.counts()).statements - before) / some.length, rows: null }
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] as number
