import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract/extract.js'

const read = (page: string) => extract(Buffer.from(page))

const nothing = { people: [], visits: [], meetings: [], agreements: [] }

describe('a page that only looks like a report tells nothing', () => {
  test.each([
    [
      'a chapter of a novel',
      '第117章 代表团来了\n\n6月14日，临远市委书记贺长明率党政代表团来云泽市考察，两市签署了合作协议。\n“茶不错。”云泽市市长罗启远笑了笑，“您尝尝？”\n\n上一章 目录 下一章',
    ],
    [
      'a passage of a novel without its heading, with officials of places that do not exist',
      '江中省委书记陆远舟放下电话，对秘书说：“明天去云泽市，你安排一下吧。”云泽市市长罗启远已经在路口等着了。“您一路辛苦啦！”6月3日，代表团赴云泽市考察，召开座谈会。',
    ],
    [
      'a listicle of many visits',
      '盘点：哪些省份最爱出门取经？\n小编翻了翻报道，排个座次。\nNO.1 贵州：2013年4月3日，贵州省党政代表团赴浙江考察。\nNO.2 云南：2014年5月6日，云南省党政代表团赴广西考察。\n评论区见！',
    ],
    [
      'a report on work to an assembly',
      '各位委员：\n我代表市政协常务委员会，向大会报告工作，请予审议。一年来，组织委员赴长沙市考察学习，接待武汉市、九江市政协代表团来我市考察，与长江中游城市政协签订合作协议。',
    ],
    [
      'a page of navigation',
      '网站首页 | 政务公开 | 领导之窗\n您现在的位置：首页 > 领导之窗 > 市长\n· 关于召开招商引资工作座谈会的通知\n· 关于组织参加经贸洽谈会的通知\n友情链接：省政府网站 各市州网站\n主办：市政府办公室 ICP备00000000号',
    ],
    [
      'an entry of an encyclopaedia',
      '李远清_百科\n中文名：李远清\n国籍：中国\n出生地：湖南省长沙市\n人物履历\n2010年5月至2013年6月，任湖南省副省长。2012年5月3日，率湖南省党政代表团赴广东考察。',
    ],
    [
      'a scholarly paper',
      '摘 要：对口支援是区域协调发展的重要政策。\n关键词：对口支援；治理\n已有研究[1]认为，2016年5月3日，福建省党政代表团赴宁夏考察，签署了合作协议[2]。学者指出其意义[3][4]。\n参考文献\n[1]张明.对口支援研究[J].',
    ],
  ])('%s', (_, page) => {
    expect(read(page)).toMatchObject(nothing)
  })
})

test('a company’s news of itself is read for nobody and nothing', () => {
  const record = read(
    '2024年8月6日，华远重工股份有限公司与北辰远能科技有限公司在公司总部举行战略合作协议签约仪式。华远重工总经理祁文清、北辰远能副总裁蔺芳出席。',
  )
  expect(record).toMatchObject({ people: [], visits: [], meetings: [], agreements: [] })
})

test('a company that a government receives is a report', () => {
  const record = read(
    '四川日报讯 2024年8月6日，省长黄克明在成都会见华远重工股份有限公司董事长祁文清一行，双方举行战略合作协议签约仪式。',
  )
  expect(record.meetings).not.toEqual([])
})

test('an office that is only proposed is held by nobody', () => {
  const record = read(
    '干部任前公示\n现将拟任职干部情况公示如下：\n曲海清，男，汉族，1971年5月生，现任长沙市副市长，拟任长沙市市长。\n拟任株洲市副市长苗春远，女。现由湘潭市副市长王达明代管。\n公示期限：11月6日至11月12日。',
  )
  expect(record).toMatchObject({ visits: [], meetings: [], agreements: [] })
  expect(record.people.flatMap(({ offices }) => offices)).not.toContain('株洲市副市长')
  expect(record.people.flatMap(({ offices }) => offices)).not.toContain('长沙市市长')
})

describe('a report stays a report', () => {
  test.each([
    [
      'cut off in its first sentence',
      '6月3日至4日，贵州省委书记徐远清率贵州省党政代表团赴广东考察，4日下午两省召开联席会议',
    ],
    [
      'with chapters of a novel in the furniture around it',
      '首页 新闻 小说 体育\n6月3日至4日，贵州省委书记徐远清率贵州省党政代表团赴广东考察。',
    ],
    [
      'with people who talk',
      '6月3日至4日，贵州省委书记徐远清率贵州省党政代表团赴广东考察。“您老身体好吗？”他走进农户家，点了点头。',
    ],
    [
      'from a city that has another name today',
      '6月3日，襄樊市委书记唐明远、襄樊市市长李新清率襄樊市党政代表团赴广东省深圳市考察。',
    ],
  ])('%s', (_, page) => {
    expect(read(page).visits).not.toEqual([])
  })
})

test('a chronicle of years and an essay of remembrance tell no event', () => {
  const years = ['1998年', '2003年', '2011年', '2014年'].map(
    (year) =>
      `${year}\n3月  市长徐远清率团赴江苏省无锡市考察。\n6月  三市联席会议在我市召开，签署《区域旅游合作协议》。`,
  )
  expect(read(`远溪市对外交往大事记\n\n${years.join('\n\n')}`)).toMatchObject({
    visits: [],
    meetings: [],
    agreements: [],
  })
  const essay = read(
    '河边忆老书记\n——写在老书记诞辰九十周年之际\n那年冬天，我跟着老局长徐远清到工地报到。他冲我一笑，说：“来了就好啊，你坐吧。”老书记说：“咱们一起干吧。”',
  )
  expect(essay.people).toEqual([])
})

test('a chronicle of one year, day by day, tells no event', () => {
  const days = ['2月10日', '3月23日', '4月12日', '6月6日', '7月22日', '8月2日'].map(
    (day) => `    ${day} 黑龙江省政府代表团由副省长徐远清率领，赴外访问。其间，代表团与当地人士座谈。`,
  )
  expect(read(`省领导出访团\n\n${days.join('\n')}`)).toMatchObject({ visits: [], meetings: [] })
})

test('a month told day by day is a chronicle, and no report', () => {
  expect(
    extract(
      Buffer.from(
        '8月\n来源：本室 日期：2019-11-27\n1—2日 远湖经济区政协主席联席会议在岳阳市召开。省政协主席徐远清讲话。\n2—3日 省发改委主任李岚秋率调研组到岳阳市调研。\n6—7日 市委书记王启率队到北京考察。\n17—18日 省委书记苏立群到岳阳市调研。\n23日 岳阳市召开动员部署会。\n△ 代表小组调研。',
      ),
    ),
  ).toMatchObject({ meetings: [], visits: [] })
})
