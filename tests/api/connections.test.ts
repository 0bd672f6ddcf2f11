import { beforeAll, describe, expect, test } from 'vitest'
import { meeting, participant, person, recordOf } from '../store/invented-records.js'
import { type Api, apiOver } from './api.js'

const days = ['2020-01-03', null, '2020-01-01', '2020-01-02', null]
const titles = ['丙', '戊', '甲', '乙', '丁']

let api: Api
beforeAll(async () => {
  const records = days.map((day, at) =>
    recordOf(`会${at}`, {
      people: [person('林砚舟', '四川省', '四川省委书记')],
      meetings: [
        meeting(`${titles[at]}座谈会`, day, {
          parties: at < 3 ? ['四川省', '云南省'] : ['四川省'],
          participants: [
            participant('林砚舟', '四川省', ['四川省委书记'], at % 2 ? ['ATTENDEE'] : ['CHAIR', 'SPEAKER']),
          ],
        }),
      ],
    }),
  )
  api = await apiOver(records.map((record) => ({ record })))
})

const page = async (args: string, of = 'meetings') => {
  const data = await api.data(`{ ${root(of, `(${args})`)} }`)
  return of === 'meetings' ? data.meetings : Object.values<Record<string, never>>(data)[0]?.meetings
}
const fields =
  '{ totalCount edges { cursor node { title } } nodes { title } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }'
const root = (of: string, args: string) =>
  of === 'meetings' ? `meetings${args} ${fields}` : `${of} { meetings${args} ${fields} }`

describe.each(['meetings', 'province(name: "四川")', 'person(name: "林砚舟")'])('the meetings of %s', (of) => {
  const everything = async (order: string, forwards: boolean, size: number) => {
    const seen: string[] = []
    let cursor: string | null = null
    for (let pages = 0; pages < 10; pages++) {
      const bound = forwards
        ? `first: ${size}${cursor ? `, after: "${cursor}"` : ''}`
        : `last: ${size}${cursor ? `, before: "${cursor}"` : ''}`
      const { nodes, edges, pageInfo, totalCount } = (await page(`orderBy: ${order}, ${bound}`, of)) as never as {
        nodes: { title: string }[]
        edges: { cursor: string; node: { title: string } }[]
        pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string }
        totalCount: number
      }
      expect(totalCount).toBe(5)
      expect(edges.map(({ node }) => node)).toEqual(nodes)
      expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([edges[0]?.cursor, edges.at(-1)?.cursor])
      expect(forwards ? pageInfo.hasPreviousPage : pageInfo.hasNextPage).toBe(cursor !== null)
      const found = nodes.map(({ title }) => title.slice(0, 1))
      seen.splice(forwards ? seen.length : 0, 0, ...found)
      if (!(forwards ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) break
      cursor = forwards ? pageInfo.endCursor : pageInfo.startCursor
    }
    return seen
  }

  test.each([1, 2, 5, 100])(
    'come page by page of %i, forwards and backwards, each once, undated ones last',
    async (size) => {
      const ascending = await everything('DATE_ASC', true, size)
      expect(ascending.slice(0, 3)).toEqual(['甲', '乙', '丙'])
      expect(ascending.slice(3).sort()).toEqual(['丁', '戊'])
      const descending = await everything('DATE_DESC', true, size)
      expect(descending.slice(0, 3)).toEqual(['丙', '乙', '甲'])
      expect(descending.slice(3).sort()).toEqual(['丁', '戊'])
      expect(await everything('DATE_ASC', false, size)).toEqual(ascending)
      expect(await everything('DATE_DESC', false, size)).toEqual(descending)
    },
  )
})

test('an empty page knows what lies behind it', async () => {
  expect(await page('first: 0')).toMatchObject({
    totalCount: 5,
    nodes: [],
    pageInfo: { hasNextPage: true, startCursor: null, endCursor: null },
  })
})

test('twenty come where no number is given', async () => {
  const records = Array.from({ length: 25 }, (_, at) => ({
    record: recordOf(`多${at}`, { meetings: [meeting(`第${at}次座谈会`, '2021-01-01', { parties: ['四川省'] })] }),
  }))
  const many = await apiOver(records)
  const { meetings } = await many.data('{ meetings { totalCount nodes { id } pageInfo { hasNextPage } } }')
  expect(meetings).toMatchObject({ totalCount: 25, pageInfo: { hasNextPage: true } })
  expect(meetings.nodes).toHaveLength(20)
})

test('a count alone reads no page, and a page alone counts nothing', async () => {
  const counting = await api.statements('{ meetings { totalCount } }')
  const reading = await api.statements('{ meetings { nodes { title } } }')
  expect(counting.map(({ sql }) => /count\(\*\)/.test(sql))).toEqual([true])
  expect(reading.map(({ sql }) => /count\(\*\)/.test(sql))).toEqual([false])
})

test('aliases with other arguments have pages of their own', async () => {
  const data = await api.data(`{ provinces { name
    one: meetings(first: 1) { nodes { title } }
    two: meetings(first: 2, orderBy: DATE_DESC) { nodes { title } totalCount }
  } }`)
  const sichuan = data.provinces.find(({ name }: { name: string }) => name === '四川省')
  expect(sichuan).toMatchObject({
    one: { nodes: [{ title: '甲座谈会' }] },
    two: { nodes: [{ title: '丙座谈会' }, { title: '乙座谈会' }], totalCount: 5 },
  })
  const yunnan = data.provinces.find(({ name }: { name: string }) => name === '云南省')
  expect(yunnan.two.totalCount).toBe(3)
})

test('a filter holds for the page and the count', async () => {
  expect(await page('filter: { on: { from: "2020-01-02" } }')).toMatchObject({
    totalCount: 2,
    nodes: [{ title: '乙座谈会' }, { title: '丙座谈会' }],
  })
})
