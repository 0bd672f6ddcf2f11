import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../examples/questions/', import.meta.url)

/** A question as README, GraphiQL and the tests ask it. */
export interface Question {
  /** Its file's name without ending: 01-three-meetings. */
  readonly name: string
  readonly document: string
}

/** The documents of examples/questions, in the order of their names. */
export const exampleQuestions = (): Question[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => ({ name: file.slice(0, -'.graphql'.length), document: readFileSync(new URL(file, folder), 'utf8') }))
