import type { Passage } from './event.js'

/** Where in a list in the order of the text the first item is that begins at `start` or after it. */
export function indexOfStart(
  items: readonly { readonly start: number }[],
  { start }: { readonly start: number },
): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle] as { start: number }).start < start) low = middle + 1
    else high = middle
  }
  return low
}

/** Things that stand in a text; finds those within a stretch without a look at all the others. */
export class InOrder<T extends Passage> {
  private readonly items: readonly T[]

  constructor(items: readonly T[]) {
    this.items = items.toSorted((a, b) => a.start - b.start)
  }

  /** Those that begin and end within the stretch, in the order in which they begin. */
  within({ start, end }: Passage): T[] {
    const found: T[] = []
    for (let at = indexOfStart(this.items, { start }); at < this.items.length; at++) {
      const item = this.items[at] as T
      if (item.start >= end) break
      if (item.end <= end) found.push(item)
    }
    return found
  }
}

/** Which passages of a sentence are taken already. */
export class Taken {
  private readonly passages: Passage[] = []

  take(passage: Passage): void {
    this.passages.push(passage)
  }

  /** Whether some of the passage is taken. */
  touches({ start, end }: Passage): boolean {
    for (const taken of this.passages) if (start < taken.end && taken.start < end) return true
    return false
  }
}
