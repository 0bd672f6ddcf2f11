import { Characters } from './characters.js'
import { unique } from './event.js'
import { gather } from './gather.js'
import { type Clues, isOfGuests } from './home-clues.js'
import { matchesOf } from './matches.js'
import { isAmbiguous, type PlaceMention, placeAt, placesIn, provinceOfCharacter } from './place-mentions.js'
import { type Place, placeByCode, placesByName } from './places.js'
import { media, placeOfPublisher } from './publisher.js'
import { regionOfOrgan } from './regional-organs.js'
import { timesOf } from './times-of.js'
import { governmentTitle, singleHolder } from './titles.js'
import { oneCharacterPlace, passedBy } from './trips.js'

/** A province that is named once is no more the writer's than any other. */
const leastPoints = 0.1

/** How much speaks for each division as the one that writes. */
export class Weights {
  private readonly points = new Map<Place, number>()

  /** To the division and to its province. */
  add(place: Place | null | undefined, points: number): void {
    if (!place) return
    this.addAlone(place, points)
    if (place.level !== 'PROVINCE') this.add(placeByCode(place.provinceCode), points)
  }

  /** To the division and not to its province. */
  addAlone(place: Place, points: number): void {
    this.points.set(place, this.of(place) + points)
  }

  get isEmpty(): boolean {
    return this.points.size === 0
  }

  of(place: Place): number {
    return this.points.get(place) ?? 0
  }

  /** The division with the most points of those that fit; null where none has more than a single naming gives, or two have as many. */
  best(fits: (place: Place) => boolean): Place | null {
    let [best, most, next]: [Place | null, number, number] = [null, leastPoints, leastPoints]
    for (const [place, points] of this.points)
      if (points > most && fits(place)) [best, most, next] = [place, points, most]
      else if (points > next && fits(place)) next = points
    return most > next ? best : null
  }
}

/** One kind of evidence of who writes: gives divisions points, or takes some away. */
type Evidence = (clues: Clues, weights: Weights) => void

const quoted = /据([\u3400-\u9fff]{2,6}(?:日报|晚报|早报|都市报))(?:报道|消息|讯)/

/** The paper's name on the page and in the first line, and the city that the line has the report from: 本报贵阳讯. */
const ofPaper: Evidence = ({ article, imprint, trips }, weights) => {
  weights.add(imprint.place, 4)
  weights.add(imprint.channel, 3)
  for (const [name] of matchesOf(article.slice(0, 60), media)) weights.add(placeOfPublisher(name), 2)
  // 据甲日报报道: whose report it is that another site has.
  weights.add(placeOfPublisher(quoted.exec(article.slice(0, 300))?.[1] ?? ''), 2)
  // 甲日报讯 本报乙市29日电: from where its correspondent is away.
  const away = /(?:^|\n)\s*([\u3400-\u9fff]{2,8}?)讯\s*本报[\u3400-\u9fff]{2,4}\d{1,2}日电/.exec(article)?.[1]
  if (away) weights.add(placeOfPublisher(away), 6)
  const seat = /本报([\u3400-\u9fff]{2,4}?)(?:\d{1,2}月)?(?:\d{1,2}日)?讯/.exec(article.slice(0, 200))?.[1]
  if (seat) weights.add(placesByName(seat)[0], 2)
  // 东北网伊春6月29日电, where guests come to 我市.
  const sent = /网([\u3400-\u9fff]{2,4}?)\d{1,2}月\d{1,2}日电/.exec(article.slice(0, 60))?.[1]
  if (sent && trips.some(({ toHome, to }) => toHome && to.length === 0)) weights.add(placesByName(sent)[0], 2)
}

/** 来我市 and 我市代表团赴甲市; who goes 赴 somewhere is seen off by the writer. */
const ofTrips: Evidence = ({ text, trips }, weights) => {
  for (const trip of trips) {
    const { from, to, toHome, fromHome, start, end } = trip
    if (toHome) for (const place of togetherIn(to)) weights.add(place, 5)
    if (fromHome) for (const place of passedBy(trip)) weights.add(place, -6)
    if (fromHome) for (const place of from) weights.add(place, 5)
    if (!toHome && to.length > 0 && /^(?!.*[驻住]).*(?:赴|前往)/.test(text.slice(start - 8, end))) {
      for (const place of from) weights.add(place, 2)
      for (const place of to) weights.add(place, -2)
    }
  }
}

/** 来甲县、乙县考察: of the city that both are of. */
function togetherIn(places: readonly Place[]): readonly Place[] {
  const [city, ...others] = new Set(places.map(({ cityCode }) => cityCode))
  const place = places.length > 1 && city && others.length === 0 ? placeByCode(city) : null
  return place ? [place] : places
}

/** 甲省乙市代表团在丙市考察: who names the province writes for 丙市. */
const ofProvinceNamed: Evidence = ({ text, trips }, weights) => {
  for (const { from, to, toHome, fromHome, start, end } of trips)
    for (const place of toHome || fromHome ? [] : from)
      if (
        place.level === 'CITY' &&
        text.slice(start - 16, end).includes(`${placeByCode(place.provinceCode)?.name}${place.name}`)
      ) {
        weights.add(place, -2)
        for (const other of to) weights.add(other, 1)
      }
}

/** 来粤考察, 莅湛, 此次来江苏学习: where the writer is; 赴藏: where not; 抵京 says nothing. */
const ofComing: Evidence = ({ text, article, start, end, imprint, places }, weights) => {
  const whereabouts = { paper: imprint.place, named: new Set(places.map(({ place }) => place)) }
  for (const { index, 1: verb } of matchesOf(
    article,
    /([来莅赴])[\u3400-\u9fff](?=[学考调访交对开参出投看洽指进工，,。])/g,
  ))
    weights.add(oneCharacterPlace(text, start + index + 1, whereabouts, true), verb === '赴' ? -2 : 3)
  for (const { index } of matchesOf(
    article,
    /[来莅](?<=(?:此次|这次|本次|专程|热烈欢迎[^，。；]{2,30}|率团|一行).)(?!自)/g,
  )) {
    const come = placeAt(text, start + index + 1, end)
    if (come && /^(?:省|市)?(?:学习|考察|调研|访问|参观|指导|交流|对接|洽谈)/.test(text.slice(come.end, come.end + 6)))
      weights.add(come.place, 3)
  }
}

const aid = new Characters('援')

/** 省会长沙, with no province before it: of the paper's own. 甲市援疆干部: of those who help. */
const ofCapitalAndAid: Evidence = ({ text, places }, weights) => {
  for (const { place, start, end } of places) {
    if (place.level === 'CITY' && /(?<!省)省会$|(?<![\u3400-\u9fff])首府$/.test(text.slice(start - 3, start)))
      weights.add(placeByCode(place.provinceCode), 1)
    if (
      aid.isIn(text, end, end + 2) &&
      /^市?援[疆藏青](?:干部|工作|指挥部|前方|人才|队)/.test(text.slice(end, end + 7))
    )
      weights.add(place, 2)
  }
}

/** 住黔全国政协委员: of the province that they live in, which a host's paper names. */
const ofResidents: Evidence = ({ article, named }, weights) => {
  for (const [, character] of matchesOf(article, /住([\u3400-\u9fff])(?=全国(?:政协|人大))/g)) {
    const place = provinceOfCharacter(character as string)
    if (place && !named.has(place.code)) weights.add(place, 4)
  }
}

/** 江苏省委书记X，省委书记Y: not of 江苏, and of the one other province of whom someone has an office. */
const ofElimination: Evidence = ({ elimination: { not, only } }, weights) => {
  for (const place of not) weights.addAlone(place, -4)
  weights.add(only, 6)
}

/** 省委书记X: of the province that another place of the page has for him, where he receives, or whose delegation he leads. */
const ofOfficials: Evidence = ({ text, mentions, explicit, stated }, weights) => {
  for (const { name, offices, end } of mentions) {
    const first = offices[0]
    if (!first || first.organisation || !(first.place || first.relative || governmentTitle.test(first.title))) continue
    // 市委书记X, of whom another article of the page says of which city.
    const word = first.relative?.slice(-1)
    // 省委常委、甲市委书记X: 甲市 is in the province.
    const below = first.place || !/^(?:省|自治区)$/.test(first.relative ?? '') ? null : offices[1]?.place
    if (below && below.level !== 'PROVINCE') weights.add(placeByCode(below.provinceCode), 3)
    const place =
      explicit.get(`${name}${first.organ}${first.title}`) ??
      (word && singleHolder.test(first.title) ? stated.get(name)?.find((one) => one.name.endsWith(word)) : null)
    if (place && !first.place && first.relative) weights.add(place, 6)
    // 省委书记X在南宁会见: leaders receive at home, or in Beijing.
    const receives = /^[\d月日上下午晚今昨天]{0,12}在([\u3400-\u9fff]{2,4}?)(?:亲切|分别)?(?:会见|会晤|接见)/.exec(
      text.slice(end, end + 24),
    )
    const seat = receives && placesByName(receives[1] as string)[0]
    if (seat && seat.code !== '110000' && (!first.place || first.place.provinceCode === seat.provinceCode))
      weights.add(seat, 1.5)
    if (first.place || !(first.relative || /[省市县州区]长$/.test(first.title))) continue
    const led =
      /^(?:(?!会[见晤谈]|接见|陪同|[与和同])[^。；]){0,24}?(?:率领?|带领)(?!的)([\u3400-\u9fff]{2,9}?)(?:党政|政府|经贸|友好)?(?:代表团|考察团)/.exec(
        text.slice(end, end + 50),
      )
    if (led) weights.add(placesIn(led[1] as string, 0, (led[1] as string).length)[0]?.place, 3)
  }
}

/** Whoever travels or is visited, where no office names the province: the writer leaves his own out. */
const ofUnnamedSides: Evidence = ({ trips, named, away }, weights) => {
  for (const { from, to, toHome } of trips) {
    const provinces = new Set<string>()
    for (const place of toHome ? to : [...from, ...to]) {
      if (named.has(place.provinceCode) || away.has(place.provinceCode)) continue
      // Of a trip to several cities the province speaks once.
      if (provinces.has(place.provinceCode)) weights.addAlone(place, 2)
      else weights.add(place, 2)
      provinces.add(place.provinceCode)
    }
  }
}

/** Guests come to 我省: of the one other province of which somebody has an office. */
const ofHosts: Evidence = ({ origins, named }, weights) => {
  if (origins.size === 0) return
  const theirs = new Set([...origins].map(({ provinceCode }) => provinceCode))
  const [host, ...others] = [...named].filter((code) => !theirs.has(code))
  if (host && others.length === 0) weights.add(placeByCode(host), 2)
}

/** 市委书记X代表甲市表示欢迎. */
const ofSpokesmen: Evidence = ({ spokenFor }, weights) => {
  for (const place of spokenFor) weights.add(place, 4)
}

/** By code, what pages call a special administrative region and those of it: 港人, 港商. */
const namesOfRegions = [
  ['810000', /香港|港[人商资企](?!口)/g],
  ['820000', /澳门/g],
] as const

/** 本港, 澳广视, and 行政长官X: of which region, by how often the page names each. */
const ofRegions: Evidence = ({ article, imprint, mentions, named }, weights) => {
  for (const region of imprint.regions) weights.add(region, 3)
  // 政制及内地事务局局长X, without the region's name: a page of its own.
  const ofOwn = mentions.flatMap(({ offices }) =>
    offices.flatMap(({ place, organisation }) => (place ? null : regionOfOrgan(organisation ?? '')) ?? []),
  )
  weights.add(ofOwn[0], 4)
  if (
    mentions.some(({ offices }) =>
      offices.some(
        ({ place, title, organ, organisation }) => !place && /行政长官/.test(title + organ + (organisation ?? '')),
      ),
    )
  )
    // 行政长官X访问澳门，与澳门行政长官Y会面: X's region is the other one.
    for (const [code, called] of namesOfRegions)
      if (!named.has(code)) weights.add(placeByCode(code), matchesOf(article, called).length * 1.5)
}

/** Where guests come to 我市, the cities that are not theirs. */
const ofCitiesAmongGuests: Evidence = (clues, weights) => {
  const { text, places, trips } = clues
  if (!trips.some(({ toHome, to }) => toHome && to.length === 0)) return
  // 中山 may be a word, and not where it stands again and again.
  const times = timesOf(places.map(({ place }) => place))
  const isWord = (mention: PlaceMention): boolean => isAmbiguous(text, mention) && (times.get(mention.place) ?? 0) < 3
  for (const mention of places)
    if (mention.place.level === 'CITY' && !isOfGuests(clues, mention.place) && !isWord(mention))
      weights.add(mention.place, 0.4)
}

/** 市人大常委会主任X、甲县县长Y、乙区委书记Z、丙县县长W: of the city that all their counties are of. */
const ofCountiesOfOneCity: Evidence = ({ mentions, trips, origins }, weights) => {
  const isBare = mentions.some(({ offices }) => offices.some(({ place, relative }) => !place && relative === '市'))
  if (!isBare) return
  const apart = new Set([...gather(trips, passedBy), ...origins])
  const counties = unique(
    gather(mentions, ({ offices }) => offices.flatMap(({ place }) => (place?.level === 'COUNTY' ? place : []))),
  )
  const [city, ...others] = new Set(counties.map(({ cityCode }) => cityCode))
  if (city && others.length === 0 && counties.length > 2 && !counties.some((county) => apart.has(county)))
    weights.add(placeByCode(city), 3)
}

const organOfDivision = new Characters('省市区自委人政')

/** 代表甲市委、市政府, the more often the more, up to three times; and any province that is named, up to five times. */
const ofNaming: Evidence = ({ text, places, named }, weights) => {
  // 唐山、保定、承德市市委书记: one of several.
  const isGoverned = ({ start, end }: PlaceMention): boolean =>
    text[start - 1] !== '、' &&
    organOfDivision.isAt(text, end) &&
    /^(?:省委|市委|区委|自治区党委|委、|人民政府|省政府|市政府|自治区政府|政府)/.test(text.slice(end, end + 6))
  const governments = timesOf(places.filter(isGoverned).map(({ place }) => place))
  const provinces = timesOf(places.map(({ place }) => place).filter(({ level }) => level === 'PROVINCE'))
  for (const [place, count] of governments)
    if (!named.has(place.provinceCode)) weights.add(place, Math.min(count, 3) * 0.7)
  // 与台湾隔海相望: said by whoever is not there.
  for (const [place, count] of provinces)
    if (!named.has(place.code) && place.code !== '710000')
      weights.add(placeByCode(place.code), Math.min(count, 5) * 0.1)
}

/** 我县: of its province, and its city, where the county is named again and again, or is the site's. */
const ofCounty: Evidence = ({ ownCounty: { county, times } }, weights) => {
  if (county && times > 2)
    weights.add(placeByCode(county.cityCode ?? county.provinceCode), Number.isFinite(times) ? 2 : 6)
}

/** 市政府与X大学签约: the university that writes is of its own province where nothing else tells, and no city is spoken of. */
const ofSchool: Evidence = ({ article, imprint: { own } }, weights) => {
  if (!own.school || !weights.isEmpty || /(?<![\u3400-\u9fff])市(?:政府|委)/.test(article)) return
  const seat = placesIn(own.school, 0, own.school.length)[0]?.place
  if (seat) weights.add(placeByCode(seat.provinceCode), 1)
}

/** Nobody is a guest of his own: of its province the writer may be, but for a municipality. */
const ofGuests: Evidence = ({ origins }, weights) => {
  for (const place of origins) {
    if (place.level === 'PROVINCE') continue
    weights.addAlone(place, -3)
    const province = placeByCode(place.provinceCode)
    if (province?.kind === 'MUNICIPALITY') weights.addAlone(province, -3)
  }
}

/** All kinds of evidence, in the order in which they are asked; the last but one asks what those before it found. */
const kinds: readonly Evidence[] = [
  ofPaper,
  ofTrips,
  ofProvinceNamed,
  ofComing,
  ofCapitalAndAid,
  ofResidents,
  ofElimination,
  ofOfficials,
  ofUnnamedSides,
  ofHosts,
  ofSpokesmen,
  ofRegions,
  ofCitiesAmongGuests,
  ofCountiesOfOneCity,
  ofNaming,
  ofCounty,
  ofSchool,
  ofGuests,
]

/** Weighs what speaks for each division as the writing side of the article. */
export function weigh(clues: Clues): Weights {
  const weights = new Weights()
  for (const evidence of kinds) evidence(clues, weights)
  return weights
}
