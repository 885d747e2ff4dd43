import {describe, expect, test} from 'vitest'
import {treeOf} from '../../repository/memory.ts'
import {carriedBetween} from './carried.ts'
import {RATIFIED_FILE, readRatified} from './ratified.ts'

const declaration = (seal: string) => `ethics: 1
assessments:
  dpia: {kind: dpia, evidence: assessments/dpia.md, signed: [{role: data-protection-officer, by: "@kirsten", seal: ${seal}}]}
  bias: {kind: bias-test, results: [{file: ./reports/fairness.json, model: absence}]}
`

describe('what came onto a branch', () => {
  const before = {
    'a/ethics.yml': declaration('s1-1'),
    'a/assessments/dpia.md': 'Old',
    'a/reports/fairness.json': '{}',
    'a/model.py': 'x = 1',
    'b/assessments/dpia.md': 'Of nobody',
  }

  test('is told by what it means for the gate', async () => {
    const after = {
      ...before,
      '.github/ethics-gate/waivers.yml': 'waivers: 1',
      '.github/workflows/x.yml': 'on: push',
      'a/ethics.yml': declaration('s1-2'),
      'a/assessments/dpia.md': 'New',
      'a/reports/fairness.json': '[]',
      'a/model.py': 'x = 2',
      'b/assessments/dpia.md': 'Still of nobody',
    }
    expect(await carriedBetween(treeOf(before), treeOf(after))).toEqual({
      gate: ['.github/ethics-gate/waivers.yml', '.github/workflows/x.yml'],
      declarations: ['a/ethics.yml'],
      signed: ['a/ethics.yml'],
      evidence: ['a/assessments/dpia.md', 'a/reports/fairness.json'],
      other: ['a/model.py', 'b/assessments/dpia.md'],
    })
  })

  test('includes what went away, and evidence that is no longer pointed to', async () => {
    const {'a/assessments/dpia.md': _, ...rest} = before
    const carried = await carriedBetween(treeOf(before), treeOf({...rest, 'a/ethics.yml': 'ethics: 1'}))
    expect(carried).toMatchObject({
      declarations: ['a/ethics.yml'],
      signed: ['a/ethics.yml'],
      evidence: ['a/assessments/dpia.md'],
    })
  })

  test('is everything at the first commit of all, and nothing where nothing changed', async () => {
    expect((await carriedBetween(undefined, treeOf(before))).other).toHaveLength(2)
    expect(Object.values(await carriedBetween(treeOf(before), treeOf(before))).flat()).toEqual([])
  })
})

describe('commits that are answered for', () => {
  const COMMIT = '1234567890123456789012345678901234567890'
  const read = (text: string) => readRatified(treeOf({[RATIFIED_FILE]: text}))

  test('are those listed with a reason', async () => {
    const {commits, faults} = await read(
      `ungated: 1\nratified:\n  - {commit: ${COMMIT}, because: A key was exchanged in a hurry}`,
    )
    expect([...commits]).toEqual([COMMIT])
    expect(faults).toEqual([])
  })

  test.each([
    ['without a reason', `ungated: 1\nratified:\n  - {commit: ${COMMIT}}`],
    ['by a short id', 'ungated: 1\nratified:\n  - {commit: 12345678, because: Short}'],
    ['in another version of the format', `ungated: 2\nratified:\n  - {commit: ${COMMIT}, because: Why}`],
    ['in no list', 'ungated: 1\nratified: all'],
    ['in no YAML', 'ungated: ['],
  ])('are none where they are given %s, and that is said', async (_, text) => {
    const {commits, faults} = await read(text)
    expect([...commits]).toEqual([])
    expect(faults.length).toBeGreaterThan(0)
  })

  test('are none without the file', async () => {
    expect(await readRatified(treeOf({'a.txt': ''}))).toEqual({commits: new Set(), faults: []})
  })
})
