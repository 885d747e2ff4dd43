import type {Finding, Judgement} from '../../gate/finding.ts'
import type {Verdict} from '../../words/outcome.ts'
import type {Expectation} from './cases.ts'

/** What did not come out as expected. `found`: what came of the rule instead. */
export interface Difference {
  readonly expectation: Expectation
  readonly found: readonly Finding[]
  /** The verdict that was given. */
  readonly verdict: Verdict
}

/** Everything that was expected and did not happen. */
export function differences(expect: readonly Expectation[], judgement: Judgement): Difference[] {
  return expect.flatMap((expectation): Difference[] => {
    const {verdict, findings} = judgement
    if (expectation.kind === 'verdict')
      return verdict === expectation.verdict ? [] : [{expectation, found: [], verdict}]
    const found = findingsOf(expectation.rule, findings)
    return holds(expectation, found) ? [] : [{expectation, found, verdict}]
  })
}

/** The findings of a rule; where its policy does not cover the project at all, the one finding that says so. */
function findingsOf(rule: string, findings: readonly Finding[]): readonly Finding[] {
  const own = findings.filter(finding => finding.rule === rule)
  return own.length > 0 ? own : findings.filter(finding => finding.rule === rule.slice(0, rule.indexOf('/')))
}

/**
 * `pass`: something passed and nothing is anything else. A sign-off that only waits for its proof spoils no pass: reviews
 * live on a forge, and a case has none. `not-applicable`: so for everything the rule is about. All else: one finding that
 * has all that is expected.
 */
function holds({expected}: Extract<Expectation, {kind: 'rule'}>, found: readonly Finding[]): boolean {
  const {outcome, level, disposition, at} = expected
  const asked = found.filter(finding => finding.disposition !== 'not-applicable')
  if (disposition === 'not-applicable') return found.length > 0 && asked.length === 0
  if (outcome === 'pass' && !asked.every(passes)) return false
  return asked.some(
    finding =>
      (outcome === undefined || finding.outcome === outcome) &&
      (level === undefined || finding.level === level) &&
      (disposition === undefined || finding.disposition === disposition) &&
      (at === undefined || standsAt(finding, at)),
  )
}

function passes({outcome, disposition}: Finding): boolean {
  return outcome === 'pass' || (outcome === 'unproven' && disposition === 'awaiting')
}

function standsAt({at: {file, line}}: Finding, expected: string): boolean {
  return expected === file || expected === `${file}:${line}`
}
