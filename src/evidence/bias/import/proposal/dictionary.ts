import type {FigureName} from '../../../../declaration/schema/figures.ts'
import {simple, wordsOf} from './words.ts'

/** What a name of a figure can mean, and whether that has to be asked. */
export interface Meaning {
  readonly figure: FigureName
  /**
   * `direction`: which way the event goes. `opposite`: the name says that something was granted or refused, which is one
   * side of an event. `unclear`: other files use the same name for `or`.
   */
  readonly ask?: 'direction' | 'opposite' | 'unclear'
  readonly or?: FigureName
  /** The name says that it is a percentage. */
  readonly percent?: true
}

/** What a figure is by its name in a file; `undefined` when the name is none that people use for one. */
export function meaningOf(name: string): Meaning | undefined {
  const words = wordsOf(name)
  const percent = words.some(word => PERCENT.has(word))
  const bare = words.filter(word => !PERCENT.has(word) && !SKIPPED.has(word)).join(' ')
  const text = bare.replace(/ at (?:thr|threshold|cutoff|k|\d+)(?: \d+)*$/, '')
  const meaning = MEANINGS.get(text) ?? baseRate(text)
  return meaning && percent ? {...meaning, percent} : meaning
}

const PERCENT = new Set(['pct', 'percent', 'percentage', 'perc', '%', 'procent', 'prozent', 'porcentagem'])
/** Words that add nothing: `accuracy_score`, `selection rate value`. */
const SKIPPED = new Set(['score', 'the'])

/** `base_churn_rate`, `actual default rate`: the share for whom it was true. */
function baseRate(text: string): Meaning | undefined {
  return /^(?:base|actual|observed|true base) (?:\p{L}+ )*rate$/u.test(text) ? {figure: 'base_rate'} : undefined
}

type Names = readonly string[]
const CELLS: readonly (readonly [FigureName, Names])[] = [
  ['tp', ['true positive', 'echt positief', 'verdadeiro positivo', 'richtig positiv', 'sand positiv']],
  ['fp', ['false positive', 'fout positief', 'vals positief', 'falso positivo', 'falsch positiv', 'falsk positiv']],
  ['fn', ['false negative', 'fout negatief', 'vals negatief', 'falso negativo', 'falsch negativ', 'falsk negativ']],
  ['tn', ['true negative', 'echt negatief', 'verdadeiro negativo', 'richtig negativ', 'sand negativ']],
]
const SURE: readonly (readonly [FigureName, string])[] = [
  [
    'n',
    'n, count, size, support, samples, sample size, n samples, num samples, number of samples, group size, group sizes',
  ],
  [
    'n',
    'group count, group n, n group, n per group, group total, n total, total n, total count, population, people, persons',
  ],
  [
    'n',
    'number of people, num people, n people, records, n records, rows, n rows, cases, observations, n obs, nobs, obs',
  ],
  [
    'n',
    'total, number, headcount, individuals, applicants, n applicants, num applicants, applications, total applications',
  ],
  ['n', 'aantal, aantal personen, totaal, totaal aantal, personen, groepsgrootte, omvang'],
  ['n', 'total de casos, contagem, quantidade, tamanho, amostras, n amostras, total pessoas'],
  ['n', 'anzahl, gruppengrosse, fallzahl, stichprobe, antal, antal personer, i alt, gruppestorrelse'],
  [
    'true_positive_rate',
    'tpr, recall, sensitivity, true positive rate, tp rate, taxa de verdadeiro positivo, sensibilidade',
  ],
  ['true_positive_rate', 'gevoeligheid, sensitiviteit, sensitivitat, sensitivitet, trefferquote'],
  [
    'false_positive_rate',
    'fpr, false positive rate, fp rate, fall out, fallout, false alarm rate, taxa de falso positivo',
  ],
  ['false_positive_rate', 'falsch positiv rate, falsk positiv rate, vals positief ratio'],
  ['true_negative_rate', 'tnr, specificity, true negative rate, tn rate, specificiteit, especificidade, spezifitat'],
  ['false_negative_rate', 'fnr, false negative rate, fn rate, miss rate, taxa de falso negativo, falsch negativ rate'],
  ['precision', 'precision, ppv, positive predictive value, precisie, precisao, prazision, praecision'],
  ['false_discovery_rate', 'fdr, false discovery rate'],
  ['negative_predictive_value', 'npv, negative predictive value'],
  ['false_omission_rate', 'for, false omission rate'],
  ['accuracy', 'accuracy, acc, nauwkeurigheid, acuracia, genauigkeit, nojagtighed, overall accuracy, correct rate'],
  ['base_rate', 'base rate, prevalence, prev, actual rate, actual positive rate, positive rate actual, observed rate'],
  [
    'base_rate',
    'ground truth rate, label rate, true rate, actual prevalence, prevalentie, prevalencia, pravalenz, basisrate',
  ],
]
const DIRECTED: readonly (readonly [FigureName, string])[] = [
  [
    'selection_rate',
    'selection rate, sel rate, selected rate, sr, selection, selected share, share selected, selection ratio',
  ],
  [
    'selection_rate',
    'predicted positive rate, pred positive rate, positive prediction rate, prediction rate, predicted rate',
  ],
  [
    'selection_rate',
    'positive rate predicted, positive predicted rate, pprev, predicted prevalence, pred rate, pos pred rate',
  ],
  ['selection_rate', 'selectiegraad, selectiepercentage, selectieratio, taxa de selecao, taxa selecao, auswahlquote'],
  ['selection_rate', 'auswahlrate, udvaelgelsesrate, andel udvalgt'],
  [
    'selected',
    'selected, n selected, num selected, selected count, number selected, count selected, predicted positive',
  ],
  [
    'selected',
    'predicted positives, n predicted positive, num predicted positive, pred pos, pred positive, pp, n pred pos',
  ],
  [
    'selected',
    'positive predicted, positive prediction, geselecteerd, aantal geselecteerd, selecionado, ausgewahlt, udvalgt',
  ],
]
/** One side of an event: granted, or refused. */
const GRANTED =
  'approval, approved, acceptance, accepted, accept, grant, granted, hire, hired, hiring, admission, admitted, offer, offered, pass, passed, award, awarded, toegekend, aprovado, aprovacao, bewilligt, godkendt, decline, declined, rejection, rejected, reject, denial, denied, refusal, refused, high risk, flag, flagged, referral, referred, alert, alerted, afgewezen, rejeitado, abgelehnt, afvist, investigated, investigation, selected for control'
const UNCLEAR: readonly (readonly [string, FigureName, FigureName])[] = [
  [
    'positive rate, pos rate, positive share, positief percentage, taxa positiva, positivrate',
    'selection_rate',
    'base_rate',
  ],
  [
    'default rate, fraud rate, churn rate, mortality rate, readmission rate, event rate, outcome rate',
    'base_rate',
    'selection_rate',
  ],
  ['rate, share, proportion, aandeel, anteil, andel, proporcao, quote', 'selection_rate', 'base_rate'],
  ['demographic parity, statistical parity', 'selection_rate', 'base_rate'],
]

const MEANINGS: ReadonlyMap<string, Meaning> = meanings()

function meanings(): Map<string, Meaning> {
  const all = new Map<string, Meaning>()
  const add = (names: string, meaning: Meaning) => {
    for (const name of names.split(/\s*,\s*/)) if (!all.has(simple(name))) all.set(simple(name), meaning)
  }
  for (const [figure, names] of SURE) add(names, {figure})
  for (const [figure, names] of CELLS)
    for (const name of [figure, ...names])
      add([name, `${name} count`, `n ${name}`, `num ${name}`, `number of ${name}`, `count ${name}`].join(), {figure})
  for (const [figure, names] of DIRECTED) add(names, {figure, ask: 'direction'})
  for (const name of GRANTED.split(/\s*,\s*/)) {
    add([`${name} rate`, `${name} share`, `pct ${name}`].join(), {figure: 'selection_rate', ask: 'opposite'})
    add([name, `n ${name}`, `num ${name}`, `${name} count`, `aantal ${name}`].join(), {
      figure: 'selected',
      ask: 'opposite',
    })
  }
  for (const [names, figure, or] of UNCLEAR) add(names, {figure, or, ask: 'unclear'})
  return all
}
