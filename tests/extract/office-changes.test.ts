import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract/extract.js'

/** What a page states of offices, each with its passage: 张三 ELECTED 株洲市市长 2024-03-28. */
function changesIn(page: string, publishedOn = '2024-03-29') {
  const { officeChanges = [] } = extract(Buffer.from(page), { publishedOn })
  return officeChanges.map(({ person, kind, office, date }) => [person, kind, office, date].join(' '))
}

describe('a report states a change of office', () => {
  test.each([
    [
      'by a congress that elects',
      '2024年1月20日，株洲市第十六届人民代表大会第四次会议选举苗春远为株洲市市长，曲海清为株洲市副市长。蔺芳当选株洲市人大常委会主任。',
      [
        '苗春远 ELECTED 株洲市市长 2024-01-20',
        '曲海清 ELECTED 株洲市副市长 2024-01-20',
        '蔺芳 ELECTED 株洲市人大常委会主任 2024-01-20',
      ],
    ],
    [
      'by a standing committee that appoints, relieves and takes a resignation',
      '2024年3月28日，株洲市第十六届人大常委会举行第十八次会议。会议决定任命苗春远为株洲市人民政府副市长，并代理市长职务；接受王达明辞去株洲市市长职务的请求；免去罗启远的株洲市教育局局长职务。',
      [
        '苗春远 APPOINTED 株洲市副市长 2024-03-28',
        '苗春远 ACTING 株洲市市长 2024-03-28',
        '王达明 RESIGNED 株洲市市长 2024-03-28',
        '罗启远 REMOVED 株洲市教育局局长 2024-03-28',
      ],
    ],
    [
      'by what was decided of comrades, of whom one leaves for the other place',
      '2024年3月14日，湖南省召开领导干部会议，宣布中央决定：张远清同志任湖南省委常委、书记，不再担任青海省委书记职务；李明达同志不再担任湖南省委书记职务。',
      [
        '张远清 APPOINTED 湖南省委常委 2024-03-14',
        '张远清 APPOINTED 湖南省委书记 2024-03-14',
        '张远清 REMOVED 青海省委书记 2024-03-14',
        '李明达 REMOVED 湖南省委书记 2024-03-14',
      ],
    ],
    [
      'as 代省长',
      '2024年3月28日，湖南省人大常委会决定任命张远清为湖南省副省长、代省长。',
      ['张远清 APPOINTED 湖南省副省长 2024-03-28', '张远清 ACTING 湖南省代省长 2024-03-28'],
    ],
  ])('%s', (_, page, changes) => {
    expect(changesIn(page)).toEqual(changes)
  })

  test('on a day without a year, which rests on what the year of other dates does', () => {
    const { officeChanges } = extract(Buffer.from('1月20日，株洲市人民代表大会选举苗春远为株洲市市长。'), {
      publishedOn: '2024-01-21',
    })
    expect(officeChanges).toMatchObject([{ date: '2024-01-20', dateBasis: ['published 2024-01-21'] }])
  })

  test('and the day of publication or of the dateline is not the day of the change', () => {
    expect(changesIn('新华社长沙3月29日电 张远清同志任湖南省委书记。')).toEqual(['张远清 APPOINTED 湖南省委书记 '])
    expect(changesIn('3月29日，记者获悉，日前，张远清同志任湖南省委书记。')).toEqual(['张远清 APPOINTED 湖南省委书记 '])
  })

  test('with the passage that states it', () => {
    const page = '2024年1月20日，会议选举苗春远为株洲市市长，随后闭幕。'
    const [change] = extract(Buffer.from(page)).officeChanges ?? []
    expect(change?.citations.map(({ start, end }) => page.slice(start, end))).toEqual(['选举苗春远为株洲市市长'])
  })
})

test('a notice of appointments states them line by line, on the day of the sitting or on that of its signature', () => {
  const list =
    '任命：\n苗春远为株洲市副市长；\n任命蔺芳（女）、祁文清为株洲市教育局副局长。\n免去王达明的株洲市财政局局长职务。'
  const head = '株洲市人民代表大会常务委员会任免名单'
  const sitting = '（2024年3月28日株洲市第十六届人民代表大会常务委员会第十八次会议通过）'
  const changes = [
    '苗春远 APPOINTED 株洲市副市长 2024-03-28',
    '蔺芳 APPOINTED 株洲市教育局副局长 2024-03-28',
    '祁文清 APPOINTED 株洲市教育局副局长 2024-03-28',
    '王达明 REMOVED 株洲市财政局局长 2024-03-28',
  ]
  expect(changesIn(`${head}\n${sitting}\n${list}`)).toEqual(changes)
  expect(changesIn(`${head}\n${list}\n株洲市人民代表大会常务委员会\n2024年3月28日`)).toEqual(changes)
})

test('names joined by 和 are two, and a name that has the character is one', () => {
  expect(changesIn('2024年3月28日，会议任命苗春远和王和平为株洲市副市长。')).toEqual([
    '苗春远 APPOINTED 株洲市副市长 2024-03-28',
    '王和平 APPOINTED 株洲市副市长 2024-03-28',
  ])
})

test('a page of nothing but what names may be joined by is read', () => {
  const page = `任命${'和'.repeat(20_000)}为${'任、和'.repeat(20_000)}\n任免名单\n${'一'.repeat(50_000)}任命张三为`
  expect(changesIn(page)).toEqual([])
})

describe('no change of office is', () => {
  test.each([
    [
      'what is proposed',
      '干部任前公示\n现将拟任职干部情况公示如下：\n曲海清，男，现任长沙市副市长，拟任长沙市市长。\n公示期限：11月6日至12日。',
    ],
    ['what is moved', '2024年3月28日，会议审议关于任命苗春远为株洲市副市长的议案，湖南省委书记张远清出席。'],
    [
      'what someone was once',
      '祁文清曾担任湖南省副省长。2012年5月，祁文清现任湖南省副省长。祁文清任湖南省副省长期间多次来访。',
    ],
    ['a place in the delegation', '6月3日，湖南省党政代表团赴广东考察，张远清任团长。'],
    ['the number of a holder', '湖南省委书记张远清会见第六任行政长官。'],
    ['what a speaker says', '张远清说：“2024年1月20日选举苗春远为株洲市市长。”'],
  ])('%s', (_, page) => {
    expect(changesIn(page)).toEqual([])
  })
})
