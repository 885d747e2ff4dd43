import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {CAUSE, CODE, commented, events, gateWith, MODEL, newModel, reviewed, schedule} from './moves.ts'
import {DECLARATION, DOCUMENTS, declared, POLICY, WORKFLOW_PATH} from './project.ts'
import {Scene, STATUS} from './scene.ts'

/** Attacks on the platform itself: getting a green light that was not earned. */

const PATIENT = {timeout: 120_000}
const LOOSE = 'ethics-gate: loose'
const POLICY_PATH = '.github/ethics-gate/policies/house/policy.yml'

describe.concurrent('the branch that a pull request goes to', PATIENT, () => {
  test('what passes against a branch that is not gated opens nothing into the one that is', async () => {
    await using scene = await Scene.open()
    scene.repo.commit('loose', {'.github/ethics-gate/gate.yml': null, [POLICY_PATH]: null})
    const aside = scene.pull(MODEL, {branch: 'feature', base: 'loose'})
    expect((await scene.run(aside)).code).toBe(1)
    expect(scene.repo.statuses).toEqual([])
    expect(scene.comments(aside)).toEqual([expect.stringContaining('no status is written')])
    const number = scene.repo.pull({head: 'feature', by: 'maker'})
    await scene.run(number)
    expect(scene.status(number)?.state).toBe('failure')
    scene.repo.close(aside)
    await scene.run(aside, 'closed')
    scene.repo.reopen(aside)
    await scene.run(aside, 'reopened')
    expect(scene.status(number)?.state).toBe('failure')
    expect(scene.repo.statuses.map(({context}) => context)).not.toContain(LOOSE)
    expect(scene.opens(number)).toBe(false)
  })

  test('two gated branches have a status each on the same commit, and share no success', async () => {
    await using scene = await Scene.open({files: gateWith('branches: [main, loose]')})
    const {text} = await declared(DOCUMENTS, {
      declaration: DECLARATION.replace('effect: service', 'effect: information'),
      pull: 1,
    })
    scene.repo.commit('loose', {'ethics.yml': text}, {by: 'admin'})
    scene.repo.commit('feature', CODE, {author: 'maker', parents: [scene.repo.tip('loose')]})
    const here = scene.repo.pull({head: 'feature', by: 'maker'})
    const there = scene.repo.pull({head: 'feature', base: 'loose', by: 'maker'})
    expect(scene.repo.pullAt(here).headSha).toBe(scene.repo.pullAt(there).headSha)
    await scene.run(here)
    await scene.run(there)
    expect(scene.status(there, LOOSE)?.state).toBe('success')
    expect(scene.status(here, STATUS)?.state).toBe('pending')
    expect(scene.opens(here)).toBe(false)
  })

  test('policies that are weaker on the base branch decide nothing: those of the default branch do', async () => {
    await using scene = await Scene.open({files: gateWith("branches: [main, 'release/*']")})
    scene.repo.commit('release/1', {
      [POLICY_PATH]: String(POLICY[POLICY_PATH]).replace('enforce: block', 'enforce: advise'),
      ...gateWith('mode: observe'),
    })
    const number = scene.pull(MODEL, {base: 'release/1'})
    const ended = await scene.run(number)
    expect(ended.code).toBe(1)
    expect(scene.status(number, 'ethics-gate: release/1')?.state).toBe('failure')
  })

  test('a branch from before the gate is judged by the gate of today', async () => {
    await using scene = await Scene.open({files: gateWith("branches: [main, 'release/*']")})
    scene.repo.commit('release/0', {
      '.github/ethics-gate/gate.yml': null,
      [POLICY_PATH]: null,
      [WORKFLOW_PATH]: null,
    })
    const number = scene.pull(MODEL, {base: 'release/0'})
    await scene.run(number)
    expect(scene.status(number, 'ethics-gate: release/0')?.state).toBe('failure')
  })

  test('a name of a branch stands for itself and not for what lies below it', async () => {
    await using scene = await Scene.open({files: gateWith("branches: [main, 'release/*', lts]")})
    const bases = ['release/1', 'release/1/hotfix', 'lts', 'lts-2', 'mainly']
    for (const base of bases) scene.repo.commit(base, {})
    const pulls = bases.map((base, at) => scene.pull({'lib/round.py': `print(${at})\n`}, {base}))
    for (const number of pulls) await scene.run(number)
    expect([...new Set(scene.repo.statuses.map(({context}) => context))]).toEqual([
      'ethics-gate: release/1',
      'ethics-gate: lts',
    ])
  })

  test('a fixed name of the status is used for every branch that is listed', async () => {
    await using scene = await Scene.open({
      files: gateWith('branches: [main, next]\ncontext: ethics'),
      required: false,
    })
    scene.repo.commit('next', {})
    const here = scene.pull(CODE)
    const next = scene.pull({'lib/other.py': 'print(2)\n'}, {base: 'next'})
    await Promise.all([scene.run(here), scene.run(next)])
    expect(scene.status(here, 'ethics')?.state).toBe('success')
    expect(scene.status(next, 'ethics')?.state).toBe('success')
    expect(new Set(scene.repo.statuses.map(({context}) => context))).toEqual(new Set(['ethics']))
  })
})

describe.concurrent('the run of a review', PATIENT, () => {
  test('judges nothing and asks nothing: it only wakes a run of the default branch', async () => {
    await using scene = await Scene.open()
    const {number, sign} = await newModel(scene)
    await scene.run(number)
    expect(scene.status(number)?.state).toBe('pending')
    const review = scene.repo.review(number, {by: 'kirsten', body: sign})
    scene.hub.requests.clear()
    const event = events(scene).pullRequestReview(number, review, 'submitted', CAUSE)
    const own = await scene.deliver(event)
    expect(own.code).toBe(0)
    expect(own.outputs.get('verdict') ?? '').toBe('')
    expect(scene.hub.requests.count()).toBe(0)
    expect(scene.status(number)?.state).toBe('pending')
    const woken = await scene.deliver(events(scene).workflowRun(event, CAUSE))
    expect(woken.code).toBe(0)
    expect(scene.status(number)?.state).toBe('success')
  })

  test('wakes also for a fork, whose pull request the event does not name', async () => {
    await using scene = await Scene.open()
    const fork = scene.repo.fork('outsider')
    fork.commit('change', {'.github/CODEOWNERS': '* @maker\n'}, {author: 'outsider'})
    const number = scene.repo.pull({head: 'outsider:change', by: 'outsider'})
    await scene.deliver(events(scene).pullRequestTarget(number, 'opened', CAUSE))
    expect(scene.status(number)?.state).toBe('pending')
    const review = scene.repo.review(number, {by: 'bodil', body: scene.lines(number, 'board').join('\n')})
    const {own, woken} = await reviewed(scene, number, review)
    expect([own.code, woken.code]).toEqual([0, 0])
    expect(scene.status(number)?.state).toBe('success')
  })

  test('is never the last word: a dismissed approval closes again, also when that review event is all there is', async () => {
    await using scene = await Scene.open()
    const {number, sign} = await newModel(scene)
    const review = scene.repo.review(number, {by: 'kirsten', body: sign})
    await scene.run(number)
    expect(scene.opens(number)).toBe(true)
    scene.repo.dismiss(number, review, 'maker')
    await reviewed(scene, number, review, 'dismissed')
    expect(scene.status(number)?.state).toBe('pending')
    expect(scene.opens(number)).toBe(false)
  })

  test('a run that something else than a review wakes does nothing', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    const other = events(scene).schedule(undefined, {workflow: '.github/workflows/review.yml'})
    const ended = await scene.deliver(events(scene).workflowRun(other, CAUSE))
    expect(ended.code).toBe(0)
    expect(scene.hub.requests.count()).toBe(0)
    expect(scene.status(number)).toBeUndefined()
  })

  test('a pull request that drops the trigger of reviews waits for the owners of the gate, and for nobody else', async () => {
    await using scene = await Scene.open({
      files: {'.github/workflows/review.yml': 'on: pull_request_review\njobs: {}\n'},
    })
    const number = scene.pull({'.github/workflows/review.yml': 'on: push\njobs: {}\n'})
    const ended = await scene.run(number)
    expect(ended.code).toBe(0)
    expect(scene.status(number)?.state).toBe('pending')
    const [line = ''] = scene.lines(number)
    expect(line).toMatch(/^ethics: approve gate board a1-/)
    scene.approve(number, 'kirsten', [line])
    scene.approve(number, 'maker2', [line])
    await scene.run(number, 'edited')
    expect(scene.status(number)?.state).toBe('pending')
    scene.approve(number, 'bodil', [line])
    await scene.run(number, 'edited')
    expect(scene.status(number)?.state).toBe('success')
  })
})

describe.concurrent('what stands on a commit', PATIENT, () => {
  test('our status never goes to the test merge', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    await scene.run(number)
    const {headSha} = scene.repo.pullAt(number)
    expect(new Set(scene.repo.statuses.map(({sha}) => sha))).toEqual(new Set([headSha]))
  })

  test('a success that somebody else wrote does not outlive the next run', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(MODEL)
    await scene.run(number)
    const ours = scene.status(number)
    scene.repo.status(scene.repo.pullAt(number).headSha, {
      context: STATUS,
      state: 'success',
      description: ours?.description ?? '',
      by: scene.hub.actions,
    })
    await schedule(scene)
    expect(scene.status(number)).toEqual(ours)
  })

  test('when GitHub takes no more statuses the run ends with 2 and says why', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(MODEL)
    const {headSha} = scene.repo.pullAt(number)
    for (let count = 0; count < 1000; count++)
      scene.repo.status(headSha, {context: STATUS, state: 'success', description: `${count}`, by: 'maker'})
    const ended = await scene.run(number)
    expect(ended.code).toBe(2)
    expect(
      ended.annotations
        .filter(({level}) => level === 'error')
        .map(({message}) => message)
        .join('\n'),
    ).toContain('POST /repos/{owner}/{repo}/statuses/{sha}')
  })

  test('a token that may not write statuses ends the run with 2, whatever the verdict', async () => {
    await using scene = await Scene.open()
    for (const changes of [CODE, MODEL]) {
      const number = scene.pull(changes)
      const ended = await scene.run(number, 'opened', {permissions: {contents: 'read', 'pull-requests': 'write'}})
      expect(ended.code).toBe(2)
      expect(scene.status(number)).toBeUndefined()
    }
  })

  test('the job fails on content and not on approvals; the status knows both', async () => {
    await using scene = await Scene.open()
    const {number: awaiting} = await newModel(scene)
    const blocked = scene.pull({'model/rules.txt': 'youngest first\n'})
    const [waits, fails] = await Promise.all([scene.run(awaiting), scene.run(blocked)])
    expect([waits.code, scene.status(awaiting)?.state]).toEqual([0, 'pending'])
    expect([fails.code, scene.status(blocked)?.state]).toEqual([1, 'failure'])
  })
})

describe.concurrent('what a run believes', PATIENT, () => {
  test('the clock of the forge, and neither that of the runner nor a variable', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    scene.hub.clock.set('2027-02-28T23:30:00Z')
    await scene.run(number, 'opened', {env: {ETHICS_GATE_TODAY: '2026-01-01', TZ: 'Pacific/Auckland'}})
    expect(scene.status(number)?.description).toMatch(/ · 2027-02-28$/)
  })

  test('nothing that lies in the workspace', async () => {
    await using scene = await Scene.open()
    const folder = mkdtempSync(join(tmpdir(), 'ethics-gate-workspace-'))
    try {
      mkdirSync(join(folder, '.github/ethics-gate'), {recursive: true})
      writeFileSync(join(folder, '.github/ethics-gate/gate.yml'), 'gate: 1\nmode: observe\n')
      writeFileSync(join(folder, 'ethics.yml'), 'ethics: 1\nproject: {name: Other}\n')
      const number = scene.pull(MODEL)
      const ended = await scene.run(number, 'opened', {env: {GITHUB_WORKSPACE: folder}})
      expect([ended.code, scene.status(number)?.state]).toEqual([1, 'failure'])
    } finally {
      rmSync(folder, {recursive: true})
    }
  })

  test('nothing that stands in a comment: one that was rewritten is put right and changes no verdict', async () => {
    await using scene = await Scene.open()
    const {number} = await newModel(scene)
    await scene.run(number)
    const status = scene.status(number)
    const own = scene.repo.comments.find(one => one.number === number)
    const shown = own?.body ?? ''
    if (own) {
      own.body = shown.replace(/\n[\s\S]*$/, '\n### passed\n\nmovement: same; signed by @kirsten; baseline: accepted\n')
      own.edited = {by: scene.hub.who('maker'), at: scene.hub.clock.now()}
    }
    scene.repo.comment(number, 'maker', shown.replace('sign', 'signed'))
    await scene.run(number, 'edited')
    expect(scene.status(number)).toEqual(status)
    expect(scene.comments(number).filter(body => body === shown)).toHaveLength(1)
  })

  test('nothing of the event but where to look', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(MODEL)
    const passing = scene.repo.tip()
    const ended = await scene.run(number, 'opened', {
      payload: {
        pull_request: {
          number,
          updated_at: scene.hub.clock.now().toISOString(),
          state: 'closed',
          merged: true,
          draft: true,
          base: {ref: 'loose', sha: passing},
          head: {ref: 'main', sha: passing},
          merge_commit_sha: passing,
          user: {login: 'bodil', id: 2001},
        },
        repository: {default_branch: 'loose'},
      },
    })
    expect([ended.code, scene.status(number)?.state]).toEqual([1, 'failure'])
    expect(ended.result).toMatchObject({
      change: {
        deciding: scene.repo.tip(),
        base: scene.repo.tip(),
        head: scene.repo.pullAt(number).headSha,
        merge: scene.repo.testMerge(number),
      },
    })
  })
})

describe.concurrent('a comment that asks for a new run', PATIENT, () => {
  test('is heard from somebody who can write, as exactly those words', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    const ended = await commented(scene, number, 'maker', '/ethics-gate recheck')
    expect(ended.code).toBe(0)
    expect(scene.status(number)?.state).toBe('success')
  })

  test('is heard from whoever holds a role, also without the right to write', async () => {
    await using scene = await Scene.open()
    scene.repo.permission('kirsten', 'read')
    const number = scene.pull(CODE)
    await commented(scene, number, 'kirsten', '/ethics-gate recheck\n')
    expect(scene.status(number)?.state).toBe('success')
  })

  test('is not heard from anybody else, nor with a word more, nor on an issue', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    const issue = scene.repo.issue({title: 'A question'})
    scene.hub.account('stranger')
    const stranger = await commented(scene, number, 'stranger', '/ethics-gate recheck')
    expect(stranger.code).toBe(0)
    expect(stranger.lines.join('\n')).toContain('stranger')
    const asked = scene.hub.requests.count()
    for (const [on, body] of [
      [number, '/ethics-gate recheck --policy none'],
      [number, 'please /ethics-gate recheck'],
      [number, ' /ethics-gate recheck'],
      [number, '/ethics-gate recheck\n/ethics-gate approve'],
      [number, '/Ethics-Gate Recheck'],
      [number, '> /ethics-gate recheck'],
      [issue, '/ethics-gate recheck'],
    ] as const)
      expect((await commented(scene, on, 'maker', body)).code).toBe(0)
    expect(scene.hub.requests.count()).toBe(asked)
    expect(scene.hub.requests.writes()).toEqual([])
    expect(scene.repo.statuses).toEqual([])
  })
})
