import type { MappedText } from './mapped-text.js'
export function repairGbk(value: MappedText): MappedText {
  return value
}
