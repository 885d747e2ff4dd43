import {describe, expect, test} from 'vitest'
import type {Entry} from '../gate/finding.ts'
import {renderer} from '../language/render.ts'
import {LANGUAGES, type Language} from '../words/language.ts'
import {commentReport} from './comment.ts'
import {consoleReport} from './console.ts'
import {htmlReport} from './html.ts'
import {toResult} from './json.ts'
import {markdownReport} from './markdown.ts'
import * as samples from './samples.ts'
import {suggestions} from './suggestions.ts'

const FILE = 'absence/ethics.yml'
const waiting = (field: string, rule: string, given = {}) =>
  samples.finding({rule, outcome: 'undeclared', undeclared: [field], at: samples.at(4, 1, FILE), ...given})
const entry = (given: Partial<Entry> = {}): Entry => ({
  project: 'absence',
  file: FILE,
  after: 3,
  instead: true,
  lines: [
    ['data:'],
    ['  about: persons'],
    ['  retention: ', {kind: 'period'}],
    ['use: {effect: ', {kind: 'choice', values: ['none', 'contact']}, '}'],
  ],
  fields: ['data.retention', 'use.effect'].map(field => ({system: 'absence', field})),
  ...given,
})
const judgement = (given: Partial<ReturnType<typeof samples.judgement>> = {}) =>
  samples.judgement({
    verdict: 'blocked',
    findings: [waiting('data.retention', 'p/a'), waiting('use.effect', 'p/b'), waiting('use.effect', 'p/c')],
    entries: [entry()],
    asks: new Map([['use.effect', {values: ['none', 'contact'], none: 'effect: none'}]]),
    ...given,
  })
const reader = (language: Language = 'en') => ({language, render: renderer(language, [samples.words])}) as const
const comment = (of: ReturnType<typeof judgement>, language: Language = 'en') =>
  commentReport(of, {...reader(language), marker: 'm', grade: 'guarded'})

const LINES = [
  'data:',
  '  about: persons',
  '  retention: <how long such as 24 months>',
  'use: {effect: <none | contact>}',
]

describe('how an undeclared field is written', () => {
  test('stands in every report once, ready to paste, also where it answers several fields', () => {
    const given = judgement()
    const reports = [
      consoleReport(given, {...reader(), width: 100, colour: false}),
      markdownReport(given, reader()),
      htmlReport(given, reader()).replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
      comment(given),
    ]
    for (const text of reports) {
      for (const line of LINES) expect(text.split(line).length - 1, `${line}\n${text}`).toBe(1)
      expect(text).toMatch(/Replace line 4 of \S*absence\/ethics\.yml\S* with this/)
      expect(text).toMatch(/The lines to paste\s+stand with \S*data\.retention/)
      expect(text).toMatch(/If there are none, write \S*effect: none/)
    }
  })

  test.each(LANGUAGES)('has its open answers in the language of the reader, in JSON as well: %s', language => {
    const {findings} = toResult(judgement(), {...reader(language), version: '1'})
    const word = {en: 'how long such as', nl: 'hoe lang zoals', da: 'hvor længe såsom'}[language]
    expect(findings.map(({fix}) => fix)).toEqual(
      Array(3).fill({
        file: FILE,
        after: 3,
        instead: true,
        text: ['data:', '  about: persons', `  retention: <${word} 24 months>`, 'use: {effect: <none | contact>}'].join(
          '\n',
        ),
      }),
    )
  })

  test('is folded in the comment where it is long, and stands open where it is short', () => {
    expect(comment(judgement())).not.toContain('<summary>Replace line 4')
    const lines = Array.from({length: 20}, (_, index) => [`k${index}: x`])
    expect(comment(judgement({entries: [entry({lines})]}))).toContain('<summary>Replace line 4')
  })

  test('goes below a line, or on top', () => {
    const {instead: _, ...below} = entry()
    expect(comment(judgement({entries: [below]}))).toContain('Paste this below line 3')
    expect(comment(judgement({entries: [{...below, after: 0}]}))).toContain('Put this at the top')
  })

  test('is left out where the line that it replaces would not come back as it was', () => {
    const hidden = entry({lines: [['data: {about: persons\u202e, retention: ', {kind: 'period'}, '}']]})
    for (const text of [
      comment(judgement({entries: [hidden]})),
      markdownReport(judgement({entries: [hidden]}), reader()),
    ])
      expect(text).not.toMatch(/Replace line|\u202e/)
    expect(toResult(judgement({entries: [hidden]}), {...reader(), version: '1'}).findings[0]?.fix).toBeNull()
  })

  test('is not offered to another system, nor for what the change does not answer for', () => {
    const other = entry({fields: [{system: 'other', field: 'use.effect'}]})
    expect(comment(judgement({entries: [other]}))).not.toContain('Replace line')
    const findings = [waiting('use.effect', 'p/a', {standing: 'before'})]
    expect(comment(judgement({verdict: 'passed', findings}))).not.toContain('Replace line')
  })

  test('is a suggested change where its line is in the diff', () => {
    const offered = (line: number) =>
      suggestions(judgement(), new Map([[FILE, new Map([[line, 'data: {about: persons}']])]]), reader())
    expect(offered(4).map(({line, body}) => ({line, has: LINES.every(text => body.includes(text))}))).toEqual([
      {line: 4, has: true},
    ])
    expect(offered(9)).toEqual([])
  })

  test('stands with what is not filled in as well, all of a file in one place and from below', () => {
    const lower = entry({after: 9, lines: [['team:']], fields: [{system: 'absence', field: 'team'}]})
    const lacking = samples.finding({
      rule: 'p/d',
      outcome: 'missing',
      at: samples.at(1, 1, FILE),
      say: samples.words.say('not-filled', {name: 'team'}),
      wants: [{field: 'team'}],
    })
    const text = markdownReport(
      judgement({findings: [waiting('use.effect', 'p/b'), lacking], entries: [entry(), lower]}),
      reader(),
    )
    expect(text).toMatch(/There are 2 places to paste/)
    expect(text.indexOf('Replace line 10')).toBeLessThan(text.indexOf('Replace line 4'))
    expect(text).toMatch(/The lines to paste stand with `(?:use\.effect|p\/d)`/)
  })

  test('stands in the console from the first column, with an empty line around it, so that it can be copied', () => {
    const text = consoleReport(judgement(), {...reader(), width: 100, colour: false})
    expect(text).toContain(`\n\n${LINES.join('\n')}\n\n`)
  })

  test('is there for what gives the tier by its silence, where no item shows it, and blocks nothing', () => {
    const silent = {known: false, path: 'people.vulnerable', at: samples.at(4, 1, FILE)} as const
    const systems = samples.judgement({}).systems.map(one => ({...one, tierFrom: [silent]}))
    const field = 'data.people.<name>.vulnerable'
    const given = judgement({
      verdict: 'passed',
      findings: [],
      systems,
      entries: [entry({fields: [{system: 'absence', field}]})],
    })
    for (const text of [
      consoleReport(given, {...reader(), width: 100, colour: false}),
      markdownReport(given, reader()),
      htmlReport(given, reader()).replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
    ]) {
      expect(text).toMatch(/Nothing waits for/)
      for (const line of LINES) expect(text.split(line).length - 1, line).toBe(1)
    }
  })
})
