import { type MappedText, replaceMatches, withUnits } from './mapped-text.js'

const spaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\v\f]/
const allSpaces = new RegExp(spaces, 'g')
const breaks = /\r\n?|[\u0085\u2028\u2029]/
const allBreaks = new RegExp(breaks, 'g')
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/
const allInvisible = new RegExp(`${invisible.source}+`, 'g')

/** Line breaks become `\n`, every other white space a plain space, invisible characters nothing. */
export function plainSpaces(value: MappedText): MappedText {
  const spaced = spaces.test(value.text) ? withUnits(value, value.text.replace(allSpaces, ' ')) : value
  const broken = breaks.test(value.text) ? replaceMatches(spaced, allBreaks, () => '\n') : spaced
  return invisible.test(value.text) ? replaceMatches(broken, allInvisible, () => '') : broken
}
