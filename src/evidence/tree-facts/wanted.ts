import type {Path} from '../../words/place.ts'
import {isCardName} from '../cards/read.ts'
import {isManifest} from './manifests.ts'

/** Files read at most, over the whole tree. */
export const MOST_FILES = 200

/** What a file can show: the columns of data, the libraries that code uses, or what a card says of models and data. */
export type Shows = 'columns' | 'libraries' | 'cards'
export type Format = 'csv' | 'sql' | 'json' | 'yaml' | 'manifest' | 'notebook' | 'card'

const SCHEMA_NAME =
  /^(?:[\w.-]*[._-])?(?:schema|schemas|sources|columns|fields|datapackage|dictionary|data-?dictionary|tableschema|models)\.(json|ya?ml)$/
const DBT_MODEL = /(?:^|\/)models\/(?:[^/]+\/)*[^/]+\.ya?ml$/

/** How a file is looked at, by its name; nothing for a file that shows none of these. */
export function formatOf(path: Path): Format | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  if (name.endsWith('.ipynb')) return 'notebook'
  if (isManifest(path)) return 'manifest'
  if (/\.(?:csv|tsv|psv)$/.test(name)) return 'csv'
  if (/\.(?:sql|ddl)$/.test(name)) return 'sql'
  const schema = SCHEMA_NAME.exec(name)
  if (schema) return schema[1] === 'json' ? 'json' : 'yaml'
  if (DBT_MODEL.test(path.toLowerCase())) return 'yaml'
  return isCardName(path) ? 'card' : undefined
}

export function showsWhat(path: Path): Shows | undefined {
  const format = formatOf(path)
  if (format === undefined) return undefined
  if (format === 'card') return 'cards'
  return format === 'manifest' || format === 'notebook' ? 'libraries' : 'columns'
}

/** Every file that would have to be read to be sure. */
export function candidates(paths: Iterable<Path>): readonly Path[] {
  return [...paths].filter(path => formatOf(path) !== undefined)
}

/**
 * The files to read, at most `MOST_FILES`: from each format in turn the one closest to the root, then by path, so that
 * many files of one format never crowd out another. The answer depends on the paths only, not on their order.
 */
export function wantedFiles(paths: Iterable<Path>): readonly Path[] {
  const queues = new Map<Format, Path[]>()
  for (const path of candidates(paths)) {
    const format = formatOf(path)
    if (format === undefined) continue
    const queue = queues.get(format)
    if (queue) queue.push(path)
    else queues.set(format, [path])
  }
  const sorted = FORMATS.map(format => (queues.get(format) ?? []).sort(closestFirst))
  const longest = Math.max(0, ...sorted.map(queue => queue.length))
  const wanted: Path[] = []
  for (let turn = 0; turn < longest && wanted.length < MOST_FILES; turn++) {
    for (const queue of sorted) {
      const path = queue[turn]
      if (path !== undefined && wanted.length < MOST_FILES) wanted.push(path)
    }
  }
  return wanted
}

const FORMATS: readonly Format[] = ['manifest', 'csv', 'yaml', 'json', 'sql', 'card', 'notebook']

function closestFirst(one: Path, other: Path): number {
  return depth(one) - depth(other) || (one < other ? -1 : one > other ? 1 : 0)
}

function depth(path: Path): number {
  return path.split('/').length
}
