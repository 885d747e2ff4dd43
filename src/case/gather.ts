import type {Base, Slices, Wants} from '../checks/check.ts'
import {CHECKS} from '../checks/index.ts'
import type {Declaration} from '../declaration/declaration.ts'
import {resolvePath} from '../declaration/paths.ts'
import {plannedAttributes} from '../declaration/plan.ts'
import {subjectsOf} from '../declaration/subject.ts'
import type {Recognise} from '../evidence/bias/import/format.ts'
import {importWith, isReadByItself, type ResultEntry} from '../evidence/bias/import/import.ts'
import {SeenFigures} from '../evidence/bias/same/seen.ts'
import {classify} from '../evidence/classify.ts'
import type {EvidenceFile} from '../evidence/file.ts'
import {readNotebook} from '../evidence/notebook.ts'
import {proseOf} from '../evidence/prose.ts'
import {notebooksToRead} from '../evidence/seal.ts'
import {findInTree} from '../evidence/tree-facts/find.ts'
import {wantedFiles} from '../evidence/tree-facts/wanted.ts'
import {type Judged, scopeOf} from '../gate/evaluate.ts'
import {settleWants} from '../gate/settle/ground.ts'
import type {Content, Tree} from '../repository/tree.ts'
import type {PathIndex} from '../text/path-index.ts'
import type {Path} from '../words/place.ts'
import {baseOf} from './base.ts'

/** What the checks of one declaration want to see, all of it known before anything is read. */
export interface Wanted {
  readonly declaration: Declaration
  readonly results: readonly WantedResult[]
  /** Documents and result files. */
  readonly evidence: readonly Path[]
  /** Documents that are taken apart. */
  readonly parts: ReadonlySet<Path>
  /** Files below the project in which undeclared things are looked for. */
  readonly look: readonly Path[]
  /** Paths of the project, where something looks at all of them. */
  readonly below: readonly Path[]
  /** Files whose content is identified, not read. */
  readonly covered: readonly Path[]
  /** Notebooks that count by their sources. */
  readonly notebooks: readonly Path[]
}

interface WantedResult {
  readonly judged: Judged
  readonly assessment: string
  readonly result: number
}

export function wantedBy(
  declaration: Declaration,
  systems: readonly Judged[],
  paths: PathIndex,
  /** What is set aside is bound to content, so that has to be identified. */
  content: boolean,
): Wanted {
  const wants = systems.flatMap(judged =>
    [...wantsOf(judged), settleWants(judged, {content})].map(want => ({judged, want})),
  )
  const asked = wants.flatMap(({judged, want}) => (want.bias ?? []).map(of => ({judged, ...of})))
  // Several rules and events ask for the same file; it is read once.
  const results = [...new Map(asked.map(of => [key(of.judged.system.id, of.assessment, of.result), of])).values()]
  const below = wants.some(({want}) => want.tree === true) ? paths.below(declaration.folder) : []
  return {
    declaration,
    results,
    evidence: unique([
      ...wants.flatMap(({want}) => want.files ?? []),
      ...results.flatMap(result => resultPath(declaration, result) ?? []),
    ]),
    parts: new Set(wants.flatMap(({want}) => want.parts ?? [])),
    look: wantedFiles(below),
    below,
    covered: unique(wants.flatMap(({want}) => want.identified ?? []).flatMap(pattern => paths.matching(pattern))),
    notebooks: unique(
      wants.flatMap(({want}) => (want.notebooks ?? []).flatMap(entry => notebooksToRead({declaration, entry, paths}))),
    ),
  }
}

function wantsOf(judged: Judged): Wants[] {
  return judged.policies.flatMap(policy =>
    policy.rules.flatMap(rule => {
      const check = CHECKS.get(rule.check.name)
      const list = subjectsOf(judged.system, judged.declaration.project, rule.each)
      if (!check || !list.declared) return []
      return list.subjects.map(subject => check.wants(rule.check.options, scopeOf(rule, policy, judged, subject)))
    }),
  )
}

/** What every project of a run has in common. */
export interface Circumstances extends Pick<Slices, 'today' | 'approvals' | 'changes'> {
  /** What this would be merged into. */
  readonly before?: Tree
  /** Figures of the projects that were read before these. */
  readonly seen?: SeenFigures
}

/** Reads what several projects want at once, and gives each what its checks may see. */
export async function gather(
  wanted: readonly Wanted[],
  tree: Tree,
  paths: PathIndex,
  {today, before, approvals, changes, seen = new SeenFigures()}: Circumstances,
): Promise<Slices[]> {
  const contents = await tree.read(
    unique(wanted.flatMap(({evidence, look, notebooks}) => [...evidence, ...look, ...notebooks])),
  )
  const known = new Map(
    [...contents].flatMap(([path, content]): [Path, string][] =>
      content.kind === 'bytes' ? [[path, content.oid]] : [],
    ),
  )
  const unread = unique(wanted.flatMap(({covered}) => covered)).filter(path => !known.has(path))
  const identified = unread.length > 0 ? new Map([...known, ...(await tree.identify(unread))]) : known
  const notebooks = new Map(
    unique(wanted.flatMap(one => one.notebooks)).map(path => [
      path,
      readNotebook(path, contents.get(path) ?? {kind: 'absent'}),
    ]),
  )
  const base =
    before &&
    (await baseOf(
      wanted.map(({declaration}) => declaration),
      unique(wanted.flatMap(({evidence}) => evidence)),
      before,
    ))
  const slices: Slices[] = []
  for (const one of wanted) {
    const stood: Base = base ? base(one.declaration) : {kind: 'none'}
    slices.push(
      await slicesOf(one, {contents, identified, notebooks, paths, today, base: stood, approvals, changes, seen}),
    )
  }
  return slices
}

interface Gathered extends Pick<Slices, 'today' | 'approvals' | 'changes' | 'base' | 'identified' | 'notebooks'> {
  readonly contents: ReadonlyMap<Path, Content>
  readonly paths: PathIndex
  readonly seen: SeenFigures
}

async function slicesOf(
  {declaration, results, evidence, parts, look, below}: Wanted,
  {contents, identified, notebooks, paths, today, base, approvals, changes, seen: figures}: Gathered,
): Promise<Slices> {
  const files = new Map(evidence.map(path => [path, classify(path, contents.get(path) ?? {kind: 'absent'})]))
  await withWords(files, parts)
  const entries = results.flatMap(wanted => resultEntry(declaration, wanted, files) ?? [])
  const recognise = await recogniserFor(entries)
  const bias = new Map(
    entries.map(({wanted, file, entry}) => [
      key(wanted.judged.system.id, wanted.assessment, wanted.result),
      importWith(recognise, file, entry),
    ]),
  )
  for (const system of declaration.systems) {
    const results = entries.flatMap(({wanted: {judged, assessment, result}}) => {
      const measurements =
        judged.system.id === system.id ? bias.get(key(system.id, assessment, result))?.measurements : []
      return measurements ? [{assessment, result, measurements}] : []
    })
    figures.add({declaration, system, results, paths, identified})
  }
  const seen = new Map(
    look.flatMap(path => {
      const content = contents.get(path)
      return content ? [[path, content] as const] : []
    }),
  )
  return {
    files,
    today,
    base,
    tree: {paths, found: below.length > 0 ? findInTree(below, seen) : []},
    bias: (system, assessment, result) => bias.get(key(system, assessment, result)),
    elsewhere: (system, numbers) => figures.same({project: declaration.project, system}, numbers),
    identified,
    notebooks,
    approvals,
    changes,
  }
}

function resultOf({judged, assessment, result}: WantedResult) {
  return judged.system.facts.assessments?.[assessment]?.results?.[result]
}

function resultPath(declaration: Declaration, wanted: WantedResult): Path | undefined {
  const written = resultOf(wanted)?.file
  return written === undefined ? undefined : resolvePath(declaration.folder, written)
}

interface Entry {
  readonly wanted: WantedResult
  readonly file: EvidenceFile
  readonly entry: ResultEntry
}

function resultEntry(
  declaration: Declaration,
  wanted: WantedResult,
  files: ReadonlyMap<Path, EvidenceFile>,
): Entry | undefined {
  const result = resultOf(wanted)
  if (!result) return undefined
  const {system} = wanted.judged
  const at = system.place('assessments', wanted.assessment, 'results', wanted.result)
  const path = resultPath(declaration, wanted)
  const file: EvidenceFile = (path === undefined ? undefined : files.get(path)) ?? {
    kind: 'absent',
    path: result.file ?? '',
  }
  const {event, version, model} = result
  const defaults = {...(event && {event}), ...(version && {version}), ...(model && {model})}
  return {wanted, file, entry: {result, at, defaults, attributes: plannedAttributes(system.facts.fairness)}}
}

/** The readers of other tools' formats are loaded only where a file may be in one. */
async function recogniserFor(entries: readonly Entry[]): Promise<Recognise> {
  const needed = entries.some(({file, entry}) => file.kind === 'text' && !isReadByItself(file, entry.result))
  return needed ? (await import('../evidence/bias/import/formats.ts')).recognise : () => undefined
}

/** Markdown is taken apart only where its parts are asked for: its reader is large. */
async function withWords(files: Map<Path, EvidenceFile>, parts: ReadonlySet<Path>): Promise<void> {
  for (const [path, file] of files) {
    if (file.kind !== 'text' || !/\.(md|markdown)$/i.test(path)) continue
    if (!parts.has(path)) files.set(path, {...file, words: proseOf(file.text)})
    else files.set(path, {...file, ...(await import('../evidence/document.ts')).readMarkdown(file.text)})
  }
}

function key(system: string, assessment: string, result: number): string {
  return JSON.stringify([system, assessment, result])
}

function unique(paths: readonly Path[]): Path[] {
  return [...new Set(paths)]
}
