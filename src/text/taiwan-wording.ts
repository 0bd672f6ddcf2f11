import { type MappedText, replaceMatches } from './mapped-text.js'

/**
 * Taiwan's words, as patterns in simplified characters, that a report of the mainland cannot have written so, and the mainland's.
 * Words that both sides use in different senses (资料, 支援, 管道, 质量) stay, but where what follows leaves one.
 */
const words: readonly (readonly [taiwan: string, mainland: string])[] = [
  ['品质', '质量'],
  ['资讯', '信息'],
  ['讯息', '消息'],
  ['软体', '软件'],
  ['硬体', '硬件'],
  ['网际网路', '互联网'],
  ['网路', '网络'],
  ['人工智慧', '人工智能'],
  ['智慧财产', '知识产权'],
  ['智慧(?=制造|装备|网联|终端|机器|驾驶|手机|家电|温室|化)', '智能'],
  ['奈米', '纳米'],
  ['计画', '计划'],
  ['专案(?!组)', '项目'],
  ['丛集', '集群'],
  ['伺服器', '服务器'],
  ['晶片', '芯片'],
  ['矽', '硅'],
  ['雷射', '激光'],
  ['视讯', '视频'],
  ['协定', '协议'],
  ['数位(?=经济|化|政府|中国|产业|技术|乡村|基|转型|治理|平台|社会|城市|贸易|内容)', '数字'],
  ['大资料', '大数据'],
  ['资料(?=中心)', '数据'],
  ['云端计算', '云计算'],
  ['行动通讯', '移动通信'],
  ['社群(?!媒|网|平台|软件|营|经济)', '社区'],
  ['排程(?=中心|指挥|系统)', '调度'],
  ['高阶(?=人民法院|法院|中学|工程|职业|技工|技师|经济师|专家|顾问)', '高级'],
  ['高阶(?=装备|制造|人才|产业|智能|化|市场|产品|服务|酒店)', '高端'],
]
const word = new RegExp(words.map(([taiwan]) => `(${taiwan})`).join('|'), 'g')

/** 高品质发展 → 高质量发展, 资讯 → 信息. */
export function mainlandWording(value: MappedText): MappedText {
  return replaceMatches(
    value,
    word,
    (match) => words[match.slice(1).findIndex((group) => group !== undefined)]?.[1] ?? null,
  )
}

/** Such words, in traditional characters, that tell a text of Taiwan by themselves; the others need company. */
const telling =
  /高品質發展|[網网]訊息|軟體|硬體|網路|奈米|人工智慧|計畫|專案|叢集|伺服器|視訊|雷射|大資料|雲端計算|行動通訊|高階(?=人民法院|中學)|社群(?![媒網平軟營經])|指揮排程|數位(?=經濟|政府|化)/g
const hinting = /品質|資訊|訊息|協定|晶片|矽|智慧(?=製造|裝備)|高階/g

/** How much the wording of a traditional text speaks for Taiwan: 2 and more is enough. */
export function taiwanEvidence(text: string): number {
  return 2 * (text.match(telling)?.length ?? 0) + new Set(text.match(hinting)).size
}
