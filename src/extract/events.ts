import type { AgreementStatus, MeetingKind, Role } from '../record.js'
import { countOf } from './agreements.js'
import type { Sentence } from './articles.js'
import { type DatePhrase, timeWords } from './dates.js'
import { joinMeeting, type MeetingDraft, type MeetingPhrase, readMeetings, sameMeeting } from './meetings.js'
import { type Place, placeByCode } from './places.js'
import type { ReadArticle, ReadPage, TripInSentence } from './read-articles.js'
import { type Deed, readDeeds, type Standing } from './roles.js'
import type { ResolvedMention } from './sides.js'
import { mergeAgreements, type SigningSentence, settleParties, tellAgreements } from './signings.js'
import { readItinerary } from './sites.js'

export interface Passage {
  readonly start: number
  readonly end: number
}

export interface EventPerson {
  readonly name: string
  readonly offices: readonly string[]
  readonly side: string | null
  readonly spans: readonly Passage[]
}

export interface EventParticipant {
  readonly name: string
  readonly roles: Role[]
  readonly spans: Passage[]
}

export interface EventVisit {
  from: Place[]
  to: Place[]
  date: DatePhrase | null
  leaders: string[]
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
  /** Of 分别会见: the guest whose meeting this one is. */
  guest: string | null
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

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)]

const provinceOf = (place: Place): Place =>
  place.level === 'PROVINCE' ? place : (placeByCode(place.provinceCode) ?? place)

/** Makes events of what the articles of a page name. */
export function readEvents(page: ReadPage): Events {
  const names = unique(page.articles.flatMap(({ mentions }) => mentions.map(({ name }) => name)))
  const visits: EventVisit[] = []
  const meetings: EventMeeting[] = []
  const perArticle = page.articles.map((article) => {
    const told = tellArticle(page.text, article, names, visits)
    meetings.push(...told.meetings)
    return told
  })
  foldLegs(visits, meetings)
  const parties = unique([
    ...visits.flatMap((visit) => [...visit.from, ...visit.to]),
    ...perArticle.flatMap((told) => told.holders),
  ])
  const people = readSides(page, names, parties)
  const sideOf = new Map(people.map((person) => [person.name, person.side]))
  for (const told of perArticle)
    for (const meeting of told.meetings)
      meeting.parties = partiesOf(meeting, told.draftOf(meeting), sideOf, visits, told.article)
  const agreements = mergeAgreements(
    perArticle.flatMap((told) => told.agreements),
    perArticle[0]?.article.home ?? { province: null, city: null },
  )
  settleParties(
    agreements,
    sideOf,
    unique(visits.flatMap((visit) => [...visit.from, ...visit.to])).map(({ name }) => name),
  )
  return { people, visits, meetings, agreements }
}

/** A stay in one city within the days of a trip to its province is a leg of that trip, told by the city's own paper. */
function foldLegs(visits: EventVisit[], meetings: readonly EventMeeting[]): void {
  for (const leg of [...visits]) {
    const trip = visits.find(
      (whole) =>
        whole !== leg &&
        leg.to.every((place) => place.level === 'CITY') &&
        whole.to.some((place) => place.level === 'PROVINCE' && place.code === leg.to[0]?.provinceCode) &&
        whole.from.some((place) => leg.from.includes(place)) &&
        daysWithin(leg.date, whole.date),
    )
    if (!trip) continue
    visits.splice(visits.indexOf(leg), 1)
    trip.leaders = unique([...trip.leaders, ...leg.leaders])
    trip.cities = unique([...trip.cities, ...leg.cities])
    trip.sites = unique([...trip.sites, ...leg.sites])
    trip.spans.push(...leg.spans)
    for (const { name, roles, spans } of leg.participants)
      for (const span of spans) join(trip.participants, name, roles, span)
    for (const meeting of meetings) if (meeting.visit === leg) meeting.visit = trip
  }
}

const dayOfYear = (date: { month: number | null; day: number | null }): number =>
  (date.month ?? 0) * 100 + (date.day ?? 0)

const daysWithin = (inner: DatePhrase | null, outer: DatePhrase | null): boolean =>
  !inner || !outer || (dayOfYear(inner.from) >= dayOfYear(outer.from) && dayOfYear(inner.to) <= dayOfYear(outer.to))

/** Everyone of the page, with all offices and the side. */
function readSides(page: ReadPage, names: readonly string[], parties: readonly Place[]): EventPerson[] {
  const mentions = page.articles.flatMap((article) => article.mentions)
  const people: EventPerson[] = []
  const sides = new Map<string, string | null>()
  for (const name of names) {
    const own = mentions.filter((mention) => mention.name === name)
    const held = own.filter((mention) => mention.offices.length > 0 && mention.places.length > 0)
    sides.set(name, sideOfPlaces(held.length > 0 ? held : own, parties))
  }
  for (const name of names) {
    const own = mentions.filter((mention) => mention.name === name)
    let side = sides.get(name) ?? null
    const organisation = own.find((mention) => mention.organisation)?.organisation ?? null
    if (!side)
      side =
        (organisation &&
        (!/(?:大学|学院|医院|研究院|科学院|学校)$/.test(organisation) || page.text.split(organisation).length > 3)
          ? null
          : neighbourSide(page, own, sides, organisation !== null)) ??
        (organisation && !/^(?:中共中央|中央|全国|国家$|国务院)/.test(organisation) ? organisation : null)
    people.push({
      name,
      offices: unique(own.flatMap((mention) => mention.fullOffices)),
      side,
      spans: own.map(({ start, end }) => ({ start, end })),
    })
  }
  return people
}

/** The side that divisions of someone's offices speak for: one of the parties where it can be; else the province, else the city. */
function sideOfPlaces(mentions: readonly ResolvedMention[], parties: readonly Place[]): string | null {
  const places = unique(mentions.flatMap((mention) => mention.places))
  const exact = places.filter((place) => parties.includes(place))
  const provinces = places.map(provinceOf).filter((place) => parties.includes(place))
  const best =
    provinces[0] ??
    exact[0] ??
    places.find(
      (place) => place.level === 'CITY' && places.every((other) => other === place || other.level === 'PROVINCE'),
    ) ??
    places[0]
  return best?.name ?? null
}

/** A bare name, or the head of a university in a list of a province's leaders, stands with those before it. */
function neighbourSide(
  page: ReadPage,
  own: readonly ResolvedMention[],
  sides: ReadonlyMap<string, string | null>,
  organisation: boolean,
): string | null {
  for (const mention of own)
    for (const { mentions } of page.articles) {
      const at = mentions.indexOf(mention)
      if (at < 0) continue
      for (let i = at - 1; i >= 0; i--) {
        const before = mentions[i] as ResolvedMention
        const gap = page.text.slice(before.end, (mentions[i + 1] as ResolvedMention).start)
        if (!/^[、，,\s和与及以]*$/.test(gap)) break
        if (organisation && !before.group && before.run === mention.run) continue
        const side = sides.get(before.name)
        if (
          side &&
          (!organisation ||
            before.group ||
            mentions.slice(0, at).some((other) => other.run === before.run && other.group))
        )
          return side
      }
    }
  return null
}

interface ToldArticle {
  readonly article: ReadArticle
  readonly meetings: EventMeeting[]
  readonly agreements: EventAgreement[]
  readonly holders: readonly Place[]
  readonly draftOf: (meeting: EventMeeting) => MeetingDraft
}

/** Standings of everyone in a sentence: the titled mentions and every further occurrence of a known name. */
function standingsIn(
  text: string,
  sentence: Sentence,
  mentions: readonly ResolvedMention[],
  names: readonly string[],
): (Standing & { titleStart: number })[] {
  const found: (Standing & { titleStart: number })[] = mentions
    .filter((mention) => mention.start >= sentence.start && mention.end <= sentence.end)
    .map((mention) => ({ name: mention.name, start: mention.nameStart, end: mention.end, titleStart: mention.start }))
  for (const name of [...names].sort((a, b) => b.length - a.length))
    for (
      let at = text.indexOf(name, sentence.start);
      at >= 0 && at + name.length <= sentence.end;
      at = text.indexOf(name, at + name.length)
    )
      if (!found.some((other) => at < other.end && other.titleStart < at + name.length))
        found.push({ name, start: at, end: at + name.length, titleStart: at })
  return found.sort((a, b) => a.start - b.start)
}

function tellArticle(text: string, article: ReadArticle, names: readonly string[], visits: EventVisit[]): ToldArticle {
  const drafts: MeetingDraft[] = []
  const deeds: { deed: Deed; draft: MeetingDraft | null; sentence: Sentence }[] = []
  const signings: (Omit<SigningSentence, 'meeting'> & { readonly draft: MeetingDraft | null })[] = []
  const counts = new Map<MeetingDraft | null, number>()
  const ownVisits: EventVisit[] = []
  const heads: string[] = []
  let current: MeetingDraft | null = null
  let currentDate: DatePhrase | null = null
  const trips = [...article.trips]
  for (const sentence of article.sentences) {
    const dates = article.dates.filter((date) => date.start >= sentence.start && date.end <= sentence.end)
    const people = standingsIn(text, sentence, article.mentions, names)
    for (const trip of trips.filter((one) => one.sentence === sentence)) {
      const date = dates.filter((one) => one.start < trip.end).at(-1) ?? dates[0] ?? null
      const visit = joinVisit(visits, ownVisits, text, trip, trip.received ? null : date, article, people)
      if (visit && date && !visit.date && !trip.received) visit.date = date
    }
    for (const deed of readDeeds(text, sentence, people))
      if (deed.roles.includes('HEAD_OF_DELEGATION') && !sentence.spoken) heads.push(deed.person.name)
    if (!sentence.spoken && dates.length > 0)
      currentDate = (dates.filter((date) => !background(text, date)).at(-1) ?? currentDate) as DatePhrase | null
    const phrases = separate(text, readMeetings(text, sentence), people)
    for (const phrase of phrases) {
      const date =
        dates.filter((one) => one.start <= phrase.end).at(-1) ??
        dates[0] ??
        (currentDate && sameEvent(currentDate) ? currentDate : null)
      current = phrase.guest
        ? freshMeeting(drafts, phrase, date)
        : phrase.weak && drafts.some((draft) => phrase.kind !== 'SIGNING' || draft.kind === 'SIGNING')
          ? (drafts.find((draft) => draft.title === phrase.title) ?? drafts.at(-1) ?? null)
          : joinMeeting(drafts, phrase, date)
    }
    const told = phrases.filter((phrase) => drafts.some((draft) => draft.phrases.includes(phrase)))
    const inSentence = told.map((phrase) => drafts.find((draft) => draft.phrases.includes(phrase)) as MeetingDraft)
    for (const deed of readDeeds(text, sentence, people)) {
      const near =
        inSentence.length > 0
          ? (nearest(told, inSentence, deed) as MeetingDraft)
          : (ofKind(drafts, text.slice(sentence.start, sentence.end)) ?? forSpeech(drafts, current, deed))
      deeds.push({ deed, draft: near, sentence })
    }
    const count = sentence.spoken ? null : countOf(text.slice(sentence.start, sentence.end))
    if (count !== null && !counts.has(current)) counts.set(current, count)
    signings.push({ sentence, people, draft: current, told: phrases.length > 0, dates, currentDate })
  }
  shown(text, article, ownVisits)
  lead(ownVisits, unique(heads), article)
  for (const span of article.article.headlines) {
    const headline: Sentence = { ...span, paragraph: -1, spoken: false }
    const phrases = readMeetings(text, headline)
    if (drafts.length === 0) for (const phrase of phrases) freshMeeting(drafts, phrase, currentDate)
    const draft =
      phrases.map((phrase) => sameMeeting(drafts, phrase, null)).find((found) => found) ??
      (drafts.length === 1 ? drafts[0] : undefined)
    if (!draft) continue
    for (const phrase of phrases) draft.city ??= phrase.city
    const people = standingsIn(text, headline, article.mentions, names)
    for (const deed of readDeeds(text, headline, people))
      if (
        !deed.activity &&
        !deed.roles.includes('HEAD_OF_DELEGATION') &&
        (phrases.length > 0 || deed.roles.includes('SPEAKER'))
      )
        deeds.push({ deed, draft, sentence: headline })
  }
  const made = new Map<EventMeeting, MeetingDraft>()
  const visitOf = (draft: MeetingDraft): EventVisit | null =>
    ownVisits.find((visit) => inTrip(draft, visit)) ?? ownVisits[0] ?? null
  const meetings = drafts.map((draft) => {
    const visit = visitOf(draft)
    const trip =
      draft.phrases.some((phrase) => article.trips.some((one) => one.sentence === phrase.sentence)) &&
      visit?.cities.length === 1
        ? visit.cities[0]
        : null
    const sibling = drafts.find(
      (other) =>
        other.city && other !== draft && other.date && draft.date && other.date.from.day === draft.date.from.day,
    )?.city
    const city =
      draft.city ?? trip ?? sibling ?? (visit?.to.length === 1 && visit.to[0]?.level === 'CITY' ? visit.to[0] : null)
    const meeting: EventMeeting = {
      title: draft.title,
      kind: draft.kind,
      date: draft.date,
      city,
      parties: [],
      participants: [],
      agreementCount: counts.get(draft) ?? null,
      spans: draft.phrases.map((phrase) => spanOf(draft, phrase)),
      visit,
      guest: draft.guest,
      hosts: visit?.to ?? [],
    }
    made.set(meeting, draft)
    return meeting
  })
  const meetingOf = (draft: MeetingDraft | null): EventMeeting | null =>
    [...made].find(([, own]) => own === draft)?.[0] ?? null
  const national: ReadonlySet<string> = new Set(
    article.mentions
      .filter(
        (mention) =>
          mention.offices.length > 0 &&
          mention.places.length === 0 &&
          /^(?:中共中央|中央|国家|国务院)/.test(mention.organisation ?? ''),
      )
      .map(({ name }) => name),
  )
  for (const { deed, draft, sentence } of deeds)
    place(text, deed, sentence, draft, meetingOf, meetings, ownVisits, deeds, national)
  for (const meeting of meetings) {
    // The delegation was there, and no one of it is named: whoever headed it was there.
    const { visit } = meeting
    const sides = meeting.participants.flatMap(({ name }) =>
      article.mentions
        .filter((mention) => mention.name === name)
        .flatMap((mention) => mention.places.map(({ provinceCode }) => provinceCode)),
    )
    const phrase = made
      .get(meeting)
      ?.phrases.find((one) => /代表团|考察团|双方|两[省市地区]/.test(text.slice(one.sentence.start, one.sentence.end)))
    if (
      visit &&
      phrase &&
      visit.leaders.length > 0 &&
      inTrip(made.get(meeting) as MeetingDraft, visit) &&
      !visit.from.some((place) => sides.includes(place.provinceCode))
    )
      for (const name of visit.leaders)
        join(meeting.participants, name, ['ATTENDEE'], { start: phrase.start, end: phrase.end })
  }
  for (const meeting of meetings) nameTalks(meeting, meeting.guest, article)
  const agreements = tellAgreements(
    text,
    article,
    signings.map(({ draft, ...signing }) => ({ ...signing, meeting: meetingOf(draft) })),
    meetings,
  )
  return {
    article,
    meetings,
    agreements,
    holders: drafts.flatMap((draft) => draft.holders),
    draftOf: (meeting) => made.get(meeting) as MeetingDraft,
  }
}

/** Adds the cities and sites that the article shows to the trip that they belong to, each site once, by its longest name. */
function shown(text: string, article: ReadArticle, visits: readonly EventVisit[]): void {
  for (const sentence of article.sentences) {
    const itinerary = readItinerary(text, sentence)
    if (!itinerary) continue
    const visit =
      visits.find((one) =>
        one.to.some((place) => itinerary.cities.some((city) => city.provinceCode === place.provinceCode)),
      ) ?? visits[0]
    if (!visit) return
    const cities = itinerary.cities.filter((city) => visit.to.some((place) => place.provinceCode === city.provinceCode))
    visit.cities = unique([...visit.cities, ...cities])
    const fresh = itinerary.sites.filter((site) => !visit.sites.some((known) => known.includes(site)))
    visit.sites = [...visit.sites.filter((known) => !fresh.some((site) => site.includes(known))), ...fresh]
    if (fresh.length > 0) visit.spans.push({ start: itinerary.start, end: itinerary.end })
  }
}

/** Puts those who head a delegation to the trip of their side; a sentence of its own may say it. */
function lead(visits: readonly EventVisit[], heads: readonly string[], article: ReadArticle): void {
  for (const name of heads) {
    const places = article.mentions
      .filter((mention) => mention.name === name)
      .flatMap((mention) => [...mention.places, ...mention.places.map(provinceOf)])
    const visit =
      visits.find((one) => one.from.some((place) => places.includes(place))) ??
      (places.length === 0 || visits[0]?.from.length === 0 ? visits[0] : undefined)
    if (visit && !visit.to.some((place) => places.includes(place) && !visit.from.includes(place)))
      visit.leaders = unique([...visit.leaders, name])
  }
}

type Phrase = MeetingPhrase & { readonly guest?: string }

/** 分别会见 of several guests is a meeting with each. */
function separate(text: string, phrases: readonly MeetingPhrase[], people: readonly Standing[]): Phrase[] {
  return phrases.flatMap((phrase): Phrase[] => {
    if (
      !(
        phrase.kind === 'TALKS' &&
        /分别$/.test(text.slice(phrase.start - 2, phrase.start)) &&
        /会见|会晤|会谈/.test(text.slice(phrase.start, phrase.end))
      )
    )
      return [phrase]
    const guests = people.filter((person) => person.start >= phrase.end)
    if (guests.length < 2) return [phrase]
    return guests.map((guest) => ({
      ...phrase,
      title: `会见${guest.name}`,
      end: guest.end,
      generic: false,
      guest: guest.name,
    }))
  })
}

function freshMeeting(drafts: MeetingDraft[], phrase: Phrase, date: DatePhrase | null): MeetingDraft {
  const draft: MeetingDraft = {
    title: phrase.title,
    kind: phrase.kind,
    phrases: [phrase],
    date,
    city: phrase.city,
    holders: phrase.holders,
    guest: phrase.guest ?? null,
  }
  drafts.push(draft)
  return draft
}

const background = (text: string, date: DatePhrase): boolean =>
  /^(?:以来|起|，?(?:习近平|中央|国务院|总书记))/.test(text.slice(date.end, date.end + 6))

const sameEvent = (date: DatePhrase): boolean => date.from.day !== null

/** 参加会见, 座谈中, 签约仪式上: which of the meetings told so far a sentence speaks of. */
function ofKind(drafts: readonly MeetingDraft[], words: string): MeetingDraft | null {
  const kind = /(?:参加|出席|陪同)了?会见|会见(?:时|中|后|前)/.test(words)
    ? 'TALKS'
    : /(?:参加|出席)了?座谈|座谈(?:会上|时|中|后)/.test(words)
      ? 'SYMPOSIUM'
      : /(?:签约|签字|签署)仪式/.test(words)
        ? 'SIGNING'
        : null
  return (kind && drafts.findLast((draft) => draft.kind === kind)) ?? null
}

/** Long speeches belong to the talks or the sitting, not to a ceremony of signing beside it. */
function forSpeech(drafts: readonly MeetingDraft[], current: MeetingDraft | null, deed: Deed): MeetingDraft | null {
  if (current?.kind !== 'SIGNING' || !deed.roles.includes('SPEAKER')) return current
  return drafts.findLast((draft) => draft.kind !== 'SIGNING') ?? current
}

/** The meeting whose words stand nearest to the deed's person. */
function nearest(
  phrases: readonly MeetingPhrase[],
  drafts: readonly MeetingDraft[],
  deed: Deed,
): MeetingDraft | undefined {
  let best = 0
  let distance = Number.POSITIVE_INFINITY
  for (const [i, phrase] of phrases.entries()) {
    const away =
      phrase.end < deed.person.start
        ? deed.person.start - phrase.end
        : phrase.start > deed.person.end
          ? phrase.start - deed.person.end
          : 0
    if (away < distance) {
      distance = away
      best = i
    }
  }
  return drafts[best]
}

const spanOf = (draft: MeetingDraft, phrase: MeetingPhrase): Passage => ({
  start:
    draft.date && draft.date.start >= phrase.sentence.start && draft.date.start < phrase.start
      ? draft.date.start
      : phrase.start,
  end: phrase.end,
})

/** Puts a deed to a meeting's participants, or to the trip's. */
function place(
  text: string,
  deed: Deed,
  sentence: Sentence,
  draft: MeetingDraft | null,
  meetingOf: (draft: MeetingDraft | null) => EventMeeting | null,
  meetings: readonly EventMeeting[],
  visits: readonly EventVisit[],
  all: readonly { deed: Deed; draft: MeetingDraft | null }[],
  national: ReadonlySet<string>,
): void {
  let meeting = meetingOf(draft)
  const span = { start: deed.start, end: Math.min(deed.end, sentence.end) }
  const told = draft?.phrases.some((phrase) => phrase.sentence === sentence) ?? false
  if (deed.activity) {
    const visit = visits[0]
    if (visit && !meetings.some((one) => one.participants.some((participant) => participant.name === deed.person.name)))
      join(visit.participants, deed.person.name, deed.roles.length > 0 ? deed.roles : ['ATTENDEE'], span)
    else if (!visit && meeting) join(meeting.participants, deed.person.name, ['ATTENDEE'], span)
    return
  }
  if (
    !told &&
    deed.roles.includes('SPEAKER') &&
    national.has(deed.person.name) &&
    !meetings.some((one) => one.participants.some((participant) => participant.name === deed.person.name))
  )
    return
  if (!meeting && meetings.length > 0 && deed.roles.includes('SPEAKER')) meeting = meetings[0] as EventMeeting
  if (!meeting) {
    const visit = visits[0]
    if (
      visit &&
      /出席|参加|陪同/.test(text.slice(deed.person.end, deed.end)) &&
      !deed.roles.includes('HEAD_OF_DELEGATION')
    )
      join(visit.participants, deed.person.name, ['ATTENDEE'], span)
    return
  }
  if (deed.roles.includes('SPEAKER') && sentence.spoken === false && !told && meetings.length > 1) {
    const attended = all
      .filter((other) => other.draft && other.deed.person.name === deed.person.name && other.deed.roles.length > 0)
      .map((other) => meetingOf(other.draft))
    if (attended.length > 0 && !attended.includes(meeting)) meeting = (attended.at(-1) ?? meeting) as EventMeeting
  }
  if (sentence.spoken) {
    // The next speaker of one paragraph: a quoted passage that begins with a name and a verb of speech.
    if (deed.start === sentence.start && deed.roles.includes('SPEAKER'))
      for (const one of withGuest(meetings, meeting, deed.person.name))
        join(one.participants, deed.person.name, ['SPEAKER'], span)
    return
  }
  const roles = deed.roles.filter((role) => role !== 'HEAD_OF_DELEGATION' || meeting !== null)
  if (roles.length > 0) {
    if (roles.every((role) => role === 'HEAD_OF_DELEGATION') && !told) return
    for (const one of withGuest(meetings, meeting, deed.person.name))
      join(one.participants, deed.person.name, roles, span)
  } else if (
    told &&
    /会见|会晤|会面|会谈|座谈/.test(text.slice(draft?.phrases[0]?.start ?? 0, draft?.phrases[0]?.end ?? 0))
  )
    for (const one of withGuest(meetings, meeting, deed.person.name))
      join(one.participants, deed.person.name, ['ATTENDEE'], span)
}

/** Of 分别会见 a guest has one meeting, everyone else all of them. */
function withGuest(meetings: readonly EventMeeting[], meeting: EventMeeting, name: string): readonly EventMeeting[] {
  if (!meeting.guest) return [meeting]
  const apart = meetings.filter((one) => one.guest)
  const own = apart.filter((one) => one.guest === name)
  return own.length > 0 ? own : apart
}

function join(participants: EventParticipant[], name: string, roles: readonly Role[], span: Passage): void {
  const own = participants.find((participant) => participant.name === name)
  if (!own) {
    participants.push({ name, roles: [...roles], spans: [span] })
    return
  }
  for (const role of roles) if (!own.roles.includes(role) && role !== 'ATTENDEE') own.roles.push(role)
  if (own.roles.length > 1) own.roles.splice(0, own.roles.length, ...own.roles.filter((role) => role !== 'ATTENDEE'))
  own.spans.push(span)
}

/** 会见 alone is named after those who meet: A会见B. */
function nameTalks(meeting: EventMeeting, guest: string | null, article: ReadArticle): void {
  if (!guest && !/^(?:会见|会谈|会面|会晤)$/.test(meeting.title)) return
  const names = meeting.participants.map(({ name }) => name)
  const placesOf = (name: string): string[] =>
    article.mentions
      .filter((mention) => mention.name === name)
      .flatMap((mention) => [...mention.places.map(({ provinceCode }) => provinceCode), mention.organisation ?? ''])
  const host = names.find((name) => name !== guest)
  const other =
    guest ??
    names.find(
      (name) => name !== host && !placesOf(name).some((place) => place && placesOf(host ?? '').includes(place)),
    )
  if (host && other)
    meeting.title = guest || meeting.title === '会见' ? `${host}会见${other}` : `${host}与${other}${meeting.title}`
}

const inTrip = (draft: MeetingDraft, visit: EventVisit): boolean => {
  const day = draft.date?.from
  if (!day || !visit.date) return false
  const value = (date: { month: number | null; day: number | null }): number =>
    (date.month ?? 0) * 100 + (date.day ?? 0)
  return (
    value(day) >= value(visit.date.from) &&
    value(day) <= value(visit.date.to) &&
    (!draft.city || visit.to.some((place) => place.provinceCode === draft.city?.provinceCode))
  )
}

/** Who sent people: the holders that the report names, else both ends of the trip, and the sides of those who took part. */
function partiesOf(
  meeting: EventMeeting,
  draft: MeetingDraft,
  sideOf: ReadonlyMap<string, string | null>,
  visits: readonly EventVisit[],
  article: ReadArticle,
): string[] {
  const sides = unique(meeting.participants.flatMap(({ name }) => sideOf.get(name) ?? []))
  if (draft.holders.length >= 2) return unique(draft.holders.map(({ name }) => name))
  const visit = meeting.visit ?? visits.find((one) => one.to.some((place) => place === article.home.province))
  if (visit && visit.from.length > 0 && visit.to.length > 0) {
    const own = meeting.hosts.length > 0 ? meeting.hosts : visit.to
    const host =
      own.length === 1
        ? own
        : own.filter((place) => place === meeting.city || place.code === meeting.city?.provinceCode)
    const ends = unique([...(host.length > 0 ? host : own), ...visit.from].map(({ name }) => name))
    const covered = new Set([...visit.from, ...visit.to].flatMap((place) => [place.name, provinceOf(place).name]))
    return unique([...ends, ...sides.filter((side) => !covered.has(side))])
  }
  return unique([...sides, ...draft.holders.map(({ name }) => name)])
}

const leadVerb = new RegExp(`^(?:等)?(?:领导)?(?:同志)?(?:一行)?${timeWords}(?:共同|亲自)?(?:将)?(?:率|带领|带队)`)
const going = new RegExp(`^(?:等)?(?:领导|同志)?(?:一行)?${timeWords}(?:先后|专程|率队|率团|再次)?$`)

/** Adds a trip phrase to the visit that it tells again, or begins a visit. */
function joinVisit(
  visits: EventVisit[],
  own: EventVisit[],
  text: string,
  trip: TripInSentence,
  date: DatePhrase | null,
  article: ReadArticle,
  people: readonly Standing[],
): EventVisit | null {
  const { home } = article
  const homes = (wantsCity: boolean): Place[] =>
    wantsCity && home.city ? [home.city] : home.province ? [home.province] : []
  const host = trip.received
    ? article.mentions.find(
        (mention) => mention.start >= trip.sentence.start && mention.end <= trip.start && mention.places.length > 0,
      )?.places
    : undefined
  const to = host
    ? [speaksFor(host, trip.from)]
    : trip.to.length > 0
      ? trip.to.map((place) => place)
      : trip.toHome
        ? homes(/我市|本市/.test(text.slice(trip.start, trip.end)))
        : []
  const heads = people.filter(
    (person) => person.end <= trip.end + 1 && leadVerb.test(text.slice(person.end, person.end + 40)),
  )
  const lead = heads[0]
  const group = lead ? runBefore(text, people, lead) : subjectOf(text, people, trip)
  const leaders = unique(group.map(({ name }) => name))
  const sideOfLeader = article.mentions.find(
    (mention) => leaders.includes(mention.name) && mention.places.length > 0,
  )?.places
  let from: Place[] =
    trip.from.length > 0
      ? [...trip.from]
      : trip.fromHome
        ? homes(false)
        : sideOfLeader
          ? [speaksFor(sideOfLeader, to)]
          : []
  from = from.filter((place) => !to.includes(place))
  if (to.length === 0) return null
  // Cities visit cities, counties counties: 吉林省延边州龙井市 is where 象山县 goes.
  const level = from.length > 0 && from.every((place) => place.level === from[0]?.level) ? from[0]?.level : null
  const equals = level === 'COUNTY' ? trip.counties : level === 'CITY' && trip.cities.length === 1 ? trip.cities : []
  if (equals.length > 0) to.splice(0, to.length, ...equals)
  if (
    from.length > 0 &&
    from.every((place) =>
      to.every(
        (other) =>
          other.provinceCode === place.provinceCode && (place.level === 'PROVINCE' || other.level === 'PROVINCE'),
      ),
    )
  )
    return null
  const again = (visit: EventVisit): boolean => {
    const sameTo = visit.to.some((place) =>
      to.some((other) => other === place || (other.provinceCode === place.provinceCode && own.includes(visit))),
    )
    const sameFrom =
      from.length === 0 ||
      visit.from.length === 0 ||
      visit.from.some((place) => from.some((other) => other.provinceCode === place.provinceCode))
    return sameTo && sameFrom
  }
  const known = own.find(again) ?? visits.find((visit) => again(visit) && visit.to.some((place) => to.includes(place)))
  if (!known && from.length === 0 && leaders.length === 0) return null
  const visit: EventVisit = known ?? {
    from,
    to,
    date,
    leaders: [],
    cities: unique([...to.filter((place) => place.level === 'CITY'), ...trip.cities]),
    sites: [],
    spans: [],
    participants: [],
  }
  if (!known) {
    visits.push(visit)
  }
  if (!own.includes(visit)) own.push(visit)
  if (visit.from.length === 0) visit.from = from
  if (visit.to.some((place) => place.level === 'PROVINCE'))
    visit.cities = unique([...visit.cities, ...to.filter((place) => place.level === 'CITY'), ...trip.cities])
  if (
    !visit.date ||
    (date && date.from !== date.to && visit.date.from === visit.date.to && date.from.month === visit.date.from.month)
  )
    visit.date = date ?? visit.date
  visit.leaders = unique([...visit.leaders, ...leaders])
  const start = date && date.start < trip.start && date.start >= trip.sentence.start ? date.start : trip.start
  if (visit.spans.length < 4) visit.spans.push({ start, end: trip.end })
  return visit
}

/** The division that the head of a delegation heads it for: the city of a secretary who goes to a city, else the province. */
function speaksFor(places: readonly Place[], to: readonly Place[]): Place {
  const lower = places.filter((place) => place.level !== 'PROVINCE')
  const municipal = to.length > 0 && to.every((place) => place.level !== 'PROVINCE' || place.kind === 'MUNICIPALITY')
  return (lower.length === places.length || municipal ? lower[0] : undefined) ?? provinceOf(places[0] as Place)
}

/** Everyone of the list whose last name is `last`. */
function runBefore(text: string, people: readonly Standing[], last: Standing): Standing[] {
  const run = [last]
  for (let i = people.indexOf(last) - 1; i >= 0; i--) {
    const person = people[i] as Standing & { titleStart: number }
    const next = run[0] as Standing & { titleStart: number }
    if (!/^(?:[、，,\s和与及]|以及|并)*$/.test(text.slice(person.end, next.titleStart))) break
    run.unshift(person)
  }
  return run
}

/** Those who go themselves: X到广西考察, X一行来. */
function subjectOf(text: string, people: readonly Standing[], trip: TripInSentence): Standing[] {
  const before = people.filter((person) => person.end <= trip.start + 1).at(-1)
  if (!before || !going.test(text.slice(before.end, trip.start))) return []
  return runBefore(text, people, before)
}
