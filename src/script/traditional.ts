import { ConverterFactory, type DictGroup } from 'opencc-js/core'
import * as preset from 'opencc-js/preset/cn2t'
import { compoundSurnames } from '../extract/surnames.js'
import { compoundExceptions, givenCharacters, placeExceptions, surnameCharacters } from './traditional-names.js'

export type TraditionalScript = 'HANT' | 'HANT_TW' | 'HANT_HK'
type Converter = (text: string) => string

const fromSimplified = (preset.from.cn as readonly DictGroup[])[0] as DictGroup
const region = (script: TraditionalScript): readonly DictGroup[] =>
  script === 'HANT' ? [] : (preset.to[script === 'HANT_TW' ? 'tw' : 'hk'] as readonly DictGroup[])
const charactersOf = (group: DictGroup): DictGroup => group.slice(-1)

const once = (build: (script: TraditionalScript) => Converter) => {
  const built = new Map<TraditionalScript, Converter>()
  return (script: TraditionalScript): Converter => {
    const converter = built.get(script) ?? build(script)
    built.set(script, converter)
    return converter
  }
}

const byWords = once((script) => ConverterFactory([placeExceptions, ...fromSimplified], ...region(script)))
const byCharacters = once((script) =>
  ConverterFactory(charactersOf(fromSimplified), ...region(script).map(charactersOf)),
)
const regionalForm = once((script) =>
  script === 'HANT' ? (text) => text : ConverterFactory(...region(script).map(charactersOf)),
)

/** Places, offices and titles: converted by words, never by Taiwan's or Hong Kong's own words for things. */
export const traditionalText = (text: string, script: TraditionalScript): string => byWords(script)(text)

/** How long the surname is that a Chinese name begins with. Names with a dot have none. */
export const surnameLength = (name: string): number =>
  name.includes('·') ? 0 : name.length > 2 && compoundSurnames.has(name.slice(0, 2)) ? 2 : 1

/** A person's name: the surname by the table of surnames, the rest character by character; no word table touches it. */
export function traditionalPersonName(name: string, script: TraditionalScript): string {
  const cut = surnameLength(name)
  const surname = name.slice(0, cut)
  const write = (table: ReadonlyMap<string, string>) => (character: string) => {
    const tabled = table.get(character)
    return tabled === undefined ? byCharacters(script)(character) : regionalForm(script)(tabled)
  }
  const head = compoundExceptions.get(surname) ?? Array.from(surname, write(surnameCharacters)).join('')
  return head + Array.from(name.slice(cut), write(givenCharacters)).join('')
}
