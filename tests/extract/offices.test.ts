import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract/extract.js'

const officesIn = (people: string) =>
  Object.fromEntries(
    extract(Buffer.from(`2019年6月3日，${people}出席座谈会。`)).people.map(({ name, offices }) => [name, offices]),
  )

describe('a chain of titles', () => {
  test('is the offices of one person, and its place goes along', () => {
    expect(officesIn('江苏省委副书记、省长徐远清')).toEqual({ 徐远清: ['江苏省委副书记', '江苏省省长'] })
  })

  test('goes over to the next person across 、 and ， and ；', () => {
    const offices = {
      徐远清: ['湖南省委书记'],
      李岚秋: ['湖南省省长'],
      王启: ['湖南省人大常委会主任'],
      周牧云: ['湖南省政协主席'],
    }
    for (const stop of ['、', '，', '；'])
      expect(
        officesIn(['湖南省委书记徐远清', '省长李岚秋', '省人大常委会主任王启', '省政协主席周牧云'].join(stop)),
      ).toEqual(offices)
  })

  test('of 省委常委 makes 秘书长 and 部长 those of the committee and 副省长 that of the government', () => {
    expect(officesIn('湖南省委常委、秘书长徐远清，省委常委、组织部部长李岚秋，省委常委、常务副省长王启')).toEqual({
      徐远清: ['湖南省委常委', '湖南省委秘书长'],
      李岚秋: ['湖南省委常委', '湖南省委组织部部长'],
      王启: ['湖南省委常委', '湖南省常务副省长'],
    })
  })

  test('may hold two levels', () => {
    expect(officesIn('湖南省委常委、长沙市委书记徐远清，长沙市委副书记、市长李岚秋')).toEqual({
      徐远清: ['湖南省委常委', '长沙市委书记'],
      李岚秋: ['长沙市委副书记', '长沙市市长'],
    })
  })
})

describe('an office in full', () => {
  test('of an autonomous region names its committee 党委 and its head 主席', () => {
    expect(officesIn('宁夏回族自治区党委书记徐远清，自治区党委副书记、自治区主席李岚秋，自治区政协主席王启')).toEqual({
      徐远清: ['宁夏回族自治区党委书记'],
      李岚秋: ['宁夏回族自治区党委副书记', '宁夏回族自治区主席'],
      王启: ['宁夏回族自治区政协主席'],
    })
  })

  test('of the Production and Construction Corps stands in full, its divisions too', () => {
    expect(officesIn('兵团党委书记、政委徐远清，兵团第八师石河子市党委书记李岚秋，师市党委副书记王启')).toEqual({
      徐远清: ['新疆生产建设兵团党委书记', '新疆生产建设兵团政委'],
      李岚秋: ['新疆生产建设兵团第八师石河子市党委书记'],
      王启: ['新疆生产建设兵团第八师石河子市党委副书记'],
    })
  })

  test('of a command’s party committee is the command’s, not the province’s', () => {
    expect(officesIn('伊犁州副州长、江苏省援疆前方指挥部总指挥、党委书记徐远清')).toEqual({
      徐远清: ['伊犁哈萨克自治州副州长', '江苏省援疆前方指挥部总指挥', '江苏省援疆前方指挥部党委书记'],
    })
  })

  test('of 师市 is that of the one division of the Corps that the page names', () => {
    const record = extract(
      Buffer.from('第八师石河子市党政代表团赴台州\n2019年6月3日，师市党委书记、政委徐远清率团抵达台州市考察。'),
    )
    expect(record.people[0]?.offices).toEqual([
      '新疆生产建设兵团第八师石河子市党委书记',
      '新疆生产建设兵团第八师石河子市政委',
    ])
  })

  test('is one of an office’s own office: 司长办公室主任', () => {
    expect(officesIn('澳门特别行政区经济财政司司长徐远清、经济财政司司长办公室主任李岚秋亦')).toEqual({
      徐远清: ['澳门特别行政区经济财政司司长'],
      李岚秋: ['澳门特别行政区经济财政司司长办公室主任'],
    })
  })

  test('of a court’s own department is the court’s: 省高院副院长X、政治部主任Y', () => {
    expect(officesIn('湖南省高院副院长徐远清，政治部主任李岚秋')).toEqual({
      徐远清: ['湖南省高级人民法院副院长'],
      李岚秋: ['湖南省高级人民法院政治部主任'],
    })
  })

  test('may stand around the name, the place before it and the title after', () => {
    expect(officesIn('南京市徐远清副市长')).toEqual({ 徐远清: ['南京市副市长'] })
    expect(officesIn('湖南省文联主席徐远清')).toEqual({ 徐远清: ['湖南省文联主席'] })
  })

  test('of a prefecture of the time is 地委 and 地区行署, also where it is a city now', () => {
    expect(officesIn('山南地委书记徐远清，地委副书记、行署专员李岚秋')).toEqual({
      徐远清: ['山南地委书记'],
      李岚秋: ['山南地委副书记', '山南地区行署专员'],
    })
  })

  test('is a governor’s assistant’s of the province whose leaders stand before', () => {
    expect(officesIn('湖南省领导徐远清、李岚秋，省长助理王启').王启).toEqual(['湖南省省长助理'])
  })

  test('of a special administrative region belongs to the region', () => {
    expect(officesIn('香港特别行政区行政长官徐远清、政务司司长李岚秋，澳门特别行政区行政长官王启')).toEqual({
      徐远清: ['香港特别行政区行政长官'],
      李岚秋: ['香港特别行政区政务司司长'],
      王启: ['澳门特别行政区行政长官'],
    })
  })

  test('of courts, departments and people’s bodies keeps the organ', () => {
    expect(
      officesIn(
        '湖南省高级人民法院院长徐远清，省人民检察院检察长李岚秋，省军区司令员王启，省发展改革委主任周牧云，省工商联主席宋听泉，长沙市纪委书记、监委主任何知松',
      ),
    ).toEqual({
      徐远清: ['湖南省高级人民法院院长'],
      李岚秋: ['湖南省人民检察院检察长'],
      王启: ['湖南省军区司令员'],
      周牧云: ['湖南省发展改革委主任'],
      宋听泉: ['湖南省工商联主席'],
      何知松: ['长沙市纪委书记', '长沙市监委主任'],
    })
  })

  test('of development zones, universities, companies and ministries is theirs, and not of the place in their name', () => {
    expect(
      officesIn(
        '苏州工业园区党工委书记徐远清，南京大学党委书记李岚秋、校长王启，远江集团董事长周牧云，国家发展改革委副主任宋听泉，澳门中联办主任何知松',
      ),
    ).toEqual({
      徐远清: ['苏州工业园区党工委书记'],
      李岚秋: ['南京大学党委书记'],
      王启: ['南京大学校长'],
      周牧云: ['远江集团董事长'],
      宋听泉: ['国家发展改革委副主任'],
      何知松: ['澳门中联办主任'],
    })
  })

  test('keeps 代, 原 and 常务 in front of the title', () => {
    expect(officesIn('湖南省原省长徐远清，长沙市代市长李岚秋，湖南省常务副省长王启')).toEqual({
      徐远清: ['湖南省原省长'],
      李岚秋: ['长沙市代市长'],
      王启: ['湖南省常务副省长'],
    })
  })

  test('has its place once where the report doubles the word', () => {
    expect(officesIn('湖南省长沙市市委书记徐远清')).toEqual({ 徐远清: ['长沙市委书记'] })
  })

  test('tells namesakes apart by what stands after the name', () => {
    expect(officesIn('吉林市市长徐远清，吉林省省长李岚秋，恩施州委书记王启，喀什地委书记周牧云')).toEqual({
      徐远清: ['吉林市市长'],
      李岚秋: ['吉林省省长'],
      王启: ['恩施土家族苗族自治州委书记'],
      周牧云: ['喀什地委书记'],
    })
  })
})

describe('one title before several names', () => {
  test('is held by each where several can hold it', () => {
    expect(officesIn('湖南省副省长徐远清、李岚秋和王启')).toEqual({
      徐远清: ['湖南省副省长'],
      李岚秋: ['湖南省副省长'],
      王启: ['湖南省副省长'],
    })
  })

  test('of two sides is held by one each, in order', () => {
    expect(
      extract(
        Buffer.from('2019年6月3日，粤桂两省区政协座谈会在南宁召开，两省区政协主席徐远清、李岚秋出席。'),
      ).people.map(({ name, offices, side }) => [name, offices, side]),
    ).toEqual([
      ['徐远清', ['广东省政协主席'], '广东省'],
      ['李岚秋', ['广西壮族自治区政协主席'], '广西壮族自治区'],
    ])
  })

  test('省领导 gives a side and no office', () => {
    expect(
      extract(Buffer.from('2019年6月3日，湘黔座谈会在贵阳召开。湖南省领导徐远清、李岚秋，长沙市市长王启出席。')).people,
    ).toMatchObject([
      { name: '徐远清', offices: [], side: '湖南省' },
      { name: '李岚秋', offices: [], side: '湖南省' },
      { name: '王启', offices: ['长沙市市长'], side: '湖南省' },
    ])
  })
})

describe('an office of', () => {
  test('a division that has another name or kind today stands as it was called then', () => {
    expect(officesIn('水城县委书记徐远清，襄樊市市长李岚秋，毕节地委书记王启，上海市闸北区区长周牧云')).toEqual({
      徐远清: ['水城县委书记'],
      李岚秋: ['襄樊市市长'],
      王启: ['毕节地委书记'],
      周牧云: ['闸北区区长'],
    })
  })

  test('a county of one character has 县委 after its name', () => {
    expect(officesIn('山西省临汾市吉县县委书记徐远清，吉县县长李岚秋')).toEqual({
      徐远清: ['吉县县委书记'],
      李岚秋: ['吉县县长'],
    })
  })

  test('an autonomous prefecture of Xinjiang has a 党委, and 西藏军区 its own name', () => {
    expect(officesIn('伊犁州党委常委徐远清，西藏自治区党委书记、西藏军区党委第一书记李岚秋')).toEqual({
      徐远清: ['伊犁哈萨克自治州党委常委'],
      李岚秋: ['西藏自治区党委书记', '西藏军区党委第一书记'],
    })
  })

  test('an organ with 和 or 对口 in its name is whole', () => {
    expect(
      officesIn('澳门特别行政区政策研究和区域发展局局长徐远清，苏州市对口支援伊犁州前方工作组副组长李岚秋'),
    ).toEqual({
      徐远清: ['澳门特别行政区政策研究和区域发展局局长'],
      李岚秋: ['苏州市对口支援伊犁州前方工作组副组长'],
    })
  })

  test('several without names is nobody’s', () => {
    expect(officesIn('副省长徐远清以及淄博、烟台、潍坊三市市长，山东省政府秘书长李岚秋')).toMatchObject({
      李岚秋: ['山东省政府秘书长'],
    })
  })
})

test('州委 without a name is of the prefecture named shortly before', () => {
  expect(officesIn('北京市党政代表团飞抵青海省玉树州，与州委座谈。州委书记徐远清、州长李岚秋')).toEqual({
    徐远清: ['玉树藏族自治州委书记'],
    李岚秋: ['玉树藏族自治州州长'],
  })
})

test('what several can hold is of both whom it is written before, and a title right after a name is of that name', () => {
  expect(
    officesIn(
      '河北省委书记徐远清，雄安新区党工委委员、管委会副主任李岚秋、王启，河北省教育厅厅长周牧云教授、省政府秘书长宋听泉',
    ),
  ).toMatchObject({
    李岚秋: ['雄安新区党工委委员', '雄安新区管委会副主任'],
    王启: ['雄安新区党工委委员', '雄安新区管委会副主任'],
    周牧云: ['河北省教育厅厅长'],
    宋听泉: ['河北省政府秘书长'],
  })
})

test('区党委 is of the autonomous region also where its paper tells of a 地区, and 公路局 after 规划司 of the ministry', () => {
  expect(officesIn('西藏自治区主席徐远清，区党委书记李岚秋，区党委常委、昌都地委书记王启')).toMatchObject({
    李岚秋: ['西藏自治区党委书记'],
    王启: ['西藏自治区党委常委', '昌都地委书记'],
  })
  expect(officesIn('交通运输部副部长徐远清、综合规划司司长李岚秋、公路局局长王启')).toEqual({
    徐远清: ['交通运输部副部长'],
    李岚秋: ['交通运输部综合规划司司长'],
    王启: ['交通运输部公路局局长'],
  })
})

test('offices in a chain are of the city above, of the government and of the zone whose words they leave out', () => {
  expect(
    officesIn(
      '云南省曲靖市委书记徐远清，市委常委、宣威市委书记李岚秋，市委常委、副市长王启，市经开区党工委副书记、管委会主任周牧云',
    ),
  ).toMatchObject({
    李岚秋: ['曲靖市委常委', '宣威市委书记'],
    王启: ['曲靖市委常委', '曲靖市副市长'],
    周牧云: ['曲靖市经开区党工委副书记', '曲靖市经开区管委会主任'],
  })
  expect(officesIn('云南省省长徐远清、副省长李岚秋和秘书长王启，广东省政府秘书长、办公厅主任周牧云')).toMatchObject({
    王启: ['云南省政府秘书长'],
    周牧云: ['广东省政府秘书长', '广东省政府办公厅主任'],
  })
})

test('a host is not of the division whose delegation his guest leads', () => {
  expect(
    officesIn(
      '上海市委书记徐远清，市委副书记、市长李岚秋与安徽省六安市委书记王启，市委副书记、市长周牧云率领的六安市党政代表团举行座谈',
    ),
  ).toMatchObject({
    李岚秋: ['上海市委副书记', '上海市市长'],
    周牧云: ['六安市委副书记', '六安市市长'],
  })
})

test('officers of a command of several provinces are of it, and not of the city that it is named after', () => {
  expect(
    officesIn('兰州军区司令员徐远清中将、政治委员李岚秋中将，兰州军区副政委王启少将、政治部主任周牧云少将'),
  ).toMatchObject({
    徐远清: ['兰州军区司令员'],
    李岚秋: ['兰州军区政治委员'],
    周牧云: ['兰州军区政治部主任'],
  })
})

test('of a town its party committee and its head stand in full, with the county where it is named', () => {
  expect(officesIn('云麓镇党委副书记、镇长徐远清，嘉定区青禾镇党委书记李岚秋，远安街道党工委书记王启')).toEqual({
    徐远清: ['云麓镇党委副书记', '云麓镇镇长'],
    李岚秋: ['嘉定区青禾镇党委书记'],
    王启: ['远安街道党工委书记'],
  })
})

test('of a division whose name begins with 长 the word before it is no title', () => {
  expect(officesIn('山西省长治市委书记徐远清、重庆市长寿区委书记李岚秋')).toEqual({
    徐远清: ['长治市委书记'],
    李岚秋: ['长寿区委书记'],
  })
})

test('of 副秘书长 the body is that of whoever stands before', () => {
  expect(officesIn('成都市人大常委会副主任徐远清，副秘书长李岚秋')).toEqual({
    徐远清: ['成都市人大常委会副主任'],
    李岚秋: ['成都市人大常委会副秘书长'],
  })
})

test('of 自治区 beside the Production and Construction Corps is of Xinjiang', () => {
  expect(officesIn('自治区党委副书记、兵团党委书记、政委徐远清')).toEqual({
    徐远清: ['新疆维吾尔自治区党委副书记', '新疆生产建设兵团党委书记', '新疆生产建设兵团政委'],
  })
})

test('of 我校 on a page of two universities is of the one that is not named with its people', () => {
  const { people } = extract(
    Buffer.from(
      '近日，远山大学与青禾师范大学战略合作协议签约仪式在我校举行。我校党委书记徐远清，校长李岚秋，青禾师范大学党委书记王启，副校长周牧云出席。',
    ),
  )
  expect(people.map(({ offices }) => offices[0])).toEqual([
    '远山大学党委书记',
    '远山大学校长',
    '青禾师范大学党委书记',
    '青禾师范大学副校长',
  ])
})

test('of 我校 is nobody’s where the university is named nowhere', () => {
  const { people, unread } = extract(
    Buffer.from('6月3日，我校与岚县人民政府签约。岚县县委书记徐远清，我校党委副书记、校长李岚秋出席签约仪式。'),
  )
  expect(people.find(({ name }) => name === '李岚秋')?.offices).toEqual([])
  expect(unread.length).toBeGreaterThan(0)
})

test('of a 厅 without its province is of the one that the page is about', () => {
  expect(officesIn('农业农村厅厅长徐远清，德阳市委书记李岚秋')).toEqual({
    徐远清: ['四川省农业农村厅厅长'],
    李岚秋: ['德阳市委书记'],
  })
})

test('of a town are of the division that the page names with it', () => {
  expect(
    officesIn(
      '甲县代表团赴嘉定区青禾镇、云麓镇考察，与云麓镇党委书记徐远清、青禾镇镇长李岚秋座谈。远安街道党工委书记王启参加。',
    ),
  ).toEqual({
    徐远清: ['嘉定区云麓镇党委书记'],
    李岚秋: ['嘉定区青禾镇镇长'],
    王启: ['远安街道党工委书记'],
  })
})

test('that only one can hold are nobody’s without a place, where each place that it could be has a holder', () => {
  const { people, visits, unread } = extract(
    Buffer.from(
      '6月3日，省长徐远清率省政府代表团赴四川成都出席联席会议。会议由四川省省长李岚秋主持，福建省省长王启出席会议。',
    ),
  )
  expect(people.map(({ name, offices }) => [name, offices])).toEqual([
    ['徐远清', []],
    ['李岚秋', ['四川省省长']],
    ['王启', ['福建省省长']],
  ])
  expect(visits).toMatchObject([{ from: [], to: ['四川省'] }])
  expect(unread).toHaveLength(1)
})

test('in the company of someone of a named division are of that division', () => {
  expect(officesIn('浙江省政协主席徐远清在四川省政协副主席李岚秋的陪同下')).toEqual({
    徐远清: ['浙江省政协主席'],
    李岚秋: ['四川省政协副主席'],
  })
})

test('of 省长 and 市领导 at the head of a delegation from elsewhere are of where it comes from', () => {
  const { people } = extract(
    Buffer.from(
      '7月18日，由省长徐远清率领的陕西省党政代表团来江苏考察。江苏省委书记李岚秋介绍了情况。\n龙岩市代表团，在市领导王启、周牧云的带领下，走访了嘉定区政府。嘉定区区长孙立出席座谈会。',
    ),
  )
  expect(people.map(({ name, side }) => [name, side])).toEqual([
    ['徐远清', '陕西省'],
    ['李岚秋', '江苏省'],
    ['王启', '龙岩市'],
    ['周牧云', '龙岩市'],
    ['孙立', '嘉定区'],
  ])
})

test('of 党组成员 and of a zone’s 管委会 are of the body before', () => {
  expect(officesIn('德阳市政协主席徐远清，副主席李岚秋，党组成员王启')).toEqual({
    徐远清: ['德阳市政协主席'],
    李岚秋: ['德阳市政协副主席'],
    王启: ['德阳市政协党组成员'],
  })
  expect(officesIn('远安高新区党工委书记、管委会主任徐远清，管委会副主任李岚秋')).toEqual({
    徐远清: ['远安高新区党工委书记', '远安高新区管委会主任'],
    李岚秋: ['远安高新区管委会副主任'],
  })
})

test('of the Political Bureau are the Central Committee’s, and of 甲集团暨乙公司 the first one’s', () => {
  expect(officesIn('政治局委员兼北京市委书记徐远清，远林集团暨远林股份董事长李岚秋')).toEqual({
    徐远清: ['中共中央政治局委员', '北京市委书记'],
    李岚秋: ['远林集团董事长'],
  })
})

test('of those who go along with a chief executive are of his region, whichever other one is named last', () => {
  const { people } = extract(
    Buffer.from(
      '行政长官徐远清明日率团访问澳门。其间徐远清会与澳门行政长官李岚秋会面。随团的官员包括财政司司长王启、政制及内地事务局局长周牧云。',
    ),
  )
  expect(people.map(({ offices }) => offices[0])).toEqual([
    '香港特别行政区行政长官',
    '澳门特别行政区行政长官',
    '香港特别行政区财政司司长',
    '香港特别行政区政制及内地事务局局长',
  ])
})

test('of 师市 without a name are of the division of the Corps that nobody goes to', () => {
  const { people, visits } = extract(
    Buffer.from(
      '5月18日，师市党委书记徐远清率党政代表团到第八师石河子市考察。第八师石河子市党委副书记李岚秋与代表团座谈，他说，结合第十四师昆玉市实际深化合作。',
    ),
  )
  expect(people.map(({ offices }) => offices[0])).toEqual([
    '新疆生产建设兵团第十四师昆玉市党委书记',
    '新疆生产建设兵团第八师石河子市党委副书记',
  ])
  expect(visits).toMatchObject([{ to: ['石河子市'] }])
})

test('本党中央 is of no party that the page names, and is reported', () => {
  const { people, unread } = extract(Buffer.from('6月25日，全国政协常委、本党中央常务副主席徐远清率调研组在山西调研。'))
  expect(people[0]?.offices).toEqual(['全国政协常委', '本党中央常务副主席'])
  expect(unread).toHaveLength(1)
})

test('what the central government has in a region is not the region’s', () => {
  expect(officesIn('福建省委书记徐远清拜会澳门特别行政区行政长官李岚秋、澳门中联办主任王启')).toMatchObject({
    王启: ['澳门中联办主任'],
  })
})

test('代表省委书记X、省长Y says who is spoken for, and not of which organ', () => {
  const { people, meetings } = extract(
    Buffer.from(
      '8月31日，湖南·西藏工作座谈会召开。湖南省政协主席徐远清代表湖南省委、省政府，代表省委书记李岚秋、省长王启，感谢西藏自治区。',
    ),
  )
  expect(people.map(({ offices }) => offices)).toEqual([['湖南省政协主席'], ['湖南省委书记'], ['湖南省省长']])
  expect(meetings[0]?.participants.map(({ person }) => person)).not.toContain('王启')
})

test('a branch is of its bank, also in a city whose name runs on from the bank’s', () => {
  expect(officesIn('远山银行沈阳分行行长徐远清、远山银行长春分行行长李岚秋')).toEqual({
    徐远清: ['远山银行沈阳分行行长'],
    李岚秋: ['远山银行长春分行行长'],
  })
})

test('what somebody is of the delegation ends no chain of his offices', () => {
  expect(officesIn('国务院副总理、中央代表团副团长徐远清')).toEqual({ 徐远清: ['国务院副总理'] })
})

test('two departments of a division share the title behind them', () => {
  expect(officesIn('湖南省委书记徐远清，省发展改革委、省援藏办主任李岚秋')).toMatchObject({
    李岚秋: ['湖南省发展改革委主任', '湖南省援藏办主任'],
  })
})

test('a ministry of another country is its own, and a school of 中国 no city’s', () => {
  expect(officesIn('远江民主共和国财政部副部长徐远清')).not.toEqual({ 徐远清: ['财政部副部长'] })
  expect(officesIn('中国延安干部学院办公厅主任李岚秋')).toEqual({ 李岚秋: ['中国延安干部学院办公厅主任'] })
})

test('the courts of a special administrative region and its 审计长 have their own names', () => {
  const { people } = extract(
    Buffer.from(
      '澳门新闻局讯 2025年5月8日，行政长官徐远清会见贵州省省长李岚秋。出席的有终审法院院长王启、检察院检察长周牧云、审计长余洪川。',
    ),
  )
  expect(people.slice(2).map(({ offices }) => offices)).toEqual([
    ['澳门特别行政区终审法院院长'],
    ['澳门特别行政区检察院检察长'],
    ['澳门特别行政区审计长'],
  ])
})

test('an adviser of a delegation has no office of it', () => {
  expect(officesIn('全国政协常委徐远清任考察团顾问，全国政协常委李岚秋任团长')).toEqual({
    徐远清: ['全国政协常委'],
    李岚秋: ['全国政协常委'],
  })
})

test('a company with 有限责任 in its name is named in full, and a company of 省 with the province', () => {
  expect(officesIn('贵州省毕节市市长徐远清、远山有限责任公司董事长李岚秋、省青禾集团总经理王启')).toMatchObject({
    李岚秋: ['远山有限责任公司董事长'],
    王启: ['贵州省青禾集团总经理'],
  })
})

test('a committee of a 政协 or 人大 stands without it in a list', () => {
  expect(officesIn('广州市政协副主席徐远清，城建资源环境委主任李岚秋')).toMatchObject({
    李岚秋: ['广州市政协城建资源环境委主任'],
  })
})

test('a former office before its place, a seat in the 人大 and an organ of a region are named in full', () => {
  expect(officesIn('全国人大常委、原香港立法会主席徐远清，原湖南省政协主席李岚秋，贵州省人大常委王启')).toEqual({
    徐远清: ['全国人大常委会委员', '香港特别行政区立法会原主席'],
    李岚秋: ['湖南省政协原主席'],
    王启: ['贵州省人大常委会委员'],
  })
})

test('a secretary of a town that is not named is of no city', () => {
  const { people, unread } = extract(
    Buffer.from(
      '5月20日，怀化市靖州县政协副主席徐远清一行来镇考察，靖州县政协领导参观了大道。镇党委书记李岚秋陪同。靖州县政协副主席徐远清说，靖州县将学习。',
    ),
  )
  expect(people.find(({ name }) => name === '李岚秋')?.offices).toEqual([])
  expect(unread).toHaveLength(1)
})

test('a department for social work is the committee’s, 挂职 is no part of a title, and 府 is a government in Taiwan', () => {
  expect(officesIn('湖州市委副书记、社工部部长、政法委书记徐远清')).toEqual({
    徐远清: ['湖州市委副书记', '湖州市委社工部部长', '湖州市委政法委书记'],
  })
  expect(officesIn('宁陕县挂职副县长徐远清')).toEqual({ 徐远清: ['宁陕县副县长'] })
  expect(officesIn('苗栗县府参议徐远清')).toEqual({ 徐远清: ['苗栗县政府参议'] })
})

test('省政府研究室 is of the province that the list is of', () => {
  expect(officesIn('黑龙江省发改委主任徐远清，省商务厅厅长李岚秋，省政府研究室主任苏立群参加。')).toMatchObject({
    苏立群: ['黑龙江省政府研究室主任'],
  })
})

test('行委, 行政长官特别代表, 国有…监事会 and 总领队 of a team are offices', () => {
  expect(
    officesIn(
      '大柴旦工委副书记、行委主任徐远清，香港特别行政区行政长官特别代表李岚秋，国有重点大型企业监事会主席苏立群，湖北省第八批援藏工作队总领队林海清',
    ),
  ).toEqual({
    徐远清: ['大柴旦工委副书记', '大柴旦行委主任'],
    李岚秋: ['香港特别行政区行政长官特别代表'],
    苏立群: ['国有重点大型企业监事会主席'],
    林海清: ['湖北省第八批援藏工作队总领队'],
  })
})

test('a company after a department is no part of it, and those who receive a city’s delegation are not of that city', () => {
  expect(officesIn('滨州市委书记方明，投资管理部总经理徐远清、惠民公司总经理李岚秋')).toMatchObject({
    李岚秋: ['惠民公司总经理'],
  })
  const { people } = extract(
    Buffer.from(
      '6月30日，广州市协作办公室党委书记徐远清带领广州市企业家代表团来我市考察。市委常委、纪委书记李岚秋，市政协副主席苏立群接待了广州市考察团一行。企业家参观了远山集团肇东分公司。徐远清表示，来肇东市投资有底气。肇东市委、市政府诚意十足。',
    ),
  )
  expect(people.slice(1).map(({ name, side }) => [name, side])).toEqual([
    ['李岚秋', '肇东市'],
    ['苏立群', '肇东市'],
  ])
})

test('a term of office, an organ’s other name in brackets and a bureau that only one region has', () => {
  expect(officesIn('全国政协人口资源环境委员会副主任、九届浙江省政协主席徐远清')).toEqual({
    徐远清: ['全国政协人口资源环境委员会副主任', '浙江省政协主席'],
  })
  expect(officesIn('深圳市前海合作区管理局（前海管理局）局长徐远清')).toEqual({
    徐远清: ['深圳市前海合作区管理局局长'],
  })
  expect(officesIn('广东省省长李岚秋、政制及内地事务局局长徐远清')).toMatchObject({
    徐远清: ['香港特别行政区政制及内地事务局局长'],
  })
})

test('a vice-chair after the Party secretary of a federation is the federation’s, though a site stars 党 out', () => {
  expect(officesIn('十堰市委统战部副部长、工商联*组书记徐远清，副主席李岚秋')).toEqual({
    徐远清: ['十堰市委统战部副部长', '十堰市工商联党组书记'],
    李岚秋: ['十堰市工商联副主席'],
  })
})

test('those of a chief executive’s office are of the region', () => {
  expect(
    extract(
      Buffer.from(
        '香港特区行政长官徐远清将于9月26日率领代表团访问重庆。陪同出访的官员包括行政长官私人秘书李岚秋、行政长官高级特别助理王启和特首办主任苏立群。',
      ),
    ).people.map(({ offices }) => offices),
  ).toEqual([
    ['香港特别行政区行政长官'],
    ['香港特别行政区行政长官私人秘书'],
    ['香港特别行政区行政长官高级特别助理'],
    ['香港特别行政区行政长官办公室主任'],
  ])
})

test('和 in 和平统一 joins no two organs', () => {
  expect(officesIn('全国人大常委会副委员长、中国和平统一促进会副会长徐远清')).toEqual({
    徐远清: ['全国人大常委会副委员长', '中国和平统一促进会副会长'],
  })
})

test('上海市委主委 after an office of a democratic party’s centre is of the party’s branch', () => {
  expect(
    extract(Buffer.from('10月16日，九三学社中央常委、上海市委主委，上海市政协副主席徐远清带领代表团到昆明市调研。'))
      .people[0]?.offices,
  ).toEqual(['九三学社中央常委', '九三学社上海市委主委', '上海市政协副主席'])
})

test('an organ of the centre under two names gives an office in each, and a shared title keeps its bureau', () => {
  const offices = (report: string) => extract(Buffer.from(report)).people.map((person) => person.offices)
  expect(
    offices(
      '会议9日在广州召开。中央港澳工作办公室（国务院港澳事务办公室）副主任徐远清，中央港澳工作办公室、国务院港澳事务办公室三局副局长李岚秋出席会议。',
    ),
  ).toEqual([
    ['中央港澳工作办公室副主任', '国务院港澳事务办公室副主任'],
    ['中央港澳工作办公室三局副局长', '国务院港澳事务办公室三局副局长'],
  ])
})

test('departments of a company, of an assembly and of a county of Taiwan have what stands before them', () => {
  const offices = (report: string) => extract(Buffer.from(report)).people.map((person) => person.offices)
  expect(offices('远山集团总经理助理、计划营销部主任徐远清参加会谈。')).toEqual([
    ['远山集团总经理助理', '远山集团计划营销部主任'],
  ])
  expect(offices('新竹县副县长徐远清、国际产业发展处处长李岚秋、农业处处长王启陪同。').slice(1)).toEqual([
    ['新竹县国际产业发展处处长'],
    ['新竹县农业处处长'],
  ])
  expect(
    offices('福州市人大常委会原副主任徐远清、人大办公厅主任李岚秋、人大侨台委副主任科员王启参加。').slice(1),
  ).toEqual([['福州市人大办公厅主任'], ['福州市人大侨台委副主任科员']])
})

test('拜会市委书记 is no organ', () => {
  const { people } = extract(
    Buffer.from('7月29日，远山大学党委书记徐远清率队前往南平市调研。徐远清一行拜会市委书记李岚秋、市长王启。'),
  )
  expect(people[1]?.offices).toEqual(['南平市委书记'])
})

test('城市副中心 is of the city, and its 管委会 of it', () => {
  expect(
    extract(Buffer.from('北京市副市长，城市副中心党工委书记、管委会主任徐远清率团来到雄安新区考察。')).people[0]
      ?.offices,
  ).toEqual(['北京市副市长', '北京城市副中心党工委书记', '北京城市副中心管委会主任'])
})

test('a committee in a chain after 全国政协 is of 全国政协, and 新堡镇长 heads 新堡镇', () => {
  expect(
    officesIn(
      '全国政协常委、副秘书长、经济委员会副主任王启，湖南省安化县委书记徐远清，东坪镇党委书记李岚秋、新堡镇长周牧云',
    ),
  ).toMatchObject({
    王启: ['全国政协常委', '全国政协副秘书长', '全国政协经济委员会副主任'],
    周牧云: ['新堡镇镇长'],
  })
})

test('市总商会 is of the city, and 本局 of no region that the page does not name for it', () => {
  expect(officesIn('8月3日，上海市政协副主席、市工商联主席、市总商会会长徐远清会见了客人。').徐远清).toContain(
    '上海市总商会会长',
  )
  expect(
    officesIn(
      '8月12日，启动仪式在澳门举行，澳门经济财政司司长徐远清出席，本局主席王启与湖北省商务厅厅长周牧云签署备忘录。',
    ).王启,
  ).not.toContain('澳门特别行政区本局主席')
})
