import { readChanges } from '../store/read/changes.js'
import { builder } from './builder.js'
import { size } from './connection.js'
import { decodeCursor, encodeCursor } from './cursor.js'
import { encodeId } from './global-id.js'

const ChangeKind = builder.enumType('ChangeKind', {
  description: 'What became of an object.',
  values: {
    CREATED: { description: 'It is new.' },
    UPDATED: { description: 'Something of it is other than before.' },
    DELETED: { description: 'It is no more: drop it.' },
  } as const,
})

type ChangeRow = Awaited<ReturnType<typeof readChanges>>['rows'][number]

const Change = builder.objectRef<ChangeRow>('Change').implement({
  description: 'What a load did to one object. The same facts loaded in another order make other changes.',
  fields: (t) => ({
    sequence: t.exposeInt('sequence', {
      description: 'Counts up with every change: the `since` of who has seen this one.',
    }),
    kind: t.field({ type: ChangeKind, description: 'What became of it.', resolve: ({ kind }) => kind }),
    type: t.exposeString('type', { description: 'The type of the object: Meeting, Person.' }),
    id: t.id({
      description: 'The id of the object: ask `node` for it.',
      resolve: ({ type, nodeId }) => encodeId(type, nodeId),
    }),
  }),
})

const ChangePage = builder.objectRef<{ rows: ChangeRow[]; more: boolean; since: number }>('ChangePage').implement({
  description: 'A page of changes, in their order.',
  fields: (t) => ({
    nodes: t.field({ type: [Change], description: 'The changes.', resolve: ({ rows }) => rows }),
    hasNextPage: t.exposeBoolean('more', { description: 'Whether more follow.' }),
    endCursor: t.string({
      nullable: true,
      description: 'For `after`: the place of the last one; null where the page is empty.',
      resolve: ({ rows }) => {
        const last = rows.at(-1)
        return last ? encodeCursor('Change', [last.sequence, '']) : null
      },
    }),
    sequence: t.int({
      description: 'For the next `since`: the number of the last change of the page, or the one given.',
      resolve: ({ rows, since }) => rows.at(-1)?.sequence ?? since,
    }),
  }),
})

builder.queryField('changes', (t) =>
  t.field({
    type: ChangePage,
    description: 'What loads changed, deletions included, for mirrors: ask again with the last sequence seen.',
    complexity: ({ first }) => ({ field: 1, multiplier: first ?? 20 }),
    args: {
      since: t.arg.int({ defaultValue: 0, description: 'The sequence of the last change that is known; 0 for all.' }),
      first: t.arg.int({ defaultValue: 20, description: 'How many, at most 100.' }),
      after: t.arg.string({ description: 'Begin behind this cursor.' }),
    },
    resolve: async (_root, { since, first, after }, context) => {
      const behind = after == null ? 0 : Number(decodeCursor('Change', after)[0])
      const from = Math.max(since ?? 0, behind)
      return { ...(await readChanges(context.store.sql, from, size('first', first ?? 20))), since: from }
    },
  }),
)
