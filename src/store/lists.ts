/** Lists of rows by one of their columns. */
export function by<Row>(rows: readonly Row[], column: keyof Row): (key: string) => Row[] {
  const lists = groups(rows, (row) => row[column] as string)
  return (key) => lists.get(key) ?? []
}

/** Lists by a key, each in the order of the rows. */
export function groups<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const lists = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const list = lists.get(key)
    if (list) list.push(row)
    else lists.set(key, [row])
  }
  return lists
}

/** In the order of the ids of facts, which is that of sources and of what they tell. */
export const sorted = <Row>(rows: readonly Row[], keyOf = (row: Row) => (row as { id: string }).id): Row[] =>
  rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0))

/** Each item once, where it comes first. */
export const distinct = <T>(list: readonly T[]): T[] => [...new Set(list)]

/** The first item of each key. */
export const distinctBy = <T>(list: readonly T[], keyOf: (item: T) => string): T[] =>
  [...new Map(list.toReversed().map((item) => [keyOf(item), item])).values()].toReversed()

/** Whether a thing comes for the first time, after which it is known. */
export function isFirst(known: Set<string>, thing: string): boolean {
  const before = known.size
  return known.add(thing).size > before
}
