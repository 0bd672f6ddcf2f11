import { type Record, recordSchema } from '../record.js'
import { isInCalendar } from './days.js'
import { RecordError } from './record-error.js'

/** Takes a Record from anywhere. Throws `RecordError` with its source, the path and what is wrong there. */
export function checkRecord(value: unknown): Record {
  const parsed = recordSchema.safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new RecordError(`${nameOf(value)}${pathOf(issue?.path ?? [])}: ${issue?.message}`)
  }
  const found = textProblem(parsed.data, '', '') ?? linkProblem(parsed.data)
  if (found) throw new RecordError(`${nameOf(value)}${pathOf(found.path)}: ${found.problem}`)
  return parsed.data
}

interface Problem {
  readonly path: PropertyKey[]
  readonly problem: string
}

const dates = new Set(['start', 'end', 'signedOn', 'publishedOn', 'date'])
const names = new Set(
  'name person office offices side from to leaders cities city parties signatories witnesses'.split(' '),
)

/** The first date that the calendar has not, or name that is empty. */
function textProblem(value: unknown, key: string, list: string): Problem | null {
  if (typeof value === 'string') {
    if (dates.has(key) && !isInCalendar(value)) return { path: [], problem: `${value} is no day of the calendar` }
    return (names.has(key) || names.has(list)) && value.trim() === '' ? { path: [], problem: 'is empty' } : null
  }
  if (typeof value !== 'object' || value === null) return null
  for (const child in value) {
    const found = textProblem(value[child as keyof typeof value], child, key)
    if (found) return { ...found, path: [Array.isArray(value) ? Number(child) : child, ...found.path] }
  }
  return null
}

/** The first index that leads nowhere. */
function linkProblem({ visits, meetings, agreements }: Record): Problem | null {
  for (const [index, { visit }] of meetings.entries())
    if (visit !== null && !visits[visit])
      return { path: ['meetings', index, 'visit'], problem: `is ${visit}, but there are ${visits.length} visits` }
  for (const [index, { meeting }] of agreements.entries())
    if (meeting !== null && !meetings[meeting])
      return {
        path: ['agreements', index, 'meeting'],
        problem: `is ${meeting}, but there are ${meetings.length} meetings`,
      }
  return null
}

/** meetings[0].visit */
const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, ' ')

const nameOf = (value: unknown): string => {
  const sha256 = (value as Partial<Record> | null)?.source?.sha256
  return typeof sha256 === 'string' ? `Record of source ${sha256.slice(0, 16)},` : 'Record,'
}
