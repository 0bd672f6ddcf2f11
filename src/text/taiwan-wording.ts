import { type MappedText, replaceMatches } from './mapped-text.js'

/**
 * Taiwan's words, in simplified characters, that a report of the mainland cannot have written so. Words that both
 * sides use in different senses (资料, 支援, 管道, 质量) stay.
 */
const words: Readonly<Record<string, string>> = {
  品质: '质量',
  资讯: '信息',
  讯息: '消息',
  软体: '软件',
  硬体: '硬件',
  网际网路: '互联网',
  网路: '网络',
  人工智慧: '人工智能',
  奈米: '纳米',
  计画: '计划',
  专案: '项目',
  丛集: '集群',
  伺服器: '服务器',
  晶片: '芯片',
  视讯: '视频',
  智慧财产: '知识产权',
  协定: '协议',
  数位: '数字',
}
const notOfNumber = '(?=经济|化|政府|中国|产业|技术|乡村|基|转型|治理|平台|社会|城市|贸易|内容)'
const word = new RegExp(
  Object.keys(words)
    .map((each) => (each === '数位' ? each + notOfNumber : each === '专案' ? `${each}(?!组)` : each))
    .join('|'),
  'g',
)

/** 高品质发展 → 高质量发展, 资讯 → 信息. */
export function mainlandWording(value: MappedText): MappedText {
  return replaceMatches(value, word, ([each]) => words[each] ?? null)
}

/** Such words, in traditional characters, that tell a text of Taiwan by themselves; the others need company. */
const telling = /高品質發展|[網网]訊息|軟體|硬體|網路|奈米|人工智慧|計畫|專案|叢集|伺服器|視訊|數位(?=經濟|政府|化)/g
const hinting = /品質|資訊|訊息|協定|晶片/g

/** How much the wording of a traditional text speaks for Taiwan: 2 and more is enough. */
export function taiwanEvidence(text: string): number {
  return 2 * (text.match(telling)?.length ?? 0) + new Set(text.match(hinting)).size
}
