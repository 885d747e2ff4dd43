import {expect, test} from 'vitest'
import {declares, house, of, sealed, type Texts, where, written} from '../../../test/project.ts'
import {type ChangeGiven, judgedChange, PEOPLE, review} from '../../../test/reviews.ts'

/*
 * What a plan and a signed reason are worth in a pull request, where it can be seen who approved them.
 */

const {officer, manager} = PEOPLE
const FEW = `event,version,attribute,group,n,selected,tp,fp,fn,tn
call,1.0,sex,woman,40,10,,,,
call,1.0,sex,man,40,9,,,,
`
const PLAN =
  'decisions: [{id: more, kind: more-data, because: Too few, about: {attribute: sex, event: call}, by: {role: manager, account: "@manja-manager"}, plan: Count until May, date: 2026-11-01, until: 2027-05-31}]\n'
const REASON = 'origin: {is: ethnic-origin, not_tested: {reason: no-lawful-source, why: No law allows it}}'
const DPIA = `  dpia:\n    kind: dpia\n    evidence: dpia.md\n    completed: 2026-01-01\n    covers: {facts: [fairness.attributes]}\n    signed: [{role: officer, by: "@olga-officer", seal: s1-${'0'.repeat(32)}, pull_request: 12}]\n`

function project(rest: string, report: string, origin = ''): Promise<Texts> {
  const check = 'each: event, check: {bias: {metrics: [{metric: selection-rate, of: both-sides, ratio: [0.8, 1.25]}]}}'
  const enforce =
    '{inconclusive: {block_from_tier: 1, with_plan: warn}, not-tested: {block_from_tier: 1, with_reason: {reasons: [no-lawful-source], signed: [officer], then: warn}}}'
  return sealed({
    ...house({asked: `${check}, enforce: ${enforce}, waiver: {by: manager, at_most: 6 months}`}),
    'report.csv': report,
    'dpia.md': written(),
    'models/m.json': '{}',
    'ethics.yml': declares(
      `data: {about: persons}
use: {effect: contact, events: {call: {by: person, for_the_person: adverse, truth_known_for: nobody}}}
models: {m: {path: models/m.json, version: "1.0"}}
fairness: {attributes: {sex: {is: sex, groups: [woman, man]}${origin && `, ${origin}`}}}
assessments:
  test: {kind: bias-test, completed: 2026-05-12, results: [{file: report.csv, event: call, version: "1.0"}]}
${rest}`,
    ),
  })
}

async function told(before: Texts, after: Texts, given: Partial<ChangeGiven> = {}) {
  const judgement = await judgedChange({before, after, ...given})
  return of(judgement, 'house/asked').map(({outcome, say, at, disposition, level, awaits}) => ({
    brief: `${outcome} ${say.key} ${where(at)} ${disposition} ${level}`,
    code: awaits?.code ?? '',
  }))
}

const inconclusive = (how: string) => `inconclusive bias.inconclusive report.csv:2 ${how}`

test('a plan that stood there before takes the block away', async () => {
  const planned = await project(PLAN, FEW)
  expect((await told(planned, planned)).map(({brief}) => brief)).toEqual([inconclusive('planned warn')])
})

test('a plan that the change brings waits for whoever decided it, and settles nothing until then', async () => {
  const [before, after] = [await project('', FEW), await project(PLAN, FEW)]
  const waiting = await told(before, after)
  expect(waiting.map(({brief}) => brief)).toEqual([
    inconclusive('counts block'),
    'unproven signoffs.no-review /decisions/0 awaiting block',
  ])
  const reviews = [review(manager, waiting[1]?.code ?? '')]
  expect((await told(before, after, {reviews})).map(({brief}) => brief)).toEqual([inconclusive('planned warn')])
  const wrong = [review(officer, waiting[1]?.code ?? '')]
  expect((await told(before, after, {reviews: wrong}))[0]?.brief).toBe(inconclusive('counts block'))
})

test('a plan that nothing needs is not waited for by the rule', async () => {
  const even = FEW.replace('40,10', '4000,1000').replace('40,9', '4000,1000')
  const [before, after] = [await project('', even), await project(PLAN, even)]
  expect((await told(before, after)).map(({brief}) => brief)).toEqual(['pass bias.pass report.csv:2 counts block'])
})

test('a reason not to test weighs less only once its signature is proven', async () => {
  const even = FEW.replace('40,10', '4000,1000').replace('40,9', '4000,1000')
  const after = await project(DPIA, even, REASON)
  const at = '/fairness/attributes/origin/not_tested'
  const waiting = (await told(after, after)).filter(({brief}) => !brief.startsWith('pass'))
  expect(waiting.map(({brief}) => brief)).toEqual([
    `not-tested bias.not-tested ${at} counts block`,
    'unproven signoffs.no-review /assessments/dpia/signed/0 awaiting block',
  ])
  const reviews = [review(officer, waiting[1]?.code ?? '')]
  expect((await told(after, after, {reviews})).map(({brief}) => brief)).toEqual([
    `not-tested bias.not-tested ${at} reasoned warn`,
    'pass assessment.signed /assessments/dpia/signed/0 counts block',
    'pass bias.pass report.csv:2 counts block',
  ])
})
