/**
 * Looks for several classes of characters at once: gives a number with a bit for each class, in their order, that is 1
 * where the text holds a character of it. What a unit belongs to is asked once and then looked up.
 */
export function signScanner(classes: readonly RegExp[]): (text: string) => number {
  const known = 1 << classes.length
  const signs = new Uint32Array(0x10000)
  const learn = (unit: number): number => {
    const character = String.fromCharCode(unit)
    const own = classes.reduce((bits, each, at) => bits | (each.test(character) ? 1 << at : 0), known)
    signs[unit] = own
    return own
  }
  return (text) => {
    let found = 0
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      found |= signs[unit] || learn(unit)
    }
    return found & ~known
  }
}
