import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import PrismaPlugin from '@pothos/plugin-prisma'
import RelayPlugin from '@pothos/plugin-relay'
import type PrismaTypes from '../store/generated/pothos.js'
import { getDatamodel } from '../store/generated/pothos.js'
import './columns.js'
import type { Context } from './context.js'
import { RequestError } from './errors.js'
import { decodeId, encodeId } from './global-id.js'

/** The size of a page counts at its connection. */
const onlyOnce = { field: 1, multiplier: 1 }

export const builder = new SchemaBuilder<{
  PrismaTypes: PrismaTypes
  Context: Context
  DefaultFieldNullability: false
  DefaultEdgesNullability: false
  DefaultNodeNullability: false
  Scalars: {
    ID: { Input: string; Output: string }
    Date: { Input: string; Output: string }
    EDTF: { Input: string; Output: string }
  }
  Connection: { readonly totalCount: () => Promise<number> }
}>({
  plugins: ['columns', ComplexityPlugin, PrismaPlugin, RelayPlugin],
  defaultFieldNullability: false,
  prisma: { client: (context) => context.store.prisma, dmmf: getDatamodel(), onUnusedQuery: null },
  complexity: {
    limit: ({ maxComplexity }) => ({ complexity: maxComplexity }),
    defaultComplexity: 1,
    // Lists without a size of their own: the parties, offices, citations of one thing.
    defaultListMultiplier: 5,
    complexityError: (_kind, { complexity, maxComplexity }) =>
      new RequestError(
        'QUERY_TOO_LARGE',
        `The query could resolve ${complexity} fields; at most ${maxComplexity} are allowed. Ask for smaller pages, or in several requests.`,
      ),
  },
  relay: {
    cursorType: 'String',
    encodeGlobalID: (typename, id) => encodeId(typename, String(id)),
    decodeGlobalID: decodeId,
    edgesFieldOptions: { nullable: false, description: 'The page, each object with its cursor.', complexity: onlyOnce },
    nodeFieldOptions: { nullable: false, description: 'The object itself.' },
    nodesOnConnection: { description: 'The objects of the page.', complexity: onlyOnce },
    cursorFieldOptions: { description: 'Stands for this place in the list; opaque.' },
    pageInfoFieldOptions: { description: 'Where the page lies in the list.' },
    idFieldOptions: {
      description: 'Names the object among all; opaque, and the same in every store built of the same reports.',
    },
    nodeTypeOptions: { description: 'An object with an id, by which `node` gives it again.' },
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    pageInfoTypeOptions: { description: 'Where a page lies in its list.' },
    hasNextPageFieldOptions: { description: 'Whether more follows it.' },
    hasPreviousPageFieldOptions: { description: 'Whether something comes before it.' },
    startCursorFieldOptions: { description: 'Cursor of its first object; null where it is empty.' },
    endCursorFieldOptions: { description: 'Cursor of its last object; null where it is empty.' },
    firstArgOptions: {
      description:
        'How many from the start, or from `after` on; 20 where neither first nor last is given, at most 100.',
    },
    lastArgOptions: {
      description: 'How many from the end, or up to `before`; at most 100, and not together with `first`.',
    },
    afterArgOptions: { description: 'Begin behind this cursor.' },
    beforeArgOptions: { description: 'End in front of this cursor.' },
  },
})

builder.queryType({
  description: `Where every question begins.

A mistake in a question is an error whose extensions.code tells which: BAD_ID (no id), WRONG_TYPE_ID (the id of another type), BAD_CURSOR, BAD_DATE, BAD_ARGUMENT (arguments that contradict each other or are empty), PAGE_TOO_LARGE, UNKNOWN_NAME (a filter names what the store does not have), AMBIGUOUS_NAME (extensions.candidates has the ids), QUERY_TOO_LARGE. An id or name of nothing is no mistake: the answer is null.`,
})
