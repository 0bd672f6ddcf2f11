import { readTexts } from '../store/read/sources.js'
import { builder } from './builder.js'
import { at } from './context.js'
import { related } from './row-by-id.js'
import { Source } from './source.js'

export const Citation = builder.prismaObject('Citation', {
  description: 'Where in a source a fact stands.',
})

builder.prismaObjectFields(Citation, (t) => ({
  source: t.field({
    type: Source,
    description: 'The report.',
    resolve: ({ sourceId }, _args, context, info) => related(at(context, info), 'Source', sourceId),
  }),
  start: t.exposeInt('start', {
    description: 'UTF-16 offset into the original file as decoded, byte order mark not counted; inclusive.',
  }),
  end: t.exposeInt('end', {
    description: 'UTF-16 offset into the original file as decoded, byte order mark not counted; exclusive.',
  }),
  quote: t.string({
    nullable: true,
    description: "The passage itself; null where the store does not keep the source's text.",
    resolve: async ({ sourceId, start, end }, _args, context, info) => {
      const text = await at(context, info).loaders.load('texts', null, sourceId, (ids: readonly string[]) =>
        readTexts(context.store.sql, ids),
      )
      return text?.slice(start, end) ?? null
    },
  }),
}))
