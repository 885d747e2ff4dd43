import {describe, expect, test} from 'vitest'
import {result as conforms} from '../../../src/generated/validators.js'
import type {Language} from '../../../src/words/language.ts'
import {markupIn} from '../../markup.ts'
import {CASES, played, type Step} from './cases.ts'

/** What each verdict reads like at the top of every place where it is shown. */
const SHOWN = {
  en: {
    passed: {
      status: /^Passed: \d+ rules checked, nothing blocks$/,
      comment: /^Passed: nothing blocks this$/,
      log: 'Passed: ',
    },
    awaiting: {
      status: /^Awaiting sign-off by (?:.+ and )?the privacy officer$/,
      comment: /^Waiting for (?:a sign-off|sign-offs): nothing else blocks this$/,
      log: 'Awaiting sign-off: ',
    },
    blocked: {
      status: /^Blocked: (?:\d+ points?) to settle$/,
      comment: /^Blocked: this cannot be merged yet$/,
      log: 'Blocked: ',
    },
    judged: 'Judged is what comes out of the merge',
  },
  nl: {
    passed: {
      status: /^In orde: \d+ regels getoetst, niets houdt dit tegen$/,
      comment: /^In orde: niets houdt dit tegen$/,
      log: 'In orde: ',
    },
    awaiting: {
      status: /^Wacht op akkoord van (?:.+ en )?the privacy officer$/,
      comment: /^Wacht op akkoord: verder houdt niets dit tegen$/,
      log: 'Wacht op akkoord: ',
    },
    blocked: {
      status: /^Geblokkeerd: (?:\d+ punt(?:en)?) op te lossen$/,
      comment: /^Geblokkeerd: dit kan nog niet worden samengevoegd$/,
      log: 'Geblokkeerd: ',
    },
    judged: 'Beoordeeld is wat uit de samenvoeging komt',
  },
  da: {
    passed: {
      status: /^I orden: \d+ regler gennemgået, intet blokerer$/,
      comment: /^I orden: intet blokerer$/,
      log: 'I orden: ',
    },
    awaiting: {
      status: /^Afventer godkendelse fra (?:.+ og )?the privacy officer$/,
      comment: /^Afventer godkendelse: intet andet blokerer$/,
      log: 'Afventer godkendelse: ',
    },
    blocked: {
      status: /^Blokeret: (?:\d+ punkt(?:er)?) skal løses$/,
      comment: /^Blokeret: dette kan ikke flettes endnu$/,
      log: 'Blokeret: ',
    },
    judged: 'Det er resultatet af fletningen, der er vurderet',
  },
} as const

const SIGN = {passed: '✅', awaiting: '⏳', blocked: '❌'} as const
const LEVEL = {passed: undefined, awaiting: 'notice', blocked: 'error'} as const
const OUTPUTS = ['verdict', 'blocking', 'awaiting', 'result', 'report', 'sarif']
const VERDICT = {success: 'passed', pending: 'awaiting', failure: 'blocked'} as const

/** Every case in one language, on the built Action: each run in a process of its own in one language, in the others hasty. */
export function matrixIn(language: Language): void {
  const runs = language === 'en' ? 'fresh' : 'hasty'
  describe.concurrent(`in ${language}`, {timeout: 120_000}, () => {
    test.for(CASES)('$name', async one => {
      const steps = await played({...one, given: {runs, ...one.given}}, language)
      expect(steps.length).toBeGreaterThan(0)
      for (const step of steps) expectStep(step, language)
    })
  })
}

function expectStep(step: Step, language: Language): void {
  const {label, ended, expected, status} = step
  expect({label, code: ended.code, state: status?.state ?? 'none', stderr: ended.stderr}).toEqual({
    label,
    code: expected.code,
    state: expected.state,
    stderr: '',
  })
  expectNothingForged(step)
  expectDescription(step, language)
  if (label.endsWith('pull_request_review')) expectNoWork(step)
  else if (expected.verdict === undefined) expectVerdictAlone(step)
  else expectTold(step, expected.verdict, language)
}

/** Commands to the runner are annotations, and what is shown as Markdown is text. */
function expectNothingForged({ended, comments, origin}: Step): void {
  expect(ended.commands.map(({name}) => name)).toEqual(ended.annotations.map(({level}) => level))
  expect(ended.hidden).toBe(0)
  for (const markdown of [ended.summary, ...comments])
    expect(markupIn(markdown, {mention: '@maker', origin})).toEqual([])
  expect(`${ended.summary}${comments.join()}${ended.lines.join()}`).not.toMatch(/\[[a-z]+\.[a-z-]+\]/)
}

function expectDescription({expected, status, label}: Step, language: Language): void {
  if (expected.state === 'none' || expected.state === 'error') return
  const {sentence} =
    /^(?<sentence>.+) · [0-9a-f]{12} · [0-9a-f]{12} · 2026-11-2[23]$/.exec(status?.description ?? '')?.groups ?? {}
  expect((status?.description ?? '').length).toBeLessThanOrEqual(140)
  const isGroup = label.endsWith('merge_group') && expected.state === 'failure'
  expect(sentence).toMatch(isGroup ? /^#3 / : SHOWN[language][VERDICT[expected.state]].status)
}

/** The run of a review may hold a workflow of the pull request: it asks nothing and writes nothing. */
function expectNoWork({ended, requests}: Step): void {
  expect(requests).toBe(0)
  expect([...ended.outputs]).toEqual([])
  expect(ended.lines).toHaveLength(1)
}

/** No report is told of a run that judges nothing in full, or several pull requests. The night may also fail for a merge. */
function expectVerdictAlone({ended, expected: {code, state}}: Step): void {
  if (state === 'none' || state === 'error') throw new Error('no case of this table')
  expect([...ended.outputs]).toEqual([['verdict', code === 1 ? 'blocked' : VERDICT[state]]])
}

function expectTold(
  {ended, label, comments, expected}: Step,
  verdict: Step['expected']['verdict'],
  language: Language,
): void {
  if (verdict === undefined || verdict === 'error') throw new Error('no case of this table')
  const shown = SHOWN[language][verdict]
  expect([...ended.outputs.keys()]).toEqual(OUTPUTS)
  expect(ended.outputs.get('verdict')).toBe(verdict)
  expect(Number(ended.outputs.get('blocking')) > 0).toBe(verdict === 'blocked')
  expect(Number(ended.outputs.get('awaiting')) > 0).toBe(verdict === 'awaiting')
  expect(conforms(ended.result)).toBe(true)
  expect(ended.result).toMatchObject({verdict, language})
  expect(JSON.parse(ended.sarif)).toMatchObject({version: '2.1.0'})
  expect(ended.report).toMatch(new RegExp(`^<!doctype html>\\s*<html lang="${language}"`, 'i'))
  expect(ended.summary.startsWith(`## ${SIGN[verdict]} ${shown.log}`)).toBe(true)
  expect(ended.summary).toContain(SHOWN[language].judged)
  const first = verdict === 'blocked' ? ended.annotations[0]?.message : ended.lines[0]
  expect(first?.startsWith(shown.log)).toBe(true)
  const levels = new Set(ended.annotations.map(({level}) => level).filter(level => level !== 'warning'))
  expect([...levels]).toEqual(LEVEL[verdict] === undefined ? [] : [LEVEL[verdict]])
  if (label.endsWith('merge_group')) return
  expect(comments).toHaveLength(1)
  const [marker, heading = ''] = comments[0]?.split('\n') ?? []
  expect(marker).toBe('<!-- ethics-gate: report -->')
  expect(heading.startsWith(`### ${SIGN[verdict]} `)).toBe(true)
  expect(heading.slice(`### ${SIGN[verdict]} `.length)).toMatch(shown.comment)
  expect(expected.code).toBe(verdict === 'blocked' ? 1 : 0)
}
