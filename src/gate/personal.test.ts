import {describe, expect, test} from 'vitest'
import type {BiasDetail} from '../words/detail.ts'
import type {Finding} from './finding.ts'
import {withoutHolders} from './holders.ts'
import {ownFinding} from './judge.ts'
import {HIDDEN, withoutPersonalData} from './personal.ts'

const SUBJECT = {project: 'visits', system: 'visits', kind: 'system', id: 'visits'} as const
const at = (pointer = '', file = 'data/people.csv') => ({file, line: 2, column: 1, pointer})

function found(key: string, filled: Readonly<Record<string, unknown>>, more: Partial<Finding> = {}): Finding {
  return {...ownFinding('declaration', SUBJECT, {outcome: 'fail', at: at(), say: {key, with: filled}}), ...more}
}

const shown = (...findings: readonly Finding[]) => withoutPersonalData(findings).map(({say}) => say.with)

function detail(groups: readonly string[]): BiasDetail {
  const rates = {side: 'favourable', people: null, counted: null, rate: null, interval: null}
  const [group = '', against = ''] = groups
  return {
    kind: 'bias',
    event: 'chosen',
    attribute: 'who',
    metric: 'selection-rate',
    groups: groups.map(name => ({group: name, ...rates})),
    comparisons: [
      {
        group,
        against,
        side: 'favourable',
        effect: 'ratio',
        estimate: null,
        interval: null,
        range: [0.8, null],
        outcome: 'fail',
      },
    ],
    notes: [{key: 'bias-evidence.counts-missing', with: {group, missing: ['n']}}],
  }
}

function groupsOf(groups: readonly string[]) {
  const [finding] = withoutPersonalData([
    found('bias.fail', {group: groups[0], against: groups[1]}, {detail: detail(groups)}),
  ])
  return {
    groups: finding?.detail?.groups.map(({group}) => group),
    pair: [finding?.detail?.comparisons[0]?.group, finding?.detail?.comparisons[0]?.against],
    say: [finding?.say.with['group'], finding?.say.with['against']],
    note: finding?.detail?.notes?.[0]?.with['group'],
  }
}

describe('a group', () => {
  test.each(['woman', '18-24', 'Other Western', 'Level 1–4', '≥ 65', 'born abroad / one parent abroad', '2019-2020'])(
    'called %s keeps its name',
    name => {
      expect(groupsOf(['man', name]).groups).toEqual(['man', name])
    },
  )

  test.each([
    'anna.jensen@example.org',
    '010170-1234',
    '123456782',
    '+45 20 30 40 50',
    'lives alone, was ill in March and did not answer the letter',
  ])('called %s is shown by its place in the list, wherever it is named', name => {
    expect(groupsOf([name, 'man'])).toEqual({
      groups: ['#1', 'man'],
      pair: ['#1', 'man'],
      say: ['#1', 'man'],
      note: '#1',
    })
  })

  test('of more than twenty with a name as people have one is a person', () => {
    const people = Array.from({length: 21}, (_, i) => `Anna Jens${'e'.repeat(i + 1)}n`)
    expect(groupsOf(people).groups).toEqual(people.map((_, i) => `#${i + 1}`))
    expect(groupsOf(people.slice(0, 20)).groups).toEqual(people.slice(0, 20))
  })
})

describe('what stands in a file with figures', () => {
  test.each(['1,234', '< 5', '12 %', 'n/a', 'NaN', '-', '~10'])('is told where a number should be: %s', value => {
    expect(shown(found('bias-evidence.not-a-number', {value}))).toEqual([{value}])
  })

  test.each(['Anna', 'has diabetes', '010170-1234', '1970-01-01', 'ja', '+45 20 30 40 50'])(
    'is not repeated where it is no number at all: %s',
    value => {
      expect(shown(found('bias-evidence.not-a-number', {value}))).toEqual([{value: HIDDEN}])
    },
  )

  test('is not repeated where an unknown group has the name of a person', () => {
    const filled = {name: 'Anna Jensen', attribute: 'who', known: ['Other Western', 'Dutch']}
    expect(shown(found('bias-evidence.group-unknown', filled))).toEqual([{...filled, name: HIDDEN}])
  })

  test.each([
    [['name', 'Selection Rate', 'n (total)', '2023', '2024'], undefined],
    [['Anna', 'anna@example.org', 'yes'], [HIDDEN]],
    [['Anna', '010170-1234'], [HIDDEN]],
    [['Anna Jensen', 'yes', '0.7'], [HIDDEN]],
  ])('is told as headers only where no header is a value: %s', (known, hidden) => {
    const filled = {name: 'n', known}
    expect(shown(found('bias-evidence.no-column', filled))).toEqual([{...filled, ...(hidden && {known: hidden})}])
  })

  test('is hidden in all cells of a first row that holds a person', () => {
    const cells = ['Anna Jensen', '010170-1234', 'has diabetes']
    const all = shown(...cells.map(name => found('bias-evidence.column-unknown', {name, known: ['n']})))
    expect(all.map(({name}) => name)).toEqual([HIDDEN, HIDDEN, HIDDEN])
  })

  test('is no part of the way to a place, but a declaration keeps its own', () => {
    const [json, yaml] = withoutPersonalData([
      found('read.empty', {}, {at: at('/010170-1234/score', 'data/people.json')}),
      found('read.empty', {}, {at: at('/models/Anna Jensen', 'ethics.yml')}),
    ])
    expect(json?.at.pointer).toBe(`/${HIDDEN}/score`)
    expect(yaml?.at.pointer).toBe('/models/Anna Jensen')
  })

  test('is hidden in any message where it is a number or an address of a person', () => {
    expect(shown(found('evidence.absent', {name: 'anna.jensen@example.org', of: [{by: '123456782'}]}))).toEqual([
      {name: HIDDEN, of: [{by: HIDDEN}]},
    ])
  })
})

test('whoever holds a role is named only where everybody may know it', () => {
  const awaits = {role: 'officer', code: 'ethics: sign …', holders: ['kirsten']}
  const fix = {file: 'ethics.yml', after: 3, text: 'signed: [{role: officer, by: "@kirsten"}]'}
  const finding = found('assessment.unsigned', {}, {awaits, fix})
  expect(withoutHolders([finding], new Set(['board']))).toEqual([finding])
  const [hidden] = withoutHolders([finding], new Set(['officer']))
  expect(hidden?.awaits).toEqual({role: 'officer', code: 'ethics: sign …'})
  expect(hidden?.fix).toBeUndefined()
})
