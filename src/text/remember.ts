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
