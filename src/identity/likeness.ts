import { remember } from '../text/remember.js'

/** A title without what may stand around it and in it: 《》, quotation marks, spaces, commas. */
export const plainTitle = (title: string): string => title.replace(/[\s《》“”"‘’（）()·、，,：:—-]/g, '')

/** How alike two titles are, from 0 to 1: the share of pairs of neighbouring characters that both have (Dice's coefficient). */
export function titleLikeness(a: string, b: string): number {
  const [one, other] = [pairsOf(plainTitle(a)), pairsOf(plainTitle(b))]
  if (one.size === 0 || other.size === 0) return plainTitle(a) === plainTitle(b) ? 1 : 0
  return (2 * shared(one, other)) / (one.size + other.size)
}

const pairsOf = remember(
  (text: string): ReadonlySet<string> =>
    new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2))),
)

/** How many things two sets have in common. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size > b.size) return shared(b, a)
  let count = 0
  for (const one of a) if (b.has(one)) count += 1
  return count
}

/** The days between two spans of days; 0 where they meet. */
export const daysApart = (a: { first: string; last: string }, b: { first: string; last: string }): number =>
  Math.max(0, days(a.last, b.first), days(b.last, a.first))

const days = (from: string, to: string): number => (dayNumber(to) - dayNumber(from)) / 86_400_000

/** From the first to the last. */
export const daysFrom = ({ first, last }: { first: string; last: string }): number => days(first, last)

export const isYearless = ({ first }: { first: string }): boolean => first.startsWith('XXXX')

/** The last day, as one of no known year. */
export const yearlessEnd = ({ last }: { last: string }): { first: string; last: string } => {
  const day = `XXXX${last.slice(4)}`
  return { first: day, last: day }
}

/** Milliseconds at the beginning of a day; one of no known year counts in a leap year. */
export const dayNumber = remember((day: string): number => Date.parse(day.replace('XXXX', '2000')))

/** That day and those around it, ISO 8601, or without a year as the day itself. */
export const daysAround = ({ first, last }: { first: string; last: string }, more: number): readonly string[] =>
  daysFromTo(`${first} ${last} ${more}`)

const daysFromTo = remember((days): readonly string[] => {
  const [first, last, more] = days.split(' ') as [string, string, string]
  const [from, to] = [dayNumber(first) - Number(more) * 86_400_000, dayNumber(last) + Number(more) * 86_400_000]
  const year = isYearless({ first }) ? 'XXXX' : null
  const list: string[] = []
  for (let time = from; time <= to; time += 86_400_000) {
    const day = new Date(time).toISOString().slice(0, 10)
    list.push(year ? `${year}${day.slice(4)}` : day)
  }
  return list
})
