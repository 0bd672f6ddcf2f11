import iconv from 'iconv-lite'
import { pinyin } from 'pinyin-pro'
import { writingEvidence } from '../../src/text/opencc.js'

/** Draws a number from 0 up to, not including, `below`. */
export type Draw = (below: number) => number

/** Numbers that a seed decides (mulberry32). */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

function shuffled<T>(list: readonly T[], draw: Draw): T[] {
  return list
    .map((each) => ({ each, rank: draw(1 << 30) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ each }) => each)
}

const evidence = writingEvidence()

/** The characters that pages with readings put one after: those that simplified type writes otherwise. */
export const isAnnotated = (character: string) => evidence[character.charCodeAt(0)] === 1

const annotated = Array.from(evidence.keys(), (unit) => String.fromCharCode(unit))
  .filter(isAnnotated)
  .map((character) => ({ bytes: [...iconv.encode(character, 'cp936')], reading: pinyin(character) }))
  .filter(({ bytes }) => bytes.length === 2)

/** 協作 → 協(xié)作, 會議 → 會(huì ) 議: by a program that keeps to characters. */
export function withReadings(text: string, draw: Draw): string {
  return text.replace(/./gsu, (character) => {
    if (!isAnnotated(character) || draw(3) === 0) return character
    return `${character}(${pinyin(character)}${draw(8) === 0 ? ' ) ' : ')'}`
  })
}

/** A line that ends in the middle of a sentence, where enough of it stands before to tell. */
export function withBrokenLine(text: string, draw: Draw): string {
  const breaks = Array.from(
    text.matchAll(/(?<=。[^\n]{40,})[\u4e00-\u9fff](?=[\u4e00-\u9fff])/g),
    ({ index }) => index + 1,
  )
  const at = breaks[draw(breaks.length)] ?? 0
  return `${text.slice(0, at)}${['\n', '\r\n\r\n', '\n\u3000\u3000'][draw(3)]}${text.slice(at)}`
}

/** 、李河、 → 、李　河、: two characters set as wide as three. */
export const withWideNames = (text: string, draw: Draw): string =>
  text.replace(/(?<=[、,])([\u4e00-\u9fff])([\u4e00-\u9fff])(?=[、,])/g, (_, first, second) =>
    [first, second].join(['', ' ', '  ', '\u3000', '\u00a0'][draw(5)]),
  )

/** 艾山·吐逊江 → 艾山?吐逊江: the dot in another width, or lost. */
export const withOddDots = (text: string, draw: Draw): string =>
  text.replace(/·/g, () => ['?', '•', '．', '‧', '・', ' · '][draw(6)] as string)

/** A byte below 256; a reading put in as 256 and its index; a break as 255. */
type Bytes = readonly number[]
const brokenHere = 255

/** 日報 → 日?qǐng)?bào): by a program that puts readings after pairs of bytes wherever a character begins. */
export function withReadingsInBytes(text: string, draw: Draw): string {
  let bytes: Bytes = [...iconv.encode(text, 'cp936')]
  const pairs = new Set(bytes.map((byte, at) => `${byte} ${bytes[at + 1]}`))
  const list = shuffled(annotated, draw)
    .slice(0, Math.ceil(annotated.length * 0.8))
    .filter((each) => pairs.has(each.bytes.join(' ')))
  list.forEach(({ bytes: [lead, trail] }, index) => {
    bytes = bytes.flatMap((byte, at) => (byte === trail && bytes[at - 1] === lead ? [byte, 256 + index] : [byte]))
  })
  return decodedLoosely(
    bytes,
    list.map(({ reading }) => reading),
  )
}

const marks = [...'！；，：'].map((mark) => iconv.encode(mark, 'cp936')[1] ?? 0)

/** 。“兩廣 → ?！皟蓮V: where the bytes of two characters hold a full-width mark, the first is broken. */
export function oneByteLate(text: string): string {
  const bytes = [...iconv.encode(text, 'cp936')]
  const broken: number[] = []
  let late = false
  for (let at = 0; at < bytes.length; ) {
    const [first = 0, second = 0, third = 0] = bytes.slice(at, at + 3)
    const breaks: boolean = !late && first > 0x80 && second === 0xa3 && marks.includes(third)
    const length: number = first > 0x80 && !breaks && (!late || second > 0x80) ? 2 : 1
    broken.push(...bytes.slice(at, at + length), ...(breaks ? [brokenHere] : []))
    late = breaks || (late && length === 2)
    at += length
  }
  return decodedLoosely(broken, [])
}

/** As browsers showed it: `?` for a lead byte and what is no trail byte, nothing for a pair that is no character. */
function decodedLoosely(bytes: Bytes, readings: readonly string[]): string {
  const printed = (byte: number) =>
    byte >= 256 ? `(${readings[byte - 256]})` : byte === brokenHere ? '' : String.fromCharCode(byte)
  let text = ''
  for (let at = 0; at < bytes.length; at++) {
    const [first = 0, second = 0x0a] = bytes.slice(at, at + 2)
    if (first < 0x80 || first >= brokenHere) text += printed(first)
    else if (first === 0x80) text += '€'
    else if (second >= 0x40 && second < brokenHere) {
      const character = iconv.decode(Buffer.from([first, second]), 'cp936')
      if (/^[^\ufffd\ue000-\uf8ff]$/.test(character)) text += character
      at++
    } else if (second >= brokenHere) {
      text += `?${printed(second).slice(1)}`
      at++
    } else text += '?'
  }
  return text
}
