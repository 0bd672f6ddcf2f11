import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth'
import { maxDirectivesPlugin } from '@escape.tech/graphql-armor-max-directives'
import type { Plugin } from 'graphql-yoga'
import type { Config } from '../../config.js'
import { limitRepeats } from './limit-repeats.js'
import { limitTokens } from './limit-tokens.js'
import { tooLarge } from './too-large.js'

/** No more than these of anything in one document; the error's code is QUERY_TOO_LARGE, and it says what the limit is. */
export const limitQueries = (config: Config): Plugin[] => [
  limitTokens(config.MAX_TOKENS),
  maxDepthPlugin({
    n: config.MAX_DEPTH,
    flattenFragments: true,
    onReject: [reject('fields within fields', config.MAX_DEPTH)],
  }),
  maxAliasesPlugin({ n: config.MAX_ALIASES, allowList: [], onReject: [reject('aliases', config.MAX_ALIASES)] }),
  maxDirectivesPlugin({ n: config.MAX_DIRECTIVES, onReject: [reject('directives', config.MAX_DIRECTIVES)] }),
  limitRepeats(config.MAX_ALIASES),
]

const reject = (what: string, most: number) => (): never => {
  throw tooLarge(what, most)
}
