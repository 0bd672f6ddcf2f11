interface Branch<T> {
  readonly next: Map<number, Branch<T>>
  value?: T
}

/** A closed set of words, each with what it means; finds the longest that stands at a place of a text. */
export class Lexicon<T> {
  /** By the UTF-16 unit that words begin with: by this alone most of a text is passed over. */
  readonly #roots: (Branch<T> | undefined)[] = new Array(0x10000).fill(undefined)

  constructor(entries: Iterable<readonly [word: string, value: T]>) {
    for (const [word, value] of entries) {
      const first = word.charCodeAt(0)
      this.#roots[first] ??= { next: new Map() }
      let branch = this.#roots[first] as Branch<T>
      for (let i = 1; i < word.length; i++) {
        const unit = word.charCodeAt(i)
        let next = branch.next.get(unit)
        if (!next) {
          next = { next: new Map() }
          branch.next.set(unit, next)
        }
        branch = next
      }
      branch.value ??= value
    }
  }

  /** The longest word that begins at `start` and ends at or before `limit`; null where none does. */
  longestAt(text: string, start: number, limit = text.length): { readonly end: number; readonly value: T } | null {
    let branch = this.#roots[text.charCodeAt(start)]
    let found: { end: number; value: T } | null = null
    for (let i = start; branch && i < limit; ) {
      i++
      if (branch.value !== undefined) found = { end: i, value: branch.value }
      branch = branch.next.get(text.charCodeAt(i))
    }
    return found
  }

  /** Where the first word begins at or after `start`; -1 where none does. */
  search(text: string, start: number): number {
    for (let at = start; at < text.length; at++)
      if (this.#roots[text.charCodeAt(at)] && this.longestAt(text, at)) return at
    return -1
  }
}
