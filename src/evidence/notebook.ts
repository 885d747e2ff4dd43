import {createHash} from 'node:crypto'
import canonicalize from 'canonicalize'
import {type JsonNode, readJson} from '../text/json.ts'
import {DATA_LIMITS} from '../text/limits.ts'
import type {Path} from '../words/place.ts'
import {classify, type Read} from './classify.ts'

/** Why a notebook counts with every byte of it. `no-text`: a pointer, a link, bytes; `other-format`: JSON that is no nbformat 4. */
export const NOT_SOURCES = ['too-many', 'too-large', 'no-text', 'no-json', 'other-format'] as const
export type NotSources = (typeof NOT_SOURCES)[number]

/** What a notebook counts as in a seal that counts notebooks by their sources. */
export type Notebook =
  | {readonly kind: 'sources'; readonly digest: string}
  | {readonly kind: 'whole'; readonly why: NotSources}

const CELLS = new Set(['code', 'markdown', 'raw'])

/** What runs the notebook: another kernel reads the same sources as another language. */
const KERNEL = [
  ['kernelspec', 'name'],
  ['language_info', 'name'],
] as const
/** What runs one cell: Polyglot Notebooks, as they are and as they were called before, Visual Studio Code, SoS. */
const KERNEL_OF_CELL = [
  ['polyglot_notebook', 'kernelName'],
  ['dotnet_interactive', 'language'],
  ['vscode', 'languageId'],
  ['kernel'],
] as const

/**
 * The cells of a Jupyter notebook (nbformat 4), each as type and source, and what runs them: `n1-` and the SHA-256, in
 * hexadecimal, of the canonical JSON (RFC 8785) of `[[kernel, language], [[type, source, …], …]]`: `kernelspec.name` and
 * `language_info.name`, `null` where there is none; for a cell with a kernel or language of its own, four more members with
 * those of its metadata. A source that is a list of lines is those lines joined. Outputs, execution counts, attachments and
 * all other metadata are no part of it. Public source of the format:
 * https://nbformat.readthedocs.io/en/latest/format_description.html
 */
export function readNotebook(path: Path, read: Read): Notebook {
  const file = classify(path, read)
  if (file.kind === 'too-large') return {kind: 'whole', why: 'too-large'}
  if (file.kind !== 'text') return {kind: 'whole', why: 'no-text'}
  if (file.text.length > DATA_LIMITS.bytes) return {kind: 'whole', why: 'too-large'}
  const {root} = readJson(path, file.text)
  if (!root) return {kind: 'whole', why: 'no-json'}
  const cells = cellsOf(root)
  if (!cells) return {kind: 'whole', why: 'other-format'}
  const kernel = namesIn(member(root, 'metadata'), KERNEL)
  if (!kernel) return {kind: 'whole', why: 'other-format'}
  const digest = createHash('sha256').update(canonicalize([kernel, cells]) ?? '')
  return {kind: 'sources', digest: `n1-${digest.digest('hex')}`}
}

type Name = string | null
type Cell = readonly [type: string, source: string, ...kernel: readonly Name[]]

/** `undefined` where anything is not as format 4 has it. */
function cellsOf(root: JsonNode): readonly Cell[] | undefined {
  const format = member(root, 'nbformat')
  const list = member(root, 'cells')
  if (format?.kind !== 'scalar' || format.type !== 'number' || format.value !== '4' || list?.kind !== 'list') return
  const cells: Cell[] = []
  for (const item of list.items) {
    const [type, source] = [textOf(member(item, 'cell_type')), sourceOf(member(item, 'source'))]
    const kernel = namesIn(member(item, 'metadata'), KERNEL_OF_CELL)
    if (type === undefined || !CELLS.has(type) || source === undefined || !kernel) return
    cells.push(kernel.some(name => name !== null) ? [type, source, ...kernel] : [type, source])
  }
  return cells
}

/** `undefined` where one of them is there and is no text. */
function namesIn(metadata: JsonNode | undefined, paths: readonly (readonly string[])[]): Name[] | undefined {
  const names: Name[] = []
  for (const path of paths) {
    const node = path.reduce<JsonNode | undefined>((inner, key) => inner && member(inner, key), metadata)
    const name = node === undefined || (node.kind === 'scalar' && node.type === 'null') ? null : sourceOf(node)
    if (name === undefined || node?.kind === 'list') return undefined
    names.push(name)
  }
  return names
}

/** Half a character has no canonical form, so a source that has one is none. */
function sourceOf(node: JsonNode | undefined): string | undefined {
  const lines = node?.kind === 'list' ? node.items.map(textOf) : [textOf(node)]
  if (lines.includes(undefined)) return undefined
  const source = lines.join('')
  return /\p{Surrogate}/u.test(source) ? undefined : source
}

function textOf(node: JsonNode | undefined): string | undefined {
  return node?.kind === 'scalar' && node.type === 'text' ? node.value : undefined
}

function member(node: JsonNode, key: string): JsonNode | undefined {
  return node.kind === 'map' ? node.entries.get(key) : undefined
}
