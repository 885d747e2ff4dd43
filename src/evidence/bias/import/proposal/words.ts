/**
 * A name as the words it is made of, so that `selectionRate`, `Selection Rate` and `selection_rates` are one: without
 * accents, capitals, separators, and the `s` of a plural.
 */
export function wordsOf(name: string): readonly string[] {
  return name
    .slice(0, 200)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}%#]+/u)
    .filter(word => word !== '')
    .map(word => (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word))
}

export function simple(name: string): string {
  return wordsOf(name).join(' ')
}

const set = (...lines: readonly string[]) => new Set(lines.flatMap(line => line.split(/\s*,\s*/)).map(simple))

const ATTRIBUTES = set(
  'sex, gender, geslacht, sexo, genero, geschlecht, kon, koen',
  'age, leeftijd, idade, alder, alter, birth, geboorte, generation',
  'race, raca, ethnicity, ethnic, etnia, etniciteit, afkomst, herkomst, origin, migration, skin',
  'nationality, nationaliteit, nationalitat, nacionalidade, nationalitet, foreign, foreigner, citizenship',
  'religion, religie, geloof, belief',
  'disability, disabled, handicap, beperking',
  'marital, married, family, parent, child, children, household, gezin, burgerlijk, estado civil, pregnancy',
  'education, opleiding, escolaridade, income, inkomen, renda, employment, occupation, insurance, scholarship',
  'region, regio, regiao, area, district, wijk, neighbourhood, neighborhood, postcode, geography, country, land',
  'language, taal, sprog, orientation, veteran, caste',
)

const GROUP_KEYS = set(
  'group, groups, group name, group value, group label, subgroup, subgroup name, subgroup value, value, level, category',
  'slice, slice name, segment, bucket, bin, class, label, cohort, demographic, demographic group, feature value',
  'attribute value, variable value, groep, grupo, gruppe, waarde, valor, wert, categorie, categoria, klasse',
)
const ATTRIBUTE_KEYS = set(
  'attribute, attribute name, attr, feature, feature name, sensitive feature, sensitive attribute, protected attribute',
  'protected attr, protected feature, protected class, characteristic, dimension, variable, subgroup type, group type',
  'slice by, group column, demographic attribute, kenmerk, atributo, merkmal, attribut, variavel, variabele, kendetegn',
)
const MODELS = set('model, model name, model version, version, algorithm, classifier, run, versie, modelo, modell')
const DATA = set('split, dataset, data set, set, fold, subset, partition, evaluated on, measured on, phase, fase')
const METRICS = set(
  'metric, metric name, measure, figure, statistic, kpi, metriek, maat, metrica, metrik, mal, indicator',
)
const VALUES = set('value, number, score, result, count, waarde, aantal, valor, wert, vaerdi, metric value')

const WRAPPERS = set(
  'group, groups, by group, per group, groupwise, group metrics, metrics by group, group results, group stats, subgroups',
  'metrics, fairness, fairness metrics, fairness report, fairness analysis, bias, bias metrics, results, result',
  'attributes, sensitive attributes, sensitive features, protected attributes, features, slices, tables, table, data',
  'report, performance, details, categories, by attribute, breakdown, segments, audit, confusion, confusion matrix, cm',
  'counts, rates, values, stats, statistics, evaluation, output, summary, groepen, grupos, gruppen, resultaten, analysis',
)
const TOTALS = set(
  'overall, total, all, everyone, everybody, global, aggregate, aggregated, average, mean, macro, micro, combined',
  'overall performance, overall metrics, totaal, allen, iedereen, gesamt, alle, geral, todos, samlet, i alt, (all)',
)

export const isGroupKey = (name: string) => GROUP_KEYS.has(simple(name))
export const isAttributeKey = (name: string) => ATTRIBUTE_KEYS.has(simple(name))
export const isModelKey = (name: string) => MODELS.has(simple(name))
export const isDataKey = (name: string) => DATA.has(simple(name))
export const isMetricKey = (name: string) => METRICS.has(simple(name))
export const isValueKey = (name: string) => VALUES.has(simple(name))
export const isWrapper = (name: string) => WRAPPERS.has(simple(name))
export const isTotal = (name: string) => TOTALS.has(simple(name))

/** Is one of its words a characteristic of people? */
export function isAttribute(name: string): boolean {
  return wordsOf(name).some(word => ATTRIBUTES.has(word))
}

/** On which data, by the names that people give their splits. */
export function measuredOn(name: string): 'training' | 'holdout' | 'pilot' | 'operation' | undefined {
  const found = SPLITS.find(([names]) => names.has(simple(name)))
  return found?.[1]
}

const SPLITS = [
  [set('train, training, training set, train set'), 'training'],
  [set('test, testing, holdout, hold out, validation, valid, val, dev, eval, evaluation, test set'), 'holdout'],
  [set('pilot, proef'), 'pilot'],
  [set('operation, production, prod, live, productie'), 'operation'],
] as const
