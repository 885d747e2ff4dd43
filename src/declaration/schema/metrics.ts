/** Metrics that counts per group give; formulas in `src/evidence/bias/metrics.ts`. */
export const METRIC_NAMES = [
  'selection-rate',
  'true-positive-rate',
  'false-positive-rate',
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
