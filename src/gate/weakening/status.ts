import type {Path} from '../../words/place.ts'
import type {Judged} from '../evaluate.ts'
import {filesOf} from './areas/files.ts'
import type {Side} from './side.ts'

/** The way forward: each stage asks for more than the one before it. */
const FORWARD = ['considered', 'development', 'pilot', 'production']

export function hasEnded({system}: Judged): boolean {
  const {status} = system.facts.project
  return status !== undefined && !FORWARD.includes(status)
}

/**
 * Is a rule that is not asked at the new stage only behind, not evaded? Going forward, or starting again, asks for more; what
 * was never begun and is declined leaves nothing to look after. An undeclared stage asks what every stage asks.
 */
export function isOnward(before: Judged, after: Judged, stay: readonly Path[]): boolean {
  const [was, is] = [before.system.facts.project.status ?? 'production', after.system.facts.project.status]
  if (is === undefined) return true
  if (was === 'considered' && is === 'declined') return stay.length === 0
  return FORWARD.includes(is) && FORWARD.indexOf(is) >= FORWARD.indexOf(was)
}

/** Files of the models that a system declares or declared, as far as they are there after the change. */
export function modelFiles(side: Side, ...judged: readonly Judged[]): Path[] {
  const files = judged.flatMap(({declaration, system}) => {
    const written = Object.values(system.facts.models ?? {}).flatMap(({path}) => path ?? [])
    return [...filesOf(written, declaration, side)]
  })
  return [...new Set(files)].sort()
}
