import {describe, expect, test} from 'vitest'
import {DOCUMENTS, declared, signed} from './project.ts'
import {Scene} from './scene.ts'

/** The line is in the comment before anything is written under `signed:`, so people sign first and write it down afterwards. */

const PATIENCE = {timeout: 120_000}
const MODEL = {'model/rules.txt': 'oldest first\n'}

/** A new model whose assessment is sealed anew, and `signed:` as it is given. */
async function asked(write: (text: string) => string = text => text) {
  const scene = await Scene.open()
  const {text, seal} = await declared({...DOCUMENTS, ...MODEL})
  const number = scene.pull({...MODEL, 'ethics.yml': write(text)}, {branch: 'model'})
  await scene.run(number)
  return {scene, number, text, seal, line: `ethics: sign care/dpia officer ${seal}`}
}

/** The comment, without what keeps GitHub from making links of it. */
const said = (scene: Scene, number: number): string => scene.comments(number).join('\n').replaceAll('&#8203;', '')

async function again(scene: Scene, number: number): Promise<string | undefined> {
  scene.hub.clock.advance(60_000)
  const ended = await scene.run(number, 'edited')
  expect(ended.stderr).toBe('')
  return scene.status(number)?.state
}

describe.concurrent('a line that is pasted before anything is written down', PATIENCE, () => {
  test('is seen: the officer is asked no more, and what to write is told, which then is in order', async () => {
    const {scene, number, text, seal, line} = await asked()
    await using _ = scene
    expect(scene.lines(number)).toEqual([line])
    scene.approve(number, 'kirsten', [line])
    expect(await again(scene, number)).toBe('failure')
    const written = `{role: officer, by: "@kirsten", seal: ${seal}, pull_request: ${number}}`
    expect(said(scene, number)).toContain('Signed in this pull request: `dpia` (`@kirsten`)')
    expect(said(scene, number)).toContain(written)
    expect(scene.lines(number)).toEqual([])
    scene.repo.commit(
      'model',
      {'ethics.yml': `${text.trimEnd()}\n    signed:\n      - ${written}\n`},
      {author: 'maker'},
    )
    expect(await again(scene, number)).toBe('success')
    expect(scene.opens(number)).toBe(true)
  })

  test('beside the signature of an earlier state is seen too: that one is to be replaced', async () => {
    const earlier = `s1-${'f'.repeat(32)}`
    const {scene, number, text, seal, line} = await asked(text => signed(text, earlier, 1))
    await using _ = scene
    scene.approve(number, 'kirsten', [line])
    expect(await again(scene, number)).toBe('failure')
    expect(said(scene, number)).toContain('Signed by all that must. One commit is left')
    expect(said(scene, number)).toContain(
      `    signed: [{role: officer, by: "@kirsten", seal: ${seal}, pull_request: ${number}}]`,
    )
    scene.repo.commit('model', {'ethics.yml': signed(text, seal, number)}, {author: 'maker'})
    expect(await again(scene, number)).toBe('success')
  })

  test('by somebody without the role is told, and the line stays for who holds it', async () => {
    const {scene, number, line} = await asked()
    await using _ = scene
    scene.approve(number, 'admin', [line])
    expect(await again(scene, number)).toBe('failure')
    expect(said(scene, number)).toContain('does not hold the role')
    expect(scene.lines(number)).toEqual([line])
    expect(said(scene, number)).toMatch(/@kirsten.*@deputy/)
    expect(scene.opens(number)).toBe(false)
  })

  test('of an account that is named without the role is asked of those who hold it', async () => {
    const {text: sealedText, seal} = await declared({...DOCUMENTS, ...MODEL})
    const {scene, number} = await asked(() => signed(sealedText, seal, 2, '@bodil'))
    await using _ = scene
    expect(said(scene, number)).toContain('who is not listed for that role today')
    expect(said(scene, number)).toMatch(/@kirsten.*@deputy/)
  })
})
