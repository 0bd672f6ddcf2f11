import { remembered } from '../text/remember.js'
import type { Home } from './home.js'
import { matchesOf } from './matches.js'
import {
  bareDepartment,
  corpsName,
  isDistrict,
  type Jurisdiction,
  nowhere,
  ownDepartment,
  type ResolvedOffice,
  resolveOffice,
  type WrittenOffice,
} from './offices.js'
import { withOwnOrganisation } from './own-organisation.js'
import type { Mention } from './people.js'
import { pairsIn, placeAt, placesIn } from './place-mentions.js'
import { type Place, placeByCode } from './places.js'
import { functions, ranks, singleHolder } from './titles.js'

/** A mention with its offices in full. */
export interface ResolvedMention extends Mention {
  readonly fullOffices: readonly string[]
  /** Divisions of the offices, as the report gives them. */
  readonly places: readonly Place[]
  readonly organisation: string | null
  /** Offices whose place or organ stays unknown, and those of organs of no known kind. */
  readonly unread: readonly WrittenOffice[]
}

const prefectureOrgan = remembered(/^(?:地委|行署)/)
const severalDivisions = remembered(/^(?:两|三|四)(?:省|市|地|区)/)
const isCompany = remembered(/(?:公司|集团|银行)$/)
/** 两位副主席: how many there are of them, and no organisation. */
const someOf = remembered(/^[两三几多][位名]/)

type Level = Place['level'] | null

/** What stands between the mentions of one list. */
const goesOn = new RegExp(
  String.raw`^(?:${ranks})?[、，,和与及\s]*$|^，[\u3400-\u9fff]{2,16}[书主秘委常][\u3400-\u9fff]{0,3}、$|^为(?:副?团长|队长|组长)[、，]$`,
)

const fitsWord = (place: Place, relative: string): boolean =>
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

/** Puts the offices of an article's mentions in full: what they leave out comes from the chain, the neighbour in the list, or the writing side. */
export function resolveMentions(
  text: string,
  mentions: readonly Mention[],
  home: Home,
  parties: readonly Place[],
  stated: ReadonlyMap<string, readonly Place[]>,
): ResolvedMention[] {
  const resolved: ResolvedMention[] = []
  let neighbour: Jurisdiction = nowhere
  /** The divisions of the list, past someone of an organisation; the innermost first. */
  let listed: readonly Place[] = []
  let company: string | null = null
  let neighbourTitle = ''
  /** What the one before in the list lends to an office that says little of where it is. */
  const ofNeighbour = (office: WrittenOffice, gap: string): Jurisdiction => {
    const next = gap.trim() === '、'
    const bare = !office.place && !office.relative && !office.organisation
    if (office.organisation && ownDepartment.test(office.organisation)) return neighbour
    if (next && office.organisation && bareDepartment.test(office.organisation)) return { ...neighbour, organ: '' }
    // 政协主席X，副主席Y，秘书长Z: of the same body.
    const sameBody =
      bare &&
      office.organ === '' &&
      neighbour.organ !== '' &&
      (office.title === `副${neighbourTitle}` || (office.title === '秘书长' && assembly.test(neighbour.organ)))
    const prefecture = prefectureOrgan.test(office.organ) && neighbour.place?.level === 'CITY'
    const lends = bare && (next || prefecture || neighbour.organisation !== null)
    if (sameBody || (next && bare && office.organ === '')) return neighbour
    const ofRegion = neighbour.place?.kind === 'SPECIAL_ADMINISTRATIVE_REGION' && !office.place && !office.relative
    return lends || ofRegion || (bareHead(office) && neighbour.place) ? { ...neighbour, organ: '' } : nowhere
  }
  let neighbourEnd = -1
  const provinces = parties.map((place) => placeByCode(place.provinceCode))
  /** 两省区政协主席X、Y: one each, in order. */
  const inTurn = (mention: Mention): Place | null => {
    const pair = pairsIn(text)[0] ?? []
    const run = mentions.filter((other) => other.run === mention.run)
    return (pair.length > 1 ? pair : parties)[run.indexOf(mention)] ?? null
  }
  let corps: string | null = null
  /** The divisions of everyone's offices so far. */
  const told = new Map<string, readonly Place[]>()
  const holders = statedHolders(mentions)
  /** A市委书记X，市委书记Y: what X holds, Y does not; the second is of another place that fits. */
  const ofItsHolder = (
    person: string,
    written: WrittenOffice,
    first: ResolvedOffice,
    elsewhere: (not: Place) => ResolvedOffice,
  ): ResolvedOffice => {
    const { name, jurisdiction } = first
    if (!name || !singleHolder.test(written.title)) return first
    const taken = (held: string): boolean => (holders.get(held) ?? person) !== person
    const other =
      taken(name) && !written.place && !written.organisation && jurisdiction.place
        ? elsewhere(jurisdiction.place)
        : null
    const own = other?.name && !taken(other.name) ? other : first
    if (own.name && !holders.has(own.name)) holders.set(own.name, person)
    return own
  }
  const findFor =
    (own: readonly Place[], not: Place | null, at: number) =>
    (_: Level, relative: string | null): Place | null => {
      if (relative === null) return home.city ?? home.province
      const ours = [home.city, home.county, home.province]
      const candidates = [
        ...(/^[我本]/.test(relative) ? ours : []),
        ...own,
        // Of two special administrative regions the one named last.
        ...(/特区|特别行政区/.test(relative) ? lastTold(at, 'SPECIAL_ADMINISTRATIVE_REGION') : []),
        ...own.map((place) => placeByCode(place.provinceCode)),
        neighbour.place,
        ...listed,
        ...ours,
        ...(home.city ? [placeByCode(home.city.provinceCode)] : lastNamed(relative, at)),
        ...parties,
        ...provinces,
      ]
      const fits = (place: Place | null): boolean => place !== null && place !== not && fitsWord(place, relative)
      const before = (): Place | undefined =>
        /[州县盟旗]|地区/.test(relative) ? namedBefore(text, at).find(fits) : undefined
      return candidates.find(fits) ?? before() ?? null
    }
  /** The divisions of people, those of whoever is named last before `at` first; of one kind, where it is given. */
  const lastTold = (at: number, only: Place['kind']): readonly Place[] =>
    [...told]
      .filter(([, places]) => only === null || places.some(({ kind }) => kind === only))
      .map(([name, places]) => ({ places, last: text.lastIndexOf(name, at) }))
      .sort((a, b) => b.last - a.last)
      .flatMap(({ places }) => places)
  /** 甲市人大主任X、乙市委书记Y出席。市委副书记Z: of 乙市, where neither is the guests'. */
  const lastNamed = (relative: string, at: number): readonly Place[] =>
    /^[市县州]/.test(relative) ? lastTold(at, null).filter((place) => parties.includes(place)) : []
  /** 市委副书记、市长X, where somebody else is mayor of the city that 市 would mean: that city. */
  const takenPlace = (
    { name: person, offices }: Mention,
    find: (level: Level, relative: string | null) => Place | null,
  ): Place | null => {
    for (const office of offices) {
      if (office.place || office.organisation || !singleHolder.test(office.title)) continue
      const { name, jurisdiction } = resolveOffice(office, nowhere, find)
      if (name && (holders.get(name) ?? person) !== person) return jurisdiction.place
    }
    return null
  }
  for (const mention of mentions) {
    const gap = neighbourEnd >= 0 ? text.slice(neighbourEnd, mention.start) : '。'
    if (!goesOn.test(gap)) {
      neighbour = nowhere
      listed = []
    }
    const own = [...(stated.get(mention.name) ?? []), ...(told.get(mention.name) ?? [])]
    const find = findFor(own, null, mention.start)
    const ahead = sentenceBefore(text, mention.start)
    const heading = headingIn(ahead) ?? listOf(ahead, (relative) => find(null, relative))
    if (heading && !neighbour.place) neighbour = { place: heading, organ: '', organisation: null }
    let inherited: Jurisdiction = nowhere
    const full: string[] = []
    const places: Place[] = heading && !mention.group && mention.offices.length === 0 ? [heading] : []
    const unread: WrittenOffice[] = []
    let organisation: string | null = null
    const written = mention.group ? [mention.group] : mention.offices
    const taken = written.length > 1 ? takenPlace(mention, find) : null
    const findHere = taken ? findFor(own, taken, mention.start) : find
    for (const office of written) {
      if (
        (office.title.endsWith('院士') && written.length > 1) ||
        (office.organisation && someOf.test(office.organisation))
      )
        continue
      const several = office.relative !== null && severalDivisions.test(office.relative)
      const one: WrittenOffice = several
        ? { ...office, place: inTurn(mention), relative: null }
        : withOwnOrganisation(
            office,
            inherited.organisation ??
              (neighbour.organisation && /^[、，,\s]*$/.test(gap) ? neighbour.organisation : null),
            { school: home.own.school, company: home.own.company ?? company },
          )
      const before: Jurisdiction =
        inherited.place || inherited.organisation || isOwn(one, own) ? inherited : ofNeighbour(one, gap)
      const liaison = /^[、，\s]*$/.test(gap)
        ? /^.*(?:联络办公室|中联办)|^[\u3400-\u9fff]{2,8}?部(?=$|.*[司局]$)/.exec(neighbour.organisation ?? '')?.[0]
        : undefined
      const whole = completed(one, inherited.organisation ?? liaison ?? '', () => corps ?? corpsDivisionIn(text))
      const { name, jurisdiction } = whole
        ? ofItsHolder(mention.name, whole, resolveOffice(whole, before, findHere), (not) =>
            resolveOffice(whole, nowhere, findFor(own, not, mention.start)),
          )
        : { name: null, jurisdiction: inherited }
      if (jurisdiction.organisation?.startsWith('新疆生产建设兵团第')) corps = jurisdiction.organisation
      if (!mention.group && (!functions.test(one.title) || /(?:工作队|指挥部)$/.test(one.organisation ?? one.organ))) {
        if (name) full.push(name)
        if (!name || one.unknown) unread.push(one)
      }
      for (const place of [jurisdiction.place, office.seat]) if (place && !places.includes(place)) places.push(place)
      organisation ??= jurisdiction.organisation
      if (jurisdiction.organisation && isCompany.test(jurisdiction.organisation)) company = jurisdiction.organisation
      inherited = jurisdiction
    }
    if (mention.offices.length === 0 && !mention.group) inherited = nowhere
    // 广东省方面出席的还有…合作区执行委员会副主任X.
    if (heading && places.length === 0 && organisation) places.push(heading)
    const { start, nameStart, end, offices, group, run } = mention
    resolved.push({
      name: mention.name,
      start,
      nameStart,
      end,
      offices,
      group,
      run,
      fullOffices: full,
      places,
      organisation,
      unread,
    })
    if (places.length > 0) {
      told.set(mention.name, places)
      neighbour = { place: places[0] as Place, organ: inherited.organ, organisation: null }
      listed = places.toReversed()
    } else if (organisation) neighbour = { place: null, organ: '', organisation }
    neighbourTitle = mention.offices.at(-1)?.title.replace(/^副/, '') ?? ''
    neighbourEnd = mention.end
  }
  return resolved
}

/**
 * An organisation that what came before completes: 管委会 of the zone, 研究院 of the university, 师市 of the division of the Corps that
 * the page names. Null for a division that it does not name.
 */
function completed(office: WrittenOffice, before: string, corps: () => string | null): WrittenOffice | null {
  const { organisation } = office
  if (!organisation) return office
  const division = /^(?:师市|师)(?=党委|党工委|$)/.exec(organisation)?.[0]
  if (division) {
    const named = corps()
    return named ? { ...office, organisation: named + organisation.slice(division.length) } : null
  }
  const school = facultyEnding.test(organisation) ? /^.*(?:大学|学院)$/.exec(before)?.[0] : undefined
  if (school) return { ...office, organisation: `${school}${organisation}` }
  const liaison = /^[\u3400-\u9fff]{2,6}部$/.test(organisation) && /联络办公室$|中联办$/.test(before)
  if (liaison) return { ...office, organisation: `${before}${organisation}` }
  // 交通运输部规划司司长X、公路局局长Y: of the ministry.
  const ministry =
    /^(?!国家|中国)[\u3400-\u9fff]{2,8}[司局]$/.test(organisation) && /^[\u3400-\u9fff]{2,12}?部/.exec(before)?.[0]
  if (ministry) return { ...office, organisation: `${ministry}${organisation}`, unknown: false }
  // 科技部党组成员、纪检组组长X: of the ministry.
  const group = /^纪检组$/.test(organisation) && /^[\u3400-\u9fff]{2,12}?(?:部|局|委员会)(?=党组|$)/.exec(before)?.[0]
  if (group) return { ...office, organisation: `${group}${organisation}` }
  const zone = /^(?:管委会|管理委员会)/.test(organisation)
    ? /^.*[区城园港](?=(?:党工委|党委|工委)?$)/.exec(before)?.[0]
    : undefined
  return zone ? { ...office, organisation: `${zone}${organisation}`, unknown: false } : office
}

const facultyEnding = /^[\u3400-\u9fff]{1,8}(?:学院|医院|研究院|科研院|系|处|中心|办公室)$/

/** The divisions named shortly before, the nearest first: 抵达玉树州，与州委座谈。州委书记X. */
const namedBefore = (text: string, at: number): Place[] =>
  placesIn(text, Math.max(0, at - 400), at)
    .map(({ place }) => place)
    .reverse()

/** The sentence in which a mention stands, up to it. */
function sentenceBefore(text: string, at: number): string {
  const before = text.slice(Math.max(at - 240, 0), at)
  return before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1)
}

/** 安徽方面出席的还有：… */
function headingIn(sentence: string): Place | null {
  if (!sentence.includes('方面')) return null
  const found = /([\u3400-\u9fff]{2,9})方面[^。；，]{0,16}(?:有|是)：?/.exec(sentence)
  return found ? (placesIn(found[1] as string, 0, (found[1] as string).length)[0]?.place ?? null) : null
}

/** 参加座谈会的自治区和湖南省领导还有：A、B；C: by the semicolons, the first list is of the autonomous region, the second of Hunan. */
function listOf(sentence: string, find: (relative: string) => Place | null): Place | null {
  if (!sentence.includes('领导')) return null
  const found =
    /(?:出席|参加|陪同|列席)[^。；]{0,14}的([^，。；]{1,20})领导(?:同志)?(?:还)?(?:有|是|包括)：?([^。]*)$/.exec(
      sentence,
    )
  if (!found || /[，,](?![^，,]{2,4}[、，,；]|[^，,]{2,4}$)/.test(found[2] as string)) return null
  const sides = (found[1] as string).split(/[和与及、]/)
  const side = sides[Math.min((found[2] as string).split('；').length, sides.length) - 1] as string
  return placesIn(side, 0, side.length)[0]?.place ?? find(side)
}

/** 省长 after 广东省委书记X、: a head of government without any place. */
const bareHead = (office: WrittenOffice): boolean =>
  !office.place &&
  !office.organisation &&
  (office.relative !== null || /[省市州县区]长(?:助理)?$|主席$/.test(office.title))

/** 省长X, of whom the page has told of which province: not of the one before in the list. */
const isOwn = ({ place, relative }: WrittenOffice, own: readonly Place[]): boolean =>
  !place && relative !== null && own.some((one) => fitsWord(one, relative))

/** Bodies that have a secretary-general of their own. */
const assembly = /(?:政协|人大常委会)$/

/** Who holds the offices of one holder that are written with their place. */
function statedHolders(mentions: readonly Mention[]): Map<string, string> {
  const holders = new Map<string, string>()
  for (const { name: person, offices } of mentions)
    for (const office of offices) {
      const name =
        office.place && singleHolder.test(office.title) ? resolveOffice(office, nowhere, () => null).name : null
      if (name && !holders.has(name)) holders.set(name, person)
    }
  return holders
}

/** 第八师石河子市 where it is the one division of 新疆生产建设兵团 that the page names. */
function corpsDivisionIn(text: string): string | null {
  const named = [...matchesOf(text, /(?:兵团第?|第)([一二三四五六七八九十]{1,3})师(?![范大])/g)]
  const [first] = named
  if (!first || named.some(([, number]) => number !== first[1])) return null
  const end = first.index + first[0].length
  const city = placeAt(text, end)
  return corpsName(text.slice(first.index, city?.place.name.endsWith('市') ? city.end : end))
}

/** The divisions that the page states in full for each person: those of the offices, and of the delegation that they lead. */
export function statedPlaces(text: string, mentions: readonly Mention[]): Map<string, Place[]> {
  const stated = new Map<string, Place[]>()
  for (const mention of mentions) {
    const places = (mention.group ? [mention.group] : mention.offices).map(({ place }) => place)
    const own = stated.get(mention.name) ?? []
    own.push(...[...places, placeLedFor(text, mention)].filter((place) => place !== null))
    if (own.length > 0) stated.set(mention.name, own)
  }
  return stated
}

const leadsFor =
  /^[^。；]{0,60}?(?:率领的|为(?:副?团长|组长)的)([\u3400-\u9fff]{2,16}?)(?:党政|政府|政协|人大|经贸|友好|学习|考察|代表){0,3}(?:代表|考察)?团/

/** 由市委书记X率领的甲省乙市党政代表团: 乙市, whosever paper it is. */
function placeLedFor(text: string, { offices, end }: Mention): Place | null {
  if (!offices.some(({ place, relative }) => !place && relative)) return null
  const led = leadsFor.exec(text.slice(end, end + 100))?.[1]
  return led ? (placesIn(led, 0, led.length).at(-1)?.place ?? null) : null
}
