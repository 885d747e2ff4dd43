import type {Result, Subject} from '../../words/finding.ts'
import {LEVELS, type Level, OUTCOMES, type Outcome} from '../../words/outcome.ts'
import type {Evaluated} from '../evaluate.ts'
import {weigh} from '../weigh.ts'

/** How much a rule weighs for one subject, whatever the evidence will say. */
export type Strength =
  | {readonly kind: 'not-in-force'}
  | {readonly kind: 'in-force'; readonly from: string; readonly levels: ReadonlyMap<Outcome, Level>}

const OPEN = OUTCOMES.filter(outcome => outcome !== 'pass')

/** By the dates of the rule and the level of every outcome that is no pass. */
export function strengthOf({rule, judged, subject}: Evaluated, today: string): Strength {
  const {system, tier} = judged
  const weighed = OPEN.map(outcome => {
    const result: Result = {outcome, at: system.place(), say: {key: '', with: {}}}
    return [outcome, weigh(rule, result, {tier, today, system, subject})] as const
  })
  const [, any] = weighed[0] ?? []
  if (any?.disposition === 'not-applicable') return {kind: 'not-in-force'}
  const later = any?.disposition === 'not-yet-applicable' ? String(any.because?.with['date'] ?? '') : ''
  return {kind: 'in-force', from: later, levels: new Map(weighed.map(([outcome, {level}]) => [outcome, level]))}
}

/** Less of a rule than it was: as it would weigh for the outcome for which that shows most. */
export interface Lowered {
  readonly from: Level
  readonly to: Level
}

export function lowered(was: Strength, is: Strength): Lowered | undefined {
  if (was.kind === 'not-in-force' || is.kind === 'not-in-force') return undefined
  const falls = [...was.levels].flatMap(([outcome, from]) => {
    const to = is.levels.get(outcome) ?? from
    return LEVELS.indexOf(to) < LEVELS.indexOf(from) ? [{from, to}] : []
  })
  const deepest = falls.sort((a, b) => fall(b) - fall(a))[0]
  if (deepest) return deepest
  const [level = 'block'] = was.levels.values()
  return is.from > was.from ? {from: level, to: level} : undefined
}

function fall({from, to}: Lowered): number {
  return LEVELS.indexOf(from) - LEVELS.indexOf(to)
}

/** A rule as it is asked of one subject. */
export function obligation({rule, subject}: {readonly rule: {readonly id: string}; readonly subject: Subject}): string {
  return JSON.stringify([rule.id, subject.project, subject.system, subject.kind, subject.id])
}
