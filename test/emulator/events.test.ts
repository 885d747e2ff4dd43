import {expect, test} from 'vitest'
import {startHub} from './hub.ts'
import {asking, furnished} from './testing.ts'

test('an event of the default branch runs its workflow, one of the pull request runs that of the merge', async () => {
  await using hub = await startHub()
  const {repo, number, head} = furnished(hub)
  const events = hub.events(repo)
  const target = events.pullRequestTarget(number, 'opened')
  expect(target).toMatchObject({
    name: 'pull_request_target',
    ref: 'refs/heads/main',
    sha: repo.tip(),
    profile: 'actions',
  })
  expect(target.env).toMatchObject({
    GITHUB_SHA: repo.tip(),
    GITHUB_REF: 'refs/heads/main',
    GITHUB_BASE_REF: 'main',
    GITHUB_HEAD_REF: 'feature',
    GITHUB_WORKFLOW_REF: 'example/care/.github/workflows/ethics.yml@refs/heads/main',
    GITHUB_WORKFLOW_SHA: repo.tip(),
    GITHUB_REPOSITORY: 'example/care',
    GITHUB_REPOSITORY_ID: String(repo.id),
    GITHUB_ACTOR: 'maker',
    GITHUB_API_URL: hub.urls.api,
  })
  expect(target.payload).toMatchObject({
    action: 'opened',
    number,
    pull_request: {number, mergeable: null, head: {sha: head, repo: {fork: false}}, base: {ref: 'main'}},
    repository: {full_name: 'example/care', default_branch: 'main'},
    sender: {login: 'maker'},
  })
  const own = events.pullRequest(number)
  expect(own).toMatchObject({ref: `refs/pull/${number}/merge`, sha: repo.testMerge(number), profile: 'actions'})
  expect(own.env['GITHUB_WORKFLOW_SHA']).toBe(repo.testMerge(number))
})

test('from a fork, and from Dependabot, a run can only read, but for the events of the default branch', async () => {
  await using hub = await startHub()
  const {repo} = furnished(hub)
  repo.fork('outsider').commit('idea', {i: '1'}, {author: 'outsider'})
  const forked = repo.pull({head: 'outsider:idea', by: 'outsider'})
  repo.commit('dependabot/x', {package: '2'}, {author: hub.dependabot})
  const bumped = repo.pull({head: 'dependabot/x', by: hub.dependabot})
  const events = hub.events(repo)
  const review = repo.review(forked, {by: 'kirsten-dpo', body: 'Good'})
  expect(events.pullRequest(forked).profile).toBe('fork-readonly')
  expect(events.pullRequestReview(forked, review)).toMatchObject({
    profile: 'review-readonly',
    payload: {
      action: 'submitted',
      review: {state: 'approved', user: {login: 'kirsten-dpo'}},
      pull_request: {number: forked},
    },
  })
  expect(events.pullRequestTarget(forked).profile).toBe('actions')
  expect(events.pullRequestTarget(bumped).profile).toBe('dependabot')
  const woken = events.workflowRun(events.pullRequestReview(forked, review))
  expect(woken).toMatchObject({
    ref: 'refs/heads/main',
    sha: repo.tip(),
    profile: 'actions',
    payload: {
      workflow_run: {
        event: 'pull_request_review',
        head_sha: repo.pullAt(forked).headSha,
        pull_requests: [],
        head_repository: {full_name: 'outsider/care'},
      },
    },
  })
  const {ask} = asking(hub, hub.token({repository: repo, permissions: {actions: 'read'}}))
  const {body} = await ask('GET', `/repos/example/care/actions/runs/${woken.run.id}`)
  expect(body).toMatchObject({event: 'workflow_run', path: '.github/workflows/ethics.yml'})
})

test('the other events', async () => {
  await using hub = await startHub()
  const {repo, number} = furnished(hub)
  const events = hub.events(repo)
  const comment = repo.comment(number, 'kirsten-dpo', '/ethics-gate recheck')
  expect(events.issueComment(number, comment)).toMatchObject({
    payload: {issue: {number, pull_request: {}}, comment: {body: '/ethics-gate recheck', user: {login: 'kirsten-dpo'}}},
    env: {GITHUB_ACTOR: 'kirsten-dpo', GITHUB_BASE_REF: ''},
  })
  expect(events.schedule().payload).not.toHaveProperty('sender')
  expect(events.push().payload).toMatchObject({
    ref: 'refs/heads/main',
    before: '0'.repeat(40),
    after: repo.tip(),
    created: true,
  })
  expect(events.workflowDispatch({number: '1'}).payload).toMatchObject({inputs: {number: '1'}})
  const [entry] = repo.queue(number)
  expect(events.mergeGroup(number)).toMatchObject({
    ref: entry?.ref,
    sha: entry?.headSha,
    payload: {
      action: 'checks_requested',
      merge_group: {base_ref: 'refs/heads/main', base_sha: repo.tip(), head_ref: entry?.ref, head_sha: entry?.headSha},
    },
    env: {GITHUB_WORKFLOW_SHA: entry?.headSha},
  })
})
