import type {Cells} from '../aiverify/counts.ts'
import {near} from '../two-rates.ts'

/** How a rate of the privileged (p) and the unprivileged (u) is compared: p − u, or u / p. */
export interface Compared {
  readonly difference?: number
  readonly ratio?: number
}
export type RateName = (typeof RATES)[number]
export const RATES = ['selection', 'tpr', 'fpr', 'tnr', 'fnr', 'ppv', 'npv', 'fdr', 'for'] as const
export type Comparisons = ReadonlyMap<RateName, Compared>

export interface Both {
  readonly privileged: Cells
  readonly unprivileged: Cells
}

/**
 * The counts of both groups, from those of all people together, the share of the privileged, and how the rates of the two
 * are compared: each comparison of a rate, whose total is known, is one linear equation. First of the selected among all,
 * then of the right ones among the selected (PPV) and among the others (NPV). What comes out must be whole, and give every
 * comparison back.
 */
export function countsOf(all: Cells, privilegedShare: number, compared: Comparisons): Both | undefined {
  const {tp, fp, fn, tn} = all
  const total = tp + fp + fn + tn
  const people = whole(total * privilegedShare)
  if (!Object.values(all).every(Number.isSafeInteger) || people === undefined) return undefined
  const selected = partOf(tp + fp, {p: people, u: total - people}, compared.get('selection'))
  if (selected === undefined) return undefined
  const right = partOf(tp, {p: selected, u: tp + fp - selected}, compared.get('ppv'))
  const others = people - selected
  const rightly = partOf(tn, {p: others, u: fn + tn - others}, compared.get('npv'))
  if (right === undefined || rightly === undefined) return undefined
  const privileged = {tp: right, fp: selected - right, fn: others - rightly, tn: rightly}
  const unprivileged = {tp: tp - right, fp: fp - privileged.fp, fn: fn - privileged.fn, tn: tn - rightly}
  if ([...Object.values(privileged), ...Object.values(unprivileged)].some(cell => cell < 0)) return undefined
  return givesBack(privileged, unprivileged, compared) ? {privileged, unprivileged} : undefined
}

/** How many of `total` are the privileged's, whose rates among `p` and `u` are compared so. */
function partOf(total: number, {p, u}: {p: number; u: number}, compared: Compared | undefined): number | undefined {
  const {difference, ratio} = compared ?? {}
  if (difference !== undefined) return whole((difference + total / u) / (1 / p + 1 / u))
  return ratio === undefined ? undefined : whole(total / u / (ratio / p + 1 / u))
}

function whole(count: number): number | undefined {
  const rounded = Math.round(count)
  return Math.abs(count - rounded) <= 1e-6 ? rounded : undefined
}

function givesBack(p: Cells, u: Cells, compared: Comparisons): boolean {
  const [ofP, ofU] = [ratesOf(p), ratesOf(u)]
  return [...compared].every(([name, {difference, ratio}]) => {
    const [one, other] = [ofP[name], ofU[name]]
    // Of nobody there is no rate; the tool prints something all the same.
    if (Number.isNaN(one) || Number.isNaN(other)) return true
    if (difference !== undefined && !near(one - other, difference)) return false
    return ratio === undefined || one === 0 || near(other / one, ratio)
  })
}

function ratesOf({tp, fp, fn, tn}: Cells): Readonly<Record<RateName, number>> {
  return {
    selection: (tp + fp) / (tp + fp + fn + tn),
    tpr: tp / (tp + fn),
    fpr: fp / (fp + tn),
    tnr: tn / (fp + tn),
    fnr: fn / (tp + fn),
    ppv: tp / (tp + fp),
    npv: tn / (fn + tn),
    fdr: fp / (tp + fp),
    for: fn / (fn + tn),
  }
}
