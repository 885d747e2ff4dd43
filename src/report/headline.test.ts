import {describe, expect, test} from 'vitest'
import type {Judgement} from '../gate/finding.ts'
import {renderer} from '../language/render.ts'
import type {Language} from '../words/language.ts'
import {clauseText} from './clause.ts'
import {headline} from './headline.ts'
import {finding, judgement, system} from './samples.ts'
import {summarise} from './summary.ts'
import {voiceOf} from './voice.ts'

const voice = (language: Language = 'en') => voiceOf({language, render: renderer(language, [])}, {})
const said = (given: Judgement, language: Language = 'en') => headline(given, summarise(given), voice(language))

const visits = (name: string) => system({project: 'visits', system: name})
const blocking = (name: string, kind: 'system' | 'repository' = 'system') =>
  finding({rule: `p/${name || 'gate'}`, outcome: 'fail', subject: {project: 'visits', system: name, kind, id: name}})

describe('the headline', () => {
  test('counts systems, and what concerns the repository as a whole is none', () => {
    const one = {verdict: 'blocked' as const, systems: [visits('a')]}
    const findings = [blocking('a'), blocking('', 'repository')]
    expect(said(judgement({...one, findings}))).toMatch(/^Blocked: 2 points must be settled first, beginning at/u)
    const two = {...one, systems: ['a', 'b', 'c'].map(visits)}
    expect(said(judgement({...two, findings: [...findings, blocking('b')]}))).toBe(
      'Blocked: 3 points must be settled first, in 2 of 3 systems.',
    )
  })

  test('of a pass says what stood there before', () => {
    const before = finding({rule: 'p/r', outcome: 'fail', standing: 'before'})
    const passed = judgement({verdict: 'passed', findings: [before, {...before, rule: 'p/s'}]})
    expect(said(passed)).toContain('nothing blocks. 2 points stood there before.')
    expect(said(passed, 'nl')).toContain('2 punten stonden er al.')
    expect(said(passed, 'da')).toContain('2 punkter var der i forvejen.')
    expect(said(judgement({verdict: 'passed', findings: []}))).not.toContain('before')
  })
})

test('a role without a name of its own is somebody who holds it', () => {
  expect(voice('nl').role('case-worker')).toBe('wie de rol `case-worker` heeft')
  expect(voice('nl').role('gate-owner')).toBe('een eigenaar van de poort')
})

test.each([
  ['2. Værdighed', 'onderdeel 2'],
  ['4.1. Om noget', 'onderdeel 4.1'],
  ['5', 'onderdeel 5'],
  ['5.2(a)', 'onderdeel 5.2(a)'],
  ['5 en 6', 'onderdeel 5 en 6'],
  ['Afgrænsning', 'Afgrænsning'],
])('the clause %j is %j', (clause, text) => {
  expect(clauseText(clause, 'onderdeel')).toBe(text)
})
