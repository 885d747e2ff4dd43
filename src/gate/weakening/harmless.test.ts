import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parseDocument, stringify} from 'yaml'
import type {Texts} from '../../../test/project.ts'
import {edited, FILES, GRANTS, replaced, said, weakened} from '../../../test/weakening.ts'

/*
 * What nobody should be asked to approve: more is asked, or the same is written in another way. Every edit of these lists is
 * one that people make, and a gate that stops it is one they learn to click away.
 */

const BEFORE: Texts = {...FILES, 'ethics.yml': GRANTS}

/** Something more; each on a line of its own, so that any of them go together. */
const ADDED: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'a model': ['models:\n', 'models:\n  third: {path: models/third/, about: texts, kind: language-model}\n'],
  'a source': ['  sources:\n', '  sources:\n    school: {about: aggregates}\n'],
  'a group of people': ['  people:\n', '  people:\n    neighbours: {relation: other}\n'],
  'an event': ['  events:\n', '  events:\n    letter: {by: person, for_the_person: favourable}\n'],
  'an attribute': ['  attributes:\n', '  attributes:\n    home: {is: residence, groups: [north, south]}\n'],
  'a group of an attribute': ['groups: [woman, man]', 'groups: [woman, man, other]'],
  'an intersection': ['intersections: [[origin, gender]]', 'intersections: [[origin, gender], [age, gender]]'],
  'a threshold': [
    '  thresholds:\n',
    '  thresholds:\n    - {event: home-visit, metric: precision, difference: [-0.1, 0.1]}\n',
  ],
  'an assessment': ['assessments:\n', 'assessments:\n  values: {kind: values, evidence: docs/values.md}\n'],
  'a second bias test': [
    'assessments:\n',
    'assessments:\n  more: {kind: bias-test, results: [{file: reports/more.csv}]}\n',
  ],
  'a decision': ['decisions:\n', 'decisions:\n  - {id: go-on, kind: continue, because: It helps, date: 2026-02-01}\n'],
  'a question': ['dilemmas:\n', 'dilemmas:\n  second: {question: May we ask neighbours?}\n'],
  'a policy': ['policies: [', 'policies: [gladsaxe@2021, '],
  'a special category': ['special_categories: {', 'special_categories: {religion: In a name, '],
  'a reason to be careful': ['vulnerable: [minors', 'vulnerable: [children, minors'],
  'a limit': ['limitations: [', 'limitations: [Not at night, '],
  'a document of the supplier': ['documents: [', 'documents: [docs/more.md, '],
  'a signature': ['signed: [', 'signed: [{role: manager, by: "@mona"}, '],
  'a file that a seal covers': ['covers: {paths: [', 'covers: {paths: [docs/, '],
  'a register': ['registrations: {', 'registrations: {municipal: {status: submitted}, '],
}

describe('more is asked', () => {
  test.each(Object.entries(ADDED))('%s more is no weakening', async (_, [from, to]) => {
    expect(said(await edited({[from]: to}))).toEqual([])
  })

  test('nor are any of them together', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray(Object.values(ADDED)), async added => {
        const after = added.reduce((text, [from, to]) => text.replace(from, () => to), GRANTS)
        expect(said(await weakened(BEFORE, {...BEFORE, 'ethics.yml': after}))).toEqual([])
      }),
      {numRuns: 30},
    )
  })

  test.each<readonly [string, Readonly<Record<string, string>>]>([
    ['a greater effect', {'automation: support': 'automation: automated'}],
    ['both sides', {'for_the_person: adverse': 'for_the_person: both'}],
    ['every pair', {'  compare: {age: older}\n': ''}],
    [
      'a characteristic is tested after all',
      {', not_tested: {reason: no-lawful-source, why: Nobody may ask, until: 2027-01-01}': ', groups: [none, some]'},
    ],
    ['fewer may be unknown', {'up_to: 20': 'up_to: 5'}],
    ['a narrower threshold', {'ratio: [0.9, 1.11]': 'ratio: [0.95, 1.05]'}],
    ['data is kept for less time', {'retention: 24 months': 'retention: 1 year'}],
    ['a plan ends earlier', {'until: 2027-03-01, plan': 'until: 2027-01-01, plan'}],
    [
      'a plan is given up: what it put off counts again',
      {
        '  - {id: wait-1, kind: more-data, about: {rule: gladsaxe/bias-test, attribute: origin, event: high-risk}, because: Too few, by: {role: manager}, date: 2026-10-01, until: 2027-03-01, plan: Count another year}\n':
          '',
      },
    ],
    [
      'a difference is no longer accepted',
      {
        '  - {id: differ-1, kind: accept-difference, because: A duty, by: {role: manager}, date: 2026-10-01, until: 2027-03-01, bound: [0.7, 1.4]}\n':
          '',
      },
    ],
    [
      'a question is answered',
      {'holder: {role: manager, by: 2027-01-01}': 'answered: {date: 2026-11-01, answer: Not without a reason}'},
    ],
    [
      'a question is handed on',
      {
        'holder: {role: manager, by: 2027-01-01}':
          'holder: {role: board, by: 2027-06-01}, handed_on: {to: board, date: 2026-11-01}',
      },
    ],
    [
      'a seal covers a whole instead of parts',
      {'facts: [use.effect, data.sources, models]': 'facts: [use, data, models]'},
    ],
    [
      'a seal covers a folder instead of its files',
      {'paths: [models/risk/, data/schema.yml]': 'paths: [models/, data/]'},
    ],
  ])('%s', async (_, edits) => {
    expect(said(await edited(edits))).toEqual([])
  })
})

describe('the work goes on', () => {
  test.each<readonly [string, Readonly<Record<string, string>>, Texts]>([
    ['a new version of the model', {'version: "3"\n': 'version: "4"\n'}, {'models/risk/weights.csv': 'new'}],
    ['new figures in the same file', {}, {'reports/risk.csv': 'other figures'}],
    [
      'a new document with a new seal, to be signed anew',
      {
        'seal: s1-00000000000000000000000000000001\n    signed: [{role: data-protection-officer, by: "@dina", seal: s1-00000000000000000000000000000001}]':
          'seal: s1-00000000000000000000000000000002',
      },
      {'assessments/dpia.md': 'again'},
    ],
    [
      'a figure file of a year later about the same',
      {
        'file: reports/visits.csv': 'file: reports/visits-2027.csv',
        'version: "3", measured_on: operation}\n': 'version: "4", measured_on: operation}\n',
      },
      {'reports/visits-2027.csv': 'x'},
    ],
    ['a review, and a later date for the next', {'next_review: 2027-02-03': 'next_review: 2028-02-03'}, {}],
    [
      'other words',
      {
        'goal: Pay the grant': 'goal: Grant a home',
        'Weights, documents': 'Weights and Sons, documents',
        'why: Moved in': 'why: Came from abroad',
      },
      {},
    ],
    ['another manager', {'manager: head-of-grants': 'manager: head-of-study'}, {}],
  ])('%s', async (_, edits, files) => {
    expect(said(await edited(edits, files))).toEqual([])
  })

  test('a new test takes the place of an old one, says so, and shows as much', async () => {
    const old = / {2}bias-2026:\n([\s\S]*?)decisions:/.exec(GRANTS)?.[1] ?? ''
    const again = `  bias-2027:\n${old.replaceAll('reports/', 'reports/2027-').replace('    completed: 2026-09-01', '    completed: 2027-09-01\n    replaces: [bias-2026]')}`
    const after = replaced(GRANTS, {'decisions:\n': `${again}decisions:\n`})
    expect(said(await weakened(BEFORE, {...BEFORE, 'ethics.yml': after}))).toEqual([])
    // The old one may then be taken out: it no longer counted.
    const cleaned = after.replace(`  bias-2026:\n${old}`, '').replace('    replaces: [bias-2026]\n', '')
    expect(said(await weakened({...BEFORE, 'ethics.yml': after}, {...BEFORE, 'ethics.yml': cleaned}))).toEqual([])
    // One that shows less takes no place in silence.
    const less = replaced(after, {
      'file: reports/2027-visits.csv, event: home-visit': 'file: reports/2027-visits.csv, event: high-risk',
    })
    expect(said(await weakened(BEFORE, {...BEFORE, 'ethics.yml': less}))).toHaveLength(1)
  })

  test('an assessment under another name is the same one', async () => {
    expect(said(await edited({'  dpia:\n': '  privacy-2025:\n'}))).toEqual([])
  })

  test('models, evidence and columns in another folder', async () => {
    const {
      'models/risk/weights.csv': weights = '',
      'models/risk/train.py': train = '',
      'reports/risk.csv': report = '',
      ...rest
    } = FILES
    const after = {...rest, 'ml/risk/weights.csv': weights, 'ml/risk/train.py': train, 'figures/risk.csv': report}
    const text = GRANTS.replaceAll('models/risk/', 'ml/risk/').replace('reports/risk.csv', 'figures/risk.csv')
    expect(said(await weakened(BEFORE, {...after, 'ethics.yml': text}))).toEqual([])
  })
})

describe('the same, written in another way', () => {
  test('in another order and style: of lists too, where order says nothing', async () => {
    const plain: unknown = parseDocument(GRANTS, {schema: 'failsafe'}).toJS()
    await fc.assert(
      fc.asyncProperty(fc.integer({min: 1}), fc.boolean(), async (seed, json) => {
        const mixed = shuffled(plain, seed)
        const after = json
          ? JSON.stringify(mixed, null, 1)
          : stringify(mixed, {defaultStringType: 'QUOTE_DOUBLE', collectionStyle: 'block'})
        expect(said(await weakened(BEFORE, {...BEFORE, 'ethics.yml': after}))).toEqual([])
      }),
      {numRuns: 20},
    )
  })

  test('in any other folder, with all its files', async () => {
    const folder = fc.stringMatching(/^[a-z]{1,6}(\/[a-z]{1,6}){0,2}$/)
    await fc.assert(
      fc.asyncProperty(folder, folder, async (from, to) => {
        const at = (folder: string) =>
          Object.fromEntries(Object.entries(BEFORE).map(([path, text]) => [`${folder}/${path}`, text]))
        expect(said(await weakened(at(from), at(to)))).toEqual([])
      }),
      {numRuns: 15},
    )
  })
})

/** Two numbers that are a range keep their order. */
const RANGES = ['ratio', 'difference', 'bound']

function shuffled(value: unknown, seed: number, key = ''): unknown {
  const inner = (item: unknown, i: number, name = '') => shuffled(item, seed + i * 31 + 7, name)
  if (Array.isArray(value))
    return RANGES.includes(key)
      ? value
      : mixed(
          value.map((item, i) => inner(item, i)),
          seed,
        )
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    mixed(
      Object.entries(value).map(([name, item], i) => [name, inner(item, i, name)] as const),
      seed,
    ),
  )
}

/** By a small generator of our own, so that a run can be repeated. */
function mixed<T>(items: readonly T[], seed: number): T[] {
  let state = seed % 2147483647 || 1
  return items
    .map(item => {
      state = (state * 48271) % 2147483647
      return [state, item] as const
    })
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item)
}
