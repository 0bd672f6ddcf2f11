import { describe, expect, test } from 'vitest'
import type { Bibliography } from '../../src/extract/bibliography.js'
import { extract } from '../../src/extract/extract.js'

const day = (report: string, bibliography: Bibliography = {}) => {
  const { visits, meetings } = extract(Buffer.from(report), bibliography)
  const { start, end, dateBasis } = [...meetings, ...visits][0] ?? {}
  return { start, end, dateBasis }
}
const trip = (days: string, bibliography: Bibliography = {}) =>
  day(`${days}，湖南省委书记徐远清率湖南省党政代表团赴贵州考察。`, bibliography)
const sitting = (when: string, bibliography: Bibliography = {}) =>
  day(`${when}，湘黔座谈会在贵阳召开，湖南省委书记徐远清讲话。`, bibliography)

describe('days', () => {
  test.each([
    ['2018年6月28日至30日', '2018-06-28', '2018-06-30'],
    ['2018年6月28日到7月1日', '2018-06-28', '2018-07-01'],
    ['2018年6月28-30日', '2018-06-28', '2018-06-30'],
    ['2018年12月30日至2019年1月2日', '2018-12-30', '2019-01-02'],
    ['2018年12月30日至1月2日', '2018-12-30', '2019-01-02'],
    ['2018年6月28日', '2018-06-28', '2018-06-28'],
    ['二〇一八年六月二十八日', '2018-06-28', '2018-06-28'],
    ['二〇一八年六月二十八日至三十日', '2018-06-28', '2018-06-30'],
    ['二〇一八年六月三十日至七月二日', '2018-06-30', '2018-07-02'],
    ['6月28日至30日', 'XXXX-06-28', 'XXXX-06-30'],
  ])('%s', (days, start, end) => {
    expect(trip(days)).toEqual({ start, end, dateBasis: [] })
  })

  test('a bare day has the month and the year of the day before it', () => {
    expect(
      day('2018年6月28日至30日，湖南省委书记徐远清率湖南省党政代表团赴贵州考察。30日下午，湘黔座谈会在贵阳召开。'),
    ).toMatchObject({ start: '2018-06-30', end: '2018-06-30' })
  })

  test.each([
    ['昨日', '2018-07-01'],
    ['昨天下午', '2018-07-01'],
    ['今天上午', '2018-07-02'],
    ['30日', '2018-06-30'],
    ['三十日', '2018-06-30'],
    ['昨日（一日）', '2018-07-01'],
  ])('%s counts from the day of publication, on which it rests', (words, start) => {
    expect(sitting(words, { publishedOn: '2018-07-02' })).toEqual({
      start,
      end: start,
      dateBasis: ['published 2018-07-02'],
    })
  })

  test('昨日 without a day of publication is not known', () => {
    expect(sitting('湖南日报讯 昨日')).toEqual({ start: null, end: null, dateBasis: [] })
  })
})

describe('the year of a day that is written without one rests on', () => {
  const rests = (report: string, year: number, basis: string, bibliography: Bibliography = {}) =>
    expect(day(report, bibliography)).toEqual({
      start: `${year}-06-03`,
      end: `${year}-06-03`,
      dateBasis: [basis],
    })
  const held = '6月3日，湘黔座谈会在贵阳召开，湖南省委书记徐远清讲话。'

  test('the day of publication that the loader was told', () => {
    rests(held, 2019, 'published 2019-06-05', { publishedOn: '2019-06-05' })
  })

  test('the page’s own date line', () => {
    rests(`湘黔座谈会在贵阳召开\n2019-06-05 来源：湖南日报\n${held}`, 2019, 'published 2019-06-05')
  })

  test('an anniversary', () => {
    rests(`湖南日报讯 ${held}徐远清说，今年是新中国成立75周年，要把工作做好。`, 2024, '今年是新中国成立75周年')
  })

  test('the newest links under the article', () => {
    rests(
      `湖南日报讯 ${held}\n\n相关链接\n· 湖南省党政代表团赴云南考察 2019-05-28\n· 湖南省党政代表团赴广西考察访问 2019-06-01`,
      2019,
      'links of the page, dated 2019',
    )
  })

  test('the year of a plan that has just begun', () => {
    rests(`湖南日报讯 ${held}徐远清说，今年是“十四五”开局之年，要开好头。`, 2021, '今年是“十四五”开局')
  })

  test('what is said in one year alone, on a page that was published again later', () => {
    rests(`在全面建成小康社会收官之年，${held}`, 2020, '在全面建成小康社会收官之年', { publishedOn: '2022-01-19' })
  })

  test('the year in the name of the meeting', () => {
    rests(
      '6月3日，湘黔两省2019年度对口协作联席会议在贵阳召开，湖南省委书记徐远清讲话。',
      2019,
      '2019年度对口协作联席会议',
    )
  })

  test('the year before, where a page of January tells of December', () => {
    expect(sitting('12月30日', { publishedOn: '2019-01-03' })).toEqual({
      start: '2018-12-30',
      end: '2018-12-30',
      dateBasis: ['published 2019-01-03'],
    })
  })

  test('nothing: a copyright line, a past year and the years of a plan are no evidence', () => {
    expect(day(`${held}自2016年协作以来，两省按照2018-2035年规划推进。\nCopyright © 2011-2020 湖南在线`)).toEqual({
      start: 'XXXX-06-03',
      end: 'XXXX-06-03',
      dateBasis: [],
    })
  })
})

test('a day that has lost its 月 is that of the fortnight before the report', () => {
  const published = { publishedOn: '2019-12-05' }
  expect(sitting('124日', published)).toMatchObject({ start: '2019-12-04' })
  expect(sitting('1125日', published)).toMatchObject({ start: '2019-11-25' })
  expect(sitting('324日', published).start ?? null).toBeNull()
})

test('the first of January 1970, which sites print where they have no day, is none', () => {
  const { source, meetings } = extract(
    Buffer.from('1970-01-01 08:00:20\n\n9月8日，湘黔合作联席会议在贵阳召开，贵州省省长徐远清出席会议。'),
  )
  expect(source.publishedOn).toBeNull()
  expect(meetings).toMatchObject([{ start: 'XXXX-09-08' }])
})

test('明日 is the day after the report’s where somebody sets out, 明天 of a wish is none, nor are 一连3日', () => {
  expect(
    day('2017年2月22日\n\n【本报讯】香港特区行政长官徐远清明日率团访问深圳，展开一连3日的行程，共创美好明天。').start,
  ).toBe('2017-02-23')
})

test('a day that is announced is the next of its number, and not one gone by', () => {
  expect(
    extract(
      Buffer.from('2017-08-18\n\n行政长官徐远清将于下周二和周三（22至23日）访问上海。徐远清23日会见上海市市长李岚秋。'),
    ).meetings[0]?.start,
  ).toBe('2017-08-23')
})

test('30日 after 3月30日至4月1日 is of March, and a year may stand in the page’s address alone', () => {
  expect(
    day(
      '2023-04-01\n\n3月30日至4月1日，宁夏党政代表团在江苏考察。30日上午，两省区座谈会在南京举行，江苏省委书记徐远清出席。',
    ).start,
  ).toBe('2023-03-30')
  expect(
    extract(
      Buffer.from(
        'http://www.yuanshan.cn/qingdao/2025/359752.html\n本报4月14日讯 14日，青岛·陇南东西部协作联席会议召开，青岛市市长徐远清出席并讲话。',
      ),
    ).meetings[0]?.start,
  ).toBe('2025-04-14')
})

test('31日至1日 ends in the month after, and 今年 may be told by the next sentence', () => {
  expect(
    extract(
      Buffer.from(
        '2018年10月30日至11月1日，上城区委书记徐远清率团到鹤峰县考察。31日至1日上午，一行走访五里乡。1日下午，上城区—鹤峰县协作联席会召开，鹤峰县委书记李岚秋主持会议。',
      ),
    ).meetings[0]?.start,
  ).toBe('2018-11-01')
  rests2023(
    '6月25日，松江区·上饶市签约仪式举行，上饶市委书记徐远清讲话。时间回到今年1月13日。在江西省2023年两会上，代表们热议。',
  )
})

function rests2023(report: string): void {
  expect(extract(Buffer.from(report)).meetings[0]?.start).toBe('2023-06-25')
}

test('发布时间 tells the day of publication, and not the line above it', () => {
  const { source } = extract(
    Buffer.from(
      '2024-11-22 07:28:14\n\n湖南代表团赴贵州考察\n来源：远山网 发布时间：2018-10-28 13:31\n\n10月24日，湖南省省长徐远清率湖南省代表团赴贵州省考察。',
    ),
  )
  expect(source.publishedOn).toBe('2018-10-28')
})
