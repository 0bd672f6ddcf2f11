import { cpus, loadavg } from 'node:os'
import type { Effort, Result } from './measure.js'
import { type Question, questions } from './questions.js'
import { nodeOptions } from './running.js'

/** How many times as long a question may take in the full store as in the small one; none is wanted of q6. */
const mayGrow: { readonly [question: string]: number } = { q1: 1.3, q2: 1.3, q3: 1.3, q4: 3, q5: 3 }

const ofOurs = 'huiwu, PostgreSQL'

/** What bench/RESULTS.md says of a run on a store of so many meetings. */
export function results(meetings: number, effort: Effort, all: readonly Result[]): string {
  const parts = questions.map((question) => comparison(question, ofQuestion(all, question.name, meetings)))
  const [smaller] = [...new Set(all.map((one) => one.meetings))].filter((size) => size !== meetings)
  const text = [
    '# What the servers did',
    head(meetings, effort),
    how(),
    ...parts.flat(),
    ...(smaller === undefined ? [] : growth(all, smaller, meetings)),
  ]
  return `${text.join('\n\n')}\n`
}

const ofQuestion = (all: readonly Result[], name: string, meetings: number): readonly Result[] =>
  all.filter((one) => one.question === name && one.meetings === meetings)

const head = (meetings: number, { rounds, milliseconds }: Effort): string =>
  `\`npm run bench -- serve ${meetings} ${rounds} ${milliseconds}\`: an invented store of ${english(meetings)} meetings, ${english(meetings * 12)} participations and ${english(Math.round(meetings * 0.6))} people; ${cpus().length} cores for client, servers and database together; Node 24; four questions in flight. The servers were asked in turns, for ${milliseconds} ms each in a round (rounds: ${rounds}, after one to warm up); ratios are medians of the rounds. Afterwards ${loadavg()[1]?.toFixed(1)} processes wanted a core, on average of five minutes: where others had work for these cores too, each wait between a server and its database is longer. What the server's own process took of the processor for an answer (not its database's) does not depend on that as much.`

const how = (): string =>
  `All answers of all servers to all variables of a question were compared, and were the same; of each question is told how many. huiwu has its limits on and keeps no answers. All servers run with Node's options of \`npm start\` (\`${nodeOptions.join(' ')}\`) and are bundled; huiwu with its packages, as for its users, the peers without theirs. Statements and rows read are those of an answer, on average of the first twenty variables, after the rounds: PostgreSQL tells them with each plan that it has executed (auto_explain), those of the bodies of functions included, \`begin\` and the like left out. A row is read when a scan of a table or its index gives or drops it. On SQLite huiwu counts its statements itself; what SQLite reads it does not tell. PostGraphile is given the keys of what is typed in a search; the other peers make them as huiwu does. The peers look for names in huiwu's own tables of keys and terms; how often provinces met they count from the meetings, where huiwu reads what it has counted at load.`

function comparison({ name, what }: Question, own: readonly Result[]): string[] {
  const against = ['PostGraphile 5', ofOurs]
  const columns = [
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
    one.statements.toFixed(1),
    one.rows?.toFixed(0) ?? '–',
    (one.memory / 1e6).toFixed(0),
  ])
  const compared = own[0]?.compared ?? 0
  return [
    `## ${name}: ${what}`,
    `${compared === 1 ? 'One answer' : `${compared} answers`} compared.`,
    table(columns, rows),
  ]
}

function growth(all: readonly Result[], smaller: number, meetings: number): string[] {
  const servers = [...new Set(ofQuestion(all, 'q1', smaller).map(({ server }) => server))]
  const columns = ['', ...servers.flatMap((server) => [`${server}: p50 ms`, '×']), 'wanted ×']
  const rows = questions.map(({ name }) => {
    const p50 = (server: string, size: number): number =>
      ofQuestion(all, name, size).find((one) => one.server === server)?.p50 ?? Number.NaN
    const cells = servers.flatMap((server) => {
      const [before, after] = [p50(server, smaller), p50(server, meetings)]
      return [`${before.toFixed(1)}, ${after.toFixed(1)}`, (after / before).toFixed(2)]
    })
    return [name, ...cells, mayGrow[name]?.toFixed(1) ?? '']
  })
  return [
    `## From ${english(smaller)} meetings to ${english(meetings)}`,
    'In the same run, both stores in turns; the smaller one is a database of its own on the same PostgreSQL.',
    table(columns, rows),
  ]
}

const english = (number: number): string => number.toLocaleString('en')

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, at) => (at === 0 ? '---' : '--:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
