import type { Script } from '../script/script.js'
import { simplify } from '../script/simplify.js'
import { writeName } from '../script/write-name.js'
import { readSpellings, type Spelled } from '../store/read/details.js'
import type { Context } from './context.js'

/** Every spelling of a person found in the sources, the most frequent first. */
export const spellingsOf = (context: Context, personId: string): Promise<readonly Spelled[]> =>
  context.loaders.load('spellings', null, personId, (ids: readonly string[]) => readSpellings(context.store.sql, ids))

/**
 * A person's name in the writing wanted: as the most sources in that script print it, else by the rules of names. A
 * spelling that is no writing of the name (a damaged one) is passed over.
 */
export function personName(
  context: Context,
  { id, name }: { id: string; name: string },
  script: Script,
): string | Promise<string> {
  if (script === 'HANS' || script === 'LATN') return writeName(name, script, 'person')
  return spellingsOf(context, id).then((spellings) => {
    const key = simplify(name)
    const printed = spellings.find((one) => one.script === script && simplify(one.text) === key)
    return printed?.text ?? writeName(name, script, 'person')
  })
}
