import iconv from 'iconv-lite'
import { pinyin } from 'pinyin-pro'
import { writingEvidence } from '../../src/text/opencc.js'

/** Draws numbers from 0 up to, not including, `below`. */
export type Draw = (below: number) => number

/** A generator of numbers that a seed decides (mulberry32). */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const evidence = writingEvidence()
const isAnnotated = (unit: number) => evidence[unit] === 1

/** The characters that a page with readings in brackets puts one after: those that simplified type writes otherwise. */
const annotated = Array.from(evidence.keys())
  .filter(isAnnotated)
  .flatMap((unit) => {
    const character = String.fromCharCode(unit)
    const bytes = iconv.encode(character, 'cp936')
    return bytes.length === 2 ? [{ bytes, reading: pinyin(character) }] : []
  })

/** 協作 → 協(xié)作, character by character: what a careful program makes of it. */
export function withReadings(text: string, draw: Draw): string {
  return [...text]
    .map((character) => {
      if (!isAnnotated(character.charCodeAt(0)) || draw(3) === 0) return character
      return `${character}(${pinyin(character)}${draw(8) === 0 ? ' ' : ''})`
    })
    .join('')
}

/** What a careless program makes of it: readings put after pairs of GBK bytes wherever a character begins. */
export function withReadingsInBytes(text: string, draw: Draw): string {
  // Bytes; a negative number is the reading with that index, a -1 nothing but a break.
  let bytes: number[] = [...iconv.encode(text, 'cp936')]
  const readings: string[] = ['']
  const list = annotated.filter(() => draw(5) > 0)
  for (let at = list.length - 1; at > 0; at--) {
    const other = draw(at + 1)
    ;[list[at], list[other]] = [list[other]!, list[at]!]
  }
  const rank = new Map(list.map(({ bytes }, at) => [(bytes[0]! << 8) | bytes[1]!, at] as const))
  for (;;) {
    let first = -1
    let lowest = Number.POSITIVE_INFINITY
    const hits = new Map<number, number[]>()
    for (let at = 0; at + 1 < bytes.length; at++) {
      const [a, b] = [bytes[at]!, bytes[at + 1]!]
      if (a < 0x81 || b < 0x40 || bytes[at + 2]! < 0) continue
      const of = rank.get((a << 8) | b)
      if (of === undefined) continue
      hits.set(of, [...(hits.get(of) ?? []), at])
      if (of < lowest) {
        lowest = of
        first = at
      }
    }
    if (first < 0) break
    readings.push(list[lowest]!.reading)
    rank.delete((bytes[first]! << 8) | bytes[first + 1]!)
    const out: number[] = []
    const places = new Set(hits.get(lowest))
    for (let at = 0; at < bytes.length; at++) {
      out.push(bytes[at]!)
      if (places.has(at - 1)) out.push(-(readings.length - 1) - 1)
    }
    bytes = out
  }
  return decodedLoosely(bytes, readings)
}

/** As a browser of 2005 showed it: `?` for a lead byte without its trail, nothing for a pair that is no character. */
export function decodedLoosely(bytes: readonly number[], readings: readonly string[] = ['']): string {
  let out = ''
  for (let at = 0; at < bytes.length; at++) {
    const [a, b = 0x0a] = [bytes[at]!, bytes[at + 1]]
    if (a < 0) {
      if (a < -1) out += `(${readings[-a - 1]})`
    } else if (a < 0x80) out += String.fromCharCode(a)
    else if (a === 0x80) out += '€'
    else if (b < 0) {
      out += b < -1 ? `?${readings[-b - 1]})` : '?'
      at++
    } else if (b < 0x40) out += '?'
    else {
      const character = iconv.decode(Buffer.from([a, b]), 'cp936')
      if (/^[^\ufffd\ue000-\uf8ff]$/.test(character)) out += character
      at++
    }
  }
  return out
}

/** Breaks characters where the bytes of two hold a full-width ！ or ；: 。“兩廣 → ?！皟蓮V. */
export function oneByteLate(text: string): string {
  const bytes = [...iconv.encode(text, 'cp936')]
  const out: number[] = []
  let aligned = true
  for (let at = 0; at < bytes.length; ) {
    const [a, b = 0, c = 0] = bytes.slice(at, at + 3) as [number, number?, number?]
    if (a < 0x80) {
      out.push(a)
      at++
      aligned = true
      continue
    }
    if (aligned && b === 0xa3 && (c === 0xa1 || c === 0xbb)) {
      out.push(a, -1)
      at++
      while (at < bytes.length && bytes[at]! >= 0x80 && bytes[at + 1]! >= 0x80) out.push(bytes[at++]!, bytes[at++]!)
      if (bytes[at]! >= 0x80) {
        out.push(bytes[at++]!)
      }
      continue
    }
    out.push(a, b)
    at += 2
  }
  return decodedLoosely(out)
}
