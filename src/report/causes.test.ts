import {describe, expect, test} from 'vitest'
import type {Finding} from '../gate/finding.ts'
import {renderer} from '../language/render.ts'
import {commentReport} from './comment.ts'
import {consoleReport} from './console.ts'
import {htmlReport} from './html.ts'
import {toResult} from './json.ts'
import {markdownReport} from './markdown.ts'
import * as samples from './samples.ts'
import {type Item, summarise} from './summary.ts'

const say = (key: string, filled: Finding['say']['with'] = {}) => ({key, with: filled})
const stale = (rule: string, given: Partial<Finding> = {}) =>
  samples.finding({
    rule,
    outcome: 'stale',
    at: samples.at(86, 11, 'ethics.yml', '/assessments/dpia/seal'),
    say: say('assessment.changed', {id: 'dpia'}),
    ...given,
  })
const gone = samples.finding({
  rule: 'p/privacy',
  outcome: 'missing',
  at: samples.at(81, 15, 'ethics.yml', '/assessments/dpia/evidence'),
  say: say('evidence.absent', {file: 'dpia.md'}),
})
const refused = (pointer: string) =>
  samples.finding({
    rule: 'ethics-gate/declaration',
    outcome: 'error',
    subject: {project: 'absence', system: '', kind: 'repository', id: 'absence'},
    at: samples.at(22, 11, 'ethics.yml', pointer),
    say: say('read.placeholder', {value: 'TODO'}),
  })
const waiting = (rule: string, field: string, given: Partial<Finding> = {}) =>
  samples.finding({
    rule,
    outcome: 'undeclared',
    undeclared: [field],
    at: samples.at(20, 1, 'ethics.yml', '/use'),
    ...given,
  })
const unfilled = (rule: string, field: string) =>
  samples.finding({
    rule,
    outcome: 'missing',
    at: samples.at(20, 1, 'ethics.yml', '/use'),
    say: say('declared.missing', {field}),
  })

function shown(findings: readonly Finding[]): string[] {
  const {systems} = summarise(samples.judgement({verdict: 'blocked', findings}))
  const ruleOf = (item: Item) => (item.kind === 'finding' ? item.finding.rule : item.field)
  return systems
    .flatMap(({blocking, warnings, advice, standing}) => [...blocking, ...warnings, ...advice, ...standing])
    .map(item => [ruleOf(item), ...item.also.map(({rule}) => rule)].join(' > '))
}

describe('what follows from one fault is shown with it', () => {
  test('one old seal, of which several rules say so: where it weighs most', () => {
    const findings = [stale('p/a', {level: 'advise'}), stale('p/b'), stale('p/c', {level: 'warn'})]
    expect(shown(findings)).toEqual(['p/b > p/c > p/a'])
  })

  test('a document that is gone, and its seal', () => {
    expect(shown([stale('p/a'), gone])).toEqual(['p/privacy > p/a'])
  })

  test('a file that nobody can read, for every rule that wants it', () => {
    const broken = (rule: string) =>
      samples.finding({
        rule,
        outcome: 'error',
        at: samples.at(2, 1, 'reports/fairness.json'),
        say: say('read.json-end'),
      })
    expect(shown([broken('p/a'), broken('p/b')])).toEqual(['p/a > p/b'])
  })

  test('a refused answer, and all that waits for it', () => {
    const findings = [
      refused('/use/effect'),
      waiting('p/a', 'use.effect'),
      waiting('p/b', 'use.effect'),
      unfilled('p/c', 'use.effect'),
    ]
    expect(shown(findings)).toEqual(['ethics-gate/declaration > p/a > p/b > p/c'])
    const named = [refused('/data/people/pupils/relation'), waiting('p/a', 'data.people.<name>.relation')]
    expect(shown(named)).toEqual(['ethics-gate/declaration > p/a'])
    expect(shown([refused('/models/<name>'), waiting('p/a', 'models')])).toEqual(['ethics-gate/declaration > p/a'])
  })

  test('a field that one rule wants filled in and others wait for', () => {
    expect(shown([waiting('p/a', 'use.effect'), unfilled('p/b', 'use.effect')])).toEqual(['use.effect > p/b'])
  })
})

describe('what may have another cause stands for itself', () => {
  test.each<[string, readonly Finding[]]>([
    [
      'seals of two assessments',
      [stale('p/a'), stale('p/b', {at: samples.at(95, 11, 'ethics.yml', '/assessments/dpia-2/seal')})],
    ],
    [
      'the seal of another assessment than the one whose document is gone',
      [gone, stale('p/b', {at: samples.at(95, 11, 'ethics.yml', '/assessments/dpia-2/seal')})],
    ],
    ['another field than the refused one', [refused('/use/effect'), waiting('p/a', 'use.automation')]],
    [
      'another project than that of the refused one',
      [
        refused('/use/effect'),
        waiting('p/a', 'use.effect', {
          at: samples.at(3, 1, 'other/ethics.yml', '/use'),
          subject: {project: 'other', system: 'other', kind: 'system', id: 'other'},
        }),
      ],
    ],
    [
      'the same field in another file',
      [refused('/use/effect'), waiting('p/a', 'use.effect', {at: samples.at(3, 1, 'other/ethics.yml', '/use')})],
    ],
    [
      'two rules that want the same thing for reasons of their own',
      [unfilled('p/a', 'use.effect'), unfilled('p/b', 'use.effect')],
    ],
  ])('%s', (_, findings) => {
    expect(shown(findings)).toHaveLength(2)
    expect(shown(findings).join()).not.toContain('>')
  })
})

test('nothing is dropped: every report names what follows, and JSON has each finding', () => {
  const findings = [refused('/use/effect'), waiting('p/waits', 'use.effect'), stale('p/one'), stale('p/two')]
  const judgement = samples.judgement({verdict: 'blocked', findings})
  const reader = {language: 'en', render: renderer('en', [])} as const
  const reports = [
    consoleReport(judgement, {...reader, width: 100, colour: false}),
    markdownReport(judgement, reader),
    htmlReport(judgement, reader),
    commentReport(judgement, {...reader, marker: 'm', grade: 'guarded'}),
  ]
  for (const text of reports) {
    expect(text.match(/Also: 1 more finding follows from this/g), text).toHaveLength(2)
    expect(text).toContain('p/waits')
    expect(text).toContain('p/two')
  }
  const result = toResult(judgement, {...reader, version: '1'})
  expect(result.findings.map(({rule}) => rule)).toEqual(findings.map(({rule}) => rule))
  expect(result.counts.findings).toBe(4)
})

describe('a misspelt name', () => {
  const unknown = (pointer: string, nearest: string) => ({
    ...refused(pointer),
    say: say('read.unknown-key', {name: 'x', nearest, known: []}),
  })
  const at = (pointer: string) => samples.at(1, 1, 'ethics.yml', pointer)

  test('stands for what is missing below the right one', () => {
    const findings = [
      unknown('/fariness', 'fairness'),
      waiting('p/a', 'fairness.compare', {at: at('')}),
      samples.finding({
        rule: 'p/b',
        outcome: 'not-tested',
        at: at(''),
        wants: [{field: 'fairness.attributes.sex.is', value: 'sex'}, {field: 'fairness.attributes.sex.groups'}],
      }),
    ]
    expect(shown(findings)).toEqual(['ethics-gate/declaration > p/b > p/a'])
  })

  test('stands for nothing where the right one is there as well, of another model, or of no name that is near', () => {
    const missing = (field: string, pointer: string) => ({...unfilled('p/a', field), at: at(pointer)})
    for (const [cause, other] of [
      [unknown('/fariness', 'fairness'), missing('fairness.compare', '/fairness')],
      [unknown('/models/one/doess', 'does'), missing('models.<name>.does', '/models/two')],
      [unknown('/fariness', ''), missing('fairness.compare', '')],
      [unknown('/fariness', 'fairness'), missing('use.effect', '')],
    ] as const)
      expect(shown([cause, other])).toHaveLength(2)
  })
})
