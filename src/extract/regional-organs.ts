import { type Place, placeByCode } from './places.js'

/**
 * Secretaries' offices, bureaux and departments that only Hong Kong or Macao has, under the names of 1997 to 2025; after the
 * organisation charts of both governments (gov.hk, gov.mo).
 */
const organs: readonly (readonly [organs: RegExp, code: string])[] = [
  [
    /^(?:(?:政制及内地|政制|公务员|民政(?:及青年)?|财经)事务(?:及库务)?局|商务及经济发展局|工商及科技局|创新(?:科技及工业|及科技)局|文化体育及旅游局|劳工及福利局|运输及(?:物流|房屋)局|医务卫生局|食物及卫生局|环境及生态局|投资推广署|工业贸易署)$/,
    '810000',
  ],
  [/^(?:经济财政司|行政法务司|社会文化司|运输工务司|招商投资促进局|贸易投资促进局|政策研究和区域发展局)$/, '820000'],
]

/** The special administrative region that has an organ of that name; null for others. */
export const regionOfOrgan = (name: string): Place | null =>
  placeByCode(organs.find(([pattern]) => pattern.test(name))?.[1] ?? '')
