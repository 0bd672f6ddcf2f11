import { dayNumber } from './likeness.js'
import { isHead } from './office-key.js'
import type { NameStrand } from './resolve-people.js'

const day = 86_400_000

/** Between an office in one place and one in another lie more days than these, or the two are of two people. */
const moving = 3 * day

/** An office in a place, or a place alone, with all days on which it was seen. */
interface Seen {
  readonly place: string
  readonly office: string
  readonly isHead: boolean
  readonly around: readonly string[]
  /** First and last days, the earliest first. */
  readonly days: (readonly [first: number, last: number])[]
  /** The last of all. */
  last: number
}

/** Where, as what and on which days claims show someone. */
export type Whereabouts = readonly Seen[]

export function whereabouts(strands: readonly NameStrand[]): Whereabouts {
  const all = new Map<string, Seen>()
  for (const { place, office, around, firstDay, lastDay } of strands) {
    if (firstDay === null) continue
    const key = `${place} ${office} ${office === '' ? around.join() : ''}`
    const seen = all.get(key) ?? { place, office, isHead: isHead(office), around, days: [], last: 0 }
    const [first, last] = [dayNumber(firstDay), dayNumber(lastDay ?? firstDay)]
    seen.days.push([first, last])
    seen.last = Math.max(seen.last, last)
    all.set(key, seen)
  }
  for (const { days } of all.values()) days.sort(([a], [b]) => a - b)
  return [...all.values()]
}

/**
 * What keeps those whom two groups of claims show from being one: `SEEN`, where sources show them on the same or neighbouring
 * days where one person cannot be; `INFERRED`, where that comes out only if an office was held without a break between two
 * days on which it was seen. Null where nothing does.
 */
export function contradiction(a: Whereabouts, b: Whereabouts): 'SEEN' | 'INFERRED' | null {
  let isInferred = false
  for (const x of a)
    for (const y of b) {
      if (!excludes(x, y)) continue
      if (areNear(x, y)) return 'SEEN'
      isInferred ||= holdsThrough(x, y) || holdsThrough(y, x)
    }
  return isInferred ? 'INFERRED' : null
}

/**
 * Whether who is in one of these is not in the other: in different places, of which none holds the other; and at the head of
 * two places or organs wherever they are. A side is taken from who met: at a meeting of both places it excludes neither.
 */
function excludes(a: Seen, b: Seen): boolean {
  if (a.place !== '' && b.place !== '' && !isWithin(a.place, b.place) && !isWithin(b.place, a.place))
    return !isAround(a, b.place) && !isAround(b, a.place)
  return a.isHead && b.isHead && a.place !== b.place
}

const isWithin = (place: string, outer: string): boolean => place.startsWith(outer)
const isAround = ({ office, around }: Seen, place: string): boolean =>
  office === '' && around.includes(place.slice(0, 6))

const firstOf = ({ days }: Seen): number => days[0]?.[0] ?? 0

/** Whether some days of the two lie next to each other. */
function areNear(a: Seen, b: Seen): boolean {
  if (firstOf(a) - b.last > moving || firstOf(b) - a.last > moving) return false
  let from = 0
  for (const [first, last] of a.days) {
    while (from < b.days.length && first - (b.days[from] as Seen['days'][number])[1] > moving) from += 1
    for (let at = from; at < b.days.length; at += 1) {
      const [otherFirst, otherLast] = b.days[at] as Seen['days'][number]
      if (otherFirst - last > moving) break
      if (first - otherLast <= moving) return true
    }
  }
  return false
}

/** Whether the office was seen before and after a day of the other. */
function holdsThrough(held: Seen, other: Seen): boolean {
  return held.office !== '' && other.days.some(([from, to]) => firstOf(held) < to && from < held.last)
}
