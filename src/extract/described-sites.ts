import type { Sentence } from './articles.js'
import { type Itinerary, isSite } from './sites.js'

/** 甲厂项目位于某开发区, 甲公司、乙公司都是…: what a paragraph begins to describe. */
const described =
  /^[\s　]*(?:由[^，。]{2,20}的)?([\u3400-\u9fffA-Za-z\d（）“”]{4,30}?(?:、[\u3400-\u9fffA-Za-z\d（）“”]{4,30}?){0,2})，?(?:位于|坐落[于在]|地处|占地|始建于|成立于|都?是)/
const look =
  /(?:代表团|考察团|考察组|一行|(?<=[。，“”])[\u3400-\u9fff]{2,3})(?:成员)?(?:在[^，。]{2,8})?(?:还|先后|认真|仔细|详细|实地)*(?:走进(?:车间|展厅|园区)|听取[^，。]{0,6}介绍|参观|察看|到[^，。]{1,3}里考察|现场察看|与(?:员工|工人|师生|村民))/

/** Sites that a paragraph describes before it says that the guests looked around there. */
export function readDescribed(
  text: string,
  sentences: readonly Sentence[],
): { readonly sentence: Sentence; readonly itinerary: Itinerary }[] {
  const found: { readonly sentence: Sentence; readonly itinerary: Itinerary }[] = []
  for (const [at, sentence] of sentences.entries()) {
    if (sentence.spoken || sentences[at - 1]?.paragraph === sentence.paragraph) continue
    const words = described.exec(text.slice(sentence.start, sentence.end))
    const sites = words?.[1]?.split('、') ?? []
    if (!words || !sites.every((site) => isSite(site, !words[0].endsWith('是')))) continue
    const rest = sentences.slice(at).filter(({ paragraph }) => paragraph === sentence.paragraph)
    if (!rest.some(({ start, end, spoken }) => !spoken && look.test(text.slice(start - 1, end)))) continue
    const start = sentence.start + words[0].indexOf(words[1] as string)
    found.push({ sentence, itinerary: { cities: [], sites, start, end: start + (words[1] as string).length } })
  }
  return found
}
