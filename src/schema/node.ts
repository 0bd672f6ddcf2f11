import { brandWithType } from '@pothos/core'
import { builder } from './builder.js'
import type { Context } from './context.js'
import { RequestError } from './errors.js'
import { decodeId, type NodeId } from './global-id.js'
import { rowById } from './row-by-id.js'

const Node = builder.nodeInterfaceRef()

async function load(context: Context, { typename, id }: NodeId) {
  const row = await rowById(context, typename, id)
  if (row) brandWithType(row, typename as never)
  return row as never
}

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    description: 'The object of that id, of whatever type; null where nothing has it.',
    args: { id: t.arg.id({ required: true, description: 'An `id` of an object.' }) },
    resolve: (_root, { id }, context) => load(context, decodeId(id)),
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    description: 'The objects of these ids, in their order, null where nothing has one; at most 100.',
    args: { ids: t.arg.idList({ required: true, description: 'Any number of `id`s, of any types.' }) },
    resolve: (_root, { ids }, context) => {
      if (ids.length > 100)
        throw new RequestError('PAGE_TOO_LARGE', `${ids.length} ids are too many. Ask for at most 100 at a time.`)
      return Promise.all(ids.map(decodeId).map((one) => load(context, one)))
    },
  }),
}))
