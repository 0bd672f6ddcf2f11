import { Lexicon } from './lexicon.js'

const cues: string[][] = []
let lexicon: Lexicon<number> | undefined

/**
 * Words without one of which a rule finds nothing. All cues are looked for together, in one look at each sentence: a rule asks for
 * its own before it tries its patterns.
 */
export class Cue {
  private readonly bit: number

  /** `words` as the alternatives of a pattern: 考察|参观. Throws `RangeError` past 32 cues. */
  constructor(words: string) {
    this.bit = 1 << cues.length
    if (cues.push(words.split('|')) > 32) throw new RangeError('there are more cues than bits for them')
    lexicon = undefined
  }

  isIn({ cues }: { readonly cues: number }): boolean {
    return (cues & this.bit) !== 0
  }
}

/** The cues of which a word stands in [start, end), a bit for each. */
export function cuesIn(text: string, start: number, end: number): number {
  lexicon ??= lexiconOfCues()
  let all = 0
  for (let word = lexicon.search(text, start, end); word; word = lexicon.search(text, word.start + 1, end))
    all |= word.value
  return all
}

/** By word, the cues that have it or a word that it begins with. */
function lexiconOfCues(): Lexicon<number> {
  const own = new Map<string, number>()
  for (const [at, words] of cues.entries()) for (const word of words) own.set(word, (own.get(word) ?? 0) | (1 << at))
  return new Lexicon(
    [...own.keys()].map((word) => {
      let all = 0
      for (let end = 1; end <= word.length; end++) all |= own.get(word.slice(0, end)) ?? 0
      return [word, all] as const
    }),
  )
}
