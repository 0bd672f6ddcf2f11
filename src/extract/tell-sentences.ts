import { countOf } from './agreements.js'
import { type Sentence, saying } from './articles.js'
import type { DatePhrase } from './dates.js'
import type { EventVisit } from './event.js'
import { InOrder } from './in-order.js'
import {
  background,
  forSpeech,
  freshMeeting,
  lastHeld,
  nearest,
  ofKind,
  openedBy,
  type Phrase,
  sameEvent,
  separate,
  toldBefore,
} from './meeting-drafts.js'
import { joinMeeting, type MeetingDraft, readMeetings, wordsOfSittings } from './meetings.js'
import { type Named, type Occurrence, standingsIn, type Told, withPronoun } from './occurrences.js'
import type { ReadArticle } from './read-articles.js'
import { type Deed, readDeeds } from './roles.js'
import type { SigningSentence } from './signings.js'
import type { TripInSentence } from './trips.js'
import { joinVisit } from './visits.js'

/** What the sentences of an article tell, before it is put together. */
export interface Telling {
  readonly visits: EventVisit[]
  readonly drafts: MeetingDraft[]
  readonly deeds: readonly ToldDeed[]
  readonly signings: readonly (Omit<SigningSentence, 'meeting'> & { readonly draft: MeetingDraft | null })[]
  /** How many documents a sitting, or none in particular, is said to have signed. */
  readonly counts: ReadonlyMap<MeetingDraft | null, number>
  /** Those who head a delegation. */
  readonly heads: readonly string[]
  /** X一行: those who came, where nobody is said to lead them. */
  readonly comers: readonly string[]
  /** The day that the last sentences speak of. */
  readonly lastDate: DatePhrase | null
}

/** What somebody did, and at which sitting. */
export interface ToldDeed {
  readonly deed: Deed
  readonly draft: MeetingDraft | null
  readonly sentence: Sentence
}

/** Everyone whom a sentence names, with or without a title. */
export const peopleOf = (article: ReadArticle, occurrences: InOrder<Occurrence>): ((sentence: Sentence) => Named[]) => {
  const mentions = new InOrder(article.mentions)
  return (sentence) => standingsIn(sentence, mentions, occurrences)
}

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
  const signings: Telling['signings'][number][] = []
  const counts = new Map<MeetingDraft | null, number>()
  const heads: string[] = []
  const comers: string[] = []
  let before: Told | null = null
  let current: MeetingDraft | null = null
  let lastDate: DatePhrase | null = null
  /** The paragraph that goes on about a sitting: 会上，…. */
  let within: number | null = null
  const allDates = new InOrder(article.dates)
  const tripsOf = new Map<Sentence, TripInSentence[]>()
  for (const trip of article.trips) tripsOf.set(trip.sentence, [...(tripsOf.get(trip.sentence) ?? []), trip])
  for (const sentence of article.sentences) {
    const words = text.slice(sentence.start, sentence.end)
    const dates = allDates.within(sentence)
    const people = withPronoun(text, sentence, peopleIn(sentence), before)
    if (people.length > 0) before = { sentence, people }
    for (const { name, end } of people)
      if (text.startsWith('一行', end) || text.startsWith('等一行', end)) comers.push(name)
    for (const trip of tripsOf.get(sentence) ?? []) tellTrip(text, article, trip, dates, people, visits, own)
    const done = readDeeds(text, sentence, people)
    for (const deed of done)
      if (deed.roles.includes('HEAD_OF_DELEGATION') && !sentence.spoken) heads.push(deed.person.name)
    if (!sentence.spoken)
      lastDate =
        dates.findLast((date) => date.from.day !== null && !background(text, date) && !isSaid(text, sentence, date)) ??
        lastDate
    // What is signed 会上 is signed at the sitting: the ceremony is no meeting of its own.
    if (wordsOfSittings.isIn(sentence) && /^(?:会上|会议上|座谈会上|会谈中|会议期间)/.test(words))
      within = sentence.paragraph
    const phrases = separate(text, readMeetings(text, sentence), people).filter(
      ({ kind }) => kind !== 'SIGNING' || current === null || within !== sentence.paragraph,
    )
    const told: Phrase[] = []
    const inSentence: MeetingDraft[] = []
    for (const phrase of phrases) {
      const draft = tellSitting(drafts, phrase, dates, lastDate)
      if (!draft) continue
      current = draft.of
      if (draft.again && phrase.kind === 'SIGNING') continue
      told.push(phrase)
      inSentence.push(current)
    }
    if (inSentence.length === 0 && !sentence.spoken && wordsOfSittings.isIn(sentence))
      current = openedBy(drafts, words) ?? current
    for (const deed of done) {
      const draft =
        inSentence.length > 0
          ? (nearest(text, told, inSentence, deed) as MeetingDraft)
          : (ofKind(drafts, text, sentence, current) ??
            forSpeech(drafts, current, deed, text.slice(deed.person.end, deed.end)))
      deeds.push({ deed, draft, sentence })
    }
    const count = sentence.spoken ? null : countOf(text, sentence)
    if (count !== null && !counts.has(current)) counts.set(current, count)
    // A见B。会后签署: what was signed after the conference is of it, not of the reception told in between.
    const draft =
      current?.kind === 'TALKS' && /^[^，。]{0,12}会后/.test(words) ? (lastHeld(drafts) ?? current) : current
    signings.push({ sentence, people, draft, told: phrases.length > 0, dates, currentDate: lastDate })
  }
  return { visits: own, drafts, deeds, signings, counts, heads, comers, lastDate }
}

/** X表示，今天的签约是…: the day of a speech tells of no event. */
const isSaid = (text: string, sentence: Sentence, date: DatePhrase): boolean =>
  saying.test(text.slice(sentence.start, Math.max(sentence.start, date.start)))

/** Puts a trip to the visits. On which days a delegation that is received was there is not said. */
function tellTrip(
  text: string,
  article: ReadArticle,
  trip: TripInSentence,
  dates: readonly DatePhrase[],
  people: readonly Named[],
  visits: EventVisit[],
  own: EventVisit[],
): void {
  const date = trip.received ? null : (dates.findLast((one) => one.start < trip.end) ?? dates[0] ?? null)
  const visit = joinVisit(visits, own, text, trip, date, article, people)
  if (visit && date) visit.date ??= date
}

/** The sitting that a phrase tells: one told before, which it tells again, or a new one; null where it refers to none. */
function tellSitting(
  drafts: MeetingDraft[],
  phrase: Phrase,
  dates: readonly DatePhrase[],
  lastDate: DatePhrase | null,
): { readonly of: MeetingDraft; readonly again: boolean } | null {
  const named = phrase.back ? drafts.findLast(({ title }) => title.includes(phrase.title)) : undefined
  if (named) return { of: named, again: true }
  if (phrase.back) return null
  const date =
    dates.findLast((one) => one.start <= phrase.end) ?? dates[0] ?? (lastDate && sameEvent(lastDate) ? lastDate : null)
  // 26日上午…。27日…。座谈会上，…: the second day's is another one.
  const last = drafts.at(-1)?.date
  const onAnotherDay =
    last && date && !dates.includes(last) && last.from.day !== date.from.day && last.to.day !== date.to.day
  // X会见代表团。座谈会上，…: another sitting than the reception.
  const isAnother =
    onAnotherDay ||
    (phrase.title.endsWith('座谈会') &&
      drafts.every(({ kind, title }) => kind === 'TALKS' && /会[见晤面]|接见/.test(title)))
  if (
    !phrase.guest &&
    phrase.weak &&
    !isAnother &&
    drafts.some(({ kind }) => phrase.kind !== 'SIGNING' || kind === 'SIGNING')
  )
    return { of: toldBefore(drafts, phrase), again: true }
  const of =
    phrase.guest || (phrase.weak && isAnother) ? freshMeeting(drafts, phrase, date) : joinMeeting(drafts, phrase, date)
  return { of, again: false }
}
