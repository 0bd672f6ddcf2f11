import { fc } from '@fast-check/vitest'
import { officeChangeKinds, type Participant, type Record } from '../../src/record.js'
import { agreement, meeting, officeChange, participant, person, recordOf, visit } from '../store/invented-records.js'

const provinces = ['江苏省', '青海省', '安徽省', '广东省']
const cities: { readonly [province: string]: string } = {
  江苏省: '南京市',
  青海省: '西宁市',
  安徽省: '合肥市',
  广东省: '广州市',
}
/** Two of one sound. */
const names = ['林砚舟', '林彦舟', '何汀', '白鹤年']
const days = ['2020-05-06', '2020-05-07', '2020-05-08', '2020-05-11', '2021-03-01', 'XXXX-05-07', '2020-05']
const titles = [
  '苏青对口支援联席会议',
  '两省座谈会',
  '会见',
  '第二次苏青对口支援联席会议',
  '工作会议',
  '苏青产业座谈会',
  '苏青人才座谈会',
]

const choice = <T>(list: readonly T[]) => fc.constantFrom(...list)

const seat: fc.Arbitrary<Participant> = fc
  .record({
    name: choice(names),
    side: fc.option(choice(provinces)),
    title: choice(['省长', '委书记', '原省长', '副省长', '委员会书记']),
    bare: fc.boolean(),
  })
  .map(({ name, side, title, bare }) =>
    participant(name, side, side && !bare ? [`${title.startsWith('委员会') ? '中共' : ''}${side}${title}`] : []),
  )

const sitting = fc
  .record({
    title: choice(titles),
    start: choice(days),
    kind: choice(['SYMPOSIUM', 'JOINT_CONFERENCE', 'TALKS'] as const),
    parties: fc.uniqueArray(choice(provinces), { maxLength: 3 }),
    participants: fc.array(seat, { maxLength: 4 }),
    city: fc.option(choice(provinces.map((province) => cities[province] as string))),
    count: fc.option(choice([2, 4])),
    partOfDay: fc.option(choice(['MORNING', 'AFTERNOON'] as const), { nil: undefined }),
  })
  .map(({ title, start, count, partOfDay, ...facts }) =>
    meeting(title, start, { ...facts, ...(partOfDay ? { partOfDay } : {}), agreementCount: count }),
  )

const trip = fc
  .record({
    from: fc.uniqueArray(choice(provinces), { minLength: 1, maxLength: 1 }),
    to: fc.uniqueArray(choice(provinces), { maxLength: 2 }),
    start: choice(days.slice(0, 3)),
    end: choice(days.slice(1, 4)),
    leaders: fc.uniqueArray(choice(names), { maxLength: 2 }),
    participants: fc.array(seat, { maxLength: 2 }),
  })
  .map(({ from, to, ...facts }) =>
    visit(from, to, { ...facts, end: facts.end < facts.start ? facts.start : facts.end }),
  )

const paper = fc
  .record({
    title: choice(['苏青产业协作框架协议', '合作协议']),
    signedOn: fc.option(choice(days)),
    parties: fc.uniqueArray(choice(provinces), { maxLength: 2 }),
    signatories: fc.uniqueArray(choice(names), { maxLength: 2 }),
    status: choice(['SIGNED', 'REFERENCED'] as const),
  })
  .map(({ title, ...facts }) => agreement(title, facts))

const change = fc
  .record({
    name: choice(names),
    kind: choice(officeChangeKinds),
    office: choice(['江苏省省长', '江苏省代省长', '广东省委书记']),
    date: fc.option(choice(days)),
  })
  .map(({ name, kind, office, date }) => officeChange(name, kind, office, date))

/** Reports of few people, places and days, so that they contradict each other and tell the same in every way. */
export const anyRecord = (report: number): fc.Arbitrary<Record> =>
  fc
    .record({
      visits: fc.array(trip, { maxLength: 2 }),
      meetings: fc.array(sitting, { maxLength: 3 }),
      agreements: fc.array(paper, { maxLength: 2 }),
      listed: fc.array(seat, { maxLength: 3 }),
      officeChanges: fc.array(change, { maxLength: 2 }),
    })
    .map(({ listed, visits, meetings, agreements, officeChanges }) =>
      recordOf(`第${report}篇`, {
        people: listed.map((one) => person(one.person, one.side, ...one.offices)),
        visits,
        officeChanges,
        meetings: meetings.map((one, at) => ({ ...one, visit: at < visits.length ? at : null })),
        agreements: agreements.map((one, at) => ({ ...one, meeting: at < meetings.length ? at : null })),
      }),
    )

export interface Loads {
  readonly records: readonly Record[]
  /** The Records in another order, some twice, some in another form first. */
  readonly order: readonly Record[]
}

/** Records, at most so many, and a way to load them with at most so many further steps. */
export const anyLoads = (most: { records: number; steps: number }): fc.Arbitrary<Loads> =>
  fc
    .integer({ min: 2, max: most.records })
    .chain((count) =>
      fc.record({
        records: fc.tuple(...Array.from({ length: count }, (_, report) => anyRecord(report))),
        former: fc.tuple(...Array.from({ length: count }, (_, report) => anyRecord(report))),
        sequence: fc.array(fc.record({ at: fc.nat(count - 1), former: fc.boolean() }), { maxLength: most.steps }),
        last: fc.shuffledSubarray(
          Array.from({ length: count }, (_, at) => at),
          { minLength: count },
        ),
      }),
    )
    .map(({ records, former, sequence, last }) => ({
      records,
      order: [
        ...sequence.map((step) => (step.former ? former[step.at] : records[step.at]) as Record),
        ...last.map((at) => records[at] as Record),
      ],
    }))
