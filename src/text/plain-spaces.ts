import { replaceMatches, type TextRule, withUnits } from './mapped-text.js'

/** White space that is no plain space. */
export const oddSpaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\v\f]/
const allSpaces = new RegExp(oddSpaces, 'g')
/** Line breaks other than `\n`. */
export const oddBreaks = /[\r\u0085\u2028\u2029]/
const allBreaks = /\r\n?|[\u0085\u2028\u2029]/g
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/
const allInvisible = new RegExp(`${invisible.source}+`, 'g')

/** White space other than line breaks becomes plain spaces. */
export const plainSpaces: TextRule = {
  sign: oddSpaces,
  repair: (value) => withUnits(value, value.text.replace(allSpaces, ' ')),
}

/** Line breaks become `\n`. */
export const plainBreaks: TextRule = {
  sign: oddBreaks,
  repair: (value) => replaceMatches(value, allBreaks, () => '\n'),
}

/** Characters that nobody sees go. */
export const noInvisible: TextRule = {
  sign: invisible,
  repair: (value) => replaceMatches(value, allInvisible, () => ''),
}
