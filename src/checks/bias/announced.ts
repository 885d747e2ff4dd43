import type {Assessment, Attribute, SystemFacts} from '../../declaration/declaration.ts'
import {resolvePath} from '../../declaration/paths.ts'
import {plannedAttributes} from '../../declaration/plan.ts'
import type {Result} from '../../words/finding.ts'
import type {Scope, Slices} from '../check.ts'
import {messages} from './messages.ts'
import type {Test} from './tests.ts'

/** What of a plan, or of how results are read, can be made to fit them. */
export type PlanPart =
  | 'groups'
  | 'characteristic'
  | 'unknown'
  | 'comparison'
  | 'strata'
  | 'thresholds'
  | 'side'
  | 'truth'
  | 'not-tested'
  | 'removed'
  | 'reading'

/**
 * Results that came together with what they are held against: a new or changed result file, where the plan for an attribute,
 * the side of the event, how the file is read or the project's own thresholds did not stand on the base branch yet. A system
 * that is declared for the first time has no earlier plan, and nothing is said.
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
  if (!before) return []
  const named = resultPaths(before.assessments, scope)
  const isNew = (path: string) => identified.get(path) !== base.identified.get(path) || !named.has(path)
  const results = tests.flatMap(({entry}) => [...resultPaths({test: entry}, scope)])
  if (!results.some(([path]) => isNew(path))) return []
  const reread = results.some(([path, read]) => named.has(path) && named.get(path) !== read)
  const was = Object.keys(plannedAttributes(before.fairness) ?? {})
  const removed = was.filter(id => !planned.some(one => one.id === id))
  const found: (readonly [id: string, what: readonly PlanPart[]])[] = [
    ...planned.map(({id, attribute}) => [id, differences(id, attribute, before, scope)] as const),
    ...removed.map(id => [id, ['removed']] as const),
  ]
  return found.flatMap(([id, parts]): Result[] => {
    const what = [...parts, ...(reread ? (['reading'] as const) : [])]
    if (what.length === 0) return []
    const say = messages.say('not-announced', {attribute: id, event: subject.id, what})
    return [{outcome: 'inconclusive', at: system.place('fairness', 'attributes', id), say, attribute: id}]
  })
}

/** Each result file, and how it is read. */
function resultPaths(assessments: Readonly<Record<string, Assessment>> | undefined, {declaration}: Scope) {
  return new Map(
    Object.values(assessments ?? {}).flatMap(({results = []}) =>
      results.flatMap(({file, table, precision, event, population}): [string, string][] => {
        const path = file === undefined ? undefined : resolvePath(declaration.folder, file)
        return path === undefined ? [] : [[path, JSON.stringify([table, precision, event, population])]]
      }),
    ),
  )
}

function differences(id: string, attribute: Attribute, before: SystemFacts, {system, subject}: Scope): PlanPart[] {
  const was = plannedAttributes(before.fairness)?.[id]
  const [now, then] = [system.facts, before]
  const thresholds = ({fairness}: SystemFacts) => fairness?.thresholds?.filter(({event}) => event === subject.id)
  const event = ({events}: SystemFacts) => events?.[subject.id]
  const parts: readonly (readonly [PlanPart, unknown, unknown])[] = [
    ['groups', attribute.groups?.toSorted(), was?.groups?.toSorted()],
    ['characteristic', attribute.is, was?.is],
    ['unknown', attribute.unknown?.up_to, was?.unknown?.up_to],
    ['not-tested', attribute.not_tested?.reason, was?.not_tested?.reason],
    ['comparison', now.fairness?.compare?.[id], then.fairness?.compare?.[id]],
    ['strata', now.fairness?.strata?.by, then.fairness?.strata?.by],
    ['thresholds', thresholds(now), thresholds(then)],
    ['side', event(now)?.for_the_person, event(then)?.for_the_person],
    ['truth', event(now)?.truth_known_for, event(then)?.truth_known_for],
  ]
  return parts.flatMap(([name, one, other]) =>
    JSON.stringify(one ?? null) === JSON.stringify(other ?? null) ? [] : [name],
  )
}
