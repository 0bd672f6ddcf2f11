import type { ReportScript } from '../record.js'
import { writingEvidence } from './opencc.js'
import { taiwanEvidence } from './taiwan-wording.js'

/** Forms that Hong Kong prints and neither Taiwan nor the mainland's traditional type does, and words of its own. */
const hongKong = /[綫衞説閲鋭脱税温]|本港|港府|特首|特區政府|行政會議|立法會/g

/**
 * Which writing a text stands in: simplified unless traditional forms outnumber the simplified ones; Taiwan's by its
 * words, Hong Kong's by its forms and words.
 */
export function variantOf(text: string): ReportScript {
  const evidence = writingEvidence()
  let balance = 0
  for (let at = 0; at < text.length; at++) balance += evidence[text.charCodeAt(at)] ?? 0
  if (balance <= 0) return 'HANS'
  const ofHongKong = text.match(hongKong)?.length ?? 0
  if (taiwanEvidence(text) >= 2 + ofHongKong) return 'HANT_TW'
  return ofHongKong >= 2 ? 'HANT_HK' : 'HANT'
}
