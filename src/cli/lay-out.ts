import stringWidth from 'string-width'

/** Pads to a width in columns, of which a Chinese character takes two. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)))
}

/** In columns; 0 for nothing. */
export function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => stringWidth(text)))
}

/** Items one after another behind a label, broken between items where a line is full, under each other. */
export function listBehind(label: string, items: readonly string[], columns: number): string {
  const indent = stringWidth(label)
  const lines: string[] = []
  let line = ''
  for (const [index, item] of items.entries()) {
    const piece = index < items.length - 1 ? `${item}, ` : item
    if (line !== '' && indent + stringWidth(line + piece.trimEnd()) > columns) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return label + [...lines, line].join(`\n${' '.repeat(indent)}`)
}
