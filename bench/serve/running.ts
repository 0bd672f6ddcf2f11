import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Pool } from 'undici'
import { inventedWorld, type World } from '../invented-world.js'
import { inOurForm, postgraphileDocuments, postgraphileVariables } from './postgraphile-form.js'
import type { Given, Question } from './questions.js'

const node24 = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url))
const root = fileURLToPath(new URL('../../', import.meta.url))
/** What `npm start` gives to Node. */
export const nodeOptions: readonly string[] =
  JSON.parse(readFileSync(`${root}package.json`, 'utf8')).scripts.start.match(/--\S+/g) ?? []
/** Questions in flight at a time. */
const connections = 4

/** A server, and the invented store that it is started on. */
export interface Contestant {
  readonly name: string
  /** Path of its module. */
  readonly module: string
  /** Of its store. */
  readonly url: string
  readonly meetings: number
}

export interface Counts {
  /** Sent to the database so far, where the contestant counts them; else 0. */
  readonly statements: number
  /** Bytes. */
  readonly rss: number
  /** Microseconds. */
  readonly cpu: { readonly user: number; readonly system: number }
}

/** A contestant in a process of its own, on Node 24. */
export class Running {
  readonly name: string
  readonly meetings: number
  readonly isOnPostgres: boolean
  readonly #world: World
  readonly #given = new Map<Question, readonly Given[]>()
  readonly #process: ChildProcess
  readonly #pool: Pool
  readonly #path: string

  private constructor({ name, meetings, url: store }: Contestant, child: ChildProcess, url: URL) {
    this.name = name
    this.meetings = meetings
    this.isOnPostgres = store.startsWith('postgres:')
    this.#world = inventedWorld(meetings)
    this.#process = child
    this.#path = url.pathname
    this.#pool = new Pool(url.origin, { connections })
  }

  static async start(contestant: Contestant): Promise<Running> {
    const child = fork(contestant.module, [contestant.url], {
      execPath: node24,
      execArgv: [...nodeOptions],
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
    })
    const ended = once(child, 'exit').then(() => Promise.reject(new Error(`${contestant.name} does not start`)))
    const [{ url }] = (await Promise.race([once(child, 'message'), ended])) as [{ url: string }]
    ended.catch(() => {})
    return new Running(contestant, child, new URL(url))
  }

  /** What is asked of its store. */
  variablesOf(question: Question): readonly Given[] {
    const given = this.#given.get(question) ?? question.variables(this.#world)
    this.#given.set(question, given)
    return given
  }

  get #isPostgraphile(): boolean {
    return this.name.startsWith('PostGraphile')
  }

  #bodyOf(question: Question, given: Given): string {
    return JSON.stringify(
      this.#isPostgraphile
        ? { query: postgraphileDocuments[question.name], variables: postgraphileVariables(given) }
        : { query: question.document, variables: given },
    )
  }

  /** The text of the answer. Throws when it tells of an error. */
  async #ask(question: Question, body: string): Promise<string> {
    const headers = { 'content-type': 'application/json', accept: 'application/json' }
    const response = await this.#pool.request({ path: this.#path, method: 'POST', headers, body })
    const text = await response.body.text()
    if (response.statusCode !== 200 || text.includes('"errors":'))
      throw new Error(`${this.name} does not answer ${question.name}: ${response.statusCode} ${text.slice(0, 1000)}`)
    return text
  }

  /** The answer in huiwu's form. */
  async answer(question: Question, given: Given): Promise<unknown> {
    const { data } = JSON.parse(await this.#ask(question, this.#bodyOf(question, given)))
    return this.#isPostgraphile ? inOurForm(data) : data
  }

  /** Asks for so many milliseconds, with each of the variables in turn; gives the milliseconds that each answer took. */
  async load(question: Question, milliseconds: number, start: number): Promise<number[]> {
    const bodies = this.variablesOf(question).map((given) => this.#bodyOf(question, given))
    const end = performance.now() + milliseconds
    const times: number[] = []
    let next = start
    const one = async (): Promise<void> => {
      while (performance.now() < end) {
        const began = performance.now()
        await this.#ask(question, bodies[next++ % bodies.length] as string)
        times.push(performance.now() - began)
      }
    }
    await Promise.all(Array.from({ length: connections }, one))
    return times
  }

  async counts(): Promise<Counts> {
    this.#process.send('counts')
    const [counts] = await once(this.#process, 'message')
    return counts as Counts
  }

  async stop(): Promise<void> {
    await this.#pool.close()
    this.#process.disconnect()
    await once(this.#process, 'exit')
  }
}
