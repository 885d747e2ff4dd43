import {describe, expect, test} from 'vitest'
import {renderer} from '../../language/render.ts'
import {layoutFor} from '../../report/console/layout.ts'
import {LANGUAGES} from '../../words/language.ts'
import {examine} from './diagnose.ts'
import {cannotSee, known} from './fact.ts'
import type {Facts} from './facts.ts'
import {messages} from './messages.ts'
import {consoleReport, jsonReport, markdownReport, type Reported} from './report.ts'
import {GATE_WORKFLOW, HEALTHY, onMain, owners, statusRule, workflow} from './testing.ts'

const HOSTILE = 'x`|<img src=x onerror=1>@octocat #1\n::set-output name=grade::organisation'

/** Nearly everything is wrong, and every name is hostile. */
const ILL: Facts = {
  ...onMain(statusRule({required_status_checks: [{context: `ethics-gate: ${HOSTILE}`}]})),
  unmatched: known([HOSTILE]),
  app: 3,
  tree: {
    ...HEALTHY.tree,
    workflows: [
      workflow(
        GATE_WORKFLOW.replace('cancel-in-progress: false', 'cancel-in-progress: true').replace('@1111', '@v1-1111'),
      ),
      workflow('on: [', `.github/workflows/${HOSTILE}.yml`),
    ],
    codeowners: owners(''),
    guarded: [HOSTILE],
    gate: {owners: [HOSTILE], roles: new Map(), context: undefined},
    faults: [HOSTILE],
  },
  codeownersErrors: known([{line: 1, kind: HOSTILE}]),
  rulesets: known([
    {id: 1, name: HOSTILE, enforcement: 'evaluate', bypass: known([]), mine: known('never')},
    {
      id: 2,
      name: `${HOSTILE}2`,
      enforcement: 'active',
      bypass: known([{type: HOSTILE, id: 1, mode: 'always'}]),
      mine: known('never'),
    },
  ]),
  people: [{login: HOSTILE, id: 1, roles: ['gate-owner'], account: known(null), access: known('none')}],
  states: cannotSee('actions'),
}

const reported = (facts: Facts): Reported => ({
  examination: examine(facts),
  repository: 'example/care',
  notes: [messages.say('no-token', {})],
})

describe.each(LANGUAGES)('the report in %s', language => {
  const render = renderer(language, [messages])

  test.each([
    ['in order', HEALTHY],
    ['ill', ILL],
  ])('says everything in words (%s)', (_, facts) => {
    const texts = [
      consoleReport(reported(facts), render, layoutFor(90, false)),
      markdownReport(reported(facts), render),
    ]
    for (const text of texts) {
      expect(text).not.toMatch(/\[(?:doctor|report)\./u)
      expect(text).not.toContain('undefined')
    }
  })

  test('shows nothing of what somebody else wrote as markup, link or mention', () => {
    const text = markdownReport(reported(ILL), render)
    expect(text).not.toMatch(/(?<!`[^`\n]*)<img/u)
    expect(text.split('\n').filter(line => line.startsWith('::'))).toEqual([])
  })
})

test('a report leads with the grade, then what the next one lacks, each once, with what to change', () => {
  const text = consoleReport(reported(onMain(statusRule())), renderer('en', [messages]), layoutFor(90, false))
  expect(text).toMatch(/^Grade advisory holds/u)
  expect(text.match(/Does a merge into `main` need an approval\?/gu)).toHaveLength(1)
  expect(text).toContain('example/care → Settings → Rules → Rulesets → main')
  expect(text).toContain('"type": "pull_request"')
})

test('a rule to paste is shown once, whatever it settles', () => {
  const render = renderer('en', [messages])
  for (const text of [
    consoleReport(reported(onMain(statusRule())), render, layoutFor(90, false)),
    markdownReport(reported(onMain(statusRule())), render),
  ])
    expect(text.match(/"type": "pull_request"/gu)).toHaveLength(1)
})

test('what nobody can prevent is one sentence, and each of it where that is asked', () => {
  const render = renderer('en', [messages])
  const text = (verbose: boolean) => consoleReport({...reported(HEALTHY), verbose}, render, layoutFor(90, false))
  expect(text(false)).not.toContain('One person with two accounts')
  expect(text(false)).toContain('--verbose')
  expect(text(true)).toContain('One person with two accounts can write and sign.')
})

test('the JSON has every diagnosis with its state and its grade', () => {
  const {examination} = reported(ILL)
  const {doctor, grade, diagnoses} = JSON.parse(jsonReport(reported(ILL), renderer('en', [messages])))
  expect([doctor, grade]).toEqual([1, 'none'])
  expect(diagnoses).toHaveLength(examination.diagnoses.length)
  expect(diagnoses[0]).toMatchObject({id: 'status-required', state: 'missing', grade: 'advisory', about: 'main'})
})
