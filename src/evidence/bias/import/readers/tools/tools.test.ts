import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {counts, described, imported, said} from './testing.ts'

/** Files that the real tools wrote, all from one invented table; how, is in tools/fixtures. */
const FIXTURES = join(import.meta.dirname, '../../../../../../test/fixtures/tools')
const read = (path: string, result = {}) => imported(path, readFileSync(join(FIXTURES, path), 'utf8'), result)

type Counts = Readonly<Record<'tp' | 'fp' | 'fn' | 'tn', number>>
const {counts: EXPECTED} = JSON.parse(readFileSync(join(FIXTURES, 'expected.json'), 'utf8')) as {
  counts: Readonly<Record<string, Readonly<Record<string, Counts>>>>
}
/** What the table truly holds, as `tp fp fn tn` by group. */
function truth(attribute: string, name = (group: string) => group): Readonly<Record<string, string>> {
  const groups = Object.entries(EXPECTED[attribute] ?? {}).filter(([group]) => group !== '')
  return Object.fromEntries(groups.map(([group, {tp, fp, fn, tn}]) => [name(group), `${tp} ${fp} ${fn} ${tn}`]))
}

/** Public files beside the checkout. `ETHICS_GATE_CORPUS` names their folder; without it they are skipped. */
const CORPUS = process.env['ETHICS_GATE_CORPUS']
function corpus(path: string): string | undefined {
  if (CORPUS !== undefined && existsSync(join(CORPUS, path))) return readFileSync(join(CORPUS, path), 'utf8')
  console.log(`skipped ${path}: ETHICS_GATE_CORPUS does not name a folder that has it`)
  return undefined
}

describe.each(['0.42.0', '1.1.0'])('Aequitas %s', version => {
  test.each([
    ['group', 'aequitas-group'],
    ['bias-major', 'aequitas-bias'],
    ['bias-min', 'aequitas-bias'],
    ['bias-predefined', 'aequitas-bias'],
    ['fairness', 'aequitas-fairness'],
  ])('%s gives the true counts; nothing contradicts them, and who was left out is named', (name, format) => {
    const found = read(`aequitas/${version}/${name}.csv`)
    expect(found.format).toBe(format)
    for (const attribute of ['sex', 'age', 'background']) expect(counts(found, attribute)).toEqual(truth(attribute))
    expect(said(found.problems)).toEqual([expect.stringMatching(/^9:\d+ people-missing$/)])
    expect(found.problems[0]?.say.with).toEqual({attribute: 'background', people: 1193, total: 1200, unknown: 0})
  })

  test('verdicts on attributes are no counts', () => {
    const found = read(`aequitas/${version}/fairness-attributes.csv`)
    expect(found.measurements).toEqual([])
    expect(said(found.problems)).toEqual(['1:41 verdicts-only'])
  })
})

describe('AI Verify', () => {
  const coded = (codes: readonly string[]) => (group: string) => String(codes.indexOf(group))

  test('counts are recovered from shares of everybody', () => {
    const found = read('aiverify/sex.json')
    expect(said(found.problems)).toEqual([])
    expect(counts(found, 'sex')).toEqual(truth('sex', coded(['female', 'male', 'unknown'])))
  })

  test('combined groups keep the names of both, and a group of nobody is not there', () => {
    const found = read('aiverify/sex-age.json')
    const [sexes, ages] = [coded(['female', 'male', 'unknown']), coded(['18-24', '25-44', '45-64', '65+'])]
    expect(said(found.problems)).toEqual([])
    expect(counts(found, 'sex|age')).toEqual(
      truth('sex, age', group => {
        const [sex = '', age = ''] = group.split(', ')
        return `${sexes(sex)}|${ages(age)}`
      }),
    )
  })

  test('a Veritas artefact gives both groups from everybody’s counts and the ratios between them', () => {
    const found = read('veritas/artefact.json')
    const {unknown, ...known} = truth('sex')
    expect(unknown).toBe('2 3 0 3')
    expect(counts(found, 'sex')).toEqual(known)
    expect(said(found.problems)).toEqual([])
    expect(said(found.notes)).toContain('/fairness/fairness_init/fair_threshold_input is-percent')
  })
})

describe('SageMaker Clarify', () => {
  test('counts follow from the metrics, up to a multiple', () => {
    const found = read('clarify/analysis.json', {table: {group: {values: {background: {'': 'nowhere'}}}}})
    const multiple = (names: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(names).map(([name, cells]) => [name, `~${cells}`]))
    expect(said(found.problems)).toEqual([])
    expect(counts(found, 'sex')).toEqual(multiple(truth('sex')))
    expect(counts(found, 'background')).toEqual({...multiple(truth('background')), nowhere: '~2 2 1 2'})
    expect(found.notes.find(({say}) => say.key.endsWith('smallest-n'))?.say.with).toEqual({n: 1200})
    expect(described(found)).toEqual([
      'sex (all) generalised-entropy 0.110116 ?',
      'background (all) generalised-entropy 0.110116 ?',
    ])
    expect(said(found.notes)).toContain('/post_training_bias_metrics/facets/sex/0/metrics/8 not-measured')
  })

  test('people without a group are a problem; bare infinities are read as what they are', () => {
    expect(said(read('clarify/analysis.json').problems)).toContain(
      '/post_training_bias_metrics/facets/background/3/value_or_threshold name-missing',
    )
    const found = read('clarify/analysis.bare-infinity.json')
    // Without the metrics before training there is no class imbalance, and nothing says how large a group is.
    expect(counts(found, 'background')).toEqual({islands: '~0 of 1', rest: '~17 of 36'})
    expect(said(found.notes)).toContain('/post_training_bias_metrics/facets/background/0/metrics/12/value infinite')
  })
})

describe('AIF360', () => {
  const {female = '', male = ''} = truth('sex')

  test('explanations hold the counts of both groups', () => {
    const table = {
      attribute: {values: {protected_attribute: 'sex'}},
      group: {values: {sex: {privileged: 'male', unprivileged: 'female'}}},
    }
    for (const name of ['explainer.json', 'explainer.double-encoded.json']) {
      const found = read(`aif360/${name}`, {table})
      expect(counts(found, 'sex')).toEqual({female, male})
      expect(said(found.problems)).toEqual([])
      expect(found.stated.length).toBeGreaterThan(3)
    }
  })

  test('a difference and a ratio that were saved give both selection rates', () => {
    expect(counts(read('aif360/values.json'), 'sex')).toEqual({female: '~199 of 552', male: '~357 of 640'})
    const found = read('aif360/metrics.json')
    expect(counts(found, 'sex')).toEqual({unprivileged: '~199 of 552', privileged: '~357 of 640'})
    expect(counts(found, 'background')).toEqual({unprivileged: '~0 of 1', privileged: '~297 of 745'})
    expect(said(found.problems)).toEqual([])
  })
})

describe('the Fairlearn dashboard', () => {
  const table = {group: {values: {background: {'': 'nowhere'}}}}

  test('people are counted for each model, and everything that was worked out before agrees', () => {
    const found = read('fairlearn/dashboard.json', {version: 'version 1', table})
    expect(said(found.problems)).toEqual([])
    expect(counts(found, 'sex', 'version 1')).toEqual(truth('sex'))
    expect(counts(found, 'background', 'version 1')).toEqual({...truth('background'), nowhere: '2 2 1 2'})
    expect(counts(found, 'sex', 'version 2')).toEqual({
      female: '128 113 35 276',
      male: '218 203 31 188',
      unknown: '2 4 0 2',
    })
    expect(said(found.notes)).toContain('/trueY row-level')
  })

  test('which of the models is used is asked for', () => {
    expect(said(read('fairlearn/dashboard.json', {table}).problems)).toEqual(['/modelNames which-version'])
  })
})

describe('public files', () => {
  test.each(['expected_output_group_test_1', 'expected_output_bias_test_1', 'test_1_aequitas_20180501-114554'])(
    'Aequitas, %s',
    name => {
      const text = corpus(`aequitas/${name}.csv`)
      if (text === undefined) return
      const found = imported(`${name}.csv`, text)
      expect(said(found.problems)).toEqual([])
      expect(counts(found, 'class')).toEqual({High: '2 1 1 1', Low: '1 2 1 1'})
    },
  )

  test.each(['fmt.output.sample', 'test_result_examples'])('AI Verify, %s: true positive rates .620 and .650', name => {
    const text = corpus(`aiverify/${name}.json`)
    if (text === undefined) return
    const found = imported(`${name}.json`, text)
    expect(said(found.problems)).toEqual([])
    expect(counts(found, 'gender')).toEqual({'0': '416 377 255 205', '1': '406 393 219 229'})
    const rates = found.notes.flatMap(({say}) => (say.key.endsWith('shares-of-everybody') ? [say.with['tpr']] : []))
    expect(rates).toEqual([
      {printed: 0.32098765432098764, own: expect.closeTo(0.61997, 5)},
      {printed: 0.3132716049382716, own: expect.closeTo(0.6496, 5)},
    ])
  })

  test('AI Verify for regression: shown, and not to be compared', () => {
    const text = corpus('aiverify/fmt_regression.sample_output.json')
    if (text === undefined) return
    const found = imported('regression.json', text)
    expect(found.format).toBe('aiverify-regression')
    expect(found.measurements).toEqual([])
    expect(said(found.problems)).toEqual(['1:1 regression-only'])
    expect(described(found, 'mean-absolute-error')).toEqual([
      'gender 0 mean-absolute-error 25791.9 ?',
      'gender 1 mean-absolute-error 25524.4 ?',
      'gender (difference) mean-absolute-error 267.476 ?',
      'gender (ratio) mean-absolute-error 0.989629 ?',
    ])
    expect(described(found, 'r-squared')[1]).toBe('gender 1 r-squared -0.0269475 ?')
  })

  test('Fairlearn dashboard', () => {
    const text = corpus('fairlearn-dashboard/bc-1p-1f.json')
    if (text === undefined) return
    const found = imported('dashboard.json', text)
    expect(said(found.problems)).toEqual([])
    expect(counts(found, 'Sensitive Feature 0')).toEqual({'Group 4': '1 3 3 3', 'Group 5': '4 2 2 2'})
  })
})
