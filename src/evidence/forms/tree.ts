import {type JsonNode, readJson} from '../../text/json.ts'
import type {Node} from '../../text/node.ts'
import {readYaml} from '../../text/yaml.ts'
import {isDate} from '../../words/calendar.ts'
import type {Path} from '../../words/place.ts'
import type {Problem} from '../../words/problem.ts'

/** JSON or YAML as one kind of tree. A scalar of YAML is a text; its tags are problems and are never followed. */
export function readTree(
  path: Path,
  text: string,
  syntax: 'json' | 'yaml',
): {root?: JsonNode; problems: readonly Problem[]} {
  if (syntax === 'json') return readJson(path, text)
  const {root, problems} = readYaml(path, new TextEncoder().encode(text))
  // A value that is not there is found as that by whoever wants it.
  const real = problems.filter(({say}) => say.key !== 'read.empty-value')
  return root ? {root: asJson(root), problems: real} : {problems: real}
}

/** As deep as the YAML reader allows, which is little. */
function asJson(node: Node): JsonNode {
  switch (node.kind) {
    case 'scalar':
      return {kind: 'scalar', at: node.at, keyAt: node.keyAt, type: 'text', value: String(node.value)}
    case 'list':
      return {kind: 'list', at: node.at, items: node.items.map(asJson)}
    case 'map':
      return {kind: 'map', at: node.at, entries: new Map([...node.entries].map(([key, one]) => [key, asJson(one)]))}
  }
}

export function inside(node: JsonNode | undefined, ...keys: readonly string[]): JsonNode | undefined {
  let found = node
  for (const key of keys) found = found?.kind === 'map' ? found.entries.get(key) : undefined
  return found
}

export function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
  return node?.kind === 'list' ? node.items : []
}

export function entriesOf(node: JsonNode | undefined): readonly (readonly [string, JsonNode])[] {
  return node?.kind === 'map' ? [...node.entries] : []
}

/** A text, a number or a truth as it was written, without spaces around it; nothing for what says nothing. */
export function said(node: JsonNode | undefined): string | undefined {
  if (node?.kind !== 'scalar' || node.type === 'null' || node.type === 'no-number') return undefined
  return node.value.trim() || undefined
}

const TIMESTAMP = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/i

/** The calendar date of an ISO 8601 date or time, in the time zone that it was written in. */
export function dateIn(text: string): string | undefined {
  const date = TIMESTAMP.exec(text.slice(0, 40))?.[1]
  return date !== undefined && isDate(date) ? date : undefined
}
