import type {System} from '../declaration/declaration.ts'
import type {Enforcement, Grade, Rule} from '../policy/policy.ts'
import type {Result, Subject} from '../words/finding.ts'
import type {Message} from '../words/message.ts'
import type {Disposition, Level, Outcome, Tier} from '../words/outcome.ts'
import {holds} from './conditions.ts'
import {messages} from './messages.ts'

export interface Weighed {
  readonly disposition: Disposition
  readonly level: Level
  readonly because?: Message
  /** Roles that can settle it, where that is not what the check said. */
  readonly settledBy?: readonly string[]
}

/** What the gate does about a result of a rule that was asked. Nothing here turns an outcome into a pass. */
export function weigh(
  rule: Rule,
  result: Result,
  at: {tier: Tier; today: string; system: System; subject: Subject; least?: Level},
): Weighed {
  const grade = gradeOf(rule.enforce, result.outcome)
  // What the product itself could not do blocks, however lightly the rule weighs.
  const raised = result.say.key === 'gate.check-failed' ? 'block' : atLeast(levelAt(grade, at.tier), at.least)
  const time = applicable(rule, at)
  if (time.kind === 'never') return {disposition: 'not-applicable', level: raised, because: time.because}
  if (time.kind === 'later')
    return {disposition: 'not-yet-applicable', level: raised, because: messages.say('not-yet', {date: time.date})}
  const level = time.kind === 'uncertain' ? 'advise' : raised
  const uncertain = time.kind === 'uncertain' ? {because: messages.say('uncertain', {certainty: time.certainty})} : {}
  if (result.outcome === 'pass') return {disposition: 'counts', level}
  if (result.outcome === 'unproven') {
    return {disposition: 'awaiting', level, because: messages.say('awaiting', {role: result.awaits?.role ?? ''})}
  }
  if (grade.withPlan && result.plan) {
    return {
      disposition: 'planned',
      level: lower(level, grade.withPlan),
      because: messages.say('planned', {until: result.plan.until}),
    }
  }
  return reasoned(grade, result, level) ?? {disposition: 'counts', level, ...uncertain}
}

/** A declared reason, where the policy accepts it and the roles it names have signed it. */
function reasoned(grade: Grade, {reason}: Result, level: Level): Weighed | undefined {
  const accepted = grade.withReason
  if (!accepted || !reason || !accepted.reasons.includes(reason.kind)) return undefined
  if (accepted.signed.every(role => reason.signedBy.includes(role))) {
    return {
      disposition: 'reasoned',
      level: lower(level, accepted.then),
      because: messages.say('reasoned', {reason: reason.kind}),
    }
  }
  const roles = accepted.signed.filter(role => !reason.signedBy.includes(role))
  const {can = [], could = []} = reason
  return {
    disposition: 'counts',
    level,
    because: messages.say('reason-not-enough', {roles, can, could}),
    settledBy: roles,
  }
}

function gradeOf(enforce: Enforcement, outcome: Outcome): Grade {
  return enforce[outcome] ?? {level: enforce.otherwise}
}

function levelAt({level, blockFromTier}: Grade, tier: Tier): Level {
  return blockFromTier !== undefined && tier < blockFromTier ? 'warn' : level
}

const ORDER: readonly Level[] = ['advise', 'warn', 'block']

function atLeast(level: Level, least: Level | undefined): Level {
  return least !== undefined && ORDER.indexOf(least) > ORDER.indexOf(level) ? least : level
}

function lower(level: Level, other: Level): Level {
  return ORDER.indexOf(other) < ORDER.indexOf(level) ? other : level
}

type Applicable =
  | {kind: 'now'}
  | {kind: 'never'; because: Message}
  | {kind: 'later'; date: string}
  | {kind: 'uncertain'; certainty: string}

/** Of several dates the earliest whose condition holds or is unknown decides; a date that is not settled only advises. */
function applicable(
  rule: Rule,
  {today, system, subject}: {today: string; system: System; subject: Subject},
): Applicable {
  const dates = rule.from
    .filter(from => holds(from.if, system, subject).yes !== false)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
  const [first] = dates
  if (rule.from.length === 0) return {kind: 'now'}
  if (!first) return {kind: 'never', because: noneHolds(rule, system, subject)}
  const reached = dates.filter(({date}) => date <= today)
  if (reached.length === 0) return {kind: 'later', date: first.date}
  const settled = reached.some(({certainty}) => certainty === 'settled')
  return settled ? {kind: 'now'} : {kind: 'uncertain', certainty: reached[0]?.certainty ?? 'recalled'}
}

/** Every date has a condition that is known to be false. */
function noneHolds(rule: Rule, system: System, subject: Subject): Message {
  const [reason] = rule.from.flatMap(from => {
    const fits = holds(from.if, system, subject)
    return fits.yes === false ? fits.because : []
  })
  const {path = '', values = []} = reason ?? {}
  return values.length > 0 ? messages.say('not-when', {path, values}) : messages.say('not-when-absent', {path})
}
