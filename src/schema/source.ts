import { builder } from './builder.js'
import { pageComplexity } from './connection.js'
import { at } from './context.js'
import { ScriptEnum } from './enums.js'
import { exactlyOne, quoted, RequestError } from './errors.js'
import { idOf } from './global-id.js'
import { listOf } from './list-of.js'
import { sources } from './lists.js'
import { Meeting } from './meeting.js'

export const Source = builder.prismaNode('Source', {
  description: 'A report that facts were read from.',
  id: { field: 'id' },
})

builder.prismaObjectFields(Source, (t) => ({
  title: t.exposeString('title', { nullable: true, description: 'Its headline, where it has one.' }),
  publisher: t.exposeString('publisher', { nullable: true, description: 'Who published it, where that is known.' }),
  url: t.exposeString('url', { nullable: true, description: 'Where it was published, where that is known.' }),
  publishedOn: t.expose('publishedOn', { type: 'EDTF', nullable: true, description: 'When, where that is known.' }),
  sha256: t.exposeString('sha256', { description: 'SHA-256 of the original bytes, hex.' }),
  script: t.field({
    type: ScriptEnum,
    description: 'The script the report is written in.',
    resolve: ({ script }) => script as (typeof ScriptEnum)['$inferType'],
  }),
  meetings: t.field({
    type: [Meeting],
    description: 'The meetings that it tells of.',
    resolve: ({ id }, _args, context, info) => listOf(at(context, info), 'sourceMeetings', id),
  }),
}))

export const SourceConnection = builder.connectionObject(
  { type: Source, name: 'SourceConnection', description: 'A page of sources.' },
  { name: 'SourceEdge', description: 'A source in its list.' },
)

builder.queryFields((t) => ({
  source: t.prismaField({
    type: Source,
    nullable: true,
    description: 'By id or by checksum, exactly one of the two; null where nothing answers to it.',
    args: {
      id: t.arg.id({ description: 'The id of a Source.' }),
      sha256: t.arg.string({ description: 'SHA-256 of the original bytes, 64 hexadecimal digits.' }),
    },
    resolve: (query, _root, { id, sha256 }, { store }) => {
      exactlyOne({ id, sha256 })
      if (id != null) return store.prisma.source.findUnique({ ...query, where: { id: idOf(id, 'Source') } })
      const digest = (sha256 as string).toLowerCase()
      if (!/^[0-9a-f]{64}$/.test(digest)) {
        throw new RequestError('BAD_ARGUMENT', `${quoted(sha256)} is no SHA-256. Give its 64 hexadecimal digits.`)
      }
      return store.prisma.source.findUnique({ ...query, where: { sha256: digest } })
    },
  }),
  sources: t.connection(
    {
      type: Source,
      description: 'All sources, by day of publication; undated ones come last.',
      complexity: pageComplexity,
      resolve: (_root, args, context) => sources(context, args),
    },
    SourceConnection,
  ),
}))
