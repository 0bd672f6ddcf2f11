import type { Plugin } from 'graphql-yoga'
import { columnsOf } from '../../schema/columns.js'
import type { Context } from '../../schema/context.js'

/** Tells the resolvers which columns the document is made of. */
export const nameColumns: Plugin<Pick<Context, 'columns'>> = {
  onExecute({ args, extendContext }) {
    extendContext({ columns: columnsOf(args.schema, args.document) })
  },
}
