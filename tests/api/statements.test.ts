import { beforeAll, describe, expect, test } from 'vitest'
import type { Record } from '../../src/record.js'
import { exampleQuestions } from '../../src/server/example-questions.js'
import { loadRecords } from '../../src/store/load-records.js'
import { agreement, meeting, participant, person, recordOf, visit } from '../store/invented-records.js'
import { type Api, apiOver } from './api.js'
import { seeds } from './seeds.js'

/** Reports that never were, on the places and offices that the questions ask for, and with one name of the seeds. */
function invented(number: number): Record {
  const day = `20${10 + (number % 15)}-0${1 + (number % 9)}-15`
  const [secretary, governor, guest] = ['林砚', '何汀', '欧阳木'].map(
    (name) => name + String.fromCodePoint(0x4e10 + number),
  ) as [string, string, string]
  const at = [
    participant(secretary, '广东省', ['广东省委书记', '广西壮族自治区党委书记'], ['CHAIR']),
    participant(governor, '广东省', ['广东省省长', '广西壮族自治区主席'], ['SPEAKER', 'WITNESS']),
    participant(guest, '广西壮族自治区', ['百色市市长']),
    participant('孟凡利', '深圳市', ['深圳市委书记']),
  ]
  return recordOf(`造${number}`, {
    people: at.map((one) => person(one.person, one.side, ...one.offices)),
    visits: [
      visit(['广西壮族自治区'], ['广东省'], {
        start: day,
        end: day,
        leaders: [guest],
        cities: ['广州市'],
        sites: ['青屿航天公司'],
        participants: at,
      }),
    ],
    meetings: [
      meeting('粤桂座谈会', day, { city: '广州市', parties: ['广东省', '广西壮族自治区'], participants: at, visit: 0 }),
      meeting('粤湘会见', day, { city: '长沙市', parties: ['广东省', '湖南省', '长沙市'], participants: at }),
    ],
    agreements: [
      agreement('粤桂造船协议', {
        signedOn: day,
        parties: ['广东省', '广西壮族自治区'],
        witnesses: [secretary, governor],
        meeting: 0,
      }),
    ],
  })
}

const batch = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => ({ record: invented(from + at) }))

const deep = `{ provinces { name
  meetings(first: 3, orderBy: DATE_DESC) { totalCount nodes {
    title city { name ... on City { province { name } } } parties { name } sources { title } citations { start quote source { url } }
    participations { totalCount nodes { roles person { name(script: HANT) spellings province { shortName } tenures { office { name } citations { start } } } offices { name city { name } } side { name } } }
    agreements { title witnesses { name } signatories { name } parties { name } } visit { sites from { name } leaders { name } cities { name } }
  } }
  visits { totalCount nodes { to { name } participations { nodes { person { name } } } meetings { title } } }
  agreements { nodes { title meeting { title } } } offices { nodes { name tenures { person { name } } } }
  partners { meetingCount province { name } meetings(first: 2) { nodes { title participations(role: CHAIR) { nodes { person { name } } } } } }
} people { nodes { name metWith(first: 3) { meetingCount person { name } meetings { totalCount nodes { title } } } participations { nodes { meeting { title } visit { date } } } } } }`

const questions = [
  ...exampleQuestions().map(({ name, document }) => [name, document] as const),
  ['a deep one', deep] as const,
]

describe('the number of statements depends on the question and not on the rows', () => {
  let api: Api
  const before = new Map<string, number>()
  beforeAll(async () => {
    api = await apiOver([...seeds, ...batch(0, 1)])
    for (const [name, document] of questions) {
      await api.data(document)
      before.set(name, (await api.statements(document)).length)
    }
    await loadRecords(api.store, batch(1, 60))
  })

  test.each(questions)('%s', async (name, document) => {
    const after = await api.statements(document)
    expect(after).toHaveLength(before.get(name) as number)
  })

  test('and is small', () => {
    expect(Object.fromEntries(before)).toMatchInlineSnapshot(`
      {
        "01-three-meetings": 32,
        "02-who-followed": 7,
        "03-everything-of-one-person": 11,
        "04-what-was-signed": 5,
        "05-partners": 8,
        "06-one-person-three-writings": 5,
        "a deep one": 54,
      }
    `)
  })
})

test('aliases with other arguments are one statement each, however many parents have them; with the same, one together', async () => {
  const api = await apiOver([...seeds, ...batch(0, 3)])
  const alone = '{ provinces { name } }'
  const first = await api.statements(alone)
  const added = async (fields: string) =>
    (await api.statements(`{ provinces { name ${fields} } }`)).length - first.length
  const page = (alias: string, args: string) => `${alias}: meetings(${args}) { nodes { title } }`
  expect(await added(page('a', 'first: 1'))).toBe(1)
  expect(await added(page('a', 'first: 1') + page('b', 'first: 1'))).toBe(1)
  expect(await added(page('a', 'first: 1') + page('b', 'first: 2'))).toBe(2)
  expect(
    await added(
      [
        page('a', 'first: 1'),
        page('b', 'last: 1'),
        page('c', 'first: 1, orderBy: DATE_DESC'),
        page('d', 'first: 1, filter: { kind: SYMPOSIUM }'),
        'e: meetings(filter: { kind: SYMPOSIUM }) { totalCount }',
        'f: meetings(filter: { kind: SIGNING }) { totalCount }',
      ].join(' '),
    ),
  ).toBe(6)
})

test('more objects on a level than a statement binds values are one statement all the same', async () => {
  const crowd = Array.from({ length: 20 }, (_, at) =>
    participant(`林${String.fromCodePoint(0x5e10 + at)}`, '广东省', ['广东省省长']),
  )
  const records = Array.from({ length: 100 }, (_, at) => ({
    record: recordOf(`众${at}`, {
      meetings: [
        meeting(`第${at}次座谈会`, '2020-01-01', { city: '广州市', parties: ['广东省'], participants: crowd }),
      ],
    }),
  }))
  const api = await apiOver(records)
  const document = (
    first: number,
  ) => `{ meetings(first: ${first}) { nodes { city { name } participations(first: 100) { nodes {
    person { name } side { name } offices { name } citations { start source { title } } } } } } }`
  const { meetings } = await api.data(document(100))
  expect(
    meetings.nodes.flatMap((one: { participations: { nodes: unknown[] } }) => one.participations.nodes),
  ).toHaveLength(2000)
  expect(await api.statements(document(100))).toHaveLength((await api.statements(document(1))).length)
})
