import type { Span } from '../record.js'
import { remember } from '../text/remember.js'
import type { Sentence } from './articles.js'
import { Characters } from './characters.js'
import { Cue } from './cues.js'
import { gather } from './gather.js'
import { matchesOf, matchesWhere } from './matches.js'
import { nationalOrgan, readOffice, town, type WrittenOffice } from './offices.js'
import {
  couldBeName,
  firmnessAt,
  looksLikeName,
  mayBeginName,
  type NameReading,
  type NameVotes,
  normalizeName,
  readName,
} from './person-name.js'
import { placeAt, placeNamed } from './place-mentions.js'
import { rareSurnames } from './surnames.js'
import { singleHolder, type TitleMatch, type Titles } from './titles.js'

/** One naming of a person: the chain of offices in front of the name, and the name. */
export interface Mention {
  readonly name: string
  /** From the first title to the end of the name; with no title, the name alone. */
  readonly start: number
  readonly nameStart: number
  readonly end: number
  /** As written for this person here; of a shared title (副省长A、B) everyone has it. */
  readonly offices: readonly WrittenOffice[]
  /** 省领导, 代表团成员: the words before a list of bare names, read as an office is for their place. */
  readonly group: WrittenOffice | null
  /** Mentions of one run of names (A、B和C) have one number. */
  readonly run: number
}

/** Everyone whom [start, end) names after a title or in a list that a title or group word begins; and the bylines, who are not of the event. */
export interface NamedPeople {
  readonly mentions: readonly Mention[]
  readonly bylines: readonly NameReading[]
}

const boundary = new Characters(/[，,。；;：:！!？?“”"（(）)《》〈〉\s、|丨【】…]/)
const bracket = new Characters('（(）)“”')
const joint = /^(?:、|,|，|；|;|和|与|及|以及|，以及|,以及|暨| |\u3000)+/

function lastBoundary(text: string, from: number, at: number): number {
  for (let i = at - 1; i >= from; i--) if (boundary.isAt(text, i) && !insideBrackets(text, from, i)) return i + 1
  return from
}

/** Brackets that are part of a company's name do not end it: 复星高科技(集团)有限公司. */
function insideBrackets(text: string, from: number, at: number): boolean {
  if (!bracket.isAt(text, at)) return false
  const open = text.slice(Math.max(from, at - 10), at + 1).search(/[（(“]/)
  return open >= 0 && /[（(“][^，。；、]{1,8}[）)”][\u3400-\u9fff]/.test(text.slice(Math.max(from, at - 10), at + 12))
}

/** After a title: 关于/重要讲话 and the like make the person an author of words, not someone who acts. */
const doctrine =
  /^(?:同志)?(?:总书记|主席)?(?:同志)?(?:为核心|关于(?![^，。；]{0,20}(?:情况|工作|说明|事项)的(?:报告|汇报|说明|介绍))|重要|系列|新时代|治国|生态文明|法治|强军|外交|经济|文化思想|(?:的|的重要|重要)(?:讲话|指示|批示|论述|贺信|回信)|(?:讲话|指示|批示|论述|贺信|回信)(?:精神|要求)|的?(?:嘱托|重托|关怀)|(?:在|对|就|视察|考察|致|赴|给)[^，。；]{0,30}(?:重要讲话|重要指示|重要论述|批示|讲话精神|指示精神|贺信|回信|时强调|时指出|要求(?=精神|[，。；]|$)))/

export const isDoctrine = (text: string, nameEnd: number): boolean => doctrine.test(text.slice(nameEnd, nameEnd + 50))

export function readPeople(text: string, start: number, end: number, votes: NameVotes, titles: Titles): NamedPeople {
  const mentions: Mention[] = []
  const credits: NameReading[] = []
  let at = start
  let run = start
  for (let found = titles.next(at, end); found; found = titles.next(at, end)) {
    // X教授、Y: the title belongs to the name right before it.
    if (found.kind === 'title' && mentions.at(-1)?.end === found.start) {
      at = found.end
      continue
    }
    const isByline = found.kind === 'byline'
    const isGroup = found.kind === 'group'
    const begin = lastBoundary(text, at, found.start)
    if (!isByline && !isGroup && titleOfNameBefore(text, Math.max(begin, at), found, votes)) {
      const named = titledAfter(text, Math.max(begin, at), found)
      if (named) mentions.push(named)
      at = found.end
      continue
    }
    const before =
      isByline || isGroup
        ? null
        : (ofPlaceBefore(text, Math.max(begin, at), found, votes) ?? ofOrganBefore(text, Math.max(begin, at), found))
    if (before) {
      mentions.push(before)
      at = found.end
      continue
    }
    const chain: WrittenOffice[] = (isByline || isGroup ? null : underTwoNames(text, at, found)) ?? [
      readOffice(text, Math.max(begin, at), found.start, found.end),
    ]
    // 以及A、B、C三市市长，D办公室主任X: the office of several without names begins no chain.
    if (ofSeveral.test(text.slice(chain[0]?.start, found.start)) && /[，、；]/.test(text[found.end] ?? '')) {
      at = found.end
      continue
    }
    const twin = isByline || isGroup ? null : sharedTitle(text, at, chain[0] as WrittenOffice)
    if (twin) chain.unshift(twin)
    const group = isGroup ? (chain[0] as WrittenOffice) : null
    const led = group && listBefore(text, at, group)
    if (led) {
      mentions.push(...led.mentions)
      if (led.ends) {
        at = found.end
        continue
      }
    }
    let next = found.end
    if (!isByline && !isGroup) next = readChain(text, next, end, chain, titles)
    // 旗委副书记、旗长候选人X: of the first alone.
    if (chain.length > 1 && text.startsWith('候选人', next)) {
      chain.pop()
      next += 3
    }
    // 安徽省领导有A、B
    const gap = isGroup && /领导(?:同志)?$/.test(found.word) && text[next] !== '：' ? leadersAre : spacesHere
    const spaces = gap.exec(text.slice(next, next + 16))?.[0].length ?? 0
    const after = isByline || isGroup || spaces > 2 ? next + spaces : next + (text[next] === ' ' ? spaces : 0)
    const reading = after < end && !boundary.isAt(text, after) ? readName(text, after, votes, !isGroup) : null
    if (!reading || reading.end > end || (isGroup && (reading.firmness < 1 || /^[都均]/.test(reading.name)))) {
      at = Math.max(next, found.start + 1)
      continue
    }
    if (isByline) {
      let credit: NameReading | null = reading
      while (credit) {
        if (looksLikeName(credit.name)) credits.push(credit)
        at = credit.end
        const gap: string = /^[\s、,，/]{1,2}/.exec(text.slice(at, at + 2))?.[0] ?? ''
        credit = looksLikeNextCredit(text, at + gap.length) ? readName(text, at + gap.length, votes, false) : null
      }
      continue
    }
    run = reading.start
    const offices = isGroup ? [] : chain
    mentions.push({
      name: normalizeName(reading.name),
      start: (chain[0] as WrittenOffice).start,
      nameStart: reading.start,
      end: reading.end,
      offices,
      group,
      run,
    })
    at = readRest(text, reading.end, end, votes, mentions, group, run, titles)
  }
  return { mentions, bylines: credits }
}

const leadersAre = /^(?:有：?|（[^）]{1,12}）| {0,3})/
const spacesHere = /^(?:\s{1,3}|[：:](?=[\u3400-\u9fff])|（[^）]{1,12}）)?/

const ofSeveral = /[两三四五六七八九十][省市州县区](?:区|市)?(?:委|政府)?$/

/** 中央港澳工作办公室（国务院港澳事务办公室）副主任: an organ of the centre under two names, and the office in each. */
function underTwoNames(text: string, from: number, { word, start, end }: TitleMatch): WrittenOffice[] | null {
  const close = start - 1
  const open = text[close] === '）' ? text.lastIndexOf('（', close) : -1
  if (open <= from || close - open > 24) return null
  const officeOf = (first: number, last: number): WrittenOffice => ({
    ...readOffice(text, Math.max(lastBoundary(text, from, last), first), last, last),
    title: word,
    end,
  })
  const both = [officeOf(from, open), officeOf(open + 1, close)]
  return both.every(({ organisation }) => organisation && nationalOrgan.test(organisation)) ? both : null
}

/** 中央港澳办、国务院港澳办主任X; 省发展改革委、省援藏办主任X: the title of the second organ is the first one's too. */
function sharedTitle(text: string, from: number, office: WrittenOffice): WrittenOffice | null {
  const ofDivision = office.relative && /[委厅局办]$/.test(office.organ) ? office.relative : null
  const organ = ofDivision
    ? new RegExp(`(?:^|[，。；：\\s])${ofDivision}([\\u3400-\\u9fff]{2,8}(?<!常)(?:委|厅|局|办))、$`).exec(
        text.slice(Math.max(from, office.start - 16), office.start),
      )?.[1]
    : undefined
  if (organ) return { ...office, start: office.start - organ.length - 1 - (ofDivision?.length ?? 0), organ }
  if (!office.organisation || !nationalOrgan.test(office.organisation)) return null
  const before = /(?:^|[，。；：、\s和与由])([\u3400-\u9fff]{2,12})、$/.exec(
    text.slice(Math.max(from, office.start - 16), office.start),
  )?.[1]
  return before && nationalOrgan.test(before) && !/[长记任席员]$/.test(before)
    ? {
        ...office,
        start: office.start - before.length - 1,
        organisation: before + (/(?<=办公?室?)[一二三四五六七八九十]{1,2}[局司]$/.exec(office.organisation)?.[0] ?? ''),
      }
    : null
}

/** A、B、C等甲市领导陪同: the names before the words for all of them; of A、B和甲省领导C the first are the writer's. */
function listBefore(text: string, from: number, group: WrittenOffice): { mentions: Mention[]; ends: boolean } | null {
  // A、B等市领导, A、B等区四套班子主要领导: B's name is no part of the organ.
  const shared = /等([^，。；、等]{2,14})$/.exec(text.slice(Math.max(from, group.end - 15), group.end))
  const at = shared ? group.end - shared[0].length : group.start - 1
  const ends = shared !== null
  if (at <= from || !(ends || /[和与]/.test(text[at] as string))) return null
  const clause = (/[^，。；：\s]*$/.exec(text.slice(from, at))?.[0] ?? '')
    // X一行在A、B等领导陪同下
    .replace(/^.*[在由](?=[^、]{2,4}(?:、|$))/, '')
  const names = clause.split('、')
  if (names.length < 2 || !names.every((name) => looksLikeName(name) && couldBeName(name))) return null
  const kind = ends ? (/^[省市县区州旗]/.exec(shared[1] as string)?.[0] ?? null) : (group.place?.name.slice(-1) ?? '')
  if (!ends && !/[省市县]/.test(kind ?? '')) return null
  const own: WrittenOffice =
    group.start > at && ends ? group : { ...group, place: null, organ: '', organisation: null, relative: kind }
  let end = at - 1 - clause.length
  const run = end + 1
  const mentions = names.map((name) => {
    const start = end + 1
    end = start + name.length
    return { name, start, nameStart: start, end, offices: [], group: own, run }
  })
  return { mentions, ends }
}

/** X总书记Y, X主席率Y: the title belongs to the name before it. */
function titleOfNameBefore(
  text: string,
  from: number,
  { start: titleStart, end: titleEnd }: TitleMatch,
  votes: NameVotes,
): boolean {
  for (const length of [3, 2]) {
    const name = text.slice(titleStart - length, titleStart)
    if (titleStart - length < from || !looksLikeName(name)) continue
    // 广东省长X, 台中副市长X: a division, and the name stands behind.
    if (placeNamed(name) || town.test(name)) continue
    if (/^副?[市县]长/.test(text.slice(titleStart, titleEnd)) && (readName(text, titleEnd, votes)?.firmness ?? 0) > 1)
      continue
    // 台北市长 where the page says 台北市 too: a city, in whatever country.
    if (
      /^[市县]长/.test(text.slice(titleStart, titleStart + 2)) &&
      text.split(`${name}${text[titleStart]}`).some((rest, i) => i > 0 && !rest.startsWith('长'))
    )
      continue
    // 区政协主席: an organ and no name.
    if (rareSurnames.isAt(name, 0) && !votes.has(name)) continue
    if (
      votes.has(name) ||
      /(?:在|以|学习|贯彻|牢记|落实|按照|根据|重温|感谢|欢迎|请|照着|由|对)$/.test(
        text.slice(from, titleStart - length),
      ) ||
      (/[与和同]$/.test(text.slice(from, titleStart - length)) && firmnessAt(text, titleEnd) > 1) ||
      titleStart - length === from
    )
      return (
        readOffice(text, from, titleStart, titleStart + 2).place === null &&
        !/[省市县区委会部厅局院司组队办]$/.test(name)
      )
  }
  return false
}

const afterNames =
  /^副?(?:司长|厅长|局长|处长|部长|省长|市长|县长|区长|州长|主席|主任|书记|(?:[一二]级)?巡视员|教授|会长|校长|院长|董事长|总经理|总裁|组长|秘书长|议长|议员|立委)$/

const speaks = /^等\d{1,3}[位人名]|^在(?:致辞|致词|讲话|发言|会上|会见|座谈|交流)/

/** X厅长会见…: whoever a clause begins with and says or does something; of what, is known from elsewhere if at all. */
function titledAfter(text: string, from: number, { word, start: end, end: titleEnd }: TitleMatch): Mention | null {
  // 与X主任举行会谈
  const name = /(?:^(?![与和同])|[与和同])([\u3400-\u9fff]{2,3})$/.exec(text.slice(from, end))?.[1] ?? ''
  const nameStart = end - name.length
  return /^.{2,3}$/.test(name) &&
    afterNames.test(word) &&
    looksLikeName(name) &&
    couldBeName(name) &&
    !town.test(name) &&
    (firmnessAt(text, titleEnd) > 1 || speaks.test(text.slice(titleEnd, titleEnd + 6)))
    ? { name, start: nameStart, nameStart, end: titleEnd, offices: [], group: null, run: nameStart }
    : null
}

/** 广东省港澳事务办公室X二级巡视员, 远山大学X教授: the organ stands in full before the name, and the title after it. */
function ofOrganBefore(text: string, from: number, title: TitleMatch): Mention | null {
  if (!afterNames.test(title.word) || firmnessAt(text, title.end) === 0) return null
  for (const length of [3, 2]) {
    const nameStart = title.start - length
    const name = text.slice(nameStart, title.start)
    if (nameStart - 4 < from || !/[部室学院委厅局办]/.test(text[nameStart - 1] ?? '')) continue
    if (!looksLikeName(name) || !couldBeName(name) || rareSurnames.isAt(name, 0)) continue
    const asOrgan = readOffice(text, from, title.start, title.end)
    if (asOrgan.place || asOrgan.relative || (asOrgan.organisation && !asOrgan.unknown)) return null
    const titled = `${text.slice(0, nameStart)}${title.word}`
    const office = readOffice(titled, from, nameStart, titled.length)
    if (office.unknown || !(office.organisation || (office.place && office.organ))) return null
    const { start } = office
    const { end } = title
    return { name, start, nameStart, end, offices: [{ ...office, end }], group: null, run: nameStart }
  }
  return null
}

/** 我市X副市长, 南京市X市长, 商务厅X厅长: the place or organ stands before the name, and the title after it. */
function ofPlaceBefore(text: string, from: number, title: TitleMatch, votes: NameVotes): Mention | null {
  for (const length of [3, 2]) {
    const nameStart = title.start - length
    const name = text.slice(nameStart, title.start)
    const before = text[nameStart - 1] ?? ''
    if (nameStart <= from || !/[省市县区州厅局委处司]/.test(before) || !looksLikeName(name)) continue
    if (rareSurnames.isAt(name, 0) && !votes.has(name)) continue
    if (/[厅局委处部院室组办]$/.test(name) || town.test(name) || firmnessAt(text, title.end) === 0) return null
    const ofOrgan = /[厅局委处司]/.test(before)
    const asOrgan = ofOrgan ? null : readOffice(text, from, title.start, title.end)
    if (asOrgan?.place || asOrgan?.relative) return null
    const titled = `${text.slice(0, nameStart)}${title.word}`
    const office = readOffice(titled, from, nameStart, titled.length)
    // 农机化司X司长: the organ's own head.
    const isHead = ofOrgan && (office.relative !== null || title.word.replace('副', '').startsWith(before))
    if (!office.place && !/^[我本]/.test(office.relative ?? '') && !isHead) return null
    const { start } = office
    const { end } = title
    return { name, start, nameStart, end, offices: [{ ...office, end }], group: null, run: nameStart }
  }
  return null
}

const looksLikeNextCredit = (text: string, at: number): boolean =>
  /^[\u3400-\u9fff]{2,3}(?=[\s、,，/）)。|]|$)/.test(text.slice(at, at + 4))

/** The further offices of a chain: after 、 or 兼 another title that everything up to it belongs to. */
export function readChain(text: string, from: number, end: number, chain: WrittenOffice[], titles: Titles): number {
  let at = from
  for (;;) {
    const join = /^\s?(?:[、,，]?(?:并?兼(?:任(?![丘县]))?|暨)|、|，|[（(]兼[）)])\s?/.exec(text.slice(at, at + 4))?.[0]
    const direct =
      join ??
      (/^(?:[\u3400-\u9fff]{0,24}?)/.test(text.slice(at, at + 1)) && /^[中全国省市自]/.test(text[at] ?? '') ? '' : null)
    if (direct === null) return at
    const found = titles.next(at + direct.length, Math.min(end, at + 44))
    // 甲省省长、代表团团长X: what he is of the delegation is no office, and his name stands behind it.
    if (found?.kind === 'group' && /^副?团长$|团团长$|团副团长$/.test(found.word) && join === '、') {
      const delegation = text.slice(at + 1, found.start)
      if (!/^[\u3400-\u9fff]{0,10}$/.test(delegation) || /[团会]、/.test(delegation)) return at
      at = found.end
      continue
    }
    if (found?.kind !== 'title') return at
    const between = text.slice(at + direct.length, found.start)
    if (/[，,。；;、：:！？“”《》\s]/.test(between)) return at
    const office = readOffice(text, at + direct.length, found.start, found.end)
    if (office.start !== at + direct.length) return at
    if (direct === '' && !office.place && !office.relative) return at
    chain.push(office)
    at = found.end
  }
}

const asideHere = /^（[^）]{1,10}）|^\([^)]{1,10}\)/

/** The bare names that go on after a first one: A、B和C; each shares the group, and a title that several can hold. */
function readRest(
  text: string,
  from: number,
  end: number,
  votes: NameVotes,
  mentions: Mention[],
  group: WrittenOffice | null,
  run: number,
  titles: Titles,
): number {
  const first = mentions[mentions.length - 1] as Mention
  const title = first.offices.length === 1 ? (first.offices[0] as WrittenOffice) : null
  // 党工委委员、管委会副主任X、Y: what several can hold, both have.
  const shared = first.offices.some(({ title }) => singleHolder.test(title)) ? [] : first.offices
  const spread = title && /两省|两市|两区|三省|四省/.test(title.relative ?? '') ? first.offices : shared
  let at = from
  for (;;) {
    const aside = bracket.isAt(text, at) ? (asideHere.exec(text.slice(at, at + 14))?.[0].length ?? 0) : 0
    const gap = joint.exec(text.slice(at + aside, at + aside + 6))?.[0]
    if (!gap || at + aside + gap.length >= end) return at
    const next = at + aside + gap.length
    const strict = !/^[、和与及]|以及/.test(gap)
    const plain = readListed(text, next, votes, gap.includes('、'))
    // A、B、和惠敏: 和 is the surname, for nobody writes 、和.
    const ofHe = plain?.name.length === 2 && gap.endsWith('、和') ? readName(text, next - 1, votes, true) : null
    const reading = ofHe?.end === plain?.end ? (ofHe ?? plain) : plain
    const lost = reading ? 0 : lostNameAt(text, next)
    if (lost > 0) {
      at = next + lost
      continue
    }
    if (!reading && group) {
      // A name that cannot be read ends no list of leaders that goes on after it.
      const unreadable = /^[\u3400-\u9fff]{2,5}(?=、)/.exec(text.slice(next, Math.min(end, next + 6)))?.[0].length
      if (
        unreadable &&
        !titles.next(next, next + unreadable) &&
        readName(text, next + unreadable + 1, votes, false)?.firmness === 3
      ) {
        const name = text.slice(next, next + unreadable)
        if (couldBeName(name))
          mentions.push({ name, start: next, nameStart: next, end: next + unreadable, offices: [], group, run })
        at = next + unreadable
        continue
      }
    }
    if (!reading || reading.end > end) return at
    if (reading.firmness < (strict ? 3 : 1) && !votes.has(reading.name)) return at
    if (strict && !votes.has(reading.name)) return at
    if (strict && /[；;，,]/.test(gap) && !group && spread.length === 0) return at
    if (startsTitle(text, next, reading.end, titles)) return at
    mentions.push({
      name: normalizeName(reading.name),
      start: reading.start,
      nameStart: reading.start,
      end: reading.end,
      offices: /[、和及]/.test(gap) ? spread : [],
      group,
      run,
    })
    at = reading.end
  }
}

/** 石家庄、唐山、保定市市委书记: cities, and nobody's names. */
const isCityOfList = (text: string, { name, end }: NameReading): boolean =>
  placeNamed(name)?.level === 'CITY' &&
  /^(?:[市州]|[、和与及])/.test(text.slice(end, end + 1)) &&
  placeAt(text, /[市州]/.test(text[end] ?? '') ? end - name.length : end + 1) !== null

const takesPart = /^(?:参加|出席|陪同|列席)/
/** A name of a list; one without a surname (德吉) only inside of it. */
function readListed(text: string, at: number, votes: NameVotes, inside: boolean): NameReading | null {
  const plain = readName(text, at, votes, false)
  if (plain && isCityOfList(text, plain)) return null
  if (plain || !inside) return plain
  const reading = readName(text, at, votes, true)
  return reading &&
    (reading.firmness === 3 ||
      takesPart.test(text.slice(reading.end, reading.end + 4)) ||
      // 程博、仁增多吉等领导
      (reading.name.length > 3 && text[reading.end] === '等'))
    ? reading
    : null
}

/** Whether a title stands right where the name was read: 、广州市市长X is no name 广州. */
function startsTitle(text: string, start: number, nameEnd: number, titles: Titles): boolean {
  const found = titles.next(start, Math.min(text.length, start + 30))
  if (!found || found.start < start) return false
  if (
    found.start >= nameEnd &&
    /[、，,。；;\s和与及]/.test(text.slice(nameEnd, found.start + 0) || text[nameEnd] || '。')
  )
    return false
  return found.start < nameEnd + 1
}

const lostName = /(?<=、)[\u3400-\u9fff]{1,2}\ufffd(?=[、，,。；和等])/
/** How long the name at `at` is of which a page's encoding has lost a character (孙?); 0 for others. */
const lostNameAt = (text: string, at: number): number =>
  at > 0 && hasLost(text) && lostName.exec(text.slice(at - 1, at + 4))?.index === 1
    ? text.indexOf('\ufffd', at) - at + 1
    : 0

const lostNamesIn = new RegExp(lostName, 'g')
const hasLost = remember((text: string) => text.includes('\ufffd'), 1)

/** The names of lists that have lost a character and cannot be read. */
export const lostNames = (text: string, { start, end }: Sentence): { start: number; end: number }[] =>
  hasLost(text)
    ? gather(matchesOf(text.slice(start, end), lostNamesIn), ({ 0: name, index }) => [
        { start: start + index, end: start + index + name.length },
      ])
    : []

const bareList =
  /(?<=^|[，,。；;：:！\s“（(]|的有|还有|包括)[\u3400-\u9fff·]{2,12}(?:[、和及与][\u3400-\u9fff·]{2,12})+/y
const leads = /[由有括]/
const beforeNames = /^由|^.*?(?:的(?:还)?有|还有|包括)(?=.{2})/
const beforeList = new Characters(/[，,。；;：:！\s“（(有括]/)
const listJoint = new Characters('、和及与')
const beginsClause = (text: string, at: number): boolean => at === 0 || beforeList.isAt(text, at - 1)
const joinsSoon = (text: string, at: number): boolean => listJoint.isIn(text, at + 2, at + 13)
const mayBeginList = (text: string, at: number): boolean => beginsClause(text, at) && joinsSoon(text, at)
/** The same where no words lead up to the names. */
const mayBeginNames = (text: string, at: number): boolean =>
  beginsClause(text, at) && mayBeginName(text, at) && joinsSoon(text, at)

/** 陈还堂 between others of a list: a name, though it has a character that names have not. */
function amongNames(text: string, at: number): NameReading | null {
  const name = /^[\u3400-\u9fff]{2,3}(?=、[\u3400-\u9fff]{2,3}(?:、|，|。|等|参加|出席|陪同))/.exec(
    text.slice(at, at + 9),
  )?.[0]
  const isName =
    name && mayBeginName(text, at) && !placeNamed(name) && !/[省市县区州委会部厅局院司组队团级]$/.test(name)
  return isName ? { name, start: at, end: at + name.length, firmness: 3 } : null
}

/** Bare lists that no title begins: A、B、C参加会见; at the start of a clause, two names at least. */
export function readBareLists(
  text: string,
  start: number,
  end: number,
  votes: NameVotes,
  known: ReadonlySet<string>,
): Mention[] {
  const mentions: Mention[] = []
  const passage = text.slice(start, end)
  const isLed = leads.test(passage)
  for (const match of matchesWhere(passage, bareList, isLed ? mayBeginList : mayBeginNames)) {
    let at = start + match.index + (isLed ? (beforeNames.exec(match[0])?.[0].length ?? 0) : 0)
    const at0 = at
    const found: Mention[] = []
    for (;;) {
      const reading = readListed(text, at, votes, found.length > 0) ?? (found.length > 1 ? amongNames(text, at) : null)
      if (!reading || reading.end > end) break
      if (found.length === 0 && !looksLikeName(reading.name) && !known.has(reading.name)) break
      found.push({
        name: normalizeName(reading.name),
        start: at,
        nameStart: at,
        end: reading.end,
        offices: [],
        group: null,
        run: start + match.index,
      })
      const gap = /^(?:、|和|与|及|以及)/.exec(text.slice(reading.end, reading.end + 2))?.[0]
      if (!gap) break
      at = reading.end + gap.length
    }
    const last = found[found.length - 1]
    if (found.length < 2 || !last) continue
    const listEnd = text[last.end] === '、' ? last.end + 1 + lostNameAt(text, last.end + 1) : last.end
    const acts =
      personVerb.test(text.slice(last.end, last.end + 20)) ||
      /(?:出席|参加|陪同)[^，。；]{0,12}的[^，。；]{0,16}?(?:还)?(?:有|是|包括)：?$/.test(
        text.slice(Math.max(start, at0 - 36), at0),
      ) ||
      (found.length > 2 && listThenOthers.test(text.slice(listEnd, Math.min(end, listEnd + 200)))) ||
      (mentions.at(-1)?.end === at0 - 1 && /[；;]/.test(text[at0 - 1] as string))
    if (found.some((mention) => known.has(mention.name)) ? acts || firmnessAt(text, last.end) >= 2 : acts)
      mentions.push(...found)
  }
  return mentions
}

/** A、B、C，自治区有关领导，有关部门负责同志…参加。 */
const listThenOthers =
  /^，[^。]{2,160}(?:负责同志|负责人|代表|领导)[^。]{0,60}(?:参加|出席|列席)(?:了)?(?:座谈|会议|会见|活动|上述|有关|调研|考察)?[^，。]{0,8}。?$/

/** What people do in these reports, right after a list of bare names. */
const personVerb =
  /^(?:等[一二三四五六七八九十\d]+[位名人]|(?:等[^，。；]{0,14})?率领|(?:等)?(?:领导|同志)?(?:分别|一同|共同|一起|全程|先后|也)?(?:参加|出席|陪同|会见|会晤|率|主持|介绍|讲话|致辞|致词|发言|表示|指出|见证|代表|与|同|陪|到会|看望|前往|参与|签署|随同|在座|列席|汇报|在.{1,6}(?:会见|陪同)))/

const heads = /以([\u3400-\u9fff·]{2,8})为(?:团|组)长(?:，([\u3400-\u9fff·、和]{2,24})为副(?:团|组)长)?的?/g

/** 以A为组长，B、C为副组长的甲省视察组: those who head a delegation and are named without any title, of the division that it comes from. */
export function readHeads(text: string, { start, end }: Sentence): Mention[] {
  return gather(matchesOf(text.slice(start, end), heads), (match) => {
    const at = start + match.index
    const place = placeAt(text, at + match[0].length, end)?.place ?? null
    const group: WrittenOffice = {
      start: at,
      end: at + match[0].length,
      place,
      relative: null,
      organ: '',
      organisation: null,
      title: '团长',
      unknown: false,
    }
    const names = [match[1], ...(match[2] ?? '').split(/[、和]/)].filter(
      (name) => name !== undefined && looksLikeName(name),
    )
    return names.map((name) => {
      const nameStart = text.indexOf(name as string, at)
      const nameEnd = nameStart + (name as string).length
      return { name: name as string, start: nameStart, nameStart, end: nameEnd, offices: [], group, run: at }
    })
  })
}

const headlineNames =
  /(?:^|[\s　])([\u3400-\u9fff]{2,24}?)等?(?:分别|共同)?(?<verb>出席|参加|会见|主持|讲话|致辞|介绍|见证|陪同)(?!人|者|时|的|单位)/g

/** 李明清王远等出席: those whom only a headline names. Several without a stop between them where one of them is known from elsewhere. */
export function readHeadlineNames(text: string, headline: Span, known: ReadonlySet<string>): Mention[] {
  return gather(
    matchesOf(text.slice(headline.start, headline.end), headlineNames),
    ({ 0: all, 1: run, index, groups }) => {
      const names = splitNames(run as string, known)
      // 某国王储会见某人, above or below the report: of another.
      const isOfReport = names?.some((name) => known.has(name)) || /出席|参加|主持/.test(groups?.verb ?? '')
      if (!names || !isOfReport) return []
      let end = headline.start + index + all.indexOf(run as string)
      const mentions = names.map((name): Mention => {
        const start = end
        end += name.length
        return { name, start, nameStart: start, end, offices: [], group: null, run: start }
      })
      return mentions.filter(({ name }) => !known.has(name))
    },
  )
}

/** Known names, and between them what may be one name; null where anything else stands there. */
function splitNames(run: string, known: ReadonlySet<string>, mayBeNew = true): string[] | null {
  if (run === '') return []
  for (const length of [4, 3, 2]) {
    const name = run.slice(0, length)
    const isKnown = known.has(name)
    if (name.length < length || !(isKnown || (mayBeNew && mayBeNewName(name)))) continue
    const rest = splitNames(run.slice(length), known, isKnown)
    if (rest) return [name, ...rest]
  }
  return null
}

const mayBeNewName = (name: string): boolean =>
  looksLikeName(name) && (name.length === 4 || couldBeName(name)) && !rareSurnames.isAt(name, 0) && !town.test(name)

const occasions = '会上|会谈中|会见中|座谈中|会见时|座谈时|会议由|座谈会由|仪式由|论坛由'
const occasion = new Cue(occasions)
const onOccasion = new RegExp(`^[\\u3400-\\u9fff]{0,6}(?:${occasions})(?:，|(?<=由))`)

/** Someone who is named without any title and speaks or acts: the titles may stand in a part that the text lacks. */
export function readLoneSpeakers(text: string, sentence: Sentence, votes: NameVotes): Mention[] {
  const { start, end } = sentence
  const opening = occasion.isIn(sentence) ? onOccasion.exec(text.slice(start, end)) : null
  const at = start + (opening?.[0].length ?? 0)
  const reading = readName(text, at, votes, false)
  if (!reading || reading.end > end || !looksLikeName(reading.name)) return []
  if (
    !/^(?:(?:及|和)[^，。；]{2,20}负责(?:人|同志)(?:参加|出席|陪同)|(?:参加|出席|陪同|主持)[。\s]*$|主持(?:会议|座谈会|仪式|会见|此次)|(?:等)?(?:参加|出席|陪同|列席)了?(?:会见|会谈|会议|座谈|活动|上述|考察|调研|仪式|汇报会)|说|表示|指出|强调|介绍(?:了|说)?|代表.{2,20}(?:对|向|说|表示)|在(?:讲话|致辞|会见|座谈)(?:中|时)|对.{2,40}表示(?:欢迎|感谢|衷心|热烈|诚挚))/.test(
      text.slice(reading.end, Math.min(reading.end + 60, end)),
    )
  )
    return []
  return [{ name: reading.name, start: at, nameStart: at, end: reading.end, offices: [], group: null, run: at }]
}
