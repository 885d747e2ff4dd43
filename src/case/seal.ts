import {minimum} from '../checks/assessment/minimum.ts'
import type {Options as AssessmentOptions} from '../checks/assessment/options.ts'
import type {Assessment, Declaration, System} from '../declaration/declaration.ts'
import {readDeclaration} from '../declaration/read.ts'
import {lacking} from '../evidence/coverage.ts'
import {
  covered,
  evidencePaths,
  LEAST_FACTS,
  LEAST_FACTS_OF_BIAS,
  sealIn,
  sealOf,
  wholeNotebooks,
} from '../evidence/seal.ts'
import type {Judged} from '../gate/evaluate.ts'
import {declaration as validator} from '../generated/validators/declaration.js'
import type {CheckUse, Policy} from '../policy/policy.ts'
import type {Tree} from '../repository/tree.ts'
import type {Validator} from '../text/conform.ts'
import {type Setting, setKeys} from '../text/edit.ts'
import {steps} from '../text/node.ts'
import type {PathIndex} from '../text/path-index.ts'
import type {Path} from '../words/place.ts'
import {coveredContent} from './covered-content.ts'

/** What sealing did, or would do, with one assessment. */
export interface Sealed {
  readonly assessment: string
  /** `changed` and `narrow` (fresh, but the policies ask that it covers more) were left as they were. */
  readonly state: 'sealed' | 'renewed' | 'unchanged' | 'changed' | 'narrow' | 'unreadable'
  /** Coverage that the policies ask and that was written into `covers`. */
  readonly widened: readonly string[]
  /** Paths that it names and that are not there. */
  readonly nothing: readonly string[]
  /** Notebooks that count with every byte although it counts notebooks by their sources. */
  readonly whole: readonly Path[]
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
 * sealed, or that covers less than the policies ask by now, is only told, unless it is named or `renew` is asked: sealing
 * again says that it was looked at again.
 */
export async function sealDeclaration(request: SealRequest): Promise<{text: string; sealed: Sealed[]}> {
  const [first] = request.judged
  if (!first) return {text: request.text, sealed: []}
  const {file} = first.declaration
  const chosen = targetsIn(first.declaration).filter(({id}) => request.only.length === 0 || request.only.includes(id))
  const before = new Map(
    await Promise.all(
      chosen.map(async target => [target.at, await stateOf(target, first.declaration, request)] as const),
    ),
  )
  const toSeal = writable(
    request.text,
    chosen.filter(
      ({id, at}) =>
        before.get(at) === 'unsealed' ||
        (['changed', 'narrow'].includes(before.get(at) ?? '') && (request.renew || request.only.includes(id))),
    ),
  )
  const widened = new Map(toSeal.map(target => [target.at, widen(target, request)]))
  const wider = setKeys(
    request.text,
    [...widened.values()].flatMap(({settings}) => settings),
  )
  const again = wider === undefined ? undefined : wider === request.text ? first.declaration : read(file, wider)
  if (wider === undefined || !again) throw new Error(`the seals could not be written into ${file}`)
  const places = new Set(toSeal.map(({at}) => at))
  const targets = targetsIn(again).filter(({at}) => places.has(at))
  const seals = new Map(
    await Promise.all(targets.map(async target => [target.at, await sealFor(target, again, request)] as const)),
  )
  const written = targets.flatMap(({at}): Setting[] => {
    const seal = seals.get(at)
    return seal ? [{map: steps(at), key: 'seal', value: seal}] : []
  })
  const text = setKeys(wider, written)
  const after = text === undefined ? undefined : read(file, text)
  if (text === undefined || !after) throw new Error(`the seals could not be written into ${file}`)
  const whole = new Map(
    await Promise.all(targetsIn(after).map(async one => [one.at, await wholeIn(one, after, request)] as const)),
  )
  const sealed = chosen.map(({id, at, about}): Sealed => {
    const state = before.get(at) ?? 'unreadable'
    const made = seals.get(at) !== undefined
    return {
      assessment: id,
      state: places.has(at)
        ? made
          ? state === 'unsealed'
            ? 'sealed'
            : 'renewed'
          : 'unreadable'
        : state === 'fresh'
          ? 'unchanged'
          : state === 'changed' || state === 'narrow'
            ? state
            : 'unreadable',
      widened: widened.get(at)?.names ?? [],
      nothing: about
        .slice(0, 1)
        .flatMap(({entry}) => covered({declaration: first.declaration, entry, paths: request.paths}).nothing),
      whole: whole.get(at) ?? [],
      signedBefore: targetsIn(after).flatMap(target => (target.at === at ? signedBefore(target) : [])),
    }
  })
  return {text, sealed}
}

/** Entries that stand in the text as maps of their own; an alias of another entry has no place for a seal. */
function writable(text: string, targets: readonly Target[]): readonly Target[] {
  const seal = ({at}: Target): Setting => ({map: steps(at), key: 'seal', value: '""'})
  if (setKeys(text, targets.map(seal)) !== undefined) return targets
  return targets.filter(target => setKeys(text, [seal(target)]) !== undefined)
}

/** One entry of the file, and the systems that it is about. */
export interface Target {
  readonly id: string
  /** JSON Pointer to the entry: a system may have assessments of its own beside the shared ones. */
  readonly at: string
  readonly about: readonly {readonly system: System; readonly entry: Assessment}[]
}

export function targetsIn({systems}: Declaration): Target[] {
  const targets = new Map<string, Target>()
  for (const system of systems) {
    for (const [id, entry] of Object.entries(system.facts.assessments ?? {})) {
      const at = system.place('assessments', id).pointer
      targets.set(at, {id, at, about: [...(targets.get(at)?.about ?? []), {system, entry}]})
    }
  }
  return [...targets.values()]
}

function read(file: string, text: string): Declaration | undefined {
  return readDeclaration(file, new TextEncoder().encode(text), validator as Validator).declaration
}

async function stateOf(
  target: Target,
  declaration: Declaration,
  request: SealRequest,
): Promise<'fresh' | 'changed' | 'narrow' | 'unsealed' | 'unreadable'> {
  const [first] = target.about
  // A seal over a document that is not there would say that somebody assessed it.
  const absent = first ? covered({declaration, entry: first.entry, paths: request.paths}).nothing : []
  if (first && evidencePaths(first.entry).some(path => absent.includes(path))) return 'unreadable'
  const now = await digests(target, declaration, request)
  const then = target.about.map(({system, entry}) => sealIn(entry, system))
  if (then.every(seal => seal === undefined)) return 'unsealed'
  if (now.some(({seal}) => seal === undefined)) return 'unreadable'
  if (now.some(({seal}, i) => seal !== then[i])) return 'changed'
  return widen(target, request).names.length > 0 ? 'narrow' : 'fresh'
}

async function wholeIn({about}: Target, declaration: Declaration, {tree, paths}: SealRequest): Promise<Path[]> {
  const [first] = about
  if (first?.entry.covers?.notebooks === undefined) return []
  const {notebooks} = await coveredContent([first.entry], {declaration, tree, paths})
  return wholeNotebooks({declaration, entry: first.entry, paths, notebooks}).map(({path}) => path)
}

/** The seal of an assessment for each system that it is about. */
async function digests(
  {id, about}: Target,
  declaration: Declaration,
  {tree, paths}: SealRequest,
): Promise<{system: System; seal: string | undefined}[]> {
  const entries = about.map(({entry}) => entry)
  const content = await coveredContent(entries, {declaration, tree, paths})
  return about.map(({system, entry}) => ({
    system,
    seal: sealOf({declaration, system, assessment: id, entry, paths, ...content}),
  }))
}

async function sealFor(target: Target, declaration: Declaration, request: SealRequest): Promise<string | undefined> {
  const seals = await digests(target, declaration, request)
  const [only] = seals
  if (!only || seals.some(({seal}) => seal === undefined)) return undefined
  if (seals.length === 1) return only.seal
  return `{${seals.map(({system, seal}) => `${system.id}: ${seal}`).join(', ')}}`
}

function widen({at, about}: Target, {judged, paths}: SealRequest): {settings: Setting[]; names: string[]} {
  const facts = new Set<string>()
  const files = new Set<string>()
  for (const {system, entry} of about) {
    const one = judged.find(judged => judged.system.id === system.id)
    if (!one) continue
    const missing = lacking(leastFor(entry, one.policies), {
      declaration: one.declaration,
      system: one.system,
      entry,
      paths,
    })
    for (const fact of missing.facts) facts.add(fact)
    for (const path of missing.paths) files.add(path)
  }
  const entry = about[0]?.entry
  const map = steps(at)
  const names = [...files, ...facts]
  if (names.length === 0) return {names, settings: []}
  const wider = {paths: [...(entry?.covers?.paths ?? []), ...files], facts: [...(entry?.covers?.facts ?? []), ...facts]}
  const changed = (['paths', 'facts'] as const).filter(key => wider[key].length > (entry?.covers?.[key]?.length ?? 0))
  const listed = (key: 'paths' | 'facts') => `[${wider[key].map(quoted).join(', ')}]`
  const settings: Setting[] = entry?.covers
    ? changed.map(key => ({map: [...map, 'covers'], key, value: listed(key)}))
    : [{map, key: 'covers', value: `{${changed.map(key => `${key}: ${listed(key)}`).join(', ')}}`}]
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
    return name === 'assessment' && (options as AssessmentOptions).kind === entry.kind
      ? [minimum(options as AssessmentOptions)]
      : []
  })
  if (asked.length === 0) return {facts: [...LEAST_FACTS], withContent: true}
  return {
    facts: [...new Set(asked.flatMap(({facts}) => facts))],
    withContent: asked.some(({withContent}) => withContent),
  }
}

function within(check: CheckUse): CheckUse[] {
  if (check.name !== 'any_of') return [check]
  return (check.options as readonly Record<string, unknown>[]).flatMap(call =>
    Object.entries(call).map(([name, options]) => ({name, options})),
  )
}

/** Roles that signed another state than the one that is sealed. */
function signedBefore({about}: Target): string[] {
  return about.flatMap(({system, entry}) => {
    const seal = sealIn(entry, system)
    return (entry.signed ?? []).flatMap(({role, seal: signed}) => (role !== undefined && signed !== seal ? [role] : []))
  })
}
