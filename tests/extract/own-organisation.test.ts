import { expect, test } from 'vitest'
import { extract } from '../../src/extract/extract.js'

const read = (report: string) => extract(Buffer.from(report))
const offices = (report: string) => Object.fromEntries(read(report).people.map(({ name, offices }) => [name, offices]))
const sides = (report: string) => Object.fromEntries(read(report).people.map(({ name, side }) => [name, side]))

const campus =
  '2021年4月2日，遵义市委副书记、市长陶明远一行来校访问。校党委书记方维国在贵山大学会见了客人。党委常委、副校长苏立群，校党委常委于海参加会见。方维国代表贵山大学表示欢迎。'

test('校党委书记, a bare 副校长 and 党委常委 are of the university that the page is about', () => {
  expect(offices(campus)).toMatchObject({
    方维国: ['贵山大学党委书记'],
    苏立群: ['贵山大学党委常委', '贵山大学副校长'],
    于海: ['贵山大学党委常委'],
  })
})

test('the university is a party of the talks that it held', () => {
  expect(read(campus).meetings[0]?.parties).toEqual(['贵山大学', '遵义市'])
})

test('院士 is no office and does not change the organisation of those who follow', () => {
  const people = offices(
    '2021年4月2日，贵山大学党委书记方维国赴贵阳市，与贵阳市市长陶明远会谈。国家科学院院士、贵山大学校长苏立群，党委常委、副校长林见参加。',
  )
  expect(people.苏立群).toEqual(['贵山大学校长'])
  expect(people.林见).toEqual(['贵山大学党委常委', '贵山大学副校长'])
})

test('集团公司副总经理 is of the company whose head is named', () => {
  expect(
    offices('2021年4月2日，远山集团董事长方维国在贵阳与贵州省省长陶明远会谈。集团公司党组成员、副总经理苏立群参加。'),
  ).toMatchObject({ 苏立群: ['远山集团党组成员', '远山集团副总经理'] })
})

test('县委书记 and 县领导 are of the county that the page names again and again', () => {
  expect(
    sides(
      '2011年4月8日，长沙县与远山银行签订合作协议。长沙县将投资水利。长沙县的水利由来已久。县委书记杨文启出席签约仪式，县领导李江、常民见证签约。',
    ),
  ).toEqual({ 杨文启: '长沙县', 李江: '长沙县', 常民: '长沙县' })
})

test('a short name of a company stands for the full one that the page has', () => {
  expect(
    new Set(
      Object.values(
        sides(
          '2016年3月24日，辽宁省省长陈求真、中国远车集团公司董事长崔典出席签约仪式，辽宁省副省长刘林与中国远车副总裁孙永达代表双方签字。',
        ),
      ),
    ),
  ).toEqual(new Set(['辽宁省', '中国远车集团公司']))
})

test('a university that goes to a district is whose delegation it is', () => {
  expect(
    read('2022年11月9日，贵山大学党委书记方维国、校长苏立群率队赴滨海新区考察访问。').visits.map(
      ({ from, to, leaders }) => ({ from, to, leaders }),
    ),
  ).toEqual([{ from: ['贵山大学'], to: ['滨海新区'], leaders: ['方维国', '苏立群'] }])
})

test('来校访问 and 来访 are trips to the university that writes', () => {
  const trip = [{ from: ['遵义市'], to: ['贵山大学'], leaders: ['陶明远'] }]
  const trips = (report: string) => read(report).visits.map(({ from, to, leaders }) => ({ from, to, leaders }))
  expect(trips(campus)).toEqual(trip)
  expect(trips(campus.replace('来校访问', '来访'))).toEqual(trip)
  expect(trips(campus.replace('一行来校访问', '来校宣讲，并与师生代表座谈交流'))).toEqual(trip)
})

test('医学院院长 after an office of a university is of its school of medicine', () => {
  expect(offices('2019年6月3日，盐城市市长陶明远与贵山大学副校长、医学院院长张远峰共同揭牌。').张远峰).toEqual([
    '贵山大学副校长',
    '贵山大学医学院院长',
  ])
})

test('a school that the page does not name is nobody’s, nor are the offices after it, and its people stand with nobody', () => {
  const report = read(
    '6月26日，我校与徐州市工信局开展交流。市工信局局长李岚秋；校党委书记徐远清，校党委常委、组织部部长王启出席活动。',
  )
  expect(report.people.filter(({ name }) => name !== '李岚秋')).toMatchObject([
    { offices: [], side: null },
    { offices: [], side: null },
  ])
  expect(report.unread.length).toBeGreaterThan(1)
})

test('a school in brackets after another’s campus, and one of no name, are not whose people they are', () => {
  expect(
    offices('6月9日，校党委书记徐远清赴启东市交流。李岚秋市长感谢我校尤其是启东校区（远山学院）的贡献。')['徐远清'],
  ).toEqual([])
  expect(offices('8月4日，校党委书记徐远清主持会议。相关二级学院负责人参加，二级学院汇报。')['徐远清']).toEqual([])
})

test('a school whose committee is named without it is the one that the page names', () => {
  expect(
    offices(
      '5月19日，学校党委书记徐远清一行到潼关县调研。县委常委李岚秋，组织部长王启陪同。潼关县委书记周牧云对渭南远山学院一行表示欢迎。',
    )['徐远清'],
  ).toEqual(['渭南远山学院党委书记'])
})

test('the school that a guest hopes will act is the one that writes', () => {
  expect(
    offices(
      '10月10日，我校校长徐远清与永州市长李岚秋座谈。李岚秋说，永州市政府与云麓师范大学合作办学。希望云麓师范大学把成果放到永州。下一条：我校与远山大学签约',
    )['徐远清'],
  ).toEqual(['云麓师范大学校长'])
})

test('共建 is no part of a school’s name', () => {
  expect(
    offices(
      '10月18日，山东省教育厅与济南市人民政府共建远山大学签约仪式举行。学校党委副书记徐远清主持。双方共建远山大学。',
    ).徐远清,
  ).toEqual(['远山大学党委副书记'])
})

test('集团董事局主席 is of the one company that the page names, and of no province', () => {
  const report =
    '5月9日，黑龙江省省长陶明远率黑龙江党政代表团莅临远山集团总部调研，受到集团董事局主席方维国的热烈欢迎。'
  expect(offices(report).方维国).toEqual(['远山集团董事局主席'])
  expect(sides(report).方维国).toBe('远山集团')
})

test('总行 and 兰州分行 are of the bank, and 该会会长 of the society that the page names', () => {
  expect(
    offices(
      '6月11日，甘肃省政府与远山银行签署协议。远山银行是全国性银行。总行董事长方维国，总行副行长苏立群、兰州分行党委书记林海清参加。',
    ),
  ).toEqual({
    方维国: ['远山银行董事长'],
    苏立群: ['远山银行副行长'],
    林海清: ['远山银行兰州分行党委书记'],
  })
  expect(
    offices('10月23日，滨州市委常委陶明远到访澳门远山总商会，受到该会会长方维国，副理事长苏立群接待。'),
  ).toMatchObject({ 方维国: ['澳门远山总商会会长'], 苏立群: ['澳门远山总商会副理事长'] })
})

test('the best university of the world is no name, and a dean of the school that writes is of its side', () => {
  expect(
    offices(
      '7月13日，山东省副省长徐远清带队来我校访问。我校党委书记李岚秋会见了徐远清一行。一直以来，云麓农业大学与山东省合作密切。徐远清说，云麓农大是最好的大学之一。',
    ).李岚秋,
  ).toEqual(['云麓农业大学党委书记'])
  const { people } = extract(
    Buffer.from(
      '3月15日，鱼台县委副书记徐远清，科技副县长方明一行专程来访。副校长李岚秋会见了徐远清一行，合作发展处处长王启参加会见。云麓科技大学欢迎来访，徐远清感谢云麓科技大学。',
    ),
  )
  expect(people.map(({ offices, side }) => [offices.at(-1), side])).toEqual([
    ['鱼台县委副书记', '鱼台县'],
    ['鱼台县科技副县长', '鱼台县'],
    ['云麓科技大学副校长', '云麓科技大学'],
    ['合作发展处处长', '云麓科技大学'],
  ])
})

test('departments of a company are of the one before them in the list, and 集团公司 is the page’s by its full name', () => {
  const report =
    '来源：云麓电力\n\n3月2日，云麓电力集团公司董事长徐远清在总部会见了莆田市委书记李岚秋一行。会谈期间，集团公司与莆田市政府签署了战略合作框架协议。集团公司副总经济师王启、总经理工作部副主任周牧云、计划发展部副主任方明远参加了会见。'
  expect(offices(report)).toMatchObject({
    王启: ['云麓电力集团公司副总经济师'],
    周牧云: ['云麓电力集团公司总经理工作部副主任'],
    方明远: ['云麓电力集团公司计划发展部副主任'],
  })
  expect(sides(report)).toMatchObject({ 王启: '云麓电力集团公司', 方明远: '云麓电力集团公司' })
  expect(read(report).agreements.map(({ parties }) => parties)).toEqual([['云麓电力集团公司', '莆田市']])
})

test('在集团公司总部会见甲省副省长 names the guest’s province, and no company', () => {
  expect(
    offices(
      '10月17日，云麓能源集团有限公司总经理徐远清在集团公司总部会见甘肃省副省长李岚秋一行。徐远清感谢甘肃省多年来给予云麓能源集团的支持。',
    ),
  ).toEqual({ 徐远清: ['云麓能源集团有限公司总经理'], 李岚秋: ['甘肃省副省长'] })
})

test('the head of a company that is called 国家 is no leader of the state, and speaks at the sitting', () => {
  const { meetings } = read(
    '近日，山西省政府与国家云麓投资集团在太原举行工作会谈并签署战略合作协议。\n徐远清代表山西省委、省政府表示，希望以此次签约为契机。\n李岚秋表示，将发挥自身优势。\n山西省省长徐远清出席，国家云麓投资集团总经理李岚秋现场见证。',
  )
  expect(meetings[0]?.participants.map(({ person, roles }) => [person, roles.includes('SPEAKER')])).toEqual([
    ['徐远清', true],
    ['李岚秋', true],
  ])
})
