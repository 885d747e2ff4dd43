import {readdir, stat} from 'node:fs/promises'
import {basename, join, relative, resolve, sep} from 'node:path'
import {matches} from '../text/glob.ts'
import {messages} from './messages.ts'
import {Refused} from './refused.ts'

export type Format = 'csv' | 'parquet' | 'json'

/** Files of one format, by their absolute paths, in an order that is always the same. */
export interface Source {
  readonly format: Format
  readonly files: readonly string[]
}

const FORMATS: readonly (readonly [RegExp, Format])[] = [
  [/\.(?:csv|tsv)(?:\.gz|\.zst)?$/i, 'csv'],
  [/\.(?:parquet|pq)$/i, 'parquet'],
  [/\.(?:jsonl|ndjson|json)(?:\.gz|\.zst)?$/i, 'json'],
]
const MOST_FILES = 10_000
const DEEPEST = 8

/**
 * The files that somebody named: files, patterns with `*`, `**` and `?`, and folders such as Spark writes, of which all
 * part files are taken. Nothing on a network is ever opened.
 */
export async function sourceOf(named: readonly string[]): Promise<Source> {
  const files = new Set<string>()
  for (const name of named) {
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(name)) throw new Refused({say: messages.say('no-network', {name})})
    for (const file of await filesOf(name)) files.add(file)
    if (files.size > MOST_FILES) throw new Refused({say: messages.say('too-many-files', {limit: MOST_FILES})})
  }
  const sorted = [...files].sort()
  const formats = new Map(sorted.map(file => [formatOf(file), file]))
  const unknown = formats.get(undefined)
  if (unknown !== undefined) throw new Refused({say: messages.say('unknown-format', {name: basename(unknown)})})
  const [first, second] = [...formats.keys()]
  if (first === undefined) throw new Refused({say: messages.say('no-files', {name: named.join(' ')})})
  if (second !== undefined)
    throw new Refused({say: messages.say('mixed-formats', {one: first.toUpperCase(), other: second.toUpperCase()})})
  return {format: first, files: sorted}
}

function formatOf(file: string): Format | undefined {
  return FORMATS.find(([form]) => form.test(file))?.[1]
}

async function filesOf(name: string): Promise<readonly string[]> {
  const path = resolve(name)
  const kind = await kindOf(path)
  if (kind === 'file') return [path]
  if (kind === 'folder') {
    const found = await partsIn(path, 0)
    if (found.length === 0) throw new Refused({say: messages.say('empty-folder', {name})})
    return found
  }
  if (kind === 'nothing' && /[*?]/.test(name)) {
    const found = await matching(path)
    if (found.length > 0) return found
  }
  throw new Refused({say: messages.say(kind === 'unreadable' ? 'unreadable' : 'no-files', {name})})
}

/** Files that a pattern names, and part files below the folders that it names. */
async function matching(pattern: string): Promise<readonly string[]> {
  const steps = pattern.split(sep)
  const first = steps.findIndex(step => /[*?]/.test(step))
  const base = steps.slice(0, first).join(sep) || sep
  if ((await kindOf(base)) !== 'folder') return []
  const wanted = steps.slice(first).join('/')
  return (await partsIn(base, 0)).filter(file => matches(wanted, relative(base, file).split(sep).join('/')))
}

/** Part files below a folder; what Spark and Hadoop write about them begins with `_` or `.`. */
async function partsIn(folder: string, depth: number): Promise<readonly string[]> {
  if (depth > DEEPEST) return []
  const inside = await Promise.all(
    (await entries(folder)).map(async entry => {
      if (/^[._]/.test(entry.name)) return []
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return partsIn(path, depth + 1)
      return formatOf(path) === undefined ? [] : [path]
    }),
  )
  return inside.flat()
}

async function entries(folder: string) {
  try {
    return await readdir(folder, {withFileTypes: true})
  } catch {
    throw new Refused({say: messages.say('unreadable', {name: folder})})
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'nothing' | 'unreadable'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'nothing' : 'unreadable'
  }
}
