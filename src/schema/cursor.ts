import type { Cursor } from '../store/read/page.js'
import { quoted, RequestError } from './errors.js'

/** The place of a row in a list of that order, opaque to clients. */
export const encodeCursor = (order: string, [sortKey, id]: Cursor): string =>
  Buffer.from(JSON.stringify([order, sortKey, id])).toString('base64url')

/** Throws BAD_CURSOR unless the text is a cursor of a list of that order. */
export function decodeCursor(order: string, text: string): Cursor {
  const [of, sortKey, id] = parse(text)
  if (of !== order || typeof id !== 'string' || (typeof sortKey !== 'string' && typeof sortKey !== 'number')) {
    const message = `${quoted(text)} is no cursor of this list. Take cursors from pageInfo or edges of the same field in the same order.`
    throw new RequestError('BAD_CURSOR', message)
  }
  return [sortKey, id]
}

function parse(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    return Array.isArray(value) && value.length === 3 ? value : []
  } catch {
    return []
  }
}
