import {FIGURES, type FigureName} from '../../../declaration/schema/figures.ts'
import type {Mapping} from '../../../declaration/schema/mapping.ts'
import type {JsonNode} from '../../../text/json.ts'
import type {Message} from '../../../words/message.ts'
import type {Place} from '../../../words/place.ts'
import type {Problem} from '../../../words/problem.ts'
import {messages} from '../messages.ts'
import {INVISIBLE} from './coordinates.ts'
import type {Defaults, Figure, Reading} from './figure.ts'
import {asPercent, figureName, percentIn} from './mapped-csv.ts'
import {messages as mapped} from './mapped-messages.ts'
import {asList, groupSource, inTable, type Names, namesOf, translate} from './names.ts'
import {oneLine} from './table.ts'
import {type Bound, type Found, findAll, placeholders, type Template, template} from './template.ts'
import {comparisonsIn, unreadNotes} from './unread.ts'

const COORDINATES = ['event', 'version', 'population', 'stratum', 'measured_on', 'attribute', 'group', 'count'] as const
const MOST_UNREAD = 1000

interface Path {
  readonly steps: Template
  /** The figure that stands there, where the path does not name it itself. */
  readonly figure?: FigureName
}

/** A key that names an item of a list, and so is no figure of it. */
function isNaming(key: string, steps: Template, {bound}: Found): boolean {
  const named = steps.flatMap(step => (step.kind === 'item' ? step.named : []))
  return named.some(naming => key === (typeof naming.key === 'string' ? naming.key : bound.get(naming.key.as)?.written))
}

interface Context {
  readonly mapping: Mapping
  readonly names: Names
  readonly defaults: Defaults
  readonly at: Place
}

/** Reads figures from JSON by a path, in which placeholders such as `{group}` stand for coordinates. */
export function readTree(root: JsonNode, mapping: Mapping, {defaults, at}: {defaults: Defaults; at: Place}): Reading {
  const problems: Problem[] = []
  const wrong = (say: Message, ...field: string[]) => void problems.push({at: inTable(at, ...field), say})
  const paths = pathsOf(mapping, wrong)
  checkMapping(mapping, paths, wrong)
  if (problems.length > 0) return {figures: [], problems}

  const context = {mapping, names: namesOf(mapping), defaults, at}
  const figures: Figure[] = []
  const unread = new Map<string, {name: string; at: Place}>()
  const taken = new Set<string>()
  const once = new Set<string>()
  for (const {steps, figure} of paths) {
    for (const step of steps) if (step.kind === 'key') taken.add(step.key)
    for (const found of findAll(root, steps)) {
      if (!isWanted(found, mapping)) continue
      const count = found.bound.get('count')
      const name = figure ?? nameOf(count?.written ?? '', mapping.count)
      if (name === undefined) {
        if (count && !unread.has(count.written) && !isNaming(count.written, steps, found) && unread.size < MOST_UNREAD)
          unread.set(count.written, {name: count.written, at: count.at})
        continue
      }
      if (count) taken.add(count.written)
      const read = figureOf(found, name, context)
      if (read === undefined) continue
      if (!('problem' in read)) figures.push(read)
      else if (!once.has(read.once)) problems.push(read.problem)
      if ('problem' in read) once.add(read.once)
    }
  }
  return {
    figures,
    problems,
    notes: unreadNotes([...unread.values(), ...comparisonsIn(root).filter(({name}) => !taken.has(name))]),
  }
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
  for (const field of ['header_row', 'groups', 'row_names', 'rows'] as const)
    if (mapping[field] !== undefined) misfit(field)
  for (const field of ['column', 'number'] as const) if (mapping.count?.[field] !== undefined) misfit('count', field)
  for (const name of FIGURES) if (typeof mapping.count?.[name] === 'object') misfit('count', name)
  for (const field of ['event', 'version', 'population', 'stratum', 'measured_on', 'attribute'] as const) {
    const source = mapping[field]
    if (typeof source !== 'object') continue
    for (const name of Object.keys(source)) if (name !== 'values') misfit(field, name)
  }
  if (typeof mapping.group === 'object') {
    const {others, values, ...columns} = groupSource(mapping.group)
    for (const name of [...Object.keys(columns), ...others]) misfit('group', name)
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

function isWanted({bound}: Found, {where}: Mapping): boolean {
  return Object.entries(where ?? {}).every(([name, allowed]) =>
    asList(allowed).includes(bound.get(name)?.written ?? ''),
  )
}

/** A problem is told once for each place and kind, and once for the file when no event is known. */
interface Unusable {
  readonly problem: Problem
  readonly once: string
}

function figureOf({node, bound}: Found, name: FigureName, context: Context): Figure | Unusable | undefined {
  const {mapping, names, defaults, at} = context
  const [attribute, group] = (['attribute', 'group'] as const).map((field): Bound => {
    const constant = mapping[field]
    const {written, at: place} = bound.get(field) ?? {
      written: typeof constant === 'string' ? constant : '',
      at: inTable(at, field),
    }
    return {written: oneLine(written), at: place}
  })
  if (!attribute || !group || names.ignores(attribute.written) || names.ignores(group.written)) return undefined
  for (const {written, at: place} of [attribute, group]) {
    const say =
      written === ''
        ? messages.say('empty', {name: written === attribute.written ? 'attribute' : 'group'})
        : mapped.say('invisible', {value: written.slice(0, 60)})
    if (written === '' || INVISIBLE.test(written))
      return {problem: {at: place, say}, once: `${say.key} ${place.line} ${place.column} ${place.pointer}`}
  }
  const coordinate = (
    field: 'event' | 'version' | 'population' | 'stratum' | 'measured_on',
    fallback: string | undefined,
  ) => {
    const source = mapping[field]
    const written = bound.get(field)?.written
    if (written !== undefined) return translate(written, typeof source === 'object' ? source.values : undefined)
    return typeof source === 'string' ? source : fallback
  }
  const event = coordinate('event', defaults.event)
  if (event === undefined) return {problem: {at: node.at, say: messages.say('no-event', {})}, once: 'no-event'}
  const version = coordinate('version', defaults.version)
  const measuredOn = coordinate('measured_on', defaults.measuredOn)
  const population = coordinate('population', defaults.population)
  const stratum = coordinate('stratum', undefined)
  const text = textOf(node)
  return {
    event,
    ...(version === undefined ? {} : {version}),
    ...(measuredOn === undefined ? {} : {measuredOn}),
    ...(population === undefined ? {} : {population}),
    ...(stratum === undefined ? {} : {stratum: {name: 'stratum', value: stratum}}),
    attribute: names.attribute(attribute.written),
    group: names.group(group.written, names.attribute(attribute.written)),
    name,
    cells: [{text: percentIn(mapping, name) ? asPercent(text) : text, at: node.at}],
    part: JSON.stringify([group.written, ...(mapping.sum_over ?? []).map(free => bound.get(free)?.written ?? '')]),
    writtenAttribute: attribute.written,
    attributeAt: attribute.at,
    groupAt: group.at,
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
