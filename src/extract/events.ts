import { dayOfYear } from './dates.js'
import {
  type EventAgreement,
  type EventMeeting,
  type EventPerson,
  type Events,
  type EventVisit,
  unique,
} from './event.js'
import { gather } from './gather.js'
import { type MeetingDraft, sameHolders } from './meeting-drafts.js'
import { occurrencesOf, surnamesWithTitles } from './occurrences.js'
import { noOrganisations } from './own-organisation.js'
import { joinAll, partiesOf } from './participants.js'
import { readSides } from './people-sides.js'
import { placeNamed } from './place-mentions.js'
import { isInside, type Place } from './places.js'
import type { ReadPage } from './read-articles.js'
import { mergeAgreements, settleParties } from './signings.js'
import { type ToldArticle, tellArticle } from './tell-article.js'
import { foldLegs } from './visits.js'

/** 参加学习考察的有 A、B等领导: of the delegation. */
const listOfTravellers = /参加(?:此次|本次|这次)?(?:学习|参观)?考察的(?:还)?有：?(?:[\u3400-\u9fff·]{2,8}、)*$/

/** Makes events of what the articles of a page name. */
export function readEvents(page: ReadPage): Events {
  const mentions = gather(page.articles, (article) => article.mentions)
  const names = unique(mentions.map(({ name }) => name))
  const occurrences = occurrencesOf(page.text, names, surnamesWithTitles(mentions))
  const visits: EventVisit[] = []
  const perArticle = tellOnce(page.articles.map((article) => tellArticle(page.text, article, occurrences, visits)))
  const meetings = gather(perArticle, (told) => [...told.meetings.keys()])
  foldLegs(visits, meetings)
  const parties = unique([
    ...gather(visits, (visit) => [...visit.from, ...visit.to]),
    ...gather(perArticle, ({ meetings: made }) => gather([...made.values()], ({ holders }) => holders)),
  ])
  const people = readSides(page, names, parties)
  // Who heads a delegation or is told to be of it stands for it, where no office tells a side.
  const members = new Set(
    gather(page.articles, ({ mentions }) =>
      mentions
        .filter(
          ({ group, start }) =>
            (group && /团/.test(group.title)) ||
            listOfTravellers.test(page.text.slice(Math.max(0, start - 160), start)),
        )
        .map(({ name }) => name),
    ),
  )
  for (const person of people)
    person.side ??=
      visits.find(
        ({ leaders, from }) =>
          from.length === 1 && (leaders.includes(person.name) || (visits.length === 1 && members.has(person.name))),
      )?.from[0]?.name ?? null
  standWithHosts(page, people, visits, meetings)
  const sideOf = new Map(people.map((person) => [person.name, person.side]))
  for (const told of perArticle) {
    /** 会谈后，双方举行了座谈会: of those who had talks. */
    let before: readonly string[] = []
    for (const [meeting, draft] of told.meetings) {
      const parties = partiesOf(meeting, draft, sideOf, visits, told.article)
      meeting.parties = parties.length > 0 || meeting.participants.length > 0 ? parties : [...before]
      before = parties
    }
  }
  const agreements = mergeAgreements(
    page.text,
    gather(perArticle, (told) => told.agreements),
    perArticle[0]?.article.home ?? { province: null, city: null, county: null, own: noOrganisations },
  )
  settleParties(
    agreements,
    sideOf,
    unique(gather(visits, (visit) => [...visit.from, ...visit.to])).map(({ name }) => name),
  )
  for (const meeting of meetings) if (meeting.kind === 'SIGNING') signedBetween(meeting, agreements)
  // A sitting of nobody in an office and of no party is none of the genre.
  const isOfParties = ({
    parties,
    city,
  }: {
    readonly parties: readonly string[]
    readonly city?: Place | null
  }): boolean =>
    parties.length > 0 ||
    (city ?? null) !== null ||
    people.some(({ offices, side }) => offices.length > 0 || side !== null)
  // Of a trip of nobody's to nowhere nothing is known.
  const known = visits.filter(({ from, to, sender, host }) => from.length + to.length > 0 || (sender ?? host) !== null)
  for (const meeting of meetings) if (meeting.visit && !known.includes(meeting.visit)) meeting.visit = null
  const held = meetings.filter(isOfParties)
  return {
    people,
    visits: known,
    meetings: held,
    agreements: agreements.filter((one) => isOfParties(one) || (one.meeting !== null && held.includes(one.meeting))),
  }
}

/** A、B参加会见, of whom nothing else is told: of the paper's own division, where the one delegation of the page has come to it. */
function standWithHosts(
  { articles }: ReadPage,
  people: readonly EventPerson[],
  visits: readonly EventVisit[],
  meetings: readonly EventMeeting[],
): void {
  const [visit, ...others] = visits
  const [host] = visit?.to ?? []
  const isAtHome = articles.some(({ home }) => host && [home.province, home.city, home.county].includes(host))
  if (!host || visit?.to.length !== 1 || others.length > 0 || !isAtHome) return
  const attend = new Set(
    gather(meetings, ({ participants }) =>
      participants.filter(({ roles }) => roles.every((role) => role === 'ATTENDEE')).map(({ name }) => name),
    ),
  )
  const told = new Set(
    gather(articles, ({ mentions }) =>
      mentions.filter(({ offices, group }) => offices.length > 0 || group !== null).map(({ name }) => name),
    ),
  )
  for (const person of people)
    if (person.side === null && attend.has(person.name) && !told.has(person.name)) person.side = host.name
}

/** A ceremony is between those who sign there, where fewer of them are known by who was there, or their province's people alone. */
function signedBetween(meeting: EventMeeting, agreements: readonly EventAgreement[]): void {
  const [only, ...others] = agreements.filter((one) => one.meeting === meeting && one.parties.length > 1)
  if (!only || (others.length > 0 && meeting.parties.length > 1 && !isInTurn(meeting, [only, ...others]))) return
  const isThere = (party: string): boolean => {
    const place = placeNamed(party)
    const isOfOne = meeting.parties.some((name) => {
      const outer = placeNamed(name)
      return place && outer && isInside(place, outer)
    })
    return isOfOne || meeting.parties.includes(party)
  }
  if (others.length > 0 || meeting.parties.length < 2 || only.parties.every(isThere))
    meeting.parties = unique(gather([only, ...others], ({ parties }) => parties))
}

/** 甲省与乙省、丙省分别签署: a province that signs with each of the others, where nobody else was. */
function isInTurn({ parties }: EventMeeting, agreements: readonly EventAgreement[]): boolean {
  const signers = unique(gather(agreements, (one) => one.parties))
  return (
    signers.every((name) => placeNamed(name)?.level === 'PROVINCE') &&
    signers.some((name) => agreements.every((one) => one.parties.includes(name))) &&
    parties.every((name) => signers.includes(name))
  )
}

const isToldAgain = (a: MeetingDraft, b: MeetingDraft): boolean => {
  const isOfDays = a.date?.from.day && b.date?.from.day
  const days = ({ date }: MeetingDraft): string => (date ? `${dayOfYear(date.from)} ${dayOfYear(date.to)}` : '')
  if (isOfDays && days(a) !== days(b)) return false
  return (
    (isOfDays && a.stem === b.stem) ||
    (a.kind === 'SIGNING' && b.kind === 'SIGNING' && sameHolders(a.holders, b.holders))
  )
}

/** A conference of one name and of the same days that several articles of the page tell is one; so is a ceremony of the same holders. */
function tellOnce(articles: readonly ToldArticle[]): readonly ToldArticle[] {
  const first: [EventMeeting, MeetingDraft][] = []
  const same = new Map<EventMeeting, EventMeeting>()
  for (const { meetings } of articles) {
    const before = [...first]
    for (const [meeting, draft] of meetings) {
      if (draft.isGeneric || meeting.guests.length > 0) continue
      const [known] = before.find(([, other]) => isToldAgain(other, draft)) ?? []
      if (known) same.set(meeting, known)
      else first.push([meeting, draft])
    }
  }
  if (same.size === 0) return articles
  for (const [meeting, known] of same) {
    known.date ??= meeting.date
    known.city ??= meeting.city
    known.visit ??= meeting.visit
    known.agreementCount ??= meeting.agreementCount
    known.spans.push(...meeting.spans)
    joinAll(known.participants, meeting.participants)
  }
  return articles.map((told) => ({
    ...told,
    meetings: new Map([...told.meetings].filter(([meeting]) => !same.has(meeting))),
    agreements: told.agreements.map((agreement) => ({
      ...agreement,
      meeting: (agreement.meeting && same.get(agreement.meeting)) ?? agreement.meeting,
    })),
  }))
}
