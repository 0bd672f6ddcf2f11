import { readSightings } from '../store/read/accounts.js'
import { basisOn } from '../store/stated-tenure.js'
import { builder } from './builder.js'
import { at } from './context.js'
import { officeChangesOf } from './office-change.js'
import { Tenure } from './tenure.js'

const TenureBasis = builder.enumType('TenureBasis', {
  description: 'What lets a person pass for the holder of an office on a day.',
  values: {
    SEEN: { description: 'A source shows the person in the office on that day.' },
    STATED: {
      description:
        'None shows it on that day, but by the day on which reports state that the person came into the office, or left it, it was held.',
    },
    INFERRED: { description: 'Sources do before it and after it, and none on that day.' },
    NONE: { description: 'No source shows or states it, or none on both sides of the day.' },
  } as const,
})

builder.prismaObjectFields(Tenure, (t) => ({
  qualifiers: t.stringList({
    description: 'What sources write before the office: 代, 原, 时任. A date that they state is none of a sighting.',
    select: { qualifiers: true },
    resolve: ({ qualifiers }) => qualifiers?.split(' ') ?? [],
  }),
  endedBy: t.expose('endedBy', {
    type: 'Date',
    nullable: true,
    description:
      'The first day on which a source calls the person a former holder (原): the office was given up by then.',
  }),
  basis: t.field({
    type: TenureBasis,
    description: 'Whether the person was seen in the office on a day, or is inferred to have held it.',
    args: { asOf: t.arg({ type: 'Date', required: true, description: 'The day.' }) },
    resolve: async ({ id }, { asOf }, context, info) => {
      const { loaders, store } = at(context, info)
      const [sightings, changes] = await Promise.all([
        loaders.load('sightings', null, id, (ids: readonly string[]) => readSightings(store.sql, ids)),
        officeChangesOf(at(context, info), id),
      ])
      return basisOn(asOf, sightings, changes)
    },
  }),
}))
