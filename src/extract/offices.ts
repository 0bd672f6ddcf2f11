import { remember, remembered } from '../text/remember.js'
import { type PlaceMention, placeAt, productionCorps, provinceOfCharacter } from './place-mentions.js'
import { counties, isInside, type Place, placeByCode, placesByFullName, placesByName } from './places.js'
import { regionOfOrgan } from './regional-organs.js'
import { committeeDepartment, divisionOrgans, governmentTitle, organEnding, shortTitles } from './titles.js'

/** One office as a report writes it: [place] [我省|省|自治区…] [organ] [title]. */
export interface WrittenOffice {
  readonly start: number
  readonly end: number
  /** The division that is named; the innermost of several (广东省深圳市). */
  readonly place: Place | null
  /** 省, 市, 自治区, 校, 公司 … where the division is only hinted at; of a named place the word after it (四川省B市市委). */
  readonly relative: string | null
  /** The organ after the division: 委, 人大常委会, 发展改革委. */
  readonly organ: string
  /** An organisation that is no organ of a division: 中山大学, 招商局集团. */
  readonly organisation: string | null
  readonly title: string
  /** 住桂, 在桂: the province that a member of a national body lives in and sits for. */
  readonly seat?: Place | null
  /** The organ's ending is in no list: it stands as written and is reported. */
  readonly unknown: boolean
}

const countyNames = new Set(counties.map(({ name }) => name))

const relatives =
  /我省|本省|全省|三地|两地|三省一市|三省|四省|三市|四市|我市|本市|我区|本区|我州|我县|我旗|我盟|两省区|两省市|两省|省市|省区市|自治区|特别行政区|特区|兵团|地区|省|市|区(?!域)|州|县|盟|旗/y
const organs = new RegExp(`(?:${[...divisionOrgans].sort((a, b) => b.length - a.length).join('|')})+$`)
const departments =
  /^[\u3400-\u9fff]{1,16}(?:厅|局|委|委员会|办|办公室|研究室|参事室|文史馆|办公厅|部|法院|检察院|管委会|中心|小组|指挥[部组]|署|处|院|会|社|馆|台|所|前指|总队|工作队|师|团)(?:党组|党委|党工委|机关党委)?$/
/** 安亭镇, 真如镇街道: a town, which is in no table, and what its organs are called. */
export const town = remembered(
  /^[\u3400-\u9fff]{1,4}(?:镇|(?<![城家老故侨])乡|街道)(?:党委|党工委|工委|人民政府|政府|人大|办事处)?$/,
)
/** Organs of the whole country, which stand without a place. */
export const nationalOrgan =
  /^(?:中共中央|中央|政治局(?=委员|常委|$)|全国|国家|中国人民|国务院|中华|中国共产党|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|最高人民|外交部|教育部|科技部|工信部|工业和信息化部|民政部|财政部|商务部|文化和旅游部|水利部|农业农村部|农业部|交通运输部|生态环境部|自然资源部|住房和城乡建设部|人力资源和社会保障部|公安部|司法部|国防部|铁道部|卫生部|中联办|港澳办|国台办|国资委|海关总署|税务总局|新华社|人民日报社)/

/** What no organ's name holds. */
const verb =
  /^[与和及同、]|\d月|[/]|代表团|官员|一行|的|与|会见|会晤|接见|拜会|拜访|约见|陪同|率|邀请|出席|参加|听取|看望|由|以及|，|举行|召开|座谈|考察|前来/

/** After these an organ's name begins. */
const breaks =
  /[和与及同由以率见了的受请有是：时日天午后前间中上下随向对给代为经让使并兼暨任到来赴访邀在场将是名位员、，。\s]/

/** What is an organ as it stands: 国家主席, 中共中央总书记, 中央政治局委员. */
const nationalStem =
  /^(?:国家|中共中央|中央|中央军委|国务院|全国政协|全国人大|(?:(?:中共)?中央)?政治局|(?:中共)?中央书记处|中央纪委|国家监委|全国工商联)$/

const connectors =
  /^(?:和|与|及|同(?![济仁煤])|以及|由|以|在|对(?!口)|向|经(?![开济贸信委发])|受|请|随|率|陪|让|就|并|是|为|有|到|的|了|而|暨|兼|代表(?=[省市县区州]委))+/
const cut =
  /^.*(?:前来|会见了?|会晤了?|接见了?|设宴款待|款待|莅临|来到|先后|前往|抵达|拜会了?|拜访了?|看望了?|陪同|邀请了?|率领的?|率|受到|受|由|以及|听取了?|来自|包括|参加|出席|感谢|欢迎|祝贺|签约仪式的|仪式的|的|了|还有|(?<![国私所])有(?!限)|包括|包含|时任|现任|分别是|分别为|并与|与|(?<!人力资源|住房|工业|文化|发展|研究|规划|改革|经济|自然资源|卫生|体育|农业)和(?!平统一)|同(?![济仁煤])|向|在|对(?!口)|是|为)(?=.{2,})/s

/**
 * Reads what stands before a title that begins at `titleStart`, back to `from` at most.
 * The earliest start wins from which everything up to the title is place, hint and organ.
 */
export function readOffice(text: string, from: number, titleStart: number, titleEnd: number): WrittenOffice {
  // 住宁全国政协委员: where they live is no part of the office, nor does it end a chain.
  // But 在四川省政协副主席X的陪同下 is of Sichuan.
  const living =
    (text[from] === '住' || text[from] === '在' || text[from] === '驻') && !isFullName(text, from + 1, titleStart)
      ? /^[住在驻][\u3400-\u9fff]{1,3}?(?:第?[一二三四五六七八九十]{1,3}届)?(?=全国|自治区|省|市)/.exec(
          text.slice(from, titleStart),
        )
      : null
  if (living) {
    const office = readOffice(text, from + living[0].length, titleStart, titleEnd)
    // 在甲市政府会见由州长X率领的…: no office of whoever lives there.
    if (office.start === from + living[0].length)
      return { ...office, start: from, seat: provinceOfCharacter(living[0][1] as string) }
  }
  // 原甲省政协主席X: its former chairman.
  if (text[from] === '原' && placeAt(text, from + 1, titleStart)) {
    const office = readOffice(text, from + 1, titleStart, titleEnd)
    if (office.start === from + 1) return { ...office, start: from, title: office.title.replace(/^原?/, '原') }
  }
  // 九届甲省政协主席X: of which term is no part of the office.
  const term = termOfOffice.exec(text.slice(from, from + 6))
  if (
    term &&
    (placeAt(text, from + term[0].length, titleStart)?.place.level === 'PROVINCE' ||
      /^(?:全国|自治区|[省市县])/.test(text.slice(from + term[0].length)))
  ) {
    const office = readOffice(text, from + term[0].length, titleStart, titleEnd)
    if (office.start === from + term[0].length) return { ...office, start: from }
  }
  for (let at = from; at < titleStart; at++) {
    const read = readFrom(
      text,
      at,
      titleStart,
      titleEnd,
      at === from ||
        (text.startsWith('代表', at - 2) && /[省市县区州]/.test(text[at] as string) && text[at + 1] === '委') ||
        /(?:拜[会访]|看望|走访|会晤|接待)$/.test(text.slice(Math.max(from, at - 2), at)) ||
        (breaks.test(text[at - 1] as string) &&
          !text.startsWith('对口', at - 1) &&
          !text.startsWith('集中区', at - 2) &&
          !text.startsWith('责任公司', at - 2)),
    )
    if (read) return read
  }
  return readUnknown(text, from, titleStart, titleEnd)
}

const termOfOffice = /^第?[一二三四五六七八九十]{1,3}届/

/** 四川省, 宁波市, and neither 四川 nor 川. */
function isFullName(text: string, start: number, limit: number): boolean {
  const mention = placeAt(text, start, limit)
  return mention !== null && mention.end - start === mention.place.name.length
}

/** 七师, 第八师石河子市, 师市, 师: divisions and regiments of 新疆生产建设兵团. */
const corps =
  /(?:(?:新疆生产建设兵团|兵团)?[第农]?[一二三四五六七八九十]{1,3}师(?:[\u3400-\u9fff]{2,4}市)?(?:[一二三四五六七八九十\d]{1,3}团)?|师市|师)(?=党委|党工委|政协|人大|$)/y

/** Commands of several provinces, until 2016 and since. */
const regionalCommand = /^(?:(?:沈阳|北京|济南|南京|广州|成都|兰州)军区|[东西南北中]部战区)/

function readFrom(
  text: string,
  start: number,
  titleStart: number,
  titleEnd: number,
  whole: boolean,
): WrittenOffice | null {
  const words = text.slice(start, titleStart)
  const withoutPlace = (parts: Partial<WrittenOffice>): WrittenOffice => ({
    start,
    end: titleEnd,
    place: null,
    relative: null,
    organ: '',
    organisation: null,
    title: text.slice(titleStart, titleEnd),
    unknown: false,
    ...parts,
  })
  // 本党中央 of a party that its own page does not name.
  if (/^[本我]党中央$/.test(words)) return withoutPlace({ organisation: words, unknown: true })
  if (whole && regionalCommand.test(words)) return withoutPlace({ organisation: words })
  if (!placeAt(text, start, titleStart) && ambiguousDistrict(words)) return withoutPlace({ organisation: words })
  const own = whole
    ? /^(?:(?<school>我校|本校|学校|校长办公会|校(?![区友庆园企地外际]))|集团公司|集团|我公司|本公司|公司)(?<organ>(?!.*(?:总部|会[见晤]))[\u3400-\u9fff]{0,10})$/.exec(
        words,
      )
    : null
  if (own) return withoutPlace({ relative: own.groups?.school ? '校' : '公司', organ: own.groups?.organ ?? '' })
  if (whole && democraticParty.test(words)) return withoutPlace({ organisation: words })
  corps.lastIndex = start
  const division = corps.exec(text.slice(0, titleStart))?.[0]
  if (division) {
    const organ = text.slice(start + division.length, titleStart)
    if (/^(?:党委|党工委|政协|人大常委会|人大)?[\u3400-\u9fff]{0,6}$/.test(organ))
      return withoutPlace({ organisation: division + organ })
  }
  let at = text.startsWith('中共', start) && placeAt(text, start + 2, titleStart + 1) ? start + 2 : start
  let place: Place | null = null
  let mention: PlaceMention | null = placeAt(text, at, titleStart + 1) ?? (whole ? shortCounty(text, at) : null)
  while (mention && at < titleStart) {
    const inner: Place | undefined = place ? namesakeInside(mention.place, place) : mention.place
    if (!inner) break
    place = inner
    at = mention.end
    mention = placeAt(text, at, titleStart + 1) ?? shortCounty(text, at)
  }
  // 太原市长: the place takes the character that 原市长 would begin with.
  // 江西省长: the place and the title share a character.
  const shared = at > titleStart && /[省市州县区盟旗]/.test(text[titleStart] as string)
  if (at > titleStart && !shared) titleStart = at
  relatives.lastIndex = at
  let relative = at < titleStart ? (relatives.exec(text)?.[0] ?? null) : null
  if (relative && at + relative.length > titleStart) relative = null
  if (relative) at += relative.length
  // 我市市委书记: 市 is said twice.
  if (/^[我本][省市县区]$/.test(relative ?? '') && text[at] === relative?.[1] && text[at + 1] === '委') at++
  const rest = shared ? '' : text.slice(at, titleStart)
  const title = text.slice(titleStart, titleEnd)
  const written = {
    start,
    end: titleEnd,
    place: narrowed(place, relative, rest),
    relative,
    organ: rest,
    organisation: null,
    title,
    unknown: false,
  }
  // 清华大学校友会河北分会, 远山银行沈阳分行: the branch is of what stands before.
  if (place && !whole && /^分[会行局]/.test(rest)) return null
  // 中国延安干部学院: the city is part of the name.
  if (place && text.startsWith('中国', start - 2) && /学院|大学|公司|集团/.test(rest)) return null
  // 天津港保税区, 江苏银行: what follows a short name and is no organ of a division makes one name with it.
  const isOrgan = organs.exec(rest)?.index === 0 || (isRegion(place) && organOfRegion.test(rest))
  if (place && mentionIsShort(text.slice(start, at), place, relative) && rest !== '' && !isOrgan)
    return whole && organEnding.test(rest) && !verb.test(rest) && !/.(?:省委|市委|区委|县委|州委)$/.test(rest)
      ? { ...written, place: null, organ: '', organisation: text.slice(start, titleStart) }
      : null
  // 河内市委: a name of no division before 市 is not ours to leave out.
  if (!place && relative && relative.length === 1 && !whole && /[\u3400-\u9fff]/.test(text[start - 1] ?? ''))
    return null
  if (place && text[start - 1] === '驻') return null
  const anchored = place !== null || relative !== null
  if (rest === '') return anchored ? written : null
  if (isOrgan) return anchored || (rest.length > 1 && whole) ? written : null
  if (
    anchored &&
    departments.test(rest) &&
    !verb.test(rest.replace(/台侨[与和]外事/, '台侨外事')) &&
    !/(?:公司|集团|大学|学院|银行|商会|协会|医院)/.test(rest)
  )
    return { ...written, unknown: !organEnding.test(rest) }
  if (town.test(rest) && !verb.test(rest)) {
    if (anchored) return written
    if (whole) return { ...written, organ: '', organisation: rest }
  }
  const isForeign = /(?<!中华人民)(?:共和国|王国|联邦|公国)/.test(text.slice(Math.max(0, start - 7), start + 1))
  if (
    !anchored &&
    !isForeign &&
    nationalOrgan.test(rest) &&
    (organEnding.test(rest) || nationalStem.test(rest)) &&
    !verb.test(rest)
  )
    return { ...written, organ: '', organisation: rest }
  return null
}

/** 吉县县委, 雄县县长: a county of one character and 县, which is part of many words elsewhere. */
function shortCounty(text: string, at: number): PlaceMention | null {
  if (
    text[at + 1] !== '县' ||
    !/^县(?:县[委长]|县?领导|人大|人民政府|政府|政协|委|常务|副|统战部|组织部|宣传部|政法委|工商联|总工会|妇联|[\u3400-\u9fff]{1,6}局)/.test(
      text.slice(at + 1, at + 9),
    )
  )
    return null
  // X和县委常委Y: 和 joins them, and is no county 和县.
  if (text[at] === '和' && /[\u3400-\u9fff]/.test(text[at - 1] ?? '')) return null
  const [place, ...others] = placesByFullName(text.slice(at, at + 2))
  return place && others.length === 0 ? { place, start: at, end: at + 2 } : null
}

const isRegion = (place: Place | null): boolean => place?.kind === 'SPECIAL_ADMINISTRATIVE_REGION'
const organOfRegion = /^(?:立法会|行政会议?|廉政公署|审计署|终审法院|警务处)$/

const mentionIsShort = (words: string, place: Place, relative: string | null): boolean =>
  relative === null && words.endsWith(place.shortName) && place.shortName !== place.name && !words.endsWith(place.name)

function readUnknown(text: string, from: number, titleStart: number, titleEnd: number): WrittenOffice {
  let organisation = text
    .slice(from, titleStart)
    .replace(/^(?:（[^）]*）|【[^】]*】)/, '')
    .replace(/^[\u3400-\u9fff]{2,4}及(?=[\u3400-\u9fff]{1,8}(?:县|市|省|区|州|公司|集团|大学)$)/, '')
    .replace(cut, '')
    // 甲集团暨乙公司董事长: of both, and named after the first.
    .replace(/(?<=..)暨.*$/, '')
    // 商会本月轮值会长
    .replace(/本[月年届]$/, '')
    // 远山大学校领导
    .replace(/(?<=大学)校$/, '')
    .replace(connectors, '')
    .replace(/^.*(?:由|以|与|和|同|在|向|对|受|的|了|为|是|有|请|包括|包含|来自|：)$/, '')
    .trim()
  const title = text.slice(titleStart, titleEnd)
  // 任考察团顾问: of the delegation, and no organisation.
  if (/^(?:跟着|跟随|陪着)|(?:代表|考察|访问|视察)团$|拜访|拜会|会见|[今昨]天|[上本下]周|\d日/.test(organisation))
    organisation = ''
  const isBareTown = /^[镇乡]$/.test(organisation)
  if (
    (organisation.length < 2 && !isBareTown) ||
    organisation.length > 28 ||
    !/^[\p{L}\p{N}（）()·“”"&.-]+$/u.test(organisation)
  )
    organisation = ''
  const start =
    titleStart -
    (organisation ? text.slice(from, titleStart).length - text.slice(from, titleStart).lastIndexOf(organisation) : 0)
  return {
    start,
    end: titleEnd,
    place: null,
    relative: null,
    organ: '',
    organisation: withTown(organisation, title) || null,
    title,
    unknown: organisation !== '' && !organEnding.test(organisation) && !/[镇乡]$/.test(withTown(organisation, title)),
  }
}

/** 新堡镇长: of 新堡镇. */
const withTown = (organisation: string, title: string): string =>
  /^[\u3400-\u9fff]{1,4}$/.test(organisation) && !/[镇乡]$/.test(organisation)
    ? organisation + (/^副?([镇乡])长$/.exec(title)?.[1] ?? '')
    : organisation

/** 舟山市普陀区, not 上海市普陀区: the division of that name inside of `outer`. */
const namesakeInside = (place: Place, outer: Place): Place | undefined =>
  isInside(place, outer) ? place : placesByName(place.name).find((one) => isInside(one, outer))

/** 吉林市, 恩施州委, 喀什地委: the word after a short name tells which of its namesakes is meant. */
function narrowed(place: Place | null, relative: string | null, organ: string): Place | null {
  if (!place) return null
  const last = organ === '地委' ? '地区' : relative
  if (!last || place.name.endsWith(last)) return place
  return placesByName(place.shortName).find((other) => other.name.endsWith(last)) ?? place
}

/** The division and organ that a chain has named so far; what its next office may leave out. */
export interface Jurisdiction {
  readonly place: Place | null
  readonly organ: string
  readonly organisation: string | null
}

export const nowhere: Jurisdiction = { place: null, organ: '', organisation: null }

/** An office in full. */
export interface ResolvedOffice {
  /** 广东省委书记, 广西壮族自治区主席, 招商局集团董事长. Null where the place or organ cannot be known. */
  readonly name: string | null
  readonly jurisdiction: Jurisdiction
}

/** Which division 省, 市, 我区 … stands for where nothing more is said; without the word, the innermost one of the writing side. */
export type FindPlace = (relative: string | null) => Place | null

const ofProvince = remembered(/省|自治区|特区|特别行政区|兵团/)

/** 城关区委: a district whose name is too common to be found everywhere, and plain before an organ of its own. */
function ambiguousDistrict(words: string): string | null {
  const district = /^[\u3400-\u9fff]{1,3}区(?=委|政府|人大|政协|[^\u3400-\u9fff]*$)/.exec(words)?.[0]
  return district && countyNames.has(district) ? district : null
}

/** Organs that have a party committee themselves. */
const bodyOfItsOwn = /(?:厅|局|指挥部|前指|法院|检察院|中心|总队|院)$/

const committee = /^(?:委|党委|地委|党工委|工委)/

/** The committees of Xinjiang's autonomous prefectures are called 党委 as the region's is: 伊犁哈萨克自治州党委. */
const ofXinjiang = ({ name, provinceCode }: Place): boolean => provinceCode === '650000' && name.endsWith('自治州')
const hasShortCommittee = remembered(/[省市县州盟旗]$|(?<!新|自治|特别行政)区$/)

/** The division's name as a party committee's begins with it: 广东省委, 广西壮族自治区党委, 喀什地委. */
function withOrgan(place: Place, organ: string): string {
  if (organ === '地委') return `${place.shortName}地委`
  if (organ.startsWith('委')) {
    if (place.name.endsWith('新区')) return `${place.name}区${organ}`
    if (/^.县$/.test(place.name)) return `${place.name}县${organ}`
  }
  // 宁夏军区, and the military regions of several provinces: 兰州军区.
  if (organ.startsWith('军区') && (place.kind === 'AUTONOMOUS_REGION' || place.level === 'CITY'))
    return `${place.shortName}${organ}`
  const own = /^(?:党委|委)/.exec(organ)?.[0]
  if (!own) return `${place.name}${organ}`
  const isShort = hasShortCommittee.test(place.name) && !ofXinjiang(place)
  return `${place.name}${isShort ? '委' : '党委'}${organ.slice(own.length)}`
}

const tidyOrgan = remember((organ) =>
  organ.replace(
    /^(?:人大(?=党组|$)|人民代表大会(?:常务委员会)?$|人民政府|府$|纪律检查委员会|监察委员会|[高中]院|检察院)/,
    (written) => usualNames[written] ?? '人大常委会',
  ),
)
const withoutCommittee = remember((organ) => organ.replace(/(?<=.)党组$|(?<=..)党委$/, ''))
const plainTitle = remember((title) =>
  title.replace(/^第[一二三四五六七八九十]+任|^挂职|^(?:主持|分管)(?:全面|日常|常务)?工作的/, ''),
)
const chairOfRegion = remembered(/^副?主席$/)
const headOfRegion = remembered(/^(?:代|原)?(?:常务)?副?主席$/)
const usualNames: { readonly [written: string]: string } = {
  人民政府: '政府',
  府: '政府',
  纪律检查委员会: '纪委',
  监察委员会: '监委',
  高院: '高级人民法院',
  中院: '中级人民法院',
  检察院: '人民检察院',
}

/**
 * Puts an office in full. `inherited` is what the chain has named before; `home` finds the division that a bare 省, 市 or
 * 自治区 means here. What an office leaves out comes from the chain, else from `home`.
 */
export function resolveOffice(written: WrittenOffice, inherited: Jurisdiction, home: FindPlace): ResolvedOffice {
  let { organ, organisation } = written
  let title = plainTitle(written.title)
  // 我委主任: of an organ that writes and does not name itself.
  if (/^我[委局厅办会院]$/.test(organ || (organisation ?? ''))) return { name: null, jurisdiction: inherited }
  if (title === '国务委员') return { name: title, jurisdiction: { place: null, organ: '', organisation: '国务院' } }
  if (!organisation && (title === '总理' || title === '副总理')) organisation = '国务院'
  for (const lead of ['党委', '党工委', '机关党委'] as const)
    if (title.startsWith(lead) && !organ.endsWith(lead)) {
      title = title.slice(lead.length)
      if (organisation) organisation += lead
      // 援疆前方指挥部总指挥、党委书记: of the command.
      else
        organ =
          !written.place && !written.relative && bodyOfItsOwn.test(inherited.organ)
            ? inherited.organ + lead
            : organ + lead
    }
  // 省政府秘书长、办公厅主任: of the same body.
  if (
    /^办公[厅室]/.test(organ) &&
    !written.place &&
    !written.relative &&
    /^(?:政府|人大常委会|政协|委)$/.test(inherited.organ)
  )
    organ = inherited.organ + organ
  const two = shortTitles.get(title)
  if (two) {
    organ += two[0]
    title = two[1]
  }
  // 新闻局长, 台北市长: the organ, or the city that is in no table, shares a character with the title.
  if (organisation) organisation = organisation.replace(/（[^）]{2,12}）$/, '')
  const shared = organisation && /^(?:常务)?副?([市县局厅署司])长$/.exec(title)?.[1]
  if (shared && !organisation?.endsWith(shared)) organisation += shared
  const own = (organisation ? regionOfOrgan(organisation) : null) ?? inherited.place ?? home(null)
  if (
    organisation &&
    own?.kind === 'SPECIAL_ADMINISTRATIVE_REGION' &&
    /(?:(?<!董事)局|(?<!公)司|署|处|办公室|公署|委员会|行政会|立法会|海关|法院)$/.test(organisation) &&
    !organisation.includes('合作区') &&
    !nationalOrgan.test(organisation)
  )
    return {
      // 本局: of the region, and which one the page does not say.
      name: `${organisation.startsWith(own.shortName) || organisation.startsWith('本') ? '' : own.name}${organisation}${title}`,
      jurisdiction: { place: own, organ: organisation, organisation: null },
    }
  // 团省委
  const league = /^团([省市区县州])委/.exec(organisation ?? '')
  const ofLeague = league ? home(league[1] as string) : null
  if (league && ofLeague)
    return {
      name: `共青团${ofLeague.name}委${title}`,
      jurisdiction: { place: ofLeague, organ: '团委', organisation: null },
    }
  const branch = organisation && branchOfParty(organisation, title, home)
  if (branch) return branch
  // 九三学社中央常委、上海市委主委: of the party's branch there.
  const party = organ === '委' && /主委$/.test(title) ? partyOf(inherited.organisation) : null
  const ofBranch = party && (written.place ?? (written.relative ? home(written.relative) : null))
  if (ofBranch)
    return {
      name: `${party}${ofBranch.name}委${title}`,
      jurisdiction: { place: ofBranch, organ: '', organisation: null },
    }
  // 全国政协常委、经济委员会委员
  const assembly = /^全国(?:政协|人大)/.exec(inherited.organisation ?? '')?.[0]
  if (organisation && assembly && ownDepartment.test(organisation))
    return { name: `${assembly}${organisation}${title}`, jurisdiction: inherited }
  const ofBody = body.exec(inherited.organ)?.[0]
  if (organisation && inherited.place && ownDepartment.test(organisation) && ofBody)
    return {
      name: `${withOrgan(inherited.place, ofBody)}${organisation}${title}`,
      jurisdiction: inherited,
    }
  if (organisation && inherited.place && isDepartmentOf(inherited.place, organisation)) {
    organ = organisation
    organisation = null
  }
  // 农业农村厅厅长X: a 厅 is of a province, the writer's where none is named.
  const ofProvinceHere =
    organisation && /^(?!.*(?:集团|公司|大学|学院|办公厅))[\u3400-\u9fff]{2,8}厅(?:党组)?$/.test(organisation)
      ? (home('省') ?? home('自治区'))
      : null
  if (organisation && ofProvinceHere)
    return {
      name: `${ofProvinceHere.name}${organisation}${title}`,
      jurisdiction: { place: ofProvinceHere, organ: withoutCommittee(organisation), organisation: null },
    }
  // 远山大学校党委: of the university.
  if (organisation) organisation = corpsName(organisation).replace(/(?<=大学|学院)校(?=党委)/, '')
  if (organisation) {
    // 北京市副市长、城市副中心管委会主任X
    if (organisation.startsWith('城市副中心') && own) organisation = own.shortName + organisation
    // 省远山集团董事长: of the writer's province.
    const province = companyOfProvince.test(organisation) ? home('省') : null
    if (province?.kind === 'PROVINCE') organisation = province.name + organisation.slice(1)
    const base = ambiguousDistrict(organisation) ?? organisation.replace(/(?:党组|党委|党工委)$/, '')
    return { name: nationalName(organisation, title), jurisdiction: { place: null, organ: '', organisation: base } }
  }

  let place = written.place
  const bare = !place && !written.relative
  if (!place && written.relative) {
    const ours = /^[我本]/.test(written.relative)
    place = /兵团/.test(written.relative)
      ? productionCorps
      : !ours &&
          fits(inherited.place, written.relative) &&
          !(written.relative === '区' && /^委/.test(organ) && inherited.place?.kind)
        ? inherited.place
        : null
    if (!place && !ours && inherited.place && ofProvince.test(written.relative)) {
      const province = placeByCode(inherited.place.provinceCode)
      if (fits(province, written.relative)) place = province
    }
    place ??= home(/^区$/.test(written.relative) && /^委/.test(organ) ? '区委' : written.relative)
  }
  if (bare && organ === '' && governmentTitle.test(title)) {
    const wants = /区长/.test(title)
      ? '区委'
      : /省长/.test(title)
        ? '省'
        : /市长/.test(title)
          ? '市'
          : /州长/.test(title)
            ? '州'
            : /县长/.test(title)
              ? '县'
              : /区长/.test(title)
                ? '区'
                : /盟长/.test(title)
                  ? '盟'
                  : /行政长官|特首|司司长|局局长|警务处|廉政专员/.test(title)
                    ? '特别行政区'
                    : null
    place =
      inherited.place && (!wants || fits(inherited.place, wants))
        ? inherited.place
        : inherited.place && wants === '省' && inherited.place.level !== 'PROVINCE'
          ? placeByCode(inherited.place.provinceCode)
          : wants
            ? home(wants)
            : inherited.place
  } else if (bare) {
    if (inherited.organisation) {
      const body = committeeDepartment.test(organ) && !inherited.organisation.endsWith('党委') ? `党委${organ}` : organ
      // 大柴旦工委副书记、行委主任
      const of = organ === '行委' ? inherited.organisation.replace(/工委$/, '') : inherited.organisation
      return { name: nationalName(`${of}${body}`, title), jurisdiction: inherited }
    }
    place = inherited.place ?? (organ ? home(null) : null)
  }
  if (organ === '' && !governmentTitle.test(title) && (bare || !written.place || !chairOfRegion.test(title)))
    organ = inheritedOrgan(title, inherited, place, bare)
  else if (bare && (committeeDepartment.test(organ) || (/^办公[室厅]$/.test(organ) && committee.test(inherited.organ))))
    organ = `委${organ}`
  else if (!bare && committeeDepartment.test(organ) && !/^.{1,4}办/.test(organ)) organ = `委${organ}`
  const isOfRegion = isRegion(place)
  // Courts and the 审计长 of a region have their own names.
  organ = isOfRegion ? (title === '审计长' ? '' : organ) : tidyOrgan(organ)
  if (title === '常委' && organ === '人大常委会') title = '委员'
  const jurisdiction = { place, organ: withoutCommittee(organ), organisation: null }
  if (!place) return { name: null, jurisdiction: { ...jurisdiction, place: inherited.place } }
  if (governmentTitle.test(title) || (headOfRegion.test(title) && (organ === '' || organ === '政府')))
    return {
      name: `${organ === '行署' ? place.name.replace(/市$/, '地区') + organ : place.name}${title.replace(/^特首办/, '行政长官办公室').replace(/^特首/, '行政长官')}`,
      jurisdiction: { ...jurisdiction, organ: '政府' },
    }
  return { name: `${withOrgan(place, organ)}${title}`, jurisdiction }
}

const companyOfProvince = remembered(/^省(?![级属委直内外际])[\u3400-\u9fff]{2,20}(?:公司|集团|银行)(?:党委)?$/)

/** Departments of a government, which stand without its name in a list: 区农经委主任X、教育局局长Y. */
const bareDepartment = remembered(
  /^(?![本我该])(?!.*(?:大学|学院|公司|集团|银行|军|[民农]盟|区党))(?:人民政府)?[\u3400-\u9fff]{1,7}(?:厅|局|(?<![党工])委|(?<!组)委员会|办|办公室|武装部)$/,
)

/** 副县长X、农业处处长Y: the cities and counties of Taiwan have departments called 处. */
const departmentInTaiwan = remembered(/^[\u3400-\u9fff]{2,10}处$/)
/** 市人大主任X、人大办公厅主任Y */
const ofAssembly = remembered(/^(?:人大|政协)[\u3400-\u9fff]{2,10}$/)

/** Whether an organ that is named alone is one of the division that is named before it. */
export const isDepartmentOf = ({ provinceCode }: Place, organ: string): boolean =>
  !nationalOrgan.test(organ) &&
  (bareDepartment.test(organ) ||
    /^(?:管(?:委|理委员)会|农工委)$/.test(organ) ||
    ofAssembly.test(organ) ||
    (provinceCode === '710000' && departmentInTaiwan.test(organ)))

/** Courts and assemblies have departments that stand without them in a list: 省高院副院长X、政治部主任Y; 政协副主席X、提案委主任Y. */
export const ownDepartment = remembered(
  /^(?:政治部|审判委员会|审委会|检察委员会|检委会|研究室|[\u3400-\u9fff]{1,8}(?:(?<!党)工委|工作委员会|专委会|专门委员会)|(?:提案|经济|农业|农村|人口|资源|环境|城建|城乡|建设|教育?|科技?|文化?|卫生?|体育?|文史|医卫|社会|社法|法制|民族|民宗|宗教|港澳|台侨|华侨|外事|联络|学习|监察|司法|财经|预算|环资|选举|社建|和|与)+委(?:员会)?)$/,
)
const body = /^.*?(?:法院|检察院|人大常委会|政协)/

const democraticParty = /^(民革|民盟|民建|民进|农工党|致公党|九三学社|九三|台盟|(?:中国)?国民党)(?!中央)/

const partyOf = (organisation: string | null): string | null =>
  /^(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)(?=中央)/.exec(organisation ?? '')?.[0] ?? null

/** 民进福建省委会, 九三省委, 国民党彰化县党部: the branch of a democratic party in a division, for which it stands. */
function branchOfParty(organisation: string, title: string, home: FindPlace): ResolvedOffice | null {
  const [, party] = democraticParty.exec(organisation) ?? []
  if (!party) return null
  const named = placeAt(organisation, party.length)
  const written = organisation.slice(named?.end ?? party.length)
  const relative = /^(?:自治区|[省市县区州])(?=委)/.exec(written)?.[0] ?? null
  const place = named?.place ?? (relative ? home(relative) : null)
  if (!place || !/^(?:.{0,3}委|党部)/.test(written)) return null
  const organ = `${party === '九三' ? '九三学社' : party}${place.name}${written.slice(relative?.length ?? 0)}`
  return { name: `${organ}${title}`, jurisdiction: { place, organ: '', organisation: null } }
}

/** 七师, 兵团第七师, 第一师阿拉尔市八团: divisions and regiments of 新疆生产建设兵团 in full. */
export function corpsName(organisation: string): string {
  if (organisation.startsWith('新疆生产建设兵团')) return organisation
  const found = /^(?:兵团)?(第|农)?([一二三四五六七八九十]{1,3})师(.*)$/.exec(organisation)
  return found ? `新疆生产建设兵团${found[1] ?? '第'}${found[2]}师${found[3]}` : organisation
}

/** What a title without an organ of its own belongs to: 人大常委会党组书记、主任; 省委常委、秘书长. */
function inheritedOrgan(title: string, inherited: Jurisdiction, place: Place | null, bare: boolean): string {
  if (!bare) return ''
  if (!place) return inherited.organ
  if (committee.test(inherited.organ))
    return /^(?:书记|副书记|常委|委员|秘书长|副秘书长)$/.test(title)
      ? (/^(?:委|党委|地委)/.exec(inherited.organ)?.[0] ?? '委')
      : /主席$/.test(title) && !hasChair.test(inherited.organ)
        ? ''
        : inherited.organ.replace(committee, '')
  return inherited.organ
}

/** 工商联党组: of the federation, which has a chair. */
export const hasChair = /(?:工商联|总工会|妇联|文联|科协|侨联|残联|作协|政协)(?:党组)?$/

/** 朝阳区, and neither 昌都地区 nor 西藏自治区. */
export const isDistrict = remembered(/(?<!地|自治)区$/)

const fits = (place: Place | null, relative: string): boolean => {
  if (!place) return false
  if (relative === '区委') return isDistrict.test(place.name) && place.kind === null
  if (/兵团/.test(relative)) return place === productionCorps
  if (/自治区/.test(relative)) return place.kind === 'AUTONOMOUS_REGION'
  if (/特区|特别行政区/.test(relative)) return place.kind === 'SPECIAL_ADMINISTRATIVE_REGION'
  if (relative.endsWith('省')) return place.kind === 'PROVINCE'
  if (relative.endsWith('市')) return place.name.endsWith('市')
  if (relative === '区' || relative === '我区' || relative === '本区')
    return place.kind === 'AUTONOMOUS_REGION' || isDistrict.test(place.name)
  return place.name.endsWith(relative.slice(-1))
}

/** Offices of the whole country by their usual full names: 中共中央政治局委员, 中共中央总书记. */
function nationalName(organisation: string, title: string): string {
  const organ = organisation
    .replace(/^中央(?=政治局|书记处|$)|^(?=政治局)/, '中共中央')
    .replace(/^全国人大$/, '全国人大常委会')
  if (organ === '全国人大常委会' && title === '常委') return `${organ}委员`
  return `${organ}${title}`
}
