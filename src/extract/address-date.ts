import type { PartialDate } from './dates.js'

/** /2021/05/11/, /2021-05/11/, /2021/0511/, /20210511/, t20210511_1.html, /2021-05-11/1.html; with the month alone /202105/ and /2021-05/. */
const day = /(?<![\dA-Za-z])t?((?:19|20)\d{2})[-/_]?(0[1-9]|1[0-2])[-/_]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$|A|[a-z])/
/** 2021051109485241572.htm: the second, and a number */
const second = /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])(?:[0-5]\d){2}\d*(?!\d)/
/** /2021/5/11/ */
const dayInShort = /\/((?:19|20)\d{2})\/([1-9]|1[0-2])\/([1-9]|[12]\d|3[01])(?=\/)/
const month = /\/((?:19|20)\d{2})[-/]?(0[1-9]|1[0-2])(?=\/)/
/** Milliseconds or microseconds since 1970, which many systems number their pages by. */
const clock = /(?<!\d)(1\d{9})(?:\d{3}|\d{6})(?!\d)/

const chinaStandardTime = 8 * 3600

/** The day, or the month alone, that a page's address says it was published on, by China Standard Time; null where it says none. */
export function dateOfAddress(url: string): PartialDate | null {
  const path = url.replace(/^[a-z]+:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '')
  const [, year, ofYear, ofMonth = null] =
    day.exec(path) ?? second.exec(path) ?? dayInShort.exec(path) ?? month.exec(path) ?? []
  if (year && ofYear)
    return { year: Number(year), month: Number(ofYear), day: ofMonth === null ? null : Number(ofMonth) }
  const seconds = clock.exec(path)?.[1]
  if (!seconds) return null
  const at = new Date((Number(seconds) + chinaStandardTime) * 1000)
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() }
}
