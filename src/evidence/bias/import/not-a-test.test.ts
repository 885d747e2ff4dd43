import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {renderer} from '../../../language/render.ts'
import {LANGUAGES} from '../../../words/language.ts'
import {dpiaExport} from '../../forms/testing.ts'
import {readDocument} from './document.ts'
import {notABiasTest} from './not-a-test.ts'
import {messages} from './not-a-test-messages.ts'

const CORPUS = process.env['ETHICS_GATE_CORPUS']
const there = CORPUS !== undefined && existsSync(CORPUS)
beforeAll(() => {
  if (!there) console.log('skipped: ETHICS_GATE_CORPUS is not set, so real results are not at hand')
})

function kindOf(path: string, content: unknown) {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  const {document} = readDocument(path, text, {headerRow: 1})
  return document && notABiasTest(document)
}
const key = (path: string, content: unknown) => kindOf(path, content)?.key.replace('not-a-bias-test.', '')

const EVIDENTLY = {
  metrics: [
    {
      id: '1f',
      metric_name: 'ValueDrift(column=age)',
      config: {type: 'evidently:metric_v2:ValueDrift', column: 'age'},
      value: 0.03,
    },
  ],
  tests: [],
}
const CHECK = {
  type: 'CheckResult',
  check: {name: 'Drift', params: {}},
  header: 'Drift',
  value: 1,
  conditions_results: [],
}

describe('reports of tools', () => {
  test.each<[string, unknown, string]>([
    ['Evidently', EVIDENTLY, 'evidently'],
    [
      'Evidently before 0.7',
      {version: '0.4', timestamp: 'x', metrics: [{metric: 'DatasetDriftMetric', result: {}}]},
      'evidently',
    ],
    ['deepchecks, a suite', {type: 'SuiteResult', results: [CHECK]}, 'deepchecks'],
    ['deepchecks, one check', CHECK, 'deepchecks'],
    ['deepchecks, written into a text', JSON.stringify(JSON.stringify({results: [CHECK]})), 'deepchecks'],
    [
      'Giskard, by record',
      [{domain: 'a', slicing_fn: 'b', transformation_fn: '', metric: 'Recall', deviation: '-12.3% than global'}],
      'giskard',
    ],
    ['Giskard, by column', {domain: {}, slicing_fn: {}, transformation_fn: {}, metric: {}, deviation: {}}, 'giskard'],
    ['drift, at the top', {dataset_drift: true, share_of_drifted_columns: 0.2}, 'drift'],
    ['drift, one below', {summary: {drift_detected: false}}, 'drift'],
    ['MLflow', {accuracy: 0.91, f1_score: 0.8, run: 'x'}, 'flat'],
    ['a lone difference', {demographic_parity_difference: 0.03}, 'flat'],
    ['nothing measured', {accuracy: null}, ''],
    ['an assessment', dpiaExport(), 'form'],
    ['a list of software', {bomFormat: 'CycloneDX', components: []}, 'card'],
  ])('%s', (_, content, expected) => expect(key('report.json', content) ?? '').toBe(expected))
  test('Giskard as CSV', () => {
    expect(key('scan.csv', 'domain,slicing_fn,transformation_fn,metric,deviation,description\na,b,c,d,e,f\n')).toBe(
      'giskard',
    )
  })
  test('a drift report without tests says that it asserts nothing', () => {
    const say = kindOf('report.json', EVIDENTLY)
    expect(say && renderer('en', [messages])(say)).toBe(
      'This is an Evidently report with 1 metric and no tests, so it asserts nothing. It shows whether data or a model changed over time. It has no groups of people and no counts of them, so it is no bias test.',
    )
  })
})

describe('text for people', () => {
  test.each([
    ['fairness.md', '# Fairness\n\nWe found no difference.\n', 'prose'],
    ['fairness.md', '| group | n |\n|---|---|\n| a | 12 |\n', 'prose-table'],
    ['report.html', '<p>We found no difference.</p>', 'prose'],
  ])('%s', (path, text, expected) => expect(key(path, text)).toBe(expected))
  test('a line of sixty thousand dashes that ends otherwise', () => {
    expect(key('a.md', `|\n|${'-'.repeat(60_000)}x\n`)).toBe('prose')
  })
})

describe('what may hold figures of groups is left to the importers', () => {
  test.each<[string, unknown]>([
    ['groups', {sex: {F: {n: 10, selected: 3}}}],
    ['counts in flat names', {n_female: 10, tp_female: 4, accuracy: 0.9}],
    ['a list', [{group: 'F', n: 10}]],
    ['metrics that are only named so', {metrics: [{group: 'F', value: 0.3}]}],
    ['a text', '"nothing"'],
    ['hostile keys', '{"__proto__": {"metrics": {}}, "constructor": []}'],
  ])('%s', (_, content) => expect(key('report.json', content)).toBeUndefined())
  test('a table', () => expect(key('a.csv', 'group,n\na,1\n')).toBeUndefined())
})

test('all of it can be said in every language', () => {
  for (const language of LANGUAGES) {
    const render = renderer(language, [messages])
    const say = kindOf('a.html', '<html>')
    expect(say && render(say)).toMatch(/CSV/)
  }
})

describe.skipIf(!there)('published results of groups', () => {
  const folders = ['aequitas', 'aiverify', 'fairlearn-dashboard', 'lm-eval', 'model-card-toolkit']
  const files = there
    ? folders.flatMap(folder => readdirSync(join(CORPUS, folder)).map(name => `${folder}/${name}`))
    : []
  test.each(files)('%s is not taken for something else', path => {
    expect(key(path, readFileSync(join(CORPUS ?? '', path), 'utf8'))).toBeUndefined()
  })
})
