import type { Context } from './context.js'
import { exactlyOne, quoted, RequestError } from './errors.js'
import { findNamed, isCode } from './find-named.js'
import { rowById } from './row-by-id.js'

/** A province or city by its code or its name. Throws BAD_ARGUMENT unless exactly one is given, and AMBIGUOUS_NAME. */
export async function findPlace(
  context: Context,
  type: 'Province' | 'City',
  { code, name }: { readonly code?: string | null | undefined; readonly name?: string | null | undefined },
) {
  exactlyOne({ code, name })
  if (code != null && !isCode(code)) {
    throw new RequestError('BAD_ARGUMENT', `${quoted(code)} is no code of GB/T 2260. Give its six digits, or a name.`)
  }
  const id = code ?? (await findNamed(context, [type], name as string))?.id
  return id === undefined ? null : rowById(context, type, id)
}
