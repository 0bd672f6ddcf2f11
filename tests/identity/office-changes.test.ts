import { expect, test } from 'vitest'
import type { OfficeChange } from '../../src/record.js'
import { runChecks } from '../../src/store/checks.js'
import { apiOver } from '../api/api.js'
import { meeting, officeChange, participant, person, recordOf } from '../store/invented-records.js'

const office = '江苏省省长'
const report = (name: string, facts: Parameters<typeof recordOf>[1]) => ({ record: recordOf(name, facts) })
const stated = (name: string, ...officeChanges: OfficeChange[]) => report(name, { officeChanges })
const seen = (name: string, ...days: string[]) =>
  days.map((day) =>
    report(`${name}${day}`, {
      meetings: [meeting('会见', day, { participants: [participant(name, '江苏省', [office])] })],
    }),
  )

const tenures = `{ office(name: "${office}") { tenures {
  person { name } firstSeenOn lastSeenOn statedFrom statedUntil citations { start }
  officeChanges { kind date source { headline: title } citations { start end } }
  disagreements { field chosen rule values { value sources { title } } } } } }`

test('what a report states of an office stands beside the sightings, with its passage, and moves no sighting', async () => {
  const api = await apiOver([
    ...seen('林砚舟', '2020-03-01', '2021-03-01'),
    stated(
      '任免',
      officeChange('林砚舟', 'ELECTED', office, '2020-01-15'),
      officeChange('林砚舟', 'RESIGNED', office, '2021-06'),
    ),
  ])
  const data = await api.data(tenures)
  expect(data.office.tenures).toEqual([
    {
      person: { name: '林砚舟' },
      firstSeenOn: '2020-03-01',
      lastSeenOn: '2021-03-01',
      statedFrom: '2020-01-15',
      statedUntil: '2021-06',
      citations: Array(4).fill({ start: 3 }),
      officeChanges: [
        { kind: 'ELECTED', date: '2020-01-15', source: { headline: '任免的报道' }, citations: [{ start: 3, end: 9 }] },
        { kind: 'RESIGNED', date: '2021-06', source: { headline: '任免的报道' }, citations: [{ start: 3, end: 9 }] },
      ],
      disagreements: [],
    },
  ])
})

test('somebody who is only stated to hold an office holds it, from the first of his acts on, and is cited', async () => {
  const api = await apiOver([
    stated('当选', officeChange('林砚舟', 'ELECTED', office, '2020-01-15')),
    stated('代理', officeChange('林砚舟', 'ACTING', '江苏省代省长', '2019-11-02')),
  ])
  expect((await api.data(tenures)).office.tenures).toMatchObject([
    {
      person: { name: '林砚舟' },
      citations: [{ start: 3 }, { start: 3 }],
      firstSeenOn: null,
      statedFrom: '2019-11-02',
      statedUntil: null,
      disagreements: [],
    },
  ])
})

test('who leaves an office and comes back has an open end; who leaves it once more has the last one', async () => {
  const changes = [
    officeChange('林砚舟', 'APPOINTED', office, '2010-01-15'),
    officeChange('林砚舟', 'REMOVED', office, '2012-01-15'),
    officeChange('林砚舟', 'APPOINTED', office, '2014-01-15'),
  ]
  const until = async (...all: OfficeChange[]) =>
    (await (await apiOver([stated('任免', ...all)])).data(tenures)).office.tenures[0].statedUntil
  expect(await until(...changes)).toBeNull()
  expect(await until(...changes, officeChange('林砚舟', 'REMOVED', office, '2016-01-15'))).toBe('2016-01-15')
})

test('a day of which reports state different ones is chosen from, and told with who says what', async () => {
  const api = await apiOver([
    stated('甲', officeChange('林砚舟', 'ELECTED', office, '2020-01-15')),
    stated('乙', officeChange('林砚舟', 'ELECTED', office, '2020-01-16')),
    stated('丙', officeChange('林砚舟', 'ELECTED', office, '2020-01-16')),
  ])
  const [tenure] = (await api.data(tenures)).office.tenures
  expect(tenure.statedFrom).toBe('2020-01-16')
  expect(tenure.disagreements).toMatchObject([{ field: 'statedFrom', chosen: '2020-01-16', rule: 'MOST_SOURCES' }])
  expect(
    tenure.disagreements[0].values.map(({ value, sources }: { value: string; sources: unknown[] }) => [
      value,
      sources.length,
    ]),
  ).toEqual([
    ['2020-01-16', 2],
    ['2020-01-15', 1],
  ])
})

test('a month and a day of it are of one act, of which the day stands; another term is another act', async () => {
  const api = await apiOver([
    stated('甲', officeChange('林砚舟', 'ELECTED', office, '2020-01')),
    stated('乙', officeChange('林砚舟', 'ELECTED', office, '2020-01-16')),
    stated('丙', officeChange('林砚舟', 'ELECTED', office, '2025-01-14')),
  ])
  const [tenure] = (await api.data(tenures)).office.tenures
  expect(tenure.statedFrom).toBe('2020-01-16')
  expect(tenure.disagreements[0].values.map(({ value }: { value: string }) => value)).toEqual(['2020-01-16', '2020-01'])
})

test('asOf goes by the stated days where they reach further than what was seen, and the basis tells which', async () => {
  const api = await apiOver([
    ...seen('林砚舟', '2020-03-01', '2020-09-01'),
    stated(
      '任免',
      officeChange('林砚舟', 'ELECTED', office, '2020-01-15'),
      officeChange('林砚舟', 'RESIGNED', office, '2020-12-20'),
    ),
    ...seen('何汀', '2021-03-01', '2021-09-01'),
  ])
  const days = ['2020-01-14', '2020-01-15', '2020-03-01', '2020-05-01', '2020-12-20', '2020-12-21', '2021-05-01']
  const data = await api.data(
    `{ office(name: "${office}") { ${days.map((day, at) => `d${at}: tenures(asOf: "${day}") { person { name } basis(asOf: "${day}") }`).join('\n')} } }`,
  )
  const holders = Object.values(data.office as { [day: string]: { person: { name: string }; basis: string }[] })
  expect(holders.map((all) => all.map(({ person: { name }, basis }) => `${name} ${basis}`).join())).toEqual([
    '',
    '林砚舟 STATED',
    '林砚舟 SEEN',
    '林砚舟 STATED',
    '林砚舟 STATED',
    '',
    '何汀 INFERRED',
  ])
})

test('whoever is stated to have left an office holds it no more, until he is seen in it again or comes back', async () => {
  const api = await apiOver([
    ...seen('林砚舟', '2010-03-01', '2016-03-01'),
    stated(
      '任免',
      officeChange('林砚舟', 'REMOVED', office, '2012-01-15'),
      officeChange('林砚舟', 'APPOINTED', office, '2014-06'),
    ),
  ])
  const days = ['2011-05-01', '2012-01-15', '2012-01-16', '2014-06-29', '2014-06-30', '2015-05-01', '2016-03-02']
  const data = await api.data(
    `{ office(name: "${office}") { ${days.map((day, at) => `d${at}: tenures(asOf: "${day}") { basis(asOf: "${day}") }`).join('\n')} } }`,
  )
  const held = Object.values(data.office as { [day: string]: { basis: string }[] })
  expect(held.map(([tenure]) => tenure?.basis ?? null)).toEqual([
    'STATED',
    'STATED',
    null,
    null,
    'STATED',
    'STATED',
    null,
  ])
})

test('a succession goes by stated days before those on which somebody was seen, and says so', async () => {
  const step = 'from { person { name } } to { person { name } } after afterBasis before beforeBasis'
  const steps = async (...records: Parameters<typeof apiOver>[0]) =>
    (await (await apiOver(records)).data(`{ office(name: "${office}") { succession { ${step} } } }`)).office.succession
  const people = { from: { person: { name: '林砚舟' } }, to: { person: { name: '何汀' } } }
  const sightings = [...seen('林砚舟', '2020-03-01'), ...seen('何汀', '2021-03-01')]
  const comes = stated('当选', officeChange('何汀', 'ELECTED', office, '2020-12-24'))
  const goes = stated('辞去', officeChange('林砚舟', 'RESIGNED', office, '2020-12-24'))
  expect(await steps(...sightings)).toEqual([
    { ...people, after: '2020-03-01', afterBasis: 'SEEN', before: '2021-03-01', beforeBasis: 'SEEN' },
  ])
  expect(await steps(...sightings, comes)).toEqual([
    { ...people, after: '2020-03-01', afterBasis: 'SEEN', before: '2020-12-24', beforeBasis: 'STATED' },
  ])
  expect(await steps(...sightings, comes, goes)).toEqual([
    { ...people, after: '2020-12-24', afterBasis: 'STATED', before: '2020-12-24', beforeBasis: 'STATED' },
  ])
})

test('an end that is stated before a start, or before a first sighting, is found, with the passages', async () => {
  const text = '甲乙丙丁戊己庚辛壬癸'
  const found = async (...records: Parameters<typeof apiOver>[0]) =>
    runChecks((await apiOver(records.map((one) => ({ ...one, text })))).store.sql)
  const left = stated('免去', officeChange('林砚舟', 'REMOVED', office, '2020-01-15'))
  const came = stated('任命', officeChange('林砚舟', 'APPOINTED', office, '2020-02-15'))
  const byStart = await found(left, came)
  expect(byStart.map(({ message }) => message)).toEqual([
    `林砚舟/${office} is stated to have been left on 2020-01-15 and came into it on 2020-02-15`,
  ])
  expect(byStart[0]?.passages.map(({ quote }) => quote)).toEqual([text.slice(3, 9), text.slice(3, 9)])
  expect((await found(left, ...seen('林砚舟', '2020-03-01'))).map(({ check }) => check)).toEqual(['end-before-start'])
})

test('on the day on which one is stated to go and another to come an office has no two holders, and on later days it has', async () => {
  const goes = stated('辞去', officeChange('林砚舟', 'RESIGNED', office, '2020-12-24'))
  const comes = stated('当选', officeChange('何汀', 'ELECTED', office, '2020-12-24'))
  const checks = async (...records: Parameters<typeof apiOver>[0]) =>
    (await runChecks((await apiOver(records)).store.sql)).map(({ check, message }) => `${check}: ${message}`)
  expect(await checks(goes, comes)).toEqual([])
  expect(await checks(comes, ...seen('林砚舟', '2020-03-01', '2021-03-01'), ...seen('何汀', '2021-02-01'))).toEqual([
    `two-holders: 何汀 and 林砚舟 are both seen as ${office}, from 2020-12-24 to 2021-02-01`,
  ])
})

test('what is stated can be traced from its tenure and its person, and goes when its report states it no more', async () => {
  const statement = 'field value written rules citations { start end }'
  const change = {
    ...officeChange('林砚舟', 'ACTING', '中共江苏省委代书记', '2020-01-15'),
    dateBasis: ['published 2020-01-16'],
  }
  const api = await apiOver([
    stated('甲', change, officeChange('林砚舟', 'REMOVED', office, null)),
    report('名单', { people: [person('林砚舟', null, office)] }),
  ])
  const { person: found } = await api.data('{ person(name: "林砚舟") { id tenures { id office { name } } } }')
  const tenure = found.tenures.find((one: { office: { name: string } }) => one.office.name === '江苏省委书记')
  const { ofTenure, ofPerson } = await api.data(
    `{ ofTenure: statements(subject: "${tenure.id}") { ${statement} } ofPerson: statements(subject: "${found.id}") { field } }`,
  )
  const citations = [{ start: 3, end: 9 }]
  expect(ofTenure).toEqual([
    { field: 'name', value: '林砚舟', written: '林砚舟', rules: [], citations },
    {
      field: 'office (代)',
      value: '江苏省委书记',
      written: '中共江苏省委代书记',
      rules: ['office.qualifier-apart', 'office.party-named'],
      citations,
    },
    { field: 'change', value: 'ACTING', written: 'ACTING', rules: [], citations },
    { field: 'date', value: '2020-01-15', written: '2020-01-15', rules: ['date.published 2020-01-16'], citations },
  ])
  expect(ofPerson.filter(({ field }: { field: string }) => field === 'change')).toHaveLength(2)

  const { changes } = await api.data('{ changes(first: 100) { sequence } }')
  await apiOver([stated('甲')], {}, api.store)
  const after = await api.data(
    `{ node(id: "${tenure.id}") { id } changes(since: ${changes.sequence}, first: 100) { nodes { kind id } } }`,
  )
  expect(after.node).toBeNull()
  expect(after.changes.nodes).toContainEqual({ kind: 'DELETED', id: tenure.id })
})

test('a name of which only changes of office are told is a namesake where they contradict what others show', async () => {
  const api = await apiOver([
    ...seen('林砚舟', '2020-03-01', '2022-03-01'),
    stated('任命', officeChange('林砚舟', 'APPOINTED', '安徽省委书记', '2021-03-01')),
  ])
  const { people } = await api.data('{ people { nodes { disambiguation candidates { id } } } }')
  expect(people.nodes).toMatchObject([
    { disambiguation: '安徽省委书记, 2021', candidates: [{}] },
    { disambiguation: '江苏省省长, 2022', candidates: [{}] },
  ])
})

test('whoever moves is one person, though he was seen in the former place on the eve and his leave is stated months later', async () => {
  const api = await apiOver([
    ...seen('林砚舟', '2020-03-01', '2021-02-28'),
    stated(
      '任免',
      officeChange('林砚舟', 'APPOINTED', '安徽省委书记', '2021-03-01'),
      officeChange('林砚舟', 'RESIGNED', office, '2021-05-20'),
    ),
  ])
  expect((await api.data('{ people { totalCount } }')).people.totalCount).toBe(1)
})
