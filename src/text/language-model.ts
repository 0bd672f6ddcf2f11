import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { simplifyingTable, writingEvidence } from './opencc.js'

/**
 * How well one character follows another in plain Chinese: a model of words drawn one after the other by their
 * frequency (the dictionary of jieba, 349,000 words), mixed with the pairs that the document itself holds.
 */
export interface LanguageModel {
  /** Log probability of `next` after `previous`, both UTF-16 units of any script. */
  follow(previous: number, next: number): number
  /** Whether a character is one that a report in this document's writing prints. */
  isCommon(unit: number): boolean
}

interface WordCounts {
  readonly starting: Float64Array
  readonly ending: Float64Array
  readonly all: Float64Array
  readonly pairs: ReadonlyMap<number, number>
  readonly words: number
}

/** Share of the next character that the document's own pairs decide. */
const shareOfDocument = 0.3
/** Shares of the marks among the characters of a report; any other sign is as good as never printed. */
const marks = new Map(
  Object.entries({
    '，': 0.05,
    ',': 0.05,
    '。': 0.02,
    '、': 0.03,
    '“': 0.008,
    '”': 0.008,
    '；': 0.003,
    '：': 0.003,
    '《': 0.003,
    '》': 0.003,
    '\n': 0.002,
  }).map(([mark, share]) => [mark.charCodeAt(0), share] as const),
)
const [fullStop, lineBreak] = [0x3002, 0x0a]
const shareOfMarks = 0.16
const neverSeen = 1e-8

let counts: WordCounts | undefined

export function languageModelOf(document: string): LanguageModel {
  counts ??= countWords()
  const { starting, ending, all, pairs, words } = counts
  const units = simplifyingTable().units
  const plain = (unit: number) => units[unit] || unit
  const own = new Map<number, number>()
  const ownAll = new Uint32Array(0x10000)
  const evidence = writingEvidence()
  let traditional = 0
  let a = 0x0a
  for (let at = 0; at < document.length; at++) {
    const b = plain(document.charCodeAt(at))
    own.set((a << 16) | b, (own.get((a << 16) | b) ?? 0) + 1)
    ownAll[a]!++
    traditional += evidence[document.charCodeAt(at)]!
    a = b
  }
  return {
    isCommon: (unit) =>
      isHan(unit)
        ? !(traditional > 0 && evidence[unit] === -1) &&
          ((all[plain(unit)] ?? 0) >= 100 || (ownAll[plain(unit)] ?? 0) > 0)
        : marks.has(unit),
    follow(previous, next) {
      const [a, b] = [plain(previous), plain(next)]
      const afterHan = isHan(a)
      const ends = afterHan ? ((ending[a] ?? 0) + 1) / ((all[a] ?? 0) + 1) : 1
      const begins = isHan(b)
        ? (1 - shareOfMarks) * (starting[b]! / words + 0.03 * (all[b]! / words))
        : a === fullStop && b === lineBreak
          ? 0.3
          : (marks.get(b) ?? 0) * (afterHan ? 1 : b === 0x201c || b === 0x300a ? 5 : 0.1)
      const together = afterHan ? (pairs.get((a << 16) | b) ?? 0) / ((all[a] ?? 0) + 1) : 0
      const here = (own.get((a << 16) | b) ?? 0) / ((ownAll[a] ?? 0) + 1)
      return Math.log((1 - shareOfDocument) * (together + ends * begins) + shareOfDocument * here + neverSeen)
    },
  }
}

export function isHan(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff
}

function countWords(): WordCounts {
  const dictionary = readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'), 'utf8')
  const starting = new Float64Array(0x10000)
  const ending = new Float64Array(0x10000)
  const all = new Float64Array(0x10000)
  const pairs = new Map<number, number>()
  let words = 0
  for (const [, word = '', frequency] of dictionary.matchAll(/^([\u3400-\u9fff]+) (\d+)/gm)) {
    const count = Number(frequency)
    words += count
    starting[word.charCodeAt(0)]! += count
    ending[word.charCodeAt(word.length - 1)]! += count
    for (let at = 0; at < word.length; at++) {
      all[word.charCodeAt(at)]! += count
      if (at === 0) continue
      const pair = (word.charCodeAt(at - 1) << 16) | word.charCodeAt(at)
      pairs.set(pair, (pairs.get(pair) ?? 0) + count)
    }
  }
  return { starting, ending, all, pairs, words }
}
