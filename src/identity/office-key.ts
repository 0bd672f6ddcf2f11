import { parseOffice } from '../extract/office-name.js'
import { governmentTitle, shortTitles } from '../extract/titles.js'
import { remember } from '../text/remember.js'

/** An office under its one name, and what a report wrote before it. */
export interface OfficeWriting {
  /** 广东省委书记, however it is written. */
  readonly office: string
  /** 代, 原, 时任; null where nothing stands there. */
  readonly qualifier: string | null
  /** Names of the rules that led from the writing to the office, in their order. */
  readonly rules: readonly string[]
}

/** One way in which offices are written otherwise than by their one name. */
interface Rule {
  readonly name: string
  readonly apply: (office: string) => string
}

const rule = (name: string, pattern: RegExp, by: string): Rule => ({
  name,
  apply: (office) => office.replace(pattern, by),
})

const committeePost = '(?=(?:第一|常务)?副?书记|常委|委员|(?:副)?秘书长|组织部|宣传部|统战部|政法委|办公厅)'

/** After the forms that the constitutions of Party and state give, and the short ones that reports use for them. */
const rules: readonly Rule[] = [
  rule('party-named', /^(?:中国共产党|中共)(?!中央)/, ''),
  rule('conference-in-full', /^中国人民政治协商会议(.+?)委员会/, '$1政协'),
  rule('congress-in-full', /人民代表大会常务委员会|人大常务委员会/, '人大常委会'),
  rule('commission-in-full', /纪律检查委员会/, '纪委'),
  rule('commission-in-full', /(?<!国家)监察委员会/, '监委'),
  rule('committee-in-full', new RegExp(`(自治区)(?:区)?(?:党委员会|委员会|委)${committeePost}`), '$1党委'),
  rule('committee-in-full', new RegExp(`(省|市|州|盟|县|区|旗)委员会${committeePost}`), '$1委'),
  { name: 'government-named', apply: withoutGovernment },
  rule('government-in-full', /(省|自治区|自治州|市|州|盟|县|区|旗)政府(?!办?特别)/, '$1人民政府'),
  { name: 'department-named', apply: withDepartment },
]

/** 广东省人民政府省长: the head of a government follows the division itself. */
function withoutGovernment(office: string): string {
  const [, division, title] = /^(.+?)(?:人民)?政府(.+)$/.exec(office) ?? []
  if (!division || !title || !parseOffice(`${division}${title}`).level) return office
  const isHead = governmentTitle.test(title) || (division.endsWith('自治区') && /^(?:代)?(?:常务)?副?主席$/.test(title))
  return isHead ? `${division}${title}` : office
}

/** 广东省委组织部长: a short title is organ and title in one. */
function withDepartment(office: string): string {
  for (const [short, [organ, title]] of shortTitles)
    if (office.endsWith(short)) return `${office.slice(0, -short.length)}${organ}${title}`
  return office
}

const before = /^(?:原|前|时任|现任|候任|代理|代)/

/** Takes what stands before the title (代市长) or the whole (原广东省省长) off; 前郭尔罗斯 is a place. */
function unqualified(office: string): { office: string; qualifier: string | null } {
  const leading = parseOffice(office).place ? null : before.exec(office)?.[0]
  if (leading) return { office: office.slice(leading.length), qualifier: leading }
  const { title } = parseOffice(office)
  const qualifier = before.exec(title)?.[0]
  if (!qualifier || title === qualifier || !office.endsWith(title)) return { office, qualifier: null }
  return { office: `${office.slice(0, office.length - title.length)}${title.slice(qualifier.length)}`, qualifier }
}

const known = new Map<string, OfficeWriting>()
const knownAtMost = 20_000

/** Reads the name of an office as a Record has it, jurisdiction first. */
export function officeWriting(written: string): OfficeWriting {
  const before = known.get(written)
  if (before) return before
  const applied: string[] = []
  const { office: bare, qualifier } = unqualified(written)
  if (qualifier) applied.push('qualifier-apart')
  let office = bare
  for (const { name, apply } of rules) {
    const next = apply(office)
    if (next !== office) applied.push(name)
    office = next
  }
  const result = { office, qualifier, rules: applied }
  if (known.size >= knownAtMost) known.clear()
  known.set(written, result)
  return result
}

/** Whether someone called so does not hold the office any more. */
export const isFormer = (qualifier: string | null): boolean => qualifier === '原' || qualifier === '前'

/** Whether one person at a time holds an office of that title: 书记, 代市长, 部长; not 副省长, 常委. */
export const isSingleHolder = (title: string): boolean =>
  /^(?:总书记|第一书记|书记|党组书记|党委书记|省长|市长|州长|县长|区长|盟长|旗长|专员|行政长官|主席|主任|主任委员|委员长|总理|秘书长|部长|厅长|局长|署长|校长|院长|检察长|行长|董事长|总经理|总裁|司令员|司令|政委|政治委员)$/.test(
    title,
  )

/**
 * Whether the office is the one head of a division's Party committee or government, or of a ministry: whoever is that of one
 * of them is not that of another.
 */
export const isHead = remember((office): boolean => {
  const { organ, title, level, place } = parseOffice(office)
  if (!organ) return false
  if (level === 'NATIONAL') return /^(?:部长|主任|局长|署长|行长|审计长)$/.test(title)
  if (!place) return false
  const ofCommittee = organ.startsWith(place.name) && /^(?:党?委|党工委)$/.test(organ.slice(place.name.length))
  return ofCommittee ? title === '书记' : organ.endsWith('政府') && isSingleHolder(title)
})
