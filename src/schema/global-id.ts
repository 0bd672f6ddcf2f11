import { quoted, RequestError } from './errors.js'

/** The types that implement Node. */
export const nodeTypes = [
  'Agreement',
  'City',
  'Meeting',
  'Office',
  'Organization',
  'Participation',
  'Person',
  'Province',
  'Series',
  'Source',
  'Tenure',
  'Visit',
] as const
export type NodeType = (typeof nodeTypes)[number]

export interface NodeId {
  readonly typename: NodeType
  /** The store's own id. */
  readonly id: string
}

/** The opaque id of an object: base64 of its type and the store's id. */
export const encodeId = (typename: string, id: string): string => Buffer.from(`${typename}:${id}`).toString('base64')

/** Whether a string has the form of an id; names of people, places and offices never have. */
export const isId = (text: string): boolean => parse(text) !== null

/** Throws BAD_ID unless the text is an id as this server writes them. */
export function decodeId(text: string): NodeId {
  const decoded = parse(text)
  if (!decoded) throw new RequestError('BAD_ID', `${quoted(text)} is no id. Take ids from the field "id" of an object.`)
  return decoded
}

/** The store's id behind the id of an object of that type. Throws BAD_ID or WRONG_TYPE_ID. */
export function idOf(text: string, typename: NodeType): string {
  const decoded = decodeId(text)
  if (decoded.typename !== typename) {
    const message = `This is the id of a ${decoded.typename}, not of a ${typename}. Ask for it with node(id:), or take the id of a ${typename}.`
    throw new RequestError('WRONG_TYPE_ID', message, { expected: typename, found: decoded.typename })
  }
  return decoded.id
}

function parse(text: string): NodeId | null {
  const plain = Buffer.from(text, 'base64').toString('utf8')
  const colon = plain.indexOf(':')
  const typename = plain.slice(0, colon) as NodeType
  const id = plain.slice(colon + 1)
  const wellFormed = colon > 0 && id !== '' && nodeTypes.includes(typename) && encodeId(typename, id) === text
  return wellFormed ? { typename, id } : null
}
