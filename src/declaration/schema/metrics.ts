/** Metrics that counts per group give; formulas in `src/evidence/bias/metrics.ts`. */
export const METRIC_NAMES = [
  'selection-rate',
  'true-positive-rate',
  'false-positive-rate',
  'true-negative-rate',
  'false-negative-rate',
  'precision',
  'false-discovery-rate',
  'negative-predictive-value',
  'false-omission-rate',
  'accuracy',
  'false-positive-share',
  'false-negative-share',
] as const
export type MetricName = (typeof METRIC_NAMES)[number]

/** Criteria of fairness that ask one or more metrics to be the same for all groups. */
export const CRITERION_NAMES = ['equalized-odds', 'equal-opportunity', 'predictive-parity'] as const
export type CriterionName = (typeof CRITERION_NAMES)[number]

/** All that a rule or a project can ask to be compared. */
export const COMPARED_NAMES = [...METRIC_NAMES, ...CRITERION_NAMES] as const
export type ComparedName = (typeof COMPARED_NAMES)[number]
