import {describe, expect, test} from 'vitest'
import {runHere} from './here.ts'
import {DECLARATION, DOCUMENTS, declared} from './project.ts'
import {Scene} from './scene.ts'

/** What somebody reads who opens such a pull request for the first time: who signs, with which line, and what is left then. */

const PATIENCE = {timeout: 120_000}
const MODEL = {'model/rules.txt': 'oldest first\n'}

const FLOWING = DECLARATION.replace(/ {2}dpia:\n((?: {4}.*\n)+)/, (_, lines: string) => {
  return `  dpia: {${lines.trim().split(/\n\s*/u).join(', ')}}\n`
})

async function asked(declaration = DECLARATION) {
  const scene = await Scene.open()
  const {text, seal} = await declared({...DOCUMENTS, ...MODEL}, {declaration})
  const number = scene.pull({...MODEL, 'ethics.yml': text}, {branch: 'model'})
  await runHere(scene, number)
  return {scene, number, text, seal, line: `ethics: sign care/dpia officer ${seal}`}
}

const said = (scene: Scene, number: number): string => scene.comments(number).join('\n').replaceAll('&#8203;', '')

/** The part of the comment under a heading, up to the next one or a fold. */
function under(comment: string, heading: string): string {
  const [, after = ''] = comment.split(`#### ${heading}`)
  return after.split(/\n#### |\n<details>/u)[0] ?? ''
}

/** The declaration with what the comment gives to paste in the place of lines, or below them. */
function pasted(text: string, comment: string): string {
  const lines = text.split('\n')
  const blocks = [...comment.matchAll(/(Replace|below) line (\d+) of `ethics\.yml`.*:\n\n```yaml\n([\s\S]*?)\n```/gu)]
  expect(blocks.length).toBeGreaterThan(0)
  for (const [, way, line, put = ''] of blocks) {
    if (way === 'Replace') lines.splice(Number(line) - 1, 1, ...put.split('\n'))
    else lines.splice(Number(line), 0, ...put.split('\n'))
  }
  return lines.join('\n')
}

describe('a signature that is all there is left', PATIENCE, () => {
  test('stands once: in the table, with who may; and the count is that of the lines', async () => {
    const {scene, number, line} = await asked()
    await using _ = scene
    const comment = said(scene, number)
    expect(comment).toContain('Nothing else is left to do: 1 sign-off is awaited from')
    expect(comment).toContain('#### Awaiting sign-off (1)')
    expect(scene.lines(number)).toEqual([line])
    expect(comment).toMatch(/^\| The privacy officer \| `@kirsten`, `@deputy` \| `care\/dpia`: Privacy was assessed/imu)
    expect(comment).not.toContain('#### Blocking')
    expect(comment.split('has not signed')).toHaveLength(1)
    expect(comment).not.toMatch(/(?<!`)@(?:kirsten|deputy)/u)
    expect(scene.status(number)?.state).toBe('failure')
  })

  test.each([
    ['on lines of its own', DECLARATION],
    ['in braces', FLOWING],
  ])('then one commit is left, with everything to paste: an assessment %s', async (_name, declaration) => {
    const {scene, number, text, line} = await asked(declaration)
    await using _ = scene
    scene.approve(number, 'kirsten', [line])
    scene.hub.clock.advance(60_000)
    await runHere(scene, number)
    const comment = said(scene, number)
    expect(comment).toContain('One commit left')
    expect(scene.status(number)).toMatchObject({
      state: 'failure',
      description: expect.stringMatching(/^One commit left/),
    })
    expect(scene.lines(number)).toEqual([])
    expect(under(comment, 'Blocking').split('```yaml')).toHaveLength(2)
    scene.repo.commit('model', {'ethics.yml': pasted(text, comment)}, {author: 'maker'})
    scene.hub.clock.advance(60_000)
    await runHere(scene, number)
    expect(scene.status(number)?.state).toBe('success')
  })
})

test('where something else blocks too, it is counted apart from the signature', PATIENCE, async () => {
  const {scene, number} = await asked(DECLARATION.replace('    completed: 2026-05-01\n', ''))
  await using _ = scene
  const comment = said(scene, number)
  expect(comment).toContain('1 point blocks; 1 sign-off is awaited from the privacy officer.')
  expect(comment).toContain('#### Awaiting sign-off (1)')
  expect(comment).toContain('#### Blocking (1)')
  expect(comment.indexOf('#### Awaiting')).toBeLessThan(comment.indexOf('#### Blocking'))
})

test(
  'a change of what was sealed and signed names who signs again, though there is no line before it is sealed',
  PATIENCE,
  async () => {
    await using scene = await Scene.open()
    const number = scene.pull(MODEL, {branch: 'model'})
    await runHere(scene, number)
    const comment = said(scene, number)
    expect(comment).toContain('After it is sealed again, the privacy officer signs.')
    expect(comment).toMatch(/^\| The privacy officer \| `@kirsten`, `@deputy` \| .*once it is sealed again/mu)
    expect(scene.lines(number)).toEqual([])
  },
)
