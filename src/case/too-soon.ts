import type {Required} from '../gate/change/approvals.ts'
import type {Difference} from '../gate/change/changed.ts'
import {messages} from '../gate/change/messages.ts'
import {waiverChanges} from '../gate/change/required.ts'
import type {Finding} from '../gate/finding.ts'
import {ownFinding} from '../gate/judge.ts'
import type {Path} from '../words/place.ts'
import {declarationsOf} from './change-request.ts'
import type {JudgedTree} from './tree.ts'
import type {Trusted} from './trusted.ts'

type Changed = ReadonlyMap<Path, Difference>

/** Entries of waivers.yml that a change of the deciding files alone brings or alters. */
export function newWaivers(trusted: Trusted, proposed: JudgedTree, changed: Changed): Required[] {
  const {waivers} = proposed.prepared.trusted
  if (!waivers || !changed.has(waivers.file)) return []
  return waiverChanges(trusted.waivers, waivers, new Map([...changed].flatMap(([path, {after}]) => one(path, after))))
}

function one(path: Path, oid: string | undefined): [Path, string][] {
  return oid === undefined ? [] : [[path, oid]]
}

/** Who decided something is named by files that do not decide yet: nobody can be asked, so what was decided comes afterwards. */
export function waiversTooSoon(waivers: readonly Required[]): Finding[] {
  return waivers.map(({subject, at}) => {
    const say = messages.say('waiver-too-soon', {id: subject.id})
    return ownFinding('waiver', subject, {outcome: 'fail', at, say})
  })
}

/** As `waiversTooSoon`, of decisions in declarations that come along with the first configuration. */
export function decisionsTooSoon(proposed: JudgedTree, changed: Changed): Finding[] {
  return declarationsOf(proposed)
    .filter(({file}) => changed.has(file))
    .flatMap(({project, systems}) =>
      systems.flatMap(system =>
        (system.facts.decisions ?? []).flatMap(({id, kind, by}, index): Finding[] => {
          if (kind !== 'accept-difference' && by?.role === undefined && by?.body === undefined) return []
          const name = id ?? kind ?? `${index}`
          const at = system.place('decisions', index)
          const say = messages.say('decision-too-soon', {id: name, project})
          const subject = {project, system: system.id, kind: 'system', id: name} as const
          return [ownFinding('decision', subject, {outcome: 'fail', at, say})]
        }),
      ),
    )
}
