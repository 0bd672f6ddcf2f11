import { type ASTVisitor, type FieldNode, Kind, type SelectionSetNode, type ValidationContext } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { tooLarge } from './too-large.js'

/** The same field, written again and again beside itself, costs its validation and says nothing. */
export const limitRepeats = (most: number): Plugin => ({
  onValidate({ addValidationRule }) {
    addValidationRule(
      (_context: ValidationContext): ASTVisitor => ({
        SelectionSet(node) {
          if (mostRepeated(node) > most) throw tooLarge('repetitions of a field', most)
        },
      }),
    )
  },
})

function mostRepeated({ selections }: SelectionSetNode): number {
  const counts = new Map<string, number>()
  for (const field of selections.filter((one): one is FieldNode => one.kind === Kind.FIELD))
    counts.set(field.name.value, (counts.get(field.name.value) ?? 0) + 1)
  return Math.max(0, ...counts.values())
}
