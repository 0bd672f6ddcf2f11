import { matchesOf } from './matches.js'
import type { WrittenOffice } from './offices.js'

/** What 校党委书记, 我校, 集团董事长 mean on a page that a university or a company writes, or is the only one of which it tells. */
export interface OwnOrganisations {
  readonly school: string | null
  readonly company: string | null
  readonly bank: string | null
  readonly society: string | null
}

export const noOrganisations: OwnOrganisations = { school: null, company: null, bank: null, society: null }

/** What the names end in, with the characters before it, of which two to twelve are the name's. */
const schools = /(?:大学|学院)(?![生城士院]|附属|出版)(?<=([\u3400-\u9fff]{2,12})..)/g
const companies = /(?:集团|公司)(?<=([\u3400-\u9fff]{2,12})..)/g
const banks = /银行(?!家|业|间|卡|系统)(?<=([\u3400-\u9fff]{2,12})..)/g
const societies = /(?:商|总|协|学|联合|联谊|促进)会(?!议)(?<=([\u3400-\u9fff]{2,12}).会)/g
/** What stands in front of a name without being of it. */
const lead =
  /^.*(?:[与和同及在到赴由向对的为了是率受让请给经从至往访]|来自|共建|参观|考察|走进|支持|希望|期待|欢迎|感谢|祝贺|祝愿|介绍|期间|出席|参加|签署|合作|加强|深化|推进|推动|服务|代表|会见|莅临|深入|走访|赶赴|抵达)(?=[\u3400-\u9fff]{3})/
/** Kinds of schools and companies, none of them. */
const general =
  /^(?:集团公司$|我校|本校|学校|相关|有关|二级|国内|国外|省内|省属|部属|全国|各|所|家|双方|两所|知名|重点|一流|高水平|综合性?|研究型|师范|理工|职业|高职|海外|世界|中外|地方|有限|责任|股份|跨国|上市|龙头|国有|民营|建设|投资)/

export function ownOrganisations(text: string): OwnOrganisations {
  // 我校 on a page of two: the one whose people are not named with its name.
  const school = /我校|本校|(?<![\u3400-\u9fff])学校(?:党委|领导)/.test(text)
    ? mostNamed(
        text,
        schools,
        1,
        (name) => !text.includes(`${name}党委`) && !text.includes(`${name}校`) && !text.includes(`${name}副`),
      )
    : null
  // 到远山集团考察。集团董事长X陪同: the one company of the page.
  const least =
    /(?<![\u3400-\u9fff]|有限)(?:集团公司|集团|公司)(?:党[委组]|董事|总|副|领导)|[到由]集团(?:董事|总裁|总经理)/.test(
      text,
    )
      ? 1
      : 2
  return {
    school: school ?? mostNamed(text, schools),
    company: inFull(
      text,
      mostNamed(text, companies, least, (name) => !name.endsWith('分公司')),
    ),
    bank: names(text, '总行', '分行') ? mostNamed(text, banks) : null,
    society: names(text, '该会', '本会') ? mostNamed(text, societies, 1) : null,
  }
}

/** 远山集团, which the page also calls 远山集团公司 or 远山集团有限公司. */
const inFull = (text: string, company: string | null): string | null =>
  (company?.endsWith('集团')
    ? new RegExp(`${company}(?:(?:股份)?有限(?:责任)?)?公司(?!总部)`).exec(text)?.[0]
    : undefined) ?? company

const names = (text: string, ...words: readonly string[]): boolean => words.some((word) => text.includes(word))

/** Of the names that may be it the one that the page has most often, `least` times at least. */
function mostNamed(text: string, endings: RegExp, least = 2, mayBe = (_name: string): boolean => true): string | null {
  const counts = new Map<string, number>()
  let last = 0
  for (const { 0: ending, 1: before = '', index } of matchesOf(text, endings)) {
    const start = Math.max(last, index - before.length)
    if (index - start < 2) continue
    last = index + ending.length
    const written = text.slice(start, last).replace(lead, '')
    // 启东校区（杏林学院）: a part of another.
    // 最好的大学之一: what it is, and no name.
    if (
      written.length > 3 &&
      !/[的是]/.test(written) &&
      !general.test(written) &&
      !/[（(]/.test(text[last - written.length - 1] ?? '')
    )
      counts.set(written, (counts.get(written) ?? 0) + 1)
  }
  const [first, second] = [...counts].filter(([name]) => mayBe(name)).sort((a, b) => b[1] - a[1])
  return first && first[1] >= least && first[1] > (second?.[1] ?? 0) ? first[0] : null
}

/** 校党委书记, 校长, 党委常委, 集团董事长: offices of the organisation that writes. */
export function withOwnOrganisation(
  office: WrittenOffice,
  before: string | null,
  { school, company, bank, society }: OwnOrganisations,
): WrittenOffice {
  const part = office.organisation ?? ''
  // 总行副行长, 兰州分行副行长: of the bank.
  if (bank && /^(?:总行|[\u3400-\u9fff]{2,4}分行)$/.test(part))
    return { ...office, organisation: part === '总行' ? bank : `${bank}${part}` }
  if (society && /^[该本]会/.test(part)) return { ...office, organisation: society + part.slice(2) }
  if (office.place || office.organisation) return office
  const isSchool = office.relative === '校' || (!office.relative && /校长/.test(office.title))
  const isCompany =
    office.relative === '公司' ||
    (!office.relative && !before && office.organ === '' && /^副?(?:总经理|总裁|董事长)$/.test(office.title))
  const isBareCommittee = !office.relative && office.organ === '' && /^党委/.test(office.title)
  const own = isSchool ? school : isCompany ? company : isBareCommittee ? school : null
  const organisation = isSchool && before && /(?:大学|学院)$/.test(before) ? before : own
  if (organisation && (isSchool || isCompany || (isBareCommittee && !before)))
    return { ...office, relative: null, organisation: `${organisation}${office.organ}`, organ: '' }
  // 我校校长 of a university that is named nowhere is of no county either.
  return isSchool
    ? { ...office, relative: '校' }
    : isCompany && office.organ === ''
      ? { ...office, relative: null }
      : office
}
