import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {ResultFile} from '../../../../../declaration/declaration.ts'
import {importResult} from '../../formats.ts'

const around = (share: number) => [expect.closeTo(share - 6e-8, 7), expect.closeTo(share + 6e-8, 7)]

/*
 * Published model cards and results of language models, kept beside the checkout. `ETHICS_GATE_CORPUS` names their folder;
 * without it these tests are skipped.
 */
const CORPUS = process.env['ETHICS_GATE_CORPUS'] ?? ''
const there = CORPUS !== '' && existsSync(join(CORPUS, 'lm-eval'))

if (!there) console.log('skipped: ETHICS_GATE_CORPUS is not set, so the published model cards are not at hand')

const ENTRY = {file: 'ethics.yml', line: 40, column: 9, pointer: '/assessments/bias/results/0'}
function read(path: string, result: Omit<ResultFile, 'file'> = {}) {
  const text = readFileSync(join(CORPUS, path), 'utf8')
  return importResult(
    {kind: 'text', path, text, oid: '0'.repeat(40)},
    {
      result: {file: path, ...result},
      at: ENTRY,
      defaults: {event: 'answers', version: '1.0'},
      attributes: undefined,
    },
  )
}
function said(found: readonly {at: {line: number; column: number}; say: {key: string}}[]): string[] {
  return found.map(({at, say}) => `${at.line}:${at.column} ${say.key}`)
}

describe.skipIf(!there)('published files', () => {
  const PYTHIA = 'lm-eval/pythia-6.9b-deduped-step103000_eval_results_01-23-2023-01-15-10.json'

  test('EleutherAI’s Pythia: CrowS-Pairs in English and French, every category counted', () => {
    const {format, measurements, problems, notes} = read(PYTHIA)
    expect([format, problems]).toEqual(['lm-eval', []])
    const counted = measurements.map(({population, attribute, group, n, counts}) => {
      expect(group).toBe('stereotype')
      const selected = counts?.kind === 'selected' ? counts.selected : []
      return `${population} ${attribute} ${[...new Set(selected)].join('–')}/${[...new Set(n)].join('–')}`
    })
    expect(counted.toSorted()).toEqual([
      'english age 56/91',
      'english autre 7/11',
      'english disability 42/65',
      'english gender 189/320',
      'english nationality 124/216',
      'english physical_appearance 44/72',
      'english race_color 273/508',
      'english religion 85/111',
      'english sexual_orientation 68/93',
      'english socioeconomic 115/190',
      'french age 44/90',
      'french autre 8/13',
      'french disability 42/66',
      'french gender 165/321',
      'french nationality 91/253',
      'french physical_appearance 46/72',
      'french race_color 194/460',
      'french religion 80/115',
      'french sexual_orientation 72/91',
      'french socioeconomic 136/196',
    ])
    expect(said(notes)).toEqual([
      '9:9 bias-lm-eval.target-half',
      '13:38 bias-lm-eval.n-from-error',
      '15:9 bias-lm-eval.overall-left',
      '143:9 bias-lm-eval.overall-left',
    ])
    const gender = measurements.find(({population, attribute}) => `${population} ${attribute}` === 'english gender')
    expect(gender?.from.map(({line, column, pointer}) => `${line}:${column}${pointer}`)).toEqual([
      '177:38/results/crows_pairs_english_gender/pct_stereotype_stderr',
      '176:31/results/crows_pairs_english_gender/pct_stereotype',
    ])
  })

  test('the Dutch government’s iris card has one accuracy of the whole, on the training data, and no group', () => {
    const {format, measurements, problems, notes} = read('tad/logres_iris.yaml')
    expect([format, measurements, said(problems)]).toEqual(['tad-model-card', [], ['16:3 bias-cards.no-groups']])
    expect(said(notes)).toEqual([
      '49:13 bias-cards.whole',
      '60:11 bias-cards.plot-unused',
      '80:9 bias-cards.plot-unused',
    ])
  })

  test('cats and dogs: groups of no named attribute are asked about', () => {
    const {measurements, problems} = read('model-card-toolkit/cats_vs_dogs_v0_0_2.json')
    expect([measurements, said(problems)]).toEqual([
      [],
      ['55:18 bias-cards.slice-unknown', '65:18 bias-cards.slice-unknown'],
    ])
  })

  test('and read once the declaration says which: accuracies without a number of people, and an interval beyond 1', () => {
    const table = {attribute: {values: {cat: 'animal', Dog: 'animal'}}, group: {values: {animal: {Dog: 'dog'}}}}
    const {format, measurements, problems, notes} = read('model-card-toolkit/cats_vs_dogs_v0_0_2.json', {table})
    expect([format, problems]).toEqual(['performance-metrics', []])
    expect(
      measurements.map(({version, attribute, group, n, counts, rates}) => [
        version,
        attribute,
        group,
        n,
        counts,
        rates,
      ]),
    ).toEqual([
      // Keras writes single precision: 148 of 149 and 55 of 57 lie within.
      ['1.0', 'animal', 'cat', null, null, {accuracy: around(148 / 149)}],
      ['1.0', 'animal', 'dog', null, null, {accuracy: around(55 / 57)}],
    ])
    expect(said(notes).filter(line => line.includes('cards'))).toEqual([
      '48:17 bias-cards.whole',
      '58:26 bias-cards.interval-beyond',
      '68:26 bias-cards.interval-unused',
    ])
  })

  test.each([
    ['model-card-toolkit/full.json', '50:3 bias-cards.no-groups', '52:15 bias-cards.whole'],
    [
      'cyclonedx-mlbom/mlbom_model_card_with_dataset.json',
      '53:9 bias-cards.no-groups',
      '56:23 bias-cards.metric-unknown',
    ],
  ])('%s has no figure of a group', (path, problem, note) => {
    const {format, measurements, problems, notes} = read(path)
    expect([format, measurements, said(problems), said(notes)]).toEqual(['performance-metrics', [], [problem], [note]])
  })

  test('the bill of materials that is no JSON is refused where its comma stands', () => {
    const {measurements, problems} = read('cyclonedx-mlbom/bert-base-cased_bom_INVALID_trailing_comma.json')
    expect([measurements, said(problems)]).toEqual([[], ['8:44 read.json-trailing-comma']])
  })

  test('a system card whose model cards are included is not followed', () => {
    const {measurements, problems} = read('tad/system_card.yaml')
    expect(measurements).toEqual([])
    expect(said(problems)).toEqual(expect.arrayContaining(['35:3 read.tag', '38:3 read.tag']))
  })
})
