import { readFileSync } from 'node:fs'
import { CriticalityLevel, diff } from '@graphql-inspector/core'
import {
  buildSchema,
  findBreakingChanges,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  validateSchema,
} from 'graphql'
import { expect, test } from 'vitest'
import { printedSchema } from '../../src/schema/print-schema.js'
import { schema } from '../../src/schema/schema.js'

const core = buildSchema(readFileSync(new URL('core.graphql', import.meta.url), 'utf8'))

test('schema.graphql is the print of the schema; `npm run schema` writes it', () => {
  expect(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8')).toBe(printedSchema(schema))
})

test('the schema is valid and holds the whole core', () => {
  expect(validateSchema(schema)).toEqual([])
  expect(findBreakingChanges(core, schema)).toEqual([])
})

test('another judge finds nothing of the core broken either', async () => {
  const changes = await diff(core, schema)
  expect(changes.length).toBeGreaterThan(0)
  expect(changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)).toEqual([])
})

test('every type, field, argument and value is described', () => {
  const described = Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type))
    .flatMap((type): (readonly [string, string | null | undefined])[] => {
      const own = [type.name, type.description] as const
      if (isEnumType(type))
        return [own, ...type.getValues().map((value) => [`${type.name}.${value.name}`, value.description] as const)]
      if (isInputObjectType(type))
        return [
          own,
          ...Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field.description] as const),
        ]
      if (!isObjectType(type) && !isInterfaceType(type)) return [own]
      const fields = Object.values(type.getFields())
      const args = fields.flatMap((field) =>
        field.args.map((arg) => [`${type.name}.${field.name}(${arg.name}:)`, arg.description] as const),
      )
      return [own, ...fields.map((field) => [`${type.name}.${field.name}`, field.description] as const), ...args]
    })
  expect(described.length).toBeGreaterThan(300)
  expect(described.filter(([, description]) => !description?.trim()).map(([name]) => name)).toEqual([])
})
