import {describe, expect, test} from 'vitest'
import {answerHere, runHere} from './here.ts'
import {CODE, gateWith} from './moves.ts'
import {requires, Scene} from './scene.ts'

const PATIENCE = {timeout: 120_000}
const RISKY = {'model/rules.txt': 'those without a Dutch name last\n'}

describe.concurrent('a status stands for every open pull request with the same head and name', PATIENCE, () => {
  test('so what is empty on another branch does not open a change that fails on this one', async () => {
    const shared = {files: gateWith('context: ethics-gate\nbranches: [main, "release/*"]'), required: false}
    await using scene = await Scene.open(shared)
    scene.repo.ruleset({rules: [requires('ethics-gate')]})
    const number = scene.pull(RISKY, {branch: 'risky'})
    await scene.run(number)
    expect(scene.status(number, 'ethics-gate')?.state).toBe('failure')
    scene.repo.commit('release/x', RISKY, {author: 'maker'})
    const other = scene.repo.pull({head: 'risky', base: 'release/x', by: 'maker'})
    await scene.run(other)
    expect(scene.status(number, 'ethics-gate')?.state).toBe('failure')
    expect(scene.status(number, 'ethics-gate')?.description).toContain(`#${number} `)
    expect(scene.opens(number)).toBe(false)
    expect(scene.comments(other)[0]).toMatch(new RegExp(`#(&#8203;)?${number} has the same commit`))
    expect(scene.comments(other)[0]).not.toContain('Passed')
    scene.repo.close(number, 'maker')
    await scene.run(number, 'closed')
    expect(scene.status(other, 'ethics-gate')?.state).toBe('success')
  })

  test('and each branch with a name of its own is judged by itself', async () => {
    await using scene = await Scene.open({files: gateWith('branches: [main, "release/*"]')})
    const number = scene.pull(RISKY, {branch: 'risky'})
    await scene.run(number)
    scene.repo.commit('release/x', RISKY, {author: 'maker'})
    const other = scene.repo.pull({head: 'risky', base: 'release/x', by: 'maker'})
    await scene.run(other)
    expect(scene.status(number)?.state).toBe('failure')
    expect(scene.status(other, 'ethics-gate: release/x')?.state).toBe('success')
  })

  test('so an objection is not walked round by a second pull request, of the repository or of a fork', async () => {
    await using scene = await Scene.open()
    scene.hub.account('outsider', {id: 9998})
    const number = scene.pull(CODE, {branch: 'objected'})
    const body = 'This ranks the poor last.\n\nethics: escalate board'
    scene.repo.review(number, {by: 'kirsten', state: 'CHANGES_REQUESTED', body})
    await scene.run(number)
    expect(scene.status(number)?.state).toBe('pending')
    const second = scene.repo.pull({head: 'objected', by: 'maker', base: 'main'})
    await scene.run(second)
    expect(scene.status(second)?.state).toBe('pending')
    expect(scene.opens(second)).toBe(false)
    scene.repo.fork('outsider')
    const third = scene.repo.pull({head: 'outsider:objected', by: 'outsider'})
    await scene.run(third)
    expect(scene.status(third)?.state).toBe('pending')
    for (const one of [number, second]) {
      scene.repo.close(one, 'maker')
      await scene.run(one, 'closed')
    }
    expect(scene.status(third)?.state).toBe('success')
  })

  test('and what a push takes from one is not taken from the other, which is judged for itself then', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE, {branch: 'pushed'})
    const before = scene.repo.pullAt(number).headSha
    scene.repo.push('copy', before, 'maker')
    const second = scene.repo.pull({head: 'copy', by: 'maker'})
    scene.repo.review(number, {by: 'kirsten', state: 'CHANGES_REQUESTED', body: 'No'})
    await runHere(scene, second)
    expect(scene.status(second)?.state).toBe('pending')
    scene.repo.commit('pushed', {'lib/round.py': 'print(2)\n'}, {author: 'maker'})
    await answerHere(scene, {kind: 'pull-request', number, before})
    expect(scene.status(number)?.state).toBe('pending')
    expect(scene.status(second)?.state).toBe('success')
    scene.repo.close(second, 'maker')
    await runHere(scene, second)
    expect(scene.statusOf(before)?.state).toBe('failure')
  })

  test('also where more pull requests are open than are told along', async () => {
    await using scene = await Scene.open()
    for (let nth = 0; nth < 101; nth++) scene.pull({[`lib/${nth}.py`]: 'print(1)\n'}, {branch: `other-${nth}`})
    const number = scene.pull(CODE, {branch: 'objected'})
    scene.repo.review(number, {by: 'kirsten', state: 'CHANGES_REQUESTED', body: 'No'})
    const second = scene.repo.pull({head: 'objected', by: 'maker'})
    await scene.run(second)
    expect(scene.status(second)?.state).toBe('pending')
  })
})

describe.concurrent('branches whose names differ in capitals only', PATIENCE, () => {
  test('have names of their own for their statuses', async () => {
    await using scene = await Scene.open({files: gateWith('branches: [main, "release/*"]')})
    scene.repo.commit('release/a', RISKY, {author: 'maker'})
    scene.repo.commit('release/A', {'README.md': 'Care!\n'}, {author: 'maker'})
    const branch = 'risky'
    const failing = scene.pull(RISKY, {branch, base: 'release/A'})
    await scene.run(failing)
    const passing = scene.repo.pull({head: branch, base: 'release/a', by: 'maker'})
    await scene.run(passing)
    const head = scene.repo.pullAt(failing).headSha
    const states = scene.repo.statuses.filter(({sha}) => sha === head).map(one => [one.context, one.state])
    const last = new Map(states.map(([context = '', state]) => [context.toLowerCase(), state]))
    expect(last.size).toBe(2)
    expect(last.get('ethics-gate: release/a')).toBe('success')
    expect([...last].find(([context]) => /^ethics-gate: release\/a \([0-9a-f]{8}\)$/.test(context))?.[1]).toBe(
      'failure',
    )
  })
})
