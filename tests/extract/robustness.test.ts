import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { longPages } from '../../bench/long-pages.js'
import { extract } from '../../src/extract/extract.js'
import { type Record, recordSchema } from '../../src/record.js'
import { UnreadableFileError } from '../../src/text/unreadable-file-error.js'

const report = `湘黔合作交流座谈会在贵阳召开
来源：贵州日报　2019-06-05
　　本报贵阳6月4日讯（记者 林拾）6月3日至4日，湖南省委书记李岚秋，省委副书记、省长王启率湖南省党政代表团来黔学习考察。4日下午，湘黔合作交流座谈会在贵阳召开，省委书记徐远清主持会议并讲话，省长周牧云、王启分别介绍有关情况。
　　徐远清代表省委、省政府对代表团一行表示欢迎。他说，两省山水相连。
　　会上，双方签署了《湖南省人民政府、贵州省人民政府战略合作框架协议》等3项协议，李岚秋、徐远清共同见证。
　　代表团一行先后来到云麓产业园、青禾生物科技集团等企业。新疆维吾尔自治区副主席艾合买提·吐尔地，省领导何知松、吕拾舟参加有关活动。
相关新闻
· 省长孙霁舟会见远江集团董事长何棠 2019-05-21
`

/** Every passage that a Record cites. */
const spansOf = ({ people, visits, meetings, agreements, unread }: Record) => [
  ...people.flatMap(({ citations }) => citations),
  ...[...visits, ...meetings].flatMap((event) => [
    ...event.citations,
    ...event.participants.flatMap(({ citations }) => citations),
  ]),
  ...agreements.flatMap(({ citations }) => citations),
  ...unread,
]

function holds(bytes: Uint8Array, length: number): void {
  let record: Record
  try {
    record = extract(bytes)
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableFileError)
    return
  }
  expect(recordSchema.parse(record)).toEqual(record)
  for (const { start, end } of spansOf(record)) {
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThanOrEqual(length)
  }
  const present = new Set(record.people.map(({ name }) => name))
  for (const event of [...record.visits, ...record.meetings])
    for (const { person } of event.participants) expect(present).toContain(person)
  for (const { visit } of record.meetings) if (visit !== null) expect(record.visits[visit]).toBeDefined()
  for (const { meeting } of record.agreements) if (meeting !== null) expect(record.meetings[meeting]).toBeDefined()
}

const holdsForText = (text: string) => holds(Buffer.from(text), text.length)

/** Words of the genre in any order: what the rules look for, where they do not expect it. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'湖南省 贵州 黔 来 赴 率 省委书记 省长 两省区政协主席 副 原 兵团 第八师 、 ， ； 。 ： \n （ ） 《 》 “ ” 徐远清 欧阳 艾合买提·吐尔地 会见 分别会见 座谈会 召开 签署 协议 等3项 6月3日 至 30日 昨日 2019年 说 代表 考察 代表团 一行 出席 的 和 等 · 记者 省领导 参加有关活动 \ufffd'.split(
          ' ',
        ),
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

test('the report that the others are made of is read', () => {
  const record = extract(Buffer.from(report))
  expect(record.people.map(({ name }) => name)).toEqual([
    '李岚秋',
    '王启',
    '徐远清',
    '周牧云',
    '艾合买提·吐尔地',
    '何知松',
    '吕拾舟',
  ])
  expect(record).toMatchObject({ visits: [{}], meetings: [{}], agreements: [{}], unread: [] })
})

describe('a Record that is valid and cites within the file, or UnreadableFileError, comes of', () => {
  property.prop([fc.string({ unit: 'binary', maxLength: 400 })], { numRuns: 200 })('any string', holdsForText)

  property.prop([fc.uint8Array({ maxLength: 400 })], { numRuns: 200 })('any bytes', (bytes) =>
    // A byte is never more than one UTF-16 unit in the encodings that are read.
    holds(bytes, bytes.length),
  )

  property.prop([words], { numRuns: 400 })('words of reports in any order', holdsForText)

  property.prop([fc.nat({ max: report.length }), fc.nat({ max: report.length })], { numRuns: 100 })(
    'a stretch of a report',
    (a, b) => holdsForText(report.slice(Math.min(a, b), Math.max(a, b))),
  )

  property.prop(
    [
      fc.array(fc.record({ at: fc.nat({ max: report.length }), drop: fc.nat({ max: 12 }), put: words }), {
        minLength: 1,
        maxLength: 4,
      }),
    ],
    { numRuns: 100 },
  )('a report with stretches lost and others put in', (changes) =>
    holdsForText(changes.reduce((text, { at, drop, put }) => text.slice(0, at) + put + text.slice(at + drop), report)),
  )

  property.prop([fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 8 })], { numRuns: 100 })(
    'a report with bytes overwritten',
    (changes) => {
      const bytes = Buffer.from(report)
      for (const [at, byte] of changes) bytes[at % bytes.length] = byte
      holds(bytes, bytes.length)
    },
  )
})

property.prop([fc.nat({ max: report.length })], { numRuns: 30 })('the same bytes make the same Record', (end) => {
  const bytes = Buffer.from(report.slice(0, end + 1))
  expect(extract(bytes)).toEqual(extract(bytes))
})

test.each(Object.entries(longPages))('a long page of %s is read to its end', (_what, page) => {
  holdsForText(page(10_000))
})
