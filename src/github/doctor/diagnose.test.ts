import {describe, expect, test} from 'vitest'
import {examine} from './diagnose.ts'
import type {State} from './diagnosis.ts'
import {cannotSee, known} from './fact.ts'
import type {Facts} from './facts.ts'
import {protectionOf} from './protection.ts'
import {
  altered,
  GATE_PATH,
  GATE_WORKFLOW,
  HEALTHY,
  inTree,
  onMain,
  owners,
  protectedBy,
  pullRule,
  statusRule,
  workflow,
} from './testing.ts'

const states = (facts: Facts, id: string): State[] =>
  examine(facts)
    .diagnoses.filter(one => one.id === id)
    .map(({state}) => state)
const state = (facts: Facts, id: string) => states(facts, id)[0]
const told = (facts: Facts, id: string) => examine(facts).diagnoses.find(one => one.id === id)?.say.key

const people = (over: Partial<Facts['people'][number]>): Facts => ({
  ...HEALTHY,
  people: HEALTHY.people.map(person => ({...person, ...over})),
})
const roles = (...entries: [string, number][]): Facts =>
  inTree({
    gate: {
      owners: ['gate-owner'],
      context: undefined,
      roles: new Map([
        [
          'gate-owner',
          {accounts: entries.map(([login, id]) => ({login, id})), body: false, enteredBy: [], perProject: false},
        ],
      ]),
    },
  })
const check = (source: number | undefined, context = 'ethics-gate: main') =>
  statusRule({required_status_checks: [{context, ...(source && {integration_id: source})}]})

test('where everything is in order, nothing is said to be missing and grade guarded holds', () => {
  const {grade, lacks, diagnoses} = examine(HEALTHY)
  expect(diagnoses.filter(({state}) => !['ok', 'cannot-prevent'].includes(state)).map(({id}) => id)).toEqual([
    'required-workflow',
  ])
  expect(grade).toBe('guarded')
  expect([...lacks.keys()]).toEqual(['organisation'])
})

describe('each thing that is wrong is found', () => {
  test.each<[string, Facts, string, State]>([
    ['the status is not required', onMain(pullRule()), 'status-required', 'missing'],
    [
      'only the status of another branch is',
      onMain(check(4242, 'ethics-gate: master'), pullRule()),
      'status-required',
      'missing',
    ],
    ['a branch that was renamed', onMain(check(4242, 'ethics-gate: master'), pullRule()), 'other-context', 'risk'],
    ['the status may come from anybody', onMain(check(undefined), pullRule()), 'status-source', 'risk'],
    ['the status comes from Actions', onMain(check(15368), pullRule()), 'status-source', 'missing'],
    ['the status comes from another App', {...HEALTHY, app: 77}, 'status-source', 'missing'],
    [
      'branches need not be up to date',
      onMain(statusRule({strict_required_status_checks_policy: false}), pullRule()),
      'up-to-date',
      'missing',
    ],
    [
      'no approval is needed',
      onMain(statusRule(), pullRule({required_approving_review_count: 0})),
      'approvals',
      'missing',
    ],
    [
      'code owners are not asked',
      onMain(statusRule(), pullRule({require_code_owner_review: false})),
      'code-owner-review',
      'missing',
    ],
    [
      'the last pusher approves',
      onMain(statusRule(), pullRule({require_last_push_approval: false})),
      'last-push',
      'missing',
    ],
    ['there is no workflow', inTree({workflows: []}), 'gate-workflow', 'missing'],
    [
      'there is only another workflow',
      inTree({workflows: [workflow('on: push\njobs: {a: {steps: [{run: x}]}}')]}),
      'gate-workflow',
      'missing',
    ],
    ['it runs on pull_request', altered('pull_request_target', 'pull_request'), 'target-event', 'missing'],
    ['a type is left out', altered(', closed]', ']'), 'event-types', 'missing'],
    ['no types are named', altered(/\n {4}types: \[opened.*\]/, ' {}'), 'event-types', 'missing'],
    [
      'there is a path filter',
      altered('types: [opened', 'paths: ["models/**"]\n    types: [opened'),
      'no-filter',
      'missing',
    ],
    [
      'there is a branch filter',
      altered('types: [opened', 'branches: [main]\n    types: [opened'),
      'no-filter',
      'missing',
    ],
    ['nothing wakes it', altered(/ {2}workflow_run[^\n]*\n {2}issue_comment[^\n]*\n/, ''), 'wakes', 'risk'],
    ['it never looks again', altered(/ {2}schedule[^\n]*\n/, ''), 'renews', 'risk'],
    ['the job may fail', altered('runs-on:', 'continue-on-error: true\n    runs-on:'), 'no-continue', 'missing'],
    [
      'the step may fail',
      altered(/(uses: example.*)/, '$1\n        continue-on-error: true'),
      'no-continue',
      'missing',
    ],
    ['runs are cancelled', altered('cancel-in-progress: false', 'cancel-in-progress: true'), 'no-cancel', 'missing'],
    [
      'it checks out the pull request',
      altered(
        'steps:',
        `steps:\n      - {uses: actions/checkout@v7, with: {ref: "\${{ github.event.pull_request.head.sha }}"}}`,
      ),
      'no-checkout',
      'missing',
    ],
    ['it runs commands beside the gate', altered('steps:', 'steps:\n      - run: npm ci'), 'no-checkout', 'risk'],
    [
      'its token may do everything',
      altered('permissions: {contents: read, pull-requests: write, statuses: write}', 'permissions: write-all'),
      'token-permissions',
      'risk',
    ],
    ['its token may do too much', altered('contents: read', 'contents: write'), 'token-permissions', 'risk'],
    [
      'its token cannot read',
      altered('{contents: read, pull-requests: write, statuses: write}', '{}'),
      'token-permissions',
      'missing',
    ],
    ['there is a matrix', altered('steps:', 'strategy: {matrix: {a: [1, 2]}}\n    steps:'), 'matrix', 'risk'],
    [
      'the job can be skipped',
      altered(/if: >-/, "if: >-\n      github.actor != 'dependabot[bot]' &&"),
      'condition',
      'risk',
    ],
    [
      'the job is called as the status is',
      altered(/name: judge .*/, 'name: "ethics-gate: main"'),
      'job-name',
      'missing',
    ],
    [
      'the job may be called as the status is',
      altered(/name: judge .*/, `name: 'ethics-gate: \${{ github.base_ref }}'`),
      'job-name',
      'missing',
    ],
    ['the gate is not pinned', altered(/@1{40}/, '@v1'), 'pinned', 'risk'],
    [
      'it runs on a machine of one’s own',
      altered('runs-on: ubuntu-latest', 'runs-on: [self-hosted, linux]'),
      'runner',
      'risk',
    ],
    ['the job has no environment', altered('    environment: ethics-gate\n', ''), 'environment', 'missing'],
    [
      'the environment is open',
      {...HEALTHY, environments: known(new Map([['ethics-gate', {kind: 'any-branch'}]]))},
      'environment',
      'missing',
    ],
    [
      'protected branches reach the key',
      {...HEALTHY, environments: known(new Map([['ethics-gate', {kind: 'protected-branches'}]]))},
      'environment',
      'risk',
    ],
    [
      'other branches reach the key',
      {
        ...HEALTHY,
        environments: known(new Map([['ethics-gate', {kind: 'named', patterns: known(['main', 'release/*'])}]])),
      },
      'environment',
      'missing',
    ],
    [
      'no branch reaches the key',
      {...HEALTHY, environments: known(new Map([['ethics-gate', {kind: 'named', patterns: known([])}]]))},
      'environment',
      'missing',
    ],
    [
      'what wakes it is not there',
      inTree({workflows: [workflow(GATE_WORKFLOW.replace('  issue_comment: {types: [created]}\n', ''))]}),
      'wakes',
      'risk',
    ],
    ['the environment is not there', {...HEALTHY, environments: known(new Map())}, 'environment', 'missing'],
    [
      'another job bears its name',
      inTree({
        workflows: [
          workflow(GATE_WORKFLOW),
          workflow('on: push\njobs: {x: {name: "ethics-gate: main"}}', '.github/workflows/x.yml'),
        ],
      }),
      'same-name',
      'risk',
    ],
    [
      'another workflow may write statuses',
      inTree({
        workflows: [
          workflow(GATE_WORKFLOW),
          workflow('on: push\npermissions: {statuses: write}', '.github/workflows/x.yml'),
        ],
      }),
      'other-writers',
      'risk',
    ],
    [
      'a workflow cannot be read',
      inTree({workflows: [workflow(GATE_WORKFLOW), workflow('on: [', '.github/workflows/x.yml')]}),
      'workflow-readable',
      'risk',
    ],
    [
      'the workflow is switched off',
      {...HEALTHY, states: known(new Map([[GATE_PATH, 'disabled_inactivity']]))},
      'workflow-active',
      'missing',
    ],
    ['the server is too old', {...HEALTHY, server: known('3.19.2')}, 'server-version', 'missing'],
    ['there is no CODEOWNERS', inTree({codeowners: undefined}), 'code-owners', 'missing'],
    ['everybody owns the gate', inTree({codeowners: owners('* @example/everyone')}), 'code-owners', 'missing'],
    [
      'a later line takes the owners away',
      inTree({
        codeowners: owners(
          '/.github/ @example/gate\nCODEOWNERS @example/gate\nethics.yml @example/gate\n/.github/workflows/',
        ),
      }),
      'code-owners',
      'missing',
    ],
    [
      'GitHub skips a line',
      {...HEALTHY, codeownersErrors: known([{line: 3, kind: 'Unknown owner'}])},
      'code-owners-errors',
      'risk',
    ],
    [
      'somebody is let past',
      {
        ...HEALTHY,
        rulesets: known([
          {
            id: 1,
            name: 'gate',
            enforcement: 'active',
            bypass: known([{type: 'RepositoryRole', id: 5, mode: 'always'}]),
            mine: known('never'),
          },
        ]),
      },
      'bypass',
      'risk',
    ],
    [
      'whoever asks is let past',
      {
        ...HEALTHY,
        rulesets: known([
          {id: 1, name: 'gate', enforcement: 'active', bypass: cannotSee('administration'), mine: known('exempt')},
        ]),
      },
      'bypass',
      'risk',
    ],
    [
      'a ruleset only evaluates',
      {
        ...HEALTHY,
        rulesets: known([{id: 1, name: 'gate', enforcement: 'evaluate', bypass: known([]), mine: known('never')}]),
      },
      'ruleset-active',
      'risk',
    ],
    ['what decides is broken', inTree({faults: ['.github/ethics-gate/gate.yml:3']}), 'gate-files-valid', 'missing'],
    ['nobody owns the gate', inTree({gate: {owners: [], roles: new Map(), context: undefined}}), 'owners', 'missing'],
    [
      'nobody holds the owners’ role',
      inTree({gate: {owners: ['gate-owner'], roles: new Map(), context: undefined}}),
      'owners',
      'missing',
    ],
    ['one person holds a role', roles(['kirsten', 11]), 'role-holders', 'risk'],
    ['one person holds a role under two names', roles(['kirsten', 11], ['kirsten-dpo', 11]), 'role-holders', 'risk'],
    ['a login was taken by somebody else', people({account: known({id: 99})}), 'role-account', 'missing'],
    ['an account is gone', people({account: known(null)}), 'role-account', 'missing'],
    ['a holder cannot read', people({access: known('none')}), 'role-access', 'missing'],
    ['a gated branch is not there', {...HEALTHY, unmatched: known(['release/*'])}, 'branch-there', 'risk'],
  ])('%s', (_, facts, id, expected) => {
    expect(states(facts, id)).toContain(expected)
    expect(states(HEALTHY, id)).not.toContain(expected)
  })

  test('the job is required beside the status', () => {
    const named = GATE_WORKFLOW.replace(/name: judge .*/, 'name: judge')
    const facts = {
      ...inTree({workflows: [workflow(named)]}),
      branches: onMain(statusRule(), check(15368, 'judge'), pullRule()).branches,
    }
    expect(state(facts, 'job-required')).toBe('risk')
  })

  test('a merge queue makes branches up to date, and asks for its event', () => {
    const queue = {type: 'merge_queue', parameters: {}}
    const queued = onMain(statusRule({strict_required_status_checks_policy: false}), pullRule(), queue)
    expect(told(queued, 'up-to-date')).toBe('doctor.up-to-date-queue')
    expect(state(queued, 'queue-event')).toBe('ok')
    const without = {...queued, tree: altered(/ {2}merge_group[^\n]*\n/, '').tree}
    expect(state(without, 'queue-event')).toBe('missing')
  })
})

describe('a grade', () => {
  test('is organisation where the organisation runs the workflow, from a commit or with advice to pin it', () => {
    const rule = (sha?: string) => ({
      type: 'workflows',
      ruleset_source_type: 'Organization',
      parameters: {
        workflows: [
          {path: '.github/workflows/ethics-gate.yml', repository_id: 5, ref: 'refs/heads/main', ...(sha && {sha})},
        ],
      },
    })
    expect(examine(onMain(statusRule(), pullRule(), rule('a'.repeat(40)))).grade).toBe('organisation')
    expect(state(onMain(statusRule(), pullRule(), rule()), 'required-workflow-pinned')).toBe('risk')
    const ofRepository = {...rule(), ruleset_source_type: 'Repository'}
    expect(examine(onMain(statusRule(), pullRule(), ofRepository)).grade).toBe('guarded')
  })

  test('is advisory where the status comes from Actions or from anybody', () => {
    expect(examine(onMain(check(15368), pullRule())).grade).toBe('advisory')
    expect(examine(onMain(check(undefined), pullRule())).grade).toBe('advisory')
  })

  test('is none where the status is not required', () => {
    expect(examine(onMain(pullRule())).grade).toBe('none')
  })

  test('is none where it cannot be seen whether the status is required', () => {
    const unseen = cannotSee('metadata')
    const protection = protectionOf({rules: unseen, branch: unseen, updateRule: unseen, classic: unseen})
    const facts = {...HEALTHY, branches: [{name: 'main', context: 'ethics-gate: main', protection}]}
    expect(state(facts, 'status-required')).toBe('cannot-see')
    expect(examine(facts).grade).toBe('none')
  })

  test('never gets higher when something can no longer be seen', () => {
    const order = ['none', 'advisory', 'guarded', 'organisation']
    const blind: Partial<Facts>[] = [
      {environments: cannotSee('actions')},
      {states: cannotSee('actions')},
      {server: cannotSee('answer')},
      {rulesets: cannotSee('metadata')},
      {codeownersErrors: cannotSee('contents')},
      {people: HEALTHY.people.map(person => ({...person, account: cannotSee('metadata')}))},
      {unmatched: cannotSee('contents')},
      {tree: {...HEALTHY.tree, workflows: [workflow('on: [')]}},
    ]
    for (const facts of [HEALTHY, onMain(check(15368), pullRule()), onMain(pullRule())]) {
      for (const less of blind) {
        expect(order.indexOf(examine({...facts, ...less}).grade)).toBeLessThanOrEqual(
          order.indexOf(examine(facts).grade),
        )
      }
    }
  })

  test('guarded takes sight of the environment', () => {
    const {grade, lacks} = examine({...HEALTHY, environments: cannotSee('actions')})
    expect(grade).toBe('advisory')
    expect(lacks.get('guarded')?.map(({id, state: found}) => [id, found])).toEqual([['environment', 'cannot-see']])
  })
})

test('what cannot be prevented is listed, with what tells of it; a forged status only where it can be forged', () => {
  const limits = (facts: Facts) =>
    examine(facts)
      .diagnoses.filter(one => one.state === 'cannot-prevent')
      .map(({id}) => id)
  expect(limits(HEALTHY)).toHaveLength(13)
  expect(limits(onMain(check(15368)))).toContain('limit-forged')
  expect(limits(HEALTHY)).not.toContain('limit-forged')
})

test('every diagnosis has a name of its own', () => {
  const {diagnoses} = examine({
    ...HEALTHY,
    branches: [...HEALTHY.branches, {name: 'release', context: 'ethics-gate: release', protection: protectedBy()}],
  })
  const names = diagnoses.map(({id, about}) => `${id} ${about ?? ''}`)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

test.each(['token', 'contents'] as const)(
  'owners of an organisation file that is not seen are not missing (%s)',
  needs => {
    const gate = {owners: ['board'], roles: new Map(), elsewhere: needs, context: undefined}
    const {diagnoses} = examine(inTree({gate}))
    expect(diagnoses.find(({id}) => id === 'owners')).toMatchObject({state: 'cannot-see', say: {with: {needs}}})
    const {elsewhere: _, ...seen} = gate
    expect(examine(inTree({gate: seen})).diagnoses.find(({id}) => id === 'owners')?.state).toBe('missing')
  },
)

test('a queue may wake the gate through a workflow of its own', () => {
  const queued = (after: string) => ({
    ...inTree({
      workflows: [
        workflow(
          GATE_WORKFLOW.replace('  merge_group: {types: [checks_requested]}\n', '').replace(
            'workflows: [ethics-gate review]',
            `workflows: [${after}]`,
          ),
        ),
        workflow('name: ethics-gate queue\non: merge_group\njobs: {}\n', '.github/workflows/queue.yml'),
      ],
    }),
    branches: [
      {
        name: 'main',
        context: 'ethics-gate: main',
        protection: protectedBy(statusRule(), pullRule(), {type: 'merge_queue'}),
      },
    ],
  })
  const state = (after: string) => examine(queued(after)).diagnoses.find(({id}) => id === 'queue-event')?.state
  expect(state('ethics-gate queue')).toBe('ok')
  expect(state('ethics-gate review')).toBe('missing')
})
