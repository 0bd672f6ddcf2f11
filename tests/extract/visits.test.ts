import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract/extract.js'

const tripsOf = (report: string) => extract(Buffer.from(report)).visits

test('a trip has both ends, its days, its leaders, its cities and what it was shown', () => {
  expect(
    tripsOf(
      '2019年6月3日至5日，湖南省委书记徐远清，省委副书记、省长李岚秋率湖南省党政代表团赴贵州省贵阳市、遵义市学习考察。代表团一行先后来到青禾生物科技集团、云麓产业园，实地考察企业生产情况。贵州省委书记王启陪同考察。',
    ),
  ).toMatchObject([
    {
      from: ['湖南省'],
      to: ['贵州省'],
      start: '2019-06-03',
      end: '2019-06-05',
      leaders: ['徐远清', '李岚秋'],
      cities: ['贵阳市', '遵义市'],
      sites: ['青禾生物科技集团', '云麓产业园'],
    },
  ])
})

describe('where a delegation goes is told by', () => {
  test.each([
    ['赴 and a name', '湖南省党政代表团赴广西考察。', '湖南省', '广西壮族自治区'],
    ['来 and one character', '湖南省党政代表团来桂考察。', '湖南省', '广西壮族自治区'],
    ['来 and a city’s one character', '湖南省长沙市党政代表团来邕考察。', '长沙市', '南宁市'],
    ['到 and a city', '长沙市党政代表团到贵阳市考察学习。', '长沙市', '贵阳市'],
    ['a county-level city’s short name', '长沙市党政代表团赴昆山学习考察。', '长沙市', '昆山市'],
    ['an arrival alone', '长沙市党政代表团一行抵台，随行的有十家企业。', '长沙市', '台湾省'],
    ['前往 and a stop', '长沙市党政代表团前往台湾，展开交流之旅。', '长沙市', '台湾省'],
    ['在 and a subject', '湖南省政协考察组在广西就养老服务工作进行考察。', '湖南省', '广西壮族自治区'],
    ['在 and a number of cities', '湖南省政协考察组在贵州省贵阳、遵义两市考察。', '湖南省', '贵州省'],
    ['a sitting away from home', '长沙市党政代表团在贵阳市青禾酒店举行座谈会。', '长沙市', '贵阳市'],
    ['a division of the 兵团', '湖南省党政代表团先后到第八师石河子市、云麓大学学习考察。', '湖南省', '石河子市'],
  ])('%s', (_, sentence, from, to) => {
    expect(tripsOf(`2019年6月3日，${sentence}`)).toMatchObject([{ from: [from], to: [to] }])
  })
})

test('a leader who goes alone is a trip of his side', () => {
  expect(tripsOf('2019年6月3日，湖南省委书记徐远清到广西考察。')).toMatchObject([
    { from: ['湖南省'], to: ['广西壮族自治区'], leaders: ['徐远清'] },
  ])
})

describe('a guest is who', () => {
  test.each([
    ['is received on a visit', '行政长官李岚秋在礼宾府与率团访港的湖南省省长徐远清会面。', '湖南省', '香港特别行政区'],
    [
      'heads a delegation that is received',
      '贵州省委书记李岚秋与来访的湖南省长沙市委书记徐远清率领的党政代表团座谈。',
      '长沙市',
      '贵州省',
    ],
    ['calls at our district', '湖南省副省长徐远清到访我区。区长李岚秋陪同。', '湖南省', undefined],
  ])('%s', (_, sentence, from, to) => {
    expect(tripsOf(`2019年6月3日，${sentence}`)).toMatchObject([
      { from: [from], to: to ? [to] : [], leaders: ['徐远清'] },
    ])
  })
})

test('a delegation of the Production Corps is of its division', () => {
  expect(
    tripsOf('2019年6月3日，新疆生产建设兵团第七师党委书记徐远清率党政代表团走访乌苏市，商讨兵地融合发展。'),
  ).toMatchObject([{ from: ['新疆生产建设兵团第七师'], to: ['乌苏市'], leaders: ['徐远清'] }])
})

test('whoever comes to a city that is named nowhere has come all the same', () => {
  expect(tripsOf('6月3日，岳阳市湘阴县政协考察团来我市考察交流。')).toMatchObject([{ from: ['湘阴县'], to: [] }])
})

test('a trip to two provinces goes to both', () => {
  expect(tripsOf('2019年6月3日至6日，湖南省委书记徐远清率湖南省党政代表团赴上海市、浙江省学习考察。')).toMatchObject([
    { from: ['湖南省'], to: ['上海市', '浙江省'] },
  ])
})

test('cities visit cities', () => {
  expect(tripsOf('2019年6月3日至5日，湖南省长沙市委书记徐远清率长沙市党政代表团来贵阳考察。')).toMatchObject([
    { from: ['长沙市'], to: ['贵阳市'], leaders: ['徐远清'] },
  ])
})

test('a trip told in the headline and again in the body is one', () => {
  expect(
    tripsOf(
      '湖南省党政代表团赴贵州考察\n2019年6月3日至5日，湖南省党政代表团赴贵州考察。\n3日，湖南省党政代表团来到贵州省遵义市考察。',
    ),
  ).toMatchObject([{ from: ['湖南省'], to: ['贵州省'], start: '2019-06-03', end: '2019-06-05', cities: ['遵义市'] }])
})

test('two trips of one page are two', () => {
  expect(
    tripsOf(
      '2019年6月3日，湖南省党政代表团赴贵州考察，参观了云麓产业园。\n2019年6月3日，云南省党政代表团赴广西考察，参观了星槎产业园。',
    ).map(({ from, to }) => [from, to]),
  ).toEqual([
    [['湖南省'], ['贵州省']],
    [['云南省'], ['广西壮族自治区']],
  ])
})

test('who took part in what is called 有关活动 is with the trip', () => {
  expect(
    tripsOf(
      '2019年6月3日至5日，湖南省长沙市委书记徐远清率长沙市党政代表团来贵阳考察。长沙市领导李岚秋、王启参加有关活动。',
    )[0]?.participants.map(({ person, roles }) => [person, roles]),
  ).toEqual([
    ['李岚秋', ['ATTENDEE']],
    ['王启', ['ATTENDEE']],
  ])
})

test('an inspection at home is no visit', () => {
  expect(tripsOf('2019年6月3日，湖南省委书记徐远清到长沙市考察调研，走访了云麓产业园。')).toEqual([])
})

test('who leads is told before the verb, after a holiday or after the delegation itself', () => {
  expect(
    [
      '2024年12月24日，澳门特别行政区行政长官岑远辉利用假期，率领官员前往广州，与广东省委书记黄启明会面。',
      '2024年12月5日，正率领商务代表团访问新疆乌鲁木齐的香港特别行政区政务司司长丘远华，与新疆维吾尔自治区主席王启会面。',
      '2024年12月5日，徐远清一行深入新疆维吾尔自治区喀什地区，看望慰问湖南省援疆干部。湖南省委书记徐远清讲话。',
    ].map((report) => tripsOf(report).map(({ from, to, leaders }) => [from[0], to[0], leaders[0]])),
  ).toEqual([
    [['澳门特别行政区', '广东省', '岑远辉']],
    [['香港特别行政区', '新疆维吾尔自治区', '丘远华']],
    [['湖南省', '新疆维吾尔自治区', '徐远清']],
  ])
})

test('a province that receives another’s delegation is where it went, whichever of its cities are named', () => {
  expect(
    tripsOf(
      '2019年7月31日，山东省党政代表团深入海北藏族自治州门源县，考察对口支援工作。青海省委书记王远刚、山东省委书记刘启祥参加座谈会。',
    ),
  ).toMatchObject([{ from: ['山东省'], to: ['青海省'], cities: ['海北藏族自治州', '门源回族自治县'] }])
})

test('who came is told by 一行 where nobody is said to lead, and by 在…的访问行程', () => {
  expect(
    tripsOf('2019年6月3日，青海省代表团来津考察。天津市市长徐远清对李岚秋一行表示欢迎。青海省省长李岚秋介绍情况。'),
  ).toMatchObject([{ from: ['青海省'], to: ['天津市'], leaders: ['李岚秋'] }])
  expect(
    tripsOf('2019年6月3日，香港特别行政区行政长官徐远清3日继续在四川的访问行程，下午前往云麓镇，参观云麓纪念馆。'),
  ).toMatchObject([{ from: ['香港特别行政区'], to: ['四川省'], leaders: ['徐远清'], sites: ['云麓镇', '云麓纪念馆'] }])
})

test('a trip may be told by the arrival alone', () => {
  expect(
    tripsOf(
      '2018年10月17日，延边州与宁波市协作联席会议在延吉召开。宁波市委书记徐远清一行16日抵延后，先后深入汪清县、图们市，实地考察了青禾扶贫产业园。',
    ),
  ).toMatchObject([{ from: ['宁波市'], to: ['延边朝鲜族自治州'], start: '2018-10-16', sites: ['青禾扶贫产业园'] }])
})

test('a trip through a province whose leaders receive it is to the province', () => {
  expect(
    tripsOf(
      '2019年6月3日，山西省省长徐远清，山西省委常委、太原市委书记李岚秋在太原会见江西省委书记王启。江西省党政代表团还到大同、太原等地考察。',
    ),
  ).toMatchObject([{ from: ['江西省'], to: ['山西省'], cities: ['大同市', '太原市'] }])
})

describe('a walk that no word of going tells is a visit', () => {
  test('to the city of those who show the guest around', () => {
    expect(
      tripsOf('2019年6月3日，长沙市市长徐远清一行考察了云麓产业园、青禾生物集团。贵阳市市长李岚秋陪同考察。'),
    ).toMatchObject([
      {
        from: ['长沙市'],
        to: ['贵阳市'],
        start: '2019-06-03',
        leaders: ['徐远清'],
        sites: ['云麓产业园', '青禾生物集团'],
      },
    ])
  })

  test('to the university that receives the guest', () => {
    expect(
      tripsOf(
        '2019年6月3日，遵义市招才会在贵山大学举行。遵义市委书记徐远清、贵山大学校长李岚秋致辞。会前，徐远清一行在李岚秋的陪同下参观了校史馆、云麓实验室。',
      ),
    ).toMatchObject([{ from: ['遵义市'], to: ['贵山大学'], leaders: ['徐远清'], sites: ['校史馆', '云麓实验室'] }])
  })

  test('but not at home', () => {
    expect(tripsOf('2019年6月3日，长沙市市长徐远清一行考察了云麓产业园、青禾生物集团。')).toEqual([])
    expect(tripsOf('2019年6月3日，长沙市市长徐远清前往长沙县调研。')).toEqual([])
  })
})

test('a delegation of a province that goes on to further cities has come to their province', () => {
  expect(
    tripsOf('2019年6月3日，以湖南省副省长徐远清为团长的湖南省代表团抵达贵阳。4日，代表团赴遵义、安顺考察。'),
  ).toMatchObject([{ to: ['贵州省'], leaders: ['徐远清'], cities: ['贵阳市', '遵义市', '安顺市'] }])
})

test('a trip that the headline tells is on the days that the delegation looked around', () => {
  expect(
    tripsOf(
      '湖南省党政代表团赴黔考察\n6月8日，贵州省委书记李岚秋会见湖南省委书记徐远清一行。2019年6月5日至8日，代表团先后考察了贵阳、遵义。',
    ),
  ).toMatchObject([{ from: ['湖南省'], to: ['贵州省'], start: '2019-06-05', end: '2019-06-08' }])
})

test('who heads a delegation is told by X一行 too', () => {
  expect(
    tripsOf('湖南省委书记徐远清讲话。2019年6月2日至3日，湖南省党政代表团在遵义市考察。徐远清一行来到云麓产业园。'),
  ).toMatchObject([{ from: ['湖南省'], leaders: ['徐远清'], sites: ['云麓产业园'] }])
})

test('the county whose site writes is where its guests come to', () => {
  expect(
    extract(Buffer.from('6月3日上午，安徽省霍山县县委书记徐远清率霍山县党政代表团来我县考察。'), {
      publisher: '德清新闻网',
    }).visits,
  ).toMatchObject([{ from: ['霍山县'], to: ['德清县'], leaders: ['徐远清'] }])
})

test('a city goes to a city, whichever provinces are named around it', () => {
  expect(
    extract(Buffer.from('6月3日，市委副书记、市长徐远清带队赴湖南省株洲市考察。'), { publisher: '成都日报' }).visits,
  ).toMatchObject([{ from: ['成都市'], to: ['株洲市'] }])
})

test('a welcome is no trip of its own', () => {
  expect(
    tripsOf(
      '2019年6月3日，贵州省委书记李岚秋与来访的湖南省长沙市委书记徐远清率领的党政代表团座谈。李岚秋欢迎代表团到贵州考察。',
    ),
  ).toMatchObject([{ from: ['长沙市'], to: ['贵州省'], leaders: ['徐远清'] }])
})

test('a delegation that goes on is the one that the article names', () => {
  expect(
    tripsOf(
      '2019年6月3日，由上海市市长徐远清率领的上海市代表团在昆明出席沪滇协作联席会议。代表团一行还在迪庆州、大理州考察了青禾产业园。',
    ),
  ).toMatchObject([{ from: ['上海市'], leaders: ['徐远清'], cities: ['迪庆藏族自治州', '大理白族自治州'] }])
})

test('市党政代表团 is the city’s, though its head is of the province’s committee too', () => {
  expect(tripsOf('2019年6月3日，江苏省委常委、苏州市委书记徐远清率领市党政代表团赴贵州省铜仁市考察。')).toMatchObject([
    { from: ['苏州市'], to: ['铜仁市'] },
  ])
})

test('由A、B等领导率领的代表团 names its heads without titles, and their side', () => {
  const record = extract(
    Buffer.from('2019年6月3日，由徐远清、艾尔肯·买买提、李岚秋等自治区领导率领的新疆党政代表团赴北京考察。'),
  )
  expect(record.visits).toMatchObject([{ leaders: ['徐远清', '艾尔肯·买买提', '李岚秋'] }])
  expect(record.people.map(({ side }) => side)).toEqual(Array(3).fill('新疆维吾尔自治区'))
})

test('the days of a trip are all those on which the delegation looked around, and a numbered hall is no day', () => {
  expect(
    tripsOf(
      '2019年6月8日，湖南省委书记徐远清率领的湖南省党政代表团结束了在贵州的考察。2019年6月5日至8日，代表团先后考察了贵阳、遵义。',
    ),
  ).toMatchObject([{ start: '2019-06-05', end: '2019-06-08' }])
  expect(
    extract(Buffer.from('2019年6月23日，长沙市与贵阳市座谈会在贵阳市政府2号会议室召开。贵阳市市长徐远清出席会议。'))
      .meetings,
  ).toMatchObject([{ start: '2019-06-23', city: '贵阳市' }])
})

test('a plan of a year that is carried out tells the year', () => {
  expect(
    tripsOf('根据2018年履职活动安排，6月3日至5日，湖南省政协副主席徐远清率湖南省政协考察团赴贵州考察。'),
  ).toMatchObject([{ start: '2018-06-03', end: '2018-06-05', dateBasis: ['根据2018年履职活动安排'] }])
})

test('of several cities on the way a meeting is in the one whose leaders are there', () => {
  expect(
    extract(
      Buffer.from('2019年6月3日至7日，长沙市党政考察团赴贵阳、遵义考察。6日下午，遵义市委书记徐远清会见了考察团一行。'),
    ).meetings,
  ).toMatchObject([{ city: '遵义市', start: '2019-06-06' }])
})

test('a trip that is announced is none yet', () => {
  expect(tripsOf('2019年6月3日，湖南省省长徐远清将于下月率团访问浙江，期间会到访杭州、绍兴。')).toEqual([])
})

test('a delegation that meets its host in his city has come to him, and so has who walks through a municipality', () => {
  expect(
    tripsOf('2016年9月6日，澳门特别行政区行政长官徐远清率领澳门特区政府代表团在南京与江苏省委书记李岚秋会面。'),
  ).toMatchObject([{ from: ['澳门特别行政区'], to: ['江苏省'], leaders: ['徐远清'] }])
  expect(
    tripsOf(
      '2015年4月10日，沪港经贸合作会议在上海举行，香港特别行政区行政长官徐远清、上海市市长李岚秋主持会议。徐远清一行昨日下午参观了上海远江大厦及云麓展示厅。',
    ),
  ).toMatchObject([{ from: ['香港特别行政区'], to: ['上海市'] }])
})

test('what only a stay, a sitting or a welcome tells is a trip, of those who were received and on that day', () => {
  const toGuiyang = { from: ['长沙市'], to: ['贵阳市'] }
  expect(
    tripsOf('2019年6月3日，长筑两市联席会议在贵阳举行。在贵阳期间，长沙市党政代表团考察了贵阳大数据展示中心。'),
  ).toMatchObject([toGuiyang])
  expect(
    tripsOf(
      '2019年6月3日，贵阳市委书记徐远清，市委副书记、市长李岚秋与湖南省长沙市委书记王启，市委副书记、市长周牧云率领的长沙市党政代表团举行座谈。',
    ),
  ).toMatchObject([{ ...toGuiyang, leaders: ['王启', '周牧云'], start: '2019-06-03' }])
  expect(
    tripsOf(
      '2019年6月3日，长沙市、贵阳市联席会议召开，贵阳市市长徐远清、长沙市市长李岚秋讲话。徐远清对长沙市代表团的到来表示欢迎。',
    ),
  ).toMatchObject([{ ...toGuiyang, leaders: [], start: '2019-06-03' }])
})

test('a headline tells who made the trip, and a party is as many as are counted', () => {
  expect(
    tripsOf(
      '徐远清李岚秋等在贵州考察学习\n2019年6月3日，湖南省委书记徐远清，省长李岚秋同贵州省委书记王启在贵阳举行会谈。',
    ),
  ).toMatchObject([{ from: ['湖南省'], to: ['贵州省'], leaders: ['徐远清', '李岚秋'], start: '2019-06-03' }])
  expect(
    tripsOf(
      '2019年6月3日上午，长沙县委书记徐远清，县委副书记、县长李岚秋一行23人抵达三亚，先后参观市民游客中心、市民百果园。',
    ),
  ).toMatchObject([{ from: ['长沙县'], to: ['三亚市'], leaders: ['徐远清', '李岚秋'] }])
})

test('来苏 is to a city for guests from the province, and a department comes for its own', () => {
  expect(
    tripsOf(
      '2019年6月3日，由连云港市委书记徐远清率领的连云港市党政代表团来苏考察。江苏省委常委、苏州市委书记李岚秋陪同考察。',
    ),
  ).toMatchObject([{ from: ['连云港市'], to: ['苏州市'] }])
  expect(
    tripsOf(
      '白银日报2019年6月3日讯 6月2日，天津市政府合作交流办来银对接工作。市长徐远清主持召开座谈会，介绍白银情况。',
    ),
  ).toMatchObject([{ from: ['天津市'], to: ['白银市'] }])
})

test('the city of a sitting is one of the trip to its province', () => {
  expect(
    tripsOf('2019年6月3日至4日，湖南省党政代表团在贵州省学习考察。4日，湘黔经济合作座谈会在遵义召开。'),
  ).toMatchObject([{ to: ['贵州省'], cities: ['遵义市'] }])
})

test('whoever calls on a host, or is named with the county that the page has in full, has come there', () => {
  expect(
    tripsOf('2012年7月3日，湖北省副省长徐远清在呼和浩特拜会内蒙古自治区党委书记李岚秋，双方举行会谈。'),
  ).toMatchObject([{ from: ['湖北省'], to: ['内蒙古自治区'], cities: ['呼和浩特市'], leaders: ['徐远清'] }])
  expect(
    tripsOf('2023年10月25日，庆云县副县长徐远清率队到秀山对接东西部协作工作。秀山县副县长李岚秋出席会议。'),
  ).toMatchObject([{ from: ['庆云县'], to: ['秀山土家族苗族自治县'] }])
})

test('hosts who walk along lead no delegation', () => {
  expect(
    tripsOf(
      '2024年7月8日，天津市党政代表团来新疆考察。天津市委书记徐远清，新疆维吾尔自治区党委书记李岚秋等到新疆军垦之星展览馆参观。',
    )[0]?.leaders,
  ).not.toContain('李岚秋')
})

test('港澳 are two places, 进藏 goes to Tibet, and whoever 带队, 带团 or 任领队 leads', () => {
  expect(tripsOf('2024年3月4日，岳阳市经贸代表团2月27日至3月2日走访港澳，开展招商推介。')).toMatchObject([
    { from: ['岳阳市'], to: ['香港特别行政区', '澳门特别行政区'] },
  ])
  expect(
    tripsOf('2018年8月15日讯 湖南省委常委徐远清6日至8日带湖南省代表团进藏考察。西藏自治区主席李岚秋会见代表团。'),
  ).toMatchObject([{ from: ['湖南省'], to: ['西藏自治区'], leaders: ['徐远清'] }])
  expect(
    tripsOf('2013年6月3日，岳阳市市长徐远清5月26日至30日带团到香港开展经贸合作。岳阳市副市长王启陪同考察。'),
  ).toMatchObject([{ to: ['香港特别行政区'], leaders: ['徐远清'], start: '2013-05-26', end: '2013-05-30' }])
})

test('a name that has a city in it sends no delegation', () => {
  expect(
    tripsOf('2023年11月7日，天津市津南区委常委、组织部部长王朝阳率考察组到秦安县对接东西部协作工作。'),
  ).toMatchObject([{ from: ['津南区'], to: ['秦安县'], leaders: ['王朝阳'] }])
})

test('a delegation that its head 带领 or 带队 is received as one that he 率领', () => {
  expect(
    tripsOf(
      '2008年7月9日，上海市市长徐远清于7月8日会见由长沙市委书记李岚秋、长沙市市长王启带队的长沙市党政代表团，感谢长沙的支持。',
    ),
  ).toMatchObject([{ from: ['长沙市'], to: ['上海市'], leaders: ['李岚秋', '王启'] }])
})

test('a trip that is announced for its day is told, and one without a day is not', () => {
  expect(
    tripsOf('2023年4月18日讯 行政长官徐远清将于4月20日率团前往浙江访问。浙江省省长李岚秋会见代表团。'),
  ).toMatchObject([{ to: ['浙江省'], start: '2023-04-20', leaders: ['徐远清'] }])
  expect(tripsOf('2023年4月18日讯 湖南省省长徐远清即将率团前往浙江访问。')).toEqual([])
})

test('whoever comes 一行11人 has come to 我市', () => {
  expect(
    tripsOf('来源：邹城日报\n10月18日，四川省政协副主席徐远清一行11人，来我市考察调研。市政协主席李岚秋陪同。'),
  ).toMatchObject([{ from: ['四川省'], leaders: ['徐远清'] }])
})

test('a county visits a city of another province, and 来荆 is to the city of the paper', () => {
  expect(
    tripsOf('2020年10月27日，秀山县县长徐远清率政府考察团赴山东德州考察。德州市副市长李岚秋陪同考察。'),
  ).toMatchObject([{ to: ['德州市'] }])
  expect(
    tripsOf(
      '4月12日，安徽省芜湖市政协副主席徐远清一行来荆，学习考察我市提案工作。市政协副主席李岚秋陪同考察。\n（荆门广播电视台    编辑：王启    三审：周牧云）',
    ),
  ).toMatchObject([{ from: ['芜湖市'], to: ['荆门市'] }])
})

test.each([
  ['山南市农业农村局局长徐远清带队赴湘鄂皖考察交流。', ['湖南省', '湖北省', '安徽省']],
  ['榆林市委书记徐远清率领考察团来到此行第二站——江苏省苏州市，学习当地的做法。', ['苏州市']],
  ['番禺区副区长徐远清率区工商联、区农业农村局等单位负责人到五华县调研对口帮扶工作。', ['五华县']],
])('a trip goes where it is told: %s', (sentence, to) => {
  expect(tripsOf(`2019年6月3日，${sentence}`).map((trip) => trip.to)).toEqual([to])
})

test('a delegation of 县 or 市 is that of whoever leads it', () => {
  const record = extract(
    Buffer.from('2019年6月3日，麦盖提县政协主席徐远清率县党政代表团到日照对接。市委书记李岚秋会见代表团一行。'),
  )
  expect(record.visits).toMatchObject([{ from: ['麦盖提县'], to: ['日照市'] }])
  expect(record.people.at(-1)?.offices).toEqual(['日照市委书记'])
})

test('a caption ahead of what a delegation sees begins no report of its own', () => {
  expect(
    tripsOf(
      '2019年6月3日，广安市委书记徐远清带队赴重庆市璧山区考察学习重点产业发展。\n考察团一行在云麓展览馆参观\n考察团一行实地考察了云麓展览馆、青禾湿地公园等地，对璧山的发展有了了解。',
    ),
  ).toMatchObject([{ sites: ['云麓展览馆', '青禾湿地公园'] }])
})

test('a regiment of the Production and Construction Corps is where a delegation goes', () => {
  expect(
    tripsOf('2019年8月20日，湖北省十堰市市长徐远清率十堰市党政代表团一行来到八十六团，就对口援疆工作考察。'),
  ).toMatchObject([{ from: ['十堰市'], to: ['新疆生产建设兵团'] }])
})

test('several counties in short are where a county’s own delegation goes', () => {
  const record = extract(
    Buffer.from(
      '2019年6月13日，县委书记徐远清率我县党政代表团赴安徽省金寨、霍山、岳西三县考察学习。金寨县委书记李岚秋陪同。徐远清要求推动英山县发展。',
    ),
  )
  expect(record.visits).toMatchObject([{ from: ['英山县'], to: ['金寨县', '霍山县', '岳西县'] }])
  expect(record.people[0]?.offices).toEqual(['英山县委书记'])
})

test('cities of 我省, a place on the way and a place to go on to are told apart', () => {
  expect(
    tripsOf('2019年4月16日至19日，重庆市党政代表团先后在我省温州、台州和杭州等地考察。浙江省委书记徐远清主持会议。'),
  ).toMatchObject([{ from: ['重庆市'], to: ['浙江省'], cities: ['温州市', '台州市', '杭州市'] }])
  expect(tripsOf('2019年11月2日，香港特区行政长官徐远清由上海转往南京，与江苏省委书记李岚秋会面。')).toMatchObject([
    { from: ['香港特别行政区'], to: ['江苏省'] },
  ])
})

test('whoever is to leave on a day, sees a city, or comes as 政协一行 makes a trip', () => {
  expect(tripsOf('澳门特区行政长官徐远清将于本月21日启程前往上海考察。')).toMatchObject([
    { from: ['澳门特别行政区'], to: ['上海市'], leaders: ['徐远清'] },
  ])
  expect(tripsOf('2019年6月3日，广西党政代表团一行，在广州市委书记徐远清陪同下参观了广州。')[0]).toMatchObject({
    from: ['广西壮族自治区'],
  })
  expect(tripsOf('2019年7月12日，云南省昭通市政协一行到第三师图木舒克市调研。')).toMatchObject([
    { from: ['昭通市'], to: ['图木舒克市'] },
  ])
})

test('a zone is where its own delegation comes from, and where it goes if an official of it is named', () => {
  const [trip] = tripsOf(
    '12月9日，广安经开区党工委书记徐远清带队，赴重庆市璧山高新区学习考察。璧山高新区党工委书记、管委会主任李岚秋陪同考察。考察团一行实地考察了云麓规划展览馆。座谈会上，徐远清指出，两区很相似。',
  )
  expect(trip).toMatchObject({ from: ['广安经开区'], to: ['重庆市', '璧山高新区'], leaders: ['徐远清'] })
})

test.each([
  [
    '3月27日，当阳市委书记徐远清率领党政考察团来到此行考察第二站——江苏省昆山市和张家港市进行参观考察。',
    ['昆山市', '张家港市'],
  ],
  ['5月24日，当阳市委书记徐远清考察了宜昌市统筹城乡发展工作。', []],
  ['5月24日，株洲市委书记徐远清考察了宜昌市统筹城乡发展工作。', ['宜昌市']],
  ['2月13日，桂平市委书记徐远清率党政考察团到藤县、北流市考察学习。', ['藤县', '北流市']],
  ['9月23日，重庆市市长徐远清与甘肃省省长李岚秋率领的甘肃省代表团一行举行了座谈。', ['重庆市']],
  ['3月16日，西藏自治区党委书记徐远清对浙江省委常委李岚秋一行赴藏指导援藏工作表示欢迎。', ['西藏自治区']],
  ['5月31日，攀枝花市市长徐远清率有关部门主要负责人到楚雄州商洽对接工作。', ['楚雄彝族自治州']],
  ['9月1日，余姚市长徐远清，市政协主席李岚秋等到宁海回访对口帮扶工作。宁海县县长王启出席座谈会。', ['宁海县']],
  [
    '6月9日，迪庆州委书记徐远清率党政代表团赴四川省甘孜藏族自治州和凉山彝族自治州考察。',
    ['甘孜藏族自治州', '凉山彝族自治州'],
  ],
])('%s: who goes where', (report, to) => {
  expect(tripsOf(report).flatMap((trip) => trip.to)).toEqual(to)
})

test('a delegation without a name is the one that was told before to be led, and the places that it saw are not where the report is written', () => {
  const page = extract(
    Buffer.from(
      '6月18日至24日，市政协副主席徐远清率领委员一行18人赴西部地区考察。考察团参观了甘肃省兰州、敦煌和新疆维吾尔自治区哈密（对口支援地区）、吐鲁番等城市，走访了吐鲁番市一户农家。',
    ),
  )
  expect(page.visits).toMatchObject([{ from: [], to: ['甘肃省', '新疆维吾尔自治区'], leaders: ['徐远清'] }])
  expect(page.visits[0]?.cities).toEqual(expect.arrayContaining(['兰州市', '敦煌市', '哈密市', '吐鲁番市']))
  expect(page.people).toMatchObject([{ name: '徐远清', offices: [] }])
  expect(page.unread).toHaveLength(1)
})

test('those who come with others without names come on the day of the paragraph', () => {
  expect(
    tripsOf(
      '10月14日上午，淄博—滨州扶贫协作联席会议第四次会议在滨州举行。淄博市委书记徐远清，市委副书记、市长李岚秋及张店区、桓台县委主要负责同志，部分市直部门单位主要负责同志等来滨参加会议。滨州市委书记王启出席。',
    ),
  ).toMatchObject([{ from: ['淄博市'], to: ['滨州市'], start: 'XXXX-10-14', leaders: ['徐远清', '李岚秋'] }])
})

test('a delegation that goes on to another province makes a trip there as well', () => {
  expect(
    tripsOf(
      '五月二十四日，澳门特区行政长官徐远清率领特区政府代表团前往四川成都出席博览会。代表团一行于廿五日下午转往贵州访问。',
    ),
  ).toMatchObject([
    { from: ['澳门特别行政区'], to: ['四川省'], start: 'XXXX-05-24' },
    { from: ['澳门特别行政区'], to: ['贵州省'], start: 'XXXX-05-25', leaders: ['徐远清'] },
  ])
})

test('the day of a dateline is not that of what happened 近日', () => {
  expect(
    tripsOf('滨州日报6月26日滨州讯 近日，滨州市常务副市长徐远清率代表团赴青海省海北州对接对口支援工作。'),
  ).toMatchObject([{ to: ['海北藏族自治州'], start: null }])
  expect(tripsOf('某网11月7日消息 近日，瑞金市市长徐远清率党政代表团赴福建省长汀县考察。')).toMatchObject([
    { to: ['长汀县'], start: null },
  ])
})

test('what is told to come after the next months is no trip of the report', () => {
  expect(
    tripsOf(
      '行政长官徐远清九月二十四日率领香港经贸代表团前往湖南考察。在未来数月，行政长官将继续率领香港经贸代表团访问贵州和江西。',
    ).map(({ to }) => to),
  ).toEqual([['湖南省']])
})

test('a zone that is in no table ends no list of where a delegation goes', () => {
  expect(
    tripsOf('11月18日，南浔区委书记徐远清率区党政代表团，先后赴吴兴区、云麓新区、长兴县、安吉县考察。'),
  ).toMatchObject([{ to: ['吴兴区', '长兴县', '安吉县'], cities: ['吴兴区', '长兴县', '安吉县'] }])
})

test('counties that a delegation goes to inside of a prefecture are its cities', () => {
  expect(
    tripsOf(
      '6月9日，迪庆州委书记徐远清率迪庆州党政代表团赴四川省甘孜州考察。徐远清在有关负责人陪同下，先后到甘孜州得荣、巴塘、理塘等县，看牧民定居。',
    )[0]?.cities,
  ).toEqual(expect.arrayContaining(['得荣县', '巴塘县', '理塘县']))
})

test.each([
  [
    '5月16日，在钦州市委书记李岚秋的陪同下，由茂名市委副书记、市长徐远清带队的考察团一行深入钦州市港口、园区等，看了一路。',
    ['钦州市'],
  ],
  ['2018年6月14日，浙江省省长李岚秋会见了率团赴浙的四川省委副书记徐远清。', ['浙江省']],
  ['8月30日，浙江省政协主席徐远清率浙江省政协代表团一行赴青川视察援建工作。青川县委书记李岚秋陪同。', ['青川县']],
  ['4月23日，安徽省经贸文化宝岛行访问团来到台湾考察访问，安徽省省长徐远清致辞。', ['台湾省']],
  ['澳门新闻局讯 国务院港澳事务办公室主任徐远清今（8）日抵达本澳，展开考察调研。', ['澳门特别行政区']],
  [
    '2019年8月30日，浙江省政协主席徐远清在青川县委书记李岚秋的陪同下前往青川考察援建工作。青川县城焕然一新。',
    ['青川县'],
  ],
  [
    '4月19日，宁夏党委书记徐远清在银川会见了吉林省政协主席李岚秋。徐远清欢迎李岚秋一行来宁考察调研。',
    ['宁夏回族自治区'],
  ],
  ['随州日报讯 9月27日，市长徐远清与来随考察对接工作的新疆生产建设兵团党政代表团座谈。', ['随州市']],
  [
    '黑龙江日报讯 27日，香港特别行政区全国人大代表视察团在我省结束为期8天的调研视察，省长徐远清会见视察团。',
    ['黑龙江省'],
  ],
  ['9月7日，由50位香港特区全国政协委员组成的考察团赴山东考察。山东省省长徐远清会见考察团。', ['山东省']],
  ['行政长官徐远清今日（十月二十四日）展开北京的访问行程，与北京市市长李岚秋会面。香港时间18时', ['北京市']],
  ['上海市委书记徐远清会见了行政长官李岚秋。徐远清对李岚秋行政长官来沪出席博览会表示欢迎。香港业界期待。', ['上海市']],
  [
    '8月5日，泸州市委书记徐远清再次率对口援建工作组来到宝兴县，就援建作了充分沟通。雅安市委副书记李岚秋出席座谈会。',
    ['宝兴县'],
  ],
])('where a trip goes: %s', (report, to) => {
  expect(tripsOf(report)).toMatchObject([{ to }])
})

test('今日（6 月3 日）至6 日 are the days of a trip, with spaces in them too', () => {
  expect(
    tripsOf('澳门新闻局讯 行政长官徐远清今日（6 月3 日）至6 日率领特区政府代表团，前往上海出席会议。'),
  ).toMatchObject([{ start: 'XXXX-06-03', end: 'XXXX-06-06' }])
})

test('two delegations that come one after the other make a trip each', () => {
  expect(
    tripsOf(
      '5月6日，陕西扶风县人大考察团一行19人、山西沁水县人大考察团一行21人先后来到秦州区考察。秦州区区长徐远清陪同。',
    ).map(({ from }) => from),
  ).toEqual([['扶风县'], ['沁水县']])
})

test('a county may be gone to after a break, and by the help that is given to it', () => {
  expect(
    tripsOf(
      '2019年9月22日，江苏省常州市金坛区政协副主席徐远清带领金坛总商会一行，到宁陕开展结对帮扶活动。宁陕县政协主席李岚秋陪同。',
    ),
  ).toMatchObject([{ from: ['金坛区'], to: ['宁陕县'] }])
  expect(
    tripsOf('2017年8月3日，湖北省襄阳市长徐远清率襄阳市考察团赴对口援藏的琼结县考察。琼结县委书记李岚秋陪同。'),
  ).toMatchObject([{ from: ['襄阳市'], to: ['琼结县'] }])
})

test('whoever leads a delegation and meets somebody elsewhere has gone there, and 参访 is a visit', () => {
  expect(
    tripsOf('香港特别行政区行政长官徐远清率领港方代表团，今日（12日）在广州与广东省委书记李岚秋会面。'),
  ).toMatchObject([{ to: ['广东省'], leaders: ['徐远清'] }])
  expect(tripsOf('乌当区委书记徐远清一行14人参访苗栗县，县长李岚秋表示欢迎。')).toMatchObject([
    { from: ['乌当区'], to: ['苗栗县'] },
  ])
})

test('days of a list without stops are told each', () => {
  const { meetings } = extract(
    Buffer.from(
      '辽宁省委书记徐远清主持了总结交流会，省长李岚秋出席会议。\n\n行程安排：\n\n5月8日，辽宁省党政代表团赴吉林省学习考察并举行吉林省·辽宁省交流合作座谈会\n\n5月9日，辽宁省党政代表团赴黑龙江省学习考察并举行黑龙江省·辽宁省交流合作座谈会\n',
    ),
  )
  expect(meetings.slice(1).map(({ title, start }) => [title, start])).toEqual([
    ['吉林省·辽宁省交流合作座谈会', 'XXXX-05-08'],
    ['黑龙江省·辽宁省交流合作座谈会', 'XXXX-05-09'],
  ])
})

test('a guest who is met and whose trip stands before his title has come from his own place', () => {
  expect(
    tripsOf(
      '7月24日下午，市工商联副主席徐远清会见了来沪开展统战工作调研的四川省工商联副主席李岚秋一行，并进行了座谈。',
    ),
  ).toMatchObject([{ from: ['四川省'], to: ['上海市'] }])
})

test('a delegation that is received without its head being named has come, and sits with whoever receives it', () => {
  const report = Buffer.from(
    '来源：安徽日报\n9月7日下午，安徽省委书记徐远清在合肥会见了阿坝州及松潘县党政代表团一行。徐远清说，要办好对口支援。',
  )
  const { visits, meetings } = extract(report)
  expect(visits).toMatchObject([{ from: ['阿坝藏族羌族自治州', '松潘县'], to: ['安徽省'] }])
  expect(meetings[0]?.parties).toEqual(['安徽省', '阿坝藏族羌族自治州', '松潘县'])
})

test('counties by their short names are stations, whether their number is told or only what was done there', () => {
  const cities = (words: string) =>
    tripsOf(`来源：临沂日报\n2月24日，海晏县委书记徐远清带领海晏县党政代表团来我市考察。${words}`)[0]?.cities
  expect(cities('代表团先后到费县、沂南、河东、莒南四个结对县区拜访交流，就乡村振兴提出意向。')).toEqual([
    '临沂市',
    '费县',
    '沂南县',
    '河东区',
    '莒南县',
  ])
  expect(cities('代表团先后到费县、沂南、莒南考察。')).toEqual(['临沂市', '费县', '沂南县', '莒南县'])
})

test('a delegation that studies in a province, is there at what height or rides there by train, has gone there', () => {
  expect(
    tripsOf('来源：大众日报\n由省委书记徐远清率领的山东省党政代表团昨天在浙江省学习，学浙江的好经验。'),
  ).toMatchObject([{ from: ['山东省'], to: ['浙江省'], leaders: ['徐远清'] }])
  expect(
    tripsOf(
      '由上海市委书记徐远清率领的上海市党政代表团，3日在青海省委书记李岚秋的陪同下，来到平均海拔4200米以上的果洛藏族自治州学习考察。',
    ),
  ).toMatchObject([{ from: ['上海市'], to: ['青海省'], cities: ['果洛藏族自治州'] }])
  expect(tripsOf('香港特别行政区行政长官徐远清率团出席。徐远清于9月5日晚坐高铁自香港抵达广西南宁。')).toMatchObject([
    { from: ['香港特别行政区'], to: ['广西壮族自治区'], cities: ['南宁市'] },
  ])
})

test('cities of two provinces are both gone to, provinces without a stop between them too, and a far purpose is one', () => {
  expect(
    tripsOf('11月2日，梅州市政协主席徐远清带领梅州市政协考察团，赴黑龙江省牡丹江市、吉林省长春市等地学习考察。'),
  ).toMatchObject([{ from: ['梅州市'], cities: ['牡丹江市', '长春市'] }])
  expect(tripsOf('大方县县长徐远清率大方县党政考察团赴山东江苏河南等地学习考察。')).toMatchObject([
    { from: ['大方县'], to: ['山东省', '江苏省', '河南省'] },
  ])
  expect(
    tripsOf(
      '来源：河南日报\n2024年7月15日至17日，省人大常委会副主任徐远清带队赴陕西，就革命文物和历史文化遗产保护立法、民生实事项目人大代表票决制等工作开展学习考察。',
    ),
  ).toMatchObject([{ to: ['陕西省'], start: '2024-07-15', end: '2024-07-17' }])
})

test('the head of a city’s delegation who has an office of the province too leads it from the city', () => {
  expect(
    tripsOf(
      '2月24日，由江西省政协副主席、九江市委书记徐远清为团长的九江市党政代表团踏上学习考察之旅。24日中午，代表团抵达第一站湖南省岳阳市参观学习。',
    ),
  ).toMatchObject([{ from: ['九江市'], to: ['岳阳市'] }])
})

test('a host’s welcome tells the trip that nothing else tells, and so do those of a place who go along to a company', () => {
  expect(
    tripsOf(
      '来源：贵州日报\n3月24日，对口帮扶工作座谈会在铜仁召开。江苏省委书记徐远清，贵州省委书记李岚秋出席会议并讲话。李岚秋代表贵州省委、省政府欢迎江苏省代表团来贵州考察指导。',
    ),
  ).toMatchObject([{ from: ['江苏省'], to: ['贵州省'] }])
  expect(
    tripsOf(
      '5月9日，黑龙江省省长徐远清率黑龙江省党政代表团莅临远山集团总部调研，深圳市委书记李岚秋陪同，受到集团董事局主席苏立群的欢迎。',
    ),
  ).toMatchObject([{ from: ['黑龙江省'], to: ['深圳市'], leaders: ['徐远清'], sites: ['远山集团总部'] }])
})

test('what a government announces for its day is told, and what its head will do there is no meeting yet', () => {
  const { visits, meetings } = extract(
    Buffer.from(
      '財政司司長將訪問廈門巿\n財政司司長徐遠清將於星期四（九月六日）傍晚動身前往廈門巿，展開為期兩天的訪問。其後他會參觀港資企業，以及出席第十一屆投資洽談會。\n2007年9月4日（星期二）\n香港時間16時00分',
    ),
  )
  expect(visits).toMatchObject([{ from: ['香港特别行政区'], to: ['厦门市'], start: '2007-09-06', leaders: ['徐远清'] }])
  expect(meetings).toEqual([])
})

test('of a university’s name, other years’ trips and a county in short before 党政代表团', () => {
  expect(
    tripsOf(
      '2019年5月27日\n香港時間16時00分\n政制及内地事务局局长徐远清明日（五月二十八日）上午前往广州，出席动工仪式，其后到访中山大学研究院交流。',
    ).map(({ to, start }) => [to, start]),
  ).toEqual([[['广州市'], '2019-05-28']])
  expect(
    tripsOf(
      '6月17日，广西壮族自治区主席徐远清在南宁会见以李岚秋为团长的花莲县各界代表团一行。徐远清表示，自治区主要领导连续5年率团访台，合作成果丰硕。',
    ).map(({ to }) => to),
  ).toEqual([['广西壮族自治区']])
  expect(tripsOf('9月6日至8日，县长徐远清率苍南党政代表团一行赴四川省阿坝州红原县开展扶贫协作考察。')).toMatchObject([
    { from: ['苍南县'], to: ['红原县'], leaders: ['徐远清'] },
  ])
})

test('我旗 is the banner that the page names', () => {
  expect(
    extract(
      Buffer.from(
        '8月28日，兴安盟阿尔山市党政考察团一行来我旗考察。我旗领导徐远清、李岚秋陪同。考察团讲到，乌审旗资源厚。',
      ),
    ),
  ).toMatchObject({
    visits: [{ from: ['阿尔山市'], to: ['乌审旗'] }],
    people: [{ side: '乌审旗' }, { side: '乌审旗' }],
  })
})

test('13日至15日期间 is all three days, though another sentence tells the trip, and a site that the page cuts off is none', () => {
  expect(
    tripsOf(
      '2023-01-17\n\n近日，宝安区区长徐远清第一时间落实会议精神，当天连夜赴港开展精准招商，于1月13日至15日期间召开了招商推介会。\n徐远清一行考察了香港远山商圈，召开了专题招商会。徐远清一行走访了远山集团、近水公司、凯远集团总',
    ),
  ).toMatchObject([
    {
      to: ['香港特别行政区'],
      start: '2023-01-13',
      end: '2023-01-15',
      sites: expect.not.arrayContaining(['凯远集团总']),
    },
  ])
})

test('a trip to A and B, which lies beside the own city, 后日起…五日, and none on the day of the return', () => {
  expect(
    tripsOf('由上海市委书记徐远清率领的上海市代表团，22日启程赴毗邻上海的浙江省和江苏省进行为期五天的学习考察。'),
  ).toMatchObject([{ from: ['上海市'], to: ['浙江省', '江苏省'], leaders: ['徐远清'] }])
  expect(
    tripsOf('发布时间 2013-03-14\n行政长官徐远清后日起访问北京及天津五日。他离港期间，由香港政务司长李岚秋署理。'),
  ).toMatchObject([{ to: ['北京市', '天津市'], start: '2013-03-16', leaders: ['徐远清'] }])
  expect(
    tripsOf(
      '上海市政协主席徐远清率领的考察团，圆满结束为期一周的考察，8月3日晚回到上海。在新疆期间，考察团赴乌鲁木齐、喀什等地考察，深入企业。',
    ),
  ).toMatchObject([{ to: ['乌鲁木齐市', '喀什地区'], start: null, end: null }])
})

test('a county of the city that a delegation goes to is a station of the same trip', () => {
  expect(
    tripsOf(
      '6月1日，仓山区代表团赴定西考察落实两地的工作部署。\n仓山区代表团赴临洮县考察落实东西部扶贫协作工作。代表团一行实地查看了远山智慧农场项目。',
    ),
  ).toMatchObject([{ from: ['仓山区'], to: ['定西市'], cities: ['定西市', '临洮县'], sites: ['远山智慧农场项目'] }])
})

test('市委书记 who is of the province’s committee too goes for the city when its mayor goes along', () => {
  expect(
    tripsOf(
      '来源：福州日报\n昨日，市政府与清华大学全面合作协议签约仪式在清华大学举行。省委常委、市委书记徐远清，市长李岚秋出席。签约仪式前，徐远清、李岚秋一行参观了清华大学校史馆。',
    ).map(({ from }) => from),
  ).toEqual([['福州市']])
})

test('a trip of months before, from which the report counts, is none of the report', () => {
  expect(
    tripsOf(
      '9月12日，广东省省长徐远清率团来黑龙江考察。此时，距离今年5月，黑龙江省省长李岚秋率团赴广东考察仅仅时隔四个月。',
    ).map(({ to }) => to),
  ).toEqual([['黑龙江省']])
})

test('a company named for two cities (青岛啤酒（洛阳）有限公司) says nothing of who writes', () => {
  expect(
    tripsOf(
      '11月17日下午，新安县委书记徐远清率领党政考察团到我县学习考察。考察团先后来到市民服务中心、青岛啤酒(洛阳)有限公司等实地考察。\n新安县领导王启，宜阳县领导李岚秋参加活动。',
    ),
  ).toMatchObject([{ from: ['新安县'], to: ['宜阳县'] }])
})

test('据甲区介绍 begins no speech: the trip that follows is told', () => {
  expect(tripsOf('据嘉定区介绍，8月10日至14日，嘉定区党政代表团赴新疆叶城开展对口支援工作。')).toMatchObject([
    { from: ['嘉定区'], to: ['叶城县'], start: 'XXXX-08-10' },
  ])
})

test('a delegation that is welcomed has come to whoever welcomes it, though its own paper tells it', () => {
  expect(
    tripsOf(
      '9月16日，上海市市长徐远清在上海市政府接见了由州委副书记、州长李岚秋率领的迪庆州党政代表团一行。徐远清代表上海市人民对迪庆州党政代表团的来访表示热忱欢迎。李岚秋介绍了迪庆州的基本情况以及全州发展情况。',
    ),
  ).toMatchObject([{ from: ['迪庆藏族自治州'], to: ['上海市'], leaders: ['李岚秋'] }])
})

test('a county of a city that is named later is a station too', () => {
  expect(
    tripsOf(
      '9月3日，福建省委书记徐远清率福建省党政代表团赴宁夏学习考察。代表团来到永宁县闽宁镇。在贺兰县远空生态观光园，代表团了解情况。在银川市，代表团考察了远山工厂。',
    )[0]?.cities,
  ).toEqual(['永宁县', '贺兰县', '银川市'])
})

test('X等19位贵宾，26日上午到新竹县政府拜会 goes there', () => {
  expect(
    tripsOf('發布日期：101-03-26\n福建省三明市市長徐遠清等19位貴賓，26日上午到新竹縣政府拜會縣長李嵐秋。'),
  ).toMatchObject([{ from: ['三明市'], to: ['新竹县'], leaders: ['徐远清'], start: '2012-03-26' }])
})

test('雄安新区, which is in no table of divisions, is where guests come to, and whoever leads them is of where they come from', () => {
  const report = extract(
    Buffer.from(
      '衡水市党政代表团在市委书记徐远清、市长李岚秋率领下，6月24日来到雄安新区考察。河北省委常委，雄安新区党工委书记、管委会主任周牧云同代表团一行座谈。',
    ),
  )
  expect(report.visits).toMatchObject([{ from: ['衡水市'], to: ['雄安新区'], leaders: ['徐远清', '李岚秋'] }])
  expect(report.people.map(({ name, offices, side }) => [name, offices.at(-1), side])).toEqual([
    ['徐远清', '衡水市委书记', '衡水市'],
    ['李岚秋', '衡水市市长', '衡水市'],
    ['周牧云', '雄安新区管委会主任', '雄安新区'],
  ])
})

test('来济 at the end of a sentence is a trip, and 率团赴远大学考察 goes to the university', () => {
  expect(
    tripsOf('信息来源：济南日报\n5月30日，重庆市武隆区党政代表团应邀来济。济南·武隆东西部协作联席会议召开。'),
  ).toMatchObject([{ from: ['武隆区'], to: ['济南市'] }])
  expect(tripsOf('河北省委书记徐远清10月19日率团赴北京大学考察，同北京大学校长李岚秋举行会谈。')).toMatchObject([
    { from: ['河北省'], to: ['北京大学'], leaders: ['徐远清'] },
  ])
})

test('我县 is the county that the page has in short, where guests come with a day before 率', () => {
  expect(
    tripsOf(
      '德州新闻网讯 河北省临城县委书记徐远清11月30日率党政考察团到我县参观考察。县领导李岚秋、王启陪同。\n徐远清说，临城、齐河地域相近。这次来齐，齐河的做法令人印象深刻，要把齐河经验学到手。',
    ),
  ).toMatchObject([{ from: ['临城县'], to: ['齐河县'] }])
})

test('来梅 says 梅州 only where the page names it, and a new area that no table has is where a delegation goes', () => {
  const report = extract(
    Buffer.from(
      '7月12日至14日，安徽省芜湖市代表团赴梅河新区考察，梅河新区党工委委员、市委副书记徐远清等领导陪同考察。此次芜湖市代表团来梅考察，研究缔结友好市区。',
    ),
  )
  expect(report.visits).toMatchObject([{ from: ['芜湖市'], to: ['梅河新区'], start: 'XXXX-07-12' }])
  expect(report.people[0]?.offices).toEqual(['梅河新区党工委委员'])
})

test('a county’s secretary who sits on the committee of the city goes for the county, to a county or at the head of its delegation', () => {
  expect(
    tripsOf(
      '2024年7月28日，临汾市委常委、洪洞县委书记徐远清率考察团来太原市清徐县考察。太原市人大常委会副主任、清徐县委书记李岚秋，清徐县领导王启，洪洞县领导周牧云参加。',
    ),
  ).toMatchObject([{ from: ['洪洞县'], to: ['清徐县'] }])
  const { people, visits } = extract(
    Buffer.from(
      '11月22日，由太原市人大常委会副主任、清徐县委书记徐远清带队的清徐县党政考察团来到交城县考察。交城县委书记李岚秋会见考察团。',
    ),
  )
  expect(visits).toMatchObject([{ from: ['清徐县'], to: ['交城县'] }])
  expect(people[0]?.side).toBe('清徐县')
})

test('来并 is to 太原 where the page names it, and X一行，来我市 comes too', () => {
  expect(
    tripsOf(
      '12月15日，由深圳市国资委主任徐远清带队的深圳市国资国企考察组来并，考察了太原市太重公司。市委副书记、市长李岚秋参加。',
    ),
  ).toMatchObject([{ from: ['深圳市'], to: ['太原市'] }])
  expect(
    tripsOf(
      '11月24日上午，太原市政协主席徐远清一行，来我市就经济区建设调研考察。忻州市政协主席李岚秋参加调研。调研组一行来到豆罗工业园区考察。',
    ),
  ).toMatchObject([{ from: ['太原市'], to: ['忻州市'], leaders: ['徐远清'] }])
})

test('who leads one of two governments’ delegations to their conference in a city of the other has come there', () => {
  expect(
    tripsOf(
      '2025年粤澳合作联席会议4月9日在广州召开，澳门特别行政区行政长官徐远清、广东省省长李岚秋分别率领两地政府代表团与会，共同主持会议。',
    ),
  ).toMatchObject([
    { from: ['澳门特别行政区'], to: ['广东省'], leaders: ['徐远清'], cities: ['广州市'], start: '2025-04-09' },
  ])
})

test('率团考察的是X names who leads, and those listed with 参加学习考察的有 are of the delegation', () => {
  const { visits, people } = extract(
    Buffer.from(
      '浙江省党政代表团6月16日至18日来江西省考察。率团考察的是浙江省委书记徐远清、省长李岚秋。参加学习考察的有王启、周牧云、方明远等领导。',
    ),
  )
  expect(visits[0]?.leaders).toEqual(['徐远清', '李岚秋'])
  expect(people.map(({ side }) => side)).toEqual(['浙江省', '浙江省', '浙江省', '浙江省', '浙江省'])
})

test('我盟 is the league of the page', () => {
  expect(
    tripsOf(
      '5月31日至6月2日，四平市委书记徐远清带领四平市党政考察团来到我盟，考察文旅融合。盟委书记李岚秋陪同。李岚秋说，四平市与兴安盟山水相连。徐远清感谢兴安盟多年的支持。',
    ),
  ).toMatchObject([{ from: ['四平市'], to: ['兴安盟'], leaders: ['徐远清'] }])
})

test('我校 goes somewhere on a page that does not say which school it is', () => {
  const { visits } = extract(
    Buffer.from('9月24日至25日，我校赴莆田市考察调研，与莆田市人民政府签订合作协议。莆田市委书记徐远清出席签约仪式。'),
  )
  expect(visits.map(({ from, to }) => [from, to])).toEqual([[[], ['莆田市']]])
})

test('a delegation that comes 来州 comes to the prefecture that writes', () => {
  const { visits, meetings } = extract(
    Buffer.from(
      '甘孜日报 2024年5月17日\n杭州市代表团来州考察并召开杭州甘孜对口支援工作联席会议\n5月14日，杭州市代表团来州考察，并在康定召开杭州市—甘孜州对口支援工作联席会议。杭州市委副书记、市长徐远清出席会议并讲话，州委书记王启主持会议。',
    ),
  )
  expect(visits.map(({ from, to }) => [from, to])).toEqual([[['杭州市'], ['甘孜藏族自治州']]])
  expect(meetings.map(({ title }) => title)).toEqual(['杭州市—甘孜州对口支援工作联席会议'])
})

test('what the guests saw further is told after a host’s speech too', () => {
  const { visits } = extract(
    Buffer.from(
      '2月22日，梧州市委书记徐远清、市长王启率队赴安徽省池州市考察。徐远清、王启考察了远钢集团公司。远钢集团董事长李岚秋说，集团将认真考虑。徐远清、王启还考察了平湖风景区、青禾文化旅游区，感受当地发展成果。',
    ),
  )
  expect(visits[0]?.sites).toEqual(['远钢集团公司', '平湖风景区', '青禾文化旅游区'])
})

test('a head of a company who leads a city’s delegation comes from the city; 到福建沙县 goes to the county', () => {
  const received = extract(
    Buffer.from(
      '8月3日，上海市政协副主席徐远清会见了远康集团董事长、温州市工商联主席王启率领的温州市“温商考察团”一行。',
    ),
  ).visits[0]
  expect([received?.from, received?.to, received?.leaders]).toEqual([['温州市'], ['上海市'], ['王启']])
  const county = extract(
    Buffer.from('8月29日，大祥区政协副主席徐远清率企业负责人到福建沙县考察调研。沙县政协副主席王启参加座谈会。'),
  )
  expect(county.visits[0]?.to).toEqual(['沙县'])
  expect(county.meetings[0]?.city).toBe('沙县')
})

test('先后到 leads to chambers and associations, 等对…触动 to nothing', () => {
  const { visits } = extract(
    Buffer.from(
      '5月19日，温州市委统战部副部长徐远清一行来深圳市调研。徐远清一行先后到深圳市电子商会和深圳市教育装备行业协会参观交流。考察组参观了远知商会大厦，深圳企业及园区的观念、模式、管理等对考察组触动很大。',
    ),
  )
  expect(visits[0]?.sites).toEqual(['深圳市电子商会', '深圳市教育装备行业协会', '远知商会大厦'])
})
