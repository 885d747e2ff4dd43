import {expect, test} from 'vitest'
import {DECLARATION, DOCUMENTS, declared} from './project.ts'
import {Scene} from './scene.ts'

test('a change of code in a project that is in order opens the merge', async () => {
  await using scene = await Scene.open()
  const number = scene.pull({'lib/round.py': 'print(1)\n'})
  const ended = await scene.run(number)
  expect(ended.stderr).toBe('')
  expect(ended.code).toBe(0)
  expect(scene.status(number)?.state).toBe('success')
  expect(scene.opens(number)).toBe(true)
  const writes = scene.hub.requests.writes().length
  const again = await scene.run(number, 'synchronize')
  expect(again.code).toBe(0)
  expect(scene.hub.requests.writes().length).toBe(writes)
})

test('a new model makes the assessment outdated; sealed again and signed by review it opens', async () => {
  await using scene = await Scene.open()
  const files = {...DOCUMENTS, 'model/rules.txt': 'oldest first\n'}
  const number = scene.pull({'model/rules.txt': files['model/rules.txt']}, {branch: 'model'})
  const blocked = await scene.run(number)
  expect(blocked.code).toBe(1)
  expect(scene.status(number)?.state).toBe('failure')
  const {text, seal} = await declared(files, {pull: number})
  scene.repo.commit('model', {'ethics.yml': text}, {author: 'maker'})
  const waiting = await scene.run(number, 'synchronize')
  expect(waiting.code).toBe(0)
  expect(scene.status(number)?.state).toBe('pending')
  expect(scene.lines(number, 'officer')).toEqual([`ethics: sign care/dpia officer ${seal}`])
  scene.approve(number, 'kirsten', scene.lines(number, 'officer'))
  await scene.run(number, 'edited')
  expect(scene.status(number)?.state).toBe('success')
  expect(scene.opens(number)).toBe(true)
  expect(scene.comments(number)).toHaveLength(1)
})

test('a weaker declaration waits for the owners of the gate', async () => {
  await using scene = await Scene.open()
  const {text} = await declared(DOCUMENTS, {
    declaration: DECLARATION.replace('effect: service', 'effect: information'),
    pull: 1,
  })
  const number = scene.pull({'ethics.yml': text})
  const _ended = await scene.run(number)
  expect(scene.status(number)?.state).toBe('pending')
})
