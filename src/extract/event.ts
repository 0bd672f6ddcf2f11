import type { AgreementStatus, MeetingKind, Role } from '../record.js'
import type { DatePhrase } from './dates.js'
import { type Place, placeByCode } from './places.js'

export interface Passage {
  readonly start: number
  readonly end: number
}

export interface EventPerson {
  readonly name: string
  readonly offices: readonly string[]
  side: string | null
  readonly spans: readonly Passage[]
}

export interface EventParticipant {
  readonly name: string
  readonly roles: Role[]
  readonly spans: Passage[]
}

export interface EventVisit {
  from: Place[]
  /** The organisation whose delegation it is; of no use where a place is known. */
  sender: string | null
  /** The organisation that it goes to; of no use where a place is known, but for a zone, which is told beside it. */
  host: string | null
  to: Place[]
  date: DatePhrase | null
  leaders: string[]
  /** The one city that the trip is said to go to, where it is to the province. */
  seat: Place | null
  cities: Place[]
  sites: string[]
  spans: Passage[]
  participants: EventParticipant[]
}

export interface EventMeeting {
  title: string
  kind: MeetingKind
  date: DatePhrase | null
  city: Place | null
  parties: string[]
  participants: EventParticipant[]
  agreementCount: number | null
  spans: Passage[]
  visit: EventVisit | null
  /** Of 分别会见: the guests of one body whose meeting this one is; else empty. */
  readonly guests: readonly string[]
  /** Where the trip of the meeting's own article went. */
  hosts: readonly Place[]
}

export interface EventAgreement {
  title: string
  status: AgreementStatus
  date: DatePhrase | null
  parties: string[]
  signatories: string[]
  witnesses: string[]
  spans: Passage[]
  meeting: EventMeeting | null
}

/** What a page tells, in the order in which it tells it. */
export interface Events {
  readonly people: readonly EventPerson[]
  readonly visits: readonly EventVisit[]
  readonly meetings: readonly EventMeeting[]
  readonly agreements: readonly EventAgreement[]
}

/** Each value once, in order. Of a few values a look at those before is faster than a Set. */
export const unique = <T>(values: readonly T[]): T[] =>
  values.length > 16 ? [...new Set(values)] : values.filter((value, at) => values.indexOf(value) === at)

/** Adds to a list what is not in it yet. */
export function addNew<T>(list: T[], values: readonly T[]): void {
  for (const value of values) if (!list.includes(value)) list.push(value)
}

export const provinceOf = (place: Place): Place =>
  place.level === 'PROVINCE' ? place : (placeByCode(place.provinceCode) ?? place)

/** Where people sit: a city, a county-level one and one that is a province too. */
export const isCity = ({ level, kind, name }: Place): boolean =>
  level === 'CITY' || /MUNICIPALITY|SPECIAL/.test(kind ?? '') || (level === 'COUNTY' && name.endsWith('市'))
