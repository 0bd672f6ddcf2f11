import { writeName } from '../script/write-name.js'
import { builder } from './builder.js'
import { ScriptEnum } from './enums.js'

/** The argument of every name and title. */
export const inScript = builder.args((t) => ({
  script: t.field({ type: ScriptEnum, defaultValue: 'HANS', description: 'The writing wanted.' }),
}))

type ScriptArgument = { readonly script?: (typeof ScriptEnum)['$inferType'] | null | undefined }

/** A place, office, organisation or title in the writing wanted. */
export const written = (name: string, { script }: ScriptArgument): string => writeName(name, script ?? 'HANS', 'text')
