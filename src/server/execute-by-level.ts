import {
  defaultFieldResolver,
  defaultTypeResolver,
  type ExecutionArgs,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLCompositeType,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getVariableValues,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql'

type Values = readonly unknown[]
type Answer = { [key: string | number]: unknown }
type Path = GraphQLResolveInfo['path']

/** Something that the usual execution has a word for: an error, a null where there must be none, a mistake in the request. */
class Unusual extends Error {}

/**
 * Executes a query level by level: each field once for all objects of its level, so that they share its arguments, its info
 * and one wait for what they read. Gives null where anything is amiss; the usual execution then says what, and
 * finds what has been read.
 */
export async function executeByLevel(args: ExecutionArgs): Promise<ExecutionResult | null> {
  try {
    const query = new Query(args)
    return { data: (await query.answer()) as ExecutionResult['data'] }
  } catch {
    return null
  }
}

class Query {
  readonly #args: ExecutionArgs
  readonly #operation: OperationDefinitionNode
  readonly #fragments: Record<string, FragmentDefinitionNode> = Object.create(null)
  readonly #variables: { readonly [name: string]: unknown }

  constructor(args: ExecutionArgs) {
    this.#args = args
    const operations: OperationDefinitionNode[] = []
    for (const definition of args.document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.#fragments[definition.name.value] = definition
      else if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition)
    }
    const [operation, another] = operations.filter(
      ({ name }) => args.operationName == null || name?.value === args.operationName,
    )
    if (!operation || another || operation.operation !== 'query') throw new Unusual()
    const { coerced } = getVariableValues(args.schema, operation.variableDefinitions ?? [], args.variableValues ?? {})
    if (!coerced) throw new Unusual()
    this.#operation = operation
    this.#variables = coerced
  }

  async answer(): Promise<unknown> {
    const work: Promise<void>[] = []
    const [answer] = this.#level(
      this.#args.schema.getQueryType() as GraphQLObjectType,
      [this.#operation.selectionSet],
      undefined,
      [this.#args.rootValue],
      work,
    )
    await Promise.all(work)
    return answer
  }

  /** What is answered of all objects of a level; it is filled in when the work is done. */
  #level(
    type: GraphQLObjectType,
    selections: readonly SelectionSetNode[],
    path: Path | undefined,
    objects: Values,
    work: Promise<void>[],
  ): Answer[] {
    const fields = this.#collect(type, selections)
    // The keys in the order of the query, whichever field is there first.
    const blank = Object.fromEntries([...fields.keys()].map((key) => [key, undefined]))
    const answers = objects.map(() => ({ ...blank }))
    for (const [key, nodes] of fields)
      work.push(this.#field(type, nodes, { prev: path, key, typename: type.name }, objects, answers))
    return answers
  }

  async #field(
    parentType: GraphQLObjectType,
    nodes: readonly FieldNode[],
    path: Path,
    objects: Values,
    answers: readonly Answer[],
  ): Promise<void> {
    const [node] = nodes as [FieldNode]
    const field = fieldOf(parentType, node.name.value)
    const { contextValue, rootValue, schema } = this.#args
    const info: GraphQLResolveInfo = {
      fieldName: field.name,
      fieldNodes: nodes,
      returnType: field.type,
      parentType,
      path,
      schema,
      fragments: this.#fragments,
      rootValue,
      operation: this.#operation,
      variableValues: this.#variables,
    }
    const args = getArgumentValues(field, node, this.#variables)
    const resolve = field.resolve ?? defaultFieldResolver
    const resolved = objects.map((object) => resolve(object, args, contextValue, info))
    const values = resolved.some(isThenable) ? await Promise.all(resolved) : resolved
    const work: Promise<void>[] = []
    const completed = this.#complete(field.type, values, info, work)
    answers.forEach((answer, at) => {
      answer[path.key] = completed[at]
    })
    if (work.length > 0) await Promise.all(work)
  }

  /** The values as the answer has them; objects are filled in when the work is done. */
  #complete(type: GraphQLOutputType, values: Values, info: GraphQLResolveInfo, work: Promise<void>[]): Values {
    if (isNonNullType(type)) {
      const completed = this.#complete(type.ofType, values, info, work)
      if (completed.includes(null)) throw new Unusual()
      return completed
    }
    if (isLeafType(type)) return values.map((value) => (value == null ? null : leaf(type, value)))
    if (isListType(type)) return this.#completeLists(type.ofType, values, info, work)
    const completed: unknown[] = values.map(() => null)
    const selections = info.fieldNodes.map(({ selectionSet }) => selectionSet as SelectionSetNode)
    for (const [objectType, places] of this.#byType(type, values, info)) {
      const objects = places.map((at) => values[at])
      const answers = this.#level(objectType, selections, info.path, objects, work)
      places.forEach((at, nth) => {
        completed[at] = answers[nth]
      })
    }
    return completed
  }

  #completeLists(type: GraphQLOutputType, values: Values, info: GraphQLResolveInfo, work: Promise<void>[]): Values {
    const lists = values.map((value) => {
      if (value != null && !Array.isArray(value)) throw new Unusual()
      return value as Values | null | undefined
    })
    const completed = this.#complete(
      type,
      lists.flatMap((list) => list ?? []),
      info,
      work,
    )
    let end = 0
    return lists.map((list) => {
      if (list == null) return null
      end += list.length
      return completed.slice(end - list.length, end)
    })
  }

  /** The places of the objects among the values, by their type. */
  #byType(type: GraphQLCompositeType, values: Values, info: GraphQLResolveInfo): Map<GraphQLObjectType, number[]> {
    const places = new Map<GraphQLObjectType, number[]>()
    const only = isObjectType(type) ? type : null
    values.forEach((value, at) => {
      if (value == null) return
      const objectType = only ?? this.#typeOf(type as GraphQLAbstractType, value, info)
      if (value instanceof Error || objectType.isTypeOf?.(value, this.#args.contextValue, info) === false)
        throw new Unusual()
      const known = places.get(objectType)
      if (known) known.push(at)
      else places.set(objectType, [at])
    })
    return places
  }

  #typeOf(type: GraphQLAbstractType, value: unknown, info: GraphQLResolveInfo): GraphQLObjectType {
    const resolve = type.resolveType ?? defaultTypeResolver
    const name = resolve(value, this.#args.contextValue, info, type)
    const found = typeof name === 'string' ? this.#args.schema.getType(name) : undefined
    if (!isObjectType(found)) throw new Unusual()
    return found
  }

  /** The fields that the selections have of an object of that type, by the key of each in the answer. */
  #collect(
    type: GraphQLObjectType,
    selections: readonly SelectionSetNode[],
    fields = new Map<string, FieldNode[]>(),
    seen = new Set<string>(),
  ): Map<string, FieldNode[]> {
    for (const selection of selections.flatMap((one) => one.selections)) {
      if (!this.#isWanted(selection)) continue
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value
        fields.set(key, [...(fields.get(key) ?? []), selection])
        continue
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD && seen.has(selection.name.value)) continue
      if (selection.kind === Kind.FRAGMENT_SPREAD) seen.add(selection.name.value)
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments[selection.name.value] : selection
      if (fragment && this.#appliesTo(type, fragment.typeCondition?.name.value))
        this.#collect(type, [fragment.selectionSet], fields, seen)
    }
    return fields
  }

  #isWanted(selection: SelectionNode): boolean {
    if (!selection.directives?.length) return true
    const skip = getDirectiveValues(GraphQLSkipDirective, selection, this.#variables)
    const include = getDirectiveValues(GraphQLIncludeDirective, selection, this.#variables)
    return skip?.if !== true && include?.if !== false
  }

  #appliesTo(type: GraphQLObjectType, condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true
    const { schema } = this.#args
    const of = schema.getType(condition)
    return isAbstractType(of) && schema.isSubType(of, type)
  }
}

const isThenable = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function'

/** What of a leaf is answered. Throws at what its type cannot be. */
function leaf(type: GraphQLLeafType, value: unknown): unknown {
  const serialized = type.serialize(value)
  if (serialized == null) throw new Unusual()
  return serialized
}

function fieldOf(type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef
  const field = type.getFields()[name]
  // Questions about the schema are answered without a level of many.
  if (!field) throw new Unusual()
  return field
}
