import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'

/** The text of schema.graphql: printed and sorted, so that it changes only where the schema does. */
export const printedSchema = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`
