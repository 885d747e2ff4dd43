import {FIGURES, type FigureName} from '../../../declaration/schema/figures.ts'
import type {Mapping} from '../../../declaration/schema/mapping.ts'
import type {JsonNode} from '../../../text/json.ts'
import type {Message} from '../../../words/message.ts'
import type {Place} from '../../../words/place.ts'
import type {Problem} from '../../../words/problem.ts'
import {messages} from '../messages.ts'
import type {Defaults, Figure, Reading} from './figure.ts'
import {figureName} from './mapped-csv.ts'
import {asList, groupSource, inTable, translate, translateGroup} from './names.ts'
import {type Found, findAll, placeholders, type Template, template} from './template.ts'

const COORDINATES = ['event', 'version', 'population', 'measured_on', 'attribute', 'group', 'count'] as const

interface Path {
  readonly steps: Template
  /** The figure that stands there, where the path does not name it itself. */
  readonly figure?: FigureName
}

/** Reads figures from JSON by a path, in which placeholders such as `{group}` stand for coordinates. */
export function readTree(root: JsonNode, mapping: Mapping, {defaults, at}: {defaults: Defaults; at: Place}): Reading {
  const problems: Problem[] = []
  const wrong = (say: Message, ...field: string[]) => void problems.push({at: inTable(at, ...field), say})
  const paths = pathsOf(mapping, wrong)
  checkMapping(mapping, paths, wrong)
  if (problems.length > 0) return {figures: [], problems}

  const figures: Figure[] = []
  let noEvent = false
  for (const {steps, figure} of paths) {
    for (const found of findAll(root, steps)) {
      const read = figureOf(found, figure, mapping, defaults, at)
      if (read === 'no-event' && !noEvent) problems.push({at: found.node.at, say: messages.say('no-event', {})})
      if (read === 'no-event') noEvent = true
      else if (read) figures.push(read)
    }
  }
  return {figures, problems}
}

function pathsOf({path, count}: Mapping, wrong: (say: Message, ...field: string[]) => void): Path[] {
  if (path === undefined) return []
  const written =
    typeof path === 'string'
      ? [{path, figure: undefined}]
      : FIGURES.flatMap(figure => (path[figure] === undefined ? [] : [{path: path[figure], figure}]))
  return written.flatMap(({path: each, figure}) => {
    const steps = template(each)
    if (!steps) return wrong(messages.say('mapping-path', {path: each.slice(0, 80)}), 'path') ?? []
    if (figure !== undefined) return [{steps, figure}]
    if (placeholders(steps).includes('count')) return [{steps}]
    return wrong(messages.say('mapping-missing', {field: count === undefined ? 'path.{count}' : 'path'}), 'path') ?? []
  })
}

function checkMapping(
  mapping: Mapping,
  paths: readonly Path[],
  wrong: (say: Message, ...field: string[]) => void,
): void {
  const misfit = (...field: string[]) => wrong(messages.say('mapping-misfit', {field: field.join('.')}), ...field)
  for (const field of ['header_row', 'groups', 'row_names', 'rows', 'decimal'] as const)
    if (mapping[field] !== undefined) misfit(field)
  for (const field of ['column', 'number'] as const) if (mapping.count?.[field] !== undefined) misfit('count', field)
  for (const name of FIGURES) if (typeof mapping.count?.[name] === 'object') misfit('count', name)
  for (const field of ['event', 'version', 'population', 'measured_on', 'attribute'] as const) {
    const source = mapping[field]
    if (typeof source === 'object' && source.column !== undefined) misfit(field, 'column')
  }
  if (typeof mapping.group === 'object') {
    const {column, others} = groupSource(mapping.group)
    for (const name of column === undefined ? others : ['column', ...others]) misfit('group', name)
  }
  const free = new Set<string>([...COORDINATES, ...Object.keys(mapping.where ?? {}), ...(mapping.sum_over ?? [])])
  for (const {steps} of paths) {
    const names = placeholders(steps)
    for (const name of names) if (!free.has(name)) wrong(messages.say('mapping-placeholder', {name}), 'path')
    for (const name of ['attribute', 'group'] as const) {
      if (!names.includes(name) && typeof mapping[name] !== 'string')
        wrong(messages.say('mapping-missing', {field: name}), name)
    }
    for (const name of Object.keys(mapping.where ?? {})) if (!names.includes(name)) misfit('where', name)
  }
}

function figureOf(
  {node, bound}: Found,
  figure: FigureName | undefined,
  mapping: Mapping,
  defaults: Defaults,
  at: Place,
): Figure | 'no-event' | undefined {
  for (const [name, allowed] of Object.entries(mapping.where ?? {})) {
    if (!asList(allowed).includes(bound.get(name)?.written ?? '')) return undefined
  }
  const name = figure ?? nameOf(bound.get('count')?.written ?? '', mapping.count)
  if (name === undefined) return undefined
  const coordinate = (field: 'event' | 'version' | 'population' | 'measured_on' | 'attribute', fallback?: string) => {
    const source = mapping[field]
    const written = bound.get(field)?.written
    if (written !== undefined) return translate(written, typeof source === 'object' ? source.values : undefined)
    return typeof source === 'string' ? source : fallback
  }
  const attribute = coordinate('attribute') ?? ''
  const writtenAttribute = bound.get('attribute') ?? {written: attribute, at: inTable(at, 'attribute')}
  const constantGroup = typeof mapping.group === 'string' ? mapping.group : ''
  const writtenGroup = bound.get('group') ?? {written: constantGroup, at: inTable(at, 'group')}
  if ([writtenAttribute.written, writtenGroup.written].some(written => mapping.ignore?.includes(written)))
    return undefined
  const values = typeof mapping.group === 'object' ? groupSource(mapping.group).values : undefined
  const event = coordinate('event', defaults.event)
  if (event === undefined) return 'no-event'
  const version = coordinate('version', defaults.version)
  const measuredOn = coordinate('measured_on', defaults.measuredOn)
  const population = coordinate('population', defaults.population)
  return {
    event,
    ...(version === undefined ? {} : {version}),
    ...(measuredOn === undefined ? {} : {measuredOn}),
    ...(population === undefined ? {} : {population}),
    attribute,
    group: translateGroup(writtenGroup.written, attribute, values),
    name,
    cells: [{text: textOf(node), at: node.at}],
    part: JSON.stringify([
      writtenGroup.written,
      ...(mapping.sum_over ?? []).map(free => bound.get(free)?.written ?? ''),
    ]),
    writtenAttribute: writtenAttribute.written,
    attributeAt: writtenAttribute.at,
    groupAt: writtenGroup.at,
  }
}

/** `count: {n: support}` says that the key `support` holds `n`; `count: {values: {support: n}}` says the same. */
function nameOf(written: string, count: Mapping['count']): FigureName | undefined {
  const named = FIGURES.filter(name => count?.[name] !== undefined)
  const name = named.find(each => count?.[each] === written)
  return name ?? (named.length > 0 && count?.values === undefined ? undefined : figureName(written, count?.values))
}

/** A map or a list is no number, and neither is a truth value: its text says so to the reader of numbers. */
function textOf(node: JsonNode): string {
  if (node.kind === 'scalar') return node.value
  return node.kind === 'map' ? '{…}' : '[…]'
}
