/** What one source says of a field. */
export interface Said<Value> {
  readonly value: Value
  readonly sourceId: string
}

/** Why one of several values stands for the event: the first of these that tells two of them apart. */
export type ChoiceRule = 'MOST_SOURCES' | 'MOST_EXACT' | 'MOST_TOLD' | 'FIRST_SOURCE'

export interface Chosen<Value> {
  readonly value: Value | null
  readonly rule: ChoiceRule
  /** Every value with its sources, the chosen one first; one alone where all that say something agree. */
  readonly values: readonly { readonly value: Value; readonly sources: readonly string[] }[]
}

/** How values of a field compare beside the number of their sources: greater is better. */
export interface Merit<Value> {
  readonly rule: 'MOST_EXACT' | 'MOST_TOLD'
  readonly of: (value: Value) => number
}

/**
 * The value for which most sources stand; of those with equally many the more exact, or fuller, one; then that of the lowest
 * source id. Who says nothing does not disagree.
 */
export function choose<Value extends string | number>(
  said: readonly Said<Value | null>[],
  merit: Merit<Value>,
): Chosen<Value> {
  const sources = new Map<Value, Set<string>>()
  for (const { value, sourceId } of said)
    if (value !== null) sources.set(value, (sources.get(value) ?? new Set()).add(sourceId))
  const values = [...sources].map(([value, ids]) => ({ value, sources: [...ids].sort() }))
  const counts = (a: Value, b: Value) => (sources.get(b)?.size ?? 0) - (sources.get(a)?.size ?? 0)
  values.sort(
    (a, b) =>
      counts(a.value, b.value) ||
      merit.of(b.value) - merit.of(a.value) ||
      ((a.sources[0] as string) < (b.sources[0] as string) ? -1 : 1),
  )
  const [first, second] = values
  const rule: ChoiceRule =
    !first || !second || counts(first.value, second.value) !== 0
      ? 'MOST_SOURCES'
      : merit.of(first.value) !== merit.of(second.value)
        ? merit.rule
        : 'FIRST_SOURCE'
  return { value: first?.value ?? null, rule, values }
}

/** A day is more exact than a month, a year that is known more than one that is not; of an interval both ends count. */
export const exactness: Merit<string> = {
  rule: 'MOST_EXACT',
  of: (date) =>
    Math.min(
      ...date
        .split('/')
        .map((part) => (part === '' ? 0 : part.replace(/\D/g, '').length + (part.startsWith('X') ? 0 : 4))),
    ),
}

export const length: Merit<string> = { rule: 'MOST_TOLD', of: (text) => text.length }
export const size: Merit<number> = { rule: 'MOST_TOLD', of: (number) => number }
