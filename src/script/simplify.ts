import { simplifyCharacters } from '../text/simplify.js'

/**
 * The name in simplified characters, whatever script it came in, character by character. For comparing, not for showing:
 * every writing of a name comes out the same, and a rare name may lose a distinction (乾 and 干).
 */
export const simplify = (text: string): string =>
  simplifyCharacters(simplifyCharacters(simplifyCharacters(text, 'HANT_HK'), 'HANT_TW'), 'HANT')
