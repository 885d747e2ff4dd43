import {describe, expect, test} from 'vitest'
import type {Attributes, Events} from '../../../declaration/declaration.ts'
import type {Bounds, Measurement} from '../measurement.ts'
import {exactly} from '../measurement.ts'
import {consistency} from './consistency.ts'
import {contradictions} from './contradictions.ts'

const AT = {file: 'ethics.yml', line: 9, column: 1, pointer: '/assessments/bias'}
const ATTRIBUTES: Attributes = {
  gender: {is: 'sex', groups: ['woman', 'man']},
  age: {is: 'age', groups: ['young', 'old']},
}
const EVENTS: Events = {risk: {by: 'model'}, visit: {by: 'person', among: 'risk'}}

let line = 0
function selected(
  attribute: string,
  group: string,
  n: number | Bounds,
  count: number | Bounds,
  more: Partial<Measurement> = {},
): Measurement {
  const bounds = (given: number | Bounds) => (typeof given === 'number' ? exactly(given) : given)
  line += 1
  return {
    event: 'risk',
    attribute,
    group,
    n: bounds(n),
    counts: {kind: 'selected', selected: bounds(count)},
    suppressed: false,
    from: [{file: 'r.csv', line, column: 3, pointer: ''}],
    ...more,
  }
}
function said(measurements: readonly Measurement[], attributes: Attributes | 'no-plan' = ATTRIBUTES): string[] {
  return consistency(measurements, {
    attributes: attributes === 'no-plan' ? undefined : attributes,
    events: EVENTS,
    at: AT,
  }).map(({say}) => say.key.replace('bias-evidence.', ''))
}
const gender = [selected('gender', 'woman', 100, 20), selected('gender', 'man', 110, 30)]
const age = [selected('age', 'young', 90, 15), selected('age', 'old', 120, 35)]

describe('all the figures of a bias test together', () => {
  test('figures that fit together raise nothing', () => {
    expect(said([...gender, ...age])).toEqual([])
    expect(said([])).toEqual([])
  })

  test('attributes must count the same people', () => {
    const fewer = [selected('age', 'young', 90, 15), selected('age', 'old', 114, 35)]
    const [problem, ...others] = consistency([...gender, ...fewer], {attributes: ATTRIBUTES, events: EVENTS, at: AT})
    expect(others).toEqual([])
    expect(problem?.at).toEqual(fewer[0]?.from[0])
    expect(problem?.say).toEqual({
      key: 'bias-evidence.totals-differ',
      with: {
        attribute: 'age',
        people: [204, 204],
        unknown: 0,
        other: 'gender',
        others: [210, 210],
        lost: [6, 6],
        absent: [],
      },
    })
  })

  test('people whose group is not known may be missing, up to the declared number', () => {
    const fewer = [selected('age', 'young', 90, 15), selected('age', 'old', 114, 35)]
    const known = (up_to: number): Attributes => ({...ATTRIBUTES, age: {...ATTRIBUTES['age'], unknown: {up_to}}})
    expect(said([...gender, ...fewer], known(6))).toEqual([])
    expect(said([...gender, ...fewer], known(5))).toEqual(['totals-differ'])
  })

  test('rounded totals need only have a number in common', () => {
    expect(said([...gender, selected('age', 'young', [85, 95], 15), selected('age', 'old', [105, 115], 35)])).toEqual(
      [],
    )
    expect(said([...gender, selected('age', 'young', [85, 94], 15), selected('age', 'old', [105, 115], 35)])).toEqual([
      'totals-differ',
    ])
  })

  test('another event, version, population or data is never mixed', () => {
    const later = [selected('age', 'young', 9, 1, {version: '2'}), selected('age', 'old', 9, 2, {version: '2'})]
    const pilot = [
      selected('age', 'young', 9, 1, {population: 'pilot'}),
      selected('age', 'old', 9, 3, {population: 'pilot'}),
    ]
    const training = [
      selected('age', 'young', 9, 1, {measuredOn: 'training'}),
      selected('age', 'old', 9, 4, {measuredOn: 'training'}),
    ]
    expect(said([...gender, ...later, ...pilot, ...training])).toEqual([])
  })

  test('a declared group that is missing is named', () => {
    const problems = consistency([selected('gender', 'woman', 210, 50), ...age], {
      attributes: ATTRIBUTES,
      events: EVENTS,
      at: AT,
    })
    expect(problems.map(({say}) => say)).toEqual([
      {key: 'bias-evidence.group-missing', with: {group: 'man', attribute: 'gender', event: 'risk'}},
    ])
  })

  test('one group alone cannot be compared', () => {
    expect(
      said([selected('gender', 'all', 210, 50), ...age], {...ATTRIBUTES, gender: {is: 'sex', groups: ['all']}}),
    ).toEqual(['single-group'])
    expect(said([selected('gender', 'woman', 210, 50)], 'no-plan')).toEqual(['single-group'])
  })

  test('the same group twice, from two files, is not averaged', () => {
    expect(said([...gender, selected('gender', 'woman', 100, 25)])).toEqual(['group-twice'])
  })

  test('nothing but zeros is a placeholder', () => {
    expect(said([selected('gender', 'woman', 100, 0), selected('gender', 'man', 110, 0)])).toEqual(['all-zero'])
    const none = {kind: 'confusion', tp: exactly(0), fp: exactly(0), fn: exactly(0), tn: exactly(0)} as const
    expect(
      said([selected('gender', 'woman', 0, 0, {counts: none}), selected('gender', 'man', 0, 0, {counts: none})]),
    ).toEqual(['all-zero'])
    expect(said([selected('gender', 'woman', 100, [0, 5]), selected('gender', 'man', 110, [0, 5])])).toEqual([])
  })

  test('groups of one person are shares that were taken for counts', () => {
    expect(said([selected('gender', 'woman', 1, 0), selected('gender', 'man', 1, 1)])).toEqual(['all-shares'])
  })

  test('only those to whom the earlier event happened can meet the later one', () => {
    const visit = (people: number) => selected('gender', 'woman', people, 5, {event: 'visit'})
    const men = selected('gender', 'man', 30, 6, {event: 'visit'})
    expect(said([...gender, visit(20), men])).toEqual([])
    const [problem] = consistency([...gender, visit(21), men], {attributes: ATTRIBUTES, events: EVENTS, at: AT})
    expect(problem?.say).toEqual({
      key: 'bias-evidence.more-than-before',
      with: {event: 'visit', group: 'woman', n: [21, 21], among: 'risk', selected: [20, 20]},
    })
  })

  test('the smallest counts that give a share say nothing of who can meet the later event', () => {
    const later = [21, 30].map((n, i) => selected('gender', i ? 'man' : 'woman', n, 5, {event: 'visit'}))
    const smallest = (rows: readonly Measurement[]) => rows.map(row => ({...row, multiple: true as const}))
    expect(said([...gender, ...later])).toEqual(['more-than-before'])
    expect(said([...smallest(gender), ...later])).toEqual([])
    expect(said([...gender, ...smallest(later)])).toEqual([])
  })

  test('the same numbers under two names were copied', () => {
    const copied = (more: Partial<Measurement>) => [
      selected('gender', 'woman', 100, 20, more),
      selected('gender', 'man', 110, 30, more),
    ]
    const asAge = [selected('age', 'old', 100, 20), selected('age', 'young', 110, 30)]
    expect(said([...gender, ...asAge])).toEqual(['same-numbers'])
    expect(said([...gender, ...copied({event: 'other'})])).toEqual(['same-numbers'])
    expect(said([...gender, ...copied({population: 'pilot'})])).toEqual(['same-numbers'])
    expect(said([...gender, ...copied({version: '2'})])).toEqual(['same-as-version'])
  })

  test('very small tables can be the same by chance', () => {
    expect(
      said([
        selected('gender', 'woman', 5, 1),
        selected('gender', 'man', 6, 2),
        selected('age', 'young', 6, 2),
        selected('age', 'old', 5, 1),
      ]),
    ).toEqual([])
  })

  test('hidden numbers contradict nothing', () => {
    expect(
      said([
        selected('gender', 'woman', 100, 20, {n: null, counts: null, suppressed: true}),
        selected('gender', 'man', 110, 30),
        ...age,
      ]),
    ).toEqual([])
  })
})

describe('one measurement', () => {
  const keys = (measurement: Measurement) =>
    contradictions([measurement]).map(({at, say}) => `${at.line} ${say.key.replace('bias-evidence.', '')}`)

  test('more people selected than there are, or four that do not add up', () => {
    const four = (tn: Bounds) => ({kind: 'confusion', tp: exactly(10), fp: exactly(20), fn: exactly(30), tn}) as const
    const one = selected('gender', 'woman', 100, 101)
    expect(keys(one)).toEqual([`${one.from[0]?.line} more-than-group`])
    expect(keys({...one, counts: four([39, 39])})).toEqual([`${one.from[0]?.line} sum-differs`])
    expect(keys({...one, counts: four([0, 40])})).toEqual([])
    expect(keys({...one, n: [95, 99], counts: four([40, 45])})).toEqual([`${one.from[0]?.line} sum-differs`])
    expect(keys({...one, counts: four([140, 140])})).toEqual([`${one.from[0]?.line} more-than-group`])
    expect(keys(selected('gender', 'woman', [95, 105], [100, 110]))).toEqual([])
  })
})

describe('how many people there are', () => {
  test('a group that was left out is named, with how many people it holds', () => {
    const young = [selected('age', 'young', 90, 15)]
    const problems = consistency([...gender, ...young], {attributes: ATTRIBUTES, events: EVENTS, at: AT})
    expect(problems.find(({say}) => say.key.endsWith('totals-differ'))?.say.with).toMatchObject({
      lost: [120, 120],
      absent: ['old'],
    })
  })

  test('counts that are only in proportion say nothing of how many people there are', () => {
    const half = age.map(row => ({...row, n: exactly((row.n?.[0] ?? 0) / 2), multiple: true as const}))
    expect(said([...gender, ...half])).toEqual([])
  })
})
