import { numbersFrom } from './numbers-from.js'

/** A report of an event that never was, in the manner of the genre, of about 2,000 characters; the same for the same number. */
export function inventedReport(number: number): string {
  const random = numbersFrom(number)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
  const used = new Set<string>()
  const person = (): string => {
    const name = pick(surnames) + pick(givenFirst) + (random() < 0.3 ? '' : pick(givenSecond))
    if (used.has(name)) return person()
    used.add(name)
    return name
  }
  const people = (count: number): string => Array.from({ length: count }, person).join('、')

  const host = pick(provinces)
  const guest = pick(provinces.filter((province) => province !== host))
  const year = 2012 + Math.floor(random() * 14)
  const month = 1 + Math.floor(random() * 12)
  const day = 1 + Math.floor(random() * 26)
  const [hostSecretary, hostGovernor, guestSecretary, guestGovernor] = [person(), person(), person(), person()]
  const conference = pick(['座谈会', '东西部协作联席会议', '交流合作座谈会'])

  const paragraphs = [
    `${guest.name}党政代表团来${host.short}学习考察`,
    `信息来源：${host.name.slice(0, -1)}日报　　${year}-${twoDigits(month)}-${twoDigits(day + 2)} 08:30　　【字体：大 中 小】`,
    `　　本报${host.capital.slice(0, -1)}讯　${month}月${day}日至${day + 1}日，${guest.name}委书记${guestSecretary}，省委副书记、省长${guestGovernor}率${guest.name}党政代表团来${host.short}学习考察。${month}月${day + 1}日，${host.short}${guest.short}${conference}在${host.capital}召开，${host.name}委书记${hostSecretary}主持会议并讲话，${guestSecretary}讲话，${host.name}委副书记、省长${hostGovernor}，${guestGovernor}分别介绍有关情况。`,
    `　　${hostSecretary}代表省委、省政府对代表团一行表示欢迎。${filler(random, 12)}`,
    `　　${guestSecretary}说，${filler(random, 12)}`,
    `　　${hostGovernor}介绍了${host.name}经济社会发展情况。${filler(random, 9)}`,
    `　　${guestGovernor}指出，${filler(random, 9)}`,
    `　　会上，双方签署了《${guest.name}人民政府、${host.name}人民政府${pick(['深化战略合作', '产业协作', '劳务协作', '科技创新合作'])}框架协议》。`,
    `　　在${host.short}期间，代表团一行前往${host.capital}高新技术产业开发区，实地考察了${pick(companies)}、${pick(companies)}以及${pick(institutes)}，详细了解企业生产经营和科技创新情况。`,
    `　　${host.name}领导${people(6)}，${host.capital}市长${person()}；${guest.name}领导${people(5)}参加有关活动。`,
    `（记者 ${person()}　编辑 ${person()}）`,
  ]
  return `${paragraphs.join('\n\n')}\n`
}

interface Province {
  readonly name: string
  readonly short: string
  readonly capital: string
}

const provinces: readonly Province[] = [
  ['江苏省', '苏', '南京市'],
  ['浙江省', '浙', '杭州市'],
  ['安徽省', '皖', '合肥市'],
  ['福建省', '闽', '福州市'],
  ['江西省', '赣', '南昌市'],
  ['湖北省', '鄂', '武汉市'],
  ['湖南省', '湘', '长沙市'],
  ['四川省', '川', '成都市'],
  ['贵州省', '黔', '贵阳市'],
  ['云南省', '滇', '昆明市'],
  ['青海省', '青', '西宁市'],
  ['甘肃省', '甘', '兰州市'],
].map(([name = '', short = '', capital = '']) => ({ name, short, capital }))

const surnames = [...'赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜', '欧阳', '上官', '诸葛']
const givenFirst = [...'砚牧听望知怀临枕拾汀渡萤桐苇棠霁岑漪']
const givenSecond = [...'舟歌松泉秋溪竹澜鹿雁蓑帆岫笙筠荻樵汐']
const companies = ['云麓智能装备公司', '青禾生物科技集团', '远帆新能源股份公司', '星槎通信技术公司', '白鹭机器人公司']
const institutes = ['稻香实验室', '江畔先进材料研究院', '听涛国际会展中心']

const sentences = [
  '两地山水相连、人缘相亲，长期以来保持着密切的往来，合作基础扎实、前景广阔。',
  '希望双方在现代农业、装备制造、文化旅游、人才培养等方面加强对接，推动更多项目落地见效。',
  '要健全常态化沟通机制，把议定的事项逐条细化、逐项落实，让两地群众得到更多实惠。',
  '近年来当地坚持把创新摆在突出位置，持续优化营商环境，一批骨干企业加快成长。',
  '通过实地走访，我们看到了许多好经验、好做法，很受启发，将认真学习借鉴。',
  '要巩固已有成果，扩大消费帮扶和劳务协作的规模，引导企业到对方投资兴业。',
  '下一步将围绕产业链互补做文章，共建园区、共享平台、共育人才，实现互利共赢。',
  '我们将以这次活动为契机，进一步完善政策、强化服务，为各类经营主体创造更好条件。',
]

function filler(random: () => number, count: number): string {
  return Array.from({ length: count }, () => sentences[Math.floor(random() * sentences.length)]).join('')
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
