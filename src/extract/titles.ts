import { remembered } from '../text/remember.js'
import { Lexicon } from './lexicon.js'
import { placeAt } from './place-mentions.js'

/**
 * The closed sets of the grammar of offices: titles, what may stand before them, and the endings of organs' names.
 * After the usage of party and government papers; simplified Chinese.
 */

/** Heads of a division's government: they follow the division itself (广东省 + 省长), never an organ. */
const governmentHeads =
  '经济财政司司长 社会文化司司长 运输工务司司长 行政法务司司长 保安司司长 政务司司长 财政司司长 律政司司长 保安局局长 警务处处长 廉政专员 省长 市长 州长 县长 区长 盟长 旗长 专员 行政长官 行政长官特别代表 行政长官私人秘书 行政长官特别助理 行政长官高级特别助理 特首办主任 特首'

/** Titles of an organ. */
const organTitles =
  '总书记 第一书记 书记 中常委 常委 委员 候补委员 主任委员 主任 主席 秘书长 部长 组织部长 宣传部长 统战部长 公安厅长 公安局长 财政厅长 教育厅长 厅长 局长 司长 处长 科长 署长 ' +
  '校长 教务长 总务长 院长 总会长 会长 理事长 监事长 董事长 总经理 总裁 首席执行官 首席运营官 首席财务官 首席科学家 执行董事 董事 创始人 合伙人 行长 社长 总编辑 总编 台长 司令员 司令 政委 政治委员 总参谋长 参谋长 ' +
  '总队长 支队长 大队长 检察长 关长 总理 国务委员 委员长 组长 纪检组长 主委 总领事 总统 首相 国王 外长 议长 首席大臣 特使 大使 公使 参赞 特派员 总干事 干事长 总工程师 总会计师 总经济师 总统计师 总规划师 总督学 ' +
  '局长级干部 厅长级干部 局级干部 厅级干部 巡视员 一级巡视员 二级巡视员 一级调研员 二级调研员 三级调研员 四级调研员 行政总裁 主任秘书 主任科员 私人秘书 特别助理 助理处长 督查专员 总督察 庭长 馆长 所长 站长 园长 镇长 乡长 街道办主任 村支书 成员 常务理事 理事 总指挥 指挥长 省长助理 市长助理 主席助理 部长助理 董事长助理 总经理助理 总监 CEO 院士 教授 首席代表 全球合伙人 合伙人 首席专家 队长 审计长 参事 参议 立委 大律师 总师 厂长 项目经理 经理 顾问 师长 调研员 校监 庭长 人大代表 发言人 委员召集人 委员活动召集人 活动召集人 召集人 执行主席 轮值主席 总领队 领队 财务总监 投资总监 技术总监 市场总监 市场开发总监 安全总监'

/** What stands in the place of a title before names of people and is no office: 省领导A、B; 代表团成员A. */
const groupWords =
  '援疆干部人才 援藏干部人才 援青干部人才 援派干部人才 党政军领导 党政军警领导 党政主要领导同志 党政主要领导 党政领导同志 党政领导 主要领导同志 主要领导 有关领导 主要负责同志 主要负责人 有关负责同志 有关负责人 领导同志 领导人 上领导 领导 负责同志 老同志 代表团团长 代表团副团长 考察团团长 考察团副团长 代表团成员 考察团成员 副团长 团长 团员 企业家代表 企业家 专家学者 专家 嘉宾'

/** After these come the names of those who made the report. */
const bylineWords =
  '记者 通讯员 特约记者 首席记者 实习记者 实习生 见习记者 编辑 责任编辑 责编 校对 摄影 摄影报道 撰文 撰稿 作者 编审 审核 签发 文丨 图丨 文/ 图/ 文字 监制 制图 统筹 供稿 值班主任 审校 策划 主编'

/** Before a title and part of it. */
export const titlePrefix =
  '(?:第[一二三四五六七八九十]{1,2}任)?(?:(?:主持|分管)(?:全面|日常|常务)?工作的)?(?:原|前|时任|现任|候任|新任|代理|代)?(?:挂职)?(?:科技(?=副[省市县区旗州]长)|常务|常任|执行|第一|高级|专职|兼职|联席|名誉|荣誉|首席|资深|驻会|轮值|党组|党委|党工委|机关党组){0,2}副?'

const words = (list: string): string[] => list.split(' ').sort((a, b) => b.length - a.length)
const either = (list: string): string => words(list).join('|')

/** Ranks and degrees that stand after a name, as the alternatives of a pattern. */
export const ranks = '[少中上]将|[大上中少]校|教授|博士'

/** What follows makes another word of a title: 常委会, 主席团, 省长期以来. */
const notATitle =
  '(?<!行政长官(?=办公室)|(?:特派员|专员)(?=公署)|发言人(?=办公室)|常委(?=会)|委员(?=会|长|单位|通道)|[省市州县区司局部厅]长(?=办公室)|[省市]长(?=协会|论坛|峰会|会议|大会)|(?:书记|省长|市长|县长|区长|主席|校长|院长)(?=负责|负总责)|书记(?=处)|总经理(?=工作部|办公)|校长(?=办公)|主席(?=团|令|台|国|席[位次]|级|办公|年度|特使|贺[信电词辞])|司令(?=部|官)|(?:部长|厅长|外长)(?=级|官|通道)|参议(?=[院会长政])|代表(?=通道)|成员(?=国|单位|方)|主任(?=务)|董事(?=会|局)|理事(?=会|国)|教授(?=级)|总理(?=年度|定期|府|职位|任内)|长(?=联席|负责|江(?:流域|经济带|大桥|上游|中游|下游|中上游|中下游|沿|口|三角|北岸|南岸|以[南北]|两岸|干流|大保护|航)|期|三角|治久安|远|效|城|株潭|征(?:途|精神|路)|足)|省会长|(?<=医院长)(?=宁)|(?<=银行长)(?=[春沙治]))'

/** The same of group words: 领导班子, 领导人会晤, 专家组. */
const notAGroup =
  '(?<!领导(?=班子|干部|能力|方法|小组|机构|机关|体制|责任|岗位|职务|权|力|作用|下|层|集体|核心|组|批示|关怀|重视|艺术|水平|地位)|领导人(?=双边|非正式|会晤|峰会|第)|专家(?=组|委员会|座谈))'

/** A title, group word or byline word where it stands. */
export interface TitleMatch {
  readonly word: string
  readonly start: number
  readonly end: number
  readonly kind: 'byline' | 'group' | 'title'
}

/** Groups: a byline word, a group word, a title. Not named, for objects of named groups are slow to make. */
export const titlePattern = new RegExp(
  `(?:((?:${either(bylineWords)})(?![部处局室家站会委]|中心|协会|公司))|((?:${either(groupWords)})${notAGroup})|(${titlePrefix}(?:${either(`${governmentHeads} ${organTitles}`)})(?:助理)?${notATitle}))`,
  'g',
)

const stems = new Lexicon(
  words(`${governmentHeads} ${organTitles} ${groupWords} ${bylineWords}`).map((word) => [word, true] as const),
)
const prefixCharacters = new Set(titlePrefix.match(/[\u3400-\u9fff]/g))
const titleHere = new RegExp(titlePattern.source, 'y')

/** 山西省长治市, 重庆市长寿区: whether a division begins with the last character of what would be a title; but 深圳市市长沙某某. */
const beginsDivision = (text: string, at: number): boolean => {
  const mention = text[at] === '长' && text[at - 1] !== text[at - 2] ? placeAt(text, at) : null
  return mention?.place.name.length === (mention?.end ?? 0) - at
}

/** The first title that begins at or after `from`. The pattern is slow to fail: it is tried only where one of its words stands. */
function matchFrom(text: string, from: number): TitleMatch | null {
  for (let stem = stems.search(text, from); stem; stem = stems.search(text, stem.start + 1)) {
    let { start } = stem
    while (start > from && prefixCharacters.has(text[start - 1] as string)) start--
    for (; start <= stem.start; start++) {
      titleHere.lastIndex = start
      const found = titleHere.exec(text)
      if (!found || beginsDivision(text, start + found[0].length - 1)) continue
      const kind = found[1] ? 'byline' : found[2] ? 'group' : 'title'
      return { word: found[0], start, end: start + found[0].length, kind }
    }
  }
  return null
}

/** All titles of a text, found once; `next` gives the first that begins at or after `from` and ends by `end`. */
export class Titles {
  private readonly text: string
  private readonly matches: TitleMatch[] = []

  constructor(text: string) {
    this.text = text
    for (let match = matchFrom(text, 0); match; match = matchFrom(text, match.end)) this.matches.push(match)
  }

  next(from: number, end: number): TitleMatch | null {
    let low = 0
    let high = this.matches.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.matches[middle] as TitleMatch).end <= from) low = middle + 1
      else high = middle
    }
    const first = this.matches[low]
    // From inside a title a shorter one may begin: 市长 in 副市长.
    const match = first && first.start < from ? matchFrom(this.text.slice(0, first.end), from) : first
    const found = match ?? this.matches[low + 1]
    return found && found.end <= end ? found : null
  }
}

export const governmentTitle = remembered(new RegExp(`^${titlePrefix}(?:${either(governmentHeads)})(?:助理)?$`))

/** Titles that one person holds at a time: a second bare name after one does not share it. */
export const singleHolder = remembered(
  /^(?:原|代理?|时任|前|候任)?(?:党组|党委|党工委)?(?:常务)?(?:总书记|第一书记|书记|省长|市长|州长|县长|区长|盟长|主席|主任|部长|厅长|局长|校长|院长|董事长|总经理|总裁|司令员|政委|检察长|总理|行政长官|委员长|行长|司长)$/,
)

/** Titles of a party committee's own departments, which stand without the committee after one of its offices: 省委常委、组织部部长. */
export const committeeDepartment = remembered(
  /^(?:组织部|宣传部|统战部|统一战线工作部|政法委|政法委员会|社会工作部|社工部|政研室|政策研究室|改革办|财经办|国安办|军民融合办|网信办|农办|农工[办委]|台办|编办|机关工委|直属机关工委|教育工委)/,
)

/** Functions at the event itself or without a body: read as part of the chain, no offices. */
export const functions = remembered(/(?:召集人|执行主席|轮值主席|领队|发言人|人大代表)$|^成员$/)

/** Two-part titles that stand for organ and title. */
export const shortTitles: ReadonlyMap<string, readonly [organ: string, title: string]> = new Map([
  ['组织部长', ['组织部', '部长']],
  ['宣传部长', ['宣传部', '部长']],
  ['统战部长', ['统战部', '部长']],
  ['公安厅长', ['公安厅', '厅长']],
  ['公安局长', ['公安局', '局长']],
  ['财政厅长', ['财政厅', '厅长']],
  ['教育厅长', ['教育厅', '厅长']],
])

/** Organs that belong to a division and stand right after it. */
export const divisionOrgans = [
  '对外友协',
  '人民对外友好协会',
  '委',
  '党委',
  '党工委',
  '工委',
  '地委',
  '行委',
  '人民政府',
  '府',
  '政府',
  '行署',
  '人大常委会',
  '人大',
  '人民代表大会常务委员会',
  '人民代表大会',
  '政协',
  '纪委监委',
  '纪委',
  '纪律检查委员会',
  '监委',
  '监察委员会',
  '军区',
  '警备区',
  '高级人民法院',
  '中级人民法院',
  '人民法院',
  '法院',
  '高院',
  '中院',
  '人民检察院',
  '检察院',
  '政法委',
  '政法委员会',
  '组织部',
  '宣传部',
  '统战部',
  '统一战线工作部',
  '社会工作部',
  '社工部',
  '总工会',
  '妇联',
  '团委',
  '工商联',
  '总商会',
  '科协',
  '文联',
  '作协',
  '侨联',
  '残联',
  '红十字会',
  '党校',
  '行政学院',
  '社科院',
  '科学院',
  '武警总队',
  '消防救援总队',
  '办公厅',
  '办公室',
  '党组',
  '机关工委',
  '直属机关工委',
  '教育工委',
]

/** How the name of an organ may end that is in no list: 招商局集团, 中山大学, 省发展改革委. */
export const organEnding =
  /(?:公司|集团|大学|学院|中学|学校|银行|总行|分行|支行|厅|局|委|委员会|办|办公室|研究室|参事室|办公厅|部|院|署|处|司|社|会|中心|总部|党组|党委|党工委|工委|法院|检察院|协会|商会|联合会|学会|基金会|研究院|研究所|所|馆|台|站|总队|支队|兵团|师|团|管委会|开发区|高新区|新区|园区|小组|指挥部|前指|工作队|军区|战区|警备区|政协|人大|人大常委会|政府|组织|联盟|论坛|办事处|代表处|领事馆|使馆|电视台|日报|报社|出版社|医院|基地|股份|控股|证券|保险|基金|投资|资本|科技|电器|汽车|石油|石化|电网|移动|联通|电信|铁路|航空|建材|建工|中铁|中建|中交|能源|电力|民盟|民建|民进|民革|致公党|农工党|九三学社|台盟|中央|委员会)$/u
