import { replaceMatches, type TextRule } from './mapped-text.js'
import { oddBreaks } from './plain-spaces.js'

const lineBreaks = /(?:\\r)?\\n|[ ]*\n[ \n]*/g
/** A paragraph ends in one of these; a headline is short. */
const ending = /[。！？；：!?;:…”’」』"'）)】》>\d]/
const shortest = 40

/**
 * Joins the lines of a sentence that a page breaks: where a bracket stands open, and where a line that is long and holds
 * a sentence ends without a stop. `\\r\\n` that a database printed as letters goes too.
 */
export const joinLines: TextRule = {
  sign: new RegExp(`[\\n\\\\]|${oddBreaks.source}`),
  repair: (value) => {
    const { text } = value
    return replaceMatches(value, lineBreaks, ({ 0: match, index }) => {
      if (match.startsWith('\\')) return ''
      const start = text.lastIndexOf('\n', index - 1) + 1
      const line = text.slice(start, index).trim()
      const rest = text.slice(index + match.length, index + match.length + 60).split('\n', 1)[0] as string
      if (!/^[\u3400-\u9fff》）”]/.test(rest)) return null
      if (/[《（][^《》（）]{0,30}$/.test(line.slice(-31)) && /^[^《》（）。]{0,40}[》）]/.test(rest)) return ''
      const isEnded = line.length < shortest || ending.test(line.slice(-1)) || !line.includes('。')
      return !isEnded && /[，。、]/.test(rest) ? '' : null
    })
  },
}
