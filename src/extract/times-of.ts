/** How often each item stands in the list; in the order in which they first do. */
export function timesOf<T>(items: Iterable<T>): Map<T, number> {
  const times = new Map<T, number>()
  for (const item of items) times.set(item, (times.get(item) ?? 0) + 1)
  return times
}
