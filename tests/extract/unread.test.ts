import { expect, test } from 'vitest'
import { extract } from '../../src/extract/extract.js'

const read = (report: string) => {
  const record = extract(Buffer.from(report))
  return {
    record,
    unread: record.unread.map(({ start, end, reason }) => [report.slice(start, end), reason]),
  }
}

test('an office whose place nothing tells is reported where it stands, and not guessed', () => {
  const { record, unread } = read('2019年6月3日，市委书记徐远清、副市长李岚秋会见客人。')
  expect(record.people).toMatchObject([
    { name: '徐远清', offices: [], side: null },
    { name: '李岚秋', offices: [], side: null },
  ])
  expect(unread.map(([passage]) => passage)).toEqual(['市委书记', '副市长'])
  expect(unread[0]?.[1]).toContain('徐远清')
})

test('an organ of no known kind is kept as written and reported', () => {
  const { record, unread } = read(
    '2019年6月3日，湘黔座谈会在贵阳召开，贵州省委书记徐远清主持会议，青松共同体主任李岚秋参加座谈。',
  )
  expect(record.people).toMatchObject([{ name: '徐远清' }, { name: '李岚秋', offices: ['青松共同体主任'] }])
  expect(unread).toEqual([['青松共同体主任', expect.stringContaining('李岚秋')]])
})

test('a report that is understood leaves nothing unread', () => {
  expect(
    read(
      '2019年6月3日，湘黔座谈会在贵阳召开，贵州省委书记徐远清主持会议，湖南省委副书记、省长李岚秋讲话，远江集团董事长王启参加座谈。',
    ).unread,
  ).toEqual([])
})
