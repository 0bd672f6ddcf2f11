import { createHash } from 'node:crypto'
import { type Decision, decisionProblem, personOfId, subjectOf } from '../identity/decisions.js'
import type { Sql, Store } from './client.js'
import { listOf } from './dialect.js'
import { readDecisions } from './read/decisions.js'
import { insertStatement } from './rows.js'
import { takeAccounts } from './take-accounts.js'
import { renewVersion } from './version.js'

export type DecisionLine = Omit<Decision, 'id'>

/** Two lines that say the same are one decision; the reason may be put in other words. */
const decisionId = ({ kind, subjects }: DecisionLine): string =>
  createHash('sha256')
    .update(JSON.stringify([kind, subjects]))
    .digest('hex')
    .slice(0, 16)

/**
 * Makes the decisions of the store these and no others, and finds anew whom and what they are about: one that is there no
 * more is taken back; gives back how many are. Throws `RangeError` at one that cannot be followed; then nothing is changed.
 */
export async function takeDecisions(store: Store, lines: readonly DecisionLine[]): Promise<number> {
  for (const [index, line] of lines.entries()) {
    const problem = decisionProblem(line)
    if (problem) throw new RangeError(`decision ${index + 1}: ${problem}`)
  }
  return store.write((db) => bringDecisions(db, lines))
}

async function bringDecisions(db: Sql, lines: readonly DecisionLine[]): Promise<number> {
  const wanted = new Map(lines.map((line) => [decisionId(line), { ...line, id: decisionId(line) }]))
  const stored = await readDecisions(db)
  const removed = stored.filter(({ id }) => !wanted.has(id))
  const added = [...wanted.values()].filter(({ id }) => !stored.some((one) => one.id === id))
  const touched = [...removed, ...added]
  await db
    .deleteFrom('Decision')
    .where('id', 'in', listOf(removed.map(({ id }) => id)))
    .execute()
  const rows = [...wanted.values()].map((decision) => ({ ...decision, subjects: JSON.stringify(decision.subjects) }))
  if (rows.length > 0) await insertStatement('Decision', rows, ['id']).execute(db)
  if (touched.length === 0) return 0
  const subjects = touched.flatMap(({ subjects }) => subjects.flatMap((text) => subjectOf(text) ?? []))
  const names = subjects.flatMap(({ type, id }) => (type === 'Person' ? [personOfId(id).name] : []))
  const claims = subjects.flatMap(({ type, id }) => (type === 'Person' || type === 'Source' ? [] : [id]))
  await takeAccounts(db, [], [], { names, claims })
  await renewVersion(db)
  return removed.length
}

/** The subjects, by line and place from 0, that no source in the store tells of; such a decision waits for one that does. */
export async function unknownSubjects(
  db: Sql,
  lines: readonly DecisionLine[],
): Promise<{ readonly line: number; readonly subject: number; readonly type: string }[]> {
  const named = lines.flatMap(({ subjects }, line) =>
    subjects.flatMap((text, subject) => {
      const named = subjectOf(text)
      return named ? [{ ...named, line, subject }] : []
    }),
  )
  const ids = listOf(named.map(({ id }) => id))
  const people = named.filter(({ type }) => type === 'Person').map(({ id }) => personOfId(id))
  const claims = await db
    .selectFrom('PersonClaim')
    .select(['name', 'sourceId'])
    .where('name', 'in', listOf(people.map(({ name }) => name)))
    .execute()
  const events = await db.selectFrom('EventClaim').select(['kind', 'id']).where('id', 'in', ids).execute()
  const sources = await db.selectFrom('Source').select('id').where('id', 'in', ids).execute()
  const known = new Set([
    ...claims.flatMap(({ name, sourceId }) => [`Person ${name}`, `Person ${name}~${sourceId}`]),
    ...events.map(({ kind, id }) => `${kind} ${id}`),
    ...sources.map(({ id }) => `Source ${id}`),
  ])
  return named.filter(({ type, id }) => !known.has(`${type} ${id}`))
}
