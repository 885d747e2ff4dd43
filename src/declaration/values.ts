import {child, lostIn, type MapNode, type Node} from '../text/node.ts'
import type {Place} from '../words/place.ts'
import type {Known} from './declaration.ts'
import {ASSESSMENT_KINDS} from './schema/vocabulary.ts'

/** Maps whose keys people choose: a path goes on into each of their entries. */
const NAMED = new Set(['people', 'sources', 'models', 'events', 'fairness.attributes', 'assessments', 'dilemmas'])

/** Where a field stands once shared parts have been brought in. */
const MOVED: Readonly<Record<string, string>> = {
  'data.people': 'people',
  'data.sources': 'sources',
  'use.events': 'events',
}

export interface Values {
  readonly known: readonly Known[]
  readonly missing: readonly Place[]
}

/**
 * All values at a dotted path of a normalised system. In a named map or a list the path goes on into every entry, so
 * `models.about` is one value a model. `decisions.<kind>` are the decisions of that kind, `<policy>.<question>` an answer.
 */
export function valuesAt(root: MapNode, path: string): Values {
  const moved = Object.entries(MOVED).find(([from]) => path === from || path.startsWith(`${from}.`))
  const written = moved ? moved[1] + path.slice(moved[0].length) : path
  const [first = '', ...rest] = written.split('.')
  if (first === 'decisions' && rest[0] !== undefined) return decisions(root, rest[0], rest.slice(1))
  if (root.entries.has(first) || ROOTS.has(first)) return walk(root, [first, ...rest], '')
  const facts = child(root, 'facts')
  return facts ? walk(facts, [first, ...rest], '') : {known: [], missing: [root.at]}
}

const ROOTS = new Set([
  'project',
  'owner',
  'use',
  'data',
  'people',
  'sources',
  'models',
  'events',
  'fairness',
  'assessments',
  'decisions',
  'dilemmas',
  'team',
  'training',
  'partners',
  'registrations',
  'publication',
])

function decisions(root: MapNode, kind: string, rest: readonly string[]): Values {
  const list = child(root, 'decisions')
  if (list?.kind !== 'list') return {known: [], missing: [root.at]}
  const found = list.items.filter(item => {
    const node = child(item, 'kind')
    return node?.kind === 'scalar' && node.value === kind
  })
  if (found.length === 0) return {known: [], missing: [list.at]}
  return join(
    found.map(item => (rest.length === 0 ? {known: [{value: kind, at: item.at}], missing: []} : walk(item, rest, ''))),
  )
}

function walk(node: Node, path: readonly string[], prefix: string): Values {
  if (node.kind === 'list') {
    if (node.items.length === 0) return {known: [], missing: [node.at]}
    return join([...node.items.map(item => walk(item, path, prefix)), unusable(node)])
  }
  const [step, ...rest] = path
  if (node.kind === 'map' && NAMED.has(prefix)) {
    if (node.entries.size === 0) return {known: [], missing: [node.at]}
    if (step === undefined)
      return {known: [...node.entries].map(([value, entry]) => ({value, at: entry.at})), missing: lostIn(node)}
    return join([...[...node.entries.values()].map(entry => walk(entry, path, `${prefix}[]`)), unusable(node)])
  }
  if (step === undefined) {
    if (node.kind === 'scalar') return {known: [{value: node.value, at: node.at}], missing: []}
    return node.entries.size > 0 ? {known: [{value: node, at: node.at}], missing: []} : {known: [], missing: [node.at]}
  }
  const next = child(node, step)
  if (next === undefined) return {known: [], missing: [node.at]}
  return walk(next, rest, prefix === '' ? step : `${prefix}.${step}`)
}

/** What was written in a list or a map of names but cannot be used: something is meant there, and it is not known what. */
function unusable(node: Node): Values {
  return {known: [], missing: lostIn(node)}
}

function join(all: readonly Values[]): Values {
  return {known: all.flatMap(values => values.known), missing: all.flatMap(values => values.missing)}
}

/** A field that every declaration can have, and no answer to a policy's question. */
export function isCommonField(path: string): boolean {
  return ROOTS.has(path.split('.')[0] ?? '')
}

const WRITTEN: Readonly<Record<string, string>> = {
  people: 'data.people.<name>',
  sources: 'data.sources.<name>',
  events: 'use.events.<name>',
  models: 'models.<name>',
  source: 'data.sources.<name>',
  event: 'use.events.<name>',
  model: 'models.<name>',
}

/** A path as it is written in the file: shared names in full, an answer to a policy's question under `facts:`. */
export function asWritten(path: string): string {
  const [first = '', ...rest] = path.split('.')
  const written = WRITTEN[first]
  if (written !== undefined) return rest.length > 0 ? [written, ...rest].join('.') : written.replace('.<name>', '')
  if (ASSESSMENT_KINDS.some(kind => kind === first)) return `assessments.<name>.${rest.join('.')}`
  return ROOTS.has(first) || first === 'system' ? path : `facts.${path}`
}
