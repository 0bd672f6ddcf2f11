import { describe, expect, test } from 'vitest'
import { provinces } from '../../src/extract/places.js'
import { singleSurnames } from '../../src/extract/surnames.js'
import { writeName } from '../../src/script/write-name.js'

describe('a person’s name in traditional writing', () => {
  test.each([
    ['张伟国', '張偉國'],
    ['余艳红', '余豔紅'],
    ['范长龙', '范長龍'],
    ['岳宗', '岳宗'],
    ['游钧', '游鈞'],
    ['赵岩', '趙岩'],
    ['于志广', '于志廣'],
    ['后建国', '后建國'],
    ['里国强', '里國強'],
    ['干志坚', '干志堅'],
    ['斗万里', '斗萬里'],
    ['姜云', '姜雲'],
    ['沈丽', '沈麗'],
    ['钟卫东', '鍾衛東'],
    ['曲波', '曲波'],
    ['叶乔', '葉喬'],
    ['萧云峰', '蕭雲峰'],
    ['肖亚东', '肖亞東'],
    ['党建国', '党建國'],
    ['种建华', '种建華'],
    ['欧阳云', '歐陽雲'],
    ['万俟广', '万俟廣'],
    ['尉迟飞', '尉遲飛'],
    ['鲜于枢', '鮮于樞'],
    ['阿里木江·买买提', '阿里木江·買買提'],
  ])('%s is written %s: no word table touches it', (name, traditional) => {
    expect(writeName(name, 'HANT', 'person')).toBe(traditional)
  })

  test.each([
    ['卫国平', '衛國平', '衛國平', '衞國平'],
    ['李为群', '李爲群', '李為群', '李為群'],
    ['王启温', '王啓溫', '王啟溫', '王啓温'],
  ])('%s has the forms of the region', (name, standard, taiwan, hongKong) => {
    expect(writeName(name, 'HANT', 'person')).toBe(standard)
    expect(writeName(name, 'HANT_TW', 'person')).toBe(taiwan)
    expect(writeName(name, 'HANT_HK', 'person')).toBe(hongKong)
  })

  test('a surname stays one character', () => {
    const longer = [...singleSurnames].filter(
      (surname) => Array.from(writeName(surname, 'HANT', 'person')).length !== 1,
    )
    expect(longer).toEqual([])
  })
})

describe('a person’s name in pinyin', () => {
  test.each([
    ['张伟国', 'Zhang Weiguo'],
    ['欧阳修', 'Ouyang Xiu'],
    ['单国平', 'Shan Guoping'],
    ['曾志强', 'Zeng Zhiqiang'],
    ['吕彩', 'Lü Cai'],
    ['李亚娥', "Li Ya'e"],
    ['林郑小娥', "Lin-Zheng Xiao'e"],
    ['阿里木江·买买提', 'Alimujiang Maimaiti'],
  ])('%s is written %s', (name, latin) => {
    expect(writeName(name, 'LATN', 'person')).toBe(latin)
  })
})

describe('places and offices', () => {
  test.each([
    ['广西壮族自治区', '廣西壯族自治區', 'Guangxi'],
    ['陕西省', '陝西省', 'Shaanxi'],
    ['内蒙古自治区', '內蒙古自治區', 'Nei Mongol'],
    ['西藏自治区', '西藏自治區', 'Xizang'],
    ['香港特别行政区', '香港特別行政區', 'Hongkong'],
    ['深圳市', '深圳市', 'Shenzhen'],
    ['西安市', '西安市', "Xi'an"],
    ['台州市', '台州市', 'Taizhou'],
    ['岳阳市', '岳陽市', 'Yueyang'],
    ['余姚市', '餘姚市', 'Yuyao'],
    ['范县', '范縣', 'Fanxian'],
    ['呼和浩特市', '呼和浩特市', 'Hohhot'],
    ['广东省委书记', '廣東省委書記', 'Guangdong Shengwei Shuji'],
    ['吉林省委书记', '吉林省委書記', 'Jilin Shengwei Shuji'],
    ['广西壮族自治区主席', '廣西壯族自治區主席', 'Guangxi Zhuxi'],
    ['深圳市人大常委会党组书记', '深圳市人大常委會黨組書記', 'Shenzhen Rendachangweihui Dangzu Shuji'],
    ['新疆生产建设兵团', '新疆生產建設兵團', 'Xinjiang Shengchan Jianshe Bingtuan'],
  ])('%s is %s and %s', (name, traditional, latin) => {
    expect(writeName(name, 'HANT', 'text')).toBe(traditional)
    expect(writeName(name, 'LATN', 'text')).toBe(latin)
  })

  test('every province has the romanisation of GB/T 2260', () => {
    for (const { name, romanized } of provinces) expect(writeName(name, 'LATN', 'text')).toBe(romanized)
  })

  test('Hong Kong’s forms are not Taiwan’s', () => {
    expect(writeName('台湾省', 'HANT_TW', 'text')).toBe('臺灣省')
    expect(writeName('台湾省', 'HANT_HK', 'text')).toBe('台灣省')
  })

  test('Taiwan’s own words for things stay out', () => {
    expect(writeName('信息质量座谈会', 'HANT_TW', 'text')).toBe('信息質量座談會')
  })
})
