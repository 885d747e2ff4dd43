import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Finding, Judgement} from '../gate/finding.ts'
import {LANGUAGES} from '../words/language.ts'
import {VERDICTS} from '../words/outcome.ts'
import {CHANGES, comment} from './change-samples.ts'
import {hostile} from './hostile.ts'
import * as samples from './samples.ts'
import {statusText} from './status.ts'
import {voiceOf} from './voice.ts'

const {finding, judgement} = samples
const text = (given: Judgement, language: (typeof LANGUAGES)[number] = 'en') =>
  statusText(given, voiceOf(comment(language), given.roles))

describe('the status', () => {
  test('says the verdict and what decides next in one line, in every language', () => {
    expect(LANGUAGES.map(language => text(CHANGES.blocked(), language))).toEqual([
      'Blocked: 2 points to settle, 2 sign-offs awaited',
      'Geblokkeerd: 2 punten op te lossen, 2 akkoorden nodig',
      'Blokeret: 2 punkter skal løses, 2 godkendelser mangler',
    ])
    expect(LANGUAGES.map(language => text(CHANGES.awaiting(), language))).toEqual([
      'Awaiting sign-off by the data protection officer and the manager who answers for it',
      'Wacht op 2 akkoorden',
      'Afventer godkendelse fra databeskyttelsesrådgiveren og den ansvarlige leder',
    ])
    expect(LANGUAGES.map(language => text(CHANGES.passed(), language))).toEqual([
      'Passed: 3 rules checked, nothing blocks',
      'In orde: 3 regels getoetst, niets houdt dit tegen',
      'I orden: 3 regler gennemgået, intet blokerer',
    ])
    expect(text(samples.outOfScope())).toBe('Passed: out of scope of the policies in force')
    expect(text(judgement({verdict: 'error', errors: [{at: samples.at(1), say: {key: 'x', with: {}}}]}))).toBe(
      'Could not be judged: 1 fault in what decides',
    )
  })

  test('of a gate that only observes does not sound like a pass by merit', () => {
    expect(text(CHANGES.observing())).toBe('Observing: nothing blocks; 4 points would hold it up')
  })

  test('counts what stood there before among the rules, not among what blocks', () => {
    const findings = [finding({rule: 'p/r', outcome: 'fail', standing: 'before'})]
    expect(text(judgement({findings}))).toBe('Passed: 1 rule checked, nothing blocks')
  })

  test('is one line of at most 90 characters, whatever the roles are called', () => {
    const given = fc.record({
      verdict: fc.constantFrom(...VERDICTS),
      roles: fc.array(fc.oneof(hostile, fc.constant('r'.repeat(300))), {maxLength: 6}),
      language: fc.constantFrom(...LANGUAGES),
      observe: fc.boolean(),
    })
    fc.assert(
      fc.property(given, ({verdict, roles, language, observe}) => {
        const findings = roles.flatMap((role): Finding[] => [
          finding({rule: 'p/w', outcome: 'unproven', disposition: 'awaiting', awaits: {role}}),
          finding({rule: 'p/f', outcome: 'fail'}),
        ])
        const said = text(judgement({verdict, findings, mode: observe ? 'observe' : 'enforce'}), language)
        expect([...said].length).toBeLessThanOrEqual(90)
        expect(said).toMatch(/^\P{Cc}+$/u)
      }),
    )
  })
})
