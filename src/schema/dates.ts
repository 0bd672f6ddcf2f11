import { quoted, RequestError } from './errors.js'

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Whether the text is a day of the Gregorian calendar, written 2025-02-13. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

/** Whether the text is a date or interval of EDTF level 2 as Records use it; a leap day of an unknown year is one. */
export function isEdtf(text: string): boolean {
  const [start, end, ...more] = text.split('/') as [string, string?, ...string[]]
  return more.length === 0 && isEdtfDate(start) && (end === undefined || isEdtfDate(end))
}

function isEdtfDate(text: string): boolean {
  const match = /^(\d{4}|XXXX)(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  if (!match) return false
  const [, year, month, day] = match
  const known = year === 'XXXX' ? '2000' : (year as string)
  return isDay(`${known}-${month ?? '01'}-${day ?? '01'}`)
}

export function parseDay(value: unknown): string {
  if (typeof value === 'string' && isDay(value)) return value
  throw new RequestError('BAD_DATE', `${quoted(value)} is no day. Write year, month and day: "2025-02-13".`)
}

export function parseEdtf(value: unknown): string {
  if (typeof value === 'string' && isEdtf(value)) return value
  throw new RequestError(
    'BAD_DATE',
    `${quoted(value)} is no EDTF date. Write "2025-02-13", "2024-06", "XXXX-10-16" or two of them with "/".`,
  )
}
