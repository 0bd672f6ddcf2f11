interface Branch<T> {
  readonly next: Map<number, Branch<T>>
  value?: T
}

/** A closed set of words, each with what it means; finds the longest that stands at a place of a text. */
export class Lexicon<T> {
  readonly #root: Branch<T> = { next: new Map() }
  /** 1 for each UTF-16 unit that a word begins with: by this alone most of a text is passed over. */
  readonly #first = new Uint8Array(0x10000)

  constructor(entries: Iterable<readonly [word: string, value: T]>) {
    for (const [word, value] of entries) {
      let branch = this.#root
      this.#first[word.charCodeAt(0)] = 1
      for (let i = 0; i < word.length; i++) {
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
    if (this.#first[text.charCodeAt(start)] !== 1) return null
    let branch: Branch<T> | undefined = this.#root
    let found: { end: number; value: T } | null = null
    for (let i = start; i < limit; i++) {
      branch = branch.next.get(text.charCodeAt(i))
      if (!branch) break
      if (branch.value !== undefined) found = { end: i + 1, value: branch.value }
    }
    return found
  }

  /** Where the first word begins at or after `start`; -1 where none does. */
  search(text: string, start: number): number {
    for (let at = start; at < text.length; at++)
      if (this.#first[text.charCodeAt(at)] === 1 && this.longestAt(text, at)) return at
    return -1
  }
}
