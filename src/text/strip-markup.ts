import { type MappedText, replaceMatches } from './mapped-text.js'

const blockTag =
  /^<\/?(?:p|div|br|hr|li|ul|ol|tr|table|h[1-6]|title|section|article|header|footer|blockquote|dd|dt|dl)\b/i
const html =
  /<(script|style|head)\b[^>]*>[^]*?<\/\1\s*>|<!--[^]*?-->|<!doctype[^>]*>|<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:[a-z]+[0-9]*|#[0-9]{1,7}|#x[0-9a-f]{1,6});/gi

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  middot: '·',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  bull: '•',
  copy: '©',
  laquo: '«',
  raquo: '»',
  times: '×',
  deg: '°',
  permil: '‰',
  zwnj: '',
  zwj: '',
}

/** HTML saved as text: tags go, those of blocks leave a line break, entities become their characters. */
export function stripHtml(value: MappedText): MappedText {
  if (!/<[a-z/!]|&[a-z#]/i.test(value.text)) return value
  return replaceMatches(value, html, ([match]) =>
    match.startsWith('&') ? entity(match) : blockTag.test(match) ? '\n' : '',
  )
}

function entity(written: string): string | null {
  const name = written.slice(1, -1)
  if (!name.startsWith('#')) return entities[name] ?? entities[name.toLowerCase()] ?? null
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  if (code === 0xa0) return ' '
  return code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : null
}

const markdown =
  /!\[[^\]\n]*\]\([^()\n]*\)|\[([^\]\n]*)\]\((?:https?:|\/|#|\.)[^()\n]*\)|(\*\*|__)(?=\S)([^\n]*?\S)\2|^#{1,6} +/gm

/** Markdown: images go, links keep their words, emphasis and headings their text. */
export function stripMarkdown(value: MappedText): MappedText {
  if (!/\]\(|\*\*|__|^#/m.test(value.text)) return value
  return replaceMatches(value, markdown, (match) => match[1] ?? match[3] ?? '')
}
