import type { Sentence } from './articles.js'
import { type DatePhrase, daysWithin, timeWords } from './dates.js'
import { addNew, type EventMeeting, type EventVisit, provinceOf, unique } from './event.js'
import { gather } from './gather.js'
import type { Home } from './home.js'
import type { MeetingDraft } from './meetings.js'
import { nationalOrgan } from './offices.js'
import { join } from './participants.js'
import { isAmbiguous, placeAt, placesIn } from './place-mentions.js'
import { type Place, placeByCode } from './places.js'
import type { ReadArticle } from './read-articles.js'
import type { Standing } from './roles.js'
import type { ResolvedMention } from './sides.js'
import { readItinerary } from './sites.js'
import type { TripInSentence } from './trips.js'

const leadVerb = new RegExp(
  `^(?:等)?(?:领导)?(?:同志)?(?:一行)?${timeWords}(?:共同|亲自)?(?:将)?(?:率|带领|带队|[为任](?:团|组)长)`,
)

const going = new RegExp(
  `^(?:等)?(?:领导|同志)?(?:一行)?${timeWords}(?:还|又|也|并|继续)?(?:先后|专程|率队|率团|再次|分别)?$`,
)

/** 与A市代表团座谈: whoever stands before it is no guest. */
const hosts = /^[与和同]/

/** Adds a trip phrase to the visit that it tells again, or begins a visit. */
export function joinVisit(
  visits: EventVisit[],
  own: EventVisit[],
  text: string,
  trip: TripInSentence,
  date: DatePhrase | null,
  article: ReadArticle,
  people: readonly Standing[],
): EventVisit | null {
  const { home } = article
  const { school } = home.own
  const heads = people.filter(
    (person) => person.end <= trip.end + 1 && leadVerb.test(text.slice(person.end, person.end + 40)),
  )
  const invited = guestsOf(text, people, trip)
  const lead = heads[0] ?? (invited.length > 0 ? undefined : leaderOf(text, people, trip))
  const group = lead
    ? runBefore(text, people, lead)
    : invited.length > 0 || hosts.test(text.slice(trip.start, trip.end))
      ? invited
      : subjectOf(text, people, trip)
  const leaders = unique(group.map(({ name }) => name))
  const host =
    trip.received || (trip.toHome && trip.to.length === 0 && !home.province)
      ? article.mentions.find(
          ({ start, end, places, name }) =>
            start >= trip.sentence.start && end <= trip.start && places.length > 0 && !leaders.includes(name),
        )?.places
      : undefined
  // A university that writes is where its guests come to, unless somebody of a division receives them.
  const isToSchool =
    school !== null &&
    trip.toHome &&
    trip.to.length === 0 &&
    (trip.toSchool ||
      !article.mentions.some(
        ({ name, places }) =>
          !leaders.includes(name) && places.some(({ provinceCode }) => provinceCode === home.province?.code),
      ))
  const seat = isToSchool ? placesIn(school, 0, school.length)[0]?.place : undefined
  const to = isToSchool
    ? seat?.level === 'CITY'
      ? [seat]
      : []
    : host
      ? [speaksFor(host, trip.from)]
      : trip.to.length > 0
        ? [...trip.to]
        : trip.toHome && !trip.toSchool
          ? homeOf(home, text.slice(trip.start, trip.end), trip.from)
          : []
  const ofLeaders = article.mentionsOf(leaders)
  const sideOfLeader = ofLeaders.find(({ places }) => places.length > 0)?.places
  let from: Place[] =
    trip.from.length > 0
      ? [...trip.from]
      : sideOfLeader
        ? [speaksFor(sideOfLeader, to, /(?:率领?|带领|我)市/.test(text.slice(trip.sentence.start, trip.end)))]
        : trip.fromHome
          ? homeOf(home, text.slice(trip.sentence.start, trip.end), to)
          : /代表团|考察团/.test(text.slice(trip.start, trip.end))
            ? onlyDelegation(text, article)
            : []
  const isOwn = from.length > 0 && from.every((place) => to.includes(place))
  from = from.filter((place) => !to.includes(place))
  const sender =
    ofLeaders.find(({ organisation }) =>
      /(?:大学|学院|公司|集团|银行|[商协学总]会)$|兵团第.+师/.test(organisation ?? ''),
    )?.organisation ?? null
  // Where the writing side has no name, who came to it is told all the same.
  if (to.length === 0 && !(trip.toHome && from.length + leaders.length > 0)) return null
  const province = to[0] ? provinceOf(to[0]) : null
  // Where a province's leaders receive another's, the trip is to the province, whichever of its cities are named.
  let named: Place[] = []
  if (
    (from.length > 0 || ofLeaders.some(({ organisation }) => nationalOrgan.test(organisation ?? ''))) &&
    province !== null &&
    !from.includes(province) &&
    from.every(({ level }) => level === 'PROVINCE') &&
    to.every(({ level, provinceCode }) => level !== 'PROVINCE' && provinceCode === province.code) &&
    article.mentions.filter(({ places }) => places.length === 1 && places[0] === province).length >
      article.mentions.filter(({ places }) => places.some((place) => to.includes(place)) && !places.includes(province))
        .length
  ) {
    named = to.filter(({ level }) => level === 'CITY')
    to.splice(0, to.length, province)
  }
  // Cities visit cities, counties counties: 吉林省延边州龙井市 is where 象山县 goes.
  const level = from.length > 0 && from.every((place) => place.level === from[0]?.level) ? from[0]?.level : null
  const equals =
    level === 'COUNTY' || (!level && trip.counties.length === 1)
      ? trip.counties
      : level === 'CITY' && trip.cities.length === 1
        ? trip.cities
        : []
  if (equals.length > 0) to.splice(0, to.length, ...equals)
  // An inspection at home is no visit.
  if (
    isOwn ||
    (!isToSchool &&
      from.length > 0 &&
      to.length > 0 &&
      from.every((place) => to.every((other) => isAtHome(place, other))))
  )
    return null
  const again = (visit: EventVisit): boolean => {
    const sameTo = visit.to.some((place) =>
      to.some((other) => other === place || (other.provinceCode === place.provinceCode && own.includes(visit))),
    )
    const sameFrom =
      from.length === 0 ||
      visit.from.length === 0 ||
      visit.from.some((place) => from.some((other) => other.provinceCode === place.provinceCode))
    return (sameTo || (to.length === 0 && visit.to.length === 0)) && sameFrom
  }
  const known = own.find(again) ?? visits.find((visit) => again(visit) && visit.to.some((place) => to.includes(place)))
  if (!known && from.length === 0 && leaders.length === 0) return null
  const visit: EventVisit = known ?? {
    from,
    sender,
    host: isToSchool ? school : null,
    to,
    date,
    leaders: [],
    seat: named.length === 1 ? (named[0] as Place) : null,
    cities: unique([...to.filter((place) => place.level === 'CITY'), ...named, ...trip.cities]),
    sites: [],
    spans: [],
    participants: [],
  }
  if (!known) {
    visits.push(visit)
  }
  if (!own.includes(visit)) own.push(visit)
  if (visit.from.length === 0) visit.from = from
  // A province's delegation that goes on to further cities has come to their province.
  if (
    province &&
    visit.from.every((place) => place.level === 'PROVINCE') &&
    [...visit.to, ...to].every((place) => place.level === 'CITY' && place.provinceCode === province.code) &&
    to.some((place) => !visit.to.includes(place))
  )
    visit.to = [province]
  if (visit.to.some((place) => place.level === 'PROVINCE'))
    addNew(visit.cities, [...to.filter((place) => place.level === 'CITY'), ...named, ...trip.cities])
  if (
    !visit.date ||
    (date && date.from !== date.to && visit.date.from === visit.date.to && date.from.month === visit.date.from.month)
  )
    visit.date = date ?? visit.date
  addNew(visit.leaders, leaders)
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
    const trip: TripInSentence = {
      sentence,
      start: walker.end,
      end: itinerary.end,
      from: [],
      fromHome: false,
      to: seat && !toSchool ? [seat] : [],
      cities: [],
      counties: [],
      toHome: toSchool || !seat,
      received: false,
      toSchool,
    }
    const date = article.dates.findLast(({ start }) => start < sentence.end) ?? null
    joinVisit(visits, own, text, trip, date, article, people)
    if (own.length > 0) return
  }
}

const walks = new RegExp(
  `^(?:同志|书记|省长|市长|主席|主任|部长)?(?:一?行)?${timeWords}(?:还|在[^。；]{2,24}陪同下，?)?(?:先后|实地|深入|首先)*$`,
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
    for (const { name, roles, spans } of leg.participants)
      for (const span of spans) join(trip.participants, name, roles, span)
    for (const meeting of meetings) if (meeting.visit === leg) meeting.visit = trip
  }
}

export const inTrip = ({ date, city }: MeetingDraft, visit: EventVisit): boolean =>
  date !== null &&
  visit.date !== null &&
  daysWithin({ ...date, to: date.from }, visit.date) &&
  (!city || visit.to.some((place) => place.provinceCode === city.provinceCode))

/** Adds the cities and sites that the article shows to the trip that they belong to, each site once, by its longest name. */
export function shown(text: string, article: ReadArticle, visits: readonly EventVisit[]): void {
  if (visits.length === 0) return
  for (const sentence of article.sentences) {
    const itinerary = readItinerary(text, sentence)
    if (!itinerary) continue
    const visit =
      visits.find((one) =>
        one.to.some((place) => itinerary.cities.some((city) => city.provinceCode === place.provinceCode)),
      ) ?? (visits[0] as EventVisit)
    const isWide = visit.to.some(({ level }) => level === 'PROVINCE')
    const seats = isWide ? itinerary.sites.map(cityOfSite).filter((city) => city !== null) : []
    const cities = [...itinerary.cities, ...seats].filter(
      (city) => city.level !== 'PROVINCE' && visit.to.some((place) => place.provinceCode === city.provinceCode),
    )
    visit.cities = unique([...visit.cities, ...cities])
    const fresh = itinerary.sites.filter((site) => !visit.sites.some((known) => known.includes(site)))
    visit.sites = [...visit.sites.filter((known) => !fresh.some((site) => site.includes(known))), ...fresh]
    if (fresh.length > 0) visit.spans.push({ start: itinerary.start, end: itinerary.end })
  }
}

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

/** Puts those who head a delegation to the trip of their side; a sentence of its own may say it. */
export function lead(visits: readonly EventVisit[], heads: readonly string[], article: ReadArticle): void {
  for (const name of heads) {
    const places = gather(article.mentionsOf([name]), (mention) => [
      ...mention.places,
      ...mention.places.map(provinceOf),
    ])
    const visit =
      visits.find((one) => one.from.some((place) => places.includes(place))) ??
      (places.length === 0 || visits[0]?.from.length === 0 ? visits[0] : undefined)
    if (visit && !visit.to.some((place) => places.includes(place) && !visit.from.includes(place)))
      addNew(visit.leaders, [name])
  }
}

/** 代表团一行还在迪庆考察: whose delegation it is, where the article names one alone. */
function onlyDelegation(text: string, { places }: ReadArticle): Place[] {
  const named = places
    .filter(({ end }) => /^(?:省|市)?(?:党政|政府|经贸|友好)?(?:代表团|考察团)/.test(text.slice(end, end + 8)))
    .map(({ place }) => place)
  const delegations = unique(named)
  return delegations.length === 1 ? delegations : []
}

/** The division that the head of a delegation heads it for: the city of a secretary who goes to a city, else the province. */
function speaksFor(places: readonly Place[], to: readonly Place[], ofCity = false): Place {
  const lower = places.filter((place) => place.level !== 'PROVINCE')
  const municipal =
    ofCity || (to.length > 0 && to.every((place) => place.level !== 'PROVINCE' || place.kind === 'MUNICIPALITY'))
  return (lower.length === places.length || municipal ? lower[0] : undefined) ?? provinceOf(places[0] as Place)
}

/** Everyone of the list whose last name is `last`. */
function runBefore(text: string, people: readonly Standing[], last: Standing): Standing[] {
  const run = [last]
  for (let i = people.indexOf(last) - 1; i >= 0; i--) {
    const person = people[i] as Standing & { titleStart: number }
    const next = run[0] as Standing & { titleStart: number }
    if (!/^(?:[、，,\s和与及]|以及|并)*$/.test(text.slice(person.end, next.titleStart))) break
    run.unshift(person)
  }
  return run
}

const isAtHome = (place: Place, other: Place): boolean =>
  place.provinceCode === other.provinceCode &&
  (place.level === 'PROVINCE' ||
    other.level === 'PROVINCE' ||
    place.code === other.cityCode ||
    other.code === place.cityCode)

/** What 我省, 我市, 我区 mean; the province where nothing is said. */
function homeOf({ province, city, county }: Home, said: string, other: readonly Place[]): Place[] {
  const withCities = other.length > 0 && other.every((place) => place.level === 'CITY')
  const level = /[我本]([省市州县旗区])/.exec(said)?.[1] ?? (withCities && city ? '市' : '省')
  const own = /[市州]/.test(level)
    ? city
    : /[县旗]/.test(level)
      ? county
      : level === '区'
        ? (county ?? province)
        : province
  return own ? [own] : []
}

/** 率团访港的省长X: those who are named after the trip, as the guests. */
function guestsOf(
  text: string,
  people: readonly (Standing & { readonly titleStart?: number })[],
  trip: TripInSentence,
): Standing[] {
  const first = people.findIndex(
    ({ start, titleStart = start }) =>
      titleStart > trip.end && /^[^，。；]{0,6}的$/.test(text.slice(trip.end, titleStart)),
  )
  if (first < 0) return []
  let last = first
  for (;;) {
    const next = people[last + 1]
    if (!next || !/^[、和]$/.test(text.slice(people[last]?.end, next.titleStart ?? next.start))) break
    last++
  }
  return people.slice(first, last + 1)
}

/** X利用假期，率领…前往广州. */
function leaderOf(text: string, people: readonly Standing[], trip: TripInSentence): Standing | undefined {
  const { start } = trip.sentence
  const leads = /率领|率队|率团/.exec(text.slice(start, trip.end))
  if (!leads) return undefined
  const at = start + leads.index
  const before = people.filter((person) => person.end <= at).at(-1)
  return before && /^(?!.*(?:[由的]|会见|陪同))[^。；]{0,16}$/.test(text.slice(before.end, at)) ? before : undefined
}

/** Those who go themselves: X到广西考察, X一行来. */
function subjectOf(text: string, people: readonly Standing[], trip: TripInSentence): Standing[] {
  const before = people.filter((person) => person.end <= trip.start + 1).at(-1)
  if (!before || !going.test(text.slice(before.end, trip.start))) return []
  return runBefore(text, people, before)
}
