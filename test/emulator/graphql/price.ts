import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'

export interface Price {
  readonly points: number
  readonly nodes: number
}

const MOST_NODES = 500_000
const MOST_PER_PAGE = 100

/**
 * What a query costs, before it runs: requests for connections, by how many parents each has at most, over a hundred.
 * See https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api.
 */
export function price(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): Price | {readonly errors: readonly object[]} {
  const errors: object[] = []
  const fragments = new Map(
    document.definitions.flatMap(one =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  )
  const defaults = Object.fromEntries(
    document.definitions.flatMap(one =>
      one.kind === Kind.OPERATION_DEFINITION
        ? (one.variableDefinitions ?? []).flatMap(({variable, defaultValue}) =>
            defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)]] : [],
          )
        : [],
    ),
  )
  const size = (field: FieldNode, name: string): number | undefined => {
    const value = field.arguments?.find(argument => argument.name.value === name)?.value
    if (value?.kind === Kind.INT) return Number(value.value)
    if (value?.kind !== Kind.VARIABLE) return undefined
    const given = variables[value.name.value] ?? defaults[value.name.value]
    return typeof given === 'number' ? given : undefined
  }
  const lists = (set: SelectionSetNode | undefined): boolean =>
    (set?.selections ?? []).some(selection => {
      if (selection.kind === Kind.FIELD) return ['nodes', 'edges'].includes(selection.name.value)
      if (selection.kind === Kind.INLINE_FRAGMENT) return lists(selection.selectionSet)
      return lists(fragments.get(selection.name.value)?.selectionSet)
    })
  const connections = new Map<FieldNode, number>()
  const info = new TypeInfo(schema)
  visit(
    document,
    visitWithTypeInfo(info, {
      Field(field) {
        const type = getNamedType(info.getType())
        if (!isObjectType(type) || !type.name.endsWith('Connection')) return
        const [name, asked] = (['first', 'last'] as const)
          .map(one => [one, size(field, one)] as const)
          .find(([, n]) => n !== undefined) ?? ['first', undefined]
        const path = [field.name.value]
        if (asked === undefined) {
          connections.set(field, 0)
          if (!lists(field.selectionSet)) return
          errors.push({
            type: 'MISSING_PAGINATION_BOUNDARIES',
            path,
            message: `You must provide a \`first\` or \`last\` value to properly paginate the \`${field.name.value}\` connection.`,
          })
        } else if (asked > MOST_PER_PAGE) {
          errors.push({
            type: 'EXCESSIVE_PAGINATION',
            path,
            message: `Requesting ${asked} records on the \`${field.name.value}\` connection exceeds the \`${name}\` limit of 100 records.`,
          })
        }
        connections.set(field, asked ?? 0)
      },
    }),
  )
  if (errors.length > 0) return {errors}
  let requests = 0
  let nodes = 0
  const walk = (set: SelectionSetNode | undefined, parents: number): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet, parents)
      else if (selection.kind === Kind.FRAGMENT_SPREAD) walk(fragments.get(selection.name.value)?.selectionSet, parents)
      else {
        const asked = connections.get(selection)
        if (asked !== undefined) {
          requests += parents
          nodes += parents * asked
        }
        walk(selection.selectionSet, asked === undefined ? parents : parents * Math.max(1, asked))
      }
    }
  }
  for (const one of document.definitions) if (one.kind === Kind.OPERATION_DEFINITION) walk(one.selectionSet, 1)
  if (nodes > MOST_NODES) {
    const message = `This query requests up to ${nodes} possible nodes which exceeds the maximum limit of 500,000.`
    return {errors: [{type: 'MAX_NODE_LIMIT_EXCEEDED', message}]}
  }
  return {points: Math.max(1, Math.round(requests / 100)), nodes}
}
