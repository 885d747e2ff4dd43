import {createHash} from 'node:crypto'
import canonicalize from 'canonicalize'
import type {Assessment, Declaration, System} from '../declaration/declaration.ts'
import {resolvePath} from '../declaration/paths.ts'
import {valuesAt} from '../declaration/values.ts'
import {find, isNode, type Node, plain} from '../text/node.ts'
import type {PathIndex} from '../text/path-index.ts'
import {isLinkId} from '../words/content-id.ts'
import type {Path} from '../words/place.ts'
import type {Notebook, NotSources} from './notebook.ts'

/**
 * What an assessment rests on at least, where its policy names nothing: what the system does to people, and what its
 * models are. Coarse on purpose: a reworded limitation makes nothing stale.
 */
export const LEAST_FACTS = [
  'data.about',
  'data.special_categories',
  'use.effect',
  'use.automation',
  'use.events',
  'models.about',
  'models.does',
  'models.kind',
] as const
/** A bias test rests on its plan too. */
export const LEAST_FACTS_OF_BIAS = [...LEAST_FACTS, 'fairness.attributes', 'fairness.compare'] as const

/** The content that a system's assessments are about at least: models and column lists, as written in the declaration. */
export function leastPaths(system: System): string[] {
  const models = Object.values(system.facts.models ?? {}).flatMap(({path}) => path ?? [])
  const columns = Object.values(system.facts.sources ?? {}).flatMap(source => source.columns ?? [])
  return [...new Set([...models, ...columns])].sort()
}

export interface Sealing {
  readonly declaration: Declaration
  readonly system: System
  readonly assessment: string
  readonly entry: Assessment
  /** All files of the tree. */
  readonly paths: PathIndex
  /** Git blob ids of what is covered. */
  readonly identified: ReadonlyMap<Path, string>
  /** What was read of the notebooks that count by their sources. */
  readonly notebooks: ReadonlyMap<Path, Notebook>
}

export interface Covered {
  /** Path as it goes into the seal: relative to the project, with a leading `/` outside its folder. */
  readonly name: string
  readonly path: Path
}

/** Files that an assessment points to as its evidence, as written. */
export function evidencePaths(entry: Assessment): string[] {
  const {evidence} = entry
  const documents = typeof evidence === 'string' ? [evidence] : evidence?.summary ? [evidence.summary] : []
  const records = (entry.signed ?? []).flatMap(({record}) => record ?? [])
  return [...new Set([...documents, ...(entry.results ?? []).flatMap(({file}) => file ?? []), ...records])]
}

/** What of the tree an assessment covers, and the patterns that cover nothing. */
export function covered(sealing: Pick<Sealing, 'declaration' | 'entry' | 'paths'>): {
  files: Covered[]
  nothing: string[]
} {
  const {folder} = sealing.declaration
  const files = new Map<Path, Covered>()
  const nothing: string[] = []
  for (const written of [...evidencePaths(sealing.entry), ...(sealing.entry.covers?.paths ?? [])]) {
    const pattern = resolvePath(folder, written)
    const found = pattern === undefined ? [] : sealing.paths.matching(pattern)
    if (found.length === 0) nothing.push(written)
    for (const path of found) files.set(path, {path, name: nameIn(folder, path)})
  }
  return {files: [...files.values()].sort((a, b) => (a.name < b.name ? -1 : 1)), nothing}
}

/** Notebooks that one assessment may have counted by their sources: each is read. One more, and all of them count whole. */
export const MOST_NOTEBOOKS = 100

/**
 * Covered notebooks of an assessment that counts notebooks by their sources. One that is evidence itself is not among them:
 * what it shows is what was assessed.
 */
export function notebooksIn(sealing: Pick<Sealing, 'declaration' | 'entry' | 'paths'>): Path[] {
  const {declaration, entry} = sealing
  if (entry.covers?.notebooks !== 'sources') return []
  const written = evidencePaths(entry).flatMap(path => resolvePath(declaration.folder, path) ?? [])
  const evidence = new Set(written.flatMap(path => sealing.paths.matching(path)))
  return covered(sealing).files.flatMap(({path}) => (path.endsWith('.ipynb') && !evidence.has(path) ? [path] : []))
}

/** Those of them that are read: all, or none where there are too many. */
export function notebooksToRead(sealing: Pick<Sealing, 'declaration' | 'entry' | 'paths'>): Path[] {
  const notebooks = notebooksIn(sealing)
  return notebooks.length > MOST_NOTEBOOKS ? [] : notebooks
}

/** Notebooks that count with every byte of them although the assessment counts notebooks by their sources, and why. */
export function wholeNotebooks(
  sealing: Pick<Sealing, 'declaration' | 'entry' | 'paths' | 'notebooks'>,
): {path: Path; why: NotSources}[] {
  const read = new Set(notebooksToRead(sealing))
  return notebooksIn(sealing).flatMap(path => {
    const notebook = read.has(path) ? sealing.notebooks.get(path) : undefined
    if (notebook?.kind === 'sources') return []
    return [{path, why: notebook?.why ?? 'too-many'}]
  })
}

/** Covered links, folded into no seal: what they lead to can change without them. */
export function linksIn(sealing: Pick<Sealing, 'declaration' | 'entry' | 'paths' | 'identified'>): Path[] {
  return covered(sealing).files.flatMap(({path}) => (isLinkId(sealing.identified.get(path)) ? [path] : []))
}

/** A path relative to the project; with a leading `/` outside its folder. */
export function nameIn(folder: Path, path: Path): string {
  if (folder === '') return path
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : `/${path}`
}

/** Covered facts as JSON Pointer and value, sorted; a fact that is not declared has no row, so declaring it later shows. */
export function coveredFacts(system: System, fields: readonly string[]): [string, unknown][] {
  const rows = new Map<string, unknown>()
  for (const field of fields) {
    const direct = named(system, field)
    const known = direct ? [{value: direct as unknown, at: direct.at}] : valuesAt(system.node, field).known
    for (const {value, at} of known) rows.set(`${field} ${at.pointer}`, isNode(value) ? plain(value) : value)
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** A field that names one model, source or event, such as `models.visit-length`. */
function named(system: System, field: string): Node | undefined {
  const [root = '', ...rest] = field.split('.')
  const from =
    root === 'data' && rest[0] === 'sources'
      ? ['sources', ...rest.slice(1)]
      : root === 'use' && rest[0] === 'events'
        ? ['events', ...rest.slice(1)]
        : [root, ...rest]
  return find(system.node, from)
}

/**
 * The seal of an assessment: `s1-` and the first 128 bits, in hexadecimal, of the SHA-256 of the canonical JSON (RFC 8785)
 * of system, assessment, the entry without `seal` and `signed`, evidence and covered files as path and Git blob id (a
 * notebook that counts by its sources: the digest of those), and covered facts as pointer and value. `undefined` when a
 * covered file could not be identified, or is a symbolic link, whose text says nothing of what it leads to.
 */
export function sealOf(sealing: Sealing): string | undefined {
  const {files} = covered(sealing)
  if (files.some(({path}) => !sealing.identified.has(path) || isLinkId(sealing.identified.get(path)))) return undefined
  const sources = new Map(
    notebooksToRead(sealing).flatMap(path => {
      const notebook = sealing.notebooks.get(path)
      return notebook?.kind === 'sources' ? [[path, notebook.digest] as const] : []
    }),
  )
  const content = files.map(({name, path}) => [name, sources.get(path) ?? sealing.identified.get(path)] as const)
  const {seal: _seal, signed: _signed, ...entry} = sealing.entry
  const facts = coveredFacts(sealing.system, sealing.entry.covers?.facts ?? [])
  const text = canonicalize({system: sealing.system.id, assessment: sealing.assessment, entry, content, facts})
  return `s1-${createHash('sha256')
    .update(text ?? '')
    .digest('hex')
    .slice(0, 32)}`
}

/** The seal that the entry holds for one system. */
export function sealIn(entry: Assessment, system: System): string | undefined {
  return typeof entry.seal === 'object' ? entry.seal[system.id] : entry.seal
}

export type Freshness =
  | {readonly kind: 'fresh'; readonly seal: string}
  | {readonly kind: 'unsealed' | 'changed' | 'unidentified'}

/** Fresh means that the seal equals the digest of the tree being judged: dates and history play no part. */
export function freshness(sealing: Pick<Sealing, 'entry' | 'system'>, now: string | undefined): Freshness {
  if (now === undefined) return {kind: 'unidentified'}
  const then = sealIn(sealing.entry, sealing.system)
  if (then === undefined) return {kind: 'unsealed'}
  return then === now ? {kind: 'fresh', seal: now} : {kind: 'changed'}
}
