import type {Cells} from '../aiverify/counts.ts'
import {metricsOf} from './counts.ts'

export const WOMEN: Cells = {tp: 115, fp: 84, fn: 48, tn: 305}
export const MEN: Cells = {tp: 195, fp: 162, fn: 54, tn: 229}
export const people = ({tp, fp, fn, tn}: Cells) => tp + fp + fn + tn

type Metric = Record<string, unknown>
const PRE = new Set(['CI', 'DPL'])
/** What the service writes of a group (d) against the others (a). */
export function group(value: string, d: Cells, a: Cells): {value_or_threshold: unknown; metrics: Metric[]} {
  const all = new Map([...metricsOf(d, a), ['CI', (people(a) - people(d)) / (people(a) + people(d))] as const])
  const metrics = [...all].map(([name, number]) => ({
    name,
    description: `About ${name}`,
    value: Number.isFinite(number) ? number : String(number),
  }))
  return {value_or_threshold: value, metrics}
}
type Groups = readonly ReturnType<typeof group>[]
type Change = (made: Record<string, unknown>) => unknown

export function analysis(groups: Groups, change?: Change): string {
  return ofFacets({sex: groups}, change)
}

export function ofFacets(facets: Readonly<Record<string, Groups>>, change: Change = same => same): string {
  const part = (isPre: boolean, groups: Groups) =>
    groups.map(each => ({...each, metrics: each.metrics.filter(({name}) => PRE.has(String(name)) === isPre)}))
  const section = (isPre: boolean) => ({
    label: 'y',
    label_value_or_threshold: '1',
    facets: Object.fromEntries(Object.entries(facets).map(([facet, groups]) => [facet, part(isPre, groups)])),
  })
  return JSON.stringify(
    change({version: '1.0', pre_training_bias_metrics: section(true), post_training_bias_metrics: section(false)}),
  )
}
