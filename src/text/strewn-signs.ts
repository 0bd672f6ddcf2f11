import { replaceMatches, type TextRule } from './mapped-text.js'

/** Signs that stand between Chinese characters in no report. */
const strewn = /[♀♂∮◢◣◤◥≡⌒╭╮╯╰㊣ㄨ卐卍¤∽]/
const amongCharacters = new RegExp(`(?<=[\\u3400-\\u9fff])(?:${strewn.source} ?)+(?=[\\u3400-\\u9fff])`, 'g')

/** Signs that copies strew among the characters go: 副书♀记 → 副书记. */
export const strewnSigns: TextRule = {
  sign: strewn,
  repair: (value) => replaceMatches(value, amongCharacters, () => ''),
}
