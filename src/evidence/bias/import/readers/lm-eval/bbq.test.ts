import {describe, expect, test} from 'vitest'
import {keys, read} from '../cards/testing.ts'
import {row, share} from './testing.ts'

const readResults = (document: unknown, result?: Parameters<typeof read>[2]) => read('results.json', document, result)

describe('BBQ', () => {
  // Of 200 examples that say too little, 100 are answered with a group, and 65 of these fit the stereotype.
  const SCORE = (2 * 65 - 100) / 200

  test('the score over contexts that say too little becomes a share of the answers that name a group', () => {
    const {measurements, problems} = readResults({
      results: {bbq_ambig: {'acc,none': 0.5, 'acc_stderr,none': 'N/A', 'amb_bias_score,none': SCORE}},
      'n-samples': {bbq_ambig: {original: 200, effective: 200}},
    })
    expect([measurements.map(row), problems]).toEqual([['ambig: bbq_ambig stereotype 65–65 of 100–100'], []])
  })

  test('of all contexts together, how many said too little follows from the three accuracies', () => {
    // 240 of 400 said too little; 96 of these and 128 of the others were answered rightly.
    const named = 240 - 96
    const {measurements, problems} = readResults({
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
    const {problems} = readResults({
      results: {bbq_ambig: {'acc,none': 0.5, 'amb_bias_score,none': 0.7}},
      'n-samples': {bbq_ambig: {effective: 200}},
    })
    expect(keys(problems)).toEqual(['lm-eval.score-impossible'])
  })

  test('scores without a number of answers are told, and exactly 0 shows nothing', () => {
    const {measurements, notes, problems} = readResults({
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

  test('scores without a number of answers are described, by category and context, of nobody knows how many', () => {
    const {described} = readResults({
      results: {
        bbq: {
          'amb_bias_score,none': -0.05,
          'amb_bias_score_Age,none': -0.02,
          'amb_bias_score_SES,none': 0.0,
          'disamb_bias_score_Age,none': 0.5,
          'disamb_bias_score_Religion,none': 'N/A',
        },
      },
    })
    expect(
      described?.map(({attribute, population, name, value, n, of}) => [attribute, population, name, value, n, of.kind]),
    ).toEqual([
      ['bbq', 'bbq ambig', 'bias-score', -0.05, null, 'everybody'],
      ['Age', 'bbq ambig', 'bias-score', -0.02, null, 'everybody'],
      ['Age', 'bbq disambig', 'bias-score', 0.5, null, 'everybody'],
    ])
    expect(described?.[1]?.at.pointer).toBe('/results/bbq/amb_bias_score_Age,none')
  })

  test('free answers may be neither a group nor the right one, so that nothing is worked out of them', () => {
    const {measurements} = readResults({
      results: {bbq_generate_ambig: {'acc,none': 0.5, 'amb_bias_score,none': SCORE}},
      'n-samples': {bbq_generate_ambig: {effective: 200}},
    })
    expect(measurements).toEqual([])
  })

  test('accuracy by category has a group for each category', () => {
    const {measurements} = readResults({
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
