import type {Attribute, SystemFacts} from '../../declaration/declaration.ts'
import {resolvePath} from '../../declaration/paths.ts'
import {plannedAttributes} from '../../declaration/plan.ts'
import type {Result} from '../../words/finding.ts'
import type {Scope, Slices} from '../check.ts'
import {messages} from './messages.ts'
import type {Test} from './tests.ts'

/** What of a plan can be made to fit its results. */
export type PlanPart = 'groups' | 'characteristic' | 'unknown' | 'comparison' | 'strata' | 'thresholds' | 'side'

/**
 * Results that came together with what they are held against: a new or changed result file, where the plan for an attribute,
 * the side of the event or the project's own thresholds did not stand on the base branch yet. A system that is declared for
 * the first time has no earlier plan, and nothing is said.
 */
export function notAnnounced(
  tests: readonly Test[],
  planned: readonly {id: string; attribute: Attribute}[],
  scope: Scope,
  {base, identified}: Pick<Slices, 'base' | 'identified'>,
): Result[] {
  const {system, subject} = scope
  if (base.kind === 'none') return []
  const before = base.facts(system.id)
  const isNew = resultPaths(tests, scope).some(path => identified.get(path) !== base.identified.get(path))
  if (!before || !isNew) return []
  return planned.flatMap(({id, attribute}): Result[] => {
    const what = differences(id, attribute, before, scope)
    if (what.length === 0) return []
    const say = messages.say('not-announced', {attribute: id, event: subject.id, what})
    return [{outcome: 'inconclusive', at: system.place('fairness', 'attributes', id), say, attribute: id}]
  })
}

function resultPaths(tests: readonly Test[], {declaration}: Scope): string[] {
  return tests.flatMap(({entry, results}) =>
    results.flatMap(index => {
      const written = entry.results?.[index]?.file
      return (written !== undefined && resolvePath(declaration.folder, written)) || []
    }),
  )
}

function differences(id: string, attribute: Attribute, before: SystemFacts, {system, subject}: Scope): string[] {
  const was = plannedAttributes(before.fairness)?.[id]
  const [now, then] = [system.facts, before]
  const thresholds = ({fairness}: SystemFacts) => fairness?.thresholds?.filter(({event}) => event === subject.id)
  const parts: Readonly<Record<PlanPart, readonly [unknown, unknown]>> = {
    groups: [attribute.groups?.toSorted(), was?.groups?.toSorted()],
    characteristic: [attribute.is, was?.is],
    unknown: [attribute.unknown?.up_to, was?.unknown?.up_to],
    comparison: [now.fairness?.compare?.[id], then.fairness?.compare?.[id]],
    strata: [now.fairness?.strata?.by, then.fairness?.strata?.by],
    thresholds: [thresholds(now), thresholds(then)],
    side: [now.events?.[subject.id]?.for_the_person, then.events?.[subject.id]?.for_the_person],
  }
  return Object.entries(parts).flatMap(([name, [one, other]]) =>
    JSON.stringify(one ?? null) === JSON.stringify(other ?? null) ? [] : [name],
  )
}
