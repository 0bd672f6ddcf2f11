import { replaceMatches, type TextRule } from './mapped-text.js'
import { oddSpaces } from './plain-spaces.js'

const han = '[\u3400-\u9fff]'
/** A name of two characters that was set as wide as one of three: between marks, or after the end of a title. */
const padded = `${han} {1,3}${han}(?=[、，,；;。）)\\n])(?<=[、，,；;：:（(\\n记任席长员导委]${han} {1,3}${han})`
/** Four and more characters, each set apart. */
const spaced = `${han}(?: ${han}){3,}(?!${han}|\\w)(?<=(?:^|[^\\w\u3400-\u9fff])${han}(?: ${han})+)`
/** A space in front of a stop. */
const ahead = `(?<=[\u3400-\u9fff”》）)]) {1,3}(?=[，。；、,;])`
const stray = new RegExp(`${padded}|${spaced}|${ahead}`, 'g')

/** 李 雷、韩 梅 → 李雷、韩梅; 会 谈 纪 要 → 会谈纪要; 书记李雷 ，→ 书记李雷，. A space between words is left: it may part names or clauses. */
export const straySpaces: TextRule = {
  sign: new RegExp(` |${oddSpaces.source}`),
  repair: (value) =>
    /[\u3400-\u9fff”》）)] {1,3}[\u3400-\u9fff，。；、,;]/.test(value.text)
      ? replaceMatches(value, stray, ([match]) => match.replaceAll(' ', ''))
      : value,
}
