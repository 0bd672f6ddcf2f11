import type { Sentence } from './articles.js'
import { type Itinerary, isSite } from './sites.js'

/** 甲厂项目位于某开发区, 甲公司、乙公司都是…: the verb after what a paragraph begins to describe. */
const isThere = /，?(?:位于|坐落[于在]|地处|占地|始建于|成立于|都?是)|，(?=以|依托|凭借)/
const lead = /^[\s　]*(?:由[^，。]{2,20}的|位于[^，。]{2,8}的)?/
const name = /^[\u3400-\u9fffA-Za-z\d（）“”]{4,30}$/
const look =
  /(?:代表团|考察团|考察组|一行|(?<=[。，“”])[\u3400-\u9fff]{2,3})(?:成员)?(?:在[^，。]{2,8})?(?:还|先后|认真|仔细|详细|实地)*(?:参观后|走进(?:车间|展厅|园区)|听取[^，。]{0,6}介绍|从[^。]{2,30}了解|详细询问|参观|察看|[来走][到进]这里|到[^，。]{1,3}里考察|现场察看|与(?:员工|工人|师生|村民))|向前来(?:参观|考察)[^。]{0,20}(?:代表|考察)团/

/** Where guests were shown around, and the sentence that describes it. */
interface Described {
  readonly sentence: Sentence
  readonly itinerary: Itinerary
}

/** Sites that a paragraph describes before it says that the guests looked around there; 甲港是…。考察组详细询问…。位于某区的乙园是…。 */
export function readDescribed(text: string, sentences: readonly Sentence[]): Described[] {
  const found: Described[] = []
  for (const [at, sentence] of sentences.entries()) {
    if (sentence.spoken) continue
    const words = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 100))
    const start = lead.exec(words)?.[0].length ?? 0
    const verb = isThere.exec(words.slice(start))
    const sites = words.slice(start, start + (verb?.index ?? 0)).split('、')
    if (!verb || !sites.every((site) => name.test(site) && isSite(site, !verb[0].endsWith('是')))) continue
    const rest = sentences.slice(at).filter(({ paragraph }) => paragraph === sentence.paragraph)
    if (!rest.some((one) => !one.spoken && look.test(text.slice(one.start - 1, one.end)))) continue
    const itinerary = { cities: [], sites, start: sentence.start + start, end: sentence.start + start + verb.index }
    found.push({ sentence, itinerary })
  }
  return found
}
