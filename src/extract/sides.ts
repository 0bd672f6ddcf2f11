import { remember, remembered } from '../text/remember.js'
import { leading } from './delegations.js'
import { gather } from './gather.js'
import type { Home } from './home.js'
import { ListNeighbour } from './list-neighbour.js'
import { matchesOf } from './matches.js'
import { OfficeHolders } from './office-holders.js'
import {
  corpsName,
  type FindPlace,
  type Jurisdiction,
  nowhere,
  resolveOffice,
  town,
  type WrittenOffice,
} from './offices.js'
import { withOwnOrganisation } from './own-organisation.js'
import type { Mention } from './people.js'
import { placeAt, placesIn } from './place-mentions.js'
import { type Place, placeByCode } from './places.js'
import { fitsWord, RelativePlaces } from './relative-places.js'
import { functions, governmentTitle } from './titles.js'

/** A mention with its offices in full. */
export interface ResolvedMention extends Mention {
  readonly fullOffices: readonly string[]
  /** Divisions of the offices, as the report gives them. */
  readonly places: readonly Place[]
  readonly organisation: string | null
  /** Offices whose place or organ stays unknown, and those of organs of no known kind. */
  readonly unread: readonly WrittenOffice[]
}

const severalDivisions = remembered(/^(?:两|三|四)(?:省|市|地|区)/)
const isCompany = remembered(/(?:公司|集团|银行)$/)
/** 两位副主席: how many there are of them, and no organisation. */
const someOf = remembered(/^[两三几多][位名]/)

/** Puts the offices of an article's mentions in full: what they leave out comes from the chain, the neighbour in the list, or the writing side. */
export function resolveMentions(
  text: string,
  mentions: readonly Mention[],
  home: Home,
  parties: readonly Place[],
  stated: ReadonlyMap<string, readonly Place[]>,
  goals: ReadonlySet<Place>,
): ResolvedMention[] {
  const resolved: ResolvedMention[] = []
  const list = new ListNeighbour()
  const relatives = new RelativePlaces(text, home, parties, goals)
  const holders = new OfficeHolders(mentions)
  let corps: string | null = null
  let company: string | null = null
  for (const [i, mention] of mentions.entries()) {
    const before = mentions[i - 1]
    list.comeTo(text, mention)
    // 自治区党委副书记、兵团政委: of the region that the Corps is in.
    const ofCorps = mention.offices.some(({ relative, organisation }) =>
      /^(?:新疆生产建设)?兵团/.test(relative ?? organisation ?? ''),
    )
    const ahead = sentenceBefore(text, mention.start)
    const own = [
      ...(stated.get(mention.name) ?? []),
      ...relatives.of(mention.name),
      ...(ofCorps ? [placeByCode('650000')] : []),
      // 在沪全国政协委员、市政协主席X
      ...mention.offices.map(({ seat }) => seat ?? null),
      // 行政长官X访问澳门，与澳门行政长官Y会面。随团的官员包括财政司司长Z: of X's region.
      ...(isRegion(home.province) && isOfOurDelegation(ahead) ? [home.province] : []),
      ...delegationLedBy(ahead, text.slice(mention.end, mention.end + 60)),
    ].filter((place) => place !== null)
    // 江西省领导A、B，省领导C: of another province than those before.
    const others =
      mention.group && !mention.group.place && mention.run !== before?.run
        ? before?.group?.place
        : outranked(mention, resolved.at(-1), home)
    const after = mentions[i + 1]
    // 市长X与来访的甲市委书记Y座谈: X is not of 甲市.
    const guests =
      after &&
      /^(?:与|同|和|会见了?|会晤了?)来[\u3400-\u9fff]{0,4}(?:访|考察|调研|交流)的$/.test(
        text.slice(mention.end, after.start),
      )
        ? after.offices[0]?.place
        : (guestsReceivedBy(text, mention.end) ?? guestsAccompaniedBy(ahead, text.slice(mention.end, mention.end + 60)))
    const find = relatives.finder(own, list, mention.start, others ?? guests ?? null)
    const heading = headingIn(ahead) ?? listOf(ahead, find)
    if (heading) list.head(heading)
    const written = mention.group ? [mention.group] : mention.offices
    // 市委常委、乙县级市市委书记X sits on the committee of the city above.
    const taken = written.length > 1 ? (seatBelow(written) ?? holders.takenBefore(mention, find)) : null
    const findHere = taken ? relatives.finder(own, list, mention.start, taken) : find
    let inherited: Jurisdiction = nowhere
    const fullOffices: string[] = []
    const isUntitled = written.every(({ title, place, relative }) => title === '领导' && !place && !relative)
    const side =
      (written.length === 0 ? heading : null) ??
      (isUntitled ? sideOfTravellers(text, mention, resolved, home, goals) : null)
    const places: Place[] = side ? [side] : []
    const unread: WrittenOffice[] = []
    let organisation: string | null = null
    let ofSchool: boolean = false
    /** 市政府党组成员、秘书长X, of a city that nothing names: neither is of the organisation before. */
    let isLost: boolean = false
    for (const office of written) {
      if (
        (office.title.endsWith('院士') && written.length > 1) ||
        (office.organisation && someOf.test(office.organisation))
      )
        continue
      const one: WrittenOffice = severalDivisions.test(office.relative ?? '')
        ? { ...office, place: relatives.inTurn(runOf(mention, mentions).indexOf(mention)), relative: null }
        : withOwnOrganisation(office, inherited.organisation ?? list.organisation, {
            school: home.own.school,
            company: home.own.company ?? company,
            bank: home.own.bank,
            society: home.own.society,
          })
      const lent: Jurisdiction =
        others || inherited.place || inherited.organisation || isLost || isOwn(one, own) ? inherited : list.lendTo(one)
      const whole = completed(
        inTown(text, inPlace(one, find)),
        inherited.organisation ?? (list.ministry || list.zone || list.company),
        () => corps ?? corpsDivisionIn(text),
      )
      // 校党委常委、组织部部长X, of a school that the page does not name.
      // 镇党委书记X, of a town that is not named there.
      const isLeft =
        (ofSchool && !one.place && !one.relative && !one.organisation) ||
        /^[镇乡](?!.*[镇乡])/.test(one.organisation ?? '')
      ofSchool ||= one.relative === '校'
      const { name, jurisdiction } =
        whole && !isLeft
          ? holders.own(mention.name, whole, resolveOffice(whole, lent, findHere), (not) =>
              resolveOffice(whole, nowhere, relatives.finder(own, list, mention.start, not)),
            )
          : { name: null, jurisdiction: inherited }
      isLost ||= !name && one.relative !== null
      if (jurisdiction.organisation?.startsWith('新疆生产建设兵团第')) corps = jurisdiction.organisation
      if (!mention.group && (!functions.test(one.title) || /(?:工作队|指挥部)$/.test(one.organisation ?? one.organ))) {
        if (name) fullOffices.push(name)
        if (!name || one.unknown) unread.push(one)
      }
      for (const place of one.relative === '校' ? [] : [jurisdiction.place, office.seat])
        if (place && !places.includes(place)) places.push(place)
      organisation ??= jurisdiction.organisation
      if (jurisdiction.organisation && isCompany.test(jurisdiction.organisation)) company = jurisdiction.organisation
      inherited = jurisdiction
    }
    // 广东省方面出席的还有…合作区执行委员会副主任X.
    if (heading && places.length === 0 && organisation) places.push(heading)
    const { name, start, nameStart, end, offices, group, run } = mention
    resolved.push({
      name,
      start,
      nameStart,
      end,
      offices,
      group,
      run,
      fullOffices,
      places,
      organisation,
      unread,
    })
    if (places.length > 0) relatives.tell(name, places)
    list.pass(mention, places, inherited.organ, organisation)
  }
  return resolved
}

/** 甲市某局党组书记X，市委常委Y: lists go by rank, so that Y is of the writer's city, and not of 甲市. */
function outranked({ offices, start }: Mention, before: ResolvedMention | undefined, { city }: Home): Place | null {
  const [office] = offices
  const [place, ...more] = before?.places ?? []
  const isHigh =
    office?.relative === '市' &&
    ((office.organ === '委' && /常委$|书记$/.test(office.title)) || /^副?市长$/.test(office.title))
  return place &&
    more.length === 0 &&
    isHigh &&
    city !== null &&
    place.level === 'CITY' &&
    place !== city &&
    start - (before?.end ?? 0) < 2 &&
    before?.offices.every(({ organ }) => /(?:局|厅|办|办公室|中心)(?:党组|党委)?$/.test(organ))
    ? place
    : null
}

/** A、B、C等领导参加了学习考察, of people without a title, where our own delegation is away: the side of whom the page named before. */
function sideOfTravellers(
  text: string,
  { end }: Mention,
  before: readonly ResolvedMention[],
  home: Home,
  goals: ReadonlySet<Place>,
): Place | null {
  if (goals.size === 0 || !travelled.test(text.slice(end, end + 160))) return null
  const ours = gather(before, ({ places }) => places).filter((place) =>
    [home.county, home.city, home.province].includes(place),
  )
  return ours.at(-1) ?? null
}

const travelled =
  /^(?:[、和][\u3400-\u9fff·]{2,4})*等?(?:[省市州区县]?领导)?(?:同志)?(?:，[^，。；]{2,60}){0,1}(?:参加了?|随团|随同)(?:[此本这]次|学习|参观)*考察/

/** 市长X、副市长Y接待了甲市考察团一行: 甲市, which neither is of. */
function guestsReceivedBy(text: string, at: number): Place | null {
  const words = text.slice(at, at + 100)
  const received = words.includes('团')
    ? /^[^。；率带来赴]{0,60}?(?:(?:接待|会见)了?|[与同](?=[\u3400-\u9fff]{2,16}团(?:一行)?(?:进行|举行)?了?座谈))(?=[\u3400-\u9fff]{2,16}(?:代表|考察|访问|参访)团)/.exec(
        words,
      )
    : null
  return received ? (placeAt(text, at + received[0].length)?.place ?? null) : null
}

/** 甲市代表团赴乙区考察，市委副书记X陪同: X is not of 甲市. */
function guestsAccompaniedBy(ahead: string, after: string): Place | null {
  if (!/^[^。；]{0,40}陪同(?!下)/.test(after)) return null
  const words = /[\u3400-\u9fff]{2,16}(?=(?:代表|考察)团(?:一行)?(?:[赴来到抵]|前往|莅临))/.exec(ahead)?.[0]
  return words ? (placesIn(words, 0, words.length).at(-1)?.place ?? null) : null
}

/** The county-level city whose secretary or mayor is a member of the committee of the city above. */
const seatBelow = ([first, ...others]: readonly WrittenOffice[]): Place | null =>
  first && !first.place && first.relative === '市' && first.title.endsWith('常委')
    ? (others.find(({ place }) => place?.level === 'COUNTY' && place.name.endsWith('市'))?.place ?? null)
    : null

/** Those who share the titles of a mention. */
const runOf = ({ run }: Mention, mentions: readonly Mention[]): Mention[] =>
  mentions.filter((other) => other.run === run)

const zoneOfRelative =
  /^[省市州县](?=(?:经济(?:技术)?开发|经济技术|经开|高新(?:技术)?(?:产业)?(?:开发)?|开发|保税|综保|工业园|产业园|新)区)/

/** 市经开区党工委: of the city. */
function inPlace(office: WrittenOffice, find: FindPlace): WrittenOffice {
  const relative = zoneOfRelative.exec(office.organisation ?? '')?.[0]
  const place = relative ? find(relative) : null
  return relative && place
    ? { ...office, organisation: place.name + office.organisation?.slice(relative.length), unknown: false }
    : office
}

/** 中堂镇党委, where the page has 甲市中堂镇: of that division. */
function inTown(text: string, office: WrittenOffice): WrittenOffice {
  const { organisation } = office
  const name = organisation && town.test(organisation) ? townName.exec(organisation)?.[0] : null
  const place = name ? divisionOfTown(text, name) : null
  return organisation && place ? { ...office, place, organ: organisation, organisation: null } : office
}

/** By name, the divisions of the towns of the page at hand. */
const townsOf = remember((_: string) => new Map<string, Place | null>(), 1)

/** The division that stands before the town's name somewhere on the page, or before others of a list with it. */
function divisionOfTown(text: string, name: string): Place | null {
  const known = townsOf(text)
  for (let at = known.has(name) ? -1 : text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text.slice(Math.max(0, at - 30), at).replace(otherTowns, '')
    const place = placesIn(before, 0, before.length).find(({ end }) => end === before.length)?.place
    if (!place || place.level === 'PROVINCE') continue
    known.set(name, place)
    break
  }
  const place = known.get(name) ?? null
  known.set(name, place)
  return place
}

const townName = /^.*?(?:镇|乡|街道)/
/** 甲市乙镇、丙镇 */
const otherTowns =
  /(?:(?<=[市县区旗])[\u3400-\u9fff]{1,4}(?:镇|乡|街道)[、和与]|(?<=[、和与])[\u3400-\u9fff]{1,4}(?:镇|乡|街道)[、和与])+$/

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
  for (const { part, whole, isKnown } of completions) {
    if (before.endsWith(organisation)) continue
    const rest = part.test(organisation) ? whole.exec(before)?.[0] : undefined
    if (rest) return { ...office, organisation: `${rest}${organisation}`, unknown: !isKnown && office.unknown }
  }
  return office
}

/** Parts that are named without what they are of, and what of the organisation before them they are of. */
const completions: readonly { readonly part: RegExp; readonly whole: RegExp; readonly isKnown?: true }[] = [
  { part: /^[\u3400-\u9fff]{1,8}(?:学院|医院|研究院|科研院|系|学部|处|中心|办公室)$/, whole: /^.*(?:大学|学院)$/ },
  // 远山集团总经理助理、计划营销部主任X
  {
    part: /^(?!中国|国家|全国|中央|国务院)[\u3400-\u9fff]{2,10}(?<!宣传|组织|统战|公安|武装|俱乐)(?:部|处|中心|室)$/,
    whole: /^.*(?:公司|集团|银行)$/,
    isKnown: true,
  },
  { part: /^[\u3400-\u9fff]{2,6}部$/, whole: /^.*(?:联络办公室|中联办|军区|战区)$/ },
  // 交通运输部规划司司长X、公路局局长Y.
  { part: /^(?!国家|中国)[\u3400-\u9fff]{2,8}(?<!公)[司局]$/, whole: /^[\u3400-\u9fff]{2,12}?部/, isKnown: true },
  // 科技部党组成员、纪检组组长X.
  { part: /^纪检组$/, whole: /^[\u3400-\u9fff]{2,12}?(?:部|局|委员会)(?=党组|$)/ },
  {
    part: /^(?:管委会|管理委员会|党工委|[\u3400-\u9fff]{2,4}局)/,
    whole: /^.*(?:[区城园港]|副中心)(?=(?:党工委|党委|工委)?$)/,
    isKnown: true,
  },
]

/** 甲市党政代表团在市委书记X率领下: of the delegation's division. */
function delegationLedBy(ahead: string, after: string): readonly Place[] {
  const words = /[\u3400-\u9fff]{2,16}(?=团(?:一行)?，?在$)/.exec(ahead)?.[0]
  if (!words || !/^[^。；]*(?:率|带)领下/.test(after)) return []
  return placesIn(words, 0, words.length)
    .slice(-1)
    .map(({ place }) => place)
}

/** The sentence in which a mention stands, up to it. */
function sentenceBefore(text: string, at: number): string {
  const before = text.slice(Math.max(at - 240, 0), at)
  return before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1)
}

const ofOurDelegation =
  /(?:随团|随行|随同[^，。；]{2,12}|陪同[^，。；]{2,12}的|代表团(?:的)?)(?:官员|成员|人员)?[^，。；]{0,6}(?:包括|还有|有)[^。；]*$/

const isRegion = (place: Place | null): boolean => place?.kind === 'SPECIAL_ADMINISTRATIVE_REGION'

/** 随团的官员包括X, 代表团成员包括X: of those who write. */
const isOfOurDelegation = (sentence: string): boolean => sentence.includes('包括') && ofOurDelegation.test(sentence)

/** 安徽方面出席的还有：…; 甲市党政代表团成员还有…; 随团来访的甲市领导还有… */
function headingIn(sentence: string): Place | null {
  if (!headingWords.test(sentence)) return null
  const found = headings.map((heading) => heading.exec(sentence)?.[1]).find((words) => words !== undefined)
  return found ? (placesIn(found, 0, found.length)[0]?.place ?? null) : null
}

const headingWords = /方面|团成员|随团/
const headings = [
  /([\u3400-\u9fff]{2,9})方面[^。；，]{0,16}(?:有|是)：?/,
  /([\u3400-\u9fff]{2,12}?)(?:党政|政府|经贸|学习)*(?:代表|考察)团成员(?:还)?(?:有|包括|是)：?/,
  /随团[^，。；]{0,6}的([\u3400-\u9fff]{2,9})领导(?:还)?(?:有|包括|是)：?/,
]

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

/** 省长X, of whom the page has told of which province: not of the one before in the list. */
const isOwn = ({ place, relative }: WrittenOffice, own: readonly Place[]): boolean =>
  !place && relative !== null && own.some((one) => fitsWord(one, relative))

/** 第八师石河子市 where it is the one division of 新疆生产建设兵团 that the page names, or the one that nobody goes to. */
const corpsDivisionIn = remember((text): string | null => {
  const named = matchesOf(text, /(?:兵团第?|第)([一二三四五六七八九十]{1,3})师(?![范大])/g)
  const goals = new Set(
    named
      .filter(({ index }) =>
        /(?:到|赴|在|前往|走进|抵达)(?:新疆生产建设)?$/.test(text.slice(Math.max(0, index - 8), index)),
      )
      .map(([, number]) => number),
  )
  const numbers = new Set(named.map(([, number]) => number))
  const ours = named.filter(([, number]) => numbers.size === 1 || !goals.has(number))
  const [first] = ours
  if (!first || ours.some(([, number]) => number !== first[1])) return null
  const cities = ours.flatMap(({ index, 0: words }) => placeAt(text, index + words.length) ?? [])
  const city = cities.find(({ place }) => place.name.endsWith('市'))
  return corpsName(`${first[0]}${city?.place.name ?? ''}`)
}, 1)

/** The divisions that the page states in full for each person: those of the offices, and of the delegation that they lead. */
export function statedPlaces(text: string, mentions: readonly Mention[]): Map<string, Place[]> {
  const stated = new Map<string, Place[]>()
  for (const [i, mention] of mentions.entries()) {
    const places = (mention.group ? [mention.group] : mention.offices).map(({ place }) => place)
    const own = stated.get(mention.name) ?? []
    own.push(...[...places, placeLedFor(text, mentions, i)].filter((place) => place !== null))
    if (own.length > 0) stated.set(mention.name, own)
  }
  return stated
}

/** What stands between a division and 代表团. */
const kindOfGroup = '(?:党政|政府|政协|人大|经贸|友好|学习|考察|代表){0,3}'
const leadsFor = new RegExp(`^[^。；]{0,60}?${leading}([\\u3400-\\u9fff]{2,16}?)${kindOfGroup}(?:代表|考察)?团`)

const ledBy = /^(?:，[^，。；]{2,30})?[^，。；]{0,24}的[率带]领下/
const ofDelegation = new RegExp(`([\\u3400-\\u9fff]{2,16}?)${kindOfGroup}(?:代表|考察)团，?在[^。；]{0,40}$`)

/** 由市委书记X率领的甲省乙市党政代表团, 甲省乙市党政代表团在市委书记X的带领下: 乙市, whosever paper it is. Not of a host: 市长X与书记Y率领的甲市党政代表团座谈. */
function placeLedFor(text: string, mentions: readonly Mention[], at: number): Place | null {
  const { start, offices, group, end } = mentions[at] as Mention
  const whose = ledBy.test(text.slice(end, end + 64))
    ? ofDelegation.exec(text.slice(Math.max(0, start - 80), start))?.[1]
    : undefined
  if (whose && (group ? !group.place : offices.every(({ place }) => !place)))
    return placesIn(whose, 0, whose.length).at(-1)?.place ?? null
  if (!offices.some(({ place, relative, title }) => !place && (relative || governmentTitle.test(title)))) return null
  const led = leadsFor.exec(text.slice(end, end + 100))
  const next = mentions[at + 1]
  const isGuest = !led || !next || next.start > end + led[0].length || /^[、和及]?$/.test(text.slice(end, next.start))
  return led && isGuest ? (placesIn(led[1] as string, 0, (led[1] as string).length).at(-1)?.place ?? null) : null
}
