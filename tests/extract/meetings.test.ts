import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract/extract.js'

const read = (report: string) => extract(Buffer.from(report))
const sittings = (report: string) => read(report).meetings.map(({ title, kind }) => [title, kind])

describe('a sitting is told by its title or its verb', () => {
  test.each([
    ['湘黔东西部协作联席会议在贵阳召开。', '湘黔东西部协作联席会议', 'JOINT_CONFERENCE'],
    ['第二次闽港合作会议在福州召开。', '第二次闽港合作会议', 'JOINT_CONFERENCE'],
    ['湘黔两省在贵阳举行交流座谈会。', '交流座谈会', 'SYMPOSIUM'],
    ['湘黔合作项目签约仪式在贵阳举行。', '湘黔合作项目签约仪式', 'SIGNING'],
    ['湖南省委书记徐远清在长沙与贵州省委书记李岚秋一行举行工作会谈。', '工作会谈', 'TALKS'],
    ['湖南省委书记徐远清在长沙会见贵州省委书记李岚秋一行。', '徐远清会见李岚秋', 'TALKS'],
    ['湘黔产业合作推介会在贵阳举办。', '湘黔产业合作推介会', 'OTHER'],
  ])('%s', (sentence, title, kind) => {
    const record = read(`2019年6月3日，${sentence}`)
    expect(record.meetings.map((meeting) => meeting.kind)).toEqual([kind])
    expect(record.meetings[0]?.title).toContain(title)
  })
})

test('its city, its day and both sides are told with it', () => {
  expect(
    read('2019年6月3日，湘黔合作交流座谈会在贵州省贵阳市召开，湖南省委书记徐远清、贵州省委书记李岚秋出席会议。')
      .meetings,
  ).toMatchObject([
    { start: '2019-06-03', end: '2019-06-03', city: '贵阳市', parties: ['湖南省', '贵州省'], visit: null },
  ])
})

test('one sitting told in headline, lead and back-reference is one, cited each time', () => {
  const report =
    '湘黔合作交流座谈会举行\n2019年6月3日，湘黔合作交流座谈会在长沙举行。湖南省委书记徐远清主持会议。\n座谈会上，贵州省省长李岚秋介绍了贵州省情况。会议由两省共同举办。'
  const { meetings } = read(report)
  expect(meetings).toHaveLength(1)
  expect(meetings[0]?.participants.map(({ person }) => person)).toEqual(['徐远清', '李岚秋'])
})

test('two sittings of one day are two', () => {
  expect(
    sittings(
      '2019年6月3日，贵州省委书记李岚秋率贵州省党政代表团来湘考察。3日下午，湘黔交流座谈会在长沙召开，湖南省省长徐远清主持会议。座谈会前，湖南省委书记周牧云会见李岚秋一行。',
    ).map(([, kind]) => kind),
  ).toEqual(['SYMPOSIUM', 'TALKS'])
})

test('分别会见 is a meeting with each guest, and the host is at all of them', () => {
  expect(
    read('2019年6月3日下午，湖南省委书记徐远清在长沙分别会见贵州省省长李岚秋、云南省省长王启。').meetings.map(
      ({ parties, participants }) => [parties, participants.map(({ person }) => person)],
    ),
  ).toEqual([
    [
      ['湖南省', '贵州省'],
      ['徐远清', '李岚秋'],
    ],
    [
      ['湖南省', '云南省'],
      ['徐远清', '王启'],
    ],
  ])
})

test('a signing during a sitting belongs to it, a signing by itself is a meeting', () => {
  expect(
    sittings(
      '2019年6月3日，湘黔座谈会在贵阳召开，贵州省委书记徐远清主持会议。会上，举行了《湘黔战略合作框架协议》签约仪式。',
    ).map(([, kind]) => kind),
  ).toEqual(['SYMPOSIUM'])
  expect(
    sittings('2019年6月3日，湖南省人民政府与远江集团在长沙举行战略合作签约仪式。').map(([, kind]) => kind),
  ).toEqual(['SIGNING'])
})

test('a meeting during a trip is part of it', () => {
  const record = read(
    '2019年6月3日至5日，湖南省委书记徐远清率湖南省党政代表团赴贵州考察。4日，湘黔座谈会在贵阳召开，徐远清讲话。',
  )
  expect(record.visits).toHaveLength(1)
  expect(record.meetings).toMatchObject([{ start: '2019-06-04', visit: 0, parties: ['湖南省', '贵州省'] }])
})

describe('no sitting is told by', () => {
  test.each([
    ['a congress or a plenum that is only mentioned', '大家认真学习十九届四中全会精神，全国两会以来两省合作密切。'],
    ['what is still to come', '两省商定，将于年底召开第二次联席会议。'],
    ['what somebody says has to be held', '徐远清说，要召开座谈会研究。'],
    ['the word 会 in another word', '两省的社会事业、机会和体会都很多，合作委员会、博览会成效明显。'],
  ])('%s', (_, words) => {
    expect(sittings(`2019年6月3日，湖南省委书记徐远清率湖南省党政代表团赴贵州考察。${words}`)).toEqual([])
  })
})

test('a sitting told before goes on after the talks beside it', () => {
  const { meetings } = extract(
    Buffer.from(
      '2019年6月3日，湘黔协作座谈会在贵阳举行。贵州省委书记徐远清会前会见了代表团一行，贵州省省长王启主持座谈会，湖南省省长李岚秋出席座谈会并讲话。',
    ),
  )
  expect(meetings.map(({ participants }) => participants.map(({ person }) => person))).toEqual([
    ['王启', '李岚秋'],
    ['徐远清'],
  ])
})

test('what follows a speech in 「」 is the report’s own again', () => {
  const { meetings } = extract(
    Buffer.from(
      '2018年5月11日，行政長官徐遠清在成都出席川港合作會議第一次會議。\n　　徐遠清在會上致辭時說：「今天是重要的日子，川港兩地情誼深厚。我期望以合作會議為新起點，開拓更多合作機遇。」\n\n　　上午，徐遠清與四川省委書記李嵐秋會面，交換意見。',
    ),
  )
  expect(meetings.map(({ title }) => title)).toEqual(['川港合作会议第一次会议', '徐远清与李岚秋会面'])
})

test('the words 会晤 in the name of a site tell no sitting', () => {
  expect(sittings('2019年6月3日，湖南省委书记徐远清率党政代表团到福建考察，参观了金砖会晤主会场。')).toEqual([])
})

test('a 座谈会 after a reception is another sitting, 参加座谈 on the days of the trip is not', () => {
  expect(
    sittings(
      '2019年6月3日，南京市市长徐远清会见伊犁州州长李岚秋率领的代表团。座谈会上，南京市副市长王启介绍情况。李岚秋参加座谈会。',
    ).map(([, kind]) => kind),
  ).toEqual(['TALKS', 'SYMPOSIUM'])
  expect(
    read(
      '2019年6月3日至4日，岳阳市党政代表团到株洲考察，株洲市市长徐远清陪同考察或参加座谈。在4日上午召开的座谈会上，岳阳市市长李岚秋讲话。',
    ).meetings,
  ).toMatchObject([{ start: '2019-06-04', end: '2019-06-04' }])
})

test('a county’s city is where a sitting is held in it', () => {
  expect(read('2019年6月3日，延边州与宁波市协作联席会议在延吉召开。').meetings).toMatchObject([{ city: '延吉市' }])
})

describe('a conference is held where it', () => {
  test.each([
    ['拉开帷幕', '第五届远江流域合作论坛10日在湖南长沙远江会展中心拉开帷幕。', '长沙市'],
    ['以视频方式举行', '2019年粤澳合作联席会议今日下午以视像方式举行。', null],
    ['举行，人大常委会与人大常委会', '湖南省人大常委会与贵州省人大常委会在长沙举行工作交流座谈会。', '长沙市'],
    ['召开 in the hotel of a county’s city', '两市州在西昌远江宾馆举行经济社会发展座谈会。', '西昌市'],
  ])('%s', (_, sentence, city) => {
    expect(
      read(`2019年6月3日，湘黔两省代表团出席。${sentence}湖南省委书记徐远清讲话。`).meetings.at(-1)?.city ?? null,
    ).toBe(city)
  })
})

test('who meets is listed after the conference, with 港澳', () => {
  expect(
    read(
      '2019年6月10日，第五届远江区域合作论坛在南宁拉开帷幕，福建、江西、广西三省区及港澳特区的行政首长再度聚首。论坛由广西壮族自治区主席徐远清主持。',
    ).meetings,
  ).toMatchObject([
    {
      parties: ['福建省', '江西省', '广西壮族自治区', '香港特别行政区', '澳门特别行政区'],
      participants: [{ person: '徐远清', roles: ['CHAIR'] }],
    },
  ])
})

test('what a sentence opens with is the sitting that it and those after it tell of', () => {
  const [reception, signing] = read(
    '2019年6月3日，湖南省政府与远江大学在长沙举行战略合作签约仪式。签约前，湖南省委书记徐远清会见了远江大学校长李岚秋一行。签约仪式由副省长王启主持。省长周牧云、远江大学校长李岚秋分别致辞。副省长宋听泉出席。',
  ).meetings.sort((a, b) => b.kind.localeCompare(a.kind))
  expect(reception?.participants.map(({ person }) => person)).toEqual(['徐远清', '李岚秋'])
  expect(signing?.participants).toMatchObject([
    { person: '王启', roles: ['CHAIR'] },
    { person: '周牧云', roles: ['SPEAKER'] },
    { person: '李岚秋', roles: ['SPEAKER'] },
    { person: '宋听泉', roles: ['ATTENDEE'] },
  ])
})

test('主持合作会议 goes back to the conference of that name, past the talks told with it', () => {
  const meetings = read(
    '2019年6月3日，湘黔高层会晤暨湘黔合作会议第一次会议在长沙举行。湖南省委书记徐远清与贵州省委书记李岚秋进行会晤；湖南省省长王启、贵州省省长周牧云共同主持合作会议。',
  ).meetings
  const conference = meetings.find(({ title }) => title.endsWith('第一次会议'))
  expect(conference?.participants).toMatchObject([
    { person: '王启', roles: ['CHAIR'] },
    { person: '周牧云', roles: ['CHAIR'] },
  ])
})

test('organisations of which people were only there are no parties beside those who speak', () => {
  expect(
    read(
      '2019年6月3日，湖南省省长徐远清在长沙与远江集团董事长李岚秋举行工作会谈。湖南省省长徐远清、远江集团董事长李岚秋先后讲话。凯远大学校长王启出席会谈。',
    ).meetings[0]?.parties,
  ).toEqual(['湖南省', '远江集团'])
})

test('拜会 of two hosts is a meeting with each', () => {
  expect(
    sittings('2019年6月3日，湖南省省长徐远清分别拜会了水利部部长李岚秋、财政部部长王启，就有关工作交换意见。').map(
      ([title]) => title,
    ),
  ).toEqual(['徐远清拜会李岚秋', '徐远清拜会王启'])
})

test('a sitting that the words of a speech date and give to the centre is none of the report', () => {
  expect(
    sittings(
      '2019年10月16日，湘黔两省座谈会在长沙召开，湖南省省长徐远清、贵州省省长李岚秋出席。\n徐远清说，两省山水相连。9月18日，总书记在郑州主持召开座谈会并发表重要讲话，为两省指明了方向。\n会上，两省签署了《湘黔合作框架协议》。',
    ),
  ).toHaveLength(1)
})

test('参加会见并出席签约仪式 tells no third sitting', () => {
  expect(
    sittings(
      '安徽日报讯 （记者 陈望）2011年5月10日，省政府与远江集团战略合作协议签约仪式在合肥举行。签约仪式前，省委书记徐远清在合肥会见了远江集团总经理李岚秋一行。副省长王启参加会见并出席签约仪式。',
    ).map(([, kind]) => kind),
  ).toEqual(['SIGNING', 'TALKS'])
})

test('delegations that are received one after another have a meeting and a trip each, with their own people', () => {
  const { visits, meetings } = read(
    '2005年10月26日，湖南省长沙市、贵州省贵阳市、云南省昆明市三个党政代表团先后来合肥考察。安徽省委常委、合肥市委书记徐远清，市委副书记、市长李岚秋分别会见了代表团客人。\n26日上午，徐远清会见了由长沙市委书记王启率领的长沙市党政代表团。徐远清说，两市往来已久。\n在会见以贵阳市市长赵砚舟为团长、副市长钱若谷为副团长的贵阳市党政代表团时，李岚秋说，合肥欢迎贵阳的企业。\n当晚，徐远清、李岚秋还会见了昆明市委书记孙望川率领的昆明市党政代表团一行。双方还签署了《关于加强经济协作的协议》。',
  )
  expect(visits.map(({ from, to, leaders }) => [...from, ...to, ...leaders])).toEqual([
    ['长沙市', '合肥市', '王启'],
    ['贵阳市', '合肥市', '赵砚舟', '钱若谷'],
    ['昆明市', '合肥市', '孙望川'],
  ])
  expect(
    meetings.map(({ title, parties, participants }) => [
      title,
      parties,
      participants.map(({ person }) => person).sort(),
    ]),
  ).toEqual([
    ['徐远清会见王启', ['合肥市', '长沙市'], ['徐远清', '王启']],
    ['李岚秋会见赵砚舟', ['合肥市', '贵阳市'], ['李岚秋', '赵砚舟', '钱若谷']],
    ['徐远清会见孙望川', ['合肥市', '昆明市'], ['孙望川', '徐远清', '李岚秋']],
  ])
})

test('在会见A客人时 speaks of the reception of the guests from A', () => {
  const { meetings } = read(
    '2015年9月16日，湖南省省长徐远清在长沙先后会见贵州省副省长李岚秋率领的贵州省经贸代表团及云南省政协副主席王启率领的云南省政协考察团。徐远清在会见贵州客人时说，两省合作很好。李岚秋表示感谢。\n在会见云南客人时，徐远清说，欢迎常来。王启表示，将继续往来。',
  )
  expect(
    meetings.map(({ participants }) =>
      participants.filter(({ roles }) => roles.includes('SPEAKER')).map(({ person }) => person),
    ),
  ).toEqual([
    ['徐远清', '李岚秋'],
    ['徐远清', '王启'],
  ])
})

test('参加座谈 before a conference that is named is that conference', () => {
  expect(
    sittings(
      '2016年5月23日，湖南省长沙市市长徐远清率党政代表团来贵阳考察。贵阳市市长李岚秋陪同考察或参加座谈。\n当天下午，长沙·贵阳对口协作第五次联席会议在贵阳召开，李岚秋主持会议。',
    ).map(([title]) => title),
  ).toEqual(['长沙·贵阳对口协作第五次联席会议'])
})

test('what is said on the way on another day is said at no sitting', () => {
  const { meetings } = read(
    '2016年8月14日，湖南省政协主席徐远清率湖南省政协考察团来贵阳考察。14日下午，湘黔政协工作座谈会在贵阳举行，徐远清讲话。\n8月17日，考察团前往遵义市，遵义市委书记李岚秋向考察团介绍了情况。',
  )
  expect(meetings.map(({ participants }) => participants.map(({ person }) => person))).toEqual([['徐远清']])
})

test('A、B分别讲话、主持会议 gives each what he did', () => {
  const { meetings } = read(
    '2018年8月26日，湘黔对口帮扶工作座谈会在贵阳举行。贵州省委书记徐远清，贵州省委副书记、省长李岚秋在座谈会上分别作讲话、主持会议。',
  )
  expect(meetings[0]?.participants.map(({ person, roles }) => [person, ...roles])).toEqual([
    ['徐远清', 'SPEAKER'],
    ['李岚秋', 'CHAIR'],
  ])
})

test('who is told to have met guests and held a symposium was at both', () => {
  const { meetings } = read(
    '2016年8月14日，湖南省政协主席徐远清率湖南省政协考察团抵达贵阳考察。贵州省政协主席李岚秋，秘书长王启会见了客人，并在贵阳举行湘黔政协工作座谈会。',
  )
  expect(
    meetings.map(({ kind, participants }) => [kind, participants.some(({ person }) => person === '王启')]),
  ).toEqual([
    ['TALKS', true],
    ['SYMPOSIUM', true],
  ])
})

test('a delegation that has arrived in a city sits there', () => {
  expect(
    read(
      '2014年5月12日至17日，湖南省省长徐远清率湖南省党政代表团赴贵州考察。14日下午，代表团从贵阳抵达遵义。15日，贵州省省长李岚秋与代表团一行座谈。',
    ).meetings[0]?.city,
  ).toBe('遵义市')
})

test('a conference that is told as held before a reception is no other telling of it', () => {
  const { meetings } = read(
    '2023年6月15日，贵州省委书记徐远清在贵阳会见湖南省省长李岚秋率领的湖南省代表团一行。\n会见前，湘黔合作高层会晤在贵阳举行，贵州省副省长王启主持会晤。',
  )
  expect(
    meetings.map(({ title, participants }) => [title, participants.some(({ person }) => person === '王启')]),
  ).toEqual([
    ['徐远清会见李岚秋', false],
    ['湘黔合作高层会晤', true],
  ])
})

test('those who are listed as at an opening were there, and their provinces are its parties', () => {
  const { meetings } = read(
    '2006年6月6日上午，第三届湘黔滇区域合作论坛在昆明开幕。出席开幕式的“2+1”各方行政首长有：湖南省省长徐远清，贵州省省长李岚秋，云南省省长王启。',
  )
  expect(meetings[0]?.participants.map(({ person }) => person)).toEqual(['徐远清', '李岚秋', '王启'])
  expect(meetings[0]?.parties.toSorted()).toEqual(['云南省', '湖南省', '贵州省'].toSorted())
})

test('delegates who are listed with how many they are sit together, and sign together', () => {
  const { meetings, agreements } = read(
    '2015年8月19日，第三届湘黔滇五市州合作峰会在六盘水市举行，长沙、六盘水、昆明、大理4个市州及湖南省湘潭市、贵州省黔西南州的代表参会。五市州签署了《旅游发展合作备忘录》。湘潭市市长徐远清在会上发言。',
  )
  const parties = ['长沙市', '六盘水市', '昆明市', '大理白族自治州', '湘潭市', '黔西南布依族苗族自治州']
  expect(meetings[0]?.parties).toEqual(parties)
  expect(agreements[0]?.parties).toEqual(parties)
})

test('one ceremony by several names is one, and conferences of other years are none', () => {
  expect(
    read(
      '2011年9月22日，湖南省与贵州省战略合作签约仪式在贵阳举行，贵州省委书记徐远清出席签约仪式。\n湖南省副省长李岚秋，省领导王启出席协议签字仪式。周牧云在主持框架协议签署仪式时说，合作翻开新的一页。',
    ).meetings,
  ).toHaveLength(1)
  expect(
    read(
      '2014年8月10日，第三届湘黔四城市市长峰会在长沙举行，长沙市市长徐远清讲话。据了解，首届湘黔四城市市长峰会于2012年在贵阳市举行。在遵义召开的第二届湘黔四城市市长峰会上增加了湘潭市。',
    ).meetings.map(({ title }) => title),
  ).toEqual(['第三届湘黔四城市市长峰会'])
})

test('assemblies and committees that sit at home are no meetings', () => {
  expect(
    read('2022年12月30日，湖南省十三届人大常委会第三十九次会议在长沙举行，省人大常委会副主任徐远清主持会议。').meetings,
  ).toEqual([])
})

test('what host and guest of a reception say before the sitting speaks is said at the reception', () => {
  const { meetings } = read(
    '2022年7月19日，湖南省委书记徐远清在长沙会见西藏自治区主席李岚秋一行。湖南省省长王启主持召开湖南省援藏工作座谈会。\n徐远清代表省委、省政府感谢西藏。李岚秋向湖南致谢。',
  )
  expect(
    meetings.map(({ participants }) =>
      participants.filter(({ roles }) => roles.includes('SPEAKER')).map(({ person }) => person),
    ),
  ).toEqual([['徐远清', '李岚秋'], []])
})

test('a sitting without a place is where the dateline says, and in a city of one character', () => {
  expect(
    read('来源：江西日报\n本报贵阳讯（记者 王启）2023年7月6日，省长徐远清会见海南省省长李岚秋。徐远清感谢海南。')
      .meetings[0]?.city,
  ).toBe('贵阳市')
  expect(
    read('2018年6月5日，广州·毕节扶贫协作联席会议在穗举行。广州市委书记徐远清出席并讲话。').meetings[0]?.city,
  ).toBe('广州市')
})

test('a sitting that nothing else tells is told by who chairs it, by 座谈时, and by 随即召开', () => {
  const titles = (report: string) => read(report).meetings.map(({ title }) => title)
  expect(titles('2019年6月3日，湖南省与远江银行在长沙签下协议。签署仪式由湖南省副省长徐远清主持。')).toEqual([
    '签署仪式',
  ])
  expect(
    titles(
      '2019年9月3日，湖南省浏阳市人大常委会副主任徐远清率考察组来我县考察。座谈时，由长沙县人大常委会副主任李岚秋作介绍。',
    ),
  ).toEqual(['座谈'])
  expect(
    titles('2019年11月7日，湖南省津市市委常委徐远清率考察组到贵州省开阳县考察。座谈会随即召开。徐远清在会上讲话。'),
  ).toEqual(['座谈会'])
})

test('主持会议的是X tells who chairs, and not what those named before it did', () => {
  const [meeting] = read(
    '2019年8月11日，湘黔对口合作联席会议在贵阳召开。贵州省委书记徐远清、湖南省省长李岚秋到会讲话，主持会议的是贵州省省长王启。',
  ).meetings
  expect(meeting?.participants).toMatchObject([
    { person: '徐远清', roles: ['SPEAKER'] },
    { person: '李岚秋', roles: ['SPEAKER'] },
    { person: '王启', roles: ['CHAIR'] },
  ])
})

test('who sat in at a reception is told in the middle of a speech', () => {
  const [meeting] = read(
    '2019年6月28日，湖南省省长徐远清在长沙会见贵州省省长李岚秋。李岚秋说，湖南的支持很大。会见时在座的还有：湖南省副省长王启、湖南省政府秘书长周牧云。',
  ).meetings
  expect(meeting?.participants.map(({ person }) => person)).toEqual(['徐远清', '李岚秋', '王启', '周牧云'])
})

test('a conference that two articles of a page tell is one, with what both tell', () => {
  const { meetings } = read(
    '2022年7月31日\n湘黔政协联席会议第四次会议在长沙举行\n7月30日，湘黔政协联席会议第四次会议在长沙举行。省政协主席徐远清主持会议并讲话。\n\n湘黔政协联席会议第四次会议在长沙举行，徐远清李岚秋王启出席会议并讲话\n7月30日，湘黔政协联席会议第四次会议在长沙举行。贵州省政协主席李岚秋出席会议并讲话。湖南省政协主席徐远清主持会议。',
  )
  expect(meetings.filter(({ kind }) => kind === 'JOINT_CONFERENCE')).toHaveLength(1)
})

test('参加相关活动 and then 与代表团举行座谈会 is to sit with them', () => {
  const [meeting] = read(
    '2019年5月8日，重庆市委书记徐远清率重庆市党政代表团在沪考察。上海市委书记李岚秋，市委副书记、市长王启参加相关活动，与重庆市党政代表团举行沪渝两地交流座谈会。',
  ).meetings
  expect(meeting?.participants.map(({ person }) => person)).toEqual(expect.arrayContaining(['李岚秋', '王启']))
})

test('昨 of the papers of Hong Kong is a day, and 主持会议 after a reception is of the conference', () => {
  const { meetings } = read(
    '2016年9月15日 明报\n行政长官徐远清昨率团到广州出席粤港合作联席第19次会议，会前与广东省委书记李岚秋会面。其后，徐远清与广东省长王启共同主持会议。',
  )
  expect(meetings.find(({ kind }) => kind === 'JOINT_CONFERENCE')).toMatchObject({
    start: '2016-09-14',
    participants: expect.arrayContaining([expect.objectContaining({ person: '王启', roles: ['CHAIR'] })]),
  })
})

test('two divisions of a conference may stand in short, where the page has them in full', () => {
  const record = read(
    '2025年8月9日，溧阳市委书记徐远清率团来白河县考察，并参加白河·溧阳2025年苏陕对口协作座谈会。白河县委书记李岚秋讲话。',
  )
  expect(record.meetings[0]?.parties).toEqual(expect.arrayContaining(['白河县', '溧阳市']))
  expect(record.people.map(({ side }) => side)).toEqual(['溧阳市', '白河县'])
  expect(
    read(
      '2023年10月25日，庆云县副县长徐远清率队来秀山县，召开德州庆云·重庆秀山东西部协作工作联席会议。秀山县副县长李岚秋出席会议。',
    ).meetings[0]?.parties,
  ).toEqual(expect.arrayContaining(['庆云县', '秀山土家族苗族自治县']))
})

test('who takes part in the talks and speaks at the sitting was at both', () => {
  const { meetings } = read(
    '2019年6月3日，湖南省委书记徐远清在长沙会见贵州省省长李岚秋一行。湖南省省长王启参加会见，并主持召开湘黔合作座谈会。',
  )
  expect(meetings.map(({ participants }) => participants.map(({ person }) => person))).toEqual([
    expect.arrayContaining(['徐远清', '李岚秋', '王启']),
    expect.arrayContaining(['王启']),
  ])
})

test('who has come to see a signing was at the ceremony', () => {
  const { meetings } = read(
    '2019年6月3日，四川省委书记徐远清会见远山大学党委书记李岚秋一行，并共同见证签约。四川省委常委王启主持协议签署仪式。',
  )
  expect(meetings.map(({ kind, participants }) => [kind, participants.map(({ person }) => person).sort()])).toEqual([
    ['TALKS', ['徐远清', '李岚秋'].sort()],
    ['SIGNING', ['徐远清', '李岚秋', '王启'].sort()],
  ])
})

test('the city is told by one character of its paper, or by the government that convenes', () => {
  expect(
    extract(Buffer.from('2019年6月3日，宣城市委书记徐远清在宣会见远山大学校长李岚秋一行。')).meetings[0]?.city,
  ).toBe('宣城市')
  expect(read('2019年6月8日，昌都市政府召开对口支援工作座谈会，重庆市副市长徐远清讲话。').meetings[0]?.city).toBe(
    '昌都市',
  )
})

test('a conference of six cities is of those that the page counts', () => {
  expect(
    read(
      '2021年7月30日，吉南辽北六市首次市长联席会议在四平市召开。四平市委书记徐远清讲话。“六市”包括吉林省四平市、辽源市、通化市，辽宁省抚顺市、铁岭市，内蒙古通辽市。',
    ).meetings[0]?.parties.toSorted(),
  ).toEqual(['四平市', '辽源市', '通化市', '抚顺市', '铁岭市', '通辽市'].toSorted())
})

test('where cities meet, the province of one of them is their guest', () => {
  const { meetings } = read(
    '2019年12月4日，长江中游城市群第七届会商会在合肥市召开。安徽省常务副省长徐远清致辞。武汉市委书记李岚秋，长沙市委书记王启，合肥市委书记周牧云，南昌市委书记何汀分别发言。',
  )
  expect(meetings[0]?.parties).toEqual(['武汉市', '长沙市', '合肥市', '南昌市'])
})

test('talks with other guests are other talks, and the same guests make the same ones', () => {
  expect(
    read(
      '2019年11月2日，香港特区行政长官徐远清与江苏省委书记李岚秋会面。徐远清在南京与江苏省委书记李岚秋会面时说，合作密切。徐远清之后与江苏省省长王启会面。',
    ).meetings.map(({ title }) => title),
  ).toEqual(['徐远清与李岚秋会面', '徐远清与王启会面'])
})

test('whoever answers the host of a reception was at the reception', () => {
  const { meetings } = read(
    '2009年8月18日，衢州市委书记徐远清率衢州市党政代表团来杭州考察。杭州市委书记李岚秋会见代表团一行。两市举行了产业合作座谈会，杭州市副市长王启主持座谈会。\n李岚秋说，两市是兄弟城市。\n徐远清代表衢州市委、市政府表示感谢。',
  )
  expect(meetings.map(({ kind, participants }) => [kind, participants.map(({ person }) => person)])).toEqual([
    ['TALKS', ['李岚秋', '徐远清']],
    ['SYMPOSIUM', ['王启']],
  ])
})

test('the press is no guest, and what somebody says before a sitting is not said at it', () => {
  expect(sittings('2024年12月17日，香港特区行政长官徐远清在出席行政会议前会见传媒时说，将访问澳门。')).toEqual([])
})

test('a numbered conference is one whatever day stands beside it, and one of several days told twice is one', () => {
  expect(
    sittings(
      '2019年11月2日，徐远清出席第二届湘黔融合发展峰会。湖南省省长徐远清随后出席第二届湘黔融合发展峰会，11月3日继续行程。',
    ),
  ).toHaveLength(1)
})

test('a conference is of those of whom the page says that it is, and of the cities whose heads are there', () => {
  expect(
    read(
      '2020年9月16日，湖南省省长徐远清出席“2020年远珠区域合作联席会议”。远珠区域合作联席会议由福建、江西、湖南等三省区和香港及澳门组成。',
    ).meetings[0]?.parties,
  ).toEqual(['福建省', '江西省', '湖南省', '香港特别行政区', '澳门特别行政区'])
  const [meeting] = read(
    '2018年12月9日，远海经济区协同发展座谈会在江苏省徐州市举行。江苏省副省长徐远清讲话，徐州市市长李岚秋主持会议。商丘市委书记王启，淮北市委书记周牧云，宿迁市委书记孙立，枣庄市市长高晴等各市领导，四省有关负责人，各市常务副市长参加会议。',
  ).meetings
  expect(meeting?.parties).toEqual(expect.arrayContaining(['徐州市', '商丘市', '淮北市', '宿迁市', '枣庄市']))
  expect(meeting?.participants).toHaveLength(6)
})

test('each city of a trip has its own sitting, where a delegation comes to the next one in between', () => {
  expect(
    read(
      '2019年5月7日至9日，象山县县长徐远清率象山县代表团赴吉林省龙井市、敦化市考察。8日上午，两地召开协作座谈会，龙井市市长李岚秋表示要合作。\n5月8日，代表团来到敦化市。当晚，两地召开交流座谈会，敦化市市长王启表示欢迎。',
    ).meetings.map(({ city, participants }) => [city, participants.map(({ person }) => person)]),
  ).toEqual([
    ['龙井市', ['徐远清', '李岚秋']],
    ['敦化市', ['徐远清', '王启']],
  ])
})

test('what is said 在会见X时 is said at the talks with X, whatever was told last', () => {
  const [talks] = read(
    '2024年4月25日，上海市市长徐远清会见香港特别行政区行政长官李岚秋，出席沪港合作会议第六次会议。\n在会见李岚秋时，徐远清说，要深化合作。',
  ).meetings
  expect(talks).toMatchObject({ kind: 'TALKS', participants: [{ person: '徐远清', roles: ['SPEAKER'] }, {}] })
})

test('all of a list were there, whatever their companies are called', () => {
  const { meetings } = read(
    '近日，商丘市人民政府与远恒集团战略合作框架协议签署仪式在北京举行。河南省政协副主席徐远清、商丘市市长李岚秋、远恒集团总裁王启、河南远商无纺布产业园董事长周牧云出席签约仪式。',
  )
  expect(meetings[0]?.participants.map(({ person }) => person)).toEqual(['徐远清', '李岚秋', '王启', '周牧云'])
  expect(meetings[0]?.parties).toEqual(['商丘市', '远恒集团'])
})

test('a reception that only 参加会见 tells, with everyone of the list', () => {
  const { meetings } = read(
    '2月21日，佳木斯市市长徐远清率队赴广东省佛山市对接工作，佛山市委书记李岚秋，市长王启及相关部门负责同志参加会见。',
  )
  expect(meetings).toMatchObject([{ kind: 'TALKS', parties: ['佛山市', '佳木斯市'] }])
  expect(meetings[0]?.participants.map(({ person }) => person)).toEqual(['徐远清', '李岚秋', '王启'])
})

test('会上 alone tells a sitting of a trip', () => {
  expect(
    sittings(
      '12月13日，白河县县长徐远清一行来高陵区对接工作。高陵区区长李岚秋参加。会上，李岚秋介绍了情况。徐远清表示感谢。',
    ),
  ).toEqual([['会议', 'OTHER']])
})

test.each([
  ['第十届泛珠三角区域省会城市市长论坛在广州开幕。会议期间，第十届泛珠省会城市市长论坛举行。', 1],
  ['11月6日，徐远清率团参加长江协调会第十次市长联席会议。本次年会在嘉兴市举行。', 1],
  [
    '云南省党政代表团赴上海学习考察 两地扶贫协作第二十二次联席会议举行\n\n10月16日，上海云南扶贫协作第二十二次联席会议召开，上海市委书记徐远清讲话。',
    1,
  ],
  ['会上，温州市市长徐远清与四平市市长李岚秋率领的四平市党政代表团一行座谈。温州市—四平市工作交流会召开。', 1],
  ['11月16日，河南省党政代表团赴上海考察。期间，代表团将与上海举行签约等活动，与企业家举行见面会。', 0],
  ['随着东西部扶贫协作座谈会召开，湖南省省长徐远清率团赴贵州考察。', 0],
])('%s: as many sittings', (report, count) => {
  expect(sittings(report)).toHaveLength(count)
})

test('who holds a conference is not the cluster of cities in its title', () => {
  expect(
    read(
      '5月13日，深化甘青合作推进兰州西宁城市群高质量发展工作会议在兰州市举行。甘肃省省长徐远清、青海省省长李岚秋出席。',
    ).meetings[0]?.parties,
  ).toEqual(['甘肃省', '青海省'])
})

test('a hotel that is called like a city far away is not there', () => {
  const talks = '昨天下午，浙江省委书记徐远清在东港远山大酒店会见香港特别行政区行政长官李岚秋。'
  expect(read(talks).meetings[0]?.city).not.toBe('东港市')
  expect(read(`${talks}东港市市长王启参加会见。`).meetings[0]?.city).toBe('东港市')
})

test('who comes last of a long list to 参加考察 was on the trip, and at no sitting', () => {
  expect(
    read(
      '9月27日，德阳市人大常委会副主任徐远清带队赴成都市考察。考察组来到云麓社区，并举行座谈会进行交流。德阳市人大常委会秘书长李岚秋，市人大常委会办公室、研究室、人代工委和市委编办、经开区管委会负责同志参加考察。',
    ).meetings[0]?.participants.map(({ person }) => person),
  ).not.toContain('李岚秋')
})

const parties = (report: string) => read(report).meetings.map((meeting) => meeting.parties)

test.each([
  [
    '2020年11月18日，第三届淮海经济区协同发展座谈会在菏泽市召开。淮海经济区地处四省，包括徐州、宿州、商丘、菏泽4市。',
    ['徐州市', '宿州市', '商丘市', '菏泽市'],
  ],
  [
    '2020年9月14日，郑州市、洛阳市，陕西省西安市、渭南市等两省四市在郑州市召开流域创新论坛。',
    ['郑州市', '洛阳市', '西安市', '渭南市'],
  ],
  [
    '2014年9月5日，第十届省会城市市长论坛在长沙开幕。省会城市市长论坛由长沙市发起，是长沙、南昌、贵阳、昆明4个省会城市联合主办的论坛。',
    ['长沙市', '南昌市', '贵阳市', '昆明市'],
  ],
  ['2012年5月3日，川陕甘旅游区域协作第九届年会在绵阳召开。', ['四川省', '陕西省', '甘肃省']],
])('those who hold a conference are told by the page: %s', (report, holders) => {
  expect(parties(report)[0]).toEqual(expect.arrayContaining(holders))
  expect(parties(report)[0]).toHaveLength(holders.length)
})

test('高层会晤 with one province and then with another are two', () => {
  const told = read(
    '2018年9月4日下午，贵州省省长李岚秋分别与湖南省和云南省领导在广州举行高层会晤。李岚秋首先与湖南省省长徐远清举行高层会晤。李岚秋其后与云南省省长王启举行高层会晤。',
  ).meetings
  expect(told.map(({ kind }) => kind)).toEqual(['TALKS', 'TALKS'])
  expect(told.map((meeting) => meeting.parties.length)).toEqual([2, 2])
})

test('a caption that has the day and a report that has 今天 tell of one reception', () => {
  const { meetings } = read(
    '台州市代表团来湘考察\n2018-07-02 09:03 来源：新华网\n7月1日，湖南省委书记徐远清在长沙会见台州市党政代表团一行。\n7月1日至3日，浙江省台州市党政代表团来湖南考察。今天晚上，湖南省委书记徐远清在长沙会见了台州市委书记李岚秋和代表团一行。\n省领导周牧云、王启参加会见。',
  )
  expect(meetings.map(({ start }) => start)).toEqual(['2018-07-01'])
  expect(meetings[0]?.participants.map(({ person }) => person)).toEqual(['徐远清', '李岚秋', '周牧云', '王启'])
})

test('who takes part where guests come is at the sitting that has no name', () => {
  const [meeting] = read(
    '2021年12月13日，安康市白河县县长龚岚秋一行来西安市高陵区对接工作。高陵区区长徐远清、副区长周牧云参加。\n会上，周牧云介绍了情况。',
  ).meetings
  expect(meeting?.participants.map(({ person }) => person)).toEqual(expect.arrayContaining(['徐远清', '周牧云']))
})

test('双方座谈时 tells a sitting, and 书记X与书记Y座谈 one of many on either side', () => {
  expect(
    sittings(
      '2020年9月2日，天水市党政代表团赴嘉峪关市考察。\n双方座谈时，嘉峪关市委书记徐远清介绍了情况，天水市委书记李岚秋讲话。',
    ),
  ).toEqual([['座谈', 'SYMPOSIUM']])
  expect(
    sittings(
      '2020年11月19日，河北省党政代表团来津考察。天津市委书记徐远清，市长周牧云与河北省委书记李岚秋，省长王启，副省长余洪川座谈。',
    ),
  ).toEqual([['座谈', 'SYMPOSIUM']])
})

test('在联席会议上 is said at the conference, not at the reception before it', () => {
  const { meetings } = read(
    '2018年6月14日，浙川东西部扶贫协作联席会议在杭州举行。会前，浙江省省长徐远清会见了率团赴浙的四川省委副书记李岚秋。\n在联席会议上，李岚秋首先代表四川省委，对浙江省的帮扶表示感谢。',
  )
  const speakers = (kind: string) =>
    meetings
      .find((meeting) => meeting.kind === kind)
      ?.participants.filter(({ roles }) => roles.includes('SPEAKER'))
      .map(({ person }) => person)
  expect(speakers('JOINT_CONFERENCE')).toEqual(['李岚秋'])
})

test('X代表书记Y感谢: X speaks, and Y is not there', () => {
  const [meeting] = read(
    '2023年7月5日，甘肃省委书记徐远清在兰州会见了福建省省长李岚秋一行。\n李岚秋代表福建省委书记周牧云感谢甘肃长期以来的支持。',
  ).meetings
  expect(meeting?.participants.map(({ person, roles }) => [person, roles])).toEqual([
    ['徐远清', ['ATTENDEE']],
    ['李岚秋', ['SPEAKER']],
  ])
})

test('a conference that is also a ceremony has both in its title', () => {
  expect(sittings('2024年6月13日，铜山区·陇县苏陕协作联席会议暨捐赠仪式在陇县举行，陇县县长徐远清出席会议。')).toEqual([
    ['铜山区·陇县苏陕协作联席会议暨捐赠仪式', 'JOINT_CONFERENCE'],
  ])
})

test.each([
  [
    '5月10日，第二届京津冀晋蒙政协区域经济发展论坛在北京举行。',
    ['北京市', '天津市', '河北省', '山西省', '内蒙古自治区'],
  ],
  [
    '2005年5月26日，第二届省会城市市长论坛在福州开幕。来自广州、福州、南昌、长沙9城市的市长一起探讨。',
    ['广州市', '福州市', '南昌市', '长沙市'],
  ],
  [
    '8月10日，第三届四城市市长峰会在哈尔滨举行。长春、大连、哈尔滨、吉林的市长再次会聚，探讨合作。',
    ['长春市', '大连市', '哈尔滨市', '吉林市'],
  ],
])('members of a forum, by a character each and by their mayors: %s', (report, holders) => {
  expect(parties(report)[0]).toEqual(expect.arrayContaining(holders))
})

test('who declares a forum open is at it, and those who speak there are', () => {
  const { meetings } = read(
    '7月25日，第二届“泛珠三角区域合作与发展论坛”在成都隆重开幕。国务委员徐远清宣布论坛开幕。\n四川省委书记李岚秋、贵州省省长王启出席论坛并讲话。',
  )
  expect(meetings.map(({ title }) => title)).toEqual(['第二届泛珠三角区域合作与发展论坛'])
  expect(meetings[0]?.participants.map(({ person }) => person)).toEqual(['徐远清', '李岚秋', '王启'])
})

test('who chairs 一同 with another chairs as well', () => {
  const { meetings } = read('10月24日，京港合作会议在北京举行。行政长官徐远清与北京市市长李岚秋一同主持京港合作会议。')
  expect(meetings[0]?.participants.filter(({ roles }) => roles.includes('CHAIR')).map(({ person }) => person)).toEqual([
    '徐远清',
    '李岚秋',
  ])
})

test('the sitting of an assembly’s own chairmen is no meeting', () => {
  expect(
    sittings('2018年12月25日，宁夏回族自治区政协召开十一届二十次主席会议，审议有关报告。政协主席徐远清出席并讲话。'),
  ).toEqual([])
})

test('who sits with a delegation is the district that is named, the department that signs, or the province whose leaders speak', () => {
  const parties = (report: string) => read(report).meetings.map((meeting) => meeting.parties)
  expect(
    parties(
      '万州区党政代表团8月2日赴上海市考察。万州区委书记徐远清率队。在与黄浦区交流座谈会上，徐远清感谢黄浦区的支援。',
    ),
  ).toEqual([['黄浦区', '万州区']])
  expect(parties('6月27日，果洛州党政代表团赴上海市考察。代表团还与奉贤区领导进行座谈。')).toEqual([
    ['奉贤区', '果洛藏族自治州'],
  ])
  expect(
    parties(
      '5月26日，赣州市党政代表团赴广州市考察。广东省委书记徐远清与江西省委常委、赣州市委书记李岚秋一行座谈交流。徐远清说，欢迎代表团一行。',
    ),
  ).toEqual([['广东省', '赣州市']])
  expect(
    parties(
      '10月18日，山东省教育厅与济南市人民政府共建大学签约仪式举行。山东省教育厅副厅长徐远清、济南市副市长李岚秋代表双方签署协议。',
    ),
  ).toEqual([['山东省教育厅', '济南市']])
  expect(
    parties(
      '5月26日至30日，全国政协副主席徐远清率考察团赴安徽省考察。考察团走进六安、合肥两市的园区，并和安徽省有关部门负责人座谈。安徽省政协主席李岚秋参加座谈。',
    ),
  ).toEqual([['安徽省']])
})

test('新疆自治区及生产建设兵团 in a title are two that meet', () => {
  expect(
    read('7月10日，湖南·新疆自治区及生产建设兵团对口支援工作座谈会在乌鲁木齐举行。').meetings.map(
      (meeting) => meeting.parties,
    ),
  ).toEqual([['湖南省', '新疆维吾尔自治区', '新疆生产建设兵团']])
})

test('whoever attends a reception and chairs a symposium is at both, and chairs the second', () => {
  const { meetings } = read(
    '19日，西藏自治区党政代表团来湘考察访问。湖南省委书记徐远清会见西藏自治区主席李岚秋一行。湖南省省长王启参加会见考察并主持召开湖南省援藏工作座谈会。',
  )
  expect(meetings.map(({ participants }) => participants.find(({ person }) => person === '王启')?.roles)).toEqual([
    ['ATTENDEE'],
    ['CHAIR'],
  ])
})

test('a conference and the talks told right after it are one, and so are a symposium with a signing and 座谈', () => {
  expect(
    sittings(
      '18日上午，新龙县党政考察团赴黄岩区考察，双方召开黄岩区—新龙县对口支援联席会议。新龙县县长徐远清与黄岩区区长李岚秋交流会谈。',
    ),
  ).toEqual([['黄岩区—新龙县对口支援联席会议', 'JOINT_CONFERENCE']])
  expect(
    sittings(
      '5月24日下午，贵州省·宁波市工作座谈会暨项目签约仪式在贵阳举行。贵州省省长徐远清与宁波市委书记李岚秋率领的宁波市党政代表团一行进行了座谈。',
    ),
  ).toHaveLength(1)
})

test('a plenary of a regional council is a conference of those whose cities are told by a character each', () => {
  expect(
    read(
      '9月16日，长江三角洲城市经济协调会第二十次全体会议在连云港召开，来自沪苏浙皖41个成员城市的市长及代表齐聚一堂。',
    ).meetings,
  ).toMatchObject([{ parties: ['上海市', '江苏省', '浙江省', '安徽省'] }])
})

test('the year before a conference’s name is its year', () => {
  expect(
    read('2021长江中游三省联席会议在武汉召开\n\n5月23日，2021长江中游三省联席会议在武汉召开。湖北省省长徐远清出席。')
      .meetings[0]?.start,
  ).toBe('2021-05-23')
})

test('行政长官 without a name speaks as the one whom the page so calls', () => {
  const { meetings } = read(
    '澳门特别行政区行政长官徐远清今（18）日上午会见福建省省长李岚秋。会面一开始，行政长官首先代表特区政府欢迎各嘉宾来澳。',
  )
  expect(meetings[0]?.participants.find(({ person }) => person === '徐远清')?.roles).toEqual(['SPEAKER'])
})

test('a ceremony is between the county and the district that sign there, whoever of their cities watches', () => {
  expect(
    read(
      '5月11日上午，绵竹市与苏州市吴江区签订了《缔结友好城市协议书》。苏州市市长徐远清、德阳市市长李岚秋出席签约仪式。',
    ).meetings.map(({ parties }) => parties),
  ).toEqual([['绵竹市', '吴江区']])
})

test('the county that our city holds a symposium with sits there, and provinces that send their governments to a conference', () => {
  expect(
    read(
      '来源：扬州日报\n7月10日至12日，市委常委徐远清率队赴青海省海南州贵南县考察。11日下午，我市与海南州贵南县共同召开对口支援工作座谈会。徐远清讲话。',
    ).meetings.map(({ parties }) => parties),
  ).toEqual([['贵南县', '扬州市']])
  expect(
    read(
      '10月28日，淮河生态经济带第2次省际联席会在安徽省蚌埠市召开。\n江苏、安徽、山东、河南、湖北省政府分管副省长、副秘书长，29个合作城市负责同志参加会议。信阳市委副书记徐远清参加会议。',
    ).meetings[0]?.parties,
  ).toEqual(['江苏省', '安徽省', '山东省', '河南省', '湖北省'])
})

test('在陇县举行 is in that county, and 就规划作了汇报 after 以及 is said by those before it', () => {
  const [meeting] = read(
    '6月13日，铜山区·陇县东西部协作联席会议在陇县举行。铜山区区长徐远清、陇县县长李岚秋出席会议。徐远清、李岚秋就煤炭产业规划，以及铁路、公路建设规划作了具体汇报。',
  ).meetings
  expect(meeting?.city).toBe('陇县')
  expect(meeting?.participants.map(({ person, roles }) => [person, ...roles])).toEqual([
    ['徐远清', 'SPEAKER'],
    ['李岚秋', 'SPEAKER'],
  ])
})

test('whoever accompanies a guest to a sitting was there, and it is named after the guest and the host', () => {
  const { meetings, agreements } = read(
    '3日上午，香港特别行政区行政长官徐远清在财政司司长李岚秋、行政长官办公室主任苏立群陪同下，与北京市委书记林海清会面。之后徐远清与北京市市长王远一同主持京港合作会议，两人在会上见证了李岚秋和北京市副市长方明签署《京港合作会议备忘录》。',
  )
  expect(meetings[0]?.title).toBe('徐远清与林海清会面')
  expect(meetings[0]?.participants.map(({ person }) => person)).toEqual(['徐远清', '李岚秋', '苏立群', '林海清'])
  expect(agreements[0]?.witnesses).toEqual(['徐远清', '王远'])
})

test('a conference that came to its end in a city was held there', () => {
  expect(
    read('2011年4月2日，长三角城市经济协调会第11次市长联席会议在镇江落幕，22个城市的市长签署了协议。').meetings,
  ).toMatchObject([{ title: '长三角城市经济协调会第11次市长联席会议', start: '2011-04-02', city: '镇江市' }])
})

test('他 is not whoever is welcomed, 会见客人 is with those who head the guests, and whoever receives them may chair the symposium', () => {
  const rolesOf = (report: string) =>
    read(report).meetings.map(({ kind, participants }) => [
      kind,
      ...participants.map(({ person, roles }) => `${person} ${roles.join()}`),
    ])
  expect(
    rolesOf(
      '6月3日，天津市·河北省座谈会在天津举行。天津市委书记徐远清主持。河北省委书记李岚秋、省长苏立群出席。\n徐远清欢迎李岚秋、苏立群一行。他说，河北是重要省份。',
    ),
  ).toEqual([['SYMPOSIUM', '徐远清 CHAIR,SPEAKER', '李岚秋 ATTENDEE', '苏立群 ATTENDEE']])
  expect(
    rolesOf(
      '由广西壮族自治区党委书记徐远清率领的广西壮族自治区党政代表团，16日至17日来津考察。天津市市长李岚秋会见客人并陪同考察。',
    ),
  ).toEqual([['TALKS', '李岚秋 ATTENDEE', '徐远清 ATTENDEE']])
  expect(
    rolesOf(
      '11月13日，精河县委副书记、县长徐远清率精河县党政代表团来荆门考察。荆门市委书记李岚秋会见精河县党政代表团一行，并主持召开座谈会，进行交流。',
    ),
  ).toEqual([
    ['TALKS', '李岚秋 ATTENDEE', '徐远清 ATTENDEE'],
    ['SYMPOSIUM', '李岚秋 CHAIR', '徐远清 ATTENDEE'],
  ])
})

test('who heads the guests from a city of the same province is there where the guests are received', () => {
  const report =
    '来源：襄阳日报\n6月5日，荆门市委书记徐远清率团来襄考察。市委书记李岚秋会见客人。李岚秋说，两市山水相连。市长王启参加会见。'
  expect(read(report).meetings.map(({ participants }) => participants.map(({ person }) => person))).toEqual([
    ['李岚秋', '徐远清', '王启'],
  ])
})

test('a reception that a summary tells before is named after those who meet', () => {
  const report =
    '8月21日至24日，四川省省长徐远清率团访问香港，会见香港各界人士。\n24日上午，徐远清会见了香港特区行政长官李岚秋。李岚秋表示，双方合作基础良好。'
  expect(read(report).meetings.map(({ title }) => title)).toEqual(['徐远清会见李岚秋'])
})

test('a sitting has not the place of another that a semicolon divides from it', () => {
  const report = '2019年6月3日，代表团前往长沙市召开产业合作研讨会；在厦门市举行招商恳谈会。'
  expect(read(report).meetings.map(({ title, city }) => [title, city])).toEqual([
    ['产业合作研讨会', '长沙市'],
    ['招商恳谈会', '厦门市'],
  ])
})

test('a city that its page does not name sits with the delegation that it names', () => {
  expect(
    read('昨天上午，我市与前来考察的云和县党政代表团举行座谈会，双方商议合作事宜。').meetings.map(
      ({ parties }) => parties,
    ),
  ).toEqual([['云和县']])
})

test('who receives a guest and attends the signing with him, and who is there after, was at both; an academician is of no party', () => {
  const { meetings } = read(
    '7月19日，贵州省省长徐远清在贵阳会见中南大学校长李岚秋一行，共同出席战略合作协议签约仪式。省领导苏立群、方明，中国工程院院士林海清参加。',
  )
  expect(meetings.map(({ kind, parties }) => [kind, ...parties])).toEqual([
    ['TALKS', '贵州省', '中南大学'],
    ['SIGNING', '贵州省', '中南大学'],
  ])
  for (const { participants } of meetings)
    expect(participants.map(({ person }) => person)).toEqual(['徐远清', '李岚秋', '苏立群', '方明', '林海清'])
})

test('receptions by others in another place are other receptions, in the city of those who receive', () => {
  expect(
    read(
      '来源：安徽日报\n6月3日，香港考察团到安徽省考察。省人大常委会副主任徐远清在合肥稻香楼宾馆会见了考察团一行。徐远清介绍了省情。\n淮南市委书记李岚秋、市长苏立群在洞山宾馆亲切会见考察团一行。',
    ).meetings.map(({ city, participants }) => [city, ...participants.map(({ person }) => person)]),
  ).toEqual([
    ['合肥市', '徐远清'],
    ['淮南市', '李岚秋', '苏立群'],
  ])
})

test('those who are listed after 参加会见的还有 name no reception, and departments are no party', () => {
  const [meeting] = read(
    '5月28日，滨州市委书记徐远清一行到集团香港总部访问。一同参加会见的还有：滨州市委常委李岚秋，投资管理部总经理苏立群。',
  ).meetings
  expect(meeting).toMatchObject({ title: '会见', city: '香港特别行政区', parties: ['滨州市'] })
})

test('a hotel named by a word is in no city of that name, and provinces whose people speak for their cities sit together', () => {
  expect(
    read('来源：烟台日报\n昨晚，市长徐远清在东方海天酒店会见由辽宁省本溪市委副书记、市长李岚秋率领的政府考察团一行。')
      .meetings[0]?.city,
  ).not.toBe('东方市')
  expect(
    read(
      '3月24日，江苏省苏州市对口帮扶贵州省铜仁市工作座谈会在铜仁召开。江苏省委书记徐远清，贵州省委书记李岚秋出席会议并讲话。江苏省委常委、苏州市委书记苏立群出席。',
    ).meetings[0]?.parties,
  ).toEqual(['江苏省', '贵州省'])
})

test('those who sit with people of several bodies in turn sit with each body', () => {
  const { meetings, agreements } = read(
    '黑龙江省委省政府与远山大学北江大学签订战略合作协议\n2019年10月25日，黑龙江省委书记徐远清、省长李岚秋分别与远山大学党委书记苏立群、校长林海清，北江大学党委书记方明、校长王远等座谈，苏立群、方明分别主持座谈会。',
  )
  expect(meetings).toMatchObject([
    { title: '与远山大学座谈', parties: ['黑龙江省', '远山大学'] },
    { title: '与北江大学座谈', parties: ['黑龙江省', '北江大学'] },
  ])
  expect(meetings.map(({ participants }) => participants.map(({ person, roles }) => `${person} ${roles}`))).toEqual([
    ['徐远清 ATTENDEE', '李岚秋 ATTENDEE', '苏立群 CHAIR', '林海清 ATTENDEE'],
    ['徐远清 ATTENDEE', '李岚秋 ATTENDEE', '方明 CHAIR', '王远 ATTENDEE'],
  ])
  expect(agreements).toMatchObject([{ title: '战略合作协议', parties: ['黑龙江省', '远山大学', '北江大学'] }])
})

test('a province that signs with two others in turn is at the ceremony with both, and sits with each', () => {
  const { meetings } = read(
    '2011年3月11日下午，广东省在北京与重庆市、广西壮族自治区分别签署战略合作框架协议。广东省委书记徐远清、省长李岚秋出席签约仪式，并分别与重庆市委书记苏立群、市长林海清，广西壮族自治区党委书记方明举行座谈。',
  )
  expect(meetings.map(({ parties }) => parties)).toEqual([
    expect.arrayContaining(['广东省', '重庆市', '广西壮族自治区']),
    ['广东省', '重庆市'],
    ['广东省', '广西壮族自治区'],
  ])
})

test('receptions that a first sentence sums up are those that are told after it, each with its own host', () => {
  const { meetings } = read(
    '2008年10月8日，远山联谊会会长徐远清率团到访安徽，受到合肥市人大常委会主任李岚秋、淮南市委书记苏立群、市长林海清等领导的会见及宴请。\n李岚秋在市政务中心会见考察团时说，合肥变化很大。淮南市委书记苏立群、市长林海清在洞山宾馆亲切会见考察团一行。',
  )
  expect(
    meetings.map(({ title, participants }) => [title, participants.map(({ person, roles }) => `${person} ${roles}`)]),
  ).toEqual([
    ['李岚秋会见考察团', ['李岚秋 SPEAKER', '徐远清 ATTENDEE']],
    ['苏立群会见考察团', ['苏立群 ATTENDEE', '林海清 ATTENDEE', '徐远清 ATTENDEE']],
  ])
  for (const { parties } of meetings) expect(parties).toContain('远山联谊会')
})

test('of the members of a region, cities and a county, those meet whom the page counts', () => {
  expect(
    read(
      '5月29日，洞庭湖生态经济区政协主席联席会议第六次会议在常德市举行。岳阳市政协主席徐远清发言。\n徐远清介绍，湘鄂两省岳阳、常德、荆州、益阳、长沙望城“四市一区”政协合力推进。',
    ).meetings[0]?.parties,
  ).toEqual(['岳阳市', '常德市', '荆州市', '益阳市', '望城区'])
})

test('counties in short after a city’s district meet, a fair’s own promotion is a meeting, and 亦与X会面 is another one', () => {
  expect(
    read(
      '6月6日，虹口区委书记徐远清会见西畴县、马关县、富宁县党政代表团一行。当天，上海虹口—文山西畴、马关、富宁东西部协作联席会议举行。',
    ).meetings.at(-1)?.parties,
  ).toEqual(['虹口区', '西畴县', '马关县', '富宁县'])
  expect(
    read('2006年9月25日下午，第一届中国中部博览会陕西省经贸合作推介会在长沙举行，陕西省省长徐远清讲话。').meetings,
  ).toMatchObject([{ title: '第一届中国中部博览会陕西省经贸合作推介会', city: '长沙市' }])
  expect(
    read(
      '行政长官徐远清今日（八月十日）与深圳市市长李岚秋会面，交换意见。\n政务司司长王启亦与李岚秋市长一行会面，为今年稍后举行的深港合作会议作准备。\n2010年8月10日\n香港时间19时47分',
    ).meetings.map(({ participants }) => participants.map(({ person }) => person)),
  ).toEqual([
    ['徐远清', '李岚秋'],
    ['王启', '李岚秋'],
  ])
})

test('a ceremony that several articles of a page tell with more and less of its name is one', () => {
  const { meetings } = read(
    '远山大道通车、徐宿城际公交开通暨宿州·徐州合作签约仪式在宿举行徐远清李岚秋分别致辞王启主\n[摘要]合力打造合作典范\n11月30日，市领导徐远清、王启和徐州市领导按下启动球。当日，宿徐城际公交开通暨宿州·徐州合作签约仪式在远山大道举行。 本报记者 某某 摄\n本报讯 11月30日上午，远山大道（宿州——徐州快速通道）通车、徐宿城际公交开通暨宿州·徐州合作签约仪式在宿隆重举行。宿州市委书记徐远清，徐州市委书记李岚秋致辞。宿州市市长王启主持仪式。',
  )
  expect(meetings).toHaveLength(1)
  expect(meetings[0]).toMatchObject({ kind: 'SIGNING', start: 'XXXX-11-30' })
})

test('浙江省领导有A、B names those who were there, and 座谈 on a day of its own after a reception is another sitting', () => {
  expect(
    read(
      '5月27日，皖浙两省座谈会在合肥召开。安徽省委书记徐远清主持会议。出席座谈会的浙江省领导有省委书记李岚秋，省长王启；安徽省领导有苏立群、林海清、方明。',
    ).meetings[0]?.participants.map(({ person }) => person),
  ).toEqual(['徐远清', '李岚秋', '王启', '苏立群', '林海清', '方明'])
  expect(
    read(
      '5月27日至28日，德清县副县长徐远清率代表团到乌兰县考察。乌兰县委书记李岚秋会见了代表团。\n28日上午，双方进行了座谈交流。乌兰县副县长王启介绍了情况。',
    ).meetings.map(({ kind, participants }) => [kind, participants.map(({ person }) => person)]),
  ).toEqual([
    ['TALKS', expect.arrayContaining(['李岚秋'])],
    ['SYMPOSIUM', ['徐远清', '王启']],
  ])
})

test('开展了…座谈会 holds a sitting as 召开了 does', () => {
  expect(
    sittings('2024年5月16日，遵义市副市长徐远清率队赴宁波市，与宁波市副市长李岚秋开展了东西部协作工作座谈会。'),
  ).toEqual([['东西部协作工作座谈会', 'SYMPOSIUM']])
})

test('a sitting of a province and central enterprises is no sitting of the Centre', () => {
  expect(
    sittings(
      '8月29日，国务院国资委主任徐远清出席山西省—中央企业合作发展座谈会，山西省委书记李岚秋，山西省省长王启出席会议。',
    ),
  ).toEqual([['山西省—中央企业合作发展座谈会', 'SYMPOSIUM']])
})

test('what a summit strives for is no part of its title', () => {
  expect(
    sittings('8月10日，谋求区域合作、优势互补的第三届东北四城市市长峰会在哈尔滨举行。长春、大连、沈阳的市长出席。').map(
      ([title]) => title,
    ),
  ).toEqual(['第三届东北四城市市长峰会'])
})

test('在甲区·乙县座谈会上 says who sat there, and not where', () => {
  expect(
    read(
      '5月18日至19日，济南市槐荫区委书记徐远清带领槐荫区党政代表团赴花垣县考察。\n在槐荫区·花垣县东西部扶贫协作座谈会上，双方签订了框架协议。',
    ).meetings.map(({ city, parties }) => [city, parties]),
  ).toEqual([['花垣县', ['槐荫区', '花垣县']]])
})

test('a 签约授牌仪式 is a ceremony of signing', () => {
  expect(
    sittings(
      '12月3日，临汾市人民政府与永济市人民政府战略合作签约授牌仪式在永济市举行。临汾市市长徐远清，永济市市长李岚秋出席。',
    ),
  ).toEqual([['临汾市人民政府与永济市人民政府战略合作签约授牌仪式', 'SIGNING']])
})

test('人大代表 among someone’s offices lists nobody who sits together', () => {
  expect(
    read(
      '8月9日，晋陕豫黄河金三角区域统筹协调发展座谈会在三门峡召开。九三学社陕西省委副主委、陕西省人大代表徐远清，九三学社河南省委副巡视员李岚秋，九三学社山西省委参政议政部部长王启参加座谈会。',
    ).meetings[0]?.parties.toSorted(),
  ).toEqual(['山西省', '河南省', '陕西省'].toSorted())
})

test('a forum that several provinces hold together, as the page says, is of all of them', () => {
  expect(
    read(
      '6月9日，澳门特区行政长官徐远清率领代表团前往广西，出席在南宁举行的第五届远江区域合作论坛。“远江区域合作论坛”是由福建、江西、湖南、广东、广西五省区政府和香港、澳门两个特别行政区政府共同主办。',
    ).meetings[0]?.parties.length,
  ).toBe(7)
})

test('who speaks on other days, of other news that the page has run in, was not at the sitting', () => {
  expect(
    read(
      '9月21日至22日，市委书记徐远清带领白城市党政代表团到浙江省嘉兴市进行考察交流。嘉兴市委书记李岚秋会见代表团一行。\n9月23日至24日，省委书记王启在白城调研。他强调，要切实做好工作。\n会见中，徐远清对嘉兴市表示感谢。',
    ).meetings.map(({ participants }) => participants.map(({ person }) => person)),
  ).toEqual([['李岚秋', '徐远清']])
})

test('分别与甲州、乙市召开座谈会 is a symposium with each', () => {
  expect(
    read(
      '12月23日至26日，上海市政协副主席徐远清率上海市民营企业代表团赴云南怒江、保山等地考察。\n期间，徐远清一行分别与怒江州、保山市、驻昆办事处召开座谈会。徐远清指出，要发挥优势。',
    ).meetings.map(({ parties }) => parties),
  ).toEqual([
    ['怒江傈僳族自治州', '上海市'],
    ['保山市', '上海市'],
  ])
})

test('行政长官 without a name meets under the name that the page has for it', () => {
  const [meeting] = read(
    '行政长官徐远清今日（十一月二十一日）率领香港特区政府代表团抵达贵州，展开为期三日的考察。\n傍晚，行政长官与贵州省委书记李岚秋、代省长王启会面。\n2006年11月21日（星期二）',
  ).meetings
  expect(meeting?.title).toBe('徐远清与李岚秋会面')
  expect(meeting?.participants.map(({ person }) => person)).toEqual(['徐远清', '李岚秋', '王启'])
})

test('随后一道出席签约仪式 says that those who talked were there too, 陪同考察，并出席 that they were, and 在座 that somebody was', () => {
  const people = (report: string) =>
    read(report).meetings.map(({ kind, participants }) => [kind, ...participants.map(({ person }) => person)])
  expect(
    people(
      '河北省委书记徐远清10月19日率团赴北京大学考察，同北京大学党委书记李岚秋、校长王启举行会谈，随后一道出席了全面战略合作协议签约仪式。',
    ),
  ).toEqual([
    ['TALKS', '徐远清', '李岚秋', '王启'],
    ['SIGNING', '徐远清', '李岚秋', '王启'],
  ])
  expect(
    people(
      '8月26日，北京市西城区委书记徐远清率党政代表团来秦皇岛市考察，双方签署了战略合作协议。秦皇岛市委书记李岚秋，市长王启等陪同考察，并出席签约仪式。',
    )[0]?.slice(1),
  ).toEqual(['李岚秋', '王启'])
  expect(
    people(
      '6月28日，济南市委书记徐远清会见了高雄市议会议长李岚秋一行。\n会见时，济南市人大常委会主任王启、市委副书记周牧云在座。',
    ),
  ).toEqual([['TALKS', '徐远清', '李岚秋', '王启', '周牧云']])
})

test('王启是来晋出席论坛的 holds no forum, and whoever hands over money for the city was there', () => {
  expect(
    sittings(
      '9月3日，山西省委书记徐远清与远山集团董事长王启举行工作会谈。王启是来晋出席2021年太原能源发展论坛的。省领导李岚秋参加。',
    ),
  ).toEqual([['工作会谈', 'TALKS']])
  expect(
    read(
      '廊坊市委书记徐远清，市长李岚秋7月20日率党政代表团前往张家口市。\n工作交流座谈会于当天下午举行。会上，李岚秋代表廊坊市委、市政府把帮扶资金捐赠给张家口市。徐远清讲了话。',
    ).meetings[0]?.participants.map(({ person }) => person),
  ).toEqual(['李岚秋', '徐远清'])
})

test('two divisions by a character each, and two counties run together, hold the sitting that they name', () => {
  expect(
    read(
      '11月5日，京沈对口合作座谈会在沈阳举行。辽宁省委常委、沈阳市委书记徐远清，北京市政协副主席李岚秋出席会议并讲话。',
    ).meetings[0]?.parties,
  ).toEqual(['北京市', '沈阳市'])
  expect(
    read(
      '昨天，2018太仓玉屏东西部扶贫协作联席会议在太召开。贵州省铜仁市委常委、玉屏县委书记徐远清，我市市委书记李岚秋出席会议。',
    ).meetings[0]?.parties,
  ).toEqual(['太仓市', '玉屏侗族自治县'])
})

test('对乙县通过验收感到高兴 is said', () => {
  expect(
    read(
      '6月3日，两地扶贫协作联席会议在贵阳召开。贵州省副省长徐远清、浙江省副省长李岚秋出席会议。徐远清对两地的成绩感到高兴，指出两地将继续协作。',
    ).meetings[0]?.participants.map(({ roles }) => roles),
  ).toEqual([['SPEAKER'], ['ATTENDEE']])
})

test('深赣 are 深圳 and 赣州, and 苏陕 of a county with a district are these two', () => {
  expect(
    read(
      '2月14日，深赣对口合作第一次联席会议在深圳召开。广东省委副书记、深圳市委书记徐远清主持并讲话，江西省委副书记、赣州市委书记李岚秋出席并讲话。',
    ).meetings[0]?.parties,
  ).toEqual(['深圳市', '赣州市'])
  const { meetings, people } = read(
    '11月22日，南通市如东县工商联考察团到南郑考察，与汉中市南郑区工商联召开苏陕协作交流座谈会。南郑区委常委徐远清主持座谈会，如东县工商联主席李岚秋等出席活动。\n徐远清代表南郑区对如东县工商联考察团的到来表示欢迎。徐远清和李岚秋分别交流了工商联工作情况。',
  )
  expect(meetings[0]?.parties).toEqual(['南郑区', '如东县'])
  expect(meetings[0]?.participants.map(({ person, roles }) => [person, ...roles])).toEqual([
    ['徐远清', 'CHAIR', 'SPEAKER'],
    ['李岚秋', 'SPEAKER'],
  ])
  expect(people.map(({ side }) => side)).toEqual(['南郑区', '如东县'])
})

test('a conference of a region is between those who report at it', () => {
  expect(
    read(
      '8月29日，攀西经济区联席会议第一次会议在西昌召开。四川省委常委徐远清主持会议并讲话。\n会上，攀枝花市、凉山州汇报了攀西经济区建设情况。',
    ).meetings[0]?.parties,
  ).toEqual(['攀枝花市', '凉山彝族自治州'])
})

test('who speaks in the paragraph of the symposium speaks at it, though he was at the reception of the day before', () => {
  expect(
    read(
      '12月23日，麦盖提县政协主席徐远清带领党政代表团来到日照。日照市委书记李岚秋会见代表团一行，市委副书记王启陪同会见。\n24日上午，日照市对口支援麦盖提县工作座谈会召开。日照市政协主席周牧云主持会议。王启指出，要抓好产业。',
    ).meetings.map(({ kind, participants }) => [kind, ...participants.map(({ person }) => person)]),
  ).toEqual([
    ['TALKS', '李岚秋', '徐远清', '王启'],
    ['SYMPOSIUM', '周牧云', '王启'],
  ])
})

test('出席签字仪式的有 lists those who were there past departments, and 长株潭 are three cities', () => {
  expect(
    read(
      '芜湖、马鞍山两市11月13日在马鞍山市举行同城化建设合作框架协议签字仪式。出席签字仪式的有：芜湖市委书记徐远清，安徽省政府副秘书长李岚秋，省直有关部门主要负责同志，马鞍山市委书记王启，芜湖市领导周牧云。',
    ).meetings[0]?.participants.map(({ person }) => person),
  ).toEqual(['徐远清', '李岚秋', '王启', '周牧云'])
  const [meeting, ...others] = read(
    '长株潭一体化发展第三届市委书记联席会议4月10日在湘潭举行。会议传达学习了省长方明对本届联席会议召开的重要指示。长沙市委书记徐远清，株洲市委书记李岚秋，湘潭市委书记王启出席并讲话。',
  ).meetings
  expect(others).toEqual([])
  expect(meeting?.parties).toEqual(['长沙市', '株洲市', '湘潭市'])
  expect(meeting?.participants.map(({ person }) => person)).toEqual(['徐远清', '李岚秋', '王启'])
})

test('与A、B分别会见，并见证 is witnessed by the host', () => {
  expect(
    read(
      '6月8日，江西省省长徐远清走访远山集团、近水集团，与远山集团董事长李岚秋、近水集团总经理王启分别会见，并见证了省政府与远山集团战略合作框架协议的签字仪式。',
    ).meetings[0]?.participants.map(({ person, roles }) => [person, roles.includes('WITNESS')]),
  ).toEqual([
    ['徐远清', true],
    ['李岚秋', false],
    ['王启', false],
  ])
})

test('a day without its month is of the days of the trip that hold it, whatever month is told in between', () => {
  expect(
    read(
      '7月15日至17日，牡丹江市长徐远清率代表团到东莞市考察。徐远清强调，我们就是来落实省长6月15日在交流会上提出的要求。\n在17日召开的牡丹江与东莞对口合作工作座谈会上，徐远清介绍了情况。',
    ).meetings.map(({ title, start }) => [title, start]),
  ).toEqual([['牡丹江与东莞对口合作工作座谈会', 'XXXX-07-17']])
})

test('a sitting told as 参加有关活动并深入座谈 bears the name of the conference that is told later', () => {
  expect(
    read(
      '7月1日至3日，密云区党政代表团赴库伦旗对接工作，密云区委书记徐远清与库伦旗委书记李岚秋参加有关活动并深入座谈。\n在密云区与库伦旗京蒙协作工作联席会上，双方听取了汇报。',
    ).meetings.map(({ title, kind }) => [title, kind]),
  ).toEqual([['密云区与库伦旗京蒙协作工作联席会', 'JOINT_CONFERENCE']])
})

test('who leads the delegation does not speak at a sitting of the days before it came', () => {
  expect(
    read(
      '5月14日至15日，上海市副市长徐远清率上海市代表团赴大连学习考察。徐远清表示，双方合作潜力正在释放。\n5月13日，先期召开了沪连对口合作座谈会，上海市合作交流办副主任李岚秋、大连市政府副秘书长王启进行了座谈。',
    ).meetings.map(({ participants }) => participants.map(({ person }) => person)),
  ).toEqual([['李岚秋', '王启']])
})

test('a city’s leader who welcomes X一行 sits in his own city', () => {
  expect(
    read(
      '远山网齐齐哈尔10月14日讯 今天下午，齐齐哈尔市委书记徐远清与呼伦贝尔市委书记李岚秋一行，就两市之间的交流与合作进行座谈。\n座谈会上，徐远清首先对李岚秋一行的到来表示欢迎，并介绍了我市的经济发展情况。',
    ).meetings.map(({ city }) => city),
  ).toEqual(['齐齐哈尔市'])
})

test('出席论坛的嘉宾, who are met, hold no other sitting', () => {
  expect(
    sittings(
      '8月31日，广西壮族自治区主席徐远清在南宁会见了来桂出席第三届桂台经贸合作论坛的远山商会会长李岚秋一行。出席论坛的重要嘉宾参加了会见。',
    ).map(([, kind]) => kind),
  ).toEqual(['TALKS'])
})

test('在某州某县举行 is in the prefecture, which is told', () => {
  expect(
    read('7月16日，上海云南扶贫协作联席会议在文山壮族苗族自治州广南县举行。云南省委书记徐远清主持会议。').meetings[0]
      ?.city,
  ).toBe('文山壮族苗族自治州')
})

test('a sitting after talks, of which nobody is named, is of those who had the talks', () => {
  expect(
    parties('9月30日，甘孜藏族自治州委书记徐远清与深圳市市长李岚秋在深圳市进行会谈。会谈结束后，双方举行了座谈会。'),
  ).toEqual([
    ['甘孜藏族自治州', '深圳市'],
    ['甘孜藏族自治州', '深圳市'],
  ])
})

test('what a delegation or the chief executive will do there is not told as held', () => {
  expect(
    sittings('今天，福建省省长徐远清率交流团赴台湾交流。交流团将在台举办论坛，签署一系列协议，同时拜会各界知名人士。'),
  ).toEqual([])
  expect(
    sittings('行政长官徐远清率澳门特区政府代表团启程往四川成都。行政长官抵达成都后，将参观景点，并与四川省领导会面。'),
  ).toEqual([])
})

test('a symposium of a trip to a municipality’s district is in the municipality', () => {
  expect(
    read('1月16日，庆云县委书记徐远清率庆云县党政考察团到北京市通州区考察。考察团和通州区委书记李岚秋进行了座谈。')
      .meetings[0]?.city,
  ).toBe('北京市')
})

test('a city that convenes a sitting has it, a district’s hall is in its city, and an executive’s office in the region', () => {
  const cityOf = (report: string) => extract(Buffer.from(report)).meetings[0]?.city
  expect(
    cityOf(
      '3月29日，林芝市召开经济社会发展座谈会。林芝市委常委、组织部部长徐远清主持会议，市政府副市长王启发言。会后，协会负责人感谢西藏自治区和拉萨、林芝等各级领导的支持。',
    ),
  ).toBe('林芝市')
  expect(
    cityOf(
      '10月20日，南开大学与西青区人民政府战略合作签约仪式在西青远知企业家服务中心举行。西青区委书记徐远清、南开大学党委书记王启出席。',
    ),
  ).toBe('天津市')
  expect(
    cityOf('香港特别行政区行政长官徐远清8月24日在行政长官办公室会晤四川省省长王启。徐远清说，川港交流密切。'),
  ).toBe('香港特别行政区')
})

test('a conference whose name in “” begins a sentence is told, and 回省后召开的总结会 is none between places', () => {
  const { visits, meetings } = extract(
    Buffer.from(
      '“2016年粤澳合作联席会议”于6月21日在澳门举行，广东省省长徐远清率领政府代表团来澳参加会议。在回省后召开的总结交流会上，徐远清如此评价。',
    ),
  )
  expect(visits.map(({ from, to }) => [from, to])).toEqual([[['广东省'], ['澳门特别行政区']]])
  expect(meetings.map(({ title }) => title)).toEqual(['2016年粤澳合作联席会议'])
})

test('a hall that is named without its city, and guests who are received, are in the city that writes', () => {
  const cityOf = (report: string) => extract(Buffer.from(report)).meetings[0]?.city
  expect(
    cityOf('深圳新闻网3月21日讯 3月20日，市委书记徐远清与江门市委书记王启一行会谈。徐远清说，深圳与江门合作前景广阔。'),
  ).toBe('深圳市')
  expect(
    cityOf(
      '中国宁波网讯 昨日，由省人大常委会秘书长徐远清带领的调研组在甬调研。调研组在远芝宾馆举行座谈会，与市人大常委会副主任王启等座谈。',
    ),
  ).toBe('宁波市')
})

test('a city in brackets in a sitting’s name is where it is held', () => {
  const { meetings } = extract(
    Buffer.from('3月6日下午，闽宁产业协作（漳州）座谈会召开。漳州市副市长徐远清出席会议并讲话。'),
  )
  expect(meetings.map(({ title, city }) => [title, city])).toEqual([['闽宁产业协作（漳州）座谈会', '漳州市']])
})

test('officers who are received at a barracks, and a summit from whose experience guests learn, are no sittings', () => {
  const { meetings } = extract(
    Buffer.from(
      '6月3日，湖南省省长徐远清率代表团赴西藏考察。代表团接见了阿里军分区和武警支队机关干部，学习举办第二届湘藏企业家合作峰会的先进经验。',
    ),
  )
  expect(meetings).toEqual([])
})
