import { latinPersonName, latinText } from './latin.js'
import type { Script } from './script.js'
import { traditionalPersonName, traditionalText } from './traditional.js'

/** What is named decides how: people by characters, everything else by words. */
export type NameKind = 'person' | 'text'

/** A name in simplified Chinese, as the store has it, in the script wanted. */
export function writeName(name: string, script: Script, kind: NameKind): string {
  if (script === 'HANS') return name
  if (script === 'LATN') return kind === 'person' ? latinPersonName(name) : latinText(name)
  return kind === 'person' ? traditionalPersonName(name, script) : traditionalText(name, script)
}
