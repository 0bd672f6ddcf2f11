import { describe, expect, test } from 'vitest'
import { readText } from '../../src/text/read-text.js'

const read = (text: string) => readText(Buffer.from(text)).text

describe('a sentence that a page breaks is one again', () => {
  test.each([
    [
      'at a comment in the middle of a word',
      '会谈由市长王远主持会\n<!--more-->\n议并讲话。',
      '会谈由市长王远主持会议并讲话。',
    ],
    ['within a title', '双方签署《湖南省\n\n贵州省合作协议》。', '双方签署《湖南省贵州省合作协议》。'],
    ['within brackets', '（记者 苏立\n\n摄影报道）6月3日', '（记者 苏立摄影报道）6月3日'],
    [
      'where a long line ends without a stop',
      '6月3日，湘黔合作交流座谈会在贵阳市隆重举行，两省共商合作发展大计。湖南省副省长李远清，远山集团党组成员、副总经理\n\n王良代表双方签约，并出席活动。',
      '6月3日，湘黔合作交流座谈会在贵阳市隆重举行，两省共商合作发展大计。湖南省副省长李远清，远山集团党组成员、副总经理王良代表双方签约，并出席活动。',
    ],
    ['where a database printed its line break', '与教\\r\\n授座谈。', '与教授座谈。'],
  ])('%s', (_, broken, whole) => {
    expect(read(broken)).toBe(whole)
  })
})

test('paragraphs and headlines stay apart', () => {
  const text = '湘黔合作交流座谈会举行\n6月3日，座谈会在贵阳举行。\n会上，双方签约。'
  expect(read(text)).toBe(text)
})

test('markup that was escaped whole goes too', () => {
  expect(read('&lt;p style=&quot;color: red&quot;&gt;6月3日，座谈会举行。&lt;/p&gt;').trim()).toBe(
    '6月3日，座谈会举行。',
  )
})

test('a page that breaks its lines before each link is whole again, and its headline stays apart', () => {
  expect(
    read(
      '贵州省党政代表团来访\n昨日，\n贵州省党政代表团继续在\n湖南考察，省政府与\n远山大学签署协议。省长李远清对\n远山大学长期以来给予\n贵州的支持表示感谢。\n会上，双方签约。',
    ),
  ).toBe(
    '贵州省党政代表团来访\n昨日，贵州省党政代表团继续在湖南考察，省政府与远山大学签署协议。省长李远清对远山大学长期以来给予贵州的支持表示感谢。\n会上，双方签约。',
  )
})

test('a line that breaks right after 市, and a page that breaks its lines at a width, are whole again', () => {
  expect(read('随团来访的南京市领导还有市委副书记、市长王远，市人大常委会主任李清，市\n政协主席林海等。')).toBe(
    '随团来访的南京市领导还有市委副书记、市长王远，市人大常委会主任李清，市政协主席林海等。',
  )
  expect(
    read(
      '远山网伊春6月29日电 6月28日傍晚，大\n庆市委书记王远，市委副书记、市长李清率领大庆市\n党政考察团抵达我市考察。伊春市委书记林海，市\n人大常委会主任苏立，市政协主席方明等同志在\n宾馆迎接。考察团参观了新区办公楼，光明\n集团分厂。',
    ),
  ).toBe(
    '远山网伊春6月29日电 6月28日傍晚，大庆市委书记王远，市委副书记、市长李清率领大庆市党政考察团抵达我市考察。伊春市委书记林海，市人大常委会主任苏立，市政协主席方明等同志在宾馆迎接。考察团参观了新区办公楼，光明集团分厂。',
  )
})
