import type { ReportScript } from '../record.js'
import { writingEvidence } from './opencc.js'

/** Words of Taiwan that the mainland says otherwise. */
const taiwan = /品質|資訊|軟體|硬體|網路|數位|程式|奈米|人工智慧|計畫|公尺|簡訊|瞭解/g
/** Forms of characters that Hong Kong prints and neither Taiwan nor the mainland's traditional type does. */
const hongKong = /[綫衞裏着説閲鋭脱税羣麪]/g

/** Which writing a text stands in, by what only one of them has. */
export function variantOf(text: string): ReportScript {
  const weigh = writingEvidence()
  let traditional = 0
  let simplified = 0
  for (let at = 0; at < text.length; at++) {
    const weight = weigh[text.charCodeAt(at)]
    if (weight === 1) traditional++
    else if (weight === -1) simplified++
  }
  if (traditional <= simplified) return 'HANS'
  const ofHongKong = text.match(hongKong)?.length ?? 0
  const ofTaiwan = text.match(taiwan)?.length ?? 0
  if (ofTaiwan >= 2 && ofTaiwan * 2 >= ofHongKong) return 'HANT_TW'
  return ofHongKong * 100 >= traditional && ofHongKong >= 3 ? 'HANT_HK' : 'HANT'
}
