import type { Passage } from './event.js'
import { gather } from './gather.js'
import { matchesOf } from './matches.js'
import { type OwnOrganisations, ownOrganisations } from './own-organisation.js'
import type { Mention } from './people.js'
import { countiesInShort, type PlaceMention, pairsIn, placesIn } from './place-mentions.js'
import { type Place, placeByCode, placesByName } from './places.js'
import { countyOfPublisher, placeOfPublisher } from './publisher.js'
import { timesOf } from './times-of.js'
import { singleHolder } from './titles.js'
import { passedBy, type TripInSentence } from './trips.js'

/** What a page as a whole tells of who writes its articles. */
export interface Imprint {
  /** The place that the publisher's name names. */
  readonly place: Place | null
  /** The county whose paper or site it is. */
  readonly county: Place | null
  /** The city of whose news it is: 长城网>>张家口频道. */
  readonly channel: Place | null
  /** The special administrative regions of which an agency, a station or a department is named. */
  readonly regions: readonly (Place | null)[]
  readonly own: OwnOrganisations
}

/** Reads from a page, and from its publisher where it has one, what they tell of the writers. */
export const readImprint = (text: string, publisher: string | null): Imprint => {
  const own = ownOrganisations(text)
  const county = publisher === null ? null : countyOfPublisher(publisher)
  return {
    place: publisher === null ? null : placeOfPublisher(publisher),
    channel: placesByName(/[>»\s]([\u3400-\u9fff]{2,4})频道/.exec(text.slice(0, 600))?.[1] ?? '')[0] ?? null,
    // 南开新闻网 on a page of 南开大学 is the university's, and no district's.
    county: county && own.school?.startsWith(county.shortName) ? null : county,
    regions: [
      /香港(?:文汇报|商报|大公报|文汇网|经济日报)|rthk\.hk|news\.gov\.hk|香港时间|政制及内地事务局|政府新闻处|本港|(?<!香港[\u3400-\u9fff]{0,8}|经济)(?:政务司|财政司|律政司)/.test(
        text,
      )
        ? placeByCode('810000')
        : null,
      /澳门新闻局|本澳|澳广视|tdm\.com\.mo|行政法务司|经济财政司|社会文化司/.test(text) ? placeByCode('820000') : null,
    ],
    own,
  }
}

/** An article of which the writing side is asked. */
export interface UnplacedArticle extends Passage {
  /** The text of the whole page. */
  readonly text: string
  readonly imprint: Imprint
  /** Every place that the article names. */
  readonly places: readonly PlaceMention[]
  readonly mentions: readonly Mention[]
  readonly trips: readonly TripInSentence[]
  /** By person, the divisions that the whole page has in the offices. */
  readonly stated: ReadonlyMap<string, readonly Place[]>
}

/** The county of which a page of its own has 县委, 县长 or 我县. */
interface OwnCounty {
  /** The one that the article names most often. */
  readonly county: Place | null
  /** How often it does; without end for a paper's own. */
  readonly times: number
  /** How often the one is named that is named most but for it. */
  readonly next: number
  /** No other is named that could be meant. */
  readonly isOnly: boolean
}

/** What an article's words say of who writes it, before it is weighed. */
export interface Clues extends UnplacedArticle {
  /** The article's own text. */
  readonly article: string
  /** The places but for those that a university or a company has its name from. */
  readonly places: readonly PlaceMention[]
  /** Provinces, by code, that our own delegation goes to. */
  readonly away: ReadonlySet<string>
  /** Where the guests come from. */
  readonly origins: ReadonlySet<Place>
  /** By name and office, the division of an office that somebody has. */
  readonly explicit: ReadonlyMap<string, Place>
  /** Provinces, by code, that offices name. */
  readonly named: ReadonlySet<string>
  readonly elimination: Elimination
  /** For whom someone of the writing side speaks: 县委书记X代表甲县. */
  readonly spokenFor: readonly Place[]
  readonly ownCounty: OwnCounty
}

/** Provinces, by code, that our own delegation goes to: none of them is where we write. */
export const awayFrom = (trips: readonly TripInSentence[]): ReadonlySet<string> =>
  new Set(gather(trips, ({ fromHome, to }) => (fromHome ? to.map(({ provinceCode }) => provinceCode) : [])))

/** Where those come from who come to 我省 or 我市, by the delegation's name or the offices of whoever leads it. */
export const originsOfGuests = (
  text: string,
  trips: readonly TripInSentence[],
  mentions: readonly Mention[],
): ReadonlySet<Place> =>
  new Set(
    gather(
      trips.filter(({ toHome, to }) => toHome && to.length === 0),
      ({ from, start, end, sentence, received }) => [
        ...from,
        ...gather(
          mentions.filter(
            (mention) =>
              // 与甲市市委书记X率领的代表团座谈: of 甲市.
              (received && mention.start >= start && mention.end < end && text.startsWith('率领的', mention.end)) ||
              (mention.start >= sentence.start &&
                /^(?:[、，](?:(?!会[见晤]|陪同|接见)[^。；在]){2,30}?)?(?:(?:\d{1,2}月)?\d{1,2}日)?一?[率行带][^，。；]*，?$/.test(
                  text.slice(mention.end, start),
                )),
          ),
          // 青岛保税区管委会主任X: of 青岛.
          ({ offices }) =>
            offices.flatMap(({ place, organisation }) =>
              place ? [place] : placesIn(organisation ?? '', 0, organisation?.length ?? 0).map((named) => named.place),
            ),
        ),
      ],
    ),
  )

/** Whether a place is one that the guests come from, lies in one, or holds one. */
export const isOfGuests = ({ origins }: Clues, { code, provinceCode, cityCode }: Place): boolean =>
  origins.size > 0 &&
  [...origins].some((guest) => [code, provinceCode, cityCode].includes(guest.code) || guest.cityCode === code)

/** What is found out of an article before its evidence is weighed. */
export function cluesOf(unplaced: UnplacedArticle): Clues {
  const { text, start, end, imprint, mentions, trips, stated } = unplaced
  const places = unplaced.places.filter((mention) => !isOfOrganisation(text, mention))
  const explicit = new Map<string, Place>()
  for (const { name, offices } of mentions)
    for (const { organ, title, place } of offices) if (place) explicit.set(`${name}${organ}${title}`, place)
  const article = text.slice(start, end)
  const found = {
    text,
    start,
    end,
    article,
    imprint,
    places,
    mentions,
    trips,
    stated,
    away: awayFrom(trips),
    origins: originsOfGuests(text, trips, mentions),
    explicit,
    named: new Set([...explicit.values()].map(({ provinceCode }) => provinceCode)),
    elimination: eliminate(text, mentions, places, trips),
    spokenFor: spokenForIn(article, mentions),
  }
  return Object.assign(found, { ownCounty: ownCountyOf(found) })
}

/** 北京科技大学, 湖南大学: where a university or a company has its name from says nothing of who writes. */
const isOfOrganisation = (text: string, { end }: PlaceMention): boolean =>
  /^(?!(?:人民)?政府|委、)(?:(?![与和同])[\u3400-\u9fff（）]){0,10}?(?:大学|学院|公司|集团|银行)/.test(
    text.slice(end, end + 12),
  )

interface Elimination {
  /** 江苏省委书记X，省委书记Y: where X holds what Y holds without a place, Y's paper is not. */
  readonly not: ReadonlySet<Place>
  /** The one place left of those of whom someone has an office, or where a trip begins or ends: where Y's paper is. */
  readonly only: Place | null
}

function eliminate(
  text: string,
  mentions: readonly Mention[],
  named: readonly PlaceMention[],
  trips: readonly TripInSentence[],
): Elimination {
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
    if (!first || first.place || first.organisation || !word) continue
    const isSingle = singleHolder.test(first.title)
    const rivals = held.filter(
      ({ name: other, office, place }) =>
        other !== name &&
        office.organ === first.organ &&
        office.title === first.title &&
        place.name.endsWith(word) &&
        // 省政协副主席X，甲省政协副主席Y: of two in one sentence the bare one is of another province too.
        (isSingle || besideIn(text, start, other)),
    )
    const before = mentions[i - 1]
    // In a list it may be of the place before it, unless the one before holds the same there.
    const joined = before !== undefined && /^[、，和与及\s]*$/.test(text.slice(before.end, start))
    if (rivals.length === 0 || (joined && !rivals.some((other) => other.name === before?.name))) continue
    for (const { place } of rivals) not.add(place)
    for (const place of [
      ...held.map((one) => one.place),
      ...governed,
      ...gather(trips, ({ from, to }) => [...from, ...to]),
      ...pairsIn(text).flat(),
    ])
      if (place.name.endsWith(word)) only.add(place)
  }
  const left = [...only].filter((place) => !not.has(place))
  return { not, only: left.length === 1 ? (left[0] as Place) : null }
}

/** Whether a name stands in the sentence that begins somebody's title at `start`. */
const besideIn = (text: string, start: number, name: string): boolean =>
  (/^[^。\n]*/.exec(text.slice(start, start + 120))?.[0] ?? '').includes(name)

/** 市委书记X代表甲市, where X has his office without a place. */
function spokenForIn(article: string, mentions: readonly Mention[]): Place[] {
  const found: Place[] = []
  for (const { index, 1: words = '' } of matchesOf(
    article,
    /(?<!受)代表([\u3400-\u9fff]{2,8}?)(?:省委|市委|县委|自治区党委|、[\u3400-\u9fff]{2,3}政府|党政代表团|(?<=[省市县区州旗])(?:(?:四套|四大|五大)班子|对|向|感谢))/g,
  )) {
    const before = article.slice(Math.max(0, index - 4), index)
    const speaker = mentions.some(
      ({ name, offices }) => before.endsWith(name) && offices.some(({ place, relative }) => !place && relative),
    )
    const place = speaker ? placesIn(words, 0, words.length)[0]?.place : null
    if (place) found.push(place)
  }
  return found
}

/** Whom the article names. */
export const namesOf = (mentions: readonly Mention[]): ReadonlySet<string> => new Set(mentions.map(({ name }) => name))

/** What 县委 and 我县 mean, by how often the article names each county that is neither the guests' nor where our own go. */
function ownCountyOf({
  article,
  imprint,
  trips,
  origins,
  elimination,
  places,
  mentions,
  spokenFor,
}: Omit<Clues, 'ownCounty'>): OwnCounty {
  if (imprint.county) return { county: imprint.county, times: Number.POSITIVE_INFINITY, next: 0, isOnly: true }
  if (
    !/(?<![\u3400-\u9fff])(?:[县旗]委|[县旗]人大|[县旗]政协|[县旗]政府|[县旗]领导)|(?<![\u3400-\u9fff、])[县旗]长|我[县旗]/.test(
      article,
    )
  )
    return { county: null, times: 0, next: 0, isOnly: false }
  const isNot = new Set([
    ...gather(trips, ({ toHome, from }) => (toHome ? from : [])),
    ...origins,
    ...elimination.not,
    ...gather(trips, (trip) => (trip.fromHome ? passedBy(trip) : [])),
  ])
  const ours = (of: readonly Place[]) => of.filter((place) => !isNot.has(place))
  const named = places.map(({ place }) => place).filter(({ level, name }) => level === 'COUNTY' && /[县旗]$/.test(name))
  // Who speaks for a county says so as clearly as two namings of it.
  const spoken = spokenFor.filter(({ level }) => level === 'COUNTY')
  const inFull = [...ours(named), ...spoken, ...spoken]
  // A county's own paper may have its name in short alone.
  const all =
    inFull.length > 0
      ? inFull
      : ours(countiesInShort(article, namesOf(mentions)).filter(({ name }) => !name.endsWith('市')))
  const counts = timesOf(all)
  const [[county, times] = [null, 0], [, next] = [null, 0]] = [...counts].sort((a, b) => b[1] - a[1])
  return { county, times, next, isOnly: counts.size === 1 }
}
