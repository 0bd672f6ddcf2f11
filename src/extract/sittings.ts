import type { MeetingKind } from '../record.js'
import { Cue } from './cues.js'

/** The words for a sitting, as alternatives of a pattern. */
export const sittings =
  '联席会议|工作会议|(?:联席|座谈|工作|交流|对接|推进|恳谈|见面|洽谈|推介|汇报|会商|协调|研讨|通气|介绍|欢迎|总结|启动|联系|高峰|反馈|调研)会(?![议谈见晤])|(?:签约|签字|签署|合作启动)(?:仪式|活动)|合作对接活动|论坛|年会|峰会|会议|大会|会谈|会晤|(?:专题|现场|调度|协商|茶话|招商|说明|咨询|磋商)会(?!议)|座谈(?!会)'

/** Without one of these no sitting is told. */
export const wordsOfSittings = new Cue('会|座谈|接见|接待|仪式|论坛|签约活动|签字活动|签署活动|对接活动')

/** The kind of a sitting by its title. */
export const kindOf = (title: string): MeetingKind =>
  /联席(?:会|第)|^(?:第[一二三四五六七八九十\d]+次|(?:19|20)\d{2}年?)?[\u3400-\u9fff]{2}合作会议(?!.*(?:签约|签字|签署)仪式$)/.test(
    title,
  )
    ? 'JOINT_CONFERENCE'
    : /(?:签约|签字|签署)(?:仪式|活动)/.test(title)
      ? 'SIGNING'
      : /座谈/.test(title)
        ? 'SYMPOSIUM'
        : /(?:会谈|会见|会晤|会面)(?!.*会议$)/.test(title)
          ? 'TALKS'
          : 'OTHER'

/** Titles of sittings that are only mentioned: congresses and plenums of the party, what a plan or a decision comes from. */
export const notMeeting =
  /(?:全国代表大会|[一二三四五六七]中全会|党代会|人代会|全会|两会|常委会会议|常委会议|常委会第|常委会.{0,4}扩大会|^扩大会|党组会|[一二三四五六七八九十]次(?:主席|主任|常委)会议$|中心组|(?:^|第[一二三四五六七八九十]+次)全体会议$|人民代表大会|代表大会|(?:人大|政协)(?:[一二三四五六七八九十]{1,3}届)?第?[一二三四五六七八九十]{1,3}次会议$|中央.{0,10}(?:工作会议|座谈会)|行政会议|博览会|交易会|运动会|组委会|委员会|新闻发布会|(?:精神|部署|要求|决定|以来|成果|召开以来)$)/

/** Titles that name no sitting in particular: 座谈会, 两省工作会议. */
export const genericTitle =
  /^(?:此次|本次|这次|该|上述|本届|首次|一次|一个|新一轮|富有成果的|卓有成效的|亲切友好的|亲切|友好|深入的?|当天的|两省区?(?:及兵团)?|对口支援|两市|两地|双方|四方|工作|高层|交流|协作|合作|战略|框架|协议|协定|专题|有关|相关|的)*(?:会商会|推介会|对接会|洽谈会|恳谈会|见面会|推进会|协调会|汇报会|交流会|论坛|年会|峰会|会议|座谈会|工作座谈会|交流座谈会|座谈|会谈|会见|会晤|会面|(?:签约|签字|签署)(?:仪式|活动)|联席会议|联席会|仪式|大会|交流会|座谈交流会)$/

/** A title without the date, the verb and the marks that stand around it. */
export const trimTitle = (title: string): string =>
  title
    .replace(/^[\s\u3000]*【[^】]{0,40}】/, '')
    .replace(/^[\s\u3000]*（[^）]{0,20}(?:记者|通讯员|特派员)[^）]*）/, '')
    .replace(/^.*?(?:讯|电|消息|报道|新闻联播)\s*(?:（[^）]*）)*[：\s]*(?<=[）：\s])/, '')
    .replace(/^.*(?:为主题的|主题的|为主题,)/, '')
    .replace(
      /^(?:(?:(?:19|20)\d{2}年)?(?:\d{1,2}月)?\d{1,2}日(?:至(?:\d{1,2}月)?\d{1,2}日)?|今天|昨天|今日|昨日|日前|近日|当天|当日|随后|会后|会前|期间|其间|同日)?(?:上午|下午|晚上|晚|中午)?(?:,|，)?/,
      '',
    )
    .replace(
      /^(?:由[^，]{2,40}(?:主办|承办|举办|召开|主持)(?:、[^，、]{2,10})?的|出席|参加|(?:共同)?见证|主持|召开|举行|举办|了|在[\u3400-\u9fff]{2,10}(?:召开|举行|举办)的?|的|双方|并|还)+/,
      '',
    )
    // A headline of several parts: 甲省代表团赴乙市考察 两地联席会议举行.
    .replace(/^\S*(?:考察|调研|访问|会见)\S*[ \u3000]+(?=\S{6,}$)/, '')
    .replace(/^.{0,8}活动[及和]|^[\u3400-\u9fff]{2,8}并(?:共同)?(?:出席|参加|主持|见证)了?/, '')
    .replace(/[《》“”"]|\s{2,}/g, '')
    .trim()
