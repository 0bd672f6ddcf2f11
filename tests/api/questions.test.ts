import { beforeAll, expect, test } from 'vitest'
import { exampleQuestions } from '../../src/server/example-questions.js'
import { type Api, apiOver } from './api.js'
import { seeds } from './seeds.js'

let api: Api
beforeAll(async () => {
  api = await apiOver(seeds)
})

const ask = (number: string) =>
  api.data(exampleQuestions().find(({ name }) => name.startsWith(number))?.document as string)
const named = (...names: string[]) => names.map((name) => ({ name }))
const held = (name: string) => [{ person: { name } }]

test('there are six questions and five documents', () => {
  expect([exampleQuestions().length, seeds.length]).toEqual([6, 5])
})

test('the three meetings of Guangdong and Guangxi, who chaired, and who held the four offices that day', async () => {
  const chaired = (title: string, date: string, chair: string) => ({
    title,
    date,
    city: { name: '广州市' },
    chairs: { nodes: held(chair) },
  })
  expect(await ask('01')).toEqual({
    meetings: {
      totalCount: 3,
      nodes: [
        chaired('粤桂东西部协作联席会议', '2022-06-15', '李希'),
        chaired('深化东西部协作全面加强粤桂合作会议', '2024-02-27', '黄坤明'),
        chaired('粤桂东西部协作联席会议', '2025-02-13', '黄坤明'),
      ],
    },
    guangdongPartySecretary: { in2022: held('李希'), in2024: held('黄坤明'), in2025: held('黄坤明') },
    guangdongGovernor: { in2022: held('王伟中'), in2024: held('王伟中'), in2025: held('王伟中') },
    guangxiPartySecretary: { in2022: held('刘宁'), in2024: held('刘宁'), in2025: held('陈刚') },
    guangxiChairman: { in2022: held('蓝天立'), in2024: held('蓝天立'), in2025: held('蓝天立') },
  })
})

test('陈刚 followed 刘宁, between the last day of the one and the first of the other', async () => {
  const { office } = await ask('02')
  expect(office.name).toBe('广西壮族自治区党委书记')
  expect(office.tenures).toMatchObject([
    { person: { name: '刘宁' }, firstSeenOn: '2022-06-15', lastSeenOn: '2024-02-27' },
    { person: { name: '陈刚' }, firstSeenOn: '2025-02-13', lastSeenOn: '2025-02-14' },
  ])
  for (const { citations } of office.tenures) {
    expect(citations.length).toBeGreaterThan(0)
    for (const { start, end } of citations) expect(end).toBeGreaterThan(start)
  }
})

test('everything 孟凡利 was at, and in which offices', async () => {
  const { person } = await ask('03')
  const offices = expect.arrayContaining(named('广东省委副书记', '深圳市委书记'))
  const trip = (date: string, from: string) => ({
    meeting: null,
    visit: { date, from: named(from), to: named('广东省') },
    roles: ['ATTENDEE'],
    offices,
  })
  const sitting = (title: string, date: string) => ({
    meeting: { title, date, city: { name: '深圳市' } },
    visit: null,
    roles: ['SPEAKER'],
    offices,
  })
  expect(person.participations.totalCount).toBe(5)
  expect(person.participations.nodes).toMatchObject([
    trip('2022-06-14/2022-06-15', '广西壮族自治区'),
    trip('2023-10-16/2023-10-17', '江苏省'),
    sitting('广西与深圳市协作工作座谈会', '2024-02-26'),
    trip('2025-02-13/2025-02-14', '广西壮族自治区'),
    sitting('协作工作座谈会', '2025-02-14'),
  ])
})

test('what was signed, when, between whom, before which witnesses, and how many documents in all', async () => {
  const { agreements } = await ask('04')
  const parties = named('广东省', '广西壮族自治区')
  expect(agreements.totalCount).toBe(3)
  expect(agreements.nodes).toMatchObject([
    { title: '全面深化粤桂合作框架协议', signedOn: '2022-06-15', parties, witnesses: [] },
    { title: '粤桂机关党建协作方案', signedOn: '2022-06-15', parties, witnesses: [] },
    {
      title: '打造粤港澳大湾区重要战略腹地进一步全面深化粤桂合作框架协议',
      signedOn: '2024-02-27',
      parties,
      witnesses: named('黄坤明', '刘宁', '王伟中', '蓝天立'),
      meeting: { title: '深化东西部协作全面加强粤桂合作会议', date: '2024-02-27', agreementCount: 4 },
    },
  ])
})

test('with which provinces Guangdong met, how often, and last when', async () => {
  const { province } = await ask('05')
  const partner = (name: string, meetingCount: number, lastMetOn: string) => ({
    province: { name },
    meetingCount,
    lastMetOn,
  })
  const others = [partner('贵州省', 1, '2024-06-04'), partner('江苏省', 1, '2023-10-17')]
  expect(province.partners).toMatchObject([partner('广西壮族自治区', 3, '2025-02-13'), ...others])
  expect(province.withCities).toMatchObject([partner('广西壮族自治区', 5, '2025-02-14'), ...others])
})

test('one person found as 黄坤明, 黃坤明 and huang kunming', async () => {
  const { simplified, traditional, pinyin } = await ask('06')
  expect(simplified).toMatchObject({ name: '黄坤明', inTraditional: '黃坤明', inPinyin: 'Huang Kunming' })
  expect([traditional, pinyin]).toEqual([simplified, simplified])
})
