import type { Sentence } from './articles.js'
import { placeAt } from './place-mentions.js'
import type { Place } from './places.js'

/** Where a delegation was taken, as one sentence tells it. */
export interface Itinerary {
  readonly cities: readonly Place[]
  readonly sites: readonly string[]
  readonly start: number
  readonly end: number
}

const shown = /(?:实地考察|考察|参观|走访|调研|察看|深入|前往|来到|走进|到访|视察|探访|到|赴|在)了?/g
/** What names of places, companies and institutes end in; longest kinds first where one ends in another. */
const ending =
  /(?:公司|集团|企业|中心|实验室|研究院|研究所|研究中心|科学院|设计院|仲裁院|医院|学院|大学|学校|中学|小学|科技园|产业园|工业园|示范园|园区|园|馆|展厅|展览|基地|工厂|厂|车间|社区|街道|街区|小区|新村|村|寨|镇|小镇|码头|港区|港|口岸|机场|车站|站|广场|现场|工地|通道|大桥|桥|隧道|工业设计城|城|岛|湖|湾|山|河|公园|景区|旅游区|自贸区|保税区|保税港区|合作区|开发区|高新区|示范区|新区|试验区|片区|园林|故居|旧址|遗址|纪念馆|博物馆|规划馆|展示馆|体验馆|平台|项目|电站|水库|大厦|大楼|大厅|中台|总部|国际|创新|科技|智能|通信|汽车|电子|生物|医药|能源|制造|股份|银行|交易所|市场|商城|总站|牧场|农场|合作社|大棚|灯塔|高地|孵化器|创客空间|空间|港湾|枢纽|管委会|指挥部|超市|门店|酒店|书院|祠|寺|塔|堂|苑|坊|里)(?:[（(][^）)]{1,10}[）)])?$/
const notSites =
  /^(?:了?解|学习|贯彻|实施|推进|交流|合作|研究|开展|探讨|发展|落实|思想|领会|挖掘|我省|我市|当地|有关|相关|一线|基层|实际|各地|两地|现场$|此|这|企业$|群众|农户|农村|农家)/
const connective = /、|，|,|以及|及|和|与/

/** Reads cities and sites of a sentence that tells where the delegation went; null where it tells nothing of the kind. */
export function readItinerary(text: string, sentence: Sentence): Itinerary | null {
  if (sentence.spoken) return null
  const words = text.slice(sentence.start, sentence.end)
  if (!/考察|参观|走访|前往|深入|调研|来到|察看|走进/.test(words)) return null
  const cities: Place[] = []
  const sites: string[] = []
  let from = Number.POSITIVE_INFINITY
  let to = 0
  let resume = 0
  for (let match = next(words, 0); match; match = next(words, Math.max(resume, match.index + match[0].length))) {
    const at = match.index + match[0].length
    const plain = /^(?:在|到|赴)$/.test(match[0])
    const list = readList(words, at, plain)
    if (!list) continue
    if (plain && list.sites.length === 0) continue
    for (const city of list.cities) if (!cities.includes(city)) cities.push(city)
    for (const site of list.sites) if (!sites.includes(site)) sites.push(site)
    if (list.cities.length + list.sites.length > 0) {
      from = Math.min(from, match.index)
      to = Math.max(to, list.end)
    }
    resume = list.end
  }
  return to > 0 ? { cities, sites, start: sentence.start + from, end: sentence.start + to } : null
}

function next(words: string, from: number): RegExpExecArray | null {
  shown.lastIndex = Math.max(from, 0)
  return shown.exec(words)
}

/** The list after the verb, up to 等 or the clause's end; its head may be cities, what follows are sites. */
function readList(
  words: string,
  start: number,
  plain: boolean,
): { cities: Place[]; sites: string[]; end: number } | null {
  const cities: Place[] = []
  let at = start
  for (;;) {
    const mention = placeAt(words, at)
    if (!mention || (mention.place.level === 'PROVINCE' && mention.place.kind !== 'MUNICIPALITY')) break
    if (
      !/^(?:市|县|区|、|，|,|和|与|及|等|以及|实地考察|考察|参观|调研|实地|深入|走访|。|三市|两市|四市|等地|$)/.test(
        words.slice(mention.end),
      )
    )
      break
    if (mention.place.level === 'CITY' || mention.place.kind === 'MUNICIPALITY') cities.push(mention.place)
    at = mention.end
    const gap = /^(?:市)?(?:、|和|与|及|以及)/.exec(words.slice(at, at + 3))?.[0]
    if (!gap) break
    at += gap.length
  }
  const tail =
    /^(?:等地|三地|两地|[两三四五]市|等)?(?:，|,)?(?:先后|分别|并)?(?:实地|详细|深入|集中)?(?:考察|参观|走访|调研|察看)了?/.exec(
      words.slice(at),
    )
  if (cities.length > 0 && tail && tail[0] !== '') at += tail[0].length
  else if (cities.length > 0) return { cities, sites: [], end: at }
  const clause = /^[^。；！？\n]*/.exec(words.slice(at))?.[0] ?? ''
  if (notSites.test(clause)) return cities.length > 0 ? { cities, sites: [], end: at } : null
  const stop = clause.search(
    /等(?!离子|级|保|额)|(?:，|,)(?:实地|详细|认真|仔细|深入|了解|听取|考察|并|与|就|对|代表团|大家|一路|重点|围绕|学习|感受|共商|看望|亲身|同|边|参观|走访|先后|观看|询问|所到之处|每到一处|[^、，,]{0,14}(?:了解|听取|询问|感受|观看|介绍|询问)|[\u3400-\u9fff]{2,40}(?:陪同|参加|出席))/,
  )
  const listed = (stop < 0 ? clause : clause.slice(0, stop)).replace(/(?:，|,)$/, '')
  const more = stop >= 0 && clause[stop] === '等'
  const sites = split(listed, more)
  if (plain && /前往|考察|参观|走访|深入|来到|调研|会见/.test(listed)) return null
  if (
    plain &&
    !(more || sites.length > 1 || /(?:，|,)[^、]{0,12}(?:了解|听取|询问|观看|考察)/.test(clause.slice(listed.length)))
  )
    return null
  if (sites.length === 0) return cities.length > 0 ? { cities, sites, end: at } : null
  return { cities, sites, end: at + listed.length }
}

/** Splits a list at 、 and at 和, 以及, 及 where what stands before them is complete by itself. */
function split(listed: string, more: boolean): string[] {
  if (listed.length > 260) return []
  const parts: string[] = []
  let part = ''
  for (let at = 0; at < listed.length; ) {
    const rest = listed.slice(at)
    const joint = connective.exec(rest.slice(0, 2))
    const here = joint && joint.index === 0 ? joint[0] : null
    const hard = here === '、' || here === '，' || here === ','
    if (
      here &&
      part !== '' &&
      insideBrackets(part) === 0 &&
      (hard ||
        (here !== '与' &&
          ending.test(part) &&
          (ending.test(rest.slice(here.length)) ||
            ending.test(rest.slice(here.length).split(/[、，,]|以及|及/)[0] as string) ||
            more)))
    ) {
      parts.push(part)
      part = ''
      at += here.length
    } else {
      part += listed[at]
      at++
    }
  }
  if (part) parts.push(part)
  const trimmed = parts.map((site) =>
    site
      .trim()
      .replace(/^(?:考察|参观|走访|调研|实地|位于|前往|来到|深入|了)+/, '')
      .replace(/(?:考察|参观|调研|走访)$/, ''),
  )
  const good = trimmed.filter(
    (site) =>
      site.length >= 2 &&
      site.length <= 36 &&
      !notSites.test(site) &&
      !/[，。“：；]|的$|情况|工作$|建设等|经验/.test(site),
  )
  if (good.length === 0) return []
  const named = good.filter((site) => ending.test(site))
  if (named.length === 0) return []
  // In a list that ends in 等 what has no known ending is still a site: 文远知行、海大集团、华为等企业.
  return more || named.length * 2 >= good.length ? good : named
}

const insideBrackets = (part: string): number =>
  (part.match(/[（(“《]/g)?.length ?? 0) - (part.match(/[）)”》]/g)?.length ?? 0)
