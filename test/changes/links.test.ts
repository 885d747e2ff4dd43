import {describe, expect, test} from 'vitest'
import {blobId} from '../../src/repository/blob.ts'
import {edited, judgedChange, lines, PEOPLE, replacing, told, world} from '../change.ts'
import {pull, review} from '../reviews.ts'
import {DOCUMENTS, declared, signed} from '../scenarios/pull-request/project.ts'

/*
 * Git gives a file, a symbolic link and a submodule the same id where their text, or commit, is the same. They are not the same
 * content: a program that opens a link reads what it leads to.
 */

const RULES = 'model/rules.txt'
const TARGET = '../lib/rules.txt'
const GATE_FILE = '.github/ethics-gate/gate.yml'

/** Signed over a model file whose text is that of a link. */
async function sealedOver(text: string) {
  const {files} = await world()
  const all = await declared({...DOCUMENTS, [RULES]: text})
  const line = `ethics: sign care/dpia officer ${all.seal}`
  const before = edited(files, {
    [RULES]: text,
    'lib/rules.txt': 'first come\n',
    'ethics.yml': signed(all.text, all.seal, 1),
  })
  return {before, earlier: [pull(1, [review(PEOPLE.kirsten, line, {at: '2026-05-02'})])]}
}

describe('a file that becomes a link with the same text', () => {
  test('under a seal is content that nobody assessed', async () => {
    const {before, earlier} = await sealedOver(TARGET)
    const control = await judgedChange({before, after: edited(before, {'README.md': 'Care\n'}), earlier})
    expect(told(control)).toEqual(['passed'])
    const judgement = await judgedChange({
      before,
      after: edited(before, {[RULES]: null}),
      besides: {links: {[RULES]: TARGET}},
      earlier,
    })
    expect(judgement.change?.kind).toBe('content')
    expect(told(judgement)).toEqual(['blocked', 'house/dpia counts assessment.covers-link'])
    const [found] = judgement.findings.filter(({say}) => say.key === 'assessment.covers-link')
    expect(found).toMatchObject({at: {pointer: '/assessments/dpia/covers/paths'}, say: {with: {names: [RULES]}}})
  })

  test('or a submodule with the same id, beside everything sealed, is content too', async () => {
    const {files, earlier} = await world()
    const before = edited(files, {'lib/score.py': '../elsewhere/other.py'})
    const after = edited(before, {'lib/score.py': null})
    for (const besides of [
      {links: {'lib/score.py': '../elsewhere/other.py'}},
      {submodules: {'lib/score.py': blobId(Buffer.from('../elsewhere/other.py'))}},
    ])
      expect((await judgedChange({before, after, besides, earlier})).change?.kind).toBe('content')
  })

  test('asks the approval that its path asks', async () => {
    const {files, earlier} = await world()
    const gated = replacing(
      files,
      GATE_FILE,
      'owners: [board]',
      'owners: [board]\napprovals: [{name: lib, paths: [lib/], by: [officer]}]',
    )
    const before = edited(gated, {'lib/score.py': '../elsewhere/other.py'})
    const judgement = await judgedChange({
      before,
      after: edited(before, {'lib/score.py': null}),
      besides: {links: {'lib/score.py': '../elsewhere/other.py'}},
      earlier,
    })
    expect(judgement.verdict).toBe('awaiting')
    expect(lines(judgement, 'officer')).toEqual([expect.stringMatching(/^ethics: approve rule\/lib officer a1-/)])
  })
})

describe('a link that has nothing to do with what was assessed', () => {
  test('changes nothing', async () => {
    const {files, earlier} = await world()
    const besides = {links: {'docs/latest': 'dpia.md'}}
    expect(told(await judgedChange({before: files, after: files, besides, earlier}))).toEqual(['passed'])
  })

  test('beside a model that is covered file by file leaves its seal fresh', async () => {
    const {files} = await world()
    const [from, to] = ['covers: {paths: [model/]', `covers: {paths: [${RULES}]`]
    const declaration = String(files['ethics.yml'])
      .replace(/\n {4}(?:seal|signed): .*/g, '')
      .replace(from, to)
    const {text, seal} = await declared(DOCUMENTS, {declaration})
    const before = edited(files, {
      'ethics.yml': signed(text, seal, 1).replace('models: {rank: {path: model/', `models: {rank: {path: ${RULES}`),
    })
    const line = `ethics: sign care/dpia officer ${seal}`
    const earlier = [pull(1, [review(PEOPLE.kirsten, line, {at: '2026-05-02'})])]
    const besides = {links: {'model/latest': 'rules.txt'}}
    expect(told(await judgedChange({before, after: before, besides, earlier}))).toEqual(['passed'])
  })
})
