import { isCity } from './event.js'
import { matchesOf } from './matches.js'
import { countyOfOneCharacter, isAmbiguous, placeAt, placeOfCharacter } from './place-mentions.js'
import { type Place, placeByCode, placesByName } from './places.js'

/** 在; 于 and 赴 where something is held there. */
const inPlace = /在|[于往赴](?=[\u3400-\u9fff]{2,10}(?:举行|召开|举办))/g

/** The city after 在, from the province down to it: 在江苏省无锡市, 在广州, 在京. */
export function cityAfterIn(text: string, start: number, end: number): Place | null {
  for (const { index } of matchesOf(text.slice(start, end), inPlace)) {
    const at = start + index
    let mention = placeAt(text, at + 1, end) ?? countyOfOneCharacter(text, at + 1)
    if (!mention) {
      // 在沪, 在京, 在穗: of the one-character places those that are cities.
      const one = placeOfCharacter(text, text[at + 1] ?? '', null)
      if (one && isCity(one) && /[召举会出与签同拜座]/.test(text[at + 2] ?? '')) return one
      const short =
        /^[\u3400-\u9fff]{2,4}?(?=市?(?<hotel>[\u3400-\u9fff]{2,8}(?:宾馆|饭店|酒店|大厦|会堂|中心))?(?:召开|举行|举办|会见))/.exec(
          text.slice(at + 1, Math.min(at + 20, end)),
        )
      const town =
        short &&
        placesByName(short[0]).filter(
          (place) =>
            place.level === 'COUNTY' &&
            (place.name.endsWith('市') || (/[县旗区]$/.test(place.name) && text.includes(place.name))) &&
            (!short.groups?.hotel?.endsWith('酒店') || isNamedNear(text, place)),
        )
      if (town && town.length === 1) return cityOver(town[0] as Place)
      if (/^(?:行政长官办公室|特首办|礼宾府)/.test(text.slice(at + 1, at + 8))) {
        const [region, ...others] = ['香港', '澳门'].filter((name) => text.includes(name))
        if (region && others.length === 0) return placesByName(region)[0] ?? null
      }
      continue
    }
    // 在甲区·乙县座谈会上: who sits there, and not where.
    if (text[mention.end] === '·') continue
    // 在东方海天酒店: a word, and no 东方市, which the page does not name.
    if (
      isAmbiguous(text, mention) &&
      /^[\u3400-\u9fff]{1,6}(?:酒店|宾馆|饭店)/.test(text.slice(mention.end, mention.end + 8)) &&
      !isNamedNear(text, mention.place)
    )
      continue
    if (
      /^(?:期间|[^，。；会召举签]{0,8}(?:(?:考察|调研|访问)(?:期间|后)|发展|建设|改革|推进|做好|在))/.test(
        text.slice(mention.end, mention.end + 12),
      )
    )
      continue
    if (
      /^(?:大学|公司|集团|路|大道|大会堂)/.test(text.slice(mention.end, mention.end + 3)) &&
      mention.place.level !== 'CITY'
    )
      continue
    let inner = placeAt(text, mention.end, end)
    while (inner && inner.place.provinceCode === mention.place.provinceCode) {
      if (inner.place.level === 'COUNTY' && mention.place.level !== 'PROVINCE') break
      mention = inner
      inner = placeAt(text, mention.end, end)
    }
    const { place } = mention
    if (place.level === 'CITY' || place.kind === 'MUNICIPALITY' || place.kind === 'SPECIAL_ADMINISTRATIVE_REGION')
      return place
    if (place.level === 'COUNTY') return cityOver(place)
  }
  // 3月29日，林芝市召开座谈会
  const convenes = convener.exec(text.slice(start, end))
  const own = convenes && placeAt(text, start + convenes.index, end)
  return own?.end === start + (convenes?.index ?? 0) + (convenes?.[0].length ?? 0) && isCity(own.place)
    ? own.place
    : null
}

const convener = /(?<=^|[，。日])[\u3400-\u9fff]{2,4}市(?=召开)/

/** 产业协作（漳州）座谈会, （上海·奉贤）推介会 */
export function cityInBrackets(title: string): Place | null {
  const at = title.search(/[（(]/) + 1
  const mention = at > 0 ? placeAt(title, at) : null
  return mention && /[）)·]/.test(title[mention.end] ?? '') && isCity(mention.place) ? mention.place : null
}

/** Of a district its city, of what lies in a municipality that; a county or a city of its level itself. */
function cityOver(place: Place): Place | null {
  if (/区$/.test(place.name) && place.cityCode) return placeByCode(place.cityCode)
  const province = placeByCode(place.provinceCode)
  return province?.kind === 'MUNICIPALITY' ? province : place
}

/** 东港远山大酒店 is in 东港市 where the page names that, or its province or prefecture. */
const isNamedNear = (text: string, { name, provinceCode, cityCode }: Place): boolean =>
  [name, placeByCode(provinceCode)?.shortName, placeByCode(cityCode ?? '')?.shortName].some(
    (named) => named !== undefined && text.includes(named),
  )
