import type {FigureName} from '../../../../../declaration/schema/figures.ts'
import type {DescriptionName} from '../../../described.ts'

/**
 * What tools call a figure. Names of scikit-learn, Hugging Face Evaluate and TensorFlow Model Analysis; with a name that
 * means several things in different tools (`score`, `error`, `positive`) nothing is done.
 */
const NAMES: ReadonlyMap<string, FigureName> = new Map(
  Object.entries({
    n: 'n support sample_size example_count group_size num_examples n_samples',
    selected: 'selected predicted_positives num_predicted_positives',
    not_selected: 'not_selected predicted_negatives num_predicted_negatives',
    positives: 'positives actual_positives num_positives',
    tp: 'tp true_positives true_positive_count',
    fp: 'fp false_positives false_positive_count',
    fn: 'fn false_negatives false_negative_count',
    tn: 'tn true_negatives true_negative_count',
    selection_rate: 'selection_rate positive_rate predicted_positive_rate positive_prediction_rate',
    base_rate: 'base_rate prevalence',
    true_positive_rate: 'true_positive_rate tpr recall recall_score sensitivity hit_rate',
    false_negative_rate: 'false_negative_rate fnr miss_rate',
    false_positive_rate: 'false_positive_rate fpr fall_out',
    true_negative_rate: 'true_negative_rate tnr specificity',
    precision: 'precision precision_score positive_predictive_value ppv',
    false_discovery_rate: 'false_discovery_rate fdr',
    negative_predictive_value: 'negative_predictive_value npv',
    false_omission_rate: 'false_omission_rate for',
    accuracy: 'accuracy accuracy_score acc binary_accuracy',
  } satisfies Partial<Record<FigureName, string>>).flatMap(([figure, names]) =>
    names.split(' ').map(name => [name, figure as FigureName] as const),
  ),
)

/** The same for what is only described; what is a bias, an error or a loss without another word is left. */
const DESCRIBED: ReadonlyMap<string, DescriptionName> = new Map(
  Object.entries({
    'mean-error': 'mean_error mean_bias_error mbe',
    'mean-absolute-error': 'mean_absolute_error mae',
    'mean-squared-error': 'mean_squared_error mse',
    'root-mean-squared-error': 'root_mean_squared_error rmse',
    'r-squared': 'r_squared r2 r2_score coefficient_of_determination',
    'expected-calibration-error': 'expected_calibration_error ece',
  } satisfies Partial<Record<DescriptionName, string>>).flatMap(([name, names]) =>
    names.split(' ').map(each => [each, name as DescriptionName] as const),
  ),
)

export interface Metric {
  readonly figure: FigureName
  /** The score from which the event happens, where the name says it: `recall@0.5`. */
  readonly threshold?: string
}

/** The figure that a metric's name stands for; `undefined` when it is another one, or none that counts give. */
export function metricOf(written: string): Metric | undefined {
  if (written.length > 200) return undefined
  const [, , name = '', threshold] =
    /^(fairness_indicators_metrics\/)?([^@/]+)(?:@([0-9.]+))?$/.exec(written.trim()) ?? []
  const figure = NAMES.get(plain(name))
  if (!figure) return undefined
  return threshold === undefined ? {figure} : {figure, threshold}
}

/** What a metric's name describes, where it is no figure that counts give. */
export function descriptionOf(written: string): DescriptionName | undefined {
  return written.length > 200 ? undefined : DESCRIBED.get(plain(written))
}

function plain(name: string): string {
  return name.trim().toLowerCase().replaceAll(/[ -]/g, '_')
}
