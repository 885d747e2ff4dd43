import type {CsvTable} from '../../../text/csv.ts'
import {readCsv} from '../../../text/csv.ts'
import {type JsonNode, readJson} from '../../../text/json.ts'
import type {Node} from '../../../text/node.ts'
import {readYaml} from '../../../text/yaml.ts'
import {type Path, type Place, startOf} from '../../../words/place.ts'
import type {Problem} from '../../../words/problem.ts'
import {messages} from '../messages.ts'

/** A result file, read as far as its syntax goes. In a tree from YAML every scalar is a text. */
export type ResultDocument =
  | {readonly kind: 'tree'; readonly syntax: 'json' | 'yaml'; readonly path: Path; readonly root: JsonNode}
  | {readonly kind: 'table'; readonly path: Path; readonly table: CsvTable}
  | {readonly kind: 'text'; readonly path: Path; readonly text: string}

export interface ReadDocument {
  /** Absent when nothing of it can be trusted. */
  readonly document?: ResultDocument
  readonly problems: readonly Problem[]
  readonly notes: readonly Problem[]
}

/** The syntax by the file's name, or by its first character where the name does not tell. */
export function readDocument(path: Path, text: string, {headerRow}: {headerRow: number}): ReadDocument {
  switch (syntaxOf(path, text)) {
    case 'json':
      return readTree(path, text)
    case 'json-lines':
      return readLines(path, text)
    case 'yaml': {
      const {root, problems} = readYaml(path, new TextEncoder().encode(text))
      if (!root) return {problems, notes: []}
      return {document: {kind: 'tree', syntax: 'yaml', path, root: asJson(root)}, problems, notes: []}
    }
    case 'csv': {
      const {table, problems} = readCsv(path, text, {headerRow})
      return table ? {document: {kind: 'table', path, table}, problems, notes: []} : {problems, notes: []}
    }
    case 'text':
      return {document: {kind: 'text', path, text}, problems: [], notes: []}
  }
}

function syntaxOf(path: Path, text: string): 'json' | 'json-lines' | 'yaml' | 'csv' | 'text' {
  const [, extension = ''] = /\.([a-z0-9]+)$/i.exec(path) ?? []
  switch (extension.toLowerCase()) {
    case 'json':
    case 'jsonld':
      return 'json'
    case 'jsonl':
    case 'ndjson':
      return 'json-lines'
    case 'yaml':
    case 'yml':
      return 'yaml'
    case 'csv':
    case 'tsv':
      return 'csv'
    case 'md':
    case 'markdown':
    case 'html':
    case 'htm':
    case 'rst':
      return 'text'
    default:
      return /^\s*[[{"]/.test(text.slice(0, 1000)) && !text.trimStart().startsWith('",') ? 'json' : 'csv'
  }
}

/** Some tools write JSON into a JSON text, once or twice over. */
const MOST_WRAPPINGS = 2

function readTree(path: Path, text: string): ReadDocument {
  const {root, problems} = readJson(path, text)
  if (!root) return {problems, notes: []}
  let node = root
  for (let i = 0; i < MOST_WRAPPINGS && node.kind === 'scalar' && node.type === 'text'; i++) {
    const inner = readJson(path, node.value)
    if (!inner.root || inner.root.kind === 'scalar') break
    node = movedTo(root.at, inner.root)
  }
  const notes = node === root ? [] : [{at: root.at, say: messages.say('double-encoded', {})}]
  return {document: {kind: 'tree', syntax: 'json', path, root: node}, problems, notes}
}

const MOST_LINES = 10_000

/** One JSON value a line, read as a list of them. */
function readLines(path: Path, text: string): ReadDocument {
  const lines = text.split(/\r\n|\n|\r/)
  const at = startOf(path)
  if (lines.length > MOST_LINES)
    return {problems: [{at, say: messages.say('too-many-lines', {limit: MOST_LINES})}], notes: []}
  const items: JsonNode[] = []
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue
    const {root, problems} = readJson(path, line)
    const here = (place: Place) => ({...place, line: i + 1, pointer: `/${items.length}${place.pointer}`})
    if (!root) return {problems: problems.map(problem => ({...problem, at: here(problem.at)})), notes: []}
    items.push(withPlaces(here, root))
  }
  return {document: {kind: 'tree', syntax: 'json', path, root: {kind: 'list', at, items}}, problems: [], notes: []}
}

/** Everything of an inner document stands where the text stands that holds it; the pointer tells the rest. */
function movedTo(outer: Place, node: JsonNode): JsonNode {
  return withPlaces(({pointer}) => ({...outer, pointer}), node)
}

function withPlaces(moved: (at: Place) => Place, node: JsonNode): JsonNode {
  const at = moved(node.at)
  switch (node.kind) {
    case 'scalar':
      return {...node, at, keyAt: moved(node.keyAt)}
    case 'list':
      return {kind: 'list', at, items: node.items.map(item => withPlaces(moved, item))}
    case 'map':
      return {
        kind: 'map',
        at,
        entries: new Map([...node.entries].map(([key, value]) => [key, withPlaces(moved, value)])),
      }
  }
}

function asJson(node: Node): JsonNode {
  switch (node.kind) {
    case 'scalar':
      return {kind: 'scalar', at: node.at, keyAt: node.keyAt, type: 'text', value: String(node.value)}
    case 'list':
      return {kind: 'list', at: node.at, items: node.items.map(asJson)}
    case 'map':
      return {
        kind: 'map',
        at: node.at,
        entries: new Map([...node.entries].map(([key, value]) => [key, asJson(value)])),
      }
  }
}
