import {describe, expect, test} from 'vitest'
import {cannotSee, type Fact, known} from './fact.ts'
import {type Json, protectionOf, type Seen} from './protection.ts'
import {pullRule, statusRule} from './testing.ts'

const unseen = cannotSee('administration')
const seen = (over: Partial<Seen>) =>
  protectionOf({rules: known([]), branch: unseen, updateRule: unseen, classic: unseen, ...over})

const branch = (required: Json): Fact<Json> =>
  known({protected: true, protection: {enabled: true, required_status_checks: required}})

describe('what must be so before a merge', () => {
  test('is the sum of rulesets and branch protection', () => {
    const {checks, allChecks} = seen({
      rules: known([statusRule(), pullRule()]),
      branch: branch({
        enforcement_level: 'non_admins',
        contexts: ['lint', 'old'],
        checks: [{context: 'lint', app_id: 15368}],
      }),
    })
    expect(checks).toEqual([
      {context: 'ethics-gate: main', source: 4242, by: 'ruleset'},
      {context: 'lint', source: 15368, by: 'classic'},
      {context: 'old', source: null, by: 'classic'},
    ])
    expect(allChecks).toEqual(known(true))
  })

  test('is not seen to be absent where a part of it cannot be seen', () => {
    const {checks, allChecks, upToDate, approvals, codeOwners, lastPush} = seen({})
    expect(checks).toEqual([])
    expect([allChecks, upToDate, approvals, codeOwners, lastPush]).toEqual(Array(5).fill(unseen))
    const noRules = cannotSee('metadata')
    expect(seen({rules: noRules, classic: known(null)})).toMatchObject({
      allChecks: noRules,
      queue: noRules,
      upToDate: noRules,
    })
  })

  test('is seen to be there where one part shows it', () => {
    const {upToDate, approvals, codeOwners, lastPush} = seen({rules: known([statusRule(), pullRule()])})
    expect([upToDate, codeOwners, lastPush]).toEqual(Array(3).fill(known(true)))
    expect(approvals).toEqual(known(1))
  })

  test('is nothing on a branch that is not protected', () => {
    const none = {allChecks: known(true), upToDate: known(false), approvals: known(0), administrators: known(false)}
    expect(seen({branch: known({protected: false})})).toMatchObject(none)
    expect(seen({classic: known(null)})).toMatchObject(none)
  })

  test('of branch protection shows everybody how many approve, and whether code owners do', () => {
    const rule = known({
      requiredApprovingReviewCount: 2,
      requiresCodeOwnerReviews: true,
      requiredStatusCheckContexts: [],
    })
    expect(
      seen({updateRule: rule, branch: branch({contexts: [], checks: [], enforcement_level: 'everyone'})}),
    ).toMatchObject({
      approvals: known(2),
      codeOwners: known(true),
      lastPush: unseen,
      administrators: known(false),
    })
  })

  test('of branch protection shows administrators everything', () => {
    const classic = known({
      required_status_checks: {strict: true, contexts: [], checks: [{context: 'ethics-gate: main', app_id: null}]},
      required_pull_request_reviews: {
        required_approving_review_count: 1,
        require_code_owner_reviews: false,
        require_last_push_approval: true,
      },
      enforce_admins: {url: 'https://example.org', enabled: false},
    })
    expect(seen({classic})).toMatchObject({
      checks: [{context: 'ethics-gate: main', source: null, by: 'classic'}],
      upToDate: known(true),
      codeOwners: known(false),
      lastPush: known(true),
      administrators: known(true),
    })
  })

  test('is read without trust in its shape', () => {
    const odd = [
      {type: 'required_status_checks'},
      {
        type: 'required_status_checks',
        parameters: {required_status_checks: [null, 3, {context: 4}, {context: 'a', integration_id: -1}]},
      },
      {type: 'pull_request', parameters: 'x'},
      {type: 'workflows', parameters: {workflows: [{path: 1}, {path: 'a', repository_id: 1}]}},
    ]
    expect(seen({rules: known(odd), classic: known(null)})).toMatchObject({
      checks: [{context: 'a', source: null}],
      approvals: known(0),
      workflows: known([{path: 'a', organisation: false}]),
    })
  })
})
