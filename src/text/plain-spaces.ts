import { type MappedText, replaceMatches } from './mapped-text.js'

/** Line breaks become `\n`, every other white space a plain space, invisible characters nothing. */
export function plainSpaces(value: MappedText): MappedText {
  if (!/[\r\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff\t\v\f\u0085]/.test(value.text)) return value
  return replaceMatches(
    value,
    /\r\n?|[\u0085\u2028\u2029]|[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\v\f]|[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g,
    ([match]) =>
      /[\r\u0085\u2028\u2029]/.test(match)
        ? '\n'
        : /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/.test(match)
          ? ''
          : ' ',
  )
}
