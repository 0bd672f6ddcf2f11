import { matchesOf } from './matches.js'
import { placesIn } from './place-mentions.js'
import { type Place, placesByName } from './places.js'

/** Papers, agencies and sites whose names do not name their place. After the mastheads of the provincial and city party papers. */
const papers: { readonly [paper: string]: string } = {
  南方日报: '广东',
  '南方\\+': '广东',
  羊城晚报: '广东',
  南方都市报: '广东',
  新华日报: '江苏',
  交汇点: '江苏',
  荔枝网: '江苏',
  大众日报: '山东',
  齐鲁: '山东',
  解放日报: '上海',
  文汇报: '上海',
  新民晚报: '上海',
  上观: '上海',
  看看新闻: '上海',
  东方网: '上海',
  长江日报: '武汉',
  荆楚网: '湖北',
  极目: '湖北',
  楚天: '湖北',
  大河: '河南',
  华商报: '陕西',
  三秦: '陕西',
  燕赵: '河北',
  当代贵州: '贵州',
  天眼新闻: '贵州',
  多彩贵州: '贵州',
  大江网: '江西',
  红网: '湖南',
  华声: '湖南',
  东南网: '福建',
  川观: '四川',
  天山网: '新疆',
  兵团日报: '新疆',
  胡杨网: '新疆',
  中安在线: '安徽',
  北国网: '辽宁',
  东北网: '黑龙江',
  华龙网: '重庆',
  北方网: '天津',
  津云: '天津',
  八桂: '广西',
  奔流: '甘肃',
  每日甘肃: '甘肃',
  甘肃日报: '甘肃',
  昆明信息港: '昆明',
  云报: '云南',
  羊城: '广东',
  金羊网: '广东',
  大洋网: '广州',
  深圳特区报: '深圳',
  晶报: '深圳',
  特区报: '深圳',
  半岛网: '青岛',
  金黔在线: '贵州',
  正北方网: '内蒙古',
  南海网: '海南',
  联谊报: '浙江',
  大众网: '山东',
  西部网: '陕西',
  千龙网: '北京',
  长城网: '河北',
  黄河新闻网: '山西',
  新蓝网: '浙江',
  钱江晚报: '浙江',
  扬子晚报: '江苏',
  现代快报: '江苏',
  潇湘: '湖南',
  三湘: '湖南',
  封面新闻: '四川',
  西海都市报: '青海',
  都市快报: '杭州',
  姑苏晚报: '苏州',
  甬派: '宁波',
  龙虎网: '南京',
  三峡日报: '宜昌',
  井冈山报: '吉安',
  赣南日报: '赣州',
  皖西日报: '六安',
  拂晓报: '宿州',
  闽西日报: '龙岩',
  闽北日报: '南平',
  闽东日报: '宁德',
  湄洲日报: '莆田',
  右江日报: '百色',
  左江日报: '崇左',
  陇东报: '庆阳',
}
const paperPattern = new RegExp(Object.keys(papers).join('|'))
const dateline =
  /([\u3400-\u9fff+·]{2,14}?)(?:网)?(?:社?\/[\u3400-\u9fff]{2,8}?)?(?:[\u3400-\u9fff]{0,4}\d{1,2}月\d{1,2}日)?(?:讯|电)(?=[\s(（:：记，]|$)/
/** Names of papers and stations. */
export const media =
  /[\u3400-\u9fff]{2,8}(?:日报|晚报|早报|都市报|特区报|商报|时报|新闻网|在线|发布|政府网|电视台|广播|新闻|客户端|网)/g
/** The paper and the day in brackets under the report: （佛山日报 2011年3月5日）. */
const foot =
  /^[^\S\n]*（\s*(?:来源：|原载|据)?([\u3400-\u9fff]{2,8}(?:日报|晚报|早报|都市报|特区报|商报|新闻网|电视台|在线|网))[\s，]*(?:(?:19|20)\d{2}[-年/.]\d{1,2}[-月/.]\d{1,2}日?)?[^）\n]{0,40}）\s*$/m
/** 文/甲市日报全媒体记者 X: whose reporter wrote it. */
const reporter =
  /(?<![\u3400-\u9fff])(?:[文图]\s*[/／|丨]?\s*|来源[:：]\s*)?([\u3400-\u9fff]{2,5}(?:日报|晚报|早报|都市报|商报))社?(?:全媒体)?(?:首席|见习|实习)?记者/
const nationwide =
  /^(?:中国|中新|新华|人民|光明|中央|经济日报|法制|法治|工人|农民|科技日报|央视|环球|第一财经|澎湃|界面)/

/** The place that a paper's, station's or site's name names: 佛山日报 → 佛山市, 南方日报 → 广东省; null for a national one. */
export function placeOfPublisher(publisher: string): Place | null {
  const listed = paperPattern.exec(publisher)
  if (listed) return placesByName(papers[listed[0]] ?? papers[listed[0].replace('+', '\\+')] ?? '')[0] ?? null
  if (
    nationwide.test(publisher) &&
    !/^中国(?:西藏|新疆|宁波|江苏|江西|山东|甘肃|吉林|青海|广西|台州|温州)/.test(publisher)
  )
    return null
  const [outer, inner] = placesIn(publisher, 0, publisher.length)
  // 广西百色人大网: of the city.
  const isInside =
    inner?.start === outer?.end && inner?.place.level === 'CITY' && inner.place.provinceCode === outer?.place.code
  return (isInside ? inner : outer)?.place ?? null
}

/** The county whose paper or site it is: 德清新闻网, 海淀区人民政府. */
export function countyOfPublisher(publisher: string): Place | null {
  const short =
    /^([\u3400-\u9fff]{2,3}?)[县市区旗]?(?:先锋|党建|人大(?:常务?委(?:员会)?)?|政协|统战)?(?:官网|日报|报|新闻|在线|发布|电视|广播|网|融媒|政府|人民政府)/.exec(
      publisher,
    )?.[1]
  const ofName = placesByName(short ?? '')
  // 凤凰网江西频道: the portal, and no county of Hunan.
  if (/^凤凰网/.test(publisher)) return null
  // 河南日报: of the province, though a county in Qinghai has the name as well.
  if (ofName.some(({ level }) => level === 'PROVINCE')) return null
  const named = [...placesIn(publisher, 0, publisher.length).map(({ place }) => place), ...ofName]
  const [county, ...others] = new Set(named.filter(({ level }) => level !== 'PROVINCE'))
  return county?.level === 'COUNTY' && others.length === 0 ? county : null
}

/** The publisher that the page states: 来源:深圳特区报, 佛山日报讯; null where none is. */
export function findPublisher(text: string, header: string, body: string): string | null {
  const stated =
    /(?:来源|发布人|稿源|出处|媒体名称|转载自)\s*[:：]\s*-?\s*[《“]?([\u3400-\u9fffA-Za-z+·]{2,20})/.exec(header) ??
    /^(?:[^\S\n]*作者\s*[:：]\s*[\u3400-\u9fff]{2,4}[^\S\n])?[^\S\n]*[（([【]?(?:信息)?来源\s*[:：]\s*([\u3400-\u9fffA-Za-z+·]{2,20})/m.exec(
      text,
    )
  if (
    stated &&
    /[\u3400-\u9fff]/.test(stated[1] as string) &&
    !/^(?:互联网|网络|本站|未知|原创|本网|浏览|点击|阅读|发布|编辑|作者|字号|字体|打印|分享)/.test(stated[1] as string)
  )
    return (stated[1] as string).replace(/(?:作者|编辑|日期|时间|发布).*$/, '') || null
  const signed = foot.exec(text)?.[1] ?? reporter.exec(text)?.[1]
  if (signed) return signed
  const line = dateline.exec(body.slice(0, 40))?.[1]
  const named = line && matchesOf(line, media).at(-1)?.[0]
  return named && !/^(?:本报|本网|记者)/.test(named) ? named : null
}

/** The paper or site whose page it is, where its name stands above the article: 建德新闻网. */
export const findSite = (head: string): string | null =>
  /(?<![\u3400-\u9fff])[\u3400-\u9fff]{2,6}(?:新闻网|日报|政府网|人民政府(?![到赴来与和同向在代考党])|融媒体中心|(?:先锋|党建|人大|政协|统战)网|(?:人大(?:常务?委(?:员会)?)?|政协|[区县市]?委|政府)官网)/.exec(
    head,
  )?.[0] ?? null
