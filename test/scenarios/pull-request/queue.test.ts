import {describe, expect, test} from 'vitest'
import {CAUSE, CODE, events, gateWith, grouped, newModel, stricterPolicy, writesStatus} from './moves.ts'
import {DECLARATION, DOCUMENTS, declared, GATE, POLICY, WORKFLOW_FILE, WORKFLOW_PATH} from './project.ts'
import {Scene, STATUS} from './scene.ts'

/** A merge queue: what was approved one by one is merged together. */

const PATIENCE = {timeout: 120_000}
const GATE_PATH = '.github/ethics-gate/gate.yml'

function groupHead({repo}: Scene, number: number): string {
  return repo.queued.find(one => one.number === number)?.headSha ?? ''
}

describe.concurrent('a merge group', PATIENCE, () => {
  test('of one passes with the success of its pull request, on a commit of its own', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    await scene.run(number)
    scene.repo.queue(number)
    const ended = await grouped(scene, number)
    expect(ended.code).toBe(0)
    const head = groupHead(scene, number)
    expect(scene.statusOf(head)?.state).toBe('success')
    expect(scene.hub.groupMergeable(scene.repo, number)).toEqual({mergeable: true, why: []})
    expect(scene.statusOf(head)?.description).toContain(` · ${scene.repo.git.commit(head).tree.slice(0, 12)} · `)
  })

  test('of two passes when both have what they need', async () => {
    await using scene = await Scene.open()
    const first = scene.pull(CODE)
    const {number: second, sign} = await newModel(scene)
    scene.repo.review(second, {by: 'kirsten', body: sign})
    await Promise.all([scene.run(first), scene.run(second)])
    scene.repo.queue(first, second)
    for (const number of [first, second]) expect((await grouped(scene, number)).code).toBe(0)
    expect(scene.hub.groupMergeable(scene.repo, second).mergeable).toBe(true)
  })

  test('of two with gate files that were approved one by one waits for nobody again', async () => {
    await using scene = await Scene.open()
    const pulls = [
      scene.pull({'.github/CODEOWNERS': '* @bodil\n'}),
      scene.pull({'.github/workflows/lint.yml': 'on: push\n'}),
    ]
    for (const number of pulls) {
      await scene.run(number)
      scene.approve(number, 'bodil', scene.lines(number))
      await scene.run(number, 'edited')
      expect(scene.status(number)?.state).toBe('success')
    }
    scene.repo.queue(...pulls)
    await grouped(scene, pulls[1] ?? 0)
    expect(scene.hub.groupMergeable(scene.repo, pulls[1] ?? 0).mergeable).toBe(true)
  })

  test('of two with a decision that its role approved, which no rule asks for yet, waits for nobody again', async () => {
    const POLICY_PATH = '.github/ethics-gate/policies/house/policy.yml'
    const policy = `${POLICY[POLICY_PATH]}  start: {for: order, when: {project.status: [pilot]}, check: {decision: {kind: start, by: [officer]}}, enforce: block, what: The officer decided, how: Ask.}\n`
    await using scene = await Scene.open({files: {[POLICY_PATH]: policy}})
    const {text} = await declared(DOCUMENTS, {pull: 1})
    const decided = 'decisions: [{id: go, kind: start, because: Needed, by: {role: officer}, date: 2026-05-02}]\n'
    const first = scene.pull({'ethics.yml': text + decided})
    const second = scene.pull(CODE)
    await Promise.all([scene.run(first), scene.run(second)])
    expect(scene.status(first)?.state).toBe('pending')
    expect(scene.lines(first)).toEqual([expect.stringMatching(/^ethics: approve decision\/go officer a1-/)])
    scene.approve(first, 'kirsten', scene.lines(first))
    await scene.run(first, 'edited')
    expect(scene.status(first)?.state).toBe('success')
    scene.repo.queue(first, second)
    for (const number of [first, second]) expect((await grouped(scene, number)).code).toBe(0)
    expect(scene.hub.groupMergeable(scene.repo, second).mergeable).toBe(true)
  })

  test('fails when an approval was dismissed after queueing, and says of which pull request', async () => {
    await using scene = await Scene.open()
    const {number: first, sign} = await newModel(scene)
    const second = scene.pull(CODE)
    const review = scene.repo.review(first, {by: 'kirsten', body: sign})
    await Promise.all([scene.run(first), scene.run(second)])
    scene.repo.queue(first, second)
    scene.repo.dismiss(first, review, 'maker')
    for (const number of [first, second]) {
      const ended = await grouped(scene, number)
      expect(ended.code).toBe(1)
      expect(scene.statusOf(groupHead(scene, number))).toMatchObject({
        state: 'failure',
        description: expect.stringContaining(`#${first}`),
      })
      expect(scene.hub.groupMergeable(scene.repo, number).mergeable).toBe(false)
    }
    expect(scene.statusOf(groupHead(scene, second))?.description).not.toContain(`#${second}`)
  })

  test('fails with a change of the workflow that nobody approved, even when its own workflow says success', async () => {
    await using scene = await Scene.open()
    const first = scene.pull({[WORKFLOW_PATH]: `${WORKFLOW_FILE}# always green\n`})
    const second = scene.pull(CODE)
    await Promise.all([scene.run(first), scene.run(second)])
    scene.repo.queue(first, second)
    expect((await grouped(scene, second)).code).toBe(1)
    expect(scene.statusOf(groupHead(scene, second))?.state).toBe('failure')
    // A forged success on the head is no approval.
    scene.repo.status(scene.repo.pullAt(first).headSha, {context: STATUS, state: 'success', by: scene.hub.actions})
    expect((await grouped(scene, second)).code).toBe(1)
    expect(scene.statusOf(groupHead(scene, second))?.state).toBe('failure')
  })

  test('fails when a pull request has no success of its own, though its content is in order', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    scene.repo.queue(number)
    expect((await grouped(scene, number)).code).toBe(1)
    expect(scene.statusOf(groupHead(scene, number))?.state).toBe('failure')
  })

  test('fails when each passes alone and what comes out of both does not', async () => {
    const lib = {'lib/round.py': 'print(0)\n'}
    await using scene = await Scene.open({files: lib})
    const wider = scene.pull({'docs/notes.md': 'To be sealed\n'}, {branch: 'wider'})
    const {text, seal} = await declared(
      {...DOCUMENTS, ...lib},
      {declaration: DECLARATION.replace('paths: [model/]', 'paths: [model/, lib/]'), pull: wider},
    )
    scene.repo.commit('wider', {'ethics.yml': text}, {author: 'maker'})
    scene.repo.review(wider, {by: 'kirsten', body: `ethics: sign care/dpia officer ${seal}`})
    const code = scene.pull(CODE)
    await Promise.all([scene.run(wider), scene.run(code)])
    expect([wider, code].map(number => scene.status(number)?.state)).toEqual(['success', 'success'])
    scene.repo.queue(wider, code)
    expect((await grouped(scene, wider)).code).toBe(0)
    expect((await grouped(scene, code)).code).toBe(1)
    expect(scene.hub.groupMergeable(scene.repo, code).mergeable).toBe(false)
  })

  test('with a stricter policy in front is judged by it too', async () => {
    await using scene = await Scene.open()
    const policy = scene.pull(stricterPolicy())
    await scene.run(policy)
    scene.approve(policy, 'bodil', scene.lines(policy))
    await scene.run(policy, 'edited')
    expect(scene.status(policy)?.state).toBe('success')
    const code = scene.pull(CODE)
    await scene.run(code)
    scene.repo.queue(policy, code)
    expect((await grouped(scene, policy)).code).toBe(0)
    const ended = await grouped(scene, code)
    expect(ended.code).toBe(1)
    expect(scene.statusOf(groupHead(scene, code))?.state).toBe('failure')
  })

  test('that is no longer in the queue fails with a reason', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    await scene.run(number)
    scene.repo.queue(number)
    const event = events(scene).mergeGroup(number, CAUSE)
    const head = groupHead(scene, number)
    scene.repo.dequeue(number)
    const ended = await scene.deliver(event)
    expect(ended.code).toBe(2)
    expect(scene.statusOf(head)?.state).toBe('error')
    expect(ended.annotations.map(({message}) => message).join('\n')).toContain('gh-readonly-queue/main/pr-')
  })

  test('that is named by a branch of somebody else is not judged', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    await scene.run(number)
    scene.repo.queue(number)
    const event = events(scene).mergeGroup(number, CAUSE)
    const {merge_group: group, ...payload} = event.payload as {merge_group: object}
    const ended = await scene.deliver({
      ...event,
      payload: {
        ...payload,
        merge_group: {...group, head_ref: `refs/heads/gh-readonly-queue/loose/pr-${number}-${'a'.repeat(40)}`},
      },
    })
    expect(ended.code).toBe(2)
    expect(scene.statusOf(groupHead(scene, number))?.state).not.toBe('success')
  })

  test('whose pull requests changed while it was judged fails', async () => {
    await using scene = await Scene.open()
    const {number, sign} = await newModel(scene)
    const review = scene.repo.review(number, {by: 'kirsten', body: sign})
    await scene.run(number)
    scene.repo.queue(number)
    scene.hub.before(
      ({path}) => path.includes(`/git/trees/${groupHead(scene, number)}`),
      () => scene.repo.dismiss(number, review, 'kirsten'),
    )
    await grouped(scene, number)
    expect(scene.hub.groupMergeable(scene.repo, number).mergeable).toBe(false)
  })

  test('into a branch that is not gated gets no status', async () => {
    await using scene = await Scene.open()
    scene.repo.commit('loose', {})
    const number = scene.pull(CODE, {base: 'loose'})
    scene.repo.queue(number)
    expect((await grouped(scene, number)).code).toBe(0)
    expect(scene.repo.statuses).toEqual([])
  })

  test('under a fixed name of the status gets it under that name', async () => {
    await using scene = await Scene.open({files: gateWith('context: ethics'), required: false})
    const number = scene.pull(CODE)
    await scene.run(number)
    scene.repo.queue(number)
    await grouped(scene, number)
    expect(scene.statusOf(groupHead(scene, number), 'ethics')?.state).toBe('success')
  })

  test('repairs a broken gate when an administrator approved it, and holds everything else', async () => {
    await using scene = await Scene.open()
    scene.repo.commit('main', {[GATE_PATH]: 'gate: 1\npolicies: house\n'}, {by: 'admin'})
    const [repair, code] = [scene.pull(GATE), scene.pull(CODE)]
    await Promise.all([scene.run(repair), scene.run(code)])
    scene.approve(repair, 'admin', scene.lines(repair))
    await scene.run(repair, 'edited')
    expect(scene.status(repair)?.state).toBe('success')
    scene.repo.queue(repair, code)
    expect((await grouped(scene, repair)).code).toBe(0)
    expect(scene.hub.groupMergeable(scene.repo, repair).mergeable).toBe(true)
    await grouped(scene, code)
    expect(scene.hub.groupMergeable(scene.repo, code).mergeable).toBe(false)
  })

  test('whose status is refused ends with 2', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    await scene.run(number)
    scene.repo.queue(number)
    scene.hub.fault({match: writesStatus(), kind: '403'})
    expect((await grouped(scene, number)).code).toBe(2)
    expect(scene.hub.groupMergeable(scene.repo, number).mergeable).toBe(false)
  })

  test('can be woken by the run of a workflow that only tells that there is one', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    await scene.run(number)
    scene.repo.queue(number)
    const told = events(scene).mergeGroup(number, {workflow: '.github/workflows/queue.yml'})
    expect((await scene.deliver(events(scene).workflowRun(told, CAUSE))).code).toBe(0)
    expect(scene.hub.groupMergeable(scene.repo, number).mergeable).toBe(true)
  })
})
