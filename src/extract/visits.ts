import type { Sentence } from './articles.js'
import { type DatePhrase, daysWithin, timeWords } from './dates.js'
import { readDescribed } from './described-sites.js'
import { addNew, type EventMeeting, type EventVisit, provinceOf, unique } from './event.js'
import { gather } from './gather.js'
import { matchesOf } from './matches.js'
import type { MeetingDraft } from './meeting-drafts.js'
import { joinAll } from './participants.js'
import { countyOfOneCharacter, isAmbiguous, placeAt } from './place-mentions.js'
import { type Place, placeByCode } from './places.js'
import type { ReadArticle } from './read-articles.js'
import type { Standing } from './roles.js'
import type { ResolvedMention } from './sides.js'
import { readItinerary } from './sites.js'
import { isOfBareGroup, newTrip, type TripInSentence } from './trips.js'
import { endsOf } from './visit-ends.js'
import { whoGoes } from './visit-people.js'

/** Adds a trip phrase to the visit that it tells again, or begins a visit. */
export function joinVisit(
  visits: EventVisit[],
  own: EventVisit[],
  text: string,
  trip: TripInSentence,
  date: DatePhrase | null,
  article: ReadArticle,
  people: readonly Standing[],
  heads: readonly string[] = [],
): EventVisit | null {
  // 率团赴京考察。代表团到北京大学考察: a site of the trip.
  if (trip.host && visits.length > 0) return null
  const named = unique(whoGoes(text, people, trip).map(({ name }) => name))
  // X率队赴西部考察。考察团参观了甲、乙等城市: led by X.
  const isTheirs = named.length + own.length === 0 && isOfBareGroup(text, trip)
  const leaders = isTheirs ? unique(heads) : named
  const ends = endsOf(text, trip, article, leaders)
  if (!ends) return null
  const { sender, host, to } = ends
  // 代表团一行转往丙省访问: the delegation that has come to 乙省.
  const [first, ...more] = own
  const goesOn =
    first && more.length + ends.from.length + leaders.length === 0 && isOfBareGroup(text, trip) ? first : null
  const from = goesOn ? goesOn.from : ends.from
  const again = (visit: EventVisit): boolean => {
    const sameTo = visit.to.some((place) =>
      to.some((other) => isIn(other, place) || (other.provinceCode === place.provinceCode && own.includes(visit))),
    )
    const sameFrom =
      from.length === 0 ||
      visit.from.length === 0 ||
      visit.from.some((place) => from.some((other) => other.provinceCode === place.provinceCode))
    return (sameTo || (to.length === 0 && visit.to.length === 0)) && sameFrom
  }
  const known =
    own.find(again) ??
    visits.find((visit) => again(visit) && visit.to.some((place) => to.some((other) => isIn(other, place))))
  const isOurs = /(?:我校|本校|我院|我公司)$/.test(text.slice(Math.max(0, trip.start - 4), trip.start))
  if (!known && !isOurs && from.length === 0 && leaders.length === 0) return null
  // Counties too are told as stations of a trip, to a province as to cities.
  const isStation = ({ level }: Place): boolean => level !== 'PROVINCE'
  const cities = unique([...to.filter(isStation), ...ends.named, ...trip.cities, ...trip.counties])
  const visit: EventVisit = known ?? {
    from: [...from],
    sender,
    host,
    to: [...to],
    date,
    leaders: [...(goesOn?.leaders ?? [])],
    seat: ends.named.length === 1 ? (ends.named[0] as Place) : null,
    cities,
    sites: [],
    spans: [],
    participants: [],
  }
  if (!known) visits.push(visit)
  if (!own.includes(visit)) own.push(visit)
  if (visit.from.length === 0) visit.from = [...from]
  // A province's delegation that goes on to further cities has come to their province.
  const province = to[0] ? provinceOf(to[0]) : null
  if (
    province &&
    visit.from.every((place) => place.level === 'PROVINCE') &&
    [...visit.to, ...to].every((place) => place.level === 'CITY' && place.provinceCode === province.code) &&
    to.some((place) => !visit.to.includes(place))
  )
    visit.to = [province]
  if (visit.to.some((place) => place.level === 'PROVINCE')) addNew(visit.cities, cities)
  else
    addNew(
      visit.cities,
      to.filter((place) => visit.to.some((goal) => isIn(place, goal))),
    )
  if (
    !visit.date ||
    (date && date.from !== date.to && visit.date.from === visit.date.to && date.from.month === visit.date.from.month)
  )
    visit.date = date ?? visit.date
  // 天津市委书记X、自治区党委书记Y等到…参观: the hosts walk along.
  const isHost = (name: string): boolean =>
    visit.from.length > 0 &&
    article
      .mentionsOf([name])
      .some(
        ({ places }) =>
          places.length > 0 &&
          places.every(
            ({ provinceCode }) =>
              visit.to.some((place) => place.provinceCode === provinceCode) &&
              visit.from.every((place) => place.provinceCode !== provinceCode),
          ),
      )
  addNew(
    visit.leaders,
    leaders.filter((name) => !isHost(name)),
  )
  const start = date && date.start < trip.start && date.start >= trip.sentence.start ? date.start : trip.start
  if (visit.spans.length < 4) visit.spans.push({ start, end: trip.end })
  return visit
}

/** X一行考察了A、B: a visit that no word of going tells, to the city named there or to the others of the page. */
export function walk(
  text: string,
  article: ReadArticle,
  visits: EventVisit[],
  own: EventVisit[],
  peopleIn: (sentence: Sentence) => readonly Standing[],
): void {
  const { school } = article.home.own
  for (const sentence of article.sentences) {
    const itinerary = readItinerary(text, sentence)
    if (!itinerary || itinerary.sites.length === 0) continue
    const people = peopleIn(sentence)
    const walker = people.findLast(({ end }) => end <= itinerary.start && walks.test(text.slice(end, itinerary.start)))
    const guest = article.mentions.find(({ name, fullOffices }) => name === walker?.name && fullOffices.length > 0)
    if (!walker || !guest || (guest.places.length === 0 && !official.test(guest.organisation ?? ''))) continue
    const others = article.mentions.filter(({ name }) => name !== guest.name)
    const toSchool = guest.organisation !== school && others.some(({ organisation }) => organisation === school)
    const seat = itinerary.cities[0] ?? cityOfSite(itinerary.sites[0] as string) ?? escort(text, others)
    const isHome = ({ places }: ResolvedMention): boolean =>
      places.some(({ provinceCode }) => provinceCode === article.home.province?.code)
    if (!seat && !toSchool && !others.some(isHome)) continue
    const trip = newTrip(sentence, walker.end, itinerary.end, {
      to: seat && !toSchool ? [seat] : [],
      toHome: toSchool || !seat,
      toSchool,
    })
    const date = article.dates.findLast(({ start }) => start < sentence.end) ?? null
    joinVisit(visits, own, text, trip, date, article, people)
    if (own.length > 0) return
  }
}

const walks = new RegExp(
  `^(?:同志|书记|省长|市长|主席|主任|部长)?(?:一?行|率领?[\\u3400-\\u9fff]{2,14}团)?${timeWords}(?:还|在[^。；]{2,24}陪同下，?)?(?:先后|实地|深入|首先)*$`,
)
const official = /大学|学院|^(?:中共中央|中央|国务院|国家|全国)/

/** The city of those who show a guest around: 市长X陪同考察. */
const escort = (text: string, people: readonly ResolvedMention[]): Place | undefined =>
  people
    .find(
      ({ end, places }) =>
        places.some(({ level }) => level === 'CITY') && /^[^。；]{0,40}陪同/.test(text.slice(end, end + 44)),
    )
    ?.places.find(({ level }) => level === 'CITY')

/** A stay in one city within the days of a trip to its province is a leg of that trip, told by the city's own paper. */
export function foldLegs(visits: EventVisit[], meetings: readonly EventMeeting[]): void {
  for (const leg of [...visits]) {
    const trip = visits.find(
      (whole) =>
        whole !== leg &&
        leg.to.every((place) => place.level === 'CITY') &&
        whole.to.some((place) => place.level === 'PROVINCE' && place.code === leg.to[0]?.provinceCode) &&
        whole.from.some((place) => leg.from.includes(place)) &&
        (!leg.date || !whole.date || daysWithin(leg.date, whole.date)),
    )
    if (!trip) continue
    visits.splice(visits.indexOf(leg), 1)
    trip.leaders = unique([...trip.leaders, ...leg.leaders])
    trip.cities = unique([...trip.cities, ...leg.cities])
    trip.sites = unique([...trip.sites, ...leg.sites])
    trip.spans.push(...leg.spans)
    joinAll(trip.participants, leg.participants)
    for (const meeting of meetings) if (meeting.visit === leg) meeting.visit = trip
  }
}

export const inTrip = ({ date, city }: MeetingDraft, visit: EventVisit): boolean =>
  date !== null &&
  visit.date !== null &&
  daysWithin({ ...date, to: date.from }, visit.date) &&
  (!city || visit.to.some((place) => place.provinceCode === city.provinceCode))

/** 赴定西市考察, and of the same page 赴临洮县考察. */
const isIn = (place: Place, goal: Place): boolean =>
  place === goal || (goal.level === 'CITY' && place.level === 'COUNTY' && place.cityCode === goal.code)

/** Adds the cities and sites that the article shows to the trip that they belong to, each site once, by its longest name. */
export function shown(text: string, article: ReadArticle, visits: readonly EventVisit[]): void {
  if (visits.length === 0) return
  const goalsIn = new Map<Sentence, Set<Place>>()
  for (const { sentence, to } of article.trips) {
    const goals = goalsIn.get(sentence) ?? new Set()
    goalsIn.set(sentence, goals)
    for (const place of to) goals.add(place)
  }
  const shownIn = gather(article.sentences, (sentence) => {
    const itinerary = readItinerary(text, sentence)
    return itinerary ? [{ sentence, itinerary }] : []
  })
  const described = readDescribed(text, article.sentences)
  const seen = gather(shownIn, ({ itinerary }) => itinerary.cities.filter(({ level }) => level === 'CITY'))
  // Of several trips what is seen is of the one that was told last.
  const stays = new Map<Sentence, EventVisit>()
  let stay: EventVisit | null = null
  for (const sentence of visits.length > 1 ? article.sentences : []) {
    const goals = goalsIn.get(sentence)
    stay = visits.find((one) => one.to.some((place) => goals?.has(place))) ?? stay
    if (stay) stays.set(sentence, stay)
  }
  for (const { sentence, itinerary } of [...shownIn, ...described]) {
    const goals = goalsIn.get(sentence)
    const visit =
      visits.find((one) => one.to.some((place) => goals?.has(place))) ??
      visits.find((one) =>
        one.to.some((place) => itinerary.cities.some((city) => city.provinceCode === place.provinceCode)),
      ) ??
      stays.get(sentence) ??
      (visits[0] as EventVisit)
    const isWide = visit.to.some(({ level }) => level === 'PROVINCE')
    const sites = gather(itinerary.sites, (site) => nameInFull(text, sentence.start, site))
    const isInCity = ({ cityCode }: Place): boolean => [...visit.cities, ...seen].some(({ code }) => code === cityCode)
    const seats = gather(sites, (site) => {
      const county = countyOfSite(site)
      return [isWide ? cityOfSite(site) : null, county && (!isWide || isInCity(county)) ? county : null]
    }).filter((place) => place !== null)
    const cities = [...itinerary.cities, ...seats].filter(
      (city) =>
        city.level !== 'PROVINCE' &&
        // A district is a station of a trip to its city, and not to the province.
        !(isWide && city.level === 'COUNTY' && city.name.endsWith('区')) &&
        !visit.from.some(({ code }) => code === city.code) &&
        visit.to.some((place) => place.provinceCode === city.provinceCode),
    )
    visit.cities = unique([...visit.cities, ...cities])
    const fresh = sites.filter((site) => site !== visit.host && !visit.sites.some((known) => known.includes(site)))
    visit.sites = [
      ...visit.sites.filter((known) => isVillage.test(known) || !fresh.some((site) => site.includes(known))),
      ...fresh,
    ]
    if (fresh.length > 0) visit.spans.push({ start: itinerary.start, end: itinerary.end })
  }
}

/** 位于甲路的中共一大纪念馆…。代表团来到纪念馆: by the name that stands before; none for a kind that the page has not named. */
function nameInFull(text: string, before: number, site: string): string[] {
  if (!bareKind.test(site)) return [site]
  const named = matchesOf(
    text.slice(0, before),
    new RegExp(`(?<=[，。、；的在到是了])(?:(?!的)[\\u3400-\\u9fff]){2,20}${site}`, 'g'),
  ).at(-1)
  return named ? [named[0]] : []
}

const bareKind = /^(?:纪念馆|纪念碑|烈士陵园|陈列[室馆]|展[厅馆])$/

/** 甲村 is not 甲村史馆, which stands in it. */
const isVillage = /[村寨镇乡]$/

/** 苏州工业园区: the city that the name of a site begins with; not 汕尾创新岛（深圳）. */
function cityOfSite(site: string): Place | null {
  const mention = placeAt(site, 0)
  const { cityCode } = mention?.place ?? {}
  // 凯里市X安置点: a city itself, though one of a prefecture.
  const town = mention?.place.level === 'COUNTY' && mention.place.name.endsWith('市') ? mention.place : null
  if (town && site.startsWith(town.name)) return town
  const city = cityCode ? placeByCode(cityCode) : mention?.place
  return mention &&
    (city?.level === 'CITY' || city?.kind === 'MUNICIPALITY') &&
    site.startsWith(city.shortName) &&
    !/[（(]/.test(site) &&
    !isAmbiguous(site, mention)
    ? city
    : null
}

/** 迁安市规划展馆: the county or county-level city whose full name a site begins with. */
function countyOfSite(site: string): Place | null {
  const mention = placeAt(site, 0) ?? countyOfOneCharacter(site, 0)
  return mention?.place.level === 'COUNTY' && /[县市旗]$/.test(site.slice(0, mention.end)) ? mention.place : null
}

/** Puts those who head a delegation to the trip of their side; a sentence of its own may say it. */
export function lead(visits: readonly EventVisit[], heads: readonly string[], article: ReadArticle): void {
  /** Of one delegation's trips those of which no sentence tells who leads them. */
  const legs = new Set<EventVisit>()
  for (const name of heads) {
    const places = gather(article.mentionsOf([name]), (mention) => [
      ...mention.places,
      ...mention.places.map(provinceOf),
    ])
    const [first, ...others] = visits.filter((one) => one.from.some((place) => places.includes(place)))
    const visit = first ?? (places.length === 0 || visits[0]?.from.length === 0 ? visits[0] : undefined)
    if (visit && !visit.to.some((place) => places.includes(place) && !visit.from.includes(place)))
      addNew(visit.leaders, [name])
    // 代表团离沪赴苏: of both legs.
    for (const other of others) if (other.leaders.length === 0) legs.add(other)
    for (const leg of legs) if (others.includes(leg)) addNew(leg.leaders, [name])
  }
}
