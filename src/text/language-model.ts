import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { simplifyingTable, writingEvidence } from './opencc.js'
import { PairCounts } from './pair-counts.js'

/**
 * How well one character follows another in plain Chinese: a model of words drawn one after the other by their
 * frequency (the dictionary of jieba, 349,000 words), mixed with the pairs that the document itself holds.
 */
export interface LanguageModel {
  /** Natural logarithm of the probability of `next` after `previous`, both UTF-16 units of any script. */
  follow(previous: number, next: number): number
  /** Whether a character is one that a report in this document's writing prints. */
  isCommon(unit: number): boolean
}

/** Share of the next character that the document's own pairs decide. */
const shareOfDocument = 0.3
/** Shares of the marks among the characters of a report; any other sign is as good as never printed. */
const marks = {
  '，': 5,
  ',': 5,
  '。': 4,
  '、': 5,
  '“': 1,
  '”': 1,
  '；': 0.3,
  '：': 0.3,
  '《': 0.3,
  '》': 0.3,
  '\n': 0.2,
}
const shareOfMark = new Map(Object.entries(marks).map(([mark, percent]) => [mark.charCodeAt(0), percent / 100]))
const shareOfMarks = 0.17
const [fullStop, lineBreak, openingQuote, openingTitle] = Array.from('。\n“《', (mark) => mark.charCodeAt(0))
/** Of a character that begins no word: names are spelt with any. */
const shareOfNames = 0.03
const neverSeen = 1e-8
/** In a dictionary of 60 million counts: a character rarer than that is none that a report prints. */
const leastCount = 100

export function languageModelOf(document: string): LanguageModel {
  const { starting, ending, all, pairs, words } = wordCounts()
  const { units } = simplifyingTable()
  const evidence = writingEvidence()
  const plain = (unit: number) => units[unit] || unit
  const ownPairs = new PairCounts(document.length)
  const own = new Uint32Array(0x10000)
  let balance = 0
  let previous = lineBreak ?? 0
  for (let at = 0; at < document.length; at++) {
    const unit = plain(document.charCodeAt(at))
    ownPairs.add(previous, unit, 1)
    own[previous] = (own[previous] ?? 0) + 1
    balance += evidence[document.charCodeAt(at)] ?? 0
    previous = unit
  }
  const isOfScript = (unit: number) => balance <= 0 || evidence[unit] !== -1
  return {
    isCommon: (unit) =>
      isHan(unit)
        ? isOfScript(unit) && ((all[plain(unit)] ?? 0) >= leastCount || (own[plain(unit)] ?? 0) > 0)
        : shareOfMark.has(unit),
    follow(first, second) {
      const a = plain(first)
      const b = plain(second)
      const here = ownPairs.of(a, b) / ((own[a] ?? 0) + 1)
      return Math.log((1 - shareOfDocument) * general(a, b) + shareOfDocument * here + neverSeen)
    },
  }
  function general(a: number, b: number): number {
    const begins = isHan(b)
      ? ((1 - shareOfMarks) * ((starting[b] ?? 0) + shareOfNames * (all[b] ?? 0))) / words
      : markAfter(a, b)
    if (!isHan(a)) return begins
    const count = (all[a] ?? 0) + 1
    return pairs.of(a, b) / count + (((ending[a] ?? 0) + 1) / count) * begins
  }
}

function markAfter(before: number, mark: number): number {
  const share = shareOfMark.get(mark) ?? 0
  if (isHan(before)) return share
  if (before === fullStop && mark === lineBreak) return 0.3
  return share * (mark === openingQuote || mark === openingTitle ? 5 : 0.1)
}

function isHan(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff
}

interface WordCounts {
  /** How often a word of the dictionary begins with a unit, ends with it, holds it. */
  readonly starting: Float64Array
  readonly ending: Float64Array
  readonly all: Float64Array
  readonly pairs: PairCounts
  readonly words: number
}

let counts: WordCounts | undefined

function wordCounts(): WordCounts {
  if (counts) return counts
  const dictionary = readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'), 'utf8')
  const [starting, ending, all] = [new Float64Array(0x10000), new Float64Array(0x10000), new Float64Array(0x10000)]
  const pairs = new PairCounts(350_000)
  let words = 0
  for (const [, word = '', frequency] of dictionary.matchAll(/^([\u3400-\u9fff]+) (\d+)/gm)) {
    const count = Number(frequency)
    words += count
    add(starting, word.charCodeAt(0), count)
    add(ending, word.charCodeAt(word.length - 1), count)
    for (let at = 0; at < word.length; at++) {
      add(all, word.charCodeAt(at), count)
      if (at > 0) pairs.add(word.charCodeAt(at - 1), word.charCodeAt(at), count)
    }
  }
  counts = { starting, ending, all, pairs, words }
  return counts
}

function add(counts: Float64Array, unit: number, count: number) {
  counts[unit] = (counts[unit] ?? 0) + count
}
