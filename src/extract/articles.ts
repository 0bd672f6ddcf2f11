import type { Span } from '../record.js'
import { Cue, cuesIn } from './cues.js'
import { matchesOf } from './matches.js'

/** One article of a page: what stands above it, and its paragraphs. Offsets into the readable text. */
export interface Article {
  readonly headlines: readonly Span[]
  readonly paragraphs: readonly Span[]
}

/** A page cut into its articles; what is around them is furniture. */
export interface Page {
  readonly articles: readonly Article[]
  /** Lines above the first article that may tell publisher and day: 来源, 发布时间. */
  readonly header: readonly Span[]
  /** Lines of links under an article. */
  readonly links: readonly Span[]
}

const furniture =
  /^(?:欢迎(?:您)?(?:访问|光临|浏览)[^。]*$|您?(?:现在|当前|所在)的?位置|当前位置|首页|返回|打印|字体|字号|分享|转存图片|点击|扫一扫|责任编辑|责编|编辑[:：丨|]|来源[:：]|作者[:：]|浏览|阅读[:：]|发布|时间[:：]|日期[:：]|上一篇|下一篇|上一条|下一条|相关(?:链接|新闻|阅读|专题|报道|推荐|文章|资讯)|推荐|热门|更多|评论|我要留言|暂无|网友|热心网友|版权|【版权|copyright|©|Copyright|备案|标签|关键词|触碰|暂时没有|◎|打开|下载|登录|注册|无障碍|视力保护|English|微信|微博|http|www\.|文章简介|摘要[:：]?$|图片来源|资料|评论留言)/i
const stop =
  /^(?:相关(?:链接|新闻|阅读|专题|报道|推荐|文章|资讯)|推荐阅读|延伸阅读|热门|评论留言|评论|我要留言|网友评论|上一篇|下一篇|上一条|下一条|往期|更多(?:新闻|精彩)|【版权|版权(?:声明|所有)|免责声明|精选专题|猜你喜欢|最新(?:文章|资讯)|【相关)/
const eventWord = /考察|会见|会谈|座谈|举行|召开|签署|签约|会议|调研|访问|交流|对接|来(?!源)[\u3400-\u9fff]|率|代表团/
const sentenceEnd = /[。！？!?；;]|…|\.{3}$|[^\d]\.\s|:\s*$/

const sentenceStop = /[。！？!?][”"’）)]*/g

/** A trimmed line without the # and * of Markdown around it. */
const withoutMarks = (line: string): string =>
  /^[#*]/.test(line) || line.endsWith('*') ? line.replace(/^[#*\s]+|[*\s]+$/g, '') : line

const isLink = (line: string): boolean =>
  !/[。；]/.test(line) &&
  (/^[-•·*●■▪>»◆]\s*\S/.test(line) ||
    (/(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\)?\]?$/.test(line) && line.length > 14 && eventWord.test(line)))

/** • 来源: 四川日报, • 2018年05月12日 11时42分: of the report below it, and no link. */
const imprintLine =
  /^[-•·*●■▪>»◆]\s*(?:(?:信息)?来源|(?:发布)?(?:时间|日期)|(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:[\s\d:：时分秒]*)$)/

/** 政务服务 | 繁体 | English; 江南日报 信息日报 赣商杂志 …, in many short words. */
const isMenu = (line: string): boolean => {
  if (/[。，]/.test(line)) return false
  const words = line.split(/[\s\u3000]+/)
  return line.split(/[|｜]/).length > 4 || (words.length > 8 && line.length < 7 * words.length)
}

const isBody = (line: string): boolean =>
  (sentenceEnd.test(line) && line.length > 18) || (line.length > 70 && !isMenu(line))

/** 某省代表团赴甲市考察 两地联席会议举行 X、Y讲话 Z参加: a headline of many parts, as long as a paragraph. */
const isLongHeadline = (line: string): boolean =>
  line.length < 200 && !/[。；]/.test(line) && /^(?:[^ \u3000]{6,}[ \u3000]+){2,}[^ \u3000]{4,}$/.test(line)

/** Cuts a page at its lines: headline lines, paragraphs, furniture, links. */
export function readPage(text: string): Page {
  const lines: Span[] = []
  for (let start = 0; start <= text.length; ) {
    const stopAt = text.indexOf('\n', start)
    const end = stopAt < 0 ? text.length : stopAt
    const line = text.slice(start, end)
    const lead = line.length - line.trimStart().length
    const trimmed = line.trim()
    if (trimmed) lines.push({ start: start + lead, end: start + lead + trimmed.length })
    start = end + 1
  }
  const articles: { headlines: Span[]; paragraphs: Span[] }[] = []
  const header: Span[] = []
  const links: Span[] = []
  let pending: Span[] = []
  let current: { headlines: Span[]; paragraphs: Span[] } | null = null
  let closed = false
  const bodies = new Set<string>()
  for (const span of lines) {
    const line = withoutMarks(text.slice(span.start, span.end))
    // The page has the article twice.
    if (bodies.has(line)) continue
    if (isLink(line)) {
      if (!current && imprintLine.test(line)) header.push(span)
      else links.push(span)
      continue
    }
    if (stop.test(line) && line.length < 60) {
      if (current && current.paragraphs.length > 0) closed = true
      continue
    }
    if (furniture.test(line) && !/。.*。/.test(line) && line.length < 90) {
      if (!current) header.push(span)
      continue
    }
    if (
      (isBody(line) && (current !== null || !isLongHeadline(line))) ||
      // The page is cut off in the middle of a sentence.
      (span === lines.at(-1) && current !== null && !closed && /[，、,].{2,}/.test(line)) ||
      (current !== null && !closed && dayOfList.test(line)) ||
      (current !== null &&
        !closed &&
        pending.length === 0 &&
        (/[\u3400-\u9fff]{5,}(?:[。）)]|。[（(][^）)]{1,12}[）)])$/.test(line) ||
          cutSpeech.test(line) ||
          cutWalk.test(line)))
    ) {
      const fresh: boolean =
        current === null ||
        (current.paragraphs.length > 0 &&
          (another.test(line) || (startsReport(line) && hasNewHeadline(text, current.headlines, pending))))
      if (closed && !fresh) continue
      if (fresh) {
        current = { headlines: pending, paragraphs: [] }
        articles.push(current)
        closed = false
      }
      // The headline stands below a picture and its caption.
      else if (current?.headlines.length === 0 && current.paragraphs.length === 1)
        current.headlines = pending.filter(({ start, end }) => isHeadline(text.slice(start, end)))
      current?.paragraphs.push(span)
      bodies.add(line)
      pending = []
      continue
    }
    pending.push(span)
    if (!current) header.push(span)
    else if (pending.length > 4) pending = pending.slice(-4)
  }
  if (articles.length === 0 && lines.length > 0) articles.push({ headlines: lines.slice(0, 6), paragraphs: [] })
  return { articles, header, links }
}

/** 5月8日，代表团赴甲省考察并举行座谈会: of a list of days, without a stop. */
const dayOfList =
  /^\d{1,2}月\d{1,2}日(?:[至-](?:\d{1,2}月)?\d{1,2}日)?[,，][^。]*(?:考察|访问)[^。]*(?:座谈|会见|会谈|会议)/

/** X说，…, cut off before a caption. */
const cutSpeech = /^[\u3400-\u9fff·]{2,4}(?:说|表示|指出)[，,：:].{12,}/

/** 代表团参观了甲区、乙公司，并登上, cut off before the page goes on. */
const cutWalk = /(?:代表团|考察团|一行)[^。]{0,12}(?:参观|考察|走访|来到|前往)[^。]{2,}[、，,][^。]*$/

/** Whether one of the lines above a paragraph is a headline, and not the article's own again over a picture. */
function hasNewHeadline(text: string, known: readonly Span[], above: readonly Span[]): boolean {
  const own = known.map(({ start, end }) => text.slice(start, end))
  return above.map(({ start, end }) => text.slice(start, end)).some((line) => isHeadline(line) && !own.includes(line))
}

const isHeadline = (line: string): boolean =>
  line.length >= 12 && line.length <= 120 && eventWord.test(line) && !/^[（(]/.test(line) && !caption.test(line)

/** 在某某科创园考察, under a picture */
const caption = /^[在到][\u3400-\u9fff]{2,40}(?:考察|调研|参观|座谈|学习|察看)$/

/** A further report under the one headline. */
const another = /^(?:又讯|另讯)[^，。]{0,12}(?:\d{1,2}[日月]|[今昨][天日])/

/** How a report begins: with a date, a dateline or a delegation. */
const startsReport = (line: string): boolean =>
  /^(?:.{0,24}(?:讯|电)|.{0,12}\d{1,2}[日月]|(?!(?:代表|考察)团(?:一行)?).{0,20}(?:代表团|一行)|(?:今|昨)[天日])/.test(
    line,
  )

/** A sentence of an article. */
export interface Sentence extends Span {
  readonly start: number
  readonly end: number
  readonly paragraph: number
  /** Words that a speaker is quoted with: facts of the event are not read from them. */
  readonly spoken: boolean
  /** The cues that stand in it. */
  readonly cues: number
}

/** A headline as a sentence of no paragraph. */
export const headlineSentence = (text: string, { start, end }: Span): Sentence => ({
  start,
  end,
  paragraph: -1,
  spoken: false,
  cues: cuesIn(text, start, end),
})

/** “某某联席会议”6月21日在…举行: no speech. */
const quotedTitle = /^“[^”]{2,40}(?:会议?|论坛|仪式|活动)”(?:于|在|[昨今]|\d{1,2}[月日])/

const verbsOfSpeech = '说|指出|表示|强调|谈到|认为|介绍说|介绍道|要求|提出|希望|告诉记者|坦言|透露'
/** 落实省委部署要求， tells of no speech. */
const speech = new RegExp(
  `(?:${verbsOfSpeech})(?<!(?:按照|落实|贯彻|根据|围绕|部署|指示|精神|工作|新|总)[^，。；]{0,40}要求)(?:道|到)?[，,：:“]`,
)
const speechCue = new Cue(verbsOfSpeech)
/** Words behind which a sentence goes on with what somebody says: no event of the report's own. */
export const saying = /(?<!据)(?:表示|指出|强调|认为|说|谈到)[，：]/
const resumes =
  /^(?:会上|会后|会前|会议(?:还|审议|通过|由|期间|结束|上)|座谈会(?:上|后|前|由|期间)|座谈(?:中|前|后)|会[见谈](?:后|前|结束|时?(?:在座|出席|参加|陪同))|随后|其后|此后|之后|当天|当日|同日|期间|在[\u3400-\u9fff]{1,6}(?:期间|考察期间)|考察期间|学习考察期间|签约仪式|仪式|双方|两[省市地区]|[\u3400-\u9fff、]{2,12}还(?:先后|分别|实地)*(?:考察|参观|走访)了|省领导|市领导|自治区领导|区领导|兵团领导|代表团(?:一行|先后|还|在)|\d{1,2}[日月](?![^。]{0,12}(?:习近平|总书记|中央|国务院))|(?:昨|今)[天日]|[（(]|[他她]代表[^，。]{2,30}签[署订]|参加|出席|陪同|根据协议|据悉|在[^，。]{2,24}，[\u3400-\u9fff]{0,4}(?:代表团|考察团|考察组|调研组|一行)(?!说)|在[^，。]{2,24}(?:后|时)，[\u3400-\u9fff·]{2,4}(?:说|表示|指出)|[\u3400-\u9fff、，]{4,36}(?:书记|主任|主席|局长|会长|校长|行长|董事长)[\u3400-\u9fff]{2,3}(?:在(?:座谈|会上|讲话|致辞|发言)[^，。]{0,6}|[表指强介][^，。]{0,3})(?:表示|指出|强调|说|介绍)[，：]|[\u3400-\u9fff]{2,10}(?:省|市|自治区)?(?:领导|委书记|委副书记|委常委|省长|市长|主席|主任|副省长|副市长|副主席|部长|秘书长|行政长官))/

/** A sentence that ends in who was there, who will come along or who spoke is the report's own, wherever it stands: 省长X、副省长Y等出席会见。 */
const attendance =
  /(?:(?:出席|参加|陪同|在座|列席)了?(?:会[见面谈晤议]|座谈会?|上述活动|有关活动|相关活动|活动|签约仪式|开幕式|仪式|论坛|考察|调研)?|(?:作|分别|先后)了?(?:交流|具体|详细|专题|情况|简要)*(?:发言|汇报|致辞|讲话)|作了?(?:具体|详细|专题|情况|简要)*(?:介绍|说明|通报))(?:（[^）]{0,12}）)?。?$|将会?(?:随行|同行|随同(?:出访|前往))。?$/

/** In characters. What goes on longer is no sentence but a page without stops, and is read piece by piece. */
const longestSentence = 1000

/** After the last stop within [start, end), or at `end` where there is none. */
function cutBefore(text: string, start: number, end: number): number {
  const last = text.slice(start, end).search(/[，；、 ][^，；、 ]*$/)
  return last > 0 ? start + last + 1 : end
}

/** Splits an article's paragraphs into sentences and marks what is quoted from speakers. */
export function readSentences(text: string, article: Article): Sentence[] {
  const sentences: Sentence[] = []
  for (const [paragraph, span] of article.paragraphs.entries()) {
    let start = span.start
    let quoting = false
    const close = (end: number): void => {
      const sentence = text.slice(start, end)
      const own = sentence.trim()
      if (own.length > 1) {
        const lead = sentence.length - sentence.trimStart().length
        if (quoting && (resumes.test(own) || attendance.test(own.slice(-30)))) quoting = false
        const spoken = quoting || (/^["“]/.test(own) && !quotedTitle.test(own))
        const told = { start: start + lead, end, paragraph, spoken, cues: cuesIn(text, start, end) }
        sentences.push(told)
        if (!quoting && speechCue.isIn(told) && speech.test(own)) quoting = true
      }
      start = end
    }
    const closeAll = (end: number): void => {
      while (end - start > longestSentence) close(cutBefore(text, start, start + longestSentence))
      close(end)
    }
    for (const { index, 0: stop } of matchesOf(text.slice(span.start, span.end), sentenceStop))
      closeAll(span.start + index + stop.length)
    if (start < span.end) closeAll(span.end)
  }
  return sentences
}
