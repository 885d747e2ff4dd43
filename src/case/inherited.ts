import {type Contents, contentsOf} from '../evidence/signoffs/content.ts'
import type {Required} from '../gate/change/approvals.ts'
import {messages} from '../gate/change/messages.ts'
import type {Finding, JudgedSystem} from '../gate/finding.ts'
import {isAbout} from '../gate/settle/covers.ts'
import type {Settled} from '../gate/settle/settle.ts'
import type {Waivers} from '../policy/waivers.ts'
import {grouped} from '../words/list.ts'
import {type Path, startOf} from '../words/place.ts'
import type {JudgedTree} from './tree.ts'

interface Given {
  readonly base: JudgedTree
  readonly merged: JudgedTree
  readonly aside: Settled
  /** Git blob ids of what comes out of the merge. */
  readonly now: ReadonlyMap<Path, string>
  readonly owners: readonly string[]
}

type Decision = Waivers['decisions'][number]

/**
 * What was set aside for a name before anything had that name, or had it again: a project or a system that is new inherits no
 * decision unseen. Whoever decided confirms that it is meant; for the baseline the owners do.
 */
export function inherited({base, merged, aside, now, owners}: Given): Required[] {
  const known = new Set(base.systems.map(keyOf))
  const fresh = merged.systems.filter(system => !known.has(keyOf(system)))
  const ofProject = [...grouped(fresh, ({project}) => project).values()]
  return ofProject.flatMap(systems => {
    const open = (finding: Finding) => systems.some(system => keyOf(system) === keyOf(finding.subject))
    const waived = aside.findings.filter(finding => finding.disposition === 'waived' && open(finding))
    const lowered = merged.assessed
      .flatMap(one => one.systems)
      .flatMap(({judged: {declaration, system}, lowered: by}) =>
        by && systems.some(one => one.project === declaration.project && one.system === system.id) ? [by] : [],
      )
    const used = new Set(aside.setAside.filter(({state}) => state === 'used').map(({id}) => id))
    const decisions = (merged.prepared.trusted.waivers?.decisions ?? []).filter(one =>
      one.kind === 'tier' ? lowered.includes(one) : used.has(one.id) && waived.some(finding => isAbout(one, finding)),
    )
    const tolerated = aside.findings.filter(finding => finding.disposition === 'tolerated' && open(finding))
    return [
      ...decisions.map(one => ofDecision(one, systems, now)),
      ...(tolerated.length > 0 ? ofBaseline(tolerated, systems, now, owners) : []),
    ]
  })
}

function ofDecision(decision: Decision, systems: readonly JudgedSystem[], now: Given['now']): Required {
  const {at: _at, ...entry} = decision
  const {id, project, by} = decision
  return {
    rule: 'waiver',
    subject: {project, system: '', kind: 'repository', id},
    at: startOf(systems[0]?.file ?? ''),
    say: messages.say('inherited', {id, project, systems: namesOf(systems), role: by.role}),
    asked: {what: `inherited/${id}`, roles: [by.role], items: [entry, ...itemsOf(systems)], ...filesOf(systems, now)},
  }
}

function ofBaseline(
  tolerated: readonly Finding[],
  systems: readonly JudgedSystem[],
  now: Given['now'],
  owners: readonly string[],
): Required[] {
  const {project = '', file = ''} = systems[0] ?? {}
  const fingerprints = tolerated.map(({fingerprint}) => fingerprint).sort()
  return [
    {
      rule: 'baseline',
      subject: {project, system: '', kind: 'repository', id: 'baseline'},
      at: startOf(file),
      say: messages.say('inherited-baseline', {project, systems: namesOf(systems)}),
      asked: {
        what: 'inherited/baseline',
        roles: owners,
        items: [fingerprints, ...itemsOf(systems)],
        ...filesOf(systems, now),
      },
    },
  ]
}

function namesOf(systems: readonly JudgedSystem[]): string[] {
  return systems.map(({system}) => system)
}

function itemsOf(systems: readonly JudgedSystem[]): unknown[] {
  return systems.map(({project, system, file}) => [project, system, file])
}

function filesOf(systems: readonly JudgedSystem[], now: Given['now']): {contents: Contents; said: []} {
  return {
    contents: contentsOf(
      systems.map(({file}) => file),
      path => now.get(path),
    ),
    said: [],
  }
}

function keyOf({project, system}: {readonly project: string; readonly system: string}): string {
  return JSON.stringify([project, system])
}
