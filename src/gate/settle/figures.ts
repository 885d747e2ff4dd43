import type {BaselineFigure, Bounds} from '../../policy/baseline.ts'
import type {BiasComparison, BiasDetail} from '../../words/detail.ts'
import type {Finding} from '../finding.ts'

/** From, to; `null` where that side is open. */
export type Range = readonly [number | null, number | null]

/** One comparison that is not in order: where it was measured, the estimate, and what it is held against. */
export interface Figure extends Omit<BaselineFigure, 'best'> {
  readonly range: Range
}

/** A ratio over a rate of zero is infinite. Beyond this all are the same, and a file can write it. */
const LARGEST = 1e9
const DECIMALS = 10
/** What was rounded to be written is still the same number. */
const SLACK = 1e-9

/** The comparisons of a finding that are no pass. None where nothing was compared. */
export function openFigures({detail, outcome}: Pick<Finding, 'detail' | 'outcome'>): Figure[] {
  if (detail?.kind !== 'bias' || outcome === 'pass') return []
  return detail.comparisons.flatMap(one => (one.outcome === 'pass' ? [] : [figureOf(detail, one)]))
}

function figureOf(detail: BiasDetail, {group, against, side, effect, estimate, range}: BiasComparison): Figure {
  const {metric, event, attribute, population, measuredOn} = detail
  return {
    metric,
    event,
    attribute,
    group,
    against,
    side,
    effect,
    ...(population !== undefined && {population}),
    ...(measuredOn !== undefined && {measuredOn}),
    ...(estimate && {value: [written(estimate[0]), written(estimate[1])] as const}),
    range,
  }
}

function written(value: number): number {
  return Number(Math.max(-LARGEST, Math.min(LARGEST, value)).toFixed(DECIMALS))
}

/** What is the same comparison, whatever came out of it. The version of a model is no part of it: the next one is compared with it. */
export function figureKey(figure: Omit<BaselineFigure, 'value' | 'best'>): string {
  const {metric, event, attribute, group, against, side, effect, population, measuredOn} = figure
  return JSON.stringify([metric, event, attribute, group, against, side, effect, population ?? '', measuredOn ?? ''])
}

/** Does the estimate, with every value that it may have, lie inside? */
export function within(value: Bounds | undefined, [low, high]: Bounds): boolean {
  return value !== undefined && value[0] >= low - SLACK && value[1] <= high + SLACK
}

/** No further outside the range than `best` was, on either side: a difference that turns round is worse. */
export function noWorse(value: Bounds | undefined, best: Bounds | undefined, range: Range): boolean {
  if (!value || !best) return false
  const low = Math.min(best[0], range[0] ?? Number.NEGATIVE_INFINITY)
  const high = Math.max(best[1], range[1] ?? Number.POSITIVE_INFINITY)
  return within(value, [low, high])
}

/** Closer to the range than `best` was. */
export function better(value: Bounds | undefined, best: Bounds | undefined, range: Range): boolean {
  return noWorse(value, best, range) && !noWorse(best, value, range)
}

/** The best on record once `value`, which is no worse, has been measured. */
export function bestOf(value: Bounds, best: Bounds): Bounds {
  const [low, high] = [Math.max(value[0], best[0]), Math.min(value[1], best[1])]
  return low <= high ? [low, high] : value
}
