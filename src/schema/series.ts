import { always } from '../store/read/rows.js'
import { builder } from './builder.js'
import { pageComplexity } from './connection.js'
import { at } from './context.js'
import { inScript, written } from './in-script.js'
import { listOf } from './list-of.js'
import { series } from './lists.js'
import { Meeting } from './meeting.js'
import { related } from './row-by-id.js'

const Series = builder.prismaNode('Series', {
  description: 'Meetings of the same provinces under one name, held again and again: 粤桂东西部协作联席会议.',
  id: { field: 'id' },
  select: always.Series,
})

builder.prismaObjectFields(Series, (t) => ({
  name: t.string({
    description: 'Without years and numbers.',
    args: inScript,
    select: { name: true },
    resolve: ({ name }, args) => written(name, args),
  }),
  meetings: t.field({
    type: [Meeting],
    description: 'In the order of their days; undated ones come last.',
    resolve: ({ id }, _args, context, info) => listOf(at(context, info), 'seriesMeetings', id),
  }),
}))

const SeriesConnection = builder.connectionObject(
  { type: Series, name: 'SeriesConnection', description: 'A page of series.' },
  { name: 'SeriesEdge', description: 'A series in the list.' },
)

builder.queryField('series', (t) =>
  t.connection(
    {
      type: Series,
      description: 'All series, by the codes of their provinces.',
      complexity: pageComplexity,
      resolve: (_root, args, context) => series(context, args),
    },
    SeriesConnection,
  ),
)

builder.prismaObjectField(Meeting, 'series', (t) =>
  t.field({
    type: Series,
    nullable: true,
    description: 'The series that it is one of; null for a sitting whose name is none that recurs.',
    select: { seriesId: true },
    resolve: ({ seriesId }, _args, context, info) => related(at(context, info), 'Series', seriesId),
  }),
)
