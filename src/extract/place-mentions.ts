import { Lexicon } from './lexicon.js'
import { matchesOf } from './matches.js'
import {
  cities,
  counties,
  directCounties,
  formerDivisions,
  type Place,
  placeByCode,
  placesByFullName,
  placesByName,
  provinces,
} from './places.js'

/** 新疆生产建设兵团 stands on the level of a province in these reports, and in no table of GB/T 2260. */
export const productionCorps: Place = {
  code: '',
  name: '新疆生产建设兵团',
  shortName: '兵团',
  level: 'PROVINCE',
  provinceCode: '650000',
  cityCode: null,
  kind: null,
  abbreviations: ['兵'],
  romanized: null,
  romanizedName: null,
}

/** 雄安新区, which Hebei governs as it does its cities; in no table of GB/T 2260, which has its counties. */
const xiongan: Place = {
  ...productionCorps,
  code: '雄安新区',
  name: '雄安新区',
  shortName: '雄安',
  level: 'CITY',
  provinceCode: '130000',
  abbreviations: [],
}

/** Short names that are ordinary words or parts of other names more often than cities. */
const ambiguousShortNames = new Set([
  '东方',
  '三明',
  '平安',
  '海东',
  '合作',
  '大同',
  '通化',
  '中山',
  '中卫',
  '长治',
  '晋中',
  '普洱',
  '资阳',
  '玉树',
  '宜春',
  '白银',
  '阳江',
  '清远',
  '海口',
  '海北',
  '海南',
  '海西',
  '广安',
  '保山',
  '吉林',
  '金昌',
  '安康',
  '河池',
  '铁门',
])

/** Of Taiwan's cities those whose short names begin or end in the middle of words: 平台中心, 河南投资, 玉屏东西部. */
const insideWords = new Set(['台中', '台南', '台东', '南投', '云林', '桃园', '屏东', '新北'])

/** District names that fit every city (城区, 郊区, 新区) or are too common as words; they stand for themselves behind their city. */
const commonDistrict =
  /^(?:城区|郊区|矿区|新城区|城中区|市中区|城关区|开发区|高新区|东区|西区|和平区|新华区|合作市|平和县|安定区)$/

/** Autonomous prefectures of Xinjiang that papers there call by one character. */
const prefecturesInShort = [
  ['博州', '博尔塔拉蒙古自治州'],
  ['巴州', '巴音郭楞蒙古自治州'],
  ['克州', '克孜勒苏柯尔克孜自治州'],
] as const

/** 恩施州, 秀山县, 秀山自治县. */
const autonomousForms = (place: Place): string[] =>
  /自治[州县旗]$/.test(place.name) && place.shortName !== place.name
    ? [`${place.shortName}${place.name.at(-1)}`, `${place.shortName}${place.name.slice(-3)}`]
    : []

/** 高新区（滨江）, 开发区（黄埔区）: a zone and the district that it is run together with, which is the district. */
const zonesTogether = ['高新区', '经开区', '开发区', '高新技术产业开发区', '经济技术开发区']

const withZone = ({ name, shortName }: Place): string[] =>
  name.endsWith('区') && shortName.length > 1 && placesByName(shortName).length === 1
    ? zonesTogether.flatMap((zone) => [`${zone}（${shortName}）`, `${zone}（${name}）`])
    : []

function* entries(): Generator<readonly [string, Place]> {
  yield ['新疆生产建设兵团', productionCorps]
  for (const name of [xiongan.name, xiongan.shortName]) yield [name, xiongan]
  for (const place of provinces) {
    yield [place.name, place]
    yield [place.shortName, place]
    if (place.kind === 'AUTONOMOUS_REGION') yield [`${place.shortName}自治区`, place]
    if (place.kind === 'SPECIAL_ADMINISTRATIVE_REGION') yield [`${place.shortName}特区`, place]
  }
  for (const place of [...cities, ...directCounties]) {
    yield [place.name, place]
    if (place.shortName.length > 1 && !insideWords.has(place.shortName)) yield [place.shortName, place]
    for (const form of autonomousForms(place)) yield [form, place]
  }
  for (const [short, name] of prefecturesInShort) {
    const place = placesByName(name)[0]
    if (place) yield [short, place]
  }
  for (const place of counties) {
    if (commonDistrict.test(place.name)) {
      const outer = placeByCode(place.cityCode ?? place.provinceCode)
      for (const name of outer ? [outer.name, outer.shortName] : []) yield [`${name}${place.name}`, place]
    } else if (place.name.length > 2) yield [place.name, place]
    for (const form of [...autonomousForms(place), ...withZone(place)]) if (form.length > 2) yield [form, place]
  }
  for (const place of formerDivisions) {
    if (place.name.length > 2) yield [place.name, place]
    if (place.level === 'CITY') yield [place.shortName, place]
  }
}

const lexicon = new Lexicon(entries())

export interface PlaceMention {
  readonly place: Place
  readonly start: number
  readonly end: number
}

/** The place whose full or short name begins at `start`; the longest name wins. */
export function placeAt(text: string, start: number, limit = text.length): PlaceMention | null {
  const found = lexicon.longestAt(text, start, limit)
  // 大同镇: another place of the name.
  if (!found || (text[found.end] === '镇' && found.end - start === found.value.shortName.length)) return null
  return { place: found.value, start, end: found.end }
}

/** 藤县, 忠县: a county of one character, which may be the end of another word where nothing says that a place stands there. */
export function countyOfOneCharacter(text: string, start: number): PlaceMention | null {
  const [only, ...others] = text[start + 1] === '县' ? placesByFullName(text.slice(start, start + 2)) : []
  return only && others.length === 0 ? { place: only, start, end: start + 2 } : null
}

/** Whether the mention is a short name that may as well be a word: 中山 in 中山大学, 东方. */
export const isAmbiguous = (text: string, mention: PlaceMention): boolean =>
  mention.place.level !== 'PROVINCE' && ambiguousShortNames.has(text.slice(mention.start, mention.end))

/** Short names of counties and their like that are words. */
const countiesLikeWords = new Set(
  '合作 安宁 长乐 高平 兴平 资源 龙江 通道 乌兰 富裕 兴国 安新 富民 互助 江口 三江 友谊 同心 公安 和政 共和 会同 开化 方正 惠民 清水 大新 大化 长子 文成 民乐 和平 太和 建平 安乡 新平 平安 东方 天全 正安 广平 大方 新源'.split(
    ' ',
  ),
)

const countiesByShortName = new Lexicon(
  counties
    .filter(
      ({ name, shortName }) =>
        /[县旗市]$/.test(name) &&
        shortName.length > 1 &&
        !countiesLikeWords.has(shortName) &&
        placesByName(shortName).length === 1,
    )
    .map((place) => [place.shortName, place] as const),
)

/** The counties, and cities of their level, that a text calls by a short name that nothing else has, as often as it does; none that `names` of people hold. */
export function countiesInShort(text: string, names: ReadonlySet<string>): Place[] {
  const found: Place[] = []
  const isInName = (start: number): boolean =>
    [start, start - 1, start - 2].some(
      (from) => names.has(text.slice(from, from + 3)) || names.has(text.slice(from, from + 2)),
    )
  const next = (from: number) => countiesByShortName.search(text, from, text.length)
  // 龙门乡 is a town, and seldom of 龙门县.
  for (let word = next(0); word; word = next(word.end))
    if (!/[镇乡村街]/.test(text[word.end] ?? '') && !isInName(word.start)) found.push(word.value)
  return found
}

/** All places named by full or short name in [start, end), in order, none inside another. */
export function placesIn(text: string, start: number, end: number): PlaceMention[] {
  const found: PlaceMention[] = []
  for (let word = lexicon.search(text, start, end); word; word = lexicon.search(text, word.end, end))
    found.push({ place: word.value, start: word.start, end: word.end })
  return found
}

const abbreviation = new Map<string, Place>()
for (const place of provinces)
  for (const character of place.abbreviations) if (character.length === 1) abbreviation.set(character, place)
const pairPattern = new RegExp(
  `(?<=^|[^\\u3400-\\u9fff]|[年次届的])[${[...abbreviation.keys()].join('')}]{2,6}(?=东西部|两|三|四|合作|协作|协同|政协|党政|经贸|高层|对口|双方|交流|座谈|会商|联席|区域|经济|旅游|[“”·])`,
  'g',
)
const cityAbbreviation = new Map<string, Place>()
for (const place of cities)
  for (const character of place.abbreviations)
    if (!cityAbbreviation.has(character)) cityAbbreviation.set(character, place)

/** The province that one character stands for: 粤 → 广东省; null for other characters. */
export const provinceOfCharacter = (character: string): Place | null => abbreviation.get(character) ?? null

/** Provinces named by one character each, side by side: 粤桂, 京津冀, 闽宁; runs of two to six. */
export function pairsIn(text: string): Place[][] {
  const found: Place[][] = []
  // 青川, 辽宁: a division by its name.
  for (const [run] of matchesOf(text, pairPattern))
    if (placesByName(run).length === 0) found.push([...run].map((character) => abbreviation.get(character) as Place))
  return found
}

/** Whether the one character stands for some province or city. */
export const standsForPlace = (character: string): boolean =>
  abbreviation.has(character) || cityAbbreviation.has(character)

/** The city that one character stands for in 来深, 莅湛; null for other characters. */
/** The city that one character stands for: 穗 → 广州市; null for other characters. */
export const cityOfCharacter = (character: string): Place | null => cityAbbreviation.get(character) ?? null

/**
 * The place that one character means on a page: a province's, else a city's. Of a province and a city with the same one (来宁) that
 * which the page names; else the city where `prefer`, the paper's own place, is in its province and no province.
 */
export function placeOfCharacter(text: string, character: string, prefer: Place | null): Place | null {
  const province = provinceOfCharacter(character)
  const city = cityOfCharacter(character)
  // 来梅 where no 梅州 is named: 梅河口 may be as well. 并 is a word besides 太原, 蓉 is neither.
  const isWeak = character === '并' || city?.shortName.includes(character)
  if (!province && city && isWeak && prefer !== city && !text.includes(city.shortName)) return null
  if (!province || !city) return province ?? city
  const namesCity = text.includes(city.shortName)
  if (namesCity !== text.includes(province.shortName)) return namesCity ? city : province
  return prefer && prefer.provinceCode === city.provinceCode && prefer.level !== 'PROVINCE' ? city : province
}

/** The place of that name, the highest level first; `null` where no division has it. */
export const placeNamed = (name: string): Place | null =>
  name === productionCorps.name
    ? productionCorps
    : name === xiongan.name
      ? xiongan
      : lexicon.longestAt(name, 0)?.end === name.length
        ? (lexicon.longestAt(name, 0)?.value ?? null)
        : (placesByName(name)[0] ?? null)
