import { remember, rememberOf } from '../text/remember.js'
import { provinceOf, unique } from './event.js'
import { gather } from './gather.js'
import type { Home } from './home.js'
import { nationalOrgan } from './offices.js'
import { placesIn, productionCorps } from './place-mentions.js'
import type { Place } from './places.js'
import type { ReadArticle } from './read-articles.js'
import type { ResolvedMention } from './sides.js'
import type { TripInSentence } from './trips.js'

/** Where a trip comes from and where it goes. */
export interface VisitEnds {
  readonly from: readonly Place[]
  /** The organisation whose delegation it is; of no use where a place is known. */
  readonly sender: string | null
  readonly to: readonly Place[]
  /** The university that it goes to, of no use where a place is known; or the zone, which is told beside the place that it lies in. */
  readonly host: string | null
  /** Cities that it is said to go to, where it is to their province. */
  readonly named: readonly Place[]
}

/** The ends of a trip that `leaders` make; null where nothing tells of whom it is or where it goes, and for an inspection at home. */
export function endsOf(
  text: string,
  trip: TripInSentence,
  article: ReadArticle,
  leaders: readonly string[],
): VisitEnds | null {
  const ofLeaders = standingsOf(article, leaders)
  const school = schoolVisited(trip, article, leaders)
  const goal = school ? seatOf(school) : goalOf(text, trip, article, leaders)
  const origin = originOf(text, trip, article, ofLeaders, goal)
  const from = origin.filter((place) => !goal.includes(place))
  const isOwn = origin.length > 0 && from.length === 0
  // Where the writing side has no name, who came to it is told all the same.
  const isToward = trip.toHome || trip.host !== null
  if (isOwn || (goal.length === 0 && !(isToward && from.length + leaders.length > 0))) return null
  const province = provinceVisited(article, from, ofLeaders, goal)
  const to = equalsOf(from, trip) ?? (province ? [province] : goal)
  if (!school && from.length > 0 && to.length > 0 && from.every((one) => to.every((other) => isAtHome(one, other))))
    return null
  return {
    from,
    sender: ofLeaders.find(({ organisation }) => sends.test(organisation ?? ''))?.organisation ?? null,
    to,
    host: school ?? zoneVisited(text, trip, article, ofLeaders),
    named: province ? goal.filter(({ level }) => level === 'CITY') : [],
  }
}

/** 经开区 and the like, which have officials of their own. */
export const zone = /(?:经开|高新|开发|新|园|示范)区$/

/** For whom somebody stands where a report names him. */
type Standing = Pick<ResolvedMention, 'places' | 'organisation'>

const standings = rememberOf((_: ReadArticle) => new Map<string, readonly Standing[]>())

/** For whom those stand who lead a trip: each standing once, since every trip of an article may ask. */
function standingsOf(article: ReadArticle, leaders: readonly string[]): readonly Standing[] {
  const key = leaders.join()
  const known = standings(article).get(key)
  if (known) return known
  const found = new Map<string, Standing>()
  for (const { places, organisation } of article.mentionsOf(leaders)) {
    const one = `${places.map(({ name }) => name)} ${organisation}`
    if (!found.has(one)) found.set(one, { places, organisation })
  }
  const all = [...found.values()]
  standings(article).set(key, all)
  return all
}

/** Organisations whose delegations travel under their own names. */
const sends = new RegExp(`(?:大学|学院|公司|集团|银行|[商协学总联]会|(?:联合|联谊|促进)会|${zone.source})$|兵团第.+师`)

/** The zones of which an article names officials. */
const zonesOf = rememberOf(({ mentions }: ReadArticle) =>
  unique(mentions.flatMap(({ organisation }) => organisation ?? [])).filter((name) => zone.test(name)),
)

/** 赴重庆市璧山高新区考察: the zone, where an official of it is named. */
function zoneVisited(
  text: string,
  { start, end, to }: TripInSentence,
  article: ReadArticle,
  leaders: readonly Standing[],
): string | null {
  const said = to.length > 0 ? text.slice(start, end) : ''
  const isTheirs = (name: string): boolean => leaders.some(({ organisation }) => organisation === name)
  return zonesOf(article).find((name) => said.includes(name) && !isTheirs(name)) ?? null
}

/** A university that writes is where its guests come to, unless somebody of a division receives them. */
function schoolVisited(
  { toHome, toSchool, to, host }: TripInSentence,
  { home, mentions }: ReadArticle,
  leaders: readonly string[],
): string | null {
  if (host) return host
  if (!toHome || to.length > 0) return null
  const isReceived = mentions.some(
    ({ name, places }) =>
      !leaders.includes(name) && places.some(({ provinceCode }) => provinceCode === home.province?.code),
  )
  return toSchool || !isReceived ? home.own.school : null
}

function seatOf(school: string): Place[] {
  const seat = placesIn(school, 0, school.length)[0]?.place
  return seat?.level === 'CITY' ? [seat] : []
}

/** Where it goes: to the division of whoever receives it, to where it is said to go, or to the writer's own. */
function goalOf(text: string, trip: TripInSentence, article: ReadArticle, leaders: readonly string[]): Place[] {
  const host =
    trip.received || (trip.toHome && trip.to.length === 0 && !article.home.province)
      ? gather(
          article.mentions.filter(
            ({ start, end, name }) => start >= trip.sentence.start && end <= trip.start && !leaders.includes(name),
          ),
          // 甲代表…欢迎, whose office stands in another sentence.
          ({ name, places }) => [places, ...article.mentionsOf([name]).map((mention) => mention.places)],
        ).find(({ length }) => length > 0)
      : undefined
  if (host) return [speaksFor(host, trip.from)]
  if (trip.to.length > 0) return [...trip.to]
  return trip.toHome && !trip.toSchool ? homeOf(article.home, text.slice(trip.start, trip.end), trip.from) : []
}

/** Where it comes from: whose delegation it is, whom those speak for who lead it, or the writer's own. */
function originOf(
  text: string,
  trip: TripInSentence,
  article: ReadArticle,
  ofLeaders: readonly Standing[],
  goal: readonly Place[],
): Place[] {
  if (trip.from.length > 0) return [...trip.from]
  const said = text.slice(trip.sentence.start, trip.end)
  // 自治区党委副书记、兵团政委X, at the head of 兵团考察团: of the Corps.
  const isOfCorps = ofLeaders.some(({ places }) => places.includes(productionCorps))
  if (isOfCorps && namesGroupOfCorps(text)) return [productionCorps]
  const sideOfLeader = ofLeaders.find(({ places }) => places.length > 0)?.places
  if (sideOfLeader) {
    // 甲市委常委、乙县委书记X, at the head of 乙县考察团, or who goes to a county: of 乙县.
    const county = sideOfLeader.find(({ level }) => level === 'COUNTY')
    const isOfCounty =
      trip.counties.length > 0 ||
      (goal.length > 0 && goal.every(({ level }) => level === 'COUNTY')) ||
      // 甲市委副书记、乙县委书记X and 乙县县长Y
      ofLeaders.some(({ places }) => places.length > 0 && places.every((place) => place === county)) ||
      (county !== undefined && delegationsOf(text, article).includes(county))
    if (county && isOfCounty) return [county]
    // 省政协副主席、市委书记X, at the head of what the page calls 甲市党政代表团.
    const isOfCity =
      /(?:率领?|带领|我)市/.test(said) ||
      // 省委常委、市委书记X and 市长Y
      ofLeaders.some(
        ({ places: [only, ...more] }) =>
          only && more.length === 0 && only !== sideOfLeader[0] && sideOfLeader.includes(only),
      ) ||
      onlyDelegation(text, article).some((place) => place.level === 'CITY' && sideOfLeader.includes(place))
    return [speaksFor(sideOfLeader, goal, isOfCity)]
  }
  if (trip.fromHome) return homeOf(article.home, said, goal)
  return /代表团|考察团/.test(text.slice(trip.start, trip.end)) ? onlyDelegation(text, article) : []
}

/** Where a province's leaders receive another's, or those of the country, the trip is to the province, whichever of its cities are named. */
function provinceVisited(
  { mentions }: ReadArticle,
  from: readonly Place[],
  ofLeaders: readonly Standing[],
  goal: readonly Place[],
): Place | null {
  const province = goal[0] ? provinceOf(goal[0]) : null
  if (!province || from.includes(province) || from.some(({ level }) => level !== 'PROVINCE')) return null
  if (goal.some(({ level, provinceCode }) => level === 'PROVINCE' || provinceCode !== province.code)) return null
  if (from.length === 0 && !ofLeaders.some(({ organisation }) => nationalOrgan.test(organisation ?? ''))) return null
  const ofProvince = mentions.filter(({ places }) => places.length === 1 && places[0] === province)
  const ofCities = mentions.filter(
    ({ places }) => places.some((place) => goal.includes(place)) && !places.includes(province),
  )
  return ofProvince.length > ofCities.length ? province : null
}

/** Cities visit cities, counties counties, or a city: 吉林省延边州龙井市 is where 象山县 goes. */
function equalsOf(from: readonly Place[], { counties, cities }: TripInSentence): readonly Place[] | null {
  const level = from.length > 0 && from.every((place) => place.level === from[0]?.level) ? from[0]?.level : null
  // 赴甲省乙市、丙县级市: of several levels, and so to the province.
  const isOfOneLevel = counties.every(({ cityCode }) => cities.some(({ code }) => code === cityCode))
  const fewCities = cities.length <= 3 && isOfOneLevel ? cities : []
  const equals =
    level === 'COUNTY' && counties.length > 0
      ? counties
      : level === 'COUNTY' || level === 'CITY'
        ? fewCities
        : !level && (cities.length === 0 || isOfOneLevel)
          ? counties
          : []
  return equals.length > 0 ? equals : null
}

const namesGroupOfCorps = remember((text) => /兵团(?:党政)?(?:代表|考察)团/.test(text), 1)

/** The divisions of which an article names a delegation; of each article found once, since every trip may ask. */
const delegations = new WeakMap<ReadArticle, readonly Place[]>()

function delegationsOf(text: string, article: ReadArticle): readonly Place[] {
  const known = delegations.get(article)
  if (known) return known
  const named = article.places.filter(({ end }) =>
    /^(?:省|市)?(?:党政|政府|经贸|友好)?(?:代表团|考察团)/.test(text.slice(end, end + 8)),
  )
  const found = unique(named.map(({ place }) => place))
  delegations.set(article, found)
  return found
}

/** 代表团一行还在迪庆考察: whose delegation it is, where the article names one alone. */
function onlyDelegation(text: string, article: ReadArticle): Place[] {
  const [only, ...others] = delegationsOf(text, article)
  return only && others.length === 0 ? [only] : []
}

/** The division that the head of a delegation heads it for: the city of a secretary who goes to a city, else the province. */
function speaksFor(places: readonly Place[], to: readonly Place[], ofCity = false): Place {
  const lower = places.filter((place) => place.level !== 'PROVINCE')
  const municipal =
    ofCity || (to.length > 0 && to.every((place) => place.level !== 'PROVINCE' || place.kind === 'MUNICIPALITY'))
  return (lower.length === places.length || municipal ? lower[0] : undefined) ?? provinceOf(places[0] as Place)
}

/** What 我省, 我市, 我区 mean; the province where nothing is said. */
function homeOf({ province, city, county }: Home, said: string, other: readonly Place[]): Place[] {
  const withCities = other.length > 0 && other.every((place) => place.level !== 'PROVINCE')
  const level = /[我本]([省市州盟县旗区])/.exec(said)?.[1] ?? (withCities && city ? '市' : '省')
  const own = /[市州盟]/.test(level)
    ? city
    : /[县旗]/.test(level)
      ? county
      : level === '区'
        ? (county ?? province)
        : province
  return own ? [own] : []
}

const isAtHome = (place: Place, other: Place): boolean =>
  place.provinceCode === other.provinceCode &&
  (place.level === 'PROVINCE' ||
    other.level === 'PROVINCE' ||
    place.code === other.cityCode ||
    other.code === place.cityCode)
