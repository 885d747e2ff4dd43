import type {Cells} from '../aiverify/counts.ts'
import {CHANCE, ERRORS, fraction, near, ratesFrom} from '../two-rates.ts'

/** Metrics of one group (d) against everybody else (a), by their names in SageMaker Clarify. */
export type Metrics = ReadonlyMap<string, number>

/** The smallest table of a group that gives the metrics: the true one is a multiple. Without `cells`, only who was selected follows. */
export interface Side {
  readonly n: number
  readonly selected: number
  readonly cells?: Cells
}
export interface Sides {
  readonly group: Side
  readonly rest: Side
  /** Only who was selected follows, though there are metrics for more: these contradict the rest, or no table gives any. */
  readonly unfit?: readonly string[]
}

/** The share of everybody that is in the group: class imbalance is (n_a − n_d) / n. */
export function shareOfGroup(metrics: Metrics): number | undefined {
  const imbalance = metrics.get('CI')
  return imbalance !== undefined && Math.abs(imbalance) < 1 ? (1 - imbalance) / 2 : undefined
}

/**
 * The counts behind the metrics of `smclarify/bias/metrics` (aws/amazon-sagemaker-clarify). Difference and ratio of the
 * selection rates give both rates. With them, how many should have been selected follows from two linear equations: the
 * difference in labels (DPL) and that in labels per selected person (DCA), or per person who was not (DCR); and how many
 * rightly were from two more: AD, and DAR or DRR. What comes out must give every metric back.
 * @param decimals the most that difference or ratio were written with
 */
export function countsFrom(metrics: Metrics, decimals: number): Sides | undefined {
  const [difference, ratio] = [metrics.get('DPPL'), metrics.get('DI')]
  const found = difference === undefined || ratio === undefined ? undefined : ratesFrom(-difference, ratio, decimals)
  if (!found) return undefined
  const rates = {d: found.one.of / found.one.among, a: found.other.of / found.other.among}
  let unfit: readonly string[] | undefined
  for (const truth of [amongSelected(metrics, rates), amongOthers(metrics, rates)]) {
    if (!truth) continue
    const tables = wholeTables(truth, rates, metrics)
    if (!('unfit' in tables)) return tables
    unfit = fewest(unfit ?? [], tables.unfit)
  }
  const side = ({of, among}: typeof found.one): Side => ({n: among, selected: of})
  return {group: side(found.one), rest: side(found.other), ...(unfit && {unfit})}
}

interface Unfit {
  readonly unfit: readonly string[]
}
interface Pair {
  readonly d: number
  readonly a: number
}
/** Shares of everybody in the group: who should be selected, and who should and was. */
interface Truth {
  readonly should: Pair
  readonly rightly: Pair
}

/** Accuracy is 1 + 2 tp/n − selection rate − base rate; so this is the difference a − d in tp/n. */
function rightlyApart(metrics: Metrics): number {
  const [accuracy, rates, labels] = ['AD', 'DPPL', 'DPL'].map(name => metrics.get(name) ?? Number.NaN)
  return ((accuracy ?? Number.NaN) + (rates ?? Number.NaN) + (labels ?? Number.NaN)) / 2
}

function amongSelected(metrics: Metrics, rates: Pair): Truth | undefined {
  const apart = (difference: number, quotients: number): Pair => {
    const d = (quotients - difference / rates.a) / (1 / rates.a - 1 / rates.d)
    return {d, a: d + difference}
  }
  return truth({
    should: apart(metrics.get('DPL') ?? Number.NaN, metrics.get('DCA') ?? Number.NaN),
    rightly: apart(rightlyApart(metrics), metrics.get('DAR') ?? Number.NaN),
  })
}

function amongOthers(metrics: Metrics, rates: Pair): Truth | undefined {
  const [labels, dcr, drr] = ['DPL', 'DCR', 'DRR'].map(name => metrics.get(name) ?? Number.NaN)
  const [d, a] = [1 - rates.d, 1 - rates.a]
  const weight = 1 / d - 1 / a
  const base = 1 - ((dcr ?? Number.NaN) - (labels ?? Number.NaN) / a) / weight
  const should = {d: base, a: base + (labels ?? Number.NaN)}
  const apart = rightlyApart(metrics)
  const tp = ((drr ?? Number.NaN) - (d - should.d) / d + (a - should.a + apart) / a) / weight
  return truth({should, rightly: {d: tp, a: tp + apart}})
}

function truth(found: Truth): Truth | undefined {
  const {should, rightly} = found
  return [should.d, should.a, rightly.d, rightly.a].every(Number.isFinite) ? found : undefined
}

function wholeTables({should, rightly}: Truth, rates: Pair, metrics: Metrics): Omit<Sides, 'unfit'> | Unfit {
  const shares = (tp: number, base: number, rate: number) => [tp, rate - tp, base - tp, 1 - rate - base + tp]
  let unfit: readonly string[] = []
  for (const error of ERRORS) {
    const d = wholeNumbers(shares(rightly.d, should.d, rates.d), error)
    const a = wholeNumbers(shares(rightly.a, should.a, rates.a), error)
    if (!d || !a) continue
    const apart = notGivenBack(cellsOf(d), cellsOf(a), metrics)
    if (apart.length === 0) return {group: tableOf(d), rest: tableOf(a)}
    unfit = fewest(unfit, apart)
  }
  return {unfit}
}

/** The smallest whole numbers in the proportion of these shares. */
function wholeNumbers(shares: readonly number[], error: number): readonly number[] | undefined {
  const fractions = shares.map(share => fraction(share, error))
  const everybody = fractions.reduce((all, one) => (one ? multipleOf(all, one.among) : Number.NaN), 1)
  return everybody ** 2 * error <= CHANCE ? shares.map(share => Math.round(Math.max(0, share) * everybody)) : undefined
}

/** Of two lists the shorter that has any. */
function fewest(one: readonly string[], other: readonly string[]): readonly string[] {
  return one.length === 0 || (other.length > 0 && other.length < one.length) ? other : one
}

function notGivenBack(d: Cells, a: Cells, metrics: Metrics): readonly string[] {
  const own = metricsOf(d, a)
  return [...metrics].flatMap(([name, value]) => {
    const found = own.get(name)
    return found === undefined || near(found, value) ? [] : [name]
  })
}

/** As `smclarify/bias/metrics/common.py` and `posttraining.py` have them: a − d, but d − a for SD, DRR, DCR and TE. */
export function metricsOf(d: Cells, a: Cells): Metrics {
  const [one, other] = [d, a].map(({tp, fp, fn, tn}) => ({
    base: over(tp + fn, tp + fp + fn + tn),
    rate: over(tp + fp, tp + fp + fn + tn),
    recall: over(tp, tp + fn),
    specificity: over(tn, tn + fp),
    precision: over(tp, tp + fp),
    negative: over(tn, tn + fn),
    accuracy: over(tp + tn, tp + fp + fn + tn),
    accepted: over(tp + fn, tp + fp),
    rejected: over(fp + tn, fn + tn),
    treatment: over(fn, fp),
  }))
  if (!one || !other) return new Map()
  return new Map([
    ['DPL', other.base - one.base],
    ['DPPL', other.rate - one.rate],
    ['DI', over(one.rate, other.rate)],
    ['RD', other.recall - one.recall],
    ['SD', one.specificity - other.specificity],
    ['DAR', other.precision - one.precision],
    ['DRR', one.negative - other.negative],
    ['AD', other.accuracy - one.accuracy],
    ['DCA', apart(other.accepted, one.accepted)],
    ['DCR', apart(one.rejected, other.rejected)],
    ['TE', apart(one.treatment, other.treatment)],
  ])
}

/** The tool divides zero by zero to zero. */
function over(part: number, whole: number): number {
  return whole === 0 ? (part === 0 ? 0 : Number.POSITIVE_INFINITY) : part / whole
}
function apart(one: number, other: number): number {
  return one === other ? 0 : one - other
}

function cellsOf([tp = 0, fp = 0, fn = 0, tn = 0]: readonly number[]): Cells {
  return {tp, fp, fn, tn}
}

function tableOf(counts: readonly number[]): Side {
  const cells = cellsOf(counts)
  const {tp, fp, fn, tn} = cells
  return {n: tp + fp + fn + tn, selected: tp + fp, cells}
}

function multipleOf(one: number, other: number): number {
  let [a, b] = [one, other]
  while (b > 0) [a, b] = [b, a % b]
  return (one / a) * other
}
