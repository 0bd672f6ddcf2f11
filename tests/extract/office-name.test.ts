import { expect, test } from 'vitest'
import { parseOffice } from '../../src/extract/office-name.js'

test.each([
  ['广东省委书记', '广东省委', '书记', 'PROVINCE', '440000'],
  ['广东省省长', '广东省人民政府', '省长', 'PROVINCE', '440000'],
  ['江苏省常务副省长', '江苏省人民政府', '常务副省长', 'PROVINCE', '320000'],
  ['广西壮族自治区主席', '广西壮族自治区人民政府', '主席', 'PROVINCE', '450000'],
  ['广西壮族自治区政协主席', '广西壮族自治区政协', '主席', 'PROVINCE', '450000'],
  ['广西壮族自治区党委组织部部长', '广西壮族自治区党委组织部', '部长', 'PROVINCE', '450000'],
  ['广西壮族自治区党委书记', '广西壮族自治区党委', '书记', 'PROVINCE', '450000'],
  ['新疆生产建设兵团党委常委', '新疆生产建设兵团党委', '常委', 'PROVINCE', null],
  ['中山大学党委书记', '中山大学', '党委书记', null, null],
  ['重庆市委书记', '重庆市委', '书记', 'PROVINCE', '500000'],
  ['深圳市代市长', '深圳市人民政府', '代市长', 'CITY', '440300'],
  ['深圳市人大常委会党组书记', '深圳市人大常委会', '党组书记', 'CITY', '440300'],
  ['喀什地委书记', '喀什地委', '书记', 'CITY', '653100'],
  ['四川省成都市委书记', '四川省成都市委', '书记', 'CITY', '510100'],
  ['襄樊市委书记', '襄樊市委', '书记', 'CITY', '420600'],
  ['民建中央主席', '民建中央', '主席', 'NATIONAL', null],
  ['昆山市委书记', '昆山市委', '书记', 'COUNTY', '320583'],
  ['北京市朝阳区区长', '北京市朝阳区人民政府', '区长', 'COUNTY', '110105'],
  ['朝阳区委书记', '朝阳区委', '书记', 'COUNTY', null],
  ['香港特别行政区行政长官', '香港特别行政区政府', '行政长官', 'PROVINCE', '810000'],
  ['新疆生产建设兵团政委', '新疆生产建设兵团', '政委', 'PROVINCE', null],
  ['中共中央总书记', '中共中央', '总书记', 'NATIONAL', null],
  ['中央军委主席', '中央军委', '主席', 'NATIONAL', null],
  ['国家主席', '国家', '主席', 'NATIONAL', null],
  ['国务委员', null, '国务委员', 'NATIONAL', null],
  ['商务部部长', '商务部', '部长', 'NATIONAL', null],
  ['中山大学校长', '中山大学', '校长', null, null],
  ['云麓集团董事长', '云麓集团', '董事长', null, null],
  ['某官', null, '某官', null, null],
])('%s is read as organ, title, level and place', (name, organ, title, level, code) => {
  const office = parseOffice(name)
  expect([office.organ, office.title, office.level, office.place?.code ?? null]).toEqual([organ, title, level, code])
})
