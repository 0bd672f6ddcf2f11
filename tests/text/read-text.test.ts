import { describe, expect, test } from 'vitest'
import { readText } from '../../src/text/read-text.js'

const read = (text: string) => readText(Buffer.from(text))

describe('readings and broken characters', () => {
  test.each([
    ['兩市協(xié)作會(huì ) 議,發(fā)展', '两市协作会议,发展'],
    ['書(shū)記、標(biāo)準（zhǔn）、開（kāi）發', '书记、标准、开发'],
    ['長(cháng)、對(dùi)、陽(yăng)', '长、对、阳'],
    ['雙溪日?qǐng)?bào)訊', '双溪日报讯'],
    ['2024年?yáng)|西部協(xié)作', '2024年东西部协作'],
    [
      '湖州市**代表团来访,省*府和市*协领导、师市*委书记会见',
      '湖州市党政代表团来访,省政府和市政协领导、师市党委书记会见',
    ],
    ['达远?穴上海?雪电脑有限公司?熏双方签约', '达远（上海）电脑有限公司，双方签约'],
    ['協(xié)助當(dāng)?shù)厥刈〉拙€、', '协助当地守住底线、'],
    ['以實(shí)打?qū)嵉墓ぷ魍苿?dòng)項(xiàng)目', '以实打实的工作推动项目'],
    ['因?yàn)楦魇≈g不同', '因为各省之间不同'],
    ['與當(dāng)?shù)卣f(xié)進(jìn)行座談', '与当地政协进行座谈'],
    ['兩省協(xié)作取得勝利?！皟蓮V一家親”', '两省协作取得胜利。“两广一家亲”'],
    [
      '代表團(tuán)到訪?？h領(lǐng)導(dǎo)陪同,協(xié)作會(huì)議召開。??h委書記致辭',
      '代表团到访。县领导陪同,协作会议召开。县委书记致辞',
    ],
    ['接待代表團(tuán)一行?h領(lǐng)導(dǎo)參加', '接待代表团一行。县领导参加'],
    ['協(xié)作成果豐碩。?？傮w來看', '协作成果丰硕。总体来看'],
    ['發(fā)展格局?,F(xiàn)有研究', '发展格局。现有研究'],
    ['代表團(tuán)一行來(lái)訪(fǎng)考察團(tu', '代表团一行来访考察团'],
  ])('%s says %s', (damaged, says) => {
    expect(read(damaged)).toMatchObject({ text: says, damaged: [] })
  })

  test.each([
    '今年三月(2018-2035年)(广州)(CY)(a)(ma)',
    '这样行吗?!他问,真的吗?;好的',
    '谁来主持?省长汤若谷。',
    '由谁来主持??A市代表团',
    '请问是哪里的??b组回答',
    '由谁主持?y组的代表团',
    'F(x)与G(y)的关系(单位：亿元)',
  ])('nothing of %s is taken for damage', (text) => {
    expect(read(`${text},省委书记会见考察团`).text).toBe(`${text},省委书记会见考察团`)
  })

  test('what cannot be told is marked, and the marks are listed', () => {
    const { text, damaged } = read('動力?fù)碛袆恿?.55千瓦,產業(yè)發(fā)展,職務????,書記')
    expect(damaged.length).toBeGreaterThan(0)
    for (const { start, end } of damaged) expect(text.slice(start, end)).toMatch(/^\ufffd+$/)
    expect(text.match(/\ufffd+/g)?.length).toBe(damaged.length)
  })

  test('a passage says where in the file it stands', () => {
    const { text, original, toOriginal } = read('雙溪日?qǐng)?bào)訊 會(huì ) 議由石映嵐主持')
    const at = text.indexOf('石映岚')
    const span = toOriginal(at, at + 3)
    expect(original.slice(span.start, span.end)).toBe('石映嵐')
    const daily = toOriginal(2, 4)
    expect(original.slice(daily.start, daily.end)).toBe('日?qǐng)?bào)')
  })
})

describe('what else stands between the file and its text', () => {
  test.each([
    ['兩市考察團&&歡迎,洪既白&&,雙方', '两市考察团表示欢迎,洪既白表示,双方'],
    ['????本报讯\n??省委书记', '本报讯\n省委书记'],
    ['主席艾山?吐逊江、尼亚孜•艾力、买买提．依明', '主席艾山·吐逊江、尼亚孜·艾力、买买提·依明'],
    [
      '省委书记李 河、省长王 山。\n会 谈 纪 要\n共商合作 李河出席',
      '省委书记李河、省长王山。\n会谈纪要\n共商合作 李河出席',
    ],
    ['省\u00a0长\u3000汤若谷\r\n出\u200b席\t会议', '省 长 汤若谷\n出席 会议'],
    ['![合影](https://example.org/a.png)**省长**[汤若谷](https://example.org/t)\n# 标题', '省长汤若谷\n标题'],
    [
      '<p>省长&nbsp;汤若谷&ldquo;出席&rdquo;</p><script>var a = "<p>"</script><br/>会议&#12290;&amp;nbsp;',
      '\n省长 汤若谷“出席”\n\n会议。 ',
    ],
    ['5<6,a<b且c>d,A&B公司', '5<6,a<b且c>d,A&B公司'],
  ])('%s says %s', (written, says) => {
    expect(read(written).text).toBe(says)
  })
})

test('commas that copying has put before other stops all over a page go, and lead back to the file', () => {
  const { text, toOriginal } = read('县长徐远清带领党政代表团考察,，座谈,、签约,。他说,，很好。')
  expect(text).toBe('县长徐远清带领党政代表团考察，座谈、签约。他说，很好。')
  expect(toOriginal(text.indexOf('座谈'), text.indexOf('签约'))).toEqual({ start: 16, end: 20 })
})

test('one doubled comma is left as it is written', () => {
  expect(read('县长徐远清带领党政代表团考察，，座谈。').text).toBe('县长徐远清带领党政代表团考察，，座谈。')
})

test('signs that copying has strewn among characters go, and lead back to the file', () => {
  const { text, toOriginal } = read('市委副书♀记、市长徐远∮清会见了李ㄨ岚秋。≡合作≡')
  expect(text).toBe('市委副书记、市长徐远清会见了李岚秋。≡合作≡')
  expect(toOriginal(text.indexOf('会见'), text.indexOf('李'))).toEqual({ start: 13, end: 16 })
})

test('readings of whole words go, and spaces in front of stops', () => {
  expect(read('青海省(qīnghǎishěng)委书记徐远清参加(cānjiā)座谈').text).toBe('青海省委书记徐远清参加座谈')
  const { text, toOriginal } = read('省委书记徐远清 ，省长李岚秋率团考察 。')
  expect(text).toBe('省委书记徐远清，省长李岚秋率团考察。')
  expect(toOriginal(text.indexOf('省长'), text.indexOf('率团'))).toEqual({ start: 9, end: 14 })
})

test('a simplified page that is mixed with traditional characters is simplified, and one with a rare name stays', () => {
  const read = (text: string) => readText(Buffer.from(text)).text
  expect(read('福建省委统战部副部長徐远清赴广州专题學习，三元區工商联负责同志参加会议。')).toBe(
    '福建省委统战部副部长徐远清赴广州专题学习，三元区工商联负责同志参加会议。',
  )
  expect(read('福建省委书记徐昇赴广州考察，会见了市长李镕。')).toContain('徐昇')
})

test('高階 and 智慧 are the mainland’s 高级, 高端 and 智能 where what follows leaves no other, on a page of Taiwan’s wording', () => {
  expect(
    readText(
      Buffer.from('省高階人民法院院長到訪,代表團參觀了蓮花社群、遠山智慧製造專案和高階裝備製造產業園,瞭解智慧城市。'),
    ).text,
  ).toBe(
    '省高级人民法院院长到访，代表团参观了莲花社区、远山智能制造项目和高端装备制造产业园，了解智慧城市。'.replace(
      /，/g,
      ',',
    ),
  )
})
