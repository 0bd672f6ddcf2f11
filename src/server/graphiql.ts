import type { GraphiQLOptions } from 'graphql-yoga'
import type { Question } from './example-questions.js'

/** GraphiQL with a tab for each question. */
export const graphiqlOptions = (questions: readonly Question[]): GraphiQLOptions => ({
  title: 'huiwu',
  defaultTabs: questions.map(({ document }) => ({ query: document })),
})

let page: Promise<string> | undefined

/** The page whole, without a link to the outside. Its 9 MB are read when the first browser asks for them. */
export function renderGraphiql(options?: GraphiQLOptions): Promise<string> {
  page ??= import('@graphql-yoga/render-graphiql').then(({ renderGraphiQL }) => renderGraphiQL(options))
  return page
}
