import { unique } from './event.js'
import type { Home } from './home.js'
import { matchesOf } from './matches.js'
import { placeAt, placesIn, provinceOfCharacter } from './place-mentions.js'
import type { Place } from './places.js'

/** Signers at the head of a title, and what the title is without them. */
export interface Signers {
  readonly names: string[]
  readonly rest: string
}

const government =
  /^(?:(?:[省市县区州]?委|(?:自治区)?党委)、?(?:省|市|自治区|县|区)?(?:人民)?政府|省人民政府|市人民政府|自治区人民政府|人民政府|省政府|市政府|自治区政府|县政府|区政府|政府|省委|市委|党委|委员会|党工委|管委会|管理委员会)/
const joint =
  /^(?:\s*(?:在[\u3400-\u9fff]{2,4}(?=与))?(?:(?:分别|还)?(?:与|和|同(?![乡济仁]))|及|以及|、|－|-|—{1,2}|–|·|\s)\s*)/
/** 省政府, 我市: the writing side. */
const own =
  /^(?:(?:我|本)?(?<level>省|市|自治区|州|县|区)(?:委、?(?:省|市)?政府|人民政府|政府)|(?:我|本)(?<bare>省|市|区|州|县|旗))(?=[与和同及、\s]|[\u3400-\u9fff])/
const plain = '(?:[^与和同及、，。；：！？《》“”‘’\\s在将由并（）()\\d]|同(?=[乡济仁])|和(?=[镇乡]))'
/** Ministries by their short and full names, after the State Council's list of its organs. */
const ministry =
  /^(?:国家|国务院)?(?:国资委|教育部|科学技术部|科技部|工业和信息化部|工信部|国家民委|民政部|司法部|财政部|人力资源和社会保障部|人社部|自然资源部|国土资源部|生态环境部|环境保护部|环保部|住房和城乡建设部|住建部|交通运输部|交通部|铁道部|水利部|农业农村部|农业部|商务部|文化和旅游部|文化部|卫生健康委|卫健委|卫生部|应急管理部|发展改革委|发改委|能源局|林草局|林业和草原局|林业局|旅游局|体育总局|海洋局|粮食局|质检总局|工商总局|市场监管总局|海关总署|税务总局|中医药管理局|知识产权局|民航局|铁路局|邮政局|文物局|广电总局|供销合作总社|全国工商联|中国科学院|中国工程院|中国社会科学院|中国贸促会)/
const organisation = new RegExp(
  `^${plain}{1,18}?(?:（[^）]{1,6}）|\\([^)]{1,6}\\))?${plain}{0,10}?(?:大学|学院|研究院|科学院|设计院|研究所|医院|银行|(?<=[工农中建交邮]行[\\u3400-\\u9fff]{2,5})[分支]行|公司|集团|商会|协会|联合会|总会|总社|股份|管委会|管理委员会|保税区|开发区|高新区|新区|合作区|兵团|师市|(?:(?<![型小]城)镇|(?<![家故老城])乡)(?![村镇])(?:[\\u3400-\\u9fff]{2,4}村(?![镇庄委]))?|街道|社区|村(?![镇庄委]))(?:(?:（集团）|\\(集团\\))?(?:股份|有限|责任|控股|总)*公司(?:[\\u3400-\\u9fff]{2,4}分公司)?|集团|[^与和同及、，。；\\s]{0,8}?(?:[分支]行|分公司)|(?<=大学)[\\u3400-\\u9fff]{2,12}?(?:学院|研究院)(?=[与和同及、签])|(?:总|分|支)行|管委会|管理委员会)?`,
)

/** 澳门福建同乡总会: no side of the places in its name. */
const society = new RegExp(
  `^(?!见证|出席|代表|促成|推动)${plain}{2,12}?(?:同乡|联谊|商|总|促进)会(?=[与和同及、就\\s]|签|$)`,
)

/** 省港澳办, 市农业农村局: a department of the writing side that signs for itself. */
const departmentOfOurs =
  /^(?<level>省|市|自治区|(?:特别行政|特)区(?:政府)?)(?<office>(?!委|政府)[\u3400-\u9fff]{0,9}?(?:厅|局|办|国资委|发改委|改革委|(?<!管理)委员会))(?=[与和同及、\s]|签|$)/

/** A与B、C、D等8家企业: how many of them there are tells where the list ends. */
const listOfMany =
  /^(?:还|又|也)?(?:与|和|同)(?<list>(?:[^与，。；：！？《》“”、\s]{2,16}、)+[^与，。；：！？《》“”、\s]{2,16}?)等?(?:\d+|[两三四五六七八九十]+)(?:家|个|所|户)/

/** 浙江省国资委和兵团国资委签订: a department that signs for itself. */
const ofPlace =
  /^(?!省委|市委|党委|区委|县委)[\u3400-\u9fff]{0,9}?(?:厅|局|国资委|发改委|改革委|(?:卫生健康|卫健|发展改革|教)委|(?<!管理)委员会|金融办|事务办公室|港澳办|交易所)(?=[与和同及、\s]|签|战略|合作|友好|协作|框架|关于|$)/

interface Party {
  readonly name: string
  readonly end: number
}

/** The party that begins at `at`: a division, the writing side, a ministry or an organisation. */
function partyAt(words: string, at: number, home: Home): Party | null {
  const rest = words.slice(at)
  const mine = own.exec(rest)
  if (mine) {
    const level = mine.groups?.level ?? mine.groups?.bare
    const place =
      (level === '省' && home.province?.kind === 'PROVINCE') || level === '自治区'
        ? home.province
        : level === '市' || level === '州'
          ? home.city
          : level === '县' || level === '旗'
            ? home.county
            : null
    return place && { name: place.name, end: at + mine[0].length }
  }
  const office = departmentOfOurs.exec(rest)
  const ofOffice = office?.groups?.level === '市' ? home.city : home.province
  if (
    office &&
    ofOffice &&
    (ofOffice.kind === 'SPECIAL_ADMINISTRATIVE_REGION') === /特/.test(office.groups?.level ?? '')
  )
    return { name: `${ofOffice.name}${office.groups?.office}`, end: at + office[0].length }
  const school = home.own.school && /^(?:我校|我院|校方|学校)(?=[与和同及、\s]|$|签)/.exec(rest)
  if (school) return { name: home.own.school as string, end: at + school[0].length }
  const company = home.own.company && /^(?:我?公司|集团(?:公司)?)(?=[与和同及、\s]|$|签)/.exec(rest)
  if (company) return { name: home.own.company as string, end: at + company[0].length }
  const department = ministry.exec(rest)
  if (department) return { name: department[0], end: at + department[0].length }
  const ofProvince = /^省(?!委|政府)/.test(rest) && home.province ? organisation.exec(rest) : null
  if (ofProvince && /(?:公司|集团|银行)$/.test(ofProvince[0]))
    return { name: `${home.province?.name}${ofProvince[0].slice(1)}`, end: at + ofProvince[0].length }
  const club = society.exec(rest)
  if (club) return { name: club[0], end: at + club[0].length }
  let place: Place | null = null
  let end = at
  for (let mention = placeAt(words, at); mention; mention = placeAt(words, end)) {
    if (place && mention.place.provinceCode !== place.provinceCode) break
    if (place && mention.place.level === place.level) break
    place = mention.place
    end = mention.end
    const slip = /^[省市](?=[与和同及、人政委])/.exec(words.slice(end))?.[0]
    if (slip && !place.name.endsWith(words[end - 1] as string)) end += slip.length
  }
  if (place) {
    const office = ofPlace.exec(words.slice(end))?.[0]
    if (office) return { name: words.slice(at, end + office.length), end: end + office.length }
    const organ = government.exec(words.slice(end))?.[0]
    if (organ) return { name: place.name, end: end + organ.length }
    if (
      joint.test(words.slice(end)) ||
      end === words.length ||
      placeAt(words, end) ||
      /^[两三四五][省市地区县州方家]/.test(words.slice(end))
    )
      return { name: place.name, end }
  }
  const found = organisation.exec(rest)
  if (
    found &&
    !/签|协议|会见|见证|代表|出席|合建|共建|部区|部省|^(?:关于|推进|深化|加强|共同|共建|建立|开展|积极|进一步)/.test(
      found[0],
    )
  )
    return { name: found[0], end: at + found[0].length }
  return place && { name: place.name, end }
}

/** The parties one after another from `start` on, of which the first may be read already. */
function listAt(
  words: string,
  start: number,
  home: Home,
  first = partyAt(words, start, home),
): { names: string[]; end: number } {
  const names: string[] = []
  let end = start
  for (let party = first; party; ) {
    if (!names.includes(party.name)) names.push(party.name)
    end = party.end
    const gap = joint.exec(words.slice(end))?.[0].length ?? 0
    // 甲省乡村振兴局、省农业农村厅: of the same province.
    const province = /^、?省/.test(words.slice(end)) ? placeAt(party.name, 0)?.place : undefined
    party = partyAt(words, end + gap, province?.level === 'PROVINCE' ? { ...home, province } : home)
  }
  return { names, end }
}

/** The signers that a title begins with: 长春市人民政府凯盛科技集团公司战略合作协议. Without two of them the whole title is the rest. */
export function signersIn(title: string, home: Home): Signers {
  const words = title.replace(/^(?:关于)/, '')
  const { names, end } = listAt(words, 0, home)
  if (names.length < 2) {
    const pair = pairedSigners(title)
    return pair.length === 2 ? { names: pair, rest: words } : { names: [], rest: words }
  }
  return { names, rest: words.slice(end).replace(/^(?:两[省市区地]|双方|关于|之间|的)+/, '') }
}

/** 粤桂, 甘青两省: two provinces by a character each, at the head of a title or where deeds begin. */
export function pairedSigners(title: string): string[] {
  const found =
    /^(?:(?:19|20)\d{2}年)?(?:“[^”]{2,6}”)?(?:关于)?(?:全面|进一步)?(?:深化|加强|推进|推动)?([\u3400-\u9fff])([\u3400-\u9fff])(?=[\d东合对协战经全深两机产科文旅教农共])/.exec(
      title,
    )
  const both = found
    ? [provinceOfCharacter(found[1] as string), provinceOfCharacter(found[2] as string)].filter(
        (place) => place !== null,
      )
    : []
  return both.length === 2 ? both.map(({ name }) => name) : []
}

const time =
  '(?:(?:19|20)\\d{2}年)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:今天|昨天|今日|昨日|日前|近日|当天|当日|上午|下午|晚上|晚|中午)*(?:（[^（）]{1,8}）)?'
const tail = new RegExp(
  `^(?:两[省市区地校]|双方|四方|三方)?(?:就[^，。；就]{2,30}?)?(?:“[^”]{2,6}”)?(?:期间|时期)?(?:去年|此前|早前)?(?:也|还|又|同时|共同|分别|正式|联合|先后|依次|有关负责同志|负责人)*${time}(?:在[^，。；]{1,14}?)?${time}(?:共同|分别|正式|联合|先后|依次|举行|代表双方)*$`,
)
const lead = new RegExp(
  `^(?:由|并|(?:共同)?见证了?|其中，?|会上|会前|会后|随后|期间|在[\\u3400-\\u9fff]{1,8}(?:见证下|期间))*${time}`,
)

/** In characters: two organisations in full, and where and when they sign. */
const longestSubject = 120

/** The signers right before the verb of signing: 省政府与招商局集团27日在福州签署. Empty where there are not two. */
export function signersBefore(words: string, home: Home): string[] {
  const verb = /(?:签署|签订|签定|签下|签约|续签|达成)(?:了)?[^签]*$/.exec(words)
  const clause = words.slice(0, verb ? verb.index : words.length)
  const near = clause.slice(-longestSubject)
  const subject = near.slice(near.search(/[^，。；：！？]*$/))
  const start = lead.exec(subject)?.[0].length ?? 0
  // 浙沪两地签署
  const pair = /^([\u3400-\u9fff])([\u3400-\u9fff])两[省市区地]/.exec(subject.slice(start))
  const both = pair ? [provinceOfCharacter(pair[1] as string), provinceOfCharacter(pair[2] as string)] : []
  if (pair && both.every((place) => place !== null) && tail.test(subject.slice(start + 2)))
    return both.flatMap((place) => place?.name ?? [])
  const respective = inTurn(subject.slice(start), home)
  if (respective.length > 0) return respective
  for (let at = start; at < subject.length - 3; at++) {
    if (
      at > start &&
      !/(?:由|见证|出席|代表|推动|促成|，|、)$/.test(subject.slice(Math.max(0, at - 2), at)) &&
      !placeAt(subject, at)
    )
      continue
    // 甲省在北京与乙省签署: where they sign is no party.
    const first = subject[at - 1] === '在' ? null : partyAt(subject, at, home)
    const many = first ? listOfMany.exec(subject.slice(first.end))?.groups?.list : undefined
    if (first && many) return [first.name, ...many.split('、')]
    const { names, end } = listAt(subject, at, home, first)
    if (names.length >= 2 && tail.test(subject.slice(end))) return names
    const open = names.length === 1 ? lastOf(subject.slice(end)) : null
    if (open) return [...names, open]
  }
  const first = /^([\u3400-\u9fffA-Za-z（）()]{2,16}?)(?:与|和|同)/.exec(subject.slice(start))
  if (
    first &&
    !/^(?:省|市|自治区|州|县|区)(?:人民)?政府$|代表|会见|出席|书记|省长|市长|主席|副|^(?:本|我)?公司|在.*[上中内]$/.test(
      first[1] as string,
    )
  ) {
    const rest = start + first[0].length
    const { names, end } = listAt(subject, rest, home)
    if (names.length === 1 && tail.test(subject.slice(end))) return [first[1] as string, ...names]
  }
  const several = severalTogether(clause)
  // 浙江三星 羽绒股份有限公司: a space that a line's end has left.
  const joined = words.replace(/(?<=[\u3400-\u9fff])\s(?=[\u3400-\u9fff])/g, '')
  return several.length > 0 || joined === words ? several : signersBefore(joined, home)
}

/** 甲市农委、乙学校、丙药业分别与丁集团、戊局、己公司: as many on either side, one of them at least known as a party; as written. */
function inTurn(subject: string, home: Home): string[] {
  const [left, right] = subject.split(/分别[与和同]/).map((list) => list.split('、')) as [string[], string[]?]
  if (!right || left.length !== right.length || left.length < 2) return []
  const items = [...left, ...right]
  if (items.some((item) => item.length < 4 || item.length > 20 || /书记|[省市县区州厅局会]长|主[席任]|董事/.test(item)))
    return []
  const names = items.map((item) => wholeParty(item, home))
  return names.some((name) => name !== null) ? names.map((name, at) => name ?? (items[at] as string)) : []
}

/** 甲镇与乙镇、丙村与丁村，戊村与己村分别签署: the parties of each document. */
export function signersInPairs(words: string, home: Home): string[][] {
  const subject = /([^。；：]*?)(?:也|还)?分别[^，。；]*$/.exec(words)?.[1] ?? ''
  const groups: string[][] = []
  let more: string[] = []
  for (const item of subject.split(/[、，]/).reverse()) {
    const names = item.split(/[与和]/).flatMap((words) => wholeParty(words, home) ?? [])
    if (names.length === 1 && !/[与和]/.test(item)) more = [...names, ...more]
    else if (names.length === 2) {
      groups.unshift([...names, ...more])
      more = []
    } else break
  }
  return groups
}

/** The party that words are, and nothing else; null for others. */
export const wholeParty = (words: string, home: Home): string | null => {
  const party = partyAt(words, 0, home)
  return party?.end === words.length ? party.name : null
}

/** 甲、乙、丙和丁4市政府负责人29日在戊地: the divisions of a list of which their number stands behind it. */
function severalTogether(words: string): string[] {
  for (const { 1: list, 2: number } of matchesOf(words, listWithNumber)) {
    const named = unique(placesIn(list as string, 0, (list as string).length).map(({ place }) => place.name))
    if (named.length > 1 && [String(named.length), '两三四五六七八九十'[named.length - 2]].includes(number as string))
      return named
  }
  return []
}

const listWithNumber =
  /((?:[\u3400-\u9fff]{2,9}[、和与及]){1,9}[\u3400-\u9fff]{2,5}?)等?(\d{1,2}|[两三四五六七八九十])个?[省市县区州]/g

/** The signers after the title: 《…》由A与B签订. */
export function signersAfter(words: string, home: Home): string[] {
  const by = /^由/.exec(words)
  if (!by) return []
  const { names, end } = listAt(words, by[0].length, home)
  return names.length >= 2 &&
    /^(?:依次|分别|共同|正式|联合|在[^，。；]{2,14})*(?:签署|签订|签字)/.test(words.slice(end))
    ? names
    : []
}

/** After 与 a name whose ending is in no list: 山东省政府与复星高科. */
function lastOf(rest: string): string | null {
  const found =
    /^(?:与|和|同)([\u3400-\u9fffA-Za-z（）()]{2,16}?)(?=(?:两[省市]|\d|在|今|昨|日前|近日|分别|正式|共同|同时|联合)|$)/.exec(
      rest,
    )
  return found &&
    !/(?:书记|省长|市长|代表|董事长|总经理|一行)/.test(found[1] as string) &&
    tail.test(rest.slice(found[0].length))
    ? (found[1] as string)
    : null
}

/** What an organisation is called without the words for its legal form: 华润（集团）有限公司 → 华润. */
export const stemOf = (name: string): string =>
  name.replace(/^中国|[（(]集团[）)]|集团|总公司|有限|责任|股份|控股|公司|[（()）]/g, '')
