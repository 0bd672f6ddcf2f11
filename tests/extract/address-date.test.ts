import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract/extract.js'

const readAt = (url: string, report = '5月9日，湖南省省长徐远清在长沙会见江西省副省长李岚秋一行。') => {
  const { source, meetings } = extract(Buffer.from(report), { url })
  return [source.publishedOn, meetings[0]?.start]
}

describe('the address of a page says when it was published', () => {
  test.each([
    ['https://news.example/system/2021/05/11/058642526.shtml', '2021-05-11'],
    ['http://paper.example/html/2021-05/11/content_1210.htm', '2021-05-11'],
    ['http://site.example/html/jianghua/2021/0511/143679.html', '2021-05-11'],
    ['http://site.example/xw/202105/t20210511_97315.html', '2021-05-11'],
    ['http://site.example/20210511/ae4f8a00-7bf4.html', '2021-05-11'],
    ['http://site.example/gia/general/202105/11/P2021051100602.htm', '2021-05-11'],
    ['https://site.example/news/1620662713340', '2021-05-11'],
    ['http://site.example/news/mj/2021051115043220944.htm', '2021-05-11'],
    ['https://site.example/202105/1-2-3.html', '2021-05'],
    ['http://site.example/art/2021/5/11/art_812258.html', '2021-05-11'],
  ])('%s', (url, day) => {
    expect(readAt(url)).toEqual([day, '2021-05-09'])
  })

  test.each(['https://site.example/p/337328.html', 'https://site.example/article/71598835572/13131699572.html'])(
    '%s says nothing',
    (url) => {
      expect(readAt(url)).toEqual([null, 'XXXX-05-09'])
    },
  )
})

test('a page that moved long after what it reports gives it no year', () => {
  expect(readAt('http://site.example/2022/03/01/1.html')).toEqual(['2022-03-01', 'XXXX-05-09'])
})

test('what the loader or the page says of the day outweighs the address', () => {
  const report = '发布时间：2020-05-10\n5月9日，湖南省省长徐远清在长沙会见江西省副省长李岚秋一行。'
  expect(readAt('http://site.example/2021/05/11/1.html', report)).toEqual(['2020-05-10', '2020-05-09'])
})

test('an address that tells the month alone gives the year to the last days of that month too', () => {
  const report = '5月28日，湖南省省长徐远清在长沙会见江西省副省长李岚秋一行。'
  expect(readAt('https://site.example/201905/9142960.html', report)).toEqual(['2019-05', '2019-05-28'])
})
