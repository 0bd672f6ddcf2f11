import type { Sentence } from './articles.js'
import { Characters } from './characters.js'
import type { Passage } from './event.js'
import { gather } from './gather.js'
import { InOrder, Taken } from './in-order.js'
import { lastPart } from './person-name.js'
import type { Standing } from './roles.js'
import type { ResolvedMention } from './sides.js'
import { isCompoundAt } from './surnames.js'

/** A name where it stands. */
export interface Occurrence extends Passage {
  readonly name: string
}

/** 1 for the units that a name of the page in hand begins with. */
const heads = new Uint8Array(0x10000)
const firstTwo = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)

/** By 邓市长, 邱县长 the one whom the page so calls after the first time, as papers of Hong Kong and Taiwan do. */
export function surnamesWithTitles(mentions: readonly ResolvedMention[]): ReadonlyMap<string, string> {
  const called = new Map<string, Set<string>>()
  for (const { name, offices } of mentions)
    for (const { title } of offices) {
      if (
        !/^副?(?:市长|县长|省长|区长|州长|书记|主席|厅长|局长|主任|校长|董事长|特首)$/.test(title) ||
        name.includes('·')
      )
        continue
      const words = `${name.slice(0, isCompoundAt(name, 0) ? 2 : 1)}${title}`
      called.set(words, (called.get(words) ?? new Set()).add(name))
    }
  return new Map(
    gather([...called], ([words, [name, ...others]]) => (name && others.length === 0 ? [[words, name]] : [])),
  )
}

/** Where the page names everyone, with or without a title. */
export function occurrencesOf(
  text: string,
  names: readonly string[],
  called: ReadonlyMap<string, string>,
): InOrder<Occurrence> {
  const alike = new Map<number, { name: string; written: string }[]>()
  const add = (name: string, written: string): void => {
    heads[written.charCodeAt(0)] = 1
    const others = alike.get(firstTwo(written, 0))
    if (others) others.push({ name, written })
    else alike.set(firstTwo(written, 0), [{ name, written }])
  }
  for (const name of names) {
    add(name, name)
    const last = lastPart(name)
    if (last) add(name, last)
  }
  for (const [words, name] of called) add(name, words)
  const found: Occurrence[] = []
  for (let start = 0; start + 1 < text.length; start++) {
    if (heads[text.charCodeAt(start)] === 0) continue
    for (const { name, written } of alike.get(firstTwo(text, start)) ?? [])
      if (
        text.startsWith(written, start) &&
        (written === name || !(text[start - 1] === '·' || text[start + written.length] === '·')) &&
        // 同邓市长, and neither 转向市长 nor 邓市长助理.
        !(
          called.has(written) &&
          (!beforeSurname.test(text[start - 1] ?? '') || afterTitle.test(text[start + written.length] ?? ''))
        )
      )
        found.push({ name, start, end: start + written.length })
  }
  for (const names of alike.values()) for (const { written } of names) heads[written.charCodeAt(0)] = 0
  return new InOrder(found)
}

const beforeSurname = /^$|[^\u3400-\u9fff]|[与和同向对请由见及]/
/** 王市长助理 */
const afterTitle = /[助级团会]/

/** Standings of everyone in a sentence: the titled mentions and every further occurrence of a known name, longer names first. */
export function standingsIn(
  sentence: Sentence,
  mentions: InOrder<ResolvedMention>,
  occurrences: InOrder<Occurrence>,
): Named[] {
  const found: Named[] = mentions
    .within(sentence)
    .map((mention) => ({ name: mention.name, start: mention.nameStart, end: mention.end, titleStart: mention.start }))
  const bare = occurrences.within(sentence)
  if (bare.length === 0) return found
  const taken = new Taken()
  for (const { titleStart, end } of found) taken.take({ start: titleStart, end })
  for (const { name, start, end } of bare.sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (taken.touches({ start, end })) continue
    taken.take({ start, end })
    found.push({ name, start, end, titleStart: start })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** 会面一开始，行政长官代表特区政府欢迎…: the papers of Hong Kong and Macao go on without the name. */
const executiveSays =
  /^(?:[\u3400-\u9fff]{2,12}，)?行政长官(?=(?:首先|还|又|则|也|续)?(?:表示|指出|说|称|代表|强调|感谢|欢迎|介绍|认为|希望|提到|[与和同](?![\u3400-\u9fff]{0,4}行政长官)|会见|会晤|拜会))/

/** Who is called 行政长官, where the page so calls one alone. */
export function executiveIn(mentions: readonly ResolvedMention[]): string | null {
  const [only, ...others] = new Set(
    mentions.filter(({ offices }) => offices.some(({ title }) => title === '行政长官')).map(({ name }) => name),
  )
  return others.length === 0 ? (only ?? null) : null
}

const pronouns = new Characters('他她')

/** A person where a sentence names one; `titleStart` is where the title before the name begins. */
export type Named = Standing & { readonly titleStart: number }

/** What a sentence names, for the pronoun of the next. */
export interface Told {
  readonly sentence: Sentence
  readonly people: readonly Named[]
}

/**
 * 她上午与X会面: of those in the sentence before who are not met, thanked or absent the first, where this one begins with a
 * pronoun; 他说: the last.
 */
export function withPronoun(
  text: string,
  sentence: Sentence,
  people: Named[],
  before: Told | null,
  executive: string | null,
): Named[] {
  const title = executive ? executiveSays.exec(text.slice(sentence.start, sentence.start + 40)) : null
  if (executive && title) {
    const titleStart = sentence.start + title[0].length - 4
    const named = { name: executive, start: titleStart, end: titleStart + 4, titleStart }
    return people.some(({ start }) => start <= named.end) ? people : [named, ...people]
  }
  const { start, spoken } = sentence
  const pronoun =
    spoken || !before || !pronouns.isAt(text, start)
      ? null
      : /^[他她](?!们)(?<says>[还又也]?[说表指强认希])?/.exec(text.slice(start, start + 4))
  if (!before || !pronoun) return people
  const subjects = before.people.filter(
    ({ titleStart }) =>
      !/(?:受|由|与|和|同|对|向|见|陪同|感谢|欢迎)了?$|(?:见|对|感谢|欢迎)了?[^，。；]{2,20}、$|转达[^。；]*$/.test(
        text.slice(before.sentence.start, titleStart),
      ),
  )
  const subject = subjects.at(pronoun.groups?.says ? -1 : 0)
  return subject ? [{ name: subject.name, start, end: start + 1, titleStart: start }, ...people] : people
}
