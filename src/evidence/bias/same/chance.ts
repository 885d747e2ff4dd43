import type {Bounds, Measurement} from '../measurement.ts'

/** A table that another one equals by chance more often than this says nothing. */
export const RARE = 1 / 1000

/**
 * About how often two independent counts of the same people, at the rates of this table, give exactly this table: one factor
 * a free cell. Two independent Binomial(n, p) are equal with probability about 1 / (2√(π·n·p·(1 − p))), by the local limit
 * theorem (Feller 1968, An Introduction to Probability Theory I, VII.3). Where a count is only known within bounds, every
 * number between them would have been equal too. Groups, and with the truth those of whom it was right, have the same sizes:
 * that two tests have as many people in each group is no sign of anything.
 */
export function chanceOfEqual(rows: readonly Measurement[]): number {
  return rows.flatMap(freeCells).reduce((product, {count, among}) => product * chanceOf(count, among), 1)
}

interface Cell {
  readonly count: Bounds
  readonly among: Bounds
}

function freeCells({n, counts}: Measurement): Cell[] {
  if (!counts || !n) return []
  if (counts.kind === 'selected') return [{count: counts.selected, among: n}]
  const {tp, fp, fn, tn} = counts
  return [
    {count: tp, among: [tp[0] + fn[0], tp[1] + fn[1]]},
    {count: fp, among: [fp[0] + tn[0], fp[1] + tn[1]]},
  ]
}

function chanceOf([low, high]: Bounds, [fewest, most]: Bounds): number {
  const people = (fewest + most) / 2
  const share = people > 0 ? Math.min(1, (low + high) / 2 / people) : 0
  const variance = people * share * (1 - share)
  return variance > 0 ? Math.min(1, (high - low + 1) / (2 * Math.sqrt(Math.PI * variance))) : 1
}
