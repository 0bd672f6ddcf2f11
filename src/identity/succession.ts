/** What is known of one holder. */
export interface Held {
  readonly id: string
  readonly personId: string
  readonly firstSeenOn: string | null
  readonly lastSeenOn: string | null
  /** The first day on which a source calls the person a former holder. */
  readonly endedBy: string | null
}

/** One holder after another. */
export interface Step<Tenure extends Held> {
  readonly from: Tenure
  readonly to: Tenure
  /** The last day on which the former one was seen, and the first by which the office had changed hands. */
  readonly after: string
  readonly before: string
}

/**
 * Who followed whom, earliest first: of holders who were seen one after the other, each with the next. Whoever was seen while
 * another one was is in no step with him.
 */
export function successionOf<Tenure extends Held>(tenures: readonly Tenure[]): Step<Tenure>[] {
  const seen = tenures
    .filter(({ firstSeenOn, lastSeenOn }) => firstSeenOn !== null && lastSeenOn !== null)
    .toSorted(
      (a, b) => compare(a.firstSeenOn, b.firstSeenOn) || compare(a.lastSeenOn, b.lastSeenOn) || compare(a.id, b.id),
    )
  const steps: Step<Tenure>[] = []
  for (const [at, to] of seen.entries()) {
    const from = seen[at - 1]
    if (!from?.lastSeenOn || !to.firstSeenOn || from.lastSeenOn >= to.firstSeenOn) continue
    const ended = from.endedBy && from.endedBy > from.lastSeenOn ? from.endedBy : null
    const before = ended && ended < to.firstSeenOn ? ended : to.firstSeenOn
    steps.push({ from, to, after: from.lastSeenOn, before })
  }
  return steps
}

const compare = (a: string | null, b: string | null): number =>
  (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0
