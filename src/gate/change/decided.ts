import {nameOf, type Reviews, takenBy} from '../../checks/decision/taken.ts'
import type {Decision} from '../../declaration/declaration.ts'
import {asText} from '../../evidence/signoffs/content.ts'
import type {CheckUse, Enforcement, Rule} from '../../policy/policy.ts'
import type {Result, Subject} from '../../words/finding.ts'
import type {Judged} from '../evaluate.ts'
import type {Finding} from '../finding.ts'
import {fingerprint} from '../fingerprint.ts'
import {ownFinding, type Stricter} from '../judge.ts'
import {messages} from './messages.ts'

const RULE = 'decision'

/**
 * New and changed decisions that some rule of the system could rest on, whether or not it asks today: whoever is said to have
 * taken one approves it in the change that writes it. Once it stands on the base branch nobody would be asked any more. What
 * already waits for the very same line is not told twice.
 */
export function newDecisions(
  judged: Judged,
  given: Reviews,
  {stricter, findings}: {readonly stricter: Stricter; readonly findings: readonly Finding[]},
): Finding[] {
  const {declaration, system} = judged
  const rules = judged.policies.flatMap(policy => policy.rules).filter(rule => mayBlock(rule, stricter))
  const awaited = new Set(findings.flatMap(finding => (holdsUp(finding) ? (finding.awaits?.code ?? []) : [])))
  const about = (id: string): Subject => ({project: declaration.project, system: system.id, kind: 'system', id})
  return (system.facts.decisions ?? []).flatMap((decision, index): Finding[] => {
    if (!rules.some(rule => restsOn(rule, decision))) return []
    const taken = takenBy(decision, index, judged, given)
    if (taken.kind === 'on-record') return []
    const id = nameOf(decision, index).replace('decision/', '')
    const subject = about(id)
    // The same point before and after, for just this decision: a merge group looks for it.
    const known = {fingerprint: fingerprint(`ethics-gate/${RULE}`, subject, asText(decision))}
    if (taken.kind === 'approved') {
      const {role, by} = taken
      const at = system.place('decisions', index)
      const result: Result = {outcome: 'pass', at, say: messages.say('approved', {role, by})}
      return [{...ownFinding(RULE, subject, result, 'advise'), ...known}]
    }
    const {result} = taken
    if (result.awaits?.code !== undefined && awaited.has(result.awaits.code)) return []
    const role = result.awaits?.role ?? ''
    const say = messages.say('decision', {id, project: declaration.project, role})
    return [{...ownFinding(RULE, subject, {...result, say}), ...known, disposition: 'awaiting', because: result.say}]
  })
}

/** A signature that a rule never blocks for holds nothing up. */
function mayBlock({id, enforce}: Rule, stricter: Stricter): boolean {
  return stricter.get(id) === 'block' || gradesOf(enforce).some(level => level === 'block')
}

function gradesOf({otherwise, ...grades}: Enforcement) {
  return [otherwise, ...Object.values(grades).map(({level}) => level)]
}

function holdsUp({disposition, level, standing}: Finding): boolean {
  return disposition === 'awaiting' && level === 'block' && standing === undefined
}

/** Could this decision be what meets the rule? */
function restsOn({check, enforce}: Rule, decision: Decision): boolean {
  const {otherwise: _otherwise, ...grades} = enforce
  const planned = Object.values(grades).some(({withPlan}) => withPlan !== undefined)
  return checksIn(check).some(one => {
    if (one.name === 'bias') return planned && decision.kind === 'more-data' && decision.by?.role !== undefined
    return one.name === 'decision' && takes(one.options as DecisionOptions, decision)
  })
}

interface DecisionOptions {
  readonly kind?: string | readonly string[]
  readonly by?: readonly string[]
  readonly answers?: string
}

function takes({kind = [], by, answers}: DecisionOptions, {kind: own, by: who, about}: Decision): boolean {
  const [role, body] = [who?.role, who?.role ?? who?.body]
  if (answers !== undefined) return about?.decision !== undefined && body !== undefined && by?.includes(body) === true
  return own !== undefined && [kind].flat().includes(own) && role !== undefined && by?.includes(role) === true
}

/** The check itself, or those of which one is enough. */
function checksIn({name, options}: CheckUse): CheckUse[] {
  if (name !== 'any_of' || !Array.isArray(options)) return [{name, options}]
  const all: readonly Readonly<Record<string, unknown>>[] = options
  return all.flatMap(one => Object.entries(one).flatMap(([inner, own]) => checksIn({name: inner, options: own})))
}
