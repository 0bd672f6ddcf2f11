import type { Record } from '../../src/record.js'
import { agreement, meeting, participant, person, recordOf, visit } from '../store/invented-records.js'

const spelled = (name: string, ...spellings: string[]) => ({ ...person(name, '四川省'), spellings })

/** Events that never were, with names that test writing and finding: 徐乾 and 徐干 have one key, 于晓研 and 余晓岩 one pinyin. */
export const world: readonly Record[] = [
  recordOf('川滇', {
    source: { script: 'HANT', title: '四川雲南座談', publishedOn: '2021-03-06' },
    people: [
      { ...person('余晓岩', '四川省', '四川省委书记'), spellings: ['余曉巖'] },
      person('范启明', '云南省', '云南省委书记'),
      spelled('徐乾', '徐乾'),
      spelled('徐干', '徐幹'),
      person('游立群', '成都市', '成都市市长'),
    ],
    visits: [
      visit(['云南省'], ['四川省'], {
        start: '2021-03-04',
        end: '2021-03-05',
        leaders: ['范启明'],
        cities: ['成都市', '绵阳市'],
        sites: ['青屿航天公司'],
        participants: [participant('游立群', '成都市', ['成都市市长'])],
      }),
    ],
    meetings: [
      meeting('川滇合作座谈会', '2021-03-05', {
        city: '成都市',
        parties: ['四川省', '云南省'],
        visit: 0,
        agreementCount: 3,
        participants: [
          participant('余晓岩', '四川省', ['四川省委书记'], ['CHAIR', 'SPEAKER']),
          participant('范启明', '云南省', ['云南省委书记'], ['SPEAKER']),
          participant('徐乾', '四川省'),
        ],
      }),
    ],
    agreements: [
      agreement('川滇战略合作协议', {
        signedOn: '2021-03-05',
        parties: ['四川省', '云南省'],
        signatories: ['徐乾'],
        witnesses: ['余晓岩', '范启明'],
        meeting: 0,
      }),
    ],
  }),
  recordOf('成昆', {
    people: [person('游立群', '成都市', '成都市委书记'), person('于晓研', '昆明市', '昆明市市长')],
    meetings: [
      meeting('成都昆明会见', '2022-07-01', {
        kind: 'TALKS',
        city: '昆明市',
        parties: ['成都市', '昆明市'],
        participants: [
          participant('于晓研', '昆明市', ['昆明市市长'], ['CHAIR']),
          participant('游立群', '成都市', ['成都市委书记'], ['SPEAKER']),
        ],
      }),
    ],
  }),
  recordOf('川兵', {
    people: [
      person('余晓岩', '四川省', '四川省委书记'),
      person('艾山·买买提江', '新疆生产建设兵团', '新疆生产建设兵团政委'),
    ],
    meetings: [
      meeting('四川省与兵团对口支援联席会议', 'XXXX-09-10', {
        kind: 'JOINT_CONFERENCE',
        parties: ['四川省', '新疆生产建设兵团'],
        participants: [
          participant('余晓岩', '四川省', ['四川省委书记'], ['CHAIR']),
          participant('艾山·买买提江', '新疆生产建设兵团', ['新疆生产建设兵团政委']),
        ],
      }),
    ],
  }),
]

export const entries = world.map((record) => ({ record }))
