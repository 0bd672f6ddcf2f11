import { unique } from './event.js'
import { gather } from './gather.js'
import type { Home } from './home.js'
import { type Clues, isOfGuests, namesOf } from './home-clues.js'
import { matchesOf } from './matches.js'
import { namedBeside } from './named-beside.js'
import { countiesInShort, isAmbiguous, placesIn } from './place-mentions.js'
import { type Place, placeByCode, placesByName } from './places.js'
import { timesOf } from './times-of.js'
import { passedBy } from './trips.js'

const unnamed =
  /我([县市区州盟旗])|([县市区州盟旗])(?<=(?:^|[^\u3400-\u9fff]|[由与和率]).)(?:委|领导|政协|人大|政府|[\u3400-\u9fff]{1,6}[局委])/

/**
 * A home with the division that 我县, 我旗, 我市, 我州, 我盟 or 我区 means, where no evidence has placed it: the one that the article names beside a
 * party's, else the only one that can be meant. As it was where there is none, or where it lies outside of a province that `isSure`.
 */
export function withUnnamed(home: Home, isSure: boolean, clues: Clues): Home {
  const { article, mentions, trips } = clues
  const said = unnamed.exec(article)
  const kind = said?.[1] ?? said?.[2]
  // 我区 of an autonomous region is the region.
  if (!kind || (kind === '区' && isSure && home.province?.kind === 'AUTONOMOUS_REGION')) return home
  const isOfCity = /[市州盟]/.test(kind)
  if (isOfCity ? home.city : home.county) return home
  const parties = [
    ...gather(trips, ({ from, to }) => [...from, ...to]),
    ...gather(mentions, ({ offices }) => offices.flatMap(({ place }) => place ?? [])),
  ]
  const goals = new Set(gather(trips, (trip) => (trip.fromHome ? passedBy(trip) : [])))
  const others = [...parties, ...goals]
  const own =
    namedBeside(article, kind, others) ??
    ofOurDelegation(article, kind) ??
    hostOfCities(article, kind) ??
    onlyOne[kind]?.(clues, others, goals) ??
    ledAway(article, kind)
  if (!own || ((isSure || kind !== '区') && home.province && own.provinceCode !== home.province.code)) return home
  return {
    ...home,
    province: placeByCode(own.provinceCode),
    city: isOfCity ? own : placeByCode(own.cityCode ?? ''),
    county: isOfCity ? home.county : own,
  }
}

const delegation = '(?:党政|政府|学习|考察)*(?:代表|考察)团'

/** X率我市党政代表团, which the page also calls 甲市党政代表团, and no other. */
export function ofOurDelegation(article: string, kind: string): Place | null {
  if (!article.includes(`率我${kind}`) && !article.includes(`率领我${kind}`)) return null
  if (!new RegExp(`率领?我${kind}${delegation}`).test(article)) return null
  const named = gather(
    matchesOf(article, new RegExp(`([\\u3400-\\u9fff]{2,8}${kind})${delegation}`, 'g')),
    ({ 1: words = '' }): Place[] =>
      placesIn(words, 0, words.length)
        .slice(-1)
        .map(({ place }) => place),
  )
  const [only = null, ...others] = unique(named)
  return others.length === 0 ? only : null
}

/** 区委书记X率甲区…赴乙省学习 */
function ledAway(article: string, kind: string): Place | null {
  const led = new RegExp(
    `(?<![\\u3400-\\u9fff])${kind}(?:委书记|长)[\\u3400-\\u9fff]{2,3}(?:率领?|带领)([\\u3400-\\u9fff]{2,6}${kind})[^，。；来]{0,24}赴(?!我)`,
  ).exec(article)?.[1]
  const [only, ...others] = led ? placesByName(led) : []
  return only && others.length === 0 ? only : null
}

/** 会议在我市召开。甲、乙、丙等八市市长出席: 甲, the host, whom the page names again and again. */
function hostOfCities(article: string, kind: string): Place | null {
  const first =
    kind === '市' && article.includes('在我市')
      ? /在我市[^，。]{0,8}(?:召开|举行|举办)。([\u3400-\u9fff]{2,4})、[^。]{4,60}[市]/.exec(article)?.[1]
      : undefined
  const place = first ? placesByName(first).find(({ level }) => level === 'CITY') : undefined
  return place && article.split(place.shortName).length > 4 ? place : null
}

/** A county or banner that is named twice, or once where guests come to 我县 or its own go elsewhere. */
function onlyCounty({ ownCounty: { county, times, isOnly }, origins, trips }: Clues): Place | null {
  const isTold = times === 2 || origins.size > 0 || trips.some(({ fromHome }) => fromHome)
  return isTold && isOnly ? county : null
}

/** By 县, 旗, 市, 州, 盟 or 区, the only division of the article that it can be: `others` take part themselves, and to the `goals` our own go. */
const onlyOne: {
  readonly [kind: string]: (clues: Clues, others: readonly Place[], goals: ReadonlySet<Place>) => Place | null
} = {
  县: onlyCounty,
  旗: onlyCounty,
  市: (clues, others, goals) =>
    (others.every((place) => isGoal(place, goals)) ? mainCity(clues, goals) : null) ?? ownCity(clues, others),
  州: (clues, others) => mostNamed(endingIn(clues, /自治州$/), 1, others) ?? prefectureOf(clues, others),
  盟: (clues, others) => mostNamed(endingIn(clues, /盟$/), 1, others),
  区: ({ places, article }, others) => {
    const inFull = places.map(({ place }) => place).filter(({ name }) => name.endsWith('区'))
    // 丰南区, and then 丰南 alone.
    const again = gather(unique(inFull), (place) =>
      place.level === 'COUNTY' && place.shortName.length > 1
        ? matchesOf(article, new RegExp(`${place.shortName}(?!区)`, 'g')).map(() => place)
        : [],
    )
    return mostNamed([...inFull, ...again], 2, others)
  },
}

/** 康定市, 泸定县: the prefecture that all counties of the page lie in that are not the others'. */
function prefectureOf({ places }: Clues, others: readonly Place[]): Place | null {
  const named = places
    .map(({ place }) => place)
    .filter(({ level, code }) => level === 'COUNTY' && !others.some((other) => other.code === code))
  const [only, ...more] = unique(named.map(({ cityCode }) => placeByCode(cityCode ?? '')))
  return only && more.length === 0 && new Set(named).size > 1 && only.name.endsWith('州') && !others.includes(only)
    ? only
    : null
}

const endingIn = ({ places }: Clues, ending: RegExp): Place[] =>
  places.map(({ place }) => place).filter(({ name }) => ending.test(name))

/** The city that is named in full, or again and again, and thrice as often as any other, which is nowhere named in full; none of those that our own go to. */
function mainCity({ text, places }: Clues, goals: ReadonlySet<Place>): Place | null {
  const times = new Map<Place, number>()
  for (const mention of places) {
    const { place, start, end } = mention
    if (isGoal(place, goals)) continue
    const inFull = end - start === place.name.length
    if (inFull ? isCityByName(place) : place.level === 'CITY' && !isAmbiguous(text, mention))
      times.set(place, (times.get(place) ?? 0) + (inFull ? 2 : 1))
  }
  const [main, next] = farAhead(times, 2)
  return places.some(({ place, start, end }) => place === next && end - start === place.name.length) ? null : main
}

/** 我市: the only city of the page that is no party and not of the guests, or one of the level of counties that it has in short again and again. */
function ownCity(clues: Clues, others: readonly Place[]): Place | null {
  if (!clues.article.includes('我市')) return null
  const inShort = countiesInShort(clues.article, namesOf(clues.mentions)).filter(({ name }) => name.endsWith('市'))
  const inFull = clues.places.map(({ place }) => place).filter(isCityByName)
  const isTheirs = (place: Place): boolean => isOfGuests(clues, place)
  const [only, ...more] = unique([...inFull, ...inShort]).filter((place) => !isTheirs(place) && !others.includes(place))
  return only && more.length === 0 && !others.some((place) => place.name.endsWith('市') && !isTheirs(place))
    ? only
    : mostNamed(inShort, 3, others)
}

/** Where our own go, and what lies inside of it. */
const isGoal = ({ code, cityCode, provinceCode }: Place, goals: ReadonlySet<Place>): boolean =>
  [...goals].some((goal) => [code, cityCode, provinceCode].includes(goal.code))

const isCityByName = ({ name, level }: Place): boolean => name.endsWith('市') && level !== 'PROVINCE'

/** Of places as often as a page names them the one that is far ahead of all others and stands there `least` times; none of `not`. */
function mostNamed(named: readonly Place[], least: number, not: readonly Place[]): Place | null {
  return farAhead(timesOf(named.filter((place) => !not.includes(place))), least)[0]
}

/** The place that is named `least` times and thrice as often as the next one, and the next one. */
function farAhead(times: ReadonlyMap<Place, number>, least: number): readonly [Place | null, Place | null] {
  const [[main, most] = [null, 0], [next, fewer] = [null, 0]] = [...times].sort((a, b) => b[1] - a[1])
  return [most >= least && most >= 3 * fewer ? main : null, next]
}
