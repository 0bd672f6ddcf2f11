import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { isChinese, pinyinKey, typedKey } from '../../src/script/name-key.js'
import { simplify } from '../../src/script/simplify.js'
import { writeName } from '../../src/script/write-name.js'

describe('the key of a name', () => {
  test.each([
    ['張偉國', '张伟国'],
    ['張 偉 國', '张伟国'],
    ['張偉国', '张伟国'],
    ['衞國', '卫国'],
    ['戰畧羣衆説', '战略群众说'],
    ['廣西壯族自治區', '广西壮族自治区'],
    ['阿里木江‧買買提', '阿里木江·买买提'],
    ['阿里木江 • 買買提', '阿里木江·买买提'],
    ['ＺＨＡＮＧ　Wei', 'zhang wei'],
  ])('%s is found as %s', (written, key) => {
    expect(simplify(written)).toBe(simplify(key))
  })

  property.prop([
    fc.string({ unit: fc.integer({ min: 0x3400, max: 0x9fff }).map((code) => String.fromCharCode(code)) }),
  ])('of a key is the key itself', (text) => {
    expect(simplify(simplify(text))).toBe(simplify(text))
  })

  property.prop([
    fc.string({
      unit: fc.constantFrom(...'张伟国于余范岳游岩峰群启为云里后干斗钟叶党郁沈姜冲占征采台丰万宁卫温强'),
      minLength: 2,
    }),
    fc.constantFrom('HANT' as const, 'HANT_TW' as const, 'HANT_HK' as const),
    fc.constantFrom('person' as const, 'text' as const),
  ])('is the same for every script the name is written in', (name, script, kind) => {
    expect(simplify(writeName(name, script, kind))).toBe(simplify(name))
  })
})

describe('the pinyin key', () => {
  test.each([
    ['黄国明', 'huangguoming'],
    ['吕彩', 'lucai'],
    ['欧阳修', 'ouyangxiu'],
    ['单国平', 'shanguoping'],
  ])('%s is %s', (name, key) => {
    expect(pinyinKey(name, { person: true })).toBe(key)
  })

  test.each(['Huang Guoming', 'huáng guómíng', 'HUANG-guoming', 'huangguoming'])('%s is typed for it', (typed) => {
    expect(isChinese(typed)).toBe(false)
    expect(typedKey(typed)).toBe('huangguoming')
  })
})
