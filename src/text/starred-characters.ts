import { replaceMatches, type TextRule } from './mapped-text.js'

/** 湖州市**代表团, 省*府, 市*协, 师市*委, 工商联*组书记: the 党 and 政 that some sites star out. */
const starred =
  /(?<=[省市县区州盟旗师])\*\*(?=代表团|考察团|领导|班子)|(?<=[\u3400-\u9fff])\*(?=府(?!邸)|协(?=[主副委常领党])|策(?!划))|(?<=[省市县区州盟旗师])\*(?=委(?:书记|副书记|常委|、|和))|(?<=[\u3400-\u9fff])\*(?=组(?:书记|副书记|成员))/g

/** The characters stand again where what follows them leaves no other. */
export const starredCharacters: TextRule = {
  sign: /\*/,
  repair: (value) =>
    replaceMatches(value, starred, ({ 0: stars, index }) =>
      stars.length === 2 ? '党政' : /[委组]/.test(value.text[index + 1] as string) ? '党' : '政',
    ),
}
