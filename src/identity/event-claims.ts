import type { MeetingKind, PartOfDay } from '../record.js'
import { remember } from '../text/remember.js'
import {
  daysApart,
  daysAround,
  daysFrom,
  isYearless,
  plainTitle,
  shared,
  titleLikeness,
  yearlessEnd,
} from './likeness.js'

interface Claim {
  /** The fact of its source: `source.m000`. */
  readonly id: string
  readonly sourceId: string
  /** First and last day, XXXX-06-15 where the year is not known; null where it is not known to the day. */
  readonly span: { readonly first: string; readonly last: string } | null
  /** Whether the month alone is known; the span is all of it. */
  readonly isMonth: boolean
  readonly title: string
  /** Ids of the parties; divisions as `province` or `province/city`. */
  readonly parties: readonly string[]
  /** Those who are told to have been there, in pinyin: reports write one name with other characters. */
  readonly people: readonly string[]
}

export interface MeetingClaim extends Claim {
  readonly kind: 'Meeting'
  readonly sitting: MeetingKind
  /** Of the people those who chaired it. */
  readonly chairs: readonly string[]
  readonly partOfDay: PartOfDay | null
  /** Id of the city, or of the province where no city is known. */
  readonly city: string | null
}

export interface VisitClaim extends Claim {
  readonly kind: 'Visit'
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly leaders: readonly string[]
}

export interface AgreementClaim extends Claim {
  readonly kind: 'Agreement'
}

/** A meeting, a trip or an agreement as one source tells it. */
export type EventClaim = MeetingClaim | VisitClaim | AgreementClaim

/** Accounts of one event may give days so far apart. */
const window = 2

const scopeOf = (party: string): string => party.split('/', 1)[0] as string
const scopesOf = setOf((parties) => parties.map(scopeOf))
const peopleOf = setOf((names) => names)

/** What a list of a claim holds, found once for each list. */
function setOf(of: (list: readonly string[]) => readonly string[]): (list: readonly string[]) => ReadonlySet<string> {
  const sets = new WeakMap<readonly string[], ReadonlySet<string>>()
  return (list) => {
    const set = sets.get(list) ?? new Set(of(list))
    sets.set(list, set)
    return set
  }
}

/** Keys of which claims of one event share one at least: under `own` a claim is kept, under `near` others look for it. */
export function keysOf(claim: EventClaim): Keys {
  const known = keysKnown.get(claim)
  if (known) return known
  const keys = findKeys(claim)
  keysKnown.set(claim, keys)
  return keys
}

interface Keys {
  readonly own: readonly string[]
  readonly near: readonly string[]
}

const keysKnown = new WeakMap<EventClaim, Keys>()

function findKeys(claim: EventClaim): Keys {
  const { kind, span } = claim
  const scopes = kind === 'Agreement' ? [plainTitle(claim.title)] : [...scopesOf(claim.parties)]
  const keys = (days: readonly string[]) => [
    ...new Set(scopes.flatMap((scope) => days.map((day) => `${kind} ${scope} ${day}`))),
  ]
  if (!span) return kind === 'Agreement' ? { own: keys(['']), near: keys(['']) } : { own: [], near: [] }
  if (isLong(claim)) return { own: [], near: [] }
  // Kept under each day of the month and looked for under each: accounts with a day need no key for that.
  if (claim.isMonth) return { own: keys(daysAround(span, 0)), near: keys(daysAround(span, 0)) }
  const around = (more: 0 | typeof window, ends = span) => daysAround(ends, more)
  const end = yearlessEnd(span)
  const inAnyYear = (days: readonly string[]) => days.map((day) => day.replace('XXXX', 'any'))
  return isYearless(span)
    ? { own: keys(around(0)), near: keys([...around(window), ...inAnyYear(around(window, end))]) }
    : {
        own: keys([...around(0), ...inAnyYear(around(0, end))]),
        near: keys([...around(window), ...around(window, end)]),
      }
}

/**
 * How well two claims fit together as accounts of one event; 0 where they are not taken for it. Never of one source: what
 * a report tells as two is two.
 */
export function likeness(a: EventClaim, b: EventClaim): number {
  if (a.sourceId === b.sourceId) return 0
  if (a.kind === 'Meeting' && b.kind === 'Meeting') return ofMeetings(a, b)
  if (a.kind === 'Visit' && b.kind === 'Visit') return ofVisits(a, b)
  return a.kind === 'Agreement' && b.kind === 'Agreement' ? ofAgreements(a, b) : 0
}

/** Whether two claims can stand in one event that others join them in. */
export const canStandTogether = (a: EventClaim, b: EventClaim): boolean =>
  a.sourceId !== b.sourceId &&
  a.kind === b.kind &&
  (!a.span || !b.span || apart(a, b) <= 2 * window) &&
  !numberedApart(a, b) &&
  (a.kind !== 'Meeting' || b.kind !== 'Meeting' || (inOneCity(a, b) && !sittingsApart(a, b)))

/** Claims of different sources with the same standing stand together with the same others: all that `canStandTogether` looks at. */
export const standing = (claim: EventClaim): string =>
  JSON.stringify([
    claim.kind,
    claim.span,
    claim.isMonth,
    [...ordinalsOf(claim.title)],
    [...yearsOf(claim.title)],
    claim.kind === 'Meeting' ? [claim.city, claim.partOfDay, claim.chairs, [...topicsOf(claim.title)]] : null,
  ])

/** Titles that number their meetings differently name different ones: 第五次 and 第六次, 2023年 and 2024年. */
const numberedApart = (a: Claim, b: Claim): boolean =>
  differ(ordinalsOf(a.title), ordinalsOf(b.title)) || differ(yearsOf(a.title), yearsOf(b.title))

const differ = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size > 0 && other.size > 0 && shared(one, other) === 0

/**
 * Sittings of one delegation on one day: in the morning and in the afternoon, on two topics that their names give, or under
 * other chairs and another name. What a report leaves out tells nothing.
 */
const sittingsApart = (a: MeetingClaim, b: MeetingClaim): boolean =>
  (a.partOfDay !== null && b.partOfDay !== null && a.partOfDay !== b.partOfDay && onOneDay(a, b)) ||
  differ(topicsOf(a.title), topicsOf(b.title)) ||
  (differ(peopleOf(a.chairs), peopleOf(b.chairs)) && titleLikeness(a.title, b.title) < sameTitle)

const onOneDay = (a: Claim, b: Claim): boolean => a.span?.first === b.span?.first && a.span?.last === b.span?.last
const sameTitle = 0.6

/** What a symposium can be about, by words of its name; those between blanks are one topic. */
const topics = (
  '产业|工业 科技|创新 劳务|就业 人才 教育 卫生|医疗|健康 文化|旅游|文旅 农业|农村|乡村 交通|物流 能源|电力 金融 招商|投资|经贸 生态|环保 ' +
  '水利 消费 党建|组织工作 统战 政法 人大 政协 青年 妇女'
)
  .split(' ')
  .map((words) => new RegExp(words))
const topicsOf = remember(
  (title): ReadonlySet<string> => new Set(topics.filter((words) => words.test(title)).map(({ source }) => source)),
)

const numbersIn = (number: RegExp) => remember((title): ReadonlySet<string> => new Set(title.match(number)))
const ordinalsOf = numbersIn(/\d+(?=[次届期轮])|(?<=第)[一二三四五六七八九十百]+(?=[次届期轮])/g)
const yearsOf = numbersIn(/\d{4}(?=年)/g)

/** Who was away for months is in many reports of many things. */
const isLong = ({ span }: Claim): boolean => span !== null && daysFrom(span) > 30

/** The days between two claims; where only one of them knows the year, those between their last days, in no year. */
function apart(a: Claim, b: Claim): number {
  if (!a.span || !b.span || isLong(a) || isLong(b)) return Number.POSITIVE_INFINITY
  if (oneYearKnown(a, b))
    return a.isMonth || b.isMonth ? Number.POSITIVE_INFINITY : daysApart(yearlessEnd(a.span), yearlessEnd(b.span))
  const days = daysApart(a.span, b.span)
  return days > 0 && (a.isMonth || b.isMonth) ? Number.POSITIVE_INFINITY : days
}

/** Whether one of two claims gives less of its day than the other, or both no more than a month: then everything else must fit. */
export const isVague = (a: Claim, b: Claim): boolean => a.isMonth || b.isMonth || oneYearKnown(a, b)

/** Whether one of two claims gives a day without a year and the other one with it. */
export const oneYearKnown = (a: Claim, b: Claim): boolean =>
  a.span !== null && b.span !== null && isYearless(a.span) !== isYearless(b.span)

/** A province holds its cities. */
const inOneCity = (a: MeetingClaim, b: MeetingClaim): boolean =>
  a.city === null || b.city === null || a.city.startsWith(b.city) || b.city.startsWith(a.city)

interface Common {
  readonly people: number
  /** People of both, as a share of the shorter list; null where a list is empty. */
  readonly share: number | null
  readonly parties: number
  readonly sameParties: boolean
}

function common(a: Claim, b: Claim): Common {
  const both = shared(peopleOf(a.people), peopleOf(b.people))
  const fewer = Math.min(a.people.length, b.people.length)
  const [one, other] = [scopesOf(a.parties), scopesOf(b.parties)]
  const parties = shared(one, other)
  return {
    people: both,
    share: fewer === 0 ? null : both / fewer,
    parties,
    sameParties: parties === one.size && parties === other.size,
  }
}

/** Sittings that reports call by each other's names. */
const talking: readonly MeetingKind[] = ['SYMPOSIUM', 'JOINT_CONFERENCE', 'OTHER']
const talks: readonly MeetingKind[] = ['SYMPOSIUM', 'TALKS', 'OTHER']

function ofMeetings(a: MeetingClaim, b: MeetingClaim): number {
  const days = apart(a, b)
  if (days > window || !inOneCity(a, b) || numberedApart(a, b) || sittingsApart(a, b)) return 0
  const { people, share, parties, sameParties } = common(a, b)
  if (parties === 0 || (parties < 2 && !sameParties && people < 2)) return 0
  const title = titleLikeness(a.title, b.title)
  const sameKind = a.sitting === b.sitting
  const kinds =
    sameKind || title >= 0.8 || [talking, talks].some((set) => set.includes(a.sitting) && set.includes(b.sitting))
  if (!kinds || (days > 0 && !sameKind && title < 0.8)) return 0
  const byPeople = people >= 2 && share !== null && share >= 0.5
  if (isVague(a, b) && !(byPeople && sameParties)) return 0
  if ((a.isMonth || b.isMonth) && !sameKind) return 0
  const byTitle = title >= 0.6 && (share === null || share >= 0.34)
  const onOtherDays = days === 0 || byPeople || (title >= 0.8 && sameParties && share !== 0)
  if (!(byPeople || byTitle) || !onOtherDays) return 0
  return 3 * (share ?? 0.3) + 2 * title + (sameKind ? 1 : 0) + (sameParties ? 1 : 0) - days
}

function ofVisits(a: VisitClaim, b: VisitClaim): number {
  const days = apart(a, b)
  if (days > window) return 0
  const [from, to] = [shared(scopesOf(a.from), scopesOf(b.from)), shared(scopesOf(a.to), scopesOf(b.to))]
  if (from === 0 || to === 0) return 0
  const leaders = shared(peopleOf(a.leaders), peopleOf(b.leaders))
  const led = a.leaders.length > 0 && b.leaders.length > 0
  const { people, share, sameParties } = common(a, b)
  if (led ? leaders === 0 : share === 0) return 0
  if (isVague(a, b) && !(sameParties && (leaders > 0 || (people >= 2 && share !== null && share >= 0.5)))) return 0
  if (days > 0 && leaders + people === 0) return 0
  const alike = shared(new Set(a.to), new Set(b.to)) > 0
  return 1 + leaders + (share ?? 0) + (alike ? 2 : 0) - days
}

/** Titles that many agreements bear tell nothing without a day. */
const tellingTitle = 8

function ofAgreements(a: AgreementClaim, b: AgreementClaim): number {
  if (plainTitle(a.title) !== plainTitle(b.title)) return 0
  const { parties, sameParties } = common(a, b)
  const noParties = a.parties.length === 0 || b.parties.length === 0
  if (!noParties && parties === 0) return 0
  const telling = sameParties && parties > 1 && plainTitle(a.title).length >= tellingTitle
  if (!a.span && !b.span) return telling ? 1 : 0
  if (apart(a, b) > window) return 0
  return isVague(a, b) ? Number(telling) : 2
}
