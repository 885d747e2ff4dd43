import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, test} from 'vitest'
import type {Judgement} from '../gate/finding.ts'
import {LANGUAGES, type Language} from '../words/language.ts'
import {annotations} from './annotations.ts'
import {CHANGES, comment} from './change-samples.ts'
import {consoleReport} from './console.ts'
import {parsed} from './html/parsed.ts'
import {htmlReport} from './html.ts'
import {toResult} from './json.ts'
import {markdownReport} from './markdown.ts'
import {ResultSchema} from './result-schema.ts'
import * as samples from './samples.ts'

const reports = {
  console: (given: Judgement, language: Language = 'en') =>
    consoleReport(given, {...comment(language), width: 200, colour: false}).replace(/\s+/gu, ' '),
  markdown: (given: Judgement, language: Language = 'en') => markdownReport(given, reader(language)),
  html: (given: Judgement, language: Language = 'en') => parsed(htmlReport(given, reader(language))).text,
}

function reader(language: Language) {
  const {render} = comment(language)
  return {language, render}
}

describe.each(Object.entries(reports))('the %s report of a change', (_, show) => {
  test('has what stood there before in a section of its own', () => {
    expect(show(CHANGES.blocked())).toContain('Stood there before (2)')
    expect(show(CHANGES.blocked())).toMatch(/Blocking \(2\)/u)
    expect(show(CHANGES.blocked(), 'nl')).toContain('Stond er al (2)')
    expect(show(CHANGES.blocked(), 'da')).toContain('Var der i forvejen (2)')
  })

  test('counts it at the end', () => {
    expect(show(CHANGES.blocked())).toContain('2 stood there before')
  })

  test('says what moved since the base', () => {
    expect(show(CHANGES.blocked())).toMatch(/Compared with `?main`?: 4 new and 1 mended/u)
    expect(show(samples.blocked())).not.toContain('Compared with')
  })

  test('has the register of what is set aside: by whom, why, until when, and what has expired', () => {
    const shown = show(CHANGES.blocked())
    expect(shown).toContain('Set aside (3)')
    for (const part of ['no-register-yet', 'The register opens in March', '31 March 2027', 'expired', 'lone-leder'])
      expect(shown).toContain(part)
  })

  test('says in the first line that nothing blocks while observing, and what would', () => {
    const shown = show(CHANGES.observing())
    const first =
      'Observing: nothing blocks this. If the gate were on, 2 points would block and 2 sign-offs would be awaited.'
    expect(shown).toContain(first)
    expect(shown).toContain('Would block (2)')
    expect(shown).not.toContain('Blocking (')
  })

  test('has a title for every rule of the product itself', () => {
    expect(show(CHANGES.weakening())).toContain('Nothing that was asked before is taken away without an approval')
  })
})

test('annotations are warnings while the gate only observes, and leave out what stood there before', () => {
  const levels = (given: Judgement) => annotations(given, reader('en')).map(({level}) => level)
  expect(levels(CHANGES.blocked()).filter(level => level === 'error')).toHaveLength(2)
  expect(levels(CHANGES.observing())).not.toContain('error')
  expect(levels(CHANGES.observing())).toHaveLength(levels(CHANGES.blocked()).length)
})

describe('the JSON of a change', () => {
  const validate = new Ajv2020({strict: true, allowUnionTypes: true, allErrors: true}).compile(
    JSON.parse(JSON.stringify(ResultSchema)),
  )
  const result = (given: Judgement, language: Language = 'en') =>
    toResult(given, {...reader(language), version: '0.1.0'})

  test.each(LANGUAGES)('is valid by its schema in %s', language => {
    for (const make of Object.values(CHANGES)) {
      validate(JSON.parse(JSON.stringify(result(make(), language))))
      expect(validate.errors ?? []).toEqual([])
    }
  })

  test('says what changed, what moved, what stood there before and what is set aside', () => {
    const {change, mode, set_aside, counts, findings} = result(CHANGES.blocked())
    expect(change).toMatchObject({kind: 'content', pull_request: 12, base_branch: 'main', preview: null})
    expect(change?.mended.map(({rule}) => rule)).toEqual(['fairtown/published'])
    expect(mode).toBe('enforce')
    expect(set_aside.map(({kind, state, bound}) => [kind, state, bound])).toEqual([
      ['waiver', 'used', null],
      ['tolerated', 'used', [0.74, 1]],
      ['waiver', 'expired', null],
    ])
    expect(counts.standing).toBe(2)
    expect(findings.map(({standing}) => standing).filter(Boolean)).toEqual(['before', 'elsewhere'])
    expect(findings.find(({awaits}) => (awaits?.holders.length ?? 0) > 0)?.awaits?.holders).toEqual([
      'kirsten-dpo',
      'jan-fg',
    ])
    expect(result(CHANGES.weakening()).change?.preview).toMatchObject({verdict: 'blocked', errors: []})
  })

  test('of a tree by itself has no change', () => {
    expect(result(samples.blocked())).toMatchObject({change: null, set_aside: [], counts: {standing: 0}})
    expect(
      result(samples.blocked()).findings.every(({movement, standing}) => movement === null && standing === null),
    ).toBe(true)
  })
})
