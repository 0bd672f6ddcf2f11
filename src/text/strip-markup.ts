import { decodeHTML } from 'entities'
import { type MappedText, replaceMatches, type TextRule } from './mapped-text.js'

const block = /^<\/?(?:p|div|br|hr|li|ul|ol|tr|table|h[1-6]|title|section|article|header|footer|blockquote|dd|dt|dl)\b/i
/** Scripts and styles with what they hold, comments, tags, entities (those escaped twice too). */
const html =
  /<(script|style)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$(?![\s\S]))|\n?<!--[\s\S]*?(?:-->|$(?![\s\S]))\n?|<!doctype[^>]*>|<\/?[a-z][a-z0-9:-]*(?:\s[^<>]*)?\/?>|&(?:amp;)*(?:nbsp\b;?|[a-z]+[0-9]*;|#[0-9]{1,7};|#x[0-9a-f]{1,6};)/gi

/** HTML saved as text: tags go, those of blocks leave a line break, entities become their characters. */
export const stripHtml: TextRule = {
  sign: /[<&]/,
  bringsSigns: true,
  repair: (value) => {
    const plain = withoutTags(value)
    // Markup that was escaped whole: &lt;p&gt;.
    return /<\/(?:p|div|span|br)>/i.test(plain.text) ? withoutTags(plain) : plain
  },
}

const withoutTags = (value: MappedText): MappedText =>
  replaceMatches(value, html, ([match]) => {
    if (match.startsWith('&')) return decodeHTML(match.replace(/&(?:amp;)+/i, '&'))
    return block.test(match) ? '\n' : ''
  })

const markdown =
  /!\[[^\]\n]*\]\([^()\n]*\)|\[([^\]\n]*)\]\((?:https?:|\/|#|\.)[^()\n]*\)|(\*\*|__)(?=\S)([^\n*_]*?\S)\2|^#{1,6} +/gm

/** Markdown: images go, links keep their words, emphasis and headings their text. */
export const stripMarkdown: TextRule = {
  sign: /[\]*_#]/,
  repair: (value) =>
    /\]\(|\*\*|__|^#/m.test(value.text)
      ? replaceMatches(value, markdown, (match) => match[1] ?? match[3] ?? '')
      : value,
}
