import pg from 'pg'

/** What PostgreSQL did for a statement, as `EXPLAIN (ANALYZE, FORMAT JSON)` has it; counts are averages of the loops. */
interface Plan {
  readonly 'Relation Name'?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly 'Rows Removed by Index Recheck'?: number
  readonly Plans?: readonly Plan[]
}

export interface Work {
  /** Those that clients sent and that have a plan: no `begin`, no `set`. */
  readonly statements: number
  /** Rows that scans of tables and of their indexes gave or threw away, those of functions in SQL included. */
  readonly rows: number
}

/**
 * Counts what PostgreSQL executes by the plans that its module auto_explain writes to the log. Its own counters
 * (pg_stat_user_tables) are of no use for that: a backend that has told them within the last second keeps the next ones for ten.
 */
export class Plans {
  /** What the server has to be started with. */
  static readonly settings: readonly string[] = [
    'shared_preload_libraries=auto_explain',
    'auto_explain.log_analyze=on',
    'auto_explain.log_timing=off',
    'auto_explain.log_format=json',
    'auto_explain.log_nested_statements=on',
    'lc_messages=C',
  ]

  #database: pg.Client | null = null
  #log = ''

  /** Takes the server's log. */
  readonly note = (log: string): void => {
    if (this.#database) this.#log += log
  }

  /** To a database of the server, as one who may alter its settings. */
  async connect(url: string): Promise<void> {
    const database = new pg.Client({ connectionString: url })
    await database.connect()
    this.#database = database
  }

  async end(): Promise<void> {
    await this.#database?.end()
  }

  /** Counts what is executed meanwhile, by whomever. Costs time: the work is not to be timed. */
  async count(work: () => Promise<void>): Promise<Work> {
    await this.#tell(0)
    this.#log = ''
    await work()
    await settled()
    const told = this.#log
    await this.#tell(-1)
    return workOf(told)
  }

  async #tell(milliseconds: number): Promise<void> {
    await this.#database?.query(`alter system set auto_explain.log_min_duration = ${milliseconds}`)
    await this.#database?.query('select pg_reload_conf()')
    await settled()
  }
}

/** Until the backends have heard, and the log has come. */
const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 200))

/** Entries of the log begin a line, and go on in lines that begin with a tab. The statement of a function is told as its context. */
function workOf(log: string): Work {
  const entries = log.split(/\n(?=[^\t\n])/)
  let [statements, rows] = [0, 0]
  for (const [at, entry] of entries.entries()) {
    if (!/LOG: {2}duration: \S+ ms {2}plan:/.test(entry)) continue
    rows += rowsOf(JSON.parse(entry.slice(entry.indexOf('{'))).Plan)
    if (!/CONTEXT: {2}(?:SQL|PL)/.test(entries[at + 1] ?? '')) statements += 1
  }
  return { statements, rows }
}

function rowsOf(plan: Plan): number {
  const removed = (plan['Rows Removed by Filter'] ?? 0) + (plan['Rows Removed by Index Recheck'] ?? 0)
  const own = plan['Relation Name'] === undefined ? 0 : (plan['Actual Rows'] + removed) * plan['Actual Loops']
  return (plan.Plans ?? []).reduce((sum, below) => sum + rowsOf(below), own)
}
