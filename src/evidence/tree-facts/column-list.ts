import {readCsv} from '../../text/csv.ts'
import {readJson} from '../../text/json.ts'
import type {Node} from '../../text/node.ts'
import {isPlaceholder} from '../../text/placeholder.ts'
import {readYaml} from '../../text/yaml.ts'
import type {Path, Place} from '../../words/place.ts'
import type {Problem} from '../../words/problem.ts'
import type {EvidenceFile} from '../file.ts'
import {listedColumns} from './listed-columns.ts'

/** What a list can say of a column. */
export type Part = 'why' | 'description' | 'type' | 'source'

/** One column of a list: its name and what is said of it, placeholders left out. */
export interface DescribedColumn {
  readonly name: string
  readonly position: number
  readonly at: Place
  readonly says: ReadonlySet<Part>
}

export interface ColumnList {
  readonly columns: readonly DescribedColumn[]
  /** Not empty: the list cannot be trusted to be whole. */
  readonly problems: readonly Problem[]
}

/** The keys and headers under which each part is written, in lower case. */
const KEYS: Readonly<Record<Part, readonly string[]>> = {
  why: [
    'why',
    'reason',
    'purpose',
    'needed_for',
    'waarom',
    'reden',
    'doel',
    'nodig_voor',
    'hvorfor',
    'begrundelse',
    'formål',
  ],
  description: [
    'description',
    'title',
    'means',
    'meaning',
    'definition',
    'omschrijving',
    'beschrijving',
    'betekenis',
    'definitie',
    'beskrivelse',
    'betydning',
  ],
  type: ['type', 'data_type', 'datatype', 'format'],
  source: ['source', 'from', 'origin', 'bron', 'herkomst', 'kilde', 'oprindelse'],
}
const NAME_HEADERS = [
  'name',
  'column',
  'column_name',
  'field',
  'naam',
  'kolom',
  'kolomnaam',
  'veld',
  'navn',
  'kolonne',
  'kolonnenavn',
  'felt',
]
const PARTS = Object.keys(KEYS) as Part[]
const partOf = new Map(PARTS.flatMap(part => KEYS[part].map(key => [key, part] as const)))

/**
 * Reads a list of columns: YAML or JSON in any shape that `listedColumns` knows, where a text in place of a map is the
 * reason (`income: to set the fee`), or a CSV data dictionary with one row a column and a header such as `name,why`.
 */
export function readColumnList(file: Path, text: string): ColumnList {
  const ending = file.toLowerCase().slice(file.lastIndexOf('.') + 1)
  if (ending === 'csv' || ending === 'tsv') return fromCsv(file, text)
  const {root, problems} = ending === 'json' ? readJson(file, text) : readYaml(file, new TextEncoder().encode(text))
  if (root === undefined) return {columns: [], problems}
  const columns = listedColumns(root).flatMap(table =>
    table.map(({name, position, at, node}) => ({name, position, at, says: saidIn(node, name)})),
  )
  // An empty value is a value that is not there, and is found as that.
  return {columns, problems: problems.filter(({say}) => say.key !== 'read.empty-value')}
}

type TextFile = Extract<EvidenceFile, {kind: 'text'}>

const known = new WeakMap<TextFile, ColumnList>()

/** The columns that a file lists, taken apart once, however many rules and sources ask for it. */
export function columnsListedIn(file: TextFile): ColumnList {
  const before = known.get(file)
  if (before) return before
  const list = readColumnList(file.path, file.text)
  known.set(file, list)
  return list
}

function saidIn(node: Node, name: string): ReadonlySet<Part> {
  if (node.kind === 'scalar') return new Set(node.value !== name && isSaid(node.value) ? ['why'] : [])
  if (node.kind === 'list') return new Set()
  const said = [...node.entries].flatMap(([key, value]) => {
    const part = partOf.get(key.toLowerCase())
    return part !== undefined && (value.kind !== 'scalar' || isSaid(value.value)) ? [part] : []
  })
  return new Set(said)
}

function isSaid(value: string | number | boolean): boolean {
  const text = String(value).trim()
  return text !== '' && text !== 'null' && text !== '~' && !isPlaceholder(text)
}

function fromCsv(file: Path, text: string): ColumnList {
  const {table, problems} = readCsv(file, text)
  if (!table) return {columns: [], problems}
  const headers = table.headers.map(header => header.toLowerCase())
  const name = headers.findIndex(header => NAME_HEADERS.includes(header))
  if (name < 0) return {columns: [], problems}
  const columns = table.rows.map((row, index): DescribedColumn => {
    const said = row.cells.flatMap((cell, column) => (isSaid(cell) ? (partOf.get(headers[column] ?? '') ?? []) : []))
    return {name: (row.cells[name] ?? '').trim(), position: index + 1, at: row.at(name), says: new Set(said)}
  })
  return {columns: columns.filter(column => column.name !== ''), problems}
}
