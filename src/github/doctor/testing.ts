import {readCodeowners} from './codeowners.ts'
import {known} from './fact.ts'
import type {Facts} from './facts.ts'
import {type Json, protectionOf} from './protection.ts'
import {readWorkflow} from './workflow.ts'

/** An invented repository in which everything is in order, for grade guarded. */

export const GATE_PATH = '.github/workflows/ethics-gate.yml'
export const SHA = '1111111111111111111111111111111111111111'

export const GATE_WORKFLOW = `name: ethics-gate
on:
  pull_request_target:
    types: [opened, synchronize, reopened, edited, ready_for_review, closed]
  workflow_run: {workflows: [ethics-gate review], types: [completed]}
  issue_comment: {types: [created]}
  merge_group: {types: [checks_requested]}
  push: {branches: [main]}
  schedule: [{cron: '17 4 * * *'}]
permissions: {}
jobs:
  judge:
    name: judge (\${{ github.base_ref || github.ref_name }})
    if: >-
      (github.event_name != 'workflow_run' || github.event.workflow_run.event == 'pull_request_review') &&
      (github.event_name != 'issue_comment' ||
      (github.event.issue.pull_request && startsWith(github.event.comment.body, '/ethics-gate recheck')))
    runs-on: ubuntu-latest
    environment: ethics-gate
    permissions: {contents: read, pull-requests: write, statuses: write}
    concurrency: {group: 'gate \${{ github.event.number }}', cancel-in-progress: false}
    steps:
      - uses: example/ethics-gate@${SHA}
`

export const workflow = (text: string, path = GATE_PATH) => readWorkflow(path, new TextEncoder().encode(text))
export const owners = (text: string) => readCodeowners('.github/CODEOWNERS', new TextEncoder().encode(text))

export const statusRule = (over: Json = {}): Json => ({
  type: 'required_status_checks',
  ruleset_id: 1,
  ruleset_source_type: 'Repository',
  parameters: {
    strict_required_status_checks_policy: true,
    required_status_checks: [{context: 'ethics-gate: main', integration_id: 4242}],
    ...over,
  },
})

export const pullRule = (over: Json = {}): Json => ({
  type: 'pull_request',
  parameters: {
    required_approving_review_count: 1,
    require_code_owner_review: true,
    require_last_push_approval: true,
    dismiss_stale_reviews_on_push: false,
    required_review_thread_resolution: false,
    ...over,
  },
})

export const protectedBy = (...rules: readonly Json[]) =>
  protectionOf({
    rules: known(rules),
    branch: known({protected: false}),
    updateRule: known(null),
    classic: known(null),
  })

const dpo = {
  accounts: [
    {login: 'kirsten', id: 11},
    {login: 'omar', id: 12},
  ],
  body: false,
  enteredBy: [],
  perProject: false,
}

export const HEALTHY: Facts = {
  repository: 'example/absence',
  publicRepository: known(true),
  server: known(null),
  today: '2026-11-22',
  defaultBranch: known('main'),
  branches: [{name: 'main', context: 'ethics-gate: main', protection: protectedBy(statusRule(), pullRule())}],
  unmatched: known([]),
  tree: {
    workflows: [workflow(GATE_WORKFLOW)],
    codeowners: owners(
      '* @example/everyone\n/.github/ @example/gate\nCODEOWNERS @example/gate\nethics.yml @example/gate',
    ),
    guarded: ['.github/workflows/ethics-gate.yml', '.github/ethics-gate/gate.yml', 'CODEOWNERS', 'docs/CODEOWNERS'],
    declarations: ['absence/ethics.yml'],
    gate: {owners: ['gate-owner'], roles: new Map([['gate-owner', dpo]]), context: undefined},
    faults: [],
  },
  codeownersErrors: known([]),
  rulesets: known([{id: 1, name: 'gate', enforcement: 'active', bypass: known([]), mine: known('never')}]),
  people: [{login: 'kirsten', id: 11, roles: ['gate-owner'], account: known({id: 11}), access: known('read')}],
  states: known(new Map([[GATE_PATH, 'active']])),
  environments: known(new Map([['ethics-gate', {kind: 'named', patterns: known(['main'])}]])),
  app: undefined,
}

export const onMain = (...rules: readonly Json[]): Facts => ({
  ...HEALTHY,
  branches: [{name: 'main', context: 'ethics-gate: main', protection: protectedBy(...rules)}],
})

export const inTree = (over: Partial<Facts['tree']>): Facts => ({...HEALTHY, tree: {...HEALTHY.tree, ...over}})

/** The healthy workflow with one thing changed; the change must be there to be made. */
export function altered(from: string | RegExp, to: string): Facts {
  const text = GATE_WORKFLOW.replace(from, to)
  if (text === GATE_WORKFLOW) throw new Error(`nothing to change: ${from}`)
  return inTree({workflows: [workflow(text)]})
}
