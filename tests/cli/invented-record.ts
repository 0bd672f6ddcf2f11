import type { Record } from '../../src/record.js'

/** A Record of an event that never was; `number` tells one report from another. */
export function inventedRecord(number: number): Record {
  const citations = [{ start: 10, end: 30 }]
  const participant = (person: string, roles: Record['meetings'][0]['participants'][0]['roles'], side: string) => ({
    person,
    roles,
    offices: [],
    side,
    citations,
  })
  return {
    source: {
      sha256: number.toString(16).padStart(64, '0'),
      title: `青海省党政代表团来苏考察（${number}）`,
      publisher: '江苏日报',
      url: `https://example.org/${number}`,
      publishedOn: '2019-05-08',
      script: 'HANS',
      encoding: 'utf-8',
    },
    people: [
      {
        name: '林砚舟',
        spellings: ['林砚舟'],
        offices: ['江苏省委书记', '江苏省人大常委会主任'],
        side: '江苏省',
        citations,
      },
      { name: '艾山·买买提江', spellings: ['艾山·买买提江'], offices: [], side: '江苏省', citations },
      { name: '何汀', spellings: ['何汀'], offices: ['青海省省长'], side: '青海省', citations },
    ],
    visits: [
      {
        from: ['青海省'],
        to: ['江苏省'],
        start: '2019-05-06',
        end: '2019-05-07',
        leaders: ['何汀'],
        cities: ['南京市'],
        sites: ['云麓智能装备公司', '稻香实验室'],
        citations,
        dateBasis: ['published 2019-05-08'],
        participants: [participant('艾山·买买提江', ['ATTENDEE'], '江苏省')],
      },
    ],
    meetings: [
      {
        title: '苏青对口支援座谈会',
        kind: 'SYMPOSIUM',
        start: '2019-05-07',
        end: '2019-05-07',
        city: '南京市',
        parties: ['江苏省', '青海省'],
        participants: [
          participant('林砚舟', ['CHAIR', 'SPEAKER'], '江苏省'),
          participant('何汀', ['SPEAKER'], '青海省'),
          participant('艾山·买买提江', ['ATTENDEE'], '江苏省'),
        ],
        agreementCount: 2,
        citations,
        dateBasis: ['published 2019-05-08'],
        visit: 0,
      },
    ],
    agreements: [
      {
        title: '苏青产业协作框架协议',
        status: 'SIGNED',
        signedOn: '2019-05-07',
        parties: ['江苏省', '青海省'],
        signatories: [],
        witnesses: ['林砚舟', '何汀'],
        citations,
        meeting: 0,
      },
    ],
    unread: [{ start: 40, end: 52, reason: 'an organ that is not known' }],
  }
}
