/** Counts of people in one group that a result file may hold. `unknown`: among `n`, but what happened to them is not known. */
export const COUNTS = ['n', 'selected', 'not_selected', 'positives', 'tp', 'fp', 'fn', 'tn', 'unknown'] as const
/** Shares, from which counts follow where enough of them stand beside `n`. */
export const SHARES = [
  'selection_rate',
  'non_selection_rate',
  'base_rate',
  'true_positive_rate',
  'false_negative_rate',
  'false_positive_rate',
  'true_negative_rate',
  'precision',
  'false_discovery_rate',
  'negative_predictive_value',
  'false_omission_rate',
  'accuracy',
  'true_positive_share',
  'false_positive_share',
  'false_negative_share',
  'true_negative_share',
] as const
export const FIGURES = [...COUNTS, ...SHARES] as const
export type CountName = (typeof COUNTS)[number]
export type ShareName = (typeof SHARES)[number]
export type FigureName = (typeof FIGURES)[number]
