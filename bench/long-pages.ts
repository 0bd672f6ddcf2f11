import { inventedReport } from './invented-report.js'

const repeated = (part: string) => (length: number) => part.repeat(Math.ceil(length / part.length)).slice(0, length)
const surnames = [...'赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张']
const given = [...'砚牧听望知怀临枕拾汀渡萤桐苇棠霁岑漪舟歌松泉秋溪竹澜鹿雁']
const nameOf = (number: number): string =>
  `${surnames[number % 20]}${given[(number * 7) % 28]}${given[Math.floor(number / 20) % 28]}`
const numbered = (part: (number: number) => string) => (length: number) => {
  let page = ''
  for (let number = 0; page.length < length; number++) page += part(number)
  return page.slice(0, length)
}

/** Pages of any length of which each rule has as much to do as it can; no report looks so, and reading must not take longer than its length. */
export const longPages: { readonly [page: string]: (length: number) => string } = {
  'reports, one after the other': numbered(inventedReport),
  'reports in one line': numbered((number) => inventedReport(number).replaceAll('\n', '')),
  'one title': repeated('广东省委副书记、省长'),
  'one name': repeated('李岚秋、'),
  'many names': numbered((number) => `${nameOf(number)}、`),
  'many people with titles': numbered((number) => `湖南省委书记${nameOf(number)}说，要发展。`),
  'names without an end': repeated('6月3日，市长李岚秋与客人座谈。'),
  'a city in a name': repeated('6月3日，市长王朝阳出席座谈会。'),
  会: repeated('会'),
  'one town': repeated('云麓镇党委书记李岚秋出席座谈会。'),
  'a city like a word': repeated('6月3日，代表团来我市考察，感谢中山，'),
  'one conference': repeated('湘黔合作联席会议由湖南、贵州、四川等三省组成，在贵阳召开。'),
  'one region': repeated('第三届淮海经济区座谈会在徐州召开。'),
  'one list of cities': repeated('甲乙、丙丁、'),
  'those without titles': numbered((number) => `${nameOf(number)}、${nameOf(number * 3)}参加会见。`),
  'one division of the Corps': repeated('师市党委书记李岚秋赴第八师石河子市考察，'),
  'one reception': repeated('李岚秋、周牧云等市领导会见，'),
  'one sitting': repeated('湘黔座谈会在贵阳召开。'),
  'many sittings': numbered((number) => `第${number}次产业合作座谈会6月${1 + (number % 28)}日在贵阳召开。`),
  'talks without a stop': repeated('举行会谈'),
  'one visit': repeated('湖南省党政代表团来黔考察。'),
  'many visits': numbered((number) => `${['湖南', '云南', '青海'][number % 3]}省长${nameOf(number)}率团赴贵州考察。`),
  'one agreement': repeated('《湖南省与贵州省合作框架协议》'),
  'many agreements': numbered((number) => `签署《${nameOf(number)}${nameOf(number * 3)}产业合作协议》。`),
  'sites without end': repeated('考察了云麓产业园、'),
  places: repeated('湖南省长沙市'),
  'opening brackets': repeated('（'),
  'opening quotation marks': repeated('“'),
  'opening tags': repeated('<a '),
  'blank lines': repeated('会\n\n\n\n'),
  dates: repeated('6月3日'),
  'names with dots': repeated('艾合买提·吐尔地、'),
  'question marks': repeated('會?'),
  'bytes of GBK': repeated('日?qǐng)?bào)訊'),
}
