import {expect} from 'vitest'
import {DOCUMENTS, declared, GATE} from './project.ts'
import {type Given, Scene, type Texts} from './scene.ts'

export const MINUTE = 60_000
export const DAY = 24 * 60 * MINUTE
export const MODEL = {'model/rules.txt': 'oldest first\n'}
export const CODE = {'lib/round.py': 'print(1)\n'}
export const GATE_FILE = '.github/ethics-gate/gate.yml'
export const POLICY_FILE = '.github/ethics-gate/policies/house/policy.yml'

interface Waiting {
  readonly scene: Scene
  readonly number: number
  readonly line: string
}

/** A pull request with a new model and a new seal, in which everything but the officer's signature is there. */
export async function waiting(
  given: Given = {},
  {as, text: change = text => text}: {as?: string; text?: (text: string) => string} = {},
): Promise<Waiting> {
  const scene = await Scene.open(given)
  const number = scene.pull(MODEL, {branch: 'model'})
  const {text, seal} = await declared({...DOCUMENTS, ...MODEL}, {pull: number})
  const signed = as === undefined ? text : text.replace('"@kirsten"', `"@${as}"`)
  scene.repo.commit('model', {'ethics.yml': change(signed)}, {author: 'maker'})
  return {scene, number, line: `ethics: sign care/dpia officer ${seal}`}
}

/** The state of the status after one more run, a minute later. */
export async function state(scene: Scene, number: number): Promise<string | undefined> {
  scene.hub.clock.advance(MINUTE)
  const ended = await scene.run(number, 'edited')
  expect(ended.stderr).toBe('')
  return scene.status(number)?.state
}

/** The comment, without what keeps GitHub from making links of it. */
export function said(scene: Scene, number: number): string {
  return scene.comments(number).join('\n').replaceAll('&#8203;', '')
}

/** The lines to paste that the comment shows, as `what by role`, sorted. */
export function asked(scene: Scene, number: number): readonly string[] {
  return scene
    .lines(number)
    .map(line => line.split(' ').slice(2, 4).join(' by '))
    .sort()
}

export function gateWith(change: (text: string) => string): Texts {
  return {[GATE_FILE]: change(GATE[GATE_FILE])}
}
