import { unique } from './event.js'
import { type Clues, cluesOf, type UnplacedArticle } from './home-clues.js'
import { weigh } from './home-evidence.js'
import { ofOurDelegation, withUnnamed } from './home-unnamed.js'
import type { OwnOrganisations } from './own-organisation.js'
import { placesIn } from './place-mentions.js'
import { type Place, placeByCode } from './places.js'

/** The division that writes: what 省委, 我省, 市委 mean without a name. */
export interface Home {
  readonly province: Place | null
  readonly city: Place | null
  /** The county that a page of its own names most often. */
  readonly county: Place | null
  /** A university or a company that writes, or that the page is about. */
  readonly own: OwnOrganisations
}

/** 省长X, but not 甲省委副书记、省长X. */
const bareProvince = /(?<![\u3400-\u9fff]|省[^，。；]{1,12}、)(?:省委|省长|省领导|省政府|省政协|我省)/

/** Finds the writing side of an article; the evidence of each kind adds up. */
export function findHome(unplaced: UnplacedArticle): Home {
  const clues = cluesOf(unplaced)
  const weights = weigh(clues)
  const ours = ofOurDelegation(clues.article, '市')
  // 省领导 are of no municipality.
  const isOfProvince = (kind: Place['kind']): boolean => kind !== 'MUNICIPALITY' || !bareProvince.test(clues.article)
  const ofWeight = ours
    ? placeByCode(ours.provinceCode)
    : weights.best(({ level, kind }) => level === 'PROVINCE' && isOfProvince(kind))
  const city = weights.best(
    ({ level, provinceCode }) => level !== 'PROVINCE' && (!ofWeight || provinceCode === ofWeight.code),
  )
  // 我市代表团赴A市: of the province that the paper's city is in, though they go there.
  const province = ofWeight ?? (city && placeByCode(city.provinceCode)) ?? provinceLeft(clues)
  const { county, times, next } = clues.ownCounty
  const home = {
    province,
    // The paper of 建德市, a county by its code, says 我市 of it.
    city: unplaced.imprint.county?.name.endsWith('市')
      ? unplaced.imprint.county
      : (cityOfLeader(clues) ?? ours ?? city ?? (province?.kind === 'MUNICIPALITY' ? province : null)),
    county: times > 2 && times >= 1.5 * next ? county : null,
    own: unplaced.imprint.own,
  }
  const isSure = province !== null && weights.of(province) >= 1
  return withUnnamed(home, isSure, clues)
}

/** 甲市委常委、乙市委书记X率我市考察团: 我市 is 乙市, a county by its code, though its city has more of the page. */
function cityOfLeader({ text, mentions }: Clues): Place | null {
  const leader = mentions.find(({ end }) => /^(?:同志)?(?:率领?|带领)我市/.test(text.slice(end, end + 7)))
  const [city, ...others] = unique((leader?.offices ?? []).flatMap(({ place }) => place ?? [])).filter(
    ({ level, name }) => level === 'COUNTY' && name.endsWith('市'),
  )
  return city && others.length === 0 ? city : null
}

/** 我省代表团赴新疆: where the whole page names one other province, that. */
function provinceLeft({ text, article, away, elimination }: Clues): Place | null {
  if (away.size === 0 || !/我省|省委|省长/.test(article)) return null
  const named = placesIn(text, 0, text.length).map(({ place }) => place)
  const [only, ...others] = unique(named.filter(({ kind, code }) => kind === 'PROVINCE' && !away.has(code)))
  return only && others.length === 0 && !elimination.not.has(only) ? only : null
}
