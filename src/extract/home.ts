import { Characters } from './characters.js'
import { type Passage, unique } from './event.js'
import { gather } from './gather.js'
import { matchesOf } from './matches.js'
import { namedBeside } from './named-beside.js'
import { type OwnOrganisations, ownOrganisations } from './own-organisation.js'
import type { Mention } from './people.js'
import {
  countiesInShort,
  isAmbiguous,
  type PlaceMention,
  placeAt,
  placeOfCharacter,
  placesIn,
  provinceOfCharacter,
} from './place-mentions.js'
import { type Place, placeByCode, placesByName } from './places.js'
import { countyOfPublisher, media, placeOfPublisher } from './publisher.js'
import { governmentTitle, singleHolder } from './titles.js'
import { goalsOf, type TripInSentence } from './trips.js'

/** The division that writes: what 省委, 我省, 市委 mean without a name. */
export interface Home {
  readonly province: Place | null
  readonly city: Place | null
  /** The county that a page of its own names most often. */
  readonly county: Place | null
  /** A university or a company that writes, or that the page is about. */
  readonly own: OwnOrganisations
}

/** Provinces, by code, that our own delegation goes to: none of them is where we write. */
export const awayFrom = (trips: readonly TripInSentence[]): ReadonlySet<string> =>
  new Set(gather(trips, ({ fromHome, to }) => (fromHome ? to.map(({ provinceCode }) => provinceCode) : [])))

/** What a page as a whole tells of who writes its articles. */
export interface Imprint {
  /** The place that the publisher's name names. */
  readonly place: Place | null
  /** The county whose paper or site it is. */
  readonly county: Place | null
  /** The special administrative regions of which an agency, a station or a department is named. */
  readonly regions: readonly (Place | null)[]
  readonly own: OwnOrganisations
}

export const readImprint = (text: string, publisher: string | null): Imprint => {
  const own = ownOrganisations(text)
  const county = publisher === null ? null : countyOfPublisher(publisher)
  return {
    place: publisher === null ? null : placeOfPublisher(publisher),
    // 南开新闻网 on a page of 南开大学 is the university's, and no district's.
    county: county && own.school?.startsWith(county.shortName) ? null : county,
    regions: [
      /rthk\.hk|news\.gov\.hk|香港时间|政制及内地事务局|政府新闻处|礼宾府|本港|政务司|(?<!经济)财政司|律政司/.test(text)
        ? placeByCode('810000')
        : null,
      /澳门新闻局|本澳|澳广视|tdm\.com\.mo|行政法务司|经济财政司|社会文化司/.test(text) ? placeByCode('820000') : null,
    ],
    own,
  }
}

/** Where those come from who come to 我省 or 我市, by the delegation's name or the offices of whoever leads it. */
export const originsOfGuests = (
  text: string,
  trips: readonly TripInSentence[],
  mentions: readonly Mention[],
): ReadonlySet<Place> =>
  new Set(
    gather(
      trips.filter(({ toHome, to }) => toHome && to.length === 0),
      ({ from, start, sentence }) => [
        ...from,
        ...gather(
          mentions.filter(
            (mention) =>
              mention.start >= sentence.start && /^一?[率行带][^，。；]*$/.test(text.slice(mention.end, start)),
          ),
          ({ offices }) => offices.flatMap(({ place }) => place ?? []),
        ),
      ],
    ),
  )

const aid = new Characters('援')
const organOfDivision = new Characters('省市区自委人政')

/** 北京科技大学, 湖南大学: where a university or a company has its name from says nothing of who writes. */
const isOfOrganisation = (text: string, { end }: PlaceMention): boolean =>
  /^[\u3400-\u9fff]{0,10}?(?:大学|学院|公司|集团|银行)/.test(text.slice(end, end + 12))

/** Finds the writing side of an article; the evidence of each kind adds up. */
export function findHome(
  text: string,
  { start, end, places }: Passage & { readonly places: readonly PlaceMention[] },
  { place: seatOfPublisher, county: countyOfPaper, regions, own }: Imprint,
  mentions: readonly Mention[],
  trips: readonly TripInSentence[],
  stated: ReadonlyMap<string, readonly Place[]>,
): Home {
  const everyPlace = places.filter((mention) => !isOfOrganisation(text, mention))
  const weight = new Map<Place, number>()
  const add = (place: Place | null | undefined, points: number): void => {
    if (!place) return
    weight.set(place, (weight.get(place) ?? 0) + points)
    if (place.level !== 'PROVINCE') add(placeByCode(place.provinceCode), points)
  }
  const article = text.slice(start, end)
  add(seatOfPublisher, 4)
  for (const [name] of matchesOf(article.slice(0, 60), media)) add(placeOfPublisher(name), 2)
  const away = awayFrom(trips)
  for (const trip of trips) {
    if (trip.toHome) for (const place of trip.to) add(place, 5)
    if (trip.fromHome) for (const place of trip.to) add(place, -6)
    if (trip.fromHome) for (const place of trip.from) add(place, 5)
    // Who goes 赴 somewhere is seen off by the writer.
    if (!trip.toHome && trip.to.length > 0 && /^(?!.*[驻住]).*(?:赴|前往)/.test(text.slice(trip.start - 8, trip.end))) {
      for (const place of trip.from) add(place, 2)
      for (const place of trip.to) add(place, -2)
    }
  }
  // 甲省乙市代表团在丙市考察: who names the province writes for 丙市.
  for (const { from, to, toHome, fromHome, start: at, end: stop } of trips)
    for (const place of toHome || fromHome ? [] : from)
      if (
        place.level === 'CITY' &&
        text.slice(at - 16, stop).includes(`${placeByCode(place.provinceCode)?.name}${place.name}`)
      ) {
        add(place, -2)
        for (const other of to) add(other, 1)
      }
  const seatInLine = /本报([\u3400-\u9fff]{2,4}?)(?:\d{1,2}月)?(?:\d{1,2}日)?讯/.exec(article.slice(0, 200))?.[1]
  if (seatInLine) add(placesByName(seatInLine)[0], 2)
  for (const [, verb, character] of matchesOf(
    article,
    /(来|莅|赴|抵)([\u3400-\u9fff])(?=[学考调访交对开参出投看洽指进工，,。])/g,
  )) {
    add(placeOfCharacter(text, character as string, seatOfPublisher), verb === '来' || verb === '莅' ? 3 : -2)
  }
  for (const { index } of matchesOf(
    article,
    /[来莅](?<=(?:此次|这次|本次|专程|热烈欢迎[^，。；]{2,30}|率团|一行).)(?!自)/g,
  )) {
    const come = placeAt(text, start + index + 1, end)
    if (come && /^(?:省|市)?(?:学习|考察|调研|访问|参观|指导|交流|对接|洽谈)/.test(text.slice(come.end, come.end + 6)))
      add(come.place, 3)
  }
  for (const { place, start: at, end: after } of everyPlace) {
    // 省会长沙, with no province before it: of the paper's own.
    if (place.level === 'CITY' && /(?<!省)省会$|(?<![\u3400-\u9fff])首府$/.test(text.slice(at - 3, at)))
      add(placeByCode(place.provinceCode), 1)
    if (
      aid.isIn(text, after, after + 2) &&
      /^市?援[疆藏青](?:干部|工作|指挥部|前方|人才|队)/.test(text.slice(after, after + 7))
    )
      add(place, 2)
  }
  const explicit = new Map<string, Place>()
  for (const mention of mentions)
    for (const office of mention.offices)
      if (office.place) explicit.set(`${mention.name}${office.organ}${office.title}`, office.place)
  const named = new Set([...explicit.values()].map((place) => place.provinceCode))
  // 住黔全国政协委员: of the province that they live in, which a host's paper names.
  for (const [, character] of matchesOf(article, /住([\u3400-\u9fff])(?=全国(?:政协|人大))/g)) {
    const place = provinceOfCharacter(character as string)
    if (place && !named.has(place.code)) add(place, 4)
  }
  const { not: elsewhere, only } = eliminate(text, mentions, everyPlace)
  for (const place of elsewhere) weight.set(place, (weight.get(place) ?? 0) - 4)
  add(only, 4)
  for (const mention of mentions) {
    const first = mention.offices[0]
    if (!first || first.organisation || !(first.place || first.relative || governmentTitle.test(first.title))) continue
    // 市委书记X, of whom another article of the page says of which city.
    const word = first.relative?.slice(-1)
    const place =
      explicit.get(`${mention.name}${first.organ}${first.title}`) ??
      (word && singleHolder.test(first.title)
        ? stated.get(mention.name)?.find(({ name }) => name.endsWith(word))
        : null)
    if (place && !first.place && first.relative) add(place, 6)
    // 省委书记X在南宁会见: leaders receive at home, or in Beijing.
    const receives = /^[\d月日上下午晚今昨天]{0,12}在([\u3400-\u9fff]{2,4}?)(?:亲切|分别)?(?:会见|会晤|接见)/.exec(
      text.slice(mention.end, mention.end + 24),
    )
    const seat = receives && placesByName(receives[1] as string)[0]
    if (seat && seat.code !== '110000' && (!first.place || first.place.provinceCode === seat.provinceCode))
      add(seat, 1.5)
    if (first.place || !first.relative) continue
    const led =
      /^(?:(?!会[见晤谈]|接见|陪同|[与和同])[^。；]){0,24}?(?:率领?|带领)(?!的)([\u3400-\u9fff]{2,9}?)(?:党政|政府|经贸|友好)?(?:代表团|考察团)/.exec(
        text.slice(mention.end, mention.end + 50),
      )
    if (led) add(placesIn(led[1] as string, 0, (led[1] as string).length)[0]?.place, 3)
  }
  for (const trip of trips)
    for (const place of trip.toHome ? trip.to : [...trip.from, ...trip.to])
      if (!named.has(place.provinceCode) && !away.has(place.provinceCode)) add(place, 2)
  /** 县委书记X代表甲县: the county, as often as two namings of it. */
  const spokenFor: Place[] = []
  for (const match of matchesOf(
    article,
    /(?<!受)代表([\u3400-\u9fff]{2,8}?)(?:省委|市委|县委|自治区党委|、[\u3400-\u9fff]{2,3}政府|党政代表团|(?<=[省市县区州旗])(?:对|向|感谢))/g,
  )) {
    const before = article.slice(Math.max(0, match.index - 4), match.index)
    const speaker = mentions.find(
      (mention) => before.endsWith(mention.name) && mention.offices.some((office) => !office.place && office.relative),
    )
    const place = speaker && placesIn(match[1] as string, 0, (match[1] as string).length)[0]?.place
    add(place, 4)
    if (place?.level === 'COUNTY') spokenFor.push(place, place)
  }
  for (const region of regions) add(region, 3)
  if (
    mentions.some((mention) =>
      mention.offices.some(
        (office) => !office.place && /行政长官/.test(office.title + office.organ + (office.organisation ?? '')),
      ),
    )
  )
    for (const code of ['810000', '820000'])
      add(placeByCode(code), (article.split(placeByCode(code)?.shortName as string).length - 1) * 1.5)
  const guests = gather(trips, ({ toHome, from }) => (toHome ? from : []))
  const origins = originsOfGuests(text, trips, mentions)
  const theirs = [...origins]
  const isTheirs = ({ code, provinceCode, cityCode }: Place): boolean =>
    theirs.some((guest) => [code, provinceCode, cityCode].includes(guest.code) || guest.cityCode === code)
  if (trips.some((trip) => trip.toHome && trip.to.length === 0)) {
    for (const mention of everyPlace)
      if (mention.place.level === 'CITY' && !isTheirs(mention.place) && !isAmbiguous(text, mention))
        add(mention.place, 0.4)
  }
  const governments = new Map<Place, number>()
  for (const mention of everyPlace) {
    // 唐山、保定、承德市市委书记: one of several.
    if (
      text[mention.start - 1] === '、' ||
      !organOfDivision.isAt(text, mention.end) ||
      !/^(?:省委|市委|区委|自治区党委|委、|人民政府|省政府|市政府|自治区政府|政府)/.test(
        text.slice(mention.end, mention.end + 6),
      )
    )
      continue
    governments.set(mention.place, (governments.get(mention.place) ?? 0) + 1)
  }
  for (const [place, count] of governments) if (!named.has(place.provinceCode)) add(place, Math.min(count, 3) * 0.7)
  const counts = new Map<string, number>()
  for (const { place } of everyPlace)
    if (place.level === 'PROVINCE') counts.set(place.code, (counts.get(place.code) ?? 0) + 1)
  // 与台湾隔海相望: said by whoever is not there.
  for (const [code, count] of counts)
    if (!named.has(code) && code !== '710000') add(placeByCode(code), Math.min(count, 5) * 0.1)
  const counties = new Map<Place, number>()
  if (countyOfPaper) counties.set(countyOfPaper, Number.POSITIVE_INFINITY)
  else if (/(?<![\u3400-\u9fff])(?:县委|县人大|县政协|县政府|县领导)|(?<![\u3400-\u9fff、])县长|我县/.test(article)) {
    const isNot = new Set([
      ...guests,
      ...origins,
      ...elsewhere,
      ...gather(trips, (trip) => (trip.fromHome ? goalsOf(trip) : [])),
    ])
    const named = everyPlace
      .map(({ place }) => place)
      .filter(({ level, name }) => level === 'COUNTY' && /[县旗]$/.test(name))
    const ours = (places: readonly Place[]) => places.filter((place) => !isNot.has(place))
    const inFull = [...ours(named), ...spokenFor]
    // A county's own paper may have its name in short alone.
    for (const place of inFull.length > 0
      ? inFull
      : ours(countiesInShort(article).filter(({ name }) => !name.endsWith('市'))))
      counties.set(place, (counties.get(place) ?? 0) + 1)
  }
  const [county = null, times = 0] = [...counties].sort((a, b) => b[1] - a[1])[0] ?? []
  const isOurs = times > 2
  if (county && isOurs) add(county.cityCode ? placeByCode(county.cityCode) : placeByCode(county.provinceCode), 2)
  // 市政府与X大学签约: of a city, which need not be the university's.
  const isOfCity = /(?<![\u3400-\u9fff])市(?:政府|委)/.test(article)
  const seatOfSchool =
    own.school && weight.size === 0 && !isOfCity ? placesIn(own.school, 0, own.school.length)[0]?.place : null
  if (seatOfSchool) add(placeByCode(seatOfSchool.provinceCode), 1)
  // Nobody is a guest of his own: of its province the writer may be.
  for (const place of origins) if (place.level !== 'PROVINCE') weight.set(place, (weight.get(place) ?? 0) - 3)
  const best = (level: (place: Place) => boolean): Place | null => {
    const ranked = [...weight].filter(([place, points]) => points > 0 && level(place)).sort((a, b) => b[1] - a[1])
    return ranked[0] && (ranked.length === 1 || ranked[0][1] > (ranked[1]?.[1] ?? 0)) ? ranked[0][0] : null
  }
  const ofWeight = best((place) => place.level === 'PROVINCE')
  const city = best((place) => place.level !== 'PROVINCE' && (!ofWeight || place.provinceCode === ofWeight.code))
  // 我市代表团赴A市: of the province that the paper's city is in, though they go there.
  const province = ofWeight ?? (city && placeByCode(city.provinceCode))
  const home = {
    province,
    // The paper of 建德市, a county by its code, says 我市 of it.
    city: countyOfPaper?.name.endsWith('市')
      ? countyOfPaper
      : (city ?? (province?.kind === 'MUNICIPALITY' ? province : null)),
    county: isOurs ? county : null,
    own,
  }
  const parties = [
    ...gather(trips, (trip) => [...trip.from, ...trip.to]),
    ...gather(mentions, ({ offices }) => offices.flatMap(({ place }) => place ?? [])),
  ]
  // Of counties the only one, twice, or once where guests come to 我县 or its own go elsewhere: where nothing else says which is ours.
  const isTold = times === 2 || origins.size > 0 || trips.some(({ fromHome }) => fromHome)
  const onlyCounty = isTold && counties.size === 1 ? county : null
  const goals = new Set(gather(trips, (trip) => (trip.fromHome ? [...trip.to, ...goalsOf(trip)] : [])))
  const others = [...parties, ...goals]
  const isSure = province !== null && (weight.get(province) ?? 0) >= 1
  return withNamedBeside(home, isSure, article, others, (kind) => {
    if (kind === '县') return onlyCounty
    if (kind === '区')
      return mostNamed(
        everyPlace.map(({ place }) => place).filter(({ name }) => name.endsWith('区')),
        2,
        others,
      )
    const main = parties.every((place) => goals.has(place)) ? mainCity(text, everyPlace, goals) : null
    if (main || !article.includes('我市')) return main
    const inShort = countiesInShort(article).filter(({ name }) => name.endsWith('市'))
    // The only city of the page that is not the guests', nor of theirs.
    const named = unique([
      ...gather(everyPlace, ({ place }) => (place.name.endsWith('市') && place.level !== 'PROVINCE' ? [place] : [])),
      ...inShort,
    ]).filter((place) => !isTheirs(place) && !others.includes(place))
    if (named.length === 1 && !others.some((place) => place.name.endsWith('市') && !isTheirs(place)))
      return named[0] as Place
    // A paper of a city of the level of counties may have its name in short alone.
    return mostNamed(inShort, 3, others)
  })
}

/** What 我县, 我市 or 我区 means that no evidence places: the division that is named beside a party's, or `only` where nobody has a place. */
function withNamedBeside(
  home: Home,
  isSure: boolean,
  article: string,
  parties: readonly Place[],
  only: (kind: string) => Place | null,
): Home {
  const said = /我([县市区])|(?<=^|[^\u3400-\u9fff]|[由与和率])([县市区])(?:委|领导|[\u3400-\u9fff]{1,6}局)/.exec(
    article,
  )
  const kind = said?.[1] ?? said?.[2] ?? ''
  // 我区 of an autonomous region is the region.
  if (kind === '区' && isSure && home.province?.kind === 'AUTONOMOUS_REGION') return home
  if (kind === '市' ? home.city : home.county || !kind) return home
  const own = namedBeside(article, kind, parties) ?? only(kind)
  if (!own || ((isSure || kind !== '区') && home.province && own.provinceCode !== home.province.code)) return home
  return {
    ...home,
    province: placeByCode(own.provinceCode),
    city: kind === '市' ? own : placeByCode(own.cityCode ?? ''),
    county: kind === '市' ? home.county : own,
  }
}

/** The city that is named in full, or again and again, and thrice as often as any other, which is nowhere named in full; none of those that our own go to. */
function mainCity(text: string, mentions: readonly PlaceMention[], goals: ReadonlySet<Place>): Place | null {
  const times = new Map<Place, number>()
  for (const mention of mentions) {
    const { place, start, end } = mention
    if (goals.has(place)) continue
    const inFull = end - start === place.name.length
    if (
      inFull
        ? place.name.endsWith('市') && place.level !== 'PROVINCE'
        : place.level === 'CITY' && !isAmbiguous(text, mention)
    )
      times.set(place, (times.get(place) ?? 0) + (inFull ? 2 : 1))
  }
  const [main, next] = farAhead(times, 2)
  return mentions.some(({ place, start, end }) => place === next && end - start === place.name.length) ? null : main
}

/** Of places as often as a page names them the one that is far ahead of all others and stands there `least` times; none of `not`. */
function mostNamed(named: readonly Place[], least: number, not: readonly Place[]): Place | null {
  const times = new Map<Place, number>()
  for (const place of named) if (!not.includes(place)) times.set(place, (times.get(place) ?? 0) + 1)
  return farAhead(times, least)[0]
}

/** The place that is named `least` times and thrice as often as the next one, and the next one. */
function farAhead(times: ReadonlyMap<Place, number>, least: number): readonly [Place | null, Place | null] {
  const [[main, most] = [null, 0], [next, fewer] = [null, 0]] = [...times].sort((a, b) => b[1] - a[1])
  return [most >= least && most >= 3 * fewer ? main : null, next]
}

interface Elimination {
  /** 江苏省委书记X，省委书记Y: where X holds what Y holds without a place, Y's paper is not. */
  readonly not: ReadonlySet<Place>
  /** The one place left of those of whom someone has an office: where Y's paper is. */
  readonly only: Place | null
}

function eliminate(text: string, mentions: readonly Mention[], named: readonly PlaceMention[]): Elimination {
  const governed = named
    .filter(
      ({ place, start, end }) => end - start === place.name.length && /^(?:人民)?政府/.test(text.slice(end, end + 4)),
    )
    .map(({ place }) => place)
  const held = gather(mentions, ({ name, offices }) =>
    gather(offices, (office) => (office.place ? [{ name, office, place: office.place }] : [])),
  )
  const not = new Set<Place>()
  const only = new Set<Place>()
  for (const [i, { name, start, offices }] of mentions.entries()) {
    const first = offices[0]
    const word = first?.relative?.slice(-1) ?? /^代?([省市县区州])长$/.exec(first?.title ?? '')?.[1]
    if (!first || first.place || first.organisation || !word || !singleHolder.test(first.title)) continue
    const rivals = held.filter(
      ({ name: other, office, place }) =>
        other !== name && office.organ === first.organ && office.title === first.title && place.name.endsWith(word),
    )
    const before = mentions[i - 1]
    // In a list it may be of the place before it, unless the one before holds the same there.
    const joined = before !== undefined && /^[、，和与及\s]*$/.test(text.slice(before.end, start))
    if (rivals.length === 0 || (joined && !rivals.some((other) => other.name === before?.name))) continue
    for (const { place } of rivals) not.add(place)
    for (const place of [...held.map((one) => one.place), ...governed]) if (place.name.endsWith(word)) only.add(place)
  }
  const left = [...only].filter((place) => !not.has(place))
  return { not, only: left.length === 1 ? (left[0] as Place) : null }
}
