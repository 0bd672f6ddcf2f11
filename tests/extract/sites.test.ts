import { expect, test } from 'vitest'
import { extract } from '../../src/extract/extract.js'

const walked = (sentences: string) =>
  extract(
    Buffer.from(`2024年9月25日至28日，湖南省委书记李远清率湖南省党政代表团赴四川省考察。${sentences}`),
  ).visits.map(({ cities, sites }) => ({ cities, sites }))[0]

test('a list after 先后到, 走进 or 考察 is split into its sites', () => {
  expect(
    walked(
      '代表团先后到省博物馆、四川远鸿木业有限公司、丹江化肥有限公司等地实地考察，听取企业负责人介绍。代表团走进平湖智创园、三星湾社区，了解基层治理。',
    )?.sites,
  ).toEqual(['省博物馆', '四川远鸿木业有限公司', '丹江化肥有限公司', '平湖智创园', '三星湾社区'])
})

test('a walk of 在A，…；在B，… gives each place, and not what is seen inside of it', () => {
  expect(
    walked('在远新展示中心，大家站在老照片前听讲解；在凯远学院参观了校史展览馆；在下郎村看村容、访农户。')?.sites,
  ).toEqual(['远新展示中心', '凯远学院', '下郎村'])
})

test('和 and 以及 part two sites and do not break a name that holds 和', () => {
  expect(walked('代表团一行考察了民族和宗教文化博物馆和和平区和平村，以及远大（集团）有限公司。')?.sites).toEqual([
    '民族和宗教文化博物馆',
    '和平区和平村',
    '远大（集团）有限公司',
  ])
})

test('before 等企业 a name counts whatever it ends in; before 等领域 nothing does', () => {
  expect(walked('代表团走访远知行、海达集团、华微等企业。代表团参观了青年创业、交通、医疗等设施。')?.sites).toEqual([
    '远知行',
    '海达集团',
    '华微',
  ])
})

test('verbs and clauses are not swallowed', () => {
  expect(
    walked(
      '考察组到成都市指挥中心、光明社区，看社区怎么把事办好，看口岸怎么送货。代表团察看援建成效，又了解新能源项目的建设情况。',
    )?.sites,
  ).toEqual(['成都市指挥中心', '光明社区'])
})

test('a venue is no site', () => {
  expect(walked('28日，两省在天府会议中心举行座谈会。')?.sites).toEqual([])
})

test('cities are read with prefectures and cities below them, and are no sites', () => {
  expect(walked('代表团走访了成都市、凉山彝族自治州、甘孜州和西昌市，考察了远山产业园。')).toEqual({
    cities: ['成都市', '凉山彝族自治州', '甘孜藏族自治州', '西昌市'],
    sites: ['远山产业园'],
  })
})

test('a place named again in short is one site', () => {
  expect(walked('代表团考察了新区奥体中心、河滨博览园。在奥体中心，大家了解了设计理念。')?.sites).toEqual([
    '新区奥体中心',
    '河滨博览园',
  ])
})

test('commas, and what was looked at in a place, do not end a list of sites', () => {
  expect(
    walked(
      '代表团先后考察了远鸿木业、之远实验室，平湖港，以及南山商贸城等。28日，代表团一行考察了灯塔工业园建设情况、双月社区。',
    )?.sites,
  ).toEqual(['远鸿木业', '之远实验室', '平湖港', '南山商贸城', '灯塔工业园', '双月社区'])
})

test('names with 的, a figure or a number of a regiment are whole', () => {
  expect(walked('代表团参观了美的集团、凯远第8.5代线，先后到一〇四团青禾连、云麓学校看望教师。')?.sites).toEqual([
    '美的集团',
    '凯远第8.5代线',
    '一〇四团青禾连',
    '云麓学校',
  ])
})

test('干部 and 群众 who were visited are no sites', () => {
  expect(walked('代表团一行看望慰问了援川干部和困难群众，实地考察远新展示中心、下郎村。')?.sites).toEqual([
    '远新展示中心',
    '下郎村',
  ])
})

test('the city of a site is a city of the trip: by its name, before 的, or where the walk began', () => {
  expect(walked('代表团考察了绵阳科技馆、远山集团和德阳市的凯远装备、云麓工业园。')).toEqual({
    cities: ['德阳市', '绵阳市'],
    sites: ['绵阳科技馆', '远山集团', '凯远装备', '云麓工业园'],
  })
  expect(walked('在宜宾，李远清考察了临江小镇；在泸州，参观了凯远酒厂。')).toEqual({
    cities: ['宜宾市', '泸州市'],
    sites: ['临江小镇', '凯远酒厂'],
  })
  expect(walked('代表团来到绵阳创新岛（成都）。')?.cities).toEqual([])
})

test('the last two of 等企业 are two, who built a site is not of its name, and an exhibition is one', () => {
  expect(walked('代表团走访了海达集团、远知行和华微等企业。')?.sites).toEqual(['海达集团', '远知行', '华微'])
  expect(walked('代表团先后来到湖南援建的云麓镇光明定居点、青禾车间（湖南援建），参观了云麓成果展。')?.sites).toEqual([
    '云麓镇光明定居点',
    '青禾车间',
    '云麓成果展',
  ])
})

test('counties of a list are no sites, whether a table has them or not', () => {
  expect(walked('代表团深入凉山州远明县、会东县以及西昌市，实地察看了云麓新村。')).toEqual({
    cities: ['凉山彝族自治州', '会东县', '西昌市'],
    sites: ['云麓新村'],
  })
})

test('the last two of a list, and two that are joined by 及, are two', () => {
  expect(
    walked('代表团考察了凯远基因和远疆创新，参观了云麓散裂中子源和远江高科技园、丹江口及远江国际会展中心。')?.sites,
  ).toContain('远江高科技园')
  expect(walked('代表团考察了云麓大佛寺、远江关城、凯远研究院和月牙泉。')?.sites).toEqual([
    '云麓大佛寺',
    '远江关城',
    '凯远研究院',
    '月牙泉',
  ])
})

test('what was learnt after a walk ends no list of sites', () => {
  expect(
    walked('代表团来到云麓文化遗产园区、远江城国家遗址公园，实地了解装备制造、文化旅游、古城保护等方面情况。')?.sites,
  ).toEqual(['云麓文化遗产园区', '远江城国家遗址公园'])
})

test('a county by its short name among cities ends no list of cities', () => {
  expect(walked('代表团深入成都、大邑、绵阳、德阳，先后考察了云麓馆。')?.cities).toEqual([
    '成都市',
    '绵阳市',
    '德阳市',
    '大邑县',
  ])
})

test('a city of a prefecture that a site begins with is a city of the trip, and what is yet to be seen is no site', () => {
  expect(walked('代表团考察了西昌市云麓湿地公园、远江博物馆。')?.cities).toEqual(['西昌市'])
  expect(walked('代表团还将分别前往双流、温江，考察凯远产业园。')?.sites).toEqual([])
})

test('中等专业学校 is one site, and kinds of companies and wishes are none', () => {
  expect(walked('考察组先后前往秦安县职业中等专业学校、云麓镇生态产业园等处。')?.sites).toEqual([
    '秦安县职业中等专业学校',
    '云麓镇生态产业园',
  ])
  expect(walked('代表团一行走访跨国公司、头部企业和重点金融、科研机构。')?.sites ?? []).not.toContain('科研机构')
})

test('a single site is one by what was done there, an exhibition of pictures too', () => {
  expect(walked('考察组走进云麓湖，实地察看水质情况。')?.sites).toEqual(['云麓湖'])
  expect(walked('代表团参观了远江县发展成就图片展，看望慰问援建干部。')?.sites).toEqual(['远江县发展成就图片展'])
  expect(walked('代表团实地察看两县协作项目建设情况。')?.sites ?? []).toEqual([])
})

test('a list after 到 is one of sites where 等项目现场 or 边走边看 follows it', () => {
  expect(walked('代表团先后到云麓微电子、青禾园二期工程、远安植物园等项目现场，边看边听介绍。')?.sites).toEqual([
    '云麓微电子',
    '青禾园二期工程',
    '远安植物园',
  ])
})

test('a company of a list may begin with 和', () => {
  expect(walked('代表团先后来到青禾科技园、和远生物技术（上海）股份有限公司、云麓食品有限公司等地。')?.sites).toEqual([
    '青禾科技园',
    '和远生物技术（上海）股份有限公司',
    '云麓食品有限公司',
  ])
})

test('what is looked into, and whatever a walk goes on to see, is no site', () => {
  expect(
    walked('代表团来到云麓公园、青禾会展中心，考察城市建设、港口和自贸试验区以及现代服务业发展情况。')?.sites,
  ).toEqual(['云麓公园', '青禾会展中心'])
  expect(walked('代表团先后到云麓服装辅料、青禾智能制造产业园以及远山遗址公园等地，实地看了园区发展。')?.sites).toEqual(
    ['云麓服装辅料', '青禾智能制造产业园', '远山遗址公园'],
  )
})

test('和田 is not parted, a school is one before its 校园环境, and who comes after a speech goes on walking', () => {
  expect(walked('代表团先后来到凯远市援疆和田指挥部、云麓中学校园环境整治项目等地。')?.sites?.[0]).toBe(
    '凯远市援疆和田指挥部',
  )
  expect(
    walked('李远清强调，要学习经验。在协作示范区的青禾片区，李远清、王启等来到云麓科创总部，了解研发情况。')?.sites,
  ).toContain('云麓科创总部')
})

test.each([
  ['来到“云和”指挥调度中心，听取介绍。', ['“云和”指挥调度中心']],
  ['先后参访了云麓探索馆、远江绿的果蔬股份有限公司、青禾生态村。', ['云麓探索馆', '果蔬股份有限公司', '青禾生态村']],
  [
    '先后参观了青禾食品、远江家私、云麓科技等各园区企业及远江祖居等地，问了一路。',
    ['青禾食品', '远江家私', '云麓科技', '远江祖居'],
  ],
  [
    '一行考察了云麓产业园，并赴将台红军纪念馆、远江博物馆等地，交流学习。',
    ['云麓产业园', '将台红军纪念馆', '远江博物馆'],
  ],
  ['深入城镇乡村、远江产业园、文化场馆。', ['远江产业园']],
  [
    '先后前往远江电子、云麓项目，青禾高级中学，县物流园展示厅、电商孵化园等地。',
    ['远江电子', '云麓项目', '青禾高级中学', '县物流园展示厅', '电商孵化园'],
  ],
  ['先后赴云麓研究院、远江城中草原、青禾展览馆等地考察。', ['云麓研究院', '远江城中草原', '青禾展览馆']],
  ['先后考察了远江生物科技、云麓四中和五中后表示：很好。', ['远江生物科技', '云麓四中', '五中']],
  ['最后来到远江政协之家，连连点头。', ['远江政协之家']],
  [
    '考察了藏云、绿源等企业，青禾种植基地、云麓生态园，以及远江医院等地。',
    ['藏云', '绿源', '青禾种植基地', '云麓生态园', '远江医院'],
  ],
  ['参观了正在兴建中的青禾商会大厦。', ['青禾商会大厦']],
  ['参观了国家循环经济试点单位、省示范企业——远江环科集团，问得很细。', ['远江环科集团']],
  ['考察了由云麓集团投资三亿元建设的青禾生产线项目、由甲地援助建设的远江医院。', ['青禾生产线项目', '远江医院']],
  ['还到云麓、青禾生物、远江医疗等企业考察。', ['云麓', '青禾生物', '远江医疗']],
  ['在云麓一体化项目、青禾港务有限公司，远江市政府考察团听取了情况介绍。', ['云麓一体化项目', '青禾港务有限公司']],
  ['考察了青禾米业、工业园区和重点项目建设。', ['青禾米业']],
  ['参观了云麓经验陈列馆。', ['云麓经验陈列馆']],
  ['参观考察了云麓、青禾等企业和高教园区、老外滩、滕云村等地。', ['云麓', '青禾', '高教园区', '老外滩', '滕云村']],
])('代表团%s', (told, sites) => {
  expect(walked(`代表团${told}`)?.sites).toEqual(sites)
})

test('a village is not the hall that stands in it, and a harbour that guests are told of is a site', () => {
  expect(walked('代表团来到远江新区及青禾村。在青禾村，代表团参观了青禾村史馆。')?.sites).toEqual(
    expect.arrayContaining(['远江新区', '青禾村', '青禾村史馆']),
  )
  expect(walked('代表团考察了云麓馆。在远江科技创新港，代表团认真听取了规划介绍。')?.sites).toContain('远江科技创新港')
})

test('what a delegation is yet to see is no site', () => {
  expect(walked('代表团将前往云麓馆、远江博物馆。')?.sites).toEqual([])
})

test('the cities above a company or a school are no part of its name, and the city is one that was visited', () => {
  const visit = walked('代表团参观了泸州市叙永县青禾食品有限公司、泸州市合江县云麓中学。')
  expect(visit?.sites).toEqual(['青禾食品有限公司', '合江县云麓中学'])
  expect(visit?.cities).toContain('泸州市')
})

test('of what was looked into, the sites are those that are named', () => {
  expect(walked('代表团考察了云麓工业园、青禾保税区、远江科技园和文化设施、人居环境等方面建设情况。')?.sites).toEqual([
    '云麓工业园',
    '青禾保税区',
    '远江科技园',
  ])
  expect(walked('代表团考察了广东对口援疆建设项目，走访了农户家庭。')?.sites).toEqual([])
})

test('sites in the counties and the zone of a city, and an office before 及, are each a site', () => {
  const { visits } = extract(
    Buffer.from(
      '1月11日至13日，抚州市党政代表团赴赣州市考察。市委书记徐远清带队。代表团先后深入宁都县的长胜镇云麓基地、于都县的云溪产业园，赣州市行政审批局及赣州经开区的同心电子科技有限公司、青禾科技有限公司，南康区的共享备料中心等处进行了学习考察。',
    ),
  )
  expect(visits[0]).toMatchObject({
    cities: ['赣州市', '宁都县', '于都县', '南康区'],
    sites: [
      '长胜镇云麓基地',
      '云溪产业园',
      '赣州市行政审批局',
      '同心电子科技有限公司',
      '青禾科技有限公司',
      '共享备料中心',
    ],
  })
})

test('what a site is praised as, and what is seen inside of a factory, is none; a school of another city’s name is one', () => {
  expect(
    walked(
      '代表团走访集新产业平台、特色小镇、产业集群核心区于一体的成都医药港；走进青禾技术有限公司，考察工厂车间。在日喀则市上海实验学校，代表团询问教育工作。',
    )?.sites,
  ).toEqual(['成都医药港', '青禾技术有限公司', '日喀则市上海实验学校'])
})

test('纪念馆 alone is the one that was named before, or none', () => {
  expect(walked('位于远山路的长征远山纪念馆由三个展厅组成。代表团来到纪念馆，重温入党誓词。')?.sites).toEqual([
    '长征远山纪念馆',
  ])
  expect(walked('代表团来到纪念馆，重温入党誓词。')?.sites).toEqual([])
})

test('a list with what was worked on behind it is of sites, and so is one in a zone of a city that guests hear of', () => {
  expect(
    walked('代表团一行先后到关防乡沙沟村、河夹数字化新型园区、天河工业园区实地考察乡村振兴、工业发展等工作。')?.sites,
  ).toEqual(['关防乡沙沟村', '河夹数字化新型园区', '天河工业园区'])
  expect(walked('代表团上午在成都城市副中心参访规划展览厅、运河商务区和远山图书馆，了解规划。')?.sites).toEqual([
    '规划展览厅',
    '运河商务区',
    '远山图书馆',
  ])
  expect(walked('代表团参观了两家企业，首站是远山制药有限公司。')?.sites).toEqual(['远山制药有限公司'])
  expect(walked('代表团先后深入移动云、中星派能及化工园、省园博园等地实地调研。')?.sites).toEqual([
    '移动云',
    '中星派能',
    '化工园',
    '省园博园',
  ])
  expect(walked('代表团实地走访了湖南企业家创办的远山炊具科技有限公司。')?.sites).toEqual(['远山炊具科技有限公司'])
})

test('what guests ask about in a place is told though somebody has spoken before', () => {
  expect(
    walked('大家表示，要让经验与实际结合起来，打造队伍。在日喀则市上海实验学校，代表团询问教育工作。')?.sites,
  ).toEqual(['日喀则市上海实验学校'])
})

test('a list goes on after 等企业和 and after a semicolon, and ends where kinds and topics begin', () => {
  expect(
    walked(
      '代表团考察了远山铝箔有限公司等企业和首届两岸农业博览会、远山台湾农民创业园、远山船政博物馆以及各类旅游设施。',
    )?.sites,
  ).toEqual(['远山铝箔有限公司', '首届两岸农业博览会', '远山台湾农民创业园', '远山船政博物馆'])
  expect(walked('代表团参观了远山湖、江南农耕文化园；市民卡中心、城市体验馆等。')?.sites).toEqual([
    '远山湖',
    '江南农耕文化园',
    '市民卡中心',
    '城市体验馆',
  ])
  expect(walked('代表团实地考察了远山工业园、近水大桥，以及相关乡镇脱贫攻坚、美丽乡村建设情况。')?.sites).toEqual([
    '远山工业园',
    '近水大桥',
  ])
  expect(walked('挂着标语的慰问物资专车驶进远山乡政府大院。')?.sites).toEqual([])
})

test('what a site is of or is like is no part of its name: 我县, 某委员所在的, 委员企业, 绵阳的', () => {
  expect(walked('代表团参观了我县远山长城、近水国家级森林公园。')?.sites).toEqual(['远山长城', '近水国家级森林公园'])
  expect(
    walked('代表团考察远山大学和方泉委员所在的近水科技大学，走访了委员企业添邦迪公司、新安居投资公司等。')?.sites,
  ).toEqual(['远山大学', '近水科技大学', '添邦迪公司', '新安居投资公司'])
  expect(walked('在绵阳的远山展示厅、思谋科技有限公司等地，代表团了解规划。')).toMatchObject({
    cities: ['绵阳市'],
    sites: ['远山展示厅', '思谋科技有限公司'],
  })
  expect(walked('在正盖得热火朝天的远山产业园，代表团问园区建到哪一步。')?.sites).toEqual(['远山产业园'])
})

test('in a place, a guest asks carefully; and a list that the page breaks off in 考 is of what they saw', () => {
  expect(walked('在远山职业技术学院，徐远清仔细询问学校建设。')?.sites).toEqual(['远山职业技术学院'])
  expect(walked('徐远清一行还到易华录、卓朗科技、提尔科技等企业考')?.sites).toEqual(['易华录', '卓朗科技', '提尔科技'])
})

test('where guests talk with herdsmen and villagers they have been', () => {
  expect(
    walked('在由上海援建的安县远山村牦牛奶源基地，徐远清、李岚秋与牧民亲切交流，了解生产生活情况。')?.sites,
  ).toEqual(['安县远山村牦牛奶源基地'])
})

test('a lane of learning is no study, and the cities whose works are looked at are stations', () => {
  expect(walked('在绵阳，代表团深入涪城区学习巷社区人大代表工作室，仔细打听做法。')?.sites).toEqual([
    '涪城区学习巷社区人大代表工作室',
  ])
  expect(walked('代表团对绵阳市的招商工作和德阳市、乐山市的城市建设进行实地考察。')?.cities).toEqual([
    '绵阳市',
    '德阳市',
    '乐山市',
  ])
})

test('names with an end in inverted commas, villages of several counties and 和美乡村 are read whole', () => {
  expect(walked('代表团来到绵阳·远山产业园“双创中心”，参观了展厅。')?.sites).toContain('绵阳·远山产业园“双创中心”')
  expect(
    walked('在安州区远山镇速展村、北川县鸭暖镇屯泉小镇、盐亭县南华镇和美乡村示范点，代表团详细了解建设。'),
  ).toMatchObject({
    cities: expect.arrayContaining(['盐亭县']),
  })
  expect(walked('代表团走进企业社区、车间厂房，一路学经验。')?.sites).toEqual([])
  expect(walked('代表团深入远山发电站、葡萄长廊、万亩园区、党河风景线，详细看了城市建设。')?.sites).toContain(
    '党河风景线',
  )
})

test('a list goes on over projects with figures, 和林格尔, 市长城汽车 and a name in brackets', () => {
  expect(
    walked(
      '代表团先后来到远锐能源材料有限公司76500吨/年高端化学品及能源材料项目、远山光伏基地、和林格尔新区城市大脑、华为云和林格尔数据中心，现场了解产业。',
    )?.sites,
  ).toEqual([
    '远锐能源材料有限公司76500吨/年高端化学品及能源材料项目',
    '远山光伏基地',
    '和林格尔新区城市大脑',
    '华为云和林格尔数据中心',
  ])
  expect(
    walked('代表团先后到成都市远山纪念馆、浣花湿地，绵阳市长城汽车股份有限公司、远利集团实地考察。')?.sites,
  ).toEqual(['成都市远山纪念馆', '浣花湿地', '绵阳市长城汽车股份有限公司', '远利集团'])
  expect(walked('代表团走进绵阳（德阳）产业转移工业园（以下简称“绵德园”）实地考察。')?.sites).toEqual([
    '绵阳（德阳）产业转移工业园',
  ])
})

test('counties between or before sites, and those whose names sites begin with, are stations', () => {
  const inCity = (sentence: string) =>
    extract(Buffer.from(`来源：韶关日报\n昨日，市委书记李远清率韶关市党政代表团赴江西省赣州市考察。${sentence}`))
      .visits[0]?.cities
  expect(inCity('代表团前往赣州经开区、章贡区、大余县，先后考察远山企业、近水集团等企业。')).toEqual([
    '赣州市',
    '章贡区',
    '大余县',
  ])
  expect(inCity('代表团深入高新区、大余县、远山旅游区等地进行了实地考察调研。')).toEqual(['赣州市', '大余县'])
  expect(inCity('代表团参观了瑞金市规划展馆、大余县远山古城。')).toEqual(['赣州市', '瑞金市', '大余县'])
})

test('what a paragraph describes, and the guests then look at, is a site; what nobody looks at is none', () => {
  expect(
    walked('\n远山汽车绵阳工厂项目位于绵阳经济开发区，今年4月开工。代表团一行听取有关情况介绍，了解建设。')?.sites,
  ).toEqual(['远山汽车绵阳工厂项目'])
  expect(
    walked('\n远山粉丝有限公司、近水包装有限公司都是湖南企业投资的项目。李远清走进车间，问产量、问销路。')?.sites,
  ).toEqual(['远山粉丝有限公司', '近水包装有限公司'])
  expect(walked('\n远山粉丝有限公司是湖南企业投资的项目，年产万吨。')?.sites).toEqual([])
  expect(
    walked('\n代表团听取了介绍。远山产业园是西部最大的园区。代表团详细询问其产值。位于绵阳的近水产业园是新园区。')
      ?.sites,
  ).toEqual(['远山产业园'])
})

test('a workshop without a name is no site, and a district no station of a trip to the province', () => {
  expect(walked('代表团走进汽车制造车间，看生产线。')?.sites).toEqual([])
  expect(walked('代表团先后考察了成都市、武侯区的远山公司。')?.cities).toEqual(['成都市'])
  expect(
    extract(
      Buffer.from(
        '8月14日，长春市绿园区区长徐远清率考察团到梅河口市考察。考察团参观了远山湖公园，还走进绿园区的近水企业。',
      ),
    ).visits[0]?.cities,
  ).toEqual(['梅河口市'])
})

test('counties in short of one city, sites of the leg that was told last, and 考查', () => {
  expect(
    extract(
      Buffer.from(
        '1月10日，恩施州委书记徐远清率恩施州党政考察团在湖南省湘西自治州考察，先后到吉首、花垣、凤凰等县市实地考察。',
      ),
    ).visits[0]?.cities,
  ).toEqual(expect.arrayContaining(['吉首市', '花垣县', '凤凰县']))
  const { visits } = extract(
    Buffer.from(
      '来源：江西日报\n12月7日，江西省党政代表团抵达苏州，展开对江苏省的考察。省委书记徐远清率团考察。\n当日上午，代表团继续在上海进行考察。代表团参观了远山科技园。\n下午，代表团抵达苏州昆山考察。代表团参观了近水集团。',
    ),
  )
  expect(visits.map(({ to, leaders, sites }) => [to, leaders, sites])).toEqual([
    [['苏州市'], ['徐远清'], ['近水集团']],
    [['上海市'], ['徐远清'], ['远山科技园']],
  ])
  expect(walked('代表团一行首先考查了远龙汽车工厂。')?.sites).toEqual(['远龙汽车工厂'])
})

test('a list goes on over a comma to what is then visited, 住地旧址 ends none, and an airport is where they came', () => {
  expect(walked('代表团一行先后深入高远镇三河村、牛家咀村，近水镇龙远村实地考察调研。')?.sites).toEqual([
    '高远镇三河村',
    '牛家咀村',
    '近水镇龙远村',
  ])
  expect(walked('代表团还来到远山城、扩大会议暨红军住地旧址、近水博物馆参观。')?.sites).toContain('近水博物馆')
  expect(walked('代表团抵达成都双远机场。代表团考察了远山公司。')?.sites).toEqual(['远山公司'])
})

test('a list that closes with 等10余处 goes on over what is no site', () => {
  expect(
    walked(
      '代表团先后考察了远县化工项目、段家拆迁及市民公园建设项目，谷楼乡六屯新村及县城框架，明湖小学建设项目、西赵楼村及县城框架，金堤河湿地公园等10余处。',
    )?.sites,
  ).toEqual(['远县化工项目', '市民公园建设项目', '谷楼乡六屯新村', '明湖小学建设项目', '西赵楼村', '金堤河湿地公园'])
})

test('a market that guests come to and look into is a site of theirs', () => {
  expect(walked('代表团一行到高远镇三河村，了解乡村振兴情况；到茶叶交易市场，了解茶产业发展情况。')?.sites).toEqual([
    '高远镇三河村',
    '茶叶交易市场',
  ])
})

test('参观走访了 is one word of seeing, and 有…美誉的 is said of the site', () => {
  const walk = walked('代表团一行参观走访了成都市、德阳市、绵阳市以及有“第一村”美誉的远阴三河村。')
  expect(walk?.sites).toEqual(['远阴三河村'])
  expect(walk?.cities).toEqual(['成都市', '德阳市', '绵阳市'])
})

test('a 陈列室 that is named for nothing is a part of the site before it, and products are no site', () => {
  expect(
    walked(
      '在远昌烈士陵园，代表团一行敬献花篮，并走进陈列室，仔细观看了图片。代表团一行察看远文旅园文创产品、近水咖啡馆。',
    )?.sites,
  ).toEqual(['远昌烈士陵园', '近水咖啡馆'])
})

test('a bridge and its connection are one site, zones side by side are two, and a list goes on past what was planned there', () => {
  expect(
    walked('代表团一行到了成都远江新区和成都近水新区，先后察看博贺湾大桥及连接线新建工程、远山码头、广州港项目。')
      ?.sites,
  ).toEqual(['成都远江新区', '成都近水新区', '博贺湾大桥及连接线新建工程', '远山码头', '广州港项目'])
  expect(
    walked('代表团先后察看远山港项目、近水大桥，高新区规划发展情况以及远山化工有限公司、远江交易中心等项目。')?.sites,
  ).toEqual(['远山港项目', '近水大桥', '远山化工有限公司', '远江交易中心'])
})

test('经验馆 is a site, 的 within inverted commas is of a name, and a key project is said of what it names', () => {
  expect(walked('代表团先后前往远安产业园、远山集团和近江经验馆、近水集团等处参观考察。')?.sites).toEqual([
    '远安产业园',
    '远山集团',
    '近江经验馆',
    '近水集团',
  ])
  expect(walked('代表团走进远闻港和“菠萝的海”核心示范区。')?.sites).toEqual(['远闻港', '“菠萝的海”核心示范区'])
  expect(walked('代表团一行随即前往四川省的重点基建项目远阳新区，听取介绍。')?.sites).toEqual(['远阳新区'])
  expect(walked('代表团一行实地察看了远山风电项目场址、近水热电项目筹建处。')?.sites).toEqual([
    '远山风电项目场址',
    '近水热电项目筹建处',
  ])
})

test('what a paragraph describes before 来到这里 or 参观后 is where they were', () => {
  expect(walked('远井区尖山示范区，以深厚的文化底蕴，发展农旅业态。代表团来到这里，听取了情况介绍。')?.sites).toEqual([
    '远井区尖山示范区',
  ])
  expect(walked('远公山温泉康养谷是一个度假综合体。考察组参观后表示，这种方式值得学习。')?.sites).toEqual([
    '远公山温泉康养谷',
  ])
  expect(walked('代表团一行还来到远江万象城、近水产业园选址地、远征集结出发地参观。')?.sites).toEqual([
    '远江万象城',
    '近水产业园选址地',
    '远征集结出发地',
  ])
})

test('在A公司、B基地，X详细了解 were there; 项目生产车间 and 展示区 have no name, and what was done to rivers is no site', () => {
  expect(walked('在远宿县针织服饰公司、近水菌菇基地，李远清详细了解企业经营情况。')?.sites).toEqual([
    '远宿县针织服饰公司',
    '近水菌菇基地',
  ])
  expect(
    walked('代表团考察了九河治理和远山轨道交通有限公司，深入项目生产车间、展示区等地了解情况，并赴清远水城实地察看。')
      ?.sites,
  ).toEqual(['远山轨道交通有限公司', '清远水城'])
})

test('参观完甲馆 is a walk to 甲馆', () => {
  expect(
    extract(
      Buffer.from('6月3日，贵州省党政代表团来湖南省考察。代表团参观了橘洲规划馆。参观完橘洲规划馆后，代表团一行离开。'),
    ).visits[0]?.sites,
  ).toEqual(['橘洲规划馆'])
})

test('what 洽谈 brought about and what was talked of 就在 a place are no sites; a business quarter and a walking street are', () => {
  expect(
    walked(
      '通过考察洽谈，远芯工业无人机项目、青禾现代农业项目等与四川省初步达成合作意向。双方就在宝安设立公共平台服务湾区、服务企业进行了深入探讨。',
    )?.sites ?? [],
  ).toEqual([])
  expect(walked('代表团考察了铜锣湾商圈，参观了云麓步行街、先进材料及智能制造中心。')?.sites).toEqual([
    '铜锣湾商圈',
    '云麓步行街',
    '先进材料及智能制造中心',
  ])
})
