import { remember } from '../text/remember.js'
import { gather } from './gather.js'
import { matchesOf } from './matches.js'
import {
  cityOfCharacter,
  pairsIn,
  placeOfCharacter,
  placesIn,
  productionCorps,
  provinceOfCharacter,
} from './place-mentions.js'
import { type Place, placesByName } from './places.js'
import { pairedSigners } from './signers.js'

const together = /两省|三省|[两三四五六七八九十]市|[两三四五]地|[四五六七八九]省|双方/
const conference = /会议$|论坛|联席|峰会|年会|洽谈会/
/** A、B、C等N市州及D的代表: those whose heads or delegates meet, and further ones. */
const delegates =
  /([\u3400-\u9fff、和与]{4,80}?)(?:等?(?:\d{1,2}|[两三四五六七八九十]{1,3})个?(?:城市|[省市州盟县地]|区(?!域))+)?(?:（[^）]{1,12}）)?(?<more>以?[及和与][\u3400-\u9fff、]{2,24}?)?的?(?:市长|省长|州长|行政首长|(?:党政)?(?:主要)?(?:领导|负责)|党政|(?<!人大)代表|嘉宾|政府|有关方面|齐聚|共商|分管)/g
/** 甲市、乙市，丙省丁市、戊市等两省四市: the lists of several provinces may have commas between them. */
const listTogether = new RegExp(
  `((?:[\\u3400-\\u9fff、和与]|(?<=[市州县])，(?=[\\u3400-\\u9fff]{2,16}[市州县][、等])){4,80})(?:${together.source})`,
)

/** 走进甲、乙两市的园区: where a delegation went, and nobody who meets. */
const wentThrough =
  /(?:走进|走访|深入|前往|来到|到访|赶赴|赴|到)(?:了)?[\u3400-\u9fff、和]{4,24}[两三四五六七八九][省市县区地州]/g
/** 与奉贤区领导座谈, 和甲省有关部门负责人座谈 */
const satWith =
  /(?<!和[\u3400-\u9fff]{0,6})[与和同]((?![共参])(?:(?![和与的])[\u3400-\u9fff]){2,12}?[省市县区州旗])(?:领导|有关部门|相关部门|有关方面|方面|主要领导|四套班子|政协|人大|工商联|[\u3400-\u9fff]{2,6}[局部委办])?(?:主要)?(?:负责人|负责同志|领导)?(?:共同|联合)?(?:进行|举行|召开|开展)?了?$/

/** Who holds a sitting, in its title, before the verb, or in a list after it: 江苏、青海两省, 粤桂, 广西与深圳市. */
export function holdersOf(text: string, start: number, end: number, title: string): Place[] {
  const inTitle = countyPair(text, title) ?? divisionsIn(title)
  const named =
    inTitle.length > 0 ? inTitle : divisionsIn(satWith.exec(text.slice(start, end - title.length))?.[1] ?? '')
  const words = text.slice(start, end)
  const before = together.test(words) ? divisionsIn(listTogether.exec(words.replace(wentThrough, ''))?.[1] ?? '') : []
  const listed =
    before.length > 1 || !(conference.test(title) || regionOf.test(title))
      ? before
      : (ofRegion(text, title) ?? counted(text, title) ?? composedOf(text, title) ?? listedAfter(text, end))
  // 苏皖合作示范区 is where they are, and not who meets.
  const pair =
    pairsIn(title.replace(/^[\u3400-\u9fff]{2,3}(?=[\u3400-\u9fff]{0,6}(?:示范|试验|先行|功能)区)/, ''))[0] ??
    gather(pairedSigners(title), placesByName)
  const short = pair.length >= 2 ? pair : citiesInShort(text, title)
  return [...new Set(named.length >= 2 ? named : short.length >= 2 ? short : listed.length >= 2 ? listed : named)]
}

/** 京沈对口合作座谈会, 深哈联席会议: two divisions by a character each, of which the page has the names; empty where it has not. */
function citiesInShort(text: string, title: string): Place[] {
  const [, one, other] =
    /^(?:(?:19|20)\d{2}年)?“?([\u3400-\u9fff])([\u3400-\u9fff])”?(?=对口|东西部|扶贫|帮扶|合作|协作|交流|两[地市]|联席|战略)/.exec(
      title,
    ) ?? []
  // 长株潭一体化发展联席会议
  const run = /([\u3400-\u9fff]{3})(?=一体化|同城化)/.exec(title)?.[1] ?? ''
  const together = [...run].flatMap((character) => onlyCityWith(text, character) ?? [])
  if (run && new Set(together).size === run.length) return together
  if (!one || !other) return []
  const places = [one, other].flatMap((character) => placeOfCharacter(text, character, null) ?? [])
  // 深赣 of 深圳 and 赣州, where the page names no other city of the character.
  const cities = [one, other].flatMap((character) => cityOfCharacter(character) ?? onlyCityWith(text, character) ?? [])
  return (
    [cities, places].find(
      (both) => new Set(both).size === 2 && both.every(({ shortName }) => text.includes(shortName)),
    ) ?? []
  )
}

/** The one city that the page names whose short name has the character. */
function onlyCityWith(text: string, character: string): Place | null {
  const named = placesIn(text, 0, text.length).map(({ place }) => place)
  const alike = named.filter(({ level, shortName }) => level === 'CITY' && shortName.includes(character))
  const [only = null, ...others] = new Set(alike)
  return others.length === 0 ? only : null
}

/**
 * 白河·溧阳苏陕协作座谈会, 德州庆云·重庆秀山联席会议, 上海虹口—文山西畴、马关联席会议: divisions in short, of which the page has a county in full;
 * null where one is not known.
 */
function countyPair(text: string, title: string): Place[] | null {
  const [, first, second, further = ''] =
    /^([\u3400-\u9fff]{2,7})[·—-]{1,2}([\u3400-\u9fff]{2,7})((?:、[\u3400-\u9fff]{2,7})*)/.exec(title) ?? []
  const isNamed = ({ name, shortName }: Place): boolean =>
    text.includes(name) || text.includes(`${shortName}${name.slice(-1)}`)
  // 太仓玉屏东西部扶贫协作联席会议
  const run = first
    ? ''
    : (/^(?:(?:19|20)\d{2}年?)?([\u3400-\u9fff]{4,7}?)(?=东西部|对口|扶贫|协作)/.exec(title)?.[1] ?? '')
  for (let at = 2; at <= run.length - 2; at++) {
    const both = [run.slice(0, at), run.slice(at)].flatMap((words) => {
      const [only, ...others] = placesByName(words)
      return placesByName(words).find(isNamed) ?? (only && others.length === 0 ? only : [])
    })
    if (both.length === 2 && both.some((place) => place.level === 'COUNTY' && isNamed(place))) return both
  }
  const places = [first, second, ...further.split('、').slice(1)].map((words) => {
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

const kindsOfRegions = '(?:经济区|城市群|都市圈|经济圈|协作区|金三角|三角区域)'
const regionOf = new RegExp(`(?<=^|[届次年“])(?!第)[\\u3400-\\u9fff]{2,8}${kindsOfRegions}`)
const members = new RegExp(`([\\u3400-\\u9fff]{2,8}${kindsOfRegions})[^。]{0,40}?(?:包括|涵盖)([^。；]{6,120})`, 'g')

/** The regions of which the page at hand says what they consist of. */
const regionsIn = remember(
  (text) => matchesOf(text, members).map(([, region, list]) => ({ region: region as string, list: list as string })),
  1,
)

/** 甲乙经济区座谈会, where the page says which: 甲乙经济区包括A、B、C, or A、B、C、D和E县“四市一县”; null where it names no three. */
function ofRegion(text: string, title: string): Place[] | null {
  const name = regionOf.exec(title)?.[0]
  if (!name) return null
  const list = regionsIn(text).find(({ region }) => region.endsWith(name))?.list
  const named = list ? divisionsIn(list) : citiesAndCountiesIn(text)
  return named.length > 2 ? named : null
}

/** 岳阳, 湘鄂两省岳阳市: the city; 长沙望城: the county. */
function cityOrItsCounty(words: string): Place | null {
  const [city] = placesIn(words, 0, words.length).filter(({ place }) => place.level === 'CITY')
  const rest = words.slice(city?.end)
  const isInside = ({ level, cityCode }: Place): boolean => level === 'COUNTY' && cityCode === city?.place.code
  return city && rest ? (longestNamed(rest, isInside)?.place ?? null) : (city?.place ?? null)
}

/** 甲、乙、丙、丁、戊“四市一区” */
const citiesAndCounties =
  /((?:[\u3400-\u9fff]{2,8}[、和]){3,14}[\u3400-\u9fff]{2,6}?)“?[三四五六七八九十]{1,2}市[一二三四][区县]/

const citiesAndCountiesIn = remember(
  (text) => (citiesAndCounties.exec(text)?.[1] ?? '').split(/[、和]/).flatMap((words) => cityOrItsCounty(words) ?? []),
  1,
)

/** 吉南辽北六市市长联席会议, where the page says which: “六市”包括A、B…; null where it does not name as many. */
function counted(text: string, title: string): Place[] | null {
  const several = /([三四五六七八九十]{1,2})[市省州县]/.exec(title)
  const list = several && new RegExp(`${several[0]}”?(?:包括|分别是|分别为|即|是指)([^。；]{4,120})`).exec(text)?.[1]
  const named = list ? divisionsIn(list) : []
  return named.length > 2 && named.length === '三四五六七八九十'.indexOf(several?.[1] ?? '') + 3 ? named : null
}

/** 4个省会城市, 4个淮海区核心区城市 */
const countOfCities = /(?:\d{1,2}|[三四五六七八九十]{1,3})个([\u3400-\u9fff（）]{0,14}城市)/g
/** 甲、乙、丙、丁; 甲省乙、丙，丁省戊以及己等 */
const listOfCities = /(?:[\u3400-\u9fff]{2,6}(?:、|，|以及)){3,14}[\u3400-\u9fff]{2,6}?等?$/

/** What a page says that conferences and forums consist of: the words before each list, the list, and what its members are called. */
interface Composition {
  readonly before: string
  readonly list: string
  readonly kind: string | null
}

/** …由A、B、C等组成, 由A、B、C共同主办, and A、B、C、D4个核心区城市; of the page at hand found once. */
const compositionsIn = remember((text): Composition[] => {
  const before = (at: number, within: number): string => text.slice(Math.max(0, at - within), at)
  return [
    ...matchesOf(text, /由([^。；]{6,160}?)(?:组成|(?:共同|联合)主办)/g).map(({ index, 1: list }) => ({
      before: before(index, 40),
      list: list as string,
      kind: null,
    })),
    ...gather(matchesOf(text, countOfCities), ({ index, 1: kind = '' }) => {
      const list = listOfCities.exec(before(index, 120))?.[0]
      return list ? [{ before: before(index - list.length, 120), list, kind: kind.length > 4 ? kind : null }] : []
    }),
  ]
}, 1)

/** 2020年…合作联席会议, where the page says of whom it is: 合作联席会议由A、B等九省区和C组成; null where it names no three. */
function composedOf(text: string, title: string): Place[] | null {
  const list = compositionsIn(text).find(
    ({ before, kind }) => before.includes(title.slice(-4)) || (kind !== null && title.includes(kind)),
  )?.list
  const named = list ? divisionsIn(list) : []
  return named.length > 2 ? named : null
}

/** 来自沪苏浙皖41个成员城市的市长 */
const byCharacters =
  /来自([\u3400-\u9fff]{3,9}?)(?:等)?(?:\d{1,3}|[一二三四五六七八九十]{1,3})个(?:成员)?(?:城市|省区?市?)/

/** 第四届市长会议在A市举行。A、B、C三市的市长…: who meets, where the words after the meeting list them. */
function listedAfter(text: string, at: number): Place[] {
  const words = /^[^\n]{0,160}/.exec(text.slice(at, at + 160))?.[0] ?? ''
  const run = [...(byCharacters.exec(words)?.[1] ?? '')].map(provinceOfCharacter)
  if (run.length > 2 && run.every((place) => place !== null)) return run
  for (const { 1: list, groups } of matchesOf(words, delegates)) {
    const regions = groups?.more?.includes('港澳')
      ? ['香港', '澳门'].flatMap((name) => placesByName(name)[0] ?? [])
      : []
    const named = [...divisionsIn(`${list}${groups?.more ?? ''}`), ...regions]
    if (named.length > 2) return named
  }
  const further = text.slice(at, at + 400)
  return divisionsIn((attendedBy.exec(further) ?? reportedBy.exec(further))?.[1] ?? '')
}

/** 会上，甲市、乙州汇报了…情况 */
const reportedBy =
  /会上，((?:[\u3400-\u9fff]{2,8}[省市州盟县区][、和]){1,8}[\u3400-\u9fff]{2,8}[省市州盟县区])(?:分别|先后)?(?:汇报|介绍|通报|交流)/

/** 甲、乙、丙省政府分管副省长…参加会议, a paragraph further on. */
const attendedBy =
  /((?:[\u3400-\u9fff]{2,4}[、和]){2,}[\u3400-\u9fff]{2,4}?)(?:等)?(?:[三四五六七八九]?省区?市?)(?:人民)?政府[^。]{0,90}(?:参加|出席)了?会议/

/** The divisions that words name, of 甲省乙市与丙省丁市 the cities, and not those in the name of a university or company. */
function divisionsIn(words: string): Place[] {
  const named = placesIn(words, 0, words.length).filter(
    ({ end }) =>
      !/^[\u3400-\u9fff]{0,4}(?:大学|学院|公司|集团|银行|分行|支行)|^(?:经济带|流域|会展)|^[\u3400-\u9fff—·-]{0,3}(?:城市群|都市圈|经济圈)/.test(
        words.slice(end),
      ),
  )
  const inner = named.filter(
    ({ place, end }, at) => named[at + 1]?.start !== end || named[at + 1]?.place.provinceCode !== place.provinceCode,
  )
  const cities = inner.filter(({ place }) => place.level === 'CITY')
  // 长春、大连、吉林的市长: the city of a province's name.
  if (cities.length > 2 && cities.length === inner.length - 1)
    return inner.map(
      ({ place }) =>
        (place.level === 'PROVINCE'
          ? placesByName(`${place.shortName}市`).find(({ level }) => level === 'CITY')
          : null) ?? place,
    )
  const isWhole = inner.some(({ place }) => place.level === 'PROVINCE')
  const places = (isWhole ? named : inner).map(({ place }) => place)
  // 甲省·新疆自治区及生产建设兵团
  return besideRegion.test(words) && !places.includes(productionCorps) ? [...places, productionCorps] : places
}

const besideRegion = /新疆(?:维吾尔自治区|自治区)?[及和与、·](?:新疆)?(?:生产建设)?兵团/
