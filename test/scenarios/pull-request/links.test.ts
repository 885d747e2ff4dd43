import {describe, expect, test} from 'vitest'
import {runHere} from './here.ts'
import {DOCUMENTS, declared} from './project.ts'
import {Scene} from './scene.ts'
import {gateWith, MINUTE} from './signing.ts'

/** A file and a link with the same text have one blob in Git, and are not the same content. */

const PATIENCE = {timeout: 120_000}
const RULES = 'model/rules.txt'
const TABLE = 'lib/table.txt'
const TARGET = `../${TABLE}`

async function open(paths: string): Promise<Scene> {
  const rule = `approvals:\n  - {name: looked-at, paths: [${paths}], by: [officer]}\n`
  return Scene.open({files: {[TABLE]: 'first come\n', ...gateWith(text => text + rule)}})
}

async function judged(scene: Scene, number: number) {
  scene.hub.clock.advance(MINUTE)
  const {error, told} = await runHere(scene, number)
  expect(error).toBeUndefined()
  return {state: scene.status(number)?.state, kind: told.at(-1)?.change?.kind}
}

describe.concurrent('a file that becomes a link with the same blob', PATIENCE, () => {
  test('opens nothing with the signature of the file, nor does what it leads to later', async () => {
    await using scene = await open('model/')
    const {repo} = scene
    const model = {[RULES]: TARGET}
    const first = scene.pull(model, {branch: 'first'})
    const {text} = await declared({...DOCUMENTS, ...model}, {pull: first})
    repo.commit('first', {'ethics.yml': text}, {author: 'maker'})
    await judged(scene, first)
    scene.approve(first, 'kirsten', [...scene.lines(first)])
    expect(await judged(scene, first)).toEqual({state: 'success', kind: 'content'})
    repo.merge(first, 'merge', 'maker')

    const linked = scene.pull({[RULES]: {link: TARGET}}, {branch: 'linked'})
    expect(await judged(scene, linked)).toEqual({state: 'failure', kind: 'content'})
    expect(scene.opens(linked)).toBe(false)
    expect(scene.lines(linked, 'officer')).toHaveLength(1)
    repo.merge(linked, 'merge', 'maker')

    const beyond = scene.pull({[TABLE]: 'everybody over 80 last\n'}, {branch: 'beyond'})
    expect(await judged(scene, beyond)).toEqual({state: 'failure', kind: 'content'})
    expect(scene.opens(beyond)).toBe(false)

    const mended = scene.pull({[RULES]: TARGET}, {branch: 'mended'})
    await judged(scene, mended)
    scene.approve(mended, 'kirsten', scene.lines(mended))
    expect(await judged(scene, mended)).toMatchObject({state: 'success'})
  })

  test('needs another approval than the file had', async () => {
    await using scene = await open('lib/')
    const {repo} = scene
    const number = scene.pull({'lib/x.py': '../tools/round.py'}, {branch: 'change'})
    await judged(scene, number)
    scene.approve(number, 'kirsten', scene.lines(number))
    expect(await judged(scene, number)).toMatchObject({state: 'success'})
    repo.commit('change', {'lib/x.py': {link: '../tools/round.py'}, 'tools/round.py': 'last()\n'}, {author: 'maker'})
    expect(await judged(scene, number)).toMatchObject({state: 'pending'})
    expect(scene.opens(number)).toBe(false)
  })

  test('is told from a script that may be run: that is no other content', async () => {
    await using scene = await open('model/')
    const {repo} = scene
    const number = scene.pull({'lib/run.sh': '#!/bin/sh\n'}, {branch: 'change'})
    expect(await judged(scene, number)).toMatchObject({state: 'success'})
    repo.merge(number, 'merge', 'maker')
    const again = scene.pull({[RULES]: {script: String(DOCUMENTS[RULES])}}, {branch: 'mode'})
    expect(await judged(scene, again)).toMatchObject({state: 'success'})
  })
})
