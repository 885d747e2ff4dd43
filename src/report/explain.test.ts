import {describe, expect, test} from 'vitest'
import {packs} from '../generated/packs.js'
import type {Condition, Policy} from '../policy/policy.ts'
import {LANGUAGES} from '../words/language.ts'
import {explain} from './explain.ts'
import * as samples from './samples.ts'

const field = (path: string, allowed: readonly string[] | 'present' | 'absent'): Condition => ({
  kind: 'field',
  path,
  allowed,
  at: samples.at(1),
})

const policy: Policy = {
  id: 'fairtown',
  version: '2026.1',
  digest: '',
  file: 'policies/fairtown/policy.yml',
  language: 'en',
  owner: {name: 'Board', contact: 'board@example.org'},
  source: {document: 'Data ethics policy', address: 'https://example.org/policy', checked: '2026-11-01'},
  scope: field('data.about', ['persons', 'pseudonymised']),
  roles: samples.judgement().roles,
  questions: {},
  parts: {},
  requirements: samples.REQUIREMENTS,
  clauses: {},
  servedElsewhere: [],
  notChecked: [],
  rules: [
    samples.rule(
      'fairtown/privacy',
      'dignity',
      {
        en: {what: 'Privacy screened, or a full DPIA', how: 'Write it down and let it be signed.'},
        nl: {what: 'Een privacyscreening of een volledige DPIA', how: 'Leg het vast en laat het tekenen.'},
        da: {what: 'Privatliv er screenet, eller der er en fuld DPIA', how: 'Skriv det ned, og få det underskrevet.'},
      },
      {
        when: {
          kind: 'all',
          of: [
            field('use.effect', ['contact', 'legal']),
            {
              kind: 'any',
              of: [
                field('models', 'present'),
                {kind: 'all', of: [field('partners', 'absent'), field('use.automation', ['automated'])]},
              ],
            },
          ],
        },
        stages: {notAt: ['considered', 'declined']},
        check: {
          name: 'any_of',
          options: [
            {
              assessment: {
                kind: 'dpia',
                signed: ['data-protection-officer'],
                valid_for: '36 months',
                covers: ['use.events'],
              },
            },
            {document: 'use.override.procedure'},
          ],
        },
        enforce: {
          otherwise: 'block',
          inconclusive: {level: 'block', blockFromTier: 3, withPlan: 'warn'},
          'not-tested': {
            level: 'block',
            // biome-ignore lint/suspicious/noThenProperty: a word of the policy format.
            withReason: {reasons: ['no-lawful-source', 'too-few'], signed: ['manager'], then: 'advise'},
          },
        },
        waiver: {by: 'manager', atMost: '1 year'},
        from: [{date: '2027-12-02', if: field('project.status', ['production']), certainty: 'disputed'}],
      },
    ),
  ],
}

test.each(LANGUAGES)('a rule in %s', async language => {
  const shown = explain(policy, 'fairtown/privacy', {language, width: 90, colour: false})
  await expect(shown).toMatchFileSnapshot(`snapshots/explain.${language}.txt`)
})

describe('a rule', () => {
  const options = {language: 'en', width: 90, colour: false} as const

  test('is found with or without the name of its policy, and only there', () => {
    expect(explain(policy, 'privacy', options)).toBe(explain(policy, 'fairtown/privacy', options))
    expect(explain(policy, 'other/privacy', options)).toBeUndefined()
    expect(explain(policy, 'privcy', options)).toBeUndefined()
  })

  const shipped = Object.keys(packs)
  test.each(shipped)('of %s is explained whole, in every language', async name => {
    const pack = await packs[name]?.()
    if (!pack) throw new Error(`${name} is not there`)
    for (const language of LANGUAGES) {
      for (const {id} of pack.rules) {
        const shown = explain(pack, id, {...options, language}) ?? ''
        expect(shown, id).toContain(id)
        expect(shown, id).not.toMatch(/undefined|\[object|NaN|The check|De toets `|Tjekket `/u)
        expect(shown.split('\n').length, id).toBeGreaterThan(8)
      }
    }
  })
})
