import {CHECKS} from '../checks/index.ts'
import type {Slices, Wants} from '../checks/check.ts'
import type {Declaration} from '../declaration/declaration.ts'
import {resolvePath} from '../declaration/paths.ts'
import {subjectsOf} from '../declaration/subject.ts'
import type {BiasEvidence} from '../evidence/bias/evidence.ts'
import {importResult} from '../evidence/bias/import/import.ts'
import {classify} from '../evidence/classify.ts'
import type {EvidenceFile} from '../evidence/file.ts'
import {findInTree} from '../evidence/tree-facts/find.ts'
import {wantedFiles} from '../evidence/tree-facts/wanted.ts'
import {type Judged, scopeOf} from '../gate/evaluate.ts'
import type {Content, Tree} from '../repository/tree.ts'
import type {PathIndex} from '../text/path-index.ts'
import type {Path} from '../words/place.ts'

/** Everything that the checks of one declaration want to see, read once. */
export async function gather(declaration: Declaration, systems: readonly Judged[], tree: Tree, paths: PathIndex, today: string): Promise<Slices> {
  const wants = systems.flatMap((judged) => wantsOf(judged).map((want) => ({judged, want})))
  const results = wants.flatMap(({judged, want}) => (want.bias ?? []).map((of) => ({judged, ...of})))
  const below = wants.some(({want}) => want.tree === true) ? paths.below(declaration.folder) : []
  const look = wantedFiles(below)
  const evidence = unique(wants.flatMap(({want}) => want.files ?? []))
  const resultFiles = unique(results.flatMap((result) => resultPath(declaration, result) ?? []))
  const contents = await tree.read(unique([...evidence, ...resultFiles, ...look]))
  const covered = unique(wants.flatMap(({want}) => want.identified ?? []).flatMap((pattern) => paths.matching(pattern)))
  const files = new Map([...evidence, ...resultFiles].map((path) => [path, classify(path, contents.get(path) ?? {kind: 'absent'})]))
  await withSections(files)
  const bias = new Map(results.map((result) => [key(result.judged.system.id, result.assessment, result.result), imported(declaration, result, files)]))
  const known = [...contents].flatMap(([path, content]): [Path, string][] => (content.kind === 'bytes' ? [[path, content.oid]] : []))
  const identified = await tree.identify(covered.filter((path) => contents.get(path)?.kind !== 'bytes'))
  return {
    files,
    today,
    tree: {paths, found: below.length > 0 ? findInTree(below, treeFiles(look, contents)) : []},
    bias: (system, assessment, result) => bias.get(key(system, assessment, result)),
    identified: new Map([...known, ...identified]),
    approvals: {kind: 'none'},
  }
}

function wantsOf(judged: Judged): Wants[] {
  return judged.policies.flatMap((policy) =>
    policy.rules.flatMap((rule) => {
      const check = CHECKS.get(rule.check.name)
      const list = subjectsOf(judged.system, judged.declaration.project, rule.each)
      if (!check || !list.declared) return []
      return list.subjects.map((subject) => check.wants(rule.check.options, scopeOf(rule, policy, judged, subject)))
    }),
  )
}

interface WantedResult {
  readonly judged: Judged
  readonly assessment: string
  readonly result: number
}

function resultOf({judged, assessment, result}: WantedResult) {
  return judged.system.facts.assessments?.[assessment]?.results?.[result]
}

function resultPath(declaration: Declaration, wanted: WantedResult): Path | undefined {
  const written = resultOf(wanted)?.file
  return written === undefined ? undefined : resolvePath(declaration.folder, written)
}

function imported(declaration: Declaration, wanted: WantedResult, files: ReadonlyMap<Path, EvidenceFile>): BiasEvidence | undefined {
  const result = resultOf(wanted)
  if (!result) return undefined
  const {system} = wanted.judged
  const at = system.place('assessments', wanted.assessment, 'results', wanted.result)
  const path = resultPath(declaration, wanted)
  const file: EvidenceFile = (path === undefined ? undefined : files.get(path)) ?? {kind: 'absent', path: result.file ?? ''}
  const {event, version, model} = result
  const defaults = {...(event && {event}), ...(version && {version}), ...(model && {model})}
  return importResult(file, {result, at, defaults, attributes: system.facts.fairness?.attributes})
}

/** Markdown is taken apart only where there is some: its reader is large. */
async function withSections(files: Map<Path, EvidenceFile>): Promise<void> {
  const documents = [...files].filter(([path, file]) => file.kind === 'text' && /\.(md|markdown)$/i.test(path))
  if (documents.length === 0) return
  const {sectionsOf, wordsOf} = await import('../evidence/document.ts')
  for (const [path, file] of documents) {
    if (file.kind === 'text') files.set(path, {...file, sections: sectionsOf(file.text), words: wordsOf(file.text)})
  }
}

function treeFiles(look: readonly Path[], contents: ReadonlyMap<Path, Content>): ReadonlyMap<Path, Content> {
  return new Map(look.flatMap((path) => (contents.has(path) ? [[path, contents.get(path) as Content] as const] : [])))
}

function key(system: string, assessment: string, result: number): string {
  return JSON.stringify([system, assessment, result])
}

function unique(paths: readonly Path[]): Path[] {
  return [...new Set(paths)]
}
