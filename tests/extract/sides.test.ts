import { describe, expect, test } from 'vitest'
import type { Bibliography } from '../../src/extract/bibliography.js'
import { extract } from '../../src/extract/extract.js'

const read = (report: string, bibliography: Bibliography = {}) => extract(Buffer.from(report), bibliography)
const officeOf = (record: ReturnType<typeof read>, name: string) =>
  record.people.find((person) => person.name === name)?.offices

describe('省委书记, 市委书记 and 我省 without a name are the publishing side’s', () => {
  test('which the loader’s publisher tells', () => {
    const record = read('6月3日，贵州省党政代表团来我省考察。省委书记徐远清会见代表团一行。', {
      publisher: '湖南日报',
    })
    expect(record.people).toMatchObject([{ name: '徐远清', offices: ['湖南省委书记'], side: '湖南省' }])
    expect(record.visits).toMatchObject([{ from: ['贵州省'], to: ['湖南省'] }])
  })

  test('which the page’s own 来源 or the dateline tells', () => {
    const body = '今天，省委书记徐远清在长沙会见贵州省省长李岚秋一行。'
    expect(officeOf(read(`来源：湖南日报\n\n2019年6月3日，${body}`), '徐远清')).toEqual(['湖南省委书记'])
    expect(officeOf(read(`湖南日报长沙6月3日讯 ${body}`), '徐远清')).toEqual(['湖南省委书记'])
  })

  test('which is the city where a city’s paper writes', () => {
    const record = read('6月3日，遵义市党政代表团来我市考察。市委书记徐远清、遵义市委书记李岚秋出席座谈会。', {
      publisher: '长沙晚报',
    })
    expect(record.people).toMatchObject([
      { name: '徐远清', offices: ['长沙市委书记'], side: '长沙市' },
      { name: '李岚秋', offices: ['遵义市委书记'], side: '遵义市' },
    ])
    expect(record.visits).toMatchObject([{ from: ['遵义市'], to: ['长沙市'] }])
  })

  test('which 来粤 and 来穗 tell where no publisher is named', () => {
    const toProvince = read(
      '6月3日，广西壮族自治区党委书记徐远清率党政代表团来粤考察，粤桂交流座谈会在广州召开。省委书记李岚秋主持会议。',
    )
    expect(officeOf(toProvince, '李岚秋')).toEqual(['广东省委书记'])
    expect(toProvince.visits).toMatchObject([{ from: ['广西壮族自治区'], to: ['广东省'] }])
    const toCity = read(
      '6月3日，贵阳市委书记徐远清率贵阳市党政代表团来穗考察。市委书记李岚秋、市长王启会见代表团一行。',
    )
    expect(officeOf(toCity, '李岚秋')).toEqual(['广州市委书记'])
    expect(officeOf(toCity, '王启')).toEqual(['广州市市长'])
  })

  test('which a guest who says 来株洲 tells, and is not where the guests come from', () => {
    const body = '6月3日，岳阳市市长徐远清率党政代表团到我市考察。市委书记李岚秋、市长王启出席座谈会，王启致欢迎辞。'
    const told = read(`${body}徐远清说，此次来株洲学习考察，收获很大。`)
    expect(officeOf(told, '李岚秋')).toEqual(['株洲市委书记'])
    expect(told.visits).toMatchObject([{ from: ['岳阳市'], to: ['株洲市'] }])
    expect(told.meetings[0]?.participants).toContainEqual(
      expect.objectContaining({ person: '王启', roles: ['SPEAKER'] }),
    )
    expect(officeOf(read(body), '李岚秋')).toEqual([])
  })

  test('which 本报太原讯 tells, whoever led the delegation that was received', () => {
    const record = read(
      '本报太原6月3日讯 今天，省委书记徐远清在太原会见了江西省委书记李岚秋、省长王启率领的江西省党政代表团一行。省长赵一川参加会见。',
    )
    expect(officeOf(record, '徐远清')).toEqual(['山西省委书记'])
    expect(officeOf(record, '赵一川')).toEqual(['山西省省长'])
  })

  test('which 赴 tells of those who are seen off', () => {
    const record = read(
      '黑龙江省党政代表团赴广东学习考察\n6月3日，黑龙江省委书记徐远清率代表团在广东考察，广东省省长李岚秋会见代表团。省领导王启、赵一川参加有关活动。',
    )
    expect(record.people.find(({ name }) => name === '赵一川')?.side).toBe('黑龙江省')
  })

  test('where one character is the paper’s own city, though a province has it too', () => {
    const record = read(
      '来源: 南京日报  时间: 2019-07-04\n\n昨天，伊犁州州长徐远清率代表团来宁考察。市长李岚秋会见代表团一行。',
    )
    expect(officeOf(record, '李岚秋')).toEqual(['南京市市长'])
    expect(record.visits).toMatchObject([{ to: ['南京市'], start: '2019-07-03' }])
  })

  test('which our own delegation tells where we are the ones that travel', () => {
    const record = read(
      '湖南省党政代表团赴贵州省考察\n6月3日，我省党政代表团赴贵州省考察。省委书记徐远清率队，省长李岚秋参加考察。',
    )
    expect(record.people).toMatchObject([
      { name: '徐远清', offices: ['湖南省委书记'], side: '湖南省' },
      { name: '李岚秋', offices: ['湖南省省长'], side: '湖南省' },
    ])
  })
})

test('a bare 自治区党委副书记 is the visitor’s where only the visitor is an autonomous region', () => {
  const record = read(
    '6月3日，广西壮族自治区党委书记徐远清率党政代表团来粤考察，粤桂交流座谈会在广州召开。省委书记李岚秋主持会议，自治区党委副书记王启介绍情况。',
  )
  expect(record.people).toMatchObject([
    { name: '徐远清', side: '广西壮族自治区' },
    { name: '李岚秋', side: '广东省' },
    { name: '王启', offices: ['广西壮族自治区党委副书记'], side: '广西壮族自治区' },
  ])
})

test('two articles of one page have each a side of their own', () => {
  const record = read(
    [
      '湘黔两省举行交流座谈会',
      '湖南日报讯 6月3日，湘黔交流座谈会在长沙召开。省委书记徐远清主持会议，贵州省委书记李岚秋讲话。省领导王启、周牧云参加座谈。',
      '',
      '贵州省党政代表团在湖南考察访问',
      '贵州日报讯 6月3日，贵州省党政代表团在湖南考察。省委书记李岚秋率团考察，湖南省委书记徐远清陪同。省领导宋听泉参加考察。',
    ].join('\n'),
  )
  expect(record.people.map(({ name, offices, side }) => [name, offices, side])).toEqual([
    ['徐远清', ['湖南省委书记'], '湖南省'],
    ['李岚秋', ['贵州省委书记'], '贵州省'],
    ['王启', [], '湖南省'],
    ['周牧云', [], '湖南省'],
    ['宋听泉', [], '贵州省'],
  ])
})

test('a city’s secretary speaks for the province where the province visits', () => {
  const record = read(
    '6月3日，湖南省委书记徐远清率湖南省党政代表团赴贵州考察，湘黔座谈会在贵阳召开。长沙市委书记李岚秋、贵阳市市长王启出席会议。',
  )
  expect(record.people.map(({ name, side }) => [name, side])).toEqual([
    ['徐远清', '湖南省'],
    ['李岚秋', '湖南省'],
    ['王启', '贵州省'],
  ])
})

test('officers of companies and universities stand for them', () => {
  const record = read('6月3日，湖南省省长徐远清在长沙会见远江集团董事长李岚秋、北辰大学校长王启，并举行座谈。')
  expect(record.people.map(({ name, side }) => [name, side])).toEqual([
    ['徐远清', '湖南省'],
    ['李岚秋', '远江集团'],
    ['王启', '北辰大学'],
  ])
})

test('without any evidence a bare title has no place, and says so', () => {
  const report = '2019年6月3日，市长徐远清会见客人。'
  const record = read(report)
  expect(record.people).toMatchObject([{ name: '徐远清', offices: [], side: null }])
  expect(record.unread.map(({ start, end }) => report.slice(start, end))).toEqual(['市长'])
})

test('省政协主席 who goes to another province is not of that one', () => {
  const [person] = extract(Buffer.from('近日，省政协主席葛慧远率调研组赴福建开展调研。')).people
  expect(person).toMatchObject({ offices: [], side: null })
})

test('a paper named under the report tells whose 市委书记 it is', () => {
  const [person] = extract(
    Buffer.from('昨天上午，市委书记黎家远会见了喀什地区行署专员王启一行。\n（佛山日报 2011年3月5日）'),
  ).people
  expect(person?.offices).toEqual(['佛山市委书记'])
})

test('in a list 市委 and 市长 are of the city that was named last, also past someone of a company', () => {
  const { people } = extract(
    Buffer.from(
      '2019年6月4日，广州市委书记张朔远到毕节市考察，贵州省委常委、毕节市委书记周中远，市长张集启，远山集团董事长王启，市委秘书长李远清陪同。',
    ),
  )
  expect(people.slice(2).map(({ offices }) => offices[0])).toEqual(['毕节市市长', '远山集团董事长', '毕节市委秘书长'])
})

test('an office of one holder is not read of a second person: the next 市委书记 is another city’s', () => {
  const record = read(
    '2019年6月3日，韶关·遵义协作会议在遵义召开。韶关市委书记徐远清、市长李岚秋，市委书记王启、市长周牧云出席会议。',
    { publisher: '遵义日报' },
  )
  expect(record.people.map(({ offices }) => offices[0])).toEqual([
    '韶关市委书记',
    '韶关市市长',
    '遵义市委书记',
    '遵义市市长',
  ])
})

test('来宁 is to Nanjing where the page names Nanjing and not Ningxia', () => {
  const record = read('6月3日，济南市党政代表团来宁考察，两市在南京举行座谈会。市长徐远清主持会议。')
  expect(record.people).toMatchObject([{ name: '徐远清', offices: ['南京市市长'] }])
})

test('住黔全国政协委员 on their way are of Guizhou', () => {
  const record = read(
    '6月3日，住黔全国政协委员召集人、省政协主席徐远清率住黔全国政协委员考察团赴广东考察，省政协副主席李岚秋参加。',
  )
  expect(record.people.map(({ offices }) => offices)).toEqual([['贵州省政协主席'], ['贵州省政协副主席']])
})

test('自治区政协主席 is the hosts’ where a province’s paper tells of its own delegation', () => {
  const record = read(
    '6月3日，省政协主席徐远清率福建省政协考察团赴宁夏考察。自治区政协主席李岚秋主持座谈会，自治区政协副主席王启、周牧云，秘书长宋听泉参加座谈。',
  )
  expect(record.people.map(({ offices }) => offices[0])).toEqual([
    '福建省政协主席',
    '宁夏回族自治区政协主席',
    '宁夏回族自治区政协副主席',
    '宁夏回族自治区政协副主席',
    '宁夏回族自治区政协秘书长',
  ])
})

test('省会长沙 in a page that names no other place tells whose 省委书记 it is', () => {
  const record = read('6月3日晚，省会长沙灯火通明，省委书记徐远清、省长李岚秋率领全省市县主要负责人参观长沙城市建设。')
  expect(record.people.map(({ offices }) => offices[0])).toEqual(['湖南省委书记', '湖南省省长'])
})

test('a branch of a democratic party stands for its division', () => {
  const record = read('6月3日，湘黔座谈会在长沙召开。民进湖南省委会主委徐远清、九三学社贵州省委副主委李岚秋出席。')
  expect(record.people).toMatchObject([
    { offices: ['民进湖南省委会主委'], side: '湖南省' },
    { offices: ['九三学社贵州省委副主委'], side: '贵州省' },
  ])
})

test('a city of Taiwan is one, and so is a party’s branch there', () => {
  const record = read(
    '6月3日，青岛市委书记徐远清率团到彰化县考察。彰化县县长李岚秋、国民党彰化县党部主委王启会见代表团一行。',
  )
  expect(record.people).toMatchObject([
    { side: '青岛市' },
    { offices: ['彰化县县长'], side: '彰化县' },
    { offices: ['国民党彰化县党部主委'], side: '彰化县' },
  ])
  expect(record.visits).toMatchObject([{ from: ['青岛市'], to: ['彰化县'] }])
})

test('our city’s delegation among cities is the city’s', () => {
  const record = read('6月3日，市委书记徐远清率我市党政代表团赴杭州市考察。杭州市市长李岚秋与代表团一行座谈。', {
    publisher: '黄山日报',
  })
  expect(record.visits).toMatchObject([{ from: ['黄山市'], to: ['杭州市'] }])
  expect(record.people.map(({ side }) => side)).toEqual(['黄山市', '杭州市'])
})

test('省委书记 beside the secretaries of the other provinces is of the one that is left, and so is 我省领导 of his paper', () => {
  const record = read(
    '6月3日，三省座谈会在长沙召开。湖南省委书记徐远清主持会议，贵州省委书记李岚秋、省委书记王启讲话，江西省省长周牧云出席。贵州省领导宋听泉，我省领导何远山参加有关活动。',
  )
  expect(record.people.map(({ side }) => side)).toEqual(['湖南省', '贵州省', '江西省', '江西省', '贵州省', '江西省'])
})

test('a county’s own site tells whose 县委书记 receives another county’s', () => {
  const record = read(
    '来源：德清新闻网\n\n2006年9月19日，霍山县县委书记徐远清、县长李岚秋率霍山县党政代表团来我县考察。县委书记王启、县长周牧云陪同考察。',
  )
  expect(record.people.map(({ offices }) => offices[0])).toEqual([
    '霍山县委书记',
    '霍山县县长',
    '德清县委书记',
    '德清县县长',
  ])
})

test('whoever the page has told of keeps the province in a list after another', () => {
  const record = read(
    '6月3日，省委书记徐远清、省长李岚秋率四川省党政代表团赴浙江省考察。浙江省委副书记、省长王启，省委副书记、省长李岚秋介绍情况。',
    { publisher: '四川日报' },
  )
  expect(record.people.find(({ name }) => name === '李岚秋')?.offices).toEqual(['四川省省长', '四川省委副书记'])
})

test('a university’s own site is no paper of the district of its name', () => {
  const record = read(
    '南开新闻网讯 2022年11月9日，南开大学党委书记徐远清率队赴滨海新区考察，滨海新区区委书记李岚秋主持座谈。南开大学副校长王启，区委常委周牧云参加座谈。',
  )
  expect(record.people.at(-1)?.offices).toEqual(['滨海新区区委常委'])
})

test('a member of a national body sits for the province where the member lives', () => {
  const { people } = read('2013年8月27日，广西壮族自治区政协主席徐远清，在桂全国政协委员李岚秋、王启在兰州参加座谈会。')
  expect(people.map(({ side }) => side)).toEqual(['广西壮族自治区', '广西壮族自治区', '广西壮族自治区'])
})

test('a military sub-district and a department of a company sit for the city and the company', () => {
  const { people } = read(
    '2010年6月10日，漳州市委书记徐远清、漳州军分区司令员李岚秋大校、政委王启大校，国家远江公司总经理周牧云、国家远江公司发展策划部主任宋听泉出席座谈会。',
  )
  expect(Object.fromEntries(people.map(({ name, side }) => [name, side]))).toMatchObject({
    李岚秋: '漳州市',
    王启: '漳州市',
    宋听泉: '国家远江公司',
  })
})

describe('a paper’s own division is the one', () => {
  test('that its report names beside the guests’', () => {
    const told = read(
      '6月3日，湖南省临澧县县委书记徐远清率党政考察团来我县参观考察。县领导王启、赵一川陪同。县委副书记、县长李岚秋主持会议。他指出，临澧、齐河各具特色，合作空间广阔。',
    )
    expect(officeOf(told, '李岚秋')).toEqual(['齐河县委副书记', '齐河县县长'])
    expect(told.people.find(({ name }) => name === '王启')?.side).toBe('齐河县')
  })

  test('in whose site’s name it stands, a county-level city too', () => {
    const told = read(
      '建德新闻网\n湖南省临澧县来我市考察\n2021-06-04\n\n本报讯 6月3日，湖南省临澧县党政代表团一行来到我市考察。市委常委、常务副市长徐远清陪同考察。代表团首先来到大同镇了解情况。',
    )
    expect(officeOf(told, '徐远清')).toEqual(['建德市委常委', '建德市常务副市长'])
  })

  test('that alone is named in full, where nobody comes or goes', () => {
    const told = read(
      '6月3日，市政府与远江集团签署战略合作框架协议。市委书记徐远清，远江集团董事长李岚秋出席签约仪式。双方将推进石嘴山市高质量发展。',
    )
    expect(officeOf(told, '徐远清')).toEqual(['石嘴山市委书记'])
  })
})

test('where a university has its name from says nothing of the city that signs with it', () => {
  const told = read(
    '4月26日，市政府与北京科技大学签署战略合作协议。市委书记徐远清，北京科技大学校长李岚秋见证签约。徐远清介绍了马鞍山的情况，希望更多成果在马鞍山落地。',
  )
  expect(officeOf(told, '徐远清')).toEqual(['马鞍山市委书记'])
})

test('a title without a place is of the delegation that its holder leads, whosever paper tells it', () => {
  const told = read(
    '6月3日，以市委副书记、市长徐远清为团长的湖南省长沙市政府代表团来我市考察，并举行贵阳—长沙经济合作交流会。市长李岚秋陪同考察。李岚秋介绍了贵阳的市情。',
  )
  expect(officeOf(told, '徐远清')).toEqual(['长沙市委副书记', '长沙市市长'])
})

test('departments in a list are of the division of the one before', () => {
  const told = read('6月3日，湘黔座谈会在贵阳召开。天心区农经委主任徐远清、卫计委主任李岚秋、教育局局长王启参加会议。')
  expect(officeOf(told, '李岚秋')).toEqual(['天心区卫计委主任'])
  expect(officeOf(told, '王启')).toEqual(['天心区教育局局长'])
})

test('a department of a ministry stands for the ministry', () => {
  const told = read('6月3日，湘黔座谈会在贵阳召开。水利部水库移民司司长徐远清出席会议。')
  expect(told.people.map(({ name, side }) => [name, side])).toEqual([['徐远清', '水利部']])
})

test('an official of 市 or 县 who sets out for another is of none that he goes to', () => {
  const told = read('9月27日，市人大常委会副主任徐远清到成都市学习考察。成都市人大常委会副主任李岚秋陪同考察。')
  expect(officeOf(told, '徐远清')).toEqual([])
  expect(officeOf(told, '李岚秋')).toEqual(['成都市人大常委会副主任'])
})

test('县委 is of the county that its secretary speaks for, or that its paper has by a short name alone', () => {
  expect(
    officeOf(
      read('6月10日，县委书记徐远清带队前往湖北省黄梅县考察。徐远清代表宿松县党政代表团感谢黄梅县委书记李岚秋。'),
      '徐远清',
    ),
  ).toEqual(['宿松县委书记'])
  expect(
    officeOf(
      read(
        '9月3日，高安市人大常委会副主任李岚秋率考察组来我县考察。县人大常委会副主任徐远清陪同考察。李岚秋说，来万载收获很大，万载的做法值得学习。',
      ),
      '徐远清',
    ),
  ).toEqual(['万载县人大常委会副主任'])
})

test('市 is of the city that a page names again and again, where its own go to another', () => {
  expect(
    officeOf(
      read(
        '省商务厅经贸代表团1月1日至4日赴香港开展经贸洽谈，市招商局局长徐远清随团前往。襄阳环境好，徐远清请客商到武汉参会，再到襄阳走走，加深与襄阳的合作。',
      ),
      '徐远清',
    ),
  ).toEqual(['襄阳市招商局局长'])
})

test('省 is of the province that the headline names, where the paper is of a region', () => {
  const told = read(
    '湖南·新疆对口支援座谈会在乌鲁木齐举行\n7月10日，对口支援座谈会在乌鲁木齐召开。新疆维吾尔自治区党委书记徐远清，省委副书记、省长李岚秋出席会议。省领导王启参加会议。',
  )
  expect(officeOf(told, '李岚秋')).toEqual(['湖南省委副书记', '湖南省省长'])
})

test('organs without a place in a list are of the division of the one before, also in the paper of a special region', () => {
  const told = read(
    '9月17日，陕西省委常委徐远清率我省代表团前往西藏自治区考察。西藏自治区政府主席李岚秋，党委常务副书记王启会见代表团。',
  )
  expect(officeOf(told, '王启')).toEqual(['西藏自治区党委常务副书记'])
  const abroad = read(
    '云南省代表团到访香港。代表团中还有云南省政府副秘书长徐远清、港澳事务办公室一级巡视员李岚秋、发展和改革委员会副主任王启。香港特别行政区政务司司长周牧云会见代表团。',
  )
  expect(officeOf(abroad, '李岚秋')).toEqual(['云南省港澳事务办公室一级巡视员'])
  expect(officeOf(abroad, '王启')).toEqual(['云南省发展和改革委员会副主任'])
})

test('the place or organ may stand before a name and the title after it', () => {
  expect(officeOf(read('6月3日，湘黔座谈会在贵阳召开。贵州省商务厅徐远清厅长在会上讲话。'), '徐远清')).toEqual([
    '贵州省商务厅厅长',
  ])
})

test('我县 is the one county that a page names beside that of the guests', () => {
  expect(
    officeOf(
      read(
        '5月26日，齐河县委书记徐远清带领齐河党政考察团来我县参观考察，县委书记李岚秋陪同。考察团认为，庆云县发展很快。',
      ),
      '李岚秋',
    ),
  ).toEqual(['庆云县委书记'])
})

test('我市 is the city that its paper has by a short name alone, and 区 the district that a page names again and again', () => {
  expect(
    officeOf(
      read(
        '6月3日，太仓玉屏协作联席会议召开。贵州省铜仁市委常委、玉屏县委书记徐远清，我市市委书记李岚秋出席会议。我市与玉屏结对以来，太仓尽心尽力。徐远清感谢太仓。',
      ),
      '李岚秋',
    ),
  ).toEqual(['太仓市委书记'])
  expect(
    officeOf(
      read(
        '8月7日，副区长徐远清率区委统战部、区工商联负责人到五华县调研指导对口帮扶工作。徐远清察看番禺区援建项目，番禺区参加人员听取了介绍。',
      ),
      '徐远清',
    ),
  ).toEqual(['番禺区副区长'])
})

test('省领导 after the leaders of another province are of the paper’s own', () => {
  const told = read(
    '来源：湖南日报\n9月17日，江西省委书记徐远清率江西省党政代表团来湘考察。江西省领导李岚秋、王启，省领导周牧云、赵一川参加座谈会。',
  )
  expect(told.people.find(({ name }) => name === '李岚秋')?.side).toBe('江西省')
  expect(told.people.find(({ name }) => name === '赵一川')?.side).toBe('湖南省')
})

test('州委 on the page of a county is of the prefecture that the county is in', () => {
  expect(
    officeOf(
      read('10月15日，对口支援工作考察团赴巴东县考察，州委副书记、州长李岚秋，县委书记王启陪同考察。'),
      '李岚秋',
    ),
  ).toEqual(['恩施土家族苗族自治州委副书记', '恩施土家族苗族自治州州长'])
})

test('of two governments that meet, whose mayor is named with his city leaves the other to a bare 市长', () => {
  const record = read(
    '6月3日，西安市政府与榆林市政府举行座谈会。市长徐远清，榆林市市长李岚秋出席。市领导王启，榆林市领导周牧云参加。',
  )
  expect(record.people.map(({ side }) => side)).toEqual(['西安市', '榆林市', '西安市', '榆林市'])
})

test('a bare 市长 is not of the city that his guests come from', () => {
  const record = read('6月3日，市长徐远清与来访的黑河市委书记李岚秋座谈。珠海市领导王启参加。')
  expect(record.people.map(({ side }) => side)).toEqual(['珠海市', '黑河市', '珠海市'])
})

test('a bare 区委 is of the district that meets a county', () => {
  const record = read(
    '3月11日，昌平区与青川县召开东西部协作联席会议。区委副书记、区长徐远清，青川县委副书记、县长李岚秋讲话。徐远清说，昌平区将继续努力。',
  )
  expect(officeOf(record, '徐远清')).toEqual(['昌平区委副书记', '昌平区区长'])
})

test('a bare 市委 is of the only city of the page that is not the guests’, by whatever name', () => {
  const record = read('8月26日，延边州政协考察团来我市考察。考察团认为梅河口变化大。市政协副主席徐远清陪同。')
  expect(officeOf(record, '徐远清')).toEqual(['梅河口市政协副主席'])
  expect(record.visits).toMatchObject([{ from: ['延边朝鲜族自治州'], to: ['梅河口市'] }])
})

test('members of a delegation stand for it', () => {
  const record = read(
    '6月3日，全国政协副主席徐远清率澳门特别行政区全国政协委员考察团来贵州省考察。考察团副团长李岚秋、王启参加。',
  )
  expect(record.people.slice(1).map(({ side }) => side)).toEqual(['澳门特别行政区', '澳门特别行政区'])
})

test('a company is not the group that it is of', () => {
  const record = read('6月3日，贵州省委书记徐远清会见远冶集团总经理李岚秋。远冶股份公司总裁王启参加会见。')
  expect(record.people.map(({ side }) => side)).toEqual(['贵州省', '远冶集团', '远冶股份公司'])
})

test('a bare 市委 is that of the site above the article, whichever organ’s it is', () => {
  const record = read(
    '天长先锋网>> 先锋动态>> 正文内容\n\n市党政代表团赴靖江市学习考察\n\n2026年1月4日，市委书记徐远清率党政代表团一行前往泰州市靖江市开展学习考察。靖江市委书记李岚秋陪同考察。',
  )
  expect(officeOf(record, '徐远清')).toEqual(['天长市委书记'])
})

test('of 我省’s guests the only other province of which somebody has an office is the hosts’', () => {
  expect(
    read('7月18日，陕西省省长徐远清率陕西省党政代表团来我省考察。江苏省委书记李岚秋介绍了情况。').visits,
  ).toMatchObject([{ from: ['陕西省'], to: ['江苏省'] }])
})

test('a province that is named once is not the writer’s', () => {
  const record = read('6月3日，省长徐远清率团出席会议。会议指出，要对接海南自由贸易港。')
  expect(officeOf(record, '徐远清')).toEqual([])
})

test('a city whose short name is a word is the writer’s where it stands again and again', () => {
  const record = read(
    '6月3日，云南省昭通市委书记徐远清、市长李岚秋率党政代表团到我市考察。市委书记王启与代表团座谈。王启说，中山将联系中山实际，抓好帮扶。徐远清感谢中山的帮扶。',
  )
  expect(officeOf(record, '王启')).toEqual(['中山市委书记'])
  expect(record.visits).toMatchObject([{ from: ['昭通市'], to: ['中山市'] }])
})

test('somebody of the city goes to another with 甲和乙工委, and is not of that one', () => {
  const record = read(
    '6月3日，市政协副主席徐远清带领提案和法制工委一行前往肇庆市开展学习交流，受到肇庆市政协副主席李岚秋接待。',
  )
  expect(officeOf(record, '徐远清')).toEqual([])
  expect(record.visits).toMatchObject([{ to: ['肇庆市'], leaders: ['徐远清'] }])
})

test('行政长官 of a page that names no region is of the one whose people it names', () => {
  expect(
    officeOf(read('6月3日，行政长官徐远清率团抵达上海，与在沪港人、港商午宴，并与上海市市长李岚秋会面。'), '徐远清'),
  ).toEqual(['香港特别行政区行政长官'])
})

describe('who writes is told as well', () => {
  test.each([
    [
      'by whom a guest speaks for',
      '昨日，市委书记徐远清，市委副书记李岚秋考察了嘉兴市工作。嘉兴市委书记王启会见了徐远清一行。徐远清代表杭州市四套班子对嘉兴市表示感谢。',
      ['杭州市委书记'],
    ],
    [
      'by the government that signs with a bank',
      '7月5日，亳州市人民政府与远山银行安徽省分行举行战略合作协议签约仪式。市委书记徐远清出席仪式并讲话。',
      ['亳州市委书记'],
    ],
    [
      'by the channel of the page',
      '您当前的位置：长城网>>张家口频道>>要闻\n\n市委书记率团到株洲学习\n\n9月21日，市委书记徐远清率我市党政代表团到株洲市学习考察。',
      ['张家口市委书记'],
    ],
    [
      'by the site of a county’s assembly',
      '欢迎访问 广信区人大常务委员会官网 !\n\n考察团来我区考察\n\n12月30日，衢州市人大常委会主任李岚秋率考察团来我区考察。区人大常委会副主任徐远清陪同。',
      ['广信区人大常委会副主任'],
    ],
    [
      'by a district that the page goes on to name in short',
      '9月9日，围场满族蒙古族自治县县长李岚秋一行来我区交流。李岚秋表示，感谢丰南区的支持。\n\n区委副书记徐远清主持会议。他指出，围场的经验值得丰南学习，丰南将坚持帮扶。',
      ['丰南区委副书记'],
    ],
    [
      'by a district that guests thank',
      '12月13日，安康市白河县县长李岚秋一行来我区对接帮扶工作。区长徐远清参加。会上，李岚秋代表白河县对高陵近年来的帮扶表示感谢。',
      ['高陵区区长'],
    ],
    [
      'by the one province that the other article of a page names',
      '10月10日，省委书记徐远清率我省党政代表团赴新疆学习考察。新疆维吾尔自治区党委书记李岚秋参加活动。\n\n黑龙江省·新疆维吾尔自治区对口支援工作座谈会召开\n\n10月10日下午，黑龙江省·新疆维吾尔自治区对口支援工作座谈会在乌鲁木齐召开。李岚秋说，欢迎黑龙江省的同志。',
      ['黑龙江省委书记'],
    ],
    [
      'by where guests came, whose own official holds the office',
      '6月12日，全国政协委员、贵州省政协主席李岚秋率住黔全国政协委员考察团抵浙考察。省政协主席王启主持召开我省情况介绍会，省委常委徐远清介绍情况。',
      ['浙江省委常委'],
    ],
  ])('%s', (_by, report, offices) => {
    expect(officeOf(read(report), '徐远清')).toEqual(offices)
  })

  test('never by where our own go, nor by a county that is the beginning of somebody’s name', () => {
    const away = read(
      '【学江浙】我市党政考察团赴昆山张家港学习考察\n\n2018-03-28\n\n3月27日，市委书记徐远清率领党政考察团来到此行第二站——江苏省昆山市和张家港市考察。张家港市纪委书记李岚秋陪同，考察团参观了张家港市图书馆。',
    )
    expect(officeOf(away, '徐远清')).toEqual([])
    const named = read(
      '5月16日，乐山市政协主席黄平远率队到我县考察。县委书记徐远清陪同。考察组来到通江云麓公司，参观了通江博物馆。',
    )
    expect(officeOf(named, '徐远清')).toEqual(['通江县委书记'])
  })

  test('a host’s paper that tells of a guest’s going is not the guest’s', () => {
    const report = read(
      '金黔在线讯11月14日，省委副书记徐远清，省政协副主席李岚秋在贵州饭店会见了由天津市政协副主席王启为团长的天津市各民主党派赴黔考察团一行。',
    )
    expect(officeOf(report, '徐远清')).toEqual(['贵州省委副书记'])
  })
})

test('at a ceremony of two provinces the people of two cities stand for their cities', () => {
  const report = read(
    '来源：张掖日报\n\n6月4日，在兰州举行的甘肃省与安徽省战略合作备忘录签约仪式上，我市与安徽宣城市缔结为友好城市。市长徐远清，宣城市副市长李岚秋分别代表两市签署了缔结友好城市协议书。市委秘书长王启出席签约仪式并参加会见。\n\n当日，徐远清在会见宣城市代表团时说，两市结成友城。李岚秋表示，很高兴。',
  )
  expect(report.people.map(({ side }) => side)).toEqual(['张掖市', '宣城市', '张掖市'])
  expect(report.meetings.find(({ kind }) => kind === 'TALKS')).toMatchObject({
    title: '徐远清会见宣城市代表团',
    participants: expect.arrayContaining([expect.objectContaining({ person: '王启' })]),
  })
})

test('自治区 without a name is the one autonomous region of the page', () => {
  const report = read(
    '21日，河南省·新疆维吾尔自治区对口支援工作座谈会召开。河南省副省长李岚秋出席会议，自治区党委常委徐远清主持会议。',
  )
  expect(officeOf(report, '徐远清')).toEqual(['新疆维吾尔自治区党委常委'])
})

test('a company in three characters is the one that the page names in full', () => {
  const report = read(
    '25日，黑龙江省省长徐远清会见远石油天然气集团公司董事长李岚秋一行。远石油副总经理王启代表双方签署协议。',
  )
  expect(new Set(report.people.map(({ side }) => side))).toEqual(new Set(['黑龙江省', '远石油天然气集团公司']))
})

test('市委书记 on a page of several cities is nobody’s where nothing says which of them writes, and its paper’s where another quotes it', () => {
  const body =
    '10月13日，毗邻地区联席会议召开。市委书记徐远清出席并致辞。四川省巴中市市长李岚秋，陕西省宝鸡市副市长王启，宁夏回族自治区吴忠市副市长周牧云出席会议。'
  expect(officeOf(read(body), '徐远清')).toEqual([])
  expect(officeOf(read(`据陇南日报报道 ${body}`), '徐远清')).toEqual(['陇南市委书记'])
})

test('我州 is the one prefecture of the page that is not the guests’, and no headline of theirs makes them the writers', () => {
  const report = read(
    '加强沟通交流 攀枝花市人民政府到我州商洽工作\n5月31日，攀枝花市委副书记、市长徐远清率攀枝花市发改、水务等部门负责人一行，到我州商洽对接工作。\n州委副书记、州长李岚秋表示欢迎。他说，楚雄州与攀枝花市山水相邻。',
  )
  expect(officeOf(report, '李岚秋')).toEqual(['楚雄彝族自治州委副书记', '楚雄彝族自治州州长'])
  expect(report.visits).toMatchObject([{ from: ['攀枝花市'], to: ['楚雄彝族自治州'] }])
})

test('guests whose second head leads them leave our own city to the paper', () => {
  const report = read(
    '9月20日，青海省人大常委会副主任、海南州委书记徐远清，州委副书记、州长李岚秋率党政代表团来我市考察。市委副书记、市长王启参加两地交流会。徐远清向南通市委、市政府表示感谢。',
  )
  expect(officeOf(report, '王启')).toEqual(['南通市委副书记', '南通市市长'])
})

test('those who are only named among the hosts of guests are the hosts’', () => {
  const report = read(
    '吉林日报讯 2018年11月5日至7日，浙江省丽水市党政代表团来我省考察。5日晚，省委书记徐远清在长春会见了丽水市委书记李岚秋。\n徐远清表示欢迎。\n王启、周牧云参加会见。',
  )
  expect(report.people.map(({ name, side }) => [name, side])).toEqual(
    expect.arrayContaining([
      ['王启', '吉林省'],
      ['周牧云', '吉林省'],
    ]),
  )
})

test('the heads of a delegation who are named without titles are of where it comes from', () => {
  const report = read(
    '2024年9月4日，有关方面组织以徐远清为组长，李岚秋、王启为副组长的香港特别行政区全国人大代表视察组赴河南开展视察。河南省委书记周牧云在郑州会见视察组一行。',
  )
  expect(report.people.filter(({ side }) => side === '香港特别行政区').map(({ name }) => name)).toEqual([
    '徐远清',
    '李岚秋',
    '王启',
  ])
  expect(report.visits[0]?.leaders).toEqual(['徐远清', '李岚秋', '王启'])
})

test('a municipality is not at home where guests of its district come to 我市', () => {
  const report = read(
    '上海市徐汇区经贸考察团赴我市考察。座谈会上，市经合局局长徐远清介绍了情况。前进区区长李岚秋参加。',
  )
  expect(officeOf(report, '徐远清')).toEqual([])
})

test('members of the national body who live in a city have its own office there', () => {
  const report = read('在沪全国政协委员、市政协主席徐远清率领的在沪全国政协委员考察团，8月3日结束赴疆考察。')
  expect(officeOf(report, '徐远清')).toContain('上海市政协主席')
})

test('the province’s own paper is no county’s of the same name', () => {
  const report = read('河南日报讯 1月18日，河南省委书记徐远清会晤湖南省省长李岚秋。省委常委、副省长王启会见时在座。')
  expect(officeOf(report, '王启')).toEqual(['河南省委常委', '河南省副省长'])
})

test('a region whose own go to several cities of a province is not in that province', () => {
  const report = read(
    '香港文汇报讯 行政长官徐远清今日（21日）率访问团到深圳、东莞、佛山和广州访问。政务司司长李岚秋任副团长。香港业界期待。',
  )
  expect(officeOf(report, '李岚秋')).toEqual(['香港特别行政区政务司司长'])
})

test('members of a delegation who are listed after it are of where it comes from', () => {
  const report = read(
    '中国宁波网讯 昨天，由青岛市委书记徐远清率领的青岛市党政代表团来甬考察。市委副书记、市长李岚秋与代表团座谈。\n青岛市党政代表团成员还有市委常委、秘书长王启。宁波市委副书记周牧云参加座谈。',
  )
  expect(officeOf(report, '王启')).toEqual(['青岛市委常委', '青岛市委秘书长'])
  expect(officeOf(report, '李岚秋')).toEqual(['宁波市委副书记', '宁波市市长'])
})

test('县领导 of those who set out are of no county that they go to', () => {
  const report = read(
    '11月6日，县委书记徐远清带队赴柘荣县、霞浦县考察学习。县领导王启、周牧云参加。柘荣县县长李岚秋陪同。',
  )
  expect(report.people.map(({ name, side }) => [name, side])).toEqual(
    expect.arrayContaining([
      ['王启', null],
      ['周牧云', null],
    ]),
  )
})

test('二级学院 of 我校 is no school of its own', () => {
  const report = read(
    '11月3日，我校与岚县人民政府签约仪式举行。岚县县长徐远清，我校党委副书记、校长李岚秋出席。我校二级学院与岚县合作，我校二级学院签约。',
  )
  expect(officeOf(report, '李岚秋')).toEqual([])
})

test('我市 of a leader of a city of his own, and of another above it, is his own', () => {
  const { people } = extract(
    Buffer.from(
      '6月3日，枣庄市委常委、滕州市委书记徐远清率领我市考察团赴江苏省邳州市考察。枣庄市委书记李岚秋此前提出要求。市委常委、常务副市长王启一同考察。',
    ),
  )
  expect(people.find(({ name }) => name === '王启')?.offices).toEqual(['滕州市委常委', '滕州市常务副市长'])
})

test('X率我市党政代表团 is of the city whose delegation the page names, and the city of a conference in 我市 is the first of its list', () => {
  const of = (report: string) => extract(Buffer.from(report)).people.map(({ name, offices }) => [name, ...offices])
  expect(
    of(
      '徐远清率我市党政代表团赴沿江四市考察 首站来到岳阳市\n2月24日，由市委书记徐远清为团长，市长李岚秋为副团长的九江市党政代表团踏上了沿江四市（岳阳、安庆、芜湖、黄石）学习考察之旅。',
    ),
  ).toEqual([
    ['徐远清', '九江市委书记'],
    ['李岚秋', '九江市市长'],
  ])
  expect(
    of(
      '5月9日，淮海经济区城市市长会议在我市召开。枣庄、徐州、宿迁、宿州、济宁五市市长出席。市委书记徐远清致辞。徐远清说，枣庄历史长，枣庄风光好，欢迎到枣庄来。',
    ),
  ).toEqual([['徐远清', '枣庄市委书记']])
})

test('those who are only named as going along are of the delegation’s side', () => {
  const { people } = read(
    '徐远清率我市党政代表团赴岳阳考察\n2月24日，由市委书记徐远清为团长的九江市党政代表团抵达湖南省岳阳市考察。李岚秋、苏立群、林海清等领导，各县（市、区）主要负责同志参加了学习考察。',
  )
  expect(people.map(({ name, side }) => [name, side])).toEqual(
    ['徐远清', '李岚秋', '苏立群', '林海清'].map((name) => [name, '九江市']),
  )
})

test('of two counties that a page names about as often 县 is the one told last; 我委 is nobody’s that is named', () => {
  const { people } = read(
    '5月27日，德清县委常委、副县长徐远清率代表团到乌兰县考察，对接德清县、乌兰县对口支援。乌兰县委书记李岚秋会见了代表团，县人大常委会副主任王启陪同。德清县将坚持乌兰县所需，开展帮扶。',
  )
  expect(people.map(({ name, side }) => [name, side])).toEqual([
    ['徐远清', '德清县'],
    ['李岚秋', '乌兰县'],
    ['王启', '乌兰县'],
  ])
  const record = read('8月25日，安徽省省长徐远清出席联席会议。我委主任李岚秋参加。')
  expect(officeOf(record, '李岚秋')).toEqual([])
  expect(record.unread).not.toEqual([])
})

test('the writer is a station in square brackets, a paper before 社/, or the city of all the counties whose heads go along', () => {
  const officeOf = (report: string) => extract(Buffer.from(report)).people[0]?.offices
  expect(
    officeOf('5月11日，市委副书记、市长徐远清带领有关部门前往长三角、深圳对接资源，考察企业。\n[来源：津市电视台]'),
  ).toEqual(['津市市委副书记', '津市市市长'])
  expect(officeOf('青岛日报社/观海新闻10月21日讯 10月17日至19日，市委副书记徐远清率队赴西藏考察交流。')).toEqual([
    '青岛市委副书记',
  ])
  expect(
    officeOf(
      '3月14日至17日，市人大常委会主任徐远清率队到深圳、东莞等地开展招商引资工作。迎江区委书记李岚秋、桐城市市长王启、太湖县县长苏立群、望江县县长林海清参加考察活动。',
    ),
  ).toEqual(['安庆市人大常委会主任'])
})

test('市上领导 are of the city, and who is listed with 省直有关部门 is of the province that writes', () => {
  const sidesOf = (report: string) => extract(Buffer.from(report)).people.map(({ name, side }) => [name, side])
  expect(
    sidesOf('7月8日，天津市副市长徐远清率领代表团来金昌市调研。金昌市委书记李岚秋，市上领导王启、周牧云陪同。').slice(
      2,
    ),
  ).toEqual([
    ['王启', '金昌市'],
    ['周牧云', '金昌市'],
  ])
  expect(
    sidesOf(
      '黑龙江日报讯 8月31日，省委书记徐远清在哈尔滨会见广东省委副书记李岚秋一行。\n王启、周牧云、方明远，省直有关部门负责同志参加会见。',
    ).slice(2),
  ).toEqual([
    ['王启', '黑龙江省'],
    ['周牧云', '黑龙江省'],
    ['方明远', '黑龙江省'],
  ])
})

test('省政协副主席 beside 江苏省政协副主席 is of the other province that the page has, and a bare 副省长 of the delegation that he leads', () => {
  const officesOf = (report: string) =>
    extract(Buffer.from(report)).people.map(({ name, offices }) => [name, ...offices])
  expect(
    officesOf(
      '9月21日，以“融入新格局”为主题的苏陕东西部企业家对接活动在西安举行。省政协副主席徐远清，江苏省政协副主席李岚秋出席活动并分别致辞。\n徐远清表示，苏陕两省将继续协作。陕西愿与江苏一道努力。',
    ),
  ).toEqual([
    ['徐远清', '陕西省政协副主席'],
    ['李岚秋', '江苏省政协副主席'],
  ])
})

test('a province’s governor named after its vice secretary’s office does not keep the page from being a municipality’s', () => {
  expect(
    officeOf(
      read(
        '4月17日，甘肃省党政代表团来津考察，两省市召开天津市·甘肃省东西部协作座谈会。市委书记徐远清主持座谈会，甘肃省委副书记、省长李岚秋和市委副书记、市长王启分别介绍情况。',
      ),
      '徐远清',
    ),
  ).toEqual(['天津市委书记'])
})

test('guests who come to two counties come to a page of the city that both are of', () => {
  expect(
    officeOf(
      read(
        '11月21日，天津市南开区委书记徐远清率党政代表团来庆城县、环县考察。甘肃省政府副秘书长李岚秋，市委常委、市委组织部部长王启参加有关活动。',
      ),
      '王启',
    ),
  ).toEqual(['庆阳市委常委', '庆阳市委组织部部长'])
})

test('a member of the city’s committee after the head of another city’s bureau is the host’s, since lists go by rank', () => {
  expect(
    officeOf(
      read('10月16日，协作工作座谈会召开。青岛市商务局党组书记徐远清，市委常委、副市长李岚秋出席会议并讲话。', {
        publisher: '定西日报',
      }),
      '李岚秋',
    ),
  ).toEqual(['定西市委常委', '定西市副市长'])
})

test('a name that a city’s name begins is nowhere read as the city, and 来宁 on a page that names 宁国市 is there', () => {
  const record = read(
    '11月21日，望江县委书记徐远清率望江县考察团来我市考察。我市市委副书记吴忠海陪同。座谈会上，吴忠海介绍了情况。徐远清对我市的成果给予高度评价，并表示，宁国市作为山区城市走出了新路。望江县考察团来宁考察，吴忠海表示欢迎。',
  )
  expect(officeOf(record, '吴忠海')).toEqual(['宁国市委副书记'])
  expect(record.meetings.map(({ parties, city }) => [parties, city])).toEqual([[['宁国市', '望江县'], '宁国市']])
})

test('对外友协 is an organ of its province or city', () => {
  expect(
    officeOf(read('7月7日，重庆市对外友协与四川省对外友协举行座谈会。重庆市对外友协会长徐远清讲话。'), '徐远清'),
  ).toEqual(['重庆市对外友协会长'])
})

test('who sits with the secretary of 甲市 who leads a delegation is not of 甲市, but of the city named beside it', () => {
  expect(
    officeOf(
      read(
        '6月6日，市委书记徐远清与江西省抚州市市委书记李岚秋率领的党政代表团一行座谈交流。徐远清说，抚州和泉州地缘相近。李岚秋表示，泉州与抚州人缘相亲。',
      ),
      '徐远清',
    ),
  ).toEqual(['泉州市委书记'])
})

test('甲、乙等各级领导 and 甲省和乙市 are no pair that tells which city 市 is', () => {
  const { people } = extract(
    Buffer.from(
      '3月29日，林芝市召开经济社会发展座谈会。林芝市委常委、组织部部长徐远清主持会议，市政府副市长王启发言。西藏自治区政协副主席周牧云说，活动得到西藏自治区和拉萨、林芝等各级领导的支持。',
    ),
  )
  expect(people.find(({ name }) => name === '王启')?.offices).toEqual(['林芝市副市长'])
})

test('我市 is the city of whose 所见所闻 its guests speak, and 区委书记 leads 甲区 away', () => {
  const hosts = extract(
    Buffer.from(
      '6月12日，乡城县考察团一行来我市考察。乡城县领导徐远清、王启，我市领导周牧云、苏立群参加活动。在建德的所见所闻让考察团深受启发，大家要将建德的好做法带回去。',
    ),
  )
  expect(hosts.people.find(({ name }) => name === '周牧云')?.side).toBe('建德市')
  const leader = extract(
    Buffer.from('3月8日，区委书记徐远清率渌口区乡村振兴班学员赴浙江省台州市黄岩区考察学习。黄岩区委书记王启陪同。'),
  )
  expect(leader.people.find(({ name }) => name === '徐远清')?.offices).toEqual(['渌口区委书记'])
})

test('甲市委副书记、乙市委书记 stands for 乙市, whose mayor comes along', () => {
  const { people } = extract(
    Buffer.from(
      '6月3日，河北省沧州市委副书记、任丘市委书记徐远清，任丘市市长王启一行来南开大学访问。南开大学党委书记周牧云会见了客人。',
    ),
  )
  expect(people.find(({ name }) => name === '王启')?.side).toBe('任丘市')
})

test('我州 is the prefecture of the counties that the page names, where nothing else names it', () => {
  const { people } = extract(
    Buffer.from(
      '12月14日，我州与广东省江门市对口支援工作座谈会在康定举行。州委常委、副州长徐远清，江门市委常委、常务副市长王启出席会议并讲话。会上，康定市和泸定县介绍了情况。',
    ),
  )
  expect(people.find(({ name }) => name === '徐远清')?.offices).toEqual([
    '甘孜藏族自治州委常委',
    '甘孜藏族自治州副州长',
  ])
})

test('市委书记 who leads the delegation named before 由 is of its city', () => {
  const { people } = extract(
    Buffer.from(
      '5月20日，甘孜州考察团由州委书记徐远清带队，广元市党政代表团由市委书记、市长王启带队，赴浙江省杭州市考察。',
    ),
  )
  expect(people.map(({ name, side }) => [name, side])).toEqual([
    ['徐远清', '甘孜藏族自治州'],
    ['王启', '广元市'],
  ])
})

test('a department of a county whose name has one character is the county’s', () => {
  const { people } = extract(
    Buffer.from('为推进工作，漳县考察团赴张掖市考察。漳县农业农村局副局长徐远清表示，收获很多。'),
  )
  expect(people).toMatchObject([{ offices: ['漳县农业农村局副局长'], side: '漳县' }])
})

test('省长 is of the paper’s province, though its correspondent writes from where the guests have come', () => {
  const { people } = extract(
    Buffer.from(
      '某某会见湖北代表团\n湖北日报讯 本报广州29日电 今日下午，广东省委书记徐远清在广州会见了来粤参加经贸活动的湖北代表团一行，同省委副书记、省长王启进行了会谈。',
    ),
  )
  expect(people.find(({ name }) => name === '王启')?.side).toBe('湖北省')
})
