import type { Role } from '../record.js'
import type { Sentence } from './articles.js'
import { timeWords } from './dates.js'
import { leading, verbsOfLeading } from './delegations.js'
import { ranks } from './titles.js'

/** Where a person stands in a sentence. */
export interface Standing {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** What a sentence says that people did: roles at a meeting, or on the trip alone. */
export interface Deed {
  readonly person: Standing
  readonly roles: readonly Role[]
  /** 参加有关活动, 陪同考察: with the trip, at no sitting. */
  readonly activity: boolean
  /** Who stands beside the words that say it, where that is somebody else: 与省长X共同主持. */
  readonly beside?: Standing
  /** Where the words stand that say it. */
  readonly start: number
  readonly end: number
}

const joint = new RegExp(
  String.raw`^(?:等)?(?:（[^）]{1,10}）|${ranks})?(?:[、,，和与同及\s]|[\u3400-\u9fff]{2,9}及|以及|并与|并同|一起|一同|分别|先后|；|;)*$`,
)
/** Others without names, and titles that could not be read, stand between those of one list. */
const others =
  /^(?:等)?(?:[，、]|以及)(?:[\u3400-\u9fff、，和及（）]{2,60}(?:负责人|负责同志|负责同事|代表|人员|成员|同志|书记|主任|秘书长|委员|常委|主席|[省市县区厅局处]长))[，、和及；]*(?:以及)?$/
const aDeed = /由$|出席|参加|会见|陪同|主持|讲话|致辞|介绍|表示|率|代表[\u3400-\u9fff]|与|向|对/
const isJoint = (gap: string): boolean =>
  joint.test(gap) || ((others.test(gap) || /^[，、][\u3400-\u9fff（）]{2,20}$/.test(gap)) && !aDeed.test(gap))
const chairs =
  /(?:^|[，,并])(?:在会上|会上|在[\u3400-\u9fff]{2,6}?|共同|一同|一起|联合|并|分别|出席(?:会议|座谈会|活动)?并)*主持(?!工作|人)|出席并主持|主持(?:了)?(?:会议|座谈会|签约|仪式|会见|召开|此次|会谈)|^在主持[^，。；]{0,16}(?:会议?|仪式|论坛)时(?:说|指出|表示|强调)/
/** 主持会议的是X. */
const chairIs = /主持(?:人|[^，。；]{0,8}的)(?:是|为)$/
const speaks =
  /讲话|讲了|讲述|致[^，。；]{0,6}[辞词]|发言|发表[^，。；]{0,8}(?:意见|看法|见解|感言|演讲)|就[^，。；]{2,24}提出[^，。；]{0,6}(?:意见|建议)|进行了?推介(?!会|活动)|作[^，。；]{0,16}(?:报告|汇报|说明|演讲|推介)|代表[^，。；]{2,10}(?:与|同|和)[^，。；]{2,16}交换了?意见|演讲|介绍(?!会)|通报|汇报(?!会|考察|演出|团)|交流了[^，。；]{2,40}(?:情况|经验|做法|体会)/
const says =
  /^(?:等)?\s?(?:还|也|又|则|着重|全面|首先|最后|分别|先后|随后|在?(?:会见|会谈|会晤|会面|座谈|讲话|致辞|发言|交流)[^，。]{0,8}?(?:中|时)|(?:[\u3400-\u9fff]{2,10}(?:中心|[宾会]馆|[酒饭]店|大[厦楼厅]|机关))?会见[^，。；]{2,20}时|在(?:讲话|致辞|发言)|在?[\u3400-\u9fff]{0,8}(?:会议?|仪式)上|在?主持(?:会议)?[中时]|同时|一致|深有感触地?|在[^。；]{2,40}后，|从[^，。]{2,12}角度)*(?:说|称(?!赞)|指(?=，|今|出)|指出|表示|强调|谈到|透露|认为|希望|赞同|要求|对[^。]{2,80}?(?:表示|感到|给予了?(?:高度|充分|积极))|代表[^。]{2,60}?(?:[对向](?![^，。；]{0,24}(?:捐赠|捐助|援助|资助|赠送|移交|授予|颁发))|表示|欢迎|感谢)|向[^。]{2,60}?表示|向[^，。；]{2,20}致谢|感谢|欢迎|祝贺|回顾|(?:充分|高度)?(?:肯定|赞扬|称赞|评价)了?|衷心|诚挚|热烈|热忱|由衷|真诚|提出|建议|谈了|谈起|在[^，。]{2,16}(?:时|中)(?:谈|介绍|表示|说|指出)|简要|详细)/
const leads = new RegExp(
  `^(?:等)?(?:共同|亲自|分别|还)*(?:的?[率带]领下|${verbsOfLeading}|(?:担任|[为任]副?)[团组]长(?!的[^，。；]{0,12}小组))`,
)
const leadsThere = /^[^。；]*?任(?:副)?团长[^。；，]{0,4}率[团队](?:出席|参加|参会)/
/** 代表团团长、市委副书记X; 率团的是X. */
const headOf = /(?:代表|考察|访问)团团长[、，]?$|[率带领][团队](?:考察|来访|前来|访问)?的(?:是|为)$|副?团长(?:是|为)$/
const witnesses = /(?:共同)?见证/
const signs = /(?:代表[^，。；]{0,30})?(?:签署|签订|签字|签约|签下)/
/** A、B在贵阳签署《…》 */
export const signsAtOnce =
  /^(?:等)?(?:\s?(?:今天|今日|昨天|昨日|当天|当日|上午|下午))*(?:在[\u3400-\u9fff]{2,12}?)?(?:正式|共同|分别|联合)*(?:签署|签订|签下|续签)(?:了)?(?!仪式)/
const activity =
  /^[^。；;]{0,70}?(?:(?:参加|出席|陪同|参与)了?(?:上述|有关|相关|考察|调研|此次|本次|部分|接待)?(?:有关)?(?:活动|考察|调研|参观|走访)(?![^，。；]{0,4}座谈)|陪同(?!会见|出席|参加座谈)|随团|随同|参加(?:考察|调研))/
const attends =
  /在座|热情接待|接待了|出席|参加|参会|到会|会见|会晤|座谈|会谈|列席|宣读|一行|陪同会见|交流|与会|握手|接见|在内的[^，。；]{2,16}，?以及[^，。；]{2,24}出席|宣布[^，。；]{0,16}开幕|共同(?:启动|开启|按下|推杆|触摸)|揭牌|揭幕|代表[^，。；]{2,24}(?:把|将|向|接受)[^，。；]{0,30}(?:捐|赠|移交)/
/** 参加会见的还有A、B: the deed stands before the names. */
const namedAfter =
  /(?:出席|参加|参与|列席|陪同|在座|到会|到场)(?:了)?(?:会议|座谈会?|会见|会谈|会面|会晤|[\u3400-\u9fff]{0,4}仪式|开幕式|论坛|交流|活动)?(?:会见|座谈)?(?:并(?:参加有关活动))?的[\u3400-\u9fff“”\d+]{0,16}?(?:还)?(?:有|是|包括)：?$|方(?:面)?(?:的)?(?:代表|官员|嘉宾|成员|领导|出席人员)(?:包括|有)：?$|方面(?:还)?(?:包括|有)：?$|陪同[\u3400-\u9fff]{2,4}(?:到访|来访|会见|出席|参加|前来)的(?:还)?(?:有|是|包括)：?$/
const activityBefore = /(?:参加|出席|陪同)(?:有关|相关)?(?:活动|考察)的(?:还)?(?:有|是)：?$/
const honorific =
  /^(?:书记|省长|市长|主席|部长|董事长|总经理|校长|院长|主任|同志|先生|女士|行长|总裁|会长|组长|团长)(?!助理)/
const lostName = /^、[\u3400-\u9fff]{1,2}\ufffd/
const time = new RegExp(`^${timeWords}`)
/** 在座: no time stands after the preposition. */
const preposition = (words: string): string => (/^[于在]$/.test(words) ? words : '')
const absent = /(?:受|委托|根据|按照|遵照|应|(?<!作为)代表)$/

/** Reads what the people of a sentence did; `people` in the order in which they stand. */
export function readDeeds(
  text: string,
  sentence: Sentence,
  people: readonly (Standing & { readonly titleStart: number })[],
): Deed[] {
  const deeds: Deed[] = []
  for (let i = 0; i < people.length; ) {
    let j = i
    // A run of people with nothing but separators between them shares what follows the last.
    while (
      j + 1 < people.length &&
      isJoint(
        text
          .slice((people[j] as Standing).end, (people[j + 1] as { titleStart: number }).titleStart)
          .replace(honorific, ''),
      )
    )
      j++
    const first = people[i] as Standing & { titleStart: number }
    const last = people[j] as Standing
    const next = people[j + 1]
    const end = next ? next.titleStart : sentence.end
    const words = text.slice(last.end, end).replace(honorific, '').replace(lostName, '').replace(time, preposition)
    // 以《…，…》为题作交流: titles may hold stops.
    const accompanies = atSitting.exec(text.slice(last.end, sentence.end))
    const predicate = accompanies ? '会面' : words.replace(/《[^《》]{0,60}》/g, '《》')
    const before = text.slice(Math.max(sentence.start, first.titleStart - 30), first.titleStart)
    const aside = (
      meets.test(before) ? ofSubject.exec(predicate) : /[与同和]$/.test(before) ? afterTalks.exec(predicate) : null
    )?.[0]
    const host = aside === undefined ? undefined : subjectBefore(deeds, text, sentence)
    if (host && aside !== undefined)
      deeds.push({
        ...host,
        roles: rolesOf(predicate.slice(aside.length), ''),
        beside: { ...last, start: last.end + aside.length, end: last.end + aside.length },
        start: first.titleStart,
        end,
      })
    const read = host ? (['ATTENDEE'] satisfies Role[] as Role[]) : rolesOf(predicate, before)
    // 欢迎X率团来访，出席并主持…: said of X, who does nothing here.
    const told = /(?<!代表)(?:欢迎|感谢)$/.test(before) ? read.filter((role) => role === 'HEAD_OF_DELEGATION') : read
    // A对B一行的到来表示欢迎，并介绍…: what A said.
    const roles = /[对向]$/.test(before) ? told.filter((role) => role !== 'SPEAKER') : told
    if (
      next &&
      (/^(?:首先|也|代表[^，。]{2,24}|在?[^，。；]{2,8}[中上时])?(?:对与?|向)$/.test(predicate) ||
        predicate === '代表') &&
      /^(?:感谢|欢迎|祝贺)|^[^，。；]{0,24}表示(?:热烈|诚挚|衷心|由衷|亲切|崇高|完全|高度|的|和)*(?:欢迎|感谢|祝贺|敬意|问候|赞同|认同|赞赏|肯定|高兴)/.test(
        text.slice(next.end, sentence.end),
      )
    )
      roles.push('SPEAKER')
    // 由X任团长、Y任副团长率团出席.
    if (
      roles.includes('HEAD_OF_DELEGATION') &&
      !roles.includes('SPEAKER') &&
      leadsThere.test(text.slice(last.end, sentence.end))
    )
      roles.push('ATTENDEE')
    // A会见B，并共同见证: A too; 并见证 without 共同 is what A did.
    const witnessed =
      /(?:会见|会晤|接见)了?[^，。；]*$/.test(predicate) && next
        ? /^[^。；]{0,60}?，并?(?:一起|一同|共同)?(?:见证|出席)/.exec(text.slice(next.end, sentence.end))
        : null
    if (witnessed && /见证/.test(witnessed[0]) && !roles.includes('WITNESS')) roles.push('WITNESS')
    const onlyActivity =
      !/^[^。；]{0,30}?(?:陪同|参加)[^，。；]{0,6}，?并(?:(?:共同)?主持(?:召开|会|座谈)|出席[^，。；]{0,12}(?:会议?|座谈|仪式|论坛)(?:[，。；、]|并|$))/.test(
        predicate,
      ) &&
      (activity.test(predicate) || (activityBefore.test(before) && !namedAfter.test(before))) &&
      !/^到会|^(?:等)?(?:会见|会晤|接见)了?(?:客人|来宾|代表团)[^，。；]{0,2}并?陪同|^[^。；]{0,8}活动，并?(?:与|同|和)[^。；]{2,30}(?:举行|召开|座谈|会谈|会见)|出席(?:会议|座谈)|参加(?:会议|座谈|会见|会谈)|参加(?:考察|调研)[和及并、](?:参加|出席)?(?:座谈|会议|会见)/.test(
        predicate.split(/[。；;]/)[0] as string,
      )
    // A与B会面，并与C共同主持会议: A too.
    const subject =
      /(?:与|和|同)$/.test(before) && jointly.test(predicate) ? subjectBefore(deeds, text, sentence) : null
    if (subject)
      deeds.push({
        ...subject,
        roles: roles.filter((role) => role !== 'HEAD_OF_DELEGATION'),
        activity: onlyActivity,
        beside: first,
        start: first.titleStart,
        end: Math.min(end, last.end + words.length),
      })
    const each = j > i ? inTurn(predicate, j - i + 1) : null
    const guests = headsDelegationMet.test(predicate) ? firstGuest(text, people, i, j) : i
    if (!absent.test(before) && !/^(?:同志)?(?:的)?委托/.test(predicate))
      for (const [turn, person] of people.slice(i, j + 1).entries())
        deeds.push({
          person,
          roles: (onlyActivity
            ? roles.filter((role) => role === 'HEAD_OF_DELEGATION')
            : (each?.[turn] ?? roles)
          ).filter((role) => role !== 'HEAD_OF_DELEGATION' || i + turn >= guests),
          activity: onlyActivity,
          start: first.titleStart,
          end: Math.min(end, last.end + words.length),
        })
    i = j + 1
  }
  return deeds
}

/** X在A、B陪同下，与C会面: A and B too. */
const atSitting = /^(?:等人?)?的?陪同下，(?:[^，。；]{0,10}，)?[^，。；]{0,60}(?:会面|会见|会晤|会谈|座谈)/

/** A与B率领的代表团座谈. */
const headsDelegationMet = new RegExp(`^${leading}`)

/** Of A、B与C、D率领的代表团 the first guest. */
function firstGuest(
  text: string,
  people: readonly (Standing & { readonly titleStart: number })[],
  first: number,
  last: number,
): number {
  for (let at = last; at > first; at--)
    if (/[与同]$/.test(text.slice((people[at - 1] as Standing).end, people[at]?.titleStart))) return at
  return first
}

/** A、B分别讲话、主持会议: as many deeds as people, one each; null where it is not so. */
function inTurn(predicate: string, count: number): Role[][] | null {
  // 分别介绍两省经济和社会情况并签署协议: each of them all of it.
  const deedsOfEach =
    /^(?:等)?(?:[^，。；]{2,30}上)?分别(?![^，。；]{0,12}(?:两[省市区县地州]|双方|各自))([^，。；]{4,30})/
  const told = deedsOfEach.exec(predicate)?.[1]?.split(/[、和并]/) ?? []
  const roles = told.map((deed) => rolesOf(deed, ''))
  return roles.length === count &&
    new Set(roles.map(String)).size === count &&
    roles.every(({ length }) => length === 1)
    ? roles
    : null
}

/** A会见了B一行并主持座谈会: what follows 并 is what A did. */
const meets = /(?:会见|会晤|接见|拜会|拜访|看望|接待)了?(?:前来|来访的?)?$/
const ofSubject = /^(?:等)?(?:一行|代表团)?，?(?=并(?!共同|一起|一同|与|和|同))/

/** A与B、C分别会见，并见证签约: what follows 并 is what A did. */
const afterTalks = /^(?:分别)?(?:会见|会面|会晤|会谈|座谈)，(?=并(?:见证|出席|主持)(?!共同))/

const jointly = /^(?:一行)?(?:(?:共同|一起|一同|联合|一道)(?:主持|出席|见证|签署|会见)|(?:分别)?代表(?:双方|两))/

/** Whoever the sentence speaks of: the last person who is not met, accompanied or followed by another's name. */
function subjectBefore(deeds: readonly Deed[], text: string, sentence: Sentence): Deed | undefined {
  return deeds.findLast(
    ({ start }) =>
      start >= sentence.start &&
      !/(?:与|和|同|会见|会晤|接见|拜会|陪同|看望)(?:了)?$/.test(text.slice(sentence.start, start)),
  )
}

function rolesOf(predicate: string, before: string): Role[] {
  const own = ownClauses(predicate).replace(ofNext, '').replace(spoken, '')
  const roles: Role[] = []
  if (chairs.test(own) || (/由$/.test(before) && /^主持/.test(predicate)) || chairIs.test(before)) roles.push('CHAIR')
  const signing =
    signsAtOnce.test(own) ||
    (!/表示(?:热烈|衷心|诚挚|由衷|的|和)*(?:欢迎|感谢|祝贺)/.test(own) &&
      signs.test(own) &&
      /代表(?!团(?!签))|签字(?!仪式)|在协议上|共同签|并签[署订](?!仪式)/.test(own))
  if (
    leads.test(predicate) ||
    headOf.test(before) ||
    (/由$|以$/.test(before) && /^(?:同志)?(?:率|带|为|任)/.test(predicate))
  )
    roles.push('HEAD_OF_DELEGATION')
  if (witnesses.test(own) || /^(?:等)?(?:的)?(?:共同)?见证/.test(predicate)) roles.push('WITNESS')
  if (signing) roles.push('SIGNATORY')
  if (
    (speaks.test(own) && !/听取[^，。]{0,20}(?:介绍|汇报)/.test(own)) ||
    (says.test(predicate) &&
      !signing &&
      !/^(?:等)?(?:欢迎|感谢)?[^。]{0,10}(?:代表)[^。，]{0,20}(?:签|致)/.test(predicate))
  )
    roles.push('SPEAKER')
  if (/(?:发言|讲话|致辞)的(?:还)?(?:有|是)：?$/.test(before)) roles.push('SPEAKER')
  if (roles.length === 0 && (attends.test(own) || namedAfter.test(before))) roles.push('ATTENDEE')
  return roles
}

/** 到会讲话，主持会议的是Y: what whoever is named next did. */
const ofNext = /，[^，]{0,12}的(?:还有|是|为)$/
/** X说，总书记在…主持召开座谈会: what others did, in X's words. */
const spoken = /(?<=(?:说|指出|表示|强调|认为)，).*$/

const unnamed =
  /(?:负责同志|负责人|单位|主任|局长|秘书长|主要负责人|同志|人员|代表|成员|专家|领导|部门|教授|师生|嘉宾|企业家|有关方面|副?[省市县区州]长)$/

/** The clauses that still belong to the people before them: up to a clause that has a subject of its own. */
function ownClauses(predicate: string): string {
  const clauses = predicate.split(/[，,；;。]/)
  const own = [clauses[0] as string]
  for (const clause of clauses.slice(1)) {
    // Others without names stand between the people and what they did: X，两省区有关部门负责同志参加会见.
    if (own.join('').length < 3 || unnamed.test(own.at(-1) as string)) {
      own.push(clause)
      continue
    }
    if (
      !/^(?:并|也|还|共同|一同|同时|见证|听取|代表|主持|讲话|致辞|出席|就|对|向|围绕|介绍|以及(?=[^，。；]*(?:汇报|介绍|说明)))/.test(
        clause,
      )
    )
      break
    own.push(clause)
  }
  return own.join('，')
}
