import {describe, expect, test} from 'vitest'
import {declares, house, judged, of, sealed} from '../../../test/project.ts'
import type {Finding} from '../../gate/finding.ts'
import {formatFor} from '../../language/format.ts'
import {LANGUAGES} from '../../words/language.ts'
import {messages} from './messages.ts'

/*
 * What a rule can ask to be compared, and with whom: the options of the check, not the statistics behind them.
 */

const HEAD = 'event,version,attribute,group,n,selected,tp,fp,fn,tn'
type Cells = readonly [tp: number, fp: number, fn: number, tn: number]

/** A report on three groups, each with its four cells. */
const report = (groups: Readonly<Record<string, Cells>>) =>
  `${[HEAD, ...Object.entries(groups).map(([group, cells]) => `call,1.0,age,${group},${cells.reduce((a, b) => a + b)},${cells[0] + cells[1]},${cells.join(',')}`)].join('\n')}\n`

const GROUPS: Readonly<Record<string, Cells>> = {
  young: [450, 150, 50, 350],
  middle: [900, 300, 100, 700],
  old: [300, 350, 200, 150],
}

async function findings(options: string, groups = GROUPS): Promise<Finding[]> {
  const text = declares(
    `data: {about: persons}
use: {effect: contact, events: {call: {by: person, for_the_person: adverse, truth_known_for: everyone}}}
models: {m: {path: models/m.json, version: "1.0"}}
fairness: {attributes: {age: {is: age, groups: [young, middle, old]}}}
assessments:
  test: {kind: bias-test, completed: 2026-05-12, results: [{file: report.csv, event: call, version: "1.0"}]}
`,
  )
  const rule = `each: event, check: {bias: {${options}}}, enforce: block, waiver: {by: manager, at_most: 6 months}`
  const files = {...house({asked: rule}), 'report.csv': report(groups), 'models/m.json': '{}', 'ethics.yml': text}
  const judgement = await judged(await sealed(files))
  if (judgement.errors.length > 0) throw new Error(JSON.stringify(judgement.errors))
  return of(judgement, 'house/asked')
}

const shown = (found: readonly Finding[]) =>
  found.map(({outcome, detail}) => [
    detail?.metric,
    outcome,
    (detail?.comparisons ?? []).map(({group, against}) => `${group}/${against}`),
  ])

describe('a criterion', () => {
  test('is told metric by metric, each with its own groups and comparisons', async () => {
    const found = await findings('metrics: [{metric: equalized-odds, ratio: [0.8, 1.25]}]')
    expect(shown(found)).toEqual([
      ['true-positive-rate', 'fail', expect.any(Array)],
      ['false-positive-rate', 'fail', expect.any(Array)],
    ])
    for (const {detail} of found) {
      expect(detail?.groups.map(({group}) => group)).toEqual(['young', 'middle', 'old'])
      expect(detail?.comparisons).toHaveLength(3)
    }
  })

  test('has its p-values beside the comparisons, adjusted', async () => {
    const [found] = await findings('metrics: [{metric: equal-opportunity, difference: [-0.5, 0.5]}]')
    for (const {p, adjustedP} of found?.detail?.comparisons ?? []) expect(adjustedP).toBeGreaterThanOrEqual(p ?? 2)
  })

  test('without the truth is not tested', async () => {
    const found = await findings('metrics: [{metric: predictive-parity, ratio: [0.8, 1.25]}]', {
      ...GROUPS,
      old: [0, 0, 400, 600],
    })
    expect(shown(found).map(([metric, outcome]) => [metric, outcome])).toEqual([['precision', 'undefined']])
  })
})

describe('with whom', () => {
  const SELECTION = 'metrics: [{metric: selection-rate, of: adverse, ratio: [0.8, 1.25]}]'
  test.each([
    ['majority', ['young/middle', 'old/middle']],
    ['highest-rate', ['young/old', 'middle/old']],
    ['rest', ['young/', 'middle/', 'old/']],
    ['overall', ['young/', 'middle/', 'old/']],
  ])('%s', async (compare, pairs) => {
    const [found] = await findings(`${SELECTION}, compare: ${compare}`)
    expect(found?.detail?.comparisons.map(({group, against}) => `${group}/${against}`)).toEqual(pairs)
  })

  test('the highest rate of groups that are large enough', async () => {
    const [found] = await findings(`${SELECTION}, compare: highest-rate, reference_at_least: 0.3`)
    expect(found?.detail?.comparisons.map(({against}) => against)).toEqual(['middle', 'middle'])
  })

  test('a reference from the figures that is not declared needs no declaration; `declared` without one is every pair', async () => {
    const [found] = await findings(`${SELECTION}, compare: declared`)
    expect(found?.detail?.comparisons).toHaveLength(3)
  })
})

describe('the people that are needed', () => {
  test('are said for both groups, in every language, and the others have a name', async () => {
    const about = {event: 'call', attribute: 'age', metric: 'false-positive-rate'}
    const range = {low: 0.7, high: 1.1, from: 0.8, to: 1.25, effect: 'ratio'}
    for (const language of LANGUAGES) {
      const write = (against: string) =>
        messages.texts[language].inconclusive(
          {...about, ...range, group: 'young', against, needed: [9839, 98_390]},
          formatFor(language),
        )
      const format = formatFor(language)
      expect(write('old')).toContain(format.number(98_390))
      expect(write('')).not.toMatch(/\s\s|tegenover ,|against ,|for ,/u)
    }
  })

  test('are those of the groups as they are', async () => {
    const [found] = await findings(
      'metrics: [{metric: selection-rate, of: adverse, ratio: [0.8, 1.25]}], compare: majority',
      {
        young: [30, 11, 30, 29],
        middle: [300, 200, 300, 200],
        old: [300, 200, 300, 200],
      },
    )
    const open = found?.detail?.comparisons.find(({outcome, group}) => outcome === 'inconclusive' && group === 'young')
    const [young = 0, middle = 0] = open?.peopleNeededInProportion ?? []
    expect(middle / young).toBeCloseTo(10, 1)
    expect(open?.peopleNeeded).toBeGreaterThan(young)
  })
})
