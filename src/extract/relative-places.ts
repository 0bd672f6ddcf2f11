import { remember } from '../text/remember.js'
import { unique } from './event.js'
import type { Home } from './home.js'
import type { ListNeighbour } from './list-neighbour.js'
import { type FindPlace, isDistrict } from './offices.js'
import { pairsIn, placesIn } from './place-mentions.js'
import { type Place, placeByCode } from './places.js'

/** Whether a division may be called by the word. */
export const fitsWord = (place: Place, relative: string): boolean =>
  relative === '区委'
    ? isDistrict.test(place.name) && place.kind === null
    : relative.endsWith('省') || relative === '省市'
      ? place.kind === 'PROVINCE' && place.code !== '710000'
      : relative.includes('自治区') ||
          relative === '区' ||
          relative === '我区' ||
          relative === '本区' ||
          relative === '全区'
        ? place.kind === 'AUTONOMOUS_REGION' || (relative !== '自治区' && isDistrict.test(place.name))
        : /特区|特别行政区/.test(relative)
          ? place.kind === 'SPECIAL_ADMINISTRATIVE_REGION'
          : relative.includes('兵团')
            ? place.shortName === '兵团'
            : place.name.endsWith(relative.slice(-1))

/** What 省, 市, 自治区 stand for in one article, as its people are read from the first to the last. */
export class RelativePlaces {
  readonly #text: string
  readonly #home: Home
  readonly #parties: readonly Place[]
  readonly #provinces: readonly (Place | null)[]
  readonly #goals: ReadonlySet<Place>
  /** The divisions of everyone's offices so far. */
  readonly #told = new Map<string, readonly Place[]>()

  /** `goals`: where those of the writing side go. */
  constructor(text: string, home: Home, parties: readonly Place[], goals: ReadonlySet<Place>) {
    this.#text = text
    this.#home = home
    this.#parties = parties
    this.#provinces = parties.map((place) => placeByCode(place.provinceCode))
    this.#goals = goals
  }

  /** The divisions of somebody's offices so far. */
  of(person: string): readonly Place[] {
    return this.#told.get(person) ?? []
  }

  tell(person: string, places: readonly Place[]): void {
    this.#told.set(person, places)
  }

  /** 两省区政协主席X、Y: one each; the one of whoever stands at `index` among them. */
  inTurn(index: number): Place | null {
    const pair = pairsIn(this.#text)[0] ?? []
    return (pair.length > 1 ? pair : this.#parties)[index] ?? null
  }

  /** What the words mean at `at`, for somebody of the divisions `own` who stands in a list; it is never `not`. */
  finder(own: readonly Place[], list: ListNeighbour, at: number, not: Place | null = null): FindPlace {
    const { city, county, province } = this.#home
    return (relative) => {
      if (relative === null) return city ?? province
      const ours = [city, county, county && !city ? placeByCode(county.cityCode ?? '') : null, province]
      const nearest = [
        ...(/^[我本]/.test(relative) ? ours : delegationLedAt(this.#text, at)),
        ...own,
        // Of two special administrative regions the one named last.
        ...(/特区|特别行政区/.test(relative) ? this.#lastTold(at, 'SPECIAL_ADMINISTRATIVE_REGION') : []),
        ...own.map((place) => placeByCode(place.provinceCode)),
        ...list.places,
        ...ours,
      ]
      const fits = (place: Place | null): boolean => place !== null && place !== not && fitsWord(place, relative)
      return (
        nearest.find(fits) ??
        (city ? [placeByCode(city.provinceCode)] : this.#lastNamed(relative, at)).find(fits) ??
        this.#only(fits) ??
        this.#provinces.find(fits) ??
        // 州委书记 on the page of a county: of the prefecture that the county is in.
        (/[州盟]/.test(relative)
          ? this.#parties.map(({ cityCode }) => placeByCode(cityCode ?? '')).find(fits)
          : null) ??
        (/[州县盟旗]|地区/.test(relative)
          ? namedBefore(this.#text, at).find((place) => fits(place) && !this.#goals.has(place))
          : null) ??
        (relative === '自治区' ? onlyRegionIn(this.#text) : null)
      )
    }
  }

  /** The one party that the word can mean, and not what lies inside of it; of several none, but for provinces the first. */
  #only(fits: (place: Place) => boolean): Place | undefined {
    const fitting = this.#parties.filter(fits)
    const [first, ...others] = fitting.filter(({ cityCode }) => !fitting.some(({ code }) => code === cityCode))
    return others.every(({ code }) => code === first?.code) || first?.level === 'PROVINCE' ? first : undefined
  }

  /** The divisions of people, those of whoever is named last before `at` first; of one kind, where it is given. */
  #lastTold(at: number, only: Place['kind']): readonly Place[] {
    return [...this.#told]
      .filter(([, places]) => only === null || places.some(({ kind }) => kind === only))
      .map(([name, places]) => ({ places, last: this.#text.lastIndexOf(name, at) }))
      .sort((a, b) => b.last - a.last)
      .flatMap(({ places }) => places)
  }

  /** 甲市人大主任X、乙市委书记Y出席。市委副书记Z: of 乙市, where neither is the guests'. */
  #lastNamed(relative: string, at: number): readonly Place[] {
    return /^[市县州]/.test(relative) ? this.#lastTold(at, null).filter((place) => this.#parties.includes(place)) : []
  }
}

/** The one autonomous region that the page names; null where it names none, or several. */
const onlyRegionIn = remember((text): Place | null => {
  const named = placesIn(text, 0, text.length).map(({ place }) => place)
  const [only, ...others] = unique(named.filter(({ kind }) => kind === 'AUTONOMOUS_REGION'))
  return only && others.length === 0 ? only : null
}, 1)

/** 甲市党政代表团由市委书记X带队: of 甲市. */
function delegationLedAt(text: string, at: number): Place[] {
  const whose = /([\u3400-\u9fff]{2,9})(?:党政|政府|学习|考察|经贸)*(?:代表|考察|学习)团则?由$/.exec(
    text.slice(Math.max(0, at - 20), at),
  )?.[1]
  return whose ? placesIn(whose, 0, whose.length).map(({ place }) => place) : []
}

/** The divisions named shortly before, the nearest first: 抵达玉树州，与州委座谈。州委书记X. */
const namedBefore = (text: string, at: number): Place[] =>
  placesIn(text, Math.max(0, at - 400), at)
    .map(({ place }) => place)
    .reverse()
