/** What `of` gives for each of the items, in one list: `flatMap`, which takes V8 ten times as long. */
export function gather<T, U>(items: Iterable<T>, of: (item: T) => readonly U[]): U[] {
  const all: U[] = []
  for (const item of items) for (const each of of(item)) all.push(each)
  return all
}
