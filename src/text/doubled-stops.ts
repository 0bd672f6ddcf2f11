import { replaceMatches, type TextRule } from './mapped-text.js'

const doubled = /[，,](?=[，,、。；])/g

/** A few may be slips of the pen, which the reader passes over where they stand; pages that were set anew have one at every other stop. */
const fewest = 3

/** 签约,，座谈,、考察,。 → 签约，座谈、考察。 A comma that copying has put before other stops all over a page. */
export const doubledStops: TextRule = {
  sign: /[，,]/,
  repair: (value) =>
    (value.text.match(doubled)?.length ?? 0) < fewest ? value : replaceMatches(value, doubled, () => ''),
}
