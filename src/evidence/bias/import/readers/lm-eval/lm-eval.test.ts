import {describe, expect, test} from 'vitest'
import {keys, read} from '../cards/testing.ts'
import {row, share} from './testing.ts'

const readResults = (document: unknown, result?: Parameters<typeof read>[2]) => read('results.json', document, result)

describe('CrowS-Pairs', () => {
  test('a category is an attribute with one group, and the number of pairs follows from the standard error', () => {
    const {format, measurements, problems, notes} = readResults({
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
    const {measurements, problems, notes} = readResults({
      results: {crows_pairs_french_age: {alias: 'x', ...share(44, 90, 'pct_stereotype', ',none')}},
      groups: {},
      'n-samples': {crows_pairs_french_age: {original: 90, effective: 90}},
    })
    expect([measurements.map(row), problems]).toEqual([['french: age stereotype 44–44 of 90–90'], []])
    expect(keys(notes)).toEqual(['lm-eval.target-half'])
    expect(measurements[0]?.from[0]?.pointer).toBe('/n-samples/crows_pairs_french_age/effective')
  })

  test('a run that was cut short says so', () => {
    const {measurements, notes} = readResults({
      results: {crows_pairs_french_age: share(5, 10)},
      'n-samples': {crows_pairs_french_age: {original: 90, effective: 10}},
      config: {limit: 10},
    })
    expect(measurements.map(row)).toEqual(['french: age stereotype 5–5 of 10–10'])
    expect(keys(notes)).toEqual(['lm-eval.limited', 'lm-eval.target-half', 'lm-eval.limited-run'])
  })

  test('a standard error that the number of pairs does not give is a problem', () => {
    const {problems} = readResults({
      results: {crows_pairs_french_age: share(45, 90)},
      'n-samples': {crows_pairs_french_age: {effective: 80}},
    })
    expect(keys(problems)).toContain('lm-eval.error-differs')
    const impossible = {pct_stereotype: 0.51234567890123, pct_stereotype_stderr: 0.01234567890123}
    expect(keys(readResults({results: {crows_pairs_french_age: impossible}}).problems)).toContain(
      'lm-eval.error-impossible',
    )
  })

  test('of rounded numbers the pairs are counted only where one number fits, and else nothing is decided', () => {
    const rounded = (p: number, se: number) => ({
      crows_pairs_english_age: {pct_stereotype: p, pct_stereotype_stderr: se},
    })
    expect(readResults({results: rounded(0.6154, 0.0513)}).measurements.map(row)).toEqual([
      'english: age stereotype 56–56 of 91–91',
    ])
    const vague = readResults({results: rounded(0.58, 0.03)})
    expect(vague.measurements[0]).toMatchObject({n: null, counts: null})
    expect(keys(vague.notes)).toContain('lm-eval.n-between')
    const without = readResults({
      results: {crows_pairs_english_age: {pct_stereotype: 0.58, pct_stereotype_stderr: 'N/A'}},
    })
    expect([without.measurements[0]?.n, keys(without.notes)]).toEqual([
      null,
      ['lm-eval.target-half', 'lm-eval.n-unknown'],
    ])
  })

  test('the whole is not read beside its categories, and alone it is', () => {
    const both = {crows_pairs_english: share(300, 500), crows_pairs_english_age: share(56, 91)}
    const {measurements, notes, problems} = readResults({results: both})
    expect([measurements.map(row), problems]).toEqual([['english: age stereotype 56–56 of 91–91'], []])
    expect(keys(notes)).toContain('lm-eval.overall-left')
    const less = {crows_pairs_english: share(30, 50), crows_pairs_english_age: share(56, 91)}
    expect(keys(readResults({results: less}).problems)).toEqual(['lm-eval.overall-less'])
    expect(readResults({results: {crows_pairs_english: share(300, 500)}}).measurements.map(row)).toEqual([
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
    const {measurements} = readResults({results}, {table})
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
    const {measurements, problems, notes} = readResults({
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
    expect(keys(readResults({results: [twice, twice]}).problems)).toEqual(['evidence.twice', 'evidence.twice'])
  })

  test('Winogender has a group for each pronoun', () => {
    const {measurements} = readResults({
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
    const {measurements, notes, problems} = readResults({results: {winogender_female: {f1: 0.5}}})
    expect([measurements, keys(notes), keys(problems)]).toEqual([
      [],
      ['lm-eval.right-answers', 'lm-eval.no-share'],
      ['lm-eval.nothing-countable'],
    ])
  })
})
