import {describe, expect, test} from 'vitest'
import type {Ended} from '../../runner/runner.ts'
import {CODE, commented, grouped, MODEL, newModel, pushed, schedule, writesStatus} from './moves.ts'
import {Scene} from './scene.ts'

/** A later step can rely on the output `verdict`: it is there after every run that judged or failed, and never better than that. */

const PATIENCE = {timeout: 120_000}

const said = ({code, outputs, stderr}: Ended) => ({code, verdict: outputs.get('verdict') ?? '', stderr})
const ending = (code: 0 | 1 | 2, verdict: '' | 'passed' | 'awaiting' | 'blocked' | 'error') => ({
  code,
  verdict,
  stderr: '',
})

describe.concurrent('the output `verdict`', PATIENCE, () => {
  test('of a merge conflict is blocked', async () => {
    await using scene = await Scene.open()
    const number = scene.pull({'README.md': 'Care for all\n'})
    scene.repo.commit('main', {'README.md': 'Care!\n'}, {author: 'admin'})
    expect(said(await scene.run(number))).toEqual(ending(1, 'blocked'))
  })

  test('of a merge that GitHub does not make is an error, and so it is where few requests are left', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    const token = scene.hub.token({repository: scene.repo, limit: {restLeft: 150, graphqlLeft: 150}})
    expect(said(await scene.run(number, 'opened', {inputs: {token}}))).toEqual(ending(2, 'error'))
    scene.hub.mergeDelay(1000)
    expect(said(await scene.run(number))).toEqual(ending(2, 'error'))
  })

  test('of a run that may not open what it judged is an error, not passed', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    const happened = {pull_request: {number, updated_at: '2026-11-20T09:00:00Z'}}
    const ended = await scene.run(number, 'opened', {payload: happened, env: {GITHUB_RUN_ATTEMPT: '2'}})
    expect(said(ended)).toEqual(ending(2, 'error'))
  })

  test('of a pull request that changes each time it is judged is an error, not passed', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    for (let nth = 1; nth <= 3; nth++)
      scene.hub.after(
        writesStatus('success'),
        () => void scene.repo.commit('main', {'docs/more.md': `${nth}\n`}, {author: 'admin'}),
        nth,
      )
    expect(said(await scene.run(number))).toEqual(ending(2, 'error'))
  })

  test('of a merge group is its own, and blocked where one of its pull requests is not ready', async () => {
    await using scene = await Scene.open()
    const ready = scene.pull(CODE)
    await scene.run(ready)
    scene.repo.queue(ready)
    expect(said(await grouped(scene, ready))).toEqual(ending(0, 'passed'))
    const unready = scene.pull(MODEL)
    scene.repo.queue(unready)
    expect(said(await grouped(scene, unready))).toEqual(ending(1, 'blocked'))
  })

  test('of a run over several pull requests is the worst of them, though the job does not fail for it', async () => {
    await using scene = await Scene.open()
    expect(said(await pushed(scene))).toEqual(ending(0, ''))
    scene.pull(CODE)
    expect(said(await pushed(scene))).toEqual(ending(0, 'passed'))
    await newModel(scene)
    expect(said(await pushed(scene))).toEqual(ending(0, 'awaiting'))
    scene.pull(MODEL)
    scene.repo.commit('main', {'docs/more.md': 'More\n'}, {author: 'admin'})
    expect(said(await pushed(scene))).toEqual(ending(0, 'blocked'))
    // The nightly run also finds what came in before there was a gate.
    expect(said(await schedule(scene))).toEqual(ending(1, 'blocked'))
    scene.hub.fault({match: ({body}) => JSON.stringify(body ?? '').includes('query Open'), kind: '401'})
    expect(said(await pushed(scene))).toEqual(ending(2, 'error'))
  })

  test('is empty where there was nothing to judge', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    scene.hub.account('stranger')
    expect(said(await commented(scene, number, 'stranger', '/ethics-gate recheck'))).toEqual(ending(0, ''))
    await scene.run(number)
    scene.repo.close(number)
    expect(said(await scene.run(number, 'closed'))).toEqual(ending(0, ''))
  })

  test('is awaiting where another pull request with the same commit holds it up', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE, {branch: 'shared'})
    scene.repo.review(number, {by: 'kirsten', state: 'CHANGES_REQUESTED', body: 'No'})
    const second = scene.repo.pull({head: 'shared', by: 'maker'})
    expect(said(await scene.run(second))).toEqual(ending(0, 'awaiting'))
  })
})
