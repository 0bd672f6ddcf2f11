import { z } from 'zod'
import { decisionProblem } from '../identity/decisions.js'
import { FileProblem } from './file-problem.js'

/** The name of the file that holds what someone found out and the reports do not tell: who and what is the same, or not. */
export const decisionsFile = 'decisions.json'

const decisionsSchema = z.array(
  z.object({
    kind: z.enum(['merge', 'split']),
    /** Ids as the API gives them. Of a split person the id, and then the sources that mean another one. */
    subjects: z.array(z.string()).min(2),
    reason: z.string().min(1),
  }),
)

export type Decisions = z.infer<typeof decisionsSchema>

/** Takes the value of a decisions.json. Throws `ZodError`, or `FileProblem` at a decision that cannot be followed. */
export function parseDecisions(json: unknown): Decisions {
  const decisions = decisionsSchema.parse(json)
  for (const [index, decision] of decisions.entries()) {
    const problem = decisionProblem(decision)
    if (problem) throw new FileProblem(`decision ${index + 1} (${decision.reason}): ${problem}`)
  }
  return decisions
}
