import type { Sentence } from './articles.js'
import { Characters } from './characters.js'
import { Cue } from './cues.js'
import { gather } from './gather.js'
import { matchesOf } from './matches.js'
import { countyOfOneCharacter, placeAt, placesIn } from './place-mentions.js'
import { type Place, placesByName } from './places.js'

/** Where a delegation was taken, as one sentence tells it. */
export interface Itinerary {
  readonly cities: readonly Place[]
  readonly sites: readonly string[]
  readonly start: number
  readonly end: number
}

/** Words that a list of what was seen follows: they tell it by themselves. */
const seen =
  '考察调研|调研考察|考察指导|调研指导|考察|考查|参观|参访|游览|走访|调研|察看|查看|视察|探访|拜访|观摩|瞻仰|拜谒|慰问|看了'
/** Words that bring somebody to a place: cities or sites. */
const came = '先后到|莅临|深入|走进|步入|来到|前往|奔赴|直奔|先奔|走了|跑了|到访|抵达|到达|登上'
const stations = '第一站|第二站|第三站|第四站|第五站|第六站|第七站|第八站|第九站|首站|末站|最后一站'
const reached = `${came}|(?:${stations})(?:是|为|便是|就是|：|，)?(?:来到|到)?`
/** Words that do much else as well; what follows has to be a site beyond doubt. */
const weakly = '到|赴|去|在'
const anchor = new RegExp(
  `((?:${seen})+(?!组|团|人员|期间|活动|中[，的]|后|时|报告|意见|对接|洽谈|行程|途中)|${reached}|${weakly})(?:了(?!解))?`,
  'g',
)
const goes = new Cue(`${seen}|${came}|${stations}`)
const guestsGo = new RegExp(
  `^[\\u3400-\\u9fff]{0,12}(?:团|组|一行)[^“”，]{0,10}(?:${seen}|${reached})|^(?:在[^，。“”]{2,28}，)?[\\u3400-\\u9fff、]{2,12}等(?:一行)?(?:先后|又|还)?(?:${came})`,
)
const afterCities = new RegExp(
  `^(?:等地|等市|等州市|[两三四五]地|[两三四五]市|等)?，?(?:先后|分别|并|重点|实地|集中|深入|详细)*(?:(?:${seen})(?!组|团)|${reached})了?`,
)
const endsCity = new RegExp(
  `^(?:、|，|。|；|和|与|及|以及|等|[两三四五][市地]|$|期间|先后|实地|进行|开展|学习(?![巷街路])|走一走|，|${seen}|${reached})`,
)
/** 甲县、乙、丙三个结对县区: how many they are, after the last of them. */
const countOfCities =
  /^[三四五六七八九十]{1,2}个?(?:结对|对口|受援|帮扶|协作|支援)*[市县区州旗]{1,2}(?![^，。；、]{0,6}的)/
const weakWords: ReadonlySet<string> = new Set(weakly.split('|'))
const otherWord = /[达得感看听想做收受遇谈提找回直存正现所内实遇触涉拿学涌碰过失进除].$|就在$/

const words = (list: string): string =>
  list
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|')
/** What names of places, companies and institutes end in, and little else does. */
const strong = words(
  '公司 集团 银行 总部 中心 实验室 工作室 服务站 (?<!国务)院 研究所 交易所 大学 中学 小学 学校 分校 附中 附小 幼儿园 科技园 产业园 工业园 示范园 智创园 博览园 创业园 孵化园 文化园 生态园 观光园 体验园 风情园 峡谷 长廊 石窟 风景线 ' +
    '[^地山市灾牧农库老省治辖战军全我各该特心]区 村 寨 镇 (?<![家城故老侨返])乡 街道 馆 [展示览体验]厅 (?:成果|成就|主题|专题|艺术|图片|摄影)展 陈列室 基地 厂 车间 [范居置住]点 码头 港口 口岸 场址 筹建处 驼场 机场 [车铁务作络电]站 广场 [设古程目]现场 大桥 ' +
    '公园 故居 祖居 之家 [一二三四五六七八九十]中 旧址 会址 遗址 陵园 纪念碑 纪念地 平台 水库 大厦 大楼 办公楼 牧场 农场 林场 苗场 苗圃 合作社 养殖场 孵化器 枢纽 管委会 指挥部 商圈 步行街 超市 酒店 营地 客栈 民宿 ' +
    '[养药云]谷 水城 科学城 设计城 科技城 新城 纳米城 创业城 汽车城 商贸城 体育场 大剧院 大街 门诊部 供电局 [\\d一二三四五六七八九〇]+[团连] [米药纸矿乳茶酒糖盐漆铝铜钢锂肉禽木]业 茶园 果园 庄园 植物园 动物园 综合体 公寓 法庭 会议室 选址地? 出发地 换流站 站工地 保税区 风景区 景区 院区 酒庄 批发城 物流园 枢纽区 生产线 总装线 创新岛',
)
/** What such names may end in too: they count where a list holds more of the kind, or where a division stands before. */
const faint = words(
  '企业 园 港 站 城 岛 湖 湾 山 河 通道 桥 隧道 工地 项目 新区 国际 创新 科技 智能 通信 汽车 电子 生物 医药 能源 制造 股份 朗讯 市场 商城 大棚 灯塔 空间 港湾 祠 寺 塔 堂 苑 坊 里 大厅 中台 园林 高地 工程 水利枢纽 场 湿地 古城 老街 红船 门店 广场店 工商联 商会 协会 促进会 长城',
)
const bracket = '(?:[（(][^）)]{1,10}[）)]|“[^”]{2,12}”)?'
const strongEnd = new RegExp(`(?:${strong})${bracket}$`)
const siteEnd = new RegExp(`(?:${strong}|${faint})${bracket}$`)
/** The last characters of such endings: most places are ruled out by them. */
const lastOfSites = new Characters(
  [...`${strong}|${faint}`.split('|').map((word) => /\[([^\]^]+)\]$/.exec(word)?.[1] ?? word.slice(-1)), '）)”'].join(
    '',
  ),
)

/** 凤凰山车间（厦门援建）: said of the site, and no part of its name. */
const builtBy = /[（(][^）)]*[援承代共新在]建[^）)]*[）)]$/

/** Kinds without a name: 重点企业, 施工现场, 城镇乡村. */
const general =
  /^(?:车间|厂房|城镇|乡村|乡镇|村落|村镇|学校|医院|文化|教育|场馆|企业|园区|社区|机关|厂矿|港口|码头|历史|街区)+$|^(?:当地|本地|重点|部分|政协|委员|联络|一些|相关|有关|各|各类|两[地省市县区]|协作|合作|东西部|扶贫|多个|多家|几家|全市|全省|基层|项目|生产|工厂|厂区|工程|建设|施工|援建|援疆|援藏|援青|对口|支援|帮扶|产业|工业|农业|新能源|老年康养|医药|食品|建材|纺织|汽车|自动化|制造|加工|装配|易地|扶贫|搬迁|移民|生态|示范|农民|牧民|农牧民|居住|发展|集中|各个|这些|该|本|老|国家|跨国|头部|骨干|一线|企业|与|龙头|知名|科研|金融|以及|先进|现代|和|[一二两三四五六七八九十\d]+[个家处座所])*(?:企业|机构|院校|高校|学校|医院|社区|村|乡村|农村|村寨|园区|街道|车间|现场|工地|项目|基地|产业园|科技园|工厂|中心|公司|集团|机场|港口|口岸|车站|场所|村镇|城镇|厂房|仓库|景区|园|厂|站|城|山|河|湖|桥|港|岛|里|场|工程|国际|创新|科技|智能|能源|平台|市场|医药|开发区|高新区|新区|展厅|大楼|办公区|展示区|新村|生产线|安置点|安居点|联络站|工作室|村史馆|观景平台)$/
const notInside =
  /期间|(?:建设|发展)[和与]|住地(?!旧址)|并(?:见证|出席|参加|举行|看望|召开|与)|看(?![守护台])|考察|参访|视察|建[立起成]|参观|走访|察看|了解|听取|观看|观摩|认真|询问|慰问|看望|第一站|来到|推进|推动|加强|座谈|召开|举行|驶[进入]|怎么|怎样|如何|情况|成效|成果(?!展)|经验(?!陈列|展|馆|园)|做法|进展|签署|会见|出席|奠基|揭牌|开工(?!仪式现场)|改造成|一行|代表团|考察团|陪同|书记|省长(?![沙春治])|市长(?![城沙春])|(?<!美)的(?![^“]*”)|，|。|“[^”]*$|习近平/
const notAtHead =
  /^(?:学习|贯彻|实施|交流|合作(?!市)|研究|开展|探讨|发展|落实|思想|领会|挖掘|加深|增进|促进|参与|让|建设|打造|融入|对接|了解|我省|我市|此|这(?:[个些里样次]|$)|那(?:[个些里样]|$)|其|设[在立]|会上|现场|共(?![和享青])|为|以(?![\u3400-\u9fff]{1,6}(?:药业|集团|公司))|把|将(?![台军乐])|因|之[后前间一际所]|更|又|也|就|与|同(?![兴仁济方德创辉泰盛心])|和(?![平田县硕顺静政龙布睦]|林格尔|[\u3400-\u9fff]{1,10}(?:[（(][\u3400-\u9fff]{2,4}[）)])?(?:股份|有限公司))|及|要|全面|高度|\d+[年月日个])/
const leads =
  /^(?:[了完](?!解|善|美)|重[点大][\u3400-\u9fff]{0,6}项目(?=[\u3400-\u9fff]{2,8}(?:[新园]区|基地|工程|中心))|素?有[^，。；的]{2,16}(?:美誉|之称|之誉|美称)的|便(?!民|利)|先后|分别|又|还|也|并|再|随后|之后|接着|最后|实地|一同|集体|重点|专程|一起|乘车|驱车|首先|前往|来到|深入|走进|步入|到访|到|赴|在|考察|参观|走访|调研|察看|查看|视察|瞻仰|位于[^，。、]{2,14}?的|[\u3400-\u9fff]{2,20}(?:承建|援建|代建|共建|捐建|修建|兴建|投资|建设|运营|打造|创办|兴办|创建)的|[\u3400-\u9fff]{2,10}所在的|正[\u3400-\u9fff]{2,8}的|(?:委员|会员)?企业(?=[\u3400-\u9fff]{2,14}(?:公司|集团))|由[^，。；、]{4,40}?(?:建设|承建|援建|投资|修建)的|(?:正在|即将)[\u3400-\u9fff]{2,6}的|在建的|[\u3400-\u9fff]{2,8}[省市州县区村镇乡]的)+/
/** What may follow a site within the clause: what was done there, or the blank that （以下简称…） has left. */
const follows =
  /^(?: {4}|校园环境|(?:建设|规划|推进|发展|运营|运行|项目|生产|经营|施工)+(?:情况|进展|进度)|的|参访|并|(?:里|内|中(?!心)|上|后)(?=$|[^\u3400-\u9fff]|[的参考调察视看听了走慰观实详进开学检询感体表还又再])|参观|考察|调研|察看|查看|视察|看|听|了解|走访|慰问|观看|观摩|实地|详细|进行|开展|学习|检查|询问|感受|体验|等|[一二两三四五六七八九十\d]+[家个处](?!子)|多家|(?:脱贫|困难|贫困|受灾)(?:户|群众|家庭)|一带|一线|指导|拜谒|祭|敬|认真|瞻仰|缅怀|献|植|接受|聆听|重温|先后|就|时(?=，|$)|座谈|对接|交流|也好|与|同|，|。|；|、|！|$)/
/** 在X举行会议: a venue is no site. */
const venue =
  /^[^，。；]{0,24}(?:举行|召开|会见|会晤|会谈|座谈|签|举办|出席|参加|任职|工作|投资|创业|务工|就业|挂职|开幕|启动|表示|说|指出)/
/** 等企业, 等地: what was listed are sites, whatever they are called; 等领域: none of it is. */
const placesFollow =
  /^等[\u3400-\u9fff]{0,6}(?:企业|公司|地|处|社区|村镇|(?:项目)?现场|单位|机构|高校|院校|景区|场馆|点位)/
const listedThere =
  /^等[\u3400-\u9fff]{0,6}(?:企业|公司|单位|院校)，?(?:实地|进行|开展|走访)*(?:考察|参观|调研|走访|考?$)/
/** A、B以及现代服务业发展情况: what was looked into. */
const matters = /^(?:以及|和|及|、)[^我了，。；、]{2,14}(?:情况|进展)/
const abstract =
  /^等对(?!口)|^等[\u3400-\u9fff]{0,4}(?:领域|方面|设施|产业|行业|情况|工作|内容|问题|主题|政策|特色|业务|技术|产品)/
/** What an organ, a museum or a project is for: 民族和宗教博物馆, 住房和城乡建设局. */
const noun =
  /(?:文化|民族|历史|自然|农业|产业|科技|教育|经济|生态|规划|建设|旅游|工业|信息|住房|人力资源|水利|环境|安全|技术|艺术|革命|地质|材料)$/
/** 在某创新港，代表团认真听取…介绍 */
const guestsLook =
  /^(?:等[地处])?，[\u3400-\u9fff、]{2,12}(?:一行)?(?:与|同|和)(?:农|农牧|牧|村|居|群众|职工|工人|师生|学生|教师|干部|企业)[^，。；]{0,8}(?:交流|交谈|拉家常)|^(?:等[地处])?，[\u3400-\u9fff]{2,4}(?:一行)?(?:认真|仔细|详细|实地)*(?:听取|察看|查看|观看|参观|询问|细问|(?<=详细|认真)了解)|^(?:等[地处])?，[\u3400-\u9fff]{0,10}(?:[团组]|一行|成员|大家)(?:[们还]|成员)?(?:认真|仔细|详细|实地|边[走看听])*(?:问(?!题|候)|听取|察看|查看|观看|参观|了解|询问|看展板|观摩)/
/** What whoever came there did. */
const lookedAt = /^，(?:实地|详细|认真|深入)*(?:了解|察看|查看|看了|听取|询问)/
const joints = /以及|及|和(?!美乡村|林格尔|平[区县镇村路街]|田(?![园间野])|[静硕顺]县)/
const toldOfGuests = new Cue(
  '代表团|考察团|视察团|访问团|慰问团|考察组|调研组|工作组|一行|大家|委员们|代表们|团员|客人|他们|先后到|先后赴|细询问|细问|细了解|亲切交流|亲切交谈|拉家常',
)

/** 还将分别前往A、B，考察C: what nobody has seen yet. */
const announced =
  /(?:还|预计|计划|拟|即|代表团|考察团)将(?:分别|先后|陆续|继续|于[^，。]{1,6})*(?:前往|赴|到|考察|参观|走访)/

/** Whether the name is a site's, and no mere kind of site: beyond doubt, or of what is told to lie somewhere. */
export const isSite = (name: string, isPlaced: boolean): boolean =>
  (isPlaced ? siteEnd : strongEnd).test(name) &&
  !general.test(name) &&
  !notInside.test(name) &&
  !notAtHead.test(name) &&
  !isDivision(name)

/** Reads cities and sites of a sentence that tells where the delegation went; null where it tells nothing of the kind. */
export function readItinerary(text: string, sentence: Sentence): Itinerary | null {
  const hasVerb = goes.isIn(sentence)
  if (!hasVerb && (sentence.spoken || !toldOfGuests.isIn(sentence))) return null
  const whole = text.slice(sentence.start, sentence.end)
  if (sentence.spoken && !guestsGo.test(whole)) return null
  if (announced.test(whole)) return null
  const cities: Place[] = []
  const sites: string[] = []
  let from = Number.POSITIVE_INFINITY
  let to = 0
  let resume = 0
  for (const match of matchesOf(whole, anchor)) {
    if (match.index < resume) continue
    const word = match[1] as string
    const weak = weakWords.has(word)
    if (weak && otherWord.test(whole.slice(Math.max(0, match.index - 1), match.index + 1))) continue
    if (/(?:习近平|总书记)[^，。]{0,12}$/.test(whole.slice(0, match.index))) continue
    const list = readList(whole, match.index + match[0].length, word)
    if (!list) continue
    for (const city of list.cities) if (!cities.includes(city)) cities.push(city)
    for (const site of list.sites) if (!sites.some((known) => known.includes(site))) sites.push(site)
    from = Math.min(from, match.index)
    to = Math.max(to, list.end)
    // 在某学院参观了校史馆: what is seen inside of a site is no further one.
    const inner =
      word === '在' && list.sites.length > 0 ? /^[^，。；、]*(?=[，。；]|$)/.exec(whole.slice(list.end)) : null
    resume = list.end + (inner?.[0].length ?? 0)
  }
  // 在A，…；在B，…；C的…: the walk goes on without its word.
  if (sites.length > 0)
    for (const match of matchesOf(whole, /(?<=；)[^，。；]{4,24}?(?=的)/g)) {
      const site = siteAt(match[0])
      if (site && strongEnd.test(site.name) && !sites.includes(site.name)) sites.push(site.name)
    }
  // 对徐州市的招商工作和开封市、洛阳市的城市建设进行考察
  for (const { index, 0: all, 1: matter } of matchesOf(whole, /对([^。；]{6,80}?)进行了?(?:实地)?(?:考察|参观)/g)) {
    const start = index + 1
    for (const { place, end } of placesIn(whole, start, start + (matter as string).length))
      if (place.level === 'CITY' && /[市州][的、和]/.test(whole.slice(end - 1, end + 1)) && !cities.includes(place)) {
        cities.push(place)
        from = Math.min(from, index)
        to = Math.max(to, index + all.length)
      }
  }
  return to > 0 ? { cities, sites, start: sentence.start + from, end: sentence.start + to } : null
}

interface List {
  readonly cities: Place[]
  readonly sites: string[]
  readonly end: number
}

/** 国家示范单位、省示范企业——甲集团: what it is praised as. */
const honour = /^[^，。；—─]{2,50}(?:——|─+)(?=[\u3400-\u9fff])|^集[^，。；]{2,60}?于一[体身]的/

/** The list after the word: cities, what was done there, then sites. */
function readList(whole: string, start: number, word: string): List | null {
  let weak = weakWords.has(word)
  const honours = honour.exec(whole.slice(start))?.[0].length ?? 0
  const { cities, end: head } = readCities(whole, start + honours)
  let at = head
  if (cities.length > 0 || at > start + honours) {
    const tail = afterCities.exec(whole.slice(at))
    if (tail) {
      at += tail[0].length
      weak = false
    } else if (!/[、和及与的]$/.test(whole.slice(0, at)))
      return cities.length > 0 && (word !== '在' || /^(?:，|期间)/.test(whole.slice(at)))
        ? { cities, sites: [], end: at }
        : null
  }
  // 我县关垭长城
  else if (/^我[省市区州县旗](?!期间|[^，。；、]{0,20}的)/.test(whole.slice(at))) at += 2
  const { sites, end, more } = readSites(whole, at)
  // 齐齐哈尔市的A、B，宁都县的C: the city or county of what follows.
  for (const { place, end: stop } of placesIn(whole, at, end))
    if ((place.level === 'CITY' || /[县市区旗]$/.test(place.name)) && whole[stop] === '的' && !cities.includes(place))
      cities.push(place)
  if ((more && abstract.test(whole.slice(end))) || matters.test(whole.slice(end))) {
    // 甲市荆园、乙保税区和文化设施、人居环境等方面: of these the first two.
    const placed = weak
      ? []
      : sites.filter(
          ({ name }) =>
            strongEnd.test(name) &&
            ((sites.length > 2 && !/[和与]/.test(name)) || placeAt(name, 0)) &&
            !general.test(name) &&
            !isDivision(name) &&
            !isKindIn(name),
        )
    return cities.length + placed.length > 0 ? { cities, sites: placed.map(({ name }) => name), end } : null
  }
  const places = more && placesFollow.test(whole.slice(end))
  // 到甲、乙等企业考察
  const sureOfVisit = places && listedThere.test(whole.slice(end))
  // 甲大桥及连接线工程
  const sure = sites.filter(({ name }) => strongEnd.test(name) || strongEnd.test(name.replace(/及.*$/, '')))
  const closed = sites.filter(({ open }) => !open).length
  const kept = sites.filter(
    ({ name, open }, i) =>
      // …、远山集团总, where the page is cut off.
      !(open && i === sites.length - 1 && end === whole.length) &&
      !general.test(name) &&
      // 抵达桃园机场: how they came.
      !(/^[抵到]达$/.test(word) && /(?:机场|车站|高铁站)$/.test(name)) &&
      !/^由|^各类|(?:干部|群众|[困居住农]户|人才|师生|教师|医生|队员|专家|代表|同志|职工|工人|框架|拆迁|治理|发展|历程|工作|产业|家庭|演示|表演|产品|(?<!社区|园区)建设|脱贫攻坚|美丽乡村|乡村振兴|部分企业)$/.test(
        name,
      ) &&
      !isDivision(name) &&
      (sure.some((one) => one.name === name) ||
        (sure.length > 0 && (more || !open || closed * 2 >= sites.length || lookedAt.test(whole.slice(end)))) ||
        (places && (!weak || sureOfVisit) && (sites.length > 1 || placeAt(name, 0) !== null)) ||
        (!open &&
          (placeAt(name, 0) !== null ||
            (name.length > 2 &&
              (lookedAt.test(whole.slice(end)) || (word === '在' && guestsLook.test(whole.slice(end))))) ||
            (!weak && name.length > 7 && !/[和与及在]/.test(name))))),
  )
  // 深入高新区、石泉县、某旅游区等地: a county among the sites.
  if (places && !weak)
    for (const { name } of sites) {
      const mention = /[县市旗]$/.test(name) ? placeAt(name, 0) : null
      if (mention?.end === name.length && !cities.includes(mention.place)) cities.push(mention.place)
    }
  // 走进吐鲁番市学校、医院: the city is all that is named.
  for (const { name } of sites) {
    const outer = placeAt(name, 0)
    if (outer?.place.level === 'CITY' && /市$/.test(name.slice(0, outer.end)) && general.test(name.slice(outer.end)))
      cities.push(outer.place)
  }
  const inner = kept.map(({ name }) => withoutOuter(name.replace(builtBy, '')))
  for (const { city } of inner) if (city && !cities.includes(city)) cities.push(city)
  // 临泽县鸭暖镇屯泉小镇, 高台县南华镇南岔村: of several counties, which are stations too.
  const ofCounties = gather(inner, ({ name }) => {
    const outer = placeAt(name, 0)
    return outer &&
      /^[\u3400-\u9fff]{2,5}[县市区旗][\u3400-\u9fff]{1,4}[镇乡]/.test(name) &&
      outer.place.level === 'COUNTY'
      ? [outer.place]
      : []
  })
  if (new Set(ofCounties).size > 1) for (const county of ofCounties) if (!cities.includes(county)) cities.push(county)
  const named = inner.map(({ name }) => name).filter((name) => !isKindIn(name))
  if (named.length === 0) return cities.length > 0 ? { cities, sites: [], end: Math.max(head, at) } : null
  if (weak) {
    const rest = whole.slice(end)
    const listed =
      (sure.length > 0 || sureOfVisit) &&
      /^(?:等(?:地|处|(?:项目)?现场|企业|公司|单位|院校)?)?(?:，(?:就[^，。；]{2,30}?)?)?(?:进行了?|实地|走访)*(?:参观|考察|调研|察看|走访|观摩|看望|慰问|边[看走听]|看了|查看|了解|听取|学习|交流|考$)/.test(
        rest,
      )
    const isLookedAt = (word === '在' && guestsLook.test(rest)) || (word === '到' && lookedAt.test(rest))
    const isShown = isLookedAt && siteEnd.test(named[0] as string)
    // 到甲县乙镇、丙镇对接工作: where they work, and no sites.
    const isWork = venue.test(rest) && (!listed || named.every((name) => /(?:[镇乡团]|街道)$/.test(name)))
    if (isWork || !(listed || isShown || strongEnd.test(named[0] as string))) return null
    if (
      word === '在' &&
      !/^(?:，|学习考察|参观|考察|调研|察看|查看|视察|看|听|了解|走访|慰问|观看|等|详细|实地|开展|进行)/.test(rest)
    )
      return null
  }
  return { cities, sites: named, end }
}

/** 甲市乙县丙公司, 甲市乙县丁中学: 丙公司 and 乙县丁中学, whose division is part of its name; and the city. */
function withoutOuter(name: string): { readonly name: string; readonly city: Place | null } {
  const outer = placeAt(name, 0)
  const inner = outer && placeAt(name, outer.end)
  if (
    !inner ||
    inner.place.provinceCode !== outer.place.provinceCode ||
    inner.place.level === outer.place.level ||
    !inFull.test(name.slice(0, outer.end)) ||
    !inFull.test(name.slice(0, inner.end))
  )
    return { name, city: null }
  const innermost = inner.place.level === 'CITY' ? inner.place : outer.place
  return {
    name: name.slice(/(?:公司|集团|企业|厂)$/.test(name) ? inner.end : outer.end),
    city: innermost.level === 'CITY' ? innermost : null,
  }
}

const inFull = /[省市州县区旗]$/

/** 甲市学校: a kind without a name, in a place. */
function isKindIn(name: string): boolean {
  const inner = placeAt(name, 0)
  return (
    inner !== null &&
    general.test(name.slice(inner.end)) &&
    (inner.place.level === 'PROVINCE' || /市$/.test(name.slice(0, inner.end)))
  )
}

/** Of the divisions in the tables, those that are sites as well: 苏州工业园区. */
const zone = /(?:园|开发|高新)区$/

/** 莎车, 泽普, 山南地区乃东县: no sites. */
function isDivision(name: string): boolean {
  const outer = placeAt(name, 0)
  const rest = name.slice(outer?.end)
  return (
    !zone.test(name) &&
    (placesByName(name).length > 0 ||
      (outer !== null &&
        (/^(?:[\u3400-\u9fff]{1,4}[县市旗])?$/.test(rest) ||
          placesByName(rest).some(({ provinceCode }) => provinceCode === outer.place.provinceCode))))
  )
}

const corpsHere = /^(?:新疆生产建设)?(?:兵团)?第?[一二三四五六七八九十\d]{1,3}师/
const mayBeCorps = new Characters('新兵第一二三四五六七八九十0123456789')

/** 某某经开区、甲区、乙县: the zone, which is in no table, before the divisions. */
const zoneFirst =
  /^[\u3400-\u9fff]{0,4}(?:高新|经开|开发|新)区[、和](?=[\u3400-\u9fff]{2,4}(?:[县市、]|(?<![新发开])区))/

/** Divisions below the province at the head of a list. */
function readCities(whole: string, start: number): { cities: Place[]; end: number } {
  const cities: Place[] = []
  let at =
    start +
    (zoneFirst.exec(whole.slice(start))?.[0] ?? /^(?:我|全)[省市区州]/.exec(whole.slice(start, start + 2))?.[0] ?? '')
      .length
  if (at > start && !placeAt(whole, at)) return { cities, end: start }
  const listed = countiesInList(whole.slice(at))
  if (listed) return { cities: listed.counties, end: at + listed.length }
  for (;;) {
    const corps = mayBeCorps.isAt(whole, at) ? (corpsHere.exec(whole.slice(at))?.[0].length ?? 0) : 0
    let mention = placeAt(whole, at + corps) ?? countyOfOneCharacter(whole, at + corps)
    let outer: Place | null = null
    for (let inner = mention && placeAt(whole, mention.end); inner; inner = placeAt(whole, inner.end)) {
      if (inner.place.provinceCode !== mention?.place.provinceCode || inner.place.level === mention.place.level) break
      if (mention.place.level === 'CITY') outer = mention.place
      mention = inner
    }
    const known = mention?.end ?? (cities.length > 0 ? at + corps : at)
    // 甘孜州得荣、巴塘等县; and a county that has become a city since.
    const within = mention?.place ?? cities[0]
    const inShort = within ? countyInShort(whole, known, within) : null
    if (mention && inShort && mention.place.level === 'CITY') outer = mention.place
    const county = known > start ? /^[\u3400-\u9fff]{2,3}[县旗](?=[、，和与以及等])/.exec(whole.slice(known)) : null
    const end = known + (county?.[0].length ?? inShort?.shortName.length ?? 0)
    if (end === at) break
    const rest = whole
      .slice(end)
      .replace(/^[市州](?=[、，和与及等考参])/, '')
      .replace(countOfCities, '')
    const over = whole.length - end - rest.length
    const isOuter = /^的[\u3400-\u9fff]{2,12}、/.test(rest)
    if (!(over > 1 || isOuter || endsCity.test(rest)) || zone.test(whole.slice(at, end))) break
    if (outer && !cities.includes(outer)) cities.push(outer)
    const place = inShort ?? mention?.place
    if (place && (place.level !== 'PROVINCE' || place.kind === 'MUNICIPALITY') && !cities.includes(place))
      cities.push(place)
    at = end + over
    // 深圳的前海展示厅、…
    if (isOuter) return { cities, end: at + 1 }
    const gap = /^(?:、|和|与|以及|及)(?:[\u3400-\u9fff]{0,4}(?:高新|经开|开发|新)区[、和])?/.exec(whole.slice(at))?.[0]
    if (!gap) break
    at += gap.length
  }
  return { cities, end: at }
}

const shortList =
  /^([\u3400-\u9fff]{2,4}(?:、[\u3400-\u9fff]{2,4}?)+)等?[两三四五六七八]?(?:县市|市县|县区|区县|县)(?=[，。]|学习|实地|考察|调研|参观)/

/** 吉首、花垣、凤凰等县市: counties in short, all of one city; null where one of them is not known, or several cities have them all. */
function countiesInList(words: string): { readonly counties: Place[]; readonly length: number } | null {
  const found = shortList.exec(words)
  if (!found) return null
  const named = (found[1] as string)
    .split('、')
    .map((name) => placesByName(name).filter(({ level }) => level === 'COUNTY'))
  const [city, ...others] = (named[0] ?? [])
    .map(({ cityCode }) => cityCode)
    .filter((code) => named.every((places) => places.some(({ cityCode }) => cityCode === code)))
  if (!city || others.length > 0) return null
  const counties = named.flatMap((places) => places.find(({ cityCode }) => cityCode === city) ?? [])
  return { counties, length: found[0].length }
}

/** 福州、平潭、厦门: a county of the first city's province by its short name between them. */
const countyInShort = (whole: string, at: number, { provinceCode }: Place): Place | null =>
  gather([3, 2], (length) =>
    /^(?:[、，和与等]|考察|调研|走访|参观)/.test(whole.slice(at + length)) ||
    countOfCities.test(whole.slice(at + length))
      ? placesByName(whole.slice(at, at + length)).filter(
          (place) => place.provinceCode === provinceCode && place.shortName.length === length,
        )
      : [],
  )[0] ?? null

/** A，B，以及C等: commas between sites whose endings leave no doubt. */
const goesOn = new RegExp(
  `^[，；](?!${seen}|${reached}|${weakly}|并|还|了解|实地|详细|听取|感受|体验|学习|重点|认真|亲身|[他她])(?=[\\u3400-\\u9fff]{2,24}(?:${strong}|${faint})(?:、|，以及|，和|及(?![\\u3400-\\u9fff]{1,8}的)|等|(?:进行)?(?:实地|参观|走访)*(?:考察|调研|走访|参观)|，(?=[^。；]{2,100}等(?:地|处|企业|单位))))`,
)

const moreFollow =
  /^等[\u3400-\u9fff]{0,6}?(?:企业|公司|项目|单位|园区)(?:，?(?:及|以及|和|、)(?:参观|考察)?|，(?=[^，。；]{2,12}(?:基地|园|村|公司|集团|中心|馆)、))/
/** …等企业和某博览会、某创业园、某博物馆 */
const listAhead = new RegExp(`^[\\u3400-\\u9fff]{2,40}(?:、[\\u3400-\\u9fff]{2,20}(?:${strong})){2}`)
const aspect = /^的?(?:建设|规划|推进|发展|运营|运行|项目|生产|经营|工作|施工)+(?:情况|进展|现场|进度)$/

interface ReadSite {
  readonly name: string
  /** Its ending is none that sites have. */
  readonly open: boolean
}

/** The list of sites that begins at `start`, as long as what stands there can be one. */
function readSites(whole: string, start: number): { sites: ReadSite[]; end: number; more: boolean } {
  const sites: ReadSite[] = []
  let at = start
  let more = false
  for (;;) {
    const segment = segmentAt(whole, at)
    let stopped = false
    let offset = 0
    for (const piece of splitAtJoints(
      segment.words,
      placesFollow.test(whole.slice(at + segment.words.length)),
      sites.length > 0 && whole[at + segment.words.length] !== '、',
    )) {
      const head = leads.exec(piece)?.[0].length ?? 0
      // 富有特色的甲村, after other sites: what it is like is no part of its name.
      const lead = sites.length > 0 && siteAt(piece.slice(head)) === null ? piece.lastIndexOf('的') + 1 || head : head
      const site = siteAt(piece.slice(lead))
      if (!site) {
        stopped = true
        break
      }
      sites.push(site)
      const from = segment.words.indexOf(piece, offset)
      offset = from + lead + site.name.length
      // A的建设情况、B: what was looked at there, and the list goes on.
      if (aspect.test(piece.slice(lead + site.name.length)) || /^ +$/.test(piece.slice(lead + site.name.length)))
        offset = from + piece.length
      if (offset < from + piece.length) {
        stopped = true
        break
      }
    }
    const last = at + offset
    const next = stopped && sites.length > 0 ? overUnread(whole, last) : 0
    if (next > 0) {
      at = next
      continue
    }
    if (stopped) return { sites, end: offset > 0 ? last : Math.max(start, at - 1), more }
    at = last
    more = /^等/.test(whole.slice(at))
    // A、B等企业及C
    const kind = more ? moreFollow.exec(whole.slice(at))?.[0] : undefined
    if (
      kind &&
      (siteAt(segmentAt(whole, at + kind.length).words)?.open === false ||
        listAhead.test(whole.slice(at + kind.length)))
    ) {
      at += kind.length
      continue
    }
    if (more || whole[at] !== '、') {
      const further = /^，(?:以及|和|及)/.exec(whole.slice(at))?.[0] ?? goesOn.exec(whole.slice(at))?.[0]
      if (more || !further) return { sites, end: at, more }
      at += further.length
    } else at++
  }
}

const closedList =
  /^([\u3400-\u9fff“”]{0,16}[、，])(?=[^。；]{2,100}等(?:\d+余?[处个家]|[\u3400-\u9fff]{0,2}[地处](?=[，。考参实进])))/

/** 甲村及县城框架，乙小学…等10余处: after what is no site, where the list that closes so goes on; 0 where none does. */
function overUnread(whole: string, at: number): number {
  const skipped = closedList.exec(whole.slice(at, at + 140))?.[1]
  return skipped && !notInside.test(skipped.slice(0, -1)) ? at + skipped.length : 0
}

const opens = new Characters('（(“')
const closes = new Characters('）)”')
const ends = new Characters('、，。；！？：\n')

/** 中等专业学校, 高等学校 */
const higher = /^[高中]等(?:专业|职业|师范|技术|学校|学院|院校|教育)/
/** Up to the next stop outside of brackets, or up to 等. */
function segmentAt(whole: string, start: number): { words: string } {
  let depth = 0
  for (let at = start; at < whole.length; at++) {
    const character = whole[at] as string
    if (opens.isAt(whole, at)) depth++
    else if (closes.isAt(whole, at)) depth--
    else if (depth <= 0 && ends.isAt(whole, at)) return { words: whole.slice(start, at) }
    else if (
      depth <= 0 &&
      character === '等' &&
      /^等(?!离子|级|保|额|待|候|效)/.test(whole.slice(at)) &&
      !higher.test(whole.slice(at - 1, at + 3)) &&
      at > start + 1
    )
      return { words: whole.slice(start, at) }
  }
  return { words: whole.slice(start) }
}

/**
 * Splits at 和, 及, 以及 where what stands before and after can each be a site: not inside of 和平村 or 民族和宗教博物馆.
 * The last of a list that goes on as 等企业 may be called anything.
 */
function splitAtJoints(segment: string, isLast: boolean, isTail: boolean): string[] {
  for (let from = 1; from < segment.length; ) {
    const found = joints.exec(segment.slice(from))
    if (!found) break
    const index = from + found.index
    const before = segment.slice(0, index)
    const after = segment.slice(index + found[0].length)
    // “智慧和平”指挥中心
    if (/[“（][^”）]*$/.test(before)) {
      from = index + found[0].length
      continue
    }
    const isAnnex = /^(?:连接线|配套|附属|周边|沿线)/.test(after)
    const parts =
      (siteEnd.test(before) && !isAnnex) ||
      (isLast && before.length > 1 && after.length > 1) ||
      // 大兴科技和中国散裂中子源: the last two of a list, or two of which the second is a site beyond doubt.
      (before.length > 2 && !isAnnex && !noun.test(before) && (isTail || strongEnd.test(after))) ||
      // 及 is part of few names, but of what a company builds: 甲公司高端化学品及能源材料项目.
      (found[0] === '及' &&
        !isAnnex &&
        !noun.test(before) &&
        before.length > 2 &&
        siteEnd.test(after) &&
        !/(?:公司|集团)[^（]{3,}$/.test(before))
    if (after !== '' && (found[0] === '以及' || (parts && siteAt(after.replace(leads, '')) !== null)))
      return [before, ...splitAtJoints(after, isLast, isTail)]
    from = index + found[0].length
  }
  return [segment]
}

/** The longest site that a piece begins with; a piece without such an ending may be one by its company in the list. */
function siteAt(piece: string): ReadSite | null {
  if (notAtHead.test(piece)) return null
  for (let end = Math.min(piece.length, 36); end >= 2; end--) {
    if (!lastOfSites.isAt(piece, end - 1)) continue
    const name = piece.slice(0, end)
    if (siteEnd.test(name) && follows.test(piece.slice(end)) && !notInside.test(name)) return { name, open: false }
  }
  return piece.length >= 2 &&
    piece.length <= 36 &&
    !notInside.test(piece) &&
    /^[〇\u3400-\u9fffA-Za-z\d·.（）()“”/#%-]+$/.test(piece)
    ? { name: piece, open: true }
    : null
}
