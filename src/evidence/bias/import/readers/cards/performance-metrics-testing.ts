import type {Row} from './testing.ts'

export interface Metric {
  readonly type?: unknown
  readonly value?: unknown
  readonly slice?: unknown
  readonly [key: string]: unknown
}

export function card(...metrics: readonly Metric[]) {
  return {
    model_details: {name: 'm', version: {name: 'v1.0'}},
    quantitative_analysis: {performance_metrics: metrics},
  }
}
export interface Model {
  readonly version?: string
  readonly name?: string
  readonly metrics: readonly Metric[]
}

export function bom(...models: readonly Model[]) {
  const components = models.map(({metrics, ...model}) => ({
    type: 'machine-learning-model',
    ...model,
    modelCard: {quantitativeAnalysis: {performanceMetrics: metrics}},
  }))
  return {bomFormat: 'CycloneDX', specVersion: '1.6', components}
}
export const groups = ({attribute, group, n}: Row) => `${attribute} ${group} ${n?.join('–') ?? '?'}`
export const n = (slice: unknown, value: unknown = '10'): Metric => ({type: 'example_count', value, slice})
