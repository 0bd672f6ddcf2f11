import { remembered } from '../text/remember.js'
import { hasChair, isDepartmentOf, type Jurisdiction, nowhere, ownDepartment, type WrittenOffice } from './offices.js'
import type { Mention } from './people.js'
import type { Place } from './places.js'
import { ranks } from './titles.js'

/** What stands between the mentions of one list. */
const goesOn =
  /^[、，,和与及\s]*$|^，[\u3400-\u9fff]{2,16}[书主秘委常][\u3400-\u9fff]{0,3}、$|^率$|^为(?:副?团长|队长|组长)[、，]$/
/** 中将 after a name. */
const rank = new RegExp(`^(?:${ranks})`)
const onlyStops = /^[、，,\s]*$/
const organOfDivision = remembered(/^(?:党委|政协|人大|政府)/)
const prefectureOrgan = remembered(/^(?:地委|行署)/)
/** Of whose departments heads are named by the department alone: 交通运输部规划司司长X、公路局局长Y. */
const ministryOrLiaison = /^.*(?:联络办公室|中联办|军区|战区)|^[\u3400-\u9fff]{2,8}?部(?=$|.*(?<!公)[司局]$)/
const zone = /^.*(?:开发|高新|经开|保税|合作|新)区(?:党工委|党委|工委|管委会)?$/
const company = /^.*(?:公司|集团)(?=$|[\u3400-\u9fff]{2,8}(?:部|办公[室厅])$)/
const headOfGovernment = /^[省市州县区]长$/
/** 县委常委X，组织部长Y: of the same committee. */
const headOfDepartment = /^(?:组织|宣传|统战)部长$/
/** Bodies that have a secretary-general of their own. */
const assembly = /(?:政协|人大常委会)$/

/** What whoever stands before in a list lends to offices that say little of where they are. */
export class ListNeighbour {
  #jurisdiction: Jurisdiction = nowhere
  /** The divisions of the list, past someone of an organisation; the innermost first. */
  #listed: readonly Place[] = []
  #title = ''
  #end = -1
  #gap = '。'

  /** Comes to the next mention; what is not of the same list is left behind. */
  comeTo(text: string, mention: Mention): void {
    this.#gap = this.#end >= 0 ? text.slice(this.#end, mention.start).replace(rank, '') : '。'
    if (goesOn.test(this.#gap)) return
    this.#jurisdiction = nowhere
    this.#listed = []
  }

  /** The list has a heading (安徽方面出席的有：), whose division is that of the first in it. */
  head(place: Place): void {
    if (!this.#jurisdiction.place) this.#jurisdiction = { place, organ: '', organisation: null }
  }

  /** The divisions of the list, the nearest first. */
  get places(): readonly Place[] {
    const { place } = this.#jurisdiction
    return place ? [place, ...this.#listed] : this.#listed
  }

  /** The organisation of the one before, if only a stop is in between. */
  get organisation(): string | null {
    return onlyStops.test(this.#gap) ? this.#jurisdiction.organisation : null
  }

  /** The ministry, liaison office or command of the one before, if only a stop is in between. */
  get ministry(): string {
    return ministryOrLiaison.exec(this.organisation ?? '')?.[0] ?? ''
  }

  /** The zone of the one before: 高新区党工委. */
  get zone(): string {
    return zone.exec(this.organisation ?? '')?.[0] ?? ''
  }

  /** The company of the one before, of whose departments heads are named by the department alone. */
  get company(): string {
    return company.exec(this.organisation ?? '')?.[0] ?? ''
  }

  lendTo(office: WrittenOffice): Jurisdiction {
    const before = this.#jurisdiction
    if (office.organisation && ofCentre.test(office.organisation)) return nowhere
    // 市人大主任X率台办主任Y.
    const next = /^[、率]$/.test(this.#gap.trim())
    const bare = !office.place && !office.relative && !office.organisation
    if (office.organisation && ownDepartment.test(office.organisation)) return before
    if (next && office.organisation && before.place && isDepartmentOf(before.place, office.organisation))
      return { ...before, organ: '' }
    // 政协主席X，副主席Y，秘书长Z: of the same body.
    const sameBody =
      bare &&
      office.organ === '' &&
      before.organ !== '' &&
      (office.title === `副${this.#title}` ||
        (/^副?秘书长$/.test(office.title) && assembly.test(before.organ)) ||
        // 政协党组书记X，副主席Y.
        (/^副?主席$/.test(office.title) && hasChair.test(before.organ)) ||
        (/^副?主任$/.test(office.title) && /人大(?:常委会)?(?:党组)?$/.test(before.organ)))
    // 政协主席X，党组成员Y: of the same body.
    if (bare && office.title.startsWith('党组') && before.place) return before
    // 省长X、副省长Y和秘书长Z: of the government.
    if (bare && office.organ === '' && office.title === '秘书长' && headOfGovernment.test(this.#title) && before.place)
      return { ...before, organ: '政府' }
    const prefecture = prefectureOrgan.test(office.organ) && before.place?.level === 'CITY'
    // 自治区政府主席X，党委副书记Y, 政协主席Z: of the same division.
    const ofDivision = bare && before.place !== null && organOfDivision.test(office.organ + office.title)
    const lends =
      bare &&
      (next ||
        (before.place !== null && headOfDepartment.test(office.title)) ||
        prefecture ||
        ofDivision ||
        before.organisation !== null)
    if (sameBody || (next && bare && office.organ === '')) return before
    const ofRegion = before.place?.kind === 'SPECIAL_ADMINISTRATIVE_REGION' && !office.place && !office.relative
    return lends || ofRegion || (bareHead(office) && before.place) ? { ...before, organ: '' } : nowhere
  }

  /** Takes whoever was come to, of whom it is known by now where they belong, as the one before the next. */
  pass(mention: Mention, places: readonly Place[], organ: string, organisation: string | null): void {
    const [place] = places
    if (place) {
      this.#jurisdiction = { place, organ, organisation: null }
      this.#listed = places.toReversed()
    } else if (organisation) this.#jurisdiction = { place: null, organ: '', organisation }
    this.#title = mention.offices.at(-1)?.title.replace(/^副/, '') ?? ''
    this.#end = mention.end
  }
}

/** What the central government has in the two regions is not of theirs: 澳门中联办. */
const ofCentre = /中联办|联络办公室|特派员公署/

/** 省长 after 广东省委书记X、: a head of government without any place. */
const bareHead = (office: WrittenOffice): boolean =>
  !office.place &&
  !office.organisation &&
  (office.relative !== null || /[省市州县区]长(?:助理)?$|主席$/.test(office.title))
