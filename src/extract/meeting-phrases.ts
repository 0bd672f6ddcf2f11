import type { MeetingKind } from '../record.js'
import { remember } from '../text/remember.js'
import { type Sentence, saying } from './articles.js'
import { indexOfStart } from './in-order.js'
import { matchesOf } from './matches.js'
import { cityAfterIn, cityInBrackets } from './meeting-city.js'
import { holdersOf } from './meeting-holders.js'
import type { Place } from './places.js'
import { delegationMet } from './receptions.js'
import { genericTitle, kindOf, notMeeting, sittings, trimTitle, wordsOfSittings } from './sittings.js'

/** A sitting as one sentence tells it. */
export interface MeetingPhrase {
  readonly title: string
  readonly kind: MeetingKind
  /** The words that tell it. */
  readonly start: number
  readonly end: number
  readonly sentence: Sentence
  /** The title is a mere back-reference (会议, 座谈会) and may be another telling of a meeting named before. */
  readonly generic: boolean
  /** Told only by 在…会上: a meeting of its own where the article tells no other. */
  readonly weak: boolean
  /** 主持合作会议: only of a meeting of that name that is told elsewhere. */
  readonly back: boolean
  readonly city: Place | null
  /** Divisions named as its holders: 江苏、青海两省; in the title. */
  readonly holders: readonly Place[]
  /** Of talks: whose delegation is met; empty where it is not said. */
  readonly delegation: readonly Place[]
}

/** 召开, 举行, 举办, 开了, 办起. */
const held =
  /(?:(?:进行|开展)了?(?=[^，。；]{0,50}(?:仪式|座谈会))|(?:主持|联合|共同)?召开|举行|举办|(?<![召公展离避揭])开(?=[了起])|(?<![举主承协合创])办(?=[了起]))[了起]?/
/** 召开座谈会. */
const heldTitle = new RegExp(
  `${held.source}(?<title>[^，。；！？：,;:]{0,60}?(?:${sittings})(?![^，。；,;、]{0,40}(?:${sittings})))`,
  'g',
)

/** 今日（9日）下午, 5月8日至9日. */
const when =
  '(?:(?:今天|今日|昨天|昨日|[今昨])?\\s?(?:于)?(?:(?:19|20)\\d{2}年)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:(?:[一二三四五六七八九十]{1,2}月)?[一二三四五六七八九十]{1,3}日)?' +
  '\\s?(?:[至到-](?:\\d{1,2}月)?\\d{1,2}日)?(?:今天|昨天|前天|前日|次日|日前|近日|昨日|今日)?\\s?(?:（[^）]{1,8}）)?(?:上午|下午|晚上|晚)?)?'
const then = '(?:先后|分别|随后|随即|随之|接着|当即|同日|同期|同时|也|，(?=于))?'
/** 以视频方式在A市隆重 */
const how = '(?:(?:以|采[取用])[^，。；,;]{2,12}(?:方式|形式))?(?:[在假于][^，。；,;]{1,24}?)?(?:隆重|成功|顺利|正式)?'
const begins =
  '(?:召开|举行|举办|拉开(?:帷幕|序幕)|启幕|揭幕|登场|落(?:下帷)?幕|闭幕(?!式|词|致辞)|圆满结束|开幕(?!式|词|致辞))(?![前后时]|的(?:重要)?[指批]示)'

/** 座谈会9日下午在A市举行. */
const titleHeld = new RegExp(
  `(?<title>[^，。；！？,;]{0,70}?(?:${sittings})(?:暨[\\u3400-\\u9fff]{2,12}(?:仪式|活动))?)[”"》]?${when}[”"》]?${then}${how}${begins}`,
  'g',
)

/** 参加A市、B盟合作共建工业园区签约仪式 */
const attendedOfSeveral = new RegExp(
  `(?:出席|参加|主持)了?(?<title>(?:[\\u3400-\\u9fff]{2,8}[省市盟州县区]、)+[^，。；！？,;、]{2,50}?(?:${sittings}))`,
  'g',
)

/** 出席座谈会, 主持联席会议暨签约仪式. */
const attended = new RegExp(
  `(?:出席|参加|主持)了?(?<title>[^，。；！？,;、]{0,50}?(?:${sittings})(?:(?:暨|第[一二三四五六七八九十\\d]+次)[^，。；！？,;、]{0,30}(?:${sittings}))?)`,
  'g',
)

/** 市委书记X等参加会见: the reception may be told nowhere else. */
const attendedReception = /(?:出席|参加)了?(?<title>会见)(?![^，。；]{0,2}的(?!还?有))/g

/** 在座谈会上. */
const atMeeting = new RegExp(`(?:在|^|(?<=。))(?<title>[^，。；！？在]{0,40}?(?:${sittings}))上(?!的)`, 'g')

/** 签约仪式由X主持, 座谈时，…: a sitting that nothing else may tell. */
const saidOf =
  /(?<=^|[，。；])(?<title>(?:工作|交流|对接)?(?:座谈会?|(?:签约|签字|签署)仪式))(?=由[^，。；]{2,40}主持)|^(?:双方|两地)?(?<only>座谈|会谈)(?=时，|中，|期间，)/g

/** 会见了X一行, 与X座谈, 举行会谈. */
const talks =
  /(?<verb>(?<!安排|应邀|拜|约|再|在|将)会见了?|(?<=在)会见(?=[^，。；]{2,60}(?:代表团|考察团)(?:一行|客人)?时)|(?<!团|预定|将|等地)拜会了?(?![^，。；]{0,16}(?:集团|公司|企业|百货|商会|协会|法师))|会晤了?|接见了?|接待了?(?=[^，。；]{4,40}率领的[^，。；]{0,16}(?:代表团|考察团|访问团))|举行(?:了)?(?:工作|友好|高层)?会[谈晤]|会面(?<=[与同和][^。；]{1,120}会面)|(?:进行|举行|开展)(?:了)?(?:工作|深入)?(?:座谈|会谈|交流座谈|座谈交流)|(?:座谈交流|交流座谈|工作座谈|座谈|会谈)(?<=[与同和][^，。；]{1,60}(?:座谈交流|交流座谈|工作座谈|座谈|会谈))|(?:座谈|会谈)(?<=[与同和][^。；]{4,80}(?:一行|代表团)(?:座谈|会谈))|座谈(?=[。；])(?<=(?<!参)[与同](?=[\u3400-\u9fff]{2,14}(?:书记|主任|主席|[省市州县区]长))[^。；]{8,120}座谈)|座谈(?=[，。；])(?<=分别[与和同][^。]{8,200}座谈)|座谈(?<=(?:两校|两地|两省|两省区|两市|双方|领导)座谈)|座谈(?<=(?:考察|调研)并座谈)(?:交流)?|座谈(?<=两(?:地|省区?|市)(?:领导)?在[\u3400-\u9fff]{2,6}座谈)(?=[。，]|$)(?:交流)?(?!会)|进行(?:了)?(?:工作)?(?:会谈|座谈)|双方进行了座谈)/g

/** A sitting that words tell, before it is known whether it took place. */
interface Told extends Pick<MeetingPhrase, 'title' | 'kind' | 'generic' | 'weak' | 'back'> {
  readonly index: number
  readonly length: number
}

/** One way to tell a sitting by its title, which is the group `title` or `only`. */
interface Way {
  readonly pattern: RegExp
  /** Whether the sentence has words of which one must stand in it. */
  readonly mayStandIn?: (words: string) => boolean
  /** Told by who was there, by what was said, or by who leads it: of itself it says not that the sitting was held. */
  readonly aside?: 'ATTENDED' | 'SPOKEN_AT' | 'LED'
}

const holds = (words: string): boolean =>
  /召开|[开办][了起]|举行|举办|进行|开展|[开启揭]幕|帷幕|序幕|登场|[落闭]幕|圆满结束/.test(words)

/** In the order in which they are tried: what one has found no later one finds again. */
const ways: readonly Way[] = [
  { pattern: heldTitle, mayStandIn: holds },
  { pattern: titleHeld, mayStandIn: holds },
  { pattern: attendedOfSeveral },
  { pattern: attended, aside: 'ATTENDED' },
  { pattern: attendedReception, aside: 'ATTENDED' },
  { pattern: atMeeting, aside: 'SPOKEN_AT' },
  { pattern: saidOf, mayStandIn: (words) => /由|^(?:双方|两地)?(?:座谈|会谈)/.test(words), aside: 'LED' },
]

/** The meetings that a sentence tells. Spoken sentences tell none. */
export function readMeetings(text: string, sentence: Sentence): MeetingPhrase[] {
  if (sentence.spoken || !wordsOfSittings.isIn(sentence)) return []
  const words = text.slice(sentence.start, sentence.end)
  const found: MeetingPhrase[] = []
  for (const { title, kind, generic, weak, back, index, length } of [...titledIn(words), ...talksIn(words)]) {
    const start = sentence.start + index
    const end = start + length
    if (found.some((other) => start < other.end && other.start < end) || isNoEvent(words.slice(0, index))) continue
    found.push({
      title,
      kind,
      start,
      end,
      sentence,
      generic,
      weak,
      back,
      city: cityAfterIn(text, ...clauseOf(text, sentence, start, end)) ?? cityInBrackets(title),
      holders: holdersOf(text, sentence.start, end, title),
      delegation: kind === 'TALKS' ? delegationMet(text, sentence, end) : [],
    })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Of the sentence what stands between the ；before a sitting and the one after it: another clause tells of another one's place. */
function clauseOf(text: string, sentence: Sentence, start: number, end: number): [number, number] {
  const all = semicolonsIn(text)
  const from = all[indexOfStart(all, { start }) - 1]?.start ?? -1
  const to = all[indexOfStart(all, { start: end })]?.start ?? text.length
  return [Math.max(sentence.start, from + 1), Math.min(to, sentence.end)]
}

const semicolonsIn = remember((text) => matchesOf(text, /；/g).map(({ index }) => ({ start: index })), 1)

/** Before a sitting that is thanked for, planned, or agreed upon. */
const notHeld =
  /感谢[^。；]{0,40}支持[^。；]{0,40}$|(?:^|，)(?:其[后间]，?|同日，?)?他(?:亦|还|也|其后)?会(?![见晤谈])[^。；]{0,60}$|(?:(?<![委员协商学])会(?:与|同)[^，。；]{1,24}|(?:欢迎|邀请|随着)[^。；，]{0,30}|是(?:专程|应邀)?来[\u3400-\u9fff]{1,3}(?:出席|参加)?|(?:决定|提议|商定|原定|有望|期待|呼吁|确保|保障)[^。；]{0,40}|[，；]要|稍后|将|拟|计划|即将|届时|预计|定于|已于)(?:于|在)?[^，。；]{0,16}$/

/** What is only planned, or what somebody says, is no event of the report. */
const isNoEvent = (before: string): boolean =>
  notHeld.test(before) ||
  /(?:代表团|交流团|考察团|访问团)(?:一行)?将[^。]*$|(?:^|[，。])(?:其间|期间)?行政长官(?:抵达[^，。；]{2,8}后，)?将[^。]*$|回[省市县州区]后[^，。；]{0,4}$/.test(
    before,
  ) ||
  saying.test(before) ||
  /[日月]，?(?:习近平|总书记)[^，。；]{0,30}$/.test(before)

/** Sittings that are told by their title. */
function titledIn(words: string): Told[] {
  const found: Told[] = []
  for (const { pattern, mayStandIn, aside } of ways) {
    if (mayStandIn && !mayStandIn(words)) continue
    for (const match of matchesOf(words, pattern)) {
      const title = trimTitle(match.groups?.title ?? match.groups?.only ?? '')
      const [before, after] = [words.slice(0, match.index), words.slice(match.index + match[0].length)]
      if (isNoTitle(title) || /^(?:会上|会议上|会谈上|会见上)/.test(match[0])) continue
      // 出席大会前会见了X: not yet held.
      if (aside === 'ATTENDED' && after.startsWith('前')) continue
      // 出席论坛的嘉宾参加了会见: who they are, and no other sitting.
      if (aside === 'ATTENDED' && /^的[\u3400-\u9fff]{0,8}(?:嘉宾|来宾|客人|代表|企业家)/.test(after)) continue
      // 会见了来粤出席论坛的X
      if (aside === 'ATTENDED' && after.startsWith('的') && /会见[^。；]*来[\u3400-\u9fff]{1,3}$/.test(before)) continue
      // 学习举办峰会的先进经验
      if (/^的(?:先进|成功|有益|宝贵|好)*(?:经验|做法)/.test(after)) continue
      // 召开座谈会3次: of none of them anything is told.
      if (/^(?:\d+|多|[两三四五六七八九十])[场次]/.test(after)) continue
      const kind = kindOf(title)
      if (kind === 'SIGNING' && /^(?:会上|座谈会上|会议期间|会后)/.test(words)) continue
      if (aside && isOfAnother(title, kind, aside, before)) continue
      const generic = genericTitle.test(title)
      const isAttended = aside === 'ATTENDED' && generic
      // 出席座谈会的还有…: the sitting itself may be told nowhere else.
      const only = isAttended && /(?:座谈会?|会谈|会见|联席会议?|(?:交流|对接|恳谈)会)$/.test(title)
      const back = isAttended && !only && kind !== 'SIGNING'
      if (back && title.length < 4) continue
      const weak = only || aside === 'SPOKEN_AT' || aside === 'LED'
      found.push({ title, kind, generic, weak, back, index: match.index, length: match[0].length })
    }
  }
  return found
}

const isNoTitle = (title: string): boolean =>
  title.length < 2 ||
  // 国务委员X宣布论坛开幕
  /宣布/.test(title) ||
  /^随着|或/.test(title) ||
  // 将于五日出席…: not yet held.
  /将[于在][^，。]{1,16}(?:出席|参加)/.test(title) ||
  // 召开多场座谈会: of none of them anything is told.
  /^(?:多|数|\d+|[两三四五六七八九十])[场次个]/.test(title) ||
  /^(?:签约|会见|会谈|座谈|考察|调研)(?:和|及|与|、)|^(?:确保|保障|迎接)|^[^\u3400-\u9fff\d]/.test(title) ||
  notMeeting.test(title)

/** Whether a sitting that is told by who goes there, or what is said there, is none of the report: 全国…会议, where its spirit is carried out. */
function isOfAnother(title: string, kind: MeetingKind, aside: NonNullable<Way['aside']>, before: string): boolean {
  if (aside === 'LED') return false
  if (/全国.{0,8}(?:会议|大会)/.test(title)) return true
  return aside === 'SPOKEN_AT'
    ? /^(?:此次|本次|这次|该)?(?:会议|会|大会|论坛)$/.test(title) || /总书记|习近平|中央/.test(before)
    : title.includes('代表大会') ||
        /(?:来|前来|专程|此来是|将|为|来此)$/.test(before) ||
        (kind !== 'JOINT_CONFERENCE' && /(?:抵|到).{1,4}$/.test(before))
}

/** Sittings without a title: receptions and talks. */
function talksIn(words: string): Told[] {
  const found: Told[] = []
  for (const { 0: verb, index } of /会[见晤谈面]|拜会|接[见待]|座谈/.test(words) ? matchesOf(words, talks) : []) {
    if (
      /^(?:会|时|中(?=[，,。说就心]|双方|表示)|之?后|之?前(?!来)|开始前|上(?![海饶])|期间|结束|参加会见|陪同|主会场|会?[场址]|旧址|机制|(?:[\u3400-\u9fff]{2}?)?(?:媒体|记者|传媒|新闻界))/.test(
        words.slice(index + verb.length),
      ) ||
      /(?:参加|陪同|出席|主持)(?:考察|调研)?了?$|在会上[^，。；]{0,6}$/.test(words.slice(0, index))
    )
      continue
    // 接见了武警支队机关干部
    if (
      /^接见/.test(verb) &&
      /^[^，。；]{0,40}(?:机关干部|官兵|群众|职工|师生)(?:[，。；]|$)/.test(words.slice(index + verb.length))
    )
      continue
    const name = ['座谈', '会谈', '会面'].find((word) => verb.includes(word)) ?? '会见'
    const kind: MeetingKind = name === '座谈' ? 'SYMPOSIUM' : 'TALKS'
    found.push({ title: name, kind, generic: true, weak: false, back: false, index, length: verb.length })
  }
  return found
}
