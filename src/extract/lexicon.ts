const [wordBegins, wholeWord] = [1, 2]

/** A word where it stands in a text. */
export interface FoundWord<T> {
  readonly start: number
  readonly end: number
  readonly value: T
}

/** A closed set of words, each with what it means; finds the longest that stands at a place of a text. */
export class Lexicon<T> {
  /** By UTF-16 unit, whether it is a word itself, or words begin with it: by this alone most of a text is passed over. */
  private readonly firsts = new Uint8Array(0x10000)
  /** By the unit that words begin with, the node that it leads to. */
  private readonly roots = new Int32Array(0x10000)
  /** 1 where a word may begin with two units, by what they come to together; other pairs may come to the same. */
  private readonly heads = new Uint8Array(0x10000)
  /** By node and next unit, the node that they lead to: a table with open addresses, since a Map for each node is slow. */
  private readonly keys: Int32Array
  private readonly nodes: Int32Array
  /** By node: what the word means that ends there. */
  private readonly values: (T | undefined)[] = [undefined]

  constructor(entries: Iterable<readonly [word: string, value: T]>) {
    const words = [...entries]
    const units = words.reduce((sum, [word]) => sum + word.length, 0)
    const size = 2 ** Math.ceil(Math.log2(2 * units + 2))
    this.keys = new Int32Array(size)
    this.nodes = new Int32Array(size)
    for (const [word, value] of words) {
      const first = word.charCodeAt(0)
      let node = this.roots[first] || this.newNode()
      this.roots[first] = node
      if (word.length === 1) this.firsts[first] = wholeWord
      else {
        this.firsts[first] ||= wordBegins
        this.heads[headOf(first, word.charCodeAt(1))] = 1
      }
      for (let i = 1; i < word.length; i++) {
        const slot = this.slotOf(node, word.charCodeAt(i))
        this.keys[slot] = (node << 16) | word.charCodeAt(i)
        node = this.nodes[slot] || this.newNode()
        this.nodes[slot] = node
      }
      this.values[node] ??= value
    }
    if (this.values.length > 0x10000) throw new RangeError(`${words.length} words are too many for one lexicon`)
  }

  /** The longest word that begins at `start` and ends at or before `limit`; null where none does. */
  longestAt(text: string, start: number, limit = text.length): FoundWord<T> | null {
    let node = start < limit ? (this.roots[text.charCodeAt(start)] as number) : 0
    let end = 0
    let value: T | undefined
    for (let i = start + 1; node !== 0; i++) {
      const own = this.values[node]
      if (own !== undefined) {
        end = i
        value = own
      }
      node = i < limit ? (this.nodes[this.slotOf(node, text.charCodeAt(i))] as number) : 0
    }
    return value === undefined ? null : { start, end, value }
  }

  /** The first word that begins at or after `start` and ends at or before `limit`, the longest of those there; null for none. */
  search(text: string, start: number, limit = text.length): FoundWord<T> | null {
    for (let at = start; at < limit; at++) {
      const unit = text.charCodeAt(at)
      const first = this.firsts[unit]
      if (first === 0) continue
      if (first !== wholeWord && (at + 1 >= limit || this.heads[headOf(unit, text.charCodeAt(at + 1))] === 0)) continue
      const found = this.longestAt(text, at, limit)
      if (found) return found
    }
    return null
  }

  private newNode(): number {
    return this.values.push(undefined) - 1
  }

  /** Where the pair stands in the table, or where it would be put. */
  private slotOf(node: number, unit: number): number {
    const key = (node << 16) | unit
    const mask = this.keys.length - 1
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask
    while (this.keys[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }
}

const headOf = (first: number, second: number): number => (first * 31 + second) & 0xffff
