import {describe, expect, test} from 'vitest'
import type {ResultFile} from '../../../../declaration/declaration.ts'
import {importResult} from '../import.ts'

const ENTRY = {file: 'ethics.yml', line: 40, column: 9, pointer: '/assessments/bias/results/0'}

function read(document: unknown, result: Omit<ResultFile, 'file'> = {}) {
  const text = typeof document === 'string' ? document : JSON.stringify(document)
  return importResult(
    {kind: 'text', path: 'results.json', text, oid: '0'.repeat(40)},
    {
      result: {file: 'results.json', ...result},
      at: ENTRY,
      defaults: {event: 'answers', version: '1.0'},
      attributes: undefined,
    },
  )
}
function keys(found: readonly {say: {key: string}}[]): string[] {
  return found.map(({say}) => say.key.replace(/^bias-/, ''))
}
type Row = ReturnType<typeof read>['measurements'][number]
function row({population, attribute, group, n, counts}: Row): string {
  const selected = counts?.kind === 'selected' ? counts.selected.join('–') : '?'
  return `${population}: ${attribute} ${group} ${selected} of ${n?.join('–') ?? '?'}`
}
/** A share of `n` and its standard error, as Python prints them. */
function share(x: number, n: number, name = 'pct_stereotype', filter = '') {
  return {[`${name}${filter}`]: x / n, [`${name}_stderr${filter}`]: Math.sqrt(((x / n) * (1 - x / n)) / (n - 1))}
}

describe('CrowS-Pairs', () => {
  test('a category is an attribute with one group, and the number of pairs follows from the standard error', () => {
    const {format, measurements, problems, notes} = read({
      results: {crows_pairs_english_gender: share(185, 320), crows_pairs_english_race_color: share(273, 508)},
    })
    expect([format, problems]).toEqual(['lm-eval', []])
    expect(measurements.map(row)).toEqual([
      'english: gender stereotype 185–185 of 320–320',
      'english: race_color stereotype 273–273 of 508–508',
    ])
    expect(keys(notes)).toEqual(['lm-eval.target-half', 'lm-eval.n-from-error'])
    expect(measurements[0]?.from.map(({pointer}) => pointer)).toEqual([
      '/results/crows_pairs_english_gender/pct_stereotype_stderr',
      '/results/crows_pairs_english_gender/pct_stereotype',
    ])
  })

  test('newer files name the filter, and how many were asked', () => {
    const {measurements, problems, notes} = read({
      results: {crows_pairs_french_age: {alias: 'x', ...share(44, 90, 'pct_stereotype', ',none')}},
      groups: {},
      'n-samples': {crows_pairs_french_age: {original: 90, effective: 90}},
    })
    expect([measurements.map(row), problems]).toEqual([['french: age stereotype 44–44 of 90–90'], []])
    expect(keys(notes)).toEqual(['lm-eval.target-half'])
    expect(measurements[0]?.from[0]?.pointer).toBe('/n-samples/crows_pairs_french_age/effective')
  })

  test('a run that was cut short says so', () => {
    const {measurements, notes} = read({
      results: {crows_pairs_french_age: share(5, 10)},
      'n-samples': {crows_pairs_french_age: {original: 90, effective: 10}},
      config: {limit: 10},
    })
    expect(measurements.map(row)).toEqual(['french: age stereotype 5–5 of 10–10'])
    expect(keys(notes)).toEqual(['lm-eval.limited', 'lm-eval.target-half', 'lm-eval.limited-run'])
  })

  test('a standard error that the number of pairs does not give is a problem', () => {
    const {problems} = read({
      results: {crows_pairs_french_age: share(45, 90)},
      'n-samples': {crows_pairs_french_age: {effective: 80}},
    })
    expect(keys(problems)).toContain('lm-eval.error-differs')
    const impossible = {pct_stereotype: 0.51234567890123, pct_stereotype_stderr: 0.01234567890123}
    expect(keys(read({results: {crows_pairs_french_age: impossible}}).problems)).toContain('lm-eval.error-impossible')
  })

  test('of rounded numbers the pairs are counted only where one number fits, and else nothing is decided', () => {
    const rounded = (p: number, se: number) => ({
      crows_pairs_english_age: {pct_stereotype: p, pct_stereotype_stderr: se},
    })
    expect(read({results: rounded(0.6154, 0.0513)}).measurements.map(row)).toEqual([
      'english: age stereotype 56–56 of 91–91',
    ])
    const vague = read({results: rounded(0.58, 0.03)})
    expect(vague.measurements[0]).toMatchObject({n: null, counts: null})
    expect(keys(vague.notes)).toContain('lm-eval.n-between')
    const without = read({results: {crows_pairs_english_age: {pct_stereotype: 0.58, pct_stereotype_stderr: 'N/A'}}})
    expect([without.measurements[0]?.n, keys(without.notes)]).toEqual([
      null,
      ['lm-eval.target-half', 'lm-eval.n-unknown', 'evidence.share-without-n'],
    ])
  })

  test('the whole is not read beside its categories, and alone it is', () => {
    const both = {crows_pairs_english: share(300, 500), crows_pairs_english_age: share(56, 91)}
    const {measurements, notes, problems} = read({results: both})
    expect([measurements.map(row), problems]).toEqual([['english: age stereotype 56–56 of 91–91'], []])
    expect(keys(notes)).toContain('lm-eval.overall-left')
    const less = {crows_pairs_english: share(30, 50), crows_pairs_english_age: share(56, 91)}
    expect(keys(read({results: less}).problems)).toEqual(['lm-eval.overall-less'])
    expect(read({results: {crows_pairs_english: share(300, 500)}}).measurements.map(row)).toEqual([
      'english: crows_pairs_english stereotype 300–300 of 500–500',
    ])
  })

  test('the declaration can name a category, a task or an event, and leave out a task', () => {
    const results = {crows_pairs_english_age: share(56, 91), crows_pairs_french_age: share(44, 90)}
    const table = {
      attribute: {values: {crows_pairs_english_age: 'leeftijd'}},
      event: {values: {crows_pairs: 'prefers-stereotype'}},
      ignore: ['crows_pairs_french_age'],
    }
    const {measurements} = read({results}, {table})
    expect(measurements.map(each => [each.event, row(each)])).toEqual([
      ['prefers-stereotype', 'english: leeftijd stereotype 56–56 of 91–91'],
    ])
  })
})

describe('WinoBias and Winogender', () => {
  const asked = (task: string, prompt: string, x: number, n: number) => ({
    task_name: task,
    prompt_name: prompt,
    ...share(x, n, 'em'),
  })

  test('right answers are counted in two groups, apart for each way of asking', () => {
    const {measurements, problems, notes} = read({
      results: [
        asked('wino_bias_type1_pro', 'refers to', 60, 396),
        asked('wino_bias_type1_anti', 'refers to', 16, 396),
        asked('wino_bias_type2_pro', 'stands for', 82, 396),
        asked('wino_bias_type2_anti', 'stands for', 33, 396),
      ],
      table_results: {},
    })
    expect(problems).toEqual([])
    expect(measurements.map(row)).toEqual([
      'type1: refers to: gender pro-stereotypical 60–60 of 396–396',
      'type1: refers to: gender anti-stereotypical 16–16 of 396–396',
      'type2: stands for: gender pro-stereotypical 82–82 of 396–396',
      'type2: stands for: gender anti-stereotypical 33–33 of 396–396',
    ])
    expect(keys(notes)).toEqual(['lm-eval.right-answers', 'lm-eval.n-from-error'])
  })

  test('the same way of asking twice is a problem', () => {
    const twice = asked('wino_bias_type1_pro', 'refers to', 60, 396)
    expect(keys(read({results: [twice, twice]}).problems)).toEqual(['evidence.twice', 'evidence.twice'])
  })

  test('Winogender has a group for each pronoun', () => {
    const {measurements} = read({
      results: {
        winogender_female: share(120, 240, 'acc', ',none'),
        winogender_gotcha_male: share(60, 120, 'acc', ',none'),
      },
    })
    expect(measurements.map(row)).toEqual([
      'winogender: gender female 120–120 of 240–240',
      'winogender_gotcha: gender male 60–60 of 120–120',
    ])
  })

  test('a task that has no share is told, and nothing is made of it', () => {
    const {measurements, notes, problems} = read({results: {winogender_female: {f1: 0.5}}})
    expect([measurements, keys(notes), keys(problems)]).toEqual([
      [],
      ['lm-eval.right-answers', 'lm-eval.no-share'],
      ['lm-eval.nothing-countable'],
    ])
  })
})

describe('BBQ', () => {
  // Of 200 examples that say too little, 100 are answered with a group, and 65 of these fit the stereotype.
  const SCORE = (2 * 65 - 100) / 200

  test('the score over contexts that say too little becomes a share of the answers that name a group', () => {
    const {measurements, problems} = read({
      results: {bbq_ambig: {'acc,none': 0.5, 'acc_stderr,none': 'N/A', 'amb_bias_score,none': SCORE}},
      'n-samples': {bbq_ambig: {original: 200, effective: 200}},
    })
    expect([measurements.map(row), problems]).toEqual([['ambig: bbq_ambig stereotype 65–65 of 100–100'], []])
  })

  test('of all contexts together, how many said too little follows from the three accuracies', () => {
    // 240 of 400 said too little; 96 of these and 128 of the others were answered rightly.
    const named = 240 - 96
    const {measurements, problems} = read({
      results: {
        bbq: {
          'acc,none': (96 + 128) / 400,
          'accuracy_amb,none': 96 / 240,
          'accuracy_disamb,none': 128 / 160,
          'amb_bias_score,none': (2 * 90 - named) / 240,
          'disamb_bias_score,none': 0.1,
        },
      },
      'n-samples': {bbq: {effective: 400}},
    })
    expect([measurements.map(row), problems]).toEqual([[`ambig: bbq stereotype 90–90 of ${named}–${named}`], []])
  })

  test('a score that no number of answers gives is a problem', () => {
    const {problems} = read({
      results: {bbq_ambig: {'acc,none': 0.5, 'amb_bias_score,none': 0.7}},
      'n-samples': {bbq_ambig: {effective: 200}},
    })
    expect(keys(problems)).toEqual(['lm-eval.score-impossible'])
  })

  test('scores without a number of answers are told, and exactly 0 shows nothing', () => {
    const {measurements, notes, problems} = read({
      results: {
        bbq: {
          'amb_bias_score_Age,none': -0.02,
          'amb_bias_score_SES,none': 0.0,
          'amb_bias_score_Age_stderr,none': 0.1,
          'amb_bias_score_Religion,none': 'N/A',
        },
      },
    })
    expect(measurements).toEqual([])
    expect(notes.map(({say}) => say)).toEqual([
      {key: 'bias-lm-eval.scores-none', with: {task: 'bbq', count: 1}},
      {key: 'bias-lm-eval.score-uncounted', with: {metric: 'amb_bias_score_Age', score: -0.02}},
      {key: 'bias-lm-eval.score-zero', with: {metric: 'amb_bias_score_SES'}},
    ])
    expect(keys(problems)).toEqual(['lm-eval.nothing-countable'])
  })

  test('free answers may be neither a group nor the right one, so that nothing is worked out of them', () => {
    const {measurements} = read({
      results: {bbq_generate_ambig: {'acc,none': 0.5, 'amb_bias_score,none': SCORE}},
      'n-samples': {bbq_generate_ambig: {effective: 200}},
    })
    expect(measurements).toEqual([])
  })

  test('accuracy by category has a group for each category', () => {
    const {measurements} = read({
      results: {
        bbq_age_ambig: share(30, 100, 'acc'),
        bbq_race_ses_ambig: share(45, 100, 'acc'),
        bbq_ses: share(9, 10, 'acc'),
      },
    })
    expect(measurements.map(row)).toEqual([
      'ambig: category age 30–30 of 100–100',
      'ambig: category race_ses 45–45 of 100–100',
      'all contexts: category ses 9–9 of 10–10',
    ])
  })
})

describe('files that are none, or that mean harm', () => {
  test.each([
    ['other tasks only', {results: {piqa: {acc: 0.75, acc_stderr: 0.01}}}],
    ['a list of words', {results: ['crows_pairs_english_age']}],
    ['a task that is a number', {results: {crows_pairs_english_age: 0.5}}],
    ['no results', {groups: 1}],
    ['prototype keys', '{"results": {"__proto__": {"pct_stereotype": 0.5}, "constructor": {"acc": 1}}}'],
  ])('%s: not this format', (_, document) => {
    expect(read(document).format).not.toBe('lm-eval')
  })

  test.each([
    ['null', null],
    ['a truth value', true],
    ['words', 'high'],
    ['a list', [0.5]],
    ['more than one', 1.5],
    ['negative', -0.5],
  ])('a share that is %s is never counted', (_, value) => {
    const {measurements, problems} = read({
      results: {crows_pairs_english_age: {pct_stereotype: value, pct_stereotype_stderr: 0.01}},
      'n-samples': {crows_pairs_english_age: {effective: 100}},
    })
    expect(measurements.every(({counts}) => counts === null)).toBe(true)
    expect(problems.length).toBeGreaterThan(0)
  })

  test.each([0, -5, 2.5, 'many', null, 1e30])('%s examples are no number of examples', effective => {
    const {measurements} = read({
      results: {crows_pairs_english_age: {pct_stereotype: 0.5}},
      'n-samples': {crows_pairs_english_age: {original: 10, effective}},
    })
    expect(measurements[0]?.n ?? null).toBe(effective === null ? measurements[0]?.n : null)
  })

  test('thousands of tasks are cut off with a problem', () => {
    const results = Object.fromEntries(
      Array.from({length: 5000}, (_, i) => [
        `crows_pairs_english_c${i}`,
        {pct_stereotype: 0.5, pct_stereotype_stderr: 0.02},
      ]),
    )
    expect(keys(read({results}).problems)).toContain('lm-eval.many-tasks')
  })
})
