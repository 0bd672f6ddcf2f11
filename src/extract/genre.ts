import { gather } from './gather.js'
import { Lexicon } from './lexicon.js'
import { matchesOf } from './matches.js'
import { mentionsByName } from './mentions-by-name.js'
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
  | 'REPORT_ON_WORK'

/** What a page is known by to be no report. A mark that a report may bear too weighs one. */
interface Mark {
  /** Words anywhere on the page, with a blank between them; one after a minus is none of them (-心里话). */
  readonly words?: string
  /** What a line begins with. */
  readonly line?: RegExp
  readonly pattern?: RegExp
  /** Characters without one of which the pattern matches nowhere. */
  readonly sign?: string
  /** What it weighs where it stands at least as many times. */
  readonly weights: { readonly [times: number]: number }
}

/** What people do, feel and look like in stories and not in reports. */
const story =
  '笑了笑 笑着说 笑着问 笑着道 笑着示意 地一笑 冷笑 苦笑 大笑 笑容 点点头 点了点头 摇摇头 摇了摇头 摆摆手 摆了摆手 拍拍 拍了拍 叹了口气 皱皱眉 皱了皱眉 ' +
  '皱起眉 眉头 撇嘴 撇撇嘴 嘟囔 嘴角 心里 -心里话 心想 心头 眼神 目光 -目光投向 -目光聚焦 脸色 半晌 沉默了 沉默片刻 不由得 站起身 抬起头 低头 低声 轻声 语气 端起 茶杯 ' +
  '酒杯 一愣 愣住 瞪 咱们 哈哈 似乎 暗暗 窗外 阳光明媚 官场 忽然 怎么回事 老大 说着'
/** Words in inverted commas as people talk to each other. */
const talk = /[“「][^”」\n]{0,80}(?:你|您|咱|吧|呢|啊|嘛|啦|吗|呀|没有？)[^”」\n]{0,80}[”」]|[笑问喊叹]道?[：，][“「]/g

/** By these marks a page is known: three points are enough. */
const marksOf: readonly (readonly [Genre, readonly Mark[]])[] = [
  [
    'NOVEL',
    [
      {
        line: /^[^\n。]{0,14}第[一二三四五六七八九十百千零〇\d]{1,7}(?:[章回](?=[\s　：_（]|$)|[卷部集][：_][^\n]{2,20}\n?$)/,
        weights: { 1: 3 },
      },
      {
        words:
          '上一章 下一章 最新章节 本章未完 内容未完 未完待续 下一页继续 小说阅读 免费阅读 长篇小说 都市小说 官场小说 网络小说 言情小说 小说网',
        weights: { 1: 2 },
      },
      { words: '小说 章节 连载 书架 番外 尾声', weights: { 2: 1 } },
      { words: '作者简介 内容简介 平装 精装 开本 书名', weights: { 2: 1 } },
      { words: story, weights: { 3: 2, 6: 1 } },
      // Essays of remembrance are stories too.
      { line: /^\s*—{1,2}(?:写在|追忆|忆|怀念|缅怀|纪念|献给)/, weights: { 1: 2 } },
      { pattern: /(?<![自忘你])我(?:第一次|就|那时|还以为|记得|刚|小时候|至今|常常)/g, sign: '我', weights: { 1: 1 } },
      { pattern: talk, sign: '“「', weights: { 2: 1, 4: 1 } },
    ],
  ],
  [
    'SURVEY',
    [
      {
        words:
          '梳理发现 你的家乡 还有网友 专家怎么看 小编 盘点 排行榜 排个座次 评论区 网友们 侵删 你家乡 点个赞 涨知识',
        weights: { 1: 1, 3: 1 },
      },
      { line: /^\s*(?:NO\.?|TOP|No\.?)\s?\d+/, weights: { 2: 2 } },
      // A chronicle: 3月23日 某省代表团访问…, line by line.
      { line: /^\s*(?:(?:19|20)\d{2}年)?\d{1,2}月\d{1,2}日[ \u3000]+[\u3400-\u9fff]/, weights: { 4: 2, 6: 1 } },
      // 17—18日 某省委书记到某市调研, of a month that the headline names.
      { line: /^\s*(?:△|\d{1,2}(?:[—–-]\d{1,2})?日)[ \u3000]+[\u3400-\u9fff]/, weights: { 4: 2, 6: 1 } },
      { line: /^\s*(?:\d{1,2}[.、．]|[一二三四五六七八九十]{1,2}、)[^。\n]{2,40}\n?$/, weights: { 4: 1 } },
    ],
  ],
  [
    'NOTICE_OF_APPOINTMENTS',
    [
      {
        words: '任前公示 任职前公示 干部公示 拟任公示 拟任职公示 任免名单 人事任免 任免通知 任免职通知',
        weights: { 1: 2 },
      },
      { words: '拟任 拟提名 拟提拔 拟进一步使用 拟推荐 人选考察对象', weights: { 1: 2 } },
      {
        words: '公示期限 公示时间 公示期 现予公示 12380',
        pattern: /现将[^。\n]{2,30}公示/g,
        sign: '示',
        weights: { 1: 2 },
      },
      {
        pattern: /^[^。\n]{0,20}任命[\u3400-\u9fff·]{2,8}为|免去[\u3400-\u9fff·]{2,8}的/gm,
        sign: '命免',
        weights: { 1: 1, 3: 1 },
      },
    ],
  ],
  [
    'ENCYCLOPAEDIA',
    [
      {
        words: '百科 -百科全书出版 词条 人物生平 人物经历 人物履历 个人履历 工作履历 人物简介 主要经历',
        weights: { 1: 2 },
      },
      {
        line: /^\s*(?:中文名|外文名|别名|国籍|民族|出生地|出生日期|毕业院校|职业|主要成就|性别|籍贯|政治面貌)\s*[：\s]/,
        weights: { 3: 2 },
      },
      {
        line: /^\s*(?:19|20)\d{2}[.年](?:\d{1,2}月?)?\s*(?:[-—–－~至]+)\s*(?:(?:19|20)\d{2}[.年])?(?:\d{1,2}月?)?/,
        weights: { 4: 2 },
      },
      { words: '参考资料 编辑本段 目录\n 大事记', weights: { 1: 1 } },
      { line: /^\s*(?:19|20)\d{2}年\s*$/, weights: { 3: 2, 6: 1 } },
    ],
  ],
  [
    'PAPER',
    [
      { line: /^\s*(?:【?摘\s*要】?|【?关键词】?|\[摘要\]|Abstract|Key\s?words)\s*[：\s]/i, weights: { 1: 2 } },
      {
        words: '参考文献 中图分类号 文献标识码 基金项目 文章编号 收稿日期',
        pattern: /\bDOI\b/gi,
        sign: 'Dd',
        weights: { 1: 2 },
      },
      { pattern: /\[\d{1,3}(?:[-,，、]\d{1,3})*\]/g, sign: '[', weights: { 4: 2 } },
      { pattern: /\[[JMDNC]\]/g, sign: '[', weights: { 2: 2 } },
      {
        pattern:
          /（?\d\.[\u3400-\u9fff]{2,14}(?:大学|研究院|科学院|学院)[\u3400-\u9fff\s]{0,16}，[\u3400-\u9fff\s]{2,12}\s?\d{6}/g,
        sign: '.',
        weights: { 1: 2 },
      },
      {
        words:
          '本文依据 本文依照 本文从 本文以 本文认为 本文试 本文拟 本文通过 学界 学者认为 学者们认为 学者指出 学者们指出 学者围绕 学者们围绕 已有研究 现有研究',
        weights: { 1: 1 },
      },
    ],
  ],
  [
    'REPORT_ON_WORK',
    [
      {
        words: '向大会报告工作 向大会作报告 请予审议 请予审查 列席会议的同志提出 列席人员提出 提请审议',
        weights: { 1: 2, 2: 1 },
      },
      { line: /^\s*(?:各位(?:代表|委员)(?:[、，]同志们)?|[\u3400-\u9fff]{0,24}工作报告)[：！\s]*$/, weights: { 1: 1 } },
    ],
  ],
]

/** The words of all marks; each leads to the marks that have it, with false where it is none of them after all. */
const wordsOfMarks = new Map<string, Map<Mark, boolean>>()
for (const [, marks] of marksOf)
  for (const mark of marks)
    for (const word of mark.words?.split(' ') ?? []) {
      const [plain, counts] = word.startsWith('-') ? [word.slice(1), false] : [word, true]
      wordsOfMarks.set(plain, (wordsOfMarks.get(plain) ?? new Map()).set(mark, counts))
    }
// At a longer word its beginning stands too: 小说 in 小说网.
for (const [word, marks] of wordsOfMarks)
  for (let end = 1; end < word.length; end++)
    for (const [mark, counts] of wordsOfMarks.get(word.slice(0, end)) ?? [])
      if (!marks.has(mark)) marks.set(mark, counts)
const markWords = new Lexicon(wordsOfMarks)

/** How often words of each mark stand on a page. */
function countWords(text: string): ReadonlyMap<Mark, number> {
  const counts = new Map<Mark, number>()
  const ends = new Map<Mark, number>()
  for (let word = markWords.search(text, 0); word; word = markWords.search(text, word.start + 1))
    for (const [mark, isOne] of word.value)
      if (isOne && word.start >= (ends.get(mark) ?? 0)) {
        counts.set(mark, (counts.get(mark) ?? 0) + 1)
        ends.set(mark, word.end)
      }
  return counts
}

const seat =
  /[省市](?<=(?<=^|[，。、；：“”\s是和与])(?:(?![省市县])[\u3400-\u9fff]){2}.)(?=[省市]?委(?:书记|副书记|常委)|[省市]?(?:省长|市长|副省长|副市长|人民政府|政府)|长|副[省市]长)/gm
const noPlace = /任|[我全各两该本由是又同以和与]|兄弟|有关|原|见证|代表|出席|来自|包括|还有|以及|协议/

/** Whether officials sit in two places, or twice in one, that are no division: 云泽市市长, 江中省委书记. */
const isInvented = (text: string): boolean =>
  matchesOf(text, seat)
    .map(({ index }) => text.slice(index - 2, index + 1))
    .filter((name) => !noPlace.test(name) && placeNamed(name) === null).length >= 2

/** A line that any of the marks knows. */
const anyLine = new RegExp(
  marksOf.flatMap(([, marks]) => marks.flatMap(({ line }) => line?.source ?? [])).join('|'),
  'i',
)

const anySign = new RegExp(
  `[${marksOf.flatMap(([, marks]) => marks.flatMap(({ sign }) => sign?.replace('[', '\\[') ?? [])).join('')}]`,
  'g',
)

/** Points of each genre; `lines` are those of the text, each with its end. */
function pointsIn(text: string, lines: readonly string[]): ReadonlyMap<Genre, number> {
  const words = countWords(text)
  const signs = new Set(text.match(anySign))
  const mayMatch = ({ sign }: Mark): boolean => !sign || [...sign].some((character) => signs.has(character))
  const marked = lines.filter((line) => anyLine.test(line))
  const countOf = (mark: Mark): number =>
    (words.get(mark) ?? 0) +
    (mark.line ? marked.filter((line) => mark.line?.test(line)).length : 0) +
    (mark.pattern && mayMatch(mark) ? matchesOf(text, mark.pattern).length : 0)
  const weigh = (mark: Mark): number => {
    const count = countOf(mark)
    if (count === 0) return 0
    return Object.entries(mark.weights).reduce((sum, [times, weight]) => sum + (count >= Number(times) ? weight : 0), 0)
  }
  return new Map(marksOf.map(([genre, marks]) => [genre, marks.reduce((sum, mark) => sum + weigh(mark), 0)]))
}

/** Whose news is public, whoever else is on the page. */
const publicLife =
  /党政代表团|政府代表团|[省市区县州]委|人民政府|[省市县区]政府|省长|市长|州长|县长|区长|自治区主席|行政长官|兵团|国务院|外交部/
const companyOffice =
  /董事|监事|总经理|经理|总裁|首席|创始人|总监|合伙人|总工程师|总经济师|总会计师|(?:公司|集团|股份)[\u3400-\u9fff]{0,4}(?:书记|党委常委|党委委员|院长)$|CEO/

/** A company's news of itself: officers of companies, and nobody and nothing public. */
const isPressRelease = (page: ReadPage): boolean => {
  if (publicLife.test(page.text)) return false
  const offices = gather(page.articles, ({ mentions }) =>
    gather(mentions, ({ offices: written }) =>
      written.map(({ organisation, organ, title }) => `${organisation ?? organ}${title}`),
    ),
  )
  const companies = offices.filter((office) => companyOffice.test(office))
  return companies.length > 0 && companies.length * 2 > offices.length
}

/** A page without one sentence: menus, lists of links. What is merely cut off in its first sentence has a day or a long line. */
const isNavigation = (all: readonly string[]): boolean => {
  const lines = all.filter((line) => line.trim() !== '')
  if (lines.some((line) => /[。；]/.test(line) || line.trim().length > 70)) return false
  const menu = lines.filter((line) =>
    /[|｜>»]|^\s*[·•*\-■▪◆]|友情链接|网站首页|当前位置|所在的?位置|更多|ICP备|主办|访问/.test(line),
  )
  return menu.length >= 3 && menu.length * 2 >= lines.length
}

/** Decides from its words, and from who is named in which office, what a page is. In doubt it is a report. */
export function genreOf(page: ReadPage): Genre {
  const lines = page.text.match(/[^\n]*\n|[^\n]+/g) ?? []
  for (const [genre, sum] of pointsIn(page.text, lines))
    if (sum >= 3 || (genre === 'NOVEL' && sum >= 1 && isInvented(page.text))) return genre
  if (isNavigation(lines)) return 'NAVIGATION'
  return isPressRelease(page) ? 'PRESS_RELEASE' : 'REPORT'
}

/** The words before an office that is only meant for someone: 拟任X市副市长. */
const proposed = /(?:拟|任命|免去)[^。；\n]{0,30}$/

/**
 * What may be read of a page: of a report all; of a notice of appointments those who are in office
 * (an office that is only proposed is not held); of all else nothing. Events are read of reports alone.
 */
export function withinGenre(page: ReadPage, genre: Genre): ReadPage {
  if (genre === 'REPORT') return page
  const keeps = genre === 'NOTICE_OF_APPOINTMENTS'
  return {
    ...page,
    articles: page.articles.map((article) => {
      const mentions = keeps
        ? article.mentions.filter(
            ({ start, fullOffices }) =>
              fullOffices.length > 0 && !proposed.test(page.text.slice(Math.max(0, start - 40), start)),
          )
        : []
      return {
        ...article,
        article: { headlines: [], paragraphs: article.article.paragraphs },
        sentences: [],
        trips: [],
        mentions,
        mentionsOf: mentionsByName(mentions),
      }
    }),
  }
}
