/** Counts of pairs of UTF-16 units, in an open-addressed table: a Map is five times slower at it. */
export class PairCounts {
  private readonly keys: Int32Array
  private readonly counts: Float32Array

  /** `pairs`: how many different ones there will be at most. */
  constructor(pairs: number) {
    const size = 2 ** Math.ceil(Math.log2(pairs * 2 + 2))
    this.keys = new Int32Array(size)
    this.counts = new Float32Array(size)
  }

  add(first: number, second: number, count: number): void {
    const slot = this.slotOf((first << 16) | second)
    this.keys[slot] = (first << 16) | second
    this.counts[slot] = (this.counts[slot] ?? 0) + count
  }

  of(first: number, second: number): number {
    return this.counts[this.slotOf((first << 16) | second)] ?? 0
  }

  private slotOf(key: number): number {
    const mask = this.keys.length - 1
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask
    while (this.keys[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }
}
