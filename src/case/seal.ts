import {minimum} from '../checks/assessment/minimum.ts'
import type {Options as AssessmentOptions} from '../checks/assessment/options.ts'
import type {Assessment, Declaration, System} from '../declaration/declaration.ts'
import {readDeclaration} from '../declaration/read.ts'
import {lacking} from '../evidence/coverage.ts'
import {covered, LEAST_FACTS, LEAST_FACTS_OF_BIAS, sealIn, sealOf} from '../evidence/seal.ts'
import type {Judged} from '../gate/evaluate.ts'
import {declaration as validator} from '../generated/validators/declaration.js'
import type {CheckUse, Policy} from '../policy/policy.ts'
import type {Tree} from '../repository/tree.ts'
import type {Validator} from '../text/conform.ts'
import {type Setting, setKeys} from '../text/edit.ts'
import type {PathIndex} from '../text/path-index.ts'

/** What sealing did, or would do, with one assessment. */
export interface Sealed {
  readonly assessment: string
  readonly state: 'sealed' | 'renewed' | 'unchanged' | 'changed' | 'unreadable'
  /** Coverage that the policies ask and that was written into `covers`. */
  readonly widened: readonly string[]
  /** Paths that it names and that are not there. */
  readonly nothing: readonly string[]
  /** Roles whose signature was of an earlier state. */
  readonly signedBefore: readonly string[]
}

export interface SealRequest {
  readonly text: string
  readonly judged: readonly Judged[]
  readonly tree: Tree
  readonly paths: PathIndex
  /** Which assessments; empty: all. */
  readonly only: readonly string[]
  /** Also those that were sealed and have changed since. */
  readonly renew: boolean
}

/**
 * Writes the least coverage and the seal into the text of a declaration. An assessment whose content changed since it was
 * sealed is only told, unless it is named or `renew` is asked: sealing again says that it was looked at again.
 */
export async function sealDeclaration(request: SealRequest): Promise<{text: string; sealed: Sealed[]}> {
  const [first] = request.judged
  if (!first) return {text: request.text, sealed: []}
  const {file} = first.declaration
  const chosen = new Map(entries(request.judged).filter(([id]) => request.only.length === 0 || request.only.includes(id)))
  const before = await states(chosen, first.declaration, request)
  const toSeal = [...chosen].filter(([id]) => before.get(id) === 'unsealed' || (before.get(id) === 'changed' && (request.renew || request.only.includes(id))))
  const widened = toSeal.map(([id, entry]) => ({id, entry, ...widen(id, entry, request)}))
  const wider = setKeys(request.text, widened.flatMap(({settings}) => settings))
  const again = wider === undefined ? undefined : read(file, wider)
  if (wider === undefined || !again) throw new Error(`the seals could not be written into ${file}`)
  const seals = await Promise.all(toSeal.map(async ([id]) => ({id, seal: await sealFor(id, again, request)})))
  const written = seals.flatMap(({id, seal}): Setting[] => (seal ? [{map: ['assessments', id], key: 'seal', value: seal}] : []))
  const text = setKeys(wider, written)
  if (text === undefined) throw new Error(`the seals could not be written into ${file}`)
  const after = read(file, text)
  const done = new Set(toSeal.map(([id]) => id))
  const sealed = [...chosen].map(([id, entry]): Sealed => {
    const state = before.get(id) ?? 'unreadable'
    const made = seals.some((one) => one.id === id && one.seal)
    return {
      assessment: id,
      state: done.has(id) ? (made ? (state === 'unsealed' ? 'sealed' : 'renewed') : 'unreadable') : state === 'fresh' ? 'unchanged' : state === 'changed' ? 'changed' : 'unreadable',
      widened: widened.find((one) => one.id === id)?.names ?? [],
      nothing: covered({declaration: first.declaration, entry, paths: request.paths}).nothing,
      signedBefore: after ? signedBefore(id, after) : [],
    }
  })
  return {text, sealed}
}

function entries(judged: readonly Judged[]): [string, Assessment][] {
  return [...new Map(judged.flatMap(({system}) => Object.entries(system.facts.assessments ?? {}))).entries()]
}

function read(file: string, text: string): Declaration | undefined {
  return readDeclaration(file, new TextEncoder().encode(text), validator as Validator).declaration
}

async function states(chosen: ReadonlyMap<string, Assessment>, declaration: Declaration, request: SealRequest): Promise<Map<string, 'fresh' | 'changed' | 'unsealed' | 'unreadable'>> {
  const states = new Map<string, 'fresh' | 'changed' | 'unsealed' | 'unreadable'>()
  for (const [id, entry] of chosen) {
    const now = await digests(id, declaration, request)
    const then = now.map(({system}) => sealIn(entry, system))
    if (then.every((seal) => seal === undefined)) states.set(id, 'unsealed')
    else if (now.some(({seal}) => seal === undefined)) states.set(id, 'unreadable')
    else states.set(id, now.every(({seal}, i) => seal === then[i]) ? 'fresh' : 'changed')
  }
  return states
}

/** The seal of an assessment for each system that it is about. */
async function digests(id: string, declaration: Declaration, {tree, paths}: SealRequest): Promise<{system: System; seal: string | undefined}[]> {
  const about = declaration.systems.flatMap((system) => {
    const entry = system.facts.assessments?.[id]
    return entry ? [{system, entry}] : []
  })
  const files = about.flatMap(({entry}) => covered({declaration, entry, paths}).files.map(({path}) => path))
  const identified = await tree.identify([...new Set(files)])
  return about.map(({system, entry}) => ({system, seal: sealOf({declaration, system, assessment: id, entry, paths, identified})}))
}

async function sealFor(id: string, declaration: Declaration, request: SealRequest): Promise<string | undefined> {
  const seals = await digests(id, declaration, request)
  const [only] = seals
  if (!only || seals.some(({seal}) => seal === undefined)) return undefined
  if (seals.length === 1) return only.seal
  return `{${seals.map(({system, seal}) => `${system.id}: ${seal}`).join(', ')}}`
}

function widen(id: string, entry: Assessment, {judged, paths}: SealRequest): {settings: Setting[]; names: string[]} {
  const facts = new Set<string>()
  const files = new Set<string>()
  for (const one of judged) {
    if (!one.system.facts.assessments?.[id]) continue
    const missing = lacking(leastFor(entry, one.policies), {declaration: one.declaration, system: one.system, entry, paths})
    for (const fact of missing.facts) facts.add(fact)
    for (const path of missing.paths) files.add(path)
  }
  const names = [...files, ...facts]
  if (names.length === 0) return {names, settings: []}
  const wider = {paths: [...(entry.covers?.paths ?? []), ...files], facts: [...(entry.covers?.facts ?? []), ...facts]}
  const changed = (['paths', 'facts'] as const).filter((key) => wider[key].length > (entry.covers?.[key]?.length ?? 0))
  const listed = (key: 'paths' | 'facts') => `[${wider[key].map(quoted).join(', ')}]`
  const settings: Setting[] = entry.covers
    ? changed.map((key) => ({map: ['assessments', id, 'covers'], key, value: listed(key)}))
    : [{map: ['assessments', id], key: 'covers', value: `{${changed.map((key) => `${key}: ${listed(key)}`).join(', ')}}`}]
  return {names, settings}
}

function quoted(value: string): string {
  return /^[A-Za-z0-9_./*-]+$/.test(value) ? value : JSON.stringify(value)
}

/** The least coverage of all rules that ask for an assessment of this kind; what every assessment rests on where none does. */
export function leastFor(entry: Assessment, policies: readonly Policy[]): {facts: string[]; withContent: boolean} {
  const uses = policies.flatMap(({rules}) => rules.flatMap(({check}) => within(check)))
  const asked = uses.flatMap(({name, options}) => {
    if (name === 'bias' && entry.kind === 'bias-test') return [{facts: [...LEAST_FACTS_OF_BIAS], withContent: true}]
    return name === 'assessment' && (options as AssessmentOptions).kind === entry.kind ? [minimum(options as AssessmentOptions)] : []
  })
  if (asked.length === 0) return {facts: [...LEAST_FACTS], withContent: true}
  return {facts: [...new Set(asked.flatMap(({facts}) => facts))], withContent: asked.some(({withContent}) => withContent)}
}

function within(check: CheckUse): CheckUse[] {
  if (check.name !== 'any_of') return [check]
  return (check.options as readonly Record<string, unknown>[]).flatMap((call) => Object.entries(call).map(([name, options]) => ({name, options})))
}

function signedBefore(id: string, declaration: Declaration): string[] {
  return declaration.systems.flatMap((system) => {
    const entry = system.facts.assessments?.[id]
    const seal = entry && sealIn(entry, system)
    return (entry?.signed ?? []).flatMap(({role, seal: signed}) => (role !== undefined && signed !== seal ? [role] : []))
  })
}
