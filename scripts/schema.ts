// Writes schema.graphql from the code; a test compares the two.
import { writeFileSync } from 'node:fs'
import { printedSchema } from '../src/schema/print-schema.js'
import { schema } from '../src/schema/schema.js'

writeFileSync(new URL('../schema.graphql', import.meta.url), printedSchema(schema))
