import type { Role } from '../record.js'
import { rememberOf } from '../text/remember.js'
import { isApart } from './dates.js'
import { type EventMeeting, type EventParticipant, type EventVisit, type Passage, provinceOf, unique } from './event.js'
import { gather } from './gather.js'
import type { MeetingDraft } from './meeting-drafts.js'
import type { MeetingPhrase } from './meeting-phrases.js'
import { placeNamed } from './place-mentions.js'
import { isInside, type Place } from './places.js'
import type { ReadArticle } from './read-articles.js'
import type { Deed } from './roles.js'
import type { ResolvedMention } from './sides.js'
import { signersIn } from './signers.js'
import type { ToldDeed } from './tell-sentences.js'

/** Puts a deed to a meeting's participants, or to the trip's. */
export function place(
  text: string,
  { deed, draft, sentence, apart }: ToldDeed,
  meetingOf: (draft: MeetingDraft | null) => EventMeeting | null,
  meetings: readonly EventMeeting[],
  visits: readonly EventVisit[],
  all: readonly ToldDeed[],
  national: ReadonlySet<string>,
): void {
  let meeting = meetingOf(draft)
  const receptions = (of: EventMeeting) => (apart ? [of] : withGuest(meetings, of, deed.person.name))
  const span = { start: deed.start, end: Math.min(deed.end, sentence.end) }
  const told = isTold({ draft, sentence })
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
    !/出席|讲话|致辞|发言|会议/.test(text.slice(deed.person.end, deed.end)) &&
    !meetings.some((one) => one.participants.some((participant) => participant.name === deed.person.name))
  )
    return
  if (!meeting && deed.roles.some((role) => role === 'SIGNATORY' || role === 'WITNESS'))
    meeting = meetings.find(({ kind }) => kind === 'SIGNING') ?? null
  const after = text.slice(deed.person.end, deed.end)
  if (!meeting && meetings.length === 1 && /^[^。；]{0,40}(?:出席|参加)了?(?:会议|座谈会)/.test(after))
    meeting = meetings[0] as EventMeeting
  if (!meeting && deed.roles.includes('SPEAKER'))
    meeting = meetings.find((one) => !isBeforeTrip(one, deed, visits[0])) ?? null
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
  if (deed.roles.includes('SPEAKER') && !sentence.spoken && !told && draft && meeting.kind !== 'TALKS')
    meeting = meetingOf(saidBefore(text, deed, draft, all, sentence.paragraph)) ?? meeting
  if (sentence.spoken) {
    // The next speaker of one paragraph: a quoted passage that begins with a name and a verb of speech.
    if (deed.start === sentence.start && deed.roles.includes('SPEAKER'))
      for (const one of receptions(meeting)) join(one.participants, deed.person.name, ['SPEAKER'], span)
    return
  }
  const roles = deed.roles.filter((role) => role !== 'HEAD_OF_DELEGATION' || meeting !== null)
  if (roles.length > 0) {
    if (roles.every((role) => role === 'HEAD_OF_DELEGATION') && !told) return
    for (const one of receptions(meeting)) join(one.participants, deed.person.name, roles, span)
    // A会见B，并共同见证签约: they were at the ceremony too.
    const atSigning = roles.filter((role) => role === 'SIGNATORY' || role === 'WITNESS')
    const ceremony = meeting.kind === 'TALKS' && atSigning.length > 0 && meetings.find(({ kind }) => kind === 'SIGNING')
    if (ceremony) join(ceremony.participants, deed.person.name, atSigning, span)
    // 参加会见，并主持座谈会: at both.
    const reception =
      meeting.kind !== 'TALKS' && /参加了?会见/.test(after) && meetings.find(({ kind }) => kind === 'TALKS')
    if (reception) join(reception.participants, deed.person.name, ['ATTENDEE'], span)
  } else if (
    told &&
    /会见|会晤|会面|会谈|座谈|拜会/.test(text.slice(draft?.phrases[0]?.start ?? 0, draft?.phrases[0]?.end ?? 0))
  )
    for (const one of receptions(meeting)) join(one.participants, deed.person.name, ['ATTENDEE'], span)
}

/** 14日至15日，X率团赴甲市考察。X表示，…。13日，先期召开了座谈会: X had not come yet. */
const isBeforeTrip = ({ date, spans }: EventMeeting, { start }: Deed, visit: EventVisit | undefined): boolean =>
  date !== null && visit?.date != null && isApart(date, visit.date) && start < (spans[0]?.start ?? 0)

const says =
  /^(?:代表[^。；]{2,30}，?)?(?:说|表示|指出|强调|感谢|欢迎|对[^，。；]{2,20}表示|向[^，。；]{2,20}(?:致谢|表示))/

/**
 * A会见B。C主持召开座谈会。A说，…: the reception, where who speaks was told to be there, nobody else has spoken since and no word says that it
 * was at the sitting. Null where it is not so.
 */
function saidBefore(
  text: string,
  deed: Deed,
  draft: MeetingDraft,
  all: readonly ToldDeed[],
  paragraph: number,
): MeetingDraft | null {
  if (!says.test(text.slice(deed.person.end, deed.end))) return null
  if (/会议?上|(?:仪式|论坛)上|座谈中|会谈中/.test(text.slice(draft.phrases[0]?.start, deed.start))) return null
  const attended = all
    .filter((other) => other.deed.person.name === deed.person.name && isTold(other))
    .map((other) => other.draft)
  // A会见B。…A说，…。B's head says as well: to A, where A spoke last.
  const answered =
    attended.length === 0
      ? all.findLast((other) => other.draft === draft && other.deed.start < deed.start && isSpeech(other))
      : undefined
  const reception = attended.at(-1) ?? (answered ? saidBefore(text, answered.deed, draft, all, paragraph) : null)
  if (!reception || attended.includes(draft)) return null
  // 24日，座谈会召开。A说，…: at the sitting that the paragraph tells, where it does not tell the reception.
  const isIn = ({ phrases }: MeetingDraft): boolean => phrases.some((phrase) => phrase.sentence.paragraph === paragraph)
  if (isIn(draft) && !isIn(reception)) return null
  const guests = new Set(all.filter((other) => other.draft === reception).map((other) => other.deed.person.name))
  const isOthers = (other: ToldDeed): boolean =>
    other.draft === draft && other.deed.start < deed.start && isSpeech(other) && !guests.has(other.deed.person.name)
  return all.some(isOthers) ? null : reception
}

const isSpeech = ({ deed }: ToldDeed): boolean => deed.roles.includes('SPEAKER')

/** Whether a deed's own sentence tells its sitting. */
const isTold = ({ draft, sentence }: Pick<ToldDeed, 'draft' | 'sentence'>): boolean =>
  draft !== null && sentencesOf(draft).has(sentence)

const sentencesOf = rememberOf(({ phrases }: MeetingDraft) => new Set(phrases.map(({ sentence }) => sentence)))

/** Of 分别会见 a guest has one meeting, everyone else all of them. */
function withGuest(meetings: readonly EventMeeting[], meeting: EventMeeting, name: string): readonly EventMeeting[] {
  if (meeting.guests.length === 0) return [meeting]
  const apart = meetings.filter(({ guests }) => guests.length > 0)
  const own = apart.filter(({ guests }) => guests.includes(name))
  return own.length > 0 ? own : apart
}

export function join(participants: EventParticipant[], name: string, roles: readonly Role[], span: Passage): void {
  const own = participants.find((participant) => participant.name === name)
  if (!own) {
    participants.push({ name, roles: [...roles], spans: [span] })
    return
  }
  for (const role of roles) if (!own.roles.includes(role) && role !== 'ATTENDEE') own.roles.push(role)
  if (own.roles.length > 1) own.roles.splice(0, own.roles.length, ...own.roles.filter((role) => role !== 'ATTENDEE'))
  own.spans.push(span)
}

/** Everyone of another account of the same. */
export function joinAll(participants: EventParticipant[], others: readonly EventParticipant[]): void {
  for (const { name, roles, spans } of others) for (const span of spans) join(participants, name, roles, span)
}

/** A phrase's sentence, of one without an end as much as may name who meets. */
const around = ({ sentence, start, end }: MeetingPhrase): Passage => ({
  start: Math.max(sentence.start, start - 1000),
  end: Math.min(sentence.end, end + 1000),
})

const bareTalks = /^(?:会见|会谈|会面|会晤)$/

/** 会见 alone is named after those who meet, A会见B, where a phrase names them; whether it has a name then. */
export function nameTalks(text: string, meeting: EventMeeting, article: ReadArticle, phrase: MeetingPhrase): boolean {
  const { guests } = meeting
  const [guest] = guests
  if (meeting.title.startsWith('与')) return true
  if (!guest && !bareTalks.test(meeting.title)) return true
  // 参加会见的还有A、B, of whom neither receives the other.
  if (!guest && text.startsWith('的还有', phrase.end)) return false
  const { start } = phrase
  const sentence = around(phrase)
  const words = text.slice(sentence.start, sentence.end)
  const mentions = article.mentionsIn.within(sentence)
  const inSentence = meeting.participants
    // 行政长官与X会面 names him too.
    .filter(
      ({ name, spans }) =>
        words.includes(name) ||
        spans.some(
          (span) => text.startsWith('行政长官', span.start) && span.start >= sentence.start && span.end <= sentence.end,
        ),
    )
    .sort((a, b) => words.indexOf(a.name) - words.indexOf(b.name))
  const after = (name: string): boolean =>
    mentions.some(
      (mention) =>
        mention.name === name && mention.nameStart >= start && !/[，。；]/.test(text.slice(phrase.end, mention.start)),
    )
  const companions = new Set(mentions.filter(({ start, end }) => isCompanion(text, start, end)).map(({ name }) => name))
  const names = inSentence.map(({ name }) => name).filter((name) => !companions.has(name))
  const host = hostOf(
    text,
    mentions,
    { sentence, start },
    names.filter((name) => !guests.includes(name) && !after(name)),
  )
  const other = guest ?? names.find((name) => name !== host && (meeting.title === '会见' ? after(name) : true))
  const delegation = /^(?:了)?((?!一行)[\u3400-\u9fff]{0,20}?(?:一行|代表团|考察团))/.exec(
    text.slice(phrase.end, phrase.end + 26),
  )?.[1]
  if (!other && host && delegation && meeting.title === '会见') meeting.title = `${host}会见${delegation}`
  if (!other) return !bareTalks.test(meeting.title)
  const verb = guest ? meeting.title.slice(0, 2) : meeting.title
  const received = /^(?:会见|拜会)$/.test(verb)
  meeting.title = `${host ?? ''}${received ? verb : '与'}${other}${received ? '' : verb}`
  return true
}

/** X在A、B陪同下，会见C: A and B, who are with X. */
const isCompanion = (text: string, start: number, end: number): boolean =>
  /^(?:[、和及][^，。；]{2,90})?(?:等人?)?的?陪同下/.test(text.slice(end, end + 100)) &&
  /在[^，。；]{0,90}$/.test(text.slice(Math.max(0, start - 91), start))

/** Of those who are named before the verb the first of the list right in front of it: A率团来访，B、C会见代表团. */
function hostOf(
  text: string,
  mentions: readonly ResolvedMention[],
  { sentence, start }: { readonly sentence: Passage; readonly start: number },
  names: readonly string[],
): string | undefined {
  const before = mentions.filter(({ name, end }) => names.includes(name) && end <= start)
  let at = before.length - 1
  while (
    at > 0 &&
    /^(?:[、，,和与及\s]|以及)*$|^在[^。；]*陪同下，[与和同]$/.test(text.slice(before[at - 1]?.end, before[at]?.start))
  )
    at--
  // Someone who is named without a title before the list, or by the title alone: X与A、B会面, 行政长官与A、B会面.
  const first = names[0]
  const isAhead = (name: string): boolean =>
    !text.slice(sentence.start, sentence.end).includes(name) ||
    text.indexOf(name, sentence.start) < (before[0]?.start ?? start)
  const bare = first && isAhead(first) ? first : undefined
  return (before.length === names.length ? undefined : bare) ?? before[at]?.name ?? first
}

/** Who sent people: the holders that the report names, else both ends of the trip, and the sides of those who took part. */
export function partiesOf(
  meeting: EventMeeting,
  draft: MeetingDraft,
  sideOf: ReadonlyMap<string, string | null>,
  visits: readonly EventVisit[],
  article: ReadArticle,
): string[] {
  const sides = unique(
    meeting.participants
      .filter(({ name, roles }) => roles.some((role) => role !== 'ATTENDEE') || !isAcademician(article, name))
      .map(({ name }) => sideOf.get(name) ?? null),
  ).filter((side) => side !== null)
  // 甲省教育厅与乙市人民政府签约仪式: the department, and not the province.
  const signing = meeting.kind === 'SIGNING' ? signersIn(meeting.title, article.home).names : []
  if (signing.length > 1 && signing.some((name) => /[厅局委]$/.test(name))) return signing
  // 苏陕协作座谈会 of 甲县 with 乙区, at which nobody of the provinces is.
  const trip = meeting.visit
  const below = trip ? [...trip.to, ...trip.from] : []
  const isOfEnds =
    draft.holders.length === 2 &&
    below.length === 2 &&
    below.every((place) => place.level === 'COUNTY' && draft.holders.includes(provinceOf(place))) &&
    !article
      .mentionsOf(meeting.participants.map(({ name }) => name))
      .some(({ places }) => places.some((place) => draft.holders.includes(place)))
  if (isOfEnds) return below.map(({ name }) => name)
  if (draft.holders.length >= 2) {
    const held = draft.holders.map(({ name }) => ofCorps(name, sides))
    // 行政长官X出席会议，与来自A、B的代表交换意见: X's side sits with theirs.
    const further = draft.holders.every(({ level }) => level === 'PROVINCE')
      ? actingSides(meeting, sideOf).filter((side) => placeNamed(side)?.level === 'PROVINCE')
      : []
    // 甲省乙市对口帮扶丙省丁市座谈会, at which the provinces' people speak and none of the cities': theirs.
    const acting = actingSides(meeting, sideOf)
    const isOfProvinces = draft.holders.every(
      (place) =>
        place.level !== 'PROVINCE' &&
        meeting.title.includes(provinceOf(place).shortName) &&
        !acting.includes(place.name) &&
        acting.includes(provinceOf(place).name),
    )
    if (isOfProvinces) return unique(draft.holders.map((place) => provinceOf(place).name))
    return unique([...held, ...further])
  }
  const visit = meeting.visit ?? visits.find((one) => one.to.some((place) => place === article.home.province))
  if (visit && visit.from.length > 0 && visit.to.length > 0) {
    const active = actingSides(meeting, sideOf)
    const acting = active.length > 0 ? active : sides
    const isOfActing = (place: Place): boolean =>
      meeting.participants.some(
        ({ name, roles }) =>
          (active.length === 0 || roles.some((role) => role !== 'ATTENDEE')) &&
          article.mentionsOf([name]).some((mention) => mention.places.includes(place)),
      )
    // 甲省领导在乙市与代表团座谈: the province receives, where nobody of the city speaks.
    const receiver = (place: Place): Place => {
      const province = provinceOf(place)
      const isOfProvince = acting.includes(province.name) && !isOfActing(place)
      return isOfProvince && !visit.from.some((from) => provinceOf(from) === province) ? province : place
    }
    // 在与丙区交流座谈会上: of the city's districts that which is named.
    const sitsWith = draft.holders.filter(
      (place) => !visit.from.includes(place) && visit.to.some((to) => isInside(place, to)),
    )
    const own = sitsWith.length > 0 ? sitsWith : (meeting.hosts.length > 0 ? meeting.hosts : visit.to).map(receiver)
    const host =
      own.length === 1
        ? own
        : own.filter(
            (place) =>
              place === meeting.city ||
              place.code === meeting.city?.provinceCode ||
              (!meeting.city && sides.includes(place.name)),
          )

    // A delegation that goes to cities of a province and sits with the province's people: with the province.
    const [province, ...others] = unique(own.map(provinceOf))
    const isWithProvince = host.length === 0 && others.length === 0 && sides.includes(province?.name ?? '')
    const hosts = host.length > 0 ? host : province && isWithProvince ? [province] : own
    // 前往长沙中联重科: who receives is the company, not the city.
    const isHosts = (side: string): boolean =>
      hosts.some(({ provinceCode }) => placeNamed(side)?.provinceCode === provinceCode)
    // Guests of a forum who meet there: of nobody who lives there.
    const isAmongGuests = meeting.kind === 'TALKS' && sides.length > 1 && !sides.some(isHosts)
    const hosted = (!isAmongGuests && sides.every((side) => placeNamed(side))) || sides.some(isHosts)
    const ends = unique([...(hosted ? hosts : []), ...visit.from].map(({ name }) => name))
    const covered = new Set(gather([...visit.from, ...visit.to], (place) => [place.name, provinceOf(place).name]))
    const guests = oneNameEach(sides).filter((side) => !covered.has(side))
    return unique([
      ...ends,
      ...guests.filter((side) => placeNamed(side) || (ends.length < 2 && !isDepartment.test(side))),
    ])
  }
  const own = ofThoseWhoAct(meeting, oneNameEach(sides), sideOf)
  // A ministry that sends someone to a meeting of provinces is their guest.
  const divisions = own.filter((side) => placeNamed(side))
  const provinces = new Set(divisions.map((side) => placeNamed(side)?.provinceCode))
  const ofProvinces = divisions.filter((side) => placeNamed(side)?.kind === 'PROVINCE')
  const ofCities = divisions.filter((side) => placeNamed(side)?.level === 'CITY')
  // Where provinces sit together, a city of one of them is no party of its own; where cities do, the province of one of them is their guest.
  const theirs =
    provinces.size <= 2
      ? divisions
      : ofProvinces.length === 1 && ofCities.length > 2
        ? divisions.filter((side) => !ofProvinces.includes(side))
        : divisions.filter((side) => !isPartOfAny(side, divisions))
  // A delegation of a zone sits with the zone that it goes to.
  const zones = visit?.sender && visit.host ? [visit.sender, visit.host] : []
  // 甲市代表团赴乙新区, which is no division.
  const comers = visit?.host && visit.to.length === 0 ? visit.from.map(({ name }) => name) : []
  // 某某联会考察团到访。市长X会见考察团一行: its members are not named again.
  const guests = meeting.visit?.sender && meeting.kind === 'TALKS' && own.length === 1 ? [meeting.visit.sender] : []
  const sitting = unique([
    ...(provinces.size > 1 ? theirs : own),
    ...draft.holders.map(({ name }) => name),
    ...zones,
    ...comers,
    ...guests,
  ])
  // 我市与前来考察的甲县党政代表团座谈, of a city that the page does not name: 甲县 at least.
  return sitting.length > 0 ? sitting : [...(visit?.to ?? []), ...(visit?.from ?? [])].map(({ name }) => name)
}

/** 中国工程院院士X, who is a guest of either party. */
const isAcademician = (article: ReadArticle, name: string): boolean => {
  const titles = gather(article.mentionsOf([name]), ({ offices }) => offices.map(({ title }) => title))
  return titles.length > 0 && titles.every((title) => title.endsWith('院士'))
}

/** 投资管理部: of an organisation that is not named with it. */
const isDepartment = /^[\u3400-\u9fff]{2,6}(?:管理部|事业部|业务部|大区)$/

/** The sides of those who did more than be there. */
const actingSides = ({ participants }: EventMeeting, sideOf: ReadonlyMap<string, string | null>): string[] =>
  participants
    .filter(({ roles }) => roles.some((role) => role !== 'ATTENDEE'))
    .map(({ name }) => sideOf.get(name) ?? null)
    .filter((side) => side !== null)

/** A city or an organisation of which people were only there is no party where others speak, chair and sign for two. */
function ofThoseWhoAct(
  meeting: EventMeeting,
  sides: readonly string[],
  sideOf: ReadonlyMap<string, string | null>,
): readonly string[] {
  const acting = new Set(actingSides(meeting, sideOf))
  if (acting.size === 0) return sides.filter((side) => !isPartOfAny(side, sides))
  const those = sides.filter((side) => acting.has(side)).flatMap((side) => placeNamed(side) ?? [])
  // Cities sit with cities, and with municipalities; where many are there, they sit together, whoever speaks.
  const ofCities =
    those.every(({ level, kind }) => level !== 'PROVINCE' || kind === 'MUNICIPALITY') ||
    sides.filter((side) => placeNamed(side)?.level === 'CITY').length > 3
  const kept = sides.filter((side) => {
    const place = placeNamed(side)
    return acting.has(side) || (place !== null && (place.level === 'PROVINCE' || ofCities))
  })
  return kept.length > 1 ? kept : sides
}

const isPartOfAny = (side: string, sides: readonly string[]): boolean => {
  const place = placeNamed(side)
  return place !== null && place.level !== 'PROVINCE' && sides.includes(provinceOf(place).name)
}

/** 阿拉尔市 where someone stands for 新疆生产建设兵团第一师阿拉尔市. */
const ofCorps = (name: string, sides: readonly string[]): string =>
  sides.find((side) => side.startsWith('新疆生产建设兵团') && side.endsWith(name)) ?? name

/** 中国远洋海运集团有限公司 and 中国远洋海运集团 are one: the fuller name stays. */
function oneNameEach(sides: readonly string[]): string[] {
  const stem = (name: string): string => name.replace(/(?:股份)?(?:有限)?(?:责任)?公司$/, '')
  return sides.filter(
    (side) =>
      placeNamed(side) ||
      !sides.some((other) => other !== side && stem(other) === stem(side) && other.length > side.length),
  )
}
