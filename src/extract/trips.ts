import type { Sentence } from './articles.js'
import { Characters } from './characters.js'
import { Cue } from './cues.js'
import { delegationOf, delegationsIn, placesBefore } from './delegations.js'
import { gather } from './gather.js'
import { Lexicon } from './lexicon.js'
import { matchesOf } from './matches.js'
import {
  countyOfOneCharacter,
  type PlaceMention,
  placeAt,
  placeOfCharacter,
  productionCorps,
  provinceOfCharacter,
  standsForPlace,
} from './place-mentions.js'
import { counties, type Place, placesByName } from './places.js'

/** A phrase of a sentence that says who goes where: 广西壮族自治区党政代表团来粤考察. */
export interface TripInSentence {
  readonly sentence: Sentence
  readonly start: number
  readonly end: number
  /** Whose delegation it is; empty where the phrase does not say. */
  readonly from: readonly Place[]
  /** An organisation's delegation: 上海市浙江商会. */
  readonly fromHome: boolean
  /** Where it goes; empty where only 我省, 我市 is said. */
  readonly to: readonly Place[]
  /** Cities named inside the places: 广东省深圳市、广州市. */
  readonly cities: readonly Place[]
  readonly counties: readonly Place[]
  /** It comes to the writer: 来粤, 来我省. */
  readonly toHome: boolean
  /** Told only by a reception. */
  readonly received: boolean
  /** It comes to the university that writes: 来校访问. */
  readonly toSchool: boolean
  /** The university or zone that it goes to, where that is all that is said: 率团赴北京大学考察. */
  readonly host: string | null
}

/** The trip that a phrase of a sentence tells; what `told` leaves out is not said there. */
export const newTrip = (
  sentence: Sentence,
  start: number,
  end: number,
  told: Partial<Omit<TripInSentence, 'sentence' | 'start' | 'end'>>,
): TripInSentence => ({
  sentence,
  start,
  end,
  from: told.from ?? [],
  fromHome: told.fromHome ?? false,
  to: told.to ?? [],
  cities: told.cities ?? [],
  counties: told.counties ?? [],
  toHome: told.toHome ?? false,
  received: told.received ?? false,
  toSchool: told.toSchool ?? false,
  host: told.host ?? null,
})

/** Where a trip goes, the innermost divisions that are named. */
export const goalsOf = ({ counties, cities, to }: TripInSentence): readonly Place[] =>
  [counties, cities, to].find(({ length }) => length > 0) ?? []

/** 考察团参观了…, of which this does not say whose it is. */
export const isOfBareGroup = (text: string, { start, from }: TripInSentence): boolean =>
  from.length === 0 &&
  /^(?:党政|政协|人大|学习|调研)*(?:代表团|考察团|考察组|调研组)/.test(text.slice(start, start + 12))

/** Every division that a trip is said to go to. */
export const passedBy = ({ to, cities, counties }: TripInSentence): readonly Place[] => [...to, ...cities, ...counties]

const go =
  /(?:来访|到访|访问|参访(?!团)|走访|莅临我?校|[来到莅赴]我?校|来学校|深入|莅临|抵达|到达|飞抵|前往|前赴|转往|转赴|启程往|展开(?=[\u3400-\u9fff]{2,4}(?:的|紧密|繁忙)*访问)|出访|奔赴|走进|来到|来|赴|到|抵|莅|对(?=[\u3400-\u9fff]{2,8}[省市县区州](?:进行|开展)了?(?:学习|参观|实地)*(?:考察|调研|访问))|访(?=[港澳台])|进(?=[藏疆])|(?:参观|考察|访问)了(?=[\u3400-\u9fff]{2,8}[，。]|[\u3400-\u9fff]{2,6}[市州](?:的|统筹|部分|等)|[\u3400-\u9fff（）、]{2,60}等(?:城市|[两三四五六七八]?[省市地县]))|在)/g
/** Words after which, of a delegation, nothing more need be said. */
const isVisit = /^(?:抵达?|到达|飞抵|.*访问?)$/
const purpose =
  /^[^。；!?]{0,30}?(?:考 ?察|视察|调 ?研|调查|访问|参访|交流|对接|洽谈|商洽|商谈|参观|学习|取经|看望|慰问|指导|走访|回访|了解|推进|推动|落实|沟通|共商|出席|参加|举办|开展|检查|推介|招商|座谈|会面|会见|会晤|拜会)/
const farPurpose = new RegExp(purpose.source.replace('{0,30}', '{0,80}'))
const strictPurpose =
  /^$|^的[，。]|^(?:省|市|自治区)?(?:、[\u3400-\u9fff]{2,4}[省市]?)*(?:进行|开展)?(?:为期[^，。]{1,6}的)?(?:学习|考察|调研|访问|参访|交流|对接|洽谈|商洽|商谈|参观|视察|取经|看望|慰问|指导|回访|开展|参加|出席|围绕|就|后?，)/

/** Of a delegation that is away: 在杭州远洋中心举行座谈会. */
const meets =
  /^与[^，。；]{2,40}(?:会面|会晤|会谈)|^[^，。；]{0,30}(?:举行|召开|开展)[^，。；]{0,12}(?:座谈|会谈|对接|推介|签约)/

const hereWords = /^(?:本[港澳]|我省|我市|我区|我州|我县|我旗|我盟|本省|本市|全省|省内)/
/** 来州考察, 来县调研 */
const comesHere = /^[市州盟县旗区](?=(?:实地|学习)?(?:考察|调研|对接|访问|参观|交流|指导|慰问|看望|洽谈))/
const verbs = '说|表示|指出|强调|介绍'
const verbsOfSpeech = new Cue(verbs)
/** X说，…; but not 据甲区介绍，…. */
const saying = new RegExp(`(?<!据[^，。；]{0,14})(?:${verbs})[，：]`)
const ours = new Characters('我本全省')
/** Words after which one character may stand for a place. */
const beforeCharacter: ReadonlySet<string> = new Set(['来', '赴', '抵', '莅', '进', '在', '访', '访问'])
/** Words after which 港澳 are two places. */
const beforeRegions: ReadonlySet<string> = new Set([...beforeCharacter, '走访', '前往', '到'])
/** Of these, words of somebody's coming: the one character is of any city of the page. */
const comes: ReadonlySet<string> = new Set(['来', '赴', '抵', '莅'])
/** Words that say by themselves that somebody comes to the writer. */
const calls: ReadonlySet<string> = new Set(['来访', '到访'])

const corpsHere =
  /^(?:(?:新疆生产建设)?兵团)?第?[一二三四五六七八九十]{1,3}师|^(?:新疆生产建设)?兵团|^(?:\d{2,3}|[一二三四五六七八九十]{2,4})团(?=[，。、就对考调开]|场|$)/
const mayBeCorps = new Characters('新兵第一二三四五六七八九十0123456789')

const ofOffice = /^(?:省|市|自治区)?(?:委|党委|人大|政协|领导|主席)|^省?长(?![春沙治])/

const aside = /^（[^）]{1,16}）(?=[、和与及等])/
/** 甲区、某某新区、乙县: the zone, which is in no table, ends no list. */
const overZone = /^、[\u3400-\u9fff]{2,6}(?:新区|开发区|经开区|高新区)[、和]/
/** 赴甲市乙区、丙县，丁市戊区考察 */
const beforeMore = /^，(?=[\u3400-\u9fff、]{4,24}(?:考察|学习|调研|参观))/

/** Places named one after another: 香港、澳门; 上海市和浙江省. */
function placeList(
  text: string,
  start: number,
  end: number,
): { places: Place[]; cities: Place[]; counties: Place[]; end: number } {
  const places: Place[] = []
  const cities: Place[] = []
  const counties: Place[] = []
  let at = start
  for (;;) {
    const corps = mayBeCorps.isAt(text, at) ? (corpsHere.exec(text.slice(at, at + 16))?.[0].length ?? 0) : 0
    const inner = corps > 0 ? placeAt(text, at + corps, end) : null
    const mention =
      corps > 0
        ? (inner ?? { place: productionCorps, start: at, end: at + corps })
        : (placeAt(text, at, end) ?? countyOfOneCharacter(text, at) ?? countyInShort(text, at, end, places.at(-1)))
    if (!mention) break
    const supported = /^(?:省|市)?对口(?:支援|帮扶|协作)的/.exec(text.slice(mention.end, mention.end + 8))
    if (supported) {
      at = mention.end + supported[0].length
      continue
    }
    const inside = places.some(
      (place) =>
        place !== mention.place &&
        place.provinceCode === mention.place.provinceCode &&
        (place.level === 'PROVINCE' || place.code === mention.place.cityCode),
    )
    if (places.includes(mention.place)) break
    if (!inside) places.push(mention.place)
    else if (mention.place.level === 'CITY') cities.push(mention.place)
    else counties.push(mention.place)
    // 哈密（对口支援地区）、吐鲁番
    at = mention.end + (text[mention.end] === '（' ? (aside.exec(text.slice(mention.end, end))?.[0].length ?? 0) : 0)
    const next = placeAt(text, at, end) ?? countyOfOneCharacter(text, at) ?? countyInShort(text, at, end, mention.place)
    // 钦州市港口 is of no 港口区, which another city has.
    const isInner =
      mention.place.level !== 'CITY' || next?.place.level !== 'COUNTY' || next.place.cityCode === mention.place.code
    if (isInner && next?.place.provinceCode === mention.place.provinceCode) continue
    // 赴山东江苏河南等地
    if (mention.place.level === 'PROVINCE' && next?.place.level === 'PROVINCE') continue
    const gap =
      (text[at] === '、' ? overZone.exec(text.slice(at, at + 14))?.[0] : undefined) ??
      /^(?:省|市)?(?:、|和|与|及)/.exec(text.slice(at, at + 3))?.[0] ??
      (text[at] === '，' ? beforeMore.exec(text.slice(at, at + 32))?.[0] : undefined)
    const further = gap
      ? (placeAt(text, at + gap.length, end) ??
        countyOfOneCharacter(text, at + gap.length) ??
        countyInShort(text, at + gap.length, end, mention.place))
      : null
    // 在南京与江苏省委书记X会面: an office, and no further place to go to.
    if (!gap || !further || ofOffice.test(text.slice(further.end, further.end + 4))) break
    at += gap.length
  }
  return { places, cities, counties, end: at }
}

const countyWords = new Lexicon(
  gather(counties, ({ name, shortName }) => [name, shortName])
    .filter(({ length }) => length === 2 || length === 3)
    .map((name) => [name, true] as const),
)

/** 金寨、霍山、岳西三县: what follows each of them. */
const listOfCounties = /^(?:[、和][\u3400-\u9fff]{2,3}){0,5}等?[两三四五六]县/

/** 到秀山对接, on a page that also says 秀山县. */
const isNamedInFull = (text: string, at: number, stop: number, name: string): boolean =>
  text.includes(text.slice(at, stop) + name.slice(-1))

/**
 * 赴江阴考察, 赴新疆拜城考察: a county by its short name, where its province stands before it, it is a city itself, or the page also has its
 * name with its kind.
 */
function countyInShort(text: string, at: number, end: number, within: Place | undefined): PlaceMention | null {
  if (!countyWords.longestAt(text, at, end)) return null
  for (const stop of [at + 3, at + 2]) {
    const [place, ...others] = placesByName(text.slice(at, stop)).filter(
      ({ level, name, provinceCode }) =>
        level === 'COUNTY' &&
        (within ? provinceCode === within.provinceCode : name.endsWith('市') || isNamedInFull(text, at, stop, name)),
    )
    if (
      place &&
      others.length === 0 &&
      stop <= end &&
      (strictPurpose.test(text.slice(stop, end)) ||
        listOfCounties.test(text.slice(stop, end)) ||
        (within && place.name.endsWith('市') && /^(?:[、和与及]|等(?:城市|[省市地]))/.test(text.slice(stop, end))))
    )
      return { place, start: at, end: stop }
  }
  return null
}

/** The place that one character after 来, 赴, 抵 stands for; a province before a city, where the writer's own is not known. */
export function oneCharacterPlace(
  text: string,
  at: number,
  { paper, named }: Whereabouts,
  coming: boolean,
): Place | null {
  const character = text[at] ?? ''
  const place = placeOfCharacter(text, character, paper)
  if (!place && coming && character !== '' && paper?.shortName.includes(character)) return paper
  // 来青 on a page that names 青川县, and not 青海.
  return (place && named.has(place)) || !coming ? place : (cityWith(named, character) ?? place)
}

/** 来泰 where the page names 泰州: the one city of the page whose name has the character. */
function cityWith(named: ReadonlySet<Place>, character: string): Place | null {
  const alike = [...named].filter(({ level, shortName }) => level !== 'PROVINCE' && shortName.includes(character))
  const cities = alike.filter(({ level }) => level === 'CITY')
  const [only, ...others] = cities.length > 0 ? cities : alike
  return only && others.length === 0 ? only : null
}

/** By what it is known which place one character stands for. */
export interface Whereabouts {
  /** The paper's own city. */
  readonly paper: Place | null
  /** The divisions that the article names. */
  readonly named: ReadonlySet<Place>
}

/** Reads the trip phrases of a sentence. */
export function readTrips(text: string, told: Sentence, whereabouts: Whereabouts): TripInSentence[] {
  const sentence = text.slice(told.start, told.end)
  const goings = matchesOf(sentence, go)
  if (goings.length === 0) return []
  const groups = delegationsIn(text, told)
  const said = verbsOfSpeech.isIn(told) ? sentence.search(saying) : -1
  return gather(goings, (going) =>
    said >= 0 && going.index > said ? [] : tripsAt(text, told, whereabouts, groups, going),
  )
}

/** The trips that one word of going tells; several where several delegations go. */
function tripsAt(
  text: string,
  told: Sentence,
  whereabouts: Whereabouts,
  groups: readonly RegExpExecArray[],
  { 0: word, index }: RegExpExecArray,
): TripInSentence[] {
  const { start, end } = told
  const at = start + index + word.length
  const ahead = text.slice(start, start + index)
  if (isNotTold(word, ahead)) return []
  const { here, cities, counties, single, ...goal } = goalAt(text, at, end, word, whereabouts)
  const host = hostAt(text.slice(at, end), word, goal.to.length === 0 && !here)
  const isLed = groups.some((group) => start + group.index < at) || /率[团队领]|带队|一行/.test(ahead)
  if (host && isLed && purpose.test(text.slice(at + host.length, end))) {
    const group = groups.filter((one) => start + one.index < at).at(-1)
    const { places, home } = placesBefore(text, start, group ? start + group.index : at - word.length)
    return [newTrip(told, at - word.length, at + host.length, { from: places, fromHome: home, host })]
  }
  const tail = text.slice(goal.end, end)
  // 欢迎X一行来渝出席: of no trip that is told.
  if (/欢迎[^，。；]*一行$/.test(ahead) && !/^(?:学习|实地)*(?:考察|调研|访问|视察|参观)/.test(tail)) return []
  // 来到山东烟台·巫山产业园: a name of two; 到访中山大学.
  if (text[goal.end] === '·' || /^大学(?!城)/.test(tail)) return []
  if (goal.to.length === 0 && !here) {
    // 来访, 来校调研: to whoever writes.
    const toSchool = word.endsWith('校')
    const isToWriter = calls.has(word) ? !tail.startsWith('的') : toSchool && purpose.test(tail)
    if (!isToWriter) return []
    const from = delegationOf(text, start, end, groups, at)
    return [
      newTrip(told, at - word.length, end, {
        from,
        cities,
        counties,
        toHome: true,
        toSchool,
        received: welcomes.test(tail),
      }),
    ]
  }
  const before = groups.filter((group) => start + group.index < at).at(-1)
  // 来甲考察的乙代表团
  const after = before
    ? undefined
    : groups.find((group) => /^[^，。；]{2,16}的[^，。；的]{0,24}$/.test(text.slice(goal.end, start + group.index)))
  // 会见来沪调研的甲省工商联副主席X一行
  const guests = before || after ? null : /^[^，。；]{2,40}的[^，。；的]{4,40}?(?=一行)/.exec(tail)
  const source = guests
    ? placesBefore(text, goal.end, goal.end + guests[0].length)
    : after
      ? placesBefore(text, goal.end, start + after.index)
      : placesBefore(text, start, before ? start + before.index : at - word.length)
  // 甲省乙市代表团来苏: to a city of the province that they come from.
  const inOwn = single?.level === 'PROVINCE' && source.places.some(({ provinceCode }) => provinceCode === single.code)
  const to = inOwn ? [cityWith(whereabouts.named, text[at] as string) ?? single] : goal.to
  const inFull = /[省市州县区]$/.test(text.slice(at, goal.end))
  if (!goesThere(word, ahead, tail, to, source.places, before !== undefined, inFull)) return []
  // 由上海转往南京: Shanghai is on the way.
  const isOnTheWay = before === undefined && !rides.test(ahead) && /[由从][^，。；]{2,10}$/.test(ahead)
  const from = isOnTheWay ? [] : source.places.filter((place) => !to.includes(place))
  // A市、B市两个代表团先后来访: a trip of each.
  const apart =
    before &&
    (/[两三四五六七八九多]个$/.test(text.slice(start, start + before.index)) ||
      // 甲县考察团、乙县考察团先后来: of each.
      (groups.length === from.length && /先后$/.test(ahead)))
  return (apart ? from.map((place) => [place]) : [from]).map((senders) =>
    newTrip(
      told,
      Math.min(at - word.length, before ? start + before.index : at),
      Math.min(end, goal.end + (word === '访问' ? 0 : (purpose.exec(tail)?.[0].length ?? 0))),
      {
        from: senders,
        fromHome: source.home,
        to,
        cities,
        counties,
        toHome: here || (/^(?:来|莅临|莅)$/.test(word) && to.length > 0),
      },
    ),
  )
}

/** 将于6月3日率团前往, 明日（5日）将率领代表团前往: announced for its day, as governments announce them. */
const onItsDay =
  /明日?[（(]\d{1,2}日[）)]将[^。；]{0,30}$|将于星期[一二三四五六日][（(][^）)]{2,6}日[）)][^。；]{0,20}$|将于(?:星期[一二三四五六日])?[^，。；]{0,6}(?:\d|[一二三四五六七八九十])日[^。；]{0,20}$/

/** X欢迎Y率团访港, 欢迎Y一行来宁考察: who is welcomed is there. */
const isWelcomed = /欢迎[\u3400-\u9fff·]{2,8}(?:率[团队]|一行)$/

/** 对X一行的来访表示欢迎: told by whoever receives them. */
const welcomes = /^表示[^，。；]{0,6}欢迎/

/** What is wished or announced, or told of another page's trip: 欢迎…来访, 将于下月率团访问, 继在上海考察后; and 来 that is none (以来, 从来, 迎来). */
const isNotTold = (word: string, ahead: string): boolean =>
  (/(?:欢迎|邀请|请|希望|期待|感谢|祝贺)[^，。；]*$/.test(ahead) && !isWelcomed.test(ahead)) ||
  (/(?:将于|拟于|计划|即将|下月|下周|明年|未来[^，。；]{1,4}月)[^。；]{0,24}$/.test(ahead) && !onItsDay.test(ahead)) ||
  // 此时，距离今年5月，X率团赴甲省考察仅仅时隔四个月: told of what went before.
  /距离?(?:(?:今|去)年|(?:19|20)\d{2}年)?\d{1,2}月[^。；]*$/.test(ahead) ||
  // 连续5年率团访台: of other years.
  /(?:连续|多次|每年)[^，。；]{0,12}$/.test(ahead) ||
  (word === '在' && ahead.endsWith('继')) ||
  (word === '来' && /[以年从将历近到迎]$/.test(ahead))

/** Where a word of going leads. */
interface Goal {
  /** 我省, 我市. */
  readonly here: boolean
  readonly to: Place[]
  readonly cities: Place[]
  readonly counties: Place[]
  /** The place where one character stands for it. */
  readonly single: Place | null
  readonly end: number
}

function goalAt(text: string, at: number, end: number, word: string, whereabouts: Whereabouts): Goal {
  const nowhere: Goal = { here: false, to: [], cities: [], counties: [], single: null, end: at }
  const here = ours.isAt(text, at)
    ? hereWords.exec(text.slice(at, end))
    : word === '来'
      ? comesHere.exec(text.slice(at, at + 6))
      : null
  if (here) {
    // 在我省温州、台州等地考察
    const inner = placeList(text, at + here[0].length, end)
    return { ...nowhere, here: true, cities: inner.places.filter(({ level }) => level === 'CITY'), end: inner.end }
  }
  if (word.endsWith('校')) return nowhere
  // 来到此行第二站——江苏省昆山市
  const station =
    /^(?:长三角|珠三角|京津冀|(?:粤港澳)?大湾区)(?:地区)?[、和及]|^(?:此行(?:考察)?|(?:本次|此次)(?:考察|学习)(?:之行)?)?的?(?:第[一二三四五六七]|首|末|最后一)站[—：]{0,2}|^(?:对口|结对)(?:支援|帮扶|协作|合作|援[藏疆青])的|^(?:集团|公司)(?=[\u3400-\u9fff]{2,4}总部)|^[^，。；位建的]{2,14}的(?=[\u3400-\u9fff]{2,18}(?:学习|考察|调研|访问))/.exec(
      text.slice(at, at + 40),
    )?.[0].length ?? 0
  const { places, cities, counties, end: after } = placeList(text, at + station, end)
  if (places.length > 0) return { here: false, to: places, cities, counties, single: null, end: after }
  if (text.startsWith('港澳', at) && beforeRegions.has(word)) return { ...nowhere, to: regions, end: at + 2 }
  // 赴湘鄂皖考察, 赴川渝两地学习
  const run = beforeRegions.has(word)
    ? /^[\u3400-\u9fff]{2,4}?(?=[两三四](?:省|地|省市)|(?:学习|参观|实地)?(?:考察|调研|访问|学习))/.exec(
        text.slice(at, at + 8),
      )?.[0]
    : null
  const several = [...(run ?? '')].map(provinceOfCharacter)
  if (several.length > 1 && several.every((place) => place !== null))
    return { ...nowhere, to: several, end: at + several.length }
  const coming = comes.has(word)
  const single =
    beforeCharacter.has(word) &&
    (coming || standsForPlace(text[at] ?? '')) &&
    (strictPurpose.test(text.slice(at + 1, Math.min(at + 40, end))) || (word === '来' && text[at + 1] === '。'))
      ? oneCharacterPlace(text, at, whereabouts, coming)
      : null
  return single ? { ...nowhere, to: [single], single, end: at + 1 } : nowhere
}

/** 北京大学, 清华大学; neither 大学城 nor a school of one. */
const schoolAt = /^(?![我本该])[\u3400-\u9fff]{2,8}?大学(?!城|[\u3400-\u9fff]{0,8}(?:学院|校区|医院))/
/** 梅河新区, which is in no table. */
const zoneAt = /^(?![我本该])[\u3400-\u9fff]{2,4}(?:新区|开发区|高新区|经开区)/

/** The university or, where no division is named, the zone that words begin with after a word of going. */
function hostAt(words: string, going: string, isNowhere: boolean): string | null {
  const school = /^(?:赴|前往|到|来到|到访|访问|走访|考察)$/.test(going) ? schoolAt.exec(words)?.[0] : undefined
  const zone = isNowhere && /^(?:赴|前往)$/.test(going) ? zoneAt.exec(words)?.[0] : undefined
  return school ?? zone ?? null
}

const regions = gather(['香港', '澳门'], placesByName)

/** 在A市考察, and no mere 在A市. */
const looksAround =
  /^(?:省|市)?(?:[\u3400-\u9fff]{2,3}[县市](?:、[\u3400-\u9fff]{2,3}[县市])*)?(?:等?[两三四五六七八九]?[省市州县地]|等)?(?:就[^，。；]{2,30})?(?:的|进行|开展|结束)?(?:为期[^，。]{1,6}的)?(?:学习|实地)?(?:考察|调研|访问|视察)/

/** 坐高铁自A抵达B */
const rides = /[坐乘][^，。；自从由]{1,8}[自从由][^，。；]{2,8}$/

/** Whether what stands around a word and its goal tells that somebody went there. */
function goesThere(
  word: string,
  ahead: string,
  tail: string,
  to: readonly Place[],
  from: readonly Place[],
  isDelegation: boolean,
  inFull: boolean,
): boolean {
  const isAway =
    (from.length === 1 && to.every(({ provinceCode }) => provinceCode !== from[0]?.provinceCode)) ||
    // X率领代表团在甲市与乙省省长Y会面: whoever leads one is away.
    (from.length === 0 && isDelegation && /率领?|带领/.test(ahead))
  if (word === '在')
    return (
      (isAway && (meets.test(tail) || (isDelegation && /^(?:省|市)?学习[，。]/.test(tail)))) ||
      (looksAround.test(tail) && !/^[^，。；]{0,12}(?:召开|举行|会见)/.test(tail))
    )
  const isSaid =
    (isDelegation || /(?:带队|率队|率团)[^，。；]{0,4}$/.test(ahead) ? farPurpose : purpose).test(tail) ||
    calls.has(word) ||
    word.endsWith('了') ||
    (/抵达?$/.test(word) && rides.test(ahead)) ||
    // 访问北京及天津五日
    (/访问?$/.test(word) && /^(?:为期)?[一二两三四五六七八九十\d]{1,2}[天日]/.test(tail)) ||
    // 深入甲市港口、园区, but not 深入甲创新园.
    (isDelegation && word === '深入' && inFull) ||
    (/^(?:出?访问?|参访)$/.test(word) && /(?:率[团队]|带队|一行|首次)[^，。；]{0,4}$/.test(ahead)) ||
    (isDelegation && (isVisit.test(word) || /^(?:[，。；]|$)/.test(tail)))
  if (!isSaid || isDelegation) return isSaid
  if (word === '深入') return /一行(?:先后|又|还|随后)*$/.test(ahead)
  // 赴甲县考察, but not 到甲县: counties are named for much else.
  return (
    to.every((place) => place.level !== 'COUNTY') ||
    /^(?:前往|赴|抵达|飞抵|来|莅临)$/.test(word) ||
    /(?:率队|率团|带队|一行|[\u3400-\u9fff]等)[^，。；]{0,6}，?(?:\d{1,2}日)?(?:上午|下午)?$|(?:率|带领)[^，。；]{2,80}，?$/.test(
      ahead,
    )
  )
}
