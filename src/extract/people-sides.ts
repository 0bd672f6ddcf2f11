import { type EventPerson, provinceOf, unique } from './event.js'
import { gather } from './gather.js'
import { indexOfStart } from './in-order.js'
import { mentionsByName } from './mentions-by-name.js'
import { placeAt, placeNamed, placesIn } from './place-mentions.js'
import type { Place } from './places.js'
import type { ReadPage } from './read-articles.js'
import type { ResolvedMention } from './sides.js'
import { stemOf } from './signers.js'
import { isSubsequence } from './subsequence.js'

/** Everyone of the page, with all offices and the side. */
export function readSides(page: ReadPage, names: readonly string[], parties: readonly Place[]): EventPerson[] {
  const mentions = gather(page.articles, (article) => article.mentions)
  const mentionsOf = mentionsByName(mentions)
  const people: EventPerson[] = []
  const sides = new Map<string, string | null>()
  // Provinces of which someone is named who has no office below.
  const provincial = new Set(
    mentions
      .filter(({ places }) => places.length === 1)
      .map(({ places }) => places[0] as Place)
      .filter(({ level }) => level === 'PROVINCE'),
  )
  // Where cities of several provinces meet, everyone stands for a city.
  const municipal = new Set(
    gather(mentions, ({ places }) =>
      places.filter(({ level }) => level === 'CITY').map(({ provinceCode }) => provinceCode),
    ),
  )
  // A ceremony of two provinces at which two cities sign: without anyone of the provinces the report is of the cities.
  const ofCities = municipal.size > 1 && provincial.size === 0
  if (municipal.size > 1) provincial.clear()

  for (const name of names) {
    const own = mentionsOf([name])
    const held = own.filter((mention) => mention.offices.length > 0 && mention.places.length > 0)
    sides.set(name, sideOfPlaces(held.length > 0 ? held : own, parties, provincial, ofCities))
  }
  const organisations = unique(mentions.map(({ organisation }) => organisation)).filter(
    (organisation) => organisation !== null,
  )
  for (const name of names) {
    const own = mentionsOf([name])
    let side = sides.get(name) ?? null
    // 第一师阿拉尔市: the division of the Corps, of which the city is a part.
    const division = own.find(
      (mention) => side && mention.organisation?.startsWith('新疆生产建设兵团') && mention.organisation.endsWith(side),
    )?.organisation
    if (division) side = division
    const written = own.find((mention) => mention.organisation)?.organisation ?? null
    // 海尔集团监事会: of the company.
    const organisation =
      written
        ?.replace(/校方$/, '')
        // 远江开发区党工委: of the zone.
        .replace(/(?<=区)(?:党工委|工委|(?:人大|政协)+工委|管委会|管理委员会)$/, '')
        .replace(/(?<=集团|公司|大学|学院|银行)(?:监事会|董事会|董事局|理事会|党委|党组|纪委|工会|管委会)+$/, '')
        .replace(/(?<=大学|集团|公司|中联办|军区|战区)[\u3400-\u9fff]{1,8}(?:[处部院系]|中心|办公[室厅])$/, '')
        .replace(/(?<=^[\u3400-\u9fff]{1,7}(?:部|发改委|改革委))[\u3400-\u9fff]{2,8}[司局]$/, '') ?? null
    // 香港教育局: of the region.
    const region = !side && organisation ? placeAt(organisation, 0)?.place : undefined
    if (
      region?.kind === 'SPECIAL_ADMINISTRATIVE_REGION' &&
      /[局司署处](?:[\u3400-\u9fff]{2,8}委员会)?$/.test(organisation ?? '')
    )
      side = region.name
    // 郑州经济开发区, 镇江援疆指挥部: of the city, where others stand for it.
    const zone =
      !side &&
      organisation &&
      /(?:开发区|经开区|高新区|新区|园区|集中区|管委会|党工委|执委会|执行委员会|组委会|筹委会|军分区|警备区)$|援[疆藏青川甘][\u3400-\u9fff]{0,4}(?:指挥[部组]|前指|工作[队组])/.test(
        organisation,
      )
        ? placesIn(organisation, 0, organisation.length)[0]
        : undefined
    if (zone && (/援[疆藏青川甘]/.test(organisation ?? '') || [...sides.values()].includes(zone.place.name)))
      side = zone.place.name
    if (!side && organisation && part.test(organisation))
      side =
        neighbourSide(page, own, sides, false) ??
        // 合作发展处处长X, 化工学院院长Y: of the school that writes.
        (/(?:处|学院)$/.test(organisation) && placeAt(organisation, 0) === null
          ? (page.articles[0]?.home.own.school ?? null)
          : null)
    if (side) sides.set(name, side)
    // 我校党委书记X, of a school that the page does not name, stands with nobody.
    const isOfSchool = own.some(({ unread }) => unread.some(({ relative }) => relative === '校'))
    if (!side && !isOfSchool)
      side =
        (organisation &&
        (!/(?:大学|学院|医院|研究院|科学院|学校)$/.test(organisation) || page.text.split(organisation).length > 3)
          ? null
          : (neighbourSide(page, own, sides, organisation !== null) ??
            (organisation === null ? sideOfDepartments(page, own) : null))) ??
        (organisation &&
        !/^(?:中共中央|中央|全国|国家$|国务院$|外交部驻)|(?:小组|会议|论坛|大会|主席团|各级)$/.test(organisation)
          ? organisation
          : null)
    if (side) sides.set(name, side)
    people.push({
      name,
      offices: unique(gather(own, (mention) => mention.fullOffices)),
      side: side && fullestName(side, organisations),
      spans: own.map(({ start, end }) => ({ start, end })),
    })
  }
  return people
}

/** The side that divisions of someone's offices speak for: one of the parties where it can be; else the province, else the city. */
function sideOfPlaces(
  mentions: readonly ResolvedMention[],
  parties: readonly Place[],
  provincial: ReadonlySet<Place>,
  ofCities: boolean,
): string | null {
  const places = unique(gather(mentions, (mention) => mention.places))
  if (ofCities && places.length === 1 && places[0]?.level === 'CITY') return places[0].name
  const exact = places.filter((place) => parties.includes(place))
  const ofCounty = parties.some(({ level }) => level === 'COUNTY')
  const provinces = places
    .map(provinceOf)
    // 苏陕协作 of a county and a district: of these, where nobody of the provinces is there.
    .filter((place) => parties.includes(place) && (!ofCounty || provincial.has(place)))
  const prefectures = places.flatMap(({ cityCode }) => parties.find(({ code }) => code === cityCode) ?? [])
  const best =
    provinces[0] ??
    exact[0] ??
    prefectures[0] ??
    places.find((place) => places.length > 1 && provincial.has(place)) ??
    places.find(
      (place) => place.level === 'CITY' && places.every((other) => other === place || other.level === 'PROVINCE'),
    ) ??
    places[0]
  return best?.name ?? null
}

/** Parts of a school, a city or a company that are named without it: 新农村发展研究院, 农业园区管委会. */
const part =
  /^(?!中国|国家|全国|中央|国务院|最高|港澳办|中联办|国台办|中[建铁交冶电水核])[\u3400-\u9fff（）]{2,14}(?:[局处科办]|管委会|党支部|总站|服务中心|指挥[部组]|园区|集中区|研究院|科研院|学院)$/

/** 合工大 for 合肥工业大学 */
const isInShort = (short: string, full: string): boolean =>
  /大$/.test(short) &&
  full.endsWith('大学') &&
  full[0] === short[0] &&
  [...short].every((character) => full.includes(character))

/** 中石油 for 中国石油天然气集团公司 */
const isCompanyInShort = (short: string, full: string): boolean =>
  /^[\u3400-\u9fff]{3,4}$/.test(short) &&
  placeNamed(short) === null &&
  /(?:公司|集团|银行)$/.test(full) &&
  full.length > 6 &&
  full[0] === short[0] &&
  isSubsequence(short, full)

/** By the names that everybody uses. */
const academies: ReadonlyMap<string, string> = new Map([
  ['中科院', '中国科学院'],
  ['工程院', '中国工程院'],
  ['中国社科院', '中国社会科学院'],
])

/** 中国中车 where the page also says 中国中车集团公司. */
const fullestName = (side: string, organisations: readonly string[]): string =>
  academies.get(side) ??
  organisations.find((other) => isInShort(side, other) || isCompanyInShort(side, other)) ??
  organisations.reduce(
    (fullest, other) =>
      other.length > fullest.length &&
      /公司|集团/.test(other) &&
      // 中冶股份公司 is of 中冶集团, and not the same.
      (other.includes('集团') || !side.includes('集团')) &&
      stemOf(other) === stemOf(side)
        ? other
        : fullest,
    side,
  )

/** A、B，省直有关部门负责同志参加会见: who is listed with the departments of the writing side is of it. */
const departmentsFollow =
  /^(?:、[\u3400-\u9fff·\ufffd]{2,8})*，(?:以及|和)?(?<relative>自治区|[省市县区州])(?:直|级|有关|相关)[^。；]{0,40}(?:参加|出席|陪同)/

function sideOfDepartments({ text, articles }: ReadPage, own: readonly ResolvedMention[]): string | null {
  for (const { mentions, home } of articles)
    for (const mention of own) {
      if (!mentions.includes(mention)) continue
      const relative = departmentsFollow.exec(text.slice(mention.end, mention.end + 200))?.groups?.relative
      if (!relative) continue
      const place = /省|自治区/.test(relative) ? home.province : relative === '市' ? home.city : home.county
      if (place) return place.name
    }
  return null
}

/** Names that one list of leaders has at most. */
const longestList = 100

/** A bare name, or the head of a university in a list of a province's leaders, stands with those before it. */
function neighbourSide(
  page: ReadPage,
  own: readonly ResolvedMention[],
  sides: ReadonlyMap<string, string | null>,
  organisation: boolean,
): string | null {
  for (const mention of own)
    for (const { mentions } of page.articles) {
      const at = indexOfStart(mentions, mention)
      if (mentions[at] !== mention) continue
      for (let i = at - 1; i >= Math.max(0, at - longestList); i--) {
        const before = mentions[i] as ResolvedMention
        const gap = page.text.slice(before.end, (mentions[i + 1] as ResolvedMention).start)
        if (!/^[、，,\s和与及以]*$/.test(gap)) break
        if (organisation && !before.group && before.run === mention.run) continue
        const side = sides.get(before.name)
        if (side && (!organisation || before.group)) return side
      }
    }
  return null
}
