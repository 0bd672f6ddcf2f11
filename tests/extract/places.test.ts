import { expect, test } from 'vitest'
import { extract } from '../../src/extract/extract.js'
import {
  cities,
  counties,
  directCounties,
  placeByCode,
  placesByFullName,
  placesByName,
  provinces,
} from '../../src/extract/places.js'

test('GB/T 2260 has 34 provinces, and no heading of the package is taken for a city', () => {
  const ofTaiwan = cities.filter(({ provinceCode }) => provinceCode === '710000')
  expect([provinces.length, cities.length - ofTaiwan.length, directCounties.length]).toEqual([34, 333, 31])
  expect(cities.filter(({ name }) => name.includes('直辖'))).toEqual([])
})

test('every city lies in a province, and every county in a city or directly under a province', () => {
  for (const { provinceCode } of [...cities, ...counties]) expect(placeByCode(provinceCode)?.level).toBe('PROVINCE')
  for (const { cityCode } of counties) if (cityCode) expect(placeByCode(cityCode)?.level).toBe('CITY')
})

test.each([
  ['450000', '广西', '桂', 'AUTONOMOUS_REGION', 'Guangxi', 'Guangxi Zhuangzu Zizhiqu'],
  ['150000', '内蒙古', '蒙', 'AUTONOMOUS_REGION', 'Nei Mongol', 'Nei Mongol Zizhiqu'],
  ['610000', '陕西', '陕', 'PROVINCE', 'Shaanxi', 'Shaanxi Sheng'],
  ['310000', '上海', '沪', 'MUNICIPALITY', 'Shanghai', 'Shanghai Shi'],
  ['810000', '香港', '港', 'SPECIAL_ADMINISTRATIVE_REGION', 'Hongkong', 'Hongkong Tebiexingzhengqu'],
])('the province %s has its names', (code, shortName, abbreviation, kind, romanized, romanizedName) => {
  const place = placeByCode(code)
  expect(place).toMatchObject({ shortName, kind, romanized, romanizedName })
  expect(place?.abbreviations[0]).toBe(abbreviation)
})

test.each([
  ['深圳市', '深圳'],
  ['延边朝鲜族自治州', '延边'],
  ['克孜勒苏柯尔克孜自治州', '克孜勒苏'],
  ['双江拉祜族佤族布朗族傣族自治县', '双江'],
  ['龙胜各族自治县', '龙胜'],
  ['东乡族自治县', '东乡'],
  ['鄂温克族自治旗', '鄂温克'],
  ['和布克赛尔蒙古自治县', '和布克赛尔'],
  ['大兴安岭地区', '大兴安岭'],
  ['锡林郭勒盟', '锡林郭勒'],
  ['忠县', '忠县'],
])('%s is called %s for short', (name, shortName) => {
  expect(placesByName(name)[0]?.shortName).toBe(shortName)
})

test('Taiwan has its cities and counties but those whose names GB/T 2260 has in Fujian', () => {
  expect(placesByName('台北市')[0]).toMatchObject({ level: 'CITY', shortName: '台北', provinceCode: '710000' })
  expect(placesByName('彰化县')[0]).toMatchObject({ level: 'CITY', shortName: '彰化', provinceCode: '710000' })
  expect(placesByName('金门县').map(({ code }) => code)).toEqual(['350527'])
  expect(placesByFullName('桃园县').map(({ name }) => name)).toEqual(['桃园市'])
})

test('a name leads to all places that bear it, provinces first', () => {
  expect(placesByName('吉林').map(({ name }) => name)).toEqual(['吉林省', '吉林市'])
  expect(placesByName('粤')[0]?.name).toBe('广东省')
  expect(placesByName('穗')[0]?.name).toBe('广州市')
  expect(placesByName('鼓楼区').length).toBeGreaterThan(3)
  expect(placesByName('无此地')).toEqual([])
})

test('a name that a division bore since 2002 leads to it as it is now, and to itself where it is no more', () => {
  expect(placesByFullName('襄樊市').map(({ name }) => name)).toEqual(['襄阳市'])
  expect(placesByFullName('毕节地区').map(({ code }) => code)).toEqual(['520500'])
  expect(placesByFullName('思茅地区').map(({ name }) => name)).toEqual(['普洱市'])
  expect(placesByFullName('水城县').map(({ name }) => name)).toEqual(['水城区'])
  expect(placesByFullName('闸北区').map(({ code }) => code)).toEqual(['310108'])
  expect(placesByFullName('莱芜市').map(({ code }) => code)).toEqual(['371200'])
  expect(placesByFullName('鼓楼区').length).toBeGreaterThan(3)
  expect(placesByFullName('深圳')).toEqual([])
})

test('来青 is to 青川 on a page that names 青川县 and not 青海', () => {
  const [visit] = extract(
    Buffer.from('2022年5月25日，湖南省长沙市天心区区长徐远清率党政代表团来青考察。青川县委书记李岚秋参加有关活动。'),
  ).visits
  expect(visit?.to).toEqual(['青川县'])
})

test('高新区（滨江） is the district that the zone is run together with', () => {
  const { people, visits } = extract(
    Buffer.from(
      '10月22日，开化县委书记徐远清一行来高新区（滨江）对接工作。区委书记李岚秋、副区长王启参加。\n李岚秋指出，高新区（滨江）与开化往来已久。',
    ),
  )
  expect(people.map(({ offices }) => offices)).toEqual([['开化县委书记'], ['滨江区委书记'], ['滨江区副区长']])
  expect(visits.map(({ from, to }) => [from, to])).toEqual([[['开化县'], ['滨江区']]])
})
