import { placeNamed } from './place-mentions.js'
import type { ReadPage } from './read-articles.js'

/** What a page is. Only a report, and of a notice the people in office, is read. */
export type Genre =
  | 'REPORT'
  | 'NOVEL'
  | 'SURVEY'
  | 'PRESS_RELEASE'
  | 'NOTICE_OF_APPOINTMENTS'
  | 'NAVIGATION'
  | 'ENCYCLOPAEDIA'
  | 'PAPER'

interface Mark {
  readonly words: RegExp
  /** What it weighs where it stands at least `times` times (once, if not said). */
  readonly weight: number
  readonly times?: number
}

/** What people do, feel and look like in stories and not in reports. */
const story =
  /笑了笑|笑着(?:说|问|道|示意)|地一笑|冷笑|苦笑|大笑|笑容|点了?点头|摇了?摇头|摆了?摆手|拍了?拍|叹了口气|皱了?皱眉|皱起眉|眉头|撇撇?嘴|嘟囔|嘴角|心里(?!话)|心想|心头|眼神|目光(?!投向|聚焦)|脸色|半晌|沉默(?:了|片刻)|不由得|站起身|抬起头|低头|低声|轻声|语气|端起|茶杯|酒杯|一愣|愣住|瞪|咱们|哈哈|似乎|暗暗|窗外|阳光明媚|官场|忽然|怎么回事|老大|说着/g
/** Words in inverted commas as people talk to each other. */
const talk = /[“「][^”」\n]{0,80}(?:你|您|咱|吧|呢|啊|嘛|啦|吗|呀|没有？)[^”」\n]{0,80}[”」]|[笑问喊叹]道?[：，][“「]/g

/** By which marks a page is known to be no report: three points are enough. A mark that a report may bear too weighs one. */
const marksOf: readonly (readonly [Genre, readonly Mark[]])[] = [
  [
    'NOVEL',
    [
      {
        words:
          /^[^\n。]{0,14}第[一二三四五六七八九十百千零〇\d]{1,7}(?:[章回](?=[\s　：_（]|$)|[卷部集][：_][^\n]{2,20}$)/gm,
        weight: 3,
      },
      {
        words:
          /上一章|下一章|最新章节|本章未完|内容未完|未完待续|下一页继续|小说阅读|免费阅读|(?:长篇|都市|官场|网络|言情)小说|小说网/g,
        weight: 2,
      },
      { words: /小说|章节|连载|书架|番外|尾声/g, weight: 1, times: 2 },
      { words: /作者简介|内容简介|平装|精装|开本|书名/g, weight: 1, times: 2 },
      { words: story, weight: 2, times: 3 },
      { words: story, weight: 1, times: 6 },
      { words: talk, weight: 1, times: 2 },
      { words: talk, weight: 1, times: 4 },
    ],
  ],
  [
    'SURVEY',
    [
      { words: /小编|盘点|排行榜|排个座次|评论区|网友们|侵删|你家乡|点个赞|涨知识/g, weight: 1 },
      { words: /小编|盘点|排行榜|排个座次|评论区|网友们|侵删|你家乡|点个赞|涨知识/g, weight: 1, times: 3 },
      { words: /^\s*(?:NO\.?|TOP|No\.?)\s?\d+/gm, weight: 2, times: 2 },
      { words: /^\s*(?:\d{1,2}[.、．]|[一二三四五六七八九十]{1,2}、)[^。\n]{2,40}$/gm, weight: 1, times: 4 },
    ],
  ],
  [
    'NOTICE_OF_APPOINTMENTS',
    [
      { words: /任前公示|任职前公示|干部公示|拟任职?公示|任免名单|人事任免|任免职?通知/g, weight: 2 },
      { words: /拟任|拟提名|拟提拔|拟进一步使用|拟推荐|人选考察对象/g, weight: 2 },
      { words: /公示期限|公示时间|公示期|现将[^。\n]{2,30}公示|现予公示|12380/g, weight: 2 },
      { words: /^[^。\n]{0,20}任命[\u3400-\u9fff·]{2,8}为|免去[\u3400-\u9fff·]{2,8}的/gm, weight: 2, times: 3 },
    ],
  ],
  [
    'ENCYCLOPAEDIA',
    [
      {
        words: /百科(?!全书出版)|词条|本词条|人物生平|人物经历|人物履历|个人履历|工作履历|人物简介|主要经历/g,
        weight: 2,
      },
      {
        words:
          /^\s*(?:中文名|外文名|别名|国籍|民族|出生地|出生日期|毕业院校|职业|主要成就|性别|籍贯|政治面貌)\s*[：\s]/gm,
        weight: 2,
        times: 3,
      },
      {
        words: /^\s*(?:19|20)\d{2}[.年](?:\d{1,2}月?)?\s*(?:[-—–－~至]+)\s*(?:(?:19|20)\d{2}[.年])?(?:\d{1,2}月?)?/gm,
        weight: 2,
        times: 4,
      },
      { words: /参考资料|编辑本段|目录\n/g, weight: 1 },
    ],
  ],
  [
    'PAPER',
    [
      { words: /^\s*(?:【?摘\s*要】?|【?关键词】?|\[摘要\]|Abstract|Key\s?words)\s*[：\s]/gim, weight: 2 },
      { words: /参考文献|中图分类号|文献标识码|基金项目|文章编号|\bDOI\b|收稿日期/gi, weight: 2 },
      { words: /\[\d{1,3}(?:[-,，、]\d{1,3})*\]/g, weight: 2, times: 4 },
      { words: /\[[JMDNC]\]/g, weight: 2, times: 2 },
      {
        words:
          /（?\d\.[\u3400-\u9fff]{2,14}(?:大学|研究院|科学院|学院)[\u3400-\u9fff\s]{0,16}，[\u3400-\u9fff\s]{2,12}\s?\d{6}/g,
        weight: 2,
      },
      {
        words: /本文(?:依据|依照|从|以|认为|试|拟|通过)|学界|学者(?:们)?(?:认为|指出|围绕)|已有研究|现有研究/g,
        weight: 1,
      },
    ],
  ],
]

const seat =
  /(?<=^|[，。、；：“”\s是和与])((?:(?![省市县])[\u3400-\u9fff]){2}[省市])(?=[省市]?委(?:书记|副书记|常委)|[省市]?(?:省长|市长|副省长|副市长|人民政府|政府)|长|副[省市]长)/gm
const noPlace = /任|[我全各两该本由是又同以和与]|兄弟|有关|原|见证|代表|出席|来自|包括|还有|以及|协议/

/** Whether officials sit in two places, or twice in one, that are no division: 云泽市市长, 江中省委书记. */
const isInvented = (text: string): boolean =>
  [...text.matchAll(seat)].filter(([, name]) => !noPlace.test(name as string) && placeNamed(name as string) === null)
    .length >= 2

const points = (text: string, marks: readonly Mark[]): number =>
  marks.reduce((sum, { words, weight, times = 1 }) => sum + ([...text.matchAll(words)].length >= times ? weight : 0), 0)

/** Whose news is public, whoever else is on the page. */
const publicLife =
  /党政代表团|政府代表团|[省市区县州]委|人民政府|[省市县区]政府|省长|市长|州长|县长|区长|自治区主席|行政长官|兵团|国务院|外交部/
const companyOffice =
  /董事|监事|总经理|经理|总裁|首席|创始人|总监|合伙人|总工程师|总经济师|总会计师|(?:公司|集团|股份)[\u3400-\u9fff]{0,4}(?:书记|党委常委|党委委员|院长)$|CEO/

/** A company's news of itself: officers of companies, and nobody and nothing public. */
const isPressRelease = (page: ReadPage): boolean => {
  if (publicLife.test(page.text)) return false
  const offices = page.articles.flatMap(({ mentions }) => mentions.flatMap(({ fullOffices }) => fullOffices))
  const companies = offices.filter((office) => companyOffice.test(office))
  return companies.length > 0 && companies.length * 2 > offices.length
}

/** A page without one sentence: menus, lists of links. What is merely cut off in its first sentence has a day or a long line. */
const isNavigation = (page: ReadPage): boolean => {
  const lines = page.text.split('\n').filter((line) => line.trim() !== '')
  if (lines.some((line) => /[。；]/.test(line) || line.trim().length > 70)) return false
  const menu = lines.filter((line) =>
    /[|｜>»]|^\s*[·•*\-■▪◆]|友情链接|网站首页|当前位置|所在的?位置|更多|ICP备|主办|访问/.test(line),
  )
  return menu.length >= 3 && menu.length * 2 >= lines.length
}

/** Decides from its words, and from who is named in which office, what a page is. In doubt it is a report. */
export function genreOf(page: ReadPage): Genre {
  const invented = isInvented(page.text) ? 2 : 0
  const known = marksOf.find(([genre, marks]) => points(page.text, marks) + (genre === 'NOVEL' ? invented : 0) >= 3)
  if (known) return known[0]
  if (isNavigation(page)) return 'NAVIGATION'
  return isPressRelease(page) ? 'PRESS_RELEASE' : 'REPORT'
}

/** The words before an office that is only meant for someone: 拟任X市副市长. */
const proposed = /(?:拟|任命|免去)[^。；\n]{0,30}$/

/**
 * What may be read of a page: of a report all; of a company's news its officers, of a notice of appointments those who are in office
 * (an office that is only proposed is not held); of all else nothing. Events are read of reports alone.
 */
export function withinGenre(page: ReadPage): ReadPage {
  const genre = genreOf(page)
  if (genre === 'REPORT') return page
  const keeps = genre === 'PRESS_RELEASE' || genre === 'NOTICE_OF_APPOINTMENTS'
  return {
    ...page,
    articles: page.articles.map((article) => ({
      ...article,
      article: { headlines: [], paragraphs: article.article.paragraphs },
      sentences: [],
      trips: [],
      mentions: keeps
        ? article.mentions.filter(
            ({ start, fullOffices }) =>
              fullOffices.length > 0 && !proposed.test(page.text.slice(Math.max(0, start - 40), start)),
          )
        : [],
    })),
  }
}
