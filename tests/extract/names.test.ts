import { expect, test } from 'vitest'
import { extract } from '../../src/extract/extract.js'

const namesIn = (report: string) => extract(Buffer.from(report)).people.map(({ name }) => name)

test('two, three and four characters are read where a title stands before them', () => {
  expect(
    namesIn('2019年6月3日，湖南省委书记徐远清、省长李岚率队赴贵州考察。湖南省领导王启、欧阳松岩、上官洁参加座谈。'),
  ).toEqual(['徐远清', '李岚', '王启', '欧阳松岩', '上官洁'])
})

test('a married double surname belongs to the name', () => {
  expect(namesIn('2019年6月3日，香港特别行政区政务司司长林郑怀月在广州出席会议。')).toEqual(['林郑怀月'])
})

test('names of parts are read whole and spelled with one kind of dot', () => {
  const { people } = extract(
    Buffer.from('2019年6月3日，新疆维吾尔自治区党委副书记艾合买提•吐尔地、自治区主席玉素甫・买买提出席座谈会。'),
  )
  expect(people).toMatchObject([
    { name: '艾合买提·吐尔地', spellings: ['艾合买提•吐尔地'] },
    { name: '玉素甫·买买提', spellings: ['玉素甫・买买提'] },
  ])
})

test('a name without a surname of the list is read where it is written like Tibetan or Mongolian names', () => {
  expect(namesIn('2019年6月3日，西藏自治区副主席洛桑多吉，内蒙古自治区副主席巴音朝鲁出席座谈会。')).toEqual([
    '洛桑多吉',
    '巴音朝鲁',
  ])
})

test('a verb, a number or 等 right behind a name is no part of it', () => {
  expect(
    namesIn(
      '2019年6月，湖南省委书记徐远清15日在长沙会见贵州省省长李岚一行。湖南省副省长王启率队参加，副省长周牧云主持，秘书长何知松等出席会议。',
    ),
  ).toEqual(['徐远清', '李岚', '王启', '周牧云', '何知松'])
})

test('a name that a stray space parts is one name', () => {
  expect(extract(Buffer.from('2019年6月3日，湖南省委书记李 岚、省长徐远清出席座谈会。')).people).toMatchObject([
    { name: '李岚', spellings: ['李 岚'] },
    { name: '徐远清' },
  ])
})

test('a headline that runs names together is cut where the body tells', () => {
  expect(
    namesIn(
      '徐远清李岚王启周牧云参加湘黔座谈会\n2019年6月3日，湘黔座谈会在贵阳召开。湖南省委书记徐远清、省长李岚，贵州省委书记王启、省长周牧云出席会议。',
    ),
  ).toEqual(['徐远清', '李岚', '王启', '周牧云'])
})

test('one person named often is one person, with a citation for each naming after a title', () => {
  const report = '2019年6月3日，湖南省委书记徐远清赴贵州考察。徐远清说，要加强合作。\n5日，省委书记徐远清还走访了企业。'
  const { people } = extract(Buffer.from(report))
  expect(people).toHaveLength(1)
  expect(people[0]?.citations.map(({ start, end }) => report.slice(start, end))).toEqual([
    '湖南省委书记徐远清',
    '徐远清',
    '省委书记徐远清',
  ])
})

test('traditional names are told in simplified characters, with the spelling of the report', () => {
  expect(extract(Buffer.from('2019年6月3日，湖南省委書記徐遠清、省長歐陽嵐在貴陽出席座談會。')).people).toMatchObject([
    { name: '徐远清', spellings: ['徐遠清'] },
    { name: '欧阳岚', spellings: ['歐陽嵐'] },
  ])
})

test('words that follow a title and are no name name nobody', () => {
  expect(
    namesIn(
      '2019年6月3日，湖南省委书记高度评价两省合作，省长强调要加快项目建设，省委常委会议研究部署。湘黔座谈会召开。',
    ),
  ).toEqual([])
})

test('reporters, photographers and editors are not of the event', () => {
  expect(
    namesIn(
      '湖南日报讯（记者 林拾 通讯员 陈望）2019年6月3日，湖南省委书记徐远清在长沙会见贵州省省长李岚一行。\n文丨赵砚秋 图丨孙霁舟 责任编辑：吴岑秋',
    ),
  ).toEqual(['徐远清', '李岚'])
})

test('the author of a doctrine is not of the event, a leader who acts is', () => {
  expect(
    namesIn(
      '2019年6月3日，湖南省委书记徐远清在长沙主持召开会议，学习贯彻何棠舟总书记关于区域协调发展的重要论述。中央政治局委员、国务院副总理吕拾舟到湖南考察。',
    ),
  ).toEqual(['徐远清', '吕拾舟'])
})

test('市长 before 葛 is a title, and 区政协 before 主席 is no name', () => {
  const names = (report: string) => extract(Buffer.from(report)).people.map(({ name }) => name)
  expect(names('2019年6月3日，盐城市副市长葛启远，区政协主席丁大恒，区委副书记袁鹰出席座谈会。')).toEqual([
    '葛启远',
    '丁大恒',
    '袁鹰',
  ])
})

test('a particle at the end of a name is of the name where a deed follows it', () => {
  const names = (report: string) => extract(Buffer.from(report)).people.map(({ name }) => name)
  expect(names('2019年6月3日，湖南省省长李泉为会见贵州省省长王以和，湖南省委秘书长林盛以出席。')).toEqual([
    '李泉为',
    '王以和',
    '林盛以',
  ])
})

test('a foreign guest is one person under the full name and the last part of it', () => {
  const { people, meetings } = extract(
    Buffer.from('2019年6月3日，山东省副省长徐远清在济南会见某国某州州长汉斯·穆勒一行。穆勒说，两地合作前景广阔。'),
  )
  expect(people.map(({ name }) => name)).toEqual(['徐远清', '汉斯·穆勒'])
  expect(meetings[0]?.participants[1]).toMatchObject({ person: '汉斯·穆勒', roles: ['SPEAKER'] })
})

test('the name of a city before 市市长 is nobody, and a name that cannot be read ends no list', () => {
  const names = (report: string) => extract(Buffer.from(report)).people.map(({ name }) => name)
  expect(names('2019年6月3日，杭州市市长徐远清、宁波市市长李岚秋，龙岩市政协主席王启出席座谈会。')).toEqual([
    '徐远清',
    '李岚秋',
    '王启',
  ])
  expect(names('2019年6月3日，湘黔座谈会召开。湖南省领导徐远清、畲凝、李岚秋、王启出席会议。')).toEqual(
    expect.arrayContaining(['徐远清', '李岚秋', '王启']),
  )
})

test('cities in a list and before 市副市长 are nobody', () => {
  expect(
    namesIn('2019年6月3日，宿迁市市长徐远清、连云港市副市长李岚秋，以及石家庄、唐山、保定市市委书记出席座谈会。'),
  ).toEqual(['徐远清', '李岚秋'])
})

test('a name ends before a rank, a title of learning, 等 and 作补充发言', () => {
  expect(
    namesIn(
      '2019年6月3日，福建省委书记徐远清大校、福建省省长李岚教授、福建省政协主席王承先等出席座谈会。青川县县长马健作补充发言。',
    ),
  ).toEqual(['徐远清', '李岚', '王承先', '马健'])
})

test('a name in the middle of a list of leaders is one whatever its surname', () => {
  expect(
    namesIn('6月3日，湘黔座谈会在贵阳召开。天心区领导徐远清、李岚秋、户望川、王启、赵一川出席。').toSorted(),
  ).toEqual(['徐远清', '李岚秋', '户望川', '王启', '赵一川'].toSorted())
})

test('a particle that a name ends in is of it before 带领', () => {
  expect(namesIn('6月3日，湖南省长沙市市长刁常在带领党政代表团赴贵阳市考察。')).toEqual(['刁常在'])
})

test('a name ends before 各自, 两人, 接任, 带, 九日 and 今（28日）', () => {
  expect(
    namesIn(
      '2019年6月3日，贵州省委书记徐远清各自介绍了情况，贵州省省长李岚秋、副省长王启两人出席座谈会，贵州省政府秘书长周牧云接任工作。遵义市市长赵一川带遵义市代表团到会，铜仁市市长钱多九日率团到会，毕节市市长孙望今（三日）会见客人。',
    ),
  ).toEqual(['徐远清', '李岚秋', '王启', '周牧云', '赵一川', '钱多', '孙望'])
})

test('where nothing marks its end a name is what the page has elsewhere', () => {
  expect(namesIn('6月3日，以海口市委副书记徐远先为首的代表团来我市考察。徐远先说，湘黔座谈会开得好。')).toEqual([
    '徐远先',
  ])
})

test('客人 to whom someone says something are nobody, nor is 瞻仰', () => {
  expect(
    namesIn(
      '6月3日，湘黔座谈会在贵阳召开。贵州省商会徐远清理事长向客人致意，各界嘉宾和客商出席。中央政治局常委瞻仰旧址。',
    ),
  ).not.toContain('向客人')
})

test('a division before 省长 or 副市长 is nobody, also one that is in no table', () => {
  expect(namesIn('2019年6月3日，湘黔座谈会在贵阳召开，徐远清与广东省长李岚秋、台中副市长王启出席。')).toEqual(
    expect.arrayContaining(['李岚秋', '王启']),
  )
})

test('two divisions with a dot between them are nobody', () => {
  expect(
    namesIn('6月3日，湖北省委书记徐远清出席湖北省·新疆维吾尔自治区对口支援工作座谈会，自治区主席艾山·吐尔逊讲话。'),
  ).toEqual(['徐远清', '艾山·吐尔逊'])
})

test('X司长 and X厅长 are names before their titles', () => {
  const { people } = extract(
    Buffer.from(
      '3月30日，水利部规划司徐远清司长来我省调研。李岚秋厅长会见徐远清一行。王启副厅长代表我厅汇报，徐远清司长肯定了成绩。',
    ),
  )
  expect(people.map(({ name, offices }) => [name, offices[0] ?? null])).toEqual([
    ['徐远清', '水利部规划司司长'],
    ['李岚秋', null],
    ['王启', null],
  ])
})

test('names stand before 等甲市领导, and those of the hosts before 和甲省领导', () => {
  expect(
    extract(Buffer.from('2019年6月3日，微山县委书记徐远清率团来曲阜市考察。李岚秋、王启、周牧云等曲阜市领导陪同。'))
      .people,
  ).toMatchObject([{ side: '微山县' }, { side: '曲阜市' }, { side: '曲阜市' }, { side: '曲阜市' }])
  const { people } = extract(
    Buffer.from('2019年6月3日，省委书记徐远清与湖南省考察团座谈。李岚秋、王启和湖南省领导周牧云、何汀参加座谈。'),
    { publisher: '浙江日报' },
  )
  expect(people.map(({ name, side }) => [name, side])).toEqual([
    ['徐远清', '浙江省'],
    ['李岚秋', '浙江省'],
    ['王启', '浙江省'],
    ['周牧云', '湖南省'],
    ['何汀', '湖南省'],
  ])
})

test('a rare surname before what is a county too is a name where a title and a stop mark it, and a province never is', () => {
  expect(
    namesIn('2019年6月3日，淄博市委常委、秘书长尚安化，淄博市副市长李岚秋出席座谈会。来宾有福建省长徐远清。'),
  ).toEqual(['尚安化', '李岚秋', '徐远清'])
})

test('过 begins names, 会 ends some, and 关于, 合影, 简要 and 劳工 are none', () => {
  expect(namesIn('2019年6月3日，嘉定区区长过远清，信阳市委统战部部长李远会代表两地签约。')).toEqual([
    '过远清',
    '李远会',
  ])
  expect(
    namesIn(
      '2019年6月3日，贵州省省长徐远清与行政长官合影。会议学习了总书记关于东北、西部振兴的讲话。简要介绍贵州情况后，徐远清讲话。香港特区政务司司长李岚秋、劳工及福利局局长王启出席座谈会。',
    ),
  ).toEqual(['徐远清', '李岚秋', '王启'])
})

test('names before 等市领导 and 等区四套班子领导 are people', () => {
  expect(
    namesIn(
      '11月18日，南浔区委书记徐远清率区党政代表团赴吴兴区考察。周牧云、王启等市领导会见代表团一行。李岚秋、陈望山等区四套班子领导参加考察。',
    ),
  ).toEqual(['徐远清', '周牧云', '王启', '李岚秋', '陈望山'])
})

test('委员召开座谈会 names nobody', () => {
  expect(namesIn('昨天下午，贵州省政协主席徐远清与省、市政协委员召开座谈会。')).toEqual(['徐远清'])
})

test('看望全体成员时说 names nobody', () => {
  expect(
    namesIn('浙江省委书记徐远清看望了广西壮族自治区代表团。徐远清在看望代表团全体成员时说，两省区情谊深厚。'),
  ).toEqual(['徐远清'])
})

test('a Tibetan name of four characters ends where its holder acts', () => {
  expect(namesIn('9月20日，海南州委书记徐远清，州委副书记、州长尕朋次仁率党政代表团来南通市考察。')).toEqual([
    '徐远清',
    '尕朋次仁',
  ])
})

test.each([
  [
    '湖南省副省长徐远清和中国远山银行执行董事、副行长李岚秋代表双方签字。政府、银行、企业都得好处。',
    ['徐远清', '李岚秋'],
  ],
  ['临沂市委常委、兰陵县委书记徐刚拟任设区市副职。湖南省省长李岚秋参加。', ['徐刚', '李岚秋']],
  ['湖南省副省长徐远清、国家开发银行云南省分行副行长胡庆和代表双方签约。', ['徐远清', '胡庆和']],
  ['湖南省代表团成员全程参加。湖南省省长李岚秋主持会议。', ['李岚秋']],
  ['会议各成员方以“合作”为题交流。湖南省省长李岚秋主持会议。', ['李岚秋']],
  ['湖南省副省长那慧敏、李岚秋参加座谈会。', ['那慧敏', '李岚秋']],
])('who is named: %s', (report, names) => {
  expect(namesIn(`2019年6月3日，${report}`)).toEqual(names)
})

test('a chairman whose surname is 席, and whoever is to be elected', () => {
  expect(namesIn('2024年7月1日，库伦旗政协主席席成坡参加座谈会，太仆寺旗委副书记、旗长候选人李岚秋出席。')).toEqual([
    '席成坡',
    '李岚秋',
  ])
})

test('a name with a dot ends before 在, though 欢迎 follows', () => {
  expect(
    namesIn('7月21日，新疆维吾尔自治区主席努尔·买克力在欢迎宴会上致辞。广东省副省长李岚秋、和四名代表参加。'),
  ).toEqual(['努尔·买克力', '李岚秋'])
})

test.each([
  ['山西省委副书记、省长王君来到北京，与张平主任举行会谈。副省长李岚秋参加会谈。', ['王君', '张平', '李岚秋']],
  ['北京市委副书记、市长徐远龙在启动仪式上要求部门和单位加快进度。湖南省省长李岚秋参加。', ['徐远龙', '李岚秋']],
])('who comes, who is met by title and who demands something: %s', (report, names) => {
  expect(namesIn(`2019年6月3日，${report}`)).toEqual(names)
})

test('names of five characters stand beside short ones in a list and after a title', () => {
  expect(
    namesIn(
      '1月9日，镶黄旗召开与四川省射洪市座谈会议。旗领导李岚秋、那仁满都拉、徐远清出席，鄂尔多斯市副市长额登毕力格参加。',
    ),
  ).toEqual(['李岚秋', '那仁满都拉', '徐远清', '额登毕力格'])
})

test('及市直 ends a name, 随团 and 和嘉宾 are none', () => {
  expect(
    namesIn(
      '8月3日，襄阳市长徐远清率团赴山南市考察。襄阳市政府秘书长尚岚强及市直有关部门领导随团考察。徐远清欢迎各位企业家和嘉宾。',
    ),
  ).toEqual(['徐远清', '尚岚强'])
})

test('nobody’s name ends in 说, nor in the first half of 参加 where the page is cut off', () => {
  expect(namesIn('6月3日，湖南省委书记徐远清、省长李豪会见了贵州省代表团。徐远清、李豪说，湖南的优势在区位。')).toEqual(
    ['徐远清', '李豪'],
  )
  expect(namesIn('6月3日，湖南省省长徐远清会见贵州省代表团，副省长李岚秋、王宗启参')).toEqual([
    '徐远清',
    '李岚秋',
    '王宗启',
  ])
  expect(namesIn('6月3日，湖南省省长徐远清会见贵州省代表团，副省长李岚秋、王宗启參 ...\n(節錄)全文共304字')).toEqual([
    '徐远清',
    '李岚秋',
    '王宗启',
  ])
})

test('a name of a list that has lost a character ends no list, and is unread', () => {
  const { people, unread } = extract(
    Buffer.from(
      '6月3日，湖南省省长徐远清会见贵州省省长李岚秋。余洪川、张雨林、王兆明、孙?，省直有关部门负责同志参加会见。',
    ),
  )
  expect(people.map(({ name }) => name)).toEqual(['徐远清', '李岚秋', '余洪川', '张雨林', '王兆明'])
  expect(unread.map(({ reason }) => reason)).toEqual(['a name of a list has lost a character and cannot be read'])
})

test('a Tibetan name ends a list of leaders, and a head speaks who is named before his title', () => {
  expect(namesIn('8月2日，琼结县委书记徐远清，县领导李博、仁增多吉等市、县领导陪同襄阳市考察团考察。')).toEqual([
    '徐远清',
    '李博',
    '仁增多吉',
  ])
  expect(namesIn('6月3日，石嘴山市市长徐远清出席签约仪式。李建林校长在致辞中指出，双方合作基础良好。')).toEqual([
    '徐远清',
    '李建林',
  ])
})

test('whoever will come along is read where somebody else tells of it', () => {
  expect(
    namesIn(
      '香港新聞網10月6日電 香港特區行政長官徐遠清5日表示，將率團赴湖北省訪問。她表示，會議層次很高。香港特區政府政務司司長李嵐秋、民政事務局局長王啟將會隨行。',
    ),
  ).toEqual(['徐远清', '李岚秋', '王启'])
})

test('a rare surname and one that makes another word with its title are read', () => {
  expect(namesIn('6月3日，黄浦区委书记杲云、副区长王鼐，武侯区政协主席贺林参加座谈会。')).toEqual([
    '杲云',
    '王鼐',
    '贺林',
  ])
})

test('an organ in full, a name and the title after it', () => {
  const { people } = extract(
    Buffer.from(
      '6月3日，珠海市市长徐远清主持会议。中央政府驻澳门联络办公室经济部苏立群部长、广东省港澳事务办公室林海清二级巡视员到会指导。',
    ),
  )
  expect(people.slice(1).map(({ name, offices }) => [name, ...offices])).toEqual([
    ['苏立群', '中央政府驻澳门联络办公室经济部部长'],
    ['林海清', '广东省港澳事务办公室二级巡视员'],
  ])
})

test('those whom only a headline names are named, beside known ones without a stop as well', () => {
  expect(
    namesIn(
      '徐远清李岚秋诸葛明远等出席 王宁参加有关活动\n\n6月3日，湖南省·贵州省座谈会在长沙举行。湖南省省长徐远清主持。',
    ),
  ).toEqual(expect.arrayContaining(['徐远清', '王宁']))
  expect(
    namesIn('湘黔座谈会在长沙举行\n徐远清李岚秋出席\n\n6月3日，湖南省·贵州省座谈会在长沙举行。湖南省省长徐远清主持。'),
  ).toEqual(['李岚秋', '徐远清'])
})

test('X对某某·某某一行表示欢迎 names two, and whoever stands first of those who lead has the office of their city', () => {
  const { people } = extract(
    Buffer.from(
      '11月24日，由克州党委副书记、州长迪力·柯德汗率队的新疆克州党政代表团来常州市考察。市委书记汪远对迪力·柯德汗一行表示热烈欢迎。',
    ),
  )
  expect(people.map(({ name }) => name)).toEqual(['迪力·柯德汗', '汪远'])
  expect(
    extract(
      Buffer.from('吉州讯 12月8日，丰城市党政代表团在市委书记徐远清，市委副书记、市长李岚秋的率领下来吉州区考察。'),
    ).people[0]?.offices,
  ).toEqual(['丰城市委书记'])
})

test('Mongolian names of five characters, 、和 before a surname and words that look like names are told apart', () => {
  expect(
    namesIn(
      '来源：某网\n鄂尔多斯市副市长祁毕西勒图陪同。宝鸡市政协副主席王远、宋立群、和惠敏一同考察。石家庄市市长李谦高规格接待，河北省副省长杨岚勇携省委组织部负责人出席。',
    ),
  ).toEqual(['祁毕西勒图', '王远', '宋立群', '和惠敏', '李谦', '杨岚勇'])
  expect(namesIn('2019年6月3日，龙岩市委书记徐远清与代表团座谈。区领导介绍了区情，农场介绍了发展情况。')).toEqual([
    '徐远清',
  ])
  expect(
    namesIn(
      '6月3日，广西壮族自治区主席徐远清会见代表团。自治区政府秘书长李岚秋、台办主任王启、民委主任周牧云参加会见。',
    ),
  ).toEqual(['徐远清', '李岚秋', '王启', '周牧云'])
})

test('names before 等甲州领导陪同下 are those after 在, and a district in a list is nobody’s name', () => {
  expect(
    namesIn(
      '1月10日，恩施州委书记徐远清率恩施州党政考察团在湘西州考察。徐远清一行在李岚秋、彭武长、龙远忠等湘西州领导陪同下，参观了学校。',
    ),
  ).toEqual(['徐远清', '李岚秋', '彭武长', '龙远忠'])
  expect(namesIn('6月25日，松江区·上饶市签约仪式举行。上饶市政府秘书长徐远清；松江区领导李岚秋、王启出席。')).toEqual([
    '徐远清',
    '李岚秋',
    '王启',
  ])
})

test('市市长沙某某 is a mayor of that surname, and no 长沙', () => {
  expect(namesIn('2019年6月3日，深圳市市长沙远清在香港出席会议。湖南省长沙市市长李岚秋出席。')).toEqual([
    '沙远清',
    '李岚秋',
  ])
})

test('between the names of a list stands a name, whatever its characters', () => {
  expect(namesIn('2019年6月3日，湖南省省长方明会见了贵州省党政代表团。徐远清、李岚秋、陈还堂、王启参加会见。')).toEqual(
    ['方明', '徐远清', '李岚秋', '陈还堂', '王启'],
  )
  expect(namesIn('2019年6月3日，湖南省委书记徐远清率党政代表团赴贵州省考察。代表团走进文创坊，与居民交流。')).toEqual([
    '徐远清',
  ])
})

test('Tibetan names of two syllables are names though the second stands for a province as well', () => {
  for (const name of ['普琼', '多吉', '巴珠'])
    expect(
      namesIn(`2019年10月17日，青岛市委副书记徐远清率队赴西藏考察。桑珠孜区区长${name}会见了考察团一行。`),
    ).toEqual(['徐远清', name])
})

test('在甲区·乙市座谈会上 names nobody', () => {
  expect(
    namesIn(
      '9月20日，庄河市党政代表团来松江考察，松江区委书记徐远清会见庄河市委书记李岚秋一行。\n在松江区·庄河市对口合作工作座谈会上，徐远清表示欢迎。',
    ),
  ).toEqual(['徐远清', '李岚秋'])
})

test('行政长官代表 is nobody, and the rare surname 苻 is one', () => {
  expect(namesIn('香港特别行政区行政长官代表、政制及内地事务局局长徐远清出席会议。')).toEqual(['徐远清'])
  expect(namesIn('海南省领导徐远清、苻岚秋、王启参加会议。')).toEqual(['徐远清', '苻岚秋', '王启'])
})

test('高峰 and 焉 begin names after a title, and 一路考察 follows one', () => {
  expect(namesIn('市委常委、秘书长高峰，市人大常委会副主任徐远清出席。')).toEqual(['高峰', '徐远清'])
  expect(namesIn('济南市委书记焉远清会见了客人。')).toEqual(['焉远清'])
  expect(namesIn('自治区党委副书记、自治区主席徐远清一路考察。')).toEqual(['徐远清'])
})

test('副局长级干部 is held as a title', () => {
  expect(
    extract(Buffer.from('6月3日，上海市科委副局长级干部徐远清一行赴大连市考察。')).people.map(({ name, offices }) => [
      name,
      offices,
    ]),
  ).toEqual([['徐远清', ['上海市科委副局长级干部']]])
})
