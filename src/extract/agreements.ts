import type { AgreementStatus } from '../record.js'
import type { Sentence } from './articles.js'
import { placesIn, provinceOfCharacter } from './place-mentions.js'
import type { Place } from './places.js'

/** A document agreed between parties, as one sentence names it. */
export interface AgreementPhrase {
  readonly title: string
  readonly status: AgreementStatus
  readonly start: number
  readonly end: number
  readonly sentence: Sentence
  /** Divisions named in the title or as its signers. */
  readonly places: readonly Place[]
}

const document = '框架协议|合作协议|合作框架协议|协议书|协议|备忘录|意向书|合作书|合同|宣言|公约|纪要|责任书|协定'
const marked = /《([^《》]{2,80}?)》/g
const isDocument = new RegExp(`(?:${document}|方案|意见)(?:[（(][^）)]{1,20}[）)])?$`)
const firmDocument = new RegExp(`(?:${document})(?:[（(][^）)]{1,20}[）)])?$`)
const signed = /签署|签订|签约|签字|达成|签下|换文/
const unmarked = new RegExp(
  `(?:签署|签订|签定|签下|签约|达成)(?:了)?(?<title>[^，。；！？,;《》]{0,50}?(?:${document}))(?!签|项目)`,
  'g',
)
const ceremony = /(?:举行|出席|参加|见证)了?(?<titles>[^，。；！？,;]{4,70}?)(?:的)?(?:签约|签字|签署)仪式/g
const referenced = new RegExp(
  `(?:落实|执行|履行|根据|按照)(?:好|了)?(?<title>[^，。；！？,;《》]{2,40}?(?:${document}))(?!精神)`,
  'g',
)
const numeral: { readonly [word: string]: number } = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
}
const counted = new RegExp(
  `(?:等|签署了?|签订了?|签约|达成了?|共)(?:了)?(?:共)?(\\d{1,3}|[一二两三四五六七八九十]{1,3})(?:个|项|份|件)(?:[\\u3400-\\u9fff]{0,10}?)(?:${document}|协议文本|文件)`,
)

/** How many documents a sentence says were signed (等4个合作协议: 4); null where it does not say. */
export function countOf(words: string): number | null {
  const found = signed.test(words) ? counted.exec(words) : null
  if (!found) return null
  const word = found[1] as string
  if (/^\d/.test(word)) return Number(word)
  if (word.length === 1) return numeral[word] ?? null
  const [tens, ones] = word.split('十') as [string, string | undefined]
  return (tens ? (numeral[tens] ?? 0) : 1) * 10 + (ones ? (numeral[ones] ?? 0) : 0)
}

const generic =
  /^(?:有关|相关|了|一系列|多项|系列|两|三|四|五|六|七|\d+|个|项|份|双方|以|等)*(?:合作)?(?:框架)?(?:协议|备忘录|意向书|合同|协议书)$/

const named = (title: string): Place[] => {
  const full = placesIn(title, 0, title.length).map(({ place }) => place)
  const pair = /^([\u3400-\u9fff])([\u3400-\u9fff])(?=[\d东合对协战经全深两机产科文旅])/.exec(title)
  const characters =
    full.length < 2 && pair ? [provinceOfCharacter(pair[1] as string), provinceOfCharacter(pair[2] as string)] : []
  return [...new Set([...full, ...(characters.every(Boolean) ? (characters as Place[]) : [])])]
}

/** The agreements that a sentence names. In speeches they count as referred to, and only where words of fulfilling stand before them. */
export function readAgreements(text: string, sentence: Sentence): AgreementPhrase[] {
  const words = text.slice(sentence.start, sentence.end)
  const found: AgreementPhrase[] = []
  const add = (title: string, status: AgreementStatus, index: number, length: number): void => {
    const tidy = title
      .replace(/^(?:了|的|关于签署|双方|共同|[《“])+/, '')
      .replace(/[》”]+$/, '')
      .trim()
    if (
      tidy.length < 4 ||
      found.some(
        (other) =>
          other.title === tidy || (other.start < sentence.start + index + length && sentence.start + index < other.end),
      )
    )
      return
    found.push({
      title: tidy,
      status,
      start: sentence.start + index,
      end: sentence.start + index + length,
      sentence,
      places: named(tidy),
    })
  }
  const isSigned = !sentence.spoken && signed.test(words)
  for (const match of words.matchAll(marked)) {
    const title = match[1] as string
    if (!(isSigned ? isDocument : firmDocument).test(title)) continue
    if (/(?:规划|纲要|办法|条例|决定|通知|法)$/.test(title)) continue
    const near =
      words.slice(Math.max(0, match.index - 40), match.index) +
      words.slice(match.index + match[0].length, match.index + match[0].length + 40)
    add(
      title,
      !sentence.spoken && signed.test(near) && !/(?:此前|去年|早在|曾|已于)[^，。]{0,20}签/.test(near)
        ? 'SIGNED'
        : 'REFERENCED',
      match.index,
      match[0].length,
    )
  }
  if (isSigned) {
    for (const match of words.matchAll(ceremony)) {
      const titles = match.groups?.titles ?? ''
      let at = match.index + match[0].indexOf(titles)
      for (const title of titles.split(/(?<=协议|方案|备忘录|意向书|合同)(?:及|和|以及|、)/)) {
        if (isDocument.test(title.replace(/[》”]$/, '')))
          add(title.replace(/[《》]/g, ''), 'SIGNED', words.indexOf(title, at), title.length)
        at += title.length
      }
    }
    for (const match of words.matchAll(unmarked)) {
      const title = match.groups?.title ?? ''
      if (generic.test(title) || counted.test(match[0])) continue
      add(title, 'SIGNED', match.index + match[0].indexOf(title), title.length)
    }
  }
  for (const match of words.matchAll(referenced)) {
    const title = match.groups?.title ?? ''
    if (
      generic.test(title) ||
      /^[^\u3400-\u9fff]/.test(title) ||
      (match[0].startsWith('根据') && named(title).length < 2) ||
      (match[0].startsWith('按照') && named(title).length < 2)
    )
      continue
    add(title, 'REFERENCED', match.index + match[0].indexOf(title), title.length)
  }
  return found
}
