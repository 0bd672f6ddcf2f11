/** Between which days an office was held, by sightings and by what is stated. */
export interface HeldBounds {
  readonly firstSeenOn: string | null
  readonly lastSeenOn: string | null
  /** The first day and the last on which what is stated has the person in the office; both or none. */
  readonly statedFirstDay: string | null
  readonly statedLastDay: string | null
}

/** What is known of one holder. */
export interface Held extends HeldBounds {
  readonly id: string
  readonly personId: string
  /** The first day on which a source calls the person a former holder. */
  readonly endedBy: string | null
  /** EDTF. */
  readonly statedUntil: string | null
}

export type BoundBasis = 'SEEN' | 'STATED'

/** One holder after another. */
export interface Step<Tenure extends Held> {
  readonly from: Tenure
  readonly to: Tenure
  /** The last day on which the former one is known to have held it, and the first by which the office had changed hands. */
  readonly after: string
  readonly afterBasis: BoundBasis
  readonly before: string
  readonly beforeBasis: BoundBasis
}

interface Bound {
  readonly day: string
  readonly basis: BoundBasis
}

const bounds = (seen: string | null, stated: string | null): Bound[] => [
  ...(stated ? [{ day: stated, basis: 'STATED' as const }] : []),
  ...(seen ? [{ day: seen, basis: 'SEEN' as const }] : []),
]

/** What is stated comes before what was seen on the same day. */
const earliest = (days: readonly Bound[]): Bound | undefined => days.toSorted((a, b) => compare(a.day, b.day))[0]
const latest = (days: readonly Bound[]): Bound | undefined => days.toSorted((a, b) => compare(b.day, a.day))[0]

/**
 * Who followed whom, earliest first: of holders who were in office one after the other, each with the next. Whoever was in
 * office while another one was is in no step with him, but for the day on which the one is stated to leave or the other to come.
 */
export function successionOf<Tenure extends Held>(tenures: readonly Tenure[]): Step<Tenure>[] {
  const held = tenures
    .flatMap((tenure) => {
      const first = earliest(bounds(tenure.firstSeenOn, tenure.statedFirstDay))
      const last = latest(bounds(tenure.lastSeenOn, tenure.statedLastDay))
      return first && last ? [{ tenure, first, last }] : []
    })
    .sort(
      (a, b) =>
        compare(a.first.day, b.first.day) || compare(a.last.day, b.last.day) || compare(a.tenure.id, b.tenure.id),
    )
  const steps: Step<Tenure>[] = []
  for (const [at, { tenure: to, first }] of held.entries()) {
    const former = held[at - 1]
    if (!former) continue
    const { tenure: from, last } = former
    const isStated = last.basis === 'STATED' || first.basis === 'STATED'
    if (last.day > first.day || (last.day === first.day && !isStated)) continue
    const left = bounds(from.endedBy, from.statedUntil === from.statedLastDay ? from.statedUntil : null)
    const by = left.filter(({ day, basis }) => (basis === 'STATED' ? day >= last.day : day > last.day))
    const before = earliest([...by, first]) as Bound
    steps.push({ from, to, after: last.day, afterBasis: last.basis, before: before.day, beforeBasis: before.basis })
  }
  return steps
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
