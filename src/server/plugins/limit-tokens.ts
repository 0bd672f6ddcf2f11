import { GraphQLError, parse } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { tooLarge } from './too-large.js'

/** Stops reading a document behind its first so many tokens. */
export const limitTokens = (most: number): Plugin => ({
  onParse({ setParseFn }) {
    setParseFn((source, options) => {
      try {
        return parse(source, { ...options, maxTokens: most })
      } catch (error) {
        // graphql-js tells this error from others by its message alone.
        if (error instanceof GraphQLError && /contains more that \d+ tokens/.test(error.message))
          throw tooLarge('tokens', most)
        throw error
      }
    })
  },
})
