/** What each class is asked; a class is known by the bit of its place among them. */
const classes: ((character: string) => boolean)[] = []
/** By UTF-16 unit, the bits of the classes that have it, with the lowest bit once it is known: one table for all of them. */
const classesOf = new Uint32Array(0x10000)
const known = 1

/** A class of characters, asked by their place in a text: each one is matched once and then looked up. */
export class Characters {
  private readonly bit: number

  /** A class as a pattern of one character, or all the characters of a string. Throws `RangeError` past 31 classes. */
  constructor(of: RegExp | string) {
    this.bit =
      known << classes.push((character) => (typeof of === 'string' ? of.includes(character) : of.test(character)))
    if (classes.length > 31) throw new RangeError('there are more classes of characters than bits for them')
    classesOf.fill(0)
  }

  /** Whether the character at `at` is one of them; none stands outside of the text, where V8 is slow to look, and ever after. */
  isAt(text: string, at: number): boolean {
    if (at < 0 || at >= text.length) return false
    const unit = text.charCodeAt(at)
    return ((classesOf[unit] || learn(unit)) & this.bit) !== 0
  }

  /** Whether one of them stands in [start, end). */
  isIn(text: string, start: number, end: number): boolean {
    const stop = Math.min(end, text.length)
    for (let at = start; at < stop; at++) if (this.isAt(text, at)) return true
    return false
  }

  /** Whether all of [start, end) are of them. */
  areAll(text: string, start: number, end: number): boolean {
    if (end > text.length) return false
    for (let at = start; at < end; at++) if (!this.isAt(text, at)) return false
    return true
  }
}

function learn(unit: number): number {
  const character = String.fromCharCode(unit)
  const bits = classes.reduce((all, has, at) => all | (has(character) ? known << (at + 1) : 0), known)
  classesOf[unit] = bits
  return bits
}
