import { simplify } from '../script/simplify.js'
import { type Named, readNamed } from '../store/read/search.js'
import type { Context } from './context.js'
import { quoted, RequestError } from './errors.js'
import { encodeId, idOf, isId, type NodeType } from './global-id.js'
import { rowById } from './row-by-id.js'

export type NamedType = 'Person' | 'Office' | 'Province' | 'City' | 'Organization'

/** Everyone or everything of these types that answers to the name, in any script or in pinyin. Throws BAD_ARGUMENT at an empty one. */
function named(context: Context, types: readonly NamedType[], name: string): Promise<readonly Named[]> {
  if (name.trim() === '')
    throw new RequestError('BAD_ARGUMENT', 'The name is empty. Give a name, or leave the argument out.')
  return context.loaders.load('named', types, name, (names: readonly string[]) =>
    readNamed(context.store.sql, types, names),
  )
}

/**
 * The one that a name means: of several that answer to it the one that bears it character by character (徐乾, not 徐干),
 * then the province (吉林 is the province before the city). Null where nobody answers. Throws AMBIGUOUS_NAME where it stays open.
 */
export async function findNamed(context: Context, types: readonly NamedType[], name: string): Promise<Named | null> {
  const found = await named(context, types, name)
  if (found.length < 2) return found[0] ?? null
  const exact = await exactly(context, found, name)
  if (exact.length === 1) return exact[0] as Named
  const open = exact.length > 1 ? exact : found
  const provinces = open.filter((one) => one.kind === 'Province')
  if (provinces.length === 1) return provinces[0] as Named
  const candidates = open.map((one) => encodeId(one.kind, one.id))
  const message = `${quoted(name)} can mean any of ${open.length}. Ask by id; extensions.candidates lists the ids.`
  throw new RequestError('AMBIGUOUS_NAME', message, { candidates })
}

async function exactly(context: Context, found: readonly Named[], name: string): Promise<Named[]> {
  const written = name.normalize('NFKC').replace(/\s+/g, '')
  const rows = await Promise.all(found.map((one) => rowById(context, one.kind as NamedType, one.id)))
  return found.filter((_, at) => rows[at]?.name === written)
}

/** The store's ids of people given by id or name. Throws UNKNOWN_NAME at one that nobody answers to. */
export const peopleIds = (context: Context, given: readonly string[]): Promise<string[]> =>
  Promise.all(
    given.map(async (text) => {
      if (isId(text)) return existing(context, text)
      const found = await findNamed(context, ['Person'], text)
      return found?.id ?? unknown('person', text)
    }),
  )

async function existing(context: Context, text: string): Promise<string> {
  const person = await rowById(context, 'Person', idOf(text, 'Person'))
  return person?.id ?? unknown('person', text)
}

/** The store's ids of parties given by GB/T 2260 code or name. Throws UNKNOWN_NAME at one that nothing answers to. */
export const partyIds = (
  context: Context,
  given: readonly string[],
  types: readonly NamedType[] = ['Province', 'City', 'Organization'],
): Promise<string[]> =>
  Promise.all(
    given.map(async (text) => {
      const found = isCode(text) ? await byCode(context, types, text) : await findNamed(context, types, text)
      return found?.id ?? unknown(types.length === 1 ? 'province' : 'place or organisation', text)
    }),
  )

/** Whether the text has the form of a code of GB/T 2260. */
export const isCode = (text: string): boolean => /^\d{6}$/.test(text)

async function byCode(context: Context, types: readonly NamedType[], code: string): Promise<{ id: string } | null> {
  const rows = await Promise.all(types.map((type) => rowById(context, type as NodeType & NamedType, code)))
  return rows.find((row) => row !== null) ?? null
}

function unknown(what: string, text: string): never {
  const message = `No ${what} in the store answers to ${quoted(text)}. Look it up with search(query:), or leave it out.`
  throw new RequestError('UNKNOWN_NAME', message)
}

/** The words of a text to be looked for in titles, simplified. Throws BAD_ARGUMENT where there is none. */
export function wordsOf(text: string): string[] {
  const words = text
    .split(/\s+/)
    .map(simplify)
    .filter((word) => word !== '')
  if (words.length === 0)
    throw new RequestError('BAD_ARGUMENT', 'The text is empty. Give words, or leave the argument out.')
  return words
}
