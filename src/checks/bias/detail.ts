import type {Comparison, Decision} from '../../evidence/bias/decision.ts'
import type {Bounds} from '../../evidence/bias/measurement.ts'
import type {BiasComparison, BiasDetail} from '../../words/detail.ts'

/** A decision as evidence to show: counts, rates, intervals, and every comparison with its threshold. */
export function detailOf(
  decision: Decision,
  about: Pick<BiasDetail, 'event' | 'attribute' | 'metric' | 'version' | 'population' | 'measuredOn'>,
): BiasDetail {
  return {
    kind: 'bias',
    ...about,
    groups: decision.rates.map(rate => ({
      group: rate.group,
      side: rate.side,
      people: rate.n,
      counted: rate.x,
      rate: rate.rate,
      interval: rate.interval,
    })),
    comparisons: decision.comparisons.map(comparisonOf),
  }
}

function comparisonOf(comparison: Comparison): BiasComparison {
  const {group, against, side, effect, estimate, interval, range, outcome, why} = comparison
  const {peopleNeeded, peopleNeededInProportion, flipsWith, p, adjustedP} = comparison
  return {
    group,
    against: against ?? '',
    side,
    effect,
    estimate: finite(estimate),
    interval: finite(interval),
    range: [open(range[0]), open(range[1])],
    outcome,
    ...(why && {why}),
    ...(peopleNeeded !== undefined && {peopleNeeded}),
    ...(peopleNeededInProportion && {peopleNeededInProportion}),
    ...(flipsWith !== undefined && {flipsWith}),
    ...(p !== undefined && adjustedP !== undefined && {p, adjustedP}),
  }
}

function open(end: number): number | null {
  return Number.isFinite(end) ? end : null
}

/** JSON has no infinity: an end that is infinite is shown as the largest number it can write. */
function finite(bounds: Bounds | readonly [number, number] | null): readonly [number, number] | null {
  if (!bounds) return null
  const end = (value: number) => (Number.isFinite(value) ? value : Math.sign(value) * Number.MAX_VALUE)
  return [end(bounds[0]), end(bounds[1])]
}
