import { expect, test } from 'vitest'
import type { Record } from '../../src/record.js'
import { loadRecord } from '../../src/store/load-records.js'
import { type Api, apiOver } from '../api/api.js'
import { meeting, participant, recordOf, visit } from '../store/invented-records.js'

const seats = [
  participant('林砚舟', '江苏省', ['江苏省省长'], ['CHAIR']),
  participant('何汀', '青海省', ['青海省省长']),
]
const sitting = (title: string, day = '2019-05-06') =>
  meeting(title, day, { parties: ['江苏省', '青海省'], participants: seats, visit: 0 })
const trip = visit(['青海省'], ['江苏省'], { start: '2019-05-05', end: '2019-05-06', leaders: ['何汀'] })
const report = (name: string, ...meetings: Record['meetings']) => recordOf(name, { visits: [trip], meetings })

const everyId = async (api: Api): Promise<string[]> => {
  const { meetings, visits, people } = await api.data(`{ visits { nodes { id } }
    meetings { nodes { id participations { nodes { id } } } } people { nodes { id tenures { id } } } }`)
  return [
    ...visits.nodes,
    ...meetings.nodes.flatMap((one: { participations: { nodes: object[] } }) => [one, ...one.participations.nodes]),
    ...people.nodes.flatMap((one: { tenures: object[] }) => [one, ...one.tenures]),
  ].map(({ id }) => id)
}
const leadTo = async (api: Api, ids: readonly string[]): Promise<(string | null)[]> => {
  const { nodes } = await api.data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })
  return nodes.map((node: { id: string } | null) => node?.id ?? null)
}

test('ids keep leading to what they named when the report that they come from tells it no more', async () => {
  for (const [first, second] of [
    ['甲', '乙'],
    ['乙', '甲'],
  ] as const) {
    const api = await apiOver([{ record: report(first, sitting('两省座谈会')) }])
    const served = new Set(await everyId(api))
    await loadRecord(api.store, report(second, sitting('两省座谈会')))
    for (const id of await everyId(api)) served.add(id)
    await loadRecord(api.store, recordOf(first))
    const left = await everyId(api)
    const found = await leadTo(api, [...served])
    expect(found.map((id) => left.includes(id ?? ''))).toEqual([...served].map(() => true))
  }
})

test('ids follow what a report tells in another place of its list when it is read anew', async () => {
  const api = await apiOver([{ record: report('甲', sitting('揭牌仪式', '2019-05-05'), sitting('两省座谈会')) }])
  const { meetings } = await api.data('{ meetings { nodes { id title } } }')
  const { id } = meetings.nodes.find(({ title }: { title: string }) => title === '两省座谈会')
  await loadRecord(api.store, report('甲', sitting('两省座谈会')))
  const { node } = await api.data(`{ node(id: "${id}") { ... on Meeting { title } } }`)
  expect(node).toEqual({ title: '两省座谈会' })
})

test('the id of someone who bore a name alone leads to him, and not to the namesake who came later', async () => {
  const seen = (name: string, day: string, office: string) =>
    recordOf(name, { meetings: [meeting('会见', day, { participants: [participant('林砚舟', null, [office])] })] })
  for (const [first, second] of [
    ['甲', '乙'],
    ['乙', '甲'],
  ] as const) {
    const api = await apiOver([{ record: seen(first, '2019-05-06', '江苏省省长') }])
    const served = await everyId(api)
    await loadRecord(api.store, seen(second, '2019-05-07', '安徽省省长'))
    const { nodes } = await api.data(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Person { disambiguation } ... on Tenure { office { name } } ... on Meeting { date } } }',
      { ids: served },
    )
    expect(nodes).toContainEqual({ disambiguation: '江苏省省长, 2019' })
    expect(nodes).toContainEqual({ office: { name: '江苏省省长' } })
    expect(nodes).not.toContain(null)
  }
})

test('an id of something that no report tells any more leads to nothing', async () => {
  const api = await apiOver([{ record: report('甲', sitting('两省座谈会')) }])
  const served = await everyId(api)
  await loadRecord(api.store, recordOf('甲'))
  expect(await leadTo(api, served)).toEqual(served.map(() => null))
})
