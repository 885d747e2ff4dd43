import {describe, expect, test} from 'vitest'
import {written} from '../../project.ts'
import {CODE, MODEL} from './moves.ts'
import {DOCUMENTS, declared} from './project.ts'
import {Scene} from './scene.ts'

/** Content decides what is fresh: not the order of commits, not their dates, not where the files lie. */

const PATIENCE = {timeout: 120_000}

describe.concurrent('an assessment', PATIENCE, () => {
  test('committed first, with the model after it, or both in one commit: outdated all the same', async () => {
    await using scene = await Scene.open()
    scene.repo.commit('two', MODEL, {author: 'maker'})
    scene.repo.commit('two', {'docs/dpia.md': `${written()}\n`}, {author: 'maker'})
    const two = scene.repo.pull({head: 'two', by: 'maker'})
    const one = scene.pull({...MODEL, 'docs/dpia.md': `${written()}\n`})
    for (const number of [two, one]) {
      expect((await scene.run(number)).code).toBe(1)
      expect(scene.status(number)?.state).toBe('failure')
    }
  })

  test('is fresh again once the model is as it was, without anybody signing again', async () => {
    await using scene = await Scene.open()
    const number = scene.pull({...MODEL, ...CODE}, {branch: 'back'})
    await scene.run(number)
    expect(scene.status(number)?.state).toBe('failure')
    scene.repo.commit('back', {'model/rules.txt': DOCUMENTS['model/rules.txt']}, {author: 'maker'})
    await scene.run(number, 'synchronize')
    expect(scene.status(number)?.state).toBe('success')
  })

  test('stays signed when its project moves to another folder with all its files', async () => {
    await using scene = await Scene.open()
    const {text} = await declared(DOCUMENTS, {pull: 1})
    const away = Object.fromEntries([...Object.keys(DOCUMENTS), 'ethics.yml'].map(path => [path, null]))
    const there = Object.fromEntries(
      Object.entries({...DOCUMENTS, 'ethics.yml': text}).map(([path, content]) => [`care/${path}`, content]),
    )
    const number = scene.pull({...away, ...there})
    const ended = await scene.run(number)
    expect([ended.code, scene.status(number)?.state]).toEqual([0, 'success'])
  })
})
