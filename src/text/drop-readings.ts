import { type MappedText, replaceMatches } from './mapped-text.js'

/** Letters of pinyin with their tone marks, breves written for carons included. */
export const pinyinLetters = 'a-zāáǎàăēéěèĕêīíǐìĭōóǒòŏūúǔùŭǖǘǚǜüńňǹḿɡ\u0300-\u030c'
const toned = /[^a-z]/i

/** 协(xié)作, 会(huì ) 议: a reading in brackets after its character goes, with the spaces it brought along. */
export function dropReadings(value: MappedText): MappedText {
  if (!/[\p{Script=Han}€@-~][(（] ?[a-zɡ]*[^\x00-\x7f（）\p{Script=Han}]/u.test(value.text)) return value
  const reading = new RegExp(
    `(?<=[\\p{Script=Han}€@-~])(?:[(（] ?([${pinyinLetters}]{1,7})[)）]|[(（]([${pinyinLetters}]{1,7}) [)）] ?)`,
    'gu',
  )
  return replaceMatches(value, reading, (match) => (toned.test(match[1] ?? match[2] ?? '') ? '' : null))
}
