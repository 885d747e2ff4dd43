import {readJson} from '../../text/json.ts'
import {Lines} from '../../text/lines.ts'
import type {Node} from '../../text/node.ts'
import {readYaml} from '../../text/yaml.ts'
import {type Path, startOf} from '../../words/place.ts'
import {CARD_LIMITS, isCardName, readCard} from '../cards/read.ts'
import type {TreeFinding} from '../tree.ts'
import {aiLibrary} from './ai-libraries.ts'
import {type Column, personColumns, shownName} from './columns.ts'
import {csvHeader} from './csv-header.ts'
import {listedColumns} from './listed-columns.ts'
import {dependencies} from './manifests.ts'
import {isModelFile} from './model-files.ts'
import {sqlTables} from './sql-tables.ts'
import {beginning} from './text.ts'
import {candidates, type Format, formatOf, wantedFiles} from './wanted.ts'

/** What reading a wanted file gave. Only `bytes` is content: the whole file or at least its first 64 KiB and one byte more. */
export type TreeFile = ReadFile | {readonly kind: string}
interface ReadFile {
  readonly kind: 'bytes'
  readonly bytes: Uint8Array
}

/**
 * Why a file that may show something did not, or not all of it: more files than are read (`too-many`), longer than what
 * is looked at (`partly`), larger than is read at all (`too-large`), a pointer to content kept elsewhere (`pointer`), no
 * regular file or no text in its format (`unreadable`).
 */
export const NOT_READ = ['too-many', 'partly', 'too-large', 'pointer', 'unreadable'] as const
export type NotRead = (typeof NOT_READ)[number]

/**
 * What lies in a tree that a declaration should cover: model files by name, AI libraries in dependency manifests and
 * notebooks, columns that identify persons in CSV headers and schemas, and what cards say of models and data. `files` answers `wantedFiles(paths)`. Every file
 * that could not be looked at whole is a finding too, so that nothing is taken for clean that was not seen.
 */
export function findInTree(paths: Iterable<Path>, files: ReadonlyMap<Path, TreeFile>): readonly TreeFinding[] {
  const all = [...paths]
  const models = all
    .filter(isModelFile)
    .map((path): TreeFinding => ({kind: 'model-file', name: path, at: startOf(path)}))
  const wanted = wantedFiles(all)
  const read = wanted.flatMap(path => lookInto(path, files.get(path)))
  const told = cards(wanted, files)
  const chosen = new Set(wanted)
  const left = candidates(all).filter(path => !chosen.has(path))
  return [...models, ...read, ...told, ...left.map(path => notRead(path, 'too-many'))]
}

function notRead(path: Path, reason: NotRead): TreeFinding {
  return {kind: 'not-read', name: reason, at: startOf(path)}
}

function lookInto(path: Path, file: TreeFile | undefined): readonly TreeFinding[] {
  const format = formatOf(path)
  if (format === undefined || format === 'card') return []
  if (file === undefined || !hasBytes(file))
    return [notRead(path, file?.kind === 'too-large' ? 'too-large' : 'unreadable')]
  const start = beginning(file.bytes)
  if (start.kind !== 'text') return [notRead(path, start.kind === 'pointer' ? 'pointer' : 'unreadable')]
  if (start.text.trim() === '') return start.cut ? [notRead(path, 'partly')] : []
  return look(format, path, start.text, start.cut)
}

function hasBytes(file: TreeFile): file is ReadFile {
  return file.kind === 'bytes' && 'bytes' in file
}

function look(format: Exclude<Format, 'card'>, path: Path, text: string, cut: boolean): readonly TreeFinding[] {
  const partly = cut ? [notRead(path, 'partly')] : []
  switch (format) {
    case 'manifest':
    case 'notebook':
      return [...libraries(path, text), ...partly]
    case 'csv': {
      const header = csvHeader(path, text, cut)
      return [...persons([header.columns]), ...(header.whole ? [] : [notRead(path, 'partly')])]
    }
    case 'sql':
      return [...persons(sqlTables(path, text)), ...partly]
    case 'json':
    case 'yaml': {
      // Half of a document cannot be read as one.
      if (cut) return partly
      const root = document(format, path, text)
      return root === undefined ? [notRead(path, 'unreadable')] : persons(listedColumns(root))
    }
  }
}

function document(format: 'json' | 'yaml', path: Path, text: string): Node | undefined {
  return format === 'json' ? readJson(path, text).root : readYaml(path, new TextEncoder().encode(text)).root
}

/** What the cards among the files say; all of them together are read up to a limit. */
function cards(paths: readonly Path[], files: ReadonlyMap<Path, TreeFile>): readonly TreeFinding[] {
  let left: number = CARD_LIMITS.bytesInAll
  return paths.filter(isCardName).flatMap((path): TreeFinding[] => {
    const isOnlyCard = formatOf(path) === 'card'
    const unread = (reason: NotRead) => (isOnlyCard ? [notRead(path, reason)] : [])
    const file = files.get(path)
    if (file === undefined || !hasBytes(file)) return unread(file?.kind === 'too-large' ? 'too-large' : 'unreadable')
    if (beginning(file.bytes).kind === 'pointer') return unread('pointer')
    if (file.bytes.length <= CARD_LIMITS.bytes) left -= file.bytes.length
    if (left < 0) return unread('too-large')
    const reading = readCard(path, file.bytes)
    if (reading.kind === 'none') return []
    if (reading.kind !== 'card') return unread(reading.kind)
    return reading.card.facts.map(card => ({kind: 'card', name: card.what, at: card.at, card}))
  })
}

function persons(tables: readonly (readonly Column[])[]): readonly TreeFinding[] {
  return tables.flatMap(personColumns).map(column => ({kind: 'person-column', name: shownName(column), at: column.at}))
}

/** Each library once a file, where it is named first. */
function libraries(path: Path, text: string): readonly TreeFinding[] {
  const lines = new Lines(text)
  const found = new Map<string, number>()
  for (const {ecosystem, name, offset} of dependencies(path, text)) {
    const library = aiLibrary(ecosystem, name)
    if (library !== undefined) found.set(library, Math.min(offset, found.get(library) ?? offset))
  }
  return [...found]
    .sort(([, one], [, other]) => one - other)
    .map(([name, offset]) => ({kind: 'ai-library', name, at: {file: path, ...lines.at(offset), pointer: ''}}))
}
