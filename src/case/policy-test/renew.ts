import type {Assessment, System} from '../../declaration/declaration.ts'
import {lacking} from '../../evidence/coverage.ts'
import {sealOf} from '../../evidence/seal.ts'
import type {Judged} from '../../gate/evaluate.ts'
import {treeOf} from '../../repository/memory.ts'
import type {Tree} from '../../repository/tree.ts'
import type {Editable} from '../../text/change.ts'
import {steps} from '../../text/node.ts'
import type {PathIndex} from '../../text/path-index.ts'
import type {Path} from '../../words/place.ts'
import {coveredContent} from '../covered-content.ts'
import {DECLARATION} from '../names.ts'
import {prepare, project} from '../prepare.ts'
import {leastFor, type Target, targetsIn} from '../seal.ts'
import type {Trusted} from '../trusted.ts'

/**
 * Seals every assessment as the project now stands, and makes every signature out to the new seal: so a case shows what its
 * change does, and not that everything written before it is outdated.
 */
export async function renew(text: Editable, files: ReadonlyMap<Path, Uint8Array>, trusted: Trusted): Promise<void> {
  const tree = treeOf({...Object.fromEntries(files), [DECLARATION]: text.toString()})
  const prepared = await prepare({tree, folder: '', trusted})
  const candidate = prepared.candidates.find(({file}) => file === DECLARATION)
  if (!candidate?.declaration) return
  const judged = project(candidate, prepared).systems.map(system => system.judged)
  for (const target of targetsIn(candidate.declaration))
    await renewOne(target, text, {judged, tree, paths: prepared.paths})
}

interface Given {
  readonly judged: readonly Judged[]
  readonly tree: Tree
  readonly paths: PathIndex
}

async function renewOne(target: Target, text: Editable, given: Given): Promise<void> {
  const path = steps(target.at)
  const covers = coverageOf(target, given)
  if (covers?.facts) text.setAt([...path, 'covers', 'facts'], covers.facts)
  if (covers?.paths) text.setAt([...path, 'covers', 'paths'], covers.paths)
  const seals = new Map<string, string>()
  for (const {system, entry} of target.about) {
    const seal = await sealNow(target.id, system, {...entry, ...(covers && {covers})}, given)
    if (seal === undefined) return
    seals.set(system.id, seal)
  }
  const [only] = seals.values()
  const seal = seals.size === 1 ? only : Object.fromEntries(seals)
  text.setAt([...path, 'seal'], seal)
  const signed = text.get([...path, 'signed'])
  const signatures = Array.isArray(signed) ? signed.length : 0
  for (let i = 0; i < signatures; i++) text.setAt([...path, 'signed', String(i), 'seal'], seal)
}

/** What it covers and what the policies in force want it to cover, as `ethics-gate seal` writes it. */
function coverageOf({about}: Target, {judged, paths}: Given): Assessment['covers'] {
  const facts = new Set(about[0]?.entry.covers?.facts)
  const files = new Set(about[0]?.entry.covers?.paths)
  for (const {system, entry} of about) {
    const one = judged.find(one => one.system.id === system.id)
    if (!one) continue
    const missing = lacking(leastFor(entry, one.policies), {declaration: one.declaration, system, entry, paths})
    for (const fact of missing.facts) facts.add(fact)
    for (const file of missing.paths) files.add(file)
  }
  if (facts.size + files.size === 0) return about[0]?.entry.covers
  return {
    ...about[0]?.entry.covers,
    ...(facts.size > 0 && {facts: [...facts]}),
    ...(files.size > 0 && {paths: [...files]}),
  }
}

async function sealNow(
  id: string,
  system: System,
  entry: Assessment,
  {judged, tree, paths}: Given,
): Promise<string | undefined> {
  const declaration = judged[0]?.declaration
  if (!declaration) return undefined
  const content = await coveredContent([entry], {declaration, tree, paths})
  return sealOf({declaration, system, assessment: id, entry, paths, ...content})
}
