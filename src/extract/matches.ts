const none: readonly RegExpExecArray[] = []

/** All matches of a sticky pattern, in order; for one that is slow to fail, tried only where `mayBegin` says that it may match. */
export function matchesWhere(
  text: string,
  pattern: RegExp,
  mayBegin: (text: string, at: number) => boolean,
): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  for (let at = 0; at < text.length; at++) {
    if (!mayBegin(text, at)) continue
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match) continue
    found.push(match)
    at = Math.max(at, pattern.lastIndex - 1)
  }
  return found
}

/** All matches of a global pattern, in order; unlike `matchAll` without a copy of the pattern each time. */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (!match) return none
  const found: RegExpExecArray[] = []
  for (; match; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}
