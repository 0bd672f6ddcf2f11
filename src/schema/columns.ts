import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core'
import { type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql'
import { always, type Columns, type RowTable } from '../store/read/rows.js'

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      columns: ColumnsPlugin<Types>
    }
  }
}

/**
 * What a field `select`s of its row is told to our own reads, and not to Prisma, which would read it by itself. A field that
 * selects nothing is made of the id. To be named before the plugin of Prisma.
 */
class ColumnsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(config: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    const { pothosPrismaSelect, ...extensions } = config.extensions ?? {}
    return { ...config, extensions: { ...extensions, columns: Object.keys(pothosPrismaSelect || { id: true }) } }
  }
}

SchemaBuilder.registerPlugin('columns', ColumnsPlugin)

const known = new WeakMap<DocumentNode, Columns>()

/** By table, the columns that the fields of a document are made of. A request reads no others, whichever of its fields is resolved. */
export function columnsOf(schema: GraphQLSchema, document: DocumentNode): Columns {
  let columns = known.get(document)
  if (!columns) {
    columns = collect(schema, document)
    known.set(document, columns)
  }
  return columns
}

/** Fields of no table's type that are made of the id of a row, whichever table it is of. */
const ofAnyRow: readonly string[] = ['id', 'cursor', 'startCursor', 'endCursor']

function collect(schema: GraphQLSchema, document: DocumentNode): Columns {
  const columns = new Map(
    Object.entries(always).map(([table, { id: _, ...others }]) => [table, new Set(Object.keys(others))]),
  )
  const types = new TypeInfo(schema)
  const Field = () => {
    const table = types.getParentType()?.extensions?.pothosPrismaModel
    const { name = '', extensions = {} } = types.getFieldDef() ?? {}
    for (const column of (extensions.columns ?? []) as string[]) columns.get(table as RowTable)?.add(column)
    if (!table && ofAnyRow.includes(name)) for (const own of columns.values()) own.add('id')
  }
  visit(document, visitWithTypeInfo(types, { Field }))
  return Object.fromEntries([...columns].map(([table, names]) => [table, [...names]])) as unknown as Columns
}
