import {describe, expect, test} from 'vitest'
import type {Answers} from '../../src/init/answers.ts'
import {carriedOut, planned} from '../../src/init/testing.ts'
import {LANGUAGES} from '../../src/words/language.ts'
import {approved, edited, judgedChange, told} from '../change.ts'

/* The order that `init` tells: what it writes in one pull request, without code; code in the next. */

const ANSWERS: Answers = {
  name: 'Visits',
  goal: 'Plan visits',
  unit: 'Care',
  contact: 'care@example.org',
  about: 'persons',
  effect: 'contact',
  automation: 'support',
  model: 'planner',
}
const CODE = {'lib/x.py': 'print(1)\n'}
const bare = {'README.md': 'Care\n'}

describe.each(LANGUAGES)('what init writes: %s', language => {
  const after = edited(bare, carriedOut(planned(ANSWERS, {language})))
  const GATE_FIRST = 'ethics-gate/gate-change awaiting change.gate-first'

  test('fits in one pull request, templates, open dates and all', async () => {
    const judgement = await judgedChange({before: bare, after})
    expect(judgement.change?.kind).toBe('adoption')
    expect(told(judgement)).toEqual(['awaiting', GATE_FIRST])
    expect(told(await approved({before: bare, after}))).toEqual(['passed'])
  })

  test('has no room for code beside it', async () => {
    const given = {before: bare, after: edited(after, CODE)}
    expect((await judgedChange(given)).change?.kind).toBe('content')
    expect((await approved(given)).verdict).toBe('blocked')
  })

  test('judges the code that comes after it, by what is not filled in yet', async () => {
    const judgement = await judgedChange({before: after, after: edited(after, CODE)})
    expect(judgement.verdict).toBe('blocked')
    expect(judgement.findings.filter(({say}) => say.key === 'change.nobody')).toEqual([])
  })

  test('can be filled in without code, document by document', async () => {
    const filled = edited(after, {'assessments/security.md': '## Systems\n\nLogging is on.\n'})
    expect((await judgedChange({before: after, after: filled})).change?.kind).toBe('paperwork')
    expect((await judgedChange({before: after, after: filled})).verdict).not.toBe('error')
  })
})
