/** The function with its answers kept, so many at most: names and titles come again and again. */
export function remember<Value>(of: (text: string) => Value, atMost = 20_000): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const value = of(text)
    if (known.size >= atMost) known.clear()
    known.set(text, value)
    return value
  }
}

/** What a pattern says of short strings that come again and again, as titles and organs do. */
export const remembered = (pattern: RegExp): { readonly test: (text: string) => boolean } => ({
  test: remember((text) => pattern.test(text)),
})

/** What is found out about a thing once, however often it is asked; forgotten with the thing. */
export function rememberOf<Thing extends object, Value>(of: (thing: Thing) => Value): (thing: Thing) => Value {
  const known = new WeakMap<Thing, Value>()
  return (thing) => {
    const before = known.get(thing)
    if (before !== undefined) return before
    const value = of(thing)
    known.set(thing, value)
    return value
  }
}
