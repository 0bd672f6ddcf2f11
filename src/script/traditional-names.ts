/**
 * Characters that stay, or change otherwise than OpenCC's first choice, in names: one simplified character may stand for
 * several traditional ones, and words decide between them where names do not. After the remarks of 简化字总表 (1986), the
 * appendix of 通用规范汉字表 (2013), and zh.wikipedia.org's 簡繁轉換一對多列表. Pairs: simplified, traditional.
 */
const pairs = (text: string): ReadonlyMap<string, string> =>
  new Map(text.split(' ').map((pair) => [pair.slice(0, -1), pair.slice(-1)]))

/** 余 of 馀 no more than 范 of 範: surnames that the merger of 1956 left alone. */
export const surnameCharacters = pairs(
  '于于 余余 范范 岳岳 游游 涂涂 郁郁 党党 占占 朴朴 种种 后后 里里 干干 斗斗 秘秘 洼洼 么么 几几 仆仆 价价 筑筑 咸咸 征征 采采 丑丑 岩岩 峰峰 吁吁 尸尸 辟辟 冲沖',
)

/** Given names take the character that traditional names have: 岩 and not 巖, 峰 and not 峯. */
export const givenCharacters = pairs(
  '于于 余余 范范 岳岳 游游 涂涂 郁郁 占占 后后 里里 斗斗 秘秘 淀淀 咸咸 征征 采采 丑丑 岩岩 峰峰 群群 吁吁 台台 冲沖',
)

/** Compound surnames that do not come out right character by character. */
export const compoundExceptions: ReadonlyMap<string, string> = new Map([
  ['万俟', '万俟'],
  ['谷梁', '穀梁'],
])

/** Divisions of GB/T 2260 that OpenCC's words get wrong. */
export const placeExceptions: readonly (readonly [string, string])[] = [
  ['新干县', '新干縣'],
  ['江干区', '江干區'],
  ['湖里区', '湖里區'],
  ['游仙区', '游仙區'],
  ['左云县', '左雲縣'],
  ['云城区', '雲城區'],
  ['岳池县', '岳池縣'],
]
