import type { Sentence } from './articles.js'
import { Cue } from './cues.js'
import { matchesOf } from './matches.js'
import { countyOfOneCharacter, isAmbiguous, pairsIn, placesIn, provinceOfCharacter } from './place-mentions.js'
import { type Place, placesByName } from './places.js'

const groupWords = '代表团|考察团|视察团|访问团|慰问团|考察组|工作组|参访团|访问考察团|演出团|交流团|调研组|调研团'
/** X率, X带队, X带A市代表团: what follows those who lead. */
export const verbsOfLeading = '率|带领|带[队团]|带(?=[^，。；]{0,12}(?:代表|考察)团)'
/** X率领的, X带队的: what stands between a guest and the delegation that is met. */
export const leading = '(?:率领的|带领的|带队的|率队的|率团的|为(?:副?团长|组长)的)'
const groupCue = new Cue(groupWords)
const delegation = new RegExp(
  `(?:党政|政府|经贸|政协|人大|友好|代表|考察|学习|交流|访问|工作|调研|企业家?|经济|工商|招商|高层|联合|青年|委员|对口支援|对口帮扶|慰问|文艺|演出|答谢|商务|及企业家|党政企|[、和与及])*(?:${groupWords})`,
  'g',
)
/** The pattern is slow to fail: it is tried only where one of its words stands. */
export const delegationsIn = (text: string, sentence: Sentence): readonly RegExpExecArray[] =>
  groupCue.isIn(sentence) ? matchesOf(text.slice(sentence.start, sentence.end), delegation) : []
/** Whose delegation it is that the sentence names, before or after the verb. */
export function delegationOf(
  text: string,
  start: number,
  end: number,
  groups: readonly RegExpExecArray[],
  at: number,
): Place[] {
  const group = groups.find((one) => start + one.index >= at) ?? groups.at(-1)
  return group && start + group.index < end ? placesBefore(text, start, start + group.index).places : []
}

/** Whose delegation it is, by what stands right before the word. */
export function placesBefore(text: string, from: number, at: number): { places: Place[]; home: boolean } {
  const clause = text.slice(Math.max(from, at - 24), at)
  const stays = /[住在]([\u3400-\u9fff])(?:[十\d]*全国|省|市)?(?:部分)?(?:全国)?(?:政协|人大|$)/.exec(clause)
  const seat = stays && (provinceOfCharacter(stays[1] as string) ?? null)
  if (seat) return { places: [seat], home: false }
  const home =
    /(?:我省|我市|我区|我县|我旗|我盟|本省|本市|(?<!经济)特区|(?<![\u3400-\u9fff])自治区|(?:(?<![\u3400-\u9fff])|[率带领由])[省市县](?:委|政府|人大(?:常委会)?|政协|[\u3400-\u9fff]{1,6}[厅局办])?|(?:^|的|率)(?:省委|市委|自治区党委)、[\u3400-\u9fff]{1,4}政府)$/.test(
      clause,
    )
  const named = placesIn(text, Math.max(from, at - 24), at).filter(
    (mention) =>
      !isAmbiguous(text, mention) &&
      !/^[\u3400-\u9fff]{0,6}(?:大学|学院|公司|集团|银行)/.test(text.slice(mention.end, at)),
  )
  // 忠县党政代表团: a county of one character.
  const county =
    named.length === 0 && /(?:^|[^\u3400-\u9fff])[\u3400-\u9fff]县$/.test(clause)
      ? countyOfOneCharacter(text, at - 2)
      : null
  if (county) return { places: [county.place], home: false }
  // 县长X率苍南党政代表团: a county by a short name that no other has.
  const inShort = named.length === 0 ? /[率带]领?([\u3400-\u9fff]{2,3})$/.exec(clause)?.[1] : undefined
  const [only, ...others] = inShort ? placesByName(inShort) : []
  if (only?.level === 'COUNTY' && others.length === 0) return { places: [only], home: false }
  // 京津两市代表团.
  const pair =
    named.length === 0 ? /([\u3400-\u9fff]{2,4})[两三四][省市地]区?(?:党政|政府)?$/.exec(clause)?.[1] : undefined
  if (pair) return { places: pairsIn(`${pair}两`)[0] ?? [], home: false }
  const places: Place[] = []
  for (let i = named.length - 1, edge = at; i >= 0; i--) {
    const mention = named[i] as (typeof named)[number]
    const gap = text.slice(mention.end, edge)
    if (
      !/^(?:省|市|自治区|党政|政府|全国|第[一二三四五六七八九十\d]+届|部分|人大代表|政协委员|人大|政协|委员|代表|考察团|代表团|一行(?:\d{1,3}余?人)?|组成的|[、和与及暨])*$|^(?:人民政府|政府)[\u3400-\u9fff]{2,8}[办局委厅]$/.test(
        gap,
      ) &&
      // 甲省经贸文化宝岛行访问团
      !(i === named.length - 1 && (gap.length <= 2 || /^[^与和同及在赴来到的率由，。；、\s]{0,8}$/.test(gap)))
    )
      break
    const inner = places[0]
    if (!(inner && mention.end === edge && inner.provinceCode === mention.place.provinceCode))
      places.unshift(mention.place)
    edge = mention.start
  }
  return { places, home }
}
