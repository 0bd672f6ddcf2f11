import { createHash } from 'node:crypto'
import type {
  OfficeChange,
  Participant,
  Record,
  RecordAgreement,
  RecordMeeting,
  RecordPerson,
  RecordVisit,
  Role,
} from '../../src/record.js'

const citations = [{ start: 3, end: 9 }]

/** A Record of events that never were; `name` tells one report from another. */
export const recordOf = (
  name: string,
  facts: Partial<Omit<Record, 'source'>> & { source?: Partial<Record['source']> } = {},
): Record => ({
  people: [],
  visits: [],
  meetings: [],
  agreements: [],
  unread: [],
  ...facts,
  source: {
    sha256: createHash('sha256').update(name).digest('hex'),
    title: `${name}的报道`,
    publisher: '云麓日报',
    url: null,
    publishedOn: '2021-06-30',
    script: 'HANS',
    encoding: 'utf-8',
    ...facts.source,
  },
})

export const officeChange = (
  person: string,
  kind: OfficeChange['kind'],
  office: string,
  date: string | null,
): OfficeChange => ({ person, kind, office, date, dateBasis: [], citations })

export const person = (name: string, side: string | null, ...offices: string[]): RecordPerson => ({
  name,
  spellings: [name],
  offices,
  side,
  citations,
})

export const participant = (
  name: string,
  side: string | null,
  offices: string[] = [],
  roles: Role[] = ['ATTENDEE'],
): Participant => ({ person: name, roles, offices, side, citations })

export const meeting = (title: string, start: string | null, facts: Partial<RecordMeeting> = {}): RecordMeeting => ({
  title,
  kind: 'SYMPOSIUM',
  start,
  end: start,
  city: null,
  parties: [],
  participants: [],
  agreementCount: null,
  citations,
  dateBasis: [],
  visit: null,
  ...facts,
})

export const visit = (from: string[], to: string[], facts: Partial<RecordVisit> = {}): RecordVisit => ({
  from,
  to,
  start: null,
  end: null,
  leaders: [],
  cities: [],
  sites: [],
  citations,
  dateBasis: [],
  participants: [],
  ...facts,
})

export const agreement = (title: string, facts: Partial<RecordAgreement> = {}): RecordAgreement => ({
  title,
  status: 'SIGNED',
  signedOn: null,
  parties: [],
  signatories: [],
  witnesses: [],
  citations,
  meeting: null,
  ...facts,
})

/** Reports that share people, offices, places and an organisation, with dates of every exactness. */
export const sharedWorld: readonly Record[] = [
  recordOf('一', {
    people: [
      person('林砚舟', '江苏省', '江苏省委书记'),
      person('何汀', '青海省', '青海省委副书记', '青海省省长'),
      person('欧阳木兰', '昆山市', '昆山市委书记'),
    ],
    visits: [
      visit(['青海省'], ['江苏省'], {
        start: '2019-05-06',
        end: '2019-05-08',
        leaders: ['何汀'],
        cities: ['南京市', '昆山市'],
        sites: ['云麓智能装备公司', '稻香实验室'],
        participants: [participant('欧阳木兰', '昆山市', ['昆山市委书记'])],
      }),
    ],
    meetings: [
      meeting('苏青对口支援座谈会', '2019-05-07', {
        city: '南京市',
        parties: ['江苏省', '青海省'],
        visit: 0,
        participants: [
          participant('林砚舟', '江苏省', ['江苏省委书记'], ['CHAIR', 'SPEAKER']),
          participant('何汀', '青海省', ['青海省省长'], ['SPEAKER']),
        ],
      }),
    ],
    agreements: [
      agreement('苏青产业协作框架协议', {
        signedOn: '2019-05-07',
        parties: ['江苏省', '青海省'],
        witnesses: ['林砚舟', '何汀'],
        meeting: 0,
      }),
    ],
  }),
  recordOf('二', {
    people: [
      person('林砚舟', '江苏省', '江苏省委书记'),
      person('艾山·买买提江', '新疆生产建设兵团', '新疆生产建设兵团政委'),
    ],
    meetings: [
      meeting('苏州市与兵团合作会议', '2020-11', {
        kind: 'TALKS',
        city: '苏州市',
        parties: ['苏州市', '新疆生产建设兵团'],
        participants: [participant('林砚舟', '江苏省'), participant('艾山·买买提江', '新疆生产建设兵团')],
      }),
      meeting('江苏省青海省工作会', 'XXXX-10-16', {
        parties: ['江苏省', '青海省'],
        participants: [participant('林砚舟', '江苏省'), participant('何汀', '青海省')],
      }),
    ],
  }),
  recordOf('三', {
    source: { script: 'HANT', publishedOn: null },
    people: [{ ...person('林砚舟', '北京市', '北京市市长'), spellings: ['林硯舟'] }],
    visits: [
      visit(['北京市'], ['青海省'], {
        start: '2023-08-01',
        end: '2023-08-03',
        leaders: ['林砚舟'],
        cities: ['西宁市'],
      }),
    ],
    meetings: [
      meeting('京青协作联席会议', '2023-08-02', {
        kind: 'JOINT_CONFERENCE',
        city: '西宁市',
        parties: ['北京市', '西宁市'],
        visit: 0,
        participants: [participant('林砚舟', '北京市', ['北京市市长'], ['CHAIR'])],
      }),
    ],
    agreements: [
      agreement('京青战略合作协议', { signedOn: '2023-08', parties: ['北京市', '青海省'], signatories: ['林砚舟'] }),
    ],
  }),
]
