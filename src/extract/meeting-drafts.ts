import type { MeetingKind } from '../record.js'
import { type DatePhrase, dayOfYear, daysWithin, isSpan, shiftDays } from './dates.js'
import type { Passage } from './event.js'
import { gather } from './gather.js'
import type { MeetingPhrase } from './meeting-phrases.js'
import { placeNamed } from './place-mentions.js'
import type { Place } from './places.js'
import type { Standing } from './roles.js'
import { genericTitle } from './sittings.js'
import { isSubsequence } from './subsequence.js'

/** One meeting, with every sentence that tells it. */
export interface MeetingDraft {
  title: string
  /** The title as it is compared with others. */
  stem: string
  /** The title names no meeting in particular. */
  isGeneric: boolean
  kind: MeetingKind
  phrases: MeetingPhrase[]
  /** Of talks: who is met, and everyone whom their sentences name. */
  readonly met: Set<string>
  readonly named: Set<string>
  readonly hosts: Set<string>
  date: DatePhrase | null
  /** Its day of the year, by which most drafts are told apart; null where it has none, or several. */
  day: number | null
  city: Place | null
  holders: readonly Place[]
  delegation: readonly Place[]
  /** Of 分别会见: the guests of one body whose meeting this one is; else empty. */
  readonly guests: readonly string[]
}

export type Phrase = MeetingPhrase & {
  /** Of 分别会见: the guests of one body that this one is about. */
  readonly guests?: readonly string[]
  /** Of talks: who is met, as far as the words right at the verb say. */
  readonly met?: readonly string[]
  /** Of talks: everyone whom the sentence names. */
  readonly named?: readonly string[]
  /** Of receptions: those right before 会见. */
  readonly hosts?: readonly string[]
}

/** 分别会见 of several guests is a meeting with each; 分别与 people of several bodies 座谈 one with each body. */
export function separate(
  text: string,
  phrases: readonly MeetingPhrase[],
  people: readonly (Standing & { readonly titleStart: number })[],
  bodyOf: (name: string) => string | null,
): Phrase[] {
  return gather(phrases, (phrase): Phrase[] => {
    const divisions = divisionsMet(text, phrase)
    if (divisions.length > 1)
      return divisions.map(({ place, words }) => ({
        ...phrase,
        title: `与${words}${phrase.title}`,
        generic: false,
        holders: [place],
        // Whoever else is named is at each.
        guests: [words],
      }))
    const bodies = bodiesMet(text, phrase, people, bodyOf)
    if (bodies.length > 1)
      return bodies.map((guests) => ({
        ...phrase,
        title: `与${bodyOf(guests[0] as string)}${text.slice(phrase.end - 2, phrase.end)}`,
        generic: false,
        guests,
      }))
    if (
      !(
        phrase.kind === 'TALKS' &&
        /(?:分别|先后)$/.test(text.slice(phrase.start - 2, phrase.start)) &&
        /会见|会晤|会谈|拜会/.test(text.slice(phrase.start, phrase.end))
      )
    )
      return [withThoseMet(text, phrase, people)]
    const guests = people.filter((person) => person.start >= phrase.end)
    // 分别会见了代表团客人，市领导A、B参加会见: those are no guests.
    if (guests.length < 2 || text.slice(phrase.end, guests[0]?.titleStart).includes('，')) return [phrase]
    return guests.map((guest) => ({
      ...phrase,
      title: `${text.slice(phrase.start, phrase.start + 2)}${guest.name}`,
      end: guest.end,
      generic: false,
      guests: [guest.name],
    }))
  })
}

/** 分别与甲州、乙市召开座谈会: 甲州 and 乙市, each as written. */
function divisionsMet(
  text: string,
  { sentence, start, generic, kind }: MeetingPhrase,
): readonly { readonly place: Place; readonly words: string }[] {
  if (!generic || kind !== 'SYMPOSIUM') return []
  const verb = /(?:召开|举行|举办|开展|进行)了?$/.exec(text.slice(sentence.start, start + 3))?.index
  const list = /分别[与和同](?<list>[\u3400-\u9fff、]{5,60})$/.exec(
    text.slice(sentence.start, verb === undefined ? start : sentence.start + verb),
  )?.groups?.list
  const items = (list?.split(/[、和]/) ?? []).map((words) => ({ words, place: placeNamed(words) }))
  return items.flatMap(({ place, words }) => (place ? [{ place, words }] : []))
}

/** 分别与A大学书记X、校长Y，B大学书记Z座谈: [X, Y] and [Z]; empty where no body is known for one of them. */
function bodiesMet(
  text: string,
  { sentence, start, kind, generic }: MeetingPhrase,
  people: readonly Standing[],
  bodyOf: (name: string) => string | null,
): readonly string[][] {
  if (!generic || !/TALKS|SYMPOSIUM/.test(kind)) return []
  const apart = /分别[与和同](?!.*分别)[^。]*$/.exec(text.slice(sentence.start, start))
  if (!apart) return []
  const byBody = new Map<string | null, string[]>()
  for (const person of people) {
    if (person.start < sentence.start + apart.index || person.end > start) continue
    const body = bodyOf(person.name)
    byBody.set(body, [...(byBody.get(body) ?? []), person.name])
  }
  return byBody.has(null) ? [] : [...byBody.values()]
}

/** A sitting told with the days of the whole trip may be that of any of them. */
const sameDay = (a: DatePhrase | null, b: DatePhrase | null): boolean =>
  !a ||
  !b ||
  (a.from.month === b.from.month && a.from.day === b.from.day) ||
  (isSpan(a) !== isSpan(b) && (daysWithin(a, b) || daysWithin(b, a)))

const singleDay = (date: DatePhrase | null): number | null => (date && !isSpan(date) ? dayOfYear(date.from) : null)

const stem = (title: string): string =>
  title.replace(/[\s“”《》·、—-]/g, '').replace(/^(?:两省[区市]?|两市|两地|双方)/, '')

function newDraft(phrase: Phrase, date: DatePhrase | null): MeetingDraft {
  const { title, kind, city, holders, delegation, guests = [] } = phrase
  const isGeneric = genericTitle.test(title)
  return {
    title,
    stem: stem(title),
    isGeneric,
    kind,
    phrases: [phrase],
    met: new Set(phrase.met),
    named: new Set(phrase.named),
    hosts: new Set(phrase.hosts),
    date,
    day: singleDay(date),
    city,
    holders,
    delegation,
    guests,
  }
}

/** 会见了甲省省长X: X; 与X会面: X. */
function withThoseMet(
  text: string,
  phrase: MeetingPhrase,
  people: readonly (Standing & { readonly titleStart: number })[],
): Phrase {
  if (phrase.kind !== 'TALKS') return phrase
  const after = people.find(({ titleStart }) => titleStart >= phrase.end)
  const before = people.findLast(({ end }) => end <= phrase.start)
  const met =
    after && !/[，。；]/.test(text.slice(phrase.end, after.titleStart))
      ? after
      : before &&
          /^(?:等)?(?:一行)?(?:举行|进行)?了?$/.test(text.slice(before.end, phrase.start)) &&
          /[与和同]/.test(text[before.titleStart - 1] ?? '')
        ? before
        : null
  return {
    ...phrase,
    met: met ? [met.name] : [],
    named: people.map(({ name }) => name),
    hosts: hostsOf(text, phrase, people),
  }
}

/** 政务司司长X亦与Y会面: beside whoever was told to meet Y. */
const alsoMeets = /[亦也](?:分别)?与[^，。；]*$/

/** A、B在某宾馆亲切会见, A、B亦与C会面: A and B. */
function hostsOf(
  text: string,
  { sentence, start, end }: MeetingPhrase,
  people: readonly (Standing & { readonly titleStart: number })[],
): string[] {
  const also = alsoMeets.exec(text.slice(sentence.start, start))
  if (!also && !/^[会接]见/.test(text.slice(start, end))) return []
  const hosts: string[] = []
  let next = also ? sentence.start + also.index : start
  const from = next
  for (const { name, end: stop, titleStart } of people.filter((person) => person.end <= from).reverse()) {
    const gap = text.slice(stop, next)
    if (
      !(
        next === from
          ? /^(?:等(?:领导)?)?(?:[今昨][天日]?(?:[（(]\d{1,2}[）)]日?)?(?:[上下]午|晚上?|早上?)?)?(?:在[^，。；]{2,16})?(?:亲切|热情|分别|先后)*$/
          : /^[、，和与]$/
      ).test(gap)
    )
      break
    hosts.push(name)
    next = titleStart
  }
  return hosts
}

/** Begins a meeting, whatever has been told. */
export function freshMeeting(drafts: MeetingDraft[], phrase: Phrase, date: DatePhrase | null): MeetingDraft {
  const draft = newDraft(phrase, date)
  drafts.push(draft)
  return draft
}

/** The draft that a phrase tells again: the same title, or a back-reference to the last one of its kind. */
export function sameMeeting(
  drafts: readonly MeetingDraft[],
  phrase: Phrase,
  date: DatePhrase | null,
): MeetingDraft | undefined {
  const b = stem(phrase.title)
  const day = singleDay(date)
  const alike = drafts.filter((draft) => {
    // 第二届峰会, whatever day is named beside it.
    if (isSameNumbered(draft.stem, b)) return true
    if (day !== null && draft.day !== null && draft.day !== day && !isDayAfter(draft, phrase, date)) return false
    if (
      draft.delegation.length > 0 &&
      phrase.delegation.length > 0 &&
      !phrase.delegation.some((place) => draft.delegation.includes(place))
    )
      return false
    if (isWithOthers(draft, phrase) || isByOthers(draft, phrase) || isOfOthers(draft.holders, phrase.holders))
      return false
    if (
      draft.guests.length > 0 ||
      !(sameDay(draft.date, date) || isDayAfter(draft, phrase, date)) ||
      (draft.city && phrase.city && draft.city !== phrase.city)
    )
      return false
    const a = draft.stem
    // 甲、乙战略合作框架协议签约仪式, and then 甲与乙战略合作签字仪式.
    if (draft.kind === 'SIGNING' && phrase.kind === 'SIGNING' && sameHolders(draft.holders, phrase.holders)) return true
    // 甲乙对口支援工作联席会议, and then 甲市—乙州对口支援工作联席会议.
    if (sameHolders(draft.holders, phrase.holders) && draft.kind === phrase.kind && a.slice(-6) === b.slice(-6))
      return true
    if (a === b || (a.length > 5 && b.length > 5 && (a.includes(b) || b.includes(a)))) return true
    const generic = phrase.generic || draft.isGeneric
    const kinds =
      draft.kind === phrase.kind ||
      phrase.title === '会议' ||
      (/^(?:此次|本次|本届|这次)/.test(phrase.title) && !/TALKS|SIGNING/.test(draft.kind)) ||
      draft.title === '会议' ||
      (draft.kind === 'SYMPOSIUM' && phrase.title === '会谈') ||
      // 双方召开联席会议。A与B交流会谈。
      (draft.kind === 'JOINT_CONFERENCE' && phrase.title === '会谈' && isRightAfter(draft, phrase)) ||
      // 工作座谈会暨签约仪式举行，A与B座谈
      (phrase.title === '座谈' &&
        (draft.kind !== 'SIGNING' || draft.title.includes('座谈')) &&
        // 27日至28日…。A会见代表团。28日，双方座谈: another.
        !(draft.kind === 'TALKS' && draft.date && isSpan(draft.date) && day !== null))
    return generic && kinds
  })
  // 主持会晤: of A会见B and 甲乙高层会晤 the second.
  return alike.find(({ title }) => title.endsWith(phrase.title)) ?? alike[0]
}

/** A caption has 7月1日 for the reception that the report has 今天晚上, and the page is of the day after. */
const isDayAfter = (draft: MeetingDraft, { kind, met = [], delegation }: Phrase, date: DatePhrase | null): boolean =>
  kind === 'TALKS' &&
  draft.kind === kind &&
  date !== null &&
  draft.date !== null &&
  isSameEvening(draft.date, date) &&
  (met.some((name) => draft.named.has(name)) ||
    [...draft.met].some((name) => met.includes(name)) ||
    draft.met.size === 0 ||
    delegation.some((place) => draft.delegation.includes(place)))

/** 7月1日, and 今天 on a page of the day after. */
export function isSameEvening(a: DatePhrase, b: DatePhrase): boolean {
  const [day, today] = a.relative ? [b, a] : [a, b]
  return a.relative !== b.relative && dayOfYear(shiftDays(day.from, 1)) === dayOfYear(today.from)
}

/** X与甲省省长Y会面。X会见了Z等人: of each other's guests neither sentence names one. */
const isWithOthers = (draft: MeetingDraft, { met = [], named = [] }: Phrase): boolean =>
  draft.met.size > 0 &&
  met.length > 0 &&
  !met.some((name) => draft.named.has(name)) &&
  !named.some((name) => draft.met.has(name))

/** 主任A在政务中心会见考察团。书记B在宾馆会见考察团, B亦与考察团会面: neither is told to be with the other. */
const isByOthers = (draft: MeetingDraft, { hosts = [], named = [], title }: Phrase): boolean =>
  (draft.hosts.size > 0 || title === '会面') &&
  hosts.length > 0 &&
  !hosts.some((name) => draft.named.has(name)) &&
  !named.some((name) => draft.hosts.has(name))

const numbered = /第[一二三四五六七八九十\d]+[届次]/

/** 第十届泛珠三角区域市长论坛, 第十届泛珠市长论坛. */
const isSameNumbered = (a: string, b: string): boolean =>
  numbered.test(b) &&
  (a === b ||
    (numbered.exec(a)?.[0] === numbered.exec(b)?.[0] &&
      (a.length < b.length ? isSubsequence(a, b) : isSubsequence(b, a))))

export const sameHolders = (a: readonly Place[], b: readonly Place[]): boolean =>
  a.length > 1 && a.length === b.length && a.every((place) => b.includes(place))

const isRightAfter = ({ phrases }: MeetingDraft, { sentence }: Phrase): boolean =>
  phrases.some(({ sentence: { end, paragraph } }) => paragraph === sentence.paragraph && sentence.start - end < 3)

/** 甲省·乙省座谈会, 丙省·乙省座谈会 */
const isOfOthers = (a: readonly Place[], b: readonly Place[]): boolean =>
  a.length > 1 && b.length > 1 && !a.every((place) => b.includes(place)) && !b.every((place) => a.includes(place))

const ordinal = /(?:首|第[一二三四五六七八九十\d]+)[届次](?=[^届次]*$)/

/** 据了解，首届峰会…, told beside the third one: of another year. */
export const ofAnotherYear = (drafts: readonly MeetingDraft[], { title }: MeetingPhrase): boolean => {
  const which = ordinal.exec(title)?.[0]
  const rest = title.slice(-2)
  return (
    which !== undefined &&
    drafts.some((draft) => draft.title.endsWith(rest) && (ordinal.exec(draft.title)?.[0] ?? which) !== which)
  )
}

/** Adds a phrase to the one `among` the meetings that it tells again, or begins a meeting. */
export function joinMeeting(
  drafts: MeetingDraft[],
  phrase: Phrase,
  date: DatePhrase | null,
  among: readonly MeetingDraft[] = drafts,
): MeetingDraft {
  const { city, holders } = phrase
  const same = sameMeeting(among, phrase, date)
  if (!same) return freshMeeting(drafts, phrase, date)
  same.phrases.push(phrase)
  for (const name of phrase.met ?? []) same.met.add(name)
  for (const name of phrase.named ?? []) same.named.add(name)
  for (const name of phrase.hosts ?? []) same.hosts.add(name)
  // 26日至27日 of the whole trip, and then 26日 of this sitting.
  if (
    !same.date ||
    (date && ((isSpan(same.date) && !isSpan(date)) || (isDayAfter(same, phrase, date) && same.date.relative)))
  ) {
    same.date = date
    same.day = singleDay(date)
  }
  same.city ??= city
  if (same.delegation.length === 0) same.delegation = phrase.delegation
  if (same.holders.length < 2 && holders.length > 0) same.holders = holders
  bearTitle(same, phrase)
  return same
}

/** A meeting that was named in general bears the longer title that is told later. */
export function bearTitle(draft: MeetingDraft, { title, kind }: MeetingPhrase): void {
  if (!draft.isGeneric || stem(title).length <= draft.stem.length) return
  draft.title = title
  draft.stem = stem(title)
  draft.isGeneric = genericTitle.test(title)
  draft.kind = kind === 'TALKS' ? draft.kind : kind
}

/** Where a phrase tells the meeting, from its day on. */
export const spanOf = (draft: MeetingDraft, phrase: MeetingPhrase): Passage => ({
  start:
    draft.date && draft.date.start >= phrase.sentence.start && draft.date.start < phrase.start
      ? draft.date.start
      : phrase.start,
  end: phrase.end,
})
