import {createHash} from 'node:crypto'
import canonicalize from 'canonicalize'
import type {Assessment, System} from '../../declaration/declaration.ts'
import {resolvePath} from '../../declaration/paths.ts'
import {covered, coveredFacts, evidencePaths, LEAST_FACTS_OF_BIAS, leastPaths} from '../../evidence/seal.ts'
import type {CheckUse, Rule} from '../../policy/policy.ts'
import type {PathIndex} from '../../text/path-index.ts'
import type {Path} from '../../words/place.ts'
import type {Judged} from '../evaluate.ts'
import type {Finding} from '../finding.ts'

/** Facts that a finding rests on, whatever it is about; a version tells one model from the next where its files are elsewhere. */
const FACTS = [...LEAST_FACTS_OF_BIAS, 'models.version', 'models.artefact.digest'] as const

/** Every path, from the root of the tree, whose content a finding of these systems can be about: what is to be identified. */
export function contentWanted({declaration, system}: Judged): Path[] {
  const entries = Object.values(system.facts.assessments ?? {})
  const all = [...leastPaths(system), ...entries.flatMap(pathsOf)]
  return [...new Set(all)].flatMap(path => resolvePath(declaration.folder, path) ?? [])
}

/** The content that a finding is about, as written in the declaration: models and columns, and the evidence of its assessments. */
export function contentPaths(finding: Finding, rule: Rule | undefined, {declaration, system}: Judged): string[] {
  const {subject, at} = finding
  const others = Object.entries(system.facts.models ?? {}).flatMap(([id, {path}]) =>
    subject.kind === 'model' && id !== subject.id && path !== undefined ? [path] : [],
  )
  const own = leastPaths(system).filter(path => !others.includes(path) || isOf(subject.id, path, system))
  const evidence = assessmentsAbout(finding, rule, system).flatMap(pathsOf)
  const there = at.file === declaration.file || at.file === '' ? [] : [`/${at.file}`]
  return [...new Set([...own, ...evidence, ...there])].sort()
}

function isOf(model: string, path: string, system: System): boolean {
  return system.facts.models?.[model]?.path === path
}

function pathsOf(entry: Assessment): string[] {
  return [...evidencePaths(entry), ...(entry.covers?.paths ?? [])]
}

/** Assessments of the kind that the rule asks, and the one that the finding points into. */
function assessmentsAbout({at}: Finding, rule: Rule | undefined, system: System): Assessment[] {
  const kinds = rule ? kindsIn(rule.check) : []
  return Object.entries(system.facts.assessments ?? {}).flatMap(([id, entry]) => {
    const place = system.place('assessments', id)
    const inside = at.file === place.file && `${at.pointer}/`.startsWith(`${place.pointer}/`)
    return inside || (entry.kind !== undefined && kinds.includes(entry.kind)) ? [entry] : []
  })
}

function kindsIn({name, options}: CheckUse): string[] {
  if (name === 'bias') return ['bias-test']
  if (name === 'assessment') return [(options as {readonly kind: string}).kind]
  if (name !== 'any_of') return []
  return (options as readonly Readonly<Record<string, unknown>>[]).flatMap(call =>
    Object.entries(call).flatMap(([inner, own]) => kindsIn({name: inner, options: own})),
  )
}

/**
 * What these paths hold and what the system does to people: `c1-` and the first 128 bits, in hexadecimal, of the SHA-256 of
 * canonical JSON (RFC 8785). Paths are relative to the project; one that leads to nothing is part of it by name.
 * `undefined` where a file could not be identified.
 */
export function coveredDigest(
  written: readonly string[],
  {declaration, system}: Judged,
  {paths, identified}: {readonly paths: PathIndex; readonly identified: ReadonlyMap<Path, string>},
): string | undefined {
  const {files, nothing} = covered({declaration, entry: {covers: {paths: [...written]}}, paths})
  const content = files.map(({name, path}) => [name, identified.get(path)] as const)
  if (content.some(([, oid]) => oid === undefined)) return undefined
  const text = canonicalize({content, nothing: [...nothing].sort(), facts: coveredFacts(system, FACTS)}) ?? ''
  return `c1-${createHash('sha256').update(text).digest('hex').slice(0, 32)}`
}
