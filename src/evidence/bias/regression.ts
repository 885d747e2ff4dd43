import {type Gaps, gapBetween} from './gaps.ts'

/** One prediction of a number, and what it turned out to be. */
export interface Predicted {
  readonly truth: number
  readonly predicted: number
}

/** Errors in the unit of what is predicted. */
export interface Errors {
  readonly n: number
  /** Mean of predicted less truth: positive where too much is predicted. */
  readonly bias: number
  /** Mean size of the error. */
  readonly mae: number
  /** Root of the mean squared error: large errors weigh more. */
  readonly rmse: number
  /** Share of the variance of the truth that is predicted; negative where the mean would do better; `null` where the truth does not vary. */
  readonly r2: number | null
}

/** `null` without rows, and where one is no finite number. */
export function errorsOf(rows: readonly Predicted[]): Errors | null {
  const n = rows.length
  if (n === 0 || !rows.every(({truth, predicted}) => Number.isFinite(truth) && Number.isFinite(predicted))) return null
  const mean = (of: (row: Predicted) => number) => rows.reduce((sum, row) => sum + of(row), 0) / n
  const middle = mean(({truth}) => truth)
  const squared = mean(({truth, predicted}) => (predicted - truth) ** 2)
  const spread = mean(({truth}) => (truth - middle) ** 2)
  return {
    n,
    bias: mean(({truth, predicted}) => predicted - truth),
    mae: mean(({truth, predicted}) => Math.abs(predicted - truth)),
    rmse: Math.sqrt(squared),
    r2: spread > 0 ? 1 - squared / spread : null,
  }
}

const KINDS = ['bias', 'mae', 'rmse', 'r2'] as const

export interface RegressionGaps {
  readonly groups: ReadonlyMap<string, Errors | null>
  readonly gaps: Readonly<Record<(typeof KINDS)[number], Gaps | null>>
}

/** Errors by group and how far they lie apart. Look at all four: groups with the same bias can have very different errors. */
export function regressionByGroup(rows: ReadonlyMap<string, readonly Predicted[]>): RegressionGaps {
  const groups = new Map([...rows].map(([group, own]) => [group, errorsOf(own)]))
  const gap = (kind: (typeof KINDS)[number]) =>
    gapBetween(new Map([...groups].map(([group, errors]) => [group, errors?.[kind] ?? null])))
  return {groups, gaps: {bias: gap('bias'), mae: gap('mae'), rmse: gap('rmse'), r2: gap('r2')}}
}
