import type {BiasComparison} from '../../words/detail.ts'
import type {Finding, Movement} from '../finding.ts'
import {namesIn} from '../named.ts'

/** A finding by what it says of whom, whatever its place and figures. */
export function identityOf({rule, subject, outcome, say, attribute, detail, undeclared}: Finding): string {
  const figures = detail ? [detail.event, detail.attribute, detail.metric, detail.population] : []
  const {project, system, kind, id} = subject
  return JSON.stringify([
    rule,
    project,
    system,
    kind,
    id,
    outcome,
    say.key,
    attribute,
    undeclared,
    figures,
    namesIn(say),
  ])
}

export interface Compared {
  readonly findings: readonly Finding[]
  /** What stood there before and is in order or gone now. */
  readonly mended: readonly Finding[]
}

/** Says of every finding whether it stood there before. One more of the same is new: the others cannot hide it. */
export function compareFindings(after: readonly Finding[], before: readonly Finding[]): Compared {
  const known = new Map<string, Finding[]>()
  for (const finding of before.filter(open)) {
    const identity = identityOf(finding)
    known.set(identity, [...(known.get(identity) ?? []), finding])
  }
  const findings = after.map(finding => {
    if (!open(finding)) return finding
    const was = known.get(identityOf(finding))?.shift()
    return {...finding, movement: was ? moved(finding, was) : ('new' as const)}
  })
  const asked = new Set(findings.filter(({disposition}) => disposition !== 'not-applicable').map(askedOf))
  const mended = [...known.values()].flat().filter(finding => asked.has(askedOf(finding)))
  return {findings, mended}
}

function open({outcome, disposition}: Finding): boolean {
  return outcome !== 'pass' && disposition !== 'not-applicable'
}

function askedOf({rule, subject: {project, system, kind, id}}: Finding): string {
  return JSON.stringify([rule, project, system, kind, id])
}

/** Worse as soon as one comparison is, whatever became of the others: the worst of them may stay as it was. */
function moved(finding: Finding, was: Finding): Movement {
  if (heavier(finding, was)) return 'worse'
  const then = new Map((was.detail?.comparisons ?? []).map(one => [comparisonKey(one), one]))
  const movements = (finding.detail?.comparisons ?? []).map(one => movedOne(one, then.get(comparisonKey(one))))
  if (movements.includes('worse')) return 'worse'
  return movements.includes('better') ? 'better' : 'same'
}

const LEVELS = ['advise', 'warn', 'block']

function heavier({level}: Finding, was: Finding): boolean {
  return LEVELS.indexOf(level) > LEVELS.indexOf(was.level)
}

/** Event, attribute, metric and population are part of what a finding is known by. */
function comparisonKey({group, against, side, effect}: BiasComparison): string {
  return JSON.stringify([group, against, side, effect])
}

/** A comparison that was not made before, and one whose figure is gone, is worse unless it is in order. */
function movedOne(now: BiasComparison, then: BiasComparison | undefined): Movement {
  const [weighs, weighed] = [weightOf(now), then ? weightOf(then) : 0]
  if (weighs > weighed) return 'worse'
  const [far, was] = [outside(now), then && outside(then)]
  if (was !== undefined && far === undefined) return weighs > 0 ? 'worse' : 'same'
  if (was !== undefined && far !== undefined && far > was + TOLERANCE) return 'worse'
  const isNearer = was !== undefined && far !== undefined && far < was - TOLERANCE
  return weighs < weighed || isNearer ? 'better' : 'same'
}

function weightOf({outcome}: BiasComparison): number {
  if (outcome === 'pass') return 0
  return outcome === 'fail' ? 2 : 1
}

/** Rounding of one division; no real change is that small. */
const TOLERANCE = 1e-12

/** How far a comparison lies outside what is allowed, on the scale of its own effect; 0 inside. */
function outside({effect, estimate, range: [low, high]}: BiasComparison): number | undefined {
  if (!estimate) return undefined
  const scale = effect === 'ratio' ? Math.log : (value: number) => value
  const below = low === null ? 0 : scale(low) - scale(estimate[0])
  const above = high === null ? 0 : scale(estimate[1]) - scale(high)
  return Math.max(0, below, above)
}
