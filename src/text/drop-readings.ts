import { replaceMatches, type TextRule } from './mapped-text.js'

const toned = 'āáǎàăēéěèĕêīíǐìĭōóǒòŏūúǔùŭǖǘǚǜüńňǹḿ\u0300-\u030c'
/** Letters of pinyin with their tone marks, breves written for carons included. */
export const pinyinLetters = `a-zɡ${toned}`

const han = '\u3400-\u9fff'
const opened = new RegExp(`[(（] ?[a-zɡ]{0,4}[${toned}]`)
/** A reading with a tone mark, of a word of up to four characters, after it or after the letter that a byte of one was printed as. */
const reading = new RegExp(
  `(?<=[${han}€@-~])[(（](?: ?(?=[a-zɡ]*[${toned}])[${pinyinLetters}]{1,24}[)）]|(?=[a-zɡ]*[${toned}])[${pinyinLetters}]{1,24} [)）] ?)`,
  'g',
)
const cutOff = new RegExp(`(?<=[${han}])[(（] ?[${pinyinLetters}]{0,6}$`, 'g')

/**
 * 协(xié)作, 会(huì ) 议, 代表(dàibiǎo): a reading in brackets after its character or word goes, with the spaces inside and what they brought
 * along; so does one that the end of the text cut off.
 */
export const dropReadings: TextRule = {
  sign: new RegExp(`[${toned}]`),
  repair: (value) =>
    opened.test(value.text)
      ? replaceMatches(
          replaceMatches(value, reading, () => ''),
          cutOff,
          () => '',
        )
      : value,
}
