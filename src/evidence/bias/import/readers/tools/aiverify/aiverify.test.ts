import {describe, expect, test} from 'vitest'
import {counts, imported, said} from '../testing.ts'
import {METRICS} from './class.ts'
import {classOf, GROUPS, printed, turned} from './testing.ts'

function output(change: (made: Record<string, unknown>) => unknown = made => made): string {
  const made = {
    sensitive_feature: ['gender'],
    output_classes: [0, 1],
    results: [classOf(turned(GROUPS)), classOf(GROUPS)],
  }
  return JSON.stringify(change(made))
}
const read = (text: string, result = {}) => imported('aiverify.json', text, result)

describe('an AI Verify result', () => {
  test('gives counts, and says beside each printed rate what the group’s own is', () => {
    const found = read(output())
    expect(found.format).toBe('aiverify-classification')
    expect(said(found.problems)).toEqual([])
    expect(counts(found, 'gender')).toEqual({'0': '416 377 255 205', '1': '406 393 219 229'})
    expect(found.measurements[0]?.from[0]).toMatchObject({pointer: '/results/1/True Positive Rate/0/metric'})
    const own = found.notes.find(({say}) => say.key.endsWith('shares-of-everybody'))
    expect(own?.say.with).toMatchObject({group: '0', tpr: {own: 416 / 671}, fpr: {own: expect.closeTo(377 / 582, 12)}})
  })

  test('equal numbers of selected people fix no scale: counts are a multiple', () => {
    const same = [
      {tp: 4, fp: 6, fn: 10, tn: 20},
      {tp: 6, fp: 4, fn: 2, tn: 8},
    ]
    const found = read(JSON.stringify({sensitive_feature: ['g'], output_classes: [1], results: [classOf(same)]}))
    expect(counts(found)).toEqual({'0': '~2 3 5 10', '1': '~3 2 1 4'})
    expect(said(found.problems)).toEqual([])
  })

  test('where nothing fixes the scale, all groups have the same one', () => {
    const same = [
      {tp: 4, fp: 6, fn: 10, tn: 20},
      {tp: 7, fp: 3, fn: 2, tn: 9},
    ]
    const thrice = same.map(({tp, fp, fn, tn}) => ({tp: 3 * tp, fp: 3 * fp, fn: 3 * fn, tn: 3 * tn}))
    const found = read(JSON.stringify({sensitive_feature: ['g'], output_classes: [1], results: [classOf(thrice)]}))
    expect(counts(found)).toEqual({'0': '~4 6 10 20', '1': '~7 3 2 9'})
    expect(said(found.notes)).toContain('/results/0 proportions-recovered')
    expect(said(found.problems)).toEqual([])
  })

  test('the envelope of a test result, and a list of them, are opened; other tests are named', () => {
    const envelope = {gid: 'x', cid: 'fairness', output: JSON.parse(output()) as unknown}
    expect(counts(read(JSON.stringify(envelope)))).toEqual(counts(read(output())))
    const list = read(JSON.stringify([{gid: 'y', cid: 'robustness', output: {results: {}}}, envelope]))
    expect(counts(list)).toEqual(counts(read(output())))
    expect(list.notes.find(({say}) => say.key.endsWith('other-tests'))?.say.with).toEqual({names: ['robustness']})
  })

  test('several attributes are one, with combined groups', () => {
    const results = [
      classOf(GROUPS, [
        ['f', 18],
        ['m', 18],
      ]),
    ]
    const found = read(JSON.stringify({sensitive_feature: ['sex', 'age'], output_classes: [1], results}))
    expect(counts(found, 'sex|age')).toEqual({'f|18': '416 377 255 205', 'm|18': '406 393 219 229'})
    expect(found.stated).toMatchObject([{group: 'f|18', against: 'm|18', metric: 'selection-rate', effect: 'ratio'}])
  })

  test('which of several classes is an event is never guessed', () => {
    const three = output(made => ({...made, output_classes: [0, 1, 2], results: [0, 1, 2].map(() => classOf(GROUPS))}))
    expect(said(read(three).problems)).toEqual(['/output_classes which-class'])
    expect(read(three).measurements).toEqual([])
    const named = read(three, {table: {event: {values: {'2': 'called'}}}})
    expect(named.measurements.map(({event}) => event)).toEqual(['called', 'called'])
    expect(said(named.notes)).toContain('/output_classes class-not-read')
    expect(said(read(output(made => ({...made, output_classes: ['no', 'yes']}))).problems)).toContain(
      '/output_classes which-class',
    )
  })

  test('classes that are not about the same people are a problem', () => {
    const other = [
      {tp: 1, fp: 2, fn: 3, tn: 4},
      {tp: 4, fp: 3, fn: 2, tn: 5},
    ]
    const text = output(made => ({...made, results: [classOf(other), classOf(GROUPS)]}))
    expect(said(read(text).problems)).toEqual(['/results/1 classes-differ'])
  })

  test('a version that divides by the group is read as it stands', () => {
    const own = classOf(GROUPS)
    for (const [key, title] of Object.entries(METRICS)) {
      const alone = GROUPS.map(group => printed(group, [group]))
      own[title]?.forEach((item, i) => {
        item.metric = alone[i]?.[key as keyof typeof METRICS]
      })
    }
    const found = read(output(made => ({...made, output_classes: [1], results: [own]})))
    expect(said(found.problems)).toEqual([])
    expect(counts(found)).toEqual({'0': '~416 377 255 205', '1': '~406 393 219 229'})
    expect(said(found.notes).filter(key => key.endsWith('shares-of-everybody'))).toEqual([])
  })

  test('rounded shares give no counts, and the corrected rates without n prove nothing', () => {
    const found = read(output().replaceAll(/0\.\d{5,}/g, share => Number(share).toFixed(4)))
    expect(found.measurements.map(({n, counts}) => [n, counts])).toEqual([
      [null, null],
      [null, null],
    ])
    expect(said(found.notes)).toContain('/results/1 shares-rounded')
    expect(found.measurements[0]?.rates?.true_positive_rate).toEqual([
      expect.closeTo(0.6195, 9),
      expect.closeTo(0.6205, 9),
    ])
  })
})

describe('a hostile result', () => {
  const changed = (path: string, value: unknown) =>
    output(made => {
      const [cls] = (made['results'] as Record<string, {group: unknown; metric: unknown}[]>[]).slice(1)
      const [metric = '', index = '0', field = 'metric'] = path.split('/')
      const item = cls?.[metric]?.[Number(index)]
      if (item) item[field as 'metric'] = value
      return made
    })

  test.each([
    ['True Positive Rate/0/metric', 'much', 'no-value'],
    ['True Positive Rate/0/metric', null, 'no-value'],
    ['True Positive Rate/1/metric', {}, 'part-missing'],
    ['False Positive Rate/0/group', null, 'part-missing'],
    ['False Positive Rate/0/group', [{}], 'part-missing'],
    ['False Positive Rate/0/group', [1], 'names-twice'],
    ['Equal Selection Parity/0/metric', 7, 'shares-do-not-fit'],
    ['True Positive Rate/0/metric', 0.4012345678901234, 'shares-do-not-fit'],
    ['True Positive Rate/0/metric', -0.2, 'shares-do-not-fit'],
    ['True Positive Rate/0/metric', 1e300, 'shares-do-not-fit'],
  ])('%s is %j: %s', (path, value, problem) => {
    const found = read(changed(path, value))
    expect(said(found.problems).map(key => key.split(' ').at(-1))).toContain(problem)
    expect(found.measurements.every(({counts}) => counts === null)).toBe(true)
    expect(found.problems.every(({at}) => at.pointer.startsWith('/'))).toBe(true)
  })

  test('a pair that is not of this file is told', () => {
    expect(said(read(changed('Disparate Impact/0/group', [0, 1, 2])).problems)).toEqual([
      '/results/1/Disparate Impact/0 no-such-pair',
    ])
  })

  test.each([
    [(made: Record<string, unknown>) => ({...made, output_classes: [1]}), '/results lengths-differ'],
    [(made: Record<string, unknown>) => ({...made, sensitive_feature: []}), '/sensitive_feature name-missing'],
    [(made: Record<string, unknown>) => ({...made, sensitive_feature: [null]}), '/sensitive_feature name-missing'],
  ])('what is missing is told', (change, problem) => {
    expect(said(read(output(change)).problems)).toEqual([problem])
  })

  test('names that every JavaScript object has are names', () => {
    const results = [classOf(GROUPS, ['__proto__', 'constructor'])]
    const found = read(JSON.stringify({sensitive_feature: ['toString'], output_classes: [1], results}))
    expect(found.measurements.map(({attribute, group}) => `${attribute} ${group}`)).toEqual([
      'toString __proto__',
      'toString constructor',
    ])
  })

  test('a Python NaN is no number', () => {
    const text = output().replace(/"metric":0\.\d+/, '"metric":NaN')
    expect(said(read(text).problems)[0]).toMatch(/no-value$/)
  })
})
