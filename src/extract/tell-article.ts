import { headlineSentence, type Sentence } from './articles.js'
import { Cue } from './cues.js'
import { type DatePhrase, dayOfYear, daysWithin, isSpan } from './dates.js'
import {
  addNew,
  type EventAgreement,
  type EventMeeting,
  type EventParticipant,
  type EventVisit,
  isCity,
  provinceOf,
  unique,
} from './event.js'
import { gather } from './gather.js'
import type { InOrder } from './in-order.js'
import { cityAfterIn } from './meeting-city.js'
import { freshMeeting, type MeetingDraft, sameMeeting, spanOf } from './meeting-drafts.js'
import { readMeetings } from './meeting-phrases.js'
import type { Named, Occurrence } from './occurrences.js'
import { join, nameTalks, place } from './participants.js'
import { placeNamed } from './place-mentions.js'
import { isInside, type Place, placeByCode } from './places.js'
import type { ReadArticle } from './read-articles.js'
import { readDeeds } from './roles.js'
import { tellAgreements } from './signings.js'
import { peopleOf, type Telling, type ToldDeed, tellSentences } from './tell-sentences.js'
import { inTrip, joinVisit, lead, shown, walk } from './visits.js'

/** The events of one article, and the draft that each meeting was made of. */
export interface ToldArticle {
  readonly article: ReadArticle
  readonly meetings: ReadonlyMap<EventMeeting, MeetingDraft>
  readonly agreements: readonly EventAgreement[]
}

/** Makes events of what an article names; the visits are added to those of the page. */
export function tellArticle(
  text: string,
  article: ReadArticle,
  occurrences: InOrder<Occurrence>,
  visits: EventVisit[],
): ToldArticle {
  const peopleIn = peopleOf(article, occurrences)
  const told = tellSentences(text, article, peopleIn, visits)
  settleVisits(text, article, told, peopleIn, visits)
  const deeds = [...told.deeds, ...tellHeadlines(text, article, told, peopleIn)]
  settleCeremonies(text, told)
  const made = new Map(told.drafts.map((draft) => [draft, meetingOf(text, article, told, draft)]))
  const of = (draft: MeetingDraft | null): EventMeeting | null => (draft && made.get(draft)) ?? null
  const meetings = [...made.values()]
  const national = nationalLeaders(article)
  for (const deed of deeds) place(text, deed, of, meetings, told.visits, deeds, national)
  if (told.visits.length === 0)
    for (const [draft, meeting] of made) {
      const visit = guestsOfConference(article, meeting, draft)
      if (!visit) continue
      visits.push(visit)
      told.visits.push(visit)
      meeting.visit = visit
      shown(text, article, told.visits)
      break
    }
  for (const [draft, meeting] of made) settleMeeting(text, article, meeting, draft)
  for (const visit of told.visits) onlyOnTheWay(visit, meetings)
  for (const [{ city }, { visit }] of made)
    if (
      visit &&
      city &&
      (city.level === 'CITY' || (city.level === 'COUNTY' && city.name.endsWith('市'))) &&
      visit.to.some(({ code, level }) => level === 'PROVINCE' && code === city.provinceCode)
    )
      addNew(visit.cities, [city])
  for (const [draft, meeting] of made)
    for (const phrase of draft.phrases) if (nameTalks(text, meeting, article, phrase)) break
  return {
    article,
    meetings: new Map([...made].map(([draft, meeting]) => [meeting, draft])),
    agreements: tellAgreements(text, article, told.signings, of, meetings),
  }
}

/** 行政长官X、省长Y分别率领两地政府代表团与会, in a city of Y's province: X and his delegation have come there. */
function guestsOfConference(
  article: ReadArticle,
  { participants, city, spans }: EventMeeting,
  { date, holders }: MeetingDraft,
): EventVisit | null {
  const host = city && holders.length === 2 ? holders.find((place) => place === provinceOf(city)) : undefined
  const guest = host && holders.find((place) => place !== host)
  if (!host || !guest || !city || guest.level !== 'PROVINCE') return null
  const heads = participants.filter(({ roles }) => roles.includes('HEAD_OF_DELEGATION')).map(({ name }) => name)
  const of = (place: Place): string[] =>
    heads.filter((name) => article.mentionsOf([name]).some(({ places }) => places.includes(place)))
  if (of(host).length === 0 || of(guest).length === 0) return null
  return {
    from: [guest],
    sender: null,
    host: null,
    to: [host],
    date,
    leaders: of(guest),
    seat: null,
    cities: [city],
    sites: [],
    spans: spans.slice(0, 1),
    participants: [],
  }
}

/** The trips that no sentence tells in so many words, the days of the one that is told, its sites, and who led it. */
function settleVisits(
  text: string,
  article: ReadArticle,
  { visits: own, heads, comers }: Telling,
  peopleIn: (sentence: Sentence) => Named[],
  visits: EventVisit[],
): void {
  if (own.length === 0) tellHeadlineTrip(text, article, peopleIn, visits, own)
  if (own.length === 0) walk(text, article, visits, own, peopleIn)
  const [visit] = own
  if (visit?.date && own.length === 1) {
    const days = daysOnTheWay(text, article)
    if (days && daysWithin(visit.date, days)) visit.date = days
  }
  if (visit && own.length === 1) visit.date ??= onlyDay(article)
  shown(text, article, own)
  lead(own, unique(heads.length > 0 || own.some(({ leaders }) => leaders.length > 0) ? heads : comers), article)
}

/** A trip that only the headline tells. */
function tellHeadlineTrip(
  text: string,
  article: ReadArticle,
  peopleIn: (sentence: Sentence) => Named[],
  visits: EventVisit[],
  own: EventVisit[],
): void {
  const ofHeadlines = article.trips.filter(({ sentence }) => sentence.paragraph === -1)
  const trip = ofHeadlines.find(({ from }) => from.length > 0) ?? ofHeadlines[0]
  if (trip)
    joinVisit(
      visits,
      own,
      text,
      trip,
      daysOnTheWay(text, article) ?? onlyDay(article),
      article,
      peopleIn(trip.sentence),
    )
}

/** The one day, or the one span of days, that an article names. */
function onlyDay({ dates }: ReadArticle): DatePhrase | null {
  const [day = null, ...others] = unique(dates.map(({ from }) => dayOfYear(from)))
  return day !== null && others.length === 0 ? (dates[0] ?? null) : null
}

const travellers = '代表团|考察团|一行'
const travellersCue = new Cue(travellers)
const onTheWay = new RegExp(
  `(?:${travellers})(?:先后|一行|还|实地)*(?:到|赴|深入|来到|前往|走进|考察了|参观|走访|在[^，。；]{2,8}(?:考察|调研|访问))`,
)

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

/** What headlines add: a sitting that nothing else tells, its city, and who witnessed or spoke. */
function tellHeadlines(
  text: string,
  { article }: ReadArticle,
  { drafts, lastDate }: Telling,
  peopleIn: (sentence: Sentence) => Named[],
): ToldDeed[] {
  return gather(article.headlines, (span): ToldDeed[] => {
    const sentence = headlineSentence(text, span)
    const phrases = readMeetings(text, sentence).filter(({ back }) => !back)
    if (drafts.length === 0) for (const phrase of phrases) freshMeeting(drafts, phrase, lastDate)
    const draft =
      phrases.map((phrase) => sameMeeting(drafts, phrase, null)).find((found) => found) ??
      (drafts.length === 1 ? drafts[0] : drafts.find(({ kind }) => kind === 'SIGNING'))
    if (!draft) return []
    for (const phrase of phrases) draft.city ??= phrase.city
    return readDeeds(text, sentence, peopleIn(sentence))
      .filter(
        ({ activity, roles }) =>
          !activity &&
          !roles.includes('HEAD_OF_DELEGATION') &&
          (phrases.length > 0 || roles.includes('WITNESS') || (drafts.length === 1 && roles.includes('SPEAKER'))),
      )
      .map((deed) => ({
        deed,
        draft: deed.roles.includes('WITNESS') ? (drafts.find(({ kind }) => kind === 'SIGNING') ?? draft) : draft,
        sentence,
        apart: false,
      }))
  })
}

/** A ceremony, or the reception beside it, that is named without a place is where the article has documents signed. */
function settleCeremonies(text: string, { drafts, signings }: Telling): void {
  for (const draft of drafts)
    if (/SIGNING|TALKS/.test(draft.kind))
      draft.city ??=
        signings
          .map(({ sentence }) => sentence)
          .filter(({ spoken, start, end }) => !spoken && /签[署订约]/.test(text.slice(start, end)))
          .map(({ start, end }) => cityAfterIn(text, start, end))
          .find((found) => found !== null) ?? null
}

/** The meeting of a draft, still without those who took part. */
function meetingOf(
  text: string,
  article: ReadArticle,
  { visits, drafts, counts }: Telling,
  draft: MeetingDraft,
): EventMeeting {
  const visit =
    visits.find(
      ({ from, leaders }) =>
        draft.delegation.some((place) => from.includes(place)) || leaders.some((name) => draft.guests.includes(name)),
    ) ??
    (isGuestOfNoTrip(article, draft, visits) ? null : (visits.find((one) => inTrip(draft, one)) ?? visits[0])) ??
    null
  const seatOfTrip =
    visit?.cities.length === 1 &&
    draft.phrases.some((phrase) => article.trips.some((trip) => trip.sentence === phrase.sentence))
      ? cityOf(visit.cities[0] as Place)
      : null
  const isOfSeveral = (visit?.to.length ?? 0) > 1
  const sameDay = isOfSeveral
    ? undefined
    : drafts.find(({ city, date }) => city && date && draft.date && date.from.day === draft.date.from.day)?.city
  const [only, ...others] = visit?.to ?? []
  const seatOfVisit =
    only && others.length === 0 && (isCity(only) || only.level === 'COUNTY') ? cityOf(only) : (visit?.seat ?? null)
  return {
    title: draft.title,
    kind: draft.kind,
    date: draft.date,
    city:
      draft.city ??
      cityOfHosts(article, draft) ??
      seatOfTrip ??
      sameDay ??
      seatOfVisit ??
      datelineCity(text, article) ??
      cityAtHome(text, article, draft),
    parties: [],
    participants: [],
    agreementCount: counts.get(draft) ?? (drafts.length === 1 ? counts.get(null) : null) ?? null,
    spans: draft.phrases.map((phrase) => spanOf(draft, phrase)),
    visit,
    guests: draft.guests,
    hosts: visit?.to ?? [],
  }
}

const hall = /在[^，。；、]{2,10}(?:宾馆|饭店|酒店|会议中心|会堂|大厦)(?:召开|举行|举办|会见|会晤)/
const receives =
  /(?:与|和|同|会见了?|会晤了?)[^，。；]{2,40}一行(?:举行|进行)?(?:工作)?(?:会谈|会面|会晤|座谈|$|[，。])|会[见晤]来[\u3400-\u9fff]{1,3}(?:参加|出席|访问|考察)/

/** 在新芝宾馆举行, 市委书记X与乙市市委书记Y一行会谈: in the city that writes, where none of its people are away. */
function cityAtHome(text: string, { home, trips }: ReadArticle, { phrases }: MeetingDraft): Place | null {
  const ours = home.city ?? (home.province?.kind === 'SPECIAL_ADMINISTRATIVE_REGION' ? home.province : null)
  const isAway = trips.some(
    ({ fromHome, to }) => fromHome && to.some(({ provinceCode }) => provinceCode !== ours?.provinceCode),
  )
  if (!ours || isAway) return null
  return phrases.some(
    ({ sentence: { start, end } }) => hall.test(text.slice(start, end)) || receives.test(text.slice(start, end)),
  )
    ? ours
    : null
}

/** The city that a district is of; every other division itself. */
function cityOf(place: Place): Place {
  const isOfCity = place.level === 'COUNTY' && place.name.endsWith('区') && place.cityCode !== null
  const province = placeByCode(place.provinceCode)
  return (
    (isOfCity ? placeByCode(place.cityCode as string) : null) ??
    (place.level === 'COUNTY' && place.name.endsWith('区') && province?.kind === 'MUNICIPALITY' ? province : place)
  )
}

/** 书记A、市长B在某宾馆会见: the city that all of them are of. */
function cityOfHosts({ mentionsOf }: ReadArticle, { hosts }: MeetingDraft): Place | null {
  if (hosts.size === 0) return null
  const places = unique(gather(mentionsOf([...hosts]), (mention) => mention.places))
  const [city = null] = places
  return city && places.length === 1 && isCity(city) && city.level === 'CITY' ? city : null
}

const dateline =
  /(?:本报|本刊|本台|新华社|新华网|中新社|中新网|人民网|[日晚]报|网(?:\d{1,2}月\d{1,2}日)?)([\u3400-\u9fff]{2,4}?)(?:[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日)?专?(?:[电讯](?=[\s\u3000（(：:])|消息)/

/** 本报贵阳讯: the city that an article was sent from, its own paper's aside. */
function datelineCity(text: string, { article, home }: ReadArticle): Place | null {
  const start = article.paragraphs[0]?.start ?? 0
  const [from, city] = dateline.exec(text.slice(start, start + 40)) ?? []
  const place = city ? placeNamed(city) : null
  const isAgency = /^(?:新华|中新|人民)/.test(from ?? '')
  return place && isCity(place) && (isAgency || (place !== home.city && place.provinceCode !== home.province?.code))
    ? place
    : null
}

/** 分别会见 of a delegation and of a company's head, who is of no trip that is told. */
const isGuestOfNoTrip = (article: ReadArticle, { guests }: MeetingDraft, visits: readonly EventVisit[]): boolean =>
  guests.length > 0 &&
  article
    .mentionsOf(guests)
    .some(
      ({ organisation, places }) =>
        organisation !== null &&
        !visits.some(({ from, sender }) => sender === organisation || from.some((one) => places.includes(one))),
    )

/** Those who hold an office of the state or of the party's centre. */
const nationalLeaders = ({ mentions }: ReadArticle): ReadonlySet<string> =>
  new Set(
    mentions
      .filter(
        ({ offices, places, organisation }) =>
          offices.length > 0 &&
          places.length === 0 &&
          /^(?:中共中央|中央|国家|国务院)(?!.*(?:公司|集团|银行|大学))/.test(organisation ?? ''),
      )
      .map(({ name }) => name),
  )

/** Where a meeting was and which guests were there, by who else took part. */
function settleMeeting(text: string, article: ReadArticle, meeting: EventMeeting, draft: MeetingDraft): void {
  const { visit, participants } = meeting
  const seats = gather(article.mentionsOf(participants.map(({ name }) => name)), ({ places }) => places)
  // Of several cities on the way the one whose leaders are there.
  if (visit && visit.to.length > 1) meeting.city ??= visit.to.find((one) => isCity(one) && seats.includes(one)) ?? null
  for (const { sentence } of meeting.city ? [] : draft.phrases) meeting.city ??= seatNamed(text, sentence, article)
  meeting.city ??= seatOfWelcome(text, article, participants)
  // X一行来访。Y会见了客人: the guests are those who came.
  if (draft.phrases.some(({ end }) => /^了?(?:客人|来宾|一行)/.test(text.slice(end, end + 4))))
    for (const { name, end } of article.mentions)
      if (/^等?一行(?:[来赴到抵]|一起|专程)/.test(text.slice(end, end + 6)))
        join(participants, name, ['ATTENDEE'], { start: end - name.length, end })
  // The delegation was there, and no one of it is named: whoever headed it was there.
  const phrase = draft.phrases.find(({ sentence }) =>
    /代表团|考察团|双方|两[省市地区]|会[见晤]了?(?:客人|来宾)/.test(text.slice(sentence.start, sentence.end)),
  )
  const isOfGuests = phrase !== undefined && /^了?(?:客人|来宾)/.test(text.slice(phrase.end, phrase.end + 4))
  if (
    visit &&
    phrase &&
    (inTrip(draft, visit) || isOfGuests) &&
    !visit.from.some((place) =>
      seats.some((seat) =>
        isOfGuests ? seat === place || isInside(seat, place) : seat.provinceCode === place.provinceCode,
      ),
    )
  )
    for (const name of visit.leaders) join(participants, name, ['ATTENDEE'], { start: phrase.start, end: phrase.end })
}

/** 在宣会见, in the paper of 宣城; 甲市政府召开座谈会. */
function seatNamed(text: string, { start, end }: Sentence, { home, places }: ReadArticle): Place | null {
  const words = text.slice(start, end)
  const character = /在([\u3400-\u9fff])(?:亲切)?(?:会见|会晤|举行|召开)/.exec(words)?.[1]
  const near = places.filter((mention) => mention.start >= start && mention.end <= end && isCity(mention.place))
  const cities = [home.city, ...near.map(({ place }) => place)]
  const own = character ? cities.find((place) => place?.shortName.includes(character)) : null
  if (own) return own
  const host = near.find((mention) => /^(?:人民)?政府(?:组织)?召开/.test(text.slice(mention.end, mention.end + 10)))
  return host?.place ?? null
}

/** 书记X首先对Y一行的到来表示欢迎: the city that X is of, which is the writer's own. */
function seatOfWelcome(
  text: string,
  { home, mentionsOf }: ReadArticle,
  participants: readonly EventParticipant[],
): Place | null {
  const { city } = home
  const isHost = ({ name, roles, spans }: EventParticipant): boolean =>
    roles.includes('SPEAKER') &&
    spans.some(({ start }) => welcomesGuests.test(text.slice(start, start + 80))) &&
    mentionsOf([name]).some(({ places }) => city !== null && places.includes(city))
  return city && isCity(city) && participants.some(isHost) ? city : null
}

const welcomesGuests = /^[^。]{0,24}对[^，。；]{2,30}一行的?(?:到来|来访|到访)[^，。；]{0,4}表示[^，。；]{0,6}欢迎/

/** Who was at a sitting of the trip is not told again as on the way. */
function onlyOnTheWay(visit: EventVisit, meetings: readonly EventMeeting[]): void {
  visit.participants = visit.participants.filter(
    ({ name }) =>
      !meetings.some((meeting) => meeting.visit === visit && meeting.participants.some((other) => other.name === name)),
  )
}
