import { createHash } from 'node:crypto'
import { type Decision, decisionProblem, personOfId, subjectOf } from '../identity/decisions.js'
import type { Sql, Store } from './client.js'
import { listOf } from './dialect.js'
import { readDecisions } from './resolve-claims.js'
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
 * more is taken back. Throws `RangeError` at one that cannot be followed; then nothing is changed.
 */
export async function takeDecisions(store: Store, lines: readonly DecisionLine[]): Promise<void> {
  for (const [index, line] of lines.entries()) {
    const problem = decisionProblem(line)
    if (problem) throw new RangeError(`decision ${index + 1}: ${problem}`)
  }
  await store.write((db) => bringDecisions(db, lines))
}

async function bringDecisions(db: Sql, lines: readonly DecisionLine[]): Promise<void> {
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
  if (touched.length === 0) return
  const subjects = touched.flatMap(({ subjects }) => subjects.flatMap((text) => subjectOf(text) ?? []))
  const names = subjects.flatMap(({ type, id }) => (type === 'Person' ? [personOfId(id).name] : []))
  const claims = subjects.flatMap(({ type, id }) => (type === 'Person' || type === 'Source' ? [] : [id]))
  await takeAccounts(db, [], [], { names, claims })
  await renewVersion(db)
}
