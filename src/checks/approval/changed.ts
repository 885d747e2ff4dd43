import canonicalize from 'canonicalize'
import type {Declaration, Model, Source, SystemFacts} from '../../declaration/declaration.ts'
import {resolvePath} from '../../declaration/paths.ts'
import type {Asked} from '../../evidence/signoffs/approval.ts'
import {asText, contentsOf, wholeOf, withoutSeals} from '../../evidence/signoffs/content.ts'
import type {Path} from '../../words/place.ts'
import type {Scope, Slices} from '../check.ts'
import type {Options} from './options.ts'

type Changes = Extract<Slices['changes'], {kind: 'known'}>

/** What of a change somebody must approve. */
export interface Changed extends Omit<Asked, 'roles'> {
  /** `[name, before]` of files and `[name, before, after]` of what is declared, `null` for what was or is not there. */
  readonly items: readonly (readonly [name: string, ...unknown[]])[]
}

/** What a change does to models, data or the declaration: to their files, by Git blob id, and to what is declared of them. */
export function changedIn({of}: Options, scope: Scope, changes: Changes, base: Slices['base']): Changed {
  const {subject, system, declaration} = scope
  const now = system.facts
  // What is declared cannot have changed where its file has not.
  const touched = changes.paths.has(declaration.file)
  const then = touched ? (base.kind === 'known' ? base.facts(system.id) : undefined) : now
  if (of === 'classification') return classified(scope, touched && then === undefined)
  const one = subject.kind === 'model' || subject.kind === 'source' ? subject.id : undefined
  const pairs = pairsOf(of, one, then, now)
  const paths = pairs.flatMap(({files}) => files).flatMap(path => resolvePath(declaration.folder, path) ?? [])
  const declared = pairs.flatMap(({name, before, after}): Changed['items'][number][] =>
    canonicalize(before ?? null) === canonicalize(after ?? null)
      ? []
      : [[name === '' ? declaration.file : `${declaration.file}#${name}`, before ?? null, after ?? null]],
  )
  const list = of === 'model' ? 'models' : of
  const files = filesBelow(paths, changes)
  return {
    what: one === undefined ? list : `${list}/${one}`,
    items: [...files.map(path => [path, changes.paths.get(path)?.before ?? null] as const), ...declared],
    contents: contentsOf(files, path => changes.paths.get(path)?.after),
    within: others => paths.some(path => others.matching(path).length > 0),
    said: [{file: declaration.file, now: declaration, of: other => partOf(other, scope, of, one)}],
  }
}

/** From this tier on a project is asked so much that calling itself harmless would not help it. */
const ASKED_ENOUGH = 2

/** The facts by which a new project says how little need be asked of it: from then on lowering them is seen, but not the first time. */
function classified({declaration, system, tier}: Scope, isNew: boolean): Changed {
  const {data, people, sources, use, events, models} = system.facts
  const facts = {tier, data, people, sources, use, events, models}
  const items = isNew && tier < ASKED_ENOUGH ? [[declaration.file, null, facts] as const] : []
  return {what: 'classification', items, contents: [], said: [wholeOf(declaration.file, declaration)]}
}

/** The same part of another version of the declaration. */
function partOf(other: Declaration, {declaration, system}: Scope, of: Part, one: string | undefined): string {
  const same = other.project === declaration.project ? other.systems.find(({id}) => id === system.id) : undefined
  return asText(same ? pairsOf(of, one, undefined, same.facts).map(({name, after}) => [name, after ?? null]) : null)
}

type Part = Exclude<Options['of'], 'classification'>

interface Pair {
  readonly name: string
  readonly before: unknown
  readonly after: unknown
  /** Files and folders, as written. */
  readonly files: readonly string[]
}

function pairsOf(of: Part, one: string | undefined, then: SystemFacts | undefined, now: SystemFacts): Pair[] {
  if (of === 'declaration') return [{name: '', before: then && withoutSeals(then), after: withoutSeals(now), files: []}]
  if (of === 'model') {
    const names = one === undefined ? namesIn(then?.models, now.models) : [one]
    return names.map(name => pair(`/models/${name}`, own(then?.models, name), own(now.models, name), modelFiles))
  }
  const names = one === undefined ? namesIn(then?.sources, now.sources) : [one]
  const sources = names.map(name =>
    pair(`/data/sources/${name}`, own(then?.sources, name), own(now.sources, name), sourceFiles),
  )
  if (one !== undefined) return sources
  return [...sources, pair('/data', then?.data, now.data), pair('/data/people', then?.people, now.people)]
}

function pair<T>(
  name: string,
  before: T | undefined,
  after: T | undefined,
  files: (of: T) => string[] = () => [],
): Pair {
  const all = [before, after].flatMap(value => (value === undefined ? [] : files(value)))
  return {name, before, after, files: [...new Set(all)]}
}

function modelFiles({path}: Model): string[] {
  return path === undefined ? [] : [path]
}

function sourceFiles({columns}: Source): string[] {
  return columns === undefined ? [] : [columns]
}

function namesIn(...maps: readonly (Readonly<Record<string, unknown>> | undefined)[]): string[] {
  return [...new Set(maps.flatMap(map => Object.keys(map ?? {})))].sort()
}

function own<T>(map: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return map && Object.hasOwn(map, name) ? map[name] : undefined
}

function filesBelow(paths: readonly Path[], changes: Changes): Path[] {
  return [...changes.paths.keys()].filter(path => paths.some(at => isBelow(path, at))).sort()
}

function isBelow(path: Path, folder: Path): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`)
}
