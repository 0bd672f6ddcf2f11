/**
 * A text on its way from the file to the reader, with the stretch of the file that each of its UTF-16 units came
 * from. Both maps are null as long as every unit still stands where it stood in the file.
 */
export interface MappedText {
  readonly text: string
  readonly starts: Int32Array | null
  readonly ends: Int32Array | null
}

/** Puts `text` in the place of [start, end). */
export interface Replacement {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A rule of repair. */
export interface TextRule {
  /** A class of characters: where the text holds none of them, before the rules ahead of it, the rule has nothing to do. */
  readonly sign: RegExp
  /** What it puts in may be the sign of any rule after it. */
  readonly bringsSigns?: true
  /** Gives back the very value where it has nothing to do. */
  readonly repair: (value: MappedText) => MappedText
}

export const unmapped = (text: string): MappedText => ({ text, starts: null, ends: null })

/** The same text in other characters, unit for unit. */
export const withUnits = (value: MappedText, text: string): MappedText => ({
  text,
  starts: value.starts,
  ends: value.ends,
})

/**
 * Makes the replacements, which are in order and do not overlap. A stretch of the same length is mapped unit for
 * unit; otherwise each new unit stands for the whole stretch, or for the place itself where that is empty.
 */
export function replaceMapped(value: MappedText, replacements: readonly Replacement[]): MappedText {
  if (replacements.length === 0) return value
  const { text, starts, ends } = value
  let length = text.length
  for (const each of replacements) length += each.text.length - (each.end - each.start)
  const newStarts = new Int32Array(length)
  const newEnds = new Int32Array(length)
  const parts: string[] = []
  let from = 0
  let to = 0
  const copy = (until: number) => {
    if (starts && ends) {
      newStarts.set(starts.subarray(from, until), to)
      newEnds.set(ends.subarray(from, until), to)
      to += until - from
    } else {
      for (let at = from; at < until; at++, to++) {
        newStarts[to] = at
        newEnds[to] = at + 1
      }
    }
    parts.push(text.slice(from, until))
    from = until
  }
  const startOf = (at: number) => (starts ? (starts[at] ?? ends?.[at - 1] ?? 0) : at)
  const endOf = (at: number) => (ends ? (ends[at - 1] ?? 0) : at)
  for (const each of replacements) {
    copy(each.start)
    if (each.text.length === each.end - each.start) {
      for (let at = each.start; at < each.end; at++, to++) {
        newStarts[to] = startOf(at)
        newEnds[to] = endOf(at + 1)
      }
    } else {
      const start = startOf(each.start)
      const end = each.end > each.start ? endOf(each.end) : start
      newStarts.fill(start, to, to + each.text.length)
      newEnds.fill(end, to, to + each.text.length)
      to += each.text.length
    }
    parts.push(each.text)
    from = each.end
  }
  copy(text.length)
  return { text: parts.join(''), starts: newStarts, ends: newEnds }
}

/** Replaces every match of a global pattern, none of which is empty; `null` leaves a match as it is. */
export function replaceMatches(
  value: MappedText,
  pattern: RegExp,
  replacementFor: (match: RegExpExecArray) => string | null,
): MappedText {
  const replacements: Replacement[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(value.text); match; match = pattern.exec(value.text)) {
    const text = replacementFor(match)
    if (text !== null && text !== match[0])
      replacements.push({ start: match.index, end: match.index + match[0].length, text })
  }
  return replaceMapped(value, replacements)
}
