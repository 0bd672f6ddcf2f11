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

/** What makes one value of a field better than another, and which values say part of what others do. */
export interface Field<Value> {
  /** Asked before the number of sources. */
  readonly before?: Merit<Value>
  /** Asked where equally many sources stand for two. */
  readonly after: readonly Merit<Value>[]
  /** Whether who says the one agrees, as far as he goes, with who says the other. */
  readonly isPartOf?: (less: Value, more: Value) => boolean
}

/**
 * The value for which most sources stand; of those with equally many the more exact, or fuller, one; then that of the lowest
 * source id. Who says nothing does not disagree.
 */
export function choose<Value extends string | number>(
  said: readonly Said<Value | null>[],
  field: Field<Value>,
): Chosen<Value> {
  const sources = new Map<Value, Set<string>>()
  for (const { value, sourceId } of said)
    if (value !== null) sources.set(value, (sources.get(value) ?? new Set()).add(sourceId))
  const support = new Map(
    [...sources.keys()].map((value) => [
      value,
      new Set(
        [...sources].flatMap(([other, ids]) => (other === value || field.isPartOf?.(other, value) ? [...ids] : [])),
      ).size,
    ]),
  )
  const criteria: { rule: ChoiceRule; of: (value: Value) => number }[] = [
    ...(field.before ? [field.before] : []),
    { rule: 'MOST_SOURCES', of: (value) => support.get(value) ?? 0 },
    ...field.after,
  ]
  const values = [...sources].map(([value, ids]) => ({ value, sources: [...ids].sort() }))
  const telling = (a: Value, b: Value) => criteria.find(({ of }) => of(a) !== of(b))
  values.sort((a, b) => {
    const by = telling(a.value, b.value)
    return by ? by.of(b.value) - by.of(a.value) : (a.sources[0] as string) < (b.sources[0] as string) ? -1 : 1
  })
  const [first, second] = values
  const rule = first && second ? (telling(first.value, second.value)?.rule ?? 'FIRST_SOURCE') : 'MOST_SOURCES'
  return { value: first?.value ?? null, rule, values }
}

const ends = (date: string): string[] => date.split('/')

/** A day is more exact than a month; of an interval both ends count. */
const exactness: Merit<string> = {
  rule: 'MOST_EXACT',
  of: (date) => Math.min(...ends(date).map((end) => end.replace('XXXX', '').length)),
}
const knownYear: Merit<string> = { rule: 'MOST_EXACT', of: (date) => Number(!date.includes('XXXX')) }
/** Days of an interval. */
const extent = (date: string): number => {
  const days = ends(date).map((end) => Date.parse(end.replace('XXXX', '2000')))
  return (days.at(-1) ?? 0) - (days[0] ?? 0) || 0
}

/** Whether every day that the more exact date means is one that the other can mean: 2023-10 or XXXX-10-17 for 2023-10-17. */
function isLessExact(less: string, more: string): boolean {
  const [wide, narrow] = [ends(less), ends(more)]
  return wide.length === narrow.length && wide.every((end, at) => holds(end, narrow[at] as string))
}
const holds = (wide: string, narrow: string): boolean => narrow.startsWith(wide.replace('XXXX', narrow.slice(0, 4)))

const dated = { before: knownYear, isPartOf: isLessExact }

/** Of a sitting the shorter of two intervals is the more exact one; of a trip the longer one tells more of it. */
export const dateOfSitting: Field<string> = {
  ...dated,
  after: [exactness, { rule: 'MOST_EXACT', of: (date) => -extent(date) }],
}
export const dateOfTrip: Field<string> = { ...dated, after: [exactness, { rule: 'MOST_TOLD', of: extent }] }

export const longest: Field<string> = { after: [{ rule: 'MOST_TOLD', of: (text) => text.length }] }
export const greatest: Field<number> = { after: [{ rule: 'MOST_TOLD', of: (number) => number }] }
/** Those that are named first tell less. */
export const lastOf = (values: readonly string[]): Field<string> => ({
  after: [{ rule: 'MOST_TOLD', of: (value) => values.indexOf(value) }],
})
