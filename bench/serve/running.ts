import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Pool } from 'undici'
import { inOurForm, postgraphileDocuments, postgraphileVariables } from './postgraphile-form.js'
import type { Question } from './questions.js'

const node24 = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url))
const root = fileURLToPath(new URL('../../', import.meta.url))
/** What `npm start` gives to Node. */
const nodeOptions: string[] =
  JSON.parse(readFileSync(`${root}package.json`, 'utf8')).scripts.start.match(/--\S+/g) ?? []
/** Questions in flight at a time. */
const connections = 4

export interface Counts {
  /** Sent to the database so far; null where the database tells. */
  readonly statements: number | null
  /** Bytes. */
  readonly rss: number
  /** Microseconds. */
  readonly cpu: { readonly user: number; readonly system: number }
}

/** A server in a process of its own, on Node 24. */
export class Running {
  readonly name: string
  readonly #process: ChildProcess
  readonly #pool: Pool
  readonly #path: string

  private constructor(name: string, child: ChildProcess, url: URL) {
    this.name = name
    this.#process = child
    this.#path = url.pathname
    this.#pool = new Pool(url.origin, { connections })
  }

  static async start(name: string, module: string, argument: string): Promise<Running> {
    const execArgv = module.endsWith('.ts') ? ['--import', 'tsx'] : nodeOptions
    const child = fork(module, [argument], {
      execPath: node24,
      execArgv,
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
    })
    const ended = once(child, 'exit').then(() => Promise.reject(new Error(`${name} does not start`)))
    const [{ url }] = (await Promise.race([once(child, 'message'), ended])) as [{ url: string }]
    ended.catch(() => {})
    return new Running(name, child, new URL(url))
  }

  /** The body of a request; null where this one cannot be asked that. */
  bodyOf(question: Question, variables: Readonly<Record<string, unknown>>): string | null {
    if (!this.name.startsWith('PostGraphile')) return JSON.stringify({ query: question.document, variables })
    const query = postgraphileDocuments[question.name]
    return query ? JSON.stringify({ query, variables: postgraphileVariables(variables) }) : null
  }

  async ask(body: string): Promise<string> {
    const headers = { 'content-type': 'application/json', accept: 'application/json' }
    const response = await this.#pool.request({ path: this.#path, method: 'POST', headers, body })
    return response.body.text()
  }

  /** The answer in huiwu's form. */
  async answer(body: string): Promise<unknown> {
    const { data, errors } = JSON.parse(await this.ask(body))
    if (errors) throw new Error(`${this.name}: ${JSON.stringify(errors).slice(0, 500)}`)
    return this.name.startsWith('PostGraphile') ? inOurForm(data) : data
  }

  /** Asks for so many milliseconds, each of the bodies in turn; gives the milliseconds that each answer took. */
  async load(bodies: readonly string[], milliseconds: number, start: number): Promise<number[]> {
    const end = performance.now() + milliseconds
    const times: number[] = []
    let next = start
    const one = async (): Promise<void> => {
      while (performance.now() < end) {
        const began = performance.now()
        await this.ask(bodies[next++ % bodies.length] as string)
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
