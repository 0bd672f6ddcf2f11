import type { Met } from '../store/read/acquaintances.js'
import { builder } from './builder.js'
import { pageComplexity } from './connection.js'
import { at } from './context.js'
import { inOrder } from './filters.js'
import { meetings } from './lists.js'
import { Meeting, MeetingConnection } from './meeting.js'
import { Province } from './province.js'
import { rowById } from './row-by-id.js'

interface Partner extends Met {
  readonly ownId: string
  readonly includeCities: boolean
}

export const ProvincePartner = builder.objectRef<Partner>('ProvincePartner')

ProvincePartner.implement({
  description: 'Another province, and the meetings with it.',
  fields: (t) => ({
    province: t.field({
      type: Province,
      description: 'The other one.',
      resolve: async ({ id }, _args, context, info) => (await rowById(at(context, info), 'Province', id)) as never,
    }),
    meetingCount: t.exposeInt('meetingCount', { description: 'How many meetings both took part in.' }),
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
        resolve: ({ ownId, id, includeCities }, args, context, info) =>
          meetings(at(context, info), includeCities ? 'provinces' : 'parties', [ownId, id], args),
      },
      MeetingConnection,
    ),
  }),
})
