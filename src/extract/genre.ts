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

/** By which marks a page is known to be no report: three points are enough. A mark that a report may bear too weighs one. */
const marksOf: readonly (readonly [Genre, readonly Mark[]])[] = [
  [
    'NOVEL',
    [
      {
        words:
          /^[^\n。]{0,14}第[一二三四五六七八九十百千零〇\d]{1,7}[章回](?!第?[一二三四五六七八九十\d]+条)(?=[\s　：_]|$)/gm,
        weight: 2,
      },
      {
        words: /上一章|下一章|最新章节|内容未完|未完待续|小说阅读|免费阅读|(?:长篇|都市|官场|网络|言情)小说|小说网/g,
        weight: 2,
      },
      { words: /小说|章节|连载|书架|番外|尾声/g, weight: 1 },
      { words: /作者简介|内容简介|平装|精装|开本|书名/g, weight: 1, times: 2 },
      // What people do in stories and never in reports.
      {
        words:
          /笑了笑|笑着(?:说|问|道|示意)|点了?点头|摇了?摇头|摆了?摆手|叹了口气|皱了?皱眉|皱起眉|心里(?!话)|眼神|目光(?!投向|聚焦)|脸色|半晌|沉默(?:了|片刻)|不由得|站起身|端起|茶杯|酒杯|一愣|冷笑|嘴角|苦笑|低头|愣住|瞪|咱们|哈哈/g,
        weight: 2,
        times: 3,
      },
      // Short speech in inverted commas at the head of a paragraph, as people talk.
      {
        words:
          /^\s*“[^”\n]{2,60}”(?:[他她][\u3400-\u9fff]{0,4}[说道问]|[\u3400-\u9fff]{2,4}(?:笑|问|道|说))?|[笑问喊叹]道?[：，]“/gm,
        weight: 1,
        times: 3,
      },
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

const points = (text: string, marks: readonly Mark[]): number =>
  marks.reduce((sum, { words, weight, times = 1 }) => sum + ([...text.matchAll(words)].length >= times ? weight : 0), 0)

/** Organs of state and party, whose presence makes a page more than a company's own news. */
const publicLife =
  /省委|市委|区委|县委|州委|党委书记、(?:政委|校长)|自治区党委|兵团|人民政府|省政府|市政府|党政|政协|人大常委会|人大代表|省长|市长|州长|县长|区长|自治区主席|大学|学院|教育厅|国务院|中央|师市|部长|厅长|大使|行政长官/
const company = /公司|集团|股份|科技|重工|实业|控股|能源|银行|证券|资本/
const companyOffice = /董事|总经理|经理|总裁|首席|创始人|总监|合伙人/

/** The company's news of itself: officers of companies, and nobody and nothing public. */
const isPressRelease = (page: ReadPage): boolean => {
  const mentions = page.articles.flatMap((article) => article.mentions).filter(({ offices }) => offices.length > 0)
  return (
    company.test(page.text) &&
    !publicLife.test(page.text) &&
    (mentions.length > 0 || companyOffice.test(page.text)) &&
    mentions.every(
      ({ places, fullOffices }) => places.length === 0 || fullOffices.every((office) => companyOffice.test(office)),
    )
  )
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
  const known = marksOf.find(([, marks]) => points(page.text, marks) >= 3)
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
