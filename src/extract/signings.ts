import { isSameDocument, readAgreements, sameParty, type TitleParts, titleParts } from './agreements.js'
import { headlineSentence, type Sentence } from './articles.js'
import type { DatePhrase } from './dates.js'
import { type EventAgreement, type EventMeeting, type Passage, unique } from './event.js'
import type { Home } from './home.js'
import type { MeetingDraft } from './meeting-drafts.js'
import type { ReadArticle } from './read-articles.js'
import type { Standing } from './roles.js'
import { readHands } from './signatories.js'
import { signersIn } from './signers.js'

/** A sentence with what is known of it when agreements are read from it. */
export interface SigningSentence {
  readonly sentence: Sentence
  readonly people: readonly (Standing & { readonly titleStart: number })[]
  /** The sitting that was last told, here or before. */
  readonly draft: MeetingDraft | null
  /** That sitting is told in this sentence. */
  readonly told: boolean
  readonly dates: readonly DatePhrase[]
  /** The day that the sentences before speak of. */
  readonly currentDate: DatePhrase | null
}

const singleDay = (date: DatePhrase | null | undefined): DatePhrase | null =>
  date && date.from.day !== null && date.from.month === date.to.month && date.from.day === date.to.day ? date : null

/** The agreements of an article, each once, with who signed and who witnessed. */
export function tellAgreements(
  text: string,
  article: ReadArticle,
  sentences: readonly SigningSentence[],
  meetingOf: (draft: MeetingDraft | null) => EventMeeting | null,
  meetings: readonly EventMeeting[],
): EventAgreement[] {
  const { home } = article
  const told: (EventAgreement & { marked: boolean })[] = []
  const loose: { signatories: readonly string[]; witnesses: readonly string[] }[] = []
  let met: readonly string[] = []
  for (const { sentence, people, draft, told: here, dates, currentDate } of sentences) {
    const meeting = meetingOf(draft)
    const hands = readHands(text, sentence, people, met)
    const phrases = readAgreements(text, sentence, home)
    const isSigning = phrases.some(({ status }) => status === 'SIGNED')
    for (const phrase of phrases) {
      // …协议6月10日下午在长沙签署.
      const after = dates.find(({ start }) => start >= phrase.end && start <= phrase.end + 1)
      const own = singleDay(after ?? dates.filter((date) => date.end <= phrase.start).at(-1) ?? dates[0])
      const date = own ?? singleDay(meeting?.date) ?? singleDay(currentDate)
      const signing = phrase.status === 'SIGNED'
      // A、B签署《…》，有关部门签署了…: the second not by the same hands.
      const ofOthers = /[，；][^，；》]{3,30}签/.test(text.slice(phrases[0]?.end, phrase.start))
      told.push({
        title: phrase.title,
        status: phrase.status,
        marked: phrase.marked,
        date: signing ? date : null,
        parties: [...phrase.parties],
        signatories: signing && !ofOthers ? [...hands.signatories] : [],
        witnesses: signing ? [...hands.witnesses] : [],
        spans: [{ start: phrase.start, end: phrase.end }],
        meeting: signing && !(own && singleDay(meeting?.date) && !sameDay(own, meeting?.date)) ? meeting : null,
      })
    }
    if (!isSigning && !sentence.spoken && hands.signatories.length + hands.witnesses.length > 0) loose.push(hands)
    if ((here && people.length > 0) || (!sentence.spoken && people.length > 1)) met = people.map(({ name }) => name)
  }
  const [only = null, ...others] = meetings
  const sitting = others.length === 0 ? only : (meetings.find(({ kind }) => kind === 'SIGNING') ?? null)
  for (const span of article.article.headlines)
    for (const phrase of readAgreements(text, headlineSentence(text, span), home)) {
      if (isKindOnly(phrase.title, home) && told.some(({ status }) => status === phrase.status)) continue
      // 两地政协友好协作框架协议: what the body names in full.
      if (/^两[地市省]/.test(phrase.title) && told.some(({ title }) => title.endsWith(phrase.title.slice(-6)))) continue
      told.push({
        title: phrase.title,
        status: phrase.status,
        marked: phrase.marked,
        date: phrase.status === 'SIGNED' ? singleDay(sitting?.date) : null,
        parties: [...phrase.parties],
        signatories: [],
        witnesses: [],
        spans: [{ start: phrase.start, end: phrase.end }],
        meeting: phrase.status === 'SIGNED' ? sitting : null,
      })
    }
  const agreements = mergeAgreements(text, told, home)
  // 省政府与甲集团签署协议。省长X出席签约仪式: at it, where there is one alone.
  const [ceremony, ...more] = meetings.filter(({ kind }) => kind === 'SIGNING')
  if (ceremony && more.length === 0)
    for (const agreement of agreements)
      if (
        agreement.status === 'SIGNED' &&
        (agreement.parties.length < 2 || agreement.date !== null) &&
        (!agreement.date || !ceremony.date || sameDay(agreement.date, ceremony.date))
      )
        agreement.meeting ??= ceremony
  const signed = agreements.filter(({ status }) => status === 'SIGNED')
  for (const { signatories, witnesses } of loose)
    for (const agreement of signed) {
      if (agreement.witnesses.length === 0) agreement.witnesses = [...witnesses]
      if (agreement.signatories.length === 0 && signed.length === 1) agreement.signatories = [...signatories]
    }
  return agreements
}

/** A headline's 对口支援框架协议 is what the body names in full. */
const isKindOnly = (title: string, home: Home): boolean =>
  /^(?:我[省市区州县]|[\u3400-\u9fff]{2,8}[省市区州县]|与|和|两地|双方|战略|框架|合作|深化|全面|有关|相关|对口|支援|帮扶|东西部|扶贫|协作|友好|城市|伙伴)*(?:协议|协定|备忘录|合同|意向书|协议书|文件)$/.test(
    signersIn(title, home).rest,
  )

const sameDay = (a: DatePhrase, b: DatePhrase | null | undefined): boolean =>
  a.from.month === b?.from.month && a.from.day === b?.from.day

/** One document told several times is one: the title in 《》 wins, then the first; a signing wins over a mention. */
export function mergeAgreements(
  text: string,
  told: readonly (EventAgreement & { readonly marked?: boolean })[],
  home: Home,
): EventAgreement[] {
  const merged: (EventAgreement & { marked?: boolean })[] = []
  /** Of those merged, one by one. */
  const titles: TitleParts[] = []
  for (const agreement of told) {
    const title = titleParts(agreement.title, home)
    const at = merged.findIndex(
      (other, i) =>
        isSameDocument(titles[i] as TitleParts, other.parties, title, agreement.parties) &&
        // 签订甲协议，…签订乙协议: of one sentence, each with its own verb.
        !(
          other.title !== agreement.title &&
          !other.marked &&
          !agreement.marked &&
          signedApartIn(text, other.spans[0], agreement.spans[0])
        ) &&
        // Two titles of one list are two documents.
        !(
          other.marked === agreement.marked &&
          other.title !== agreement.title &&
          other.spans.some((span) => isOfOneList(text, span, agreement.spans[0], agreement.marked))
        ),
    )
    const known = merged[at]
    if (!known) {
      merged.push({ ...agreement })
      titles.push(title)
      continue
    }
    const signing = agreement.status === 'SIGNED' && known.status === 'REFERENCED'
    if ((agreement.marked && !known.marked) || (signing && !known.marked)) {
      known.title = agreement.title
      titles[at] = title
      known.marked = agreement.marked ?? false
      if (agreement.parties.length >= 2) known.parties = agreement.parties
    }
    if (signing) {
      known.status = 'SIGNED'
      known.spans = []
    }
    if (known.parties.length < 2) known.parties = agreement.parties
    known.date ??= agreement.date
    known.meeting ??= agreement.meeting
    known.signatories = [...new Set([...known.signatories, ...agreement.signatories])]
    // In A、B见证下，X分别与各方签署…: of all of them.
    const alike =
      agreement.parties.length === 2 ? [known] : merged.filter((_, i) => titles[i]?.whole === titles[at]?.whole)
    for (const one of alike) one.witnesses = [...new Set([...one.witnesses, ...agreement.witnesses])]
    if (agreement.status === known.status) known.spans.push(...agreement.spans)
  }
  return merged
}

/** 甲协议、乙协议、丙协议 */
const isOfOneList = (text: string, one: Passage, other: Passage | undefined, isMarked = false): boolean =>
  other !== undefined &&
  (Math.abs(other.start - one.end) < (isMarked ? 12 : 3) ||
    (!isMarked && /^、[^，。；《》]*(?:协议书?|备忘录|意向书|合同)、$/.test(text.slice(one.end, other.start))))

const signedApartIn = (text: string, one: Passage | undefined, other: Passage | undefined): boolean =>
  one !== undefined && other !== undefined && /^[^。]*签[署订][^。]*$/.test(text.slice(one.end, other.start))

/**
 * Settles between whom each agreement is: its own signers, spelled as the page calls the side of its people; else the sides of those
 * who signed; else the parties of the sitting; else both ends of the trip.
 */
export function settleParties(
  agreements: readonly EventAgreement[],
  sideOf: ReadonlyMap<string, string | null>,
  ends: readonly string[],
): void {
  const sides = [...new Set([...sideOf.values()])].filter((side) => side !== null)
  for (const agreement of agreements) {
    const signatories = unique(agreement.signatories.map((name) => sideOf.get(name) ?? null)).filter(
      (side) => side !== null,
    )
    // X与西青区区长Y签署: where nobody knows whose X is, not between others who were there.
    const isBySomebody =
      agreement.signatories.length === 2 &&
      signatories.length === 1 &&
      agreement.signatories.some((name) => !sideOf.get(name))
    // Of what was signed beside one another at a forum of seven cities, not every paper is of all.
    const isOneOfMany =
      (agreement.meeting?.parties.length ?? 0) > 3 &&
      agreements.filter(({ meeting }) => meeting === agreement.meeting).length > 3
    const all = [
      agreement.parties,
      signatories,
      ...(isBySomebody || isOneOfMany ? [] : [agreement.meeting?.parties ?? [], ends]),
    ]
    agreement.parties = (all.find((parties) => parties.length >= 2) ?? (isBySomebody ? signatories : agreement.parties))
      .filter((party) => !/^[我本][省市县区州校]$/.test(party))
      .map((party) =>
        /[省市区县州]$/.test(party)
          ? party
          : (sides.find((side) => side.length > 2 && sameOrganisation(side, party)) ?? party),
      )
  }
}

/** 华润集团 and 华润（集团）有限公司, but not 华润 and 华润电力. */
const sameOrganisation = (a: string, b: string): boolean =>
  sameParty(a, b) && sameParty(b, a) && /公司|集团/.test(a) && /公司|集团/.test(b)
