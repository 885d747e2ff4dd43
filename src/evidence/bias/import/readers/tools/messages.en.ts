import type {Format} from '../../../../../words/message.ts'

const MOST_NAMES = 12
/** The first of several names, as code. */
export const some = (names: readonly string[], f: Format) =>
  f.list([...names.slice(0, MOST_NAMES).map(name => `\`${name}\``), ...(names.length > MOST_NAMES ? ['…'] : [])])
export const rate = (value: number | null, f: Format) => (value === null ? '–' : f.number(value, 3))

export interface Shares {
  readonly printed: number
  readonly own: number | null
}

export const english = {
  'is-aequitas': (w: {columns: readonly string[]}, f: Format) =>
    `It has the columns of an Aequitas table: ${some(w.columns, f)}.`,
  'is-aiverify': () =>
    'It has `sensitive_feature`, `output_classes` and rates per class, as the fairness toolbox of AI Verify writes them.',
  'is-aiverify-regression': () =>
    'It has `sensitive_feature` and errors per `subgroup`, as the fairness toolbox of AI Verify writes them.',
  'is-veritas': () => 'It has `fairness_init` and `features`, as the Veritas toolkit writes them.',
  'is-clarify': () => 'It has bias metrics per facet, as SageMaker Clarify writes them.',
  'is-aif360': (w: {names: readonly string[]}, f: Format) =>
    `It has values under names of AIF360: ${some(w.names, f)}.`,
  'is-fairlearn-dashboard': () => 'Its `schemaType` is `dashboardDictionary`, which is the Fairlearn dashboard’s.',

  'name-missing': (w: {field: string}) =>
    `\`${w.field}\` is empty here, so nobody knows whose figures these are. Give these people a group of their own.`,
  'not-a-list': (w: {field: string}) => `\`${w.field}\` should be a list here.`,
  'part-missing': (w: {field: string}) => `\`${w.field}\` is missing here, and without it the figures say nothing.`,
  'not-a-map': (w: {field: string}) => `\`${w.field}\` should have a name for each part here.`,
  'names-twice': (w: {field: string}) => `\`${w.field}\` has the same name twice, so the figures cannot be told apart.`,
  'lengths-differ': (w: {field: string; length: number; other: string; others: number}, f: Format) =>
    `\`${w.field}\` has ${f.number(w.length)} values, but \`${w.other}\` has ${f.number(w.others)}. Nobody knows which belong together.`,
  'several-versions': (w: {versions: readonly string[]}, f: Format) =>
    `The file holds several models or thresholds. Each counts as a version of its own: ${some(w.versions, f)}.`,
  'which-version': (w: {versions: readonly string[]}, f: Format) =>
    `The file holds several models or thresholds: ${some(w.versions, f)}. Say with \`version:\` which of them is used.`,
  'verdicts-ignored': (w: {names: readonly string[]}, f: Format) =>
    `The tool’s own verdicts are not used: ${some(w.names, f)}. Everything is worked out again from the counts.`,
  'verdicts-only': (w: {names: readonly string[]}, f: Format) =>
    `The file has only the tool’s own verdicts: ${some(w.names, f)}. Add the table with the counts for each group.`,
  'ppr-is-no-rate': () =>
    '`ppr` is a group’s share of all who were selected, not how often the group was selected. That is `pprev`, and only that is used.',
  'people-missing': (w: {attribute: string; people: number; total: number; unknown: number}, f: Format) =>
    `The groups of \`${w.attribute}\` have ${f.number(w.people)} people together, but \`total_entities\` is ${f.number(w.total)}. ${w.unknown > 0 ? `Unknown may be at most ${f.number(w.unknown)}.` : 'If some are unknown, declare `unknown: {up_to: …}`.'} Who was left out? Give them a group of their own.`,
  'people-unknown': (w: {attribute: string; people: number; unknown: number}, f: Format) =>
    `For ${f.number(w.people)} people the group of \`${w.attribute}\` is not known. Unknown may be at most ${f.number(w.unknown)}.`,
  'shares-of-everybody': (w: {group: string; tpr: Shares; fpr: Shares}, f: Format) =>
    `This tool divides by everybody instead of by the group. For \`${w.group}\` it prints a true positive rate of ${rate(w.tpr.printed, f)} and a false positive rate of ${rate(w.fpr.printed, f)}; the group’s own rates are ${rate(w.tpr.own, f)} and ${rate(w.fpr.own, f)}.`,
  'counts-recovered': () =>
    'The counts are not in the file. They follow exactly from its shares and its difference of counts.',
  'rates-recovered': () =>
    'The file has no rates or counts for groups. They were worked out from its differences and ratios, which they give back exactly.',
  'proportions-recovered': () =>
    'The counts are not in the file. Their proportions follow exactly from its shares; how many people there were does not.',
  'counts-undetermined': () =>
    'The counts are not in the file, and do not follow from it. Commit a table with the counts for each group.',
  'no-value': (w: {name: string; group: string}) =>
    `\`${w.name}\` for \`${w.group}\` is no number: nothing was measured here.`,
  'no-such-pair': (w: {name: string}) => `\`${w.name}\` are not two of the groups in this file.`,
  'shares-do-not-fit': () =>
    'No counts give all of these numbers together. The file was changed, or was put together from several runs.',
  'shares-rounded': () =>
    'The numbers were rounded, so the counts do not follow from them. Commit the file as the tool wrote it.',
  'which-class': (w: {classes: readonly string[]}, f: Format) =>
    `The file is about several classes: ${some(w.classes, f)}. Say which class is which event: \`table: {event: {values: {class: event}}}\`.`,
  'class-is-event': (w: {name: string}) =>
    `Class \`${w.name}\` is taken for what happened to people; the other class is the same people the other way round.`,
  'class-not-read': (w: {classes: readonly string[]}, f: Format) =>
    `Not read, because they are no event: ${some(w.classes, f)}.`,
  'classes-differ': (w: {name: string}) =>
    `Class \`${w.name}\` counts other people than the class before it. The classes should be about the same people.`,
  'other-tests': (w: {names: readonly string[]}, f: Format) =>
    `Other tests in this file are not read: ${some(w.names, f)}.`,
  'regression-only': () =>
    'These are errors of a model that predicts a number, without the number of people. Nothing here can be held against a threshold.',
  'counts-from-totals': (w: {attribute: string}) =>
    `The counts for the groups of \`${w.attribute}\` are not in the file. They follow exactly from the counts of everybody, the sizes of the groups and the comparisons between them.`,
  'whole-population': () =>
    'The confusion matrix is about everybody together, and those of the groups do not follow from it. It is not used.',
  'no-counts': () =>
    'The file has differences and ratios between groups, but not how many people they are about, so nothing is proven. Make the counts with `ethics-gate measure`.',
  'is-percent': (w: {name: string; value: string}) =>
    `\`${w.name}\` is ${w.value}, which the tool means as a percentage. The thresholds of the policy are used, not this one.`,
  'facets-differ': (w: {attribute: string}) =>
    `The groups of \`${w.attribute}\` are not of the same people as those before them. The file was changed, or was put together from several runs.`,
  'metrics-unfit': (w: {group: string; names: readonly string[]}, f: Format) =>
    `For \`${w.group}\`, ${some(w.names, f)} ${f.plural(w.names.length, 'contradicts', 'contradict')} the other metrics. Only its selection rate is read.`,
  'metrics-no-whole': (w: {group: string}) =>
    `For \`${w.group}\` no whole numbers of people give all metrics together. Only its selection rate is read.`,
  'advantaged-first': () =>
    'Differences are of everybody else minus the group in this file (for specificity and rejection the other way round). They were turned round.',
  'rest-is-rest': () => 'Only one group of this attribute is in the file. Everybody else is called `rest`.',
  'not-measured': (w: {name: string; group: string; why: string}) =>
    `The tool could not measure \`${w.name}\` for \`${w.group}\`: \`${w.why}\`. It is not measured.`,
  infinite: (w: {name: string; group: string}) =>
    `\`${w.name}\` for \`${w.group}\` is no finite number: something was divided by zero. It is not measured.`,
  'labels-only': () =>
    'The file is only about the labels in the data, not about what was decided. Run the analysis after training as well.',
  'positive-is-event': (w: {value: string}) =>
    `The outcome that the file counts as positive, \`${w.value}\`, is taken for what happened to people.`,
  'groups-no-whole': (w: {attribute: string; share: number}, f: Format) =>
    `The groups of \`${w.attribute}\` are ${f.percent(w.share, 1)} of all people together. Who was left out? Give them a group of their own.`,
  'which-attribute': () =>
    'The file does not say which attribute this is about. Translate it: `table: {attribute: {values: {protected_attribute: …}}, group: {values: {privileged: …, unprivileged: …}}}`.',
  'favourable-is-event': () =>
    'AIF360 counts the favourable outcome as positive. It is taken for what happened to people.',
  'labels-as-predictions': () =>
    'This tool’s “positive predictions” are the true labels here, because its own value does not follow from them. They are used as that.',
  'explanations-differ': (w: {name: string; one: string; other: string}) =>
    `\`${w.name}\` is ${w.one} in one place and ${w.other} here. Which one counts?`,
  'row-level': (w: {people: number}, f: Format) =>
    `The file holds ${f.number(w.people)} rows, each about one person. Everybody who can read the repository can read them, also in its history. Commit counts for each group instead.`,
  'not-binary': (w: {value: string}) =>
    `\`${w.value}\` is neither 0 nor 1. People can only be counted where it is known whether it happened.`,
  'no-finite': (w: {value: string}) => `\`${w.value}\` is no number, so nothing can be worked out for these people.`,
  'no-chance': (w: {value: string}) => `\`${w.value}\` is no chance: those are numbers from 0 to 1.`,
  'above-median': (w: {attribute: string; median: number; tied: number}, f: Format) =>
    `The median score of everybody in \`${w.attribute}\` is ${f.number(w.median)}. Only scores above it count as above; ${f.number(w.tied)} ${f.plural(w.tied, 'person has', 'people have')} exactly that score.`,
  'threshold-unknown': (w: {kind: string}) =>
    `\`predictionType\` is \`${w.kind}\`: the file does not say from which value on it happened to somebody. Nothing can be counted.`,
  'no-such-bin': (w: {value: string; bins: number}, f: Format) =>
    `\`${w.value}\` is not the number of a group; there are ${f.number(w.bins)}, counted from 0.`,
}
