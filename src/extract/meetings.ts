import type { MeetingKind } from '../record.js'
import { type Sentence, saying } from './articles.js'
import { Cue } from './cues.js'
import { type DatePhrase, dayOfYear, daysWithin, isSpan } from './dates.js'
import { isCity } from './event.js'
import { matchesOf } from './matches.js'
import { pairsIn, placeAt, placeOfCharacter, placesIn } from './place-mentions.js'
import { type Place, placeByCode, placesByName } from './places.js'
import { delegationMet } from './receptions.js'

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

const sittings =
  '联席会议|工作会议|(?:联席|座谈|工作|交流|对接|推进|恳谈|见面|洽谈|推介|汇报|会商|协调|研讨|通气|介绍|欢迎|总结|启动|联系|高峰|反馈)会(?![议谈见晤])|(?:签约|签字|签署|合作启动)(?:仪式|活动)|合作对接活动|论坛|年会|峰会|会议|大会|会谈|会晤|(?:专题|现场|调度|协商|茶话|招商|说明|咨询|磋商)会(?!议)|座谈(?!会)'
const held =
  /(?:进行了?(?=[^，。；]{0,50}(?:仪式|座谈会))|(?:主持|联合|共同)?召开|举行|举办|(?<![召公展离避揭])开(?=[了起])|(?<![举主承协合创])办(?=[了起]))[了起]?/
const heldTitle = new RegExp(
  `${held.source}(?<title>[^，。；！？：,;:]{0,60}?(?:${sittings})(?![^，。；,;、]{0,40}(?:${sittings})))`,
  'g',
)
const titleHeld = new RegExp(
  `(?<title>[^，。；！？,;]{0,70}?(?:${sittings}))(?:(?:今天|今日|昨天|昨日|[今昨])?\\s?(?:于)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:(?:[一二三四五六七八九十]{1,2}月)?[一二三四五六七八九十]{1,3}日)?\\s?(?:[至到-](?:\\d{1,2}月)?\\d{1,2}日)?(?:今天|昨天|前天|前日|次日|日前|近日|昨日|今日)?\\s?(?:（[^）]{1,8}）)?(?:上午|下午|晚上|晚)?)?[”"》]?(?:随后|随即|随之|接着|当即|同日|同期|同时|也|，(?=于))?(?:(?:以|采[取用])[^，。；,;]{2,12}(?:方式|形式))?(?:[在假于](?<place>[^，。；,;]{1,24}?))?(?:隆重|成功|顺利|正式)?(?:召开|举行|举办|拉开(?:帷幕|序幕)|启幕|揭幕|登场|开幕(?!式|词|致辞))(?![前后时])`,
  'g',
)
const attended = new RegExp(
  `(?:出席|参加|主持)了?(?<title>[^，。；！？,;、]{0,50}?(?:${sittings})(?:(?:暨|第[一二三四五六七八九十\\d]+次)[^，。；！？,;、]{0,30}(?:${sittings}))?)`,
  'g',
)
const talks =
  /(?<verb>(?<!安排|应邀|拜|约|再|在|将)会见了?|(?<=在)会见(?=[^，。；]{4,60}(?:代表团|考察团)(?:一行|客人)?时)|(?<!团|预定|将|等地)拜会了?(?![^，。；]{0,16}(?:集团|公司|企业|百货|商会|协会|法师))|会晤了?|接见了?|接待了?(?=[^，。；]{4,40}率领的[^，。；]{0,16}(?:代表团|考察团|访问团))|举行(?:了)?(?:工作|友好)?会[谈晤]|会面(?<=[与同和][^。；]{1,120}会面)|(?:进行|举行|开展)(?:了)?(?:工作|深入)?(?:座谈|会谈|交流座谈|座谈交流)|(?:座谈交流|交流座谈|工作座谈|座谈|会谈)(?<=[与同和][^，。；]{1,60}(?:座谈交流|交流座谈|工作座谈|座谈|会谈))|(?:座谈|会谈)(?<=[与同和][^。；]{4,80}(?:一行|代表团)(?:座谈|会谈))|座谈(?<=(?:两校|两地|两省|两省区|两市|双方|领导)座谈)|座谈(?<=(?:考察|调研)并座谈)(?:交流)?|座谈(?<=两(?:地|省区?|市)(?:领导)?在[\u3400-\u9fff]{2,6}座谈)(?=[。，]|$)(?:交流)?(?!会)|进行(?:了)?(?:工作)?(?:会谈|座谈)|双方进行了座谈)/g

/** 参加A市、B盟合作共建工业园区签约仪式 */
const attendedOfSeveral = new RegExp(
  `(?:出席|参加|主持)了?(?<title>(?:[\\u3400-\\u9fff]{2,8}[省市盟州县区]、)+[^，。；！？,;、]{2,50}?(?:${sittings}))`,
  'g',
)

const atMeeting = new RegExp(`(?:在|^|(?<=。))(?<title>[^，。；！？在]{0,40}?(?:${sittings}))上(?!的)`, 'g')

/** 签约仪式由X主持, 座谈时，…: a sitting that nothing else may tell. */
const saidOf =
  /(?<=^|[，。；])(?<title>(?:工作|交流|对接)?(?:座谈会?|(?:签约|签字|签署)仪式))(?=由[^，。；]{2,40}主持)|^(?<only>座谈|会谈)(?=时，|中，|期间，)/g

const notHeld =
  /感谢[^。；]{0,40}支持[^。；]{0,40}$|(?:(?<![委员协商学])会(?:与|同)[^，。；]{1,24}|(?:欢迎|邀请)[^。；，]{0,30}|(?:决定|提议|商定|原定|有望|期待|呼吁|确保|保障)[^。；]{0,40}|[，；]要|将|拟|计划|即将|届时|预计|定于)(?:于|在)?[^，。；]{0,16}$/
/** Sittings that are only mentioned: congresses and plenums of the party, what a plan or a decision comes from. */
const notMeeting =
  /(?:全国代表大会|[一二三四五六七]中全会|党代会|人代会|全会|两会|常委会会议|常委会议|常委会第|常委会.{0,4}扩大会|^扩大会|党组会|中心组|(?:^|第[一二三四五六七八九十]+次)全体会议$|人民代表大会|代表大会|中央.{0,10}(?:工作会议|座谈会)|博览会|交易会|运动会|组委会|委员会|新闻发布会|(?:精神|部署|要求|决定|以来|成果|召开以来)$)/

const kindOf = (title: string): MeetingKind =>
  /联席(?:会|第)|^[\u3400-\u9fff]{2}合作会议(?!.*(?:签约|签字|签署)仪式$)/.test(title)
    ? 'JOINT_CONFERENCE'
    : /(?:签约|签字|签署)(?:仪式|活动)/.test(title)
      ? 'SIGNING'
      : /座谈/.test(title)
        ? 'SYMPOSIUM'
        : /(?:会谈|会见|会晤|会面)(?!.*会议$)/.test(title)
          ? 'TALKS'
          : 'OTHER'

const genericTitle =
  /^(?:此次|本次|这次|该|上述|本届|首次|一次|一个|新一轮|富有成果的|卓有成效的|亲切友好的|亲切|友好|深入的?|当天的|两省区?(?:及兵团)?|对口支援|两市|两地|双方|四方|工作|交流|协作|合作|战略|框架|协议|协定|专题|有关|相关|的)*(?:会商会|推介会|对接会|洽谈会|恳谈会|见面会|推进会|协调会|汇报会|交流会|论坛|会议|座谈会|工作座谈会|交流座谈会|座谈|会谈|会见|会晤|(?:签约|签字|签署)(?:仪式|活动)|联席会议|联席会|仪式|大会|交流会|座谈交流会)$/

const trimTitle = (title: string): string =>
  title
    .replace(/^[\s\u3000]*【[^】]{0,40}】/, '')
    .replace(/^[\s\u3000]*（[^）]{0,20}(?:记者|通讯员|特派员)[^）]*）/, '')
    .replace(/^.*?(?:讯|电|消息|报道|新闻联播)\s*(?:（[^）]*）)*[：\s]*(?<=[）：\s])/, '')
    .replace(/^.*(?:为主题的|主题的|为主题,)/, '')
    .replace(
      /^(?:(?:(?:19|20)\d{2}年)?(?:\d{1,2}月)?\d{1,2}日(?:至(?:\d{1,2}月)?\d{1,2}日)?|今天|昨天|今日|昨日|日前|近日|当天|当日|随后|会后|会前|期间|其间|同日)?(?:上午|下午|晚上|晚|中午)?(?:,|，)?/,
      '',
    )
    .replace(
      /^(?:由[^，]{2,40}(?:主办|承办|举办|召开|主持)的|出席|参加|主持|召开|举行|举办|了|在[\u3400-\u9fff]{2,10}(?:召开|举行|举办)的?|的|双方|并|还)+/,
      '',
    )
    .replace(/^.{0,8}活动[及和]|^[\u3400-\u9fff]{2,8}并(?:共同)?(?:出席|参加|主持|见证)了?/, '')
    .replace(/[《》“”"]|\s{2,}/g, '')
    .trim()

/** 在; 于 where something is held there. */
const inPlace = /在|于(?=[\u3400-\u9fff]{2,10}(?:举行|召开|举办))/g

/** The city after 在, from the province down to it: 在江苏省无锡市, 在广州, 在京. */
export function cityAfterIn(text: string, start: number, end: number): Place | null {
  for (const { index } of matchesOf(text.slice(start, end), inPlace)) {
    const at = start + index
    let mention = placeAt(text, at + 1, end)
    if (!mention) {
      // 在沪, 在京, 在穗: of the one-character places those that are cities.
      const one = placeOfCharacter(text, text[at + 1] ?? '', null)
      if (one && isCity(one) && /[召举会出与签同拜座]/.test(text[at + 2] ?? '')) return one
      const short =
        /^[\u3400-\u9fff]{2,4}?(?=市?(?:[\u3400-\u9fff]{2,8}(?:宾馆|饭店|酒店|大厦|会堂|中心))?(?:召开|举行|举办|会见))/.exec(
          text.slice(at + 1, Math.min(at + 20, end)),
        )?.[0]
      const town = short && placesByName(short).filter(({ level, name }) => level === 'COUNTY' && name.endsWith('市'))
      if (town && town.length === 1) return town[0] as Place
      continue
    }
    if (
      /^(?:期间|[^，。；会召举签]{0,8}(?:(?:考察|调研|访问)(?:期间|后)|发展|建设|改革|推进|做好|在))/.test(
        text.slice(mention.end, mention.end + 12),
      )
    )
      continue
    if (
      /^(?:大学|公司|集团|路|大道|大会堂)/.test(text.slice(mention.end, mention.end + 3)) &&
      mention.place.level !== 'CITY'
    )
      continue
    let inner = placeAt(text, mention.end, end)
    while (inner && inner.place.provinceCode === mention.place.provinceCode) {
      if (inner.place.level === 'COUNTY' && /区$/.test(inner.place.name) && mention.place.level !== 'PROVINCE') break
      mention = inner
      inner = placeAt(text, mention.end, end)
    }
    const { place } = mention
    if (place.level === 'CITY' || place.kind === 'MUNICIPALITY' || place.kind === 'SPECIAL_ADMINISTRATIVE_REGION')
      return place
    if (place.level === 'COUNTY')
      return /区$/.test(place.name) && place.cityCode
        ? placeByCode(place.cityCode)
        : placeByCode(place.provinceCode)?.kind === 'MUNICIPALITY'
          ? placeByCode(place.provinceCode)
          : place
  }
  return null
}

/** Without one of these no sitting is told. */
export const wordsOfSittings = new Cue('会|座谈|接见|接待|仪式|论坛|签约活动|签字活动|签署活动|对接活动')

/** The meetings that a sentence tells. Spoken sentences tell none. */
export function readMeetings(text: string, sentence: Sentence): MeetingPhrase[] {
  if (sentence.spoken) return []
  if (!wordsOfSittings.isIn(sentence)) return []
  const words = text.slice(sentence.start, sentence.end)
  const found: MeetingPhrase[] = []
  const add = (
    title: string,
    kind: MeetingKind,
    index: number,
    length: number,
    generic: boolean,
    weak = false,
    back = false,
  ): void => {
    const start = sentence.start + index
    const end = start + length
    if (found.some((other) => start < other.end && other.start < end)) return
    const before = words.slice(0, index)
    // What somebody says is no event of the report.
    if (notHeld.test(before) || saying.test(before) || /[日月]，?(?:习近平|总书记)[^，。；]{0,30}$/.test(before)) return
    found.push({
      title,
      kind,
      start,
      end,
      sentence,
      generic,
      weak,
      back,
      city: cityAfterIn(text, sentence.start, sentence.end),
      holders: holdersOf(text, sentence.start, end, title),
      delegation: kind === 'TALKS' ? delegationMet(text, sentence, end) : [],
    })
  }
  const isHeld = /召开|[开办][了起]|举行|举办|[开启揭]幕|帷幕|序幕|登场/.test(words)
  const more = /由|^(?:座谈|会谈)/.test(words) ? [saidOf] : []
  for (const pattern of isHeld
    ? [heldTitle, titleHeld, attendedOfSeveral, attended, atMeeting, ...more]
    : [attendedOfSeveral, attended, atMeeting, ...more])
    for (const match of matchesOf(words, pattern)) {
      const title = trimTitle(match.groups?.title ?? match.groups?.only ?? '')
      if (/^(?:会上|会议上|会谈上|会见上)/.test(match[0])) continue
      if (title.includes('或')) continue
      // 全国…会议 is one only where it is held, not where its spirit is carried out.
      if ((pattern === attended || pattern === atMeeting) && /全国.{0,8}(?:会议|大会)/.test(title)) continue
      // 召开座谈会3次, 召开多场座谈会: of none of them anything is told.
      if (
        /^(?:多|数|\d+|[两三四五六七八九十])[场次个]/.test(title) ||
        /^(?:\d+|多|[两三四五六七八九十])[场次]/.test(words.slice(match.index + match[0].length))
      )
        continue
      if (/^(?:签约|会见|会谈|座谈|考察|调研)(?:和|及|与|、)|^(?:确保|保障|迎接)/.test(title)) continue
      if (title.length < 2 || notMeeting.test(title) || /^[^\u3400-\u9fff\d]/.test(title)) continue
      if (/^(?:会上|座谈会上|会议期间|会后)/.test(words) && kindOf(title) === 'SIGNING') continue
      const generic = genericTitle.test(title)
      if (
        pattern === atMeeting &&
        (/^(?:此次|本次|这次|该)?(?:会议|会|大会|论坛)$/.test(title) ||
          /总书记|习近平|中央/.test(words.slice(0, match.index)))
      )
        continue
      if (
        pattern === attended &&
        (/(?:来|前来|专程|此来是|将|为|来此)$/.test(words.slice(0, match.index)) ||
          (kindOf(title) !== 'JOINT_CONFERENCE' && /(?:抵|到).{1,4}$/.test(words.slice(0, match.index))))
      )
        continue
      // 出席座谈会的还有…: the sitting itself may be told nowhere else.
      const only =
        pattern === attended && generic && /(?:座谈会?|会谈|会见|联席会议?|(?:交流|对接|恳谈)会)$/.test(title)
      const back = pattern === attended && generic && !only && kindOf(title) !== 'SIGNING'
      if ((back && title.length < 4) || (pattern === attended && /代表大会/.test(title))) continue
      add(
        title,
        kindOf(title),
        match.index,
        match[0].length,
        generic,
        only || pattern === atMeeting || pattern === saidOf,
        back,
      )
    }
  for (const match of /会[见晤谈面]|拜会|接[见待]|座谈/.test(words) ? matchesOf(words, talks) : []) {
    const verb = match[0]
    if (
      /^(?:会|时|中(?=[，,。说就心]|双方|表示)|之?后|之?前(?!来)|开始前|上(?![海饶])|期间|结束|参加会见|陪同|主会场|会?[场址]|旧址|机制)/.test(
        words.slice(match.index + verb.length),
      ) ||
      /(?:参加|陪同|出席|主持)(?:考察|调研)?了?$|在会上[^，。；]{0,6}$/.test(words.slice(0, match.index))
    )
      continue
    const kind: MeetingKind = /座谈/.test(verb) ? 'SYMPOSIUM' : 'TALKS'
    add(
      kind === 'SYMPOSIUM' ? '座谈' : /会谈/.test(verb) ? '会谈' : /会面/.test(verb) ? '会面' : '会见',
      kind,
      match.index,
      verb.length,
      true,
    )
  }
  return found.sort((a, b) => a.start - b.start)
}

const together = /两省|三省|[两三四五六七八九十]市|[两三四五]地|[四五六七八九]省|双方/
const conference = /会议$|论坛|联席|峰会|年会|洽谈会/
/** A、B、C等N市州及D的代表: those whose heads or delegates meet, and further ones. */
const delegates =
  /([\u3400-\u9fff、和与]{4,80}?)(?:等?(?:\d{1,2}|[两三四五六七八九十]{1,3})个?(?:[省市州盟县地]|区(?!域))+)?(?:（[^）]{1,12}）)?(?<more>[及和与][\u3400-\u9fff、]{2,24}?)?的?(?:市长|省长|州长|行政首长|(?:党政)?(?:主要)?(?:领导|负责)|党政|代表|嘉宾|政府|有关方面|齐聚|共商|分管)/g
const listTogether = new RegExp(`([\\u3400-\\u9fff、和与]{4,60})(?:${together.source})`)

/** 江苏、青海两省, 粤桂, 广西与深圳市: who holds it, in the title or before the verb. */
function holdersOf(text: string, start: number, end: number, title: string): Place[] {
  const named = countyPair(text, title) ?? divisionsIn(title)
  const words = text.slice(start, end)
  const before = together.test(words) ? divisionsIn(listTogether.exec(words)?.[1] ?? '') : []
  const listed =
    before.length > 1 || !conference.test(title) ? before : (counted(text, title) ?? listedAfter(text, end))
  // 苏皖合作示范区 is where they are, and not who meets.
  const pair =
    pairsIn(title.replace(/^[\u3400-\u9fff]{2,3}(?=[\u3400-\u9fff]{0,6}(?:示范|试验|先行|功能)区)/, ''))[0] ?? []
  return [...new Set(named.length >= 2 ? named : pair.length >= 2 ? pair : listed.length >= 2 ? listed : named)]
}

/** 白河·溧阳苏陕协作座谈会, 德州庆云·重庆秀山联席会议: two divisions in short; null where not both are, or no county that the page has in full. */
function countyPair(text: string, title: string): Place[] | null {
  const pair = /^([\u3400-\u9fff]{2,7})[·—-]([\u3400-\u9fff]{2,7})/.exec(title)
  const isNamed = ({ name, shortName }: Place): boolean =>
    text.includes(name) || text.includes(`${shortName}${name.slice(-1)}`)
  const places = [pair?.[1], pair?.[2]].map((words) => {
    const outer = words ? longestNamed(words, (place) => place.level !== 'COUNTY' || isNamed(place)) : null
    const isInside = (place: Place): boolean =>
      place.level === 'COUNTY' && place.provinceCode === outer?.place.provinceCode && isNamed(place)
    const inner =
      outer && outer.place.level !== 'COUNTY' ? longestNamed((words as string).slice(outer.length), isInside) : null
    return inner?.place ?? (outer?.place.level === 'PROVINCE' ? null : (outer?.place ?? null))
  })
  return places.every((place) => place !== null) && places.some((place) => place.level === 'COUNTY') ? places : null
}

/** The division whose full or short name the words begin with, the longest first. */
function longestNamed(
  words: string,
  fits: (place: Place) => boolean,
): { readonly place: Place; readonly length: number } | null {
  for (const length of [5, 4, 3, 2]) {
    const place = length <= words.length ? placesByName(words.slice(0, length)).find(fits) : undefined
    if (place) return { place, length }
  }
  return null
}

/** 吉南辽北六市市长联席会议, where the page says which: “六市”包括A、B…; null where it does not name as many. */
function counted(text: string, title: string): Place[] | null {
  const several = /([三四五六七八九十]{1,2})[市省州县]/.exec(title)
  const list = several && new RegExp(`${several[0]}”?(?:包括|分别是|分别为|即|是指)([^。；]{4,120})`).exec(text)?.[1]
  const named = list ? divisionsIn(list) : []
  return named.length > 2 && named.length === '三四五六七八九十'.indexOf(several?.[1] ?? '') + 3 ? named : null
}

/** 第四届市长会议在A市举行。A、B、C三市的市长…: who meets, where the words after the meeting list them. */
function listedAfter(text: string, at: number): Place[] {
  const words = /^[^\n]{0,160}/.exec(text.slice(at, at + 160))?.[0] ?? ''
  for (const { 1: list, groups } of matchesOf(words, delegates)) {
    const regions = groups?.more?.includes('港澳')
      ? ['香港', '澳门'].flatMap((name) => placesByName(name)[0] ?? [])
      : []
    const named = [...divisionsIn(list as string), ...divisionsIn(groups?.more ?? ''), ...regions]
    if (named.length > 2) return named
  }
  return []
}

/** The divisions that words name, of 甲省乙市与丙省丁市 the cities, and not those in the name of a university or company. */
function divisionsIn(words: string): Place[] {
  const named = placesIn(words, 0, words.length).filter(
    ({ end }) => !/^[\u3400-\u9fff]{0,4}(?:大学|学院|公司|集团|银行)|^(?:经济带|流域|会展)/.test(words.slice(end)),
  )
  const inner = named.filter(
    ({ place, end }, at) => named[at + 1]?.start !== end || named[at + 1]?.place.provinceCode !== place.provinceCode,
  )
  const isWhole = inner.some(({ place }) => place.level === 'PROVINCE')
  return (isWhole ? named : inner).map(({ place }) => place)
}

/** One meeting, with every sentence that tells it. */
export interface MeetingDraft {
  title: string
  /** The title as it is compared with others. */
  stem: string
  /** The title names no meeting in particular. */
  isGeneric: boolean
  kind: MeetingKind
  phrases: MeetingPhrase[]
  date: DatePhrase | null
  /** Its day of the year, by which most drafts are told apart; null where it has none, or several. */
  day: number | null
  city: Place | null
  holders: readonly Place[]
  delegation: readonly Place[]
  /** Of 分别会见: the guest whose meeting this one is. */
  guest: string | null
}

/** A sitting told with the days of the whole trip may be that of any of them. */
const sameDay = (a: DatePhrase | null, b: DatePhrase | null): boolean =>
  !a ||
  !b ||
  (a.from.month === b.from.month && a.from.day === b.from.day) ||
  (isSpan(a) !== isSpan(b) && (daysWithin(a, b) || daysWithin(b, a)))

const singleDay = (date: DatePhrase | null): number | null => (date && !isSpan(date) ? dayOfYear(date.from) : null)

const stem = (title: string): string => title.replace(/[\s“”《》·、—-]/g, '').replace(/^(?:两省区?|两市|双方)/, '')

export function newDraft(phrase: MeetingPhrase, date: DatePhrase | null, guest: string | null): MeetingDraft {
  const { title, kind, city, holders, delegation } = phrase
  const isGeneric = genericTitle.test(title)
  return {
    title,
    stem: stem(title),
    isGeneric,
    kind,
    phrases: [phrase],
    date,
    day: singleDay(date),
    city,
    holders,
    delegation,
    guest,
  }
}

/** The draft that a phrase tells again: the same title, or a back-reference to the last one of its kind. */
export function sameMeeting(
  drafts: readonly MeetingDraft[],
  phrase: MeetingPhrase,
  date: DatePhrase | null,
): MeetingDraft | undefined {
  const b = stem(phrase.title)
  const day = singleDay(date)
  const alike = drafts.filter((draft) => {
    if (day !== null && draft.day !== null && draft.day !== day) return false
    if (
      draft.delegation.length > 0 &&
      phrase.delegation.length > 0 &&
      !phrase.delegation.some((place) => draft.delegation.includes(place))
    )
      return false
    if (draft.guest || !sameDay(draft.date, date) || (draft.city && phrase.city && draft.city !== phrase.city))
      return false
    const a = draft.stem
    // 甲、乙战略合作框架协议签约仪式, and then 甲与乙战略合作签字仪式.
    if (draft.kind === 'SIGNING' && phrase.kind === 'SIGNING' && sameHolders(draft.holders, phrase.holders)) return true
    if (a === b || (a.length > 5 && b.length > 5 && (a.includes(b) || b.includes(a)))) return true
    const generic = phrase.generic || draft.isGeneric
    const kinds =
      draft.kind === phrase.kind ||
      phrase.title === '会议' ||
      draft.title === '会议' ||
      (draft.kind === 'SYMPOSIUM' && phrase.title === '会谈') ||
      (phrase.kind === 'SYMPOSIUM' && phrase.title === '座谈' && draft.kind !== 'SIGNING')
    return generic && kinds
  })
  // 主持会晤: of A会见B and 甲乙高层会晤 the second.
  return alike.find(({ title }) => title.endsWith(phrase.title)) ?? alike[0]
}

const sameHolders = (a: readonly Place[], b: readonly Place[]): boolean =>
  a.length > 1 && a.length === b.length && a.every((place) => b.includes(place))

const ordinal = /(?:首|第[一二三四五六七八九十\d]+)[届次](?=[^届次]*$)/

/** 据了解，首届峰会…, told beside the third one: of another year. */
export const ofAnotherYear = (drafts: readonly MeetingDraft[], { title }: MeetingPhrase): boolean => {
  const which = ordinal.exec(title)?.[0]
  const rest = title.slice(-2)
  return (
    which !== undefined &&
    drafts.some((draft) => draft.title.endsWith(rest) && (ordinal.exec(draft.title)?.[0] ?? which) !== which)
  )
}

/** Adds a phrase to the one `among` the meetings that it tells again, or begins a meeting. */
export function joinMeeting(
  drafts: MeetingDraft[],
  phrase: MeetingPhrase,
  date: DatePhrase | null,
  among: readonly MeetingDraft[] = drafts,
): MeetingDraft {
  const { city, holders } = phrase
  const same = sameMeeting(among, phrase, date)
  if (!same) {
    const draft = newDraft(phrase, date, null)
    drafts.push(draft)
    return draft
  }
  same.phrases.push(phrase)
  // 26日至27日 of the whole trip, and then 26日 of this sitting.
  if (!same.date || (date && isSpan(same.date) && !isSpan(date))) {
    same.date = date
    same.day = singleDay(date)
  }
  same.city ??= city
  if (same.delegation.length === 0) same.delegation = phrase.delegation
  if (same.holders.length < 2 && holders.length > 0) same.holders = holders
  bearTitle(same, phrase)
  return same
}

/** A meeting that was named in general bears the longer title that is told later. */
export function bearTitle(draft: MeetingDraft, { title, kind }: MeetingPhrase): void {
  if (!draft.isGeneric || stem(title).length <= draft.stem.length) return
  draft.title = title
  draft.stem = stem(title)
  draft.isGeneric = genericTitle.test(title)
  draft.kind = kind === 'TALKS' ? draft.kind : kind
}
