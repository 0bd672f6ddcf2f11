import { brandWithType } from '@pothos/core'
import { search } from '../store/read/search.js'
import { Agreement } from './agreement.js'
import { builder } from './builder.js'
import { City } from './city.js'
import { size } from './connection.js'
import { RequestError } from './errors.js'
import { Meeting } from './meeting.js'
import { Office } from './office.js'
import { Person } from './person.js'
import { Province } from './province.js'
import { rowById } from './row-by-id.js'
import { Visit } from './visit.js'

const SearchResult = builder.unionType('SearchResult', {
  description: 'What a search can find.',
  types: () => [Meeting, Person, Office, Province, City, Agreement, Visit],
})

builder.queryField('search', (t) =>
  t.field({
    type: [SearchResult],
    description: 'Names and titles in any script or in pinyin, two-character names included; best match first.',
    complexity: ({ first }) => ({ field: 1, multiplier: first ?? 10 }),
    args: {
      query: t.arg.string({ required: true, description: 'A name, a title or a part of one.' }),
      first: t.arg.int({ defaultValue: 10, description: 'How many, at most 100.' }),
    },
    resolve: async (_root, args, context) => {
      if (args.query.trim() === '')
        throw new RequestError('BAD_ARGUMENT', 'The query is empty. Give a name, a title or a part of one.')
      const found = await search(context.store.sql, args.query, size('first', args.first ?? 10))
      const rows = await Promise.all(
        found.map(async ({ kind, id }) => {
          const row = await rowById(context, kind, id)
          if (row) brandWithType(row, kind as never)
          return row
        }),
      )
      return rows.filter((row) => row !== null) as never[]
    },
  }),
)
