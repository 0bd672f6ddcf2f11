import { placeByCode } from '../extract/places.js'
import { plainTitle } from './likeness.js'

export interface Series {
  readonly id: string
  /** 粤桂东西部协作联席会议 */
  readonly name: string
}

/** What tells one meeting of a series from another: 2024年, 第五次, 本年度. */
const number = /(?:\d{4}|二[〇○零][〇○零一二三四五六七八九]{2})年度?|第[一二三四五六七八九十百\d]+[次届轮]|年度/g
const together = /两省区|两省|两区|两地|两市|三省区?|省区|省级|高层|党政|双方/g
const recurring = /(?:联席会议?|联席工作会议|协调会议?|协作会议?|年会|论坛|峰会|洽谈会|博览会|对接会)$/

/**
 * The series that a meeting of that title belongs to: of the same provinces, under a name that is the same without years,
 * numbers and the provinces themselves. Null for a sitting that is not of a kind that recurs.
 */
export function seriesOf(title: string, provinceCodes: readonly string[]): Series | null {
  const codes = [...new Set(provinceCodes)].sort()
  const places = codes.flatMap((code) => placeByCode(code) ?? [])
  if (places.length < 2) return null
  let core = plainTitle(title).replace(number, '').replace(together, '')
  for (const { name, shortName } of places) core = core.replaceAll(name, '').replaceAll(shortName, '')
  const initials = new Set(places.flatMap(({ abbreviations }) => abbreviations))
  core = [...core].filter((character, at, all) => !initials.has(character) || !isInitials(all, at, initials)).join('')
  if (!recurring.test(core)) return null
  const name = `${places.map(({ abbreviations, shortName }) => abbreviations[0] ?? shortName).join('')}${core}`
  return { id: `${codes.join('-')}:${core}`, name }
}

/** An initial stands for its province where another one is beside it: 粤桂. */
const isInitials = (all: readonly string[], at: number, initials: ReadonlySet<string>): boolean =>
  initials.has(all[at - 1] ?? '') || initials.has(all[at + 1] ?? '')
