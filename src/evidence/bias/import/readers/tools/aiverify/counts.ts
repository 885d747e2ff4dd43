import {smallestFraction} from '../../../fraction.ts'

/**
 * What AI Verify prints for one group: its cells as shares of everybody who should be selected (tpr, fnr) or should not
 * (fpr, tnr), who was selected (ppv, fdr) or was not (npv, fomr).
 */
export type Printed = Readonly<Record<(typeof PRINTED)[number], number>>
export const PRINTED = ['tpr', 'fnr', 'fpr', 'tnr', 'ppv', 'fdr', 'npv', 'fomr'] as const

export interface Cells {
  readonly tp: number
  readonly fp: number
  readonly fn: number
  readonly tn: number
}

/** By how many two groups differ in people selected. */
export interface Gap {
  readonly one: number
  readonly other: number
  readonly people: number
}

export type Recovered =
  | {readonly kind: 'counts'; readonly counts: readonly Cells[]}
  /** In these proportions; nothing in the file fixes how many. */
  | {readonly kind: 'multiple'; readonly counts: readonly Cells[]}
  | {readonly kind: 'undetermined' | 'no-fractions' | 'contradictory'}

/**
 * The whole numbers of people behind shares that were written in full. With P, N, PP and PN everybody who should be
 * selected, should not, was, and was not: each is a multiple of the denominators of its shares; that tp is both a share of P
 * and one of PP, and fp of N and of PP, fixes their proportions; the gaps in people selected fix the rest.
 */
export function recoverCounts(groups: readonly Printed[], gaps: readonly Gap[]): Recovered {
  const p = wholes(groups.map(({tpr, fnr}) => [tpr, fnr]))
  const n = wholes(groups.map(({fpr, tnr}) => [fpr, tnr]))
  const pp = wholes(groups.map(({ppv, fdr}) => [ppv, fdr]))
  const pn = wholes(groups.map(({fomr, npv}) => [fomr, npv]))
  if (!p || !n || !pp || !pn) return {kind: 'no-fractions'}
  if (![p, n, pp, pn].every(areEverybody)) return {kind: 'contradictory'}
  // How often everybody fits into P and into N, once into PP (or, where nobody was selected rightly or wrongly, into PN).
  const scales =
    proportions([first(p), first(n)], [first(pp), second(pp)]) ??
    proportions([second(p), second(n)], [first(pn), second(pn)])
  if (!scales) return {kind: 'undetermined'}
  const [ofP, ofN] = scales
  const smallest = groups.map((_, g) => ({
    tp: ofP * (p.pairs[g]?.[0] ?? 0n),
    fn: ofP * (p.pairs[g]?.[1] ?? 0n),
    fp: ofN * (n.pairs[g]?.[0] ?? 0n),
    tn: ofN * (n.pairs[g]?.[1] ?? 0n),
  }))
  if (
    !inProportion(
      smallest.flatMap(({tp, fp}) => [tp, fp]),
      pp.pairs.flat(),
    )
  )
    return {kind: 'contradictory'}
  if (
    !inProportion(
      smallest.flatMap(({fn, tn}) => [fn, tn]),
      pn.pairs.flat(),
    )
  )
    return {kind: 'contradictory'}
  const scale = scaleOf(
    smallest.map(({tp, fp}) => tp + fp),
    gaps,
  )
  if (scale === 'contradictory') return {kind: 'contradictory'}
  const counts = smallest.map(({tp, fp, fn, tn}) => {
    const times = (count: bigint) => Number(count * (scale ?? 1n))
    return {tp: times(tp), fp: times(fp), fn: times(fn), tn: times(tn)}
  })
  if (counts.some(cells => !Object.values(cells).every(Number.isSafeInteger))) return {kind: 'contradictory'}
  return {kind: scale === undefined ? 'multiple' : 'counts', counts}
}

interface Wholes {
  readonly pairs: readonly (readonly [bigint, bigint])[]
  /** What the shares are of. */
  readonly everybody: bigint
}

const MOST = 1_000_000_000n

/** The smallest whole numbers that give these shares; `undefined` where they are no fractions of whole numbers. */
function wholes(shares: readonly (readonly [number, number])[]): Wholes | undefined {
  let everybody = 1n
  const fractions: (readonly [bigint, bigint])[] = []
  for (const share of shares.flat()) {
    const fraction = share >= 0 && share <= 1 ? smallestFraction(share, 2 * Number.EPSILON * share) : undefined
    if (!fraction) return undefined
    const [of, among] = [BigInt(fraction.of), BigInt(fraction.among)]
    fractions.push([of, among])
    everybody = (everybody / common(everybody, among)) * among
    if (everybody > MOST) return undefined
  }
  const counts = fractions.map(([of, among]) => (everybody / among) * of)
  return {pairs: shares.map((_, g) => [counts[2 * g] ?? 0n, counts[2 * g + 1] ?? 0n]), everybody}
}

/** Everybody is in one of the groups; where there is nobody, the tool prints 0 for all. */
function areEverybody({pairs, everybody}: Wholes): boolean {
  const sum = total(pairs.flat())
  return sum === everybody || sum === 0n
}

/** The smallest whole numbers by which `[a, b]` must be multiplied to be in the proportion of `[c, d]`. */
function proportions([a, b]: [bigint, bigint], [c, d]: [bigint, bigint]): [bigint, bigint] | undefined {
  if (a === 0n || b === 0n || c === 0n || d === 0n) return undefined
  const [ofA, ofB] = [c * b, d * a]
  const shared = common(ofA, ofB)
  return [ofA / shared, ofB / shared]
}

function inProportion(counts: readonly bigint[], shares: readonly bigint[]): boolean {
  const [sum, all] = [total(counts), total(shares)]
  return counts.every((count, i) => count * all === (shares[i] ?? 0n) * sum)
}

/** How many people one of the smallest counts stands for; `undefined` where no gap tells. */
function scaleOf(selected: readonly bigint[], gaps: readonly Gap[]): bigint | 'contradictory' | undefined {
  let scale: bigint | undefined
  for (const {one, other, people} of gaps) {
    const apart = (selected[one] ?? 0n) - (selected[other] ?? 0n)
    const smallest = apart < 0n ? -apart : apart
    if (!Number.isSafeInteger(people) || people < 0) return 'contradictory'
    const found = BigInt(people)
    if (smallest === 0n ? found !== 0n : found === 0n || found % smallest !== 0n) return 'contradictory'
    if (smallest === 0n) continue
    if (scale !== undefined && scale !== found / smallest) return 'contradictory'
    scale = found / smallest
  }
  return scale
}

function first({pairs}: Wholes): bigint {
  return total(pairs.map(([one]) => one))
}
function second({pairs}: Wholes): bigint {
  return total(pairs.map(([, other]) => other))
}
function total(counts: readonly bigint[]): bigint {
  return counts.reduce((sum, count) => sum + count, 0n)
}
function common(one: bigint, other: bigint): bigint {
  return other === 0n ? one : common(other, one % other)
}
