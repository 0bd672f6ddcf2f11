import type { MeetingKind } from '../record.js'
import { remember } from '../script/remember.js'
import { daysApart, daysAround, daysFrom, plainTitle, shared, titleLikeness } from './likeness.js'

interface Claim {
  /** The fact of its source: `source.m000`. */
  readonly id: string
  readonly sourceId: string
  /** First and last day, XXXX-06-15 where the year is not known; null where it is not known to the day. */
  readonly span: { readonly first: string; readonly last: string } | null
  readonly title: string
  /** Ids of the parties; divisions as `province` or `province/city`. */
  readonly parties: readonly string[]
  /** Names of those who are told to have been there. */
  readonly people: readonly string[]
}

export interface MeetingClaim extends Claim {
  readonly kind: 'Meeting'
  readonly sitting: MeetingKind
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
const scopes = setOf((parties) => parties.map(scopeOf))
const people = setOf((names) => names)

/** What a list of a claim holds, found once for each list. */
function setOf(of: (list: readonly string[]) => readonly string[]): (list: readonly string[]) => ReadonlySet<string> {
  const sets = new WeakMap<readonly string[], ReadonlySet<string>>()
  return (list) => {
    const set = sets.get(list) ?? new Set(of(list))
    sets.set(list, set)
    return set
  }
}

/** Claims of one event share one of these at least with `around`; the other's are asked for with 0. */
export function keysOf(claim: EventClaim, around: 0 | 2 = 0): string[] {
  const { kind, span } = claim
  if (kind === 'Agreement' && !span) return [`${kind} ${plainTitle(claim.title)}`]
  if (!span || isLong(claim)) return []
  if (kind === 'Agreement') return daysAround(span, around).map((day) => `${kind} ${plainTitle(claim.title)} ${day}`)
  return [...scopes(claim.parties)].flatMap((scope) => daysAround(span, around).map((day) => `${kind} ${scope} ${day}`))
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
  (a.kind !== 'Meeting' || b.kind !== 'Meeting' || inOneCity(a, b))

/** Claims of different sources with the same standing stand together with the same others: all that `canStandTogether` looks at. */
export const standing = (claim: EventClaim): string =>
  JSON.stringify([claim.kind, claim.span, [...numbersOf(claim.title)], claim.kind === 'Meeting' ? claim.city : null])

/** Titles that number their meetings differently name different ones: 第五次, 2023年. */
function numberedApart(a: Claim, b: Claim): boolean {
  const [one, other] = [numbersOf(a.title), numbersOf(b.title)]
  return one.size > 0 && other.size > 0 && shared(one, other) === 0
}

const numbersOf = remember(
  (title: string): ReadonlySet<string> =>
    new Set(title.match(/\d+(?=[年次届期轮])|(?<=第)[一二三四五六七八九十百\d]+(?=[次届期轮])/g) ?? []),
)

/** Who was away for months is in many reports of many things. */
const isLong = ({ span }: Claim): boolean => span !== null && daysFrom(span) > 30

const apart = (a: Claim, b: Claim): number =>
  a.span && b.span && !isLong(a) && !isLong(b) && a.span.first.startsWith('XXXX') === b.span.first.startsWith('XXXX')
    ? daysApart(a.span, b.span)
    : Number.POSITIVE_INFINITY

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
  const both = shared(people(a.people), people(b.people))
  const fewer = Math.min(a.people.length, b.people.length)
  const [one, other] = [scopes(a.parties), scopes(b.parties)]
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
  if (days > window || !inOneCity(a, b) || numberedApart(a, b)) return 0
  const { people, share, parties, sameParties } = common(a, b)
  if (parties === 0 || (parties < 2 && !sameParties && people < 2)) return 0
  const title = titleLikeness(a.title, b.title)
  const sameKind = a.sitting === b.sitting
  const kinds =
    sameKind || title >= 0.8 || [talking, talks].some((set) => set.includes(a.sitting) && set.includes(b.sitting))
  if (!kinds || (days > 0 && !sameKind && title < 0.8)) return 0
  const byPeople = people >= 2 && share !== null && share >= 0.5
  const byTitle = title >= 0.6 && (share === null || share >= 0.34)
  const onOtherDays = days === 0 || byPeople || (title >= 0.8 && sameParties && share !== 0)
  if (!(byPeople || byTitle) || !onOtherDays) return 0
  return 3 * (share ?? 0.3) + 2 * title + (sameKind ? 1 : 0) + (sameParties ? 1 : 0) - days
}

function ofVisits(a: VisitClaim, b: VisitClaim): number {
  const days = apart(a, b)
  if (days > window) return 0
  const [from, to] = [shared(scopes(a.from), scopes(b.from)), shared(scopes(a.to), scopes(b.to))]
  if (from === 0 || to === 0) return 0
  const leaders = shared(new Set(a.leaders), new Set(b.leaders))
  const led = a.leaders.length > 0 && b.leaders.length > 0
  const { people, share } = common(a, b)
  if (led ? leaders === 0 : share === 0) return 0
  if (days > 0 && leaders + people === 0) return 0
  const alike = shared(new Set(a.to), new Set(b.to)) > 0
  return 1 + leaders + (share ?? 0) + (alike ? 2 : 0) - days
}

/** Titles that many agreements bear tell nothing without a day. */
const telling = 8

function ofAgreements(a: AgreementClaim, b: AgreementClaim): number {
  if (plainTitle(a.title) !== plainTitle(b.title)) return 0
  const { parties, sameParties } = common(a, b)
  const noParties = a.parties.length === 0 || b.parties.length === 0
  if (!noParties && parties === 0) return 0
  if (a.span && b.span) return apart(a, b) <= window ? 2 : 0
  if (a.span || b.span) return 0
  return sameParties && parties > 1 && plainTitle(a.title).length >= telling ? 1 : 0
}
