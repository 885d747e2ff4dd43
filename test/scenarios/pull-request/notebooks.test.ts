import {expect, test} from 'vitest'
import {runHere} from './here.ts'
import {DECLARATION, DOCUMENTS, declared, POLICY} from './project.ts'
import {Scene} from './scene.ts'

/** A notebook that an assessment covers, and that everybody who works on it runs again. */

const PATH = 'model/train.ipynb'
const notebook = (source: string, text?: string) =>
  JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {},
    cells: [{cell_type: 'code', source, metadata: {}, outputs: text ? [{output_type: 'stream', text}] : []}],
  })
const rank = notebook('rank(people)')
const SOURCES = DECLARATION.replace('paths: [model/]', 'paths: [model/], notebooks: sources')
const [[POLICY_FILE, policy]] = Object.entries(POLICY) as [[string, string]]

test('that is run again asks nothing of whoever signed; that says something else does', {
  timeout: 120_000,
}, async () => {
  const files = {...DOCUMENTS, [PATH]: rank}
  const {text, seal} = await declared(files, {declaration: SOURCES, pull: 1})
  await using scene = await Scene.open({
    project: false,
    files: {[POLICY_FILE]: policy.replace('kind: dpia, ', 'kind: dpia, notebooks: sources, ')},
  })
  const first = scene.pull({...files, 'ethics.yml': text}, {branch: 'begin'})
  scene.approve(first, 'kirsten', [`ethics: sign care/dpia officer ${seal}`])
  expect((await runHere(scene, first)).verdict).toBe('passed')
  scene.repo.merge(first, 'merge', 'admin')

  const again = scene.pull({[PATH]: notebook('rank(people)', '12 people')})
  const ran = await runHere(scene, again)
  expect([ran.verdict, scene.status(again)?.state, scene.opens(again)]).toEqual(['passed', 'success', true])
  // Twelve, and the notebook as it is and as it was.
  expect(ran.requests).toBeLessThanOrEqual(14)

  const other = scene.pull({[PATH]: notebook('rank(people[::-1])')})
  expect((await runHere(scene, other)).verdict).toBe('blocked')
})
