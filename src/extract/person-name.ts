import { Characters } from './characters.js'
import { Lexicon } from './lexicon.js'
import { matchesOf } from './matches.js'
import { placeNamed } from './place-mentions.js'
import { firstCharacters, isCompoundAt, rareSurnames, surnames } from './surnames.js'

/** A name read at a place of a text, without the spaces that stand in it. */
export interface NameReading {
  readonly name: string
  readonly start: number
  readonly end: number
  /** How sure the end is: 3 before punctuation, 2 before a word that follows names, 1 before a character that does. */
  readonly firmness: number
}

/** How often each string stands between separators on the page: what a name's end is weighed with where nothing marks it. */
export type NameVotes = ReadonlyMap<string, number>

/** Words that follow a person's name in these reports. */
const followers = new Lexicon(
  (
    '出席 参加 主持 关于 来到 拟任 履新 履职 就职 拜会 拜访 见面 率领 率队 率团 带队 带领 陪同 会见 会晤 接见 看望 接待 迎接 接机 送机 迎候 讲话 致辞 致词 发言 介绍 表示 指出 强调 谈到 认为 希望 要求 代表 以及 一行 分别 共同 先后 前往 签署 签订 签约 见证 宣布 听取 考察 调研 参观 走访 检查 视察 ' +
    '深入 实地 回到 传达 通报 汇报 回顾 感谢 欢迎 祝贺 告诉 提出 利用 期望 期待 相信 提到 提及 呼吁 补充 赞扬 建议 担任 兼任 当选 今天 昨天 昨日 今日 明日 明天 明起 今起 日前 近日 上午 下午 晚上 晚间 当晚 当天 当日 时， 中午 傍晚 早上 次日 翌日 同志 第一时间 先生 女士 书记 省长 市长 主席 部长 主任 委员 会谈 座谈 交流 互赠 握手 交换 致意 进行 举行 召开 全程 高规格 携 此前 ' +
    '一同 一道 一路 本月 一起 再次 首先 随后 亲切 亲自 热情 热烈 高度 充分 衷心 简要 详细 重点 发表 作出 作了 做了 揭牌 启动 重申 最后 在内 联袂 接受 等人 参与 走上 登上 共商 分率 教授 博士 议员 院士 作补充 作了 作出 作交流 作发言 作主题 作专题 作情况 作重点 作报告 作汇报 作说明 作介绍 少将 中将 上将 大校 上校 中校 少校 等省 等市 等领导 及市直 及省直 及有关 及相关 及部分 等参加 等出席 等陪同 总书记 董事长 总经理 总裁 行长 院长 校长 会长 团长 组长 局长 厅长 司长 县长 州长 区长 秘书长 司令员 政委 检察长 ' +
    '各自 亲临 现场 外， 宣读 两人 二人 三人 接任 调任 升任 署理 署任 乘坐 为首 都参加 都参与 都出席 设宴 用“ 高兴 现身 宴请 做东 登门 到场 讲了 带团 带着 牵头 委托 讲解 演讲 主旨 论述 解读 谈了 特意 特地 专程 随团 随行 参会 列席 会面 汇报 视频 先与 先后与 深情 激动 对话 受邀 应邀 莅临 到访 来访 抵达 出访 赴任 主礼 主讲 作为 分管 阐述 坦言 透露 认真 仔细 围绕 结合 就任 指示 部署 动员 点评 总结 回应 接着 同时 也 亦 均 说 称 率 带 陪 赠 话 昨 参 就如何 就进 就加 就深 就推 就共 就贯 就做 就两 就双 就有 代读 书面 视频 到会 与会 陪 同 为 作 致 受 因 由 把 将 还 又 曾 已 等 和 与 及 对 向 在 于 就 到 来 赴 抵 的 以 则 都 之 从 说： 说， 请 邀 主 会 后 前 中 上 下 随 先 任 是 暨 兼 并 给 陪'
  )
    .split(' ')
    .map((word) => [word, word.length > 1 || '也亦均说称率昨'.includes(word) ? 2 : 1] as const),
)

/** What begins like a name and is none: 高度重视, 向全省, 时任. */
const notNames = new Lexicon(
  (
    '银行 银川 任组长 师党 师市 任团长 任队长 任主任 召开 召集 时说 时指 时表 时强 时介 时谈 高度 高质量 高水平 高峰会 高峰论坛 高峰期 高校 高新 高级 高层 向 于 方面 方案 应邀 应 曾经 曾任 时任 时间 党组 党委 党和 党中央 党政 党的 党建 党员 关于 安排 和 连续 连同 率 全体 全程 全面 全省 全国 全市 全区 全力 常务 常委 常态 成员 成立 成果 成为 经过 经济 ' +
    '支持 强调 任命 任职 任务 明确 明年 明天 都 齐聚 齐心 同志 同时 同意 国家 国际 国务院 公司 公安 公布 公共 水平 水利 水务 水电 文化 文明 文旅 文章 文件 金融 安全 项目 华侨 农业 农村 农办 江南 江西 江苏 广东 山东 山西 海南 海外 河南 河北 湖南 湖北 云南 贵州 陕西 宁夏 西藏 安徽 石油 石化 ' +
    '白天 万元 万亿 上午 章程 司法 司长 司令 管理 管委 祖国 冷静 盛会 车站 苗族 乐观 柳州 祝愿 祝贺 牛年 龙年 马上 包括 边境 边界 温暖 计划 席间 席位 单位 单独 程序 易地 双方 代表 季度 平台 平等 平稳 项目 商务 商会 商业 商定 商谈 商讨 解决 解放 宗教 信息 信访 家庭 ' +
    '别的 强化 拜会 拜访 舒心 舒服 仲裁 蓝图 花园 官员 官方 来自 来到 来访 来往 沿线 沿海 沿江 沿黄 终于 庭审 保障 保护 保持 盘活 步伐 相关 相互 相聚 相继 自治 自由 自然 自觉 僧人 阿姨 黑龙江 随同 随行 随团 随后 长期 长江 长三角 门户 部分 部门 部署 负责 行业 行政 行动 表示 表彰 展开 展览 展示 求真 力争 利用 加快 加强 加大 达成 达到 才能 但 多走 多来 多看 多年 多次 果断 过去 过程 过渡 过境 过硬 过节 过年 法院 法治 法律 海关 普通 热烈 热情 色彩 土地 西部 央企 巴黎 开展 开发 开放 开幕 开始 洽谈 ' +
    '开会 党校 国有 国资 令 马克思 毛泽东思想 邓小平理论 祖籍 左右 段时间 钱塘江 汪洋大海 侯任 候任 游客 车辆 房地产 房屋 冉冉 卫生 卫星 查看 查处 区域 舍小家 顾大家 区委 区委办 县委办 市委办 政府办 区政府 区政协 区人大 区纪委 区领导 区主要 区有关 区相关 区直 区级 有章法 文创 有省 有市 有自治区 有县 农场 瞻仰 水资源 封闭 古城 古代 万人 万吨 充满 习俗 项 纪念 牧区 牧民 农牧 尚未 尤其 毕竟 毕业 聚焦 聚力 从而 从严 荣获 荣誉 良好 良渚 茅台 山水 山海 广泛 广大 广州 广西 宫 时期 时代 时候 程度 汤加 冬季 那么 那里 那样 何时 何种 谷雨 温室 常常 关键 关心 关系 宁静 景区 强强 盛夏 盛情 欧洲 欧盟 曲艺 车间 蒙古 富裕 富强 印发 印象 ' +
    '和中央 多名 多合作 和客商 和客人 和来宾 和企业 和各界 和友人 和朋友 和员工 和村民 和居民 和嘉宾 和同学 和专家 和教授 和学者 和夫人 和贵宾 和代表 和群众 和大家 和同志 和领导 和记者 后首次 台盟 农工党 致公党 通知 公报 谈话 全会 应该 有人 有分析 有专家 有关 通报 贺信 法案 时隔 相比 班子 干部 能力 劳工 劳动 劳务 年度 布置 鲜明 合影 合照 简要 简单 简介 宣布 承诺 资格 自主 普遍 全部 职务 办公室 办公厅 一起 一人 视察团 人选 嘱托 副 省长 市长 州长 县长 区长 书记 主任 部长 厅长 局长 秘书长 亲自 共同 共商 共建 共享 共谋 主持 主要 主动 主办 出席 出任 参加 会议 会见 会谈 会上 会后 座谈 讲话 致辞 致信 发言 介绍 指出 要求 希望 认为 率团 率领 率队 陪同 分别 先后 见证 听取 考察 调研 签署 签约 推进 推动 建设 发展 合作 协作 交流 学习 工作 一行 以及 有关 各 为 由 对 与 在 到 的 等 说 是 将 把 被 让 就 之 其 他 她 这 该 此 们 团'
  )
    .split(' ')
    .map((word) => [word, true] as const),
)

/** Characters that no given name holds. */
const notInNames = new Characters(
  /[的了是及副等被把将对他她这那我们您你就还很最更各每某些个着过吗呢吧啊“”‘’《》〈〉（）()、，。；：！？,;:!?\d\sA-Za-z—…|/\\<>\-＞\ufffd]/,
)

/** Whether a stretch holds what no name does; 过 and 那 begin some. */
const isUnnamable = (text: string, start: number, end: number): boolean =>
  notInNames.isIn(text, text[start] === '过' || text[start] === '那' ? start + 1 : start, end)

const separator = new Characters(/[、，,。；;：:！？!?\s（(）)【】[\]“”"《》〈〉<>|丨/…·-]/)
const letter = new Characters(/[\u3400-\u9fff]/)
const digit = new Characters(/\d/)
const space = new Characters(/[ \u3000]/)
const dayInWords = new Characters('一二三四五六七八九十')
const besideToday = new Characters(/[ \u3000（]/)
const anyDot = /[·•．‧・﹒∙●]/
const dot = new Characters(anyDot)
const spacedName = /^([\u3400-\u9fff])[ \u3000]{1,2}([\u3400-\u9fff])(?=[、，,。；;\s])/
const dotted = /^[\u3400-\u9fff]{1,8}(?:[·•．‧・﹒∙●][\u3400-\u9fff]{1,8}){1,3}/
/** The name of parts with dots between them that begins at `at`; null for a name of any other kind. */
const dottedAt = (text: string, at: number): string | null =>
  dot.isIn(text, at + 1, at + 9) ? notDivisions(dotted.exec(text.slice(at, at + 34))?.[0] ?? null) : null
/** 出席湖北省·新疆维吾尔自治区座谈会, 在甲区·乙县座谈会上: no name; X对迪力·某某: two. */
const notDivisions = (name: string | null): string | null =>
  name &&
  (/^[\u3400-\u9fff]*?(?:[省市]|自治区|出席)[\u3400-\u9fff]*[^\u3400-\u9fff]|^在|[区县州旗][^\u3400-\u9fff]{1,2}[\u3400-\u9fff]+?[市区县州旗]/.test(
    name,
  ) ||
    /^[\u3400-\u9fff]{2,3}[对向与陪](?=[\u3400-\u9fff]{2})/.test(name))
    ? null
    : name

/** Spells the dot between the parts of a name as GB/T 15834 does. */
export const normalizeName = (written: string): string =>
  oddlyWritten.isIn(written, 0, written.length) ? written.replace(/\s+/g, '').replace(/[•．‧・﹒∙●]/g, '·') : written
const comes = new Set('来公校有由相前入进访在驻援商省')
const oddlyWritten = new Characters(/[\s•．‧・﹒∙●]/)

/** 穆勒 of 汉斯·穆勒, by which reports call a foreign guest after the first time; null for names of one part. */
export const lastPart = (name: string): string | null =>
  name.includes('·') ? (/·([^·]{2,})$/.exec(name)?.[1] ?? null) : null

export function firmnessAt(text: string, at: number): number {
  if (at >= text.length || separator.isAt(text, at)) return 3
  // X今（18日）, of which the brackets are gone.
  if (digit.isAt(text, at) || (text[at] === '今' && besideToday.isAt(text, at + 1)) || isCutOff(text, at)) return 2
  return (
    followers.longestAt(text, at)?.value ??
    (dayInWords.isAt(text, at) && /^[一二三四五六七八九十]{1,3}日/.test(text.slice(at, at + 4)) ? 2 : 0)
  )
}

/** Whether a name may begin at `at` where no title stands before it. */
export const mayBeginName = (text: string, at: number): boolean =>
  beginsLikeName(text, at) || dot.isIn(text, at + 1, at + 9)

const beginsLikeName = (text: string, at: number): boolean => surnames.isAt(text, at) || isCompoundAt(text, at)

/** Whether two or three characters in the middle of a list of names are one, whatever the surname. */
export const couldBeName = (name: string): boolean =>
  (name.length === 2 || name.length === 3) &&
  !isUnnamable(name, 0, name.length) &&
  notNames.longestAt(name, 0) === null &&
  placeNamed(name) === null &&
  !/[省市县区州委会部厅局院司组队团级办]$/.test(name)

/** Whether the whole string could be a person's name: a surname and one or two characters, or parts joined by dots. */
export function looksLikeName(name: string): boolean {
  if (dottedAt(name, 0) === name) return true
  const given = name.length - (isCompoundAt(name, 0) ? 2 : surnames.isAt(name, 0) ? 1 : 9)
  if (given !== 1 && given !== 2) return false
  return !isUnnamable(name, 0, name.length) && (notNames.longestAt(name, 0)?.end ?? 0) < 2
}

/**
 * Reads the name that begins at `start`, as after a title or between separators. Of the lengths that a name can have the one
 * wins whose end is marked best, by what follows it and by how often the string stands between separators on the page.
 * Null where nothing there reads as a name.
 */
export function readName(text: string, start: number, votes: NameVotes, afterTitle = true): NameReading | null {
  if (!letter.isAt(text, start)) return null
  const withDots = dottedAt(text, start)
  if (withDots) return readDotted(text, start, withDots, votes)
  const known = beginsLikeName(text, start)
  if (!known && !afterTitle) return null
  const spaced = known && space.isAt(text, start + 1) && spacedName.exec(text.slice(start, start + 6))
  if (spaced) return { name: `${spaced[1]}${spaced[2]}`, start, end: start + spaced[0].length, firmness: 3 }

  const lengths = !known
    ? [3, 2, 4, 5]
    : isCompoundAt(text, start)
      ? [4, 3, 2]
      : // 那仁满都拉, whose first character is a surname as well.
        afterTitle || rareSurnames.isAt(text, start) || transliterated.has(text[start + 3] ?? '')
        ? [3, 2, 4, 5]
        : [3, 2]
  const found = notNames.longestAt(text, start)
  // 书记于海, 市长应望: 于 begins a name where no time follows, 应 where nobody invites.
  const isName =
    text[start] === '于'
      ? !/[今昨近日前去本当上下同每其]/.test(text[start + 1] ?? '')
      : text[start] === '应' && !/^应[^，。；]{0,24}(?:邀|要求|请求|约)/.test(text.slice(start, start + 30))
  if (text.startsWith('关于', start)) return null
  // 市长和四名代表
  if (text[start] === '和' && /^和[一二两三四五六七八九十几多\d]{1,2}[名位]/.test(text.slice(start, start + 5)))
    return null
  // 会长向客人致意: nobody called 向.
  if (text[start] === '向' && greets.test(text.slice(start, start + 20))) return null
  const not = found && afterTitle && found.end === start + 1 && isName ? null : found
  let best: NameReading | null = null
  let bestScore = 0
  for (const length of lengths) {
    const end = start + length
    const name = text.slice(start, end)
    if (name.length < length || name === '代表' || (length > 3 && /参加$/.test(name)) || isUnnamable(text, start, end))
      continue
    if (titleEnd.isAt(text, end - 1) && endsInTitle.test(name)) continue
    // 甲、乙说，: nobody's name ends in 说.
    if (length > 2 && text[end - 1] === '说' && separator.isAt(text, end)) continue
    if (length > 2 && isCutOff(text, end - 1)) continue
    // X今（三日）
    if (text[end] === '（' && text[end - 1] === '今') continue
    // 书记方刚拟任丙职
    if (text[end] === '任' && text[end - 1] === '拟') continue
    if (length === 4 && (notNames.longestAt(text, start + 2)?.end ?? 0) === end) continue
    const firmness = Math.max(
      firmnessAt(text, end),
      text[end] === '向' && reports.test(text.slice(end, end + 30)) ? 2 : 0,
    )
    if (length === 3 && divisionEnd.isAt(text, end - 1) && placeNamed(name)) continue
    // 宁波市市长, 连云港市副市长: no name 宁波, no name 连云港.
    if (municipal.isAt(text, end) && placeNamed(`${name}${text[end]}`)) continue
    // 有福建, and no name; but 秘书长尚安化、
    // 普琼 and 多吉 are names, though 琼 and 吉 are provinces; 来琼 is none.
    const mayGo = rareSurnames.isAt(text, start) && (length > 2 || !afterTitle || comes.has(text[start] ?? ''))
    const given = mayGo ? placeNamed(name.slice(1)) : null
    if (given && (given.level === 'PROVINCE' || !afterTitle || firmness < 3)) continue
    const bold =
      afterTitle &&
      firmness === 3 &&
      length === 3 &&
      not?.end === start + 2 &&
      !/[园馆碑堂塔坊区会团部院厅局司市省县员性化度级]$/.test(name)
    if (not && not.end >= end && (firmness < 3 || text[end] !== '、' || rareSurnames.isAt(text, start))) continue
    if (
      not &&
      !bold &&
      !(firmness === 3 && text[end] === '、') &&
      (not.end - start > 1 || firmness < 2) &&
      !votes.has(name)
    )
      continue
    if ((length > 3 && !isCompoundAt(name, 0)) || !known || rareSurnames.isAt(text, start)) {
      const foreign = length > 3 && [...name].every((character) => transliterated.has(character))
      if (firmness < (foreign ? 1 : 2) && !votes.has(name)) continue
      if (length > 3 && !foreign && firmness < (isDoubleSurname(name) ? 2 : 3)) continue
      if (
        length > 3 &&
        known &&
        !isDoubleSurname(name) &&
        [...name].some((character) => !transliterated.has(character))
      )
        continue
      if (
        !known &&
        /^[率带陪会出参主强指表有为是和与在于及对向把被让使由从以将要能应可不没也都还就只又很更最是]/.test(name)
      )
        continue
      if (!known && (firmness < 2 || [...name].some((character) => !transliterated.has(character)))) continue
    }
    const score =
      firmness +
      Math.min(votes.get(name) ?? 0, 3) * 1.5 +
      (length === 3 ? 0.2 : 0) -
      (functionWord.isAt(text, end - 1) &&
      text[end] !== '等' &&
      !(endsInParticle.test(name) && deed.test(text.slice(end, end + 4))) &&
      // 部长李远会代表我市: nobody 会代表.
      !(name.endsWith('会') && text.startsWith('代表', end)) &&
      !(name.endsWith('在') && /^(?:带领|率)/.test(text.slice(end, end + 2)))
        ? 1.5
        : 0) -
      (isDoubleSurname(name) ? 1.2 : 0)
    if (firmness + (votes.get(name) ?? 0) > 0 && score > bestScore) {
      bestScore = score
      best = { name, start, end, firmness }
    }
  }
  const married = text.slice(start, start + 4)
  if (
    !best &&
    afterTitle &&
    isDoubleSurname(married) &&
    notNames.longestAt(text, start) === null &&
    !notInNames.isIn(married, 0, married.length) &&
    firmnessAt(text, start + 4) > 0
  )
    return { name: married, start, end: start + 4, firmness: firmnessAt(text, start + 4) }
  return best && best.firmness < 2 && !votes.has(best.name) ? asElsewhere(text, votes, best) : best
}

/**
 * A name of two or three characters whose end nothing marks, as the page has it elsewhere: 徐远先 where 徐远 stands before 先 each time, 王启
 * where it stands before other words and 王启脱 only here.
 */
function asElsewhere(text: string, votes: NameVotes, reading: NameReading): NameReading {
  const { name, start } = reading
  const three = text.slice(start, start + 3)
  const length = three.startsWith(name) ? lengthElsewhere(text, votes, name, three) : name.length
  return length === name.length
    ? reading
    : { name: text.slice(start, start + length), start, end: start + length, firmness: 1 }
}

const particle = /[与和同及向对将就到在于也以等说]$/

/** Lengths that the pages at hand tell, each looked for once. */
const lengths = new WeakMap<NameVotes, Map<string, number>>()

function lengthElsewhere(text: string, votes: NameVotes, name: string, three: string): number {
  const known = lengths.get(votes) ?? new Map<string, number>()
  lengths.set(votes, known)
  const key = `${name} ${three}`
  const length = known.get(key) ?? (name === three ? lengthOfThree(text, three) : lengthOfTwo(text, three))
  known.set(key, length)
  return length
}

/** 3 where the two characters stand before the third again and before nothing else. */
function lengthOfTwo(text: string, three: string): number {
  if (particle.test(three) || notInNames.isIn(three, 0, 3)) return 2
  const two = three.slice(0, 2)
  let times = 0
  for (let at = text.indexOf(two); at >= 0; at = text.indexOf(two, at + 1)) {
    if (!text.startsWith(three, at)) return 2
    times++
  }
  return times > 1 ? 3 : 2
}

/** 2 where the three characters stand nowhere else, and the first two before the end of a name. */
function lengthOfThree(text: string, three: string): number {
  const two = three.slice(0, 2)
  let times = 0
  let isFirm = false
  for (let at = text.indexOf(two); at >= 0 && times < 2; at = text.indexOf(two, at + 1))
    if (text.startsWith(three, at)) times++
    else isFirm ||= firmnessAt(text, at + 2) > 1
  return times === 1 && isFirm ? 2 : 3
}

/** Characters that write Tibetan, Mongolian and Uyghur names, which have no surname: 巴音朝鲁, 洛桑江村. */
const transliterated: ReadonlySet<string> = new Set(
  '村参比美色当瓦阿艾安公巴白班保贝毕布才仓查昌朝赤次楚措达丹旦德登迪丁东多顿额尔恩凡噶嘎甘刚高格根贡古哈海汗和呼华霍吉加佳坚江降杰结金居喀卡康柯科克肯库拉兰郎朗勒雷力里丽利列林琳隆鲁伦罗洛玛买麦曼毛蒙米密木穆那乃南内尼宁牛努诺欧帕潘培平珀普其奇齐恰强乔青琼曲热仁日如萨塞赛桑僧沙山尚舍生石什斯松苏索他塔台泰坦唐特提天铁图土吐托旺王维温文翁乌西希夏向晓新雄旭雅亚彦央扬羊杨耶伊依益音尹英永尤玉元云扎占张哲者珍直智中卓珠姆堆边觉都满森合吾开佐然孜萨娜古丽帕娅妮衣艾则提江肖孜则泽增札宗娃拥赞宾尖彭基尕朋祁宝布敦腾敖孟胡包奥策傲淖让拜次',
)

const endsInTitle = /(?:书记|省长|市长|县长|州长|区长|主任|主席|部长|局长|厅长|院长|校长|总)$/
const titleEnd = new Characters('记长任席总')
const divisionEnd = new Characters('省市县区州')
const municipal = new Characters('市县州区旗')

/** 甲、乙参, where the page is cut off in the middle of 参加. */
const isCutOff = (text: string, at: number): boolean =>
  beginsFollower.isAt(text, at) && /^.\s*(?:$|\.{2}|…)/.test(text.slice(at, at + 7))
const beginsFollower = new Characters('参參出陪')

/** Words that follow a name and seldom end one. */
const functionWord = new Characters('在由从又也以与和及对向等将就到并先随陪任为说主会于率作')

/** 向王市长一行介绍: 向 is no part of the name. */
const reports = /^向[^，。；]{1,16}(?:介绍|汇报|通报|表示|赠送)/
const greets = /^向[^，。；]{1,12}(?:致意|介绍|汇报|通报|表示|赠送|说明|颁发|捐赠)/
/** Particles before which no deed stands: in 王以出席 the 以 is of the name. */
const endsInParticle = /[和与及同以向于对为]$/
const deed = /^(?:出席|参加|会见|主持|率|陪同|介绍|表示|指出|强调|说|致辞|讲话|等|一行|代表(?=双方|两[省市地]))/

/** A married woman's name in Hong Kong and Macao: husband's surname, own surname, given name. */
const isDoubleSurname = (name: string): boolean =>
  name.length === 4 && !isCompoundAt(name, 0) && surnames.areAll(name, 0, 2) && !rareSurnames.isIn(name, 0, 2)

/** 买买提出席: 提出 runs into 出席 and is no word there. */
const runsOn = (text: string, at: number): boolean =>
  // 白克力在欢迎宴会上: one character runs into nothing.
  (followers.longestAt(text, at)?.end ?? at) - at > 1 &&
  (followers.longestAt(text, at + 1)?.end ?? 0) > (followers.longestAt(text, at)?.end ?? text.length) &&
  followers.longestAt(text, at + 1)?.value === 2

function readDotted(text: string, start: number, whole: string, votes: NameVotes): NameReading | null {
  const base = whole.lastIndexOf(/[·•．‧・﹒∙●]/.exec(whole)?.[0] ?? '·') + 1
  for (let length = base + 1; length <= whole.length; length++) {
    const name = normalizeName(whole.slice(0, length))
    const firmness = firmnessAt(text, start + length)
    if (firmness === 3 || votes.has(name)) return { name, start, end: start + length, firmness: 3 }
    if (length === base + 1 || firmness === 0 || runsOn(text, start + length)) continue
    // A particle may also be a character of the name: it is where what follows is written like one.
    const goesOn =
      firmness === 1 && [...whole.slice(length, length + 2)].every((character) => transliterated.has(character))
    if (!goesOn) return { name, start, end: start + length, firmness }
  }
  return null
}

const opened = '[、，,；;：:\\s（(]'
const han = '[\\u3400-\\u9fff]'
const closed = '(?=[、，,；;。\\s）)等])'
/** What has the length of a name, the longest first: three cases are faster than one that goes back. */
const ofLength = `${han}{4}${closed}|${han}{3}${closed}|${han}{2}${closed}`
const plainVote = new RegExp(`${opened}(?=[${firstCharacters}])(${ofLength})`, 'g')
const dottedVote = new RegExp(`${opened}(?!${ofLength})(${dotted.source.slice(1)})${closed}`, 'g')

/** Counts what stands between separators on the page and could be a name. */
export function countVotes(text: string): NameVotes {
  const votes = new Map<string, number>()
  const add = (name: string): void => {
    votes.set(name, (votes.get(name) ?? 0) + 1)
  }
  const whole = `\n${text}`
  for (const [, name] of matchesOf(whole, plainVote)) if (looksLikeName(name as string)) add(name as string)
  for (const [, name] of anyDot.test(text) ? matchesOf(whole, dottedVote) : []) add(normalizeName(name as string))
  return votes
}
