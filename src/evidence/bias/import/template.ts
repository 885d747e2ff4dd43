import type {JsonNode} from '../../../text/json.ts'
import {child} from '../../../text/node.ts'
import type {Place} from '../../../words/place.ts'

/** One step of a path: a key as it stands, or a placeholder for any key, or for any item of a list named by its own `key`. */
type TemplateStep =
  | {readonly kind: 'key'; readonly key: string}
  | {readonly kind: 'any'; readonly name: string; readonly key?: string}
export type Template = readonly TemplateStep[]

/** `a.{b}.c`, or a JSON Pointer with placeholders (`/a/{b}/c`, RFC 6901); `undefined` when it is neither. */
export function template(path: string): Template | undefined {
  const written = path.startsWith('/')
    ? path
        .slice(1)
        .split('/')
        .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    : path.split('.')
  const steps = written.map(step => {
    const [, name, key] = /^\{([A-Za-z_][A-Za-z0-9_]*)(?::([^{}]+))?\}$/.exec(step) ?? []
    if (name !== undefined)
      return key === undefined ? ({kind: 'any', name} as const) : ({kind: 'any', name, key} as const)
    return {kind: 'key', key: step} as const
  })
  const whole = steps.every(step => step.kind === 'any' || (step.key !== '' && !/^\{|\}$/.test(step.key)))
  return whole && steps.length <= 30 ? steps : undefined
}

export function placeholders(steps: Template): readonly string[] {
  return steps.flatMap(step => (step.kind === 'any' ? [step.name] : []))
}

export interface Found {
  readonly node: JsonNode
  /** What stands where each placeholder is. */
  readonly bound: ReadonlyMap<string, {readonly written: string; readonly at: Place}>
}

/** Everything that stands at a path. What lacks a step of it does not have its form and is not found. */
export function* findAll(node: JsonNode, steps: Template, bound: Found['bound'] = new Map()): Generator<Found> {
  const [step, ...rest] = steps
  if (step === undefined) {
    yield {node, bound}
    return
  }
  if (step.kind === 'key') {
    const next = child(node, node.kind === 'list' && /^\d+$/.test(step.key) ? Number(step.key) : step.key) as
      | JsonNode
      | undefined
    if (next) yield* findAll(next, rest, bound)
    return
  }
  for (const {written, at, next} of candidates(node, step.key)) {
    const already = bound.get(step.name)
    if (already && already.written !== written) continue
    yield* findAll(next, rest, new Map(bound).set(step.name, {written, at}))
  }
}

function* candidates(node: JsonNode, key: string | undefined): Generator<{written: string; at: Place; next: JsonNode}> {
  if (node.kind === 'map' && key === undefined) {
    for (const [written, next] of node.entries) yield {written, at: next.kind === 'scalar' ? next.keyAt : next.at, next}
  }
  if (node.kind === 'list' && key !== undefined) {
    for (const next of node.items) {
      const name = next.kind === 'map' ? next.entries.get(key) : undefined
      if (name?.kind === 'scalar') yield {written: name.value, at: name.at, next}
    }
  }
}
