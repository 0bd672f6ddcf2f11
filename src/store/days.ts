import { remember } from '../text/remember.js'

/** The days of an event as the store keeps them. */
export interface Days {
  /** EDTF. */
  readonly date: string | null
  /** Null where it is not known to the day. */
  readonly startsOn: string | null
  readonly endsOn: string | null
  /** The first and the last day that the date can mean; null where the year is not known. */
  readonly earliest: string | null
  readonly latest: string | null
  readonly dayAsc: string
  readonly dayDesc: string
}

/** Sort after, and before, every day. */
const undated = { dayAsc: '9999-99-99', dayDesc: '0000-00-00' }

const day = /^\d{4}-\d{2}-\d{2}$/

/** Reads the start and end of a Record's event, EDTF: 2025-02-13, 2024-06, XXXX-10-16. */
export function daysOf(start: string | null, end: string | null): Days {
  const from = start ?? end
  const to = end ?? start
  const earliest = from && firstDay(from)
  const latest = to && lastDay(to)
  return {
    date: from === to ? from : `${start ?? ''}/${end ?? ''}`,
    startsOn: start && day.test(start) ? start : null,
    endsOn: to && day.test(to) ? to : null,
    earliest,
    latest,
    dayAsc: earliest ?? undated.dayAsc,
    dayDesc: earliest ?? undated.dayDesc,
  }
}

/** Of two days; the other one where one is not known. */
export const earlier = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b < a) ? b : a
export const later = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b > a) ? b : a

/** 2024-06 → 2024-06-01; null where the year is not known. */
const firstDay = (date: string): string | null =>
  date.startsWith('X') ? null : `${date}${'-01-01'.slice(date.length - 4)}`

/** 2024-06 → 2024-06-30. */
function lastDay(date: string): string | null {
  if (date.startsWith('X') || day.test(date)) return firstDay(date)
  const [year, month = 12] = date.split('-').map(Number) as [number, number?]
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/** Whether the calendar has it: 2024-02-30 and XXXX-13-01 it has not. */
export const isInCalendar = remember((date): boolean => {
  const [year, month = '01', dayOfMonth = '01'] = date.replace('XXXX', '2000').split('-')
  const time = Date.parse(`${year}-${month}-${dayOfMonth}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(8, 10) === dayOfMonth
})
