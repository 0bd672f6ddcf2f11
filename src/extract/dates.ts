import { matchesOf } from './matches.js'

/** A day, month or year as far as a text states it; null where it does not. */
export interface PartialDate {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

/** A date or span of days as it stands in a text; `from` and `to` are equal for a single day. */
export interface DatePhrase {
  readonly start: number
  readonly end: number
  readonly from: PartialDate
  readonly to: PartialDate
  /** What the year rests on where the phrase does not state it; empty where it does. */
  readonly basis: readonly string[]
  /** 昨天, 今天: counted from the day of the report. */
  readonly relative: boolean
}

export const isSpan = ({ from, to }: DatePhrase): boolean => from.month !== to.month || from.day !== to.day

/** Month and day as one number; of use for comparison alone. */
export const dayOfYear = ({ month, day }: PartialDate): number => (month ?? 0) * 100 + (day ?? 0)

/** Whether the days are among those of the other phrase, the year apart. */
export const daysWithin = (inner: DatePhrase, outer: DatePhrase): boolean =>
  dayOfYear(inner.from) >= dayOfYear(outer.from) && dayOfYear(inner.to) <= dayOfYear(outer.to)

/** Whether none of the days is among the others, the year apart. */
export const isApart = (days: DatePhrase, others: DatePhrase): boolean =>
  others.from.day !== null &&
  (dayOfYear(days.to) < dayOfYear(others.from) || dayOfYear(others.to) < dayOfYear(days.from))

/** Words of time that may stand between a subject and its verb. */
export const timeWords =
  '(?:于|在)?(?:(?:(?:19|20)\\d{2}年)?(?:\\d{1,2}月)?\\d{1,2}(?:[日号]|(?=[至到—–-]))(?:[至到—–-](?:\\d{1,2}月)?\\d{1,2}[日号])?|(?:[一二三四五六七八九十]{1,3}月)?[一二三四五六七八九十]{1,3}日|[今昨](?:（[^）]{1,3}）|\\s*\\d{1,2})日\\s*|今天|昨天|今日|昨日|明日|明天|后日起?|后天起?|日前|近日|近期|连日来?|当天|当日|星期[一二三四五六日])?(?:（[^）]{1,8}）)?(?:上午|下午|晚上|晚|中午|傍晚)?'

/** Works out the year of a month and day that stand without one; null without evidence. */
export type YearOf = (month: number, day: number) => { readonly year: number; readonly basis: string } | null

const pattern =
  /(?<![\d第./]|一连|为期|连续)(?:(?<y>(?:19|20)\d{2})\s?年\s?)?(?:(?<m>\d{1,2})\s?月\s?)?(?<d>\d{1,2})(?:\s?[日号](?:上午|下午|晚上|晚|清晨|中午|早上)?)?(?:\s?起?(?:至|到|—|–|-|－|~|～|、|和)+\s?(?:(?<y2>(?:19|20)\d{2})年)?(?:(?<m2>\d{1,2})\s?月\s?)?(?<d2>\d{1,2}))?\s?(?:日(?![報报常均夜用]|期(?!间))|号(?![会楼厅线公码院门厂桥井馆仓机地文召]))|(?<ym>(?<y3>(?:19|20)\d{2})\s?年\s?(?<m3>\d{1,2})\s?月(?![\d\s]*\d+\s?[日号])(?:份|底|初)?)|(?<iso>(?<!\d)(?<y4>(?:19|20)\d{2})(?<sep>[-/.年])(?<m4>\d{1,2})(?:\k<sep>|月)(?<d4>\d{1,2})(?!\d))|(?<word>今天|今日|明[日天](?=[（(]|[上下]午|率|到|前往|启程|起|出访|访问|在)|后[日天](?=起|率|前往|访问|启程)|昨天|昨日|昨(?=[(（]?\d{1,2}日|下午|上午|晚|率|与|在|赴|会见|出席|召开|举行|访问)|前天|前日|当天|当日|同日|次日|翌日)/g

const chinese: { readonly [digit: string]: number } = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const numeral = '[一二三四五六七八九十廿]'
/**
 * 九月十六日, 九月十六日至十八日; without its month a day counts from ten, or in brackets: 昨日（六日）, since 三日 and 一连五日 say how long.
 */
const chineseDate = new RegExp(
  `(?:(?<y>[一二][〇○零一二三四五六七八九]{3})年)?(?:(?<m>${numeral}{1,2})月|(?<![一二三四五六七八九十百千万第期时达近约共连逾如满数几余前整每过后月])(?=二?十|三十|廿)|(?<=[（(于]|本月))(?<d>${numeral}{1,3})(?:日?起?[至到、](?:(?<m2>${numeral}{1,2})月)?(?<d2>${numeral}{1,3}))?日(?![千夜之后内游程以常活报本课均])`,
  'g',
)

/** 1025日, 63日: a page has lost 月. */
const monthLost = /(?<![\d第./])(\d{2,4})日/g

/** Month and day of such digits, where one way to part them leads to a day of the fortnight up to that of the report. */
function shortlyBefore(digits: string, { year, month, day }: PartialDate): Groups | null {
  if (month === null || day === null || Number(digits) <= 31) return null
  const today = Date.UTC(year ?? 2001, month - 1, day)
  const ways = [1, 2].flatMap((length) => {
    const [m, d] = [digits.slice(0, length), digits.slice(length)]
    const days = (today - Date.UTC(year ?? 2001, Number(m) - 1, Number(d))) / 86_400_000
    return isDay(Number(m), Number(d)) && days >= 0 && days <= 14 ? [{ m, d }] : []
  })
  return ways.length === 1 ? (ways[0] ?? null) : null
}

/** The parts of a date as digits, by the names that they have in the patterns. */
type Groups = { readonly [name: string]: string | undefined }

function chineseNumber(written: string): number {
  const numeral = written.replace('廿', '二十')
  const [tens, ones] = numeral.includes('十') ? (numeral.split('十') as [string, string]) : ['', numeral]
  return (numeral.includes('十') ? (tens ? (chinese[tens] ?? 0) : 1) * 10 : 0) + (ones ? (chinese[ones] ?? 0) : 0)
}

const isDay = (month: number | null, day: number | null): boolean =>
  (month === null || (month >= 1 && month <= 12)) && (day === null || (day >= 1 && day <= 31))

const daysIn = (month: number): number => new Date(Date.UTC(2024, month, 0)).getUTCDate()

export function shiftDays(date: PartialDate, days: number): PartialDate {
  if (date.month === null || date.day === null) return date
  const shifted = new Date(Date.UTC(date.year ?? 2001, date.month - 1, date.day + days))
  return {
    year: date.year === null ? null : shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
  }
}

/** EDTF level 2: 2025-02-13, 2024-06, XXXX-10-16; null where not even the month is known. */
export function toEdtf(date: PartialDate | null): string | null {
  if (!date || (date.month === null && date.year === null)) return null
  const pad = (value: number): string => String(value).padStart(2, '0')
  const year = date.year === null ? 'XXXX' : String(date.year)
  if (date.month === null) return year
  return date.day === null
    ? date.year === null
      ? null
      : `${year}-${pad(date.month)}`
    : `${year}-${pad(date.month)}-${pad(date.day)}`
}

/** Reads an EDTF date of year, month and day; null for anything else. */
export function fromEdtf(edtf: string | null | undefined): PartialDate | null {
  const found = /^(\d{4}|XXXX)(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(edtf ?? '')
  if (!found) return null
  return {
    year: found[1] === 'XXXX' ? null : Number(found[1]),
    month: found[2] ? Number(found[2]) : null,
    day: found[3] ? Number(found[3]) : null,
  }
}

/** 31日至1日: the 1st of the month after. */
const monthOfEnd = ({ month, day }: PartialDate, end: number): number | null =>
  month !== null && day !== null && end < day ? (month % 12) + 1 : month

const dateline = /^[\u3400-\u9fff]{0,6}(?:[讯电]|消息)[^，。]{0,30}(?:近日|日前|近期)/
/** 结束为期一周的考察，8月3日晚回到上海: when it was over. */
const returned = /^(?:上午|下午|晚上?|深夜|凌晨)?(?:回到|返回|返抵|返[港澳京沪])/
/** 将于下周二和周三（22至23日） */
const announced = /(?:将|下周|本周)[^。]*$/

/**
 * All dates of [start, end) in order. A phrase inherits month and year from the one before it, 昨天 and 今天 count from
 * `today`, which rests on `todayBasis`; 当天 is the day of the phrase before it; a year that nothing states comes from `yearOf`.
 */
export function readDates(
  text: string,
  start: number,
  end: number,
  today: PartialDate | null,
  todayBasis: readonly string[],
  yearOf: YearOf,
): DatePhrase[] {
  const passage = text.slice(start, end)
  const found: DatePhrase[] = []
  const isRecent = /近日|日前|近期/.test(passage)
  let last: PartialDate | null = null
  /** 3月30日至4月1日, told last: 30日 is of its first month. */
  let acrossMonths: Pick<DatePhrase, 'from' | 'to'> | null = null
  /** 7月15日至17日…6月15日…17日召开: of the span. */
  let days: PartialDate | null = null
  let firstDay = 0
  let lastBasis: readonly string[] = []
  const complete = (date: PartialDate, basis: string[]): PartialDate => {
    if (date.year !== null || date.month === null || date.day === null) return date
    const year = yearOf(date.month, date.day)
    if (!year) return date
    if (year.basis && !basis.includes(year.basis)) basis.push(year.basis)
    return { ...date, year: year.year }
  }
  const phrases = matchesOf(passage, pattern).map(({ index, 0: words, groups }) => ({
    index,
    words,
    groups: groups as Groups,
  }))
  for (const match of /[一二三四五六七八九十廿]日/.test(passage) ? matchesOf(passage, chineseDate) : []) {
    const { y, ...numerals } = match.groups as Groups
    const groups: { [name: string]: string | undefined } = { y: y && [...y].map((digit) => chinese[digit]).join('') }
    for (const [name, value] of Object.entries(numerals)) groups[name] = value && String(chineseNumber(value))
    phrases.push({ index: match.index, words: match[0], groups })
  }
  for (const { index, 0: words, 1: digits } of today ? matchesOf(passage, monthLost) : []) {
    const groups = shortlyBefore(digits as string, today as PartialDate)
    if (groups) phrases.push({ index, words, groups })
  }
  phrases.sort((a, b) => a.index - b.index)
  for (const { index, words, groups: g } of phrases) {
    const at = start + index
    // Of the calendar that nobody here goes by.
    if (/[农阴]历[^，。（）]{0,12}$/.test(passage.slice(Math.max(0, index - 16), index))) continue
    const basis: string[] = []
    let from: PartialDate
    let to: PartialDate
    let relative = false
    if (g.word) {
      relative = /今|昨|前|明|后/.test(g.word)
      const base: PartialDate | null = relative ? today : last
      if (!base) continue
      from = to = shiftDays(
        base,
        g.word.startsWith('昨')
          ? -1
          : g.word.startsWith('前')
            ? -2
            : g.word.startsWith('后')
              ? 2
              : Number(/次日|翌日|明/.test(g.word)),
      )
    } else if (g.ym) {
      from = to = { year: Number(g.y3), month: Number(g.m3), day: null }
    } else if (g.iso) {
      from = to = { year: Number(g.y4), month: Number(g.m4), day: Number(g.d4) }
    } else {
      const isOfFirst: boolean = !g.m && Number(g.d) > (acrossMonths?.to.day ?? 31)
      const isOfDays: boolean = !g.m && !g.d2 && Number(g.d) >= firstDay && Number(g.d) <= (days?.day ?? 0)
      const before: PartialDate | null = (isOfFirst ? acrossMonths?.from : null) ?? (isOfDays ? days : null) ?? last
      const month: number | null = g.m ? Number(g.m) : (before?.month ?? today?.month ?? null)
      const inheritedYear: number | null = !g.m && before?.month === month ? (before?.year ?? null) : null
      from = { year: g.y ? Number(g.y) : inheritedYear, month, day: Number(g.d) }
      // A paper of the 1st that says 30日 means the month before, unless it announces the day.
      if (
        !g.m &&
        !last &&
        today?.day &&
        today.month &&
        from.day !== null &&
        from.day > today.day + 1 &&
        !announced.test(passage.slice(Math.max(0, index - 24), index))
      )
        from = { ...from, month: today.month === 1 ? 12 : today.month - 1 }
      if (!g.m && from.month !== null && from.day !== null && from.day > daysIn(from.month))
        from = { ...from, month: from.month === 1 ? 12 : from.month - 1 }
      from = complete(from, basis)
      to = g.d2
        ? {
            year: g.y2 ? Number(g.y2) : from.year,
            month: g.m2 ? Number(g.m2) : monthOfEnd(from, Number(g.d2)),
            day: Number(g.d2),
          }
        : from
      if (to.year !== null && from.month !== null && to.month !== null && to.month < from.month && !g.y2)
        to = { ...to, year: to.year + 1 }
    }
    if (!isDay(from.month, from.day) || !isDay(to.month, to.day)) continue
    if (from.year === null && from.month === null) continue
    // A year taken over from the phrase before rests on what that one rests on.
    if (basis.length === 0 && !g.y && !g.ym && !g.iso) basis.push(...(relative ? todayBasis : lastBasis))
    const after = passage.slice(index + words.length, index + words.length + 44)
    // 某报6月26日讯 近日，…: the day on which it was written, of an event that has none.
    const isOfNothing = (isRecent && dateline.test(after)) || (from === to && returned.test(after))
    if (!isOfNothing) found.push({ start: at, end: at + words.length, from, to, basis, relative })
    if (from.month !== to.month) acrossMonths = { from, to }
    else if (g.m || g.ym || g.iso) acrossMonths = null
    if (from !== to && from.month === to.month && from.month !== null) {
      days = to
      firstDay = from.day ?? 0
    }
    last = to
    lastBasis = basis
  }
  return found
}
