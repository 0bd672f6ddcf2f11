import { builder } from './builder.js'

builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description: 'How many there are in all, before and behind the page too.',
    resolve: ({ totalCount }) => totalCount(),
  }),
)
