import type { AgreementStatus } from '../record.js'
import type { Sentence } from './articles.js'
import { Cue } from './cues.js'
import type { Home } from './home.js'
import { matchesOf } from './matches.js'
import { pairsIn, placeNamed, placesIn } from './place-mentions.js'
import { pairedSigners, signersAfter, signersBefore, signersIn, signersInPairs, stemOf, wholeParty } from './signers.js'
import { isSubsequence } from './subsequence.js'

/** A document agreed between parties, as one sentence or headline names it. */
export interface AgreementPhrase {
  /** Without 《》; with the signers that stand inside it. */
  readonly title: string
  readonly status: AgreementStatus
  readonly start: number
  readonly end: number
  readonly sentence: Sentence
  /** Who signed, as the title or the words before the verb say: full names of divisions, organisations as written. */
  readonly parties: readonly string[]
  /** The title stands in 《》 or “”: it is told in full. */
  readonly marked: boolean
}

/** What a title ends in that only a document agreed between parties bears. */
const firm =
  '框架协议|合作协议|合作框架协议|协议书|协议|备忘录|意向书|合作书|合同|宣言|公约|会谈纪要|会议纪要|合作纪要|责任书|协定|议定书|换文|倡议书'
const bracket = '(?:[（(][^）)]{1,20}[）)])?'
/** 方案, 计划 and the like are agreements only where they are signed. */
const isSignable = new RegExp(`(?:${firm}|方案|意见|行动计划|安排|纪要)${bracket}$`)
const namesSignable = new Cue(`${firm}|方案|意见|行动计划|安排|纪要|签署《|签订《|签署了《|签订了《`)
const isDocument = new RegExp(`(?:${firm})${bracket}$`)
const verbsOfSigning = '签署|会签|签订|签定|签约|签字|签下|签了|签的|达成|换文|续签'
const signed = new RegExp(verbsOfSigning)
const signedCue = new Cue(verbsOfSigning)
// 商会签署: the chamber signs, and nobody 会签.
const sign = '(?:签署|会签(?![署订约定])|签订|签定|签下|签约|签了|签的是|续签|达成)'

const marks = /《([^《》]{2,80}?)》|“((?:[^“”]|‘[^’]*’){3,60}?)”/g
/** 签署了A协议、B协议和C备忘录 */
const verbFirst = new RegExp(
  `${sign}(?:了)?(?<titles>[^，。；！？《》“”]{0,80}(?:“[^“”\\d]{1,10}”[^，。；！？《》“”]{0,80})?(?:${firm})${bracket})(?!签|项目|精神|金额|(?:共计?)?\\d+[个项份])`,
  'g',
)
/** 举行A协议及B方案签约仪式; 见证A协议签字; A协议签订 (in a headline) */
const verbLast = new RegExp(
  `(?<titles>[^，。；！？《》“”]{2,200}?(?:${firm}|会议纪要|方案|行动计划))(?:的)?(?:文本)?等?(?:暨[\\u3400-\\u9fff]{0,4}项目)?(?:，(?=(?:\\d{1,2}月)?\\d{1,2}日))?(?:(?:今|昨)[天日]|(?:\\d{1,2}月)?\\d{1,2}日)?(?:[上下]午)?(?:在[\\u3400-\\u9fff]{2,8}?)?(?:正式|顺利|成功)?(?:签约|签字|签署|签订)(?!的|了)`,
  'g',
)
/** 双方在A协议上签字 */
const onPaper = new RegExp(
  `在(?<titles>[^，。；！？《》“”]{4,40}?(?:${firm}))(?:文本)?上(?:共同|正式|分别)?(?:签字|签署|签约|签了)`,
  'g',
)
const fulfilled = new RegExp(
  `(?:落实|执行|履行|根据|按照|依照|商定的)(?:好|了)?(?<titles>(?:“[^“”]{2,10}”)?[^，。；！？《》“”]{2,40}?(?:${firm}))(?!精神)`,
  'g',
)
/** Words between the clause's begin and a title: 出席A与B…签约仪式. */
const introduction =
  /^.*[讯电][\s　]*（[^）]*）[\s　]*|^[^，。]{2,24}[讯电][\s　]+|^.*(?:共同见证了?|见证了?|举行[了的]?|出席了?|参加了?|主持了?|促成了?|签署了?|签订了?|是出席|关于签署)(?:双方)?|^(?:并|双方|共同|了|的|还|就|一[份项个])+/

const numerals = '一二三四五六七八九十'
/** 2 for 两, 12 for 十二, 7 for 7; null for words that are no number. */
function numberOf(word: string): number | null {
  if (/^\d+$/.test(word)) return Number(word)
  const digits = word.replace('两', '二')
  if (digits.length === 1) return numerals.indexOf(digits) + 1 || null
  const [tens, ones] = digits.split('十') as [string, string | undefined]
  if (ones === undefined) return null
  return (tens ? numerals.indexOf(tens) + 1 : 1) * 10 + (ones ? numerals.indexOf(ones) + 1 : 0)
}

const counted = new RegExp(
  `(?:等|签署了?|签订了?|签约|达成了?|共|见证了?|[，、])(?:了)?(?:共)?(\\d{1,3}|[一二两三四五六七八九十]{1,3})(?:个|项|份|件)(?:[\\u3400-\\u9fff]{0,10}?)(?:${firm}|协议文本|文件)`,
)
const listedShort = new RegExp(
  `${sign}(?:了)?(?<parts>[^，。；《》“”]{3,60}?)(?:等)?(?<number>\\d{1,2}|[两三四五六七八九十])(?:个|项|份)(?<kind>(?:战略|框架|合作|专项)*(?:协议|备忘录|意向书))`,
)

/** How many documents a sentence says were signed (等4个合作协议: 4); null where it does not say. */
export function countOf(text: string, sentence: Sentence): number | null {
  const found = signedCue.isIn(sentence) ? counted.exec(text.slice(sentence.start, sentence.end)) : null
  return found && numberOf(found[1] as string)
}

/** 有关协议, 3项合作协议: no title. */
const generic =
  /^(?:(?:有关|相关|新一轮|了|一系列|多项|多个|系列|此次|本次|这次|这|该|此|上述|以上|各|第?[\d一二两三四五六七八九十]+|个|项|份|批|双方|以|等|还|正式|所|的|在|按|新|一批|部分|具体)+(?:战略|框架|合作|专项)*)?(?:协议|协定|备忘录|意向书|合同|协议书|协议及意向书)$/
const notYet =
  /(?:(?<![邀申])请(?=[\u3400-\u9fff]{0,8}(?:与|和|同))|近期|将|拟|计划(?!生育)|即将|争取|(?<!就)推动|尽快|准备|磋商|商谈)[^，。；见]{0,10}$/
/** 两地还将召开座谈会，签署…: of one sentence. */
const planned = /(?<!即)将(?:[于在][^，。；]{1,12})?(?:联合|共同)?(?:召开|举行|举办|发布|签[署订])[^。；]*$/
const earlier =
  /(?:已(?=签[署订定])|(?:19|20)\d{2}\s?年\s?\d{1,2}\s?月(?!\s?\d)|此前|先前|曾经|曾(?=[签与和同于在就已多两共达])|去年|前年|早在|已于|此番之前)[^，。；]{0,30}$/
/** What a conference adopts nobody signs. */
const adopted = /通过|审议|审定|发布|印发/
/** 自首届会议以来，四市先后签署了…; 目前，双方签署了…近20份: of no event of the report. */
const sinceThen = /(?:自[^。；]{2,40}以来|目前)，[^。；]*$/
/** 去年，双方…签署了: told of another year; 今年4月，: of a month without its day. */
const lastYear = /(?:^|[，。；\s])(?:(?:去年|前年)(?:\d{1,2}月)?(?:底|初)?|今年\s?\d{1,2}月[底初]?)，[^。；]*$/
const attribute = /签[署订](?:了)?的$/

const twoOrMore = (names: string[]): string[] | null => (names.length >= 2 ? names : null)

/** The agreements that a sentence or a headline names. In speeches they count as referred to, and unmarked ones only where words of fulfilling stand before them. */
export function readAgreements(text: string, sentence: Sentence, home: Home): AgreementPhrase[] {
  if (!namesSignable.isIn(sentence)) return []
  const words = text.slice(sentence.start, sentence.end)
  const found: AgreementPhrase[] = []
  const delegates = /代表(?:双方|两[省市区校地县州])[^。]{0,30}签|签[^。]{0,30}代表双方/.test(words)
  const spoken = sentence.spoken && !delegates
  const isSigned = !spoken && signedCue.isIn(sentence)
  const add = (title: string, status: AgreementStatus, index: number, length: number, marked: boolean): void => {
    const start = sentence.start + index
    const end = start + length
    if (title.length < 4 || found.some((other) => start < other.end && other.start < end)) return
    const { names, rest } = signersIn(title, home)
    const ahead = words.slice(0, index)
    const before = withNext(ahead, found.at(-1)?.parties[0], home) ?? signersBefore(ahead, home)
    const apart = signedApart(ahead, home, before)
    const parties =
      // 粤黔 in a title says less than who is said to sign, a title of two than a list of three that holds them, and cities than departments of theirs.
      (before.length >= names.length && !apart && names.every((name) => before.some((one) => one.startsWith(name)))
        ? twoOrMore(before)
        : null) ??
      (rest === title ? null : twoOrMore(names)) ??
      twoOrMore(before) ??
      twoOrMore(signersAfter(words.slice(index + length), home)) ??
      twoOrMore(namedIn(title)) ??
      []
    const phrase = { title: title.replace(/\s{2,}/g, ''), status, start, end, sentence, marked }
    for (const of of parties === before && apart ? apart : [parties]) found.push({ ...phrase, parties: of })
  }
  const statusAt = (index: number): AgreementStatus => {
    const before = wordsBefore(words, index)
    const now = /今天|今日|刚刚|此次|这次|当天|会上|仪式上/.test(before)
    return notYet.test(before.replace(/签[署订约].*$/, '')) ||
      planned.test(words.slice(0, index)) ||
      sinceThen.test(words.slice(0, index)) ||
      earlier.test(before) ||
      lastYear.test(words.slice(0, index)) ||
      (attribute.test(before) && !now)
      ? 'REFERENCED'
      : 'SIGNED'
  }
  for (const match of matchesOf(words, marks)) {
    const title = (match[1] ?? match[2]) as string
    const quoted = match[1] === undefined
    const before = wordsBefore(words, match.index)
    const near = before + words.slice(match.index + match[0].length, match.index + match[0].length + 40)
    const clause = before.slice(before.search(/[^，。；]*$/))
    const here = isSigned && signed.test(near) && !(adopted.test(clause) && !signed.test(clause))
    // 为落实《A》，签署《B》: the first is what the second carries out; 自2010年签署《A》以来: signed long since.
    const isReferred =
      /(?:落实|贯彻|根据|按照|依照|履行|执行)(?:好|了)?$|(?:围绕|落实|根据|按照)[^，。；]{0,24}达成的$/.test(before) ||
      /^(?:签[署订])?以来/.test(words.slice(match.index + match[0].length))
    const plainly = here && !quoted && /签[署订](?:了)?(?:《[^》]*》[、和与及]*)*$/.test(before)
    if (!(plainly || (here ? isSignable : isDocument).test(title)) || (quoted && !here)) continue
    if (/(?:规划|纲要|办法|条例|决定|通知|法|令|章程|讲话)$/.test(title)) continue
    add(title, here && !isReferred ? statusAt(match.index) : 'REFERENCED', match.index, match[0].length, true)
  }
  if (isSigned) {
    const list = listedShort.exec(words)
    const parts = list?.groups ? splitTitles(list.groups.parts as string, true) : []
    if (list?.groups && parts.length > 1 && parts.length === numberOf(list.groups.number as string))
      for (const part of parts)
        add(`${part}${list.groups.kind}`, 'SIGNED', words.indexOf(part, list.index), part.length, false)
    for (const pattern of [onPaper, verbLast, verbFirst])
      for (const match of matchesOf(words, pattern)) {
        const whole = match.groups?.titles as string
        let at = match.index + match[0].indexOf(whole)
        for (const piece of splitTitles(whole, false)) {
          const index = words.indexOf(piece, at)
          at = index + piece.length
          const lead = introduction.exec(piece)?.[0] ?? ''
          const title = piece.slice(lead.length)
          const start = index + piece.length - title.length
          if (!isSignable.test(title) || !isTitle(title) || counted.test(`签约${title}`)) continue
          if (notYet.test(words.slice(0, match.index))) continue
          add(title, statusAt(start), start, title.length, false)
        }
      }
  }
  // 今年5月，两省签署…框架协议: told in a speech.
  if (spoken)
    for (const { groups, index, 0: all } of matchesOf(words, verbFirst)) {
      const title = groups?.titles as string
      const start = index + all.indexOf(title)
      if (title.length > 7 && isSignable.test(title) && isTitle(title) && lastYear.test(words.slice(0, start)))
        add(title, 'REFERENCED', start, title.length, false)
    }
  for (const match of matchesOf(words, fulfilled)) {
    const title = match.groups?.titles as string
    const weak = /^(?:根据|按照|依照)/.test(match[0])
    if (!isTitle(title) || title.length < 6 || (weak && namedIn(title).length < 2)) continue
    add(title, 'REFERENCED', match.index + match[0].indexOf(title), title.length, false)
  }
  return found
}

/** 甲集团与乙签署了…，与丙签署了…: the first of the parties before and 丙. */
function withNext(before: string, first: string | undefined, home: Home): string[] | null {
  const next = first
    ? /签.*[、，；](?:并|还|又)?(?<with>[与同和][^，。；、]{2,30}?)(?=签[^，。；、]{0,3}$)/.exec(before)
    : null
  const party = next ? wholeParty((next.groups?.with ?? '').slice(1), home) : null
  return first && party ? [first, party] : null
}

/**
 * 甲省与A集团、B集团分别签署战略合作协议, A集团、B集团分别与甲省签署…: a document with each, as pairs of parties. Null where the words
 * before the title do not say so.
 */
function signedApart(before: string, home: Home, parties: readonly string[]): (readonly string[])[] | null {
  const clause = before.slice(before.search(/[^，。；]*$/))
  if (!/分别/.test(clause)) return null
  const pairs = signersInPairs(before, home)
  if (pairs.length > 1) return pairs
  if (parties.length < 3) return null
  const [left = '', right = '', ...more] = clause.split(/(?:与|同)(?!级)/)
  const one = more.length > 0 ? null : !left.includes('、') ? parties[0] : right.includes('、') ? null : parties.at(-1)
  return one ? parties.filter((party) => party !== one).map((party) => [one, party]) : null
}

/** What stands shortly before a title, past the other titles of its list. */
const wordsBefore = (words: string, index: number): string =>
  words
    .slice(0, index)
    .replace(/《[^《》]*》/g, '《》')
    .slice(-40)

const isTitle = (title: string): boolean =>
  !generic.test(title) &&
  !/^(?:一批|多[项个份]|一系列)|(?:相关|有关|多项|多份|系列)(?:合作)?(?:协议|文件)$|座谈会|^自(?!治区)|^具体的|(?:领域|方面)等?(?:\d+|[一二两三四五六七八九十]+)(?:个|项|份)|的(?:\d+|[一二两三四五六七八九十]+)(?:个|项|份)/.test(
    title,
  ) &&
  /^[\u3400-\u9fff\d“]/.test(title) &&
  !/[：:]|^(?:仪式|会谈)|(?:了|着)[\u3400-\u9fff]{0,20}$|代表双方|^(?:在|并|与|和|同(?![城心业])|由|对(?!口|外|接))|会见|出席|签署|落实|规定|如下|达成|期待|以协议$|省长|市长|书记|协议上|在(?:协议|[\u3400-\u9fff]{2,8}仪式)/.test(
    title,
  )

const afterDocument = new RegExp(`(?<=(?:${firm}|方案|行动计划)${bracket})(?:、|和|与|及|以及|暨)`)

/** A协议、B协议及C备忘录 at the joints after a document's name; with `anywhere`, at every 、 and 和. */
const splitTitles = (titles: string, anywhere: boolean): string[] =>
  titles
    .split(anywhere ? /、|和|及|以及/ : afterDocument)
    .map((title) => title.trim())
    .filter((title) => title !== '')

/** The divisions that a title names anywhere (深化粤桂合作框架协议), where there are two. */
function namedIn(title: string): string[] {
  const full = placesIn(title, 0, title.length)
    .filter(({ end }) => !/^[\u3400-\u9fff]{0,4}(?:大学|学院|公司|集团|银行|流域|经济带|城市群)/.test(title.slice(end)))
    .map(({ place }) => place.name)
  if (full.length >= 2) return [...new Set(full)]
  const run = pairsIn(title).find((places) => places.length > 2)
  return run ? run.map(({ name }) => name) : pairedSigners(title)
}

/** A title taken apart, to be compared with others. */
export interface TitleParts {
  /** The title, and the title without its signers, in characters alone. */
  readonly whole: string
  readonly bare: string
  /** One bit of 32 for each character of the two: what tells most titles apart without a look at them. */
  readonly bitsOfWhole: number
  readonly bitsOfBare: number
}

export function titleParts(title: string, home: Home): TitleParts {
  const { rest } = signersIn(title, home)
  // 深化东西部协作框架协议, in a speech, for 《东西部协作框架协议》.
  const [whole, bare] = [title, rest].map((words) => squeeze(words.replace(/^(?:进一步)?(?:深化|加强|推进)/, ''))) as [
    string,
    string,
  ]
  return { whole, bare, bitsOfWhole: bitsOf(whole), bitsOfBare: bitsOf(bare) }
}

function bitsOf(characters: string): number {
  let bits = 0
  for (let at = 0; at < characters.length; at++) bits |= 1 << (Math.imul(characters.charCodeAt(at), 0x9e3779b1) >>> 27)
  return bits
}

/** Whether one document is told twice: a short title and the full one, 签署战略合作框架协议 and 《A与B战略合作框架协议》. */
export function isSameDocument(
  one: TitleParts,
  ofOne: readonly string[],
  other: TitleParts,
  ofOther: readonly string[],
): boolean {
  const [short, full] = one.bare.length <= other.bare.length ? [one, other] : [other, one]
  if ((short.bitsOfBare & ~(full.bitsOfBare | full.bitsOfWhole)) !== 0) return false
  // Of one name, but signed with each of several apart: no document that is told twice.
  const isNamedByParties = one.whole !== one.bare
  if (one.whole === other.whole && (isNamedByParties || ofOne.length < 2 || ofOther.length < 2)) return true
  if (!isSubsequence(short.bare, full.bare) && !isSubsequence(short.bare, full.whole)) return false
  if (ofOne.length < 2 || ofOther.length < 2) return true
  const covered = (all: readonly string[], by: readonly string[]): boolean =>
    all.every((party) => by.some((its) => sameParty(party, its)))
  return covered(ofOne, ofOther) || covered(ofOther, ofOne)
}

const squeeze = (title: string): string => title.replace(/[的\s“”‘’《》（）()·、—–-]/g, '')

/** 中国安能集团 and 中国安能建设集团有限公司. */
export function sameParty(a: string, b: string): boolean {
  // A county and the chamber of that county are two.
  if ((placeNamed(a) === null) !== (placeNamed(b) === null)) return false
  const [short, long] = [stemOf(a), stemOf(b)].sort((x, y) => x.length - y.length) as [string, string]
  return short.length > 1 && isSubsequence(short, long)
}
