import type {JsonMap, JsonNode} from '../../../text/json.ts'
import {child} from '../../../text/node.ts'
import type {Place} from '../../../words/place.ts'
import {match, type Pattern, pattern} from './pattern.ts'

/** Where in each item of a list a name stands: under a key, or under the key that is called as another placeholder is. */
interface Naming {
  readonly name: string
  readonly key: string | {readonly as: string}
}

/** One step of a path. */
type TemplateStep =
  | {readonly kind: 'key'; readonly key: string}
  /** Any key of a map. */
  | {readonly kind: 'any'; readonly name: string}
  /** Keys of a map of which parts are names. */
  | {readonly kind: 'form'; readonly form: Pattern}
  /** Any item of a list that names itself. */
  | {readonly kind: 'item'; readonly named: readonly Naming[]}
export type Template = readonly TemplateStep[]

const ITEM = /^\{[A-Za-z_]\w*:(?:\{\w+\}|[^{},]+)(?:,[A-Za-z_]\w*:(?:\{\w+\}|[^{},]+))*\}$/
const NAMING = /([A-Za-z_]\w*):(?:\{(\w+)\}|([^{},]+))/g

/** `a.{b}.c`, or a JSON Pointer with placeholders (`/a/{b}/c`, RFC 6901); `undefined` when it is neither. */
export function template(path: string): Template | undefined {
  const written = path.startsWith('/')
    ? path
        .slice(1)
        .split('/')
        .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    : path.split('.')
  if (written.length > 30) return undefined
  const steps = written.flatMap((step): TemplateStep[] => {
    const [, name] = /^\{([A-Za-z_]\w*)\}$/.exec(step) ?? []
    if (name !== undefined) return [{kind: 'any', name}]
    if (ITEM.test(step)) {
      const named = [...step.slice(1, -1).matchAll(NAMING)].map(([, name = '', as, key = '']) =>
        as === undefined ? {name, key: key.trim()} : {name, key: {as}},
      )
      return [{kind: 'item', named}]
    }
    const form = pattern(step)
    if (form) return [{kind: 'form', form}]
    return step === '' || /[{}]/.test(step) ? [] : [{kind: 'key', key: step}]
  })
  return steps.length === written.length ? steps : undefined
}

export function placeholders(steps: Template): readonly string[] {
  return steps.flatMap(namesOf)
}

function namesOf(step: TemplateStep): readonly string[] {
  switch (step.kind) {
    case 'key':
      return []
    case 'any':
      return [step.name]
    case 'form':
      return step.form.names
    case 'item':
      return step.named.map(({name}) => name)
  }
}

export interface Bound {
  readonly written: string
  readonly at: Place
}

export interface Found {
  readonly node: JsonNode
  /** What stands where each placeholder is. */
  readonly bound: ReadonlyMap<string, Bound>
}

/** Everything that stands at a path. What lacks a step of it does not have its form and is not found. */
export function* findAll(node: JsonNode, steps: Template, bound: Found['bound'] = new Map()): Generator<Found> {
  const [step, ...rest] = steps
  if (step === undefined) {
    yield {node, bound}
    return
  }
  for (const {names, next} of candidates(node, step, bound)) {
    const inside = extended(bound, names)
    if (inside) yield* findAll(next, rest, inside)
  }
}

/** A placeholder that stands twice must be the same twice. */
function extended(bound: Found['bound'], names: readonly (readonly [string, Bound])[]): Found['bound'] | undefined {
  if (names.length === 0) return bound
  const all = new Map(bound)
  for (const [name, value] of names) {
    if ((all.get(name) ?? value).written !== value.written) return undefined
    all.set(name, value)
  }
  return all
}

interface Candidate {
  readonly names: readonly (readonly [string, Bound])[]
  readonly next: JsonNode
}

function* candidates(node: JsonNode, step: TemplateStep, bound: Found['bound']): Generator<Candidate> {
  if (step.kind === 'key') {
    const next = child(node, node.kind === 'list' && /^\d+$/.test(step.key) ? Number(step.key) : step.key)
    if (next) yield {names: [], next: next as JsonNode}
  } else if (step.kind === 'item') {
    if (node.kind !== 'list') return
    for (const next of node.items) {
      const names = next.kind === 'map' ? namesIn(next, step.named, bound) : undefined
      if (names) yield {names, next}
    }
  } else if (node.kind === 'map') {
    for (const [key, next] of node.entries) {
      const at = next.kind === 'scalar' ? next.keyAt : next.at
      if (step.kind === 'any') yield {names: [[step.name, {written: key, at}]], next}
      else {
        const found = match(step.form, key)
        if (found) yield {names: [...found].map(([name, written]) => [name, {written, at}] as const), next}
      }
    }
  }
}

function namesIn(item: JsonMap, named: readonly Naming[], bound: Found['bound']): Candidate['names'] | undefined {
  const names: (readonly [string, Bound])[] = []
  for (const {name, key} of named) {
    const node = item.entries.get(typeof key === 'string' ? key : (bound.get(key.as)?.written ?? ''))
    if (node?.kind !== 'scalar') return undefined
    names.push([name, {written: node.value, at: node.at}])
  }
  return names
}
