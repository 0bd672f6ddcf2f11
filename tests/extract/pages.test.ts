import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract/extract.js'

const body = '2019年6月3日，湘黔合作交流座谈会在贵阳召开，贵州省委书记徐远清主持会议，湖南省委书记李岚秋讲话。'
const read = (page: string) => extract(Buffer.from(page))
const names = (page: string) => read(page).people.map(({ name }) => name)

describe('around the article', () => {
  const page = [
    '您现在的位置：首页 > 要闻',
    '湘黔合作交流座谈会在贵阳召开',
    '来源：贵州日报 2019-06-04 字体：大 中 小',
    body,
    '（记者 林拾 摄影 陈望）',
    '责任编辑：赵砚秋',
    '相关新闻',
    '· 徐临川率团赴云南考察 2019-05-20',
    '· 省长孙霁舟会见远江集团董事长何棠 2019-05-21',
    '上一篇：省长吴岑秋调研',
    '下一篇：副省长宋听泉会见客人',
  ].join('\n')

  test('menus, credits and links name nobody and tell no event', () => {
    const record = read(page)
    expect(record.people.map(({ name }) => name)).toEqual(['徐远清', '李岚秋'])
    expect(record.meetings).toHaveLength(1)
    expect(record.visits).toEqual([])
  })

  test('title, publisher and day of publication are read where the page states them', () => {
    expect(read(page).source).toMatchObject({
      title: '湘黔合作交流座谈会在贵阳召开',
      publisher: '贵州日报',
      publishedOn: '2019-06-04',
    })
  })

  test('what the loader was told is kept as it is', () => {
    const told = {
      title: '座谈会在贵阳召开',
      publisher: '湖南日报',
      url: 'https://news.example/3.html',
      publishedOn: '2019-06-05',
    }
    expect(extract(Buffer.from(page), told).source).toMatchObject(told)
  })
})

test('two articles of one page are both read', () => {
  const record = read(
    [
      '湘黔两省举行交流座谈会',
      '湖南日报讯 2019年6月3日，湘黔交流座谈会在长沙召开。省委书记徐远清主持会议，贵州省委书记李岚秋讲话。',
      '',
      '云南省党政代表团赴广西壮族自治区考察',
      '云南日报讯 2019年7月8日，云南省党政代表团赴广西壮族自治区考察。省委书记王启率团，广西壮族自治区党委书记周牧云陪同。',
    ].join('\n'),
  )
  expect(record.people.map(({ name, offices }) => [name, offices])).toEqual([
    ['徐远清', ['湖南省委书记']],
    ['李岚秋', ['贵州省委书记']],
    ['王启', ['云南省委书记']],
    ['周牧云', ['广西壮族自治区党委书记']],
  ])
  expect(record.meetings).toMatchObject([{ start: '2019-06-03', visit: null }])
  expect(record.visits).toMatchObject([{ start: '2019-07-08', from: ['云南省'], to: ['广西壮族自治区'] }])
})

describe('a report that is cut off', () => {
  test('in the middle of a name keeps what stands before, and makes up no name', () => {
    expect(names('2019年6月3日，湘黔合作交流座谈会在贵阳召开，贵州省委书记徐远清主持会议，湖南省委书记李')).toEqual([
      '徐远清',
    ])
  })

  test('in the middle of a title keeps what stands before', () => {
    expect(read(`${body}湖南省副省`)).toMatchObject({ people: [{ name: '徐远清' }, { name: '李岚秋' }], unread: [] })
  })

  test('at its beginning is read from where it begins', () => {
    expect(
      names('作交流座谈会在贵阳召开，贵州省委书记徐远清主持会议，湖南省委书记李岚秋讲话。会后双方共进晚餐。'),
    ).toEqual(['徐远清', '李岚秋'])
  })
})

describe('the same report', () => {
  const plain = read(body)
  const facts = ({ people, meetings }: typeof plain) => [
    people.map(({ name, offices, side }) => [name, offices, side]),
    meetings.map(({ title, start, city, parties }) => [title, start, city, parties]),
  ]

  test('saved as HTML says the same, and nothing that a script says', () => {
    const html = `<html><head><title>湘黔</title><script>var a = '省长孙霁舟主持会议'</script></head><body><p>${body.replace('贵州省委书记徐远清', '<b>贵州省委书记</b><a href="#">徐远清</a>')}</p></body></html>`
    expect(facts(read(html))).toEqual(facts(plain))
  })

  test('in Markdown says the same', () => {
    const markdown = `![](https://news.example/1.jpg)\n\n${body.replace('徐远清', '**徐远清**')}`
    expect(facts(read(markdown))).toEqual(facts(plain))
  })

  test('cites the file, not what is left of it without its markup', () => {
    const html = `<html><body><p>${body.replace('徐远清', '<b>徐远清</b>')}</p></body></html>`
    const [person] = read(html).people
    expect(person?.citations.map(({ start, end }) => html.slice(start, end))).toEqual(['贵州省委书记<b>徐远清'])
  })
})

test('lines that bullets begin and that say nothing are no report', () => {
  expect(read('●\n●\n■\n1、\n2、\n（一）\n· \n')).toMatchObject({
    people: [],
    visits: [],
    meetings: [],
    agreements: [],
    unread: [],
  })
})

test('a text of another kind has nothing in it', () => {
  expect(read('公交改道通知：因施工，6月3日起2路车改道行驶，请市民留意。')).toMatchObject({
    people: [],
    visits: [],
    meetings: [],
    agreements: [],
    unread: [],
  })
})

test('又讯 with a day of its own is another report, without one it goes on', () => {
  const first = '本报讯 2019年6月3日上午，湘黔合作座谈会在贵阳召开，贵州省委书记徐远清、湖南省委书记李岚秋讲话。'
  const second = '贵州省人大常委会与四川省人大常委会在贵阳举行工作交流座谈会，四川省人大常委会副主任王启讲话。'
  const people = (page: string) =>
    read(page).meetings.map(({ participants }) => participants.map(({ person }) => person))
  expect(people(`两省座谈会在贵阳召开\n${first}\n又讯 6月3日下午，${second}`)).toEqual([['徐远清', '李岚秋'], ['王启']])
})

test('a source and a day behind dots, below a line of menus, are the report’s', () => {
  const { source } = extract(
    Buffer.from(
      '中央政府门户网 | 甲地网页版 | 繁体 | English | 政务服务 | 政务新媒体矩阵 | 智能问答 | 无障碍浏览 | 长者助手 | 办公厅 | 客户端\n\n湘黔合作交流会举行\n\n• 2018年05月12日 11时42分\n• 来源: 四川日报\n\n5月11日上午，湘黔合作交流会在成都举行，四川省省长徐远清出席会议并讲话。',
    ),
  )
  expect(source).toMatchObject({ publisher: '四川日报', publishedOn: '2018-05-12' })
})

test('凤凰网江西频道 is the portal’s page of Jiangxi and not the paper of a county of Hunan', () => {
  const { people } = read(
    '李岚秋会见海南省省长徐远清\n2023-07-08 09:56 来源：凤凰网江西频道\n7月6日，省长李岚秋会见了海南省省长徐远清。',
  )
  expect(people.flatMap(({ offices }) => offices)).toEqual(['江西省省长', '海南省省长'])
})

test('a headline of many parts is none of the body, however long, and the line under it tells publisher and day', () => {
  const { source, visits } = extract(
    Buffer.from(
      `今日西南\n云南省党政代表团赴上海学习考察 两地扶贫协作第二十二次联席会议举行 共同打赢打好脱贫攻坚战 构建沪滇合作发展新格局 徐远清李岚秋讲话 王启介绍两地经济社会发展情况和扶贫协作相关工作\n2019-10-18  15:17:24   稿件来源: 云南日报\n10月16日至17日,云南省党政代表团赴上海学习考察。\n上海市委书记徐远清主持召开上海云南扶贫协作第二十二次联席会议,云南省委书记李岚秋讲话。`,
    ),
  )
  expect([source.publisher, source.publishedOn]).toEqual(['云南日报', '2019-10-18'])
  expect(visits[0]?.start).toBe('2019-10-16')
})

test('a row of the names of papers and counties is no article', () => {
  const { source, visits } = extract(
    Buffer.from(
      '远江频道\n集团报刊江南日报 信息日报 都市早报 新法报 远江网 新参考 商会杂志 家教报 地市频道南昌 九江 景德镇 萍乡 新余 鹰潭 赣州 宜春 上饶 吉安 抚州\n赣州市党政代表团在广州学习考察\n2021-05-28 09:13:14    来源:赣南日报\n5月26日至27日,赣州市党政代表团在广州学习考察。',
    ),
  )
  expect([source.publisher, source.publishedOn, visits[0]?.start]).toEqual(['赣南日报', '2021-05-28', '2021-05-26'])
})

test('a walk that is cut off before the page goes on is read', () => {
  expect(
    read(
      '2月24日，九江市委书记徐远清率九江市党政代表团到湖南省岳阳市参观考察。\n交流会前,代表团参观了远楼新区、近陵石化公司、远矶港,并登上\n\n本文来源:九江日报   编辑:小叶   浏览 2361 次',
    ).visits[0]?.sites,
  ).toEqual(['远楼新区', '近陵石化公司', '远矶港'])
})

test('lines under pictures, 在某园考察, begin no report of their own', () => {
  const { visits } = extract(
    Buffer.from(
      '3月8日，渌口区委书记徐远清率队赴浙江省台州市黄岩区考察学习。\n在青禾柑橘研究所考察\n在宁溪镇远山柑橘精品科创园考察\n在黄岩区，徐远清一行先后到青禾柑橘研究所、北洋镇远川农场和曦禾农场等地进行实地参观考察。',
    ),
  )
  expect(visits.map(({ sites }) => sites)).toEqual([['青禾柑橘研究所', '北洋镇远川农场', '曦禾农场']])
})
