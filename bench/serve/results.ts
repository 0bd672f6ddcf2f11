import { cpus, loadavg } from 'node:os'
import type { Effort, Result } from './measure.js'
import { questions } from './questions.js'

/** What bench/RESULTS.md says of a run. */
export function results(meetings: number, effort: Effort, all: readonly Result[]): string {
  const parts = questions.flatMap(({ name, what }) => {
    const own = all.filter(({ question }) => question === name)
    if (own.length === 0) return []
    const has = (server: string) => own.some((one) => one.server === server)
    const against = ['PostGraphile 5', 'huiwu, PostgreSQL'].filter(has)
    const head = [
      'server',
      ...against.map((server) => `× ${server}`),
      'answers/s',
      'p50 ms',
      'p99 ms',
      'processor ms',
      'statements',
      'rows read',
      'memory MB',
    ]
    const rows = own.map((one) => [
      one.server,
      ...against.map((server) => one.ratios.get(server)?.toFixed(2) ?? ''),
      one.rate.toFixed(1),
      one.p50.toFixed(1),
      one.p99.toFixed(1),
      one.cpu.toFixed(2),
      one.statements?.toFixed(1) ?? '–',
      one.rows?.toFixed(0) ?? '–',
      (one.memory / 1e6).toFixed(0),
    ])
    return [`## ${name}: ${what}`, table([head, head.map((_, at) => (at === 0 ? '---' : '--:')), ...rows])]
  })
  return `${[
    '# What the servers did',
    `\`npm run bench -- serve ${meetings}\`: an invented store of ${meetings.toLocaleString('en')} meetings, ${(meetings * 12).toLocaleString('en')} participations and ${Math.round(meetings * 0.6).toLocaleString('en')} people; ${cpus().length} cores for client, servers and database together; Node 24; four questions in flight. Afterwards ${loadavg()[1]?.toFixed(1)} processes wanted a core, on average of five minutes: where others had work for these cores too, each wait between a server and its database is longer. What the server's own process took of the processor for an answer (not its database's) does not depend on that as much. The servers were asked in turns, ${effort.rounds} rounds of ${effort.milliseconds} ms each after one to warm up; ratios are medians of the rounds. Each answer was compared with the others'. huiwu has its limits on and keeps no answers. A server is left out where it was not taught the question. What SQLite reads it does not tell. Rows read, and the peers' statements, are counts that PostgreSQL publishes late: in a short run they are far off, and not to be compared.`,
    ...parts,
  ].join('\n\n')}\n`
}

const table = (rows: readonly (readonly string[])[]): string => rows.map((row) => `| ${row.join(' | ')} |`).join('\n')
