import { createHash } from 'node:crypto'
import { cities, type Place, provinces } from '../src/extract/places.js'
import type { Participant, Record } from '../src/record.js'
import { numbersFrom } from './numbers-from.js'

/** People for so many meetings: each is at twenty. */
const peoplePerMeeting = 0.6
const seatsOfASide = 6

export interface World {
  /** Meetings of the world, from which its people are counted. */
  readonly meetings: number
  /** The report that tells of that meeting; of one meeting there may be several, each with an account of its own. */
  record(meeting: number, account?: number): Record
}

/** Reports of as many meetings, of people, offices and parties that recur as they do in the genre; the same each time. */
export function inventedWorld(meetings: number): World {
  const people = Math.max(400, Math.round(meetings * peoplePerMeeting))
  const inProvince = Math.ceil(people / provinces.length)
  return { meetings, record: (meeting, account = 0) => recordOf(meeting, account, inProvince) }
}

function recordOf(meeting: number, account: number, inProvince: number): Record {
  const random = numbersFrom(meeting)
  const below = (end: number): number => Math.floor(random() * end)
  const host = below(provinces.length)
  const guest = (host + 1 + below(provinces.length - 1)) % provinces.length
  const [here, there] = [provinces[host] as Place, provinces[guest] as Place]
  const day = new Date(Date.UTC(2005, 0, 1 + below(7600))).toISOString().slice(0, 10)
  const seats = [host, guest].flatMap((province) => {
    const first = below(inProvince)
    return Array.from({ length: seatsOfASide }, (_, seat) => invented(province, (first + seat * 7) % inProvince, day))
  })
  const span = (at: number) => [{ start: at * 40 + account, end: at * 40 + 20 }]
  // Another paper leaves somebody out, and half of them date it a day late.
  const told = account === 0 ? seats : seats.filter((_, at) => at !== 1 + (account % (seats.length - 1)))
  const held = account % 2 === 0 ? day : dayAfter(day)
  const participants = told.map(
    ({ name, office, side }, at): Participant => ({
      person: name,
      roles: at % seatsOfASide === 0 ? [at === 0 ? 'CHAIR' : 'SPEAKER'] : ['ATTENDEE'],
      offices: [office],
      side,
      citations: span(at + 10),
    }),
  )
  const city = cities.find(({ provinceCode }) => provinceCode === here.code) ?? here
  const title = `${here.shortName}${there.shortName}${topics[below(topics.length)]}${sittings[below(sittings.length)]}`
  const visits = meeting % 3 === 0
  return {
    source: {
      sha256: createHash('sha256').update(`${meeting} ${account}`).digest('hex'),
      title: `${there.shortName}党政代表团来${here.shortName}考察`,
      publisher: `${here.shortName}日报`,
      url: `https://example.org/${meeting}/${account}`,
      publishedOn: day,
      script: 'HANS',
      encoding: 'utf-8',
    },
    people: told.map(({ name, office, side }, at) => ({
      name,
      spellings: [name],
      offices: [office],
      side,
      citations: span(at + 30),
    })),
    visits: visits
      ? [
          {
            from: [there.name],
            to: [here.name],
            start: day,
            end: day,
            leaders: [seats[seatsOfASide]?.name as string],
            cities: [city.name],
            sites: ['云麓智能装备公司', '稻香实验室'],
            citations: span(1),
            dateBasis: [],
            participants: [],
          },
        ]
      : [],
    meetings: [
      {
        title,
        kind: 'SYMPOSIUM',
        start: held,
        end: held,
        city: city.name,
        parties: [here.name, there.name],
        participants,
        agreementCount: null,
        citations: span(2),
        dateBasis: [],
        visit: visits ? 0 : null,
      },
    ],
    agreements:
      meeting % 4 === 0
        ? [
            {
              title: `${there.shortName}${here.shortName}${topics[below(topics.length)]}框架协议`,
              status: 'SIGNED',
              signedOn: day,
              parties: [here.name, there.name],
              signatories: [],
              witnesses: [participants[0]?.person as string],
              citations: span(3),
              meeting: 0,
            },
          ]
        : [],
    unread: [],
  }
}

const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

/** The n-th of those who stand for a province or one of its cities, in the office held that day: each moves up once. */
function invented(province: number, number: number, day: string): { name: string; office: string; side: string } {
  const home = provinces[province] as Place
  const own = cities.filter(({ provinceCode }) => provinceCode === home.code)
  const place = number % 3 === 0 ? home : (own[number % own.length] ?? home)
  const titles = place === home ? provincial : municipal
  const rise = day < `${2008 + (number % 13)}` ? 0 : 1
  return {
    name: nameOf(number * provinces.length + province),
    office: `${place.name}${titles[((number >> 4) + rise) % titles.length]}`,
    side: place.name,
  }
}

/** No two of a world have the same while it has fewer people than there are names: the factor is a prime. */
function nameOf(number: number): string {
  const mixed = (number * 1_000_003) % (surnames.length * given.length * given.length)
  const surname = surnames[mixed % surnames.length] as string
  const rest = Math.floor(mixed / surnames.length)
  return `${surname}${given[rest % given.length]}${given[Math.floor(rest / given.length)]}`
}

const surnames = [
  ...'赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹喻柏窦章苏潘葛范彭郎鲁韦昌马苗凤方俞任袁柳',
]
const given = [
  ...'砚牧听望知怀临枕拾汀渡萤桐苇棠霁岑漪川屿舟禾穗澜峤樵笙筠栩栖沅泠洵淮渚湄溪滢潇澄澈濯炜焕煦熙璟璧瑜瑾珩珂珞琅琛琮皓盈睿砺祺禹竹笃简',
] as const
const topics = [
  '东西部协作',
  '对口支援',
  '战略合作',
  '产业协作',
  '劳务协作',
  '科技创新合作',
  '文化旅游合作',
  '能源合作',
]
const sittings = ['座谈会', '联席会议', '工作会议', '交流会', '推进会']
const provincial = [
  '委书记',
  '人大常委会主任',
  '政协主席',
  '委副书记',
  '委常委',
  '委秘书长',
  '委组织部部长',
  '委宣传部部长',
  '人民政府秘书长',
  '发展和改革委员会主任',
  '商务厅厅长',
  '教育厅厅长',
]
const municipal = [
  '委书记',
  '市长',
  '委副书记',
  '副市长',
  '人大常委会主任',
  '政协主席',
  '委常委',
  '委秘书长',
  '商务局局长',
  '教育局局长',
]
