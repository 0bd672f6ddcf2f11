import { type TextRule, withUnits } from './mapped-text.js'

/**
 * Pairs of a rare form and the plain one: the First List of Processed Variant Characters (第一批异体字整理表, 1955), as
 * far as reports print them and OpenCC leaves them; 陜, 巿 and 褔, of other words, stand for 陝, 市 and 福 there. Forms that live on in names (喆, 堃, 淼) are none.
 */
const pairs = '陜陕畧略峯峰羣群衆众牀床拏拿敍叙冺泯勅敕廻回囬回巿市褔福'
const rare = new RegExp(
  `[${[...pairs].filter((_, at) => at % 2 === 0).join('')}\u2e80-\u2fdf\uf900-\ufaff０-９Ａ-Ｚａ-ｚ甯]`,
)
/** 辽甯, 甯夏: the 宁 of divisions; 甯 is a surname too. */
const ofDivisions = /(?<=[辽遼南西济濟咸遂])甯|甯(?=[夏波德])/g
const allRare = new RegExp(rare, 'g')

/** 战畧 → 战略; radicals and compatibility characters that stand for another (⼴ → 广) and full-width digits likewise. */
export const plainCharacters: TextRule = {
  sign: rare,
  repair: (value) => withUnits(value, value.text.replace(ofDivisions, '宁').replace(allRare, plainForm)),
}

function plainForm(character: string): string {
  const at = pairs.indexOf(character)
  const plain = at >= 0 ? pairs.charAt(at + 1) : character.normalize('NFKC')
  return plain.length === 1 ? plain : character
}
