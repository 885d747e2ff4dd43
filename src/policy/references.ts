import {nearest} from '../text/nearest.ts'
import {child, type Node} from '../text/node.ts'
import type {Problem} from '../words/problem.ts'
import {compileConditions, fieldValues, unknownField, type Vocabulary} from './conditions.ts'
import {messages} from './messages.ts'

/** Names that a policy defines itself and refers to elsewhere. */
export interface Names {
  readonly role: readonly string[]
  readonly part: readonly string[]
  readonly requirement: readonly string[]
  readonly clause: readonly string[]
}

/** A JSON Schema with our `x-refers` annotations: what a text at this place is the name of. */
export interface AnnotatedSchema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, AnnotatedSchema>>
  readonly additionalProperties?: boolean | AnnotatedSchema
  readonly items?: AnnotatedSchema | readonly AnnotatedSchema[]
  readonly $defs?: Readonly<Record<string, AnnotatedSchema>>
  readonly 'x-refers'?: string
}

/** Follows schema and document together and says which names do not exist. Conditions are compiled elsewhere. */
export function checkReferences(
  node: Node | undefined,
  schema: AnnotatedSchema | undefined,
  context: {
    root: AnnotatedSchema
    names: Names
    words: Vocabulary
    each: string
    used: Set<string>
    problems: Problem[]
  },
): void {
  if (node === undefined || schema === undefined) return
  const resolved = schema.$ref ? context.root.$defs?.[schema.$ref.replace('#/$defs/', '')] : schema
  if (resolved === undefined) return
  const refers = resolved['x-refers']
  if (refers === 'conditions') return void compileConditions(node, context.words, context.each, context.problems)
  if (node.kind === 'scalar') return void checkName(String(node.value), refers, node, context)
  if (node.kind === 'list') {
    const items = resolved.items
    for (const [i, item] of node.items.entries()) {
      checkReferences(
        item,
        Array.isArray(items) ? (items as readonly AnnotatedSchema[])[i] : (items as AnnotatedSchema | undefined),
        context,
      )
    }
    return
  }
  for (const [key, value] of node.entries) {
    const open = typeof resolved.additionalProperties === 'object' ? resolved.additionalProperties : undefined
    checkReferences(value, resolved.properties?.[key] ?? open, context)
  }
}

function checkName(
  name: string,
  refers: string | undefined,
  node: Node,
  context: Parameters<typeof checkReferences>[2],
): void {
  if (refers === undefined) return
  if (refers === 'field') {
    const known = fieldValues(name, context.words, context.each)
    if (known.kind === 'unknown') context.problems.push({at: node.at, say: unknownField(name, context.words)})
    if (known.kind === 'wrong-subject')
      context.problems.push({at: node.at, say: messages.say('wrong-subject', {name, each: known.each})})
    return
  }
  if (refers !== 'role' && refers !== 'part' && refers !== 'requirement' && refers !== 'clause') return
  context.used.add(`${refers} ${name}`)
  const known = context.names[refers]
  if (known.includes(name)) return
  context.problems.push({
    at: node.at,
    say: messages.say(`unknown-${refers}`, {name, nearest: nearest(name, known) ?? ''}),
  })
}

export function keysOf(node: Node | undefined, key: string): string[] {
  const map = child(node, key)
  return map?.kind === 'map' ? [...map.entries.keys()] : []
}
