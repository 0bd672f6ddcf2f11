import { type Place, placesByFullName } from './places.js'
import { shortTitles, titlePattern } from './titles.js'

export type OfficeLevel = 'NATIONAL' | 'PROVINCE' | 'CITY' | 'COUNTY'

/** What the canonical name of an office says. */
export interface OfficeName {
  /** 广东省委, 广东省人民政府, 中山大学; null where the name is a title alone. */
  readonly organ: string | null
  /** 书记, 常务副省长, 党组书记. */
  readonly title: string
  /** Null for offices of organisations that belong to no division. */
  readonly level: OfficeLevel | null
  /** The innermost division that the name begins with; null for none, and for one of several of that name. */
  readonly place: Place | null
}

const wholeTitle = new RegExp(`^${titlePattern.source}$`)

/** Organs of the whole country: the Party's and the state's centre, and the State Council's ministries and commissions. */
const national =
  /^(?:中共中央|中国共产党|中央|全国|国家|国务院|国务委员|中华人民共和国|最高人民|中国人民银行|中财办|中联办|港澳办|国台办|国资委|(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)中央|中国人民解放军|海关总署|审计署|(?:外交|国防|教育|科学技术|科技|工业和信息化|公安|安全|民政|司法|财政|人力资源和社会保障|人社|自然资源|国土资源|生态环境|环境保护|住房和城乡建设|住建|建设|交通运输|交通|铁道|水利|农业农村|农业|商务|文化和旅游|文化|卫生|应急管理|退役军人事务|监察)部)/

/** Where the longest title, with what modifies it, begins that the name ends with, or null; 军委主席 is the 主席 of an organ. */
function titleStart(name: string, from: number): number | null {
  for (let at = from; at < name.length; at++) {
    const rest = name.slice(at)
    if (wholeTitle.exec(rest)?.[3] && !rest.startsWith('军委')) return at
  }
  return null
}

interface Division {
  readonly end: number
  readonly level: Place['level']
  readonly place: Place | null
}

/** The divisions that a name begins with, from the outermost in: 四川省成都市. */
function divisionOf(name: string): Division | null {
  let found: Division | null = null
  for (;;) {
    const next = longestPlace(name, found)
    if (!next) return found
    found = next
  }
}

function longestPlace(name: string, outer: Division | null): Division | null {
  const start = outer?.end ?? 0
  for (let end = Math.min(name.length, start + 16); end > start + 1; end--) {
    const written = name.slice(start, end)
    // 喀什地委 is the committee of 喀什地区.
    const full = written.endsWith('地') && name[end] === '委' ? `${written}区` : written
    const places = placesByFullName(full).filter(
      (place) => !outer || (place.level !== 'PROVINCE' && place.provinceCode === outer.place?.provinceCode),
    )
    const [place] = places
    if (place) return { end, level: place.level, place: places.length === 1 ? place : null }
  }
  return null
}

/** 新疆生产建设兵团 ranks with provinces and is no division of GB/T 2260. */
const corps = '新疆生产建设兵团'

/** Reads the canonical name of an office, jurisdiction first: 广东省委书记, 广西壮族自治区主席, 中山大学校长. */
export function parseOffice(name: string): OfficeName {
  if (name.startsWith(corps)) return { ...organAndTitle(name, corps.length, null), level: 'PROVINCE', place: null }
  const division = divisionOf(name)
  return {
    ...organAndTitle(name, division?.end ?? 0, division),
    level: division ? division.level : national.test(name) ? 'NATIONAL' : null,
    place: division?.place ?? null,
  }
}

/** 广西壮族自治区党委书记: the committee of a division is an organ of its own; that of a company or university is not. */
const committeePost = /^(党委|党工委)(.+)$/

function organAndTitle(name: string, from: number, division: Division | null): Pick<OfficeName, 'organ' | 'title'> {
  const at = titleStart(name, from)
  if (at === null) return { organ: null, title: name }
  const [department = '', title = name.slice(at)] = shortTitles.get(name.slice(at)) ?? []
  const stem = `${name.slice(0, at)}${department}`
  const [, committee, post] = (division?.end === at || stem === corps ? committeePost.exec(title) : null) ?? []
  if (committee && post) return { organ: `${stem}${committee}`, title: post }
  return { organ: division && stem.length === division.end ? governmentOf(stem) : stem || null, title }
}

const governmentOf = (division: string): string => `${division}${division.endsWith('特别行政区') ? '' : '人民'}政府`
