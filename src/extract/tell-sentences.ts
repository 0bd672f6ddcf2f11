import type { Role } from '../record.js'
import { countOf } from './agreements.js'
import { type Sentence, saying } from './articles.js'
import { type DatePhrase, isApart } from './dates.js'
import { type EventVisit, isCity, provinceOf, unique } from './event.js'
import { gather } from './gather.js'
import { InOrder } from './in-order.js'
import {
  bearTitle,
  freshMeeting,
  isSameEvening,
  joinMeeting,
  type MeetingDraft,
  ofAnotherYear,
  type Phrase,
  separate,
} from './meeting-drafts.js'
import { readMeetings } from './meeting-phrases.js'
import {
  alsoAt,
  chairedBeside,
  forSpeech,
  isPassive,
  isSummary,
  lastHeld,
  nearest,
  ofKind,
  openedBy,
  toldBefore,
  withGuestsOf,
} from './meeting-spoken-of.js'
import { executiveIn, type Named, type Occurrence, standingsIn, type Told, withPronoun } from './occurrences.js'
import { placeAt } from './place-mentions.js'
import type { Place } from './places.js'
import type { ReadArticle } from './read-articles.js'
import { type Deed, readDeeds } from './roles.js'
import type { SigningSentence } from './signings.js'
import { wordsOfSittings } from './sittings.js'
import type { TripInSentence } from './trips.js'
import { joinVisit } from './visits.js'

/** What the sentences of an article tell, before it is put together. */
export interface Telling {
  readonly visits: EventVisit[]
  readonly drafts: MeetingDraft[]
  readonly deeds: readonly ToldDeed[]
  readonly signings: readonly SigningSentence[]
  /** How many documents a sitting, or none in particular, is said to have signed. */
  readonly counts: ReadonlyMap<MeetingDraft | null, number>
  /** Those who head a delegation. */
  readonly heads: readonly string[]
  /** X一行, X及代表团: those who came, where nobody is said to lead them. */
  readonly comers: readonly string[]
  /** The day that the last sentences speak of. */
  readonly lastDate: DatePhrase | null
}

/** What somebody did, and at which sitting. */
export interface ToldDeed {
  readonly deed: Deed
  readonly draft: MeetingDraft | null
  readonly sentence: Sentence
  /** Of several receptions this one is spoken of: 在会见X时. */
  readonly apart: boolean
}

/** Everyone whom a sentence names, with or without a title. */
export const peopleOf =
  ({ mentionsIn }: ReadArticle, occurrences: InOrder<Occurrence>): ((sentence: Sentence) => Named[]) =>
  (sentence) =>
    standingsIn(sentence, mentionsIn, occurrences)

/** Reads the sentences of an article in order, each with what those before it told; `visits` are those of the page so far. */
export function tellSentences(
  text: string,
  article: ReadArticle,
  peopleIn: (sentence: Sentence) => Named[],
  visits: EventVisit[],
): Telling {
  const own: EventVisit[] = []
  const drafts: MeetingDraft[] = []
  const deeds: ToldDeed[] = []
  const signings: SigningSentence[] = []
  const counts = new Map<MeetingDraft | null, number>()
  const heads: string[] = []
  const comers: string[] = []
  let before: Told | null = null
  let current: MeetingDraft | null = null
  let lastDate: DatePhrase | null = null
  /** Where the delegation has come to, for the rest of the paragraph. */
  let arrived = null as Arrival | null
  /** The paragraph that speaks of one of several receptions. */
  let apart: number | null = null
  /** 在会见时说: which sitting the paragraph goes on about, where it is not the one told last. */
  let aside: { readonly of: MeetingDraft; readonly paragraph: number } | null = null
  /** The day that a paragraph speaks of. */
  let today: { readonly date: DatePhrase; readonly paragraph: number } | null = null
  /** The paragraph that goes on about a sitting: 会上，…. */
  let within: number | null = null
  const sittings = article.sentences.map((sentence) => readMeetings(text, sentence))
  const received = unique(gather(sittings.flat(), ({ delegation }) => delegation))
  const severalReceive =
    sittings.flat().filter((phrase) => phrase.kind === 'TALKS' && !isPassive(text, phrase)).length > 1
  const executive = executiveIn(article.mentions)
  const bodyOf = (name: string): string | null => {
    const own = article.mentionsOf([name])
    const place = gather(own, ({ places }) => places)[0]
    return place ? provinceOf(place).name : (own.find(({ organisation }) => organisation)?.organisation ?? null)
  }
  const allDates = new InOrder(article.dates)
  const tripsOf = new Map<Sentence, TripInSentence[]>()
  for (const trip of article.trips) tripsOf.set(trip.sentence, [...(tripsOf.get(trip.sentence) ?? []), trip])
  for (const [i, sentence] of article.sentences.entries()) {
    const words = text.slice(sentence.start, sentence.end)
    const dates = allDates.within(sentence)
    const people = withPronoun(text, sentence, peopleIn(sentence), before, executive)
    if (people.length > 0) before = { sentence, people }
    for (const { name, end } of people) if (/^等?一行|^及代表团/.test(text.slice(end, end + 4))) comers.push(name)
    const dayBefore = today?.paragraph === sentence.paragraph ? today.date : null
    for (const trip of tripsOf.get(sentence) ?? [])
      tellTrip(text, article, trip, dates, people, visits, own, trip.received ? lastDate : dayBefore, heads)
    const done = readDeeds(text, sentence, people)
    for (const deed of done)
      if (deed.roles.includes('HEAD_OF_DELEGATION') && !sentence.spoken) heads.push(deed.person.name)
    if (!sentence.spoken)
      lastDate =
        dates.findLast((date) => date.from.day !== null && !background(text, date) && !isSaid(text, sentence, date)) ??
        lastDate
    if (lastDate && dates.includes(lastDate)) today = { date: lastDate, paragraph: sentence.paragraph }
    // What is signed 会上 is signed at the sitting: the ceremony is no meeting of its own.
    if (wordsOfSittings.isIn(sentence) && /^(?:会上|会议上|座谈会上|会谈中|会议期间)/.test(words))
      within = sentence.paragraph
    const phrases = separate(text, sittings[i] ?? [], people, bodyOf).filter(
      (phrase) =>
        (phrase.kind !== 'SIGNING' || current === null || within !== sentence.paragraph) &&
        !(received.length > 1 && isSummary(text, phrase)) &&
        !(severalReceive && isPassive(text, phrase)),
    )
    arrived = arrivalIn(text, sentence, article) ?? (arrived?.paragraph === sentence.paragraph ? arrived : null)
    const told: Phrase[] = []
    const inSentence: MeetingDraft[] = []
    for (const phrase of phrases) {
      if (ofAnotherYear(drafts, phrase)) continue
      const among =
        arrived && own.some(({ to, cities }) => to.length + cities.length > 1) ? inCity(drafts, arrived) : drafts
      const draft = tellSitting(drafts, among, phrase, dates, lastDate, besideReception.test(words))
      if (!draft) continue
      // What is signed right after a reception is signed with the same guests.
      const last: MeetingDraft | null = current
      if (
        !draft.again &&
        draft.of.delegation.length === 0 &&
        last?.phrases.some(({ sentence: one }) => one.paragraph === sentence.paragraph)
      )
        draft.of.delegation = last.delegation
      current = draft.of
      current.city ??= arrived?.city ?? (heldAtHome.test(words) ? article.home.city : null)
      if (draft.again && phrase.kind === 'SIGNING') continue
      told.push(phrase)
      inSentence.push(current)
    }
    if (inSentence.length === 0 && !sentence.spoken && wordsOfSittings.isIn(sentence)) {
      const reception = withGuestsOf(drafts, words, article)
      if (reception) apart = sentence.paragraph
      current = openedBy(drafts, words) ?? reception ?? current
    }
    const spokenOf: MeetingDraft | null = inSentence.length > 0 ? null : ofKind(drafts, text, sentence, current)
    if (spokenOf && spokenOf !== current) aside = { of: spokenOf, paragraph: sentence.paragraph }
    for (const deed of done) {
      const draft =
        inSentence.length > 0
          ? (nearest(text, told, inSentence, deed) as MeetingDraft)
          : (spokenOf ??
            (aside?.paragraph === sentence.paragraph ? aside.of : null) ??
            forSpeech(drafts, current, deed, text.slice(deed.person.end, deed.end)))
      // 17日，代表团前往乙市，书记X介绍了情况: on the way, and not at the sitting of another day.
      const isAway = inSentence.length === 0 && deed.roles.includes('SPEAKER') && onAnother(draft, today, sentence)
      const chaired = chairedBeside(text, told, inSentence, deed)
      if (chaired && chaired !== draft)
        deeds.push(
          { deed: { ...deed, roles: ['CHAIR'] }, draft: chaired, sentence, apart: false },
          { deed: { ...deed, roles: withoutChair(deed.roles) }, draft, sentence, apart: apart === sentence.paragraph },
        )
      else if (isAway) {
        // 另悉，23日，书记X在丙县调研: of other news.
        if (!own.some(({ date }) => date && today && isApart(today.date, date)))
          deeds.push({ deed: { ...deed, activity: true }, draft: null, sentence, apart: false })
      } else deeds.push({ deed, draft, sentence, apart: apart === sentence.paragraph })
      for (const other of alsoAt(text, drafts, told, inSentence, deed))
        if (other !== draft)
          deeds.push({ deed: { ...deed, roles: ['ATTENDEE'] }, draft: other, sentence, apart: false })
    }
    const count = sentence.spoken ? null : countOf(text, sentence)
    if (count !== null && !counts.has(current)) counts.set(current, count)
    // A见B。会后签署: what was signed after the conference is of it, not of the reception told in between.
    const draft =
      current?.kind === 'TALKS' && /^[^，。]{0,12}会后/.test(words) ? (lastHeld(drafts) ?? current) : current
    signings.push({ sentence, people, draft, told: phrases.length > 0, dates, currentDate: lastDate })
  }
  const unnamed = drafts.length === 0 && own.length > 0 ? tellUnnamedSitting(text, drafts, deeds, lastDate) : null
  const told: Telling = {
    visits: own,
    drafts,
    deeds: unnamed ? withThoseAt(text, deeds, unnamed) : deeds,
    signings,
    counts,
    heads,
    comers,
    lastDate,
  }
  const instead = heldInstead(text, drafts)
  return instead.size === 0 ? told : withInstead(told, instead)
}

const withoutChair = (roles: readonly Role[]): Role[] => {
  const others = roles.filter((role) => role !== 'CHAIR')
  return others.length > 0 ? others : ['ATTENDEE']
}

/** 甲县县长X来我区对接工作。会上，Y介绍了情况: a sitting that nothing else tells. */
function tellUnnamedSitting(
  text: string,
  drafts: MeetingDraft[],
  deeds: readonly ToldDeed[],
  date: DatePhrase | null,
): MeetingDraft | null {
  const at = deeds.find(
    ({ deed, sentence }) =>
      deed.roles.includes('SPEAKER') && !sentence.spoken && text.startsWith('会上，', sentence.start),
  )?.sentence
  if (!at) return null
  const words = { title: '会议', kind: 'OTHER', start: at.start, end: at.start + 2, sentence: at } as const
  return freshMeeting(
    drafts,
    { ...words, generic: true, weak: true, back: false, city: null, holders: [], delegation: [] },
    date,
  )
}

/** 甲县县长X来我区对接工作，区长Y、Z参加: at the sitting that is told after it. */
const withThoseAt = (text: string, deeds: readonly ToldDeed[], sitting: MeetingDraft): readonly ToldDeed[] =>
  deeds.map((told) =>
    told.draft === null &&
    !told.deed.activity &&
    /^[^。；]*参加[。\s]*$/.test(text.slice(told.deed.person.end, told.deed.end))
      ? { ...told, draft: sitting }
      : told,
  )

/** 出席联席会议。在甲县—乙县联席会议上: the name of what was told without one. */
function namedNow(draft: MeetingDraft, phrase: Phrase): MeetingDraft {
  const isConference = phrase.kind === 'JOINT_CONFERENCE' && draft.kind === 'SYMPOSIUM'
  if ((draft.kind === phrase.kind || isConference) && !phrase.generic) bearTitle(draft, phrase)
  return draft
}

/** Whether the paragraph speaks of days that are none of the sitting's. */
const onAnother = (
  draft: MeetingDraft | null,
  today: { readonly date: DatePhrase; readonly paragraph: number } | null,
  { paragraph }: Sentence,
): boolean => today?.paragraph === paragraph && draft?.date != null && isApart(today.date, draft.date)

/** 参加座谈 or 会上，双方座谈, and the one conference by its name: what the sitting is that was only told as attended. */
function heldInstead(text: string, drafts: readonly MeetingDraft[]): ReadonlyMap<MeetingDraft, MeetingDraft> {
  const isWeak = ({ kind, isGeneric, phrases }: MeetingDraft): boolean =>
    kind === 'SYMPOSIUM' &&
    isGeneric &&
    phrases.every(({ weak, sentence: { start } }) => weak || text.startsWith('会上', start))
  const [held, ...others] = drafts.filter((draft) => !/TALKS|SIGNING/.test(draft.kind) && !isWeak(draft))
  return new Map(held && others.length === 0 ? drafts.filter(isWeak).map((draft) => [draft, held] as const) : [])
}

function withInstead(told: Telling, instead: ReadonlyMap<MeetingDraft, MeetingDraft>): Telling {
  const known = (draft: MeetingDraft | null): MeetingDraft | null => (draft && instead.get(draft)) ?? draft
  return {
    ...told,
    drafts: told.drafts.filter((draft) => !instead.has(draft)),
    deeds: told.deeds.map((deed) => ({ ...deed, draft: known(deed.draft) })),
    signings: told.signings.map((signing) => ({ ...signing, draft: known(signing.draft) })),
  }
}

/** 会见前，高层会晤举行: no other telling of the reception. */
const besideReception = /^会[见谈](?:之?前|之?后|开始前|结束后)，/

/** 在我市会议中心召开 */
const heldAtHome = /在我市[^，。；]{0,24}(?:召开|举行|举办)/

interface Arrival {
  readonly city: Place
  readonly paragraph: number
}

/** 代表团从甲市抵达乙市: 乙市. */
function arrivalIn(text: string, { start, end, paragraph, spoken }: Sentence, { trips }: ReadArticle): Arrival | null {
  const found = spoken
    ? null
    : /(?:代表团|考察团|一行)[^，。；]{0,12}(?:抵达|转赴|飞抵|来到)/.exec(text.slice(start, end))
  if (!found) return null
  const at = start + found.index + found[0].length
  const place =
    placeAt(text, at, end)?.place ??
    gather(trips, ({ to, cities, counties }) => [...to, ...cities, ...counties]).find(
      ({ shortName }) => shortName.length > 1 && text.startsWith(shortName, at),
    )
  return place && isCity(place) ? { city: place, paragraph } : null
}

/** 代表团来到乙市，两地召开座谈会, of which another was told before they came: those of 乙市, and those that the paragraph tells. */
const inCity = (drafts: readonly MeetingDraft[], { city, paragraph }: Arrival): MeetingDraft[] =>
  drafts.filter(
    (draft) =>
      draft.city === city ||
      // A caption's reception, of the day that the report has as well.
      (draft.city === null && draft.day !== null && draft.kind === 'TALKS') ||
      draft.phrases.some(({ sentence }) => sentence.paragraph === paragraph),
  )

/** 2016年…以来, 2月，习近平…: a day of what went before. */
const background = (text: string, date: DatePhrase): boolean =>
  /^(?:以来|起|，?(?:习近平|中央|国务院|总书记))/.test(text.slice(date.end, date.end + 6))

/** X表示，今天的签约是…: the day of a speech tells of no event. */
const isSaid = (text: string, sentence: Sentence, date: DatePhrase): boolean =>
  saying.test(text.slice(sentence.start, Math.max(sentence.start, date.start)))

/** Puts a trip to the visits, on the days of its sentence; a reception without a day is of the one told last. */
function tellTrip(
  text: string,
  article: ReadArticle,
  trip: TripInSentence,
  dates: readonly DatePhrase[],
  people: readonly Named[],
  visits: EventVisit[],
  own: EventVisit[],
  dayBefore: DatePhrase | null,
  heads: readonly string[],
): void {
  const date = dates.findLast((one) => one.start < trip.end) ?? dates[0] ?? dayBefore
  const visit = joinVisit(visits, own, text, trip, date, article, people, heads)
  if (visit && date) visit.date ??= date
}

/** The sitting that a phrase tells: one told before, which it tells again, or a new one; null where it refers to none. */
function tellSitting(
  drafts: MeetingDraft[],
  among: readonly MeetingDraft[],
  phrase: Phrase,
  dates: readonly DatePhrase[],
  lastDate: DatePhrase | null,
  beside: boolean,
): { readonly of: MeetingDraft; readonly again: boolean } | null {
  const named = phrase.back ? drafts.findLast(({ title }) => title.includes(phrase.title)) : undefined
  if (named) return { of: named, again: true }
  if (phrase.back) return null
  const date = dates.findLast((one) => one.start <= phrase.end) ?? dates[0] ?? (lastDate?.from.day ? lastDate : null)
  // 26日上午…。27日…。座谈会上，…: the second day's is another one.
  const last = drafts.at(-1)?.date
  const onAnotherDay =
    last &&
    date &&
    !dates.includes(last) &&
    last.from.day !== date.from.day &&
    last.to.day !== date.to.day &&
    !(dates.length === 0 && isSameEvening(last, date))
  // X会见代表团。座谈会上，…: another sitting than the reception.
  const isAnother =
    onAnotherDay ||
    (phrase.title.endsWith('座谈会') &&
      drafts.every(({ kind, title }) => kind === 'TALKS' && /会[见晤面]|接见/.test(title)))
  if (
    !phrase.guests &&
    phrase.weak &&
    !isAnother &&
    drafts.some(({ kind }) => phrase.kind !== 'SIGNING' || kind === 'SIGNING')
  )
    return { of: namedNow(toldBefore(drafts, phrase), phrase), again: true }
  const others = beside ? among.filter(({ kind, isGeneric }) => kind !== 'TALKS' || !isGeneric) : among
  const of =
    phrase.guests || (phrase.weak && isAnother)
      ? freshMeeting(drafts, phrase, date)
      : joinMeeting(drafts, phrase, date, others)
  return { of, again: false }
}
