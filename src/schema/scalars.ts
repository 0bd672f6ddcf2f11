import { builder } from './builder.js'
import { parseDay, parseEdtf } from './dates.js'

builder.scalarType('Date', {
  description: 'A calendar date, ISO 8601: 2025-02-13.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/local-date',
  serialize: (day) => day,
  parseValue: parseDay,
})

builder.scalarType('EDTF', {
  description:
    'A date as exact as its source, EDTF level 2 (ISO 8601-2): 2025-02-13, 2024-06, XXXX-10-16 (year not known), 2025-02-13/2025-02-14 (an interval).',
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  serialize: (date) => date,
  parseValue: parseEdtf,
})
