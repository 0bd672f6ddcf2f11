import { GraphQLError } from 'graphql'

/** What a document is refused with that has more of something than is allowed. */
export const tooLarge = (what: string, most: number): GraphQLError =>
  new GraphQLError(`The document has too many ${what}: at most ${most} are allowed. Ask in several requests.`, {
    extensions: { code: 'QUERY_TOO_LARGE', http: { status: 400, spec: true } },
  })
