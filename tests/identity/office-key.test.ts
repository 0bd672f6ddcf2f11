import { expect, test } from 'vitest'
import { officeWriting } from '../../src/identity/office-key.js'

test.each([
  ['广东省委书记', '广东省委书记', null],
  ['中共广东省委书记', '广东省委书记', null],
  ['中国共产党广东省委员会书记', '广东省委书记', null],
  ['中共中央总书记', '中共中央总书记', null],
  ['广东省人民政府省长', '广东省省长', null],
  ['广东省政府副省长', '广东省副省长', null],
  ['广东省政府秘书长', '广东省人民政府秘书长', null],
  ['广西壮族自治区人民政府主席', '广西壮族自治区主席', null],
  ['中共广西壮族自治区委员会书记', '广西壮族自治区党委书记', null],
  ['广西壮族自治区党委书记', '广西壮族自治区党委书记', null],
  ['广西壮族自治区委书记', '广西壮族自治区党委书记', null],
  ['广西壮族自治区党委组织部长', '广西壮族自治区党委组织部部长', null],
  ['广东省委组织部部长', '广东省委组织部部长', null],
  ['广东省人民代表大会常务委员会主任', '广东省人大常委会主任', null],
  ['中国人民政治协商会议广东省委员会主席', '广东省政协主席', null],
  ['广西壮族自治区政协主席', '广西壮族自治区政协主席', null],
  ['深圳市代市长', '深圳市市长', '代'],
  ['四川省原省长', '四川省省长', '原'],
  ['原四川省省长', '四川省省长', '原'],
  ['时任中共四川省委书记', '四川省委书记', '时任'],
  ['香港特别行政区行政长官', '香港特别行政区行政长官', null],
  ['香港特别行政区政府政务司司长', '香港特别行政区政务司司长', null],
  ['新疆生产建设兵团政委', '新疆生产建设兵团政委', null],
  ['中山大学校长', '中山大学校长', null],
  ['江苏省常务副省长', '江苏省常务副省长', null],
])('%s is the office %s', (written, office, qualifier) => {
  expect(officeWriting(written)).toMatchObject({ office, qualifier })
  expect(officeWriting(office).office).toBe(office)
})

test('an office tells by which rules its writing became it', () => {
  expect(officeWriting('中共广东省委员会组织部长').rules).toEqual([
    'party-named',
    'committee-in-full',
    'department-named',
  ])
  expect(officeWriting('广东省省长').rules).toEqual([])
})
