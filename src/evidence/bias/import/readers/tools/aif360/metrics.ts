import type {MetricName} from '../../../../../../declaration/schema/metrics.ts'
import type {DescriptionName} from '../../../../described.ts'

interface Compared {
  readonly metric: MetricName
  readonly effect: 'difference' | 'ratio'
  /** −1 where the metric is of the other side: of errors instead of accuracy. */
  readonly sign: 1 | -1
}

const difference = (metric: MetricName, sign: 1 | -1 = 1): Compared => ({metric, effect: 'difference', sign})
const ratio = (metric: MetricName): Compared => ({metric, effect: 'ratio', sign: 1})

/**
 * Metrics of AIF360 (aif360/metrics/classification_metric.py, binary_label_dataset_metric.py in Trusted-AI/AIF360) that
 * compare the unprivileged group with the privileged one: unprivileged − privileged, or unprivileged / privileged.
 */
export const COMPARED: ReadonlyMap<string, Compared> = new Map([
  ['statistical_parity_difference', difference('selection-rate')],
  ['mean_difference', difference('selection-rate')],
  ['spd', difference('selection-rate')],
  ['disparate_impact', ratio('selection-rate')],
  ['di', ratio('selection-rate')],
  ['equal_opportunity_difference', difference('true-positive-rate')],
  ['true_positive_rate_difference', difference('true-positive-rate')],
  ['eod', difference('true-positive-rate')],
  ['false_positive_rate_difference', difference('false-positive-rate')],
  ['false_positive_rate_ratio', ratio('false-positive-rate')],
  ['false_negative_rate_difference', difference('false-negative-rate')],
  ['false_negative_rate_ratio', ratio('false-negative-rate')],
  ['false_discovery_rate_difference', difference('false-discovery-rate')],
  ['false_discovery_rate_ratio', ratio('false-discovery-rate')],
  ['false_omission_rate_difference', difference('false-omission-rate')],
  ['false_omission_rate_ratio', ratio('false-omission-rate')],
  ['error_rate_difference', difference('accuracy', -1)],
])
/** What it says of everybody, with the α that it has unless told otherwise: 2, and 1 for Theil's index. */
export const DESCRIBED: ReadonlyMap<string, DescriptionName> = new Map([
  ['generalized_entropy_index', 'generalised-entropy'],
  ['theil_index', 'theil-index'],
  ['theil', 'theil-index'],
  ['between_group_generalized_entropy_index', 'between-group-entropy'],
])
/** Others of its metrics; they say nothing about one rate. */
const OTHERS = [
  'average_odds_difference',
  'average_abs_odds_difference',
  'aod',
  'aaod',
  'equalized_odds_difference',
  'error_rate_ratio',
  'theil_index',
  'theil',
  'generalized_entropy_index',
  'coefficient_of_variation',
  'between_group_generalized_entropy_index',
  'between_group_theil_index',
  'between_group_coefficient_of_variation',
  'between_all_groups_generalized_entropy_index',
  'between_all_groups_theil_index',
  'between_all_groups_coefficient_of_variation',
  'consistency',
  'selection_rate',
  'accuracy',
  'error_rate',
]
/** Names that no other tool gives to its metrics. */
const ONLY_HERE = new Set([
  'statistical_parity_difference',
  'spd',
  'mean_difference',
  'average_odds_difference',
  'average_abs_odds_difference',
  'aod',
  'aaod',
])

/** A metric's name as it is looked up: `Disparate Impact` and `disparate_impact` are the same. */
export function aifName(written: string): string {
  return written
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_')
    .slice(0, 80)
}

export function isAifName(written: string): boolean {
  return COMPARED.has(aifName(written)) || OTHERS.includes(aifName(written))
}

/** Are these metrics of AIF360, and of nothing else? */
export function areAif(names: readonly string[]): boolean {
  const own = names.map(aifName)
  return own.filter(isAifName).length >= 2 && own.some(name => ONLY_HERE.has(name))
}
