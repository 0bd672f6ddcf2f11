const [unasked, absent, present] = [0, 1, 2]

/** A class of characters, asked by their place in a text: each one is matched once and then looked up. */
export class Characters {
  private readonly answers = new Uint8Array(0x10000).fill(unasked)
  private readonly matches: (character: string) => boolean

  /** A class as a pattern of one character, or all the characters of a string. */
  constructor(of: RegExp | string) {
    this.matches = typeof of === 'string' ? (character) => of.includes(character) : (character) => of.test(character)
  }

  /** Whether the character at `at` is one of them; none stands past the end. */
  isAt(text: string, at: number): boolean {
    const unit = text.charCodeAt(at)
    return (this.answers[unit] || this.learn(unit)) === present
  }

  /** Whether one of them stands in [start, end). */
  isIn(text: string, start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (this.isAt(text, at)) return true
    return false
  }

  /** Whether all of [start, end) are of them. */
  areAll(text: string, start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (!this.isAt(text, at)) return false
    return true
  }

  private learn(unit: number): number {
    if (Number.isNaN(unit)) return absent
    this.answers[unit] = this.matches(String.fromCharCode(unit)) ? present : absent
    return this.answers[unit] as number
  }
}
