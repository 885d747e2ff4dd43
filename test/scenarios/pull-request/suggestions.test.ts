import {expect, test} from 'vitest'
import {DECLARATION, DOCUMENTS, declared} from './project.ts'
import {Scene} from './scene.ts'

test('the seal of what is here now is offered once, as a suggested change of its line in the diff', async () => {
  await using scene = await Scene.open()
  const files = {...DOCUMENTS, 'model/rules.txt': 'oldest first\n'}
  const declaration = DECLARATION.replace('completed: 2026-05-01', 'completed: 2026-11-01')
  const {text: outdated} = await declared(DOCUMENTS, {declaration, pull: 2})
  const {seal} = await declared(files, {declaration, pull: 2})
  const number = scene.pull({'model/rules.txt': files['model/rules.txt'], 'ethics.yml': outdated}, {branch: 'offer'})
  await scene.run(number)
  const [offer, ...others] = scene.repo.lineComments
  expect(others).toEqual([])
  expect(offer?.body).toContain(`\`\`\`suggestion\n    seal: ${seal}\n\`\`\``)
  expect(outdated.split('\n')[(offer?.line ?? 0) - 1]).toMatch(/^ {4}seal: s1-/)
  expect(scene.comments(number)[0]).toContain(`    seal: ${seal}`)
  await scene.run(number, 'synchronize')
  expect(scene.repo.lineComments).toHaveLength(1)
  // What it offers is what makes it fresh.
  const accepted = outdated.replaceAll(/s1-[0-9a-f]{32}/g, seal)
  scene.repo.commit('offer', {'ethics.yml': accepted}, {author: 'maker'})
  await scene.run(number, 'synchronize')
  scene.approve(number, 'kirsten', scene.lines(number, 'officer'))
  await scene.run(number, 'edited')
  expect(scene.status(number)?.state).toBe('success')
})
