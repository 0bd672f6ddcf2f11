import { replaceMatches, type TextRule } from './mapped-text.js'

const lineBreaks = /(?:\\r)?\\n|[ ]*\n[ \n]*/g
/** A paragraph ends in one of these; a headline is short. */
const ended = /[。！？；：!?;:…”’」』"'）)】》>\d]$/
const shortest = 40

/**
 * Joins the lines of a sentence that a page breaks: where a bracket stands open, and where a line that is long and holds
 * a sentence ends without a stop. `\\r\\n` that a database printed as letters goes too.
 */
export const joinLines: TextRule = {
  sign: /[\n\\]/,
  repair: (value) => {
    const { text } = value
    return replaceMatches(value, lineBreaks, ({ 0: match, index }) => {
      if (match.startsWith('\\')) return ''
      const start = text.lastIndexOf('\n', index - 1) + 1
      const line = text.slice(start, index).trim()
      const rest = text.slice(index + match.length, index + match.length + 60).split('\n', 1)[0] as string
      if (!/^[\u3400-\u9fff》）”]/.test(rest)) return null
      const open = /[《（][^《》（）]{0,30}$/.exec(line)?.[0]
      if (open && /^[^《》（）。]{0,40}[》）]/.test(rest)) return ''
      return line.length >= shortest && /。/.test(line) && !ended.test(line) && /[，。、]/.test(rest) ? '' : null
    })
  },
}
