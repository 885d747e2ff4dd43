import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {importResult} from '../../formats.ts'

/* Cards and results that the real tools wrote about one invented table; see tools/fixtures. */
const TOOLS = join(import.meta.dirname, '../../../../../../test/fixtures/tools')
const ENTRY = {file: 'ethics.yml', line: 40, column: 9, pointer: '/assessments/bias/results/0'}

interface Cells {
  readonly n: number
  readonly tp: number
  readonly fp: number
  readonly fn: number
  readonly tn: number
}
const {counts} = JSON.parse(readFileSync(join(TOOLS, 'expected.json'), 'utf8')) as {
  counts: {sex: Record<string, Cells>}
}

function read(path: string) {
  const text = readFileSync(join(TOOLS, path), 'utf8')
  return importResult(
    {kind: 'text', path, text, oid: '0'.repeat(40)},
    {
      result: {file: path},
      at: ENTRY,
      defaults: {event: 'suggested', version: '1'},
      attributes: undefined,
    },
  )
}

describe('files of the real tools', () => {
  test.each([
    ['model-card-toolkit/model_card.json', 'performance-metrics'],
    ['cyclonedx/bom.json', 'performance-metrics'],
    ['hugging-face/README.md', 'model-index'],
  ])('%s: every share of a group holds the true one, and of how many people it is stays unknown', (path, name) => {
    const {format, measurements, problems} = read(path)
    expect([format, problems]).toEqual([name, []])
    expect(measurements.map(({version, attribute, group, n}) => [version, attribute, group, n])).toEqual([
      ['1', 'sex', 'female', null],
      ['1', 'sex', 'male', null],
    ])
    for (const {group, rates = {}} of measurements) {
      const {n, tp, fp, fn, tn} = counts.sex[group] ?? {n: 0, tp: 0, fp: 0, fn: 0, tn: 0}
      const truly = {
        selection_rate: (tp + fp) / n,
        true_positive_rate: tp / (tp + fn),
        false_positive_rate: fp / (fp + tn),
        accuracy: (tp + tn) / n,
      }
      expect(Object.keys(rates).length).toBeGreaterThanOrEqual(3)
      for (const [figure, [low, high]] of Object.entries(rates)) {
        const share = truly[figure as keyof typeof truly]
        expect([figure, low <= share, share <= high]).toEqual([figure, true, true])
      }
    }
  })

  test('lm-eval: pairs and answers are counted as the harness counted them', () => {
    const {format, measurements, problems, notes} = read('lm-eval/results.json')
    expect([format, problems]).toEqual(['lm-eval', []])
    expect(
      measurements.map(({population, attribute, group, n, counts: found}) => [population, attribute, group, n, found]),
    ).toEqual([
      ['english', 'gender', 'stereotype', [80, 80], {kind: 'selected', selected: [45, 45]}],
      ['english', 'age', 'stereotype', [30, 30], {kind: 'selected', selected: [11, 11]}],
      // 30 of the 60 questions said too little; 6 were answered with a group, 2 of these with the stereotype.
      ['ambig', 'Age', 'stereotype', [6, 6], {kind: 'selected', selected: [2, 2]}],
    ])
    expect(notes.map(({say}) => say.key.replace('bias-lm-eval.', ''))).toEqual([
      'target-half',
      'scores-none',
      'score-uncounted',
      'score-uncounted',
      'score-uncounted',
    ])
  })
})
