import type {ComparedName, CriterionName} from '../../declaration/schema/metrics.ts'
import type {Bounds, Confusion, Measurement} from './measurement.ts'
import {plus, type Share, shareOf, within} from './share.ts'
import type {Why} from './why.ts'

const CELLS = ['tp', 'fp', 'fn', 'tn'] as const
type Cell = (typeof CELLS)[number]

interface Definition {
  /** The cells that are counted. */
  readonly counts: readonly Cell[]
  /** The cells that are not, of those it is a share of. */
  readonly others: readonly Cell[]
  /** For whom it must be known whether the event was right. */
  readonly truth: 'nobody' | 'selected' | 'not-selected' | 'everyone'
}

const DEFINITIONS = {
  'selection-rate': {counts: ['tp', 'fp'], others: ['fn', 'tn'], truth: 'nobody'},
  'false-positive-rate': {counts: ['fp'], others: ['tn'], truth: 'everyone'},
  'false-negative-rate': {counts: ['fn'], others: ['tp'], truth: 'everyone'},
  'true-positive-rate': {counts: ['tp'], others: ['fn'], truth: 'everyone'},
  'true-negative-rate': {counts: ['tn'], others: ['fp'], truth: 'everyone'},
  precision: {counts: ['tp'], others: ['fp'], truth: 'selected'},
  'false-discovery-rate': {counts: ['fp'], others: ['tp'], truth: 'selected'},
  'negative-predictive-value': {counts: ['tn'], others: ['fn'], truth: 'not-selected'},
  'false-omission-rate': {counts: ['fn'], others: ['tn'], truth: 'not-selected'},
  accuracy: {counts: ['tp', 'tn'], others: ['fp', 'fn'], truth: 'everyone'},
  'false-positive-share': {counts: ['fp'], others: ['tp', 'fn', 'tn'], truth: 'selected'},
  'false-negative-share': {counts: ['fn'], others: ['tp', 'fp', 'tn'], truth: 'not-selected'},
} as const satisfies Record<string, Definition>

export type MetricName = keyof typeof DEFINITIONS

/** Every metric that counts give. The shares are of all people in the group: FP/n and FN/n. */
export const METRICS = Object.keys(DEFINITIONS) as readonly MetricName[]

/**
 * Equalized odds and equal opportunity: Hardt, Price and Srebro (2016), Equality of Opportunity in Supervised Learning, NeurIPS.
 * Predictive parity: Chouldechova (2017), Big Data 5:153.
 */
const CRITERIA = {
  'equalized-odds': ['true-positive-rate', 'false-positive-rate'],
  'equal-opportunity': ['true-positive-rate'],
  'predictive-parity': ['precision'],
} as const satisfies Record<CriterionName, readonly MetricName[]>

/** The metrics that are compared: each that the criterion asks, or the metric itself. */
export function metricsOf(name: ComparedName): readonly MetricName[] {
  return isCriterion(name) ? CRITERIA[name] : [name]
}

function isCriterion(name: ComparedName): name is CriterionName {
  return Object.hasOwn(CRITERIA, name)
}

/** For whom it must be known whether the event was right, before the metric can be had. */
export function truthNeeded(metric: MetricName): Definition['truth'] {
  return DEFINITIONS[metric].truth
}

/** How many of how many a metric is of, in every table that fits what was published; or why there is no such number. */
export function measure(metric: MetricName, {counts, n, suppressed}: Measurement): Share | Why {
  if (suppressed) return 'hidden'
  if (!n) return 'unknown-n'
  if (!counts) return 'unknown-count'
  if (counts.kind === 'selected' && metric !== 'selection-rate') return 'unknown-truth'
  const share = counts.kind === 'selected' ? within(counts.selected, n) : fromCells(metric, counts, n)
  if (!share) return 'contradictory-counts'
  if (n[1] === 0) return 'nobody-in-group'
  return share.n[0] === 0 ? 'zero-denominator' : share
}

function fromCells(metric: MetricName, cells: Confusion, n: Bounds): Share | null {
  const {counts, others}: Definition = DEFINITIONS[metric]
  const sum = (names: readonly Cell[]) => names.map(name => cells[name]).reduce(plus)
  const rest = CELLS.filter(cell => !counts.includes(cell) && !others.includes(cell))
  const none: Bounds = [0, 0]
  const whole = shareOf(plus(sum(counts), sum(others)), rest.length > 0 ? sum(rest) : none, n)
  return whole && shareOf(sum(counts), sum(others), whole.x)
}
