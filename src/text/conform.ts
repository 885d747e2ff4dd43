import type {Problem} from '../words/problem.ts'
import {messages} from './messages.ts'
import {nearest} from './nearest.ts'
import {find, type MapNode, mapNode, type Node, placeOf, plain, pointer, type Step, steps} from './node.ts'
import {isPlaceholder} from './placeholder.ts'

/** A validator that ajv compiled at build time. It turns text into numbers and truth values where the schema says so. */
export interface Validator {
  (value: unknown): boolean
  errors?: readonly SchemaError[] | null
}
export interface SchemaError {
  readonly instancePath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
  readonly propertyName?: string
  readonly schema?: unknown
  readonly parentSchema?: Readonly<Record<string, unknown>>
  readonly data?: unknown
}

export interface Conformed<T> {
  /** What is valid of it; absent when what is invalid takes the whole document with it. */
  readonly valid?: {readonly value: T; readonly root: MapNode}
  readonly problems: readonly Problem[]
}

/**
 * Holds a document against a schema. What does not fit is a problem with a place and is taken out, so that everything
 * left is valid: an invalid value is the same as one that was not written.
 */
export function conform<T>(
  document: MapNode,
  validator: Validator,
  options: {placeholders?: boolean} = {},
): Conformed<T> {
  const problems: Problem[] = []
  let root: Node | undefined = document
  if (options.placeholders ?? true) root = withoutPlaceholders(document, problems)
  for (let round = 0; round < 20 && root?.kind === 'map'; round++) {
    const value = plain(root)
    if (validator(value)) return {valid: {value: value as T, root: typed(root, value) as MapNode}, problems}
    const removals = new Set<string>()
    for (const error of validator.errors ?? []) {
      if (error.propertyName !== undefined || error.keyword === 'if') continue
      const {path, problem} = explain(root, error)
      // Later rounds only see what taking out the first mistakes has left behind.
      if (round === 0) problems.push(problem)
      removals.add(pointer(path))
    }
    root = prune(root, removals, '')
  }
  return {problems}
}

function explain(root: MapNode, error: SchemaError): {path: readonly Step[]; problem: Problem} {
  const path = pathIn(root, steps(error.instancePath))
  const {keyword, params, parentSchema = {}} = error
  const named = (key: string, say: Problem['say']) => {
    const inside = [...path, key]
    const node = find(root, inside)
    const at = node?.kind === 'scalar' ? node.keyAt : placeOf(root, inside)
    return {path: inside, problem: {at, say}}
  }
  if (keyword === 'additionalProperties') {
    const name = String(params['additionalProperty'])
    const known = Object.keys((parentSchema['properties'] as object | undefined) ?? {})
    return named(
      name,
      messages.say('unknown-key', {
        name: name.slice(0, 60),
        nearest: nearest(name, known) ?? '',
        known: known.slice(0, 30),
      }),
    )
  }
  if (keyword === 'propertyNames') {
    const name = String(params['propertyName'])
    return named(name, messages.say('not-an-id', {value: name.slice(0, 60)}))
  }
  const node = find(root, path)
  const at = node?.at ?? root.at
  if (keyword === 'required') {
    return {path, problem: {at, say: messages.say('missing-key', {name: String(params['missingProperty'])})}}
  }
  const value = node?.kind === 'scalar' ? String(node.value).slice(0, 80) : ''
  const known = (keyword === 'enum' ? parentSchema['enum'] : parentSchema['x-values']) as readonly string[] | undefined
  if (known && (keyword === 'enum' || keyword === 'pattern')) {
    return {
      path,
      problem: {
        at,
        say: messages.say('unknown-value', {
          value,
          nearest: nearest(value, known.map(String)) ?? '',
          known: known.map(String),
        }),
      },
    }
  }
  return {path, problem: {at, say: sayOf(keyword, params, parentSchema, value)}}
}

type Plainly = 'not-a-date' | 'not-a-period' | 'not-a-path' | 'not-an-id' | 'not-an-account' | 'not-a-seal' | 'bad-form'

function sayOf(
  keyword: string,
  params: SchemaError['params'],
  schema: Readonly<Record<string, unknown>>,
  value: string,
): Problem['say'] {
  if (keyword === 'pattern') return messages.say((schema['x-says'] as Plainly | undefined) ?? 'bad-form', {value})
  if (keyword === 'type') {
    const kinds = [params['type'] ?? schema['type']].flat().map(String)
    return messages.say('expected-kind', {expected: kinds.map(kind => `kind-${kind}`)})
  }
  const limit = Number(params['limit'] ?? 0)
  if (keyword === 'minItems' || keyword === 'minProperties') return messages.say('too-few', {limit})
  if (keyword === 'maxItems' || keyword === 'maxProperties') return messages.say('too-many', {limit})
  if (keyword === 'minimum' || keyword === 'maximum') {
    return messages.say('out-of-range', {value, limit: `${keyword === 'minimum' ? '≥' : '≤'} ${limit}`})
  }
  if (keyword === 'maxLength') return messages.say('text-too-long', {limit})
  return messages.say('bad-form', {value})
}

/** A JSON Pointer's steps with list indexes as numbers. */
function pathIn(root: Node, written: readonly string[]): Step[] {
  const path: Step[] = []
  for (const step of written) path.push(find(root, path)?.kind === 'list' ? Number(step) : step)
  return path
}

function prune(node: Node, removals: ReadonlySet<string>, at: string): Node | undefined {
  if (removals.has(at)) return undefined
  if (node.kind === 'scalar') return node
  if (node.kind === 'list') {
    return {...node, items: node.items.flatMap((item, i) => prune(item, removals, `${at}/${i}`) ?? [])}
  }
  const entries = [...node.entries].flatMap(([key, value]) => {
    const kept = prune(value, removals, at + pointer([key]))
    return kept ? [[key, kept] as const] : []
  })
  return mapNode(node.at, entries)
}

function withoutPlaceholders(node: MapNode, problems: Problem[]): MapNode {
  const visit = (node: Node): Node | undefined => {
    if (node.kind === 'scalar') {
      if (typeof node.value !== 'string' || !isPlaceholder(node.value)) return node
      problems.push({at: node.at, say: messages.say('placeholder', {value: node.value.slice(0, 60)})})
      return undefined
    }
    if (node.kind === 'list') return {...node, items: node.items.flatMap(item => visit(item) ?? [])}
    return mapNode(
      node.at,
      [...node.entries].flatMap(([key, value]) => {
        const kept = visit(value)
        return kept ? [[key, kept] as const] : []
      }),
    )
  }
  return visit(node) as MapNode
}

/** The tree with the numbers and truth values that validation made of its texts. */
function typed(node: Node, value: unknown): Node {
  if (node.kind === 'scalar') return value === node.value ? node : {...node, value: value as string | number | boolean}
  if (node.kind === 'list') return {...node, items: node.items.map((item, i) => typed(item, (value as unknown[])[i]))}
  const values = value as Record<string, unknown>
  return mapNode(
    node.at,
    [...node.entries].map(([key, child]) => [key, typed(child, values[key])]),
  )
}
