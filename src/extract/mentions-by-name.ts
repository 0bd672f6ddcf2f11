import { gather } from './gather.js'
import type { ResolvedMention } from './sides.js'

export type MentionsOf = (names: readonly string[]) => readonly ResolvedMention[]

/** Finds the mentions of some people, in the order in which they stand, without a look at everyone's. */
export function mentionsByName(mentions: readonly ResolvedMention[]): MentionsOf {
  const byName = new Map<string, ResolvedMention[]>()
  for (const mention of mentions) {
    const own = byName.get(mention.name)
    if (own) own.push(mention)
    else byName.set(mention.name, [mention])
  }
  return (names) =>
    // Of one person they are in order as they are.
    names.length === 1
      ? (byName.get(names[0] as string) ?? [])
      : gather(names, (name) => byName.get(name) ?? []).sort((a, b) => a.start - b.start)
}
