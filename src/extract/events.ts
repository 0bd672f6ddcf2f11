import { countOf } from './agreements.js'
import { headlineSentence, type Sentence, saying } from './articles.js'
import { Cue } from './cues.js'
import { type DatePhrase, daysWithin, isSpan } from './dates.js'
import { type EventAgreement, type EventMeeting, type Events, type EventVisit, unique } from './event.js'
import { gather } from './gather.js'
import { InOrder } from './in-order.js'
import {
  background,
  forSpeech,
  freshMeeting,
  lastHeld,
  nearest,
  ofKind,
  openedBy,
  sameEvent,
  separate,
  spanOf,
  toldBefore,
} from './meeting-drafts.js'
import {
  cityAfterIn,
  joinMeeting,
  type MeetingDraft,
  type MeetingPhrase,
  readMeetings,
  sameMeeting,
  wordsOfSittings,
} from './meetings.js'
import { type Occurrence, occurrencesOf, standingsIn, type Told, withPronoun } from './occurrences.js'
import { join, nameTalks, partiesOf, place } from './participants.js'
import { readSides } from './people-sides.js'
import type { Place } from './places.js'
import type { ReadArticle, ReadPage } from './read-articles.js'
import { type Deed, readDeeds } from './roles.js'
import { mergeAgreements, type SigningSentence, settleParties, tellAgreements } from './signings.js'
import type { TripInSentence } from './trips.js'
import { foldLegs, inTrip, joinVisit, lead, shown, walk } from './visits.js'

/** Makes events of what the articles of a page name. */
export function readEvents(page: ReadPage): Events {
  const names = unique(gather(page.articles, ({ mentions }) => mentions.map(({ name }) => name)))
  const occurrences = occurrencesOf(page.text, names)
  const visits: EventVisit[] = []
  const meetings: EventMeeting[] = []
  const perArticle = page.articles.map((article) => {
    const told = tellArticle(page.text, article, occurrences, visits)
    meetings.push(...told.meetings)
    return told
  })
  foldLegs(visits, meetings)
  const parties = unique([
    ...gather(visits, (visit) => [...visit.from, ...visit.to]),
    ...gather(perArticle, (told) => told.holders),
  ])
  const people = readSides(page, names, parties)
  // Who heads a delegation stands for it, where no office tells a side.
  for (const person of people)
    person.side ??=
      visits.find(({ leaders, from }) => from.length === 1 && leaders.includes(person.name))?.from[0]?.name ?? null
  const sideOf = new Map(people.map((person) => [person.name, person.side]))
  for (const told of perArticle)
    for (const meeting of told.meetings)
      meeting.parties = partiesOf(meeting, told.draftOf(meeting), sideOf, visits, told.article)
  const agreements = mergeAgreements(
    gather(perArticle, (told) => told.agreements),
    perArticle[0]?.article.home ?? { province: null, city: null, county: null, own: { school: null, company: null } },
  )
  settleParties(
    agreements,
    sideOf,
    unique(gather(visits, (visit) => [...visit.from, ...visit.to])).map(({ name }) => name),
  )
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
  return { people, visits, meetings: meetings.filter(isOfParties), agreements: agreements.filter(isOfParties) }
}

interface ToldArticle {
  readonly article: ReadArticle
  readonly meetings: EventMeeting[]
  readonly agreements: EventAgreement[]
  readonly holders: readonly Place[]
  readonly draftOf: (meeting: EventMeeting) => MeetingDraft
}

const isCity = ({ level, kind, name }: Place): boolean =>
  level === 'CITY' || /MUNICIPALITY|SPECIAL/.test(kind ?? '') || (level === 'COUNTY' && name.endsWith('市'))

/** The days on which the body has a delegation on its way; several in one go before a single one. */
function daysOnTheWay(text: string, { sentences, dates }: ReadArticle): DatePhrase | null {
  const days = gather(
    sentences.filter(
      (sentence) =>
        !sentence.spoken && travellersCue.isIn(sentence) && onTheWay.test(text.slice(sentence.start, sentence.end)),
    ),
    ({ start, end }) => dates.filter((date) => date.start >= start && date.end <= end),
  )
  return days.find(isSpan) ?? days[0] ?? null
}

/** A trip that only the headline tells. */
function tellHeadlineTrip(text: string, article: ReadArticle, visits: EventVisit[], own: EventVisit[]): void {
  const trip = article.trips.find(({ sentence, from }) => sentence.paragraph === -1 && from.length > 0)
  if (trip) joinVisit(visits, own, text, trip, daysOnTheWay(text, article), article, [])
}

const travellers = '代表团|考察团|一行'
const travellersCue = new Cue(travellers)
const onTheWay = new RegExp(
  `(?:${travellers})(?:先后|一行|还|实地)*(?:到|赴|深入|来到|前往|走进|考察了|参观|走访|在[^，。；]{2,8}(?:考察|调研|访问))`,
)

/** X表示，今天的签约是…: the day of a speech tells of no event. */
const isSaid = (text: string, sentence: Sentence, date: DatePhrase): boolean =>
  saying.test(text.slice(sentence.start, Math.max(sentence.start, date.start)))

function tellArticle(
  text: string,
  article: ReadArticle,
  occurrences: InOrder<Occurrence>,
  visits: EventVisit[],
): ToldArticle {
  const drafts: MeetingDraft[] = []
  const deeds: { deed: Deed; draft: MeetingDraft | null; sentence: Sentence }[] = []
  const signings: (Omit<SigningSentence, 'meeting'> & { readonly draft: MeetingDraft | null })[] = []
  const counts = new Map<MeetingDraft | null, number>()
  const ownVisits: EventVisit[] = []
  const heads: string[] = []
  /** X一行: those who came, where nobody is said to lead them. */
  const comers: string[] = []
  let before: Told | null = null
  let current: MeetingDraft | null = null
  let currentDate: DatePhrase | null = null
  let within: number | null = null
  const mentions = new InOrder(article.mentions)
  const allDates = new InOrder(article.dates)
  const tripsOf = new Map<Sentence, TripInSentence[]>()
  for (const trip of article.trips) tripsOf.set(trip.sentence, [...(tripsOf.get(trip.sentence) ?? []), trip])
  for (const sentence of article.sentences) {
    const dates = allDates.within(sentence)
    const people = withPronoun(text, sentence, standingsIn(sentence, mentions, occurrences), before)
    if (people.length > 0) before = { sentence, people }
    for (const { name, end } of people)
      if (text.startsWith('一行', end) || text.startsWith('等一行', end)) comers.push(name)
    for (const trip of tripsOf.get(sentence) ?? []) {
      const date = dates.filter((one) => one.start < trip.end).at(-1) ?? dates[0] ?? null
      const visit = joinVisit(visits, ownVisits, text, trip, trip.received ? null : date, article, people)
      if (visit && date && !visit.date && !trip.received) visit.date = date
    }
    const done = readDeeds(text, sentence, people)
    for (const deed of done)
      if (deed.roles.includes('HEAD_OF_DELEGATION') && !sentence.spoken) heads.push(deed.person.name)
    if (!sentence.spoken && dates.length > 0)
      currentDate = (dates
        .filter((date) => date.from.day !== null && !background(text, date) && !isSaid(text, sentence, date))
        .at(-1) ?? currentDate) as DatePhrase | null
    // What is signed 会上 is signed at the sitting: the ceremony is no meeting of its own.
    if (
      wordsOfSittings.isIn(sentence) &&
      /^(?:会上|会议上|座谈会上|会谈中|会议期间)/.test(text.slice(sentence.start, sentence.start + 8))
    )
      within = sentence.paragraph
    const phrases = separate(text, readMeetings(text, sentence), people).filter(
      (phrase) => phrase.kind !== 'SIGNING' || current === null || within !== sentence.paragraph,
    )
    const told: MeetingPhrase[] = []
    const inSentence: MeetingDraft[] = []
    for (const phrase of phrases) {
      const named = phrase.back ? drafts.findLast(({ title }) => title.includes(phrase.title)) : undefined
      if (phrase.back && !named) continue
      const date =
        dates.filter((one) => one.start <= phrase.end).at(-1) ??
        dates[0] ??
        (currentDate && sameEvent(currentDate) ? currentDate : null)
      // 26日上午…。27日…。座谈会上，…: the second day's is another one.
      const last: MeetingDraft | undefined = drafts.at(-1)
      const onAnotherDay =
        last?.date &&
        date &&
        !dates.includes(last.date) &&
        last.date.from.day !== date.from.day &&
        last.date.to.day !== date.to.day
      // X会见代表团。座谈会上，…: another sitting than the reception.
      const isAnother =
        onAnotherDay ||
        (phrase.title.endsWith('座谈会') &&
          drafts.every(({ kind, title }) => kind === 'TALKS' && /会[见晤面]|接见/.test(title)))
      if (
        named ||
        (!phrase.guest &&
          phrase.weak &&
          !isAnother &&
          drafts.some((draft) => phrase.kind !== 'SIGNING' || draft.kind === 'SIGNING'))
      ) {
        current = named ?? toldBefore(drafts, phrase)
        if (phrase.kind !== 'SIGNING') {
          told.push(phrase)
          inSentence.push(current)
        }
        continue
      }
      current =
        phrase.guest || (phrase.weak && isAnother)
          ? freshMeeting(drafts, phrase, date)
          : joinMeeting(drafts, phrase, date)
      told.push(phrase)
      inSentence.push(current)
    }
    const words = text.slice(sentence.start, sentence.end)
    if (inSentence.length === 0 && !sentence.spoken) current = openedBy(drafts, words) ?? current
    for (const deed of done) {
      const near =
        inSentence.length > 0
          ? (nearest(text, told, inSentence, deed) as MeetingDraft)
          : (ofKind(drafts, text, sentence, current) ??
            forSpeech(drafts, current, deed, text.slice(deed.person.end, deed.end)))
      deeds.push({ deed, draft: near, sentence })
    }
    const count = sentence.spoken ? null : countOf(text, sentence)
    if (count !== null && !counts.has(current)) counts.set(current, count)
    // A见B。会后签署: what was signed after the conference is of it, not of the reception told in between.
    const draft =
      current?.kind === 'TALKS' && /^[^，。]{0,12}会后/.test(words) ? (lastHeld(drafts) ?? current) : current
    signings.push({ sentence, people, draft, told: phrases.length > 0, dates, currentDate })
  }
  if (ownVisits.length === 0) tellHeadlineTrip(text, article, visits, ownVisits)
  if (ownVisits.length === 0)
    walk(text, article, visits, ownVisits, (sentence) => standingsIn(sentence, mentions, occurrences))
  const [visit] = ownVisits
  if (visit?.date && ownVisits.length === 1) {
    const days = daysOnTheWay(text, article)
    if (days && daysWithin(visit.date, days)) visit.date = days
  }
  shown(text, article, ownVisits)
  lead(
    ownVisits,
    unique(heads.length > 0 || ownVisits.some(({ leaders }) => leaders.length > 0) ? heads : comers),
    article,
  )
  for (const span of article.article.headlines) {
    const headline: Sentence = headlineSentence(text, span)
    const phrases = readMeetings(text, headline).filter(({ back }) => !back)
    if (drafts.length === 0) for (const phrase of phrases) freshMeeting(drafts, phrase, currentDate)
    const draft =
      phrases.map((phrase) => sameMeeting(drafts, phrase, null)).find((found) => found) ??
      (drafts.length === 1 ? drafts[0] : drafts.find(({ kind }) => kind === 'SIGNING'))
    if (!draft) continue
    for (const phrase of phrases) draft.city ??= phrase.city
    const people = standingsIn(headline, mentions, occurrences)
    for (const deed of readDeeds(text, headline, people))
      if (
        !deed.activity &&
        !deed.roles.includes('HEAD_OF_DELEGATION') &&
        (phrases.length > 0 ||
          deed.roles.includes('WITNESS') ||
          (drafts.length === 1 && deed.roles.includes('SPEAKER')))
      )
        deeds.push({ deed, draft, sentence: headline })
  }
  const made = new Map<EventMeeting, MeetingDraft>()
  const visitOf = (draft: MeetingDraft): EventVisit | null =>
    ownVisits.find((visit) => inTrip(draft, visit)) ?? ownVisits[0] ?? null
  for (const draft of drafts)
    if (draft.kind === 'SIGNING')
      draft.city ??=
        signings
          .map(({ sentence }) => sentence)
          .filter(({ spoken, start, end }) => !spoken && /签[署订约]/.test(text.slice(start, end)))
          .map(({ start, end }) => cityAfterIn(text, start, end))
          .find((found) => found !== null) ?? null
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
      draft.city ??
      trip ??
      sibling ??
      (visit?.to.length === 1 && isCity(visit.to[0] as Place) ? (visit.to[0] as Place) : (visit?.seat ?? null))
    const meeting: EventMeeting = {
      title: draft.title,
      kind: draft.kind,
      date: draft.date,
      city,
      parties: [],
      participants: [],
      agreementCount: counts.get(draft) ?? (drafts.length === 1 ? counts.get(null) : null) ?? null,
      spans: draft.phrases.map((phrase) => spanOf(draft, phrase)),
      visit,
      guest: draft.guest,
      hosts: visit?.to ?? [],
    }
    made.set(meeting, draft)
    return meeting
  })
  const meetingByDraft = new Map([...made].map(([meeting, draft]) => [draft, meeting]))
  const meetingOf = (draft: MeetingDraft | null): EventMeeting | null => (draft && meetingByDraft.get(draft)) ?? null
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
    const seats = gather(article.mentionsOf(meeting.participants.map(({ name }) => name)), ({ places }) => places)
    const sides = seats.map(({ provinceCode }) => provinceCode)
    // Of several cities on the way the one whose leaders are there.
    if (visit && visit.to.length > 1)
      meeting.city ??= visit.to.find((one) => one.level === 'CITY' && seats.includes(one)) ?? null
    const phrase = made
      .get(meeting)
      ?.phrases.find((one) => /代表团|考察团|双方|两[省市地区]/.test(text.slice(one.sentence.start, one.sentence.end)))
    // X一行来访。Y会见了客人: the guests are those who came.
    if (made.get(meeting)?.phrases.some(({ end }) => /^了?(?:客人|来宾|一行)/.test(text.slice(end, end + 4))))
      for (const { name, end } of article.mentions)
        if (/^等?一行(?:[来赴到抵]|一起|专程)/.test(text.slice(end, end + 6)))
          join(meeting.participants, name, ['ATTENDEE'], { start: end - name.length, end })
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
  for (const visit of ownVisits)
    visit.participants = visit.participants.filter(
      ({ name }) =>
        !meetings.some(
          (meeting) => meeting.visit === visit && meeting.participants.some((other) => other.name === name),
        ),
    )
  for (const meeting of meetings)
    nameTalks(text, meeting, meeting.guest, article, made.get(meeting)?.phrases[0] as MeetingPhrase)
  const agreements = tellAgreements(
    text,
    article,
    signings.map(({ sentence, people, draft, told, dates, currentDate }) => ({
      sentence,
      people,
      meeting: meetingOf(draft),
      told,
      dates,
      currentDate,
    })),
    meetings,
  )
  return {
    article,
    meetings,
    agreements,
    holders: gather(drafts, (draft) => draft.holders),
    draftOf: (meeting) => made.get(meeting) as MeetingDraft,
  }
}
