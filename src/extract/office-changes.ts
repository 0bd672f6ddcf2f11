import type { OfficeChangeKind } from '../record.js'
import type { DatePhrase, PartialDate } from './dates.js'
import type { Passage } from './event.js'
import { matchesOf } from './matches.js'
import { readOffice, type WrittenOffice } from './offices.js'
import { type Mention, readChain } from './people.js'
import { looksLikeName, normalizeName } from './person-name.js'
import type { ReadArticle, ReadPage } from './read-articles.js'
import type { Titles } from './titles.js'

/** That someone came into an office or left it, as a page states it. */
export interface StatedChange {
  readonly person: string
  /** In full. */
  readonly office: string
  readonly kind: OfficeChangeKind
  readonly date: PartialDate | null
  readonly basis: readonly string[]
  readonly span: Passage
}

const name = '[\\u3400-\\u9fff·]{2,12}?(?:（[^（）\\n]{1,12}）)?'
/** 张三（女）、李四同志; 张三和李四 is as yet one. */
const names = `(?<names>${name}(?:、${name}){0,9}?)(?:同志)?`
const comesIn = '任|担任|出任|兼任|接任|就任'
const clause = '(?<=^|[，。；：、\\s]|决定[，：]?|宣布[，：]?)'
const line = '(?<=^[\\s\\d一二三四五六七八九十、.．（）]{0,12})'

type Form = readonly [kind: OfficeChangeKind, pattern: RegExp]
const form = (kind: OfficeChangeKind, pattern: string): Form => [kind, new RegExp(pattern, 'gm')]

/**
 * How a change is stated: after a verb whom and then what (任命X为Y, 选举X为Y, 免去X的Y职务, 接受X辞去Y职务), or whom, a verb and then
 * what (X同志任Y, X当选Y, X不再担任Y). The office begins where the match ends.
 */
const forms: readonly Form[] = [
  form('APPOINTED', `(?:任命|委任|决定(?!任命))${names}(?:为|${comesIn})`),
  form('ELECTED', `(?:选举|补选|推选|推举|增选)${names}(?:为|${comesIn})`),
  form('REMOVED', `免去${names}(?:所?担?任)?的`),
  form('RESIGNED', `(?:接受|同意|批准)${names}的?(?:请求)?辞去(?:其|所任|(?:所)?担任)?的?`),
  form('ACTING', `(?:决定|由)${names}代理`),
  form('ELECTED', `${clause}${names}(?:全票|高票|再次|连任)?(?:当选|被(?:选举|选|推选)为)为?`),
  form('RESIGNED', `${clause}${names}(?:已|正式)?辞去了?(?:其|所任|(?:所)?担任)?的?`),
  form('REMOVED', `${clause}${names}(?:因[^，。；\\n]{1,12}，?)?(?:已|正式)?(?:不再(?:担任|兼任)|卸任)`),
  form('APPOINTED', `${clause}${names}(?:${comesIn})`),
]

/** A line of a notice under the word 任命 or 免去: 张三为X市教育局局长, 李四的X市审计局局长职务. */
const listed: readonly Form[] = [
  form('APPOINTED', `${line}${names}为`),
  form('REMOVED', `${line}${names}的(?=[^，。；\\n]{2,40}职务)`),
]

/** How a statement goes on behind an office: of the same people, or of others by the same verb. */
const goesOn: readonly (readonly [OfficeChangeKind | null, RegExp])[] = [
  ['REMOVED', /(?:职务)?[，；]?(?:同时)?(?:不再(?:担任|兼任)|卸任)/y],
  ['RESIGNED', /(?:职务)?[，；]?(?:同时)?辞去(?:其|所任|(?:所)?担任)?的?/y],
  ['ACTING', /(?:职务)?[，；]?(?:并|同时)?代理/y],
  ['APPOINTED', new RegExp(`(?:职务)?[，；]?(?:并|同时)?(?:为|${comesIn})`, 'y')],
  [null, new RegExp(`(?:职务)?[，；、\\s]+${names}(?:为|担任|的)`, 'y')],
]

/** Words without one of which a sentence of a report states nothing of the kind. */
const anyVerb =
  /任命|委任|[选推]举|[补推增当]选|被选|免去|辞去|卸任|不再[担兼]任|代理|[担出兼接就]任|任(?<![主责信委常现历时原]任)(?![务何期意性教职人重])/

/** Before the verb: what is only meant to be, or asked whether. */
const onlyMeant = /(?:拟|提请|建议|提名|审议|关于|有望|或将?|将|未|是否|祝贺)[^，、；。\n]{0,4}$/
/** Behind the office: a time in someone's life, or a motion. */
const aside = /^(?:时|期间|以来|后|之后|一职(?:时|期间|以来|后)|的?(?:议案|提名|建议|候选|人选|条件|资格))/
/** 张三现任, 张三曾担任: the last characters are none of the name. */
const past = /[现曾历时原拟前将续改转调升应由主责担出兼接就]$/
/** In characters, of a name without dots. */
const longestName = 4
/** Without a day: 日前，中共中央决定. */
const lately = /日前|近日|近期|不久前|此前|早前/

/**
 * Whoever a report or a notice of appointments states to have come into an office or to have left it. An office that is only
 * proposed (拟任) is neither. The day is that of the act where the page tells it, never that of publication or of the dateline.
 */
export function readOfficeChanges(page: ReadPage, isNotice: boolean): StatedChange[] {
  if (!isNotice && !anyVerb.test(page.text)) return []
  const known = new Set(page.articles.flatMap(({ mentions }) => mentions.map((mention) => mention.name)))
  const reader = { text: page.text, titles: page.titles, known, forms: isNotice ? [...forms, ...listed] : forms }
  const [first] = page.articles
  if (isNotice) {
    const dayOf = dayOfNotice(page.text)
    return first ? linesOf(page.text).flatMap((line) => inFull(readIn(reader, line), first, dayOf)) : []
  }
  return page.articles.flatMap((article) =>
    article.sentences
      .filter(({ spoken, start, end }) => !spoken && anyVerb.test(page.text.slice(start, end)))
      .flatMap((sentence) =>
        inFull(readIn(reader, sentence), article, (at) => dayBefore(page.text, article, sentence, at)),
      ),
  )
}

interface Reader {
  readonly text: string
  readonly titles: Titles
  /** Everyone whom the page names otherwise. */
  readonly known: ReadonlySet<string>
  readonly forms: readonly Form[]
}

interface Phrase {
  readonly people: readonly string[]
  readonly kind: OfficeChangeKind
  readonly offices: readonly WrittenOffice[]
  readonly start: number
  readonly end: number
}

function readIn(reader: Reader, { start, end }: Passage): Phrase[] {
  const passage = reader.text.slice(start, end)
  const found: Phrase[] = []
  for (const [kind, form] of reader.forms)
    for (const match of matchesOf(passage, form)) {
      const at = start + match.index
      const before = reader.text.slice(Math.max(start, at - 12), at)
      const isQuoted = passage.lastIndexOf('“', match.index) > passage.lastIndexOf('”', match.index)
      if (isQuoted || onlyMeant.test(before) || found.some((one) => one.start <= at && at < one.end)) continue
      const people = peopleIn(match.groups?.names ?? '', reader.known)
      if (people.length > 0) found.push(...readOn(reader, kind, people, at, at + match[0].length, end))
    }
  return found.sort((a, b) => a.start - b.start)
}

/** The statement whose office begins at `at`, and those that go on behind it. */
function readOn(
  reader: Reader,
  verb: OfficeChangeKind,
  whom: readonly string[],
  from: number,
  begin: number,
  end: number,
): Phrase[] {
  const phrases: Phrase[] = []
  let [kind, people, start, at] = [verb, whom, from, begin]
  for (;;) {
    const chain = officesAt(reader, at, end)
    if (!chain || aside.test(reader.text.slice(chain.end, chain.end + 8))) return phrases
    phrases.push({ people, kind, offices: chain.offices, start, end: chain.end })
    const next = nextIn(reader, chain.end, end)
    if (!next) return phrases
    kind = next.kind ?? verb
    people = next.people ?? people
    start = next.start
    at = next.at
  }
}

interface Next {
  readonly kind: OfficeChangeKind | null
  readonly people: readonly string[] | null
  readonly start: number
  readonly at: number
}

function nextIn({ text, known }: Reader, from: number, end: number): Next | null {
  for (const [kind, pattern] of goesOn) {
    pattern.lastIndex = from
    const match = pattern.exec(text)
    if (!match || pattern.lastIndex >= end) continue
    const people = match.groups?.names === undefined ? null : peopleIn(match.groups.names, known)
    if (people?.length === 0) continue
    const start = from + (/^(?:职务)?[，；、\s]*/.exec(match[0])?.[0].length ?? 0)
    return { kind, people, start, at: from + match[0].length }
  }
  return null
}

/** The offices of a chain that begins right at `at`. */
function officesAt({ text, titles }: Reader, at: number, end: number) {
  const found = titles.next(at, Math.min(end, at + 44))
  if (found?.kind !== 'title' || /[，。；、：！？“”《》\s]/.test(text.slice(at, found.start))) return null
  const office = readOffice(text, at, found.start, found.end)
  if (office.start !== at) return null
  const offices = [office]
  return { end: readChain(text, found.end, end, offices, titles), offices }
}

/** Nobody where one of them is no name. */
function peopleIn(list: string, known: ReadonlySet<string>): string[] {
  const isPerson = (one: string): boolean => known.has(one) || isName(one)
  const people = list
    .replace(/（[^（）]*）/g, '')
    .replace(/同志$/, '')
    .split('、')
    .map(normalizeName)
    .flatMap((one) => (isPerson(one) ? [one] : (pairsIn(one).find((pair) => pair.every(isPerson)) ?? [one])))
  return people.every(isPerson) ? people : []
}

/** What 和 may join: 张三和李四, 王和平和李四. */
const pairsIn = (words: string): string[][] =>
  [...words].flatMap((character, at) => (character === '和' ? [[words.slice(0, at), words.slice(at + 1)]] : []))

const isName = (one: string): boolean =>
  looksLikeName(one) && !past.test(one) && (one.length <= longestName || one.includes('·'))

type DayOf = (at: number) => Pick<DatePhrase, 'to' | 'basis'> | null

/** Puts the offices in full as those of the article are. */
function inFull(phrases: readonly Phrase[], article: ReadArticle, dayOf: DayOf): StatedChange[] {
  return phrases.flatMap(({ people, kind, offices, start, end }) =>
    people.flatMap((person) => {
      const mention: Mention = { name: person, start, nameStart: start, end, offices, group: null, run: start }
      const date = dayOf(start)
      return article.inFull([mention]).flatMap(({ fullOffices }) =>
        fullOffices.map((office) => ({
          person,
          office,
          kind: kind === 'APPOINTED' && isActing(office, offices) ? 'ACTING' : kind,
          date: date?.to ?? null,
          basis: date?.basis ?? [],
          span: { start, end },
        })),
      )
    }),
  )
}

/** 代省长, 代理市长. */
const isActing = (office: string, written: readonly WrittenOffice[]): boolean =>
  written.some(({ title }) => /^代/.test(title) && office.endsWith(title))

/** The last date before a place in its sentence, or else in its paragraph. */
function dayBefore(text: string, article: ReadArticle, sentence: ReadArticle['sentences'][number], at: number) {
  if (lately.test(text.slice(sentence.start, at))) return null
  const paragraph = article.sentences.find((one) => one.paragraph === sentence.paragraph)
  return (
    article.dates.findLast(
      ({ start, end }) =>
        start >= (paragraph?.start ?? sentence.start) && end <= at && !/^\s?[电讯]/.test(text.slice(end, end + 2)),
    ) ?? null
  )
}

const noticeDay = /(?<year>(?:19|20)\d{2})年(?<month>\d{1,2})月(?<day>\d{1,2})日(?!出?生)/g

/** The day of the sitting that a notice gives above the list (2024年3月28日…通过), or the one that it is signed with. */
function dayOfNotice(text: string): DayOf {
  const days = matchesOf(text, noticeDay).filter(({ index }) => {
    const line = text.slice(text.lastIndexOf('\n', index) + 1, index)
    return !/发布|来源|时间|日期|公示|[至到从自—-]\s*$/.test(line)
  })
  const signed = days.findLast(({ index, 0: day }) => /^\s*$/.test(lineAround(text, index).replace(day, '')))
  return (at) => {
    const groups = (days.findLast(({ index }) => index < at) ?? signed)?.groups
    const [year = 0, month = 0, day = 0] = [groups?.year, groups?.month, groups?.day].map(Number)
    return groups && month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { to: { year, month, day }, basis: [] } : null
  }
}

function lineAround(text: string, at: number): string {
  const end = text.indexOf('\n', at)
  return text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end)
}

function linesOf(text: string): Passage[] {
  return matchesOf(text, /[^\n]+/g).map(({ index, 0: line }) => ({ start: index, end: index + line.length }))
}
