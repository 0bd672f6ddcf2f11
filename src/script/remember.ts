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
