import type { PartialDate, YearOf } from './dates.js'

/** When a page was published. */
export interface Published {
  readonly date: PartialDate
  /** What a year that rests on it is said to rest on. */
  readonly basis: string
  /** Its address says so: a page that has moved has another one, so that only what happened in the weeks before is of its year. */
  readonly isOfAddress: boolean
}

/** What a page offers for the year of its events, beside the events' own dates. */
export interface DateEvidence {
  /** Day of publication: told by the loader, the page's own date line, or its address. */
  readonly published: Published | null
  /** Dates written in full in the text. */
  readonly fullDates: readonly PartialDate[]
  /** Dates of the links under the article. */
  readonly linkDates: readonly PartialDate[]
  /** The page's own address up to a year in it. */
  readonly address: string | null
  readonly text: string
}

/** What happened in which year, for 新中国成立75周年 and the like. */
const founded: { readonly [event: string]: number } = {
  新中国成立: 1949,
  中华人民共和国成立: 1949,
  建国: 1949,
  中国共产党成立: 1921,
  建党: 1921,
  人民军队建军: 1927,
  建军: 1927,
  长征胜利: 1936,
  抗日战争胜利: 1945,
  抗战胜利: 1945,
  改革开放: 1978,
  香港回归: 1997,
  澳门回归: 1999,
  香港回归祖国: 1997,
  澳门回归祖国: 1999,
  辛亥革命: 1911,
  全国人民代表大会成立: 1954,
  人民代表大会制度建立: 1954,
  人民政协成立: 1949,
  深圳经济特区建立: 1980,
  深圳经济特区成立: 1980,
  海南建省: 1988,
  重庆直辖: 1997,
  广西壮族自治区成立: 1958,
  宁夏回族自治区成立: 1958,
  西藏自治区成立: 1965,
  新疆维吾尔自治区成立: 1955,
  内蒙古自治区成立: 1947,
  西藏和平解放: 1951,
  新疆和平解放: 1949,
  闽宁协作: 1996,
  浦东开发开放: 1990,
}
const anniversary = new RegExp(
  `(?:今年(?:是|适逢|正值|恰逢)|迎来|庆祝|正值|适逢|恰逢|喜迎)[^。，]{0,12}?(${Object.keys(founded).join('|')})(?:祖国)?(\\d{2,3})周年`,
)

/** What people say only in one year. */
const seasons: readonly (readonly [RegExp, number])[] = [
  [/(?:迎接|喜迎)党的二十大(?!.{0,4}[一二三四]中全会)/, 2022],
  [/(?:迎接|喜迎)党的十九大(?!.{0,4}[一二三四]中全会)/, 2017],
  [/(?:迎接|喜迎)党的十八大(?!.{0,4}[一二三四]中全会)/, 2012],
  [
    /党的二十大(?:刚刚|刚)(?:胜利)?(?:召开|闭幕)|(?:刚刚|不久前)(?:胜利)?(?:召开|闭幕)的党的二十大(?!.{0,3}[一二三四]中)/,
    2022,
  ],
  [
    /党的十九大(?:刚刚|刚)(?:胜利)?(?:召开|闭幕)|(?:刚刚|不久前)(?:胜利)?(?:召开|闭幕)的党的十九大(?!.{0,3}[一二三四五六]中)/,
    2017,
  ],
  [
    /党的十八大(?:刚刚|刚)(?:胜利)?(?:召开|闭幕)|(?:刚刚|不久前)(?:胜利)?(?:召开|闭幕)的党的十八大(?!.{0,3}[一二三四五六]中)/,
    2012,
  ],
  [/今年是[“"']?十四五[”"']?(?:规划)?(?:的)?(?:收官|最后一年)/, 2025],
  [/今年是[“"']?十四五[”"']?(?:规划)?(?:的)?开局/, 2021],
  [/今年是[“"']?十三五[”"']?(?:规划)?(?:的)?(?:收官|最后一年)/, 2020],
  [/今年是[“"']?十三五[”"']?(?:规划)?(?:的)?开局/, 2016],
  [/今年是[“"']?十二五[”"']?(?:规划)?(?:的)?(?:收官|最后一年)/, 2015],
  [/今年是[“"']?十二五[”"']?(?:规划)?(?:的)?开局/, 2011],
  [/今年是[^。，]{0,10}脱贫攻坚战?三年行动的?(?:起步|开局|第一年)/, 2018],
  [
    /(?:今年是|在)[^。，]{0,16}(?:脱贫攻坚[^。，]{0,6}(?:收官|决战|决胜)|决[战胜][^。，]{0,8}脱贫攻坚)[^。，]{0,6}年/,
    2020,
  ],
  [/(?:今年是|在)[^。，]{0,6}全面建成小康社会[^。，]{0,4}(?:收官|决战|决胜)之年/, 2020],
  [/今年是[^。，]{0,16}(?:全面贯彻(?:落实)?党的二十大精神的?开局之年)/, 2023],
]

const dayNumber = (date: PartialDate, year = date.year ?? 0): number =>
  Date.UTC(year, (date.month ?? 1) - 1, date.day ?? 15) / 86_400_000

/** The year nearest to `near` that puts month and day at most `after` days past it. */
function yearBefore(month: number, day: number, near: PartialDate, after: number): number | null {
  if (near.year === null) return null
  for (const year of [near.year + 1, near.year, near.year - 1])
    if (dayNumber({ year, month, day }) <= dayNumber(near) + after) return year
  return null
}

/** Chooses the year of a page's events, best evidence first; never a guess. */
export function yearFromEvidence(evidence: DateEvidence): YearOf {
  const { published, text } = evidence
  const season = seasons.find(([words]) => words.test(text))
  const ofSeason = season ? { year: season[1], basis: season[0].exec(text)?.[0] ?? '' } : null
  if (published?.date.year && !published.isOfAddress)
    return (month, day) => {
      const year = yearBefore(month, day, published.date, 60)
      // A page of 2022 that says 在全面建成小康社会收官之年 was published again.
      if (year !== null && ofSeason && ofSeason.year < year) return ofSeason
      return year === null ? null : { year, basis: published.basis }
    }
  const counted = anniversary.exec(text)
  const named =
    /(?<!\d)((?:19|20)\d{2})(?:年度?)?·?[\u3400-\u9fff]{2,24}(?:座谈会|联席会议|会商会|会议|年会|论坛)/.exec(text)
  const arranged = /(?:根据|按照)[^。，]{0,4}((?:19|20)\d{2})年[^。，]{2,30}(?:安排|计划)/.exec(text)
  const document =
    /今年(?:\d{1,2}月)?(?:\d{1,2}日)?[。，][^。，]{0,10}((?:19|20)\d{2})年[^。，]{0,4}(?:两会|全会|会议)|今年[^。]{0,60}?((?:19|20)\d{2})年[^。]{0,20}协议|落实[^。，]{0,6}((?:19|20)\d{2})年[^。，]{0,20}(?:协议|备忘录)/.exec(
      text,
    )
  const latest = [...evidence.fullDates]
    .filter((date) => date.month !== null)
    .sort((a, b) => dayNumber(b) - dayNumber(a))[0]
  const ofAddress = evidence.address?.match(/\d{4}(?=\/$)/)?.[0]
  return (month, day) => {
    if (counted) return { year: (founded[counted[1] as string] as number) + Number(counted[2]), basis: counted[0] }
    const links = evidence.linkDates.filter((date) => date.year !== null)
    if (links.length > 0) {
      const near = links
        .map((date) => ({
          year: date.year as number,
          away: Math.abs(dayNumber(date) - dayNumber({ year: date.year, month, day })),
        }))
        .sort((a, b) => a.away - b.away)[0]
      if (near && near.away <= 45) return { year: near.year, basis: `links of the page, dated ${near.year}` }
    }
    if (ofSeason) return ofSeason
    if (named) return { year: Number(named[1]), basis: named[0] }
    if (arranged) return { year: Number(arranged[1]), basis: arranged[0] }
    if (document) return { year: Number(document[1] ?? document[2] ?? document[3]), basis: document[0].slice(-40) }
    const same = evidence.fullDates.find((date) => date.month === month && date.day === day)
    if (same?.year) return { year: same.year, basis: `${same.year} stated with the same day` }
    if (latest?.year && /今年|去年/.test(text)) {
      const year = dayNumber({ year: latest.year, month, day }) >= dayNumber(latest) ? latest.year : latest.year + 1
      if (dayNumber({ year, month, day }) - dayNumber(latest) < 200)
        return {
          year,
          basis: `after ${latest.year}-${String(latest.month).padStart(2, '0')}, the newest date of the text`,
        }
    }
    // An address that tells the month alone: at its end.
    const by = published && { ...published.date, day: published.date.day ?? 31 }
    const year = by && yearBefore(month, day, by, 0)
    if (year && dayNumber(by) - dayNumber({ year, month, day }) <= 60) return { year, basis: published.basis }
    return ofAddress ? { year: Number(ofAddress), basis: evidence.address as string } : null
  }
}
