import { isHead } from './office-key.js'
import type { NameStrand } from './resolve-people.js'

/** Between an office in one place and one in another lie more days than these, or the two are of two people. */
const moving = 3

/**
 * What keeps the people of two groups of claims from being one: `SEEN`, where sources show them on the same or neighbouring
 * days where one person cannot be; `INFERRED`, where that comes out only if an office was held without a break between two
 * days on which it was seen. Null where nothing does.
 */
export function contradiction(a: readonly NameStrand[], b: readonly NameStrand[]): 'SEEN' | 'INFERRED' | null {
  const [one, other] = [daysOf(a), daysOf(b)]
  const pairs = one.flatMap((x) => other.filter((y) => excludes(x, y) || excludes(y, x)).map((y) => [x, y] as const))
  if (pairs.some(([x, y]) => areNear(x.days, y.days))) return 'SEEN'
  return pairs.some(([x, y]) => holdsThrough(x, y) || holdsThrough(y, x)) ? 'INFERRED' : null
}

/** An office in a place, or a place alone, with all days on which it was seen. */
interface Seen {
  readonly place: string
  readonly office: string
  readonly around: readonly string[]
  /** First and last days, the earliest first. */
  readonly days: (readonly [first: string, last: string])[]
}

function daysOf(strands: readonly NameStrand[]): Seen[] {
  const all = new Map<string, Seen>()
  for (const { place, office, around, firstDay, lastDay } of strands) {
    if (firstDay === null) continue
    const key = `${place} ${office} ${office === '' ? around.join() : ''}`
    const seen = all.get(key) ?? { place, office, around, days: [] }
    seen.days.push([firstDay, lastDay ?? firstDay])
    all.set(key, seen)
  }
  for (const { days } of all.values()) days.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return [...all.values()]
}

/**
 * Whether who is in one of these is not in the other: in different places, of which none holds the other; and at the head of
 * two places or organs wherever they are. A side is taken from who met: at a meeting of both places it excludes neither.
 */
function excludes(a: Seen, b: Seen): boolean {
  if (a.place !== '' && b.place !== '' && !isWithin(a.place, b.place) && !isWithin(b.place, a.place))
    return !isAround(a, b.place) && !isAround(b, a.place)
  return a.place !== b.place && isHead(a.office) && isHead(b.office)
}

const isWithin = (place: string, outer: string): boolean => place.startsWith(outer)
const isAround = ({ office, around }: Seen, place: string): boolean =>
  office === '' && around.includes(place.slice(0, 6))

/** Whether some days of the two lie next to each other; both lists are in order. */
function areNear(a: Seen['days'], b: Seen['days']): boolean {
  let from = 0
  for (const [first, last] of a) {
    while (from < b.length && daysFrom((b[from] as Seen['days'][number])[1], first) > moving) from += 1
    for (const [otherFirst, otherLast] of b.slice(from)) {
      if (daysFrom(last, otherFirst) > moving) break
      if (daysFrom(otherLast, first) <= moving) return true
    }
  }
  return false
}

/** Whether the office was seen before and after a day of the other. */
function holdsThrough({ office, days }: Seen, other: Seen): boolean {
  if (office === '') return false
  const [first, last] = [
    days[0]?.[0] ?? '',
    days
      .map(([, day]) => day)
      .sort()
      .at(-1) ?? '',
  ]
  return other.days.some(([from, to]) => first < to && from < last)
}

const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000
