import {describe, expect, test} from 'vitest'
import {CODE} from './moves.ts'
import {DECLARATION, DOCUMENTS, declared} from './project.ts'
import {Scene} from './scene.ts'

/** Less is asked than before: it waits for whoever would have had to sign, and opens by the lines that the comment shows. */

const PATIENCE = {timeout: 120_000}
const LOW =
  'ethics: 1\nproject: {name: Barns, status: production, goal: Count barns}\nuse: {effect: none}\ndata: {about: no-persons, because: Only buildings}\n'

/** The declaration with an edit of its text, sealed, with the signature that it had. */
async function lowered(from: string, to: string): Promise<string> {
  expect(DECLARATION).toContain(from)
  return (await declared(DOCUMENTS, {declaration: DECLARATION.replace(from, to), pull: 1})).text
}

/** Judges it again after each role in turn has pasted its own line; gives the state after each. */
async function opened(scene: Scene, number: number, people: Readonly<Record<string, string>>): Promise<string[]> {
  const states: string[] = []
  for (const [role, login] of Object.entries(people)) {
    scene.approve(number, login, scene.lines(number, role))
    await scene.run(number, 'edited')
    states.push(scene.status(number)?.state ?? '')
  }
  return states
}

describe.concurrent('less is asked', PATIENCE, () => {
  test('a rule that ends waits for the role that would have signed, and for nobody else', async () => {
    await using scene = await Scene.open()
    const number = scene.pull({'ethics.yml': await lowered('effect: service', 'effect: information')})
    const ended = await scene.run(number)
    expect([ended.code, scene.status(number)?.state, scene.opens(number)]).toEqual([0, 'pending', false])
    expect(scene.comments(number).join('\n')).toContain('`use.effect` changed from `service` to `information`')
    expect(await opened(scene, number, {officer: 'kirsten'})).toEqual(['success'])
    expect(scene.opens(number)).toBe(true)
  })

  test('a project in the place of another waits for both: the role of its rules, and the owners, because the tier falls', async () => {
    await using scene = await Scene.open()
    const number = scene.pull({'ethics.yml': LOW})
    await scene.run(number)
    expect(scene.status(number)?.state).toBe('pending')
    expect(await opened(scene, number, {officer: 'kirsten', board: 'bodil'})).toEqual(['pending', 'success'])
  })

  test('code that comes along does not hide it, and an approval of one weakening is none of the next', async () => {
    await using scene = await Scene.open()
    const first = await lowered('retention: 24 months', 'retention: 9 years')
    const number = scene.pull({'ethics.yml': first, ...CODE}, {branch: 'salami'})
    await scene.run(number)
    expect(await opened(scene, number, {board: 'bodil'})).toEqual(['success'])
    scene.repo.commit('salami', {'ethics.yml': first.replace('9 years', '19 years')}, {author: 'maker'})
    await scene.run(number, 'synchronize')
    expect(scene.status(number)?.state).toBe('pending')
  })

  test('a first declaration that asks for little is looked at where its folder tells of more', async () => {
    await using scene = await Scene.open({project: false})
    const number = scene.pull({'barns/ethics.yml': LOW, 'barns/people.csv': 'cpr_number,income\n1,2\n'})
    await scene.run(number)
    expect(scene.status(number)?.state).toBe('pending')
    expect(scene.comments(number).join('\n')).toContain('`barns/people.csv`')
    expect(await opened(scene, number, {board: 'bodil'})).toEqual(['success'])
  })
})
