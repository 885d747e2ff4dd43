import {describe, expect, test} from 'vitest'
import {asked, declares, house, judged, of, sealed, written} from '../../../test/project.ts'

const CHECK = '{any_of: [{declared: [use.supports]}, {fact: {use.automation: [none]}}]}'

test('one way that is met is enough, and it is the one shown', async () => {
  expect(await asked(CHECK, 'use: {automation: none}\n')).toEqual(['pass fact.allowed /use/automation'])
  expect(await asked(CHECK, 'use: {automation: automated, supports: Planning}\n')).toEqual([
    'pass declared.there ethics.yml:1',
  ])
})

test('where none is met the nearest one says what is missing', async () => {
  expect(await asked(CHECK, 'use: {automation: automated}\n')).toEqual(['fail fact.not-allowed /use/automation'])
  expect(await asked(CHECK, 'use: {effect: none}\n')).toEqual(['undeclared fact.undeclared /use'])
})

test('of two that are equally far the first one named is shown', async () => {
  expect(await asked('{any_of: [{declared: [use.supports]}, {declared: [data.minimised]}]}', '')).toEqual([
    'missing declared.missing ethics.yml:1',
  ])
})

describe('among assessments', () => {
  const RULE = house({
    asked:
      'check: {any_of: [{assessment: {kind: dpia, signed: [officer]}}, {assessment: {kind: privacy-screening, signed: [officer]}}]}',
  })
  const project = (assessments: string) => ({
    ...RULE,
    'ethics.yml': declares(`data: {about: persons}\nassessments:\n${assessments}`),
    'dpia.md': written(),
    'screening.md': written(),
  })
  const SIGNED = `signed: [{role: officer, by: "@o", seal: s1-${'0'.repeat(32)}}]`

  test('a screening that is in order but for its proof comes before a DPIA that is not', async () => {
    const files = await sealed(
      project(`  s: {kind: privacy-screening, evidence: screening.md, completed: 2026-01-01, ${SIGNED}}\n`),
    )
    const text = String(files['ethics.yml'])
    const judgement = await judged({
      ...files,
      'ethics.yml': `${text.trimEnd()}\n  d: {kind: dpia, evidence: dpia.md}\n`,
    })
    expect(of(judgement, 'house/asked').map(({outcome}) => outcome)).toEqual(['pass', 'unproven'])
    expect(judgement.verdict).toBe('awaiting')
  })

  test('a screening that nobody signed yet is what is shown, not the DPIA that is not there', async () => {
    const files = await sealed(
      project('  s: {kind: privacy-screening, evidence: screening.md, completed: 2026-01-01}\n'),
    )
    const found = of(await judged(files), 'house/asked')
    expect(found.map(({outcome, at}) => `${outcome} ${at.pointer}`)).toEqual(['missing /assessments/s'])
  })

  test('so is a screening that cannot be read', async () => {
    const files = project('  s: {kind: privacy-screening, evidence: screening.pdf, completed: 2026-01-01}\n')
    const judgement = await judged(await sealed({...files, 'screening.pdf': '%PDF-1.7 and so on'}))
    expect(of(judgement, 'house/asked').map(({outcome}) => outcome)).toEqual(['error', 'missing'])
  })

  test('every file that any of the ways needs is read', async () => {
    const files = await sealed(project(`  d: {kind: dpia, evidence: dpia.md, completed: 2026-01-01, ${SIGNED}}\n`))
    expect((await judged(files)).verdict).toBe('awaiting')
  })
})
