import {describe, expect, test} from 'vitest'
import {type Hub, type NewToken, startHub} from '../../../test/emulator/hub.ts'
import type {Repository} from '../../../test/emulator/store/repository.ts'
import {openForge} from '../api/forge.ts'
import {examine} from './diagnose.ts'
import {known} from './fact.ts'
import {gather} from './gather.ts'
import {GATE_PATH, GATE_WORKFLOW} from './testing.ts'

const GATE = `gate: 1
owners: [gate-owner]
roles:
  gate-owner: {accounts: [{login: kirsten, id: 2001}, {login: omar, id: 2002}]}
`
const FILES = {
  '.github/CODEOWNERS': '/.github/ @kirsten\nCODEOWNERS @kirsten\nethics.yml @kirsten\n',
  '.github/ethics-gate/gate.yml': GATE,
  [GATE_PATH]: GATE_WORKFLOW,
  'ethics.yml': 'ethics: 1\n',
}
const rules = (source: number | undefined) => [
  {
    type: 'required_status_checks',
    parameters: {
      strict_required_status_checks_policy: true,
      required_status_checks: [{context: 'ethics-gate: main', ...(source && {integration_id: source})}],
    },
  },
  {
    type: 'pull_request',
    parameters: {required_approving_review_count: 1, require_code_owner_review: true, require_last_push_approval: true},
  },
]

function made(hub: Hub, files: Record<string, string> = FILES): Repository {
  const repo = hub.repository('example/care', {files})
  for (const [login, id] of [
    ['kirsten', 2001],
    ['omar', 2002],
  ] as const) {
    hub.account(login, {id})
    repo.permission(login, 'write')
  }
  return repo
}

async function examined(hub: Hub, repo: Repository, token: NewToken, branch?: string) {
  const forge = openForge({
    token: hub.token({repository: repo, ...token}),
    apiUrl: hub.urls.api,
    graphqlUrl: hub.urls.graphql,
    repository: {owner: 'example', name: 'care'},
    patience: {betweenWrites: 0},
  })
  const facts = await gather(forge.client, {owner: 'example', name: 'care'}, commit => forge.tree(commit), {branch})
  return {facts, ...examine(facts)}
}

const DOCTOR: NewToken = {permissions: {contents: 'read', actions: 'read'}}

describe('a doctor on the forge', () => {
  test('finds grade guarded, with the token of a workflow, and says what that token cannot see', async () => {
    await using hub = await startHub()
    const repo = made(hub)
    repo.ruleset({name: 'gate', rules: rules(4242)})
    repo.environment('ethics-gate', {branches: ['main']})
    const {grade, diagnoses} = await examined(hub, repo, DOCTOR)
    expect(diagnoses.filter(({state}) => state === 'missing' || state === 'risk').map(({id}) => id)).toEqual([
      'required-workflow',
    ])
    expect(diagnoses.filter(({state}) => state === 'cannot-see').map(({id}) => id)).toEqual(['bypass'])
    expect(grade).toBe('guarded')
    expect(hub.requests.written()).toEqual([])
  })

  test('finds grade advisory where the status comes from Actions', async () => {
    await using hub = await startHub()
    const repo = made(hub)
    repo.ruleset({rules: rules(15368)})
    repo.environment('ethics-gate', {branches: ['main']})
    const {grade, lacks} = await examined(hub, repo, DOCTOR)
    expect(grade).toBe('advisory')
    expect(lacks.get('guarded')?.map(({id}) => id)).toEqual(['status-source'])
  })

  test('does not count a ruleset that only evaluates', async () => {
    await using hub = await startHub()
    const repo = made(hub)
    repo.ruleset({name: 'trial', rules: rules(4242), enforcement: 'evaluate'})
    const {grade, diagnoses} = await examined(hub, repo, DOCTOR)
    expect(grade).toBe('none')
    expect(diagnoses.find(({id}) => id === 'status-required')?.state).toBe('missing')
  })

  test('shows an administrator who may pass by', async () => {
    await using hub = await startHub()
    const repo = made(hub)
    repo.ruleset({
      name: 'gate',
      rules: rules(4242),
      bypass: [{actor_type: 'RepositoryRole', actor_id: 5, bypass_mode: 'always'}],
    })
    hub.account('boss', {id: 2003})
    repo.permission('boss', 'admin')
    const {diagnoses} = await examined(hub, repo, {profile: 'user', account: 'boss'})
    expect(diagnoses.find(({id}) => id === 'bypass')).toMatchObject({
      state: 'risk',
      say: {with: {actors: ['RepositoryRole Admin (always)']}},
    })
  })

  test('reads classic protection, whole for an administrator and in part for everybody', async () => {
    await using hub = await startHub()
    const repo = made(hub)
    repo.protect('main', {
      checks: [{context: 'ethics-gate: main', app: 4242}],
      strict: true,
      reviews: {count: 1, codeOwners: true, lastPush: false},
    })
    hub.account('boss', {id: 2003})
    repo.permission('boss', 'admin')
    const whole = await examined(hub, repo, {profile: 'user', account: 'boss'})
    const {protection} = whole.facts.branches[0] ?? {}
    expect(protection).toMatchObject({
      checks: [{context: 'ethics-gate: main', source: 4242, by: 'classic'}],
      upToDate: known(true),
      codeOwners: known(true),
      lastPush: known(false),
      administrators: known(true),
    })
  })

  test('finds a holder whose login was taken by somebody else, and one without access', async () => {
    await using hub = await startHub()
    const repo = made(hub)
    hub.rename('kirsten', 'kirsten-elsewhere')
    hub.account('kirsten', {id: 6666})
    repo.permission('omar', 'none')
    const {diagnoses} = await examined(hub, repo, DOCTOR)
    const open = diagnoses.filter(({id, state}) => id.startsWith('role-') && state !== 'ok')
    expect(open.map(({id, about, state}) => [id, about, state])).toContainEqual([
      'role-account',
      'kirsten (gate-owner)',
      'missing',
    ])
  })

  test('looks at every gated branch, and says which pattern fits none', async () => {
    await using hub = await startHub()
    const repo = made(hub, {...FILES, '.github/ethics-gate/gate.yml': `${GATE}branches: [main, release/*, old]\n`})
    repo.push('release/1', repo.tip())
    repo.push('release/1/fix', repo.tip())
    const {facts} = await examined(hub, repo, DOCTOR)
    expect(facts.branches.map(({name, context}) => [name, context])).toEqual([
      ['main', 'ethics-gate: main'],
      ['release/1', 'ethics-gate: release/1'],
    ])
    expect(facts.unmatched).toEqual({kind: 'known', value: ['old']})
  })

  test('says what it cannot see with a token that may read nothing but names', async () => {
    await using hub = await startHub()
    const repo = made(hub)
    repo.ruleset({rules: rules(4242)})
    await expect(examined(hub, repo, {permissions: {}})).rejects.toMatchObject({code: 'refused'})
    const {grade, diagnoses} = await examined(hub, repo, {permissions: {contents: 'read'}})
    expect(grade).toBe('none')
    expect(diagnoses.filter(({state}) => state === 'cannot-see').map(({id}) => id)).toContain('environment')
  })
})

test('of branch protection that only administrators see whole, the part that everybody sees is used', async () => {
  await using hub = await startHub()
  const repo = made(hub)
  repo.protect('main', {checks: [{context: 'ethics-gate: main', app: 15368}], reviews: {count: 2, codeOwners: true}})
  const forge = openForge({
    token: hub.token({repository: repo, ...DOCTOR}),
    apiUrl: hub.urls.api,
    graphqlUrl: hub.urls.graphql,
    repository: {owner: 'example', name: 'care'},
  })
  const {client} = forge
  const asked: string[] = []
  const facts = await gather(
    {
      rest: client.rest,
      now: () => client.now(),
      // What GitHub answers here is not in the emulator: https://docs.github.com/graphql/reference/objects#refupdaterule.
      graphql: async <T>(query: string) => {
        asked.push(query)
        const refUpdateRule = {
          requiredApprovingReviewCount: 2,
          requiresCodeOwnerReviews: true,
          requiredStatusCheckContexts: [],
        }
        return {repository: {ref: {refUpdateRule}}} as T
      },
    },
    {owner: 'example', name: 'care'},
    commit => forge.tree(commit),
  )
  expect(asked).toHaveLength(1)
  expect(facts.branches[0]?.protection).toMatchObject({
    checks: [{context: 'ethics-gate: main', source: 15368, by: 'classic'}],
    approvals: known(2),
    codeOwners: known(true),
    upToDate: {kind: 'cannot-see', needs: 'administration'},
    lastPush: {kind: 'cannot-see'},
  })
})
