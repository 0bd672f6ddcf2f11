import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract/extract.js'

const read = (report: string) => extract(Buffer.from(report)).agreements

describe('the parties of an agreement', () => {
  test('are both signers before the verb: 省政府 is the writing side, an organisation stays as written', () => {
    const [agreement, ...more] = read(
      '贵州日报讯 2022年6月15日，省政府与中国远林集团在贵阳签署战略合作协议，省委副书记、省长李秉文，中国远林集团董事长余洪川见证签约。副省长李再清与中国远林集团总经理王启勇分别代表双方签约。',
    )
    expect(more).toEqual([])
    expect(agreement).toMatchObject({
      title: '战略合作协议',
      status: 'SIGNED',
      signedOn: '2022-06-15',
      parties: ['贵州省', '中国远林集团'],
      signatories: ['李再清', '王启勇'],
      witnesses: ['李秉文', '余洪川'],
    })
  })

  test('are the signers inside a title, without anything between them too', () => {
    const titles = read(
      '2016年9月26日，吉林省党政代表团赴浙江考察。签约仪式上，双方签署《长春市人民政府凯远科技集团公司战略合作协议》及《四平市人民政府与凯远科技集团公司项目合作备忘录》。',
    )
    expect(titles.map(({ parties }) => parties)).toEqual([
      ['长春市', '凯远科技集团公司'],
      ['四平市', '凯远科技集团公司'],
    ])
  })

  test('are the sides of those who signed, where neither title nor verb names any', () => {
    const [agreement] = read(
      '2021年5月7日，浙江省象山县委副书记、县长黄焕远率象山县党政代表团赴吉林省龙井市考察。8日，两地召开座谈会。会上，黄焕远与龙井市委副书记、市长权达明分别代表双方签订了对口协作框架协议。',
    )
    expect(agreement).toMatchObject({
      title: '对口协作框架协议',
      parties: ['象山县', '龙井市'],
      signedOn: '2021-05-08',
    })
  })

  test('are two universities, whose names begin like a place', () => {
    const [agreement] = read(
      '2025年4月29日，中山大学党委书记朱孔远一行到访云南大学，两校座谈交流。云南大学副校长唐年清、中山大学校长助理匡明生分别代表两校签署《中山大学 云南大学深化对口合作协议》。',
    )
    expect(agreement?.parties).toEqual(['中山大学', '云南大学'])
    expect(agreement?.signatories).toEqual(['唐年清', '匡明生'])
  })

  test('stand after the title where it is 由 them that it was signed', () => {
    const [agreement] = read(
      '2025年9月18日，松江区·昭通市协作联席会议召开。《2025年携手兴乡村合作协议书》由松江区人民政府与昭通市昭阳区、镇雄县人民政府依次签订。',
    )
    expect(agreement?.parties).toEqual(['松江区', '昭阳区', '镇雄县'])
  })
})

describe('one document', () => {
  test('told short and in full is one, by its full title', () => {
    const agreements = read(
      '四川省政府与中国安远集团签署战略合作协议\n四川日报讯 2022年4月1日，四川省人民政府与中国安远建设集团有限公司在成都签署战略合作协议。省长黄克明、中国安远建设集团有限公司董事长周国宁分别代表双方在《四川省人民政府中国安远建设集团有限公司战略合作协议》上签字。',
    )
    expect(agreements.map(({ title }) => title)).toEqual(['四川省人民政府中国安远建设集团有限公司战略合作协议'])
  })

  test('that only the headline names is read from there', () => {
    const [agreement] = read(
      '汉中巴中两市签署战略合作框架协议 巴中市党政代表团来汉中市考察\n来源：汉中日报 2019-05-30\n5月28日至29日，巴中市委书记罗增远率巴中市党政代表团来汉中市考察。29日下午，汉中巴中交流座谈会召开，汉中市委书记王建宁主持。',
    )
    expect(agreement).toMatchObject({ title: '战略合作框架协议', status: 'SIGNED', parties: ['汉中市', '巴中市'] })
  })

  test('of several that share their last word is each one', () => {
    const agreements = read(
      '2024年5月3日，江门市党政代表团来深圳考察，两市召开座谈会。会上，两市签署了产业合作、劳务协作、人才交流三项协议。',
    )
    expect(agreements.map(({ title }) => title)).toEqual(['产业合作协议', '劳务协作协议', '人才交流协议'])
  })
})

describe('what is no signing', () => {
  test('a document that is to be fulfilled, or was signed before, is referred to', () => {
    const agreements = read(
      '2024年5月3日，湖北省党政代表团赴西藏考察，鄂藏座谈会在拉萨举行。湖北省委书记王远清说，要落实好此前签署的《鄂藏合作框架协议》。',
    )
    expect(agreements).toMatchObject([
      {
        title: '鄂藏合作框架协议',
        status: 'REFERENCED',
        signedOn: null,
        parties: ['湖北省', '西藏自治区'],
        meeting: null,
      },
    ])
  })

  test('plans, laws, projects and agreements without a title are no agreements', () => {
    expect(
      read(
        '2024年5月3日，江苏省党政代表团赴陕西考察，苏陕座谈会在西安举行。会议审议了《苏陕协作三年规划》和《协作资金管理办法》。现场签约项目12个，双方还签署了有关合作协议。',
      ),
    ).toEqual([])
  })

  test('what is only counted counts at its meeting', () => {
    const record = extract(
      Buffer.from('2017年11月18日，粤港合作联席会议第二十次会议在香港举行。会上，双方签署7项合作协议。'),
    )
    expect(record.meetings[0]?.agreementCount).toBe(7)
    expect(record.agreements).toEqual([])
  })
})

test('双方共同见证 are those of whom it was just told that they met', () => {
  const [agreement] = read(
    '山西日报讯 2021年9月3日下午，省委书记林远明与华泽集团董事长王祥清举行工作会谈。双方共同见证了《山西省人民政府与华泽（集团）有限公司战略合作框架协议》的签约。省领导罗清远出席。',
  )
  expect(agreement).toMatchObject({ parties: ['山西省', '华泽集团'], witnesses: ['林远明', '王祥清'] })
})

test('a guest is no witness of what his host witnessed after receiving him', () => {
  const [first, second] = read(
    '江西日报讯 2017年6月8日，省长刘奇远分别会见招远局集团董事长李建清、华泽集团总经理罗熹明，见证省政府与招远局集团战略合作框架协议、省政府与华泽集团深化战略合作框架协议签字。',
  )
  expect(first).toMatchObject({ parties: ['江西省', '招远局集团'], witnesses: ['刘奇远'] })
  expect(second).toMatchObject({ parties: ['江西省', '华泽集团'], witnesses: ['刘奇远'] })
})

test('heads who 共同签署 sign for their sides', () => {
  const [agreement] = extract(
    Buffer.from(
      '2017年7月1日，在王远见证下，香港特别行政区行政长官林远、广东省省长马启睿共同签署了《深化粤港合作框架协议》。',
    ),
  ).agreements
  expect(agreement).toMatchObject({ signatories: ['林远', '马启睿'], parties: ['广东省', '香港特别行政区'] })
})

test('a headline’s short name of a document is no second one', () => {
  expect(
    extract(
      Buffer.from(
        '黔粤两省签署合作备忘录\n2017年7月1日，贵州省与广东省在贵阳签署《贵州省人民政府 广东省人民政府战略合作框架协议》。',
      ),
    ).agreements,
  ).toHaveLength(1)
})

test('what a conference adopts is not signed', () => {
  expect(
    read('2019年6月3日，湘黔联席会议在贵阳召开，会议审议通过了《联席会议纪要》，签署了《湘黔合作宣言》。'),
  ).toMatchObject([{ title: '湘黔合作宣言', status: 'SIGNED' }])
})

test('what departments sign is not by the hands of those who signed the framework', () => {
  const agreements = read(
    '2019年6月3日，鲁渝联席会议在重庆召开。会上，重庆市市长徐远清、山东省省长李岚秋代表双方签署《鲁渝协作框架协议》，两省市有关部门签署了《鲁渝劳务协作协议》。',
  )
  expect(agreements.map(({ title, signatories }) => [title, signatories])).toEqual([
    ['鲁渝协作框架协议', ['徐远清', '李岚秋']],
    ['鲁渝劳务协作协议', []],
  ])
})

test('departments that sign for themselves are the parties, and 湘黔两地 before the verb are two provinces', () => {
  const { agreements } = extract(
    Buffer.from(
      '2019年6月3日，湘黔桂合作座谈会在长沙召开。会上，湖南省商务厅与贵州省商务厅签署《经贸合作备忘录》，湘桂两地签署《水运合作框架协议》。',
    ),
  )
  expect(agreements.map(({ parties }) => parties)).toEqual([
    ['湖南省商务厅', '贵州省商务厅'],
    ['湖南省', '广西壮族自治区'],
  ])
})

test('what is signed 会后 is of the conference, past the talks told in between', () => {
  const [agreement] = read(
    '2019年6月10日，第五届远江区域合作论坛在南宁举行，福建、江西、湖南三省的行政首长出席。论坛前，福建省省长徐远清9日晚与贵州省省长李岚秋举行会面。各方在会后共同签署《远江区域合作共同宣言》。',
  )
  expect(agreement).toMatchObject({ signedOn: '2019-06-10', parties: ['福建省', '江西省', '湖南省'] })
})

test('a day and a city may stand between a document and 签署, and 会签 signs', () => {
  expect(
    read('2019年6月9日，湖南省政府与远江集团关于加快电网发展的战略合作框架协议6月10日下午在长沙签署。')[0],
  ).toMatchObject({ status: 'SIGNED', signedOn: '2019-06-10' })
  expect(
    read(
      '2019年6月9日，湘黔检察协作座谈会在长沙召开，湖南省人民检察院检察长徐远清、贵州省人民检察院检察长李岚秋讲话，两省检察机关会签了《关于建立协作机制的意见》。',
    ),
  ).toHaveLength(1)
})

test('a document is signed where it is 签了, where its day follows a comma, and where they sign 在协议上', () => {
  const titles = (report: string) => read(report).map(({ title }) => title)
  expect(titles('2019年6月3日，长沙市与贵阳市在长沙签了《旅游合作框架协议》。长沙市市长徐远清出席仪式。')).toEqual([
    '旅游合作框架协议',
  ])
  expect(
    titles('2019年6月3日，长沙市同贵阳市的友好合作协议，6月3日上午签署。长沙市市长徐远清出席签约仪式。'),
  ).toHaveLength(1)
  expect(
    titles('2019年6月3日，长沙市政府与贵阳市政府召开座谈会，并在文化旅游战略合作协议上签字。长沙市市长徐远清讲话。'),
  ).toEqual(['文化旅游战略合作协议'])
})

test.each([
  ['湖南省政府分别与远山大学、青禾大学在长沙签署深化战略合作协议', '湖南省'],
  ['湖南省政府与远山大学、青禾大学在长沙分别签署深化战略合作协议', '湖南省'],
  ['远山大学、青禾大学分别与湖南省政府签署深化战略合作协议', '湖南省'],
])('%s: a document with each of them', (words, one) => {
  expect(read(`2019年6月3日，${words}。`).map(({ parties }) => parties)).toEqual([
    [one, '远山大学'],
    [one, '青禾大学'],
  ])
})

test('who witnesses what is signed with each of several witnesses all of it', () => {
  const signed = read(
    '2019年6月3日，湖南省政府与远山集团、青禾集团在长沙分别签署战略合作协议。湖南省委书记徐远清出席签署仪式。在徐远清见证下，湖南省省长李岚秋与各方负责同志代表双方签署战略合作协议。',
  )
  expect(signed.map(({ witnesses }) => witnesses)).toEqual([['徐远清'], ['徐远清']])
})

test('where a document is signed is no party to it', () => {
  expect(read('2019年6月3日，湖南省在北京与广东省签署战略合作框架协议。')[0]?.parties).toEqual(['湖南省', '广东省'])
})

test('what is carried out by a signing is not signed there, nor what is asked for or wished', () => {
  expect(
    read(
      '2019年6月3日，为落实《“十三五”粤滇战略合作框架协议》，曲靖市与深圳市签订《曲靖市深圳市缔结友好城市协议书》。',
    ).map(({ status, parties }) => [status, parties]),
  ).toEqual([
    ['REFERENCED', ['广东省', '云南省']],
    ['SIGNED', ['曲靖市', '深圳市']],
  ])
  expect(
    read(
      '2019年6月3日，湖南省委书记徐远清表示，期待双方以协议签订为新起点。会议请水利部与湖南签署省部合作协议。',
    ).filter(({ status }) => status === 'SIGNED'),
  ).toEqual([])
})

test('the parties are all of a list of which the number is told, departments of the writing side, and not what a title hints at', () => {
  expect(
    read('2023年3月1日，辽宁省政府与远天科工、远飞工业集团、中国远航等3家央企签署了战略合作协议。')[0]?.parties,
  ).toEqual(['辽宁省', '远天科工', '远飞工业集团', '中国远航'])
  expect(
    read(
      '四川日报讯 2018年5月11日，省港澳办与香港远林商会签署友好合作协议；贵州省教育厅与广东省教育厅签署了《粤黔教育共建协议》。',
    ).map(({ parties }) => parties),
  ).toEqual([
    ['贵州省教育厅', '广东省教育厅'],
    ['四川省港澳办', '香港远林商会'],
  ])
})

test.each([
  ['亳州市人民政府与远山银行安徽省分行在合肥签署战略合作协议。', ['亳州市', '远山银行安徽省分行']],
  ['四川省人民政府与远山银行在成都签署推动四川“十四五”发展全面战略合作协议。', ['四川省', '远山银行']],
  ['上海市人民政府与远矿集团有限公司在沪签署战略合作协议。', ['上海市', '远矿集团有限公司']],
  [
    '槐荫区、花垣县、远山发展有限公司签订《济南市槐荫区-湘西州花垣县合作框架协议》。',
    ['槐荫区', '花垣县', '远山发展有限公司'],
  ],
])('%s: between these', (words, parties) => {
  expect(read(`2019年6月3日，${words}`)[0]?.parties).toEqual(parties)
})

test('a city’s district signs another document than the city, though it is called nearly the same', () => {
  expect(
    read(
      '6月3日，上海市人民政府与远矿集团有限公司在沪签署战略合作协议。签约仪式上，徐汇区政府与远矿发展集团签署了战略合作框架协议。',
    ).map(({ parties }) => parties),
  ).toEqual([
    ['上海市', '远矿集团有限公司'],
    ['徐汇区', '远矿发展集团'],
  ])
})

test.each([
  ['自2010年两省区签署《经济社会发展战略合作协议》以来，湖北省与甘肃省常来常往。'],
  ['甘肃省与湖北省还将召开座谈会，签署战略合作框架协议。'],
])('%s: nothing is signed', (words) => {
  expect(read(`2019年6月3日，湖北省省长徐远清赴甘肃省考察。${words}`).map(({ status }) => status)).toEqual([
    'REFERENCED',
  ])
})

test('主持签署仪式并介绍协议情况 is no document', () => {
  expect(read('2019年6月3日，四川省副省长徐远清主持签署仪式并介绍协议有关情况。')).toEqual([])
})

test('a document signed in 《》 is one, whatever its title ends in', () => {
  expect(read('2016年3月1日，湖南、贵州两省在长沙签署《长沙行动》。')).toMatchObject([
    { title: '长沙行动', status: 'SIGNED', parties: ['湖南省', '贵州省'] },
  ])
})

test('every document of a list is one, though their names are alike', () => {
  const [first, second, ...more] = read(
    '2020年9月14日，流域创新论坛在郑州市召开。此外，青禾流域保护战略合作协议、云麓产业战略合作协议等在本次论坛上签订。',
  )
  expect([first?.title, second?.title, more]).toEqual(['青禾流域保护战略合作协议', '云麓产业战略合作协议', []])
})

test('divisions of which their number stands behind the list are its parties', () => {
  expect(
    read('2015年9月29日，来自黄河沿岸的临汾、运城、渭南和三门峡4市政府负责人29日在渭南共同签署《共建行动纲领》。')[0]
      ?.parties,
  ).toEqual(['临汾市', '运城市', '渭南市', '三门峡市'])
})

test.each([
  '自2013年首届会议以来，湖南、贵州先后签署了《长沙共识》。',
  '目前，湖南、贵州签署了《长沙共识》等文件近20份。',
  '湖南省与贵州省于2019年11月签署了《长沙共识》。',
  '去年，湖南省旅游局与贵州省旅游局已签订《长沙合作备忘录》。',
  '论坛上，湖南、贵州将发布《长沙共识》，签订《长沙合作协议》。',
])('what was signed long since, or is yet to be, is only referred to: %s', (sentence) => {
  const told = read(`湖南日报讯 2021年6月3日，湖南、贵州两省在长沙举行合作会议，湖南省省长徐远清主持会议。${sentence}`)
  expect(told.map(({ status }) => status).filter((status) => status === 'SIGNED')).toEqual([])
  expect(told.length).toBeGreaterThan(0)
})

test('towns, a branch of a bank and a branch of a company sign under their own names', () => {
  const parties = read(
    '2021年8月19日，云麓镇与青禾镇、远江镇与松溪镇分别签署了携手行动协议。农行德州分行、远江集团有限公司德州分公司共同签署“数字远江”建设合作协议。',
  ).map((agreement) => agreement.parties)
  expect(parties).toEqual([
    ['云麓镇', '青禾镇'],
    ['远江镇', '松溪镇'],
    ['农行德州分行', '远江集团有限公司德州分公司'],
  ])
})

test('a ceremony beside a reception has the document that was told before both, and its parties', () => {
  const { meetings } = extract(
    Buffer.from(
      '山东日报讯 2021年3月23日，山东省人民政府与中国远林集团在济南签署战略合作协议。省委书记刘青禾会见了中国远林集团董事长余洪川一行，省长李再清出席签字仪式。',
    ),
  )
  expect(meetings.find(({ kind }) => kind === 'SIGNING')?.parties).toEqual(['山东省', '中国远林集团'])
})

test('a department is of the province of the one before it, and a commission of health signs too', () => {
  const parties = read(
    '9月7日，贵州省党政代表团赴广东省考察。贵州省乡村振兴局、省农业农村厅与广东省乡村振兴局、省农业农村厅签署了《合作框架协议》；贵州省卫生健康委与广东省卫生健康委签署了《协作框架协议》。',
  ).map((agreement) => agreement.parties)
  expect(parties).toEqual([
    ['贵州省乡村振兴局', '贵州省农业农村厅', '广东省乡村振兴局', '广东省农业农村厅'],
    ['贵州省卫生健康委', '广东省卫生健康委'],
  ])
})

test('documents of one sentence that have a verb each are two', () => {
  expect(
    read('9月22日，海曙区党政代表团赴庆元县考察。会上，两地政府签订结对协议，云麓街道与青禾街道签订乡镇结对协议。').map(
      ({ title }) => title,
    ),
  ).toEqual(['结对协议', '乡镇结对协议'])
})

test('省国资委 and a company sign with whoever signed before them', () => {
  expect(
    read(
      '贵州日报讯 2014年8月9日，省长徐远清会见远林集团公司董事长李岚秋。远林集团公司还与省国资委、云麓企业集团有限责任公司签署联合重组协议。',
    )[0]?.parties,
  ).toEqual(['远林集团公司', '贵州省国资委', '云麓企业集团有限责任公司'])
})

test('two towns with a long dash between them are the parties of the title', () => {
  expect(
    read('10月14日，嵊州—青田山海协作联席会议召开。双方签署《嵊州市甘霖镇——青田县温溪镇结对共建协议》。')[0]?.parties,
  ).toEqual(['嵊州市甘霖镇', '青田县温溪镇'])
})

test('a county and the chamber of that county sign two documents with the same chamber', () => {
  expect(
    read(
      '4月20日，黔澳合作签约仪式在贵阳市举行。会上，澳门云麓商会与南明区人民政府签署战略合作协议，澳门云麓商会与南明区商会签订战略合作协议。',
    ).map(({ parties }) => parties),
  ).toEqual([
    ['澳门云麓商会', '南明区'],
    ['澳门云麓商会', '南明区商会'],
  ])
})

test('what the parties agree on may stand between them and the verb', () => {
  expect(
    read(
      '4月20日，黔澳合作签约仪式在贵阳市举行。会上，贵州青禾集团有限公司、远林环球有限公司与澳门云麓商会就推动贵州茶叶出口签订《品牌代理合作协议》。',
    ),
  ).toMatchObject([{ status: 'SIGNED', parties: ['贵州青禾集团有限公司', '远林环球有限公司', '澳门云麓商会'] }])
})

test('我州 and a company of 省 sign as the prefecture and as a company of the province', () => {
  expect(
    read(
      '黔东南日报讯 2025年4月8日，黔东南州委副书记、州长刘青禾出席仪式。我州与省云麓产业发展集团有限责任公司签署合作协议。',
    )[0]?.parties,
  ).toEqual(['黔东南苗族侗族自治州', '贵州省云麓产业发展集团有限责任公司'])
})

test.each([
  [
    '云麓镇与青禾镇、松溪乡，云溪村与青林村，远山社区与远江社区分别签订了结对协议',
    [
      ['云麓镇', '青禾镇', '松溪乡'],
      ['云溪村', '青林村'],
      ['远山社区', '远江社区'],
    ],
  ],
  [
    '青禾镇远林村、远江乡松林村分别与秀山县太和镇、云麓街道签订了帮扶协议',
    [['青禾镇远林村', '远江乡松林村', '秀山县太和镇', '云麓街道']],
  ],
  [
    '常德市农委、远山琵琶学校、湖南省远江药业分别与远山田园集团、毕节市教育局、远林股份有限公司签订合作框架协议',
    [['常德市农委', '远山琵琶学校', '湖南省远江药业', '远山田园集团', '毕节市教育局', '远林股份有限公司']],
  ],
  [
    '远山集团与青禾研究所签订了全面合作协议书、与远林重工集团签订了长期合作协议书',
    [
      ['远山集团', '青禾研究所'],
      ['远山集团', '远林重工集团'],
    ],
  ],
  ['湖南省与浙江青禾 羽绒股份有限公司签署合作框架协议', [['湖南省', '浙江青禾羽绒股份有限公司']]],
])('who signs in pairs, in turn, or again: %s', (words, parties) => {
  expect(read(`2019年6月3日，${words}。`).map((agreement) => agreement.parties)).toEqual(parties)
})

test('provinces that a title names by a character each are its parties, however many they are', () => {
  expect(read('2009年6月3日，会议签署了《京津冀晋蒙政协区域经济合作共识协议》。')[0]?.parties).toEqual([
    '北京市',
    '天津市',
    '河北省',
    '山西省',
    '内蒙古自治区',
  ])
})

test('what was signed 去年 is only referred to', () => {
  expect(
    read('2019年6月3日，长沙市与遵义市举行座谈会。去年，两市派出工作组，签署了推动长沙与遵义合作的框架协议。').map(
      ({ status }) => status,
    ),
  ).toEqual(['REFERENCED'])
})

test('自治区政府 begins a title, and a number of documents is none', () => {
  expect(
    read(
      '9月24日，广西壮族自治区主席徐远清、四川省省长李岚秋在成都会晤。四川大学校长王启代表双方签署自治区政府与四川大学战略合作协议。',
    ).map(({ title }) => title),
  ).toEqual(['自治区政府与四川大学战略合作协议'])
  expect(read('24日，天津市与河北省签署了两地协同发展的五项合作框架协议及备忘录。')).toEqual([])
})

test('each title of a list is a document, though one is named by its signers and its kind alone; a zone signs by its committee', () => {
  const { agreements } = extract(
    Buffer.from(
      '2021年9月14日，三门峡市、渭南市在三门峡市召开论坛。此外，远山生态保护战略合作协议、近水供应合作框架协议、三门峡市远山示范区管理委员会与远山铝业有限公司战略合作协议等在本次论坛上签订。',
    ),
  )
  expect(agreements.map(({ title }) => title)).toHaveLength(3)
  expect(agreements.at(-1)?.parties).toEqual(['三门峡市远山示范区管理委员会', '远山铝业有限公司'])
})

test('a bureau of the 特区政府 and a 事务办公室 sign for themselves', () => {
  expect(
    read(
      '2023年9月12日\n政务司副司长徐远清今日抵达广州，见证特区政府公务员事务局与广东省人民政府港澳事务办公室签署《关于公务员交流的协议书》。',
    )[0]?.parties,
  ).toEqual(['香港特别行政区公务员事务局', '广东省人民政府港澳事务办公室'])
})

test('围绕两地达成的《协议》 refers to one that was made before', () => {
  expect(
    read(
      '6月1日，仓山区代表团赴定西市考察，围绕仓山区与临洮县达成的《东西部扶贫协作框架协议》，推进各项工作，签署了产业合作协议。',
    ).find(({ title }) => title === '东西部扶贫协作框架协议')?.status,
  ).toBe('REFERENCED')
  expect(
    read('6月1日，广东省省长徐远清会见澳门特区行政长官李岚秋。他回顾了今年3月《粤澳合作框架协议》签署以来的工作。').map(
      ({ status }) => status,
    ),
  ).toEqual(['REFERENCED'])
})

test('an agreement that someone of an unknown side signs is not between others who were there', () => {
  expect(
    read(
      '10月20日，我校与西青区人民政府战略合作签约仪式在西青区举行。天津市副市长徐远清出席仪式并见证签约。西青区区长李岚秋，我校党委书记王启参加有关活动。\n王启与李岚秋签署合作协议。',
    ).map(({ parties }) => parties),
  ).toEqual([['西青区']])
})

test('of what is signed side by side at a forum of seven cities not every paper is of all seven', () => {
  expect(
    read(
      '9月14日，郑州市、洛阳市、三门峡市，陕西省西安市、渭南市，山西省运城市、临汾市等三省七市在三门峡市召开远河创新发展论坛。\n论坛上，三门峡市人民政府和远山银行签订金融服务合作协议。此外，远河基金战略合作框架协议、近水小镇建设项目合作协议、煤气供应合作框架协议书等在本次论坛上签订。',
    ).map(({ parties }) => parties.length),
  ).toEqual([2, 0, 0, 0])
})

test('一批合作协议 counts papers that have no title of their own', () => {
  expect(read('6月3日，湖南省省长徐远清在香港会见香港特区行政长官李岚秋，见证一批湘港合作协议签署。')).toEqual([])
})

test('departments of the two cities of a title, and a school of a university, sign under their own names', () => {
  const partiesOf = (report: string) => read(report).map(({ parties }) => parties)
  expect(partiesOf('会上，湛江市农业农村局与柳州市农业农村局签订了《湛江—柳州协作框架协议》。')).toEqual([
    ['湛江市农业农村局', '柳州市农业农村局'],
  ])
  expect(partiesOf('会上，厦门大学生命科学学院与光泽县人民政府签订了《肉鸡产业合作协议》。')).toEqual([
    ['厦门大学生命科学学院', '光泽县'],
  ])
})

test('a title without its marks, and with one 的 more, is the same document', () => {
  expect(
    read(
      '6月12日，河北省委书记徐远清率河北省党政代表团到北京市考察，并签下进一步加强京冀协同发展的合作框架协议。\n北京市市长李岚秋、河北省省长王启代表双方在《进一步加强京冀协同发展合作框架协议（2018—2020年）》上签字。',
    ).map(({ title }) => title),
  ).toEqual(['进一步加强京冀协同发展合作框架协议（2018—2020年）'])
})

test('省政府 signs for the province of the delegation, and is never a municipality', () => {
  expect(
    read(
      '河南省党政代表团当日参观了上海浦东展览馆。在上海浦东发展银行，省政府与上海浦东发展银行签署战略合作协议。省领导徐远清参加活动。',
    ).map(({ parties }) => parties),
  ).toEqual([['河南省', '上海浦东发展银行']])
  expect(
    read(
      '近日，省政府与中国远山股份有限公司在合肥签署战略合作协议。省长徐远清会见中国远山董事长李岚秋并见证签约。省委常委、合肥市委书记王启参加。',
    ).map(({ parties }) => parties),
  ).toEqual([['安徽省', '中国远山股份有限公司']])
})

test('同城化建设合作框架协议 is a title', () => {
  expect(
    read('芜湖、马鞍山两市11月13日在马鞍山市举行同城化建设合作框架协议签字仪式。').map(({ title }) => title),
  ).toEqual(['同城化建设合作框架协议'])
})

test('X备忘录暨项目签约仪式 signs it, and 合作协议23个 is a number and no title', () => {
  expect(
    read(
      '7月23日，内蒙古自治区政府与中国远山商会战略合作备忘录暨项目签约仪式在呼和浩特举行，自治区主席徐远清出席。会上，有关地区与会员单位签署合作协议23个。',
    ).map(({ title }) => title),
  ).toEqual(['内蒙古自治区政府与中国远山商会战略合作备忘录'])
})

test('见证甲与乙签署 names 甲 and 乙', () => {
  expect(
    read('7月27日，云麓电力董事长徐远清在太原拜会山西省省长李岚秋，见证云麓电力与山西省政府签署战略合作框架协议。').map(
      ({ parties }) => parties,
    ),
  ).toEqual([['云麓电力', '山西省']])
})

test('今年4月，双方签订了X refers to what was signed in another month', () => {
  expect(
    read(
      '7月8日，天津市代表团来金昌市永昌县调研。今年4月，甘肃省人民政府与天津市人民政府签订了新阶段战略合作框架协议。',
    ).map(({ status }) => status),
  ).toEqual(['REFERENCED'])
})

test('联席会议纪要 that was signed is a document, and 深化X协议 in a speech is the X协议 that was signed', () => {
  expect(read('昨日，上海云南两省市对口帮扶合作第十三次联席会议纪要在昆明签署。').map(({ title }) => title)).toEqual([
    '上海云南两省市对口帮扶合作第十三次联席会议纪要',
  ])
  expect(
    read(
      '6月16日，越城区—马边彝族自治县东西部协作工作联席会召开，双方签署《越马东西部协作框架协议》。越城区委书记徐远清表示，随着两地签署深化东西部协作框架协议，协作迎来了新的起点。',
    ).map(({ title }) => title),
  ).toEqual(['越马东西部协作框架协议'])
})

test('committees of 政协 that sign for themselves keep their names, and the headline’s short name is the same document', () => {
  expect(
    read(
      '两地政协农业农村委友好协作框架协议签约仪式举行\n\n12月6日，上海市政协举行《云南省政协农业和农村委员会 上海市政协农业和农村委员会友好协作框架协议》（以下称“协议”）签约仪式。上海市政协副主席徐远清出席。',
    ).map(({ parties }) => parties),
  ).toEqual([['云南省政协农业和农村委员会', '上海市政协农业和农村委员会']])
})

test('what a speaker says was signed in a month of this year is referred to', () => {
  const { agreements } = extract(
    Buffer.from(
      '6月29日，四川省与甘肃省合作交流座谈会在成都举行。四川省省长王启说，两省情谊深厚。他说，今年5月，两省政府举行座谈会并签署陇电入川战略合作框架协议，开启新篇章。',
    ),
  )
  expect(agreements.map(({ title, status }) => [title, status])).toEqual([['陇电入川战略合作框架协议', 'REFERENCED']])
})

test('会议纪要 that both sides signed are an agreement', () => {
  expect(
    read(
      '2019年11月10日，浙江省省长徐远清来到山西考察。座谈中，浙江、山西两省代表共同签署了加强经济技术合作的会议纪要。',
    ).map(({ title }) => title),
  ).toEqual(['加强经济技术合作的会议纪要'])
})
