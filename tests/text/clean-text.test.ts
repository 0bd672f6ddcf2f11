import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { readText } from '../../src/text/read-text.js'
import { hongKongReport, reports, taiwanReport, toHongKong, toTaiwanese, toTraditional } from './reports.js'

const read = (text: string) => readText(Buffer.from(text))
const someLines = fc
  .subarray(
    reports.flatMap((report) => report.split('\n')),
    { minLength: 3 },
  )
  .map((lines) => lines.join('\n'))

property.prop([someLines])('clean simplified text passes through untouched, ordinary brackets included', (text) => {
  expect(read(text)).toMatchObject({ text, original: text, script: 'HANS', damaged: [] })
})

property.prop([someLines])('clean traditional text comes out as the simplified text that it says', (text) => {
  expect(read(toTraditional(text))).toMatchObject({ text, script: 'HANT', damaged: [] })
})

const variant = fc.constantFrom(
  (text: string) => text,
  ...[toTraditional, toTaiwanese, toHongKong],
  () => taiwanReport,
  () => hongKongReport,
)

property.prop([someLines, fc.constantFrom(toTaiwanese, toHongKong)])(
  'the characters of Taiwan and of Hong Kong come out as the simplified text that they say',
  (text, write) => {
    expect(read(write(text))).toMatchObject({ text, damaged: [] })
  },
)

property.prop([someLines, variant])('clean text of every variant repaired twice is repaired once', (text, write) => {
  const once = read(write(text)).text
  expect(read(once)).toMatchObject({ text: once, original: once, script: 'HANS', damaged: [] })
})

property.prop([
  someLines,
  fc.constantFrom(toTraditional, toTaiwanese, toHongKong),
  fc.nat(),
  fc.integer({ min: 1, max: 30 }),
])('a passage of clean text stands in the file where it stands in what is read', (text, write, start, length) => {
  const from = start % text.length
  const to = Math.min(from + length, text.length)
  expect(read(write(text)).toOriginal(from, to)).toEqual({ start: from, end: to })
})

const taiwanWords = [
  ['軟體', '软件'],
  ['硬體', '硬件'],
  ['網路', '网络'],
  ['人工智慧', '人工智能'],
  ['奈米', '纳米'],
  ['計畫', '计划'],
  ['伺服器', '服务器'],
  ['資訊', '信息'],
  ['品質', '质量'],
  ['社群', '社区'],
  ['雷射', '激光'],
  ['雲端計算', '云计算'],
  ['晶片', '芯片'],
  ['數位經濟', '数字经济'],
] as const

property.prop([fc.constantFrom(...reports), fc.subarray([...taiwanWords], { minLength: 1 })])(
  "Taiwan's words become the mainland's in a text of Taiwan, and each stands where it stood in the file",
  (report, pairs) => {
    const list = (side: 0 | 1) => pairs.map((pair) => pair[side]).join('、')
    const page = `軟體、網路、${list(0)}\n${toTaiwanese(report)}`
    const { text, script, original, toOriginal } = read(page)
    expect({ text, script }).toEqual({ text: `软件、网络、${list(1)}\n${report}`, script: 'HANT_TW' })
    for (const [taiwan, mainland] of pairs) {
      const at = text.lastIndexOf(mainland, list(1).length + 6)
      const { start, end } = toOriginal(at, at + mainland.length)
      expect(original.slice(start, end)).toBe(taiwan)
    }
  },
)

test('the wording of Taiwan becomes that of the mainland, and 著 is told from 着', () => {
  expect(read(taiwanReport)).toMatchObject({
    script: 'HANT_TW',
    text: `云岭省与海宁省签署信息化合作协议 推动高质量发展
云岭省委书记方柏川12日率团到海宁考察,着重了解软件、网络和人工智能产业。海宁省委书记顾庭舟会见代表团,希望两省在数字经济、纳米材料等方面携手合作,把资料共用落到实处。著名专家群众代表及台资企业负责人参加。`,
  })
})

test('the forms of Hong Kong are read', () => {
  const { script, text } = read(hongKongReport)
  expect(script).toBe('HANT_HK')
  expect(text).toContain('林既明说,会议着重讨论跨境铁路线、卫生防疫及青年交流,期望为市民带来实质好处。')
  expect(text).toContain('欢迎港人到省里就业')
})

test('words that only look like those of Taiwan stay in a text of the mainland', () => {
  const text = '产品品质和服务质量双提升,第一位数位居前列'
  expect(read(`${text},省委书记会见考察团`).text).toContain(text)
  expect(read(`${toTraditional(text)},省委書記會見考察團`).text).toContain(text)
})

test.each([
  ['省領導沈靜、徐乾、乾安縣委書記許重參加', '省领导沈静、徐乾、乾安县委书记许重参加'],
  ['副市長李乾明、葉範出席,徐乾、李乾明講話', '副市长李乾明、叶范出席,徐乾、李乾明讲话'],
  ['臺州市與台山市的餅乾企業、葡萄乾、乾旱地區', '台州市与台山市的饼干企业、葡萄干、干旱地区'],
])('names are not turned by a rule for words: %s', (traditional, simplified) => {
  expect(read(traditional).text).toBe(simplified)
})

test.each([
  ['江蘇戰畧協同,羣衆說好', '江苏战略协同,群众说好'],
  ['省委⼴东', '省委广东'],
  ['２０２３年６月', '2023年6月'],
])('rare forms of a character become its plain one: %s', (written, plain) => {
  expect(read(written).text).toBe(plain)
})
