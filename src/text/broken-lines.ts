import { replaceMatches, type TextRule } from './mapped-text.js'
import { oddBreaks } from './plain-spaces.js'

const lineBreaks = /(?:\\r)?\\n|[ ]*\n[ \n]*/g
/** A paragraph ends in one of these; a headline is short. */
const ending = /[。！？；：!?;:…”’」』"'）)】》>\d]/
const shortest = 40

/** Ends of lines after which a sentence must go on: 会见了, 由A市、 */
const open = '[，、,在与與和同对對向由将將的于於到了]'
const goesOn = new RegExp(`${open}$`)
/** …，大 / 庆市委书记: no clause is that short. */
const fragment = '[，、；,][\\u3400-\\u9fff]{0,2}(?![摄攝文图圖])[\\u3400-\\u9fff]'
const breaksOpen = new RegExp(`(?:${open}|${fragment})[ \\t]*\\n(?=[\\u3400-\\u9fff])`, 'g')
/** …，市 / 政协主席: of one character, on any page. */
const breaksOffice = /[，、；,](?:[省市区區县縣州]|自治[区區]?)$/
/** …浙江省党政代表 / 团一行 */
const breaksGroup = /(?:代表|考察|访问)$/
/** A page of which so many lines end like that breaks its lines everywhere: before each word that is a link, say. */
const fewestBroken = 4

/** Whether a page breaks its lines in the middle of sentences. */
const isBrokenUp = (text: string): boolean => (text.match(breaksOpen)?.length ?? 0) >= fewestBroken

/** Whether a line of such a page goes on in the next: not one that ends a sentence, nor a headline, which stands by itself. */
function mayGoOn(text: string, line: string, start: number): boolean {
  if (goesOn.test(line)) return true
  if (line === '' || ending.test(line.slice(-1))) return false
  const before = text.slice(text.lastIndexOf('\n', start - 2) + 1, Math.max(0, start - 1)).trim()
  return /[，,。、]/.test(line) || (before !== '' && !ending.test(before.slice(-1)))
}

/**
 * Joins the lines of a sentence that a page breaks: where a bracket stands open, where a line that is long and holds
 * a sentence ends without a stop, and all over a page that breaks many. `\\r\\n` that a database printed as letters goes too.
 */
export const joinLines: TextRule = {
  sign: new RegExp(`[\\n\\\\]|${oddBreaks.source}`),
  repair: (value) => {
    const { text } = value
    const isBroken = isBrokenUp(text)
    return replaceMatches(value, lineBreaks, ({ 0: match, index }) => {
      if (match.startsWith('\\')) return ''
      const start = text.lastIndexOf('\n', index - 1) + 1
      const line = text.slice(start, index).trim()
      const rest = text.slice(index + match.length, index + match.length + 60).split('\n', 1)[0] as string
      if (!/^[\u3400-\u9fff》）”]/.test(rest)) return null
      if (/[《（][^《》（）]{0,30}$/.test(line.slice(-31)) && /^[^《》（）。]{0,40}[》）]/.test(rest)) return ''
      if (isBroken && match.indexOf('\n') === match.lastIndexOf('\n') && mayGoOn(text, line, start)) return ''
      if (match.length === 1 && line.length > shortest / 2 && breaksOffice.test(line)) return ''
      if (rest.startsWith('团') && breaksGroup.test(line.slice(-2)) && /[，。、]/.test(line)) return ''
      const isEnded = line.length < shortest || ending.test(line.slice(-1)) || !line.includes('。')
      return !isEnded && /[，。、]/.test(rest) ? '' : null
    })
  },
}
