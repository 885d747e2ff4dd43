import canonicalize from 'canonicalize'
import type {Assessment, Declaration, System, SystemFacts} from '../../declaration/declaration.ts'
import {resolvePath} from '../../declaration/paths.ts'
import {evidencePaths} from '../../evidence/seal.ts'
import {pathIndex} from '../../text/path-index.ts'
import type {Slices} from '../check.ts'
import type {Some, Touched} from './messages.ts'

export type Since = Pick<Slices, 'base' | 'changes'>

const MOST_NAMED = 3

interface Sealed {
  readonly declaration: Declaration
  readonly system: System
  readonly id: string
  readonly entry: Assessment
}

/** What of a sealed assessment a change touches: files that came, changed or went, its own entry, facts; empty where nothing. */
export function touchedBy({declaration, system, id, entry}: Sealed, {base, changes}: Since): Partial<Touched> {
  const written = [...evidencePaths(entry), ...(entry.covers?.paths ?? [])]
  const changed = pathIndex(changes.kind === 'known' ? changes.paths.keys() : [])
  const files = written.flatMap(path => changed.matching(resolvePath(declaration.folder, path) ?? NOTHING))
  const before = base.kind === 'known' ? base.facts(system.id) : undefined
  const facts = before ? (entry.covers?.facts ?? []).filter(name => differs(name, before, system.facts)) : []
  const own = before !== undefined && isOther(id, entry, before)
  if (files.length === 0 && facts.length === 0 && !own) return {}
  return {files: some(files), facts: some(facts), entry: own}
}

/** A pattern that no path of a tree fits. */
const NOTHING = '/'

export function some(all: readonly string[]): Some {
  const names = [...new Set(all)]
  return {names: names.slice(0, MOST_NAMED), more: Math.max(0, names.length - MOST_NAMED)}
}

/** The entry is another, apart from its seal and signatures; one that was not there before is new altogether. */
function isOther(id: string, entry: Assessment, {assessments = {}}: SystemFacts): boolean {
  const old = Object.hasOwn(assessments, id) ? assessments[id] : undefined
  return old !== undefined && canonicalize(withoutSeal(old)) !== canonicalize(withoutSeal(entry))
}

function withoutSeal({seal: _seal, signed: _signed, ...rest}: Assessment): Assessment {
  return rest
}

function differs(name: string, before: SystemFacts, now: SystemFacts): boolean {
  return canonicalize({value: at(before, name)}) !== canonicalize({value: at(now, name)})
}

/** What stands at a covered fact. In a map whose names people choose, and in a list, the path goes into every entry. */
function at(facts: SystemFacts, name: string): unknown {
  const [from, to] = MOVED.find(([long]) => name === long || name.startsWith(`${long}.`)) ?? ['', '']
  const path = (to + name.slice(from.length)).split('.')
  return Object.hasOwn(facts, path[0] ?? '') ? within(facts, path, '') : within(facts.facts, path, '')
}

const MOVED = [
  ['data.people', 'people'],
  ['data.sources', 'sources'],
  ['use.events', 'events'],
] as const

const NAMED = new Set(['people', 'sources', 'models', 'events', 'fairness.attributes', 'assessments', 'dilemmas'])

function within(value: unknown, path: readonly string[], prefix: string): unknown {
  const [step, ...rest] = path
  if (step === undefined || typeof value !== 'object' || value === null) return step === undefined ? value : undefined
  if (Array.isArray(value)) return value.map(item => within(item, path, prefix))
  const entries = Object.entries(value)
  const own = entries.find(([key]) => key === step)
  if (own) return within(own[1], rest, prefix === '' ? step : `${prefix}.${step}`)
  return NAMED.has(prefix) ? entries.map(([key, entry]) => [key, within(entry, path, `${prefix}[]`)]) : undefined
}
