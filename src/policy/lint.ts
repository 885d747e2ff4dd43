import {find, type MapNode} from '../text/node.ts'
import type {Outcome} from '../words/outcome.ts'
import type {Problem} from '../words/problem.ts'
import {messages} from './messages.ts'
import type {Policy, Rule} from './policy.ts'

/** Outcomes of a bias test that nobody can mend by working harder: too few people, hidden cells, no lawful source. */
const BEYOND_REACH: readonly Outcome[] = ['inconclusive', 'undefined', 'suppressed', 'not-tested']

/** What makes a policy unusable though every name in it exists. */
export function lint(policy: Policy, root: MapNode, problems: Problem[]): void {
  if (policy.rules.length === 0) problems.push({at: root.at, say: messages.say('no-rules', {})})
  const served = new Set([
    ...policy.rules.flatMap(rule => rule.serves),
    ...[...policy.servedElsewhere, ...policy.notChecked].flatMap(({clauses}) => clauses),
  ])
  for (const name of Object.keys(policy.clauses)) {
    if (!served.has(name))
      problems.push({at: find(root, ['clauses', name])?.at ?? root.at, say: messages.say('clause-unserved', {name})})
  }
  const required = new Set(policy.rules.map(rule => rule.requirement))
  for (const name of Object.keys(policy.requirements)) {
    if (!required.has(name))
      problems.push({
        at: find(root, ['requirements', name])?.at ?? root.at,
        say: messages.say('requirement-unused', {name}),
      })
  }
  for (const rule of policy.rules) {
    for (const outcome of withoutExit(rule)) problems.push({at: rule.at, say: messages.say('no-exit', {outcome})})
  }
}

function withoutExit(rule: Rule): readonly Outcome[] {
  if (rule.check.name !== 'bias') return []
  const waivable = rule.waiver !== 'never' && rule.waiver.by !== undefined
  return BEYOND_REACH.filter(outcome => {
    const grade = rule.enforce[outcome] ?? {level: rule.enforce.otherwise}
    const planned = grade.withPlan !== undefined && grade.withPlan !== 'block'
    // Only of what was not tested can a reason be declared.
    const reasoned = outcome === 'not-tested' && grade.withReason !== undefined && grade.withReason.then !== 'block'
    return grade.level === 'block' && !waivable && !planned && !reasoned
  })
}
