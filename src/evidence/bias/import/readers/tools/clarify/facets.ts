import type {JsonNode, JsonScalar} from '../../../../../../text/json.ts'
import type {FigureList, Name} from '../../../figure-list.ts'
import type {Names} from '../../../names.ts'
import {messages} from '../messages.ts'
import {entriesOf, entry, isNamed, itemsOf, nameOf, scalarOf} from '../tree.ts'

export interface Facet {
  readonly attribute: Name
  /** Every group in the file has a name. */
  readonly allNamed: boolean
  readonly groups: readonly {readonly name: Name; readonly metrics: ReadonlyMap<string, JsonScalar>}[]
}

interface Group {
  readonly name: Name
  readonly metrics: Map<string, JsonScalar>
}

/**
 * Facets of several sections under one name. The values of a facet are a list in what the service writes, and a dictionary
 * in what people write after it. What the tool could not measure is told, and is not there.
 */
export function readFacets(
  sections: readonly (JsonNode | undefined)[],
  {names, list}: {names: Names; list: FigureList},
): readonly Facet[] {
  const facets = new Map<string, {attribute: Name; allNamed: boolean; groups: Map<string, Group>}>()
  for (const section of sections) {
    const all = entry(section, 'facets')
    if (all && all.kind !== 'map') list.problem(all.at, messages.say('not-a-map', {field: 'facets'}))
    for (const [written, values] of entriesOf(all)) {
      const attribute: Name = {written, at: values.at}
      const facet = facets.get(written) ?? {attribute, allNamed: true, groups: new Map<string, Group>()}
      const named = valuesOf(values, {attribute: written, names, list})
      facets.set(written, {...facet, allNamed: facet.allNamed && named.length === sizeOf(values)})
      const seen = new Set<string>()
      for (const [name, node] of named) {
        if (seen.has(name.written)) list.problem(name.at, messages.say('names-twice', {field: written.slice(0, 60)}))
        if (seen.has(name.written)) continue
        seen.add(name.written)
        const group = facet.groups.get(name.written) ?? {name, metrics: new Map<string, JsonScalar>()}
        facet.groups.set(name.written, group)
        readMetrics(node, group, list)
      }
    }
  }
  return [...facets.values()].map(({groups, ...facet}) => ({...facet, groups: [...groups.values()]}))
}

function sizeOf(values: JsonNode): number {
  return values.kind === 'map' ? values.entries.size : itemsOf(values).length
}

function valuesOf(
  values: JsonNode,
  {attribute, names, list}: {attribute: string; names: Names; list: FigureList},
): readonly (readonly [Name, JsonNode])[] {
  if (values.kind === 'map')
    return [...values.entries].map(([written, node]) => [{written, at: node.at}, node] as const)
  if (values.kind !== 'list') list.problem(values.at, messages.say('not-a-list', {field: 'facets'}))
  return itemsOf(values).flatMap(node => {
    const value = scalarOf(entry(node, 'value_or_threshold'))
    const written = nameOf(value)
    if (value && written !== undefined && isNamed(written, attribute, names))
      return [[{written, at: value.at}, node] as const]
    list.problem((value ?? node).at, messages.say('name-missing', {field: 'value_or_threshold'}))
    return []
  })
}

function readMetrics(node: JsonNode, {name: {written}, metrics}: Group, list: FigureList): void {
  const all = entry(node, 'metrics')
  if (all?.kind !== 'list') list.problem(all?.at ?? node.at, messages.say('not-a-list', {field: 'metrics'}))
  const group = written.slice(0, 60)
  for (const item of itemsOf(all)) {
    const metric = nameOf(entry(item, 'name'))
    const value = entry(item, 'value')
    if (metric === undefined) {
      list.problem(item.at, messages.say('part-missing', {field: 'name'}))
      continue
    }
    const name = metric.slice(0, 60)
    const why = entry(item, 'error')
    const scalar = scalarOf(value)
    if (!scalar || scalar.type === 'null' || nameOf(why) !== undefined) {
      const said = nameOf(why)?.slice(0, 200)
      list.note(
        item.at,
        said === undefined
          ? messages.say('no-value', {name, group})
          : messages.say('not-measured', {name, group, why: said}),
      )
      continue
    }
    if (metrics.has(metric)) {
      list.problem(item.at, messages.say('names-twice', {field: name}))
      continue
    }
    if (/^[+-]?(infinity|nan)$/i.test(scalar.value)) list.note(scalar.at, messages.say('infinite', {name, group}))
    metrics.set(metric, scalar)
  }
}
