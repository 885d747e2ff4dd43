import {METRICS} from './class.ts'
import type {Cells} from './counts.ts'

/** People in these cells of all groups. */
export const sum = (all: readonly Cells[], ...cells: readonly (keyof Cells)[]) =>
  all.reduce((total, group) => total + cells.reduce((part, cell) => part + group[cell], 0), 0)
const over = (part: number, whole: number) => (part === 0 || whole === 0 ? 0 : part / whole)

/** What the toolbox prints of a group: shares of everybody. */
export function printed(group: Cells, all: readonly Cells[]) {
  const {tp, fp, fn, tn} = group
  const [should, others, was, rest] = [
    sum(all, 'tp', 'fn'),
    sum(all, 'fp', 'tn'),
    sum(all, 'tp', 'fp'),
    sum(all, 'fn', 'tn'),
  ]
  return {
    tpr: over(tp, should),
    fnr: over(fn, should),
    fpr: over(fp, others),
    tnr: over(tn, others),
    ppv: over(tp, was),
    fdr: over(fp, was),
    npv: over(tn, rest),
    fomr: over(fn, rest),
  }
}
export function gapsOf(all: readonly Cells[]) {
  return all.flatMap(({tp, fp}, one) =>
    all.slice(one + 1).map((other, i) => ({one, other: one + 1 + i, people: Math.abs(tp + fp - other.tp - other.fp)})),
  )
}
type Group = string | number | readonly (string | number)[]
export type Item = {group: unknown; metric: unknown}
export function classOf(all: readonly Cells[], names: readonly Group[] = all.map((_, i) => i)): Record<string, Item[]> {
  const list = (name: Group) => (Array.isArray(name) ? name : [name])
  const metrics = Object.entries(METRICS).map(([key, title]) => [
    title,
    all.map((group, i) => ({group: list(names[i] ?? i), metric: printed(group, all)[key as keyof typeof METRICS]})),
  ])
  const pair = ({one, other}: {one: number; other: number}) => [
    ...list(names[one] ?? one),
    ...list(names[other] ?? other),
  ]
  const rate = ({tp, fp, fn, tn}: Cells = {tp: 0, fp: 0, fn: 0, tn: 0}) => over(tp + fp, tp + fp + fn + tn)
  return {
    ...(Object.fromEntries(metrics) as Record<string, Item[]>),
    'Disparate Impact': gapsOf(all).map(gap => ({
      group: pair(gap),
      metric: over(rate(all[gap.one]), rate(all[gap.other])),
    })),
    'Equal Selection Parity': gapsOf(all).map(gap => ({group: pair(gap), metric: gap.people})),
  }
}
/** The other of two classes. */
export const turned = (all: readonly Cells[]) => all.map(({tp, fp, fn, tn}) => ({tp: tn, fp: fn, fn: fp, tn: tp}))
/** The counts of AI Verify's own sample. */
export const GROUPS: readonly Cells[] = [
  {tp: 416, fp: 377, fn: 255, tn: 205},
  {tp: 406, fp: 393, fn: 219, tn: 229},
]
