import { pinyin } from 'pinyin-pro'
import { gbkCode } from './gbk.js'
import { writingEvidence } from './opencc.js'

type CodesByLead = ReadonlyMap<number, readonly number[]>

let byReading: ReadonlyMap<string, CodesByLead> | undefined

/**
 * The characters that pages with readings in brackets put a reading after (the traditional ones that simplified type
 * writes otherwise), by reading, tone mark included: the trail bytes of their GBK codes by the lead byte.
 */
export function trailsReadAs(reading: string): CodesByLead {
  byReading ??= indexReadings()
  return byReading.get(plainReading(reading)) ?? new Map()
}

function indexReadings(): ReadonlyMap<string, CodesByLead> {
  const index = new Map<string, Map<number, number[]>>()
  writingEvidence().forEach((weight, unit) => {
    const code = weight === 1 ? gbkCode(unit) : 0
    if (code === 0) return
    for (const reading of pinyin(String.fromCharCode(unit), { type: 'array', multiple: true })) {
      const trails = index.get(reading) ?? new Map<number, number[]>()
      index.set(reading, trails.set(code >> 8, [...(trails.get(code >> 8) ?? []), code & 0xff]))
    }
  })
  return index
}

/** Tone marks composed, breves as carons, the letter ɡ as g. */
function plainReading(written: string): string {
  return written.normalize('NFD').replaceAll('\u0306', '\u030c').replaceAll('ɡ', 'g').normalize('NFC')
}
