import type {BiasDetail, BiasGroup, BiasRatio, BiasStratified} from '../words/detail.ts'
import type {Result} from './result-schema.ts'
import type {Voice} from './voice.ts'

type BiasResult = NonNullable<Result['findings'][number]['detail']>

/** A bias result as data, complete: every group, comparison and stratum, however many. */
export function biasResult(detail: BiasDetail, {render}: Voice): BiasResult {
  return {
    kind: 'bias',
    event: detail.event,
    attribute: detail.attribute,
    metric: detail.metric,
    version: detail.version ?? null,
    population: detail.population ?? null,
    measured_on: detail.measuredOn ?? null,
    groups: detail.groups.map(groupResult),
    comparisons: detail.comparisons.map(comparison => ({
      group: comparison.group,
      against: comparison.against,
      side: comparison.side,
      effect: comparison.effect,
      estimate: bounds(comparison.estimate),
      interval: bounds(comparison.interval),
      range: bounds(comparison.range),
      outcome: comparison.outcome,
      why: comparison.why ?? null,
      people_needed: whole(comparison.peopleNeeded),
      people_needed_in_proportion: bounds(comparison.peopleNeededInProportion ?? null),
      flips_with: whole(comparison.flipsWith),
      p: comparison.p ?? null,
      adjusted_p: comparison.adjustedP ?? null,
    })),
    beside: (detail.beside ?? []).map(({version, groups}) => ({version, groups: groups.map(groupResult)})),
    stratified: (detail.stratified ?? []).map(stratifiedResult),
    notes: (detail.notes ?? []).map(note => ({key: note.key, text: render(note)})),
  }
}

function groupResult({group, side, people, counted, rate, interval}: BiasGroup): BiasResult['groups'][number] {
  return {
    group,
    side,
    people: bounds(people),
    counted: bounds(counted),
    rate: bounds(rate),
    interval: bounds(interval),
  }
}

function stratifiedResult(split: BiasStratified): BiasResult['stratified'][number] {
  return {
    by: split.by,
    group: split.group,
    against: split.against,
    everybody: ratioResult(split.everybody),
    strata: split.strata.map(({value, why, ...ratio}) => ({value, ...ratioResult(ratio), why: why ?? null})),
    pooled: split.pooled && ratioResult(split.pooled),
    pooled_odds: split.pooledOdds && ratioResult(split.pooledOdds),
    heterogeneity_p: finite(split.heterogeneity ?? null),
    reverses: split.reverses,
  }
}

function ratioResult({ratio, interval}: BiasRatio) {
  return {ratio: finite(ratio), interval: bounds(interval)}
}

/** An end that is open or infinite has no number in JSON, and zero no sign; the largest number there is stands for infinity. */
function bounds(ends: readonly [number | null, number | null] | null): [number | null, number | null] | null {
  if (ends === null) return null
  return [finite(ends[0]), finite(ends[1])]
}

function finite(end: number | null): number | null {
  return end !== null && Number.isFinite(end) && Math.abs(end) < Number.MAX_VALUE ? end || 0 : null
}

function whole(count: number | undefined): number | null {
  return count !== undefined && Number.isSafeInteger(count) && count >= 0 ? count || 0 : null
}
