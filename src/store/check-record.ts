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
  for (const [path, problem] of problemsOf(parsed.data))
    throw new RecordError(`${nameOf(value)}${pathOf(path)}: ${problem}`)
  return parsed.data
}

type Path = readonly PropertyKey[]

/** What the shape of a Record cannot say: days that the calendar has, indexes that lead somewhere, names that are there. */
function* problemsOf(record: Record): Generator<[Path, string]> {
  for (const [path, value] of leavesOf(record, [])) {
    const key = path.at(-1)
    if (typeof value !== 'string') continue
    if ((key === 'start' || key === 'end' || key === 'signedOn' || key === 'publishedOn') && !isInCalendar(value))
      yield [path, `${value} is no day of the calendar`]
    if ((isName.has(String(key)) || isName.has(String(path.at(-2)))) && value.trim() === '') yield [path, 'is empty']
  }
  for (const [index, { visit }] of record.meetings.entries())
    if (visit !== null && !record.visits[visit])
      yield [['meetings', index, 'visit'], `is ${visit}, but there are ${record.visits.length} visits`]
  for (const [index, { meeting }] of record.agreements.entries())
    if (meeting !== null && !record.meetings[meeting])
      yield [['agreements', index, 'meeting'], `is ${meeting}, but there are ${record.meetings.length} meetings`]
}

const isName = new Set('name person offices side from to leaders cities city parties signatories witnesses'.split(' '))

function* leavesOf(value: unknown, path: Path): Generator<[Path, unknown]> {
  if (typeof value !== 'object' || value === null) yield [path, value]
  else
    for (const [key, child] of Object.entries(value))
      yield* leavesOf(child, [...path, Array.isArray(value) ? Number(key) : key])
}

/** meetings[0].visit */
const pathOf = (path: Path): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, ' ')

const nameOf = (value: unknown): string => {
  const sha256 = (value as Partial<Record> | null)?.source?.sha256
  return typeof sha256 === 'string' ? `Record of source ${sha256.slice(0, 16)},` : 'Record,'
}
