import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Judgement} from '../../gate/finding.ts'
import {CHANGES, comment} from '../change-samples.ts'
import {codeQualityReport} from '../code-quality.ts'
import {hostile, hostileJudgement} from '../hostile.ts'
import {parsed} from '../html/parsed.ts'
import {junitReport} from '../junit.ts'
import * as samples from '../samples.ts'
import {sarifReport} from '../sarif.ts'

const {at, finding, judgement} = samples

interface Sarif {
  readonly version: string
  readonly runs: readonly {
    readonly tool: {readonly driver: {readonly name: string; readonly rules: readonly {readonly id: string}[]}}
    readonly invocations: readonly {readonly executionSuccessful: boolean}[]
    readonly properties: {readonly leftOut: number}
    readonly results: readonly {
      readonly ruleId: string
      readonly ruleIndex: number
      readonly level: string
      readonly baselineState?: string
      readonly suppressions?: readonly {readonly justification?: string}[]
      readonly message: {readonly text: string}
      readonly partialFingerprints: Readonly<Record<string, string>>
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: {readonly uri: string}
          readonly region: {readonly startLine: number; readonly startColumn: number}
        }
      }[]
    }[]
  }[]
}

function sarif(given: Judgement) {
  const log: Sarif = JSON.parse(sarifReport(given, comment()))
  const [run] = log.runs
  if (!run) throw new Error('no run')
  return run
}

const quality = (
  given: Judgement,
): {fingerprint: string; severity: string; check_name: string; location: {path: string}}[] =>
  JSON.parse(codeQualityReport(given, comment()))

const sections = judgement({
  verdict: 'blocked',
  findings: [
    finding({rule: 'fairtown/goal'}),
    finding({rule: 'fairtown/published', outcome: 'fail', level: 'advise'}),
    finding({rule: 'fairtown/if-not-done', outcome: 'fail', standing: 'before', movement: 'same'}),
    finding({rule: 'p/warned', outcome: 'fail', level: 'warn', movement: 'worse'}),
    finding({
      rule: 'p/waived',
      outcome: 'fail',
      disposition: 'waived',
      because: samples.words.say('planned', {date: '2027-01-01'}),
    }),
    finding({rule: 'p/waits', outcome: 'unproven', disposition: 'awaiting', awaits: {role: 'manager'}}),
    finding({rule: 'p/later', outcome: 'missing', disposition: 'not-yet-applicable'}),
    finding({rule: 'p/elsewhere', disposition: 'not-applicable'}),
    finding({rule: 'p/blocks', outcome: 'fail', movement: 'new', at: at(7, 5, 'a b/é#.yml')}),
    finding({rule: 'p/blocks', outcome: 'missing', at: at(9)}),
  ],
})

describe('SARIF', () => {
  test('has what is open, what weighs most first, with a level for each section', () => {
    expect(
      sarif(sections).results.map(({ruleId, level, suppressions}) => [ruleId, level, suppressions?.length ?? 0]),
    ).toEqual([
      ['p/blocks', 'error', 0],
      ['p/blocks', 'error', 0],
      ['p/waits', 'warning', 0],
      ['p/warned', 'warning', 0],
      ['fairtown/published', 'note', 0],
      ['fairtown/if-not-done', 'note', 0],
      ['p/waived', 'note', 1],
    ])
  })

  test('says where, since when and why it is set aside, and knows each result again', () => {
    const {results, tool} = sarif(sections)
    expect(results[0]?.locations[0]?.physicalLocation).toMatchObject({
      artifactLocation: {uri: 'a%20b/%C3%A9%23.yml'},
      region: {startLine: 7, startColumn: 5},
    })
    expect(results.map(({baselineState}) => baselineState)).toEqual([
      'new',
      undefined,
      undefined,
      'updated',
      undefined,
      'unchanged',
      undefined,
    ])
    expect(results.at(-1)?.suppressions?.[0]?.justification).toBe('More data is planned until 1 January 2027.')
    expect(results.every(({ruleId, ruleIndex}) => tool.driver.rules[ruleIndex]?.id === ruleId)).toBe(true)
    const prints = results.map(({partialFingerprints}) => partialFingerprints['primaryLocationLineHash'])
    expect(new Set(prints).size).toBe(results.length)
    expect(prints[1]).toBe(`${prints[0]}-2`)
  })

  test('stays within what GitHub takes, and says what it leaves out', () => {
    const {results, properties, tool} = sarif(samples.many(9000))
    expect(results).toHaveLength(5000)
    expect(properties.leftOut).toBe(1000)
    expect(tool.driver.rules.length).toBeLessThanOrEqual(25_000)
  })

  test('of a run that could not judge is not successful', () => {
    const run = sarif(
      judgement({verdict: 'error', errors: [{at: at(1, 1, ''), say: samples.words.say('bad-policy', {name: 'x'})}]}),
    )
    expect(run.invocations[0]?.executionSuccessful).toBe(false)
    expect(run.results[0]).toMatchObject({ruleId: 'ethics-gate/fault', level: 'error'})
    expect(run.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('absence/ethics.yml')
  })

  test('has no link in a message, and a relative address for every file', () => {
    fc.assert(
      fc.property(hostile, text => {
        for (const {message, locations} of sarif(hostileJudgement(text)).results) {
          expect(message.text).not.toMatch(/(?<!\\)(?:\\\\)*\[[^\]]*(?<!\\)\]\(/u)
          const uri = locations[0]?.physicalLocation.artifactLocation.uri ?? ''
          expect(uri).toMatch(/^(?:[\w.!~*'()%/-])+$/u)
        }
      }),
      {numRuns: 40},
    )
  })
})

describe('the code quality report', () => {
  test('has a severity for each section, and every fingerprint once', () => {
    const found = quality(sections)
    expect(found.map(({check_name, severity}) => [check_name, severity])).toEqual([
      ['p/blocks', 'blocker'],
      ['p/blocks', 'blocker'],
      ['p/waits', 'major'],
      ['p/warned', 'minor'],
      ['fairtown/published', 'info'],
      ['fairtown/if-not-done', 'info'],
    ])
    for (const given of [...Object.values(CHANGES).map(make => make()), samples.many(300), hostileJudgement('x')]) {
      const prints = quality(given).map(({fingerprint}) => fingerprint)
      expect(new Set(prints).size).toBe(prints.length)
      expect(prints).not.toContain('')
    }
  })

  test('of a judgement without faults is an empty list, not nothing', () => {
    expect(quality(judgement())).toEqual([])
  })
})

describe('JUnit', () => {
  const attribute = (xml: string, name: string) => xml.match(new RegExp(`<testsuites[^>]* ${name}="(\\d+)"`, 'u'))?.[1]

  test('has every finding as a case: what blocks fails, what is not asked is skipped, never passed', () => {
    const xml = junitReport(sections, comment())
    expect(['tests', 'failures', 'errors', 'skipped'].map(name => attribute(xml, name))).toEqual(['10', '2', '0', '5'])
    expect(xml).toContain('<skipped message="awaiting sign-off: ')
    expect(xml).toContain('<skipped message="Stood there before: ')
    expect(xml).toContain('<skipped message="waived for a time: More data is planned until 1 January 2027."/>')
  })

  test('of a fault is an error, and while observing nothing fails', () => {
    const fault = judgement({
      verdict: 'error',
      errors: [{at: at(1), say: samples.words.say('bad-policy', {name: 'x'})}],
    })
    expect(attribute(junitReport(fault, comment()), 'errors')).toBe('1')
    expect(attribute(junitReport(CHANGES.observing(), comment()), 'failures')).toBe('0')
    expect(junitReport(CHANGES.observing(), comment())).toContain('<skipped message="Would block: ')
  })

  test('stays XML whatever is in it', () => {
    fc.assert(
      fc.property(hostile, text => {
        const xml = junitReport(hostileJudgement(`${text}\ufffe\uffff\u0001`), comment())
        expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u)
        const names = new Set(
          parsed(xml.replace(/<(\w[\w-]*)((?: \w+="[^"]*")*)\/>/gu, '<$1$2></$1>')).elements.map(
            ({tagName}) => tagName,
          ),
        )
        const known = [
          'html',
          'head',
          'body',
          'testsuites',
          'testsuite',
          'testcase',
          'failure',
          'error',
          'skipped',
          'system-out',
        ]
        expect([...names].filter(name => !known.includes(name))).toEqual([])
      }),
      {numRuns: 40},
    )
  })
})
