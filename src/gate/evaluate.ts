import type {Scope, Slices} from '../checks/check.ts'
import {CHECKS} from '../checks/index.ts'
import type {Declaration, System} from '../declaration/declaration.ts'
import {placeOfSubject, subjectsOf} from '../declaration/subject.ts'
import {asWritten} from '../declaration/values.ts'
import type {Policy, Rule} from '../policy/policy.ts'
import type {Result, Subject} from '../words/finding.ts'
import type {Tier} from '../words/outcome.ts'
import {type Holds, holds} from './conditions.ts'
import {messages} from './messages.ts'
import {applies, type StageReason} from './stages.ts'

/** One system as it is judged: what is declared, how much is asked of it, which policies ask. */
export interface Judged {
  readonly declaration: Declaration
  readonly system: System
  readonly tier: Tier
  /** By the facts, where a decision of the gate folder lowered it: the law weighs by this one. */
  readonly factTier?: Tier
  readonly policies: readonly Policy[]
}

/** A rule asked of one subject, and what came of it. `applied: false`: it was not asked, and the result says why. */
export interface Evaluated {
  readonly rule: Rule
  readonly policy: Policy
  readonly judged: Judged
  readonly subject: Subject
  readonly applied: boolean
  readonly result: Result
}

/**
 * Facts and rules → what the evidence says. No forgiveness here: dispositions, waivers and the verdict are `judge`'s.
 * Every rule of every policy yields at least one result for every system; a policy whose scope does not cover a system
 * yields one for all its rules.
 */
export function evaluate(systems: readonly Judged[], given: Slices): Evaluated[] {
  return systems.flatMap(judged => judged.policies.flatMap(policy => evaluatePolicy(policy, judged, given)))
}

function evaluatePolicy(policy: Policy, judged: Judged, given: Slices): Evaluated[] {
  const whole = wholeSystem(judged)
  const scope = scopeFor(policy, judged, whole)
  const [first] = policy.rules
  const within = (rule: Rule): Holds => (rule.outsideScope ? {yes: true} : scope)
  if (scope.yes !== false || !first)
    return policy.rules.flatMap(rule => evaluateRule(rule, policy, judged, within(rule), given))
  const outside = policy.rules.filter(rule => rule.outsideScope)
  const covered = outside.flatMap(rule => evaluateRule(rule, policy, judged, within(rule), given))
  return [notCovered(first, policy, judged, whole, scope), ...covered]
}

/** A project that was declined owes its decision, not its scope: nobody need find out what it would have touched. */
function scopeFor({scope}: Policy, {system}: Judged, whole: Subject): Holds {
  const covers = holds(scope, system, whole)
  return covers.yes === 'unknown' && system.facts.project.status === 'declined' ? {yes: true} : covers
}

/** One finding for a whole policy: which known fact puts the system outside it, and the reason that was declared. */
function notCovered(
  rule: Rule,
  policy: Policy,
  judged: Judged,
  subject: Subject,
  scope: Extract<Holds, {yes: false}>,
): Evaluated {
  const [fact] = scope.because
  const reason = judged.system.facts.data?.because ?? ''
  const say = messages.say('outside-scope', {
    policy: policy.id,
    path: fact?.path ?? '',
    values: fact?.values ?? [],
    reason,
  })
  return {
    rule,
    policy,
    judged,
    subject,
    applied: false,
    result: {outcome: 'pass', at: fact?.at ?? judged.system.place(), say},
  }
}

function evaluateRule(rule: Rule, policy: Policy, judged: Judged, scope: Holds, given: Slices): Evaluated[] {
  const {system, declaration} = judged
  const stage = applies(rule, system)
  if (stage.kind === 'no') return [notAsked(rule, policy, judged, stage)]
  const subjects = subjectsOf(system, declaration.project, rule.each)
  if (!subjects.declared)
    return [listUndeclared(rule, policy, judged, both(scope, holds(rule.when, system, wholeSystem(judged))), subjects)]
  if (subjects.subjects.length === 0) {
    const say = messages.say('none-of-these', {
      path: {system: '', model: 'models', source: 'data.sources', event: 'use.events'}[rule.each],
    })
    return [
      {
        rule,
        policy,
        judged,
        subject: wholeSystem(judged),
        applied: false,
        result: {outcome: 'pass', at: system.place(), say},
      },
    ]
  }
  return subjects.subjects.flatMap(subject =>
    evaluateSubject(rule, policy, judged, subject, both(scope, stage.holds), given),
  )
}

function evaluateSubject(
  rule: Rule,
  policy: Policy,
  judged: Judged,
  subject: Subject,
  outer: Holds,
  given: Slices,
): Evaluated[] {
  const {system} = judged
  const when = both(outer, holds(rule.when, system, subject))
  const about = {rule, policy, judged, subject}
  if (when.yes === false) return [conditionFalse(about, when)]
  if (when.yes === 'unknown') {
    const fields = [...new Set(when.missing.map(({path}) => asWritten(path)))]
    const at = when.missing[0]?.at ?? placeOfSubject(system, subject)
    return [
      {
        ...about,
        applied: true,
        result: {outcome: 'undeclared', at, say: messages.say('undeclared', {fields}), undeclared: fields},
      },
    ]
  }
  return run(rule, policy, judged, subject, given).map(result => ({...about, applied: true, result}))
}

function run(rule: Rule, policy: Policy, judged: Judged, subject: Subject, given: Slices): readonly Result[] {
  const check = CHECKS.get(rule.check.name)
  const failed = (reason: string): readonly Result[] => [
    {
      outcome: 'error',
      at: placeOfSubject(judged.system, subject),
      say: messages.say('check-failed', {rule: rule.id, reason}),
    },
  ]
  if (!check) return failed(`no check ${rule.check.name}`)
  const results = check.run(rule.check.options, scopeOf(rule, policy, judged, subject), given)
  return results.length > 0 ? results : failed('no result')
}

export function scopeOf(rule: Rule, policy: Policy, {declaration, system, tier}: Judged, subject: Subject): Scope {
  return {declaration, system, tier, subject, rule: rule.id, policy: {id: policy.id, parts: policy.parts}}
}

export function wholeSystem({declaration, system}: Judged): Subject {
  return {project: declaration.project, system: system.id, kind: 'system', id: system.id}
}

function notAsked(rule: Rule, policy: Policy, judged: Judged, {status, at}: StageReason): Evaluated {
  const say = messages.say('not-at-this-stage', {status})
  return {rule, policy, judged, subject: wholeSystem(judged), applied: false, result: {outcome: 'pass', at, say}}
}

/** A rule for each model, source or event of a list that is not declared: it is asked unless its condition is known to be false. */
function listUndeclared(
  rule: Rule,
  policy: Policy,
  judged: Judged,
  when: Holds,
  list: {path: string; at: Result['at']},
): Evaluated {
  const about = {rule, policy, judged, subject: wholeSystem(judged)}
  if (when.yes === false) return conditionFalse(about, when)
  const result: Result = {
    outcome: 'undeclared',
    at: list.at,
    say: messages.say('undeclared', {fields: [list.path]}),
    undeclared: [list.path],
  }
  return {...about, applied: true, result}
}

function conditionFalse(
  about: Pick<Evaluated, 'rule' | 'policy' | 'judged' | 'subject'>,
  {because}: Extract<Holds, {yes: false}>,
): Evaluated {
  const [fact] = because
  const path = fact?.path ?? ''
  const say =
    fact && fact.values.length > 0
      ? messages.say('not-when', {path, values: fact.values})
      : messages.say('not-when-absent', {path})
  return {...about, applied: false, result: {outcome: 'pass', at: fact?.at ?? about.judged.system.place(), say}}
}

function both(first: Holds, second: Holds): Holds {
  if (first.yes === false) return first
  if (second.yes === false) return second
  const missing = [first, second].flatMap(part => (part.yes === 'unknown' ? part.missing : []))
  return missing.length > 0 ? {yes: 'unknown', missing} : {yes: true}
}
