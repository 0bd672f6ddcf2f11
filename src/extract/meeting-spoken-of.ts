import type { Sentence } from './articles.js'
import { gather } from './gather.js'
import type { MeetingDraft, Phrase } from './meeting-drafts.js'
import type { MeetingPhrase } from './meeting-phrases.js'
import { placesIn } from './place-mentions.js'
import type { ReadArticle } from './read-articles.js'
import type { Deed } from './roles.js'
import { wordsOfSittings } from './sittings.js'

/**
 * Which of the sittings told before 主持座谈会 or 会上 speaks of: the one of that title, else the last of its kind (座谈会 is no ceremony and
 * no reception), else the last.
 */
export const toldBefore = (drafts: readonly MeetingDraft[], { title, kind }: Phrase): MeetingDraft =>
  (drafts.findLast((draft) => draft.title === title) ??
    (kind === 'SYMPOSIUM' || title.length < 4 ? undefined : drafts.findLast((draft) => draft.title.endsWith(title))) ??
    (kind === 'SYMPOSIUM'
      ? (drafts.findLast((draft) => draft.kind === kind) ??
        drafts.findLast((draft) => !/TALKS|SIGNING/.test(draft.kind)))
      : undefined) ??
    drafts.at(-1)) as MeetingDraft

export const lastHeld = (drafts: readonly MeetingDraft[]): MeetingDraft | undefined =>
  drafts.findLast(({ kind, title }) => kind !== 'TALKS' && (kind !== 'SIGNING' || /座谈会|会议/.test(title)))

/** 签约仪式由…主持, 座谈会上: the meeting by whose name a sentence begins, and of which it goes on to tell. */
export function openedBy(drafts: readonly MeetingDraft[], words: string): MeetingDraft | undefined {
  const named = /^[\s　]*(?:在|此次|本次|该|上述)?([\u3400-\u9fff]{0,5}(?:会|会议|仪式|论坛))(?:由|上|结束)/.exec(
    words,
  )?.[1]
  if (!named || named.length < 2) return undefined
  return drafts.findLast(({ title }) => title.endsWith(named)) ?? drafts.findLast(({ title }) => title.includes(named))
}

/** A、B分别会见了三个代表团客人: told again of each delegation, where several are received. */
export const isSummary = (text: string, { kind, start, guests = [], delegation }: Phrase): boolean =>
  kind === 'TALKS' &&
  guests.length === 0 &&
  delegation.length === 0 &&
  /(?:分别|先后)(?:与[^。；]{4,60})?$/.test(text.slice(Math.max(0, start - 64), start))

/** 受到A、B等领导的会见: told again of each host, where several receive. */
export const isPassive = (text: string, { kind, start }: MeetingPhrase): boolean =>
  kind === 'TALKS' && /受到[^。；]*的(?:亲切|热情)?$/.test(text.slice(Math.max(0, start - 160), start))

/** 在会见甲省客人时: of several receptions the one of guests from there. */
export function withGuestsOf(
  drafts: readonly MeetingDraft[],
  words: string,
  { mentionsOf }: ReadArticle,
): MeetingDraft | undefined {
  const whom = /会见(?<whom>[\u3400-\u9fff]{2,12}?)(?:客人|来宾|代表团|考察团|一行)?时/.exec(words)?.groups?.whom
  if (!whom) return undefined
  const named = drafts.find(({ guests, met }) => guests.includes(whom) || met.has(whom))
  if (named) return named
  const places = placesIn(whom, 0, whom.length).map(({ place }) => place.provinceCode)
  return drafts.find(({ guests, delegation }) =>
    [...delegation, ...gather(mentionsOf(guests), ({ places: seats }) => seats)].some(({ provinceCode }) =>
      places.includes(provinceCode),
    ),
  )
}

/** 参加会见, 座谈中, 签约仪式上: which of the meetings told so far a sentence speaks of. */
export function ofKind(
  drafts: readonly MeetingDraft[],
  text: string,
  sentence: Sentence,
  current: MeetingDraft | null,
): MeetingDraft | null {
  if (!wordsOfSittings.isIn(sentence)) return null
  const words = text.slice(sentence.start, sentence.end)
  // 会上, 会议由: of what was held, not of a reception before it.
  if (/^会(?:上|议(?:由|上|结束))/.test(words) && current?.kind === 'TALKS') return lastHeld(drafts) ?? current
  const told = openedBy(drafts, words)
  if (told) return told
  const kind = /(?:参加|出席|陪同|参与)了?会[见面谈]|会[见面谈](?:时|中|后|前)/.test(words)
    ? 'TALKS'
    : /(?:参加|出席)了?座谈|座谈(?:会上|时|中|后)/.test(words)
      ? 'SYMPOSIUM'
      : /(?:签约|签字|签署)仪式/.test(words)
        ? 'SIGNING'
        : null
  if (!kind && /(?:出席|参加|主持)了?(?:会议|论坛|年会|峰会)/.test(words)) return lastHeld(drafts) ?? null
  // 参加座谈会, of what was told as 交流会.
  if (kind === 'SYMPOSIUM' && drafts.every((draft) => draft.kind !== kind)) return lastHeld(drafts) ?? null
  if (kind && current?.kind === kind) return current
  return (kind && drafts.findLast((draft) => draft.kind === kind)) ?? null
}

/** Long speeches belong to the talks or the sitting, not to a ceremony of signing beside it. */
export function forSpeech(
  drafts: readonly MeetingDraft[],
  current: MeetingDraft | null,
  deed: Deed,
  told: string,
): MeetingDraft | null {
  if (current?.kind !== 'SIGNING' || !deed.roles.includes('SPEAKER') || /致辞|致词/.test(told)) return current
  return drafts.findLast((draft) => draft.kind !== 'SIGNING') ?? current
}

/** The meeting whose words stand nearest to the deed's person; those of another clause behind those of its own. */
export function nearest(
  text: string,
  phrases: readonly Phrase[],
  drafts: readonly MeetingDraft[],
  deed: Deed,
): MeetingDraft | undefined {
  const asGuest = phrases.findIndex(({ guests }) => guests?.includes(deed.person.name))
  if (asGuest >= 0) return drafts[asGuest]
  let best = 0
  let distance = Number.POSITIVE_INFINITY
  const person = deed.beside ?? { start: deed.start, end: deed.person.end }
  for (const [i, phrase] of phrases.entries()) {
    const [from, to] = phrase.end < person.start ? [phrase.end, person.start] : [person.end, phrase.start]
    const ahead = phrase.end < person.start && talksAhead.test(text.slice(phrase.start, person.start))
    const away = Math.max(to - from, 0) + (text.slice(from, to).includes('；') ? clauseAway : ahead ? nextClause : 0)
    if (away < distance) {
      distance = away
      best = i
    }
  }
  return drafts[best]
}

/** A、B会见了代表团，并举行座谈会; 参加了会谈和签约仪式: the further sittings of whoever is told of one. */
export function alsoAt(
  text: string,
  drafts: readonly MeetingDraft[],
  phrases: readonly MeetingPhrase[],
  inSentence: readonly MeetingDraft[],
  { person, end }: Deed,
): MeetingDraft[] {
  if (
    /(?:出席|参加)了?(?:会[见面谈议]|座谈会?)[和与及、并](?:见证)?(?:签约|签字|签署)仪式/.test(
      text.slice(person.end, end),
    )
  )
    return drafts.filter(({ kind, guests }) => kind === 'SIGNING' || guests.length === 0)
  const after = text.slice(person.end, end)
  // A会见B一行，并共同出席签约仪式。C、D参加: at both.
  if (inSentence.length === 0 && /^[^。；]*参加[。\s]*$/.test(after)) {
    const [last] = drafts.at(-1)?.phrases ?? []
    return drafts.filter(
      ({ kind, phrases }) => kind === 'TALKS' && phrases.some(({ sentence }) => sentence === last?.sentence),
    )
  }
  const first = phrases.findIndex(({ start }) => start >= person.end)
  // 出席签约仪式，并分别与X、Y座谈
  const apart = /，并?分别[与和同]/.exec(after)
  if (apart && phrases.some(({ start }) => start >= person.end && start < person.end + apart.index))
    return drafts.filter(({ guests }) => guests.length > 0)
  if (/^(?:等)?(?:一行)?，(?:并)?共同(?:出席|见证)/.test(after) && first >= 0) return inSentence.slice(first)
  return inSentence.filter(
    (_, i) =>
      first >= 0 &&
      i > first &&
      /，(?:并(?:在[\u3400-\u9fff]{2,8})?(?:举行|召开|共同)?了?|共同|(?:随后|会后|之后|其后)(?:一道|一同|一起|共同)(?:出席|参加)?了?)$/.test(
        text.slice(phrases[i - 1]?.end, phrases[i]?.start),
      ),
  )
}

/** 参加会见并主持召开甲省援藏工作座谈会: the sitting that whoever only attended the other one chaired; null for others. */
export function chairedBeside(
  text: string,
  phrases: readonly MeetingPhrase[],
  drafts: readonly MeetingDraft[],
  { person, end, roles }: Deed,
): MeetingDraft | null {
  const chairs = roles.includes('CHAIR')
    ? /^(?:等)?(?:(?:参加|出席|陪同)了?(?:会见|会谈|会面)[^，。；]{0,6}，?|(?:会见|会晤|接见)了?[^，。；]{2,30}，)(?=并主持)/.exec(
        text.slice(person.end, end),
      )
    : null
  const at = chairs ? phrases.findIndex(({ start }) => start >= person.end + chairs[0].length) : -1
  return drafts[at] ?? null
}

/** More than a clause is long, in characters. */
const clauseAway = 1000
/** As far as the next clause goes on, in characters: X与Y座谈，X、Y出席签约活动. */
const nextClause = 20
const talksAhead = /(?:会见|会谈|会晤|会面|座谈|交流)，$/
