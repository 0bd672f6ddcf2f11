import { replaceMatches, type TextRule } from './mapped-text.js'

/** The sounds that names of Xinjiang, Tibet and Mongolia are written with. */
const sounds =
  '阿艾爱安巴拜班比别布才次达德迪丁都多顿额恩尔法菲夫甫嘎格贡古哈海合赫霍吉加坚江旦卡凯克肯库拉来兰朗勒雷里力利列林龙鲁罗洛马玛买麦曼美米明木穆纳娜乃尼努帕皮平普齐强恰热仁日荣肉赛桑沙莎山舍斯松苏索塔台坦特提铁图吐托瓦外旺维温翁乌吾西希夏先谢雅亚央扬洋叶伊衣依以益英尤玉于扎泽增珍哲孜卓祖逊萨阔奥杰肖曲措珠丹亥巧'
const name = `[${sounds}]{2}`
const han = '[\u3400-\u9fff]'
const anyDot = new RegExp(`${han} ?[?？.．・‧•∙⋅･˙●·] ?${han}`)
const dot = new RegExp(`(?<=${name}) ?[?？.．·] ?(?=${name})|(?<=${han}) ?[・‧•∙⋅･˙●] ?(?=${han})`, 'g')

/** 艾尔肯?吐尼亚孜, 艾尔肯 • 吐尼亚孜 → 艾尔肯·吐尼亚孜: the dot in a name, lost, in another width or set apart. */
export const middleDots: TextRule = {
  sign: /[?？.．・‧•∙⋅･˙●·]/,
  repair: (value) => (anyDot.test(value.text) ? replaceMatches(value, dot, () => '·') : value),
}

const lost =
  /^[?？]{2,} ?|(?<=、\p{Script=Han}{1,2})[?？](?=[、，,。；])|(?<=\p{Script=Han})[?？]{2,}(?=\p{Script=Han})|[?？]{4,}|(?<=\p{Script=Han})&&(?=[\p{Script=Han}，,：:])/gmu

/**
 * A run of question marks stands for characters that an encoding did not have: indents at the head of a line, which
 * go, U+FFFD for each elsewhere, as for a single one that ends an item of a list (王某、孙?，). `&&` stands where a filter of some sites took 表示 out.
 */
export const lostCharacters: TextRule = {
  sign: /[?？&]/,
  repair: (value) =>
    replaceMatches(value, lost, ({ 0: run, index }) => {
      if (run === '&&') return '表示'
      return index === 0 || value.text[index - 1] === '\n' ? '' : '\ufffd'.repeat(run.length)
    }),
}
