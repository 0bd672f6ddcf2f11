import type { Met } from '../store/read/acquaintances.js'
import { builder } from './builder.js'
import { pageComplexity } from './connection.js'
import { at } from './context.js'
import { inOrder } from './filters.js'
import { meetings } from './lists.js'
import { Meeting, MeetingConnection } from './meeting.js'
import { Person } from './person.js'
import { rowById } from './row-by-id.js'

export const Acquaintance = builder.objectRef<Met & { readonly ownId: string }>('Acquaintance')

Acquaintance.implement({
  description: 'Someone else, and the meetings that both were at.',
  fields: (t) => ({
    person: t.field({
      type: Person,
      description: 'The other one.',
      resolve: async ({ id }, _args, context, info) => (await rowById(at(context, info), 'Person', id)) as never,
    }),
    meetingCount: t.exposeInt('meetingCount', { description: 'How many meetings both were at.' }),
    lastMetOn: t.expose('lastMetOn', {
      type: 'Date',
      nullable: true,
      description: 'The last day of the latest; null where none is known to the day.',
    }),
    meetings: t.connection(
      {
        type: Meeting,
        description: 'The meetings counted.',
        complexity: pageComplexity,
        args: inOrder,
        resolve: ({ ownId, id }, args, context, info) => meetings(at(context, info), 'people', [ownId, id], args),
      },
      MeetingConnection,
    ),
  }),
})
