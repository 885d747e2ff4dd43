import {binned, type Calibration, type Chance, calibrationOf} from './calibration.ts'
import type {Described, DescribedOf, Description, DescriptionName} from './described.ts'
import {type Benefit, benefitsOf, entropyBetween, generalizedEntropy, theil} from './entropy.ts'
import {gapBetween} from './gaps.ts'
import {errorsOf, type Predicted, regressionByGroup} from './regression.ts'
import {scoreRates} from './score-rates.ts'

/** Rows, or counts, by group. */
type ByGroup<T> = ReadonlyMap<string, T>

/** Errors of predicted numbers by group, of everybody, and the gaps: groups with equal bias can have very unequal errors. */
export function describeErrors(groups: ByGroup<readonly Predicted[]>): Description[] {
  const {groups: errors} = regressionByGroup(groups)
  const all = errorsOf([...groups.values()].flat())
  const people = sizes(groups)
  const kinds = [
    ['mean-error', 'bias'],
    ['mean-absolute-error', 'mae'],
    ['root-mean-squared-error', 'rmse'],
    ['r-squared', 'r2'],
  ] as const
  return kinds.flatMap(([name, kind]) => {
    const values = new Map([...errors].map(([group, own]) => [group, own?.[kind] ?? null]))
    return byGroup(name, {values, people, everybody: all?.[kind] ?? null})
  })
}

/** How well predicted chances hold, by group and of everybody, on the same ten bins; and the gaps. */
export function describeCalibration(groups: ByGroup<readonly Chance[]>): Description[] {
  const calibration = (rows: readonly Chance[]) => {
    const bins = binned(rows)
    return bins && calibrationOf(bins)
  }
  const own = new Map([...groups].map(([group, rows]) => [group, calibration(rows)]))
  const all = calibration([...groups.values()].flat())
  const people = sizes(groups)
  const kinds = [
    ['expected-calibration-error', 'ece'],
    ['calibration-in-the-large', 'inTheLarge'],
    ['observed-to-expected', 'observedOverExpected'],
  ] as const satisfies readonly (readonly [DescriptionName, keyof Calibration])[]
  return kinds.flatMap(([name, kind]) => {
    const values = new Map([...own].map(([group, found]) => [group, found?.[kind] ?? null]))
    return byGroup(name, {values, people, everybody: all?.[kind] ?? null})
  })
}

export interface AboveMedian {
  readonly descriptions: readonly Description[]
  readonly median: number
  /** People whose score is exactly the median, and who so do not count as above it. */
  readonly tied: number
}

/**
 * How many of each group score strictly above the median of everybody. The file says of no score what followed from it, so
 * that these are no selections. `null` without scores.
 */
export function describeScores(scores: ByGroup<readonly number[]>): AboveMedian | null {
  const found = scoreRates(scores, {event: '', attribute: '', from: []})
  if (!found) return null
  const {median, tied, measurements} = found
  const selected = measurements.map(({group, counts}) => ({
    group,
    above: counts?.kind === 'selected' ? counts.selected[0] : 0,
    n: scores.get(group)?.length ?? 0,
  }))
  const values = new Map(selected.map(({group, above, n}) => [group, n > 0 ? above / n : null]))
  const [above, n] = [sum(selected.map(each => each.above)), sum(selected.map(each => each.n))]
  const descriptions = byGroup('rate-above-median', {
    values,
    people: sizes(scores),
    everybody: n > 0 ? above / n : null,
  })
  return {descriptions, median, tied}
}

type Cells = Readonly<Record<'tp' | 'fp' | 'fn' | 'tn', number>>

/**
 * How unevenly the benefits of predictions are spread: within each group, over everybody, and what of that lies between the
 * groups. There is no gap: a group can be even within and treated worse than all others.
 */
export function describeBenefits(groups: ByGroup<Cells>): Description[] {
  const benefits = [...groups].map(([group, cells]): {of: DescribedOf; own: Benefit[]} => ({
    of: {kind: 'group', group},
    own: benefitsOf(cells),
  }))
  const everybody = {of: {kind: 'everybody'}, own: benefits.flatMap(({own}) => own)} as const
  const each = [...benefits, everybody].map(({of, own}) => ({of, own, n: sum(own.map(({people}) => people))}))
  return [
    ...each.map(({of, own, n}) => ({of, name: 'generalised-entropy', value: generalizedEntropy(own), n}) as const),
    ...each.map(({of, own, n}) => ({of, name: 'theil-index', value: theil(own), n}) as const),
    {
      of: everybody.of,
      name: 'between-group-entropy',
      value: entropyBetween(benefits.map(({own}) => own)),
      n: sum(everybody.own.map(({people}) => people)),
    },
  ]
}

interface Values {
  readonly values: ReadonlyMap<string, number | null>
  /** Absent: how many there are is not known. */
  readonly people?: ReadonlyMap<string, number>
  /** Absent: nothing is known of everybody together. */
  readonly everybody?: number | null
}

/** Whose highest is so many times the lowest says something; a mean error of 0.001 beside one of 0.002 does not. */
const WITH_RATIO: ReadonlySet<DescriptionName> = new Set([
  'mean-absolute-error',
  'mean-squared-error',
  'root-mean-squared-error',
  'expected-calibration-error',
  'rate-above-median',
])

/** One value of each group, of everybody, and how far the groups lie apart. */
export function byGroup(name: DescriptionName, {values, people, everybody}: Values): Description[] {
  const gap = values.size > 1 ? gapBetween(values) : null
  const apart = gap && !('undefined' in gap) ? gap : {difference: null, ratio: null}
  return [
    ...[...values].map(([group, value]): Description => {
      return {of: {kind: 'group', group}, name, value: finite(value), n: people?.get(group) ?? null}
    }),
    ...(everybody === undefined
      ? []
      : [
          {
            of: {kind: 'everybody'},
            name,
            value: finite(everybody),
            n: people ? sum([...people.values()]) : null,
          } as const,
        ]),
    ...(gap ? [gapOf(name, 'difference', apart.difference)] : []),
    ...(gap && apart.ratio !== null && WITH_RATIO.has(name) ? [gapOf(name, 'ratio', apart.ratio)] : []),
  ]
}

function gapOf(name: DescriptionName, effect: 'difference' | 'ratio', value: number | null): Description {
  return {of: {kind: 'gap', effect}, name, value: finite(value), n: null}
}

/** Numbers that are too large to be squared or added up are not known. */
function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null
}

function sizes(groups: ByGroup<readonly unknown[]>): ReadonlyMap<string, number> {
  return new Map([...groups].map(([group, rows]) => [group, rows.length]))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}

/** What a description is of, to tell two of them apart. */
export function describedKey({of, name, attribute, event, version, measuredOn, population}: Described): string {
  const among = [event, version, measuredOn, population].map(part => part ?? null)
  return JSON.stringify([...among, attribute, of, name])
}
